// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace TMinus {

/// One field for each {{ask:Label}}; there is nothing to see while nothing is asked for.
class AnswerFields final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerFields(QWidget *parent = nullptr);

    /// Asks for these; what was answered before stays.
    void setLabels(const QStringList &labels);
    /// By label; those that nobody answered are left out.
    QMap<QString, QString> answers() const;
    /// Empties all fields.
    void clear();

Q_SIGNALS:
    void edited();

private:
    QStringList m_labels;
    QMap<QString, QString> m_known; ///< of labels that are not asked for at the moment, too
    QList<QLineEdit *> m_fields;
    QFormLayout *m_form;
};

} // namespace TMinus
