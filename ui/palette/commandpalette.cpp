// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/commandpalette.h"

#include "base/result.h"
#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettefoot.h"
#include "ui/palette/shade.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/scaledtext.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int paletteWidth = 620;
constexpr int mostHeight = 420;
constexpr int belowBar = 22; ///< of the window, which stays bright
constexpr qsizetype mostRecent = 10;

} // namespace

CommandPalette::CommandPalette(Source source, QWidget *window)
    : QFrame(window)
    , m_source(std::move(source))
    , m_text(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
    , m_shade(new Shade(window))
{
    setObjectName(u"palette"_s);
    createWidgets();
    arrangeWidgets();
    window->installEventFilter(this);
    connect(m_shade, &Shade::clicked, this, &CommandPalette::close);
    hide();
}

void CommandPalette::createWidgets()
{
    m_text->setObjectName(u"paletteText"_s);
    m_text->setAccessibleName(tr("Search or run a command"));
    m_text->setToolTip(tr(
        "Words of a command, or an id or key of a message; > for commands alone, @ for messages."));
    m_text->setPlaceholderText(tr("Search or run a command"));
    m_text->setFrame(false);
    keepScaled(*m_text, emptyTitle);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_text->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys of the line move in it
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        find();
        Q_EMIT searched(text);
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::arrangeWidgets()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_text->setFixedHeight(44);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    column->addWidget(new PaletteFoot(this));
}

void CommandPalette::open(int top)
{
    m_before = QApplication::focusWidget();
    m_entries = m_source();
    m_messages.clear();
    m_asked.clear();
    const QWidget &window = *parentWidget();
    const int width = qMin(paletteWidth, window.width() - 24);
    setGeometry((window.width() - width) / 2, top, width,
                qMin(mostHeight, window.height() - top - 24));
    {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
    find();
    m_shade->cover(top - belowBar);
    show();
    raise();
    m_text->setFocus();
}

void CommandPalette::showMessages(const QString &query, const QList<PaletteEntry> &messages)
{
    if (query != m_text->text() || !isVisible())
        return;
    m_asked = query;
    m_messages = messages;
    find();
}

void CommandPalette::find()
{
    const QString query = m_text->text();
    QList<PaletteEntry> entries = m_entries;
    // Whoever found them looked into more than the line shows: they are not sifted again.
    QList<PaletteEntry> shown = found(entries, query, m_recent);
    if (m_asked == query && !query.trimmed().startsWith(u'>')) {
        const auto behind = std::ranges::find_if(shown, [](const PaletteEntry &entry) {
            return entry.group > PaletteEntry::Group::Messages;
        });
        qsizetype at = behind - shown.begin();
        for (const PaletteEntry &message : m_messages)
            shown.insert(at++, message);
    }
    fill(shown);
}

void CommandPalette::fill(const QList<PaletteEntry> &entries)
{
    m_shown = entries;
    m_rows->clear();
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const PaletteEntry &entry = entries.at(at);
        auto *row = new QStandardItem(entry.title);
        const bool isFirst = at == 0 || entries.at(at - 1).group != entry.group;
        row->setData(isFirst ? groupTitle(entry.group) : QString(), PaletteDelegate::HeadingRole);
        row->setData(entry.icon, PaletteDelegate::IconRole);
        row->setData(entry.note, PaletteDelegate::NoteRole);
        row->setData(entry.reason, PaletteDelegate::ReasonRole);
        row->setData(entry.key.toString(QKeySequence::NativeText), PaletteDelegate::KeyRole);
        const QStringList said{entry.title, entry.reason.isEmpty() ? entry.note : entry.reason};
        row->setData(said.join(u", "_s), Qt::AccessibleTextRole);
        m_rows->appendRow(row);
    }
    if (entries.isEmpty()) {
        auto *none = new QStandardItem(tr("No match"));
        none->setData(tr("Try fewer letters."), PaletteDelegate::NoteRole);
        m_rows->appendRow(none);
    }
    // What cannot be used is not offered first, unless there is nothing else: then its reason is told.
    const auto usable = std::ranges::find_if(
        m_shown, [](const PaletteEntry &entry) { return entry.reason.isEmpty(); });
    const bool isAny = usable != m_shown.end();
    m_list->setCurrentIndex(m_rows->index(isAny ? int(usable - m_shown.begin()) : 0, 0));
}

void CommandPalette::step(int by)
{
    const int row = qMin(qMax(0, m_list->currentIndex().row() + by), m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

/// What cannot be used stays, so that its reason can be read.
void CommandPalette::run()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_shown.size() || !m_shown.at(row).reason.isEmpty())
        return;
    const PaletteEntry entry = m_shown.at(row);
    if (!entry.id.isEmpty()) {
        m_recent.removeAll(entry.id);
        m_recent.prepend(entry.id);
        m_recent = m_recent.first(std::min(mostRecent, m_recent.size()));
        Q_EMIT recentChanged(m_recent);
    }
    close();
    if (entry.run)
        entry.run();
}

void CommandPalette::close()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

bool CommandPalette::pressKey(int key)
{
    constexpr int screenful = 8;
    switch (key) {
    case Qt::Key_Down:
        return step(1), true;
    case Qt::Key_Up:
        return step(-1), true;
    case Qt::Key_PageDown:
        return step(screenful), true;
    case Qt::Key_PageUp:
        return step(-screenful), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return run(), true;
    case Qt::Key_Escape:
        return close(), true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_text && event->type() == QEvent::KeyPress)
        return pressKey(static_cast<QKeyEvent *>(event)->key());
    if (object == m_text && event->type() == QEvent::FocusOut && isVisible())
        hide(); // somebody went elsewhere: the focus stays there
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible())
        close();
    return QFrame::eventFilter(object, event);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_shade->hide();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, {.rect = rect(), .ground = tokens.base, .edge = tokens.border, .radius = 8});
    paintHair(painter, QRectF(1, m_text->geometry().bottom(), width() - 2, 1), tokens.hair);
}

} // namespace TMinus
