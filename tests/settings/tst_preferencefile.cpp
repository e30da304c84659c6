// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "settings/preferencefile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace TMinus;

class PreferenceFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsWhatItKept();
    void keepsTheNewestOfMany();
    void keepsKeysAndComfort();
    void boundsTheSizeOfTheText();
    void keepsWhatItDoesNotKnow();
    void startsAfreshFromRubbish();
};

void PreferenceFileTest::readsWhatItKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    const Preferences wanted{.language = u"zh_CN"_s,
                             .hasSeenTour = true,
                             .recent = {u"actionUndo"_s, u"openLog"_s},
                             .notices = {.isOn = false,
                                         .hasQuietHours = true,
                                         .quietFrom = QTime(23, 30),
                                         .quietTo = QTime(6, 15)},
                             .keepsInTray = true,
                             .coverAfter = 15,
                             .updateAddress = u"https://example.com/tminus"_s};

    PreferenceFile(path).keep(wanted);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    QCOMPARE(PreferenceFile(path).preferences(), wanted);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void PreferenceFileTest::keepsTheNewestOfMany()
{
    const QTemporaryDir folder;
    PreferenceFile file(folder.filePath(u"settings.json"_s));

    for (int number = 0; number < 50; ++number)
        file.keep({.language = QString::number(number)});
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    QCOMPARE(PreferenceFile(folder.filePath(u"settings.json"_s)).preferences().language, u"49"_s);
}

void PreferenceFileTest::keepsKeysAndComfort()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    const Preferences preferences{
        .textPercent = 140,
        .reducesMotion = true,
        .keys = {{u"actionUndo"_s, {u"Ctrl+Y"_s, u"Alt+U"_s}}, {u"actionQuit"_s, {}}},
        .filters = {{u"mine"_s, u"tag:CLOSE"_s}},
        .rowColours = {{u"tag:VIP"_s, u"violet"_s}, {u"is:overdue"_s, u"amber"_s}}};

    PreferenceFile(path).keep(preferences);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    QCOMPARE(PreferenceFile(path).preferences(), preferences);
}

void PreferenceFileTest::boundsTheSizeOfTheText()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"textPercent": 5000, "shortcuts": {"actionQuit": 7}})");
    file.close();

    const Preferences preferences = PreferenceFile(file.fileName()).preferences();

    QCOMPARE(preferences.textPercent, 200);
    QCOMPARE(preferences.keys.value(u"actionQuit"_s), QStringList());
}

void PreferenceFileTest::keepsWhatItDoesNotKnow()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"ofALaterVersion": {"what": "Ctrl+Y"}, "language": "zh_CN"})");
    file.close();

    PreferenceFile(path).keep({.hasSeenTour = true});
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Ctrl+Y"));
    QVERIFY(!text.contains("zh_CN"));
}

void PreferenceFileTest::startsAfreshFromRubbish()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1, 2");
    file.close();

    QCOMPARE(PreferenceFile(path).preferences(), Preferences());
}

QTEST_GUILESS_MAIN(PreferenceFileTest)
#include "tst_preferencefile.moc"
