// SPDX-License-Identifier: Apache-2.0
#include "console/ledgersetup.h"

#include "base/processfacts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestLedgerSetup final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    QString profilesPath() const { return m_home->filePath(u"profiles.json"_s); }
    void writeProfiles(const QByteArray &bytes) const
    {
        QFile file(profilesPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("TMINUS_HOME", m_home->path().toUtf8());
        qunsetenv("TMINUS_OPERATOR");
        qputenv("USER", "login");
    }

    void folderIsMadeForThisUserAlone()
    {
        const auto options = ledgerOptions(ProfileFile(profilesPath()), ProcessKind::Window);

        QVERIFY(options);
        QCOMPARE(options->path, m_home->filePath(u"data/ledger.sqlite"_s));
        QCOMPARE(QFile::permissions(m_home->filePath(u"data"_s))
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        QVERIFY(!QFile::exists(options->path));
    }

    void operatorIsTheOneWhoSaysSo()
    {
        QCOMPARE(operatorName(), u"login"_s);
        qputenv("TMINUS_OPERATOR", "李娜");
        QCOMPARE(operatorName(), u"李娜"_s);
    }

    void operatorIsTheAccountWhereNobodySaysSo()
    {
        for (const char *variable : {"USER", "LOGNAME", "USERNAME"})
            qunsetenv(variable);

        QCOMPARE(operatorName(), accountName());
        QVERIFY(!operatorName().isEmpty());
    }

    void everyProfileSaysWhatIsKept()
    {
        Profile profile{.id = u"a"_s, .endpoint = u"https://mq.example.com"_s};
        profile.keepBody = KeepBody::Hash;
        profile.retainDays = 3;
        QVERIFY(ProfileFile(profilesPath()).add(profile));

        const auto options = ledgerOptions(ProfileFile(profilesPath()), ProcessKind::CommandLine);

        QVERIFY(options);
        QCOMPARE(options->policies.value(u"a"_s).keepBody, KeepBody::Hash);
        QCOMPARE(options->policies.value(u"a"_s).retain, std::chrono::hours(72));
        QCOMPARE(options->kind, ProcessKind::CommandLine);
    }

    void withoutReadableProfilesNothingIsRecorded()
    {
        writeProfiles("{");

        QVERIFY(!ledgerOptions(ProfileFile(profilesPath()), ProcessKind::Window));
    }
};

QTEST_GUILESS_MAIN(TestLedgerSetup)
#include "tst_ledgersetup.moc"
