// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composefooter.h"

#include "base/result.h"
#include "ui/compose/findinglist.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace TMinus {

namespace {

constexpr int leastHeight = 30;
constexpr int leastFindings = 60;
constexpr std::pair<SnippetLanguage, const char *> languages[] = {
    {SnippetLanguage::Curl, "curl"},     {SnippetLanguage::Tminusctl, "tminusctl"},
    {SnippetLanguage::Python, "Python"}, {SnippetLanguage::Java, "Java"},
    {SnippetLanguage::Go, "Go"},         {SnippetLanguage::Node, "Node.js"},
    {SnippetLanguage::Cpp, "C++"}};

} // namespace

ComposeFooter::ComposeFooter(QWidget *parent)
    : QWidget(parent)
    , m_findings(new FindingList(this))
    , m_scroll(new QScrollArea(this))
{
    createButtons();
    fillCopies();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_copyAs);
    row->addWidget(m_arm);
    row->addWidget(m_many);
    row->addStretch(1);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_scroll);
    column->addLayout(row);
    m_scroll->setObjectName(u"findingScroll"_s);
    m_scroll->setWidget(m_findings);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_findings->setAutoFillBackground(false);
    m_findings->installEventFilter(this);
    if (parent)
        parent->installEventFilter(this);
    dress();
}

/// As tall as they are, and no more than leaves the form to be seen.
void ComposeFooter::fitFindings()
{
    const QMargins around = layout()->contentsMargins();
    const int room = width() - around.left() - around.right();
    const int high = m_findings->layout()->totalHeightForWidth(room);
    const int whole = parentWidget() ? parentWidget()->height() : QWIDGETSIZE_MAX;
    m_scroll->setFixedHeight(qMin(high, qMax(leastFindings, whole * 2 / 5)));
}

bool ComposeFooter::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == (object == m_findings ? QEvent::LayoutRequest : QEvent::Resize))
        fitFindings();
    return QWidget::eventFilter(object, event);
}

void ComposeFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFindings();
}

void ComposeFooter::createButtons()
{
    const auto button = [this](const char *name, const QString &words, const QString &picture) {
        auto *made = new QPushButton(words, this);
        made->setObjectName(QLatin1StringView(name));
        if (!picture.isEmpty())
            made->setIcon(icon(picture));
        return made;
    };
    m_copyAs = button("copyAs", tr("Copy as"), u"copy"_s);
    m_copyAs->setToolTip(tr("Copy this message as code for another program."));
    m_many = button("many", tr("Many…"), {});
    m_many->setToolTip(tr("Send copies of this message, or the rows of a file."));
    m_arm = button("arm", tr("Arm production…"), u"unlock"_s);
    m_arm->setToolTip(tr("Allows sending, polling and acknowledging for a while."));
    setLook(*m_arm, ButtonLook::Danger);
    m_send = button("send", tr("Schedule"), {});
    m_send->setWhatsThis(tr("Does what it says with the message of the form (Ctrl+Enter)."));
    for (QPushButton *one : {m_copyAs, m_many, m_arm, m_send})
        one->setFixedHeight(qMax(leastHeight, one->fontMetrics().height() + 10));
    connect(m_many, &QPushButton::clicked, this, &ComposeFooter::manyRequested);
    connect(m_arm, &QPushButton::clicked, this, &ComposeFooter::armRequested);
    connect(m_send, &QPushButton::clicked, this, &ComposeFooter::actRequested);
}

void ComposeFooter::fillCopies()
{
    auto *menu = new QMenu(this);
    for (const auto &[language, name] : languages) {
        QAction *action = menu->addAction(QLatin1StringView(name));
        action->setObjectName(u"copyAs%1"_s.arg(int(language)));
        connect(action, &QAction::triggered, this,
                [this, wanted = language] { Q_EMIT copyChosen(wanted); });
    }
    connect(m_copyAs, &QPushButton::clicked, menu, [this, menu] {
        menu->popup(m_copyAs->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
}

void ComposeFooter::openCopies()
{
    m_copyAs->click();
}

void ComposeFooter::show(Act act, int count, const QString &stop)
{
    if (act == m_act && count == m_count && stop == m_stop)
        return;
    m_act = act;
    m_count = count;
    m_stop = stop;
    dress();
}

void ComposeFooter::setAccess(const ComposeAccess &access)
{
    if (access == m_access)
        return;
    m_access = access;
    dress();
}

QString ComposeFooter::words() const
{
    const bool isArmed = m_access.kind == ComposeAccess::Kind::Armed;
    switch (m_act) {
    case Act::SendNow:
        return isArmed    ? tr("Send now to PRODUCTION")
            : m_count > 1 ? tr("Send %n now", "messages", m_count)
                          : tr("Send now");
    case Act::Schedule:
        return isArmed    ? tr("Schedule to PRODUCTION")
            : m_count > 1 ? tr("Schedule %n", "messages", m_count)
                          : tr("Schedule");
    case Act::Hold:
        return isArmed    ? tr("Hold for PRODUCTION")
            : m_count > 1 ? tr("Hold %n", "messages", m_count)
                          : tr("Hold");
    case Act::Save:
        return isArmed ? tr("Save for PRODUCTION") : tr("Save");
    }
    Q_UNREACHABLE();
}

void ComposeFooter::dress()
{
    using Kind = ComposeAccess::Kind;
    const bool isReadOnly = m_access.kind == Kind::ReadOnly;
    const bool isArmed = m_access.kind == Kind::Armed;
    const QString reason = m_access.maySend() ? m_stop : m_access.reason;
    m_copyAs->setVisible(!isReadOnly);
    m_many->setVisible(m_access.kind == Kind::Open || m_access.kind == Kind::Closed);
    m_many->setEnabled(m_access.maySend());
    m_many->setToolTip(m_access.maySend()
                           ? tr("Send copies of this message, or the rows of a file.")
                           : m_access.reason);
    m_arm->setVisible(isReadOnly);
    m_send->setText(words());
    setLook(*m_send, isArmed ? ButtonLook::Production : ButtonLook::Primary);
    m_send->setEnabled(reason.isEmpty() && m_access.maySend());
    m_send->setToolTip(reason);
    m_send->setAccessibleDescription(reason);
    m_send->update();
}

void ComposeFooter::press()
{
    m_send->click();
}

void ComposeFooter::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
}

} // namespace TMinus
