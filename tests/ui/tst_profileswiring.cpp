// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/profileswiring.h"

#include "client/httptransport.h"
#include "settings/fakestores.h"
#include "support/scriptedserver.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

/// The profiles of a window with their file, a key store and a service, used as a person does.
class ProfilesWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensFromTheRailWithTheSandbox();
    void keepsAProfileAndItsSecret();
    void keepsTheSecretForTheSessionWhenTheKeyStoreFails();
    void removesAProfileWithItsSecret();
    void testsWhatWasTypedBeforeItIsSaved();

private:
    void wire(SecretStore &lasting);
    void typeNewProfile(const QString &endpoint);
    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    void press(const char *name)
    {
        QTest::mouseClick(&find<QAbstractButton>(name), Qt::LeftButton);
    }
    QByteArray kept(SecretStore &store) const;
    bool says(const char *name, const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SessionSecretStore m_lasting;
    BrokenStore m_broken;
    std::unique_ptr<LayeredSecretStore> m_secrets;
    std::unique_ptr<MainWindow> m_window;
    QList<Exchange> m_told;
    std::unique_ptr<ProfilesWiring> m_wiring;
};

void ProfilesWiringTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_told.clear();
    wire(m_lasting);
}

void ProfilesWiringTest::cleanup()
{
    m_wiring.reset();
    m_window.reset();
}

void ProfilesWiringTest::wire(SecretStore &lasting)
{
    m_wiring.reset();
    m_secrets = std::make_unique<LayeredSecretStore>(lasting);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_wiring = std::make_unique<ProfilesWiring>(
        ProfilesWiring::Place{
            .file = m_folder->filePath(u"profiles.json"_s),
            .secrets = *m_secrets,
            .maker =
                [](const ConnectionSettings &settings) {
                    return std::make_unique<HttpTransport>(settings, systemNow());
                },
            .observer = [this](const Exchange &exchange) { m_told.append(exchange); }},
        *m_window);
    QTRY_COMPARE(m_wiring->model().rowCount(), 1);
    m_window->rail().profiles().click();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"profilesDialog"_s));
}

void ProfilesWiringTest::typeNewProfile(const QString &endpoint)
{
    press("addProfile");
    QTest::keyClicks(&find<QLineEdit>("profileName"), u"orders"_s);
    QTest::keyClicks(&find<QLineEdit>("endpoint"), endpoint);
    QTest::keyClicks(&find<QLineEdit>("keyId"), u"LTAI5t"_s);
    QTest::keyClicks(&find<QLineEdit>("secret"), u"s3cret"_s);
}

QByteArray ProfilesWiringTest::kept(SecretStore &store) const
{
    const auto found = Answers(store).read(secretAccount(u"orders"_s));
    return found && *found ? (*found)->reveal() : QByteArray();
}

bool ProfilesWiringTest::says(const char *name, const QString &words) const
{
    const auto labels = m_window->findChildren<QLabel *>(QLatin1StringView(name));
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->text().contains(words); });
}

void ProfilesWiringTest::opensFromTheRailWithTheSandbox()
{
    QVERIFY(find<QDialog>("profilesDialog").isVisible());
    QTRY_VERIFY(says("secretPlace", u"the sandbox of this computer has a fixed one"_s));
}

void ProfilesWiringTest::keepsAProfileAndItsSecret()
{
    typeNewProfile(u"https://mq.example.com"_s);
    const QSignalSpy chosen(m_wiring.get(), &ProfilesWiring::profileChosen);

    press("connect");

    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"orders"_s);
    QCOMPARE(ProfileFile(m_folder->filePath(u"profiles.json"_s)).find(u"orders"_s)->endpoint,
             u"https://mq.example.com"_s);
    QCOMPARE(kept(m_lasting), "s3cret");
    QFile file(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
}

void ProfilesWiringTest::keepsTheSecretForTheSessionWhenTheKeyStoreFails()
{
    wire(m_broken);
    typeNewProfile(u"https://mq.example.com"_s);

    press("save");

    QTRY_VERIFY(says("barText", u"is kept until T-Minus ends"_s));
    QCOMPARE(kept(*m_secrets), "s3cret");
    QTRY_VERIFY(says("secretPlace", u"kept until T-Minus ends"_s));
}

void ProfilesWiringTest::removesAProfileWithItsSecret()
{
    typeNewProfile(u"https://mq.example.com"_s);
    press("save");
    QTRY_COMPARE(kept(m_lasting), "s3cret");
    QTRY_VERIFY(find<QAbstractButton>("removeProfile").isEnabled());

    press("removeProfile");
    press("barAction");

    QTRY_COMPARE(m_wiring->model().rowCount(), 1);
    QTRY_COMPARE(kept(m_lasting), "");
}

void ProfilesWiringTest::testsWhatWasTypedBeforeItIsSaved()
{
    ScriptedServer server({Deed::answer(
        httpReply("403 Forbidden",
                  "<?xml version=\"1.0\"?><Error xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Code>"
                  "SignatureDoesNotMatch</Code><Message>no</Message><RequestId>65A0</RequestId>"
                  "<HostId>h</HostId></Error>"))});
    typeNewProfile(server.endpoint().toString());

    press("test");

    QTRY_VERIFY(says("layerFound", u"The signature is not the one that the service expects"_s));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().startsWith("DELETE /topics/"));
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().profile, u"orders"_s);
    QVERIFY(kept(m_lasting).isEmpty());
}

QTEST_MAIN(ProfilesWiringTest)
#include "tst_profileswiring.moc"
