// SPDX-License-Identifier: Apache-2.0
#include "broker/receipthandle.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestReceiptHandle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void comesBackAsItWas();
    void staysWithinHarmlessCharacters();
    void isNothingWhenItIsNotOurs_data();
    void isNothingWhenItIsNotOurs();
    void isAnotherWhenAnyCharacterChanges();

private:
    const QString m_id = u"1E057D566EAD42A579935B5CD8740001"_s;
};

void TestReceiptHandle::comesBackAsItWas()
{
    for (const quint64 nonce : {quint64(0), quint64(1), std::numeric_limits<quint64>::max()}) {
        const ReceiptHandle handle{
            .sequence = 1'000'000'007, .group = 3, .topic = 77, .nonce = nonce};
        QCOMPARE(readHandle(writeHandle(m_id, handle)), std::optional(handle));
    }
}

void TestReceiptHandle::staysWithinHarmlessCharacters()
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_-]+$"_s);
    for (quint64 nonce = 1; nonce != 0; nonce <<= 1)
        QVERIFY(harmless.match(writeHandle(m_id, {.sequence = 1, .nonce = ~nonce})).hasMatch());
}

void TestReceiptHandle::isNothingWhenItIsNotOurs_data()
{
    QTest::addColumn<QString>("text");

    const QString good = writeHandle(m_id, {.sequence = 1, .nonce = 5});
    for (qsizetype size = 0; size < good.size(); ++size)
        QTest::addRow("first %d", int(size)) << good.left(size);
    QTest::newRow("longer") << good + u'A';
    QTest::newRow("foreign") << u"1E057D5E6EAD42A57993704EC3830001-MTI5NTk0"_s;
    QTest::newRow("not base64") << m_id + u'-' + QString(32, u'*');
    QTest::newRow("Chinese") << QString(65, u'消');
}

void TestReceiptHandle::isNothingWhenItIsNotOurs()
{
    QFETCH(QString, text);

    QVERIFY(!readHandle(text));
}

void TestReceiptHandle::isAnotherWhenAnyCharacterChanges()
{
    const ReceiptHandle handle{.sequence = 12, .group = 3, .topic = 4, .nonce = 0x123456789ABCDEF0};
    const QString good = writeHandle(m_id, handle);
    for (qsizetype at = 33; at < good.size(); ++at) {
        QString bad = good;
        bad[at] = bad[at] == u'A' ? u'B' : u'A';
        QVERIFY(readHandle(bad) != std::optional(handle));
    }
}

QTEST_GUILESS_MAIN(TestReceiptHandle)
#include "tst_receipthandle.moc"
