// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composepane.h"

#include "ui/compose/bodyeditor.h"
#include "ui/compose/editstrip.h"
#include "ui/compose/historystepper.h"
#include "ui/compose/holdrow.h"
#include "ui/compose/messagefields.h"
#include "ui/compose/templatemenu.h"
#include "ui/compose/timesection.h"
#include "ui/compose/wheneditor.h"
#include "ui/shell/paneheader.h"

#include <QAction>
#include <QMenu>

namespace TMinus {

void ComposePane::createHeader()
{
    m_strip = new EditStrip(this);
    m_history = new HistoryStepper(this);
    m_templates = new TemplateMenu(this);
    m_header.addAction(m_history);
    m_header.addAction(m_templates);
    QAction *many = m_header.menu().addAction(tr("Many messages…"));
    many->setObjectName(u"manyMessages"_s);
    connect(many, &QAction::triggered, this, [this] { Q_EMIT manyRequested(typed()); });
    connect(m_strip, &EditStrip::cancelled, this, &ComposePane::endEdit);
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
