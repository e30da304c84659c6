// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/quitdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int dialogWidth = 480;

} // namespace

QuitDialog::QuitDialog(qsizetype count, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"quitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit T-Minus"));
    auto *title = new Label(tr("%n message(s) are held here", nullptr, int(count)),
                            {.share = dialogTitle, .isStrong = true}, this);
    title->setObjectName(u"quitTitle"_s);
    auto *text =
        new Label(tr("They leave only while T-Minus runs. Hand them over now, or keep them "
                     "for the next start? What is due before then follows its late rule."),
                  {.ink = &Tokens::text2}, this);
    text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(6);
    column->addLayout(createButtons());
    setMinimumWidth(dialogWidth);
    connect(this, &QDialog::rejected, this, &QuitDialog::stayRequested);
}

QHBoxLayout *QuitDialog::createButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto add = [&](const QString &name, const QString &words, void (QuitDialog::*wish)()) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, wish] {
            Q_EMIT(this->*wish)();
            disconnect(this, &QDialog::rejected, nullptr, nullptr);
            close();
        });
        return button;
    };
    auto *stay = add(u"stay"_s, tr("Stay"), &QuitDialog::stayRequested);
    stay->setToolTip(tr("T-Minus goes on."));
    stay->setDefault(true);
    auto *handOver = add(u"handOver"_s, tr("Hand over now"), &QuitDialog::handOverRequested);
    handOver->setToolTip(tr("The broker gets them now and keeps them until they are due."));
    auto *keep = add(u"keep"_s, tr("Keep for next start"), &QuitDialog::keepRequested);
    keep->setToolTip(tr("They wait on this computer and can still be changed then."));
    buttons->addWidget(handOver);
    buttons->addWidget(keep);
    buttons->addStretch();
    buttons->addWidget(stay);
    stay->setFocus();
    return buttons;
}

} // namespace TMinus
