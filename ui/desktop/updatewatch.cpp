// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/updatewatch.h"

#include "client/updatequestion.h"
#include "settings/preferencefile.h"

namespace TMinus {

UpdateWatch::UpdateWatch(const PreferenceFile &preferences, Ask ask, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_ask(std::move(ask))
    , m_newest(QVersionNumber::fromString(QLatin1StringView(TMINUS_VERSION)))
{
    m_daily.setInterval(std::chrono::hours(24));
    connect(&m_daily, &QTimer::timeout, this, &UpdateWatch::look);
}

void UpdateWatch::start()
{
    m_daily.start();
    look();
}

void UpdateWatch::look()
{
    const Result<QUrl> address = updateAddress(m_preferences.preferences().updateAddress);
    if (address)
        m_ask(*address, this, [this](const Result<QVersionNumber> &answer) { judge(answer); });
}

void UpdateWatch::judge(const Result<QVersionNumber> &answer)
{
    if (!answer || *answer <= m_newest)
        return;
    m_newest = *answer;
    Q_EMIT newerIsThere(m_newest);
}

} // namespace TMinus
