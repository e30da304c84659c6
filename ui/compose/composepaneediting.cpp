// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composepane.h"

#include "ui/compose/composewords.h"
#include "ui/compose/editstrip.h"
#include "ui/compose/historystepper.h"
#include "ui/compose/holdrow.h"
#include "ui/compose/templatemenu.h"
#include "ui/compose/timesection.h"
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
