// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace TMinus {

/// Runs of send --file and --copies beside a sandbox.
class BulkRuns
{
protected:
    enum class Ledgers { OfEachRun, OfAllRuns };
    explicit BulkRuns(Ledgers ledgers)
        : m_ledgers(ledgers)
    {}
    /// Whether the sandbox serves.
    bool setUp()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        m_sandbox = std::make_unique<TestSandbox>();
        m_folder = std::make_unique<QTemporaryDir>();
        return m_sandbox->isReady();
    }
    void write(const QByteArray &rows, const QString &name = QStringLiteral("rows.csv"))
    {
        m_file = m_folder->filePath(name);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
    }
    static QByteArray manyRows(int count)
    {
        QByteArray rows("body,topic\n");
        for (int row = 1; row <= count; ++row)
            rows += "row " + QByteArray::number(row) + ",any\n";
        return rows;
    }
    int tell(const QStringList &arguments)
    {
        m_program = std::make_unique<ProgramRun>();
        if (m_ledgers == Ledgers::OfAllRuns)
            m_program->environment.insert(QStringLiteral("TMINUS_HOME"),
                                          m_folder->filePath(QStringLiteral("home")));
        return m_program->run(arguments);
    }
    int send(const QStringList &arguments)
    {
        return tell(m_sandbox->command(QStringList{QStringLiteral("--json"), QStringLiteral("send")}
                                       + arguments));
    }
    int sendFile(const QStringList &arguments = {})
    {
        return send(QStringList{QStringLiteral("--file"), m_file} + arguments);
    }
    /// The value of the summary, which must be the last line.
    qint64 summary(const QString &name) const
    {
        const QJsonObject last = m_program->records().constLast();
        const bool isSummary =
            last.value(QStringLiteral("type")).toString() == QStringLiteral("summary");
        return isSummary ? last.value(name).toInteger(-1) : -2;
    }
    QJsonObject outcome(int row) const
    {
        for (const QJsonObject &record : m_program->records(QStringLiteral("outcome"))) {
            if (record.value(QStringLiteral("row")).toInt() == row)
                return record;
        }
        return {};
    }

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private:
    const Ledgers m_ledgers;
};

} // namespace TMinus
