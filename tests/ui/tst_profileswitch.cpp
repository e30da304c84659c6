// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "settings/profilefile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/controls/messagebar.h"
#include "ui/shell/armingbar.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
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
    Profile profile{.id = id,
                    .name = u"Orders, Hangzhou"_s,
                    .endpoint = endpoint(),
                    .credential = {.source = source, .accessKeyId = u"sandbox"_s}};
    ProfileFile file(m_folder->filePath(u"profiles.json"_s));
    const auto added = file.add(profile);
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    bool isKept = false;
    m_secrets->write(secretAccount(id), Secret("sandbox"), m_app.get(),
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

void ProfileSwitchTest::opensProductionReadOnlyAndArmsIt()
{
    openProduction();
    QVERIFY(find<QPushButton>("arm")->isVisible());
    QVERIFY(m_app->window().windowTitle().contains(u"PRODUCTION"_s, Qt::CaseInsensitive));
    const auto &guard = m_app->workplace().link().arming();
    QVERIFY(!guard.guard().permit(Guard::Deed::Publish));

    press("arm");
    QTRY_VERIFY(find<QDialog>("armingDialog"));
    press("confirmArm");

    QTRY_VERIFY(find<ArmingMeter>("armingMeter")->isVisible());
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

QTEST_MAIN(ProfileSwitchTest)
#include "tst_profileswitch.moc"
