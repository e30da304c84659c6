// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/focusheir.h"
#include "ui/profiles/fieldbinder.h"
#include "ui/profiles/formpage.h"
#include "ui/profiles/namechips.h"
#include "ui/profiles/profileform.h"

#include "ui/controls/label.h"
#include "ui/controls/segments.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace TMinus {

namespace {

constexpr int longestWait = 2'592'000; ///< seconds: 30 days
constexpr int greatestCount = 10'000'000;

QWidget *pair(QWidget *first, QWidget *second, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(first);
    row->addWidget(second);
    handFocusOn(*both, *first);
    return both;
}

} // namespace

FormPage *ProfileForm::connectionPage()
{
    auto *page = new FormPage(this);
    addService(*page);
    addEnvironment(*page);
    m_endpoint = page->line(u"endpoint"_s, 440);
    m_endpoint->setPlaceholderText(u"https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com"_s);
    m_endpoint->setToolTip(tr("Address of the service for HTTP, as its console shows it."));
    m_fields->text(m_endpoint, [](Profile &p) -> QString & { return p.endpoint; });
    page->addRow(tr("Endpoint"), m_endpoint);
    auto *instance = page->line(u"instance"_s, 300);
    m_fields->text(instance, [](Profile &p) -> QString & { return p.instance; });
    page->addRow(tr("Instance id"), instance, tr("may be empty"));
    addNames(*page);
    addWindow(*page);
    addCredential(*page);
    return page;
}

void ProfileForm::addService(FormPage &page)
{
    m_service = page.choice(u"service"_s,
                            {tr("Sandbox of this computer"), tr("ApsaraMQ for RocketMQ 4.x, HTTP"),
                             tr("Tencent TDMQ for RocketMQ, HTTP")},
                            300);
    m_fields->choice<ProfileService>(m_service,
                                     [](Profile &p) -> ProfileService & { return p.service; });
    m_service->setToolTip(tr("What answers there; it decides what can be done."));
    page.addRow(tr("Service"), m_service);
}

void ProfileForm::addEnvironment(FormPage &page)
{
    m_environment =
        new Segments({tr("Sandbox"), tr("Development"), tr("Staging"), tr("Production")}, &page);
    m_environment->setObjectName(u"environment"_s);
    m_fields->add([this](const Profile &p) { m_environment->setCurrent(int(p.environment)); },
                  [this](Profile &p) {
                      p.environment =
                          static_cast<ProfileEnvironment>(qMax(0, m_environment->current()));
                  });
    connect(m_environment, &Segments::currentChanged, m_fields, &FieldBinder::noteChange);
    page.addRow(tr("Environment"), m_environment, tr("production opens read-only"));
}

void ProfileForm::addNames(FormPage &page)
{
    auto *topics = new NameChips(NameChips::Kind::Topics, &page);
    m_fields->add([topics](const Profile &p) { topics->setTopics(p.topics); },
                  [topics](Profile &p) { p.topics = topics->topics(); });
    connect(topics, &NameChips::changed, m_fields, &FieldBinder::noteChange);
    page.addRow(tr("Topics"), topics);
    auto *groups = new NameChips(NameChips::Kind::Groups, &page);
    m_fields->add(
        [groups](const Profile &p) {
            QList<ProfileTopic> names;
            for (const QString &group : p.groups)
                names.append({.name = group});
            groups->setTopics(names);
        },
        [groups](Profile &p) {
            p.groups.clear();
            for (const ProfileTopic &group : groups->topics())
                p.groups.append(group.name);
        });
    connect(groups, &NameChips::changed, m_fields, &FieldBinder::noteChange);
    page.addRow(tr("Groups"), groups);
}

void ProfileForm::addWindow(FormPage &page)
{
    auto *window = page.number(u"windowHours"_s, 1, 960);
    window->setSuffix(tr(" h", "hours, behind a number"));
    m_fields->span(window, &Profile::window);
    page.addRow(tr("Delay window"), window,
                tr("72 h over HTTP, 960 h at most; later times are refused before sending"));
}

void ProfileForm::addCredential(FormPage &page)
{
    m_keyId = page.line(u"keyId"_s, 240);
    m_fields->text(m_keyId, [](Profile &p) -> QString & { return p.credential.accessKeyId; });
    m_source =
        page.choice(u"credentialSource"_s,
                    {tr("Key store"), tr("Environment variables"), tr("Ask each session")}, 150);
    m_source->setAccessibleName(tr("Where the secret comes from"));
    m_source->setToolTip(tr(
        "Key store: kept by the system. Environment: two variables. Ask: typed in each session."));
    m_fields->choice<CredentialSource>(
        m_source, [](Profile &p) -> CredentialSource & { return p.credential.source; });
    auto *key = pair(m_keyId, m_source, &page);
    key->setObjectName(u"key"_s);
    m_keyIdLabel = page.addRow(tr("Key id"), key);
    m_keyId->setAccessibleName(tr("Key id"));
    m_keyId->setToolTip(tr("The half of the access key that is no secret."));
    auto *temporary = page.check(u"temporary"_s, tr("Temporary"));
    temporary->setToolTip(tr("A security token belongs to this key."));
    static_cast<QHBoxLayout *>(key->layout())->addWidget(temporary);
    m_fields->truth(temporary, [](Profile &p) -> bool & { return p.credential.temporary; });
    m_secret = new SecretField(&page);
    m_secret->setObjectName(u"secretField"_s);
    m_secretLabel = page.addRow(tr("Secret", "of an access key"), m_secret);
}

FormPage *ProfileForm::guardsPage()
{
    auto *page = new FormPage(this);
    const auto seconds = [&](const QString &name, std::chrono::seconds Profile::*member,
                             const QString &label, const QString &hint) {
        auto *box = page->number(name, 0, longestWait);
        box->setSuffix(tr(" s", "seconds, behind a number"));
        m_fields->span(box, member);
        page->addRow(label, box, hint);
    };
    const auto count = [&](const QString &name, int Profile::*member, const QString &label,
                           const QString &hint) {
        auto *box = page->number(name, 1, greatestCount);
        m_fields->whole(box, [member](Profile &p) -> int & { return p.*member; });
        page->addRow(label, box, hint);
    };
    seconds(u"undo"_s, &Profile::undo, tr("Undo"), tr("a message waits here before it leaves"));
    seconds(u"holdLead"_s, &Profile::holdLead, tr("Hand over"),
            tr("held messages leave so long before due"));
    addLate(*page);
    seconds(u"grace"_s, &Profile::grace, tr("Overdue after"),
            tr("when a consumer of ours was watching"));
    seconds(u"duplicate"_s, &Profile::duplicate, tr("Duplicates"),
            tr("the same message within this time asks first"));
    count(u"busyPerMinute"_s, &Profile::busyPerMinute, tr("Busy minute"),
          tr("messages due; from there on the picker warns"));
    auto *arm = page->number(u"arm"_s, 1, 1440);
    arm->setSuffix(tr(" min", "minutes, behind a number"));
    m_fields->span(arm, &Profile::arm);
    page->addRow(tr("Armed for"), arm,
                 tr("production is read-only again after so long without use"));
    count(u"bulkConfirm"_s, &Profile::bulkConfirm, tr("Ask from"),
          tr("messages at once; in production the name of their topic is typed"));
    count(u"bulkMax"_s, &Profile::bulkMax, tr("At most"), tr("messages at once"));
    addRate(*page);
    auto *marker = page->check(u"marker"_s, tr("Add our id to each message as a property"));
    m_fields->truth(marker, [](Profile &p) -> bool & { return p.marker; });
    page->addRow(tr("Marker"), marker, tr("an unknown outcome is then settled for certain"));
    auto *readOnly = page->check(u"readOnly"_s, tr("Never send, poll or acknowledge"));
    m_fields->truth(readOnly, [](Profile &p) -> bool & { return p.readOnly; });
    page->addRow(tr("Read-only"), readOnly, tr("cannot be armed"));
    return page;
}

void ProfileForm::addLate(FormPage &page)
{
    auto *late = page.number(u"late"_s, -1, longestWait);
    late->setSpecialValueText(tr("send anyway"));
    late->setSuffix(tr(" s", "seconds, behind a number"));
    m_fields->add([late](const Profile &p) { late->setValue(p.late ? int(p.late->count()) : -1); },
                  [late](Profile &p) {
                      p.late.reset();
                      if (late->value() >= 0)
                          p.late = std::chrono::seconds(late->value());
                  });
    connect(late, &QSpinBox::valueChanged, m_fields, &FieldBinder::noteChange);
    page.addRow(tr("If late"), late, tr("a held message that is later than this is dropped"));
}

void ProfileForm::addRate(FormPage &page)
{
    auto *rate = page.number(u"rate"_s, -1, 1'000'000);
    rate->setSpecialValueText(tr("usual", "as many messages a second as the environment allows"));
    m_fields->add([rate](const Profile &p) { rate->setValue(p.rate.value_or(-1)); },
                  [rate](Profile &p) {
                      p.rate.reset();
                      if (rate->value() >= 0)
                          p.rate = rate->value();
                  });
    connect(rate, &QSpinBox::valueChanged, m_fields, &FieldBinder::noteChange);
    page.addRow(tr("Rate"), rate,
                tr("messages a second; 0 has no limit, usual is 50 in production"));
}

FormPage *ProfileForm::networkPage()
{
    auto *page = new FormPage(this);
    auto *timeout = page->number(u"timeout"_s, 1, 3600);
    timeout->setSuffix(tr(" s", "seconds, behind a number"));
    m_fields->span(timeout, &Profile::timeout);
    page->addRow(tr("Time-out"), timeout, tr("of a whole call; a poll may take its wait and 10 s"));
    auto *kind = page->choice(
        u"proxyKind"_s, {tr("None", "no proxy"), tr("As the system"), u"HTTP"_s, u"SOCKS5"_s}, 150);
    m_fields->choice<ProfileProxyKind>(
        kind, [](Profile &p) -> ProfileProxyKind & { return p.proxy.kind; });
    page->addRow(tr("Proxy"), kind, tr("this computer itself is always reached directly"));
    auto *host = page->line(u"proxyHost"_s, 300);
    m_fields->text(host, [](Profile &p) -> QString & { return p.proxy.host; });
    host->setToolTip(tr("Name or address of the proxy."));
    page->addRow(tr("Proxy host"), host);
    auto *port = page->number(u"proxyPort"_s, 0, 65535);
    port->setGroupSeparatorShown(false);
    m_fields->whole(port, [](Profile &p) -> int & { return p.proxy.port; });
    page->addRow(tr("Proxy port"), port);
    auto *user = page->line(u"proxyUser"_s, 300);
    m_fields->text(user, [](Profile &p) -> QString & { return p.proxy.user; });
    page->addRow(tr("Proxy user"), user, tr("may be empty"));
    m_pins = page->line(u"pins"_s, 440);
    m_fields->texts(m_pins, [](Profile &p) -> QStringList & { return p.pins; });
    page->addRow(tr("Certificates"), m_pins,
                 tr("SHA-256, commas between; then only these are trusted"));
    const auto follow = [kind, host, port, user] {
        for (QWidget *part : {static_cast<QWidget *>(host), static_cast<QWidget *>(port),
                              static_cast<QWidget *>(user)})
            part->setEnabled(kind->currentIndex() >= int(ProfileProxyKind::Http));
    };
    connect(kind, &QComboBox::currentIndexChanged, this, follow);
    follow();
    return page;
}

FormPage *ProfileForm::placePage()
{
    auto *page = new FormPage(this);
    m_id = page->line(u"profileId"_s, 300);
    m_fields->text(m_id, [](Profile &p) -> QString & { return p.id; });
    page->addRow(tr("Id"), m_id, tr("never changes; --profile takes it"));
    auto *group = page->line(u"profileGroup"_s, 300);
    m_fields->text(group, [](Profile &p) -> QString & { return p.group; });
    page->addRow(tr("Listed under"), group, tr("may be empty"));
    auto *order = page->number(u"order"_s, -1'000'000, 1'000'000);
    m_fields->whole(order, [](Profile &p) -> int & { return p.order; });
    page->addRow(tr("Place there"), order);
    m_colour = page->line(u"colour"_s, 120);
    m_fields->text(m_colour, [](Profile &p) -> QString & { return p.colour; });
    page->addRow(tr("Colour"), m_colour,
                 tr("like #C0392B; empty: that of the environment. Production keeps a red strip."));
    m_zone = page->line(u"zone"_s, 240);
    m_fields->text(m_zone, [](Profile &p) -> QString & { return p.zone; });
    page->addRow(tr("Time zone"), m_zone, tr("like Asia/Shanghai; empty: that of this computer"));
    auto *keep =
        page->choice(u"keepBody"_s, {tr("Whole"), tr("Its beginning"), tr("Its hash alone")}, 150);
    m_fields->choice<KeepBody>(keep, [](Profile &p) -> KeepBody & { return p.keepBody; });
    page->addRow(tr("Keep bodies"), keep, tr("in the ledger of this computer"));
    addRetention(*page);
    addHook(*page);
    return page;
}

void ProfileForm::addRetention(FormPage &page)
{
    const auto add = [&](QSpinBox *box, int Profile::*member, const QString &label,
                         const QString &suffix) {
        box->setSuffix(suffix);
        m_fields->whole(box, [member](Profile &p) -> int & { return p.*member; });
        page.addRow(label, box);
    };
    add(page.number(u"keepBytes"_s, 0, 4 << 20), &Profile::keepBytes, tr("Beginning"),
        tr(" bytes", "behind a number"));
    add(page.number(u"retainDays"_s, 1, 36'500), &Profile::retainDays, tr("Keep for"),
        tr(" days", "behind a number"));
    add(page.number(u"retainMB"_s, 1, greatestCount), &Profile::retainMB, tr("Keep at most"),
        tr(" MB", "behind a number"));
    auto *mask = page.line(u"mask"_s, 440);
    m_fields->texts(mask, [](Profile &p) -> QStringList & { return p.mask; });
    page.addRow(tr("Hide"), mask,
                tr("JSON paths, hidden on screen and in exports; a copy to send has them"));
}

void ProfileForm::addHook(FormPage &page)
{
    auto *hook = new QPlainTextEdit(&page);
    hook->setObjectName(u"hook"_s);
    hook->setTabChangesFocus(true);
    hook->setFixedSize(440, 58);
    m_fields->add(
        [hook](const Profile &p) { hook->setPlainText(p.hook.join(u'\n')); },
        [hook](Profile &p) { p.hook = hook->toPlainText().split(u'\n', Qt::SkipEmptyParts); });
    connect(hook, &QPlainTextEdit::textChanged, m_fields, &FieldBinder::noteChange);
    page.addRow(tr("Hook"), hook, tr("program and arguments, one a line"));
}

} // namespace TMinus
