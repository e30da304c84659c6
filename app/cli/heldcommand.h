// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/messagelisting.h"
#include "console/desk.h"
#include "timeline/timephrase.h"

namespace TMinus {

/// tminusctl held: lists what is held here, moves it, cancels it, hands it over now.
class HeldCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p profiles must live longer.
    explicit HeldCommand(const ProfileFile &profiles)
        : m_profiles(profiles)
    {}

    QString name() const override { return QStringLiteral("held"); }
    QString summary() const override;
    void describe(CLI::App &app) override;
    void choosePlace(Session &session, std::function<void()> then) override;
    void start(Session &session) override;
    void stop(Session &session) override;
    bool needsService() const override { return task() == u"move" || task() == u"now"; }
    std::optional<Guard::Deed> deed() const override
    {
        return needsService() ? std::optional(Guard::Deed::Publish) : std::nullopt;
    }

private:
    QString task() const;
    QStringList rest() const { return toWords().mid(1); }
    QStringList toWords() const;
    Result<void> checkFitting(const QString &what) const;
    void list();
    void withDesk(std::function<void()> then);
    void withOwn(std::function<void(const LedgerMessage &)> then);
    Result<void> checkNamed(const LedgerMessage &message) const;
    void move();
    void shift();
    Result<std::chrono::milliseconds> readShift() const;
    void moveTo(const QString &id, const PhraseReading &when);
    void moveAt(const QString &id, const QDateTime &due);
    void cancelNext(const QStringList &ids);
    void sendNext(const QStringList &ids);
    void goOn(Exit exit, const QStringList &ids, void (HeldCommand::*next)(const QStringList &));
    void tell(const QString &id, const QString &sentence, std::function<void()> then);

    const ProfileFile &m_profiles;
    std::vector<std::string> m_words;
    std::string m_filter;
    std::string m_limit = "500";
    std::string m_zone;
    std::vector<std::string> m_earlier; ///< one, maybe empty, where it was given
    std::vector<std::string> m_later;
    bool m_watches = false;
    bool m_isUnmasked = false;
    Session *m_session = nullptr;
    Desk *m_desk = nullptr;
    Exit m_exit = Exit::Done;
    std::unique_ptr<MessageListing> m_listing;
};

} // namespace TMinus
