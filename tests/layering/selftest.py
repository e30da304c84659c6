#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that the rules find what they are for: a small clean tree passes, and the same tree with one
fault fails by that fault alone. selftest.py QT_HEADERS."""
import os
import sys
import tempfile

import rules

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
CLEAN = {
    "CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\n",
    "app/CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\ntarget_link_libraries(a Qt6::Core)\n",
    **{f"{folder}/CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\nx(a.cpp b c d main.cpp application.cpp)\n"
       for folder in ("app/base", "app/storage", "app/broker", "app/cli", "app/client", "app/console", "ui",
                      "tests/base")},
    "tests/base/tst_a.cpp": SPDX,
    "app/base/a.h": SPDX + "#pragma once\n#include <QString>\n#include <vector>\n",
    "app/messaging/a.h": SPDX + '#include "base/a.h"\n#include <QtNetwork/QTcpSocket>\n',
    "app/storage/a.cpp": SPDX + "#include <SQLiteCpp/Database.h>\n",
    "app/client/httptransport.h": SPDX + '#include "messaging/a.h"\nclass HttpTransport;\n',
    "app/broker/a.cpp": SPDX + '#include "broker/a.h"\n#include <boost/asio.hpp>\n',
    "app/broker/a.h": SPDX + "// #include <QWidget> is only spoken of\n/* HttpTransport */\n",
    "app/cli/main.cpp": SPDX + '#include "client/httptransport.h"\n#include <CLI/CLI.hpp>\n',
    "ui/application.cpp": SPDX + '#include "client/httptransport.h"\n#include <QWidget>\n',
    "tests/run.sh": "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n",
}

# Name of the fault: (rule that must find it, file, what the file holds).
FAULTS = {
    "a source that nobody builds": ("builds", "app/base/e.cpp", SPDX),
    "a source of one system that nobody builds": ("builds", "app/base/e_win.cpp", SPDX),
    "a test that nobody runs": ("builds", "tests/base/tst_e.cpp", SPDX),
    "a later row": ("rows", "app/base/b.h", SPDX + '#include "client/call.h"\n'),
    "the own row": ("rows", "app/messaging/b.h", SPDX + '#include "storage/a.h"\n'),
    "a relative way to the own row": ("rows", "app/messaging/b.h", SPDX + '#include "../storage/a.h"\n'),
    "angle brackets for a later row": ("rows", "app/base/b.h", SPDX + "#include <broker/a.h>\n"),
    "a folder of no row": ("rows", "app/misc/b.h", SPDX),
    "an include through a macro": ("rows", "app/base/b.h", SPDX + "#include HEADER\n"),
    "ui": ("ui", "app/cli/b.cpp", SPDX + '#include "ui/mainwindow.h"\n'),
    "ui, relative": ("ui", "app/cli/b.cpp", SPDX + '#include "../../ui/mainwindow.h"\n'),
    "a widget": ("qt", "app/console/b.cpp", SPDX + "#include <QWidget>\n"),
    "a widget by module": ("qt", "app/console/b.cpp", SPDX + "#include <QtWidgets/QWidget>\n"),
    "a widget by file": ("qt", "app/console/b.cpp", SPDX + '# include "qwidget.h"\n'),
    "all widgets": ("qt", "app/console/b.cpp", SPDX + "#include <QtWidgets>\n"),
    "a colour": ("qt", "app/console/b.cpp", SPDX + "#include <QColor>\n"),
    "a colour in small letters": ("qt", "app/console/b.cpp", SPDX + "#include <qtgui/qcolor.h>\n"),
    "a colour over two lines": ("qt", "app/console/b.cpp", SPDX + "#include \\\n  <QtGui/QColor>\n"),
    "linking Gui": ("qt", "app/console/CMakeLists.txt", SPDX.replace("//", "#") + "x(b.cpp Qt6::Gui)\n"),
    "Boost": ("libraries", "app/client/b.cpp", SPDX + "#include <boost/asio.hpp>\n"),
    "SQLiteCpp": ("libraries", "app/console/b.cpp", SPDX + "#include <SQLiteCpp/Database.h>\n"),
    "sqlite3 in a window": ("libraries", "ui/b.cpp", SPDX + "#include <sqlite3.h>\n"),
    "CLI11": ("libraries", "app/console/b.cpp", SPDX + "#include <CLI/CLI.hpp>\n"),
    "QtKeychain": ("libraries", "app/cli/b.cpp", SPDX + "#include <qt6keychain/keychain.h>\n"),
    "a transport in console": ("graphs", "app/console/b.cpp", SPDX + "HttpTransport transport;\n"),
    "no licence": ("spdx", "app/base/b.h", "#pragma once\n"),
    "no licence in a script": ("spdx", "tests/b.py", "#!/usr/bin/env python3\n"),
    "a long file": ("size", "app/base/b.cpp", SPDX + "\n" * 400),
    "a long header": ("size", "app/base/b.h", SPDX + "\n" * 150),
    "a thing to do": ("notes", "app/base/b.cpp", SPDX + "// TO" + "DO: later\n"),
    "the folder beside": ("outside", "tests/b.sh", SPDX.replace("//", "#") + "cat .." + "/shared/x\n"),
}


def faults_of(files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text)
        return rules.faults(rules.Tree(root, sys.argv[1]))


def main():
    wrong = [f"the clean tree has a fault: {fault}" for fault in faults_of(CLEAN)]
    cases = {name: (rule, {path: text}) for name, (rule, path, text) in FAULTS.items()}
    cases["Boost in four files"] = ("boost", {f"app/broker/{name}.cpp": SPDX + '#include "broker/boosted.h"\n'
                                              for name in "bcd"}
                                    | {"app/broker/boosted.h": SPDX + "#include <boost/asio.hpp>\n"})
    for name, (rule, files) in cases.items():
        found = [fault for fault in faults_of(CLEAN | files)]
        if [fault.rule for fault in found] != [rule]:
            wrong.append(f"{name}: one fault of rule {rule} was expected, found {found}")
    print("\n".join(wrong) or f"{len(cases)} kinds of faults, each found by its rule")
    sys.exit(1 if wrong else 0)


main()
