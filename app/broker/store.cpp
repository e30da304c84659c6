// SPDX-License-Identifier: Apache-2.0
#include "broker/store.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <array>

namespace TMinus {

namespace {

Q_LOGGING_CATEGORY(logStore, "tminus.broker.store", QtWarningMsg)

// The index is small rows apart from the bodies: reading a million of them takes a moment.
constexpr std::array migrations{R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE topic(id INTEGER PRIMARY KEY, instance TEXT NOT NULL, name TEXT NOT NULL,
                   type TEXT NOT NULL, UNIQUE(instance, name));
CREATE TABLE consumer(id INTEGER PRIMARY KEY, instance TEXT NOT NULL, name TEXT NOT NULL,
                      UNIQUE(instance, name));
CREATE TABLE message(sequence INTEGER PRIMARY KEY, topic INTEGER NOT NULL, due INTEGER NOT NULL,
                     tag INTEGER NOT NULL, shard INTEGER NOT NULL, half INTEGER NOT NULL);
CREATE TABLE content(sequence INTEGER PRIMARY KEY AUTOINCREMENT, published INTEGER NOT NULL, tag TEXT NOT NULL,
                     properties TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE delivery(consumer INTEGER NOT NULL, sequence INTEGER NOT NULL, topic INTEGER NOT NULL,
                      state INTEGER NOT NULL, attempts INTEGER NOT NULL, first INTEGER NOT NULL,
                      lease_end INTEGER NOT NULL, nonce INTEGER NOT NULL,
                      PRIMARY KEY(consumer, sequence)) WITHOUT ROWID;
CREATE TABLE half(sequence INTEGER PRIMARY KEY, topic INTEGER NOT NULL, attempts INTEGER NOT NULL,
                  first INTEGER NOT NULL, next INTEGER NOT NULL, gives_up INTEGER NOT NULL,
                  nonce INTEGER NOT NULL);
)"};

constexpr SqliteSchema schema{0x544D5342, migrations}; // "TMSB"

qint64 number(Instant when)
{
    return when.time_since_epoch().count();
}

Instant instant(qint64 number)
{
    return Instant(std::chrono::milliseconds(number));
}

QString text(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

void bindText(SQLite::Statement &statement, int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    statement.bind(index, std::string(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

/// Binds whole numbers to the parameters from the first one on, runs the statement, makes it ready again.
template<typename... Number>
void runWith(SQLite::Statement &statement, Number... numbers)
{
    const auto makeReady = qScopeGuard([&] { statement.tryReset(); }); // also after it failed
    int index = 0;
    (statement.bind(++index, static_cast<std::int64_t>(numbers)), ...);
    statement.exec();
}

} // namespace

quint32 shortHash(const QString &text)
{
    if (text.isEmpty())
        return 0;
    quint32 hash = 2166136261U; // FNV-1a
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return hash == 0 ? 1 : hash;
}

struct Store::Statements
{
    explicit Statements(SQLite::Database &db)
        : addIndex(db, "INSERT INTO message VALUES(?,?,?,?,?,?)")
        , addContent(db, "INSERT INTO content VALUES(?,?,?,?,?)")
        , putDelivery(db, "INSERT OR REPLACE INTO delivery VALUES(?,?,?,?,?,?,?,?)")
        , putHalf(db, "INSERT OR REPLACE INTO half VALUES(?,?,?,?,?,?,?)")
        , dropHalf(db, "DELETE FROM half WHERE sequence=?")
        , showHalf(db, "UPDATE message SET due=?, half=0 WHERE sequence=?")
        , dropIndex(db, "DELETE FROM message WHERE sequence=?")
        , dropContent(db, "DELETE FROM content WHERE sequence=?")
        , oldContent(db,
                     "DELETE FROM content WHERE sequence IN "
                     "(SELECT sequence FROM message WHERE half=0 AND due<?)")
        , oldDelivery(db,
                      "DELETE FROM delivery WHERE sequence IN "
                      "(SELECT sequence FROM message WHERE half=0 AND due<?)")
        , oldIndex(db, "DELETE FROM message WHERE half=0 AND due<?")
        , addTopic(db, "INSERT OR IGNORE INTO topic VALUES(?,?,?,?)")
        , addGroup(db, "INSERT OR IGNORE INTO consumer VALUES(?,?,?)")
    {}
    SQLite::Statement addIndex, addContent, putDelivery, putHalf, dropHalf, showHalf, dropIndex,
        dropContent, oldContent, oldDelivery, oldIndex, addTopic, addGroup;

    void operator()(const std::shared_ptr<const AddMessage> &added)
    {
        const AddMessage &step = *added;
        const IndexRow &index = step.index;
        runWith(addIndex, index.sequence, index.topic, number(index.due), index.tag, index.shard,
                index.isHalf ? 1 : 0);
        bindText(addContent, 3, step.content.tag);
        bindText(addContent, 4, step.content.properties);
        addContent.bindNoCopy(5, step.content.body.constData(), int(step.content.body.size()));
        runWith(addContent, index.sequence, number(step.content.published));
        if (step.half)
            (*this)(*step.half);
    }
    void operator()(const DeliveryRow &row)
    {
        runWith(putDelivery, row.group, row.sequence, row.topic, int(row.state), row.attempts,
                number(row.first), number(row.end), row.nonce);
    }
    void operator()(const HalfRow &row)
    {
        runWith(putHalf, row.sequence, row.topic, row.attempts, number(row.first), number(row.next),
                number(row.givesUp), row.nonce);
    }
    void operator()(const CommitHalf &step)
    {
        runWith(dropHalf, step.sequence);
        runWith(showHalf, number(step.due), step.sequence);
    }
    void operator()(const DropMessage &step)
    {
        for (SQLite::Statement *statement : {&dropHalf, &dropIndex, &dropContent})
            runWith(*statement, step.sequence);
    }
    void operator()(const DropBefore &step)
    {
        for (SQLite::Statement *statement : {&oldContent, &oldDelivery, &oldIndex})
            runWith(*statement, number(step.before));
    }
    void operator()(const TopicRow &row)
    {
        bindText(addTopic, 2, row.instance);
        bindText(addTopic, 3, row.name);
        bindText(addTopic, 4, topicTypeName(row.type));
        runWith(addTopic, row.id);
    }
    void operator()(const GroupRow &row)
    {
        bindText(addGroup, 2, row.instance);
        bindText(addGroup, 3, row.name);
        runWith(addGroup, row.id);
    }
};

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    auto database = openSqliteWriter(path, schema);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return catchingSqlite([&] { return std::make_unique<Store>(std::move(*database)); });
}

Store::Store(std::unique_ptr<SQLite::Database> database)
    : m_database(std::move(database))
    , m_statements(std::make_unique<Statements>(*m_database))
{}

Store::~Store() = default;

Result<void> Store::apply(const std::vector<StoreJob> &jobs)
{
    return catchingSqlite([&] {
        SQLite::Transaction transaction(*m_database);
        for (const StoreJob &job : jobs) {
            for (const StoreStep &step : job.steps)
                run(step);
        }
        transaction.commit();
    });
}

void Store::run(const StoreStep &step)
{
    std::visit(*m_statements, step);
}

Result<std::unique_ptr<ContentReader>> ContentReader::open(const QString &path)
{
    auto database = openSqliteReader(path);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return catchingSqlite([&] { return std::make_unique<ContentReader>(std::move(*database)); });
}

ContentReader::ContentReader(std::unique_ptr<SQLite::Database> database)
    : m_database(std::move(database))
    , m_select(*m_database, "SELECT published, tag, properties, body FROM content WHERE sequence=?")
{}

std::optional<Content> ContentReader::read(Sequence sequence)
{
    const auto found = catchingSqlite([&]() -> std::optional<Content> {
        m_select.reset();
        m_select.bind(1, static_cast<std::int64_t>(sequence));
        if (!m_select.executeStep())
            return std::nullopt;
        const SQLite::Column body = m_select.getColumn(3);
        return Content{
            .published = instant(m_select.getColumn(0).getInt64()),
            .tag = text(m_select.getColumn(1)),
            .properties = text(m_select.getColumn(2)),
            .body = QByteArray(static_cast<const char *>(body.getBlob()), body.getBytes()),
        };
    });
    catchingSqlite([&] { m_select.reset(); });
    if (!found) {
        qCWarning(logStore, "Message %lld cannot be read: %s", sequence,
                  qUtf8Printable(found.error().message));
        return std::nullopt;
    }
    return *found;
}

} // namespace TMinus
