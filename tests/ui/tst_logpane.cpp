// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logpane.h"

#include "models/logmodel.h"
#include "models/programlogmodel.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/filterline.h"
#include "ui/controls/segments.h"
#include "ui/log/logtable.h"
#include "ui/log/programpage.h"
#include "ui/shell/paneheader.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace TMinus;
using Column = LogModel::Column;
using Verb = Exchange::Verb;

/// The request log, used as a person does.
class LogPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatThereIsNoRequestYet();
    void showsTheThreePartsOfTheRowThatIsChosen();
    void showsTheBytesOfAnAnswerThatCannotBeRead();
    void goesToThePartsByEnterAndBackByEscape();
    void copiesTheRequestAsCurlByKey();
    void copiesByItsButtonWhatIsChosen();
    void filtersWhileOneTypes();
    void saysThatTheFilterHidesAll();
    void clearsItsViewByKey();
    void dropsColumnsThatDoNotFit();
    void showsWhatTheProgramSaid();
    void copiesWhatTheProgramSaid();

private:
    void log(const Exchange &exchange);
    void logTwo();
    void choose(int row);
    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    QString textOf(const char *name) const { return find<QPlainTextEdit>(name).toPlainText(); }
    bool says(const QString &words) const;

    ProgramLog m_said{LogPlace{}};
    std::unique_ptr<ProgramLogModel> m_program;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<QWidget> m_window;
    LogPane *m_pane = nullptr;
};

void LogPaneTest::init()
{
    failOnWarnings();
    m_model = std::make_unique<LogModel>(500);
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    auto *header = new PaneHeader(u"Request log"_s);
    column->addWidget(header);
    m_pane = new LogPane(*m_model, *header, [] { return PhraseContext{.now = systemNow()()}; });
    m_program = std::make_unique<ProgramLogModel>(m_said);
    m_pane->addProgram(new ProgramPage(*m_program, m_pane));
    column->addWidget(m_pane, 1);
    m_window->resize(1100, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void LogPaneTest::cleanup()
{
    m_window.reset();
    m_program.reset();
    m_model.reset();
}

void LogPaneTest::log(const Exchange &exchange)
{
    m_model->add(exchange);
    m_model->flush();
}

void LogPaneTest::logTwo()
{
    log({.verb = Verb::Consume,
         .endpoint = u"http://127.0.0.1:8080"_s,
         .method = u"GET"_s,
         .target = u"/topics/a/messages?consumer=GID_a"_s,
         .signedText = u"GET\nsigned"_s,
         .request = u"GET /topics/a/messages HTTP/1.1\nAuthorization: MQ a:…"_s,
         .status = 404});
    log({.verb = Verb::Publish,
         .endpoint = u"http://127.0.0.1:8080"_s,
         .method = u"POST"_s,
         .target = u"/topics/b/messages"_s,
         .signedText = u"POST\nsigned"_s,
         .request = u"POST /topics/b/messages HTTP/1.1"_s,
         .status = 201,
         .sent = 612,
         .left = true});
}

void LogPaneTest::choose(int row)
{
    auto &table = find<LogTable>("requests");
    const QRect cell = table.visualRect(m_model->index(row, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
}

bool LogPaneTest::says(const QString &words) const
{
    const auto labels = m_window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text() == words;
    });
}

void LogPaneTest::saysThatThereIsNoRequestYet()
{
    QVERIFY(says(u"No request yet"_s));
    QVERIFY(!find<QPushButton>("copyCurl").isEnabled());

    logTwo();

    QVERIFY(!says(u"No request yet"_s));
}

void LogPaneTest::showsTheThreePartsOfTheRowThatIsChosen()
{
    logTwo();
    QVERIFY(!find<QPlainTextEdit>("signedText").isVisible());

    choose(0);

    QTRY_VERIFY(find<QPlainTextEdit>("signedText").isVisible());
    QCOMPARE(textOf("signedText"), u"POST\nsigned"_s);
    QVERIFY(textOf("maskedRequest").startsWith(u"POST /topics/b/messages HTTP/1.1\n"));
    QVERIFY(textOf("maskedRequest").contains(u"612"));
    QVERIFY(textOf("meaning").startsWith(u"The service stored the message"));
}

void LogPaneTest::showsTheBytesOfAnAnswerThatCannotBeRead()
{
    log({.status = 201, .error = Error{.kind = ErrorKind::MalformedReply, .reply = "<a>\x01\xff"}});

    choose(0);

    QVERIFY2(textOf("meaning").endsWith(u"\n<a>\\x01\\xff"), qPrintable(textOf("meaning")));
}

void LogPaneTest::goesToThePartsByEnterAndBackByEscape()
{
    logTwo();
    choose(1);
    auto &table = find<LogTable>("requests");
    auto &parts = find<QPlainTextEdit>("signedText");

    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &parts);
    QTest::keyClick(&parts, Qt::Key_Escape);

    QCOMPARE(QApplication::focusWidget(), &table);
}

void LogPaneTest::copiesTheRequestAsCurlByKey()
{
    logTwo();
    choose(1);

    QTest::keyClick(&find<LogTable>("requests"), Qt::Key_C,
                    Qt::ControlModifier | Qt::ShiftModifier);

    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"target='/topics/a/messages?consumer=GID_a'"), qPrintable(copied));
    QVERIFY(copied.contains(u"curl -sS"));
    QVERIFY(copied.contains(u"$ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
    QVERIFY(!copied.contains(u"body.xml"));
}

void LogPaneTest::copiesByItsButtonWhatIsChosen()
{
    logTwo();
    choose(0);

    QTest::mouseClick(&find<QPushButton>("copyCurl"), Qt::LeftButton);

    QVERIFY(QGuiApplication::clipboard()->text().contains(u"--data-binary @body.xml"));
}

void LogPaneTest::filtersWhileOneTypes()
{
    logTwo();

    QTest::keyClicks(&find<FilterLine>("logFilter"), u"verb:publish"_s);
    QCOMPARE(m_model->rowCount(), 1);
    QTest::keyClicks(&find<FilterLine>("logFilter"), u" ("_s);

    QCOMPARE(m_model->rowCount(), 1); // half a filter changes nothing
}

void LogPaneTest::saysThatTheFilterHidesAll()
{
    logTwo();

    QTest::keyClicks(&find<FilterLine>("logFilter"), u"status=500"_s);

    QVERIFY(says(u"No request matches the filter"_s));
}

void LogPaneTest::clearsItsViewByKey()
{
    logTwo();
    choose(0);

    QTest::keyClick(&find<LogTable>("requests"), Qt::Key_L, Qt::ControlModifier);

    QCOMPARE(m_model->keptCount(), 0);
    QVERIFY(says(u"No request yet"_s));
}

void LogPaneTest::dropsColumnsThatDoNotFit()
{
    logTwo();
    auto &table = find<LogTable>("requests");
    QVERIFY(!table.isColumnHidden(int(Column::RequestId)));

    m_window->resize(600, 400);

    QTRY_VERIFY(table.isColumnHidden(int(Column::RequestId)));
    QVERIFY(!table.isColumnHidden(int(Column::Status)));
    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
}

void LogPaneTest::showsWhatTheProgramSaid()
{
    const int before = m_program->rowCount(); // of the tests before this one
    m_said.take(LogLevel::Info, u"tminus.storage"_s, u"A note."_s);
    m_said.take(LogLevel::Warning, u"qt.test"_s, u"A warning."_s);
    auto &table = find<QTableView>("programLog");
    QTRY_COMPARE(m_program->rowCount(), before + 2);
    QVERIFY(!table.isVisible());

    find<Segments>("logKinds").setCurrent(1);

    QVERIFY(table.isVisible());
    QVERIFY(!find<FilterLine>("logFilter").isVisible());
    QCOMPARE(table.model()->rowCount(), before + 2);
    auto &levels = find<QComboBox>("programLevel");
    levels.setCurrentIndex(levels.findData(int(LogLevel::Warning)));
    QCOMPARE(table.model()->rowCount(), 1);
    levels.setCurrentIndex(0);
    auto &parts = find<QComboBox>("programCategory");
    parts.setCurrentIndex(parts.findData(u"qt.test"_s));
    QCOMPARE(table.model()->rowCount(), 1);
    QCOMPARE(table.model()->index(0, int(ProgramLogModel::Column::Text)).data().toString(),
             u"A warning."_s);
    find<Segments>("logKinds").setCurrent(0);
    QVERIFY(find<FilterLine>("logFilter").isVisible());
    QVERIFY(!table.isVisible());
}

void LogPaneTest::copiesWhatTheProgramSaid()
{
    m_said.take(LogLevel::Error, u"copied"_s, u"One."_s);
    m_said.take(LogLevel::Error, u"copied"_s, u"Two."_s);
    QTRY_VERIFY(find<QComboBox>("programCategory").findData(u"copied"_s) > 0);
    find<Segments>("logKinds").setCurrent(1);
    auto &parts = find<QComboBox>("programCategory");
    parts.setCurrentIndex(parts.findData(u"copied"_s));

    find<QPushButton>("copyProgramLog").click();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3); // the last one is empty
    QVERIFY(lines[0].endsWith(u"error copied One."_s));
    QVERIFY(lines[1].endsWith(u"error copied Two."_s));
}

QTEST_MAIN(LogPaneTest)
#include "tst_logpane.moc"
