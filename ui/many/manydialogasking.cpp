// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manydialog.h"

#include "ui/many/manyhead.h"
#include "ui/many/manywords.h"

#include <algorithm>

/// What a ManyDialog asks before messages leave.
namespace TMinus {

using Stage = ManyFoot::Stage;

/// In production, and where they are many: the topic that most of them go to.
QString ManyDialog::nameToType() const
{
    if (m_access.kind != ComposeAccess::Kind::Armed || m_survey.toSend < m_setup.confirmFrom)
        return {};
    const auto most = std::ranges::max_element(m_survey.topics);
    return most == m_survey.topics.end() ? m_setup.common.draft.topic : most.key();
}

void ManyDialog::ask()
{
    const QString name = nameToType();
    const int count = int(m_survey.toSend);
    setStage(Stage::Asking);
    m_foot->setQuestion(
        name.isEmpty()
            ? questionWords(m_plan, m_survey)
            : tr("Type %1: %n message(s) leave for good.", "%1 is a topic", count).arg(name),
        name);
}

/// Many are asked about once, and production always.
void ManyDialog::act()
{
    const bool isAsked = m_stage == Stage::Asking;
    const bool isArmed = m_access.kind == ComposeAccess::Kind::Armed;
    if (!stopReason().isEmpty())
        return;
    if (!isAsked && (isArmed || m_survey.toSend >= m_setup.confirmFrom)) {
        ask();
        return;
    }
    setStage(Stage::Looking);
    m_head->say({.title = tr("Dry run"), .note = tr("looking once more before they leave")});
    Q_EMIT sendRequested(m_plan, m_survey.toSend);
}

} // namespace TMinus
