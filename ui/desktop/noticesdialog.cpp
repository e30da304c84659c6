// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/noticesdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

namespace TMinus {

namespace {

constexpr int dialogWidth = 480;
constexpr int usualMinutes = 15;
constexpr int mostMinutes = 24 * 60;

QTimeEdit *clockField(const QString &name, QTime clock, QWidget *parent)
{
    auto *field = new QTimeEdit(clock, parent);
    field->setObjectName(name);
    field->setDisplayFormat(u"HH:mm"_s);
    return field;
}

} // namespace

NoticesDialog::NoticesDialog(const Preferences &preferences, bool hasTray, QWidget *parent)
    : QDialog(parent)
    , m_isOn(new QCheckBox(tr("Notices of the desktop while nobody looks here"), this))
    , m_hasQuietHours(new QCheckBox(tr("Quiet from"), this))
    , m_from(clockField(u"quietFrom"_s, preferences.notices.quietFrom, this))
    , m_to(clockField(u"quietTo"_s, preferences.notices.quietTo, this))
    , m_keepsInTray(
          new QCheckBox(tr("Keep running in the tray when the last window is closed"), this))
    , m_covers(new QCheckBox(tr("Cover the windows after"), this))
    , m_coverAfter(new QSpinBox(this))
{
    setObjectName(u"noticesDialog"_s);
    setWindowTitle(tr("Notices and cover"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_isOn->setObjectName(u"noticesOn"_s);
    m_isOn->setToolTip(tr("The desktop tells of what is due, overdue or could not leave."));
    m_hasQuietHours->setObjectName(u"quietHours"_s);
    m_hasQuietHours->setToolTip(tr("In these hours of each day nothing is told."));
    m_keepsInTray->setObjectName(u"keepInTray"_s);
    m_keepsInTray->setWhatsThis(tr("What is held here still leaves while no window is open."));
    m_from->setAccessibleName(tr("Quiet from"));
    m_from->setToolTip(tr("From this time of day on nothing is told."));
    m_to->setAccessibleName(tr("Quiet until"));
    m_to->setToolTip(tr("From this time of day on it is told again."));
    m_isOn->setChecked(preferences.notices.isOn);
    m_hasQuietHours->setChecked(preferences.notices.hasQuietHours);
    m_keepsInTray->setChecked(preferences.keepsInTray);
    m_keepsInTray->setEnabled(hasTray);
    m_keepsInTray->setToolTip(hasTray ? QString() : tr("This desktop has no tray."));
    m_covers->setObjectName(u"cover"_s);
    m_covers->setToolTip(tr("Covers what the windows show while nobody is here. Work goes on."));
    m_covers->setChecked(preferences.coverAfter > 0);
    m_coverAfter->setObjectName(u"coverAfter"_s);
    m_coverAfter->setAccessibleName(tr("Idle minutes until the windows are covered"));
    m_coverAfter->setToolTip(tr("Minutes without a key or the mouse: 1 to 1,440."));
    m_coverAfter->setRange(1, mostMinutes);
    m_coverAfter->setValue(preferences.coverAfter > 0 ? preferences.coverAfter : usualMinutes);
    m_coverAfter->setSuffix(tr(" idle min", "minutes, behind a number"));
    for (QCheckBox *box : {m_isOn, m_hasQuietHours, m_covers})
        connect(box, &QCheckBox::toggled, this, &NoticesDialog::follow);
    follow();
    arrangeWidgets();
}

void NoticesDialog::follow()
{
    m_hasQuietHours->setEnabled(m_isOn->isChecked());
    for (QTimeEdit *field : {m_from, m_to})
        field->setEnabled(m_isOn->isChecked() && m_hasQuietHours->isChecked());
    m_coverAfter->setEnabled(m_covers->isChecked());
}

void NoticesDialog::arrangeWidgets()
{
    auto *title =
        new Label(tr("Notices and cover"), {.share = dialogTitle, .isStrong = true}, this);
    auto *what = new Label(tr("Told: the next due message, overdue ones, polls that get no "
                              "answer, and held messages that could not be handed over."),
                           {.ink = &Tokens::text2}, this);
    what->setWordWrap(true);
    auto *hours = new QHBoxLayout;
    hours->setSpacing(8);
    hours->addWidget(m_hasQuietHours);
    hours->addWidget(m_from);
    hours->addWidget(new Label(tr("to", "from a time of day to another"), {}, this));
    hours->addWidget(m_to);
    hours->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("All stays as it was."));
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save"), this);
    save->setObjectName(u"saveNotices"_s);
    save->setToolTip(tr("Counts at once, for all windows."));
    save->setDefault(true);
    setLook(*save, ButtonLook::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(what);
    column->addWidget(m_isOn);
    column->addLayout(hours);
    column->addWidget(m_keepsInTray);
    auto *idle = new QHBoxLayout;
    idle->setSpacing(8);
    idle->addWidget(m_covers);
    idle->addWidget(m_coverAfter);
    idle->addStretch(1);
    column->addLayout(idle);
    column->addLayout(buttons);
    setFixedWidth(dialogWidth);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
}

Preferences NoticesDialog::chosen(Preferences before) const
{
    before.notices = {.isOn = m_isOn->isChecked(),
                      .hasQuietHours = m_hasQuietHours->isChecked(),
                      .quietFrom = m_from->time(),
                      .quietTo = m_to->time()};
    before.keepsInTray = m_keepsInTray->isChecked();
    before.coverAfter = m_covers->isChecked() ? m_coverAfter->value() : 0;
    return before;
}

} // namespace TMinus
