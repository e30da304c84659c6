// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QScrollArea>

class QGridLayout;

namespace TMinus {

/// What is known, in sections of names and values that can be selected.
class FactSheet final : public QScrollArea
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name = {};
        QString value = {};
        Ink ink = &Tokens::text;
        bool isFixed = false; ///< ids and code
    };
    struct Section
    {
        QString title = {};
        QList<Fact> facts = {};
    };

    explicit FactSheet(QWidget *parent = nullptr);

    /// Shows these; the labels are kept when only values changed.
    void show(const QList<Section> &sections);
    /// All of it as lines of text.
    QString text() const;

private:
    void addSection(const Section &section);
    void addFact(const Fact &fact);

    QGridLayout *m_grid = nullptr;
    QList<Section> m_sections;
};

} // namespace TMinus
