// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composepane.h"

#include "base/sharedclock.h"
#include "console/wallfinding.h"
#include "settings/profile.h"
#include "timeline/zonelens.h"
#include "ui/compose/answerfields.h"
#include "ui/compose/bodyeditor.h"
#include "ui/compose/composewords.h"
#include "ui/compose/editstrip.h"
#include "ui/compose/findinglist.h"
#include "ui/compose/historystepper.h"
#include "ui/compose/holdrow.h"
#include "ui/compose/messagefields.h"
#include "ui/compose/templatemenu.h"
#include "ui/compose/timesection.h"
#include "ui/compose/wheneditor.h"
#include "ui/controls/label.h"
#include "ui/shell/paneheader.h"

#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

namespace TMinus {

using namespace std::chrono_literals;
using Kind = WhenChoice::Kind;
using Act = ComposeFooter::Act;

namespace {

constexpr std::chrono::seconds usualCheck = 30s;

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

ComposePane::ComposePane(SharedClock &clock, ZoneLens &lens, PaneHeader &header, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_lens(lens)
    , m_header(header)
    , m_uuid(newUuid())
{
    createWidgets();
    createHeader();
    arrangeWidgets();
    connectSignals();
    addActions();
    m_time->when().setChoice({.zone = m_lens.zone()});
}

void ComposePane::createWidgets()
{
    m_fields = new MessageFields(this);
    m_body = new BodyEditor(this);
    m_answers = new AnswerFields(this);
    m_time = new TimeSection(m_clock, m_lens, this);
    m_hold = new HoldRow(this);
    m_footer = new ComposeFooter(this);
    createTransaction();
    setFocusProxy(m_fields);
}

void ComposePane::createTransaction()
{
    m_transaction = new QWidget(this);
    m_check = new QSpinBox(m_transaction);
    m_check->setObjectName(u"transactionCheck"_s);
    m_check->setAccessibleName(tr("Seconds until the transaction is checked first"));
    m_check->setToolTip(
        tr("After so long the service asks what became of the transaction: 10 to 300 s."));
    m_check->setRange(1, 9999); // what is outside of 10 to 300 is told, not silently changed
    m_check->setValue(int(usualCheck.count()));
    m_check->setSuffix(tr(" s", "behind a number of seconds"));
    auto *row = new QHBoxLayout(m_transaction);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(tr("Transaction, first check after"), {.ink = &Tokens::text2}, this));
    row->addWidget(m_check);
    row->addStretch(1);
    m_transaction->hide();
}

void ComposePane::arrangeWidgets()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_fields);
    column->addWidget(m_body, 1);
    column->addWidget(m_answers);
    column->addWidget(m_transaction);
    column->addWidget(m_time);
    column->addWidget(m_hold);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"composeScroll"_s);
    m_scroll->setWidget(form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_strip);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(m_footer);
}

void ComposePane::connectSignals()
{
    connect(m_fields, &MessageFields::edited, this, &ComposePane::takeEdit);
    connect(m_body, &BodyEditor::edited, this, &ComposePane::takeEdit);
    connect(m_answers, &AnswerFields::edited, this, &ComposePane::takeEdit);
    connect(m_time, &TimeSection::edited, this, &ComposePane::takeEdit);
    connect(m_time, &TimeSection::loadChanged, this, &ComposePane::refresh);
    connect(m_hold, &HoldRow::edited, this, &ComposePane::takeEdit);
    connect(m_check, &QSpinBox::valueChanged, this, &ComposePane::takeEdit);
    connect(&m_clock, &SharedClock::secondPassed, this, &ComposePane::refresh);
    connect(&m_lens, &ZoneLens::changed, this, &ComposePane::refresh);
    connect(&m_footer->findings(), &FindingList::repairChosen, this, &ComposePane::repair);
    connect(&m_footer->findings(), &FindingList::visited, this, &ComposePane::visit);
    connect(m_footer, &ComposeFooter::actRequested, this, &ComposePane::act);
    connect(m_footer, &ComposeFooter::armRequested, this, &ComposePane::armRequested);
    connect(m_footer, &ComposeFooter::manyRequested, this,
            [this] { Q_EMIT manyRequested(typed()); });
    connect(m_footer, &ComposeFooter::copyChosen, this,
            [this](SnippetLanguage language) { Q_EMIT copyRequested(language, wish()); });
}

void ComposePane::setReview(Review review)
{
    m_review = std::move(review);
    refresh();
}

void ComposePane::setSkew(std::optional<ClockSkew::Interval> skew)
{
    m_skew = skew;
}

void ComposePane::setProfile(const Profile &profile)
{
    m_acceptsSkew = false;
    QStringList topics;
    for (const ProfileTopic &topic : profile.topics)
        topics.append(topic.name);
    m_fields->setTopics(topics);
    m_window = profile.window;
    m_time->setLimits(profile.window, profile.busyPerMinute);
    m_hold->setUsual(profile.holdLead, profile.late);
    WhenChoice choice = m_time->choice();
    if (const auto zone = findZone(profile.zone)) {
        choice.zone = *zone;
        m_time->when().setChoice(choice);
    }
    refresh();
}

ComposeDraft ComposePane::draft() const
{
    ComposeDraft whole{.when = m_time->choice(), .hold = m_hold->lead()};
    m_fields->write(whole.draft);
    whole.draft.body = m_body->body();
    if (m_half->isChecked())
        whole.draft.transactionCheck = std::chrono::seconds(m_check->value());
    return whole;
}

void ComposePane::setDraft(const ComposeDraft &draft)
{
    m_isFilling = true;
    m_half->setChecked(draft.draft.transactionCheck.has_value());
    if (draft.draft.transactionCheck)
        m_check->setValue(int(draft.draft.transactionCheck->count()));
    m_fields->show(draft.draft);
    if (draft.draft.body != m_body->body())
        m_body->setBody(draft.draft.body);
    m_time->when().setChoice(draft.when);
    m_hold->setLead(draft.hold);
    m_isFilling = false;
    takeEdit();
}

void ComposePane::take(const Draft &draft)
{
    leaveEdit();
    ComposeDraft taken{.draft = draft, .when = {.zone = m_time->choice().zone}};
    taken.draft.due = {};
    if (draft.due && *draft.due > m_clock.now().addSecs(10))
        taken.when = onWall(*draft.due, taken.when.zone);
    m_uuid = newUuid();
    setDraft(taken);
}

void ComposePane::clear()
{
    const QString topic = draft().draft.topic;
    leaveEdit();
    m_answers->clear();
    m_uuid = newUuid();
    setDraft({.draft = {.topic = topic}, .when = {.zone = m_time->choice().zone}});
    m_body->setFocus();
}

void ComposePane::setTransaction(bool isHalf)
{
    const QString reason = tr("A half message is due when it is committed, and has no order.");
    m_transaction->setVisible(isHalf);
    m_fields->setOrdered(!isHalf, reason);
    m_time->when().setTimed(!isHalf, reason);
    takeEdit();
}

/// The wish as it is typed, with its variables.
SendWish ComposePane::typed() const
{
    const ComposeDraft whole = draft();
    SendWish wish{.draft = whole.draft, .acceptsSkew = m_acceptsSkew};
    if (whole.when.kind == Kind::After)
        wish.after = whole.when.after;
    else
        wish.draft.due = dueOf(whole.when, m_clock.now());
    return wish;
}

FilledWish ComposePane::filled() const
{
    return filledIn(typed(),
                    {.uuid = m_uuid,
                     .now = m_clock.now(),
                     .zone = m_time->choice().zone,
                     .answers = m_answers->answers(),
                     .isAsked = true});
}

void ComposePane::takeEdit()
{
    if (m_isFilling)
        return;
    refresh();
    Q_EMIT edited();
}

QList<Finding> ComposePane::review(const FilledWish &wish) const
{
    QList<Finding> findings = wish.troubles;
    if (const auto wall = wallFinding(m_time->choice()))
        findings.append(*wall);
    if (const auto busy = m_time->busyFinding())
        findings.append(*busy);
    findings += inForm(m_review ? m_review(wish.wish)
                                : unaskedPreflight(wish.wish, m_clock.now(), m_window),
                       wish, {m_time->choice(), m_clock.now()});
    std::ranges::stable_sort(findings, {}, &Finding::level);
    return findings;
}

void ComposePane::refresh()
{
    const Kind kind = m_time->choice().kind;
    m_hold->setPossible(kind != Kind::AtOnce,
                        tr("Only a message with a due time can wait here for it."));
    m_answers->setLabels(labelsOf(draft().draft));
    const FilledWish wish = filled();
    const QList<Finding> findings = review(wish);
    markFields(findings);
    showFindings(findings);
    m_time->refresh(m_isTimeBad);
    const auto stop = firstStop(findings);
    m_footer->show(isEditing()                ? Act::Save
                       : kind == Kind::AtOnce ? Act::SendNow
                       : m_hold->lead()       ? Act::Hold
                                              : Act::Schedule,
                   copies(), stop ? stop->sentence : editFault());
}

void ComposePane::markFields(const QList<Finding> &findings)
{
    QMap<DraftPart, FieldMark> marks;
    for (const Finding &finding : findings) {
        const bool isOpen = finding.word == u"topicMissing"_s || finding.word == u"bodyEmpty"_s;
        if (finding.level == Finding::Level::Stop && !isOpen)
            marks[partOf(finding.word)] = FieldMark::Wrong;
    }
    for (DraftPart part : {DraftPart::Topic, DraftPart::Tag, DraftPart::Key, DraftPart::ShardingKey,
                           DraftPart::Property})
        m_fields->setMark(part, marks.value(part));
    m_body->setMark(marks.value(DraftPart::Body));
    m_time->when().setMark(marks.value(DraftPart::Time));
    m_isTimeBad = marks.value(DraftPart::Time) == FieldMark::Wrong;
}

QList<Remedy> ComposePane::remedies(const Finding &finding, const SendWish &wish) const
{
    if (finding.word == u"gap"_s || finding.word == u"twice"_s)
        return wallRemedies(m_time->choice(), wish);
    return remediesFor(finding, wish,
                       {.now = m_clock.now(), .window = m_window, .zone = m_time->choice().zone});
}

void ComposePane::showFindings(const QList<Finding> &findings)
{
    const SendWish wish = typed();
    QList<FindingList::Line> lines;
    for (const Finding &finding : findings)
        lines.append({finding, remedies(finding, wish)});
    m_footer->findings().show(
        lines, firstStop(findings) ? QString() : fineText(m_time->choice(), m_window, m_skew));
}

void ComposePane::repair(const Remedy &remedy)
{
    ComposeDraft better = draft();
    m_acceptsSkew = remedy.wish.acceptsSkew;
    const auto due = remedy.wish.draft.due;
    const Kind before = better.when.kind;
    better.draft = remedy.wish.draft;
    better.draft.due = {};
    if (remedy.wish.after) {
        better.when.kind = Kind::After;
        better.when.after = *remedy.wish.after;
    } else if (due) {
        better.when = onWall(*due, better.when.zone);
    } else if (before != Kind::AtOnce && !wallFinding(better.when)) {
        better.when.kind = Kind::AtOnce;
    }
    setDraft(better);
}

/// Looked over once more: an open form drifts into the past.
void ComposePane::act()
{
    refresh();
    const FilledWish wish = filled();
    if (firstStop(review(wish)) || !m_footer->access().maySend() || !editFault().isEmpty())
        return;
    if (isEditing())
        return Q_EMIT editSaved(m_edited.id, wish.wish, m_hold->lead());
    if (copies() > 1)
        return Q_EMIT copiesRequested();
    m_time->when().setLastUsed(m_time->choice());
    m_fields->remember(wish.wish.draft.tag);
    if (const auto lead = m_hold->lead())
        Q_EMIT holdRequested(wish.wish, *lead, m_hold->late());
    else
        Q_EMIT sendRequested(wish.wish);
    m_uuid = newUuid();
}

} // namespace TMinus
