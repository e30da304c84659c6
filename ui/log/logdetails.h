// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace TMinus {

struct Exchange;

/// One exchange in three columns: the text that was signed, the request with its signature masked,
/// and what it means. All of it can be selected and copied.
class LogDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetails(QWidget *parent = nullptr);

    void showExchange(const Exchange &exchange);

Q_SIGNALS:
    /// Back to the table.
    void left();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit *addPart(const QString &title, const QString &name, int stretch);
    void dress();

    QPlainTextEdit *m_signedText = nullptr;
    QPlainTextEdit *m_request = nullptr;
    QPlainTextEdit *m_meaning = nullptr;
};

} // namespace TMinus
