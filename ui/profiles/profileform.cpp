// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/profileform.h"

#include "client/connection.h"
#include "settings/fieldform.h"
#include "settings/profilecodec.h"
#include "ui/controls/label.h"
#include "ui/controls/segments.h"
#include "ui/profiles/fieldbinder.h"
#include "ui/profiles/formpage.h"
#include "ui/profiles/namechips.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedLayout>

namespace TMinus {

namespace {

constexpr QChar longestId = QChar(40);

/// An id made from a name: "Orders, Hangzhou" gives "orders-hangzhou".
QString idFrom(const QString &name)
{
    QString id;
    for (const QChar c : name.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    id.truncate(longestId.unicode());
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.isEmpty() ? u"profile"_s : id;
}

bool isClear(const QString &endpoint)
{
    const QUrl url(endpoint.trimmed());
    return url.scheme() == u"http"_s && !url.host().isEmpty() && !isLoopback(url);
}

} // namespace

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent)
    , m_fields(new FieldBinder(this))
    , m_name(new QLineEdit(this))
    , m_choice(new Segments({tr("Connection"), tr("Guards"), tr("Network"), tr("Place and ledger")},
                            this))
    , m_pages(new QStackedLayout)
{
    m_name->setObjectName(u"profileName"_s);
    m_name->setAccessibleName(tr("Name of the profile"));
    m_name->setToolTip(tr("What people call it."));
    m_name->setPlaceholderText(tr("Name of the profile"));
    m_name->setFrame(false);
    m_choice->setObjectName(u"formPages"_s);
    m_choice->setToolTip(tr("Pages of this profile."));
    m_fields->text(m_name, [](Profile &profile) -> QString & { return profile.name; });
    createPages();
    arrange();
    dress();
    m_choice->setCurrent(0);
    connect(m_choice, &Segments::currentChanged, this, &ProfileForm::showPage);
    showPage(0);
    connect(m_fields, &FieldBinder::changed, this, &ProfileForm::follow);
    connect(m_fields, &FieldBinder::changed, this, &ProfileForm::changed);
    connect(m_secret, &SecretField::changed, this, &ProfileForm::changed);
}

void ProfileForm::createPages()
{
    m_connection = connectionPage();
    for (FormPage *page : {m_connection, guardsPage(), networkPage(), placePage()})
        m_pages->addWidget(page);
}

bool ProfileForm::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QWidget::event(event);
}

void ProfileForm::dress()
{
    m_name->setFont(strong(sized(QApplication::font(), dialogTitle)));
}

/// The form is as high as the page that is shown, not as the highest.
void ProfileForm::showPage(int page)
{
    for (int at = 0; at < m_pages->count(); ++at)
        m_pages->widget(at)->setSizePolicy(
            QSizePolicy::Preferred, at == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->setCurrentIndex(page);
}

void ProfileForm::arrange()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_name, 1);
    head->addWidget(m_choice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 8);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(m_pages, 1);
}

void ProfileForm::showProfile(const Profile &profile, bool isNew)
{
    m_shown = profile;
    m_isNew = isNew;
    m_fields->show(profile);
    m_id->setReadOnly(!isNew);
    m_id->setModified(false);
    for (QLineEdit *edit : {m_endpoint, m_colour, m_zone, m_pins, m_id})
        mark(*edit, {});
    follow();
    if (isNew) {
        m_choice->setCurrent(0);
        m_name->setFocus();
        m_name->selectAll();
    }
}

Profile ProfileForm::profile() const
{
    Profile taken = m_fields->taken(m_shown);
    if (m_isNew && !m_id->isModified())
        taken.id = idFrom(taken.name);
    for (QString &pin : taken.pins)
        pin = plainPin(pin);
    return taken;
}

/// What one field says about others.
void ProfileForm::follow()
{
    const Profile shown = profile();
    if (m_isNew && !m_id->isModified()) {
        const QSignalBlocker quiet(m_id);
        m_id->setText(shown.id);
    }
    auto *clear = static_cast<Label *>(m_connection->hintOf(m_endpoint));
    clear->setInk(&Tokens::warnText);
    clear->setText(isClear(shown.endpoint) ? tr("body travels in clear") : QString());
    followService(shown);
}

void ProfileForm::followService(const Profile &shown)
{
    const bool isTdmq = shown.service == ProfileService::Tdmq;
    const bool isSandbox = shown.service == ProfileService::Sandbox;
    m_keyIdLabel->setText(isTdmq ? tr("Role name") : tr("Key id"));
    m_secretLabel->setText(isTdmq ? tr("Role key") : tr("Secret", "of an access key"));
    m_keyId->setEnabled(!isSandbox && shown.credential.source != CredentialSource::Environment);
    m_source->setEnabled(!isSandbox);
    m_secret->setTemporary(shown.credential.temporary);
    m_service->setEnabled(shown.id != sandboxProfileId());
    m_environment->setEnabled(shown.id != sandboxProfileId());
}

void ProfileForm::mark(QLineEdit &edit, const Result<void> &checked)
{
    setFieldMark(edit, checked ? FieldMark::None : FieldMark::Wrong);
    edit.setToolTip(checked ? edit.whatsThis() : checked.error().message);
}

Result<void> ProfileForm::check()
{
    const Profile taken = profile();
    Result<void> pins;
    for (const QString &pin : taken.pins)
        pins = pins.and_then([&] { return checkForm(FieldForm::Pin, pin); });
    struct Field
    {
        QLineEdit *edit;
        int page;
        Result<void> checked;
    };
    const Field fields[] = {{m_endpoint, 0, checkForm(FieldForm::Endpoint, taken.endpoint)},
                            {m_id, 3, checkForm(FieldForm::Id, taken.id)},
                            {m_colour, 3, checkForm(FieldForm::Colour, taken.colour)},
                            {m_zone, 3, checkForm(FieldForm::Zone, taken.zone)},
                            {m_pins, 2, pins}};
    const Field *wrong = nullptr;
    for (const Field &field : fields) {
        mark(*field.edit, field.checked);
        if (!field.checked && !wrong)
            wrong = &field;
    }
    if (!wrong)
        return checkProfile(taken);
    m_choice->setCurrent(wrong->page);
    wrong->edit->setFocus();
    return wrong->checked;
}

void ProfileForm::addPin(const QString &pin)
{
    const QString before = m_pins->text().trimmed();
    m_pins->setText(before.isEmpty() ? pin : before + u", "_s + pin);
}

void ProfileForm::replaceSecret()
{
    m_choice->setCurrent(0);
    m_secret->replace();
}

} // namespace TMinus
