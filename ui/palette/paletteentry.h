// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace TMinus {

/// One line of the palette: what it does or where it leads.
struct PaletteEntry
{
    enum class Group { Commands, Messages, Places };
    Group group = Group::Commands;
    QString id = {}; ///< to know it again among the recent ones; empty: it is none of them
    QString icon = {};
    QString title = {};
    QString note = {};     ///< behind the title: where it is from, how many
    QString reason = {};   ///< why it cannot be used now; empty: it can
    QKeySequence key = {}; ///< does the same
    std::function<void()> run = {};
};

/// Those of @p entries that @p query finds, the best first, in the order of their groups, at most
/// @p most. Every word of the query must stand in the title or the note; a word at the start of the
/// title counts most; what cannot be used comes behind the rest of its group. ">" at the start leaves only commands, "@" only messages. An empty query finds
/// all, with those of @p recent (ids, the newest first) in front of their group.
QList<PaletteEntry> found(const QList<PaletteEntry> &entries, const QString &query,
                          const QStringList &recent = {}, qsizetype most = 50);

/// The heading of a group.
QString groupTitle(PaletteEntry::Group group);

} // namespace TMinus
