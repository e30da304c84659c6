// SPDX-License-Identifier: Apache-2.0
#include "base/sharedclock.h"
#include "tests/ledger/ledgerfixture.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "ui/consumer/bodyview.h"
#include "ui/ledgerlist/ledgerdetails.h"
#include "ui/ledgerlist/linedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/wiring/ledgerdetailswiring.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>

using namespace TMinus;
using namespace Qt::StringLiterals;

class LedgerDetailsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsStateReasonAndTimes();
    void tellsAllThatHappenedWithNotes();
    void followsWhatHappensNext();
    void tellsDeliveriesAndProperties();
    void hidesWhatTheProfileHides();
    void asksForNotesAndCopies();

private:
    QString accepted(const QByteArray &body);
    void open(const QString &id);
    QString text(const char *name, int tab)
    {
        m_window->findChild<QTabBar *>(u"ledgerTabs"_s)->setCurrentIndex(tab);
        return m_window->findChild<FactSheet *>(QLatin1StringView(name))->text();
    }
    QString body()
    {
        m_window->findChild<QTabBar *>(u"ledgerTabs"_s)->setCurrentIndex(1);
        return QString::fromUtf8(m_window->findChild<BodyView *>(u"ledgerBody"_s)->bytes());
    }

    std::unique_ptr<LedgerFixture> m_ledger;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<ZoneLens> m_lens;
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<LedgerDetailsWiring> m_wiring;
};

void LedgerDetailsTest::init()
{
    failOnWarnings();
    m_ledger = std::make_unique<LedgerFixture>();
    m_clock = std::make_unique<SharedClock>([this] { return m_ledger->now; });
    m_lens = std::make_unique<ZoneLens>();
    m_lens->choose(ZoneLens::Kind::Named, u"Asia/Tokyo"_s);
    m_workers = std::make_unique<Workers>();
    m_window = std::make_unique<MainWindow>();
    auto *stack = new QStackedWidget;
    m_window->panes().setBody(PaneId::Details, stack);
    m_wiring = std::make_unique<LedgerDetailsWiring>(LedgerDetailsWiring::Parts{
        m_ledger->ledger(), *m_clock, *m_lens, *m_workers, *m_window, *stack});
    m_window->show();
}

void LedgerDetailsTest::cleanup()
{
    m_wiring.reset();
    m_window.reset();
    m_workers.reset();
    m_ledger.reset();
}

QString LedgerDetailsTest::accepted(const QByteArray &body)
{
    const QString id = m_ledger->appendedId(
        {.place = {.profile = u"orders"_s, .realm = u"orders"_s},
         .fact = LeavingFact{.draft = Draft{.topic = u"order-timeout"_s,
                                            .body = body,
                                            .tag = u"CLOSE"_s,
                                            .key = u"ORD-1"_s,
                                            .properties = {{u"region"_s, u"eu"_s}},
                                            .due = m_ledger->now.addSecs(60)}}});
    m_ledger->append(
        {.id = id,
         .fact = AcceptedFact{.receipt = {.messageId = u"AC1F"_s, .requestId = u"REQ-7"_s}}});
    return id;
}

void LedgerDetailsTest::open(const QString &id)
{
    m_wiring->show(m_ledger->message(id).row);
    QTRY_COMPARE(m_wiring->details().facts().message.id, id);
    QVERIFY(m_window->panes().isInSight(PaneId::Details));
}

void LedgerDetailsTest::tellsStateReasonAndTimes()
{
    const QString id = m_ledger->appendedId(
        {.place = {.profile = u"orders"_s, .realm = u"orders"_s},
         .fact = LeavingFact{.draft = Draft{.topic = u"order-timeuot"_s, .key = u"ORD-2"_s}}});
    m_ledger->append({.id = id,
                      .fact = RefusedFact{.error = {.kind = ErrorKind::Service,
                                                    .code = u"TopicNotExist"_s,
                                                    .message = u"The topic is not there."_s}}});

    open(id);

    const QString summary = text("ledgerSummary", 0);
    QVERIFY2(summary.contains(u"State: Refused"_s), qPrintable(summary));
    QVERIFY(summary.contains(u"Why: The topic is not there."_s));
    QVERIFY(summary.contains(u"Code: TopicNotExist"_s));
    QVERIFY(summary.contains(u"Topic: order-timeuot"_s));
    QVERIFY(summary.contains(u"Due: at once"_s));
    QVERIFY(summary.contains(u"+09:00"_s));
}

void LedgerDetailsTest::tellsAllThatHappenedWithNotes()
{
    const QString id = accepted("{}");
    m_ledger->append({.id = id, .fact = NoteFact{.text = u"Wang asked"_s}});

    open(id);

    const QString history = text("ledgerHistory", 2);
    const qsizetype note = history.indexOf(u"Wang asked"_s);
    const qsizetype leaving = history.indexOf(u"Left"_s);
    const qsizetype acceptedAt = history.indexOf(u"Accepted\nAC1F\nby ada"_s);
    QVERIFY2(note >= 0 && note < leaving, qPrintable(history)); // what people said comes first
    QVERIFY2(leaving < acceptedAt, qPrintable(history));
    QVERIFY(history.indexOf(u"Wang asked"_s, acceptedAt) > acceptedAt);
}

void LedgerDetailsTest::followsWhatHappensNext()
{
    const QString id = accepted("{}");
    open(id);
    QVERIFY(text("ledgerSummary", 0).contains(u"State: Pending"_s));

    m_ledger->append({.place = {.profile = u"orders"_s, .realm = u"orders"_s},
                      .fact = SeenFact{.message = {.messageId = u"AC1F"_s,
                                                   .receiptHandle = u"H1"_s,
                                                   .body = "{}",
                                                   .publishTime = m_ledger->now,
                                                   .firstConsumeTime = m_ledger->now.addSecs(61),
                                                   .nextConsumeTime = m_ledger->now.addSecs(361),
                                                   .consumedTimes = 1},
                                       .topic = u"order-timeout"_s,
                                       .group = u"GID_x"_s}});

    QTRY_VERIFY(text("ledgerSummary", 0).contains(u"State: Seen"_s));
    QVERIFY(text("ledgerSummary", 0).contains(u" · 1s late"_s));
}

void LedgerDetailsTest::tellsDeliveriesAndProperties()
{
    const QString id = accepted("{}");
    open(id);
    QVERIFY(text("ledgerDeliveries", 3).contains(u"not come to a consumer"_s));
    QVERIFY(text("ledgerSummary", 0).endsWith(u"region: eu"_s));
}

void LedgerDetailsTest::hidesWhatTheProfileHides()
{
    const QString id = accepted("{\"card\":\"4111\",\"n\":1}");
    m_wiring->showProfile({.id = u"orders"_s, .mask = {u"$.card"_s}});

    open(id);

    QVERIFY2(!body().contains(u"4111"_s), qPrintable(body()));
    QVERIFY(body().contains(u"\"n\":1"_s));
    QVERIFY(m_window->findChild<QLabel *>(u"ledgerBodyWords"_s)->text().contains(u"hidden"_s));
}

void LedgerDetailsTest::asksForNotesAndCopies()
{
    const QString id = accepted("{}");
    open(id);
    const QSignalSpy copies(&m_wiring->details(), &LedgerDetails::duplicateRequested);
    const QSignalSpy notes(&m_wiring->details(), &LedgerDetails::noteRequested);

    m_window->findChild<QPushButton *>(u"ledgerDuplicate"_s)->click();
    m_window->findChild<QPushButton *>(u"ledgerNote"_s)->click();
    auto *dialog = m_window->findChild<LineDialog *>(u"ledgerNoteDialog"_s);
    dialog->setLine(u" seen by Li "_s);
    dialog->accept();

    QCOMPARE(copies.count(), 1);
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes.first().at(1).toString(), u"seen by Li"_s);
}

QTEST_MAIN(LedgerDetailsTest)
#include "tst_ledgerdetails.moc"
