// SPDX-License-Identifier: Apache-2.0
#include "exchange/byteblocks.h"

#include "base/result.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

/// A device that breaks after some bytes.
class BrokenDevice final : public QIODevice
{
public:
    BrokenDevice() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *data, qint64) override
    {
        if (std::exchange(m_isOver, true)) {
            setErrorString(u"the disk is gone"_s);
            return -1;
        }
        *data = 'x';
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_isOver = false;
};

} // namespace

class TestByteBlocks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void givesEveryByteAcrossBlocks()
    {
        QByteArray bytes;
        for (int i = 0; i < 200'000; ++i)
            bytes.append(static_cast<char>(i * 7));
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        ByteBlocks blocks(buffer);

        QByteArray taken;
        for (int byte = blocks.take(); byte >= 0; byte = blocks.take())
            taken.append(static_cast<char>(byte));

        QCOMPARE(taken, bytes);
        QCOMPARE(blocks.peek(), -1);
    }

    void countsLinesAndCharacters()
    {
        QByteArray bytes = "a\n延时x";
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        ByteBlocks blocks(buffer);

        while (blocks.take() >= 0) {}

        QCOMPARE(blocks.line(), 2);
        QCOMPARE(blocks.column(), 3);
    }

    void skipsWhatComesNextAndNothingElse()
    {
        QByteArray bytes = "abc";
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        ByteBlocks blocks(buffer);

        QVERIFY(!blocks.skip("b"));
        QVERIFY(blocks.skip("ab"));
        QCOMPARE(blocks.ahead(), "c");
        blocks.close();
        QCOMPARE(blocks.take(), -1);
    }

    void tellsWhyReadingEnded()
    {
        BrokenDevice device;
        ByteBlocks blocks(device);

        QCOMPARE(blocks.take(), int('x'));
        QVERIFY(blocks.trouble().isEmpty());
        QCOMPARE(blocks.take(), -1);
        QCOMPARE(blocks.trouble(), u"the disk is gone"_s);
    }

    void takesUtf8AndNothingElse()
    {
        QCOMPARE(textOfUtf8("plain"), u"plain"_s);
        QCOMPARE(textOfUtf8("延时😀"), u"延时😀"_s);
        QCOMPARE(textOfUtf8("\xEF\xBB\xBFx"), u"\uFEFFx"_s); // only a file begins with a mark
        QVERIFY(!textOfUtf8("\xC4"));
        QVERIFY(!textOfUtf8("\xED\xA0\x80")); // half of a character
        QVERIFY(!textOfUtf8("caf\xE9"));
    }
};

QTEST_GUILESS_MAIN(TestByteBlocks)
#include "tst_byteblocks.moc"
