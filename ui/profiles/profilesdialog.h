// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/profiles/secretfield.h"

#include <QDialog>

class QFrame;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QToolButton;

namespace TMinus {

class ConnectionTest;
class MessageBars;
class ProfileForm;
class ProfilesModel;

/// The profiles of this user: a list, the form of the one that is chosen, and the test of its
/// connection. Asks for everything by its signals and sees the model change.
class ProfilesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p model must outlive the dialog.
    explicit ProfilesDialog(ProfilesModel &model, QWidget *parent = nullptr);

    MessageBars &bars() const { return *m_bars; }
    ConnectionTest &test() const { return *m_test; }
    /// Chooses the profile @p id.
    void choose(const QString &id);
    /// The one whose form is shown; empty: a new one that has not been saved.
    const QString &chosenId() const { return m_id; }
    /// Where the secret of the profile @p id is.
    void showSecretPlace(const QString &id, SecretField::Place place);
    /// The profile @p id was saved, and stands in the model.
    void noteSaved(const QString &id);
    /// Saving failed; the form stays as it is.
    void noteFailure(const Error &error);

Q_SIGNALS:
    /// Another profile is shown: where is its secret?
    void shown(const TMinus::Profile &profile);
    void saveRequested(const TMinus::Profile &profile, bool isNew,
                       const TMinus::EnteredSecret &entered);
    void removeRequested(const TMinus::Profile &profile);
    void testRequested(const TMinus::Profile &profile, const TMinus::EnteredSecret &entered);
    void importRequested(const QString &path);
    void exportRequested(const QString &path);
    /// The operator wants to work with the profile @p id, which is saved.
    void profileChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createList();
    void createForm();
    QWidget *listSide();
    QWidget *formSide();
    void connectSignals();
    void connectList();
    void showRow(const QModelIndex &row);
    void showForm(const Profile &profile, bool isNew);
    void showList();
    void begin(const Profile &profile);
    void save(bool connects);
    void askRemoval();
    void askTest();
    void askTrust(const QString &host, const QString &pin);
    void trust(const QString &pin);
    void askImport();
    void askExport();
    void showButtons();

    ProfilesModel &m_model;
    QSortFilterProxyModel *m_shown;
    MessageBars *m_bars = nullptr;
    QLineEdit *m_filter = nullptr;
    QListView *m_profiles = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_duplicate = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    ProfileForm *m_form = nullptr;
    ConnectionTest *m_test = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_connect = nullptr;
    QString m_id;
    bool m_isNew = false;
    bool m_isChanged = false;
    bool m_connects = false;  ///< to the one that is being saved
    bool m_testsNext = false; ///< once it is saved
};

} // namespace TMinus
