// SPDX-License-Identifier: Apache-2.0
#include "console/language.h"
#include "ledger/ledgermessage.h"
#include "models/ledgercolumn.h"
#include "tests/ui/consumerrows.h"

#include <QSignalSpy>
#include <QWindow>

using namespace TMinus;
using Column = MessageModel::Column;

/// A short day of an operator who has no mouse: every key goes to whatever has the focus.
class KeyboardDayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesThroughADayByKeysAlone();
    void comesRoundByTab_data();
    void comesRoundByTab();
    void comesRoundTheProfilesByTab();

private:
    QStringList round() const;
    void composesAndSends();
    void consumes();
    void acknowledges();
    void holdsAnotherOne();
    void cancelsWhatIsHeld();

    void press(QKeyCombination keys) const;
    void type(const QString &text) const;
    bool tabTo(const QString &name) const;
    bool isPolling() const;

    std::unique_ptr<OperatorsDesk> m_desk;
    std::unique_ptr<ConsumerRows> m_rows;
};

void KeyboardDayTest::init()
{
    failOnWarnings();
    speak(u"en"_s);
    m_desk = std::make_unique<OperatorsDesk>();
    m_rows = std::make_unique<ConsumerRows>(*m_desk);
    m_desk->open();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void KeyboardDayTest::cleanup()
{
    QVERIFY(m_desk->end());
    m_desk.reset();
}

void KeyboardDayTest::press(QKeyCombination keys) const
{
    QTest::keyClick(QGuiApplication::focusWindow(), keys.key(), keys.keyboardModifiers());
}

void KeyboardDayTest::type(const QString &text) const
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Presses Tab until what is called so, or a part of it, has the focus; says whether it came there.
bool KeyboardDayTest::tabTo(const QString &name) const
{
    constexpr int mostSteps = 120;
    for (int step = 0; step < mostSteps; ++step) {
        for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (at->objectName() == name)
                return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

/// The names of all that Tab comes to until it is back where it began; empty when it gets stuck.
QStringList KeyboardDayTest::round() const
{
    constexpr int mostSteps = 300;
    QStringList names;
    const QWidget *begin = QApplication::focusWidget();
    for (int step = 0; step < mostSteps; ++step) {
        press(Qt::Key_Tab);
        names.append(QApplication::focusWidget()->objectName());
        if (QApplication::focusWidget() == begin)
            return names;
    }
    return {};
}

bool KeyboardDayTest::isPolling() const
{
    return m_desk->textOf("pill").startsWith(u"polling as "_s);
}

void KeyboardDayTest::goesThroughADayByKeysAlone()
{
    QTRY_VERIFY(isPolling());

    for (const auto step : {&KeyboardDayTest::composesAndSends, &KeyboardDayTest::consumes,
                            &KeyboardDayTest::acknowledges, &KeyboardDayTest::holdsAnotherOne,
                            &KeyboardDayTest::cancelsWhatIsHeld}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void KeyboardDayTest::composesAndSends()
{
    press(Qt::CTRL | Qt::Key_3);
    press(Qt::SHIFT | Qt::Key_F5);
    QTRY_VERIFY(!isPolling());

    press(Qt::CTRL | Qt::Key_2);
    QVERIFY(tabTo(u"topic"_s));
    type(u"tour-hello"_s);
    for (const QString &key : {u"ORD-1"_s, u"ORD-2"_s}) {
        press(Qt::CTRL | Qt::Key_N);
        QVERIFY(tabTo(u"body"_s));
        type(u"hello"_s);
        press(Qt::CTRL | Qt::Key_2);
        QVERIFY(tabTo(u"key"_s));
        type(key);
        press(Qt::CTRL | Qt::SHIFT | Qt::Key_1); // due now
        QTRY_VERIFY(m_desk->isOffered(u"send"_s));
        press(Qt::CTRL | Qt::Key_Return);
        QTRY_VERIFY(m_desk->textOf("undoWords").startsWith(key));
        QVERIFY(tabTo(u"undoSendNow"_s));
        press(Qt::Key_Space);
        QTRY_VERIFY(!m_desk->find<QWidget>("undoBar")->isVisible());
    }
}

void KeyboardDayTest::consumes()
{
    press(Qt::CTRL | Qt::Key_3);
    press(Qt::Key_F5);

    QTRY_VERIFY(isPolling());
    QTRY_COMPARE(m_rows->count(), 2);
}

/// One by the key of its row, the other by its button.
void KeyboardDayTest::acknowledges()
{
    press(Qt::CTRL | Qt::Key_3);
    QVERIFY(tabTo(u"messages"_s));
    press(Qt::CTRL | Qt::Key_Home);
    const QString top = m_rows->rowOf(u"ORD-1"_s) == 0 ? u"ORD-1"_s : u"ORD-2"_s;
    const QString other = top == u"ORD-1"_s ? u"ORD-2"_s : u"ORD-1"_s;
    press(Qt::Key_A);
    QTRY_VERIFY(m_rows->isIn(top, MessageState::Acked));
    QVERIFY(m_rows->isIn(other, MessageState::Seen));

    press(Qt::Key_Down);
    QVERIFY(tabTo(u"ackCurrent"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(m_rows->isIn(other, MessageState::Acked));
}

void KeyboardDayTest::holdsAnotherOne()
{
    press(Qt::CTRL | Qt::Key_2);
    press(Qt::CTRL | Qt::Key_N);
    QVERIFY(tabTo(u"body"_s));
    type(u"later"_s);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_2); // due after
    QVERIFY(tabTo(u"amount"_s));
    type(u"50"_s);
    press(Qt::CTRL | Qt::Key_2);
    QVERIFY(tabTo(u"key"_s));
    type(u"ORD-HELD"_s);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    QTRY_COMPARE(m_desk->textOf("send"), u"Hold"_s);

    press(Qt::CTRL | Qt::Key_Return);

    QTRY_COMPARE(m_desk->find<QTableView>("held")->model()->rowCount(), 1);
}

void KeyboardDayTest::cancelsWhatIsHeld()
{
    const QAbstractItemModel *held = m_desk->find<QTableView>("held")->model();
    const auto shown = [held](LedgerColumn column) {
        return held->index(0, int(column)).data().toString();
    };
    QCOMPARE(shown(LedgerColumn::Key), u"ORD-HELD"_s);
    QCOMPARE(shown(LedgerColumn::State), messageStateWord(MessageState::Held));

    press(Qt::CTRL | Qt::Key_4);
    QVERIFY(tabTo(u"held"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Delete);

    QTRY_COMPARE(shown(LedgerColumn::State), messageStateWord(MessageState::Cancelled));
    QTRY_VERIFY(m_desk->told({u"ORD-HELD"_s}).contains(u"cancelled"_s));
}

void KeyboardDayTest::comesRoundByTab_data()
{
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("compose") << QKeyCombination(Qt::CTRL | Qt::Key_2) << u"many"_s;
    QTest::newRow("consumer") << QKeyCombination(Qt::CTRL | Qt::Key_3) << u"startConsumer"_s;
    QTest::newRow("outbox") << QKeyCombination(Qt::CTRL | Qt::Key_4) << u"statusHeld"_s;
    QTest::newRow("log") << QKeyCombination(Qt::CTRL | Qt::Key_5) << u"statusServer"_s;
    QTest::newRow("sandbox") << QKeyCombination(Qt::CTRL | Qt::Key_6) << u"startStop"_s;
}

/// Through panes that have nothing to show, too.
void KeyboardDayTest::comesRoundByTab()
{
    QFETCH(const QKeyCombination, key);
    QFETCH(const QString, name);
    QTRY_VERIFY(isPolling());
    press(Qt::SHIFT | Qt::Key_F5);
    QTRY_VERIFY(!isPolling());
    press(Qt::CTRL | Qt::Key_2);
    QVERIFY(tabTo(u"topic"_s));

    press(key);
    QVERIFY(tabTo(name));

    const QStringList names = round();
    for (const QString &expected : {name, u"topic"_s, u"railProfiles"_s, u"statusClock"_s})
        QVERIFY2(names.contains(expected),
                 qPrintable(expected + u" is not in "_s + names.join(u' ')));
}

void KeyboardDayTest::comesRoundTheProfilesByTab()
{
    QVERIFY(tabTo(u"railProfiles"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(QApplication::activeWindow()->objectName(), u"profilesDialog"_s);

    const QStringList names = round();

    for (const QString &expected : {u"addProfile"_s, u"test"_s, u"connect"_s})
        QVERIFY2(names.contains(expected),
                 qPrintable(expected + u" is not in "_s + names.join(u' ')));
}

QTEST_MAIN(KeyboardDayTest)
#include "tst_keyboardday.moc"
