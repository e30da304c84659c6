// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "settings/profilefile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/controls/filterline.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowmemory.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace TMinus;
using Deed = WindowActions::Deed;

/// Several windows of one process, one profile each.
class ApplicationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAWindowForAnotherProfileOnce();
    void bringsTheOtherWindowForwardInsteadOfChangingToItsProfile();
    void keepsTheOthersWhenOneCloses();
    void opensTheWindowsOfTheLastTime();
    void opensWhatALinkNames();
    void tellsWhatALinkNamesInVain();
    void copiesALinkThatItCanOpen();
    void offersToImportAFileOfProfiles();
    void opensNothingForALinkThatCannotBeRead();

private:
    void begin();
    QString profileOf(size_t window) const
    {
        return m_app->workplaces().at(window)->profiles().profile().id;
    }
    bool told(const QString &words) const
    {
        const auto titles = m_app->window().findChildren<QLabel *>(u"barTitle"_s);
        return std::ranges::any_of(
            titles, [&](const QLabel *title) { return title->text().contains(words); });
    }
    size_t count() const { return m_app->workplaces().size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionSecretStore> m_secrets;
    std::unique_ptr<Application> m_app;
};

void ApplicationTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<SessionSecretStore>();
    ProfileFile file(m_folder->filePath(u"profiles.json"_s));
    for (const QString &id : {u"orders"_s, u"coupons"_s})
        QVERIFY(file.add(
            {.id = id,
             .name = id,
             .endpoint = u"http://127.0.0.1:9"_s,
             .environment = ProfileEnvironment::Development,
             .credential = {.source = CredentialSource::KeyStore, .accessKeyId = u"sandbox"_s}}));
    begin();
}

void ApplicationTest::begin()
{
    m_app = std::make_unique<Application>(
        Application::Options{.data = m_folder->path(),
                             .memory = m_folder->filePath(u"window.ini"_s),
                             .secrets = m_secrets.get(),
                             .port = 0});
    for (const QString &id : {u"orders"_s, u"coupons"_s})
        m_secrets->write(secretAccount(id), Secret("sandbox"), m_app.get(),
                         [](const Result<void> &) {});
    m_app->window().show();
    m_app->start();
    QTRY_VERIFY(m_app->workplace().link().isOpen());
}

void ApplicationTest::cleanup()
{
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    m_secrets.reset();
    m_folder.reset();
}

void ApplicationTest::opensAWindowForAnotherProfileOnce()
{
    m_app->openWindow(u"orders"_s);
    QCOMPARE(count(), 2U);
    QTRY_COMPARE(profileOf(1), u"orders"_s);

    m_app->openWindow(u"orders"_s);
    m_app->openWindow(sandboxProfileId());

    QCOMPARE(count(), 2U);
    QVERIFY(m_app->workplaces().at(1)->window().isVisible());
    QVERIFY(m_app->workplace().link().isOpen());
}

void ApplicationTest::bringsTheOtherWindowForwardInsteadOfChangingToItsProfile()
{
    m_app->openWindow(u"orders"_s);
    QTRY_COMPARE(profileOf(1), u"orders"_s);
    m_app->workplaces().at(1)->window().showMinimized();

    m_app->workplace().profiles().choose(u"orders"_s);

    QCOMPARE(profileOf(0), sandboxProfileId());
    QVERIFY(!m_app->workplaces().at(1)->window().isMinimized());
}

void ApplicationTest::keepsTheOthersWhenOneCloses()
{
    m_app->openWindow(u"orders"_s);
    QTRY_COMPARE(profileOf(1), u"orders"_s);

    m_app->workplace().window().close();

    QTRY_COMPARE(count(), 1U);
    QCOMPARE(profileOf(0), u"orders"_s);
    QVERIFY(m_app->window().isVisible());
    m_app->openWindow(sandboxProfileId());
    QTRY_VERIFY(m_app->workplaces().at(1)->link().isOpen()); // the sandbox went on
}

void ApplicationTest::opensTheWindowsOfTheLastTime()
{
    m_app->openWindow(u"orders"_s);
    QTRY_COMPARE(profileOf(1), u"orders"_s);
    m_app->workplaces().at(1)->window().actions().action(Deed::Quit).trigger();
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    begin();

    QCOMPARE(count(), 2U);
    QTRY_COMPARE(profileOf(1), u"orders"_s);
    QCOMPARE(profileOf(0), sandboxProfileId());
}

void ApplicationTest::opensWhatALinkNames()
{
    m_app->openLink(u"tminus://open/log?profile=coupons&filter=status:200&zone=Asia/Tokyo"_s);

    QTRY_COMPARE(count(), 2U);
    QTRY_COMPARE(profileOf(1), u"coupons"_s);
    const PaneArea &panes = m_app->workplaces().at(1)->window().panes();
    QVERIFY(panes.isInSight(PaneId::Log));
    QCOMPARE(panes.filterOf(PaneId::Log)->text(), u"status:200"_s);
    m_app->openLink(u"tminus://open/outbox"_s);
    QVERIFY(m_app->window().panes().isInSight(PaneId::Outbox));
    QCOMPARE(count(), 2U);
}

void ApplicationTest::tellsWhatALinkNamesInVain()
{
    m_app->openLink(u"tminus://open/log?profile=nobody"_s);
    QTRY_VERIFY(told(u"names a profile that is not here"_s));
    m_app->openLink(u"tminus://open/timeline?zone=Moon/Base&send=1"_s);
    QVERIFY(told(u"Parts of the link mean nothing"_s));
    m_app->openLink(u"tminus://open/timeline?message=01ABC"_s);

    QTRY_VERIFY(told(u"is not in this ledger"_s));
    QCOMPARE(count(), 1U);
}

void ApplicationTest::copiesALinkThatItCanOpen()
{
    m_app->window().panes().open(PaneId::Timeline);
    auto *filter = m_app->window().panes().filterOf(PaneId::Timeline);
    filter->setText(u"tag:CLOSE"_s);
    m_app->window().actions().action(Deed::CopyLink).trigger();
    const QString link = QGuiApplication::clipboard()->text();
    filter->clear();
    m_app->window().panes().open(PaneId::Log);

    m_app->openLink(link);

    QTRY_COMPARE(filter->text(), u"tag:CLOSE"_s);
    QCOMPARE(count(), 1U);
}

void ApplicationTest::offersToImportAFileOfProfiles()
{
    const QString path = m_folder->filePath(u"team.tminus-profiles"_s);
    QVERIFY(ProfileFile(path).add({.id = u"staging"_s, .endpoint = u"http://127.0.0.1:9"_s}));

    m_app->open(QUrl::fromLocalFile(path).toString());

    auto *dialog = m_app->window().findChild<ProfilesDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const ProfilesModel &model = m_app->workplace().profileManager().model();
    QVERIFY(model.rowOf(u"staging"_s) < 0); // only offered
    auto *bar = dialog->findChild<QWidget *>(u"messageBar"_s);
    bar->findChild<QPushButton *>()->click();
    QTRY_VERIFY(model.rowOf(u"staging"_s) >= 0);
}

void ApplicationTest::opensNothingForALinkThatCannotBeRead()
{
    for (const QString &link : {u"tminus://send/now"_s, u"http://open/log"_s, u"tminus://open/x"_s})
        m_app->openLink(link);

    QCOMPARE(count(), 1U);
    QCOMPARE(m_app->window().findChildren<QWidget *>(u"messageBar"_s).size(), 3);
}

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
