// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/nameskeeper.h"
#include "ui/wiring/servicelink.h"

#include <QSet>

namespace TMinus {

class ComposeWiring;
class ConsumerWiring;

/// Adds topics and groups that were used in a window to its profile, so that they are offered the
/// next time. Nothing waits for the file.
class NamesMemory final : public QObject
{
    Q_OBJECT

public:
    /// @p link must outlive it; @p file is that of the profiles.
    NamesMemory(ServiceLink &link, const QString &file);

    /// Remembers what these two use from now on; they may go before it.
    void follow(ComposeWiring &compose);
    void follow(ConsumerWiring &consumers);

private:
    void use(const ProfileNames &names);

    ServiceLink &m_link;
    NamesKeeper m_keeper;
    QSet<QString> m_known; ///< written since the start: profile, kind and name
};

} // namespace TMinus
