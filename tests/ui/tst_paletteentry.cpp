// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "ui/palette/paletteentry.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using Group = PaletteEntry::Group;

class PaletteEntryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void findsEveryWordAnywhere_data();
    void findsEveryWordAnywhere();
    void putsTheStartOfATitleFirst();
    void putsWhatWasRunLatelyFirst();
    void keepsGroupsTogether();
    void givesNoMoreThanAsked();

private:
    static QStringList titles(const QList<PaletteEntry> &entries)
    {
        QStringList titles;
        for (const PaletteEntry &entry : entries)
            titles.append(entry.title);
        return titles;
    }
    const QList<PaletteEntry> m_entries{
        {.group = Group::Places, .id = u"o"_s, .title = u"Outbox"_s, .note = u"3 held"_s},
        {.group = Group::Messages, .id = u"m"_s, .title = u"ORD-1"_s, .note = u"held"_s},
        {.group = Group::Commands, .id = u"h"_s, .title = u"Hold this draft here"_s},
        {.group = Group::Commands, .id = u"a"_s, .title = u"Hand over all held messages now"_s},
    };
};

void PaletteEntryTest::findsEveryWordAnywhere_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one word") << u"draft"_s << QStringList{u"Hold this draft here"_s};
    QTest::newRow("any order") << u"over hand"_s
                               << QStringList{u"Hand over all held messages now"_s};
    QTest::newRow("any case") << u"OUTBOX"_s << QStringList{u"Outbox"_s};
    QTest::newRow("in the note") << u"3"_s << QStringList{u"Outbox"_s};
    QTest::newRow("one word missing") << u"hold nothing"_s << QStringList();
    QTest::newRow("only commands")
        << u">held"_s << QStringList{u"Hand over all held messages now"_s};
    QTest::newRow("only messages") << u"@ held"_s << QStringList{u"ORD-1"_s};
}

void PaletteEntryTest::findsEveryWordAnywhere()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, expected);

    QCOMPARE(titles(found(m_entries, query)), expected);
}

void PaletteEntryTest::putsTheStartOfATitleFirst()
{
    const QList<PaletteEntry> entries{{.id = u"1"_s, .title = u"Start the old"_s},
                                      {.id = u"2"_s, .title = u"Old start"_s}};

    QCOMPARE(titles(found(entries, u"old"_s)), QStringList({u"Old start"_s, u"Start the old"_s}));
}

void PaletteEntryTest::putsWhatWasRunLatelyFirst()
{
    const auto all = titles(found(m_entries, {}, {u"a"_s}));

    QCOMPARE(all.first(), u"Hand over all held messages now"_s);
}

void PaletteEntryTest::keepsGroupsTogether()
{
    QList<Group> groups;
    for (const PaletteEntry &entry : found(m_entries, {}))
        groups.append(entry.group);

    QCOMPARE(groups,
             QList<Group>({Group::Commands, Group::Commands, Group::Messages, Group::Places}));
}

void PaletteEntryTest::givesNoMoreThanAsked()
{
    QCOMPARE(found(m_entries, {}, {}, 2).size(), 2);
}

QTEST_GUILESS_MAIN(PaletteEntryTest)
#include "tst_paletteentry.moc"
