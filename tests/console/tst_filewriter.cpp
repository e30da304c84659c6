// SPDX-License-Identifier: Apache-2.0
#include "console/filewriter.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestFileWriter final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<Result<void>> m_answers;

    Callback<void> note()
    {
        return [this](const Result<void> &outcome) { m_answers.append(outcome); };
    }
    static FileWriter::Piece piece(const QByteArray &bytes)
    {
        return [bytes] { return bytes; };
    }
    QByteArray contents(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_answers.clear();
    }

    void piecesStandInTheirOrder()
    {
        FileWriter writer(m_folder.filePath(u"a"_s));

        for (int i = 0; i < 100; ++i)
            writer.write(piece(QByteArray::number(i) + '\n'), this, note());
        writer.finish(this, note());

        QTRY_COMPARE(m_answers.size(), 101);
        QVERIFY(m_answers.last());
        QCOMPARE(contents(u"a"_s).count('\n'), 100);
        QVERIFY(contents(u"a"_s).startsWith("0\n1\n2\n"));
    }

    void whatWasThereStaysUntilAllIsWritten()
    {
        QFile old(m_folder.filePath(u"b"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        {
            FileWriter writer(m_folder.filePath(u"b"_s));
            writer.write(piece("new"), this, note());
            QTRY_COMPARE(m_answers.size(), 1);
            QCOMPARE(contents(u"b"_s), QByteArray("old"));
        }

        QCOMPARE(contents(u"b"_s), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"b*"_s}), QStringList{u"b"_s});
    }

    void noRoomOnTheDiskIsTold()
    {
        if (!QFileInfo::exists(u"/dev/full"_s))
            QSKIP("this system has no disk that is always full");
        FileWriter writer(u"/dev/full"_s);

        writer.write(piece(QByteArray(1 << 20, 'x')), this, note());
        writer.write(piece("more"), this, note());
        writer.finish(this, note());

        QTRY_COMPARE(m_answers.size(), 3);
        for (const Result<void> &answer : std::as_const(m_answers)) {
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Storage);
            QVERIFY(answer.error().message.contains(u"/dev/full"_s));
        }
    }

    void placeThatCannotBeWrittenIsTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << u"/nowhere/at/all"_s;
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("nothing") << QString();
    }
    void placeThatCannotBeWrittenIsTold()
    {
        QFETCH(QString, path);
        FileWriter writer(path);

        writer.finish(this, note());

        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers.first().error().kind, ErrorKind::Storage);
    }

    void nobodyIsCalledWhoHasGone()
    {
        auto context = std::make_unique<QObject>();
        FileWriter writer(m_folder.filePath(u"c"_s));
        writer.write(piece("x"), context.get(), note());
        context.reset();

        writer.finish(this, note());

        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(contents(u"c"_s), QByteArray("x"));
    }
};

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
