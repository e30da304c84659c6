// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QObject>

class QMenu;

namespace TMinus {

class FilterLine;

/// Filters that the operator gave names to, the same in all lines of a window.
class SavedFilters final : public QObject
{
    Q_OBJECT

public:
    /// Texts by name.
    using Filters = QMap<QString, QString>;

    using QObject::QObject;

    const Filters &filters() const { return m_filters; }
    void setFilters(const Filters &filters) { m_filters = filters; }
    /// Keeps @p text as @p name, in place of what had the name before.
    void save(const QString &name, const QString &text);
    void forget(const QString &name);
    /// Puts what can be done with them into the menu of @p line, which outlives the menu.
    void fill(QMenu &menu, FilterLine &line);

Q_SIGNALS:
    /// The operator saved one, or forgot it.
    void changed(const TMinus::SavedFilters::Filters &filters);

private:
    void askName(FilterLine &line);

    Filters m_filters;
};

} // namespace TMinus
