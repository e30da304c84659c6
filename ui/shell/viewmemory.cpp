// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/viewmemory.h"

#include "base/result.h"
#include "ui/controls/filterline.h"

#include <QHeaderView>
#include <QMap>
#include <QTableView>

namespace TMinus {

namespace {

/// Calls @p take with each @p Widget and its name: "filter#0", "filter#1".
template<typename Widget, typename Take>
void each(const QWidget &window, Take take)
{
    QMap<QString, int> seen;
    for (Widget *widget : window.findChildren<Widget *>()) {
        const QString name = widget->objectName();
        if (!name.isEmpty() && !widget->property(ownMemoryProperty).toBool())
            take(u"%1#%2"_s.arg(name).arg(seen[name]++), *widget);
    }
}

} // namespace

QVariantMap rememberViews(const QWidget &window)
{
    QVariantMap filters;
    QVariantMap used;
    QVariantMap columns;
    each<FilterLine>(window, [&](const QString &name, const FilterLine &line) {
        filters.insert(name, line.text());
        used.insert(name, line.history());
    });
    each<QTableView>(window, [&](const QString &name, const QTableView &table) {
        columns.insert(name, table.horizontalHeader()->saveState());
    });
    return {{u"filters"_s, filters}, {u"used"_s, used}, {u"columns"_s, columns}};
}

void recallViews(QWidget &window, const QVariantMap &memory)
{
    const QVariantMap filters = memory.value(u"filters"_s).toMap();
    const QVariantMap used = memory.value(u"used"_s).toMap();
    const QVariantMap columns = memory.value(u"columns"_s).toMap();
    each<FilterLine>(window, [&](const QString &name, FilterLine &line) {
        line.setHistory(used.value(name).toStringList());
        if (filters.contains(name))
            line.setText(filters.value(name).toString());
    });
    each<QTableView>(window, [&](const QString &name, QTableView &table) {
        const QByteArray state = columns.value(name).toByteArray();
        if (!state.isEmpty())
            table.horizontalHeader()->restoreState(state);
    });
}

} // namespace TMinus
