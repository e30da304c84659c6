// SPDX-License-Identifier: Apache-2.0
#include "search/filter.h"

#include "search/filters.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

using Kind = FilterFailure::Kind;

/// How a tree is shown here: (all a (not b)).
QString shown(const FilterNode &node);

QString shownValue(const FilterValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return u'\'' + *text + u'\'';
    if (const auto *pattern = std::get_if<FilterPattern>(&value))
        return u'/' + pattern->expression + u'/';
    if (const auto *state = std::get_if<FilterState>(&value))
        return filterStateToken(*state);
    if (const auto *source = std::get_if<FilterSource>(&value))
        return filterSourceToken(*source);
    if (const auto *span = std::get_if<std::chrono::milliseconds>(&value))
        return QString::number(span->count()) + u"ms"_s;
    if (const auto *reading = std::get_if<PhraseReading>(&value))
        return reading->kind == PhraseReading::Kind::At
            ? reading->at.toString(Qt::ISODate)
            : u"now"_s + QString::number(reading->after.count());
    return QString::number(std::get<qint64>(value));
}

QString shownTerm(const FilterTerm &term)
{
    static const QStringList operators{u":"_s, u"="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s};
    QString name = term.field == FilterField::Any ? QString() : filterNameOf(term.field).name;
    if (term.field == FilterField::Json)
        name += term.path.toString();
    name += term.property;
    return name + (name.isEmpty() ? QString() : operators[int(term.op)]) + shownValue(term.value);
}

QString shown(const FilterNode &node)
{
    if (node.kind == FilterNode::Kind::Term)
        return shownTerm(node.term);
    QStringList parts{node.kind == FilterNode::Kind::All        ? u"all"_s
                          : node.kind == FilterNode::Kind::Some ? u"some"_s
                                                                : u"not"_s};
    for (const FilterNode &child : node.children)
        parts.append(shown(child));
    return u'(' + parts.join(u' ') + u')';
}

} // namespace

class FilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsTheGrammar_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *filter, const char *tree) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(tree);
        };
        row("", "(all)");
        row("  　 ", "(all)");
        row("ORD", "'ORD'");
        row("订单", "'订单'");
        row("a b", "(all 'a' 'b')");
        row("a AND b", "(all 'a' 'b')");
        row("a OR b", "(some 'a' 'b')");
        row("a b OR c AND d", "(some (all 'a' 'b') (all 'c' 'd'))");
        row("a (b OR c)", "(all 'a' (some 'b' 'c'))");
        row("((a))", "'a'");
        row("(a)(b)", "(all 'a' 'b')");
        row("-a", "(not 'a')");
        row("NOT a", "(not 'a')");
        row("NOT(a b)", "(not (all 'a' 'b'))");
        row("-(a OR -b)", "(not (some 'a' (not 'b')))");
        row("NOT a OR b", "(some (not 'a') 'b')");
        row("-tag:x", "(not tag:'x')");
        row("and or not Or", "(all 'and' 'or' 'not' 'Or')");
        row("ANDROID ORDER NOTE", "(all 'ANDROID' 'ORDER' 'NOTE')");
        row("a-b a!", "(all 'a-b' 'a!')");
        row("\"AND\"", "'AND'");
        row("\"a b\\\"c\\d\"", "'a b\"c\\d'");
        row("\"\"", "''");
        row("/a b\\/c\\\\/", "/a b/c\\\\/");
        row("a/b", "'a/b'");
        row("tag:CLOSE", "tag:'CLOSE'");
        row("TAG:CLOSE", "tag:'CLOSE'");
        row("tag=CLOSE", "tag='CLOSE'");
        row("tag!=CLOSE", "tag!='CLOSE'");
        row("tag=\"\"", "tag=''");
        row("tag:\"a b\"", "tag:'a b'");
        row("tag:/^a|b$/", "tag:/^a|b$/");
        row("tag:-a", "tag:'-a'");
        row("key:a=b:c<d", "key:'a=b:c<d'");
        row("body:<order>", "body:'<order>'");
        row("key:AND", "key:'AND'");
        row("(key:a)", "key:'a'");
        row("prop.Region:eu", "prop.Region:'eu'");
        row("PROP.a.b=c", "prop.a.b='c'");
        row("json.order.id:8", "json.$.order.id:'8'");
        row("json.$.order[0]:8", "json.$.order[0]:'8'");
        row("json..a:8", "json.$.a:'8'");
        row("json.[-1]:8", "json.$[-1]:'8'");
        row("json[2].x:8", "json.$[2].x:'8'");
        row("json.$:8", "json.$:'8'");
        row("json['unit price'].eur=8", "json.$.unit price.eur='8'");
        row("json['a:b(c)\".d']!=8", "json.$['a:b(c)\".d']!='8'");
        row("is:overdue", "is:overdue");
        row("is:NOTSENT", "is:notSent");
        row("is=ackFailed", "is:ackFailed");
        row("from!=imported", "from!=imported");
        row("due<2h", "due<now7200000");
        row("due>=-1h30m", "due>=now-5400000");
        row("sent>now", "sent>now0");
        row("due<=\"tomorrow 9am\"", "due<=2027-01-15T01:00:00Z");
        row("due<2027-01-14T15:30Z", "due<2027-01-14T15:30:00Z");
        row("due<1799910001", "due<2027-01-14T07:00:01Z");
        row("seen<\"2027-01-10 12:00\"", "seen<2027-01-10T04:00:00Z");
        row("due<明天9点", "due<2027-01-15T01:00:00Z");
        row("due<30分钟前", "due<now-1800000");
        row("sent>=yesterday", "sent>=2027-01-13T01:00:00Z");
        row("lateness>5s", "lateness>5000ms");
        row("in<-5m", "in<-300000ms");
        row("lease<=90", "lease<=90000ms");
        row("age>1d", "age>86400000ms");
        row("try>=3", "try>=3");
        row("size:0", "size:0");
    }
    void readsTheGrammar()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, tree);

        const auto read = readFilter(filter, filterContext());

        QVERIFY2(read, read ? "" : qPrintable(filterText(read.error())));
        QCOMPARE(QString(shown(*read)).replace(u"is="_s, u"is:"_s), tree);
    }

    void readsTheNamesOfTheLog()
    {
        const auto read = readFilter(u"status>=500 ms>1000 verb:post code:TopicNotExist topic:a"_s,
                                     filterContext(FilterSubject::Log));

        QVERIFY(read);
        QCOMPARE(shown(*read),
                 u"(all status>=500 ms>1000 verb:'post' code:'TopicNotExist' topic:'a')"_s);
    }

    void refusesWithTheColumn_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *filter, Kind kind, int column, const char *part) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << int(kind) << column
                                  << QString::fromUtf8(part);
        };
        row("a topc:b", Kind::UnknownName, 2, "topc");
        row("http://x", Kind::UnknownName, 0, "http");
        row("12:30", Kind::UnknownName, 0, "12");
        row("prop.:x", Kind::UnknownName, 0, "prop.");
        row("json:x", Kind::UnknownName, 0, "json");
        row("a status:200", Kind::OtherSubject, 2, "status");
        row("a :b", Kind::NoName, 2, ":");
        row("due < 2h", Kind::NoName, 4, "<");
        row("a tag:", Kind::NoValue, 6, "tag:");
        row("tag: b", Kind::NoValue, 4, "tag:");
        row("(tag:)", Kind::NoValue, 5, "tag:");
        row("AND a", Kind::NoTerm, 0, "AND");
        row("a AND", Kind::NoTerm, 5, "AND");
        row("a AND AND b", Kind::NoTerm, 6, "AND");
        row("OR", Kind::NoTerm, 0, "OR");
        row("a OR", Kind::NoTerm, 4, "OR");
        row("a OR OR b", Kind::NoTerm, 5, "OR");
        row("a AND OR b", Kind::NoTerm, 6, "AND");
        row("()", Kind::NoTerm, 1, "(");
        row("(a OR )", Kind::NoTerm, 6, "OR");
        row("a NOT", Kind::NoTerm, 5, "NOT");
        row("a - b", Kind::NoTerm, 3, "-");
        row("(-)", Kind::NoTerm, 2, "-");
        row(")", Kind::NoTerm, 0, ")");
        row("NOT AND a", Kind::NoTerm, 4, "NOT");
        row("--a", Kind::TwoNegations, 1, "-");
        row("NOT -a", Kind::TwoNegations, 4, "NOT");
        row("-NOT a", Kind::TwoNegations, 1, "-");
        row("a \"b", Kind::OpenQuote, 2, "\"b");
        row("tag:\"b\\\"", Kind::OpenQuote, 4, "\"b\\\"");
        row("a /b", Kind::OpenPattern, 2, "/b");
        row("/b\\/", Kind::OpenPattern, 0, "/b\\/");
        row("a (b (c)", Kind::OpenGroup, 2, "");
        row("a)", Kind::StrayGroupEnd, 1, "");
        row("a \"b\"c", Kind::Glued, 5, "c");
        row("body:f(x)", Kind::Glued, 6, "(x)");
        row("tag:a\"b\"", Kind::Glued, 5, "\"b\"");
        row("/a/i", Kind::Glued, 3, "i");
        row("/var/log", Kind::Glued, 5, "log");
        row("tag<a", Kind::WrongOperator, 3, "<");
        row("is>=seen", Kind::WrongOperator, 2, ">=");
        row("tag==a", Kind::WrongOperator, 3, "==");
        row("tag=~/a/", Kind::WrongOperator, 3, "=~");
        row("try<>3", Kind::WrongOperator, 3, "<>");
        row("tag:/a(b/", Kind::WrongPattern, 8, "a(b");
        row("/*/", Kind::WrongPattern, 1, "*");
        row("is:/a/", Kind::PatternHere, 3, "a");
        row("try:/3/", Kind::PatternHere, 4, "3");
        row("is:late", Kind::WrongWord, 3, "late");
        row("is:\"\"", Kind::WrongWord, 3, "");
        row("from:me", Kind::WrongWord, 5, "me");
        row("a due<soon", Kind::WrongInstant, 6, "soon");
        row("due<lately", Kind::WrongInstant, 4, "lately");
        row("due<\"\"", Kind::WrongInstant, 4, "");
        row("due<7200", Kind::WrongInstant, 4, "7200");
        row("lateness>5x", Kind::WrongDuration, 9, "5x");
        row("in<tomorrow", Kind::WrongDuration, 3, "tomorrow");
        row("try>three", Kind::WrongNumber, 4, "three");
        row("size>1.5", Kind::WrongNumber, 5, "1.5");
        row("size>99999999999999999999", Kind::WrongNumber, 5, "99999999999999999999");
        row("json.a..b:x", Kind::WrongPath, 7, "json.a..b");
        row("json.a[x]:x", Kind::WrongPath, 7, "json.a[x]");
        row("json.a[:x", Kind::WrongPath, 7, "json.a[");
    }
    void refusesWithTheColumn()
    {
        QFETCH(const QString, filter);
        QFETCH(const int, kind);
        QFETCH(const int, column);
        QFETCH(const QString, part);

        const auto read = readFilter(filter, filterContext());

        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), kind);
        QCOMPARE(read.error().range.start, column);
        QCOMPARE(read.error().part, part);
        QVERIFY(read.error().range.start + read.error().range.length <= filter.size());
        QVERIFY(filterText(read.error()).size() > 20);
    }

    void countsTheColumnOfAPhraseInTheFilter()
    {
        const FilterFailure failure = filterFailureOf(u"a due<\"tomorrow soon\""_s);

        QCOMPARE(failure.phrase.column, 2 + 5 + 9);
    }

    void remembersWhereATermStands()
    {
        const FilterNode tree = filterOf(u"a  tag:\"b c\""_s);

        QCOMPARE(tree.children.at(1).term.range, (TextRange{3, 9}));
    }

    void boundsLengthAndDepth()
    {
        const QString deep(deepestFilter, u'(');
        const QString ends(deepestFilter, u')');

        QVERIFY(readFilter(deep + u'a' + ends, filterContext()));
        QCOMPARE(filterFailureOf(u'(' + deep + u'a' + ends + u')').kind, Kind::TooDeep);
        QVERIFY(readFilter(QString(longestFilter, u'a'), filterContext()));
        QCOMPARE(filterFailureOf(QString(longestFilter + 1, u'a')).kind, Kind::TooLong);
        QCOMPARE(filterFailureOf(QString(longestFilter, u'(')).kind, Kind::TooDeep);
        QCOMPARE(filterFailureOf(QString(longestFilter, u'-')).kind, Kind::TwoNegations);
    }

    void readsEveryPrefixWithoutHarm()
    {
        const QString filter =
            u"a OR -(tag:\"x\\\"y\" AND body=/a\\/b/) json['k'][-1].z!=\"ü\" due<\"tomorrow 9am\""
            "lateness>5s is:overdue 订单"_s;

        for (qsizetype length = 0; length <= filter.size(); ++length) {
            const auto read = readFilter(filter.left(length), filterContext());
            if (!read)
                QVERIFY(!filterText(read.error()).isEmpty());
        }
    }

    void survivesAnyText()
    {
        const QStringList bits{
            u"("_s,    u")"_s,   u"\""_s,   u"/"_s,   u"\\"_s, u"-"_s,    u" "_s,
            u"AND "_s, u"OR "_s, u"NOT "_s, u"tag"_s, u":"_s,  u"="_s,    u"!"_s,
            u"<"_s,    u">"_s,   u"json"_s, u"['"_s,  u"']"_s, u"[-1]"_s, u"prop."_s,
            u"due"_s,  u"2h"_s,  u"订"_s,   u"\0"_s,  u"is"_s, u"live"_s, QString(QChar(0xD800)),
            u"."_s,    u"(?"_s,  u"*"_s,    u"[a"_s};
        QRandomGenerator random(4711);
        for (int round = 0; round < 20'000; ++round) {
            QString filter;
            for (int count = random.bounded(12); count > 0; --count)
                filter += bits[random.bounded(bits.size())];
            const auto read = readFilter(filter, filterContext());
            if (read)
                continue;
            const TextRange range = read.error().range;
            QVERIFY2(range.start >= 0 && range.length >= 0
                         && range.start + range.length <= filter.size(),
                     qPrintable(filter));
            QVERIFY(!filterText(read.error()).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
