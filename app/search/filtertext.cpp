// SPDX-License-Identifier: Apache-2.0
#include "search/filter.h"
#include "timeline/phrasetext.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterFailure::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Filter)
};

/// As much of a text as anybody reads in a sentence.
QString brief(const QString &text)
{
    constexpr qsizetype most = 60;
    return text.size() > most ? text.left(most) + u'…' : text;
}

QString columnOf(const FilterFailure &failure)
{
    return QString::number(failure.range.start + 1);
}

QString unknownName(const FilterFailure &failure)
{
    const QString name = brief(failure.part);
    if (failure.hint == u"prop."_s)
        return Words::tr("“%1” names no property (column %2). Write prop. and the name, like "
                         "prop.region:eu.")
            .arg(name, columnOf(failure));
    if (failure.hint == u"json."_s)
        return Words::tr("“%1” names no value in the body (column %2). Write json. and the way to "
                         "it, like json.order.id:88412.")
            .arg(name, columnOf(failure));
    if (!failure.hint.isEmpty())
        return Words::tr("There is no field “%1” (column %2). Did you mean “%3”? To look for the "
                         "text itself, put it in quotes.")
            .arg(name, columnOf(failure), failure.hint);
    return Words::tr("There is no field “%1” (column %2). Take one like topic, tag, key, id, body, "
                     "is or due; to look for the text itself, put it in quotes.")
        .arg(name, columnOf(failure));
}

QString noTerm(const FilterFailure &failure)
{
    if (failure.part == u")"_s)
        return Words::tr("The parenthesis in column %1 ends nothing. Take it out, or put the text "
                         "in quotes.")
            .arg(columnOf(failure));
    return Words::tr("Something to look for is missing beside “%1” (column %2). Add it, or put "
                     "“%1” in quotes to look for it.")
        .arg(failure.part, columnOf(failure));
}

/// What is not closed, or too much.
QString structureText(const FilterFailure &failure)
{
    switch (failure.kind) {
    case Kind::TooLong:
        return Words::tr("The filter is longer than %1 characters. Shorten it.").arg(longestFilter);
    case Kind::TooDeep:
        return Words::tr("More than %1 parentheses lie in one another (column %2). Write the "
                         "filter with fewer.")
            .arg(QString::number(deepestFilter), columnOf(failure));
    case Kind::OpenQuote:
        return Words::tr("The quote in column %1 has no end. Add a \" behind the text.")
            .arg(columnOf(failure));
    case Kind::OpenPattern:
        return Words::tr("The regular expression in column %1 has no end. Add a / behind it; to "
                         "look for the text itself, put it in quotes.")
            .arg(columnOf(failure));
    case Kind::OpenGroup:
        return Words::tr("The parenthesis in column %1 has no end. Add a ) behind the group.")
            .arg(columnOf(failure));
    case Kind::StrayGroupEnd:
        return Words::tr("The parenthesis in column %1 ends nothing. Take it out, or put the text "
                         "in quotes.")
            .arg(columnOf(failure));
    case Kind::TwoNegations:
        return Words::tr("Two negations stand together (column %1). Write one; to look for a text "
                         "that begins with a minus, put it in quotes.")
            .arg(columnOf(failure));
    default:
        return noTerm(failure);
    }
}

/// The sentence of the phrase; it has its column only where the phrase itself is broken.
QString instantText(const FilterFailure &failure, const QLocale &locale)
{
    using PhraseKind = PhraseFailure::Kind;
    const QString text = phraseText(failure.phrase, locale);
    const PhraseKind kind = failure.phrase.kind;
    if (kind == PhraseKind::NotUnderstood || kind == PhraseKind::NoSuchDate)
        return text;
    return Words::tr("%1 It stands in column %2.", "%1 is one or more sentences")
        .arg(text, columnOf(failure));
}

/// What is wrong with a value.
QString valueText(const FilterFailure &failure, const QLocale &locale)
{
    const QString part = brief(failure.part);
    switch (failure.kind) {
    case Kind::WrongPattern:
        return Words::tr("The regular expression is wrong at column %1: %2. Correct it, or put the "
                         "text in quotes.")
            .arg(columnOf(failure), failure.hint);
    case Kind::PatternHere:
        return Words::tr("“%1” is no text that a regular expression could search (column %2). "
                         "Write a plain value.")
            .arg(failure.hint, columnOf(failure));
    case Kind::WrongWord: {
        const FilterName *name = findFilterName(failure.hint);
        const QStringList words = name ? filterWords(name->type) : QStringList();
        return Words::tr("“%1” is not a value of “%2” (column %3). Take one of %4.")
            .arg(part, failure.hint, columnOf(failure), words.join(u", "_s));
    }
    case Kind::WrongInstant:
        return instantText(failure, locale);
    case Kind::WrongDuration:
        return Words::tr("“%1” is not a length of time (column %2). Write it like 10s, 5m, 1h30m "
                         "or 2d.")
            .arg(part, columnOf(failure));
    case Kind::WrongNumber:
        return Words::tr("“%1” is not a whole number (column %2). Write one like 3 or 65536.")
            .arg(part, columnOf(failure));
    default:
        return Words::tr("“%1” is not a way into JSON (column %2). Write it like json.order.id, "
                         "json.items[0] or json['unit price'].")
            .arg(part, columnOf(failure));
    }
}

} // namespace

QString filterText(const FilterFailure &failure, const QLocale &locale)
{
    const QString part = brief(failure.part);
    switch (failure.kind) {
    case Kind::UnknownName:
        return unknownName(failure);
    case Kind::OtherSubject:
        return Words::tr("The rows here have no field “%1” (column %2). Leave it out.")
            .arg(part, columnOf(failure));
    case Kind::NoName:
        return Words::tr("A name is missing in front of “%1” (column %2). Write name, operator and "
                         "value without blanks, like due<2h.")
            .arg(part, columnOf(failure));
    case Kind::NoValue:
        return Words::tr("A value is missing behind “%1” (column %2). Write it without a blank, "
                         "in quotes if it has blanks; \"\" is the empty text.")
            .arg(part, columnOf(failure));
    case Kind::Glued:
        return Words::tr("“%1” stands directly behind something else (column %2). Put a blank "
                         "between them, or all of it in quotes.")
            .arg(part, columnOf(failure));
    case Kind::WrongOperator:
        return Words::tr("“%1” cannot be used with “%2” (column %3). Texts and words take :, = and "
                         "!=; times and numbers <, <=, > and >= too.")
            .arg(part, brief(failure.hint), columnOf(failure));
    case Kind::TooLong:
    case Kind::TooDeep:
    case Kind::OpenQuote:
    case Kind::OpenPattern:
    case Kind::OpenGroup:
    case Kind::StrayGroupEnd:
    case Kind::TwoNegations:
    case Kind::NoTerm:
        return structureText(failure);
    default:
        return valueText(failure, locale);
    }
}

} // namespace TMinus
