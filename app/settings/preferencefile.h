// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>
#include <QTime>

#include <memory>

namespace TMinus {

inline constexpr int leastTextPercent = 80;
inline constexpr int mostTextPercent = 200;

/// What the desktop is told while nobody looks at a window.
struct NoticePreferences
{
    bool isOn = true;
    bool hasQuietHours = false;
    QTime quietFrom{22, 0}; ///< of this computer's zone
    QTime quietTo{7, 0};    ///< perhaps of the next day
    bool operator==(const NoticePreferences &) const = default;

    /// Whether nothing is told at that time of day.
    bool isQuietAt(QTime clock) const
    {
        if (!hasQuietHours)
            return false;
        const bool isOverNight = quietFrom > quietTo;
        return isOverNight ? clock >= quietFrom || clock < quietTo
                           : clock >= quietFrom && clock < quietTo;
    }
};

/// Rows that a filter lets through have a colour of their own.
struct RowColour
{
    QString filter = {};
    QString colour = {}; ///< its word, see ui/controls/rowcolours.h
    bool operator==(const RowColour &) const = default;
};

/// What an operator prefers everywhere: CONFIG/settings.json.
struct Preferences
{
    QString language = {};      ///< "en", "zh_CN"; empty: that of the system
    bool hasSeenTour = false;   ///< it was ended or skipped
    QStringList recent = {};    ///< commands of the palette, the newest first
    int textPercent = 100;      ///< of the system's size, 80 to 200
    bool reducesMotion = false; ///< even where the system does not ask for it
    /// Keys that are not the usual ones, by the name of the action; none: it has no key.
    QMap<QString, QStringList> keys = {};
    NoticePreferences notices = {};
    bool keepsInTray = false;   ///< the program goes on in the tray when its last window is closed
    int coverAfter = 0;         ///< idle minutes until all windows are covered; 0: never
    QString updateAddress = {}; ///< asked once a day for the newest version; empty: never
    QMap<QString, QString> filters = {}; ///< texts by the name that the operator gave them
    QList<RowColour> rowColours = {};    ///< of several that fit a row the first one counts
    bool operator==(const Preferences &) const = default;
};

/// The file of the preferences. Members that this version does not know stay in it.
class PreferenceFile final
{
public:
    /// Reads it. What is missing or cannot be read is as on a first start. Empty: nothing is kept.
    explicit PreferenceFile(const QString &path);

    /// Whether there is a file.
    bool isKept() const;
    const Preferences &preferences() const { return m_preferences; }
    /// Writes @p preferences on another thread; the program waits for that at its end.
    void keep(const Preferences &preferences);

private:
    struct Writer;
    Preferences m_preferences;
    std::shared_ptr<Writer> m_writer;
    int m_last = 0; ///< number of what was to be written last
};

} // namespace TMinus
