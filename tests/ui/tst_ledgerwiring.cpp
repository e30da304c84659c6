// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/consumer/detailspane.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebar.h"
#include "ui/desktop/consolelink.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgerdetails.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/outbox/outboxpane.h"
#include "ui/outbox/quitdialog.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettedelegate.h"
#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>

using namespace TMinus;
using Column = LedgerColumn;

class LedgerWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void showsWhatIsHeldInAllPlaces();
    void cancelsByKeyAndHoldsAgain();
    void movesByKey();
    void handsOverByKey();
    void writesNotesAndSettles();
    void filtersTheTable();
    void opensTheDetailsOfARow();
    void findsAMessageInThePalette();
    void findsAMessageOfAConsumerInThePalette();
    void putsADuplicateIntoTheForm();
    void asksBeforeItQuitsOverHeldMessages();
    void quitsAtOnceWhenNothingIsHeld();

private:
    QString hold(const QString &key, int dueInMinutes = 60);
    LedgerMessage read(const QString &id);
    template<typename T>
    T *find(const char *name)
    {
        return m_app->window().findChild<T *>(QLatin1StringView(name));
    }
    QString shown(LedgerTable &table, int row, Column column)
    {
        return table.model()->index(row, int(column)).data().toString();
    }
    MessageBar *bar() { return m_app->window().findChild<MessageBar *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

void LedgerWiringTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});
    m_app->window().resize(1400, 900);
    m_app->window().show();
    m_app->window().panes().open(PaneId::Outbox);
    m_app->start();
    QTRY_VERIFY(find<QLabel>("pill") && find<QLabel>("pill")->text().startsWith(u"polling"));
}

void LedgerWiringTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

QString LedgerWiringTest::hold(const QString &key, int dueInMinutes)
{
    const QDateTime due = QDateTime::currentDateTimeUtc().addSecs(60 * dueInMinutes);
    std::optional<Result<AppendedEvent>> written;
    m_app->ledger().append(
        {.place = placeOf(sandboxProfile()),
         .fact =
             HeldFact{.draft = {.topic = u"tour-hello"_s, .body = "held", .key = key, .due = due},
                      .leaves = due.addSecs(-600),
                      .armed = true}},
        this, [&](const Result<AppendedEvent> &done) { written = done; });
    [&] { QTRY_VERIFY(written); }();
    return written && *written ? (*written)->id : QString();
}

LedgerMessage LedgerWiringTest::read(const QString &id)
{
    std::optional<LedgerMessage> found;
    m_app->ledger().message(id, this, [&](const Result<std::optional<LedgerMessage>> &message) {
        found = message ? message->value_or(LedgerMessage{}) : LedgerMessage{};
    });
    [&] { QTRY_VERIFY(found); }();
    return found.value_or(LedgerMessage{});
}

void LedgerWiringTest::showsWhatIsHeldInAllPlaces()
{
    hold(u"ORD-1"_s);
    auto *twin = find<LedgerTable>("twin");
    auto *held = find<LedgerTable>("held");

    QTRY_COMPARE(twin->model()->rowCount(), 1);
    QTRY_COMPARE(held->model()->rowCount(), 1);

    QCOMPARE(shown(*twin, 0, Column::Key), u"ORD-1"_s);
    QTRY_VERIFY(find<QAbstractButton>("statusHeld")->text().contains(u"next leaves"));
    QTRY_VERIFY(find<QAbstractButton>("statusNextDue")->text().startsWith(u"next due"));
}

void LedgerWiringTest::cancelsByKeyAndHoldsAgain()
{
    const QString id = hold(u"ORD-1"_s);
    auto *held = find<LedgerTable>("held");
    QTRY_COMPARE(held->model()->rowCount(), 1);
    held->selectRow(0);

    QTest::keyClick(held, Qt::Key_Delete);
    QTRY_COMPARE(read(id).state, MessageState::Cancelled);
    QTRY_VERIFY(bar());
    auto *undo = bar()->findChildren<QPushButton *>().constFirst();
    QTest::mouseClick(undo, Qt::LeftButton);
    QTest::mouseClick(undo, Qt::LeftButton); // once is enough

    QTRY_COMPARE(held->model()->rowCount(), 2);
    QTRY_COMPARE(find<OutboxPane>("outbox")->heldCount(), 1);
    QTRY_COMPARE(shown(*held, 0, Column::State), u"Held"_s);
    QCOMPARE(shown(*held, 0, Column::Key), u"ORD-1"_s);
}

void LedgerWiringTest::movesByKey()
{
    const QString id = hold(u"ORD-1"_s);
    const QDateTime due = *read(id).draft.due;
    auto *held = find<LedgerTable>("held");
    QTRY_COMPARE(held->model()->rowCount(), 1);
    held->selectRow(0);

    QTest::keyClick(held, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);

    QTRY_COMPARE(*read(id).draft.due, due.addSecs(600));
}

void LedgerWiringTest::handsOverByKey()
{
    const QString id = hold(u"ORD-1"_s);
    auto *held = find<LedgerTable>("held");
    QTRY_COMPARE(held->model()->rowCount(), 1);
    held->selectRow(0);

    QTest::keyClick(held, Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(read(id).state, MessageState::Pending);
    QTRY_COMPARE(shown(*find<LedgerTable>("twin"), 0, Column::State), u"Pending"_s);
}

void LedgerWiringTest::writesNotesAndSettles()
{
    const QString id = hold(u"ORD-1"_s);
    auto *twin = find<LedgerTable>("twin");
    QTRY_COMPARE(twin->model()->rowCount(), 1);
    for (const LedgerFact &fact : std::initializer_list<LedgerFact>{LeavingFact{}, UnknownFact{}})
        m_app->ledger().append({.id = id, .place = placeOf(sandboxProfile()), .fact = fact}, this,
                               {});
    QTRY_COMPARE(shown(*twin, 0, Column::State), u"Unknown"_s);
    twin->selectRow(0);

    Q_EMIT twin->deeds().noteRequested(twin->deeds().able(LedgerDeed::Note), u"asked Li"_s);
    twin->deeds().ask(LedgerDeed::Lost);

    QTRY_COMPARE(read(id).state, MessageState::NotSent);
    QCOMPARE(read(id).note, u"asked Li"_s);
}

void LedgerWiringTest::filtersTheTable()
{
    hold(u"ORD-1"_s);
    hold(u"ORD-2"_s);
    auto *twin = find<LedgerTable>("twin");
    QTRY_COMPARE(twin->model()->rowCount(), 2);
    auto *filter = find<FilterLine>("timelineFilter");

    filter->setText(u"key:ORD-2"_s);
    QTRY_COMPARE(twin->model()->rowCount(), 1);
    filter->setText(u"kee:ORD-2"_s);
    QCOMPARE(twin->model()->rowCount(), 1);
    filter->clear();

    QTRY_COMPARE(twin->model()->rowCount(), 2);
}

void LedgerWiringTest::opensTheDetailsOfARow()
{
    const QString id = hold(u"ORD-1"_s);
    auto *twin = find<LedgerTable>("twin");
    QTRY_COMPARE(twin->model()->rowCount(), 1);
    twin->selectRow(0);

    QTest::keyClick(twin, Qt::Key_Return);

    QTRY_VERIFY(find<QWidget>("ledgerDetails")->isVisible());
    QCOMPARE(find<LedgerDetails>("ledgerDetails")->facts().message.id, id);
    m_app->window().panes().toggle(PaneId::Details);
    QTest::keyClick(twin, Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>("ledgerDetails")->isVisible());
    twin->deeds().action(LedgerDeed::CopyLink).trigger();
    const auto link = readLink(QGuiApplication::clipboard()->text());
    QVERIFY(link);
    QCOMPARE(link->message, id);
    QCOMPARE(link->profile, sandboxProfileId());
}

void LedgerWiringTest::findsAMessageInThePalette()
{
    const QString id = hold(u"ORD-1"_s, 90);
    hold(u"ORD-2"_s);
    QTRY_COMPARE(find<LedgerTable>("twin")->model()->rowCount(), 2);
    auto *palette = find<CommandPalette>("palette");
    palette->open(60);

    QTest::keyClicks(find<QLineEdit>("paletteText"), u"ORD-1"_s);
    const QAbstractItemModel &found = *find<QListView>("paletteList")->model();
    QTRY_COMPARE(found.index(0, 0).data().toString(), u"ORD-1"_s);
    QCOMPARE(found.rowCount(), 1);
    QVERIFY(found.index(0, 0).data(PaletteDelegate::NoteRole).toString().startsWith(u"Held"));
    QTest::keyClick(find<QLineEdit>("paletteText"), Qt::Key_Return);

    QTRY_COMPARE(find<LedgerDetails>("ledgerDetails")->facts().message.id, id);
    QTRY_COMPARE(find<LedgerTable>("twin")->chosen(), QList<qint64>{read(id).row});
    QVERIFY(palette->recent().isEmpty());
}

void LedgerWiringTest::findsAMessageOfAConsumerInThePalette()
{
    m_app->messages().take({.origin = {u"tour-hello"_s, u"GID_ops_console"_s},
                            .serverTime = QDateTime::currentDateTimeUtc()},
                           {{.messageId = u"1E05FFEE"_s,
                             .receiptHandle = u"handle"_s,
                             .body = "{}",
                             .key = u"PAY-7"_s,
                             .nextConsumeTime = QDateTime::currentDateTimeUtc().addSecs(300)}});
    m_app->messages().flush();
    find<CommandPalette>("palette")->open(60);

    QTest::keyClicks(find<QLineEdit>("paletteText"), u"@1e05"_s);
    const QAbstractItemModel &found = *find<QListView>("paletteList")->model();
    QTRY_COMPARE(found.index(0, 0).data().toString(), u"PAY-7"_s);
    QTest::keyClick(find<QLineEdit>("paletteText"), Qt::Key_Return);

    QTRY_VERIFY(find<DetailsPane>("details")->isVisible());
    QCOMPARE(find<DetailsPane>("details")->facts().message.key, u"PAY-7"_s);
}

void LedgerWiringTest::putsADuplicateIntoTheForm()
{
    hold(u"ORD-1"_s);
    auto *twin = find<LedgerTable>("twin");
    QTRY_COMPARE(twin->model()->rowCount(), 1);
    twin->selectRow(0);

    QTest::keyClick(twin, Qt::Key_D, Qt::ControlModifier);

    QTRY_COMPARE(find<QLineEdit>("key")->text(), u"ORD-1"_s);
}

void LedgerWiringTest::asksBeforeItQuitsOverHeldMessages()
{
    hold(u"ORD-1"_s);
    QTRY_COMPARE(find<OutboxPane>("outbox")->heldCount(), 1);

    m_app->window().close();
    QTRY_VERIFY(find<QDialog>("quitDialog"));
    QVERIFY(m_app->window().isVisible());
    QTest::mouseClick(find<QDialog>("quitDialog")->findChild<QPushButton *>(u"stay"_s),
                      Qt::LeftButton);
    QTRY_VERIFY(!find<QDialog>("quitDialog"));
    QVERIFY(m_app->window().isVisible());
    m_app->window().close();
    QTRY_VERIFY(find<QDialog>("quitDialog"));
    QTest::mouseClick(find<QDialog>("quitDialog")->findChild<QPushButton *>(u"keep"_s),
                      Qt::LeftButton);

    QVERIFY(!m_app->window().isVisible());
}

void LedgerWiringTest::quitsAtOnceWhenNothingIsHeld()
{
    m_app->window().close();

    QVERIFY(!m_app->window().isVisible());
}

QTEST_MAIN(LedgerWiringTest)
#include "tst_ledgerwiring.moc"
