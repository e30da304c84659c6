// SPDX-License-Identifier: Apache-2.0
#include "tests/ledger/ledgerfixture.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/wiring/ledgerfiles.h"

#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace TMinus;
using namespace Qt::StringLiterals;

class LedgerFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void exportsWhatTheFilterLetsThroughWithoutWhatIsHidden();
    void writesNothingForAFilterThatCannotBeRead();
    void tellsWhyAFileCannotBeWritten();
    void importsAndTellsWhatWasLeftOut();
    void asksForTheFilesFromTheMenu();

private:
    void hold(const QString &key, const QByteArray &body);
    QString told()
    {
        const auto *bar = m_window->findChild<MessageBar *>();
        return bar ? bar->text().title : QString();
    }
    QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LedgerFixture> m_ledger;
    ZoneLens m_lens;
    std::unique_ptr<FilterLine> m_filter;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<LedgerFiles> m_files;
};

void LedgerFilesTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_ledger = std::make_unique<LedgerFixture>();
    m_filter = std::make_unique<FilterLine>(FilterSubject::Messages,
                                            [] { return PhraseContext{.allowsPast = true}; });
    m_window = std::make_unique<MainWindow>();
    m_files = std::make_unique<LedgerFiles>(LedgerFiles::Parts{
        *m_window, m_ledger->ledger(), m_lens, *m_filter, [this] { return m_ledger->now; }});
    m_files->showProfile({.id = u"orders"_s,
                          .endpoint = u"http://127.0.0.1:9"_s,
                          .zone = u"Asia/Shanghai"_s,
                          .mask = {u"$.card"_s}});
    m_window->show();
}

void LedgerFilesTest::cleanup()
{
    m_files.reset();
    m_window.reset();
    m_ledger.reset();
}

void LedgerFilesTest::hold(const QString &key, const QByteArray &body)
{
    const QDateTime due = m_ledger->now.addSecs(3600);
    m_ledger->append(
        {.place = {.profile = u"orders"_s, .realm = u"127.0.0.1"_s},
         .fact =
             HeldFact{.draft = {.topic = u"order-timeout"_s, .body = body, .key = key, .due = due},
                      .leaves = due}});
}

void LedgerFilesTest::exportsWhatTheFilterLetsThroughWithoutWhatIsHidden()
{
    hold(u"ORD-1"_s, "{\"card\":\"4111\"}");
    hold(u"ORD-2"_s, "{}");
    m_filter->setText(u"key:ORD-1"_s);

    m_files->exportTo(m_folder.filePath(u"out.csv"_s));

    QTRY_COMPARE(told(), u"1 message(s) are in out.csv."_s);
    const QByteArray csv = content(u"out.csv"_s);
    QVERIFY2(csv.contains("ORD-1") && csv.startsWith("id,state,source"), csv.constData());
    QVERIFY(!csv.contains("ORD-2"));
    QVERIFY(!csv.contains("4111"));
}

void LedgerFilesTest::writesNothingForAFilterThatCannotBeRead()
{
    m_filter->setText(u"due<soon"_s);

    m_files->exportTo(m_folder.filePath(u"none.csv"_s));

    QTRY_VERIFY(!told().isEmpty());
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.csv"_s)));
}

void LedgerFilesTest::tellsWhyAFileCannotBeWritten()
{
    hold(u"ORD-1"_s, "{}");

    m_files->exportTo(m_folder.filePath(u"no/such/folder.jsonl"_s));

    QTRY_VERIFY(!told().isEmpty());
    QVERIFY2(!told().contains(u"are in"_s), qPrintable(told()));
    // and again: nothing of the first one is in the way
    m_files->exportTo(m_folder.filePath(u"out.jsonl"_s));
    QTRY_VERIFY(content(u"out.jsonl"_s).contains("ORD-1"));
}

void LedgerFilesTest::importsAndTellsWhatWasLeftOut()
{
    QFile file(m_folder.filePath(u"sent.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("messageId,topic,due\nAC1F-1,order-timeout,2030-05-01 12:00\n"
               "AC1F-2,order-timeout,soon\n");
    file.close();

    m_files->importFrom(file.fileName());

    QTRY_COMPARE(told(), u"1 message(s) were imported as pending."_s);
    const auto messages = m_ledger->page({});
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().place.profile, u"orders"_s);
    QCOMPARE(messages.first().draft.due->toUTC(),
             QDateTime(QDate(2030, 5, 1), QTime(4, 0), Qt::UTC));
    m_window->findChild<MessageBar *>()->findChild<QPushButton *>()->click();
    auto *dialog = m_window->findChild<QDialog *>(u"importTroubles"_s);
    QVERIFY(dialog);
    const QString rows = dialog->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(rows.contains(u"Row 2"_s) && rows.contains(u"soon"_s), qPrintable(rows));
}

void LedgerFilesTest::asksForTheFilesFromTheMenu()
{
    using Deed = WindowActions::Deed;
    m_window->actions().action(Deed::ExportLedger).trigger();
    m_window->actions().action(Deed::ImportMessages).trigger();

    QVERIFY(m_window->findChild<QFileDialog *>(u"exportLedgerDialog"_s));
    QVERIFY(m_window->findChild<QFileDialog *>(u"importMessagesDialog"_s));
}

QTEST_MAIN(LedgerFilesTest)
#include "tst_ledgerfiles.moc"
