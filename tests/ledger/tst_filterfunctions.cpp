// SPDX-License-Identifier: Apache-2.0
#include "ledger/filterfunctions.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestFilterFunctions final : public QObject
{
    Q_OBJECT

    SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE};

    /// The one value of @p sql: "NULL" for none.
    QByteArray ask(const QByteArray &sql)
    {
        SQLite::Statement statement(m_database, sql.constData());
        if (!statement.executeStep())
            return "no row";
        const SQLite::Column column = statement.getColumn(0);
        return column.isNull() ? "NULL" : QByteArray::fromStdString(column.getString());
    }
    QByteArray matches(TextMatcher::Kind kind, const QByteArray &rest)
    {
        return ask("SELECT filter_matches(" + QByteArray::number(int(kind)) + ", " + rest + ")");
    }

private Q_SLOTS:
    void initTestCase() { registerFilterFunctions(m_database); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void oneOfSeveralTextsIsEnough()
    {
        using Kind = TextMatcher::Kind;

        QCOMPARE(matches(Kind::Contains, "'lose', 'a', 'CLOSE'"), QByteArray("1"));
        QCOMPARE(matches(Kind::Equals, "'lose', 'a', 'CLOSE'"), QByteArray("0"));
        QCOMPARE(matches(Kind::Search, "'^c.*e$', 'CLOSE'"), QByteArray("1"));
        QCOMPARE(matches(Kind::SearchCase, "'^c', 'CLOSE'"), QByteArray("0"));
    }

    void whatIsNotThereDoesNotMatch()
    {
        using Kind = TextMatcher::Kind;

        QCOMPARE(matches(Kind::Contains, "'', NULL"), QByteArray("0"));
        QCOMPARE(matches(Kind::Contains, "'a', NULL, 'a'"), QByteArray("1"));
        QCOMPARE(matches(Kind::Contains, "'a'"), QByteArray("0"));
    }

    void propertiesAndPathsGiveTextOrNull_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *call, const char *value) {
            QTest::newRow(call) << QByteArray(call) << QByteArray(value);
        };
        row(R"(filter_property('{"a.b":"x"}', 'a.b'))", "x");
        row(R"(filter_property('{"a":"x"}', 'b'))", "NULL");
        row("filter_property(NULL, 'a')", "NULL");
        row(R"(filter_json('{"order":[1,{"id":"延时"}]}', 'order[1].id'))", "延时");
        row(R"(filter_json('{"order":[1,2]}', 'order[-1]'))", "2");
        row("filter_json('no JSON', 'order')", "NULL");
        row("filter_json(NULL, 'order')", "NULL");
    }

    void propertiesAndPathsGiveTextOrNull()
    {
        QFETCH(const QByteArray, call);
        QFETCH(const QByteArray, value);

        QCOMPARE(ask("SELECT " + call), value);
    }

    void moreQuestionsThanAreKeptAreAnsweredAllTheSame()
    {
        QCOMPARE(
            ask("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000) "
                "SELECT count(*) FROM n WHERE filter_matches(0, 'v' || i, 'v' || i)"),
            QByteArray("25000"));
    }
};

QTEST_GUILESS_MAIN(TestFilterFunctions)
#include "tst_filterfunctions.moc"
