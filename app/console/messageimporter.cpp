// SPDX-License-Identifier: Apache-2.0
#include "console/messageimporter.h"

#include <QPointer>

namespace TMinus {

MessageImporter::MessageImporter(Ledger &ledger, ImportPlan plan)
    : m_ledger(ledger)
    , m_reader(std::move(plan))
    , m_mail([this](std::deque<Letter> letters) {
        for (Letter &letter : letters)
            take(std::move(letter));
    })
    , m_thread(
          [this](const std::vector<int> &) {
              Result<ImportBatch> batch = m_reader.next();
              m_mail.post({.batch = std::move(batch), .otherColumns = m_reader.otherColumns()});
              return Result<void>();
          },
          [](const std::vector<int> &, const Result<void> &) {})
{}

MessageImporter::~MessageImporter() = default;

void MessageImporter::start(QObject *context, Callback<ImportCount> done)
{
    m_done = [asker = QPointer<QObject>(context), done = std::move(done)](const auto &outcome) {
        if (asker && done)
            done(outcome);
    };
    m_thread.post(0);
}

void MessageImporter::stop()
{
    finish(failure({.kind = ErrorKind::Canceled}));
}

void MessageImporter::take(Letter letter)
{
    if (!m_done)
        return; // it was stopped
    if (!letter.batch)
        return finish(failure(letter.batch.error()));
    m_count.rows += letter.batch->rows;
    m_count.wrong += letter.batch->troubles.size();
    m_count.otherColumns = letter.otherColumns;
    for (const QString &sentence : std::as_const(letter.batch->troubles))
        Q_EMIT troubled(sentence);
    m_hasMore = letter.batch->hasMore;
    m_open = static_cast<qint64>(letter.batch->messages.size());
    for (const ImportedRow &row : letter.batch->messages)
        m_ledger.append(row.event, this,
                        [this, note = row.note](const Result<AppendedEvent> &appended) {
                            takeAnswer(appended, note);
                        });
    if (m_open == 0)
        goOn();
}

void MessageImporter::takeAnswer(const Result<AppendedEvent> &appended, const QString &note)
{
    if (appended)
        ++m_count.added;
    else if (appended.error().code == u"known")
        ++m_count.known;
    else
        m_fault = appended.error();
    if (appended && !note.isEmpty())
        return m_ledger.append({.id = appended->id, .fact = NoteFact{.text = note}}, this,
                               [this](const Result<AppendedEvent> &noted) {
                                   if (!noted)
                                       m_fault = noted.error();
                                   takeOne();
                               });
    takeOne();
}

void MessageImporter::takeOne()
{
    if (--m_open == 0)
        goOn();
}

void MessageImporter::goOn()
{
    Q_EMIT progressed(m_count);
    if (m_fault)
        return finish(failure(*m_fault));
    if (!m_hasMore)
        return finish(m_count);
    m_thread.post(0);
}

void MessageImporter::finish(const Result<ImportCount> &outcome)
{
    if (const auto done = std::exchange(m_done, {}))
        done(outcome);
}

} // namespace TMinus
