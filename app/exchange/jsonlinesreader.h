// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/byteblocks.h"
#include "exchange/rowreader.h"

namespace TMinus {

/// JSON Lines in UTF-8: one object a line, empty lines are nothing. Texts, numbers, true and false
/// become texts, null is absent, "properties" becomes prop.NAME; other objects and lists are kept as
/// JSON in one line, but for the body, which must be text. One JSON list of such objects, as our
/// export writes it, is read alike, object by object.
class JsonLinesReader final : public RowReader
{
public:
    /// @p device is open, stands at its beginning and lives longer.
    explicit JsonLinesReader(QIODevice &device)
        : m_bytes(device)
    {}

    Result<std::optional<SourceRow>> next() override;

private:
    void open();
    Result<QByteArray> takeRow();
    Result<QByteArray> takeLine();
    Result<QByteArray> takeElement();
    Result<QByteArray> takeObject();
    tl::unexpected<Error> endHere(const QString &sentence);
    Result<SourceRow> rowOf(const QByteArray &line);

    ByteBlocks m_bytes;
    bool m_isOpen = false;
    bool m_isList = false;
    qint64 m_rows = 0;
    qint64 m_line = 0;
};

} // namespace TMinus
