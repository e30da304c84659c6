// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/idlecover.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int minute = 60'000; ///< ms
constexpr int lockSize = 32;

/// Lies over all of a window, whatever its size becomes.
class Cover final : public QWidget
{
public:
    explicit Cover(QWidget *window)
        : QWidget(window)
    {
        setObjectName(u"idleCover"_s);
        auto *lock = new QLabel(this);
        lock->setPixmap(
            iconPixmap(u"lock"_s, lockSize, devicePixelRatioF(), tokensOf(palette()).text2));
        auto *title = new Label(IdleCover::tr("Covered while nobody is here"),
                                {.share = emptyTitle, .isStrong = true}, this);
        auto *text = new Label(IdleCover::tr("Click, or press a key, to go on."),
                               {.ink = &Tokens::text2}, this);
        auto *column = new QVBoxLayout(this);
        column->setSpacing(8);
        column->addStretch(1);
        for (QLabel *part : {lock, static_cast<QLabel *>(title), static_cast<QLabel *>(text)}) {
            part->setAlignment(Qt::AlignCenter);
            part->setWordWrap(part != lock);
            column->addWidget(part);
        }
        column->addStretch(1);
        setAccessibleName(title->text());
        window->installEventFilter(this);
        setGeometry(window->rect());
        show();
        raise();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        if (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildPolished)
            raise();
        return false;
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), tokensOf(palette()).window);
    }
};

/// Ctrl alone: the rest of a shortcut comes next, and must not reach the window either.
bool isModifier(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt
        || key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleCover::IdleCover(const PreferenceFile &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &IdleCover::cover);
    qApp->installEventFilter(this);
    restart();
}

IdleCover::~IdleCover() = default;

void IdleCover::restart()
{
    const int minutes = m_preferences.preferences().coverAfter;
    if (minutes > 0)
        m_idle.start(minutes * minute);
    else
        m_idle.stop();
}

/// Dialogs, too; what pops up is closed.
void IdleCover::cover()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    for (QWidget *window : QApplication::topLevelWidgets()) {
        const Qt::WindowType type = window->windowType();
        if (window->isVisible() && (type == Qt::Window || type == Qt::Dialog))
            m_covers.append(new Cover(window));
    }
}

void IdleCover::uncover()
{
    for (const QPointer<QWidget> &each : std::exchange(m_covers, {})) {
        if (!each)
            continue;
        each->hide();
        each->deleteLater();
    }
}

/// A key is seen twice: what may be a shortcut is asked about before it is pressed.
bool IdleCover::eventFilter(QObject *, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (isCovering() && type == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (!isTouch(type))
        return false;
    restart();
    if (!isCovering())
        return false;
    if (type == QEvent::MouseMove || type == QEvent::Wheel || isModifier(*event))
        return true;
    uncover();
    return true;
}

} // namespace TMinus
