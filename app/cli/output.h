// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/record.h"

#include <QList>
#include <QString>

#include <cstdio>
#include <functional>
#include <utility>

namespace TMinus {

/// Lines with a label each, shown one under the other with the values aligned.
using Fields = QList<std::pair<QString, QString>>;

/// The columns that @p text takes on a terminal: Chinese characters take two.
int displayWidth(QStringView text);

/// @p text without what would drive a terminal: control characters but line feed and tab are shown
/// as \x1b.
QString harmless(const QString &text);

/// What the program says. Results go to stdout, as records or in words; sentences go to stderr.
class Output final
{
public:
    /// How much is said, and in which form.
    struct Manner
    {
        bool isJson = false;        ///< stdout holds records only
        bool isQuiet = false;       ///< results and errors only
        bool isInteractive = false; ///< somebody watches stderr: progress is welcome
    };

    Output(std::FILE *results, std::FILE *sentences);
    void setManner(const Manner &manner) { m_manner = manner; }
    const Manner &manner() const { return m_manner; }
    /// Called once when nobody reads the results any more.
    void onClosed(std::function<void()> then) { m_closed = std::move(then); }

    /// Why results could not be written, as errno says; 0 as long as all of them were. Each result
    /// is on its way to the reader when the call that says it is over.
    int trouble() const { return m_trouble; }

    /// A result for programs; said with --json only.
    void record(const Record &record);
    /// A result in words; said without --json only.
    void line(const QString &text);
    /// A result in words, label by label; said without --json only. Empty values are left out.
    void fields(const Fields &fields);
    /// A result that is a file, as it is, with --json too.
    void raw(const QByteArray &bytes);
    /// Progress: said on a terminal, and not when quiet.
    void note(const QString &sentence);
    /// How far something is: the last line of a terminal, written over by whatever is said next.
    void progress(const QString &sentence);
    /// Something to know: said unless quiet.
    void warn(const QString &sentence);
    /// Why something did not work: always said.
    void complain(const QString &sentence);
    /// Complains when results were lost though somebody waits for them; says whether they were.
    /// A reader that went away, as head does, lost nothing.
    bool tellTrouble();

private:
    void print(std::FILE *stream, const QByteArray &bytes);

    std::FILE *m_results;
    std::FILE *m_sentences;
    Manner m_manner;
    int m_trouble = 0;
    bool m_hasProgress = false; ///< a line of progress stands there
    std::function<void()> m_closed;
};

} // namespace TMinus
