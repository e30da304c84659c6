// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/profilesdialog.h"

#include "models/profilesmodel.h"
#include "ui/controls/messagebars.h"
#include "ui/profiles/connectiontest.h"
#include "ui/profiles/profileform.h"
#include "ui/profiles/trustdialog.h"
#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int filterFrom = 12; ///< more profiles than that are filtered

QString fileKinds()
{
    return ProfilesDialog::tr("Profiles (%1)").arg(u"*.tminus-profiles *.json"_s);
}

} // namespace

ProfilesDialog::ProfilesDialog(ProfilesModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_shown(new QSortFilterProxyModel(this))
{
    setObjectName(u"profilesDialog"_s);
    setWindowTitle(tr("Profiles"));
    m_shown->setSourceModel(&model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    createList();
    createForm();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(listSide());
    row->addWidget(formSide(), 1);
    connectSignals();
    connectList();
    resize(1120, 720);
    showList();
}

void ProfilesDialog::connectSignals()
{
    connect(m_form, &ProfileForm::changed, this, [this] {
        m_isChanged = true;
        m_test->showNothing();
        showButtons();
    });
    connect(m_test, &ConnectionTest::testRequested, this, &ProfilesDialog::askTest);
    connect(m_test, &ConnectionTest::secretRequested, m_form, &ProfileForm::replaceSecret);
    connect(m_test, &ConnectionTest::trustRequested, this, &ProfilesDialog::askTrust);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::askRemoval);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_connect, &QPushButton::clicked, this, [this] { save(true); });
}

void ProfilesDialog::connectList()
{
    connect(m_filter, &QLineEdit::textChanged, m_shown,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_profiles->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProfilesDialog::showRow);
    connect(m_add, &QToolButton::clicked, this, [this] {
        begin({.name = tr("New profile"), .environment = ProfileEnvironment::Staging});
    });
    connect(m_duplicate, &QToolButton::clicked, this, [this] {
        Profile copy = m_form->profile();
        copy.name = tr("%1, copy", "%1 is a profile").arg(copy.title());
        begin(copy);
    });
    connect(m_import, &QPushButton::clicked, this, &ProfilesDialog::askImport);
    connect(m_export, &QPushButton::clicked, this, &ProfilesDialog::askExport);
    connect(&m_model, &ProfilesModel::modelReset, this, &ProfilesDialog::showList);
}

/// The list is another; the form stays where it was.
void ProfilesDialog::showList()
{
    m_filter->setVisible(m_model.rowCount() > filterFrom || !m_filter->text().isEmpty());
    const int known = m_model.rowOf(m_id);
    if (m_isNew)
        return;
    if (known < 0 || m_id.isEmpty())
        m_isChanged = false;
    const QModelIndex row = m_shown->mapFromSource(m_model.index(qMax(0, known), 0));
    if (m_isChanged && known >= 0) {
        const QSignalBlocker quiet(m_profiles->selectionModel());
        m_profiles->setCurrentIndex(row);
        return;
    }
    m_profiles->setCurrentIndex(row);
    showRow(row);
}

void ProfilesDialog::showRow(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    showForm(row.data(ProfilesModel::ProfileRole).value<Profile>(), false);
}

void ProfilesDialog::choose(const QString &id)
{
    const QModelIndex row = m_shown->mapFromSource(m_model.index(m_model.rowOf(id), 0));
    m_isNew = false;
    m_profiles->setCurrentIndex(row);
    showRow(row);
}

void ProfilesDialog::begin(const Profile &profile)
{
    Profile fresh = profile;
    fresh.id.clear();
    if (fresh.service == ProfileService::Sandbox)
        fresh.service = ProfileService::ApsaraMq4;
    m_profiles->selectionModel()->clear();
    showForm(fresh, true);
}

void ProfilesDialog::showForm(const Profile &profile, bool isNew)
{
    using Place = SecretField::Place;
    m_id = profile.id;
    m_isNew = isNew;
    m_isChanged = isNew;
    m_test->showNothing();
    m_form->showProfile(profile, isNew);
    m_form->secret().reset(isNew ? Place::None : Place::Unknown);
    showButtons();
    if (!isNew)
        Q_EMIT shown(profile);
}

void ProfilesDialog::showSecretPlace(const QString &id, SecretField::Place place)
{
    if (id == m_id && !m_isNew)
        m_form->secret().setPlace(place);
}

void ProfilesDialog::showButtons()
{
    m_save->setEnabled(m_isChanged);
    m_connect->setText(m_isChanged ? tr("Save and connect") : tr("Connect"));
    m_remove->setEnabled(!m_isNew && m_id != u"sandbox"_s);
    m_remove->setToolTip(m_remove->isEnabled() || m_isNew
                             ? QString()
                             : tr("The sandbox of this computer is always there."));
    m_duplicate->setEnabled(!m_isNew);
}

void ProfilesDialog::save(bool connects)
{
    m_bars->settle();
    if (!m_isChanged) {
        Q_EMIT profileChosen(m_id);
        return accept();
    }
    if (const auto checked = m_form->check(); !checked)
        return noteFailure(checked.error());
    const Profile profile = m_form->profile();
    m_connects = connects;
    m_save->setEnabled(false);
    m_connect->setEnabled(false);
    Q_EMIT saveRequested(profile, m_isNew, m_form->secret().entered());
}

void ProfilesDialog::noteSaved(const QString &id)
{
    m_isNew = false;
    m_isChanged = false;
    m_connect->setEnabled(true);
    choose(id);
    if (std::exchange(m_testsNext, false))
        askTest();
    if (!std::exchange(m_connects, false))
        return;
    Q_EMIT profileChosen(id);
    accept();
}

void ProfilesDialog::noteFailure(const Error &error)
{
    m_connects = m_testsNext = false;
    m_connect->setEnabled(true);
    showButtons();
    m_bars->add(barText(error));
}

void ProfilesDialog::askTest()
{
    m_bars->settle();
    if (const auto checked = m_form->check(); !checked)
        return noteFailure(checked.error());
    m_test->showRunning();
    findChild<QScrollArea *>(u"formScroll"_s)->ensureWidgetVisible(m_test);
    Q_EMIT testRequested(m_form->profile(), m_form->secret().entered());
}

void ProfilesDialog::askTrust(const QString &host, const QString &pin)
{
    auto *dialog = new TrustDialog(host, pin, this);
    connect(dialog, &QDialog::accepted, this, [this, pin] { trust(pin); });
    dialog->open();
}

/// What else was changed is not saved along with it.
void ProfilesDialog::trust(const QString &pin)
{
    const bool wasChanged = m_isChanged;
    m_form->addPin(pin);
    if (wasChanged)
        return askTest();
    m_testsNext = true;
    save(false);
}

void ProfilesDialog::askRemoval()
{
    const Profile profile = m_model.profiles().value(m_model.rowOf(m_id));
    m_bars->settle();
    m_bars->add({.kind = BarText::Kind::Warning,
                 .title = tr("Delete the profile “%1”?").arg(profile.title()),
                 .text = tr("Its secret goes from the key store too. What was sent with it stays "
                            "in the ledger."),
                 .actions = {tr("Delete"), tr("Keep")}},
                [this, profile](int action) {
                    if (action == 0)
                        Q_EMIT removeRequested(profile);
                });
}

void ProfilesDialog::askImport()
{
    auto *files = new QFileDialog(this, tr("Import profiles"), {}, fileKinds());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &ProfilesDialog::importRequested);
    files->open();
}

void ProfilesDialog::askExport()
{
    auto *files = new QFileDialog(this, tr("Export all profiles"), u"profiles.tminus-profiles"_s,
                                  fileKinds());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"tminus-profiles"_s);
    connect(files, &QFileDialog::fileSelected, this, &ProfilesDialog::exportRequested);
    files->open();
}

void ProfilesDialog::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    const int left = m_profiles->width();
    painter.fillRect(QRect(0, 0, left, height()), tokens.window);
    painter.fillRect(QRect(0, 0, left, m_profiles->y() - 1), tokens.chrome);
    const int foot = m_connect->parentWidget()->height();
    painter.fillRect(QRect(left, height() - foot, width() - left, foot), tokens.chrome);
    paintHair(painter, QRectF(left, 0, 1, height()), tokens.hair);
}

} // namespace TMinus
