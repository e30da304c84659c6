// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

template<typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};

} // namespace

class TestSecret final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void cannotBePrinted()
    {
        QVERIFY(Printable<QByteArray>);
        QVERIFY(!Printable<Secret>);
        QVERIFY(!(std::is_convertible_v<Secret, QByteArray>));
        QVERIFY(!(std::is_convertible_v<QByteArray, Secret>));
    }

    void isRevealedOnlyByName()
    {
        const Secret secret("gOldEn");

        QCOMPARE(secret.reveal(), QByteArray("gOldEn"));
        QVERIFY(!secret.isEmpty());
        QVERIFY(Secret().isEmpty());
        QVERIFY(secret == Secret("gOldEn"));
        QVERIFY(!(secret == Secret("other")));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
