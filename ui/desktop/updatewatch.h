// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/pendingreply.h"

#include <QTimer>
#include <QUrl>
#include <QVersionNumber>

namespace TMinus {

class PreferenceFile;

/// Says when there is a newer version than this one, where the operator gave an address to ask.
class UpdateWatch final : public QObject
{
    Q_OBJECT

public:
    using Ask =
        std::function<void(const QUrl &address, QObject *context, Callback<QVersionNumber> done)>;

    /// @p preferences must outlive the watch.
    UpdateWatch(const PreferenceFile &preferences, Ask ask, QObject *parent = nullptr);

    /// Asks now, and once a day from now on; nobody is asked where no address was given, and one
    /// that does not answer is asked again the next day.
    void start();

Q_SIGNALS:
    /// Once for each version that is newer than this program and than those told before.
    void newerIsThere(const QVersionNumber &version);

private:
    void look();
    void judge(const Result<QVersionNumber> &answer);

    const PreferenceFile &m_preferences;
    Ask m_ask;
    QVersionNumber m_newest; ///< that is known
    QTimer m_daily;
};

} // namespace TMinus
