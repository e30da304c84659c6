// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrasespan.h"

#include "base/duration.h"
#include "timeline/phrasescanner.h"

#include <array>

namespace TMinus {

namespace {

struct UnitWord
{
    QStringView word;
    QStringView unit; ///< as readDuration() knows it
};

constexpr std::array latinUnits{
    UnitWord{u"ms", u"ms"},    UnitWord{u"s", u"s"},       UnitWord{u"sec", u"s"},
    UnitWord{u"secs", u"s"},   UnitWord{u"second", u"s"},  UnitWord{u"seconds", u"s"},
    UnitWord{u"m", u"m"},      UnitWord{u"min", u"m"},     UnitWord{u"mins", u"m"},
    UnitWord{u"minute", u"m"}, UnitWord{u"minutes", u"m"}, UnitWord{u"h", u"h"},
    UnitWord{u"hour", u"h"},   UnitWord{u"hours", u"h"},   UnitWord{u"d", u"d"},
    UnitWord{u"day", u"d"},    UnitWord{u"days", u"d"},    UnitWord{u"w", u"w"},
    UnitWord{u"week", u"w"},   UnitWord{u"weeks", u"w"},
};

constexpr std::array chineseUnits{
    UnitWord{u"毫秒", u"ms"}, UnitWord{u"秒钟", u"s"}, UnitWord{u"秒", u"s"},
    UnitWord{u"分钟", u"m"},  UnitWord{u"小时", u"h"}, UnitWord{u"钟头", u"h"},
    UnitWord{u"天", u"d"},    UnitWord{u"周", u"w"},   UnitWord{u"星期", u"w"},
    UnitWord{u"分", u"m"},
};

QStringView takeUnit(PhraseScanner &scanner)
{
    for (const UnitWord &row : latinUnits) {
        if (scanner.takeWord(row.word))
            return row.unit;
    }
    for (const UnitWord &row : chineseUnits) {
        if (scanner.take(row.word))
            return row.unit;
    }
    return {};
}

/// One number with its unit as readDuration() reads it; empty when there is none. 半小时 is half an
/// hour, 1个半小时 an hour and a half.
QString takePart(PhraseScanner &scanner)
{
    QString amount = scanner.take(u"半") ? u"0.5"_s : scanner.takeAmount();
    scanner.skipBlanks();
    const bool isCounted = scanner.take(u"个") || scanner.take(u"個");
    if (isCounted && scanner.take(u"半"))
        amount += u".5"_s;
    const QStringView unit = amount.isEmpty() ? QStringView() : takeUnit(scanner);
    scanner.skipBlanks();
    return unit.isEmpty() ? QString() : amount + unit.toString();
}

/// Behind the length: 后 for ahead, 前 and "ago" for back.
bool takeBackwards(PhraseScanner &scanner)
{
    for (const QStringView ahead : {u"之后", u"以后", u"后", u"後"}) {
        if (scanner.take(ahead))
            return false;
    }
    return scanner.take(u"之前") || scanner.take(u"以前") || scanner.take(u"前")
        || scanner.takeWord(u"ago");
}

} // namespace

std::optional<std::chrono::milliseconds> takeSpan(PhraseScanner &scanner)
{
    const qsizetype start = scanner.column();
    const auto nothing = [&]() -> std::optional<std::chrono::milliseconds> {
        scanner.goTo(start);
        return std::nullopt;
    };
    if (scanner.takeWord(u"in"))
        scanner.skipBlanks();
    const bool isBack = scanner.take(u"-");
    if (!isBack)
        scanner.take(u"+");
    QString canonical;
    for (QString part = takePart(scanner); !part.isEmpty(); part = takePart(scanner))
        canonical += part;
    const bool isAgo = !canonical.isEmpty() && takeBackwards(scanner);
    const auto span = canonical.isEmpty() || !scanner.isAtEnd()
        ? failure(ErrorKind::InvalidArgument, {})
        : readDuration(canonical);
    if (!span || (isBack && isAgo))
        return nothing();
    return isBack || isAgo ? -*span : *span;
}

} // namespace TMinus
