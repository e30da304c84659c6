// SPDX-License-Identifier: Apache-2.0
#include "console/sendreport.h"

#include <QTest>

using namespace TMinus;

class TestSendReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStateFromItsError()
    {
        SendReport report;
        QCOMPARE(report.state(), MessageState::Pending);

        report.error = Error{.kind = ErrorKind::Connect};
        QCOMPARE(report.state(), MessageState::NotSent);
        report.error->left = true;
        QCOMPARE(report.state(), MessageState::Unknown);
        report.error->httpStatus = 403;
        QCOMPARE(report.state(), MessageState::Refused);
    }
};

QTEST_GUILESS_MAIN(TestSendReport)
#include "tst_sendreport.moc"
