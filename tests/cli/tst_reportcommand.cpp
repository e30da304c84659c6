// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgerprogram.h"

#include <QFile>

using namespace TMinus;

class TestReportCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerProgram> m_all;

    QString path(const QString &name) const
    {
        return QDir(m_all->ledger().folder()).filePath(name);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_all = std::make_unique<LedgerProgram>();
        m_all->ledger().append(heldEvent(LedgerProgram::farDraft(1)));
        const QString id = m_all->pending(2);
        m_all->ledger().append(
            {.id = id, .at = QDateTime::currentDateTimeUtc(), .fact = NoteFact{.text = u"看"_s}});
    }

    void fileSaysWhatFormatItIs()
    {
        QCOMPARE(m_all->run({u"--json"_s, u"report"_s, u"-o"_s, path(u"r.html"_s)}), 0);

        QFile file(path(u"r.html"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll();
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QVERIFY(page.contains("lin")); // who made it
        const QJsonObject summary = m_all->program().records().first();
        QCOMPARE(summary.value(u"held"_s).toInt(), 1);
        QCOMPARE(summary.value(u"notes"_s).toInt(), 1);
        QCOMPARE(summary.value(u"unknown"_s).toInt(), 0);
    }

    void withoutAFileItGoesToStdout_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("csv") << u"csv"_s << QByteArray("part,id,state,");
        QTest::newRow("ics") << u"ics"_s << QByteArray("BEGIN:VCALENDAR\r\n");
    }
    void withoutAFileItGoesToStdout()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begins);

        QCOMPARE(m_all->run({u"report"_s, u"--format"_s, format}), 0);

        QVERIFY2(m_all->program().output.startsWith(begins), m_all->said());
    }

    void recordsAreWrittenWhereRecordsAreWanted()
    {
        QCOMPARE(m_all->run({u"--json"_s, u"report"_s}), 0);

        const auto messages = m_all->program().records(u"message"_s);
        QCOMPARE(messages.size(), 2); // the second one is noted and sent
        QCOMPARE(messages[0].value(u"state"_s).toString(), u"held"_s);
        QCOMPARE(messages[1].value(u"note"_s).toString(), u"看"_s);
        QVERIFY(!messages[1].contains(u"body"_s));
        QCOMPARE(m_all->program().records().last().value(u"type"_s).toString(), u"summary"_s);
        QCOMPARE(m_all->run({u"--json"_s, u"report"_s, u"--format"_s, u"html"_s}), 2);
    }

    void profileThatNobodyEverHadIsRefused()
    {
        const QString file = QDir(m_all->ledger().folder()).filePath(u"shift.html"_s);

        QCOMPARE(m_all->run({u"--profile"_s, u"nobody"_s, u"report"_s, u"-o"_s, file}), 2);

        QVERIFY2(m_all->says("nobody"), m_all->said());
        QVERIFY(!QFile::exists(file));
    }

    void bodiesStayOutUnlessAskedFor()
    {
        QCOMPARE(m_all->run({u"report"_s}), 0);
        QVERIFY(!m_all->says("88412}"));
        QCOMPARE(m_all->run({u"report"_s, u"--bodies"_s}), 0);
        QVERIFY(m_all->says("88412}"));
    }

    void shiftBeginsWhenItIsSaid_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<int>("code");
        QTest::newRow("ago") << u"12h"_s << 0;
        QTest::newRow("below zero") << u"-30m"_s << 0;
        QTest::newRow("a time") << u"2026-01-01 06:00"_s << 0;
        QTest::newRow("ahead") << u"2090-01-01 06:00"_s << 2;
        QTest::newRow("nonsense") << u"breakfast"_s << 2;
    }
    void shiftBeginsWhenItIsSaid()
    {
        QFETCH(QString, since);
        QFETCH(int, code);

        QCOMPARE(m_all->run({u"report"_s, u"--since="_s + since}), code);
    }

    void whatCannotBeIsRefused()
    {
        QCOMPARE(m_all->run({u"report"_s, u"--format"_s, u"pdf"_s}), 2);
        QCOMPARE(m_all->run({u"report"_s, u"--ahead"_s, u"0"_s}), 2);
        QCOMPARE(m_all->run({u"report"_s, u"-o"_s, u"/nowhere/r.html"_s}), 5);
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
