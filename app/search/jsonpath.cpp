// SPDX-License-Identifier: Apache-2.0
#include "search/jsonpath.h"

#include "search/jsonwalker.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// Takes a path apart.
class PathReader final
{
public:
    explicit PathReader(QStringView text)
        : m_text(text)
    {}

    qsizetype column() const { return m_at; }
    std::optional<QList<JsonStep>> read()
    {
        QList<JsonStep> steps;
        const bool isNamed = take(u'$');
        while (m_at < m_text.size()) {
            const bool mayLackDot = steps.isEmpty() && !isNamed;
            const auto step = takeStep(mayLackDot);
            if (!step)
                return std::nullopt;
            steps.append(*step);
        }
        return steps;
    }

private:
    bool take(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    std::optional<JsonStep> takeStep(bool mayLackDot)
    {
        if (take(u'['))
            return take(u'\'') ? takeQuoted() : takeIndex();
        if (!take(u'.') && !mayLackDot)
            return std::nullopt;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'.' && m_text[m_at] != u'[')
            ++m_at;
        if (m_at == start)
            return std::nullopt;
        return JsonStep{.key = m_text.mid(start, m_at - start).toString()};
    }
    std::optional<JsonStep> takeQuoted()
    {
        const qsizetype end = m_text.indexOf(u"']", m_at);
        if (end < 0)
            return std::nullopt;
        const JsonStep step{.key = m_text.mid(m_at, end - m_at).toString()};
        m_at = end + 2;
        return step;
    }
    std::optional<JsonStep> takeIndex()
    {
        const qsizetype end = m_text.indexOf(u']', m_at);
        bool isNumber = false;
        const QStringView digits = end < 0 ? QStringView() : m_text.mid(m_at, end - m_at);
        const qlonglong index = digits.toLongLong(&isNumber);
        if (!isNumber || digits.startsWith(u'+') || digits != digits.trimmed())
            return std::nullopt;
        m_at = end + 1;
        return JsonStep{.isIndex = true, .index = qsizetype(index)};
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

bool isPlainKey(const QString &key)
{
    return !key.isEmpty() && !key.contains(u'.') && !key.contains(u'[');
}

QString stepText(const JsonStep &step)
{
    if (step.isIndex)
        return u'[' + QString::number(step.index) + u']';
    return isPlainKey(step.key) ? u'.' + step.key : u"['"_s + step.key + u"']"_s;
}

bool enter(JsonWalker &walker, const JsonStep &step)
{
    if (!step.isIndex)
        return walker.enterKey(step.key);
    if (step.index >= 0)
        return walker.enterIndex(step.index);
    const qsizetype index = walker.count().value_or(0) + step.index;
    return index >= 0 && walker.enterIndex(index);
}

} // namespace

std::optional<JsonPath> JsonPath::read(const QString &text, qsizetype *column)
{
    PathReader reader(text);
    const auto steps = reader.read();
    if (column)
        *column = reader.column();
    if (!steps)
        return std::nullopt;
    JsonPath path;
    path.m_steps = *steps;
    return path;
}

JsonPath JsonPath::ofKey(const QString &key)
{
    JsonPath path;
    path.m_steps.append({.key = key});
    return path;
}

QString JsonPath::toString() const
{
    QString text = u"$"_s;
    for (const JsonStep &step : m_steps)
        text += stepText(step);
    return text;
}

std::optional<QString> JsonPath::find(const QByteArray &json) const
{
    JsonWalker walker(json);
    for (const JsonStep &step : m_steps) {
        if (!enter(walker, step))
            return std::nullopt;
    }
    return walker.value();
}

} // namespace TMinus
