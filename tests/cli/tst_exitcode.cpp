// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestExitCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void worstComesFirst()
    {
        const QList<int> worstFirst{4, 5, 3, 1, 2, 6, 0};
        for (int i = 0; i < worstFirst.size(); ++i) {
            for (int j = 0; j < worstFirst.size(); ++j) {
                const auto one = static_cast<Exit>(worstFirst[i]);
                const auto other = static_cast<Exit>(worstFirst[j]);
                QCOMPARE(static_cast<int>(worse(one, other)), worstFirst[std::min(i, j)]);
            }
        }
    }

    void everyErrorHasItsEnd_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("exit");
        const auto row = [](const char *name, const Error &error, int exit) {
            QTest::newRow(name) << error << exit;
        };
        row("argument", {.kind = ErrorKind::InvalidArgument}, 2);
        row("read-only", {.kind = ErrorKind::ReadOnly}, 2);
        row("unsupported", {.kind = ErrorKind::Unsupported}, 2);
        row("name", {.kind = ErrorKind::Name}, 3);
        row("connect", {.kind = ErrorKind::Connect}, 3);
        row("tls", {.kind = ErrorKind::Tls}, 3);
        row("network before", {.kind = ErrorKind::Network}, 3);
        row("network after", {.kind = ErrorKind::Network, .left = true}, 4);
        row("timeout after", {.kind = ErrorKind::Timeout, .left = true}, 4);
        row("given up after", {.kind = ErrorKind::Canceled, .left = true}, 4);
        row("unreadable", {.kind = ErrorKind::MalformedReply}, 4);
        row("refused", {.kind = ErrorKind::Service, .httpStatus = 404, .left = true}, 1);
        row("failed", {.kind = ErrorKind::Service, .httpStatus = 500, .left = true}, 4);
        row("failed poll", {.kind = ErrorKind::Service, .httpStatus = 500}, 1);
        row("storage", {.kind = ErrorKind::Storage}, 5);
        row("locked", {.kind = ErrorKind::Locked}, 5);
        row("key store", {.kind = ErrorKind::KeyStore}, 5);
    }

    void everyErrorHasItsEnd()
    {
        QFETCH(const Error, error);
        QFETCH(const int, exit);

        QCOMPARE(static_cast<int>(exitFor(error)), exit);
    }
};

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
