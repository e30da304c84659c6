// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/preflight.h"
#include "console/sender.h"
#include "exchange/rowmapping.h"
#include "exchange/rowreader.h"
#include "exchange/rowverdict.h"
#include "timeline/zones.h"

#include <QMap>

#include <vector>

namespace TMinus {

/// How messages wait in the outbox until they are handed over.
struct BulkHold
{
    std::chrono::milliseconds lead{0};             ///< until that long before they are due
    std::optional<std::chrono::seconds> late = {}; ///< drop when later than that; none: send anyway
    bool operator==(const BulkHold &) const = default;
};

/// What is to be sent: the rows of a file, or copies of one message.
struct BulkPlan
{
    QString file = {};                    ///< empty: copies
    std::optional<RowFormat> format = {}; ///< of the file; absent: found out
    RowMapping mapping = {};              ///< of its columns
    qint64 copies = 0;                    ///< without a file
    /// The message, for copies; for a file what its rows leave open. Tag, key, properties and body
    /// are templates; the time is that of rows that say none.
    SendWish common = {};
    QString zone = {}; ///< of times in the file that name none; empty: this computer's
    DoubledHour doubled = DoubledHour::Ask;
    std::optional<std::chrono::milliseconds> spread =
        {}; ///< of messages without a time of their own
    std::optional<std::chrono::milliseconds> jitter =
        {};                              ///< each due time is up to this much later
    QMap<QString, QString> answers = {}; ///< for {{ask:Label}}
    std::optional<BulkHold> hold = {};   ///< they are held, not sent; only with a ledger
    int inFlight = 16;                   ///< 1 and more
    int perSecond = 0;                   ///< 0: as many as can
    bool isDryRun = false;               ///< nothing is sent or written down
    QString realm = {};                  ///< host of the service, or the id of a sandbox's profile
    QString instance = {};               ///< of the service
    QString profile = {};                ///< id
    QString ledger = {}; ///< the file that knows of earlier messages; empty: none is asked
    std::chrono::seconds duplicateWithin{}; ///< the duplicate guard; 0: none
    /// Rows that cannot be sent stay behind, and so does a row that says the same as one before it;
    /// otherwise one such row stops all.
    bool leavesOutRefused = false;
    bool spreadsAll = false;    ///< rows with a time of their own move on by the spread, too
    qsizetype shownRows = 0;    ///< so many verdicts on good rows are in the survey
    qsizetype shownRefused = 0; ///< so many on others
    bool operator==(const BulkPlan &) const = default;
};

/// One message that is ready to go, but for the last look of the pre-flight.
struct PlannedRow
{
    qint64 row = 0;   ///< from 1
    quint64 hash = 0; ///< of the row as it stands in the file
    Draft draft = {};
    std::optional<std::chrono::milliseconds> after = {}; ///< the delay that its due was counted by
    QString id = {}; ///< of the message in the ledger; empty where nothing is written there
};

/// A warning of the pre-flight that some rows share.
struct BulkWarning
{
    QString word = {};
    QString sentence = {}; ///< of the first row
    qint64 firstRow = 0;
    qint64 count = 0;
};

/// What the first look at all rows has found; however many they are, this stays small.
struct BulkSurvey
{
    qint64 rows = 0;
    qint64 toSend = 0;
    qint64 settled = 0;                   ///< accepted or held in an earlier run
    qint64 unknown = 0;                   ///< in an earlier run, and known to be
    std::vector<qint64> interrupted = {}; ///< were leaving when an earlier run ended
    qint64 atOnce = 0;                    ///< of those to send: without a due time
    std::optional<QDateTime> first = {};  ///< due, of those to send
    std::optional<QDateTime> last = {};   ///< due, of those to send
    QMap<QString, qint64> topics = {};    ///< of those to send; 100 of them at most
    QStringList troubles = {};            ///< the first twenty, with row and column
    qint64 troubleCount = 0;
    qint64 duplicates = 0; ///< of these, or of the warnings: in the ledger there is one alike
    QList<BulkWarning> warnings = {};
    QStringList unusedColumns = {};
    QStringList columns = {};                ///< of the file; 200 of them at most
    qint64 bytes = 0;                        ///< of the file
    QList<RowVerdict> refused = {};          ///< the first ones, as many as the plan wants
    QList<RowVerdict> good = {};             ///< the same
    qint64 peakMinute = 0;                   ///< most that are due in one minute, of those to send
    std::optional<QDateTime> peakBegin = {}; ///< of that minute
    qint64 knownInPeak = 0;                  ///< messages of the ledger that are due in it, too
    bool isStopped = false;                  ///< somebody wanted no more
};

} // namespace TMinus
