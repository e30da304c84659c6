// SPDX-License-Identifier: Apache-2.0
#include "console/bulkrows.h"

#include "exchange/rowtrouble.h"

#include <QFileInfo>

namespace TMinus {

BulkRows::BulkRows(const BulkPlan &plan)
    : m_plan(plan)
    , m_file(plan.file)
{}

BulkRows::~BulkRows() = default;

Result<void> BulkRows::rewind()
{
    m_copy = 0;
    if (m_plan.file.isEmpty())
        return {};
    const QFileInfo info(m_plan.file);
    if (info.exists() && !info.isFile())
        return failure(
            ErrorKind::InvalidArgument,
            RowTrouble::tr("%1 is no file that can be read twice. Save the rows to a file "
                           "first.")
                .arg(m_plan.file));
    m_reader.reset();
    m_file.close();
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       u"%1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
    const std::pair now(m_file.size(), m_file.fileTime(QFileDevice::FileModificationTime));
    if (m_seen.value_or(now) != now)
        return failure(ErrorKind::InvalidArgument,
                       RowTrouble::tr("%1 was changed while it was being read.").arg(m_plan.file));
    m_seen = now;
    const auto named = m_plan.format ? m_plan.format : formatOfName(m_plan.file);
    m_reader = readRows(m_file, named ? *named : formatOfContent(m_file));
    return {};
}

Result<std::optional<SourceRow>> BulkRows::next()
{
    if (!m_plan.file.isEmpty())
        return m_reader->next();
    if (m_copy == m_plan.copies)
        return std::optional<SourceRow>();
    ++m_copy;
    return SourceRow{.number = m_copy, .line = m_copy};
}

} // namespace TMinus
