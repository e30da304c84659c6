// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/composedraft.h"
#include "console/remedy.h"
#include "console/wishfilling.h"
#include "ui/compose/composefooter.h"

#include <QWidget>

class QScrollArea;
class QSpinBox;

namespace TMinus {

class AnswerFields;
class BodyEditor;
class EditStrip;
class HistoryStepper;
class HoldRow;
class MessageFields;
class PaneHeader;
class SharedClock;
class TemplateMenu;
class TimeSection;
class ZoneLens;
struct Profile;

/// The form in which a message is written, given its time and looked over before it leaves. It asks
/// for everything by its signals.
class ComposePane final : public QWidget
{
    Q_OBJECT

public:
    /// Says what is wrong with a wish at this moment.
    using Review = std::function<QList<Finding>(const SendWish &)>;
    /// A message that is held here and edited in place.
    struct Edited
    {
        QString id = {};   ///< in the ledger
        QString name = {}; ///< its key, else its topic
    };

    /// All three outlive the pane; it puts its buttons into @p header.
    ComposePane(SharedClock &clock, ZoneLens &lens, PaneHeader &header, QWidget *parent = nullptr);

    void setReview(Review review);
    void setAccess(const ComposeAccess &access) { m_footer->setAccess(access); }
    /// How far the service's clock is known to be from ours; nothing: nobody asked it yet.
    void setSkew(std::optional<ClockSkew::Interval> skew);
    /// What can be chosen, and what holds for messages of this profile.
    void setProfile(const Profile &profile);
    /// What is written here.
    ComposeDraft draft() const;
    void setDraft(const ComposeDraft &draft);
    /// Shows a held message; what was being written is back at endEdit().
    void beginEdit(const Edited &edited, const ComposeDraft &draft);
    bool isEditing() const { return !m_edited.id.isEmpty(); }
    /// What is being written, whatever is edited meanwhile: what is kept for the next start.
    ComposeDraft ownDraft() const;
    /// The message as it would leave now.
    SendWish wish() const { return filled().wish; }
    TimeSection &time() const { return *m_time; }
    BodyEditor &body() const { return *m_body; }
    ComposeFooter &footer() const { return *m_footer; }
    PaneHeader &header() const { return m_header; }
    HistoryStepper &history() const { return *m_history; }
    TemplateMenu &templates() const { return *m_templates; }
    /// The primary sends so many of what stands here, until that is another.
    void setCopies(int count);

public Q_SLOTS:
    /// Takes a message from elsewhere into the form; one that was due gets ten minutes from now.
    void take(const TMinus::Draft &draft);
    /// Begins an empty message: the topic stays.
    void clear();
    /// Looks again, since time has passed or the service's clock is known better.
    void refresh();
    void endEdit();

Q_SIGNALS:
    /// The message is to leave. Its last look was clean.
    void sendRequested(const TMinus::SendWish &wish);
    /// It is to wait here until @p lead before due; nothing for @p late: handed over however late.
    void holdRequested(const TMinus::SendWish &wish, std::chrono::milliseconds lead,
                       std::optional<std::chrono::milliseconds> late);
    /// The held message is to become this; nothing for @p lead: as it was.
    void editSaved(const QString &id, const TMinus::SendWish &wish,
                   std::optional<std::chrono::milliseconds> lead);
    void copyRequested(TMinus::SnippetLanguage language, const TMinus::SendWish &wish);
    void copiesRequested();
    void manyRequested(const TMinus::SendWish &wish);
    void armRequested();
    /// What is written here has changed.
    void edited();

private:
    void createWidgets();
    void createHeader();
    void createTransaction();
    void arrangeWidgets();
    void connectSignals();
    void addActions();
    void addTimeDeeds();
    void takeEdit();
    void act();
    void repair(const Remedy &remedy);
    void visit(const Finding &finding);
    void showFindings(const QList<Finding> &findings);
    QList<Finding> review(const FilledWish &wish) const;
    QList<Remedy> remedies(const Finding &finding, const SendWish &wish) const;
    void markFields(const QList<Finding> &findings);
    FilledWish filled() const;
    SendWish typed() const;
    void setTransaction(bool isHalf);
    void leaveEdit();
    int copies() const;
    QString editFault() const;

    SharedClock &m_clock;
    ZoneLens &m_lens;
    PaneHeader &m_header;
    Review m_review;
    std::chrono::hours m_window{72};
    std::optional<ClockSkew::Interval> m_skew;
    bool m_acceptsSkew = false; ///< for this profile, until another one is shown
    Edited m_edited;            ///< without an id: none
    ComposeDraft m_before;      ///< what was being written before the edit
    QString m_uuid;             ///< of the message that is being written
    int m_copies = 1;
    ComposeDraft m_copied; ///< what the copies are of
    bool m_isFilling = false;
    bool m_isTimeBad = false;
    MessageFields *m_fields;
    BodyEditor *m_body;
    AnswerFields *m_answers;
    EditStrip *m_strip = nullptr;
    HistoryStepper *m_history = nullptr;
    TemplateMenu *m_templates = nullptr;
    TimeSection *m_time;
    HoldRow *m_hold;
    QWidget *m_transaction;
    QSpinBox *m_check;
    QAction *m_half = nullptr;
    QScrollArea *m_scroll;
    ComposeFooter *m_footer;
};

} // namespace TMinus
