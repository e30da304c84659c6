// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/rowrule.h"
#include "settings/preferencefile.h"

#include <QObject>

class QMenu;

namespace TMinus {

class FilterLine;

/// Which rows the operator gave a colour, the same in all lists of a window.
class RowColours final : public QObject
{
    Q_OBJECT

public:
    using Colours = QList<RowColour>;
    /// As it stands in a file: "blue", "green", "amber", "violet".
    static QString tokenOf(RowTint tint);
    /// None for any other word.
    static RowTint tintOf(const QString &token);

    using QObject::QObject;

    const Colours &colours() const { return m_colours; }
    void setColours(const Colours &colours);
    /// What lists can ask of their rows; what cannot be read now is left out.
    RowRules rules(const PhraseContext &phrases) const;
    /// Puts what can be done with them into the menu of @p line, which outlives the menu.
    void fill(QMenu &menu, FilterLine &line);

Q_SIGNALS:
    /// They are others.
    void changed();
    /// The operator wants these.
    void chosen(const TMinus::RowColours::Colours &colours);

private:
    void open(QWidget &parent, const QString &filter);

    Colours m_colours;
};

} // namespace TMinus
