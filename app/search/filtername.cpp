// SPDX-License-Identifier: Apache-2.0
#include "search/filtername.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Field = FilterField;
using Type = FilterType;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::FilterName)
};

struct Explanation
{
    Field field;
    const char *text;
};

constexpr Explanation explanations[]{
    {Field::Any,
     QT_TRANSLATE_NOOP("TMinus::FilterName",
                       "Words that begin like this in topic, tag, key, id or body.")},
    {Field::Topic, QT_TRANSLATE_NOOP("TMinus::FilterName", "The topic.")},
    {Field::Tag, QT_TRANSLATE_NOOP("TMinus::FilterName", "The tag.")},
    {Field::Key, QT_TRANSLATE_NOOP("TMinus::FilterName", "The key.")},
    {Field::Id, QT_TRANSLATE_NOOP("TMinus::FilterName", "The id, here or at the service.")},
    {Field::Group, QT_TRANSLATE_NOOP("TMinus::FilterName", "The consumer group.")},
    {Field::Profile, QT_TRANSLATE_NOOP("TMinus::FilterName", "The id of the profile.")},
    {Field::Operator, QT_TRANSLATE_NOOP("TMinus::FilterName", "Who sent it.")},
    {Field::Note, QT_TRANSLATE_NOOP("TMinus::FilterName", "A note.")},
    {Field::Request, QT_TRANSLATE_NOOP("TMinus::FilterName", "The request id.")},
    {Field::Handle, QT_TRANSLATE_NOOP("TMinus::FilterName", "The receipt handle.")},
    {Field::Property, QT_TRANSLATE_NOOP("TMinus::FilterName", "A property: prop.NAME.")},
    {Field::Json,
     QT_TRANSLATE_NOOP("TMinus::FilterName",
                       "A value in a JSON body: json.order.id, json.items[0].")},
    {Field::Body, QT_TRANSLATE_NOOP("TMinus::FilterName", "The body.")},
    {Field::Is, QT_TRANSLATE_NOOP("TMinus::FilterName", "The state.")},
    {Field::From, QT_TRANSLATE_NOOP("TMinus::FilterName", "Where it is known from.")},
    {Field::Due,
     QT_TRANSLATE_NOOP("TMinus::FilterName", "When it is due: due<2h, due>\"tomorrow 9am\".")},
    {Field::Sent, QT_TRANSLATE_NOOP("TMinus::FilterName", "When it was sent.")},
    {Field::Seen, QT_TRANSLATE_NOOP("TMinus::FilterName", "When it arrived first.")},
    {Field::In, QT_TRANSLATE_NOOP("TMinus::FilterName", "The time until it is due.")},
    {Field::Lateness,
     QT_TRANSLATE_NOOP("TMinus::FilterName", "How long after its due time it arrived.")},
    {Field::Lease, QT_TRANSLATE_NOOP("TMinus::FilterName", "What is left of a running lease.")},
    {Field::Age, QT_TRANSLATE_NOOP("TMinus::FilterName", "The time since it was sent.")},
    {Field::Try, QT_TRANSLATE_NOOP("TMinus::FilterName", "How often it was delivered.")},
    {Field::Size, QT_TRANSLATE_NOOP("TMinus::FilterName", "The size of the body in bytes.")},
    {Field::Status, QT_TRANSLATE_NOOP("TMinus::FilterName", "The HTTP status.")},
    {Field::Took, QT_TRANSLATE_NOOP("TMinus::FilterName", "How long it took, in milliseconds.")},
    {Field::Verb,
     QT_TRANSLATE_NOOP("TMinus::FilterName",
                       "What was asked: publish, consume, ack, commit, rollback, test.")},
    {Field::Code, QT_TRANSLATE_NOOP("TMinus::FilterName", "The error code.")},
};

const QList<FilterName> &table()
{
    static const QList<FilterName> names{
        {Field::Topic, u"topic"_s, Type::Text, true, true},
        {Field::Tag, u"tag"_s, Type::Text},
        {Field::Key, u"key"_s, Type::Text},
        {Field::Id, u"id"_s, Type::Text, true, true},
        {Field::Body, u"body"_s, Type::Text},
        {Field::Is, u"is"_s, Type::State},
        {Field::From, u"from"_s, Type::Source},
        {Field::Due, u"due"_s, Type::Instant},
        {Field::In, u"in"_s, Type::Duration},
        {Field::Sent, u"sent"_s, Type::Instant, true, true},
        {Field::Age, u"age"_s, Type::Duration, true, true},
        {Field::Seen, u"seen"_s, Type::Instant},
        {Field::Lateness, u"lateness"_s, Type::Duration},
        {Field::Lease, u"lease"_s, Type::Duration},
        {Field::Try, u"try"_s, Type::Number},
        {Field::Size, u"size"_s, Type::Number, true, true},
        {Field::Property, u"prop."_s, Type::Text},
        {Field::Json, u"json."_s, Type::Text},
        {Field::Group, u"group"_s, Type::Text, true, true},
        {Field::Profile, u"profile"_s, Type::Text, true, true},
        {Field::Operator, u"operator"_s, Type::Text},
        {Field::Note, u"note"_s, Type::Text},
        {Field::Request, u"request"_s, Type::Text, true, true},
        {Field::Handle, u"handle"_s, Type::Text},
        {Field::Status, u"status"_s, Type::Number, false, true},
        {Field::Took, u"ms"_s, Type::Number, false, true},
        {Field::Verb, u"verb"_s, Type::Word, false, true},
        {Field::Code, u"code"_s, Type::Word, false, true},
    };
    return names;
}

bool isOf(const FilterName &name, FilterSubject subject)
{
    return subject == FilterSubject::Log ? name.isInLog : name.isInMessages;
}

/// How many letters must be put in, taken out or changed to make one of the other.
int distance(QStringView a, QStringView b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

} // namespace

QList<FilterName> filterNames(FilterSubject subject)
{
    QList<FilterName> names;
    std::ranges::copy_if(table(), std::back_inserter(names),
                         [subject](const FilterName &name) { return isOf(name, subject); });
    return names;
}

const FilterName *findFilterName(const QString &name)
{
    const QString small = name.toLower();
    const auto found =
        std::ranges::find_if(table(), [&](const FilterName &known) { return known.name == small; });
    return found == table().end() ? nullptr : &*found;
}

const FilterName &filterNameOf(FilterField field)
{
    const auto found = std::ranges::find(table(), field, &FilterName::field);
    Q_ASSERT(found != table().end());
    return *found;
}

QString nearestFilterName(const QString &name, FilterSubject subject)
{
    constexpr qsizetype longest = 20;
    const QString small = name.left(longest).toLower();
    QString nearest;
    int least = small.size() > 3 ? 3 : 2; // one slip in a short name, two in a long one
    for (const FilterName &known : filterNames(subject)) {
        const int far = distance(small, known.name);
        if (far < least) {
            least = far;
            nearest = known.name;
        }
    }
    return nearest;
}

QString filterNameText(FilterField field)
{
    return Words::tr(std::ranges::find(explanations, field, &Explanation::field)->text);
}

QString filterStateToken(FilterState state)
{
    switch (state) {
    case FilterState::Overdue:
        return u"overdue"_s;
    case FilterState::NotWatched:
        return u"notWatched"_s;
    case FilterState::Due:
        return u"due"_s;
    case FilterState::Live:
        return u"live"_s;
    default:
        return messageStateToken(static_cast<MessageState>(static_cast<int>(state)));
    }
}

QString filterSourceToken(FilterSource source)
{
    switch (source) {
    case FilterSource::Sent:
        return u"sent"_s;
    case FilterSource::Imported:
        return u"imported"_s;
    case FilterSource::Seen:
        return u"seen"_s;
    }
    Q_UNREACHABLE();
}

QStringList filterWords(FilterType type)
{
    QStringList words;
    if (type == FilterType::State) {
        for (int state = 0; state <= int(FilterState::Live); ++state)
            words.append(filterStateToken(static_cast<FilterState>(state)));
    } else if (type == FilterType::Source) {
        for (int source = 0; source <= int(FilterSource::Seen); ++source)
            words.append(filterSourceToken(static_cast<FilterSource>(source)));
    }
    return words;
}

} // namespace TMinus
