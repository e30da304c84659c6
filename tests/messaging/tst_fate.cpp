// SPDX-License-Identifier: Apache-2.0
#include "messaging/fate.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

Q_DECLARE_METATYPE(TMinus::Error)

class TestFate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void tellsNotSentRefusedAndUnknownApart_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("fate");
        const auto row = [](const char *name, ErrorKind kind, int status, bool left, Fate fate) {
            QTest::newRow(name) << Error{.kind = kind, .httpStatus = status, .left = left}
                                << int(fate);
        };
        row("wrong argument", ErrorKind::InvalidArgument, 0, false, Fate::NotSent);
        row("read-only", ErrorKind::ReadOnly, 0, false, Fate::NotSent);
        row("no such name", ErrorKind::Name, 0, false, Fate::NotSent);
        row("nobody listens", ErrorKind::Connect, 0, false, Fate::NotSent);
        row("certificate", ErrorKind::Tls, 0, false, Fate::NotSent);
        row("time-out in the queue", ErrorKind::Timeout, 0, false, Fate::NotSent);
        row("given up in the queue", ErrorKind::Canceled, 0, false, Fate::NotSent);
        row("redirect", ErrorKind::Service, 302, true, Fate::Refused);
        row("400", ErrorKind::Service, 400, true, Fate::Refused);
        row("404", ErrorKind::Service, 404, true, Fate::Refused);
        row("499", ErrorKind::Service, 499, true, Fate::Refused);
        row("403 before the body left", ErrorKind::Service, 403, false, Fate::Refused);
        row("404 of a stranger, in HTML", ErrorKind::MalformedReply, 404, true, Fate::Refused);
        row("413, then a reset", ErrorKind::Network, 413, true, Fate::Refused);
        row("500", ErrorKind::Service, 500, true, Fate::Unknown);
        row("503", ErrorKind::Service, 503, true, Fate::Unknown);
        row("502 of a stranger, in HTML", ErrorKind::MalformedReply, 502, true, Fate::Unknown);
        row("unreadable 201", ErrorKind::MalformedReply, 201, true, Fate::Unknown);
        row("cut-off 201", ErrorKind::Network, 201, true, Fate::Unknown);
        row("no HTTP at all", ErrorKind::MalformedReply, 0, true, Fate::Unknown);
        row("200 of another kind", ErrorKind::Service, 200, true, Fate::Unknown);
        row("reset", ErrorKind::Network, 0, true, Fate::Unknown);
        row("time-out", ErrorKind::Timeout, 0, true, Fate::Unknown);
        row("given up by us", ErrorKind::Canceled, 0, true, Fate::Unknown);
    }

    void tellsNotSentRefusedAndUnknownApart()
    {
        QFETCH(const Error, error);
        QFETCH(const int, fate);

        QCOMPARE(int(fateOf(error)), fate);
    }
};

QTEST_GUILESS_MAIN(TestFate)
#include "tst_fate.moc"
