# SPDX-License-Identifier: Apache-2.0
"""The rules of the house that a compiler does not see. Each yields Fault(file, line, rule, text)."""
import os
import re
from collections import namedtuple

Fault = namedtuple("Fault", "file line rule text")

# Rows from the ground up: a folder of app/ may include folders of earlier rows and itself.
ROWS = [
    ["base"],
    ["messaging", "timeline", "storage"],
    ["mqhttp", "settings", "search", "exchange"],
    ["client", "broker", "ledger"],
    ["console", "models"],
    ["cli"],
]
ROW = {folder: row for row, folders in enumerate(ROWS) for folder in folders}

# Outside library: how its headers begin, and the folders of app/ that may see them.
LIBRARIES = {
    "Boost": (r"boost/", ["broker"]),
    "SQLiteCpp": (r"SQLiteCpp/|sqlite3", ["storage", "ledger", "broker"]),
    "CLI11": (r"CLI/", ["cli"]),
    "QtKeychain": (r"qt\d?keychain/|keychain\.h", ["settings"]),
}
BOOST_SOURCES = 3
# The folder of the concrete transport, and the two places that may know one.
TRANSPORT = "HttpTransport"
TRANSPORT_HOME = "app/client/"
GRAPHS = ["app/cli/main.cpp", "ui/application.cpp"]

LINES, HEADER_LINES = 400, 150
CODE = (".h", ".cpp")
MARKED = CODE + (".py", ".sh", ".cmake", ".js", ".mjs", ".java", ".go", "CMakeLists.txt")
PLACES = ["app", "ui", "tests", "packaging", "translations", "resources", ".ci", "CMakeLists.txt"]
LEFT_OUT = {"build", "node_modules", "__pycache__", "data"}
OUTSIDE = re.compile(r"\.\./" + r"shared|(?<![\w.])/" + "work/")

INCLUDE = re.compile(r'^[ \t]*(?:#|%:)[ \t]*(?:include|import|include_next)\b[ \t]*(.*)$', re.M)
CMAKE_LINK = re.compile(r"Qt6::(\w+)")


class Tree:
    """The files of a source tree; made once, read by every rule."""

    def __init__(self, root, qt_headers):
        self.root = root
        self.qt = qt_headers
        present = {name for name in os.listdir(qt_headers) if name.startswith("Qt")}
        self.modules = ["QtCore", "QtNetwork"] + sorted(present - {"QtCore", "QtNetwork"})
        self.texts = {path: self._read(path) for path in self._paths()}

    def _paths(self):
        for place in PLACES:
            top = os.path.join(self.root, place)
            if os.path.isfile(top):
                yield place
            for folder, folders, files in os.walk(top):
                folders[:] = sorted(set(folders) - LEFT_OUT)
                for name in sorted(files):
                    yield os.path.relpath(os.path.join(folder, name), self.root)

    def _read(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as file:
            return file.read()

    def code(self, *places):
        """(path, text) of the C++ files under these places."""
        return [(path, text) for path, text in self.texts.items()
                if path.endswith(CODE) and path.startswith(places)]

    def qt_module_of(self, header):
        """"QtCore" for "QString", "QtWidgets" for "qwidget.h"; nothing for a header that is not Qt's."""
        first = header.split("/")[0].lower()
        for module in self.modules:
            if module.lower() == first:
                return module
        for module in self.modules:
            if os.path.exists(os.path.join(self.qt, module, header)):
                return module
        return None


def without_comments(text):
    """The same lines, comments blanked, continued lines joined (their count is kept)."""
    def blank(match):
        return match.group(0) if match.group(0)[0] in "\"'" else re.sub(r"[^\n]", " ", match.group(0))
    text = re.sub(r"""'(?:\\.|[^'\\\n])'|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/""", blank, text, flags=re.S)
    return re.sub(r"\\\n", "  ", text)


def includes(text):
    """(line, (name, whether it is a plain one and no macro)) of each include, in any spelling."""
    clean = without_comments(text)
    for match in INCLUDE.finditer(clean):
        name = re.match(r'[<"]([^>"]*)[>"]', match.group(1).strip())
        yield clean.count("\n", 0, match.start()) + 1, (name.group(1) if name else match.group(1).strip(), bool(name))


def folder_of(path):
    """"broker" for app/broker/store.cpp, else nothing."""
    parts = path.split("/")
    return parts[1] if parts[0] == "app" and len(parts) > 2 else None


def target_of(path, name):
    """Where an include of our own leads, as a path in the tree; "" for somebody else's header."""
    if name.startswith("."):
        return os.path.normpath(os.path.join(os.path.dirname(path), name))
    first = name.split("/")[0]
    if first in ROW:
        return os.path.normpath("app/" + name)
    return os.path.normpath(name) if first in ("app", "ui", "tests") else ""


def rows(tree):
    for path, text in tree.code("app/"):
        folder = folder_of(path)
        if path == "app/precompiled.h":  # for all rows: headers from outside alone
            continue
        if folder not in ROW:
            yield Fault(path, 1, "rows", f"{path} is in no folder of the table of rows")
            continue
        for line, (name, plain) in includes(text):
            target = target_of(path, name)
            other = folder_of(target) if target.startswith("app/") else None
            if not plain:
                yield Fault(path, line, "rows", f"an include must name its file: {name}")
            elif target.startswith(("ui/", "tests/")) or name.startswith("ui_"):
                yield Fault(path, line, "ui", f"app/ includes {name}")
            elif other and other != folder and ROW.get(other, 99) >= ROW[folder]:
                yield Fault(path, line, "rows", f"{folder} includes {name}, which is no earlier row")


def qt(tree):
    for path, text in tree.code("app/"):
        for line, (name, _) in includes(text):
            module = tree.qt_module_of(name)
            if module and module.lower() not in ("qtcore", "qtnetwork"):
                yield Fault(path, line, "qt", f"app/ knows Qt Core and Network alone: {name} ({module})")
    for path, text in tree.texts.items():
        if path.startswith("app/") and path.endswith("CMakeLists.txt"):
            for match in CMAKE_LINK.finditer(text):
                if match.group(1) not in ("Core", "Network"):
                    line = text.count("\n", 0, match.start()) + 1
                    yield Fault(path, line, "qt", f"app/ links {match.group(0)}")


def libraries(tree):
    for path, text in tree.code("app/", "ui/"):
        for line, (name, _) in includes(text):
            for library, (pattern, folders) in LIBRARIES.items():
                if re.match(pattern, name) and folder_of(path) not in folders:
                    yield Fault(path, line, "libraries", f"{library} is for {', '.join(folders)} alone")


def boost_count(tree):
    def reaches(path, seen):
        for _, (name, _) in includes(tree.texts.get(path, "")):
            if name.startswith("boost/"):
                return True
            target = target_of(path, name)
            if target not in seen and target in tree.texts:
                seen.add(target)
                if reaches(target, seen):
                    return True
        return False
    sources = [path for path, _ in tree.code("app/") if path.endswith(".cpp") and reaches(path, {path})]
    if len(sources) > BOOST_SOURCES:
        yield Fault(sources[-1], 1, "boost", f"Boost costs 13 s a file, and is in {len(sources)}: {sources}")


def graphs(tree):
    for path, text in tree.code("app/", "ui/"):
        if path.startswith(TRANSPORT_HOME) or path in GRAPHS:
            continue
        clean = without_comments(text)
        match = re.search(rf"\b{TRANSPORT}\b|httptransport\.h", clean)
        if match:
            line = clean.count("\n", 0, match.start()) + 1
            yield Fault(path, line, "graphs", f"only {' and '.join(GRAPHS)} make a transport")


def marks(tree):
    for path, text in tree.texts.items():
        if path.endswith(MARKED) or os.access(os.path.join(tree.root, path), os.X_OK):
            lines = text.split("\n")
            first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
            if "SPDX-License-Identifier: Apache-2.0" not in first:
                yield Fault(path, 1, "spdx", "the first line names no licence")


def sizes(tree):
    for path, text in tree.texts.items():
        if path.endswith(MARKED):
            count, most = text.count("\n"), HEADER_LINES if path.endswith(".h") else LINES
            if count > most:
                yield Fault(path, most + 1, "size", f"{count} lines, {most} at most")


def notes(tree):
    for path, text in tree.texts.items():
        if not path.endswith((".ts", ".json", ".http", ".xml", ".md", ".png")):
            for number, line in enumerate(text.split("\n"), 1):
                if re.search(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b(?!.*#\d)", line):
                    yield Fault(path, number, "notes", "a thing to do without the number of an issue")


def outside(tree):
    for path, text in tree.texts.items():
        for number, line in enumerate(text.split("\n"), 1):
            if OUTSIDE.search(line):
                yield Fault(path, number, "outside", "names a folder outside the repository")


def builds(tree):
    for path, _ in tree.code("app/", "ui/", "tests/"):
        folder, name = os.path.split(path)
        stem = re.sub(r"_(unix|win|mac)$", "", name.removesuffix(".cpp")).removeprefix("tst_")
        lists = tree.texts.get(f"{folder}/CMakeLists.txt", "")
        if name.endswith(".cpp") and not re.search(rf"\b{stem}\b", lists):
            yield Fault(path, 1, "builds", "no CMakeLists.txt beside it names this file")


RULES = [builds, rows, qt, libraries, boost_count, graphs, marks, sizes, notes, outside]


def faults(tree):
    """All that is wrong with a tree."""
    return [fault for rule in RULES for fault in rule(tree)]
