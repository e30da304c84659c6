// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documentwriter.h"

#include "mqhttp/xmltext.h"

namespace TMinus {

namespace {

constexpr QByteArrayView declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<";
constexpr QByteArrayView nameSpace = " xmlns=\"http://mq.aliyuncs.com/doc/v1";

} // namespace

DocumentWriter::DocumentWriter(Side side, QByteArrayView root, qsizetype size)
    : m_root(root.toByteArray())
{
    m_xml.reserve(size + 128);
    m_xml += declaration;
    m_xml += m_root;
    m_xml += nameSpace;
    m_xml += side == Side::Client ? "/\">" : "\">";
}

void DocumentWriter::open(QByteArrayView name)
{
    m_xml += '<';
    m_xml += name;
    m_xml += '>';
}

void DocumentWriter::close(QByteArrayView name)
{
    m_xml += "</";
    m_xml += name;
    m_xml += '>';
}

void DocumentWriter::leaf(QByteArrayView name, QByteArrayView utf8)
{
    open(name);
    appendXmlText(m_xml, utf8);
    close(name);
}

void DocumentWriter::optionalLeaf(QByteArrayView name, const QString &text)
{
    if (!text.isEmpty())
        leaf(name, text);
}

QByteArray DocumentWriter::finish()
{
    close(m_root);
    return std::move(m_xml);
}

} // namespace TMinus
