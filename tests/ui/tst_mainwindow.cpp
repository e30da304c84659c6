// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/consumer/messagetable.h"
#include "ui/shell/windowactions.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;
using Column = MessageModel::Column;

/// The whole window with its sandbox, used as a person does.
class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsFourSeesThemLandAndAcknowledgesOne();
    void recordsWhatItSends();
    void recordsWhatCameAndWasAcknowledged();
    void sendsNothingWhileTheLedgerCannotBeOpened();
    void salvagesADamagedLedgerWhenAsked();
    void stopsAndStartsAgain();
    void keepsMessagesOverAStop();
    void saysWhoHoldsTheStoreAndTriesAgain();
    void offersTheNextFreePort();
    void tellsThatNothingCanBeAcknowledgedWhileItIsStopped();

private:
    std::unique_ptr<Application> application(quint16 port = 0) const;
    template<typename Widget>
    static Widget *find(Application &app, const char *name)
    {
        return app.window().findChild<Widget *>(QLatin1StringView(name));
    }
    static QString textOf(Application &app, const char *name);
    static bool press(Application &app, const char *name);
    static bool runs(Application &app);
    static bool isConsumerEmpty(Application &app);
    static QString shown(Application &app, int row, Column column);
    static QStringList states(Application &app);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MainWindowTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
}

void MainWindowTest::cleanup()
{
    m_folder.reset();
}

std::unique_ptr<Application> MainWindowTest::application(quint16 port) const
{
    auto app = std::make_unique<Application>(
        Application::Options{.data = m_folder->path(), .port = port, .ahead = 3500ms});
    app->window().show();
    app->window().panes().open(PaneId::Sandbox);
    app->start();
    return app;
}

QString MainWindowTest::textOf(Application &app, const char *name)
{
    if (const auto *button = find<QAbstractButton>(app, name))
        return button->text();
    const auto *label = find<QLabel>(app, name);
    return label ? label->text() : QString();
}

bool MainWindowTest::press(Application &app, const char *name)
{
    auto *button = find<QAbstractButton>(app, name);
    if (!button || !button->isEnabled() || !button->isVisible())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool MainWindowTest::runs(Application &app)
{
    return textOf(app, "pill") == u"polling as GID_ops_console";
}

bool MainWindowTest::isConsumerEmpty(Application &app)
{
    return find<QWidget>(app, "consumer")->findChild<QLabel *>(u"emptyTitle"_s)->isVisible();
}

QString MainWindowTest::shown(Application &app, int row, Column column)
{
    return find<MessageTable>(app, "messages")->model()->index(row, int(column)).data().toString();
}

QStringList MainWindowTest::states(Application &app)
{
    QStringList states;
    for (int row = 0; row < app.messages().rowCount(); ++row)
        states.append(shown(app, row, Column::State));
    return states;
}

void MainWindowTest::sendsFourSeesThemLandAndAcknowledgesOne()
{
    const auto app = application();
    QTRY_VERIFY(runs(*app));
    QVERIFY(isConsumerEmpty(*app));
    auto *table = find<MessageTable>(*app, "messages");

    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_VERIFY(textOf(*app, "statusSandbox").startsWith(u"Sandbox: 4 waiting"));
    QTRY_VERIFY(textOf(*app, "statusNextDue").startsWith(u"next due "));
    QTRY_COMPARE_WITH_TIMEOUT(app->messages().rowCount(), 4, 15'000);
    QStringList keys;
    for (int row = 0; row < 4; ++row)
        keys.append(shown(*app, row, Column::Key));
    keys.sort();
    QCOMPARE(keys, QStringList({u"tour-1"_s, u"tour-2"_s, u"tour-3"_s, u"tour-4"_s}));
    QVERIFY(!isConsumerEmpty(*app));

    const QModelIndex button = app->messages().index(2, int(Column::Ack));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(button).center());

    QTRY_COMPARE(states(*app), QStringList({u"Seen"_s, u"Seen"_s, u"Acked"_s, u"Seen"_s}));
    QCOMPARE(shown(*app, 2, Column::Ack), u"done"_s);
    QTRY_COMPARE(textOf(*app, "statusSandbox"),
                 u"Sandbox: 0 waiting · 3 leased · 0 dead letters"_s);
    QVERIFY(!find<QWidget>(*app, "messageBar"));
}

void MainWindowTest::recordsWhatItSends()
{
    const auto app = application();
    QTRY_VERIFY(runs(*app));

    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_VERIFY(textOf(*app, "statusSandbox").startsWith(u"Sandbox: 4 waiting"));

    std::optional<LedgerCounts> counts;
    app->ledger().totals(sandboxProfileId(), this, [&](const Result<LedgerCounts> &totals) {
        counts = totals.value_or(LedgerCounts{});
    });
    QTRY_VERIFY(counts);
    QCOMPARE(counts->all(), 4);
}

void MainWindowTest::recordsWhatCameAndWasAcknowledged()
{
    const auto app = application();
    QTRY_VERIFY(runs(*app));
    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_COMPARE_WITH_TIMEOUT(app->messages().rowCount(), 4, 15'000);
    auto *table = find<MessageTable>(*app, "messages");
    table->setCurrentIndex(table->model()->index(0, 0));

    QTest::keyClick(table, Qt::Key_A);

    using Pair = QPair<qint64, qint64>;
    const auto counts = std::make_shared<LedgerCounts>(); // an answer may come after the test
    const auto ask = [&] {
        app->ledger().totals(sandboxProfileId(), this,
                             [counts](const Result<LedgerCounts> &totals) {
                                 *counts = totals.value_or(LedgerCounts{});
                             });
        return Pair(counts->byState.value(MessageState::Acked),
                    counts->byState.value(MessageState::Seen));
    };
    QTRY_COMPARE_WITH_TIMEOUT(ask(), Pair(1, 3), 15'000);
    QCOMPARE(counts->all(), 4); // each arrival is the message that was sent
}

void MainWindowTest::sendsNothingWhileTheLedgerCannotBeOpened()
{
    const auto app = std::make_unique<Application>(Application::Options{
        .data = m_folder->path(),
        .ledger = failure(ErrorKind::InvalidArgument, u"profiles.json: line 3"_s),
        .port = 0});
    app->window().show();
    app->start();
    QTRY_VERIFY(runs(*app));
    QVERIFY(textOf(*app, "barText").contains(u"profiles.json: line 3"_s)
            || textOf(*app, "barDetail").contains(u"profiles.json: line 3"_s)
            || textOf(*app, "barTitle").contains(u"profiles.json: line 3"_s));

    app->window().actions().action(WindowActions::Deed::SendFour).trigger();

    QTRY_COMPARE(app->window().findChildren<QWidget *>(u"messageBar"_s).size(), 2);
    QTRY_VERIFY(textOf(*app, "statusSandbox").startsWith(u"Sandbox: 0 waiting"));
}

void MainWindowTest::salvagesADamagedLedgerWhenAsked()
{
    {
        const auto before = application();
        QTRY_VERIFY(runs(*before));
        before->window().actions().action(WindowActions::Deed::SendFour).trigger();
        QTRY_VERIFY(textOf(*before, "statusSandbox").startsWith(u"Sandbox: 4 waiting"));
    }
    QFile file(m_folder->filePath(u"ledger.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(file.write("no database at all") > 0);
    file.close();

    const auto app = application();

    QTRY_VERIFY(find<QPushButton>(*app, "barAction"));
    QVERIFY(textOf(*app, "barTitle").contains(u"damaged"_s));
    QTRY_VERIFY(runs(*app));
    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_VERIFY(app->window().findChildren<QWidget *>(u"messageBar"_s).size() > 1);
    for (auto *button : app->window().findChildren<QPushButton *>(u"barAction"_s)) {
        if (button->text() == u"Salvage"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const auto told = [&](const QString &name, const QString &words) {
        for (const auto *label : app->window().findChildren<QLabel *>(name)) {
            if (label->text().contains(words))
                return label->text();
        }
        return QString();
    };
    QTRY_VERIFY(!told(u"barText"_s, u"The old file is kept."_s).isEmpty());
    const QString kept = told(u"barDetail"_s, u"ledger"_s);
    QVERIFY2(QFileInfo(kept).size() >= size, qPrintable(kept));
    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_VERIFY(app->workplace().ledger().nextDue().isValid());
}

void MainWindowTest::stopsAndStartsAgain()
{
    const auto app = application();
    QTRY_VERIFY(runs(*app));
    QVERIFY(textOf(*app, "profileHost").startsWith(u"127.0.0.1:"));

    QVERIFY(press(*app, "startStop"));
    QTRY_COMPARE(textOf(*app, "statusSandbox"), u"The sandbox is stopped."_s);
    QCOMPARE(textOf(*app, "pill"), u"not polling"_s);
    QVERIFY(textOf(*app, "profileHost").isEmpty());
    QVERIFY(!app->window().actions().action(WindowActions::Deed::SendFour).isEnabled());
    QVERIFY(press(*app, "startStop"));

    QTRY_VERIFY(runs(*app));
}

void MainWindowTest::keepsMessagesOverAStop()
{
    const auto app = application();
    QTRY_VERIFY(runs(*app));
    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_VERIFY(textOf(*app, "statusSandbox").startsWith(u"Sandbox: 4 waiting"));

    QVERIFY(press(*app, "startStop"));
    QTRY_COMPARE(textOf(*app, "pill"), u"not polling"_s);
    QTRY_COMPARE(textOf(*app, "statusSandbox"), u"The sandbox is stopped."_s);
    QVERIFY(press(*app, "startStop"));

    QTRY_COMPARE_WITH_TIMEOUT(app->messages().rowCount(), 4, 15'000);
}

void MainWindowTest::saysWhoHoldsTheStoreAndTriesAgain()
{
    auto first = application();
    QTRY_VERIFY(runs(*first));
    const auto second = application();

    QTRY_VERIFY(find<QWidget>(*second, "messageBar"));
    const QString said = textOf(*second, "barText");
    QVERIFY2(said.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(said));
    QVERIFY2(said.contains(textOf(*first, "profileHost")), qPrintable(said));
    QVERIFY(!runs(*second));
    first.reset();
    QVERIFY(press(*second, "barAction"));

    QTRY_VERIFY(runs(*second));
}

void MainWindowTest::offersTheNextFreePort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto app = application(other.serverPort());

    QTRY_COMPARE(
        textOf(*app, "barTitle"),
        u"Port %1 of this computer is taken by another program."_s.arg(other.serverPort()));
    const QString offer = find<QPushButton>(*app, "barAction")->text();
    QVERIFY(press(*app, "barAction"));

    QTRY_VERIFY(runs(*app));
    QCOMPARE(offer, u"Use port %1"_s.arg(textOf(*app, "profileHost").section(u':', 1)));
}

void MainWindowTest::tellsThatNothingCanBeAcknowledgedWhileItIsStopped()
{
    const auto app = application();
    QTRY_VERIFY(runs(*app));
    app->window().actions().action(WindowActions::Deed::SendFour).trigger();
    QTRY_COMPARE_WITH_TIMEOUT(app->messages().rowCount(), 4, 15'000);
    QVERIFY(press(*app, "startStop"));
    QTRY_COMPARE(textOf(*app, "statusSandbox"), u"The sandbox is stopped."_s);
    auto *table = find<MessageTable>(*app, "messages");
    table->setCurrentIndex(app->messages().index(0, 0));

    QTest::keyClick(table, Qt::Key_A);

    QVERIFY(textOf(*app, "barTitle").contains(u"stopped"_s));
    QCOMPARE(states(*app).first(), u"Seen"_s);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
