// SPDX-License-Identifier: Apache-2.0
#include "settings/profilekeeper.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class ProfileKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsTheSandboxFromNoFile();
    void addsSavesAndRemovesInOrder();
    void tellsWhyAnIdCannotBeAddedTwice();
    void exportsAndImports();
    void tellsThatThereIsNothingToImport();
    void endsWhatWasAskedBeforeItGoes();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static Profile profile(const QString &id);
    QStringList idsIn(const QString &file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProfileKeeperTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Profile ProfileKeeperTest::profile(const QString &id)
{
    return {.id = id, .endpoint = u"https://mq.example.com"_s};
}

QStringList ProfileKeeperTest::idsIn(const QString &file) const
{
    QStringList ids;
    for (const Profile &profile : ProfileFile(path(file)).all().value_or(QList<Profile>()))
        ids.append(profile.id);
    return ids;
}

void ProfileKeeperTest::loadsTheSandboxFromNoFile()
{
    ProfileKeeper keeper(path(u"profiles.json"_s));
    const QSignalSpy loaded(&keeper, &ProfileKeeper::loaded);

    keeper.load();

    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first().first().value<QList<Profile>>(), QList<Profile>({sandboxProfile()}));
}

void ProfileKeeperTest::addsSavesAndRemovesInOrder()
{
    ProfileKeeper keeper(path(u"profiles.json"_s));
    const QSignalSpy saved(&keeper, &ProfileKeeper::saved);
    const QSignalSpy removed(&keeper, &ProfileKeeper::removed);
    Profile changed = profile(u"orders"_s);
    changed.name = u"Orders"_s;

    keeper.add(profile(u"orders"_s));
    keeper.add(profile(u"coupons"_s));
    keeper.save(changed);
    keeper.remove(u"coupons"_s);

    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(saved.size(), 3);
    QCOMPARE(idsIn(u"profiles.json"_s), QStringList({u"sandbox"_s, u"orders"_s}));
    QCOMPARE(ProfileFile(path(u"profiles.json"_s)).find(u"orders"_s)->name, u"Orders"_s);
}

void ProfileKeeperTest::tellsWhyAnIdCannotBeAddedTwice()
{
    ProfileKeeper keeper(path(u"profiles.json"_s));
    const QSignalSpy failed(&keeper, &ProfileKeeper::failed);

    keeper.add(profile(u"orders"_s));
    keeper.add(profile(u"orders"_s));

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::InvalidArgument);
}

void ProfileKeeperTest::exportsAndImports()
{
    ProfileKeeper one(path(u"one.json"_s));
    ProfileKeeper other(path(u"other.json"_s));
    const QSignalSpy exported(&one, &ProfileKeeper::exported);
    const QSignalSpy imported(&other, &ProfileKeeper::imported);
    one.add(profile(u"orders"_s));

    one.exportTo(path(u"all.tminus-profiles"_s), {u"orders"_s});
    QTRY_COMPARE(exported.size(), 1);
    other.importFrom(path(u"all.tminus-profiles"_s), false);

    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported.first().first().value<ProfileImport>().ids, QStringList({u"orders"_s}));
    QCOMPARE(idsIn(u"other.json"_s), QStringList({u"sandbox"_s, u"orders"_s}));
}

void ProfileKeeperTest::tellsThatThereIsNothingToImport()
{
    ProfileKeeper keeper(path(u"profiles.json"_s));
    const QSignalSpy failed(&keeper, &ProfileKeeper::failed);

    keeper.importFrom(path(u"nothing"_s), false);

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Storage);
}

void ProfileKeeperTest::endsWhatWasAskedBeforeItGoes()
{
    {
        ProfileKeeper keeper(path(u"profiles.json"_s));
        for (int number = 0; number < 20; ++number)
            keeper.add(profile(u"p%1"_s.arg(number)));
    }

    QCOMPARE(idsIn(u"profiles.json"_s).size(), 21);
}

QTEST_GUILESS_MAIN(ProfileKeeperTest)
#include "tst_profilekeeper.moc"
