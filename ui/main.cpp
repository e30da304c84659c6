// SPDX-License-Identifier: Apache-2.0
#include "base/crashreport.h"
#include "base/programlog.h"
#include "console/language.h"
#include "console/ledgersetup.h"
#include "console/places.h"
#include "ui/application.h"
#include "ui/desktop/linklistener.h"
#include "ui/desktop/singleinstance.h"
#include "ui/shell/windowmemory.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QUrl>

using namespace TMinus;

namespace {

Q_LOGGING_CATEGORY(logProgram, "tminus.ui", QtWarningMsg)

struct Wishes
{
    QString look = {}; ///< empty: as it was last time
    QString open = {}; ///< a link, or a file as a URL; empty: nothing
};

/// A file is meant where the program was started, which the first one does not know.
QString whatToOpen(const QString &argument)
{
    const QFileInfo file(argument);
    return argument.startsWith(u"tminus:"_s) || !file.exists()
        ? argument
        : QUrl::fromLocalFile(file.absoluteFilePath()).toString();
}

Wishes readWishes(const QCoreApplication &program)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "TMinus::Main", "The console for messages that are due later."));
    const QCommandLineOption look(
        u"look"_s,
        QCoreApplication::translate("TMinus::Main", "Colours: light, dark, contrast or system."),
        u"look"_s);
    parser.addOption(look);
    parser.addPositionalArgument(u"what"_s,
                                 QCoreApplication::translate("TMinus::Main",
                                                             "A link tminus://open/… to show, or "
                                                             "a file of profiles to import."),
                                 u"[what]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(program);
    return {.look = parser.value(look), .open = whatToOpen(parser.positionalArguments().value(0))};
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/program/%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

/// What the system calls this program by.
void introduce()
{
    QCoreApplication::setApplicationName(u"tminus"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TMINUS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"T-Minus"_s);
    QGuiApplication::setDesktopFileName(u"tminus"_s);
    QGuiApplication::setWindowIcon(programIcon());
}

LogPlace logPlace()
{
    const QString folder = dataFolder() + u"/log"_s;
    (void)privateFolder(folder);
    return {.path = folder + u"/tminus.log"_s};
}

/// Keeps what the program says about itself, from now on.
class Diary final
{
public:
    Diary()
    {
        QLoggingCategory::setFilterRules(u"tminus.*.info=true"_s);
        qCInfo(logProgram, "T-Minus " TMINUS_VERSION " begins with Qt %s on %s.", qVersion(),
               qUtf8Printable(QSysInfo::prettyProductName()));
    }
    ~Diary() { qCInfo(logProgram, "T-Minus ends."); }
    ProgramLog &log() { return m_log; }

private:
    ProgramLog m_log{logPlace()};
    const MessageCatcher m_catcher{m_log};
};

/// Where a crash will be told of, from now on.
QString watchForCrashes()
{
    const QString folder = dataFolder() + u"/crash"_s;
    (void)privateFolder(folder);
    keepCrashReports(folder,
                     "T-Minus " TMINUS_VERSION ", Qt " + QByteArray(qVersion()) + ", "
                         + QSysInfo::prettyProductName().toUtf8());
    return folder;
}

void speakAs(const Preferences &preferences)
{
    const bool isSaid = qEnvironmentVariableIsSet("TMINUS_LANG");
    speak(chooseLanguage(isSaid ? QString() : preferences.language));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    introduce();
    const QString settings = configFolder() + u"/settings.json"_s;
    const Preferences preferences = PreferenceFile(settings).preferences();
    speakAs(preferences);

    const QString memory = configFolder() + u"/window.ini"_s;
    const Wishes wishes = readWishes(program);
    Theme theme(wishes.look.isEmpty() ? readWindowMemory(memory).look
                                      : Theme::choiceOf(wishes.look));
    theme.setComfort(preferences.textPercent, preferences.reducesMotion);

    // What cannot be made here is told when the sandbox starts.
    (void)privateFolder(dataFolder());
    (void)privateFolder(configFolder());
    const QString crashes = watchForCrashes();
    const QString profiles = configFolder() + u"/profiles.json"_s;
    SingleInstance instance(dataFolder());
    if (instance.begin(wishes.open) == SingleInstance::Role::Second)
        return 0;
    Diary diary;
    Application application({.data = dataFolder(),
                             .crashes = crashes,
                             .memory = memory,
                             .ledger = ledgerOptions(ProfileFile(profiles), ProcessKind::Window),
                             .preferences = settings,
                             .profiles = profiles,
                             .log = &diary.log(),
                             .theme = &theme});
    QObject::connect(&instance, &SingleInstance::shown, &application, &Application::bringForward);
    QObject::connect(&instance, &SingleInstance::linkOpened, &application, &Application::open);
    const LinkListener links(program);
    QObject::connect(&links, &LinkListener::linkOpened, &application, &Application::open);
    application.window().show();
    application.start();
    if (!wishes.open.isEmpty())
        application.open(wishes.open);
    return QApplication::exec();
}
