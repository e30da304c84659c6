// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/programrun.h"
#include "ledger/ledgerfixture.h"

namespace TMinus {

/// A ledger that a test fills and the real tminusctl opens beside it.
class LedgerProgram final
{
public:
    /// Runs the program anew; what it says is in program().
    int run(const QStringList &arguments, const QByteArray &input = {})
    {
        prepare();
        return m_program->run(arguments, input);
    }
    /// Starts it and does not wait.
    void start(const QStringList &arguments)
    {
        prepare();
        m_program->start(arguments);
    }
    /// Done in each new process before the program begins there.
    void beforeStart(std::function<void()> deed) { m_deed = std::move(deed); }
    ProgramRun &program() { return *m_program; }
    LedgerFixture &ledger() { return m_ledger; }
    /// Whether it said @p text, on either stream.
    bool says(const QByteArray &text) const
    {
        return (m_program->output + m_program->complaints).contains(text);
    }
    /// All that it said, for a test that fails.
    QByteArray said() const { return m_program->output + m_program->complaints; }
    /// Of each record one field.
    QStringList values(const QString &field) const
    {
        QStringList values;
        for (const QJsonObject &record : m_program->records())
            values.append(record.value(field).toString());
        return values;
    }

    /// A message that is due when nobody runs this test any more: the program has a clock of its
    /// own. Its key is its number.
    static Draft farDraft(int number)
    {
        Draft draft = testDraft(number);
        draft.key = QString::number(number);
        draft.due = QDateTime::fromMSecsSinceEpoch(4'000'000'000'000 + number * 1000LL, Qt::UTC);
        return draft;
    }
    /// Writes that such a message was accepted as MSG-number; its id.
    QString pending(int number)
    {
        const QString id = m_ledger.appendedId(leavingEvent(farDraft(number)));
        return m_ledger.appendedId(eventOf(id, acceptedAs(u"MSG-%1"_s.arg(number))));
    }

private:
    void prepare()
    {
        m_program = std::make_unique<ProgramRun>();
        m_program->environment.insert(u"TMINUS_HOME"_s, m_ledger.folder());
        m_program->environment.insert(u"TMINUS_OPERATOR"_s, u"lin"_s);
        if (m_deed)
            m_program->beforeStart(m_deed);
    }

    LedgerFixture m_ledger{ProcessKind::CommandLine, u"data"_s};
    std::function<void()> m_deed;
    std::unique_ptr<ProgramRun> m_program;
};

} // namespace TMinus
