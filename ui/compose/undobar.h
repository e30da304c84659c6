// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QWidget>

class QPushButton;

namespace TMinus {

class ElidedLabel;
class SharedClock;

/// A message that leaves in a moment.
struct Leaving
{
    QString id = {};
    QString name = {}; ///< its key, else its topic
    QDateTime since = {};
    QDateTime leaves = {}; ///< the service's time
    bool operator==(const Leaving &) const = default;
};

/// Says what leaves in a moment and lets it be taken back; there only while something does. Several
/// messages share one bar.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    /// @p clock outlives the bar.
    explicit UndoBar(SharedClock &clock, QWidget *parent = nullptr);

    void add(const Leaving &message);
    /// It has left, or was taken back.
    void remove(const QString &id);
    void clear();
    const QList<Leaving> &messages() const { return m_messages; }
    bool isEmpty() const { return m_messages.isEmpty(); }
    /// Asks for all of them to be taken back.
    void undo();

Q_SIGNALS:
    void undoRequested(const QStringList &ids);
    void sendNowRequested(const QStringList &ids);
    /// There is something to take back now, or nothing any more.
    void filled(bool isFilled);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QStringList ids() const;

    SharedClock &m_clock;
    QList<Leaving> m_messages;
    ElidedLabel *m_words;
    QPushButton *m_undo;
    QPushButton *m_now;
};

} // namespace TMinus
