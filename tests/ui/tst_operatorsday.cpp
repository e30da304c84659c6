// SPDX-License-Identifier: Apache-2.0
#include "console/language.h"
#include "models/ledgercolumn.h"
#include "tests/ui/consumerrows.h"
#include "ui/controls/segments.h"
#include "ui/profiles/layerrow.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QTimeEdit>
#include <QToolButton>

using namespace TMinus;
using Column = MessageModel::Column;

/// A whole day of an operator in the real window, in both languages, and one without a mouse.
class OperatorsDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesThroughADay_data();
    void goesThroughADay();

private:
    void addsAProfile();
    void testsAndConnects();
    void composesInEveryWay();
    void consumes();
    void seesLeasesRunOut();
    void acknowledges();
    void seesOneOfTwoFail();
    void consumesInOrder();
    void settlesHalfMessages();
    void stopsAndClosesTheWindow();
    void findsEverythingAgain();

    QDialog *profiles() const { return m_desk->find<QDialog>("profilesDialog"); }
    void addName(const char *kind, const QString &name) const;
    void fill(const QString &topic, const QString &key) const;
    void sendNow(const QString &key, qint64 stored) const;
    void chooseKind(int kind) const;
    void chooseSecondsAhead(int seconds) const;
    qint64 stored() const;
    QStringList ledgerKeys(const char *name) const;
    /// Whether a text is in the language of this day.
    bool isSpoken(const QString &text) const;

    std::unique_ptr<OperatorsDesk> m_desk;
    std::unique_ptr<ConsumerRows> m_rows;
    QString m_language;
    const QString m_ledgerOfTheDay = u"acked 9, cancelled 2, held 1, pending 2"_s;
    QSize m_size;
};

void OperatorsDayTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<OperatorsDesk>();
    m_rows = std::make_unique<ConsumerRows>(*m_desk);
    QVERIFY(m_desk->broker.start());
}

void OperatorsDayTest::cleanup()
{
    QVERIFY(m_desk->end());
    m_desk.reset();
    speak(u"en"_s);
}

void OperatorsDayTest::goesThroughADay_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void OperatorsDayTest::goesThroughADay()
{
    QFETCH(const QString, language);
    m_language = language;
    speak(language);
    m_desk->open();
    m_desk->window().resize(1440, 900);

    for (const auto step :
         {&OperatorsDayTest::addsAProfile, &OperatorsDayTest::testsAndConnects,
          &OperatorsDayTest::composesInEveryWay, &OperatorsDayTest::consumes,
          &OperatorsDayTest::seesLeasesRunOut, &OperatorsDayTest::acknowledges,
          &OperatorsDayTest::seesOneOfTwoFail, &OperatorsDayTest::consumesInOrder,
          &OperatorsDayTest::settlesHalfMessages, &OperatorsDayTest::stopsAndClosesTheWindow,
          &OperatorsDayTest::findsEverythingAgain}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

bool OperatorsDayTest::isSpoken(const QString &text) const
{
    const bool isChinese =
        std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
    return !text.isEmpty() && isChinese == (m_language == u"zh_CN"_s);
}

void OperatorsDayTest::addName(const char *kind, const QString &name) const
{
    const QString chips = QString::fromLatin1(kind);
    QVERIFY(m_desk->press(chips + u"Add"_s, profiles()));
    auto *line = m_desk->find<QLineEdit>(chips + u"Name"_s, profiles());
    QTest::keyClicks(line, name);
    QTest::keyClick(line, Qt::Key_Return);
}

void OperatorsDayTest::addsAProfile()
{
    QVERIFY(m_desk->press(u"railProfiles"_s));
    QTRY_VERIFY(profiles() && profiles()->isVisible());
    QVERIFY(isSpoken(profiles()->windowTitle()));
    QVERIFY(m_desk->press(u"addProfile"_s));
    m_desk->type("profileName", u"orders"_s, profiles());
    m_desk->type("endpoint", m_desk->broker.endpoint(), profiles());
    m_desk->type("keyId", u"sandbox"_s, profiles());
    m_desk->type("secret", u"sandbox"_s, profiles());
    for (const QString &topic : {u"order-timeout"_s, u"order-steps"_s, u"order-payment"_s})
        addName("topics", topic);
    addName("groups", u"GID_day"_s);
}

void OperatorsDayTest::testsAndConnects()
{
    QVERIFY(m_desk->press(u"test"_s, profiles()));

    const auto rows = profiles()->findChildren<LayerRow *>();
    QCOMPARE(rows.size(), 6);
    for (const LayerRow *row : rows) {
        QTRY_VERIFY(row->outcome());
        QCOMPARE(*row->outcome(), ProbeLayer::Outcome::Ok);
        QVERIFY2(isSpoken(row->findChild<QLabel *>(u"layerFound"_s)->text()),
                 qPrintable(row->accessibleName()));
    }
    QVERIFY(m_desk->press(u"connect"_s, profiles()));
    QTRY_COMPARE(m_desk->find<QLabel>(u"profileName"_s)->text(), u"orders"_s);
    QTRY_VERIFY(m_desk->app->workplace().link().isOpen());
    QTRY_VERIFY(!profiles() || !profiles()->isVisible());
}

void OperatorsDayTest::fill(const QString &topic, const QString &key) const
{
    m_desk->type("topic", topic, m_desk->pane(PaneId::Compose));
    m_desk->type("key", key, m_desk->pane(PaneId::Compose));
    m_desk->type("body", u"{\"order\": \"%1\"}"_s.arg(key), m_desk->pane(PaneId::Compose));
}

void OperatorsDayTest::chooseKind(int kind) const
{
    const auto words = m_desk->find<Segments>("whenKind")->findChildren<QToolButton *>();
    QTest::mouseClick(words.at(kind), Qt::LeftButton);
    QVERIFY(words.at(kind)->isChecked());
}

void OperatorsDayTest::chooseSecondsAhead(int seconds) const
{
    chooseKind(1);
    QTest::keyClick(m_desk->find<QWidget>("unit"), Qt::Key_Home);
    m_desk->type("amount", QString::number(seconds));
}

/// Messages that the service has taken.
qint64 OperatorsDayTest::stored() const
{
    qint64 all = 0;
    for (const SandboxStatus::Topic &topic : m_desk->broker.status().topics)
        all += topic.waiting + topic.stored + topic.half;
    return all;
}

/// Sends what stands in the form, as @p key, without waiting for the Undo to pass.
void OperatorsDayTest::sendNow(const QString &key, qint64 count) const
{
    m_desk->type("key", key, m_desk->pane(PaneId::Compose));
    QTRY_VERIFY2(m_desk->isOffered(u"send"_s),
                 qPrintable(m_desk->find<QWidget>("send")->toolTip()));
    m_desk->press(u"send"_s);
    QTRY_VERIFY2(m_desk->textOf("undoWords").contains(key),
                 qPrintable(m_desk->textOf("undoWords")));
    QVERIFY(isSpoken(m_desk->textOf("undoWords")));
    QVERIFY(m_desk->press(u"undoSendNow"_s));
    QTRY_COMPARE(stored(), count);
}

void OperatorsDayTest::composesInEveryWay()
{
    fill(u"order-timeout"_s, u"ORD-1"_s);
    chooseSecondsAhead(60);
    for (int number = 1; number <= 4; ++number)
        sendNow(u"ORD-%1"_s.arg(number), number);
    chooseKind(2);
    auto *time = m_desk->find<QTimeEdit>("time");
    const QTime at = time->time().addSecs(60);
    QTest::keyClick(time, Qt::Key_Home);
    QTest::keyClick(time, Qt::Key_Right, Qt::ControlModifier); // to the minutes
    QTest::keyClicks(time, at.toString(u"mm"_s));
    QCOMPARE(time->time(), at);
    sendNow(u"ORD-5"_s, 5);

    chooseSecondsAhead(36'000);
    sendNow(u"ORD-6"_s, 6);
    m_desk->type("key", u"ORD-HELD"_s, m_desk->pane(PaneId::Compose));
    QTest::mouseClick(m_desk->find<QAbstractButton>("hold"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(m_desk->press(u"send"_s));
    QTRY_COMPARE(ledgerKeys("held"), QStringList(u"ORD-HELD"_s));
    QTest::mouseClick(m_desk->find<QAbstractButton>("hold"), Qt::LeftButton, {}, QPoint(8, 8));
    m_desk->type("key", u"ORD-BACK"_s, m_desk->pane(PaneId::Compose));
    QVERIFY(m_desk->press(u"send"_s));
    QTRY_VERIFY(m_desk->find<QWidget>("undoBar")->isVisible());
    QVERIFY(m_desk->press(u"undo"_s, m_desk->find<QWidget>("undoBar")));
    QTRY_VERIFY(!m_desk->find<QWidget>("undoBar")->isVisible());
    QCOMPARE(stored(), 6);
}

QStringList OperatorsDayTest::ledgerKeys(const char *name) const
{
    const auto *list = m_desk->find<QTableView>(name);
    QStringList keys;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        keys.append(list->model()->index(row, int(LedgerColumn::Key)).data().toString());
    keys.sort();
    return keys;
}

void OperatorsDayTest::consumes()
{
    QVERIFY(m_rows->chooseTopic(u"order-timeout"_s));
    m_desk->type("group", u"GID_day"_s, m_desk->pane(PaneId::Consumer));
    QVERIFY(m_desk->press(u"startConsumer"_s));
    QTRY_VERIFY(m_desk->textOf("pill").contains(u"GID_day"_s));
    QVERIFY(isSpoken(m_desk->textOf("pill")));

    m_desk->pass(3min);

    QTRY_COMPARE(m_rows->count(), 5);
    for (int number = 1; number <= 5; ++number)
        QVERIFY(m_rows->isIn(u"ORD-%1"_s.arg(number), MessageState::Seen));
}

/// Nobody polls meanwhile, else what comes again would arm the rows at once.
void OperatorsDayTest::seesLeasesRunOut()
{
    QVERIFY(m_desk->press(u"stopConsumer"_s));
    QTRY_VERIFY(isSpoken(m_desk->told({u"GID_day"_s})));
    m_desk->pass(5min);

    for (int number = 1; number <= 5; ++number)
        QTRY_VERIFY(m_rows->isIn(u"ORD-%1"_s.arg(number), MessageState::Expired));
    const QString reason = m_rows->shown(u"ORD-1"_s, Column::Ack, Qt::ToolTipRole);
    QVERIFY2(isSpoken(reason), qPrintable(reason));
    QTRY_VERIFY(!m_desk->isOffered(u"ackLive"_s));
    m_rows->click(u"ORD-1"_s, Column::Ack);
    QVERIFY(m_rows->isIn(u"ORD-1"_s, MessageState::Expired));

    QVERIFY(m_desk->press(u"startConsumer"_s));
    for (int number = 1; number <= 5; ++number) {
        QTRY_VERIFY(m_rows->isIn(u"ORD-%1"_s.arg(number), MessageState::Seen));
        QCOMPARE(m_rows->shown(u"ORD-%1"_s.arg(number), Column::Try), u"2"_s);
    }
    QCOMPARE(m_rows->count(), 5);
}

void OperatorsDayTest::acknowledges()
{
    m_rows->click(u"ORD-1"_s, Column::Ack);
    QTRY_VERIFY(m_rows->isIn(u"ORD-1"_s, MessageState::Acked));
    m_rows->click(u"ORD-2"_s, Column::Key);
    m_rows->click(u"ORD-3"_s, Column::Key, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->textOf("ackSelected").contains(u'2'));
    QVERIFY(isSpoken(m_desk->textOf("ackSelected")));
    QVERIFY(m_desk->press(u"ackSelected"_s));
    QTRY_VERIFY(m_rows->isIn(u"ORD-2"_s, MessageState::Acked));
    QTRY_VERIFY(m_rows->isIn(u"ORD-3"_s, MessageState::Acked));
    QVERIFY(m_rows->isIn(u"ORD-4"_s, MessageState::Seen));
}

/// The lease of one runs a minute longer there than that of the other; our clock is slow.
void OperatorsDayTest::seesOneOfTwoFail()
{
    m_desk->pass(4min);
    chooseKind(0);
    sendNow(u"ORD-7"_s, 7);
    QTRY_VERIFY(m_rows->rowOf(u"ORD-7"_s) >= 0);
    QVERIFY(m_desk->press(u"stopConsumer"_s));
    m_desk->passThere(90s);

    m_rows->click(u"ORD-4"_s, Column::Key);
    m_rows->click(u"ORD-7"_s, Column::Key, Qt::ControlModifier);
    QVERIFY(m_desk->press(u"ackSelected"_s));

    QTRY_VERIFY(m_rows->isIn(u"ORD-7"_s, MessageState::Acked));
    QCOMPARE(m_rows->shown(u"ORD-4"_s, Column::State), messageStateWord(MessageState::AckFailed));
    QVERIFY(!m_rows->shown(u"ORD-4"_s, Column::Ack, Qt::ToolTipRole).isEmpty());
    QTRY_VERIFY(isSpoken(m_desk->told({u"1"_s, u"2"_s})));
    m_desk->passHere(90s);
    QVERIFY(m_desk->press(u"startConsumer"_s));
    for (const QString &key : {u"ORD-4"_s, u"ORD-5"_s})
        QTRY_VERIFY(m_rows->isIn(key, MessageState::Seen));
    QVERIFY(m_desk->press(u"ackLive"_s));
    for (const QString &key : {u"ORD-4"_s, u"ORD-5"_s})
        QTRY_VERIFY(m_rows->isIn(key, MessageState::Acked));
}

/// One at a time: the next of the same sharding key comes when the one before is acknowledged.
void OperatorsDayTest::consumesInOrder()
{
    fill(u"order-steps"_s, u"STEP-1"_s);
    m_desk->type("shardingKey", u"ORD-1"_s);
    for (int number = 1; number <= 3; ++number)
        sendNow(u"STEP-%1"_s.arg(number), 7 + number);
    m_desk->type("shardingKey", QString());
    QVERIFY(m_desk->press(u"stopConsumer"_s));
    QVERIFY(m_rows->chooseTopic(u"order-steps"_s));
    QVERIFY(isSpoken(m_desk->chooseIn(PaneId::Consumer, u"mode1"_s))); // ordered
    m_desk->type("batch", u"1"_s);

    QVERIFY(m_desk->press(u"startConsumer"_s));

    for (int number = 1; number <= 3; ++number) {
        const QString key = u"STEP-%1"_s.arg(number);
        QTRY_VERIFY(m_rows->rowOf(key) >= 0);
        QVERIFY(m_rows->rowOf(u"STEP-%1"_s.arg(number + 1)) < 0);
        m_rows->click(key, Column::Ack);
        QTRY_VERIFY(m_rows->isIn(key, MessageState::Acked));
    }
}

void OperatorsDayTest::settlesHalfMessages()
{
    QVERIFY(isSpoken(m_desk->chooseIn(PaneId::Compose, u"half"_s)));
    fill(u"order-payment"_s, u"PAY-1"_s);
    sendNow(u"PAY-1"_s, 11);
    sendNow(u"PAY-2"_s, 12);
    QVERIFY(m_desk->press(u"stopConsumer"_s));
    QVERIFY(m_rows->chooseTopic(u"order-payment"_s));
    QVERIFY(isSpoken(m_desk->chooseIn(PaneId::Consumer, u"mode2"_s))); // half messages
    QVERIFY(m_desk->press(u"startConsumer"_s));
    m_desk->pass(1min);

    for (const auto &[key, name] :
         {std::pair(u"PAY-1"_s, u"ackCurrent"_s), std::pair(u"PAY-2"_s, u"rollBackCurrent"_s)}) {
        QTRY_VERIFY(m_rows->rowOf(key) >= 0);
        m_rows->click(key, Column::Key);
        QTRY_VERIFY(m_desk->isOffered(name, &m_rows->table()));
        QVERIFY(isSpoken(m_desk->find<QAbstractButton>(name, &m_rows->table())->text()));
        QVERIFY(m_desk->press(name, &m_rows->table()));
        QTRY_VERIFY(m_rows->isIn(key, MessageState::Acked));
        QVERIFY(isSpoken(m_rows->shown(key, Column::Lease)));
    }
    QTRY_COMPARE(stored(), 11); // the one that was rolled back is gone
}

void OperatorsDayTest::stopsAndClosesTheWindow()
{
    MainWindow &window = m_desk->window();
    QVERIFY(m_desk->press(u"stopConsumer"_s));
    fill(u"order-payment"_s, u"PAY-3"_s);
    QVERIFY(m_desk->press(u"railTimeline"_s));
    m_size = window.size();
    QTRY_COMPARE(m_desk->counts(u"orders"_s), m_ledgerOfTheDay);
    window.close();
    QTRY_VERIFY(m_desk->find<QDialog>("quitDialog"));
    QVERIFY(isSpoken(m_desk->textOf("quitTitle")));
    QVERIFY(m_desk->press(u"keep"_s));
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(m_desk->end());
}

void OperatorsDayTest::findsEverythingAgain()
{
    m_desk->open();

    QTRY_COMPARE(m_desk->find<QLabel>(u"profileName"_s)->text(), u"orders"_s);
    QTRY_VERIFY(m_desk->app->workplace().link().isOpen());
    QTRY_COMPARE(m_desk->find<QLineEdit>(u"key"_s)->text(), u"PAY-3"_s);
    QCOMPARE(m_desk->find<QPlainTextEdit>(u"body"_s)->toPlainText(), u"{\"order\": \"PAY-3\"}"_s);
    QTRY_COMPARE(ledgerKeys("held"), QStringList({u"ORD-BACK"_s, u"ORD-HELD"_s}));
    QTRY_COMPARE(ledgerKeys("twin"), QStringList({u"ORD-6"_s, u"ORD-HELD"_s}));
    QCOMPARE(m_desk->counts(u"orders"_s), m_ledgerOfTheDay);
    QCOMPARE(m_desk->window().size(), m_size);
    QVERIFY(!m_desk->window().panes().isInSight(PaneId::Timeline));
    QCOMPARE(m_desk->find<QPushButton>(u"topics"_s, m_desk->pane(PaneId::Consumer))->text(),
             u"order-payment"_s);
    QCOMPARE(m_desk->find<QComboBox>("group")->currentText(), u"GID_day"_s);
}

QTEST_MAIN(OperatorsDayTest)
#include "tst_operatorsday.moc"
