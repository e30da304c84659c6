// SPDX-License-Identifier: Apache-2.0
#include "console/language.h"
#include "console/ledgersetup.h"
#include "console/places.h"
#include "ui/application.h"
#include "ui/desktop/singleinstance.h"
#include "ui/shell/windowmemory.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace TMinus;

namespace {

/// Empty: as it was last time.
QString chosenLook(const QCoreApplication &program)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "TMinus::Main", "The console for messages that are due later."));
    const QCommandLineOption look(
        u"look"_s, QCoreApplication::translate("TMinus::Main", "Colours: light, dark or system."),
        u"look"_s);
    parser.addOption(look);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(program);
    return parser.value(look);
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/program/%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    QCoreApplication::setApplicationName(u"tminus"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TMINUS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"T-Minus"_s);
    QGuiApplication::setDesktopFileName(u"tminus"_s);
    QGuiApplication::setWindowIcon(programIcon());

    const QString settings = configFolder() + u"/settings.json"_s;
    const bool isSaid = qEnvironmentVariableIsSet("TMINUS_LANG");
    speak(chooseLanguage(isSaid ? QString() : PreferenceFile(settings).preferences().language));

    const QString memory = configFolder() + u"/window.ini"_s;
    const QString wish = chosenLook(program);
    Theme theme(wish.isEmpty() ? readWindowMemory(memory).look : Theme::choiceOf(wish));

    // What cannot be made here is told when the sandbox starts.
    (void)privateFolder(dataFolder());
    (void)privateFolder(configFolder());
    const QString profilesPath = configFolder() + u"/profiles.json"_s;
    const ProfileFile profiles(profilesPath);
    SingleInstance instance(dataFolder());
    if (instance.begin() == SingleInstance::Role::Second)
        return 0;
    Application application({.data = dataFolder(),
                             .memory = memory,
                             .ledger = ledgerOptions(profiles, ProcessKind::Window),
                             .preferences = settings,
                             .profiles = profilesPath,
                             .theme = &theme});
    QObject::connect(&instance, &SingleInstance::shown, &application, &Application::bringForward);
    QObject::connect(&instance, &SingleInstance::linkOpened, &application, &Application::openLink);
    application.window().show();
    application.start();
    return QApplication::exec();
}
