// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QObject>
#include <QTimeZone>

namespace TMinus {

/// The zone in which a whole window shows times. Looking through another one never changes an
/// instant. DESIGN.md section 11.
class ZoneLens final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Local, Utc, Named };
    Q_ENUM(Kind)

    explicit ZoneLens(QObject *parent = nullptr);

    /// Looks through another zone; @p id is an IANA name or an offset, and counts for Named alone.
    /// Returns false, and nothing changes, when there is no such zone.
    bool choose(Kind kind, const QString &id = {});
    /// Local, UTC, the last named one if there is any, and round again.
    void chooseNext();
    Kind kind() const { return m_kind; }
    const QTimeZone &zone() const { return m_zone; }
    /// "Shanghai", "UTC".
    QString name() const;
    /// What settings keep, and read back by recall(): "local", "utc", "Asia/Tokyo".
    QString token() const;
    void recall(const QString &token);
    /// In which language dates are written.
    void setLocale(const QLocale &locale);

    /// "14:32:07"; of an invalid instant "—", as of all below.
    QString clock(const QDateTime &instant) const;
    /// "14:32:07.120".
    QString preciseClock(const QDateTime &instant) const;
    /// "Tue 12 Jan 2027".
    QString date(const QDateTime &instant) const;
    /// "Tue 12 Jan 2027, 14:32:07".
    QString dateTime(const QDateTime &instant) const;
    /// The clock, with the day in front where it is not that of @p now: "12 Jan 14:32:07".
    QString near(const QDateTime &instant, const QDateTime &now) const;

Q_SIGNALS:
    /// Times read differently now.
    void changed();

private:
    QString text(const QDateTime &instant, const QString &format) const;

    Kind m_kind = Kind::Local;
    QTimeZone m_zone;
    QString m_named; ///< the last named one
    QLocale m_locale;
};

} // namespace TMinus
