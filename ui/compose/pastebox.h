// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timephrase.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace TMinus {

class Label;

/// A line that reads times in words and digits, and shows its reading before it is taken.
class PasteBox final : public QWidget
{
    Q_OBJECT

public:
    explicit PasteBox(QWidget *parent = nullptr);

    /// Against what words are read.
    void setContext(const PhraseContext &context);
    void focusLine();

Q_SIGNALS:
    /// This reading is wanted.
    void taken(const TMinus::PhraseReading &reading);

private:
    void read();
    void take();
    void say(const QString &text, bool isWrong);
    void offer(const QStringList &phrases);

    PhraseContext m_context;
    std::optional<PhraseReading> m_reading;
    QLineEdit *m_line;
    Label *m_says;
    QPushButton *m_take;
    QHBoxLayout *m_choices;
    QList<QPushButton *> m_links;
};

} // namespace TMinus
