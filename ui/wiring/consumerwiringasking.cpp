// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/consumerwiring.h"

#include "ui/consumer/consumerpage.h"
#include "ui/consumer/consumerpane.h"
#include "ui/consumer/firstpolldialog.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/typednamedialog.h"
#include "ui/wiring/servicelink.h"

#include <QLocale>

#include <algorithm>

/// What is asked before production is polled, and before much of it is acknowledged.
namespace TMinus {

using namespace std::chrono_literals;

/// Looking is taking: before the first poll of a group in production it is said, and to be agreed.
void ConsumerWiring::askFirst(ConsumerLine &line, const QString &group)
{
    const Profile &profile = m_parts.link.profile();
    const auto own = std::ranges::find_if(profile.groups, [&](const QString &name) {
        return name != group && name.contains(u"console"_s, Qt::CaseInsensitive);
    });
    const std::chrono::milliseconds lease = m_parts.link.transport().capabilities().usualLease;
    auto *dialog =
        new FirstPollDialog({.profile = profile.title(),
                             .group = group,
                             .ownGroup = own == profile.groups.end() ? QString() : *own,
                             .lease = tr("%n minute(s)", nullptr, int((lease + 30s) / 1min))},
                            &m_parts.window);
    const QPointer<ConsumerLine> kept(&line);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kept, group] {
        if (dialog->isForgotten())
            m_parts.stock.agreed.insert(group);
        if (kept)
            kept->start();
    });
    connect(dialog, &FirstPollDialog::ownGroupChosen, this, [kept](const QString &other) {
        if (!kept)
            return;
        ConsumerForm form = kept->page()->controls().form();
        form.wish.group = other;
        kept->page()->controls().setForm(form);
    });
    dialog->open();
}

/// Many in production: the topic that most of them are of is typed, each time.
void ConsumerWiring::askForTopic(ConsumerLine &line, const QList<MessageHandle> &live)
{
    QMap<QString, qsizetype> topics;
    QSet<QString> asked;
    for (const MessageHandle &message : live) {
        ++topics[message.topic];
        asked.insert(message.handle);
    }
    const QString count = QLocale().toString(live.size());
    auto *dialog =
        new TypedNameDialog({.title = tr("Acknowledge in production"),
                             .what = tr("Acknowledge %1 messages in production?").arg(count),
                             .text = tr("They are gone for the whole group, for good."),
                             .name = std::ranges::max_element(topics).key(),
                             .act = tr("Acknowledge %1").arg(count)},
                            &m_parts.window);
    connect(dialog, &QDialog::accepted, this, [kept = QPointer<ConsumerLine>(&line), asked] {
        if (!kept)
            return;
        QList<MessageHandle> still = kept->model().liveHandles();
        erase_if(still, [&](const MessageHandle &each) { return !asked.contains(each.handle); });
        kept->acknowledge(still);
    });
    dialog->open();
}

/// Production asks once, with the count, and each time where they are many.
void ConsumerWiring::acknowledgeLive(ConsumerLine &line)
{
    const QList<MessageHandle> live = line.model().liveHandles();
    if (live.isEmpty())
        return;
    const Profile &profile = m_parts.link.profile();
    if (!profile.isProduction() || !m_parts.link.isOpen())
        return line.acknowledge(live);
    if (live.size() >= profile.bulkConfirm)
        return askForTopic(line, live);
    if (m_parts.stock.hasConfirmedLive)
        return line.acknowledge(live);
    const QString count = QLocale().toString(live.size());
    const QPointer<ConsumerLine> kept(&line);
    m_pane->bars().add(
        {.kind = BarText::Kind::Warning,
         .title = tr("Acknowledge %1 messages in production?").arg(count),
         .text = tr("They are gone for the whole group, for good. This is asked once."),
         .actions = {tr("Acknowledge %1").arg(count)}},
        [this, kept](int) {
            m_parts.stock.hasConfirmedLive = true;
            if (kept)
                kept->acknowledge(kept->model().liveHandles());
        });
}

} // namespace TMinus
