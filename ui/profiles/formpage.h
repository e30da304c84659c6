// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace TMinus {

class Label;

/// A page of a form: labels at the left, fields below each other, a hint behind each.
class FormPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FormPage(QWidget *parent = nullptr);

    /// Adds @p field under the name @p label. Both become the page's.
    Label *addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// The hint behind @p field.
    Label *hintOf(QWidget *field) const;

    QLineEdit *line(const QString &name, int width);
    QSpinBox *number(const QString &name, int least, int most);
    QComboBox *choice(const QString &name, const QStringList &words, int width);
    QCheckBox *check(const QString &name, const QString &words);

protected:
    bool event(QEvent *event) override;

private:
    void dress();

    QGridLayout *m_rows;
    QList<std::pair<QLineEdit *, int>> m_lines; ///< each with its width at usual text
    int m_count = 0;                            ///< of rows
};

} // namespace TMinus
