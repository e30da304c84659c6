// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/profilesdialog.h"

#include "models/profilesmodel.h"
#include "settings/fullprofile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/messagebars.h"
#include "ui/controls/segments.h"
#include "ui/profiles/connectiontest.h"
#include "ui/style/looks.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

/// The dialog, used as a person does.
class ProfilesDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheFieldsOfTheProfileThatIsChosen();
    void givesEveryFieldBackUnchanged();
    void asksToSaveWhatWasTyped();
    void marksAnEndpointThatIsNone();
    void makesTheIdOfANewProfileFromItsName();
    void duplicatesUnderANewId();
    void neverShowsTheSecretThatIsKept();
    void handsOutASecretThatWasTyped();
    void namesTheFieldsOfTdmq();
    void warnsWhenBodiesTravelInClear();
    void asksBeforeItDeletes();
    void connectsToTheOneThatIsSaved();
    void filtersAboveTwelve();
    void showsTheLayersAndTheRemedy();
    void offersToTrustACertificateOfAnUnknownIssuer();
    void addsAndRemovesTopics();

private:
    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    void type(const char *name, const QString &text);
    void press(const char *name);
    bool says(const char *name, const QString &words) const;
    static Profile orders();

    std::unique_ptr<ProfilesModel> m_model;
    std::unique_ptr<ProfilesDialog> m_dialog;
};

Profile ProfilesDialogTest::orders()
{
    return {.id = u"orders"_s,
            .name = u"Orders"_s,
            .endpoint = u"https://mq.example.com"_s,
            .environment = ProfileEnvironment::Staging,
            .topics = {{.name = u"order-timeout"_s, .type = ProfileTopicType::Delay}},
            .groups = {u"GID_a"_s},
            .credential = {.accessKeyId = u"LTAI5t"_s}};
}

void ProfilesDialogTest::init()
{
    failOnWarnings();
    m_model = std::make_unique<ProfilesModel>();
    m_model->setProfiles({sandboxProfile(), orders()});
    m_dialog = std::make_unique<ProfilesDialog>(*m_model);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_dialog->choose(u"orders"_s);
}

void ProfilesDialogTest::cleanup()
{
    m_dialog.reset();
    m_model.reset();
}

void ProfilesDialogTest::type(const char *name, const QString &text)
{
    auto &line = find<QLineEdit>(name);
    line.selectAll();
    QTest::keyClicks(&line, text);
}

void ProfilesDialogTest::press(const char *name)
{
    QTest::mouseClick(&find<QAbstractButton>(name), Qt::LeftButton);
}

bool ProfilesDialogTest::says(const char *name, const QString &words) const
{
    const auto labels = m_dialog->findChildren<QLabel *>(QLatin1StringView(name));
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->text().contains(words); });
}

void ProfilesDialogTest::showsTheFieldsOfTheProfileThatIsChosen()
{
    QCOMPARE(find<QLineEdit>("profileName").text(), u"Orders"_s);
    QCOMPARE(find<QLineEdit>("endpoint").text(), u"https://mq.example.com"_s);
    QCOMPARE(find<Segments>("environment").current(), int(ProfileEnvironment::Staging));
    QCOMPARE(find<QLineEdit>("keyId").text(), u"LTAI5t"_s);
    QVERIFY(!find<QAbstractButton>("save").isEnabled());

    m_dialog->choose(u"sandbox"_s);

    QVERIFY(!find<QComboBox>("service").isEnabled());
    QVERIFY(!find<QAbstractButton>("removeProfile").isEnabled());
}

void ProfilesDialogTest::givesEveryFieldBackUnchanged()
{
    Profile full = fullProfile();
    m_model->setProfiles({sandboxProfile(), full});
    m_dialog->choose(full.id);
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    type("profileName", u"One"_s);
    press("save");

    QCOMPARE(saved.size(), 1);
    Profile given = saved.first().first().value<Profile>();
    full.name = u"One"_s;
    QCOMPARE(given, full);
}

void ProfilesDialogTest::asksToSaveWhatWasTyped()
{
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    type("instance", u"MQ_INST_1"_s);
    press("save");

    QCOMPARE(saved.size(), 1);
    Profile expected = orders();
    expected.instance = u"MQ_INST_1"_s;
    QCOMPARE(saved.first().at(0).value<Profile>(), expected);
    QVERIFY(!saved.first().at(1).toBool());
    m_model->setProfiles({sandboxProfile(), expected});
    m_dialog->noteSaved(u"orders"_s);
    QCOMPARE(find<QLineEdit>("instance").text(), u"MQ_INST_1"_s);
    QVERIFY(!find<QAbstractButton>("save").isEnabled());
}

void ProfilesDialogTest::marksAnEndpointThatIsNone()
{
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    type("endpoint", u"mq.example.com"_s);
    press("save");

    QCOMPARE(saved.size(), 0);
    QCOMPARE(fieldMarkOf(&find<QLineEdit>("endpoint")), FieldMark::Wrong);
    QVERIFY(says("barTitle", u"“mq.example.com” is not an endpoint."_s));
}

void ProfilesDialogTest::makesTheIdOfANewProfileFromItsName()
{
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    press("addProfile");
    type("profileName", u"Orders, Hangzhou!"_s);
    type("endpoint", u"https://mq.example.com"_s);
    press("save");

    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(0).value<Profile>().id, u"orders-hangzhou"_s);
    QVERIFY(saved.first().at(1).toBool());
}

void ProfilesDialogTest::duplicatesUnderANewId()
{
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    press("duplicateProfile");
    press("save");

    QCOMPARE(saved.size(), 1);
    const auto copy = saved.first().at(0).value<Profile>();
    QCOMPARE(copy.id, u"orders-copy"_s);
    QCOMPARE(copy.topics, orders().topics);
}

void ProfilesDialogTest::neverShowsTheSecretThatIsKept()
{
    m_dialog->showSecretPlace(u"orders"_s, SecretField::Place::KeyStore);
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    QCOMPARE(find<QLineEdit>("secret").echoMode(), QLineEdit::Password);
    QVERIFY(find<QLineEdit>("secret").isReadOnly());
    QVERIFY(says("secretPlace", u"in the system key store, never shown"_s));
    type("instance", u"I"_s);
    press("save");

    QVERIFY(saved.first().at(2).value<EnteredSecret>().secret.isEmpty());
}

void ProfilesDialogTest::handsOutASecretThatWasTyped()
{
    m_dialog->showSecretPlace(u"orders"_s, SecretField::Place::KeyStore);
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    press("replaceSecret");
    QTest::keyClicks(&find<QLineEdit>("secret"), u" s3cret "_s);
    press("save");

    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(2).value<EnteredSecret>().secret, Secret("s3cret"));
}

void ProfilesDialogTest::namesTheFieldsOfTdmq()
{
    find<QComboBox>("service").setCurrentIndex(int(ProfileService::Tdmq));

    const auto labels = m_dialog->findChildren<QLabel *>();
    const auto has = [&](const QString &words) {
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(has(u"Role name"_s));
    QVERIFY(has(u"Role key"_s));
}

void ProfilesDialogTest::warnsWhenBodiesTravelInClear()
{
    type("endpoint", u"http://mq.example.com"_s);
    QVERIFY(says("endpointHint", u"body travels in clear"_s));

    type("endpoint", u"http://127.0.0.1:8080"_s);

    QVERIFY(!says("endpointHint", u"clear"_s));
}

void ProfilesDialogTest::asksBeforeItDeletes()
{
    const QSignalSpy removed(m_dialog.get(), &ProfilesDialog::removeRequested);

    press("removeProfile");
    QCOMPARE(removed.size(), 0);
    press("barAction");

    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<Profile>().id, u"orders"_s);
}

void ProfilesDialogTest::connectsToTheOneThatIsSaved()
{
    const QSignalSpy chosen(m_dialog.get(), &ProfilesDialog::profileChosen);
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    type("instance", u"I"_s);
    press("connect");
    QCOMPARE(saved.size(), 1);
    QCOMPARE(chosen.size(), 0);
    m_dialog->noteSaved(u"orders"_s);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"orders"_s);
    QVERIFY(!m_dialog->isVisible());
}

void ProfilesDialogTest::filtersAboveTwelve()
{
    QVERIFY(!find<QLineEdit>("profileFilter").isVisible());
    QList<Profile> many{sandboxProfile()};
    for (int number = 0; number < 12; ++number)
        many.append({.id = u"p%1"_s.arg(number), .name = u"Profile %1"_s.arg(number)});

    m_model->setProfiles(many);
    QVERIFY(find<QLineEdit>("profileFilter").isVisible());
    QTest::keyClicks(&find<QLineEdit>("profileFilter"), u"11"_s);

    QCOMPARE(find<QListView>("profiles").model()->rowCount(), 1);
}

void ProfilesDialogTest::showsTheLayersAndTheRemedy()
{
    using Outcome = ProbeLayer::Outcome;
    const QSignalSpy tested(m_dialog.get(), &ProfilesDialog::testRequested);
    press("test");
    QCOMPARE(tested.size(), 1);
    ProbeReport report{.signedText = u"DELETE\n"_s, .request = u"DELETE / HTTP/1.1\n"_s};
    for (int name = 0; name <= int(ProbeLayer::Name::Group); ++name)
        report.layers.append({.name = static_cast<ProbeLayer::Name>(name), .outcome = Outcome::Ok});
    report.layers[int(ProbeLayer::Name::Signature)] = {
        .name = ProbeLayer::Name::Signature,
        .outcome = Outcome::Failed,
        .error = Error{
            .kind = ErrorKind::Service, .httpStatus = 403, .code = u"SignatureDoesNotMatch"_s}};

    m_dialog->test().showReport(report, QUrl(u"https://mq.example.com"_s));

    QVERIFY(says("layerFound", u"The signature is not the one"_s));
    QVERIFY(says("barDetail", u"403 · SignatureDoesNotMatch"_s));
    press("signedRequest");
    QVERIFY(find<QPlainTextEdit>("signedText").toPlainText().contains(u"DELETE / HTTP/1.1"));
    press("barAction");
    QTRY_VERIFY(!find<QLineEdit>("secret").isReadOnly());
}

void ProfilesDialogTest::offersToTrustACertificateOfAnUnknownIssuer()
{
    using Outcome = ProbeLayer::Outcome;
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);
    const QSignalSpy tested(m_dialog.get(), &ProfilesDialog::testRequested);
    const QString pin = u"ab12"_s.repeated(16);
    ProbeReport report;
    for (int name = 0; name <= int(ProbeLayer::Name::Group); ++name)
        report.layers.append({.name = static_cast<ProbeLayer::Name>(name)});
    report.layers[0].outcome = report.layers[1].outcome = Outcome::Ok;
    report.layers[2] = {
        .name = ProbeLayer::Name::Tls,
        .outcome = Outcome::Failed,
        .error = Error{.kind = ErrorKind::Tls, .code = u"untrusted:"_s + pin, .message = u"s"_s}};
    const auto offer = [&] {
        m_dialog->test().showReport(report, QUrl(u"https://mq.example.com"_s));
        QVERIFY(says("barDetail", u"mq.example.com · SHA-256 AB12 AB12"_s));
        press("barAction");
        QTRY_VERIFY(m_dialog->findChild<QDialog *>(u"trustDialog"_s));
    };

    offer();
    QVERIFY(says("fingerprint", u"AB12 AB12"_s));
    QTest::keyClick(m_dialog->findChild<QDialog *>(u"trustDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog->findChild<QDialog *>(u"trustDialog"_s));
    QVERIFY(find<QLineEdit>("pins").text().isEmpty()); // No is the default
    QVERIFY(saved.isEmpty());

    offer();
    press("trust");
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().value<Profile>().pins, QStringList{pin});
    Profile pinned = orders();
    pinned.pins = {pin};
    m_model->setProfiles({sandboxProfile(), pinned});
    m_dialog->noteSaved(u"orders"_s);

    QCOMPARE(tested.count(), 1); // it is seen at once whether that was all
    QCOMPARE(tested.first().first().value<Profile>().pins, QStringList{pin});
}

void ProfilesDialogTest::addsAndRemovesTopics()
{
    const QSignalSpy saved(m_dialog.get(), &ProfilesDialog::saveRequested);

    press("topicsAdd");
    QTest::keyClicks(&find<QLineEdit>("topicsName"), u"coupon reminder"_s);
    QTest::keyClick(&find<QLineEdit>("topicsName"), Qt::Key_Return);
    QCOMPARE(fieldMarkOf(&find<QLineEdit>("topicsName")), FieldMark::Wrong);
    type("topicsName", u"coupon-reminder"_s);
    QTest::keyClick(&find<QLineEdit>("topicsName"), Qt::Key_Return);
    press("save");

    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().at(0).value<Profile>().topics.size(), 2);
}

QTEST_MAIN(ProfilesDialogTest)
#include "tst_profilesdialog.moc"
