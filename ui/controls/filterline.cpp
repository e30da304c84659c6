// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/filterline.h"

#include "base/result.h"
#include "search/filtercompletion.h"
#include "ui/controls/fieldreason.h"
#include "ui/controls/filterproposals.h"
#include "ui/controls/rowcolours.h"
#include "ui/controls/savedfilters.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>

namespace TMinus {

namespace {

constexpr int usualWidth = 230;
constexpr int leastWidth = 120;
constexpr int popupWidth = 420;
constexpr qsizetype keptFilters = 20;

} // namespace

FilterLine::FilterLine(FilterSubject subject, Phrases phrases, QWidget *parent)
    : QLineEdit(parent)
    , m_subject(subject)
    , m_phrases(std::move(phrases))
    , m_below(new FieldReason(*this))
{
    setPlaceholderText(subject == FilterSubject::Log ? tr("Filter: status>=400 verb:publish")
                                                     : tr("Filter: topic: tag: due<2h is:overdue"));
    setAccessibleName(tr("Filter"));
    setToolTip(
        subject == FilterSubject::Log
            ? tr("Words, or code:InternalError, status>=400, verb:publish, ms>500; - is not, OR.")
            : tr("Words, or tag:CLOSE, key=88412, due<2h, is:overdue, prop.x:eu; - is not, OR."));
    setMaxLength(int(longestFilter));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    createActions();
    createCompleter();
    connect(this, &QLineEdit::textChanged, this, &FilterLine::readAgain);
    connect(this, &QLineEdit::textEdited, this, [this] { complete(false); });
    connect(this, &QLineEdit::editingFinished, this, &FilterLine::remember);
}

FilterLine::~FilterLine() = default;

void FilterLine::createActions()
{
    QAction *before = addAction(icon(u"filter"_s), LeadingPosition);
    before->setObjectName(u"history"_s);
    before->setText(tr("Filters used before"));
    connect(before, &QAction::triggered, this, &FilterLine::offerHistory);
    m_clear = addAction(icon(u"close"_s), TrailingPosition);
    m_clear->setObjectName(u"clear"_s);
    m_clear->setText(tr("Clear the filter"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
}

void FilterLine::createCompleter()
{
    m_proposals = new QStandardItemModel(this);
    m_completer = new QCompleter(m_proposals, this);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"proposals"_s);
    m_completer->popup()->setItemDelegate(new FilterProposals(m_completer->popup()));
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FilterLine::take);
}

void FilterLine::readAgain()
{
    m_clear->setVisible(!text().isEmpty());
    const auto read = readFilter(text(), {.subject = m_subject, .phrases = m_phrases()});
    std::optional<FilterNode> filter;
    if (read)
        filter = *read;
    m_reason = read ? QString() : filterText(read.error(), locale());
    setFieldMark(*this, read ? FieldMark::None : FieldMark::Wrong);
    setAccessibleDescription(m_reason);
    showReason();
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    Q_EMIT filterChanged(m_filter);
}

bool FilterLine::canRead(const QString &text) const
{
    return readFilter(text, {.subject = m_subject, .phrases = m_phrases()}).has_value();
}

void FilterLine::setHistory(const QStringList &history)
{
    m_history = history.first(qMin(history.size(), keptFilters));
}

QSize FilterLine::sizeHint() const
{
    return {usualWidth, QLineEdit::sizeHint().height()};
}

QSize FilterLine::minimumSizeHint() const
{
    return {leastWidth, QLineEdit::minimumSizeHint().height()};
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down && text().isEmpty())
        return offerHistory();
    const bool asks = event->key() == Qt::Key_Down
        || (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier);
    if (asks)
        return complete(true);
    QLineEdit::keyPressEvent(event);
}

void FilterLine::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setObjectName(u"filterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_saved)
        m_saved->fill(*menu, *this);
    if (m_colours)
        m_colours->fill(*menu, *this);
    menu->popup(event->globalPos());
}

/// The list has gone: what is wrong shows again.
bool FilterLine::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_completer->popup() && event->type() == QEvent::Hide && m_below)
        m_below->say(m_reason);
    return QLineEdit::eventFilter(object, event);
}

/// Names and words for what stands before the caret; when nobody asked, only for a word that was
/// begun.
void FilterLine::complete(bool isAsked)
{
    const FilterCompletion completion = completeFilter(text(), cursorPosition(), m_subject);
    m_offered = completion.range;
    const QString typed = text().mid(m_offered.start, m_offered.length);
    const bool isDone =
        completion.proposals.size() == 1 && completion.proposals.constFirst().text == typed;
    const bool isWanted = isAsked || !typed.isEmpty();
    offer(isWanted && !isDone ? completion.proposals : QList<FilterProposal>());
}

void FilterLine::offer(const QList<FilterProposal> &proposals)
{
    m_proposals->clear();
    for (const FilterProposal &proposal : proposals) {
        auto *item = new QStandardItem(proposal.text);
        item->setData(proposal.explained, Qt::UserRole);
        item->setData(proposal.explained, Qt::AccessibleDescriptionRole);
        m_proposals->appendRow(item);
    }
    if (proposals.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete({0, 0, qMax(width(), popupWidth), height()});
    showReason();
}

void FilterLine::offerHistory()
{
    setFocus(Qt::OtherFocusReason);
    m_offered = {0, text().size()};
    QList<FilterProposal> proposals;
    const SavedFilters::Filters saved = m_saved ? m_saved->filters() : SavedFilters::Filters();
    for (const auto &[name, text] : saved.asKeyValueRange()) {
        if (canRead(text))
            proposals.append({text, name});
    }
    for (const QString &used : std::as_const(m_history))
        proposals.append({used, {}});
    offer(proposals);
}

void FilterLine::take(const QString &proposal)
{
    const QString whole = text().replace(m_offered.start, m_offered.length, proposal);
    setText(whole);
    setCursorPosition(int(m_offered.start + proposal.size()));
    if (proposal.endsWith(u':'))
        complete(true);
}

void FilterLine::remember()
{
    if (!m_filter || text().trimmed().isEmpty() || m_history.value(0) == text())
        return;
    m_history.removeAll(text());
    m_history.prepend(text());
    setHistory(QStringList(m_history));
    Q_EMIT historyChanged(m_history);
}

/// What is offered lies where the reason would: one of them.
void FilterLine::showReason()
{
    if (m_below)
        m_below->say(m_completer->popup()->isVisible() ? QString() : m_reason);
}

} // namespace TMinus
