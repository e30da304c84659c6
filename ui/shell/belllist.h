// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QListWidget;
class QPushButton;

namespace TMinus {

class Label;
class NoticeBook;
class ZoneLens;

/// The list below the bell: what was told in message bars, also of bars that are closed.
class BellList final : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive the list.
    BellList(NoticeBook &book, const ZoneLens &lens, QWidget *parent = nullptr);

    /// Opens it with its right edge below @p corner of the screen.
    void open(const QPoint &corner);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    NoticeBook &m_book;
    const ZoneLens &m_lens;
    Label *m_empty;
    QListWidget *m_list;
    QPushButton *m_clear;
};

} // namespace TMinus
