// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace TMinus {

class ElidedLabel;
class Label;

/// The strip above the table of many messages: what it shows, the counts, and how far it is.
class ManyHead final : public QWidget
{
    Q_OBJECT

public:
    /// What the strip says; an empty text is not shown.
    struct Words
    {
        QString title = {};
        QString fine = {};
        QString failed = {};
        QString note = {};
        bool isWrong = false; ///< the note says what went wrong
    };

    explicit ManyHead(QWidget *parent = nullptr);

    void say(const Words &words);
    /// Another note; the counts stay.
    void setNote(const QString &note, bool isWrong);
    /// @p share from 0 to 1; negative: nothing runs.
    void setProgress(qreal share);
    /// Whether there is a file to be mended, and rows that need it.
    void setFixable(bool hasFailed, bool isFile);

Q_SIGNALS:
    void onlyFailedChosen(bool isOnly);
    void fixRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_fine;
    Label *m_failed;
    ElidedLabel *m_note;
    QPushButton *m_only;
    QPushButton *m_fix;
    qreal m_share = -1;
};

} // namespace TMinus
