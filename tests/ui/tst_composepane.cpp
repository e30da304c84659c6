// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composefixture.h"

using namespace TMinus;
using namespace std::chrono_literals;
using Kind = WhenChoice::Kind;

/// The form as an operator fills it in.
class ComposePaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }
    void schedulesWhatWasFilledIn();
    void sendsNowWithoutADueTime();
    void keepsAfterAndAtInStep();
    void readsTheTimeBackInBothZones();
    void labelsThePrimaryWithTheAct();
    void asksToHoldWithLeadAndLateRule();
    void fillsVariablesIn();
    void saysWhyNothingCanBeSent();
    void armsInPlaceOfCopying();
    void isHatchedWhileProductionIsArmed();
    void makesAHalfMessageWithoutADueTime();
    void copiesByItsMenu();
    void takesAMessageFromElsewhere();
    void clearsAllButTheTopic();
    void presetsSetTheTime();

private:
    std::unique_ptr<ComposeFixture> m_form;
};

void ComposePaneTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_form = std::make_unique<ComposeFixture>();
    QVERIFY(m_form->isActive());
}

void ComposePaneTest::schedulesWhatWasFilledIn()
{
    m_form->fillIn();
    m_form->type("shardingKey", u"s1"_s);

    QVERIFY(m_form->click(m_form->send()));

    QCOMPARE(m_form->sent.count(), 1);
    QCOMPARE(m_form->lastSent(),
             (SendWish{.draft = {.topic = u"order-timeout"_s,
                                 .body = "{\"orderId\": 88412}",
                                 .tag = u"CLOSE"_s,
                                 .key = u"ORD-88412"_s,
                                 .shardingKey = u"s1"_s},
                       .after = 10min}));
}

void ComposePaneTest::sendsNowWithoutADueTime()
{
    m_form->fillIn();
    m_form->setKind(0);

    QVERIFY(m_form->click(m_form->send()));

    QVERIFY(!m_form->lastSent().after);
    QVERIFY(!m_form->lastSent().draft.due);
}

void ComposePaneTest::keepsAfterAndAtInStep()
{
    m_form->find<QSpinBox>("amount")->setValue(90);
    m_form->find<QComboBox>("unit")->setCurrentIndex(1);

    m_form->setKind(2);

    QCOMPARE(m_form->find<QDateEdit>("date")->date(), QDate(2027, 1, 12));
    QCOMPARE(m_form->find<QTimeEdit>("time")->time(), QTime(16, 2, 7));
    m_form->find<QTimeEdit>("time")->setTime(QTime(15, 32, 7));
    m_form->setKind(1);
    QCOMPARE(m_form->find<QSpinBox>("amount")->value(), 1);
    QCOMPARE(m_form->find<QComboBox>("unit")->currentIndex(), 2);
}

void ComposePaneTest::readsTheTimeBackInBothZones()
{
    m_form->setKind(2);
    m_form->setWall(QDate(2027, 1, 14), QTime(15, 0));

    QCOMPARE(m_form->texts("readBackTitle"), {u"Thu 14 Jan 2027, 15:00:00 Shanghai"_s});
    QCOMPARE(m_form->texts("readBackSpan"), {u"in 2 d 0 h 27 min · 08:00 your time (Berlin)"_s});
    QCOMPARE(m_form->texts("readBackEpoch"), {u"1799910000000"_s});
}

void ComposePaneTest::labelsThePrimaryWithTheAct()
{
    QCOMPARE(m_form->send()->text(), u"Schedule"_s);
    m_form->setKind(0);
    QCOMPARE(m_form->send()->text(), u"Send now"_s);
    m_form->setKind(1);
    QTest::keyClick(&m_form->pane, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_form->send()->text(), u"Hold"_s);
}

void ComposePaneTest::asksToHoldWithLeadAndLateRule()
{
    QSignalSpy held(&m_form->pane, &ComposePane::holdRequested);
    m_form->fillIn();
    m_form->find<QAbstractButton>("hold")->click();
    m_form->find<QComboBox>("lead")->setCurrentIndex(1);
    m_form->find<QComboBox>("late")->setCurrentIndex(3);

    QVERIFY(m_form->click(m_form->send()));

    QCOMPARE(held.count(), 1);
    QCOMPARE(m_form->sent.count(), 0);
    QCOMPARE(held.first().at(1).value<std::chrono::milliseconds>(), 5min);
    QVERIFY(!held.first().at(2).value<std::optional<std::chrono::milliseconds>>());
}

void ComposePaneTest::fillsVariablesIn()
{
    m_form->fillIn();
    m_form->type("key", u"ORD-{{i}}"_s);
    m_form->setKind(0);

    QVERIFY(m_form->click(m_form->send()));

    QCOMPARE(m_form->lastSent().draft.key, u"ORD-1"_s);
    QCOMPARE(m_form->find<QLineEdit>("key")->text(), u"ORD-{{i}}"_s);
}

void ComposePaneTest::saysWhyNothingCanBeSent()
{
    m_form->fillIn();

    m_form->pane.setAccess({ComposeAccess::Kind::Closed, u"The sandbox is not running."_s});

    QVERIFY(!m_form->send()->isEnabled());
    QCOMPARE(m_form->send()->toolTip(), u"The sandbox is not running."_s);
    QTest::keyClick(&m_form->pane, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_form->sent.count(), 0);
}

void ComposePaneTest::armsInPlaceOfCopying()
{
    QSignalSpy arm(&m_form->pane, &ComposePane::armRequested);
    m_form->fillIn();
    m_form->pane.setAccess({ComposeAccess::Kind::ReadOnly, u"Production is read-only."_s});

    QVERIFY(!m_form->find<QPushButton>("copyAs")->isVisibleTo(&m_form->pane));
    QVERIFY(!m_form->send()->isEnabled());
    QCOMPARE(m_form->send()->toolTip(), u"Production is read-only."_s);
    QVERIFY(m_form->click(m_form->find<QPushButton>("arm")));

    QCOMPARE(arm.count(), 1);
}

void ComposePaneTest::isHatchedWhileProductionIsArmed()
{
    m_form->fillIn();

    m_form->pane.setAccess({ComposeAccess::Kind::Armed, {}});

    QCOMPARE(m_form->send()->text(), u"Schedule to PRODUCTION"_s);
    QCOMPARE(lookOf(m_form->send()), ButtonLook::Production);
    QVERIFY(m_form->send()->isEnabled());
}

void ComposePaneTest::makesAHalfMessageWithoutADueTime()
{
    m_form->fillIn();
    m_form->pane.findChild<QAction *>(u"half"_s)->trigger();
    m_form->find<QSpinBox>("transactionCheck")->setValue(45);

    QVERIFY(!m_form->find<Segments>("whenKind")->isEnabled());
    QVERIFY(m_form->click(m_form->send()));

    QCOMPARE(m_form->lastSent().draft.transactionCheck, 45s);
    QVERIFY(!m_form->lastSent().after);
    m_form->find<QSpinBox>("transactionCheck")->setValue(5);
    QVERIFY(!m_form->send()->isEnabled());
}

void ComposePaneTest::copiesByItsMenu()
{
    QSignalSpy copied(&m_form->pane, &ComposePane::copyRequested);
    m_form->fillIn();

    m_form->pane.findChild<QAction *>(u"copyAs2"_s)->trigger();

    QCOMPARE(copied.count(), 1);
    QCOMPARE(copied.first().first().value<SnippetLanguage>(), SnippetLanguage::Python);
}

void ComposePaneTest::takesAMessageFromElsewhere()
{
    const QByteArray binary("\xff\x00\xfe", 3);
    m_form->pane.take({.topic = u"coupon-reminder"_s,
                       .body = binary,
                       .tag = u"T"_s,
                       .properties = {{u"a"_s, u"1"_s}},
                       .due = m_form->now.addSecs(-100)});

    const ComposeDraft draft = m_form->pane.draft();
    QCOMPARE(draft.draft.topic, u"coupon-reminder"_s);
    QCOMPARE(draft.draft.body, binary);
    QCOMPARE(draft.draft.properties, (Properties{{u"a"_s, u"1"_s}}));
    QCOMPARE(draft.when.kind, Kind::After);

    m_form->pane.take({.topic = u"x"_s, .body = "b", .due = m_form->now.addSecs(3600)});
    QCOMPARE(m_form->pane.wish().draft.due, m_form->now.addSecs(3600));
}

void ComposePaneTest::clearsAllButTheTopic()
{
    m_form->fillIn();

    QTest::keyClick(&m_form->pane, Qt::Key_N, Qt::ControlModifier);

    const ComposeDraft draft = m_form->pane.draft();
    QCOMPARE(draft.draft, Draft{.topic = u"order-timeout"_s});
    QCOMPARE(draft.when.kind, Kind::After);
    QCOMPARE(draft.when.after, 10min);
}

void ComposePaneTest::presetsSetTheTime()
{
    m_form->setKind(2);

    QVERIFY(m_form->click(m_form->find<QPushButton>("preset0")));
    QCOMPARE(m_form->pane.wish().after, 10s);
    m_form->pane.findChild<QAction *>(u"presetAction8"_s)->trigger();

    QCOMPARE(m_form->texts("readBackTitle"), {u"Mon 18 Jan 2027, 09:00:00 Shanghai"_s});
}

QTEST_MAIN(ComposePaneTest)
#include "tst_composepane.moc"
