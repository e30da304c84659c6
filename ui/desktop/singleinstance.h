// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace TMinus {

/// One window process for each data folder: a second start hands its wish to the first one and
/// ends. CONTRACT.md section 2. Only this user may connect.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,  ///< this process shows the windows
        Second, ///< another one does, and has been told
        Alone, ///< another one seems to be there and does not answer: this one goes on all the same
    };

    /// @p data is the data folder; it needs not be there.
    explicit SingleInstance(const QString &data, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Finds out which it is; called once. @p link is what this start is to open; empty: it only
    /// wants to be seen.
    Role begin(const QString &link = {});
    /// The name that it listens on.
    const QString &name() const { return m_name; }

Q_SIGNALS:
    /// Somebody started the program again and wants to see it.
    void shown();
    /// Somebody wants @p link opened; nothing in it has been checked.
    void linkOpened(const QString &link);

private:
    bool tellFirst(const QString &link) const;
    bool listen();
    void take(QLocalSocket *peer);
    void read(QLocalSocket *peer);

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace TMinus
