// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/paletteentry.h"

#include "base/result.h"

#include <QCoreApplication>

#include <algorithm>

namespace TMinus {

namespace {

using Group = PaletteEntry::Group;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Palette)
};

struct Query
{
    std::optional<Group> only = {};
    QStringList words = {};
};

Query queryOf(const QString &text)
{
    Query query;
    QString rest = text.trimmed();
    if (rest.startsWith(u'>'))
        query.only = Group::Commands;
    else if (rest.startsWith(u'@'))
        query.only = Group::Messages;
    if (query.only)
        rest = rest.sliced(1);
    query.words = rest.split(u' ', Qt::SkipEmptyParts);
    return query;
}

/// How well a word fits: 3 begins the title, 2 begins a word of it, 1 stands somewhere, 0 nowhere.
int fit(const PaletteEntry &entry, const QString &word)
{
    if (entry.title.startsWith(word, Qt::CaseInsensitive))
        return 3;
    if (entry.title.contains(u' ' + word, Qt::CaseInsensitive))
        return 2;
    return entry.title.contains(word, Qt::CaseInsensitive)
            || entry.note.contains(word, Qt::CaseInsensitive)
        ? 1
        : 0;
}

/// The sum over all words; 0 where one of them is missing.
int rank(const PaletteEntry &entry, const Query &query)
{
    if (query.only && entry.group != *query.only)
        return 0;
    int sum = 1;
    for (const QString &word : query.words) {
        const int one = fit(entry, word);
        if (one == 0)
            return 0;
        sum += one;
    }
    return sum;
}

} // namespace

QList<PaletteEntry> found(const QList<PaletteEntry> &entries, const QString &query,
                          const QStringList &recent, qsizetype most)
{
    struct Hit
    {
        const PaletteEntry *entry;
        int rank;
        qsizetype age; ///< place among the recent ones
    };
    const Query asked = queryOf(query);
    QList<Hit> hits;
    for (const PaletteEntry &entry : entries) {
        const qsizetype age = recent.indexOf(entry.id);
        if (const int fits = rank(entry, asked))
            hits.append({&entry, fits, age < 0 ? recent.size() : age});
    }
    std::ranges::stable_sort(hits, [](const Hit &a, const Hit &b) {
        return std::tuple(a.entry->group, !a.entry->reason.isEmpty(), -a.rank, a.age)
            < std::tuple(b.entry->group, !b.entry->reason.isEmpty(), -b.rank, b.age);
    });
    QList<PaletteEntry> best;
    for (const Hit &hit : hits.first(std::min(most, hits.size())))
        best.append(*hit.entry);
    return best;
}

QString groupTitle(Group group)
{
    switch (group) {
    case Group::Commands:
        return Words::tr("Commands");
    case Group::Messages:
        return Words::tr("Messages");
    case Group::Places:
        return Words::tr("Go to");
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
