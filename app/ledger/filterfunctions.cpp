// SPDX-License-Identifier: Apache-2.0
#include "ledger/filterfunctions.h"

#include "search/jsonpath.h"

#include <QHash>

#include <algorithm>

#include <sqlite3.h>

namespace TMinus {

namespace {

/// The bytes of a text or a blob; they live as long as the call.
QByteArray bytesOf(sqlite3_value *value)
{
    const void *bytes = sqlite3_value_blob(value);
    return QByteArray::fromRawData(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
}

QString textOf(sqlite3_value *value)
{
    return QString::fromUtf8(bytesOf(value));
}

bool isNull(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

/// What the functions of one connection make once and use for many rows. SQLite would keep it by
/// the statement too, but in a list that it searches from the front.
class MadeOnce final
{
public:
    explicit MadeOnce(GivenUp givenUp)
        : m_givenUp(std::move(givenUp))
    {}

    const TextMatcher &matcher(sqlite3_value *kind, sqlite3_value *value)
    {
        return find(m_matchers, sqlite3_value_int(kind), value, [&](int number) {
            return TextMatcher(static_cast<TextMatcher::Kind>(number), textOf(value), m_givenUp);
        });
    }
    const JsonPath &key(sqlite3_value *name)
    {
        return find(m_paths, 0, name, [&](int) { return JsonPath::ofKey(textOf(name)); });
    }
    const JsonPath &path(sqlite3_value *path)
    {
        return find(m_paths, 1, path,
                    [&](int) { return JsonPath::read(textOf(path)).value_or(JsonPath()); });
    }

private:
    template<typename T>
    using Made = QHash<std::pair<int, QByteArray>, std::shared_ptr<const T>>;

    template<typename T, typename Make>
    static const T &find(Made<T> &made, int kind, sqlite3_value *value, Make make)
    {
        constexpr qsizetype most = 10'000; // more than any one filter has
        const auto found = made.constFind({kind, bytesOf(value)});
        if (found != made.constEnd())
            return **found;
        if (made.size() >= most)
            made.clear();
        const QByteArray owned(bytesOf(value).constData(), bytesOf(value).size());
        return **made.insert({kind, owned}, std::make_shared<const T>(make(kind)));
    }

    GivenUp m_givenUp;
    Made<TextMatcher> m_matchers;
    Made<JsonPath> m_paths;
};

void destroy(void *made)
{
    const std::unique_ptr<std::shared_ptr<MadeOnce>> owned(
        static_cast<std::shared_ptr<MadeOnce> *>(made));
}

MadeOnce &madeOnce(sqlite3_context *context)
{
    return **static_cast<std::shared_ptr<MadeOnce> *>(sqlite3_user_data(context));
}

void resultText(sqlite3_context *context, const std::optional<QString> &text)
{
    if (!text)
        return sqlite3_result_null(context);
    const QByteArray bytes = text->toUtf8();
    sqlite3_result_text64(context, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                          SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// filter_matches(kind, value, text …): whether one of them matches; what is not there does not.
void matches(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (count < 3)
        return sqlite3_result_int(context, 0);
    const TextMatcher &matcher = madeOnce(context).matcher(values[0], values[1]);
    const bool matches = std::any_of(values + 2, values + count, [&](sqlite3_value *value) {
        return !isNull(value) && matcher.matches(textOf(value));
    });
    sqlite3_result_int(context, matches);
}

void findPath(sqlite3_context *context, sqlite3_value *json, const JsonPath &path)
{
    resultText(context, isNull(json) ? std::nullopt : path.find(bytesOf(json)));
}

/// filter_property(properties, name): the text, or NULL.
void property(sqlite3_context *context, int, sqlite3_value **values)
{
    findPath(context, values[0], madeOnce(context).key(values[1]));
}

/// filter_json(body, path): the text, or NULL.
void json(sqlite3_context *context, int, sqlite3_value **values)
{
    findPath(context, values[0], madeOnce(context).path(values[1]));
}

} // namespace

void registerFilterFunctions(SQLite::Database &database, const GivenUp &givenUp)
{
    const auto made = std::make_shared<MadeOnce>(givenUp);
    const auto add = [&](const char *name, int arguments, auto function) {
        auto owned = std::make_unique<std::shared_ptr<MadeOnce>>(made);
        database.createFunction(name, arguments, true, owned.release(), function, nullptr, nullptr,
                                destroy);
    };
    add("filter_matches", -1, matches);
    add("filter_property", 2, property);
    add("filter_json", 2, json);
}

} // namespace TMinus
