// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "ui/desktop/consolelink.h"

#include <QTest>

using namespace TMinus;

class ConsoleLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void namesTheReport();
    void namesPartsThatMeanNothing();
    void refusesWhatIsNoLink_data();
    void refusesWhatIsNoLink();
    void leavesOutAFilterThatIsTooLong();
};

void ConsoleLinkTest::readsWhatItWrites()
{
    const ConsoleLink link{.pane = PaneId::Consumer,
                           .profile = u"orders"_s,
                           .filter = u"tag:CLOSE & due<2h + 50% #1 \"消息\""_s,
                           .message = u"01J8"_s,
                           .at = QDateTime::fromMSecsSinceEpoch(1'799'735'527'000, Qt::UTC),
                           .zone = u"Asia/Tokyo"_s};

    const QString text = linkText(link);

    QVERIFY2(text.startsWith(u"tminus://open/consumer?profile=orders&filter=tag%3ACLOSE"),
             qPrintable(text));
    QVERIFY(text.endsWith(u"&message=01J8&at=1799735527000&zone=Asia%2FTokyo"));
    QCOMPARE(readLink(text), link);
}

void ConsoleLinkTest::namesTheReport()
{
    const auto link = readLink(u"tminus://open/report"_s);

    QVERIFY(link);
    QCOMPARE(link->pane, std::nullopt);
    QCOMPARE(linkText(*link), u"tminus://open/report"_s);
}

void ConsoleLinkTest::namesPartsThatMeanNothing()
{
    const auto link = readLink(u"tminus://open/log?send=1&at=soon&zone=&filter=code:X"_s);

    QVERIFY(link);
    QCOMPARE(link->filter, u"code:X"_s);
    QCOMPARE(link->at, std::nullopt);
    QCOMPARE(link->unknown, (QStringList{u"send=1"_s, u"at=soon"_s, u"zone="_s}));
}

void ConsoleLinkTest::refusesWhatIsNoLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("another scheme") << u"http://open/log"_s;
    QTest::newRow("a deed") << u"tminus://send/log"_s;
    QTest::newRow("no view") << u"tminus://open"_s;
    QTest::newRow("a view that is none") << u"tminus://open/sandbox"_s;
    QTest::newRow("a view and more") << u"tminus://open/log/x"_s;
    QTest::newRow("too long") << u"tminus://open/log?filter="_s + QString(2000, u'a');
}

void ConsoleLinkTest::refusesWhatIsNoLink()
{
    QFETCH(const QString, text);

    QVERIFY(!readLink(text));
}

void ConsoleLinkTest::leavesOutAFilterThatIsTooLong()
{
    const ConsoleLink link{.profile = u"orders"_s, .filter = QString(700, u'消')};

    QCOMPARE(linkText(link), u"tminus://open/timeline?profile=orders"_s);
}

QTEST_GUILESS_MAIN(ConsoleLinkTest)
#include "tst_consolelink.moc"
