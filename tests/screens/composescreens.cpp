// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/composescreens.h"

#include "base/sharedclock.h"
#include "settings/profile.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/compose/composepane.h"
#include "ui/compose/historystepper.h"
#include "ui/compose/timepicker.h"
#include "ui/compose/timesection.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/paneid.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace TMinus {

namespace {

using namespace std::chrono_literals;
constexpr QSize paneSize(378, 848);

const char bodyText[] = R"({
  "orderId": "20270112-88412",
  "action": "close",
  "reason": "unpaid 48 h",
  "amount": 268.00,
  "notify": ["sms", "app"]
})";

/// The pane with its header, as it stands in a dock.
class ComposeScreen final : public QWidget
{
public:
    ComposeScreen()
        : m_clock(&Stage::now)
        , m_header(new PaneHeader(paneTitle(PaneId::Compose), this))
    {
        m_lens.choose(ZoneLens::Kind::Named, u"Europe/Berlin"_s);
        m_pane = new ComposePane(m_clock, m_lens, *m_header, this);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_header);
        column->addWidget(m_pane, 1);
        Profile profile = sandboxProfile();
        profile.zone = u"Asia/Shanghai"_s;
        m_pane->setProfile(profile);
        m_pane->setSkew(ClockSkew::Interval{110ms, 130ms});
    }
    ComposePane &pane() { return *m_pane; }

private:
    SharedClock m_clock;
    ZoneLens m_lens;
    PaneHeader *m_header;
    ComposePane *m_pane;
};

/// The small window below the date, which is a window of its own.
void drawPicker(Stage &stage, ComposeScreen &screen, const QString &name)
{
    screen.show();
    screen.pane().time().openPaste();
    auto *picker = screen.findChild<TimePicker *>();
    picker->findChild<QLineEdit *>(u"pasteLine"_s)->setText(u"next thu 3pm"_s);
    picker->adjustSize();
    stage.draw(*picker, picker->size(), name);
    picker->close();
    screen.hide();
}

/// A held message in the form, one of seventeen steps back, and a template that asks.
void drawEditing(Stage &stage, ComposeScreen &screen, const QString &end)
{
    ComposePane &pane = screen.pane();
    pane.history().setPlace(3, 17);
    pane.setDraft(sampleDraft());
    pane.beginEdit({.id = u"1"_s, .name = u"ORD-20270112-88412"_s}, sampleDraft());
    stage.draw(screen, paneSize, u"compose-editing"_s + end);
    pane.endEdit();
    ComposeDraft asking = sampleDraft();
    asking.draft.key = u"ORD-{{ask:Order number}}"_s;
    asking.draft.body =
        "{\n  \"orderId\": \"{{ask:Order number}}\",\n  \"ticket\": \"{{ask:Ticket}}\"\n}";
    pane.setDraft(asking);
    stage.draw(screen, paneSize, u"compose-template"_s + end);
}

} // namespace

ComposeDraft sampleDraft()
{
    return {.draft = {.topic = u"order-timeout"_s,
                      .body = bodyText,
                      .tag = u"CLOSE"_s,
                      .key = u"ORD-20270112-88412"_s,
                      .properties = {{u"source"_s, u"ops-console"_s}, {u"retry"_s, u"0"_s}}},
            .when = {.kind = WhenChoice::Kind::At,
                     .wall = QDateTime(QDate(2027, 1, 14), QTime(15, 0), Qt::UTC),
                     .zone = QTimeZone("Asia/Shanghai")},
            .hold = 10min};
}

/// As in the pictures of the look: 412 on Thursday at 15:00, a few around it.
DueLoad sampleLoad()
{
    const QDateTime from = minuteOf(Stage::now());
    const int around[] = {6, 9, 4, 7, 12, 8, 22, 9, 31, 18, 412, 96, 41, 7, 3, 12, 8, 15, 9, 24};
    QList<quint32> counts(3 * 24 * 60);
    for (qsizetype minute = 0; minute < counts.size(); ++minute)
        counts[minute] = quint32(minute % 37 == 0 ? 4 : 0);
    const qint64 first = from.secsTo(QDateTime(QDate(2027, 1, 14), QTime(6, 50), Qt::UTC)) / 60;
    for (int minute = 0; minute < 20; ++minute)
        counts[first + minute] = quint32(around[minute]);
    return {from, counts};
}

void drawCompose(Stage &stage, const char *suffix)
{
    const QString end = QLatin1StringView(suffix);
    stage.dress(Theme::Choice::Light);
    ComposeScreen screen;
    stage.draw(screen, paneSize, u"compose-empty"_s + end);
    screen.pane().setDraft(sampleDraft());
    screen.pane().time().setLoad(sampleLoad());
    stage.draw(screen, paneSize, u"compose-light"_s + end);
    drawPicker(stage, screen, u"compose-picker"_s + end);
    stage.dress(Theme::Choice::Dark);
    stage.draw(screen, paneSize, u"compose-dark"_s + end);
    drawPicker(stage, screen, u"compose-picker-dark"_s + end);
    ComposeDraft wrong = sampleDraft();
    wrong.draft.tag = u"CLOSE ORDER"_s;
    wrong.when.wall = wrong.when.wall.addYears(-1);
    screen.pane().setDraft(wrong);
    stage.draw(screen, paneSize, u"compose-problems-dark"_s + end);
    stage.dress(Theme::Choice::Light);
    stage.draw(screen, paneSize, u"compose-problems"_s + end);
    screen.pane().setDraft(sampleDraft());
    drawEditing(stage, screen, end);
    screen.pane().setAccess({ComposeAccess::Kind::Armed, {}});
    stage.draw(screen, {340, 560}, u"compose-armed-least"_s + end);
    screen.pane().setAccess({ComposeAccess::Kind::ReadOnly, u"read-only"_s});
    stage.dress(Theme::Choice::Light, 1.4);
    stage.draw(screen, paneSize, u"compose-read-only-large-text"_s + end);
    stage.dress(Theme::Choice::Light);
}

} // namespace TMinus
