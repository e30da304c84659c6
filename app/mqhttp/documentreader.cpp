// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documentreader.h"

#include "mqhttp/markupscanner.h"

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

DocumentReader::DocumentReader(const QByteArray &xml)
    : m_isRefused(!isHarmlessXml(xml))
{
    if (m_isRefused)
        return;
    // As a QString, the document has the encoding that was just checked, whatever it claims.
    m_reader.addData(QString::fromUtf8(xml));
    // Names are compared without their prefix, so no prefix needs to be declared.
    m_reader.setNamespaceProcessing(false);
    if (nextElement())
        m_root = name().toString();
}

bool DocumentReader::nextElement()
{
    while (!m_isRefused && !m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            return true;
        case QXmlStreamReader::EndElement:
            return false;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_isRefused = true;
            break;
        default:
            break;
        }
    }
    return false;
}

QStringView DocumentReader::name() const
{
    const QStringView whole = m_reader.qualifiedName();
    return whole.sliced(whole.lastIndexOf(u':') + 1);
}

QString DocumentReader::readLeaves(std::initializer_list<Leaf> leaves)
{
    QString wrong;
    while (nextElement()) {
        const QStringView here = name();
        const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                       [&](const Leaf &known) { return known.name == here; });
        if (leaf == leaves.end()) {
            skip();
            continue;
        }
        const bool isRepeated = leaf->text->has_value();
        *leaf->text = readText();
        if (isRepeated || !leaf->text->has_value())
            wrong = leaf->name;
    }
    return wrong;
}

void DocumentReader::skip()
{
    while (nextElement())
        skip(); // never deeper than isHarmlessXml() lets a document be
}

std::optional<QString> DocumentReader::readText()
{
    QString text;
    bool isText = true;
    while (!m_isRefused && !m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::Characters:
            text += m_reader.text();
            break;
        case QXmlStreamReader::EndElement:
            return isText ? std::optional(text) : std::nullopt;
        case QXmlStreamReader::StartElement:
            isText = false;
            skip();
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_isRefused = true;
            break;
        default:
            break;
        }
    }
    return std::nullopt;
}

bool DocumentReader::finish()
{
    while (!m_isRefused && !m_reader.atEnd())
        nextElement();
    return !m_isRefused && !m_reader.hasError() && !m_root.isEmpty();
}

} // namespace TMinus
