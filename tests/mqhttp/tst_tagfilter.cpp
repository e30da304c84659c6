// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/tagfilter.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TagFilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsExpressions_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("star") << u"*"_s << QStringList();
        QTest::newRow("star with spaces") << u" * "_s << QStringList();
        QTest::newRow("star twice") << u"*||*"_s << QStringList();
        QTest::newRow("bars only") << u"||"_s << QStringList();
        QTest::newRow("spaces only") << u"  ||  "_s << QStringList();
        QTest::newRow("one") << u"a"_s << QStringList{u"a"_s};
        QTest::newRow("two, sorted") << u"b||a"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("spaces around") << u" a || b "_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("spaces within") << u"a b||c"_s << QStringList{u"a b"_s, u"c"_s};
        QTest::newRow("doubles") << u"a||b||a"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("gaps") << u"||a||||b||"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("single bar") << u"a|b"_s << QStringList{u"a|b"_s};
        QTest::newRow("three bars") << u"a|||b"_s << QStringList{u"a"_s, u"|b"_s};
        QTest::newRow("star among others") << u"*||a"_s << QStringList{u"*"_s, u"a"_s};
        QTest::newRow("pattern") << u"a*"_s << QStringList{u"a*"_s};
        QTest::newRow("unicode") << u"标签A||é b"_s << QStringList{u"é b"_s, u"标签A"_s};
    }
    void readsExpressions()
    {
        QFETCH(const QString, expression);
        QFETCH(const QStringList, tags);

        const TagFilter filter(expression);

        QCOMPARE(filter.tags(), tags);
        QCOMPARE(filter.takesAll(), tags.isEmpty());
    }

    void takesEverythingWithoutTags()
    {
        for (const TagFilter &filter : {TagFilter(), TagFilter(u"*"_s)}) {
            QVERIFY(filter.matches({}));
            QVERIFY(filter.matches(u"any"_s));
        }
    }

    void takesExactlyTheTagsItNames()
    {
        const TagFilter filter(u"tag1 || Tag2"_s);

        QVERIFY(filter.matches(u"tag1"_s));
        QVERIFY(filter.matches(u"Tag2"_s));
        for (const QString &other :
             {QString(), u"tag2"_s, u"tag"_s, u"tag11"_s, u"tag1 "_s, u"tag1 || Tag2"_s, u"*"_s})
            QVERIFY2(!filter.matches(other), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TagFilterTest)
#include "tst_tagfilter.moc"
