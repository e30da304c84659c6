// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/palette/paletteentry.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace TMinus {

class Shade;

/// Finds and runs anything by a few letters. It stands over the window, takes the focus while it is
/// there and gives it back.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    /// What can be chosen now; asked each time it opens.
    using Source = std::function<QList<PaletteEntry>()>;

    /// @p window is what it stands over, @p top pixels below its upper edge.
    CommandPalette(Source source, QWidget *window);

    /// Opens it below @p top of the window, empty.
    void open(int top);
    /// Messages that somebody found for the text that stands in it.
    void showMessages(const QString &query, const QList<PaletteEntry> &messages);
    /// What was run lately, ids, the newest first.
    const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &recent) { m_recent = recent; }

Q_SIGNALS:
    /// The text is another: messages may be looked for.
    void searched(const QString &text);
    void recentChanged(const QStringList &recent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createWidgets();
    void arrangeWidgets();
    void find();
    void fill(const QList<PaletteEntry> &entries);
    void step(int by);
    void run();
    void close();
    bool pressKey(int key);

    Source m_source;
    QList<PaletteEntry> m_entries;  ///< all of the source
    QList<PaletteEntry> m_messages; ///< found by others for m_asked
    QList<PaletteEntry> m_shown;
    QString m_asked;
    QStringList m_recent;
    QPointer<QWidget> m_before; ///< had the focus
    QLineEdit *m_text;
    QListView *m_list;
    QStandardItemModel *m_rows;
    Shade *m_shade; ///< the window's
};

} // namespace TMinus
