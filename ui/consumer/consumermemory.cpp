// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/consumermemory.h"

#include "base/result.h"
#include "ui/consumer/consumerpage.h"
#include "ui/controls/filterline.h"

#include <QHeaderView>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

const QStringList modes{u"plain"_s, u"ordered"_s, u"half"_s};
const QStringList policies{u"manual"_s, u"afterViewing"_s, u"automatic"_s};

} // namespace

QVariantMap formMap(const ConsumerForm &form)
{
    return {{u"topics"_s, form.wish.topics},
            {u"group"_s, form.wish.group},
            {u"mode"_s, modes.value(int(form.wish.mode))},
            {u"tags"_s, form.wish.tags},
            {u"batch"_s, form.wish.batch},
            {u"wait"_s, qlonglong(form.wish.wait.count())},
            {u"policy"_s, policies.value(int(form.policy))}};
}

ConsumerForm formIn(const QVariantMap &map)
{
    ConsumerForm form;
    form.wish.topics = map.value(u"topics"_s).toStringList();
    form.wish.group = map.value(u"group"_s).toString();
    form.wish.mode = ConsumeMode(qMax(0, modes.indexOf(map.value(u"mode"_s).toString())));
    form.wish.tags = map.value(u"tags"_s).toString();
    if (const int batch = map.value(u"batch"_s).toInt(); batch >= 1 && batch <= 16)
        form.wish.batch = batch;
    const std::chrono::seconds wait(map.value(u"wait"_s, -1).toLongLong());
    if (wait >= 0s && wait <= 30s)
        form.wish.wait = wait;
    // Automatic acknowledgement takes messages for good: nobody starts with it unasked.
    const int policy = int(policies.indexOf(map.value(u"policy"_s).toString()));
    if (AckPolicy(policy) == AckPolicy::AfterViewing)
        form.policy = AckPolicy::AfterViewing;
    return form;
}

QVariantMap rememberConsumer(const ConsumerPage &page)
{
    QVariantMap map = formMap(page.controls().form());
    QStringList paths;
    for (const JsonPath &path : page.model().paths())
        paths.append(path.toString());
    map.insert(u"paths"_s, paths);
    map.insert(u"filter"_s, page.filter().text());
    map.insert(u"used"_s, page.filter().history());
    map.insert(u"columns"_s, page.table().horizontalHeader()->saveState());
    return map;
}

void recallConsumer(ConsumerPage &page, const QVariantMap &map)
{
    page.controls().setForm(formIn(map));
    for (const QString &text : map.value(u"paths"_s).toStringList()) {
        if (const auto path = JsonPath::read(text))
            page.model().addColumn(*path);
    }
    page.filter().setHistory(map.value(u"used"_s).toStringList());
    page.filter().setText(map.value(u"filter"_s).toString());
    if (const QByteArray columns = map.value(u"columns"_s).toByteArray(); !columns.isEmpty())
        page.table().horizontalHeader()->restoreState(columns);
}

} // namespace TMinus
