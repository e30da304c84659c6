// SPDX-License-Identifier: Apache-2.0
#include "console/nameskeeper.h"

namespace TMinus {

NamesKeeper::NamesKeeper(QString profiles)
    : m_path(std::move(profiles))
{}

NamesKeeper::~NamesKeeper()
{
    finish();
}

void NamesKeeper::keep(const QString &id, const ProfileNames &used)
{
    m_threads.emplace_back([this, id, used] {
        const auto kept = ProfileFile(m_path).remember(id, used);
        const std::lock_guard lock(m_mutex);
        if (!kept && !m_fault)
            m_fault = kept.error();
    });
}

std::optional<Error> NamesKeeper::finish()
{
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    return m_fault;
}

} // namespace TMinus
