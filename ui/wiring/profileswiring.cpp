// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/profileswiring.h"

#include "client/profileconnection.h"
#include "ui/controls/messagebars.h"
#include "ui/profiles/connectiontest.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"

#include <QAction>

#include <QFileInfo>

namespace TMinus {

namespace {

using SecretPlace = SecretField::Place;

/// Where the secret must be without asking any store.
std::optional<SecretPlace> knownPlace(const Profile &profile)
{
    if (profile.service == ProfileService::Sandbox)
        return SecretPlace::Fixed;
    switch (profile.credential.source) {
    case CredentialSource::Environment:
        return SecretPlace::Environment;
    case CredentialSource::Ask:
        return SecretPlace::Asked;
    case CredentialSource::KeyStore:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// With TDMQ the key id that goes over the wire is the secret one.
ProbeReport withoutRoleKey(ProbeReport report, const Profile &profile, const Credentials &who)
{
    if (profile.service == ProfileService::Tdmq && !who.accessKeyId.isEmpty())
        report.request.replace(who.accessKeyId, u"…"_s);
    return report;
}

} // namespace

ProfilesWiring::ProfilesWiring(const Place &place, MainWindow &window)
    : m_place(place)
    , m_window(window)
    , m_keeper(place.file)
{
    connectKeeper();
    auto *opening = new QAction(tr("Profiles…"), &window); // found there by the palette
    opening->setObjectName(u"openProfiles"_s);
    opening->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    window.addAction(opening);
    connect(opening, &QAction::triggered, this, [this] { open(m_current); });
    window.rail().profiles().setEnabled(true);
    window.rail().profiles().setToolTip(tr("Profiles"));
    connect(&window.rail().profiles(), &QAbstractButton::clicked, opening, &QAction::trigger);
    m_keeper.load();
}

ProfilesWiring::~ProfilesWiring()
{
    m_test.reset(); // nobody hears what the transport still says
}

void ProfilesWiring::connectKeeper()
{
    connect(&m_keeper, &ProfileKeeper::loaded, &m_model, &ProfilesModel::setProfiles);
    connect(&m_keeper, &ProfileKeeper::saved, this, &ProfilesWiring::takeSaved);
    connect(&m_keeper, &ProfileKeeper::failed, this, &ProfilesWiring::takeFailure);
    connect(&m_keeper, &ProfileKeeper::imported, this, &ProfilesWiring::takeImport);
    connect(&m_keeper, &ProfileKeeper::exported, this, [this](const QString &path) {
        if (m_dialog)
            m_dialog->bars().add({.title = tr("The profiles are in %1.").arg(path),
                                  .text = tr("The file holds no secrets.")});
    });
}

void ProfilesWiring::open(const QString &id)
{
    if (!m_dialog)
        createDialog();
    if (!id.isEmpty() && m_model.rowOf(id) >= 0)
        m_dialog->choose(id);
    m_dialog->open();
    m_dialog->raise();
}

/// Opened from the desktop: nothing is taken before somebody says so.
void ProfilesWiring::offerImport(const QString &path)
{
    open({});
    m_dialog->bars().add({.title = tr("Import the profiles of %1?").arg(QFileInfo(path).fileName()),
                          .text = tr("They are added to those that are here. An export holds no "
                                     "secrets."),
                          .detail = path,
                          .actions = {tr("Import")}},
                         [this, path](int) { importFrom(path); });
}

void ProfilesWiring::importFrom(const QString &path)
{
    m_importPath = path;
    m_keeper.importFrom(path, false);
}

void ProfilesWiring::createDialog()
{
    m_dialog = new ProfilesDialog(m_model, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectDialog();
    if (m_model.rowCount() > 0)
        lookForSecret(m_model.profiles().value(qMax(0, m_model.rowOf(m_dialog->chosenId()))));
}

void ProfilesWiring::connectDialog()
{
    ProfilesDialog *dialog = m_dialog;
    connect(dialog, &ProfilesDialog::shown, this, &ProfilesWiring::lookForSecret);
    connect(dialog, &ProfilesDialog::saveRequested, this, &ProfilesWiring::save);
    connect(dialog, &ProfilesDialog::testRequested, this, &ProfilesWiring::test);
    connect(dialog, &ProfilesDialog::removeRequested, this, [this](const Profile &profile) {
        m_keeper.remove(profile.id);
        if (profile.credential.source == CredentialSource::KeyStore
            && !profile.credential.accessKeyId.isEmpty())
            forgetSecret(m_place.secrets, profile.id, this, [](const Result<void> &) {});
    });
    connect(dialog, &ProfilesDialog::exportRequested, this,
            [this](const QString &path) { m_keeper.exportTo(path, {}); });
    connect(dialog, &ProfilesDialog::importRequested, this, &ProfilesWiring::importFrom);
    connect(dialog, &ProfilesDialog::profileChosen, this, &ProfilesWiring::profileChosen);
    connect(dialog, &QDialog::finished, this, [this] {
        m_test.reset();
        m_entered = {};
    });
}

/// Tells the dialog where the secret of @p profile is; the key store may take its time, and is
/// given up after 8 s.
void ProfilesWiring::lookForSecret(const Profile &profile)
{
    if (const auto place = knownPlace(profile))
        return m_dialog->showSecretPlace(profile.id, *place);
    const QString account = secretAccount(profile.id);
    if (m_place.secrets.isForSession(account))
        return m_dialog->showSecretPlace(profile.id, SecretPlace::Session);
    if (profile.credential.accessKeyId.isEmpty())
        return m_dialog->showSecretPlace(profile.id, SecretPlace::None);
    m_place.secrets.read(
        account, m_dialog, [this, id = profile.id](const Result<std::optional<Secret>> &found) {
            const bool isKept = found && *found;
            m_dialog->showSecretPlace(id, isKept ? SecretPlace::KeyStore : SecretPlace::None);
            if (!found && m_dialog->chosenId() == id)
                m_dialog->bars().add(barText(found.error()));
        });
}

void ProfilesWiring::save(const Profile &profile, bool isNew, const EnteredSecret &entered)
{
    m_entered = entered;
    if (isNew)
        m_keeper.add(profile);
    else
        m_keeper.save(profile);
}

void ProfilesWiring::takeSaved(const QString &id)
{
    if (!m_dialog)
        return;
    if (m_entered.secret.isEmpty())
        return m_dialog->noteSaved(id);
    keepEntered(id);
}

/// The profile is in the file; what was typed as its secret goes to the key store, or, where it is
/// asked for each session, stays in this one.
void ProfilesWiring::keepEntered(const QString &id)
{
    const EnteredSecret entered = std::exchange(m_entered, {});
    const Profile profile = m_model.profiles().value(m_model.rowOf(id));
    const auto keepHere = [this, id, entered] {
        m_place.secrets.keepForSession(secretAccount(id), entered.secret);
        if (!entered.token.isEmpty())
            m_place.secrets.keepForSession(tokenAccount(id), entered.token);
    };
    if (profile.credential.source != CredentialSource::KeyStore) {
        keepHere();
        return m_dialog->noteSaved(id);
    }
    keepSecret(m_place.secrets, profile, entered, m_dialog,
               [this, profile, keepHere](const Result<void> &kept) {
                   if (!kept) {
                       keepHere();
                       offerSession(profile, kept.error());
                   }
                   m_dialog->noteSaved(profile.id);
               });
}

void ProfilesWiring::offerSession(const Profile &profile, const Error &error)
{
    BarText text = barText(error);
    text.kind = BarText::Kind::Warning;
    text.text =
        tr("The secret of “%1” is kept until T-Minus ends, and nowhere else. Unlock the key "
           "store and save once more to keep it.")
            .arg(profile.title());
    m_window.bars().add(text);
    m_dialog->bars().add(text);
}

void ProfilesWiring::takeFailure(const Error &error)
{
    if (!m_dialog) {
        m_window.bars().add(barText(error));
        return;
    }
    m_entered = {};
    const QString path = std::exchange(m_importPath, {});
    if (path.isEmpty() || error.kind != ErrorKind::InvalidArgument)
        return m_dialog->noteFailure(error);
    BarText text = barText(error);
    text.actions = {tr("Import over those that are there")};
    m_dialog->bars().add(text, [this, path](int) { m_keeper.importFrom(path, true); });
}

void ProfilesWiring::takeImport(const ProfileImport &import)
{
    m_importPath.clear();
    if (!m_dialog)
        return;
    BarText text{.title = tr("%n profile(s) imported.", nullptr, int(import.ids.size())),
                 .text = tr("An export holds no secrets: enter them here.")};
    if (!import.unhooked.isEmpty()) {
        text.kind = BarText::Kind::Warning;
        text.text = tr("The hook of %1 was left out: it would run a program.")
                        .arg(import.unhooked.join(u", "_s));
    }
    m_dialog->bars().add(text);
    m_dialog->choose(import.ids.value(0));
}

void ProfilesWiring::test(const Profile &profile, const EnteredSecret &entered)
{
    m_test = std::make_unique<QObject>();
    m_finder = std::make_unique<CredentialFinder>(
        m_place.secrets,
        [entered](const Profile &, QObject *context, const Callback<EnteredSecret> &done) {
            answerLater<EnteredSecret>(
                context, done,
                entered.secret.isEmpty() ? Result<EnteredSecret>(failure(
                    ErrorKind::InvalidArgument, tr("No secret was typed for this session.")))
                                         : entered);
        });
    Profile tested = profile;
    if (!entered.secret.isEmpty()) // what was typed is tested before it is kept
        tested.credential.source = CredentialSource::Ask;
    if (profile.id == sandboxProfileId() && m_place.sandbox && !m_place.sandbox().isEmpty())
        tested.endpoint = m_place.sandbox();
    m_finder->find(tested, m_test.get(), [this, tested](const Result<Credentials> &who) {
        if (who)
            return probe(tested, *who);
        if (m_dialog)
            m_dialog->test().showFailure(who.error());
    });
}

void ProfilesWiring::probe(const Profile &profile, const Credentials &credentials)
{
    auto settings = connectionSettings(profile, credentials);
    if (!settings) {
        if (m_dialog)
            m_dialog->test().showFailure(settings.error());
        return;
    }
    if (m_place.observer)
        settings->observer = [tell = m_place.observer, id = profile.id](Exchange exchange) {
            exchange.profile = id;
            tell(exchange);
        };
    m_transport = m_place.maker(*settings);
    const QString topic = profile.topics.isEmpty() ? QString() : profile.topics.first().name;
    m_transport->probe(
        topic, profile.groups.value(0), m_test.get(),
        [this, profile, credentials, url = settings->endpoint](const Result<ProbeReport> &report) {
            if (!m_dialog)
                return;
            if (report)
                m_dialog->test().showReport(withoutRoleKey(*report, profile, credentials), url);
            else
                m_dialog->test().showFailure(report.error());
        });
}

} // namespace TMinus
