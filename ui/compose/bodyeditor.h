// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/looks.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace TMinus {

class JsonHighlighter;
class Label;
class Segments;

/// The body of a message: plain text, or JSON with colours, a check and a tidy layout; and its size.
/// Bytes that nobody edits come back as they were given, whatever they are.
class BodyEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit BodyEditor(QWidget *parent = nullptr);

    QByteArray body() const;
    /// Shows @p body; JSON is found out. What is over 1 MB, or no UTF-8, is shown and not edited.
    void setBody(const QByteArray &body);
    /// What the size is told of.
    void setLimit(qsizetype bytes);
    void setMark(FieldMark mark);
    /// Sets JSON out with a member on each line. Broken JSON stays, and the caret goes to its fault.
    void layOut();
    bool isJson() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void arrangeWidgets();
    void connectSignals();
    void takeEdit();
    void showStatus();
    void fitStatus();
    void say(const QString &text, bool isWrong);
    QString judgement(const QString &text) const;
    QString text() const;

    QByteArray m_given;        ///< until somebody edits
    bool m_isUntouched = true; ///< m_given is the body
    bool m_hasCrLf = false;    ///< the lines of what was given ended so
    bool m_isSetting = false;
    qsizetype m_limit = 64 << 10;
    QString m_wholeStatus;
    QString m_shortStatus; ///< where there is no room for the whole; empty: none
    Segments *m_kind;
    QPushButton *m_layOut;
    Label *m_tick;
    Label *m_status;
    QPlainTextEdit *m_editor;
    JsonHighlighter *m_colours;
};

} // namespace TMinus
