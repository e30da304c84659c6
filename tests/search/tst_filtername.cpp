// SPDX-License-Identifier: Apache-2.0
#include "search/filtername.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class FilterNameTest final : public QObject
{
    Q_OBJECT

private:
    static QStringList namesOf(FilterSubject subject)
    {
        QStringList names;
        for (const FilterName &name : filterNames(subject))
            names.append(name.name);
        names.sort();
        return names;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsTheNamesOfTheContract()
    {
        QCOMPARE(namesOf(FilterSubject::Messages).join(u' '),
                 u"age body due from group handle id in is json. key lateness lease note operator "
                 "profile prop. request seen sent size tag topic try"_s);
        QCOMPARE(namesOf(FilterSubject::Log).join(u' '),
                 u"age code group id ms profile request sent size status topic verb"_s);
    }

    void findsANameInAnyCase()
    {
        QCOMPARE(findFilterName(u"Lateness"_s)->field, FilterField::Lateness);
        QCOMPARE(findFilterName(u"late"_s), nullptr);
        QCOMPARE(findFilterName(QString()), nullptr);
    }

    void explainsEveryName()
    {
        for (const FilterSubject subject : {FilterSubject::Messages, FilterSubject::Log}) {
            for (const FilterName &name : filterNames(subject)) {
                QCOMPARE(filterNameOf(name.field).name, name.name);
                QVERIFY(!filterNameText(name.field).isEmpty());
            }
        }
    }

    void guessesWhatWasMeant()
    {
        const auto nearest = [](const QString &name) {
            return nearestFilterName(name, FilterSubject::Messages);
        };

        QCOMPARE(nearest(u"topc"_s), u"topic"_s);
        QCOMPARE(nearest(u"Latenes"_s), u"lateness"_s);
        QCOMPARE(nearest(u"tga"_s), QString());
        QCOMPARE(nearest(u"tg"_s), u"tag"_s);
        QCOMPARE(nearest(u"http"_s), QString());
        QCOMPARE(nearest(u"statu"_s), QString());
        QCOMPARE(nearest(QString(1000, u'x')), QString());
    }

    void knowsTheStatesOfTheContract()
    {
        QCOMPARE(filterWords(FilterType::State).join(u' '),
                 u"held leaving pending unknown refused notSent cancelled seen ackFailed expired "
                 "acked overdue notWatched due live"_s);
        QCOMPARE(filterWords(FilterType::Source).join(u' '), u"sent imported seen"_s);
        QVERIFY(filterWords(FilterType::Text).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FilterNameTest)
#include "tst_filtername.moc"
