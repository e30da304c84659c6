// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "models/ledgermodel.h"
#include "tests/models/ledgerstock.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/emptypage.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/outbox/outboxpane.h"
#include "ui/outbox/quitdialog.h"
#include "ui/shell/paneheader.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace TMinus;
using Column = LedgerColumn;

class OutboxPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void saysThatNothingIsHeld();
    void standsInTheOrderOfLeaving();
    void countsWhatIsHeldAndLeaving();
    void saysWhoHandsOver();
    void handsOverAndCancelsByItsButtons();
    void greysItsButtonsWithTheReason();
    void editsByReturn();
    void movesByAltAndArrows();
    void asksAtQuittingAndStaysBySafeDefault();
    void tellsWhatWasAnswered_data();
    void tellsWhatWasAnswered();

private:
    void read();
    QPushButton *button(const QString &name) { return m_header->findChild<QPushButton *>(name); }
    QString note() const { return m_header->findChild<QLabel *>(u"paneNote"_s)->text(); }

    std::unique_ptr<LedgerStock> m_stock;
    std::unique_ptr<LedgerModel> m_model;
    std::unique_ptr<PaneHeader> m_header;
    std::unique_ptr<OutboxPane> m_pane;
};

void OutboxPaneTest::init()
{
    failOnWarnings();
    m_stock = std::make_unique<LedgerStock>();
    m_model = std::make_unique<LedgerModel>(LedgerModel::Surroundings{
        .ledger = m_stock->fixture.ledger(), .clock = m_stock->clock, .lens = m_stock->lens});
    m_header = std::make_unique<PaneHeader>(u"Outbox"_s);
    m_pane = std::make_unique<OutboxPane>(*m_model, m_stock->clock, *m_header);
    m_pane->resize(1000, 300);
    m_pane->show();
    m_header->show();
}

void OutboxPaneTest::cleanup()
{
    m_pane.reset();
    m_header.reset();
    m_model.reset();
    m_stock.reset();
}

void OutboxPaneTest::read()
{
    QSignalSpy pages(&m_model->feed(), &LedgerFeed::pageRead);
    m_model->read({.scope = LedgerScope::Outbox});
    QTRY_VERIFY(pages.count() > 0);
}

void OutboxPaneTest::saysThatNothingIsHeld()
{
    read();

    const auto *title = m_pane->findChild<QLabel *>(u"emptyTitle"_s);
    QVERIFY(title->isVisible());
    QCOMPARE(title->text(), u"Nothing is held here"_s);
    QCOMPARE(note(), QString());
    QVERIFY(!button(u"handOverNow"_s)->isEnabled());
    QVERIFY(!button(u"handOverNow"_s)->toolTip().isEmpty());
}

void OutboxPaneTest::standsInTheOrderOfLeaving()
{
    m_stock->hold(600, u"B"_s, 300);
    m_stock->hold(500, u"C"_s, 400);
    m_stock->hold(900, u"late"_s, -20);
    const QString cancelled = m_stock->hold(800, u"gone"_s, 10);
    m_stock->add(cancelled, CancelledFact{});

    read();

    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row)
        keys.append(m_model->index(row, int(Column::Key)).data().toString());
    QCOMPARE(keys.join(u' '), u"late B C gone"_s);
}

void OutboxPaneTest::countsWhatIsHeldAndLeaving()
{
    m_stock->hold(600);
    m_stock->hold(700);
    m_stock->hold(800, u"undo"_s, 5, HoldKind::Undo);
    const QString cancelled = m_stock->hold(900);
    m_stock->add(cancelled, CancelledFact{});

    read();

    QCOMPARE(note(), u"2 held, 1 leaving · needs T-Minus running at hand-over"_s);
    QCOMPARE(m_pane->heldCount(), 3);
}

void OutboxPaneTest::saysWhoHandsOver()
{
    m_stock->hold(600);
    read();

    m_pane->showOwner(u"tminusctl (4711)"_s);

    QVERIFY(note().endsWith(u"handed over by tminusctl (4711)"));
}

void OutboxPaneTest::handsOverAndCancelsByItsButtons()
{
    const QString id = m_stock->hold(600);
    read();
    QSignalSpy requested(&m_pane->deeds(), &LedgerDeeds::requested);
    m_pane->table().selectRow(0);

    QTest::mouseClick(button(u"handOverNow"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"cancelMessage"_s), Qt::LeftButton);

    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested.at(0).at(0).value<LedgerDeed>(), LedgerDeed::HandOver);
    QCOMPARE(requested.at(1).at(0).value<LedgerDeed>(), LedgerDeed::Cancel);
    QCOMPARE(requested.at(1).at(1).value<QList<LedgerMessage>>().constFirst().id, id);
}

void OutboxPaneTest::greysItsButtonsWithTheReason()
{
    const QString id = m_stock->hold(600);
    read();
    m_pane->table().selectRow(0);
    QVERIFY(button(u"cancelMessage"_s)->isEnabled());

    m_stock->add(id, LeavingFact{});
    QTRY_VERIFY(!button(u"cancelMessage"_s)->isEnabled());

    QVERIFY(button(u"cancelMessage"_s)->toolTip().startsWith(u"It is leaving right now."));
}

void OutboxPaneTest::editsByReturn()
{
    m_stock->hold(600);
    read();
    QSignalSpy requested(&m_pane->deeds(), &LedgerDeeds::requested);
    m_pane->table().selectRow(0);

    QTest::keyClick(&m_pane->table(), Qt::Key_Return);

    QCOMPARE(requested.at(0).at(0).value<LedgerDeed>(), LedgerDeed::Edit);
}

void OutboxPaneTest::movesByAltAndArrows()
{
    m_stock->hold(600);
    read();
    QSignalSpy moved(&m_pane->deeds(), &LedgerDeeds::moveRequested);
    m_pane->table().selectRow(0);

    QTest::keyClick(&m_pane->table(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&m_pane->table(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);

    QCOMPARE(moved.at(0).at(1).toDateTime(), LedgerStock::at(660));
    QCOMPARE(moved.at(1).at(1).toDateTime(), LedgerStock::at(0));
}

void OutboxPaneTest::asksAtQuittingAndStaysBySafeDefault()
{
    auto *question = new QuitDialog(3, m_pane.get());
    QSignalSpy stays(question, &QuitDialog::stayRequested);
    question->open();
    QVERIFY(question->findChild<QLabel *>(u"quitTitle"_s)->text().contains(u'3'));
    QVERIFY(question->findChild<QPushButton *>(u"stay"_s)->isDefault());

    QTest::keyClick(question, Qt::Key_Escape);

    QCOMPARE(stays.count(), 1);
}

void OutboxPaneTest::tellsWhatWasAnswered_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("answer");
    QTest::newRow("hand over") << u"handOver"_s << 0;
    QTest::newRow("keep") << u"keep"_s << 1;
    QTest::newRow("stay") << u"stay"_s << 2;
}

void OutboxPaneTest::tellsWhatWasAnswered()
{
    QFETCH(const QString, name);
    QFETCH(const int, answer);
    auto *question = new QuitDialog(1, m_pane.get());
    QList<int> answers;
    connect(question, &QuitDialog::handOverRequested, this, [&] { answers.append(0); });
    connect(question, &QuitDialog::keepRequested, this, [&] { answers.append(1); });
    connect(question, &QuitDialog::stayRequested, this, [&] { answers.append(2); });
    question->open();

    QTest::mouseClick(question->findChild<QPushButton *>(name), Qt::LeftButton);

    QCOMPARE(answers, QList<int>({answer}));
}

QTEST_MAIN(OutboxPaneTest)
#include "tst_outboxpane.moc"
