// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"

#include "cli/completionscript.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace TMinus;

class TestCompletionCommand final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QByteArray said(const QStringList &arguments)
    {
        ProgramRun program;
        return program.run(arguments) == 0 ? program.output : QByteArray();
    }
    static QStringList commands()
    {
        QStringList names;
        const QString help = QString::fromUtf8(said({u"--help"_s}));
        static const QRegularExpression name(u"^  ([a-z]+) "_s,
                                             QRegularExpression::MultilineOption);
        auto it = name.globalMatch(help.mid(help.indexOf(u"Commands:"_s)));
        while (it.hasNext())
            names.append(it.next().captured(1));
        return names;
    }
    /// The options that the help of @p command shows.
    static QStringList options(const QString &command)
    {
        QStringList names;
        const QString help = QString::fromUtf8(said({command, u"--help"_s}));
        static const QRegularExpression line(u"^  ((?:-[a-z],)?--[a-z-]+|-[a-z])"_s,
                                             QRegularExpression::MultilineOption);
        auto it = line.globalMatch(help);
        while (it.hasNext())
            names += it.next().captured(1).split(u',');
        return names;
    }
    QString written(const QString &shell)
    {
        QFile file(m_folder.filePath(shell));
        if (file.open(QIODevice::WriteOnly))
            file.write(said({u"completion"_s, shell}));
        return file.fileName();
    }
    static int run(const QString &program, const QStringList &arguments, QString &output)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s,
                           QFileInfo(QStringLiteral(TMINUSCTL)).path() + u':'
                               + environment.value(u"PATH"_s));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        output = QString::fromUtf8(process.readAll()).trimmed();
        return process.exitCode();
    }
    /// What bash offers for these words, the last of which is being typed.
    QStringList bashOffers(const QStringList &typed)
    {
        QStringList words;
        for (const QString &word : typed)
            words.append(u'\'' + word + u'\'');
        QString output;
        run(u"bash"_s,
            {u"--norc"_s, u"-c"_s,
             u"source %1; COMP_WORDS=(tminusctl %2); COMP_CWORD=%3; _tminusctl; "
             "printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(written(u"bash"_s), words.join(u' '))
                 .arg(typed.size())},
            output);
        return output.split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void bashOffersEveryCommand()
    {
        const QStringList known = commands();
        QVERIFY2(known.size() >= 9, qPrintable(known.join(u' ')));

        const QStringList offers = bashOffers({u""_s});

        for (const QString &command : known)
            QVERIFY2(offers.contains(command), qPrintable(command));
    }

    void bashOffersEveryOptionOfEveryCommand()
    {
        for (const QString &command : commands()) {
            const QStringList known = options(command);
            QVERIFY2(known.contains(u"--help"_s), qPrintable(command));
            const QStringList offers = bashOffers({command, u"-"_s});
            for (const QString &option : known)
                QVERIFY2(offers.contains(option), qPrintable(command + u' ' + option));
            QVERIFY(offers.contains(u"--json"_s));
        }
    }

    void bashSkipsWhatStandsBehindAnOption()
    {
        const QStringList offers = bashOffers({u"--instance"_s, u"send"_s, u"co"_s});

        QVERIFY2(offers.contains(u"consume"_s), qPrintable(offers.join(u' ')));
    }

    void bashOffersFixedWordsAndProfiles()
    {
        QCOMPARE(bashOffers({u"consume"_s, u"--mode"_s, u"o"_s}), QStringList{u"ordered"_s});
        QCOMPARE(bashOffers({u"profile"_s, u"te"_s}), QStringList{u"test"_s});
        QCOMPARE(bashOffers({u"completion"_s, u"z"_s}), QStringList{u"zsh"_s});
        QCOMPARE(bashOffers({u"--profile"_s, u"sand"_s}), QStringList{u"sandbox"_s});
    }

    void manPageNamesEveryOption()
    {
        const QString page = QString::fromUtf8(said({u"completion"_s, u"man"_s}));
        for (const QString &command : commands()) {
            const qsizetype at = page.indexOf(u".SS \"tminusctl %1\""_s.arg(command));
            QVERIFY2(at > 0, qPrintable(command));
            const QString section = page.mid(at, page.indexOf(u"\n.SS"_s, at + 1) - at);
            for (const QString &option : options(command)) {
                const QString roff = QString(option).replace(u'-', u"\\-"_s);
                QVERIFY2(option == u"-h"_s || option == u"--help"_s || section.contains(roff),
                         qPrintable(command + u' ' + option));
            }
        }
    }

    void everyFixedChoiceBelongsToAnOption()
    {
        const QString page = QString::fromUtf8(said({u"completion"_s, u"man"_s}));
        for (const QString &name : namesWithChoices()) {
            const QString roff = QString(name).replace(u'-', u"\\-"_s);
            QVERIFY2(page.contains(u"\\fB"_s + roff + u"\\fR"_s), qPrintable(name));
            QVERIFY(!choicesOf(name).isEmpty());
        }
    }

    void otherShellsReadTheirScripts_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("command");
        QTest::newRow("zsh") << u"zsh"_s
                             << u"autoload -U compinit; compinit -D; source %1; "
                                "[[ $_comps[tminusctl] == _tminusctl ]] && echo there"_s;
        QTest::newRow("fish") << u"fish"_s
                              << u"source %1; complete -C 'tminusctl consu' | string match -q "
                                 "'consume*'; and echo there"_s;
    }

    void otherShellsReadTheirScripts()
    {
        QFETCH(const QString, shell);
        QFETCH(const QString, command);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not installed");
        const QString script = written(shell);
        QString output;

        QCOMPARE(run(shell, {u"-n"_s, script}, output), 0);
        QCOMPARE(output, QString());
        const QStringList plain =
            shell == u"zsh"_s ? QStringList{u"-f"_s, u"-c"_s} : QStringList{u"-N"_s, u"-c"_s};
        run(shell, plain + QStringList{command.arg(script)}, output);
        QCOMPARE(output, u"there"_s);
    }

    void unknownShellIsRefused()
    {
        for (const QStringList &words :
             {QStringList{u"completion"_s}, QStringList{u"completion"_s, u"csh"_s}}) {
            ProgramRun program;
            QCOMPARE(program.run(words), 2);
            QVERIFY(program.complaints.contains("bash, zsh or fish"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCompletionCommand)
#include "tst_completioncommand.moc"
