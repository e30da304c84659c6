// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/replydamage.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class ReplyDamageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsTheFirst64Kilobytes()
    {
        const QByteArray bytes = QByteArray(64 << 10, 'a') + 'b';

        QCOMPARE(damaged(bytes).reply, QByteArray(64 << 10, 'a'));
        QCOMPARE(damaged("a").reply, QByteArray("a"));
        QCOMPARE(damagedLike(damaged("a"), bytes).reply, QByteArray(64 << 10, 'a'));
    }

    void saysWhatIsWrong()
    {
        const Error whole = damaged("x");
        const Error part = damaged("x", u"MessageId"_s);

        QCOMPARE(whole.kind, ErrorKind::MalformedReply);
        QCOMPARE(part.kind, ErrorKind::MalformedReply);
        QVERIFY(part.message.contains(u"MessageId"_s));
        QVERIFY(whole.message != part.message);
        QCOMPARE(damagedLike(part, "y").message, part.message);
    }
};

QTEST_GUILESS_MAIN(ReplyDamageTest)
#include "tst_replydamage.moc"
