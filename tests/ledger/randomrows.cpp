// SPDX-License-Identifier: Apache-2.0
#include "ledger/randomrows.h"

#include "search/texttokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

const QStringList letters{u"a"_s,  u"B"_s,  u"b"_s, u"1"_s, u"2"_s,      u"-"_s, u" "_s,
                          u"订"_s, u"单"_s, u"é"_s, u"E"_s, u"\u0301"_s, u"ß"_s, u"😀"_s};
const QStringList propertyNames{u"p"_s, u"Q"_s, u"r.s"_s};
constexpr qint64 minute = 60'000;

void put(SQLite::Statement &statement, const char *name, const QString &text)
{
    statement.bind(name, text.toStdString());
}

void put(SQLite::Statement &statement, const char *name, const std::optional<qint64> &number)
{
    if (number)
        statement.bind(name, int64_t(*number));
}

QString propertiesOf(const RandomRow &row)
{
    QJsonObject object;
    for (auto it = row.properties.begin(); it != row.properties.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void storeMessage(const RandomRow &row, SQLite::Database &database)
{
    SQLite::Statement insert(
        database,
        "INSERT INTO message VALUES(:row,:id,:state,:source,:profile,'','',:topic,:tag,:key,'',"
        ":properties,NULL,:operator,0,:due,NULL,0,NULL,0,0,0,0,:sent,:accepted,:message_id,:request,"
        ":half,:seen,0,:tries,:lease,:group,:body,:size,x'','','',:note,0,0)");
    insert.bind(":row", int64_t(row.row));
    insert.bind(":state", int(row.facts.state));
    insert.bind(":source", int(row.from));
    put(insert, ":id", row.texts[FilterField::Id]);
    put(insert, ":profile", row.texts[FilterField::Profile]);
    put(insert, ":topic", row.texts[FilterField::Topic]);
    put(insert, ":tag", row.texts[FilterField::Tag]);
    put(insert, ":key", row.texts[FilterField::Key]);
    put(insert, ":properties", propertiesOf(row));
    put(insert, ":operator", row.texts[FilterField::Operator]);
    put(insert, ":message_id", row.serviceId);
    put(insert, ":request", row.texts[FilterField::Request]);
    put(insert, ":half", row.everyHandle.first());
    put(insert, ":group", row.texts[FilterField::Group]);
    put(insert, ":note", row.texts[FilterField::Note]);
    put(insert, ":due", row.number(FilterField::Due));
    put(insert, ":sent", row.number(FilterField::Sent));
    put(insert, ":accepted", row.accepted);
    put(insert, ":seen", row.number(FilterField::Seen));
    put(insert, ":lease", row.number(FilterField::Lease));
    insert.bind(":tries", int64_t(*row.number(FilterField::Try)));
    insert.bind(":size", int64_t(*row.number(FilterField::Size)));
    put(insert, ":body", row.bytes ? std::optional(row.row) : std::nullopt);
    insert.exec();
}

void storeRest(const RandomRow &row, SQLite::Database &database)
{
    if (row.bytes) {
        SQLite::Statement body(database, "INSERT INTO body VALUES(?,?)");
        body.bind(1, int64_t(row.row));
        body.bind(2, row.bytes->constData(), int(row.bytes->size()));
        body.exec();
    }
    for (qsizetype i = 1; i < row.everyHandle.size(); ++i) {
        SQLite::Statement delivery(
            database, "INSERT INTO delivery VALUES(NULL,?,'',?,7,1,0,NULL,0,NULL,NULL,'','')");
        delivery.bind(1, int64_t(row.row));
        delivery.bind(2, row.everyHandle[i].toStdString());
        delivery.exec();
    }
    const QStringList texts{row.texts[FilterField::Topic], row.texts[FilterField::Tag],
                            row.texts[FilterField::Key],
                            QString::fromUtf8(row.bytes.value_or(QByteArray()))};
    SQLite::Statement word(database, "INSERT INTO word(rowid,text) VALUES(?,?)");
    word.bind(1, int64_t(row.row));
    word.bind(2, indexTokens(texts.join(u'\n')).join(u' ').toStdString());
    word.exec();
}

} // namespace

std::optional<QString> RandomRow::property(const QString &name) const
{
    const auto found = properties.constFind(name);
    return found == properties.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> RandomRow::number(FilterField field) const
{
    const auto found = numbers.constFind(field);
    return found == numbers.constEnd() ? std::nullopt : std::optional(*found);
}

QString RandomRows::pick(const QStringList &choices)
{
    return choices[m_random.bounded(choices.size())];
}

QString RandomRows::text(int longest)
{
    QString text;
    for (int count = m_random.bounded(longest + 1); count > 0; --count)
        text += pick(letters);
    return text;
}

QByteArray RandomRows::body()
{
    if (chance(30))
        return text(20).toUtf8();
    QJsonObject object{{u"o"_s, QJsonObject{{u"id"_s, m_random.bounded(4)}}},
                       {u"list"_s, QJsonArray{text(3), m_random.bounded(3)}}};
    if (chance(60))
        object.insert(u"a b"_s, text(4));
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return chance(80) ? json : json.left(m_random.bounded(json.size())); // cut off, or not UTF-8
}

RandomRow RandomRows::row(qint64 number)
{
    using enum FilterField;
    RandomRow row;
    row.row = number;
    for (const FilterField field : {Topic, Tag, Key, Group, Profile, Operator, Note, Request})
        row.texts[field] = text(4);
    row.texts[Id] = u"01H%1"_s.arg(number, 4, 36, QChar(u'0')).toUpper();
    row.serviceId = chance(70) ? pick({u"1E05AB"_s, u"1e05ab"_s, u"A1-B2"_s, u"bB"_s}) : QString();
    for (const QString &name : propertyNames) {
        if (chance(50))
            row.properties[name] = text(3);
    }
    row.everyHandle = {chance(30) ? text(3) : QString()};
    for (int count = m_random.bounded(3); count > 0; --count)
        row.everyHandle.append(text(3));
    if (chance(85))
        row.bytes = body();
    const auto set = [&](FilterField field, qint64 value) {
        if (chance(75))
            row.numbers[field] = value;
    };
    for (const FilterField field : {Due, Sent, Seen, Lease})
        set(field, m_now + m_random.bounded(-6, 7) * minute);
    if (row.number(Due) && row.number(Seen))
        row.numbers[Lateness] = row.numbers[Seen] - row.numbers[Due];
    row.numbers[Try] = m_random.bounded(4);
    row.numbers[Size] = row.body().size();
    if (chance(70))
        row.accepted = m_now + m_random.bounded(-6, 7) * minute;
    row.facts = {.state = MessageState(chance(40)       ? 2
                                           : chance(30) ? 7
                                                        : m_random.bounded(11)),
                 .due = row.number(Due) ? row.number(Due) : row.accepted.value_or(0), // moment
                 .leaseEnd = row.number(Lease),
                 .wasWatched = chance(50)};
    row.texts[Profile] = row.facts.wasWatched ? u"watched"_s : u"prod"_s;
    row.from = FilterSource(m_random.bounded(3));
    return row;
}

QList<RandomRow> RandomRows::rows(int count)
{
    QList<RandomRow> rows;
    for (int number = 1; number <= count; ++number)
        rows.append(row(number));
    return rows;
}

void RandomRows::store(const QList<RandomRow> &rows, SQLite::Database &database) const
{
    for (const RandomRow &row : rows) {
        storeMessage(row, database);
        storeRest(row, database);
    }
    // Whoever is watched is watched all the time.
    database.exec("INSERT INTO watching(profile,topic,consumer,tags,since,until) "
                  "SELECT DISTINCT profile,topic,'','',0,4000000000000 FROM message "
                  "WHERE profile='watched'");
}

QString RandomRows::textValue()
{
    const int kind = m_random.bounded(10);
    if (kind == 0)
        return pick({u"/a/"_s, u"/^b/"_s, u"/[订单]/"_s, u"/\\d$/"_s, u"/^$/"_s, u"/B.*1/"_s});
    const QString text = this->text(kind < 6 ? 2 : 3);
    if (kind < 3 && !text.isEmpty() && !text.contains(u' '))
        return text;
    return u'"' + text + u'"';
}

QString RandomRows::value(const FilterName &name)
{
    switch (name.type) {
    case FilterType::State:
    case FilterType::Source:
        return pick(filterWords(name.type));
    case FilterType::Instant:
    case FilterType::Duration:
        return QString::number(m_random.bounded(-6, 7)) + u'm';
    case FilterType::Number:
        return QString::number(m_random.bounded(name.field == FilterField::Size ? 40 : 4));
    default:
        break;
    }
    if (name.field == FilterField::Id && chance(40))
        return pick({u"1E05AB"_s, u"01H0002"_s, u"1e05ab"_s, u"1e0"_s});
    if (name.field == FilterField::Profile)
        return pick({u"prod"_s, u"atch"_s, u"watched"_s, u"\"\""_s});
    return textValue();
}

QString RandomRows::term(QString *name)
{
    const QList<FilterName> names = filterNames(FilterSubject::Messages);
    const qsizetype at = m_random.bounded(-3, int(names.size()));
    if (name)
        *name = at < 0 ? QString() : names[at].name;
    if (at < 0) {
        const QString bare = chance(20) ? pick({u"1e0"_s, u"01h"_s, u"1E05AB"_s}) : textValue();
        // A minus in front would exclude, and a mark alone is no beginning.
        return bare.startsWith(u'-') ? u'"' + bare + u'"' : bare;
    }
    QString written = names[at].name;
    if (names[at].field == FilterField::Property)
        written += pick(propertyNames);
    if (names[at].field == FilterField::Json)
        written += pick({u"o.id"_s, u"list[0]"_s, u"list[-1]"_s, u"['a b']"_s, u"o"_s, u"$"_s});
    const bool isOrdered = names[at].type == FilterType::Instant
        || names[at].type == FilterType::Duration || names[at].type == FilterType::Number;
    QStringList operators{u":"_s, u"="_s, u"!="_s};
    if (isOrdered)
        operators += {u"<"_s, u"<="_s, u">"_s, u">="_s};
    return written + pick(operators) + value(names[at]);
}

QString RandomRows::filter(int depth)
{
    const int kind = m_random.bounded(depth > 3 ? 1 : 4);
    if (kind == 0)
        return term();
    if (kind == 1)
        return u"-("_s + filter(depth + 1) + u')';
    const QString word = kind == 2 ? u" OR "_s : u" "_s;
    return u'(' + filter(depth + 1) + word + filter(depth + 1) + u')';
}

} // namespace TMinus
