// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sandboxpane.h"

#include "ui/controls/emptypage.h"
#include "ui/controls/label.h"
#include "ui/sandbox/faultsform.h"
#include "ui/shell/paneheader.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace TMinus {

SandboxPane::SandboxPane(PaneHeader &header, QWidget *parent)
    : QWidget(parent)
    , m_header(header)
    , m_startStop(new QPushButton(this))
    , m_empty(new EmptyPage(u"sandbox"_s, this))
    , m_endpoint(new Label({}, {.share = smallText, .isFixed = true}, this))
    , m_stored(new Label({}, {.share = tableText}, this))
    , m_topics(new Label({}, {.share = tableText}, this))
    , m_uptime(new Label({}, {.share = tableText}, this))
    , m_faults(new FaultsForm(this))
    , m_copy(new QPushButton(icon(u"copy"_s), tr("Copy SDK settings"), this))
    , m_pages(new QStackedLayout(this))
{
    m_startStop->setObjectName(u"startStop"_s);
    m_startStop->setToolTip(tr("Starts or stops the sandbox. What it holds stays on disk."));
    m_stored->setObjectName(u"sandboxStored"_s);
    m_uptime->setObjectName(u"sandboxUptime"_s);
    m_endpoint->setObjectName(u"sandboxEndpoint"_s);
    m_endpoint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    header.addAction(m_startStop);
    m_empty->offer(tr("Start sandbox"));
    m_pages->addWidget(factsPage());
    m_pages->addWidget(m_empty);
    m_faults->setObjectName(u"faults"_s);
    m_copy->setObjectName(u"copySettings"_s);
    m_copy->setToolTip(tr("Endpoint and key, as environment variables."));
    connect(m_copy, &QPushButton::clicked, this, &SandboxPane::copySettings);
    connect(m_faults, &FaultsForm::changed, this, &SandboxPane::faultsRequested);
    connect(m_startStop, &QPushButton::clicked, this, &SandboxPane::press);
    connect(m_empty, &EmptyPage::chosen, this, &SandboxPane::startRequested);
    showState(SandboxHost::State::Stopped, {});
}

QWidget *SandboxPane::factsPage()
{
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(8);
    const auto add = [&](const QString &name, Label *value) {
        value->setWordWrap(true);
        facts->addRow(new Label(name, {.ink = &Tokens::text2, .share = tableText}, page), value);
    };
    add(tr("Endpoint"), m_endpoint);
    add(tr("Stored", "what the sandbox holds"), m_stored);
    add(tr("Topics"), m_topics);
    add(tr("Uptime", "how long the sandbox has run"), m_uptime);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(12);
    column->addLayout(facts);
    column->addWidget(m_faults);
    column->addStretch();
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    return page;
}

void SandboxPane::showFaults(const QStringList &specs)
{
    m_faults->setFaults(specs);
}

void SandboxPane::copySettings()
{
    QGuiApplication::clipboard()->setText(
        u"MQ_ENDPOINT=%1\n"
        "ALIBABA_CLOUD_ACCESS_KEY_ID=sandbox\n"
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET=sandbox\n"_s.arg(m_endpoint->text()));
}

void SandboxPane::press()
{
    if (m_state == SandboxHost::State::Stopped)
        Q_EMIT startRequested();
    else
        Q_EMIT stopRequested();
}

void SandboxPane::showState(SandboxHost::State state, const QString &endpoint)
{
    using State = SandboxHost::State;
    if (state == State::Running && m_state != State::Running)
        m_running.start();
    m_state = state;
    const bool isUp = state == State::Running || state == State::Stopping;
    m_startStop->setText(isUp ? tr("Stop", "the sandbox") : tr("Start", "the sandbox"));
    m_startStop->setIcon(icon(isUp ? u"stop"_s : u"play"_s));
    m_startStop->setEnabled(state == State::Stopped || state == State::Running);
    m_header.setNote(QUrl(endpoint).authority());
    m_endpoint->setText(endpoint);
    m_empty->button().setEnabled(state == State::Stopped);
    m_empty->say(state == State::Starting       ? tr("The sandbox is starting…")
                     : state == State::Stopping ? tr("The sandbox is stopping…")
                                                : tr("The sandbox is stopped"),
                 tr("It runs on this computer and needs no account. What it holds stays on disk."));
    m_pages->setCurrentIndex(state == State::Running ? 0 : 1);
}

void SandboxPane::showCounts(const SandboxStatus &status)
{
    qint64 waiting = 0;
    qint64 leased = 0;
    qint64 dead = 0;
    for (const SandboxStatus::Topic &topic : status.topics)
        waiting += topic.waiting;
    for (const SandboxStatus::Group &group : status.groups) {
        leased += group.leased;
        dead += group.dead;
    }
    const QLocale locale;
    m_stored->setText(
        tr("%1 waiting · %2 leased · %3 dead letters")
            .arg(locale.toString(waiting), locale.toString(leased), locale.toString(dead)));
    m_topics->setText(locale.toString(status.topics.size()));
    const qint64 minutes = m_running.isValid() ? m_running.elapsed() / 60'000 : 0;
    const QString length = minutes < 60
        ? tr("%1 min", "how long the sandbox has run").arg(minutes)
        : tr("%1 h %2 min", "how long the sandbox has run").arg(minutes / 60).arg(minutes % 60);
    m_uptime->setText(tr("%1 · %2", "how long the sandbox has run, and how many use it")
                          .arg(length, tr("%n connection(s)", nullptr, status.connections)));
}

} // namespace TMinus
