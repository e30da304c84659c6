// SPDX-License-Identifier: Apache-2.0
#include "settings/jsoncutter.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestJsonCutter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void valueIsCutWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("piece"); ///< empty: there is none
        const auto add = [](const char *text, const char *piece) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(piece);
        };
        add("12,3", "12");
        add(" \t\r\n true }", "true");
        add("-1e5", "-1e5");
        add("\"a\",\"b\"", "\"a\"");
        add("\"a\\\"b\\\\\" x", "\"a\\\"b\\\\\"");
        add("\"\\\\\\\"\" x", "\"\\\\\\\"\"");
        add("{\"a\":\"}\"},", "{\"a\":\"}\"}");
        add("[[1,2],{\"x\":[]}]]", "[[1,2],{\"x\":[]}]");
        add("{}", "{}");
        add("", "");
        add("  ", "");
        add(",", "");
        add("]", "");
        add("\"open", "");
        add("\"open\\\"", "");
        add("[1,2", "");
        add("[1,2}", "");
        add("{\"a\":1]", "");
        add("{\"a", "");
    }

    void valueIsCutWhole()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, piece);
        JsonCutter cutter(text);

        const auto value = cutter.value();

        QCOMPARE(value.has_value(), !piece.isEmpty());
        if (value) {
            QCOMPARE(text.mid(value->begin, value->end - value->begin), piece);
            QCOMPARE(cutter.position(), value->end);
        }
    }

    void nestingHasAnEnd()
    {
        const QByteArray deep = QByteArray(64, '[') + QByteArray(64, ']');
        const QByteArray deeper = QByteArray(65, '[') + QByteArray(65, ']');

        QVERIFY(JsonCutter(deep).value().has_value());
        QVERIFY(!JsonCutter(deeper).value().has_value());
    }

    void charactersAreTakenOneByOne()
    {
        const QByteArray text(" { \"a\" : ");
        JsonCutter cutter(text);

        QVERIFY(!cutter.take('['));
        QVERIFY(cutter.take('{'));
        QVERIFY(!cutter.take(':'));
        QVERIFY(cutter.string().has_value());
        QVERIFY(!cutter.string().has_value());
        QVERIFY(cutter.take(':'));
        QVERIFY(cutter.isAtEnd());
        QVERIFY(!cutter.take('x'));
    }
};

QTEST_GUILESS_MAIN(TestJsonCutter)
#include "tst_jsoncutter.moc"
