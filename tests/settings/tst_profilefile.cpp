// SPDX-License-Identifier: Apache-2.0
#include "settings/profilefile.h"

#include "settings/fullprofile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace TMinus;

namespace {

QStringList idsOf(const Result<QList<Profile>> &profiles)
{
    QStringList ids;
    for (const Profile &profile : profiles.value())
        ids.append(profile.id);
    return ids;
}

Profile simple(const QString &id)
{
    return {.id = id, .endpoint = u"https://example.com"_s};
}

QByteArray document(const QByteArray &profiles)
{
    return json("{'format':'tminus-profiles','version':1,'profiles':[") + profiles + "]}";
}

} // namespace

class TestProfileFile final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ProfileFile> m_file;

    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    void setBytes(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"config/profiles.json"_s);
        m_file = std::make_unique<ProfileFile>(m_path);
    }

    void sandboxIsThereWithoutAFile()
    {
        QCOMPARE(m_file->all().value(), QList{sandboxProfile()});
        QCOMPARE(m_file->find(u"sandbox"_s).value(), sandboxProfile());
        QVERIFY(!QFile::exists(m_path));
    }

    void profilesAreKeptInTheirOrder()
    {
        QVERIFY(m_file->add(simple(u"b"_s)));
        QVERIFY(m_file->add(fullProfile()));
        QVERIFY(m_file->add(simple(u"a"_s)));
        Profile changed = simple(u"b"_s);
        changed.name = u"B"_s;
        QVERIFY(m_file->save(changed));

        QCOMPARE(idsOf(m_file->all()), (QStringList{u"sandbox"_s, u"b"_s, u"prod-1"_s, u"a"_s}));
        QCOMPARE(m_file->find(u"b"_s)->name, u"B"_s);
        QCOMPARE(m_file->find(u"prod-1"_s)->mask, fullProfile().mask);
    }

    void fileAndFolderAreForThisUserAlone()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));

        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(m_path).absolutePath()) & others));
        QVERIFY(!(QFile::permissions(m_path) & QFile::ExeOwner));
    }

    void openFileBecomesPrivateWithTheNextChange()
    {
        setBytes(document({}));
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6444)));

        QVERIFY(m_file->add(simple(u"a"_s)));

        QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadOther | QFile::ReadGroup)));
    }

    void nothingIsLeftBesideTheFile()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));

        QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::AllEntries | QDir::NoDotAndDotDot
                                                   | QDir::Hidden),
                 QStringList{u"profiles.json"_s});
    }

    void takenIdIsRefused()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));

        QCOMPARE(m_file->add(simple(u"a"_s)).error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!m_file->add(sandboxProfile()));
        QVERIFY(m_file->add(simple(u"A"_s)).error().message.contains(u"needs an id"_s));
        QCOMPARE(m_file->all()->size(), 2);
    }

    void sandboxCanBeChangedAndComesBack()
    {
        Profile mine = sandboxProfile();
        mine.colour = u"#00ff00"_s;
        QVERIFY(m_file->save(mine));
        QCOMPARE(m_file->find(u"sandbox"_s)->colour, mine.colour);
        QCOMPARE(m_file->all()->size(), 1);

        QVERIFY(m_file->remove(u"sandbox"_s));
        QCOMPARE(m_file->find(u"sandbox"_s).value(), sandboxProfile());
        QVERIFY(m_file->remove(u"sandbox"_s).error().message.contains(u"always there"_s));
    }

    void unknownIdIsRefusedWithTheNextStep()
    {
        setBytes(document(json("{'id':'a','group':'nobody','x':{'id':'inner'}}")));

        for (const QString &id : {u"nobody"_s, u"inner"_s, u"b"_s}) {
            QVERIFY(m_file->find(id).error().message.contains(u"tminusctl profile list"_s));
            QVERIFY(m_file->remove(id).error().message.contains(u"tminusctl profile list"_s));
        }
    }

    void profileIsFoundHoweverItIsSpelled_data()
    {
        QTest::addColumn<QByteArray>("profiles");
        QTest::newRow("plain") << QByteArray(json("{'id':'a'}"));
        QTest::newRow("blanks") << QByteArray("{ \"name\":\"x\", \"id\"\n\t:  \"a\" }");
        QTest::newRow("many blanks")
            << QByteArray(json("{'id':") + QByteArray(200, ' ') + json("'a'}"));
        QTest::newRow("escaped") << QByteArray(json("{'id':'\\u0061'}"));
        QTest::newRow("escaped name") << QByteArray(json("{'\\u0069d':'a'}"));
        QTest::newRow("after a decoy") << QByteArray(json("{'id':'b','x':{'id':'a'}},{'id':'a'}"));
        QTest::newRow("behind a decoy") << QByteArray(json("{'x':{'id':'b'},'id':'a'}"));
    }

    void profileIsFoundHoweverItIsSpelled()
    {
        QFETCH(const QByteArray, profiles);
        setBytes(document(profiles));

        QCOMPARE(m_file->find(u"a"_s)->id, u"a"_s);
    }

    void oneBrokenProfileLeavesTheOthersUsable()
    {
        setBytes(document("\n{\"id\":\"good\"},\n{\"id\":\"bad\",\"windowHours\":0}"));

        QVERIFY(m_file->find(u"good"_s));
        QVERIFY(m_file->find(u"sandbox"_s));
        for (const Error &error : {m_file->find(u"bad"_s).error(), m_file->all().error()}) {
            QVERIFY2(error.message.contains(u"profiles.json, line 3: The field “windowHours”"_s),
                     qUtf8Printable(error.message));
        }
    }

    void fileThatCannotBeReadIsNeverWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut off") << document(json("{'id':'a'}")).chopped(3);
        QTest::newRow("nonsense") << QByteArray("hello");
        QTest::newRow("newer") << QByteArray(
            json("{'format':'tminus-profiles','version':2,'profiles':[]}"));
    }

    void fileThatCannotBeReadIsNeverWritten()
    {
        QFETCH(const QByteArray, bytes);
        setBytes(bytes);
        const QByteArray other = document(json("{'id':'z','endpoint':'https://e.org'}"));

        for (const auto &outcome :
             {m_file->add(simple(u"b"_s)), m_file->save(simple(u"b"_s)), m_file->remove(u"a"_s),
              m_file->import(other, u"other"_s, true).map([](const auto &) {})}) {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, ErrorKind::InvalidArgument);
            QVERIFY(outcome.error().message.contains(m_path));
        }
        QCOMPARE(this->bytes(), bytes);
    }

    void faultOfAnotherProfileIsKeptByteForByte()
    {
        const QByteArray broken = "{\"id\":\"a\",\"order\":\"x\", \"odd\" : nonsense }";
        setBytes(document(broken + ",{\"id\":\"good\"}"));

        QVERIFY(m_file->add(simple(u"b"_s)));
        QVERIFY(m_file->save(simple(u"good"_s)));
        QVERIFY(m_file->remove(u"b"_s));

        QVERIFY(bytes().contains(broken));
        for (const auto &outcome : {m_file->save(simple(u"a"_s)), m_file->remove(u"a"_s)})
            QVERIFY(!outcome);
        QVERIFY(bytes().contains(broken));
    }

    void profileThatIsThereTwiceIsNotChanged()
    {
        const QByteArray twice = document("{\"id\":\"a\"},{\"i\\u0064\":\"a\"}");
        setBytes(twice);

        QVERIFY(!m_file->save(simple(u"a"_s)));
        QCOMPARE(bytes(), twice);
    }

    void diskThatTakesNothingIsAnError()
    {
        QFile inTheWay(m_folder->filePath(u"config"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));

        const auto added = m_file->add(simple(u"a"_s));

        QCOMPARE(added.error().kind, ErrorKind::Storage);
        QVERIFY(added.error().message.contains(u"config"_s));
        QCOMPARE(m_file->all()->size(), 1);
    }

    void fullDiskLeavesTheOldFile()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));
        const QByteArray before = bytes();
        Profile large = simple(u"b"_s);
        large.name = QString(100'000, u'x');
        rlimit usual{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{4096, usual.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);

        const auto added = m_file->add(large);

        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
        QCOMPARE(added.error().kind, ErrorKind::Storage);
        QCOMPARE(bytes(), before);
        QVERIFY(m_file->add(large)); // there is room again
    }

    void endlessFileIsRefused()
    {
        const Error error = ProfileFile(u"/dev/zero"_s).all().error();

        QVERIFY2(error.message.contains(u"64 MB"_s), qUtf8Printable(error.message));
    }

    void twoWritersDoNotOverwriteEachOther()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));
        QLockFile other(m_path + u".lock"_s);
        QVERIFY(other.lock());

        QCOMPARE(m_file->add(simple(u"b"_s)).error().kind, ErrorKind::Locked);
        other.unlock();
        QVERIFY(m_file->add(simple(u"b"_s)));
    }

    void exportHoldsNoSecret()
    {
        setBytes(document(json("{'id':'a','endpoint':'https://e.org','future':1,\n"
                               "'credential':{'accessKeyId':'k','accessKeySecret':'gOldEn'},\n"
                               "'list':[{'Token':'gOldEn','x':2}],'proxyPassword':'gOldEn'},\n"
                               "{'id':'b','endpoint':'https://e.org'}")));

        const QByteArray all = m_file->exported({}).value();
        const QByteArray one = m_file->exported({u"b"_s}).value();

        QVERIFY2(!all.contains("gOldEn"), all.constData());
        QVERIFY(all.contains("\"future\":1"));
        QVERIFY(all.contains("\"x\":2"));
        QVERIFY(all.contains("\"accessKeyId\":\"k\""));
        QVERIFY(!one.contains("\"id\":\"a\""));
        QVERIFY(!all.contains("\"id\":\"sandbox\""));
        QVERIFY(m_file->exported({u"sandbox"_s})->contains("\"id\":\"sandbox\""));
        QVERIFY(!m_file->exported({u"nobody"_s}));
    }

    void exportIsImportedElsewhere()
    {
        QVERIFY(m_file->add(fullProfile()));
        QVERIFY(m_file->add(simple(u"a"_s)));
        ProfileFile other(m_folder->filePath(u"other.json"_s));

        const auto report = other.import(m_file->exported({}).value(), u"F"_s, false);

        QCOMPARE(report.value(), (ProfileImport{{u"prod-1"_s, u"a"_s}, {u"prod-1"_s}}));
        Profile expected = m_file->find(u"prod-1"_s).value();
        Profile came = other.find(u"prod-1"_s).value();
        QVERIFY(came.hook.isEmpty()); // it would run a program of somebody else's choice
        expected.hook.clear();
        expected.source = came.source = {};
        QCOMPARE(came, expected);
    }

    void importIsAllOrNothing()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));
        const QByteArray before = bytes();
        const QByteArray taken = document(json("{'id':'n','endpoint':'https://e.org'},\n"
                                               "{'id':'a','endpoint':'https://e.org'}"));

        QVERIFY(m_file->import(taken, u"F"_s, false).error().message.contains(u"--replace"_s));
        QVERIFY(!m_file->import(document(json("{'id':'n','endpoint':'https://e.org'},{'id':'m'}")),
                                u"F"_s, false));
        QVERIFY(m_file->import("junk", u"F.tminus-profiles"_s, false)
                    .error()
                    .message.startsWith(u"F.tminus-profiles cannot be read"_s));
        QCOMPARE(bytes(), before);

        QVERIFY(m_file->import(taken, u"F"_s, true));
        QCOMPARE(idsOf(m_file->all()), (QStringList{u"sandbox"_s, u"a"_s, u"n"_s}));
        QCOMPARE(m_file->find(u"a"_s)->endpoint, u"https://e.org"_s);
    }

    void thousandProfilesAreFoundFast()
    {
        QByteArrayList profiles;
        for (int i = 0; i < 1000; ++i)
            profiles.append("\n{\"id\":\"p-" + QByteArray::number(i)
                            + "\",\"service\":\"sandbox\",\"environment\":\"sandbox\"}");
        setBytes(document(profiles.join(',')));

        QCOMPARE(m_file->find(u"p-999"_s)->id, u"p-999"_s);
        QCOMPARE(m_file->find(u"sandbox"_s).value(), sandboxProfile());
        QCOMPARE(m_file->all()->size(), 1001);
    }

    void usedNamesAreAddedOnce()
    {
        Profile profile = simple(u"a"_s);
        profile.topics = {{u"t"_s, ProfileTopicType::Delay}};
        QVERIFY(m_file->add(profile));

        const ProfileNames used{.topics = {u"t"_s, u"u"_s, u"u"_s}, .groups = {u"GID_g"_s}};
        QVERIFY(m_file->remember(u"a"_s, used));
        const QByteArray once = bytes();
        QVERIFY(m_file->remember(u"a"_s, used));

        const Profile now = m_file->find(u"a"_s).value();
        QCOMPARE(now.topics, (QList<ProfileTopic>{{u"t"_s, ProfileTopicType::Delay}, {u"u"_s}}));
        QCOMPARE(now.groups, QStringList{u"GID_g"_s});
        QCOMPARE(bytes(), once);
    }

    void usedNamesBringNoProfileBack()
    {
        QVERIFY(m_file->add(simple(u"a"_s)));

        QVERIFY(!m_file->remember(u"gone"_s, {.topics = {u"t"_s}}));
        QCOMPARE(idsOf(m_file->all()), (QStringList{u"sandbox"_s, u"a"_s}));
    }
};

QTEST_GUILESS_MAIN(TestProfileFile)
#include "tst_profilefile.moc"
