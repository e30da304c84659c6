// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace TMinus {

/// Writes one document in the shape of PROTOCOL.md section 7.4: the declaration on a line, then all
/// on one line, no attributes but the namespace, no CDATA. Both sides are hot, so it appends bytes.
class DocumentWriter final
{
public:
    /// Whose document it is: requests use the documented namespace, replies the one without a
    /// slash that the Java SDK insists on. PROTOCOL.md section 7.1.
    enum class Side { Client, Server };
    /// Opens the element @p root. @p size is a guess, to reserve room.
    DocumentWriter(Side side, QByteArrayView root, qsizetype size);
    /// Opens an element that holds elements.
    void open(QByteArrayView name);
    /// Closes it.
    void close(QByteArrayView name);
    /// A whole element with text.
    void leaf(QByteArrayView name, QByteArrayView utf8);
    /// The same.
    void leaf(QByteArrayView name, const QString &text)
    {
        leaf(name, QByteArrayView(text.toUtf8()));
    }
    /// The same with a number.
    void leaf(QByteArrayView name, qint64 number)
    {
        leaf(name, QByteArrayView(QByteArray::number(number)));
    }
    /// Nothing when @p text is empty, else a leaf.
    void optionalLeaf(QByteArrayView name, const QString &text);
    /// Closes the root and gives the document.
    QByteArray finish();

private:
    QByteArray m_root;
    QByteArray m_xml;
};

} // namespace TMinus
