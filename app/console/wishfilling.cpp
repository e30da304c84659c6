// SPDX-License-Identifier: Apache-2.0
#include "console/wishfilling.h"

namespace TMinus {

namespace {

/// Fills in one text after the other and notes what went wrong.
class Filling final
{
public:
    explicit Filling(const TemplateValues &values)
        : m_values(values)
    {}

    QString fill(const QString &text, const QString &word, bool isBody = false)
    {
        if (!text.contains(u"{{"_s))
            return text;
        const auto parsed = TemplateText::parse(text);
        if (!parsed)
            return complain(text, word, parsed.error());
        const auto target =
            isBody && parsed->isJson() ? TemplateText::Target::Json : TemplateText::Target::Plain;
        const auto filled = parsed->expand(m_values, target);
        return filled ? *filled : complain(text, word, filled.error());
    }
    const QList<Finding> &troubles() const { return m_troubles; }

private:
    QString complain(const QString &text, const QString &word, const Error &error)
    {
        m_troubles.append({Finding::Level::Stop, word, error.message});
        return text;
    }

    const TemplateValues &m_values;
    QList<Finding> m_troubles;
};

/// All texts of @p draft with variables in them.
QStringList templatesOf(const Draft &draft)
{
    QStringList texts{draft.tag, draft.key};
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        texts.append(value);
    if (draft.body.contains("{{"))
        texts.append(QString::fromUtf8(draft.body));
    texts.removeIf([](const QString &text) { return !text.contains(u"{{"_s); });
    return texts;
}

bool namesDue(const QStringList &templates)
{
    return std::any_of(templates.begin(), templates.end(),
                       [](const QString &text) { return text.contains(u"{{due"_s); });
}

} // namespace

FilledWish filledIn(const SendWish &wish, const TemplateValues &values)
{
    const QStringList templates = templatesOf(wish.draft);
    if (templates.isEmpty())
        return {.wish = wish};
    FilledWish filled{.wish = wish};
    TemplateValues all = values;
    all.due = wish.after ? values.now.addMSecs(wish.after->count()) : wish.draft.due;
    if (wish.after && namesDue(templates)) {
        filled.wish.after = {};
        filled.wish.draft.due = all.due;
    }
    Filling filling(all);
    Draft &draft = filled.wish.draft;
    draft.tag = filling.fill(draft.tag, u"tagVariable"_s);
    draft.key = filling.fill(draft.key, u"keyVariable"_s);
    for (auto [name, value] : draft.properties.asKeyValueRange())
        value = filling.fill(value, u"propertyVariable"_s);
    if (draft.body.contains("{{"))
        draft.body = filling.fill(QString::fromUtf8(draft.body), u"bodyVariable"_s, true).toUtf8();
    filled.troubles = filling.troubles();
    return filled;
}

QStringList labelsOf(const Draft &draft)
{
    QStringList labels;
    for (const QString &text : templatesOf(draft)) {
        if (const auto parsed = TemplateText::parse(text))
            labels += parsed->labels();
    }
    labels.removeDuplicates();
    return labels;
}

} // namespace TMinus
