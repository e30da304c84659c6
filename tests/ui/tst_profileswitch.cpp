// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "settings/profilefile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/controls/messagebar.h"
#include "ui/shell/armingbar.h"
#include "ui/shell/environmentstrip.h"
#include "ui/shell/windowactions.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

/// One window, several profiles: the sandbox here, and production behind the same sandbox.
class ProfileSwitchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensProductionReadOnlyAndArmsIt();
    void keepsProductionReadOnlyByTheSafeButton();
    void listsTheProfilesInItsMenu();
    void asksForASecretThatIsNotKept();
    void tellsWhichProfileIsNotThere();
    void goesBackToTheSandbox();
    void sendsTheFourMessagesOnlyOnTheSandbox();
    void manyAcknowledgementsInProductionNeedTheNameOfTheirTopic();
    void listsProfilesByGroupAndPlace();
    void showsTheColourOfItsProfile();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    void press(const char *name) const
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }
    QString textOf(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QString endpoint() const { return m_app->workplace().link().endpoint().toString(); }
    bool isOpen() const { return m_app->workplace().link().isOpen(); }
    void addProfile(const QString &id, CredentialSource source) const;
    void add(const Profile &profile) const;
    void arm() const;
    void openProduction() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionSecretStore> m_secrets;
    std::unique_ptr<Application> m_app;
};

void ProfileSwitchTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<SessionSecretStore>();
    m_app = std::make_unique<Application>(
        Application::Options{.data = m_folder->path(), .secrets = m_secrets.get(), .port = 0});
    m_app->window().show();
    m_app->start();
    QTRY_VERIFY(isOpen());
}

void ProfileSwitchTest::cleanup()
{
    m_app.reset();
    m_secrets.reset();
    m_folder.reset();
}

void ProfileSwitchTest::addProfile(const QString &id, CredentialSource source) const
{
    add({.id = id,
         .name = u"Orders, Hangzhou"_s,
         .endpoint = endpoint(),
         .credential = {.source = source, .accessKeyId = u"sandbox"_s}});
}

void ProfileSwitchTest::add(const Profile &profile) const
{
    ProfileFile file(m_folder->filePath(u"profiles.json"_s));
    const auto added = file.add(profile);
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    bool isKept = false;
    m_secrets->write(secretAccount(profile.id), Secret("sandbox"), m_app.get(),
                     [&](const Result<void> &kept) { isKept = kept.has_value(); });
    QTRY_VERIFY(isKept);
}

void ProfileSwitchTest::openProduction() const
{
    addProfile(u"orders"_s, CredentialSource::KeyStore);
    m_app->workplace().profiles().choose(u"orders"_s);
    QTRY_COMPARE(textOf("profileName"), u"Orders, Hangzhou"_s);
    QTRY_VERIFY(isOpen());
}

void ProfileSwitchTest::arm() const
{
    press("arm");
    QTRY_VERIFY(find<QDialog>("armingDialog"));
    press("confirmArm");
    QTRY_VERIFY(find<ArmingMeter>("armingMeter")->isVisible());
}

void ProfileSwitchTest::opensProductionReadOnlyAndArmsIt()
{
    openProduction();
    QVERIFY(find<QPushButton>("arm")->isVisible());
    QVERIFY(m_app->window().windowTitle().contains(u"PRODUCTION"_s, Qt::CaseInsensitive));
    const auto &guard = m_app->workplace().link().arming();
    QVERIFY(!guard.guard().permit(Guard::Deed::Publish));

    arm();

    QCOMPARE(find<ArmingMeter>("armingMeter")->accessibleName(), u"Armed 15:00"_s);
    QVERIFY(guard.guard().permit(Guard::Deed::Publish));
    QVERIFY(m_app->window().windowTitle().contains(u"armed"_s));
    press("disarm");
    QVERIFY(find<QPushButton>("arm")->isVisible());
    QVERIFY(!guard.guard().permit(Guard::Deed::Publish));
}

void ProfileSwitchTest::keepsProductionReadOnlyByTheSafeButton()
{
    openProduction();
    press("arm");
    QTRY_VERIFY(find<QDialog>("armingDialog"));
    QVERIFY(find<QPushButton>("stayReadOnly")->isDefault());

    QTest::keyClick(find<QDialog>("armingDialog"), Qt::Key_Return);

    QTRY_VERIFY(!find<QDialog>("armingDialog"));
    QVERIFY(!m_app->workplace().link().arming().isArmed());
}

void ProfileSwitchTest::listsTheProfilesInItsMenu()
{
    addProfile(u"orders"_s, CredentialSource::KeyStore);

    press("profileButton");
    QTRY_VERIFY(find<QMenu>("profileMenu"));
    auto *menu = find<QMenu>("profileMenu");
    QVERIFY(menu->findChild<QAction *>(u"profile_sandbox"_s)->isChecked());
    menu->findChild<QAction *>(u"profile_orders"_s)->trigger();
    menu->close();

    QTRY_COMPARE(textOf("profileName"), u"Orders, Hangzhou"_s);
}

void ProfileSwitchTest::asksForASecretThatIsNotKept()
{
    addProfile(u"asked"_s, CredentialSource::Ask);
    m_app->workplace().profiles().choose(u"asked"_s);
    QTRY_VERIFY(find<QDialog>("secretDialog"));
    QVERIFY(!isOpen());
    QVERIFY(!find<QPushButton>("connectWithSecret")->isEnabled());

    QTest::keyClicks(find<QLineEdit>("secret"), u"sandbox"_s);
    press("connectWithSecret");

    QTRY_VERIFY(isOpen());
    QCOMPARE(m_app->workplace().link().profile().id, u"asked"_s);
}

void ProfileSwitchTest::tellsWhichProfileIsNotThere()
{
    m_app->workplace().profiles().choose(u"nowhere"_s);

    QTRY_VERIFY(find<MessageBar>("messageBar"));
    QVERIFY(textOf("barTitle").contains(u"nowhere"_s) || textOf("barText").contains(u"nowhere"_s)
            || textOf("barDetail").contains(u"nowhere"_s));
    QCOMPARE(m_app->workplace().profiles().profile().id, sandboxProfileId());
}

void ProfileSwitchTest::goesBackToTheSandbox()
{
    openProduction();

    m_app->workplace().profiles().choose(sandboxProfileId());

    QTRY_VERIFY(isOpen());
    QCOMPARE(m_app->workplace().link().profile().id, sandboxProfileId());
    QVERIFY(!find<QPushButton>("arm")->isVisible());
}

void ProfileSwitchTest::sendsTheFourMessagesOnlyOnTheSandbox()
{
    const QAction &four = m_app->window().actions().action(WindowActions::Deed::SendFour);
    QVERIFY(four.isEnabled());

    openProduction();
    arm();

    QVERIFY(!four.isEnabled());
    QVERIFY(four.toolTip().startsWith(u"Only on the sandbox"_s));
    m_app->window().actions().action(WindowActions::Deed::Tour).trigger();
    QTRY_VERIFY(four.isEnabled());
    QCOMPARE(m_app->workplace().link().profile().id, sandboxProfileId());
}

void ProfileSwitchTest::manyAcknowledgementsInProductionNeedTheNameOfTheirTopic()
{
    openProduction();
    arm();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ReceivedMessage> messages;
    for (int number = 0; number < 20; ++number)
        messages.append({.messageId = u"ID%1"_s.arg(number),
                         .receiptHandle = u"H%1"_s.arg(number),
                         .body = "b",
                         .publishTime = now,
                         .firstConsumeTime = now,
                         .nextConsumeTime = now.addSecs(300),
                         .consumedTimes = 1});
    m_app->messages().take({.origin = {u"order-timeout"_s, u"GID_a"_s}}, messages);
    m_app->messages().flush();
    const QSignalSpy changed(&m_app->messages(), &MessageModel::dataChanged);

    press("ackLive");
    QTRY_VERIFY(find<QLineEdit>("typedName"));
    QVERIFY(find<QPushButton>("cancelTyped")->isDefault());
    QTest::keyClicks(find<QLineEdit>("typedName"), u"order"_s);
    QVERIFY(!find<QPushButton>("actTyped")->isEnabled());
    QVERIFY(changed.isEmpty());
    QTest::keyClicks(find<QLineEdit>("typedName"), u"-timeout"_s);
    press("actTyped");

    QTRY_VERIFY(!changed.isEmpty()); // on their way, or refused: the service knows no such handle
    QTRY_COMPARE(m_app->messages().index(0, 0).data(MessageModel::StateRole).value<MessageState>(),
                 MessageState::AckFailed);
}

void ProfileSwitchTest::listsProfilesByGroupAndPlace()
{
    const auto profile = [this](const QString &id, const QString &group, int order) {
        return Profile{.id = id,
                       .group = group,
                       .order = order,
                       .endpoint = endpoint(),
                       .environment = ProfileEnvironment::Staging};
    };
    add(profile(u"late"_s, u"Orders"_s, 2));
    add(profile(u"pay"_s, u"Payments"_s, 0));
    add(profile(u"early"_s, u"Orders"_s, 1));

    press("profileButton");
    QTRY_VERIFY(find<QMenu>("profileMenu"));

    QStringList lines;
    for (const QAction *action : find<QMenu>("profileMenu")->actions()) {
        if (action->isSeparator() && !action->text().isEmpty())
            lines.append(action->text());
        else if (action->objectName().startsWith(u"profile_"_s))
            lines.append(action->objectName().sliced(8));
    }
    QCOMPARE(
        lines,
        QStringList({u"sandbox"_s, u"Orders"_s, u"early"_s, u"late"_s, u"Payments"_s, u"pay"_s}));
    find<QMenu>("profileMenu")->close();
}

void ProfileSwitchTest::showsTheColourOfItsProfile()
{
    const auto colour = [this] {
        auto *strip = m_app->window().findChild<EnvironmentStrip *>();
        return strip->grab().toImage().pixelColor(3, 1).name();
    };
    const QString usual = colour();
    Profile profile{.id = u"pay"_s,
                    .name = u"Payments"_s,
                    .endpoint = endpoint(),
                    .environment = ProfileEnvironment::Staging,
                    .colour = u"#7a3db8"_s,
                    .credential = {.accessKeyId = u"sandbox"_s}};
    add(profile);
    profile.id = u"pay-prod"_s;
    profile.name = u"Payments, live"_s;
    profile.environment = ProfileEnvironment::Production;
    add(profile);
    QVERIFY(!find<QLabel>("profileColour")->isVisible());

    m_app->workplace().profiles().choose(u"pay"_s);
    QTRY_COMPARE(textOf("profileName"), u"Payments"_s);
    QCOMPARE(colour(), u"#7a3db8"_s);
    QVERIFY(find<QLabel>("profileColour")->isVisible());
    QTRY_VERIFY(isOpen());
    m_app->workplace().profiles().choose(u"pay-prod"_s);
    QTRY_COMPARE(textOf("profileName"), u"Payments, live"_s);

    QVERIFY(colour() != u"#7a3db8"_s); // red says production, whatever else
    QVERIFY(colour() != usual);
    QVERIFY(find<QLabel>("profileColour")->isVisible());
}

QTEST_MAIN(ProfileSwitchTest)
#include "tst_profileswitch.moc"
