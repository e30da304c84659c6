// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "console/language.h"
#include "tests/screens/composescreens.h"
#include "tests/screens/consumerscreens.h"
#include "tests/screens/detailscreens.h"
#include "tests/screens/gallery.h"
#include "tests/screens/ledgerlists.h"
#include "tests/screens/logscreens.h"
#include "tests/screens/manyscreens.h"
#include "tests/screens/profilescreens.h"
#include "tests/screens/safetyscreens.h"
#include "tests/screens/sandboxscreens.h"
#include "tests/screens/sheetscreens.h"
#include "tests/screens/stage.h"
#include "tests/screens/timelines.h"
#include "tests/screens/windows.h"

#include <QApplication>
#include <QDir>

using namespace TMinus;

/// tminus_screens [--check] FOLDER: draws every picture into FOLDER. With --check it fails when one
/// is missing or two are alike.
int main(int argc, char *argv[])
{
    qputenv("TZ", "Asia/Shanghai");
    QApplication program(argc, argv);
    QStringList arguments = QApplication::arguments().sliced(1);
    const bool isCheck = arguments.removeAll(u"--check"_s) > 0;
    const QString folder = arguments.value(0, u"screens"_s);
    if (!QDir().mkpath(folder))
        return 2;
    speak(u"en"_s);
    Stage stage(folder);
    Gallery light(u"T-Minus, light"_s);
    stage.draw(light, {1040, 960}, u"controls-light"_s);
    stage.dress(Theme::Choice::Dark);
    Gallery dark(u"T-Minus, dark"_s);
    stage.draw(dark, {1040, 960}, u"controls-dark"_s);
    stage.dress(Theme::Choice::Contrast);
    Gallery contrast(u"T-Minus, high contrast"_s);
    stage.draw(contrast, {1040, 960}, u"controls-contrast"_s);
    stage.dress(Theme::Choice::Dark);
    drawConsumer(stage, {});
    drawWindows(stage, "");
    drawLog(stage, {});
    drawProfiles(stage, {});
    drawSandbox(stage, {});
    drawTimelines(stage, "");
    drawCompose(stage, "");
    drawMany(stage, "");
    drawLedgerLists(stage, "");
    drawSheets(stage, {});
    drawDetails(stage, {});
    drawSafety(stage, {});
    speak(u"zh_CN"_s);
    drawConsumer(stage, u"-zh"_s);
    drawWindows(stage, "-zh");
    drawLog(stage, u"-zh"_s);
    drawProfiles(stage, u"-zh"_s);
    drawSandbox(stage, u"-zh"_s);
    drawTimelines(stage, "-zh");
    drawCompose(stage, "-zh");
    drawMany(stage, "-zh");
    drawLedgerLists(stage, "-zh");
    drawSheets(stage, u"-zh"_s);
    drawDetails(stage, u"-zh"_s);
    drawSafety(stage, u"-zh"_s);
    return isCheck && !stage.isComplete() ? 1 : 0;
}
