// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace TMinus {

class ElidedLabel;
class Segments;

/// Where many messages come from: copies of the form, or the rows of a file.
class ManySource final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Copies, Csv, JsonLines };

    explicit ManySource(QWidget *parent = nullptr);

    Kind kind() const;
    bool isFile() const { return kind() != Kind::Copies; }
    const QString &file() const { return m_file; }
    /// Takes @p file, and the format that its name tells.
    void setFile(const QString &file);
    /// File, format and copies.
    void write(BulkPlan &plan) const;
    /// Rows and size.
    void setFacts(const QString &facts);

Q_SIGNALS:
    void edited();

private:
    void nameWidgets();
    void showKind();
    void chooseFile();

    QString m_file;
    Segments *m_kind;
    QSpinBox *m_copies;
    QWidget *m_copiesWords;
    QLineEdit *m_name;
    QPushButton *m_choose;
    ElidedLabel *m_facts;
};

} // namespace TMinus
