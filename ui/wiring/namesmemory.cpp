// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/namesmemory.h"

#include "ui/wiring/composewiring.h"
#include "ui/wiring/consumerwiring.h"

namespace TMinus {

NamesMemory::NamesMemory(ServiceLink &link, const QString &file)
    : m_link(link)
    , m_keeper(file)
{}

void NamesMemory::follow(ComposeWiring &compose)
{
    connect(&compose, &ComposeWiring::accepted, this,
            [this](const QString &topic) { use({.topics = {topic}}); });
}

void NamesMemory::follow(ConsumerWiring &consumers)
{
    connect(&consumers, &ConsumerWiring::sessionOpened, this, [this](ConsumerSession &session) {
        connect(&session, &ConsumerSession::starting, this, [this](const ConsumerWish &wish) {
            use({.topics = wish.topics, .groups = {wish.group}});
        });
    });
}

void NamesMemory::use(const ProfileNames &names)
{
    const Profile &profile = m_link.profile();
    ProfileNames fresh = names.newTo(profile);
    const auto isKnown = [this, &profile](const QString &kind) {
        return [this, &profile, kind](const QString &name) {
            const QString token = QStringList{profile.id, kind, name}.join(u'\n');
            const bool isThere = m_known.contains(token);
            m_known.insert(token);
            return isThere || name.isEmpty();
        };
    };
    fresh.topics.removeIf(isKnown(u"topic"_s));
    fresh.groups.removeIf(isKnown(u"group"_s));
    if (!fresh.isEmpty())
        m_keeper.keep(profile.id, fresh);
}

} // namespace TMinus
