// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/consumerscreens.h"

#include "base/sharedclock.h"
#include "tests/screens/consumersample.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/consumer/consumerpane.h"
#include "ui/consumer/detailspane.h"
#include "ui/consumer/firstpolldialog.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/paneheader.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QTabBar>
#include <QVBoxLayout>

namespace TMinus {

namespace {

/// A pane under its header, as its dock shows it.
class Framed final : public QWidget
{
public:
    Framed()
        : header(new PaneHeader(QStringLiteral("Consumer"), this))
        , pane(new ConsumerPane(*header, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(header);
        column->addWidget(pane, 1);
    }
    PaneHeader *header;
    ConsumerPane *pane;
};

ConsumerCosts costs()
{
    ConsumerCosts costs;
    costs.begin(Stage::now().addSecs(-3600));
    for (int poll = 0; poll < 41; ++poll)
        costs.addEmptyPoll({});
    for (int poll = 0; poll < 87; ++poll)
        costs.addPoll(u"65A0F3D14E2B8C0007A1E52C"_s);
    costs.addMessages(106, 44'000, Stage::now().addSecs(-600));
    costs.addMessages(108, 44'000, Stage::now().addSecs(-20));
    return costs;
}

ConsumerForm form()
{
    return {.wish = {.topics = {u"order-timeout"_s, u"payment-retry"_s, u"coupon-reminder"_s},
                     .group = u"GID_ops_console"_s}};
}

/// One rule of each tint, as they look beside what the states make of rows.
RowRules colouredRules()
{
    constexpr std::pair<RowTint, const char *> rules[] = {{RowTint::Amber, "topic:payment"},
                                                          {RowTint::Green, "tag:EXPIRE"},
                                                          {RowTint::Violet, "try>1"},
                                                          {RowTint::Blue, "topic:order"}};
    RowRules all;
    for (const auto &[tint, text] : rules) {
        const QString typed = QString::fromLatin1(text);
        if (const auto filter = readFilter(typed, {}))
            all.append({.text = typed, .filter = *filter, .tint = tint});
    }
    return all;
}

void drawDetails(Stage &stage, const ConsumerPage::Views &views, const QString &end)
{
    QWidget frame;
    auto *header = new PaneHeader(QStringLiteral("Message"), &frame);
    auto *pane = new DetailsPane(*header, views.clock, views.lens, &frame);
    auto *column = new QVBoxLayout(&frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(pane, 1);
    pane->showFacts(views.model.factsAt(views.model.index(5, 0)));
    stage.draw(frame, {372, 800}, u"details"_s + end);
    auto *tabs = pane->findChild<QTabBar *>(u"detailTabs"_s);
    tabs->setCurrentIndex(3);
    stage.draw(frame, {372, 800}, u"details-properties"_s + end);
    FirstPollDialog poll({.profile = u"Orders, Hangzhou"_s,
                          .group = u"GID_order_close"_s,
                          .ownGroup = u"GID_ops_console"_s,
                          .lease = QCoreApplication::translate("TMinus::ConsumerWiring",
                                                               "%n minute(s)", nullptr, 5)});
    poll.setAttribute(Qt::WA_DeleteOnClose, false);
    poll.findChild<QLineEdit *>(u"typedGroup"_s)->setText(u"GID_order_"_s);
    stage.draw(poll, poll.size(), u"first-poll"_s + end);
}

} // namespace

void drawConsumer(Stage &stage, const QString &end)
{
    QDateTime now = Stage::now();
    SharedClock clock([&now] { return now; });
    ZoneLens lens;
    MessageModel model(1000, [&now] { return now; });
    MessageModel other(1000, [&now] { return now; });
    Framed frame;
    auto *second = new ConsumerPage({other, clock, lens});
    auto *page = new ConsumerPage({model, clock, lens});
    frame.pane->add(page);
    page->controls().setForm(form());
    stage.dress(Theme::Choice::Light);
    page->showStatus({ConsumerStatus::State::Stopped});
    stage.draw(frame, {1028, 360}, u"consumer-stopped"_s + end);
    fillConsumer(model, now);
    page->showStatus({ConsumerStatus::State::Polling, u"GID_ops_console"_s});
    page->showCosts(costs());
    page->table().setCurrentIndex(model.index(5, 0));
    stage.draw(frame, {1028, 752}, u"consumer"_s + end);
    model.setRules(colouredRules());
    stage.draw(frame, {1028, 752}, u"consumer-colours"_s + end);
    stage.dress(Theme::Choice::Dark);
    stage.draw(frame, {1028, 752}, u"consumer-colours-dark"_s + end);
    stage.dress(Theme::Choice::Light);
    model.setRules({});
    drawDetails(stage, {model, clock, lens}, end);
    stage.draw(frame, {760, 340}, u"consumer-2x"_s + end, 2);
    frame.pane->add(second);
    second->controls().setForm(
        {.wish = {.topics = {u"refunds"_s}, .group = u"GID_refund_check"_s}});
    frame.pane->setCurrent(page);
    frame.pane->bars().add(
        {.kind = BarText::Kind::Warning,
         .title = QStringLiteral("1 of 16 acknowledgements failed. The other 15 are done."),
         .text =
             QStringLiteral("ORD-20270112-87990: the handle was superseded by a newer delivery."),
         .detail = u"404 ReceiptHandleError · request 65A0F3D14E2B8C0007A1E4F0"_s,
         .actions = {QStringLiteral("Show rows")}});
    page->setPaused(true);
    stage.draw(frame, {1028, 752}, u"consumer-tabs"_s + end);
    stage.dress(Theme::Choice::Dark);
    page->showStatus({ConsumerStatus::State::BackingOff, u"GID_ops_console"_s, now.addSecs(8)});
    stage.draw(frame, {860, 400}, u"consumer-dark"_s + end);
}

} // namespace TMinus
