// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "models/bulkmodel.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/many/manydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

/// Many messages in the whole window, with the sandbox behind it.
class ManyWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsCopiesThatCount();
    void holdsWhatTheFormWouldHold();
    void sendsTheGoodRowsOfAFile();
    void aSecondRunSendsNothingTwice();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void theFileMayGoInBetween();
    void looksAgainWhenTheFileIsMended();
    void looksThroughALongFile();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    QString textOf(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        const auto *button = find<QAbstractButton>(name);
        return label ? label->text() : button ? button->text() : QString();
    }
    bool isOffered(const char *name) const
    {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isVisible() && button->isEnabled();
    }
    bool press(const char *name) const
    {
        if (!isOffered(name))
            return false;
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
        return true;
    }
    ManyDialog *open() const { return press("many") ? find<ManyDialog>("manyDialog") : nullptr; }
    QString write(const QByteArray &bytes, const QString &name = u"rows.csv"_s) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    qint64 known()
    {
        if (m_isAsking)
            return m_known;
        m_isAsking = true;
        m_app->ledger().totals(sandboxProfileId(), this,
                               [this](const Result<LedgerCounts> &totals) {
                                   m_isAsking = false;
                                   m_known = totals ? totals->all() : -1;
                               });
        return m_known;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
    qint64 m_known = 0;
    bool m_isAsking = false;
};

void ManyWiringTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_known = 0;
    m_isAsking = false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});
    m_app->window().show();
    m_app->window().resize(1280, 900);
    m_app->start();
    QTRY_VERIFY(textOf("statusSandbox").startsWith(u"Sandbox: 0 waiting"));
    find<QComboBox>("topic")->setEditText(u"tour-hello"_s);
    find<QLineEdit>("key")->setText(u"ORD-{{i}}"_s);
    find<QPlainTextEdit>("body")->setPlainText(u"hello {{i}} of {{n}}"_s);
    QTRY_VERIFY(find<QPushButton>("many")->isEnabled());
}

void ManyWiringTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

void ManyWiringTest::sendsCopiesThatCount()
{
    QVERIFY(open());
    find<QSpinBox>("copies")->setValue(3);
    QTRY_COMPARE(textOf("sendMany"), u"Schedule 3"_s);

    QTRY_VERIFY(isOffered("sendMany"));
    press("sendMany");

    QTRY_COMPARE(textOf("manyState"), u"Done"_s);
    QCOMPARE(textOf("manyFine"), u"3 accepted"_s);
    QTRY_VERIFY(textOf("statusSandbox").startsWith(u"Sandbox: 3 waiting"));
    QTRY_COMPARE(known(), 3);
    const BulkModel &model = find<ManyDialog>("manyDialog")->model();
    QCOMPARE(model.index(2, int(BulkModel::Column::Key)).data().toString(), u"ORD-3"_s);
}

void ManyWiringTest::holdsWhatTheFormWouldHold()
{
    find<QCheckBox>("hold")->click();
    QVERIFY(find<QCheckBox>("hold")->isChecked());
    QVERIFY(open());
    find<QSpinBox>("copies")->setValue(3);
    QTRY_COMPARE(textOf("sendMany"), u"Hold 3"_s);
    QVERIFY(textOf("manyNote").contains(u"they are held here until"_s));

    QTRY_VERIFY(isOffered("sendMany"));
    press("sendMany");

    QTRY_COMPARE(textOf("manyState"), u"Done"_s);
    QCOMPARE(textOf("manyFine"), u"3 held"_s);
    QVERIFY(!find<QPushButton>("saveRefused")->isEnabled());
    QTRY_COMPARE(known(), 3);
}

void ManyWiringTest::sendsTheGoodRowsOfAFile()
{
    const QString file = write("key,after,body\nA,1h,one\nB,soon,two\nC,2h,three\n");
    ManyDialog *dialog = open();
    QVERIFY(dialog);

    dialog->setFile(file);
    QTRY_COMPARE(textOf("manyFine"), u"2 good"_s);
    QCOMPARE(textOf("manyFailed"), u"1 refused"_s);
    QTRY_VERIFY(isOffered("sendMany"));
    press("sendMany");

    QTRY_COMPARE(textOf("manyState"), u"Done"_s);
    QTRY_VERIFY(textOf("statusSandbox").startsWith(u"Sandbox: 2 waiting"));
    QTRY_COMPARE(known(), 2);
}

void ManyWiringTest::aSecondRunSendsNothingTwice()
{
    const QString file = write("key,after,body\nA,1h,one\nB,2h,two\n");
    ManyDialog *dialog = open();
    dialog->setFile(file);
    QTRY_COMPARE(textOf("manyFine"), u"2 good"_s);
    QTRY_VERIFY(isOffered("sendMany"));
    press("sendMany");
    QTRY_COMPARE(textOf("manyState"), u"Done"_s);
    QVERIFY(press("closeMany"));
    QTRY_VERIFY(!find<ManyDialog>("manyDialog"));

    dialog = open();
    QVERIFY(dialog);
    dialog->setFile(file);

    QTRY_COMPARE(textOf("manyFine"), u"0 good"_s);
    QVERIFY(textOf("manyNote").startsWith(u"2 left before"_s));
    QVERIFY(!find<QPushButton>("sendMany")->isEnabled());
}

void ManyWiringTest::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"The file is empty."_s;
    QTest::newRow("no rows") << QByteArray("key,body\n") << u"There is no row to send."_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "k\0e\0",
                                          6)
                            << u"Save it as UTF-8."_s;
    QTest::newRow("Latin-1") << QByteArray("key,body\nA,gr\xFC\xDF\n") << u"is not UTF-8"_s;
    QTest::newRow("missing cell") << QByteArray("key,after,body\nA,1h\n") << u"has 2 cells"_s;
    QTest::newRow("bad time") << QByteArray("due,body\nsoon,x\n") << u"soon"_s;
    QTest::newRow("past") << QByteArray("due,body\n2020-01-01T09:00Z,x\n") << u"past"_s;
    QTest::newRow("both times") << QByteArray("due,after,body\n2027-01-01T09:00Z,1h,x\n")
                                << u"both due and after"_s;
    QTest::newRow("large body") << QByteArray("after,body\n1h," + QByteArray(70'000, 'x') + '\n')
                                << u"64 KB"_s;
    QTest::newRow("no such variable") << QByteArray("after,body\n1h,{{nothing}}\n") << u"nothing"_s;
}

void ManyWiringTest::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    ManyDialog *dialog = open();
    QVERIFY(dialog);

    dialog->setFile(write(bytes));

    const auto words = [&] {
        const BulkModel &model = dialog->model();
        return textOf("manyNote") + u'\n'
            + model.index(0, int(BulkModel::Column::Why)).data().toString();
    };
    QTRY_VERIFY2(words().contains(says), qPrintable(words()));
    QTRY_VERIFY(!find<QPushButton>("sendMany")->isEnabled());
    QCOMPARE(known(), 0);
}

void ManyWiringTest::theFileMayGoInBetween()
{
    const QString file = write("key,after,body\nA,1h,one\n");
    ManyDialog *dialog = open();
    dialog->setFile(file);
    QTRY_COMPARE(textOf("sendMany"), u"Schedule 1"_s);

    QVERIFY(QFile::remove(file));

    QTRY_VERIFY2(textOf("manyNote").contains(u"rows.csv"_s), qPrintable(textOf("manyNote")));
    QVERIFY(!find<QPushButton>("sendMany")->isEnabled());
    QCOMPARE(known(), 0);
}

void ManyWiringTest::looksAgainWhenTheFileIsMended()
{
    ManyDialog *dialog = open();
    dialog->setFile(write("key,after,body\nA,soon,one\n"));
    QTRY_COMPARE(textOf("manyFailed"), u"1 refused"_s);

    write("key,after,body\nA,1h,one\nB,1h,two\n");

    QTRY_COMPARE(textOf("manyFine"), u"2 good"_s);
}

void ManyWiringTest::looksThroughALongFile()
{
    QByteArray rows("key,after,body\n");
    for (int row = 1; row <= 50'000; ++row)
        rows += "K" + QByteArray::number(row) + ",1h,b\n";
    ManyDialog *dialog = open();

    dialog->setFile(write(rows));

    QTRY_COMPARE(textOf("manyFine"), QLocale().toString(50'000) + u" good"_s);
    QCOMPARE(dialog->model().rowCount(), 1'000);
}

QTEST_MAIN(ManyWiringTest)
#include "tst_manywiring.moc"
