// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/plaindocument.h"

#include "mqhttp/xmltext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace TMinus {

namespace {

constexpr std::array<QByteArrayView, 3> declarations{
    R"(<?xml version="1.0" encoding="UTF-8"?>)", R"(<?xml version="1.0" encoding="utf-8"?>)",
    R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>)"};

constexpr std::array<QByteArrayView, 3> namespaces{R"( xmlns="http://mq.aliyuncs.com/doc/v1/">)",
                                                   R"( xmlns="http://mq.aliyuncs.com/doc/v1">)",
                                                   ">"};

constexpr std::array<std::pair<QByteArrayView, char>, 7> references{{{"&amp;", '&'},
                                                                     {"&lt;", '<'},
                                                                     {"&gt;", '>'},
                                                                     {"&quot;", '"'},
                                                                     {"&apos;", '\''},
                                                                     {"&#34;", '"'},
                                                                     {"&#39;", '\''}}};

/// What is still to be read of a document.
class Rest final
{
public:
    explicit Rest(QByteArrayView xml)
        : m_xml(xml)
    {}
    bool isEmpty() const { return m_xml.isEmpty(); }

    bool take(QByteArrayView text)
    {
        if (!m_xml.startsWith(text))
            return false;
        m_xml = m_xml.sliced(text.size());
        return true;
    }
    bool takeTag(QByteArrayView before, QByteArrayView name, QByteArrayView after)
    {
        const QByteArrayView all = m_xml;
        if (take(before) && take(name) && take(after))
            return true;
        m_xml = all;
        return false;
    }
    void skipSpace()
    {
        const auto end = std::find_if(m_xml.begin(), m_xml.end(),
                                      [](char c) { return c != ' ' && c != '\n' && c != '\t'; });
        m_xml = m_xml.sliced(end - m_xml.begin());
    }
    /// All before @p end.
    QByteArrayView takeUntil(QByteArrayView end)
    {
        const qsizetype found = m_xml.indexOf(end);
        const QByteArrayView text = m_xml.first(found < 0 ? m_xml.size() : found);
        m_xml = m_xml.sliced(text.size());
        return text;
    }

private:
    QByteArrayView m_xml;
};

/// @p text without its references; nothing when there is one of another kind.
std::optional<QByteArray> resolved(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype at = text.indexOf('&'); at >= 0; at = text.indexOf('&')) {
        plain += text.first(at);
        text = text.sliced(at);
        const auto found =
            std::find_if(references.begin(), references.end(),
                         [&](const auto &known) { return text.startsWith(known.first); });
        if (found == references.end())
            return std::nullopt;
        plain += found->second;
        text = text.sliced(found->first.size());
    }
    return plain += text;
}

bool isPlain(QByteArrayView text)
{
    return !text.contains('\r') && isXmlText(text);
}

/// What a parser gives for the text that comes next: text or one section.
std::optional<QByteArray> takeContent(Rest &rest)
{
    if (rest.take("<![CDATA[")) {
        const QByteArrayView text = rest.takeUntil("]]>");
        return isPlain(text) && rest.take("]]>") ? std::optional(text.toByteArray()) : std::nullopt;
    }
    const QByteArrayView text = rest.takeUntil("<");
    if (text.contains("]]>") || !isPlain(text))
        return std::nullopt;
    return text.contains('&') ? resolved(text) : text.toByteArray();
}

bool openRoot(Rest &rest, QByteArrayView root)
{
    rest.take("\xEF\xBB\xBF");
    (void)std::any_of(declarations.begin(), declarations.end(),
                      [&](QByteArrayView known) { return rest.take(known); });
    rest.skipSpace();
    return std::any_of(namespaces.begin(), namespaces.end(),
                       [&](QByteArrayView known) { return rest.takeTag("<", root, known); });
}

} // namespace

std::optional<std::vector<std::optional<QByteArray>>>
readPlainDocument(QByteArrayView xml, QByteArrayView root, std::span<const QByteArrayView> leaves)
{
    Rest rest(xml);
    if (!openRoot(rest, root))
        return std::nullopt;
    std::vector<std::optional<QByteArray>> texts(leaves.size());
    for (rest.skipSpace(); !rest.takeTag("</", root, ">"); rest.skipSpace()) {
        const auto leaf = std::find_if(leaves.begin(), leaves.end(), [&](QByteArrayView name) {
            return rest.takeTag("<", name, ">");
        });
        if (leaf == leaves.end())
            return std::nullopt;
        auto &text = texts[std::size_t(leaf - leaves.begin())];
        if (text)
            return std::nullopt;
        text = takeContent(rest);
        if (!text || !rest.takeTag("</", *leaf, ">"))
            return std::nullopt;
    }
    rest.skipSpace();
    return rest.isEmpty() ? std::optional(texts) : std::nullopt;
}

} // namespace TMinus
