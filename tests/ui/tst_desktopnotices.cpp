// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopnotices.h"

#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/desktop/noticesdialog.h"
#include "ui/desktop/trayicon.h"
#include "ui/shell/environment.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace TMinus;

/// What the desktop is told, and when it is not.
class DesktopNoticesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfTheNextOneOnceAndNotTooOften();
    void tellsWhenMoreAreOverdueThanBefore();
    void tellsOfPollsThatGetNoAnswerForAWhile();
    void tellsWhatCouldNotBeHandedOver();
    void isQuietWhereItIsToBe_data();
    void isQuietWhereItIsToBe();
    void saysWhatWaitsInALineForEachWindow();
    void showsTheGravestEnvironmentInItsPicture();
    void dependsOnNoTray();
    void choosesWhatIsTold();

private:
    DesktopFacts facts() const
    {
        return {.profile = u"Orders"_s, .environment = ProfileEnvironment::Production};
    }
    QStringList after(qint64 seconds, const DesktopFacts &window)
    {
        m_now = m_now.addSecs(seconds);
        m_told.clear();
        m_notices->take({window});
        return m_told;
    }

    QDateTime m_now;
    bool m_isLookedAt = false;
    QStringList m_told;
    std::unique_ptr<PreferenceFile> m_preferences;
    std::unique_ptr<DesktopNotices> m_notices;
};

void DesktopNoticesTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_now = QDateTime(QDate(2027, 1, 12), QTime(14, 32, 7));
    m_isLookedAt = false;
    m_told.clear();
    m_preferences = std::make_unique<PreferenceFile>(QString());
    m_notices = std::make_unique<DesktopNotices>(
        *m_preferences,
        DesktopNotices::Tools{
            .now = [this] { return m_now.toUTC(); },
            .isLookedAt = [this] { return m_isLookedAt; },
            .show = [this](const QString &title, const QString &) { m_told.append(title); }});
}

void DesktopNoticesTest::tellsOfTheNextOneOnceAndNotTooOften()
{
    DesktopFacts window = facts();
    window.nextDue = m_now.addSecs(100);
    window.nextDueClock = u"14:33:47"_s;

    QCOMPARE(after(0, window), QStringList());
    QCOMPARE(after(41, window), {u"A message of Orders is due at 14:33:47."_s});
    QCOMPARE(after(10, window), QStringList());
    window.nextDue = m_now.addSecs(55); // another one, a little later
    QCOMPARE(after(1, window), QStringList());
    window.nextDue = m_now.addSecs(700);
    QCOMPARE(after(650, window).size(), 1);
}

void DesktopNoticesTest::tellsWhenMoreAreOverdueThanBefore()
{
    DesktopFacts window = facts();
    window.overdue = 3;
    QCOMPARE(after(0, window), QStringList()); // they were before, and the window says so

    window.overdue = 5;
    QCOMPARE(after(1, window), {u"5 message(s) of Orders are overdue."_s});
    QCOMPARE(after(1, window), QStringList());
    window.overdue = 2;

    QCOMPARE(after(1, window), QStringList());
}

void DesktopNoticesTest::tellsOfPollsThatGetNoAnswerForAWhile()
{
    DesktopFacts window = facts();
    window.isStalled = true;
    QCOMPARE(after(0, window), QStringList());
    QCOMPARE(after(59, window), QStringList());
    QCOMPARE(after(1, window), {u"A consumer of Orders gets no answer."_s});
    QCOMPARE(after(600, window), QStringList());

    window.isStalled = false;
    after(1, window);
    window.isStalled = true;
    after(1, window);

    QCOMPARE(after(60, window).size(), 1);
}

void DesktopNoticesTest::tellsWhatCouldNotBeHandedOver()
{
    m_notices->tellNotHandedOver(u"Orders"_s, u"ORD-1"_s, u"Refused."_s);

    QCOMPARE(m_told, {u"ORD-1 of Orders could not be handed over."_s});
}

void DesktopNoticesTest::isQuietWhereItIsToBe_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<bool>("isTold");
    const auto row = [](const char *name, bool isOn, QTime from, QTime to, bool isTold) {
        QTest::newRow(name) << isOn << from << to << isTold;
    };
    row("no quiet hours", true, {}, {}, true);
    row("off", false, {}, {}, false);
    row("within", true, QTime(14, 0), QTime(15, 0), false);
    row("before", true, QTime(14, 33), QTime(15, 0), true);
    row("after", true, QTime(14, 0), QTime(14, 32), true);
    row("over night, outside", true, QTime(22, 0), QTime(7, 0), true);
    row("over night, in the evening", true, QTime(14, 0), QTime(7, 0), false);
    row("over night, in the morning", true, QTime(22, 0), QTime(15, 0), false);
}

void DesktopNoticesTest::isQuietWhereItIsToBe()
{
    QFETCH(bool, isOn);
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(bool, isTold);
    m_preferences->keep(
        {.notices = {
             .isOn = isOn, .hasQuietHours = from.isValid(), .quietFrom = from, .quietTo = to}});
    const auto tells = [this] {
        m_told.clear();
        m_notices->tellNotHandedOver(u"Orders"_s, u"ORD-1"_s, {});
        return !m_told.isEmpty();
    };

    QCOMPARE(tells(), isTold);
    m_isLookedAt = true;
    QVERIFY(!tells());
    m_isLookedAt = false;
    m_notices->beQuiet();
    QVERIFY(!tells());
    m_now = m_now.addSecs(24 * 3600);
    QCOMPARE(tells(), isTold);
}

void DesktopNoticesTest::saysWhatWaitsInALineForEachWindow()
{
    DesktopFacts busy = facts();
    busy.nextDue = m_now;
    busy.nextDueClock = u"15:00:00"_s;
    busy.overdue = 2;
    busy.held = 3;

    QCOMPARE(desktopLines({busy, {.profile = u"Sandbox"_s}}),
             u"Orders – PRODUCTION: next due 15:00:00 · 2 overdue · 3 held\n"
             "Sandbox – SANDBOX: nothing is waiting"_s);
}

void DesktopNoticesTest::showsTheGravestEnvironmentInItsPicture()
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    const auto corner = [](const QPixmap &picture, int y) {
        return picture.toImage().pixelColor(51, y);
    };
    const auto gravestOf = gravest({{.environment = ProfileEnvironment::Staging}, facts(), {}});
    QCOMPARE(gravestOf, ProfileEnvironment::Production);

    const QPixmap calm = trayPicture(gravestOf, false, 64);
    const QPixmap alarmed = trayPicture(gravestOf, true, 64);

    QCOMPARE(corner(calm, 51).name(), tokens.production.name());
    QCOMPARE(corner(alarmed, 13).name(), tokens.overdue.name());
    QVERIFY(corner(calm, 13) != corner(alarmed, 13));
}

void DesktopNoticesTest::dependsOnNoTray()
{
    TrayIcon tray;
    if (tray.isThere())
        QSKIP("this platform has a tray");

    tray.show({facts()});

    QVERIFY(!tray.say(u"title"_s, u"text"_s));
    QVERIFY(!tray.isThere());
}

void DesktopNoticesTest::choosesWhatIsTold()
{
    const Preferences before{.language = u"en"_s, .recent = {u"a"_s}};
    NoticesDialog dialog(before, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto box = [&](const char *name) {
        return dialog.findChild<QCheckBox *>(QLatin1StringView(name));
    };
    const auto clock = [&](const char *name) {
        return dialog.findChild<QTimeEdit *>(QLatin1StringView(name));
    };
    QVERIFY(box("noticesOn")->isChecked());
    QVERIFY(!box("keepInTray")->isEnabled());
    QVERIFY(!box("keepInTray")->toolTip().isEmpty());
    QVERIFY(!clock("quietFrom")->isEnabled());
    QCOMPARE(dialog.chosen(before), before);
    const QSignalSpy accepted(&dialog, &QDialog::accepted);

    box("quietHours")->click();
    clock("quietFrom")->setTime(QTime(21, 30));
    box("cover")->click();
    dialog.findChild<QSpinBox *>(u"coverAfter"_s)->setValue(5);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveNotices"_s), Qt::LeftButton);

    QCOMPARE(accepted.count(), 1);
    Preferences after = before;
    after.notices.hasQuietHours = true;
    after.notices.quietFrom = QTime(21, 30);
    after.coverAfter = 5;
    QCOMPARE(dialog.chosen(before), after);
}

QTEST_MAIN(DesktopNoticesTest)
#include "tst_desktopnotices.moc"
