// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/profilesmodel.h"
#include "settings/layeredsecretstore.h"
#include "settings/profilekeeper.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/wiring/servicelink.h"

#include <QPointer>

namespace TMinus {

class MainWindow;

/// The profiles of a window: the dialog, the file behind it, the key store, and the connection test.
class ProfilesWiring final : public QObject
{
    Q_OBJECT

public:
    /// What the wiring works with; all that is referred to outlives it.
    struct Place
    {
        QString file = {}; ///< the profile file
        LayeredSecretStore &secrets;
        ServiceLink::Maker maker = {}; ///< of the transport that tests
        ExchangeSink observer = {};    ///< is told of the requests of a test
        /// Where the sandbox of this computer listens; empty: it does not run.
        std::function<QString()> sandbox = {};
    };

    ProfilesWiring(const Place &place, MainWindow &window);
    ~ProfilesWiring() override;

    /// All profiles; empty until they are read, which starts at once.
    ProfilesModel &model() { return m_model; }
    ProfileKeeper &keeper() { return m_keeper; }
    /// Shows the dialog, at the profile @p id.
    void open(const QString &id);
    /// Shows the dialog, and offers to import the file at @p path.
    void offerImport(const QString &path);
    /// The one that a window works with: shown when the dialog opens.
    void setCurrent(const QString &id) { m_current = id; }

Q_SIGNALS:
    /// The operator wants to work with this profile.
    void profileChosen(const QString &id);

private:
    void createDialog();
    void importFrom(const QString &path);
    void connectKeeper();
    void connectDialog();
    void lookForSecret(const Profile &profile);
    void save(const Profile &profile, bool isNew, const EnteredSecret &entered);
    void keepEntered(const QString &id);
    void offerSession(const Profile &profile, const Error &error);
    void takeSaved(const QString &id);
    void takeFailure(const Error &error);
    void takeImport(const ProfileImport &import);
    void test(const Profile &profile, const EnteredSecret &entered);
    void probe(const Profile &profile, const Credentials &credentials);

    const Place m_place;
    MainWindow &m_window;
    ProfilesModel m_model;
    ProfileKeeper m_keeper;
    QPointer<ProfilesDialog> m_dialog; ///< the window's, while it is open
    QString m_current;
    EnteredSecret m_entered; ///< typed with the profile that is being saved
    QString m_importPath;
    std::unique_ptr<CredentialFinder> m_finder; ///< of the test that runs
    std::unique_ptr<Transport> m_transport;     ///< the same
    std::unique_ptr<QObject> m_test;            ///< what the answers of the test belong to
};

} // namespace TMinus
