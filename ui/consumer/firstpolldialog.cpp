// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/firstpolldialog.h"

#include "base/result.h"
#include "settings/profile.h"
#include "ui/controls/band.h"
#include "ui/controls/chip.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int pageWidth = 620;
constexpr int edge = 24;

} // namespace

FirstPollDialog::FirstPollDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_typed(new QLineEdit(this))
    , m_forget(new QCheckBox(tr("Do not show for this group until I quit"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_poll(new QPushButton(tr("Poll as %1").arg(question.group), this))
{
    setObjectName(u"firstPoll"_s);
    setWindowTitle(tr("First poll of a production group"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(upper(), 1);
    column->addWidget(lower());
    const int wide = qMax(pageWidth, sizeHint().width());
    setFixedWidth(wide);
    resize(wide, column->totalHeightForWidth(wide));
    connect(m_typed, &QLineEdit::textChanged, this, &FirstPollDialog::look);
    connect(m_poll, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    look();
}

bool FirstPollDialog::isForgotten() const
{
    return m_forget->isChecked();
}

QWidget *FirstPollDialog::point(const QString &name, const QString &text, Ink ink)
{
    auto *line = new QWidget(this);
    auto *picture = new QLabel(line);
    picture->setPixmap(icon(name, ink).pixmap(16, 16));
    picture->setAlignment(Qt::AlignTop);
    auto *words = new Label(text, {}, line);
    words->setWordWrap(true);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(picture);
    row->addWidget(words, 1);
    return line;
}

QWidget *FirstPollDialog::upper()
{
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *chip = new Chip(page);
    chip->setInks(&Tokens::production, &Tokens::onEnvironment);
    chip->setText(tr("PRODUCTION"));
    auto *name = new Label(m_question.profile, {.ink = &Tokens::text2}, page);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(chip);
    top->addWidget(name, 1);
    auto *title = new Label(tr("Poll %1 in production?").arg(m_question.group),
                            {.share = dialogTitle, .isStrong = true}, page);
    title->setWordWrap(true);
    m_typed->setObjectName(u"typedGroup"_s);
    m_typed->setAccessibleName(tr("Type the group's name to go on"));
    m_typed->setToolTip(tr("As it is written above; small and capital letters count."));
    m_typed->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_typed->setMaximumWidth(290);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(edge, 18, edge, 14);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(title);
    column->addWidget(point(u"eye"_s,
                            tr("Every message shown here is hidden from the group's other "
                               "consumers until its lease ends, about %1.")
                                .arg(m_question.lease)));
    column->addWidget(
        point(u"consumer"_s, tr("What you acknowledge is gone for the whole group, for good.")));
    column->addWidget(point(u"history"_s,
                            tr("What you do not acknowledge comes again by itself, with its try "
                               "count one higher.")));
    column->addWidget(point(u"info"_s,
                            tr("How many consumers the group has now is unknown: this "
                               "protocol cannot ask.")));
    column->addWidget(advice());
    column->addWidget(new Label(tr("Type the group's name to go on"), {.isStrong = true}, page));
    column->addWidget(m_typed);
    return page;
}

QWidget *FirstPollDialog::advice()
{
    auto *box = new Band({.ground = &Tokens::infoGround, .radius = 4}, this);
    box->setObjectName(u"pollAdvice"_s);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(point(u"info"_s,
                         tr("To look without taking from others, poll a group of your "
                            "own: each group gets its own copy of every message."),
                         &Tokens::accent),
                   1);
    if (m_question.ownGroup.isEmpty())
        return box;
    auto *other = new QPushButton(tr("Use %1").arg(m_question.ownGroup), box);
    other->setObjectName(u"useOwnGroup"_s);
    other->setToolTip(tr("Polls with a group of your own, which takes nothing from others."));
    connect(other, &QPushButton::clicked, this, [this] {
        Q_EMIT ownGroupChosen(m_question.ownGroup);
        reject();
    });
    row->addWidget(other);
    return box;
}

QWidget *FirstPollDialog::lower()
{
    auto *foot = new Band({.ground = &Tokens::chrome, .hasLine = true}, this);
    m_forget->setObjectName(u"forgetGroup"_s);
    m_forget->setToolTip(tr("Later polls of this group begin without this page."));
    m_cancel->setObjectName(u"cancelPoll"_s);
    m_cancel->setToolTip(tr("Nothing is polled."));
    m_poll->setObjectName(u"pollGroup"_s);
    m_poll->setWhatsThis(tr("Polls, and takes messages from the real consumers of the group."));
    setLook(*m_poll, ButtonLook::Production);
    m_cancel->setDefault(true); // the safe one
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(edge, 10, edge, 10);
    row->setSpacing(8);
    row->addWidget(m_forget);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_poll);
    return foot;
}

void FirstPollDialog::look()
{
    const bool isTyped = m_typed->text().trimmed() == m_question.group;
    m_poll->setEnabled(isTyped);
    m_poll->setToolTip(isTyped ? QString() : tr("Type %1 first.").arg(m_question.group));
}

} // namespace TMinus
