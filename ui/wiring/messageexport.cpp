// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/messageexport.h"

#include "console/messagecells.h"
#include "console/messagerecord.h"
#include "exchange/csvwriter.h"
#include "models/messagebook.h"
#include "models/packedmessage.h"

#include <QBuffer>
#include <QSaveFile>
#include <QSet>

namespace TMinus {

namespace {

/// The row as the ledger would have it: the file has one shape wherever it comes from.
LedgerMessage ledgerMessageOf(const MessageSnapshot &rows, quint32 number, const QString &profile)
{
    const MessageRow &row = rows.row(number);
    const MessageOrigin &origin = rows.originOf(row);
    const ReceivedMessage message = receivedMessageOf(row);
    const QByteArray body = origin.mask.masked(message.body);
    LedgerMessage out;
    out.state = row.state;
    out.source = MessageSource::Seen;
    out.place.profile = profile;
    out.draft = {.topic = origin.topic,
                 .body = body,
                 .tag = message.tag,
                 .key = message.key,
                 .shardingKey = message.shardingKey,
                 .properties = message.properties,
                 .due = message.due};
    out.bodySize = message.body.size();
    out.bodyMd5 = message.bodyMd5;
    out.messageId = message.messageId;
    out.requestId = PackedMessage(row.packed).text(PackedMessage::Field::RequestId);
    out.sent = message.publishTime;
    out.firstSeen = message.firstConsumeTime;
    out.tries = message.consumedTimes;
    out.leaseEnd = message.nextConsumeTime;
    out.group = origin.group;
    return out;
}

QStringList propertyNames(const MessageExport::Wish &wish)
{
    QSet<QString> names;
    for (const quint32 number : wish.numbers) {
        const Properties properties = PackedMessage(wish.rows.row(number).packed).properties();
        for (auto name = properties.keyBegin(); name != properties.keyEnd(); ++name)
            names.insert(*name);
    }
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    return sorted;
}

QByteArray csvHead(const QStringList &names)
{
    QStringList columns = messageColumns();
    for (const QString &name : names)
        columns.append(u"prop."_s + name);
    return csvLine(columns);
}

void writeCsv(QSaveFile &file, const MessageExport::Wish &wish)
{
    const QStringList names = propertyNames(wish);
    file.write(csvHead(names));
    for (const quint32 number : wish.numbers) {
        const LedgerMessage message = ledgerMessageOf(wish.rows, number, wish.profile);
        QStringList cells = messageCells(message);
        for (const QString &name : names)
            cells.append(message.draft.properties.value(name));
        file.write(csvLine(cells));
    }
}

void writeRecords(QIODevice &file, const MessageExport::Wish &wish)
{
    const bool isArray = wish.format == ExportFormat::Json;
    const char *between = isArray ? "[\n" : "";
    for (const quint32 number : wish.numbers) {
        file.write(between);
        file.write(messageRecord(ledgerMessageOf(wish.rows, number, wish.profile)).line());
        between = isArray ? ",\n" : "\n";
    }
    file.write(!isArray ? "\n" : wish.numbers.empty() ? "[]\n" : "\n]\n");
}

Result<qint64> write(const MessageExport::Wish &wish)
{
    QSaveFile file(wish.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, file.errorString());
    if (wish.format == ExportFormat::Csv)
        writeCsv(file, wish);
    else
        writeRecords(file, wish);
    if (!file.commit())
        return failure(ErrorKind::Storage, file.errorString());
    return qint64(wish.numbers.size());
}

} // namespace

QByteArray exportedRecords(const MessageExport::Wish &wish)
{
    QBuffer lines;
    lines.open(QIODevice::WriteOnly);
    writeRecords(lines, wish);
    return lines.data();
}

MessageExport::MessageExport(Done done)
    : m_letters([this, done = std::move(done)](const std::deque<Letter> &letters) {
        m_isRunning = false;
        for (const auto &[wish, outcome] : letters)
            done(wish, outcome);
    })
{}

MessageExport::~MessageExport()
{
    if (m_thread.joinable())
        m_thread.join();
}

void MessageExport::start(Wish wish)
{
    if (m_thread.joinable())
        m_thread.join(); // it is over
    m_isRunning = true;
    m_thread = std::thread([this, wish = std::move(wish)] {
        const auto outcome = write(wish);
        m_letters.post({wish, outcome});
    });
}

} // namespace TMinus
