// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composepane.h"

#include "ui/compose/bodyeditor.h"
#include "ui/compose/editstrip.h"
#include "ui/compose/findinglist.h"
#include "ui/compose/historystepper.h"
#include "ui/compose/holdrow.h"
#include "ui/compose/messagefields.h"
#include "ui/compose/templatemenu.h"
#include "ui/compose/timesection.h"
#include "ui/compose/wheneditor.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/windowactions.h"

#include <QAction>
#include <QMenu>

namespace TMinus {

namespace {

/// Gives a form its actions.
struct Deeds
{
    ComposePane &pane;

    QAction *add(const char *name, const QString &words, const QKeySequence &key,
                 const std::function<void()> &deed) const
    {
        auto *action = new QAction(words, &pane);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty(roomProperty, paneToken(PaneId::Compose));
        QObject::connect(action, &QAction::triggered, &pane, deed);
        pane.addAction(action);
        return action;
    }
};

} // namespace

void ComposePane::createHeader()
{
    m_strip = new EditStrip(this);
    m_history = new HistoryStepper(this);
    m_templates = new TemplateMenu(this);
    m_header.addAction(m_history);
    m_header.addAction(m_templates);
    m_header.menu().addAction(Deeds{*this}.add("manyMessages", tr("Many messages…"),
                                               Qt::CTRL | Qt::Key_B,
                                               [this] { Q_EMIT manyRequested(typed()); }));
    connect(m_strip, &EditStrip::cancelled, this, &ComposePane::endEdit);
}

/// What can be done in the form; each key counts while the focus is in here. Chosen from a menu
/// while the form is out of sight, an action brings it into sight and does nothing that leaves.
void ComposePane::addActions()
{
    const Deeds deeds{*this};
    m_header.menu().addAction(
        deeds.add("newMessage", tr("New message"), Qt::CTRL | Qt::Key_N, [this] { clear(); }));
    deeds.add("composePrimary", tr("Send, schedule or hold"), Qt::CTRL | Qt::Key_Return, [this] {
        if (isVisible())
            m_footer->press();
    });
    addTimeDeeds();
    deeds.add("composeTidy", tr("Lay out JSON"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
              [this] { m_body->layOut(); });
    deeds.add("composeCopyAs", tr("Copy the draft as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
              [this] { m_footer->openCopies(); });
    deeds.add("composeTemplate", tr("Save as template…"), Qt::CTRL | Qt::Key_S,
              [this] { m_templates->askName(); });
    deeds.add("composeOlder", tr("Message that was sent before"), Qt::ALT | Qt::Key_PageUp,
              [this] { m_history->step(-1); });
    deeds.add("composeNewer", tr("Message that was sent after"), Qt::ALT | Qt::Key_PageDown,
              [this] { m_history->step(1); });
    deeds.add("composeNextProblem", tr("Next problem"), Qt::Key_F8,
              [this] { m_footer->findings().step(1); });
    deeds.add("composePreviousProblem", tr("Previous problem"), Qt::SHIFT | Qt::Key_F8,
              [this] { m_footer->findings().step(-1); });
    deeds.add("composeFix", tr("Take the fix of the problem"), Qt::ALT | Qt::Key_Return,
              [this] { m_footer->findings().fixCurrent(); });
    m_half = deeds.add("half", tr("Transaction (half message)"), {}, [] {});
    m_half->setCheckable(true);
    m_header.menu().addAction(m_half);
    connect(m_half, &QAction::toggled, this, &ComposePane::setTransaction);
}

void ComposePane::addTimeDeeds()
{
    using Kind = WhenChoice::Kind;
    const Deeds deeds{*this};
    deeds.add("composeHold", tr("Hold here"), Qt::CTRL | Qt::SHIFT | Qt::Key_H,
              [this] { m_hold->toggle(); });
    deeds.add("composeAtOnce", tr("Time: now"), Qt::CTRL | Qt::SHIFT | Qt::Key_1,
              [this] { m_time->when().setKind(Kind::AtOnce); });
    deeds.add("composeAfter", tr("Time: after"), Qt::CTRL | Qt::SHIFT | Qt::Key_2,
              [this] { m_time->when().setKind(Kind::After); });
    deeds.add("composeAt", tr("Time: at"), Qt::CTRL | Qt::SHIFT | Qt::Key_3,
              [this] { m_time->when().setKind(Kind::At); });
    deeds.add("composePaste", tr("Write the time in words"), Qt::CTRL | Qt::SHIFT | Qt::Key_V,
              [this] { m_time->openPaste(); });
}

/// What was being written waits until the edit is over.
void ComposePane::beginEdit(const Edited &edited, const ComposeDraft &draft)
{
    if (!isEditing())
        m_before = this->draft();
    m_edited = edited;
    m_strip->setName(edited.name);
    m_hold->setEditing(true);
    setDraft(draft);
}

void ComposePane::endEdit()
{
    if (!isEditing())
        return;
    const ComposeDraft before = m_before;
    leaveEdit();
    setDraft(before);
}

void ComposePane::leaveEdit()
{
    m_edited = {};
    m_strip->setName({});
    m_hold->setEditing(false);
}

void ComposePane::setCopies(int count)
{
    m_copies = count;
    m_copied = draft();
    refresh();
}

/// Where only the zone is another, it is still the same message.
int ComposePane::copies() const
{
    if (m_copies == 1 || isEditing())
        return 1;
    ComposeDraft now = draft();
    now.when.zone = m_copied.when.zone;
    now.when.wall = m_copied.when.wall;
    return now == m_copied ? m_copies : 1;
}

void ComposePane::visit(const Finding &finding)
{
    const DraftPart part = partOf(finding.word);
    if (part == DraftPart::Body)
        m_body->setFocus(Qt::OtherFocusReason);
    else if (part == DraftPart::Time)
        m_time->when().focusTime();
    else
        m_fields->focusPart(part);
}

ComposeDraft ComposePane::ownDraft() const
{
    return isEditing() ? m_before : draft();
}

/// Why the edit cannot be saved; empty: it can.
QString ComposePane::editFault() const
{
    return isEditing() && m_time->choice().kind == WhenChoice::Kind::AtOnce
        ? tr("A held message needs a due time. To send it now, hand it over in the outbox.")
        : QString();
}

} // namespace TMinus
