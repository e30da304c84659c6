// SPDX-License-Identifier: Apache-2.0
#include "console/preflight.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestPreflight final : public QObject
{
    Q_OBJECT

    HandClock m_clock;

    Draft good() const
    {
        return {.topic = u"order-timeout"_s,
                .body = "I am test message 0.hello",
                .tag = u"tag1"_s,
                .key = u"MessageKey"_s,
                .properties = {{u"a"_s, u"i"_s}},
                .due = m_clock.now.addSecs(10)};
    }
    PreflightView view() const { return {.now = m_clock.now}; }
    static QStringList words(const QList<Finding> &findings)
    {
        QStringList words;
        for (const Finding &finding : findings)
            words.append(finding.word);
        return words;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void goodDraftMayLeave()
    {
        QCOMPARE(words(preflight(good(), view())), QStringList());

        Draft now = good();
        now.due.reset();
        QCOMPARE(words(preflight(now, view())), QStringList());
    }

    void eachFaultHasItsWord_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isStop");
        const auto row = [this](const char *word, bool isStop, auto change) {
            Draft draft = good();
            change(draft);
            QTest::addRow("%s %d", word, s_row++) << draft << QString::fromLatin1(word) << isStop;
        };
        addTimeRows(row);
        addTextRows(row);
        addPropertyRows(row);
        addTransactionRows(row);
    }

    void eachFaultHasItsWord()
    {
        QFETCH(const Draft, draft);
        QFETCH(const QString, word);
        QFETCH(const bool, isStop);

        const QList<Finding> findings = preflight(draft, view());

        QCOMPARE(words(findings), QStringList{word});
        QCOMPARE(findings.first().level == Finding::Level::Stop, isStop);
        QVERIFY2(findings.first().sentence.endsWith(u'.')
                     || findings.first().sentence.endsWith(u'"'),
                 qPrintable(findings.first().sentence));
        QVERIFY2(!findings.first().sentence.contains(u"%"_s),
                 qPrintable(findings.first().sentence));
    }

    void limitsThemselvesAreAllowed()
    {
        Draft draft = good();
        draft.body = QByteArray(64 << 10, 'x');
        draft.due = m_clock.now.addSecs(72 * 3600);
        draft.tag = QString(64, u't');
        QCOMPARE(words(preflight(draft, view())), QStringList());

        draft.due = m_clock.now.addSecs(3);
        QCOMPARE(words(preflight(draft, view())), QStringList());

        draft.due.reset();
        draft.body = QByteArray(4 << 20, 'x');
        QCOMPARE(words(preflight(draft, view())), QStringList());
    }

    void timeIsCheckedInServerTime()
    {
        Draft draft = good();
        PreflightView ahead = view();
        ahead.now = m_clock.now.addSecs(11);

        QCOMPARE(words(preflight(draft, ahead)), QStringList{u"past"_s});
    }

    void stopsComeBeforeWarnings()
    {
        Draft draft = good();
        draft.key = u"two keys"_s;
        draft.body.clear();
        draft.due = m_clock.now;

        const QList<Finding> findings = preflight(draft, view());

        QCOMPARE(words(findings), (QStringList{u"bodyEmpty"_s, u"past"_s, u"keySpace"_s}));
        QCOMPARE(firstStop(findings)->word, u"bodyEmpty"_s);
    }

    void warningAloneIsNoStop()
    {
        Draft draft = good();
        draft.key = u"two keys"_s;

        QVERIFY(!firstStop(preflight(draft, view())));
        QVERIFY(!firstStop({}));
    }

    void skewIsToldWhenTheWholeIntervalIsBeyondASecond_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("isRelative");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("says");
        QTest::newRow("exact") << -100 << 100 << true << QString() << QString();
        QTest::newRow("half beyond") << 900 << 1900 << true << QString() << QString();
        QTest::newRow("behind") << 1300 << 1500 << true << u"skew"_s << u"1.4s behind"_s;
        QTest::newRow("ahead") << -1500 << -1300 << true << u"skew"_s << u"1.4s ahead"_s;
        QTest::newRow("wide") << 2200 << 3200 << true << u"skew"_s << u"about 3s behind"_s;
        QTest::newRow("too far") << 31200 << 32200 << true << u"skewRelative"_s << u"about 32s"_s;
        QTest::newRow("far, exact time") << 31200 << 32200 << false << u"skew"_s << u"about 32s"_s;
    }

    void skewIsToldWhenTheWholeIntervalIsBeyondASecond()
    {
        QFETCH(const int, least);
        QFETCH(const int, most);
        QFETCH(const bool, isRelative);
        QFETCH(const QString, word);
        QFETCH(const QString, says);
        PreflightView skewed = view();
        skewed.skew =
            ClockSkew::Interval{std::chrono::milliseconds(least), std::chrono::milliseconds(most)};
        skewed.isDueRelative = isRelative;

        const QList<Finding> findings = preflight(good(), skewed);

        QCOMPARE(words(findings), word.isEmpty() ? QStringList() : QStringList{word});
        skewed.acceptsSkew = true;
        QVERIFY(!firstStop(preflight(good(), skewed))); // it is said, and stops nothing
        QCOMPARE(preflight(good(), skewed).isEmpty(), word.isEmpty());
        if (!says.isEmpty())
            QVERIFY2(findings.first().sentence.contains(says),
                     qPrintable(findings.first().sentence));
    }

    void whoKnowsOfTheSkewIsOnlyTold()
    {
        PreflightView skewed = view();
        skewed.skew = ClockSkew::Interval{std::chrono::seconds(40), std::chrono::seconds(41)};
        skewed.isDueRelative = true;
        skewed.acceptsSkew = true;

        QCOMPARE(words(preflight(good(), skewed)), QStringList{u"skew"_s});
        QVERIFY(!firstStop(preflight(good(), skewed)));
    }

    void illegalCharactersAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::newRow("plain") << u"a\t\r\n~"_s << -1;
        QTest::newRow("chinese") << u"延时消息"_s << -1;
        QTest::newRow("emoji") << u"a😀b"_s << -1;
        QTest::newRow("nul") << QString(u"ab"_s + QChar(0)) << 2;
        QTest::newRow("escape") << u"\x1b"_s << 0;
        QTest::newRow("lone high") << QString(QChar(0xd83d)) << 0;
        QTest::newRow("lone low") << QString(u"x"_s + QChar(0xde00)) << 1;
        QTest::newRow("fffe") << QString(QChar(0xfffe)) << 0;
        QTest::newRow("ffff after emoji") << QString(u"😀"_s + QChar(0xffff)) << 2;
    }

    void illegalCharactersAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const int, at);

        QCOMPARE(illegalXmlAt(text).value_or(-1), at);
    }

    void sentencesNameWhatIsWrong()
    {
        Draft draft = good();
        draft.body = QByteArray("ab\x01");
        QVERIFY(preflight(draft, view()).first().sentence.contains(u"U+0001 at character 3"_s));

        draft.body = QByteArray((64 << 10) + 1, 'x');
        QCOMPARE(preflight(draft, view()).first().sentence,
                 u"The body is 64.1 KB; the limit is 64 KB."_s);
    }

private:
    int s_row = 0;

    void addTimeRows(auto row) const
    {
        row("past", true, [this](Draft &d) { d.due = m_clock.now; });
        row("past", true, [this](Draft &d) { d.due = m_clock.now.addYears(-1); });
        row("tooNear", true, [this](Draft &d) { d.due = m_clock.now.addMSecs(2999); });
        row("beyondWindow", true, [this](Draft &d) { d.due = m_clock.now.addSecs(72 * 3600 + 1); });
    }
    static void addTextRows(auto row)
    {
        row("topicMissing", true, [](Draft &d) { d.topic.clear(); });
        row("topicCharacters", true, [](Draft &d) { d.topic = u"a/b"_s; });
        row("topicCharacters", true, [](Draft &d) { d.topic = u"订单"_s; });
        row("topicTooLong", true, [](Draft &d) { d.topic = QString(65, u't'); });
        row("bodyEmpty", true, [](Draft &d) { d.body.clear(); });
        row("bodyNotText", true, [](Draft &d) { d.body = QByteArray("\xff\xfe"); });
        row("bodyIllegal", true, [](Draft &d) { d.body = QByteArray("a\0b", 3); });
        row("bodyTooLarge", true, [](Draft &d) { d.body = QByteArray((64 << 10) + 1, 'x'); });
        row("bodyTooLarge", true, [](Draft &d) {
            d.due.reset();
            d.body = QByteArray((4 << 20) + 1, 'x');
        });
        row("tagSpace", true, [](Draft &d) { d.tag = u"a b"_s; });
        row("tagBar", true, [](Draft &d) { d.tag = u"a||b"_s; });
        row("tagTooLong", true, [](Draft &d) { d.tag = QString(65, u't'); });
        row("tagIllegal", true, [](Draft &d) { d.tag = u"a\x01"_s; });
        row("tagCharacters", false, [](Draft &d) { d.tag = u"标签"_s; });
        row("tagCharacters", false, [](Draft &d) { d.tag = u"it's"_s; });
    }
    static void addPropertyRows(auto row)
    {
        for (const QChar c : u"&\"'<>:|"_s) {
            row("propertyCharacters", true, [c](Draft &d) { d.properties[u"x"_s] = c; });
            row("propertyCharacters", true, [c](Draft &d) { d.properties[c] = u"x"_s; });
            row("keyCharacters", true, [c](Draft &d) { d.key = c; });
            row("shardingKeyCharacters", true, [c](Draft &d) { d.shardingKey = c; });
        }
        row("keyCharacters", true, [](Draft &d) { d.key = u"\x02"_s; });
        row("keySpace", false, [](Draft &d) { d.key = u"a b"_s; });
        row("propertyEmpty", true, [](Draft &d) { d.properties[u"x"_s] = QString(); });
        row("propertyEmpty", true, [](Draft &d) { d.properties[QString()] = u"x"_s; });
        row("propertyReserved", true, [](Draft &d) { d.properties[u"KEYS"_s] = u"x"_s; });
        row("propertiesTooLarge", true,
            [](Draft &d) { d.properties[u"x"_s] = QString(16 << 10, u'v'); });
    }
    static void addTransactionRows(auto row)
    {
        const auto half = [](Draft &d, std::chrono::seconds check) {
            d.due.reset();
            d.transactionCheck = check;
        };
        row("transactionCheck", true, [half](Draft &d) { half(d, 9s); });
        row("transactionCheck", true, [half](Draft &d) { half(d, 301s); });
        row("transactionTimed", true, [](Draft &d) { d.transactionCheck = 10s; });
        row("transactionTimed", true, [half](Draft &d) {
            half(d, 300s);
            d.shardingKey = u"s"_s;
        });
        row("bodyTooLarge", true, [half](Draft &d) {
            half(d, 10s);
            d.body = QByteArray((64 << 10) + 1, 'x');
        });
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
