// SPDX-License-Identifier: Apache-2.0
#include "ui/preferences/settingsdialog.h"

#include "base/result.h"
#include "client/updatequestion.h"
#include "ui/controls/fieldreason.h"
#include "ui/controls/label.h"
#include "ui/preferences/shortcutpage.h"
#include "ui/shell/windowactions.h"
#include "ui/style/theme.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>

namespace TMinus {

namespace {

using Deed = WindowActions::Deed;

constexpr int listWidth = 160;
constexpr int rowRoom = 14; ///< of the list, above and below its words
constexpr int numberWidth = 120;

/// One button for each action of a choice; it does what the action does.
QWidget *choiceOf(const WindowActions &actions, const QList<Deed> &deeds, const QString &help,
                  QWidget *parent)
{
    auto *box = new QWidget(parent);
    box->setToolTip(help);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const Deed deed : deeds) {
        QAction &action = actions.action(deed);
        auto *button = new QRadioButton(action.text(), box);
        button->setObjectName(u"choose/"_s + action.objectName());
        button->setChecked(action.isChecked());
        QObject::connect(button, &QRadioButton::clicked, &action, &QAction::trigger);
        column->addWidget(button);
    }
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const Place &place)
    : QDialog(&place.window)
    , m_place(place)
    , m_preferences(place.preferences)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setFixedWidth(listWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    addPage(tr("Appearance"), appearancePage());
    addPage(tr("Keys"), shortcutsPage());
    showPage(0);
    resize(qMin(760, place.window.width() - 60), qMin(560, place.window.height() - 60));
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    auto *framed = new QWidget(m_pages);
    auto *column = new QVBoxLayout(framed);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(title, {.share = dialogTitle, .isStrong = true}, framed));
    column->addWidget(page, 1);
    m_pages->addWidget(framed);
    auto *item = new QListWidgetItem(title, m_list);
    item->setSizeHint({0, m_list->fontMetrics().height() + rowRoom});
}

void SettingsDialog::showPage(int page)
{
    m_list->setCurrentRow(page);
}

QWidget *SettingsDialog::appearancePage()
{
    auto *page = new QWidget(m_pages);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(16);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (m_place.theme)
        form->addRow(tr("Colours"), lookChoice(page));
    form->addRow(tr("Language"), languageChoice(page));
    form->addRow(tr("Text size"), sizeChoice(page));
    form->addRow(tr("Motion"), motionChoice(page));
    QAction &notices = m_place.actions.action(Deed::Notices);
    auto *open = new QPushButton(notices.text(), page);
    open->setObjectName(u"openNotices"_s);
    open->setAutoDefault(false);
    open->setToolTip(
        tr("Notices of the desktop, quiet hours, tray, and a cover while nobody is here."));
    connect(open, &QPushButton::clicked, &notices, &QAction::trigger);
    form->addRow(tr("When something happens"), open);
    form->addRow(tr("Newer versions"), updateChoice(page));
    return page;
}

QWidget *SettingsDialog::lookChoice(QWidget *page)
{
    return choiceOf(m_place.actions,
                    {Deed::LookSystem, Deed::LookLight, Deed::LookDark, Deed::LookContrast},
                    tr("Colours of all windows."), page);
}

QWidget *SettingsDialog::languageChoice(QWidget *page)
{
    return choiceOf(m_place.actions, {Deed::SpeakEnglish, Deed::SpeakChinese},
                    tr("Language of all windows. Nothing is lost when it changes."), page);
}

QWidget *SettingsDialog::sizeChoice(QWidget *page)
{
    auto *size = new QSpinBox(page);
    size->setObjectName(u"textPercent"_s);
    size->setAccessibleName(tr("Text size"));
    size->setRange(leastTextPercent, mostTextPercent);
    size->setSingleStep(10);
    size->setMaximumWidth(numberWidth);
    size->setSuffix(tr(" %", "behind a number; the blank stands before it"));
    size->setKeyboardTracking(false);
    size->setValue(m_preferences.textPercent);
    size->setToolTip(tr("Of the size that the system asks for, 80 to 200 %."));
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) {
        m_preferences.textPercent = percent;
        Q_EMIT changed(m_preferences);
    });
    return size;
}

QWidget *SettingsDialog::motionChoice(QWidget *page)
{
    auto *still = new QCheckBox(tr("Nothing moves by itself"), page);
    still->setObjectName(u"reduceMotion"_s);
    still->setChecked(m_preferences.reducesMotion);
    still->setToolTip(tr("Zoom, folds and bars are there at once. Where the system asks for it, "
                         "this is so in any case."));
    connect(still, &QCheckBox::toggled, this, [this](bool isStill) {
        m_preferences.reducesMotion = isStill;
        Q_EMIT changed(m_preferences);
    });
    return still;
}

QWidget *SettingsDialog::updateChoice(QWidget *page)
{
    auto *address = new QLineEdit(m_preferences.updateAddress, page);
    address->setObjectName(u"updateAddress"_s);
    address->setAccessibleName(tr("Address that names the newest version"));
    address->setPlaceholderText(tr("nobody is asked"));
    address->setToolTip(tr("An https address whose first line is the newest version, asked once a "
                           "day. You are told; nothing is downloaded or installed."));
    auto *reason = new FieldReason(*address);
    connect(address, &QLineEdit::textChanged, reason, [reason] { reason->say({}); });
    connect(address, &QLineEdit::editingFinished, this, [this, address, reason] {
        const QString typed = address->text().trimmed();
        const Result<QUrl> read = updateAddress(typed);
        reason->say(typed.isEmpty() || read ? QString() : read.error().message);
        if (!typed.isEmpty() && !read)
            return;
        m_preferences.updateAddress = typed;
        Q_EMIT changed(m_preferences);
    });
    return address;
}

QWidget *SettingsDialog::shortcutsPage()
{
    auto *page = new ShortcutPage(m_place.window, m_preferences.keys, m_pages);
    connect(page, &ShortcutPage::changed, this, [this](const ChosenKeys &keys) {
        m_preferences.keys = keys;
        Q_EMIT changed(m_preferences);
    });
    return page;
}

} // namespace TMinus
