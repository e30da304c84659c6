// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace TMinus {

/// Makes and writes files away from the thread of the window.
class PictureSaver final : public QObject
{
    Q_OBJECT

public:
    explicit PictureSaver(QObject *parent = nullptr);

    /// As PNG.
    void save(const QString &file, const QImage &image);
    /// What @p make gives, called there.
    void save(const QString &file, std::function<QByteArray()> make);

Q_SIGNALS:
    void saved(const QString &file);
    /// @p why is as the system says it.
    void failed(const QString &file, const QString &why);

private:
    struct Outcome
    {
        QString file = {};
        QString why = {}; ///< empty: saved
    };
    void deliver(const std::deque<Outcome> &outcomes);

    Mailbox<Outcome> m_outcomes;
    QThreadPool m_thread; ///< waits for what is being written, then the mailbox may go
};

} // namespace TMinus
