// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "ui/consumer/bodyview.h"
#include "ui/consumer/detailspane.h"
#include "ui/consumer/factsheet.h"
#include "ui/controls/segments.h"
#include "ui/shell/paneheader.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace TMinus;

class DetailsPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsNothingAtFirst();
    void showsJsonAsATree();
    void showsBytesAsHex();
    void hidesWhatTheProfileHides();
    void tellsWhetherTheMd5Matches();
    void showsEveryFieldOfTheReply();
    void showsTimesInThreeZones();
    void tellsTheDeliveriesAndWhatComesNext();
    void foldsALargeBody();
    void showsABinaryBody();
    void asksForWhatTheFooterOffers();
    void offersCommitAndRollBackForAHalfMessage();
    void disarmsWhenTheLeaseEnds();

private:
    template<typename Widget = QPushButton>
    Widget *find(const char *name) const
    {
        return m_frame->findChild<Widget *>(QLatin1StringView(name));
    }
    void open(int tab) const { find<QTabBar>("detailTabs")->setCurrentIndex(tab); }

    QDateTime m_now;
    ZoneLens m_lens;
    MessageFacts m_facts;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<QWidget> m_frame;
    DetailsPane *m_pane = nullptr;
};

void DetailsPaneTest::init()
{
    failOnWarnings();
    m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    m_lens.choose(ZoneLens::Kind::Named, u"Asia/Tokyo"_s);
    m_clock = std::make_unique<SharedClock>([this] { return m_now; });
    m_frame = std::make_unique<QWidget>();
    auto *header = new PaneHeader(u"Details"_s, m_frame.get());
    m_pane = new DetailsPane(*header, *m_clock, m_lens, m_frame.get());
    auto *column = new QVBoxLayout(m_frame.get());
    column->addWidget(header);
    column->addWidget(m_pane, 1);
    m_frame->resize(372, 700);
    m_frame->show();
    const QByteArray body("{\"payId\":7729840,\"list\":[1,{\"a b\":\"x\"}]}");
    m_facts = {.message = {.messageId = u"1E05"_s,
                           .receiptHandle = u"1E05-MTI5"_s,
                           .body = body,
                           .bodyMd5 = bodyMd5(body),
                           .tag = u"RETRY_3"_s,
                           .key = u"PAY-7729840"_s,
                           .shardingKey = u"shard"_s,
                           .properties = {{u"source"_s, u"ops"_s}},
                           .due = m_now.addSecs(-587),
                           .publishTime = m_now.addSecs(-9999),
                           .firstConsumeTime = m_now.addMSecs(-586'800),
                           .nextConsumeTime = m_now.addSecs(14),
                           .consumedTimes = 2},
               .origin = {u"payment-retry"_s, u"GID_ops"_s},
               .requestId = u"65A0F3"_s,
               .canAck = true,
               .leasedAt = m_now.addSecs(-286),
               .past = {{.times = 1,
                         .leasedAt = m_now.addSecs(-587),
                         .leaseEnd = m_now.addSecs(-287),
                         .handle = u"1E05-OLD"_s}},
               .lateness = 200};
}

void DetailsPaneTest::cleanup()
{
    m_frame.reset();
    m_clock.reset();
}

void DetailsPaneTest::showsNothingAtFirst()
{
    QCOMPARE(find<QLabel>("emptyTitle")->text(), u"No message is chosen"_s);
    QVERIFY(!find("acknowledge")->isVisible());
}

void DetailsPaneTest::showsJsonAsATree()
{
    m_pane->showFacts(m_facts);

    auto *tree = find<QTreeWidget>("bodyTree");
    QVERIFY(tree->isVisible());
    const QTreeWidgetItem *root = tree->topLevelItem(0);
    QCOMPARE(root->text(1), u"{2}"_s);
    QCOMPARE(root->child(1)->text(0), u"\"payId\""_s);
    QCOMPARE(root->child(1)->text(1), u"7729840"_s);
    QCOMPARE(root->child(0)->child(1)->child(0)->text(1), u"\"x\""_s);
    QCOMPARE(tree->font().family(), QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    QVERIFY(root->child(1)->foreground(1) != root->child(0)->child(1)->child(0)->foreground(1));
    const auto top = [this](const QWidget *part) { return part->mapTo(m_pane, QPoint()).y(); };
    const int rows = 6 * tree->sizeHintForRow(0);
    QTRY_VERIFY(top(find<FactSheet>("detailSummary"))
                < top(tree) + rows + 40); // no gap between the tree and the facts
}

void DetailsPaneTest::showsBytesAsHex()
{
    m_pane->showFacts(m_facts);

    find<Segments>("bodyForm")->setCurrent(2);

    auto *body = find<BodyView>("bodyText");
    QVERIFY(body->isVisible());
    QVERIFY2(body->line(0).startsWith(u"00000000  7b 22 70 61 79"_s), qPrintable(body->line(0)));
    QVERIFY(body->line(0).endsWith(u"{\"payId\":7729840"_s));
}

void DetailsPaneTest::tellsWhetherTheMd5Matches()
{
    m_pane->showFacts(m_facts);
    QVERIFY(find<QLabel>("md5")->text().contains(u"MD5 matches"_s));

    m_facts.message.body = "other";
    m_pane->showFacts(m_facts);
    QVERIFY(find<QLabel>("md5")->text().contains(u"does not match"_s));
    m_facts.message.body = "another";
    m_facts.message.bodyMd5.clear();
    m_pane->showFacts(m_facts);

    QVERIFY(!find<QLabel>("md5")->text().contains(u"MD5"_s));
}

void DetailsPaneTest::showsEveryFieldOfTheReply()
{
    m_pane->showFacts(m_facts);

    open(3);
    const QString shown = find<FactSheet>("detailProperties")->text();
    for (const QString &value : {u"payment-retry"_s, u"GID_ops"_s, u"1E05"_s, u"1E05-MTI5"_s,
                                 u"65A0F3"_s, u"RETRY_3"_s, u"PAY-7729840"_s, u"shard"_s,
                                 u"Consumed times: 2"_s, m_facts.message.bodyMd5, u"source: ops"_s})
        QVERIFY2(shown.contains(value), qPrintable(value));
    open(4);
    const QString raw = QString::fromUtf8(find<BodyView>("detailXml")->bytes());

    QVERIFY2(raw.contains(u"<ReceiptHandle>1E05-MTI5</ReceiptHandle>"_s), qPrintable(raw));
}

void DetailsPaneTest::showsTimesInThreeZones()
{
    m_pane->showFacts(m_facts);

    open(1);

    const QString shown = find<FactSheet>("detailTimes")->text();
    QVERIFY2(shown.contains(u"Tokyo: 2027-01-12 15:22:20.000"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"UTC: 2027-01-12 06:22:20.000 UTC"_s));
    QVERIFY(shown.contains(QString::number(m_facts.message.due->toMSecsSinceEpoch())));
    QVERIFY(shown.contains(u"0.20 s late"_s));
}

void DetailsPaneTest::tellsTheDeliveriesAndWhatComesNext()
{
    m_pane->showFacts(m_facts);

    open(2);

    const QString shown = find<FactSheet>("detailDeliveries")->text();
    QVERIFY2(shown.contains(u"lease ended 15:27:20, not acknowledged"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"lease to 15:32:21, 14 s left"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"1E05-OLD"_s));
    QVERIFY(shown.contains(u"comes again to GID_ops as try 3"_s));
}

void DetailsPaneTest::foldsALargeBody()
{
    m_facts.message.body = "{\"a\":\"" + QByteArray(16 << 20, 'x') + "\"}";
    m_facts.message.bodyMd5.clear();

    m_pane->showFacts(m_facts);
    m_frame->grab();

    auto *body = find<BodyView>("bodyText");
    QVERIFY(body->isVisible());
    QVERIFY(body->lineCount() > 80'000);
    QCOMPARE(body->line(1).size(), 200);
    find<Segments>("bodyForm")->setCurrent(1);
    QVERIFY(find<QLabel>("md5")->text().contains(u"too large for a tree"_s));
    find<Segments>("bodyForm")->setCurrent(2);
    QCOMPARE(body->lineCount(), int((m_facts.message.body.size() + 15) / 16));
    open(4);
    QVERIFY(find<BodyView>("detailXml")->bytes().size() < 100'000);
}

void DetailsPaneTest::showsABinaryBody()
{
    m_facts.message.body = QByteArray("\0\x01\xff\xfe\n\xe4\xb8", 7);

    m_pane->showFacts(m_facts);
    m_frame->grab();

    QCOMPARE(find<BodyView>("bodyText")->lineCount(), 2);
    find<Segments>("bodyForm")->setCurrent(2);
    QVERIFY(find<BodyView>("bodyText")->line(0).contains(u"00 01 ff fe 0a e4 b8"_s));
}

void DetailsPaneTest::asksForWhatTheFooterOffers()
{
    const QSignalSpy acked(m_pane, &DetailsPane::acknowledgeRequested);
    const QSignalSpy copied(m_pane, &DetailsPane::duplicateRequested);
    const QSignalSpy snippet(m_pane, &DetailsPane::snippetRequested);
    m_pane->showFacts(m_facts);

    QTest::mouseClick(find("acknowledge"), Qt::LeftButton);
    QTest::mouseClick(find("duplicate"), Qt::LeftButton);
    m_pane->findChild<QAction *>(u"copyAs/curl"_s)->trigger();

    QCOMPARE(acked.count(), 1);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(snippet.first().first().value<SnippetLanguage>(), SnippetLanguage::Curl);
}

void DetailsPaneTest::offersCommitAndRollBackForAHalfMessage()
{
    const QSignalSpy settled(m_pane, &DetailsPane::settleRequested);
    m_facts.origin.mode = ConsumeMode::Half;
    m_pane->showFacts(m_facts);
    QCOMPARE(find("acknowledge")->text(), u"Commit"_s);

    QTest::mouseClick(find("acknowledge"), Qt::LeftButton);
    QTest::mouseClick(find("rollBack"), Qt::LeftButton);

    QCOMPARE(settled.count(), 2);
    QCOMPARE(settled.first().first().value<MessageDeed>(), MessageDeed::Commit);
    QCOMPARE(settled.last().first().value<MessageDeed>(), MessageDeed::Rollback);
}

void DetailsPaneTest::disarmsWhenTheLeaseEnds()
{
    m_pane->showFacts(m_facts);
    QVERIFY(find("acknowledge")->isEnabled());

    m_now = m_now.addSecs(14);
    m_clock->look();

    QVERIFY(!find("acknowledge")->isEnabled());
    QVERIFY(find("acknowledge")->toolTip().contains(u"comes again"_s));
}

void DetailsPaneTest::hidesWhatTheProfileHides()
{
    m_facts.origin.mask = FieldMask({u"$.payId"_s});

    m_pane->showFacts(m_facts);

    const auto *tree = find<QTreeWidget>("bodyTree");
    QCOMPARE(tree->topLevelItem(0)->child(1)->text(1), u"\"••••\""_s);
    QVERIFY(find<QLabel>("md5")->text().endsWith(u"MD5 matches · masked by the profile"_s));
    open(4);
    for (const char *view : {"bodyText", "detailXml"}) {
        const QByteArray bytes = find<BodyView>(view)->bytes();
        QVERIFY2(bytes.contains("••••") && !bytes.contains("7729840}"), bytes);
        QVERIFY2(!bytes.contains("\"payId\":7729840"), bytes);
    }
    QCOMPARE(m_pane->facts().message.body, m_facts.message.body); // what is sent again is whole
}

QTEST_MAIN(DetailsPaneTest)
#include "tst_detailspane.moc"
