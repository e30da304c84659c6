// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/operatorsdesk.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QWheelEvent>

#include <random>

using namespace TMinus;

namespace {

/// Nothing opens outside of this program.
class NoDesktop final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &) {}
};

/// Whether it moves a dock: Qt wants a real pointer for that.
bool isOfHeader(const QWidget *widget)
{
    while (widget && !qobject_cast<const PaneHeader *>(widget))
        widget = widget->parentWidget();
    return widget != nullptr;
}

} // namespace

/// Thousands of clicks, keys, words and turns of the clock that nobody in his senses would make:
/// no crash, no warning, and the window still works. TMINUS_MONKEY_STEPS says how many of them,
/// TMINUS_MONKEY_SEED which.
class MonkeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void doesNoHarm();

private:
    void act();
    void leave();
    void click();
    void press();
    void type();
    void point();
    void trigger();
    QWidget *stage() const;
    int below(int end) { return int(m_chance() % unsigned(end)); }
    template<typename T>
    const T &oneOf(const QList<T> &all)
    {
        return all.at(below(int(all.size())));
    }
    QPoint within(const QWidget &widget)
    {
        return {below(qMax(1, widget.width())), below(qMax(1, widget.height()))};
    }

    std::unique_ptr<OperatorsDesk> m_desk;
    NoDesktop m_noDesktop;
    std::unique_ptr<QObject> m_next = {}; ///< lives while there is a next step
    std::mt19937 m_chance;
    int m_left = 0;
    bool m_isOver = false;
    QElapsedTimer m_since;
    qint64 m_longest = 0; ///< ms between two steps
};

void MonkeyTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    for (const char *scheme : {"file", "http", "https"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), &m_noDesktop, "open");
}

void MonkeyTest::cleanupTestCase()
{
    for (const char *scheme : {"file", "http", "https"})
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
}

void MonkeyTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<OperatorsDesk>();
    QVERIFY(m_desk->broker.start());
    m_desk->open();
    m_desk->window().resize(1440, 900);
}

void MonkeyTest::cleanup()
{
    QVERIFY(m_desk->end());
    m_desk.reset();
}

void MonkeyTest::doesNoHarm()
{
    m_left = qEnvironmentVariableIntValue("TMINUS_MONKEY_STEPS");
    if (m_left <= 0)
        QSKIP("Set TMINUS_MONKEY_STEPS, say to 10000.");
    m_chance.seed(unsigned(qEnvironmentVariableIntValue("TMINUS_MONKEY_SEED")));
    m_since.start();
    m_isOver = false;
    m_next = std::make_unique<QObject>();
    act();

    QTRY_VERIFY_WITH_TIMEOUT(m_isOver, 3'600'000);

    qInfo("the longest step took %lld ms", m_longest);
    QVERIFY(m_desk->window().isVisible());
    m_desk->window().panes().open(PaneId::Compose);
    QTRY_VERIFY(m_desk->find<QWidget>("composeForm") || m_desk->find<QLineEdit>("key"));
}

/// Where the next step happens: in front of all.
QWidget *MonkeyTest::stage() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : &m_desk->window();
}

void MonkeyTest::act()
{
    m_longest = qMax(m_longest, m_since.restart());
    QTimer::singleShot(0, m_next.get(),
                       [this] { act(); }); // in the loop of a menu, if this opens one
    if (--m_left < 0)
        return leave();
    if (auto *files = qobject_cast<QFileDialog *>(stage()))
        return files->reject(); // the disk is none of its toys
    switch (below(20)) {
    case 0:
        return m_desk->window().resize(700 + below(900), 480 + below(600));
    case 1:
        return m_desk->pass(std::chrono::seconds(1 + below(600)));
    case 2:
        return trigger();
    case 3:
    case 4:
    case 5:
        return type();
    case 6:
    case 7:
    case 8:
    case 9:
        return press();
    case 10:
    case 11:
    case 12:
    case 13:
        return point();
    default:
        return click();
    }
}

/// Closes what is open, one after the other.
void MonkeyTest::leave()
{
    QWidget *open = stage();
    if (open == &m_desk->window()) {
        m_isOver = true;
        return m_next.reset();
    }
    if (auto *dialog = qobject_cast<QDialog *>(open))
        return dialog->reject();
    open->close();
}

void MonkeyTest::click()
{
    QList<QAbstractButton *> offered;
    for (QAbstractButton *button : stage()->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled() && !button->visibleRegion().isEmpty())
            offered.append(button);
    }
    if (offered.isEmpty())
        return press();
    QTest::mouseClick(oneOf(offered), Qt::LeftButton);
}

void MonkeyTest::press()
{
    static const QList<QKeySequence> keys{Qt::Key_Tab,
                                          Qt::SHIFT | Qt::Key_Tab,
                                          Qt::Key_Return,
                                          Qt::Key_Space,
                                          Qt::Key_Escape,
                                          Qt::Key_Up,
                                          Qt::Key_Down,
                                          Qt::Key_Left,
                                          Qt::Key_Right,
                                          Qt::Key_PageUp,
                                          Qt::Key_PageDown,
                                          Qt::Key_Home,
                                          Qt::Key_End,
                                          Qt::Key_Delete,
                                          Qt::Key_F6,
                                          Qt::Key_F2,
                                          Qt::CTRL | Qt::Key_A,
                                          Qt::CTRL | Qt::Key_C,
                                          Qt::CTRL | Qt::Key_V,
                                          Qt::CTRL | Qt::Key_Z,
                                          Qt::CTRL | Qt::Key_F,
                                          Qt::CTRL | Qt::Key_K,
                                          Qt::CTRL | Qt::Key_D,
                                          Qt::CTRL | Qt::Key_Return,
                                          Qt::CTRL | Qt::Key_1,
                                          Qt::CTRL | Qt::Key_2,
                                          Qt::CTRL | Qt::Key_3,
                                          Qt::CTRL | Qt::Key_4,
                                          Qt::CTRL | Qt::Key_5,
                                          Qt::CTRL | Qt::Key_6,
                                          Qt::ALT | Qt::Key_Z,
                                          Qt::CTRL | Qt::Key_Plus,
                                          Qt::ALT | Qt::Key_Left,
                                          Qt::ALT | Qt::Key_Right,
                                          Qt::SHIFT | Qt::Key_Right};
    QWidget *focus = QApplication::focusWidget();
    QTest::keySequence(focus && stage()->isAncestorOf(focus) ? focus : stage(), oneOf(keys));
}

void MonkeyTest::type()
{
    static const QStringList words{u"orders"_s,     u"10m"_s,          u"tomorrow 9am"_s,
                                   u"{\"a\": [1"_s, u"杭州"_s,         u"🙂"_s,
                                   u"שלום"_s,       u"is:overdue"_s,   u"-1"_s,
                                   u"<>&\"' | ="_s, u"\u200b\u202e"_s, u"99999999999"_s};
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !stage()->isAncestorOf(focus))
        return;
    QInputMethodEvent spoken; // keys say Latin letters only
    spoken.setCommitString(oneOf(words));
    QApplication::sendEvent(focus, &spoken);
}

/// Somewhere: a click, two, a turn of the wheel, or a drag.
void MonkeyTest::point()
{
    QWidget *on = stage()->childAt(within(*stage()));
    if (!on)
        on = stage();
    const QPoint spot = within(*on);
    const Qt::MouseButton button = below(5) == 0 ? Qt::RightButton : Qt::LeftButton;
    switch (below(4)) {
    case 0:
        return QTest::mouseDClick(on, Qt::LeftButton, {}, spot);
    case 1: {
        const QPoint turn(0, below(2) == 0 ? 120 : -120);
        QWheelEvent wheel(spot, on->mapToGlobal(spot), {}, turn, Qt::NoButton,
                          below(3) == 0 ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(on, &wheel);
        return;
    }
    case 2: {
        if (isOfHeader(on))
            return;
        const QPointer<QWidget> grabbed(on);
        const QPoint end = within(*on);
        QTest::mousePress(on, Qt::LeftButton, {}, spot);
        if (grabbed)
            QTest::mouseMove(on, end);
        if (grabbed)
            QTest::mouseRelease(on, Qt::LeftButton, {}, end);
        return;
    }
    default:
        return QTest::mouseClick(on, button, {}, spot);
    }
}

/// Any entry of the menus that does not end the day.
void MonkeyTest::trigger()
{
    if (stage() != &m_desk->window())
        return;
    QList<QAction *> offered;
    for (QAction *action : m_desk->window().QWidget::actions()) {
        const QString name = action->objectName();
        if (action->isEnabled() && name != u"actionQuit" && name != u"actionCloseWindow")
            offered.append(action);
    }
    if (!offered.isEmpty())
        oneOf(offered)->trigger();
}

QTEST_MAIN(MonkeyTest)
#include "tst_monkey.moc"
