// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filterrow.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QMap>
#include <QRandomGenerator>

namespace TMinus {

/// A message of plain values, as a filter sees it.
struct RandomRow final : FilterRow
{
    qint64 row = 0;
    QMap<FilterField, QString> texts = {};
    QMap<FilterField, qint64> numbers = {};
    QMap<QString, QString> properties = {};
    QString serviceId = {};
    QStringList everyHandle = {}; ///< the one of the half message first, maybe empty
    std::optional<QByteArray> bytes = {};
    StateFacts facts = {};
    std::optional<qint64> accepted = {}; ///< ms
    FilterSource from = FilterSource::Sent;

    QString text(FilterField field) const override { return texts.value(field); }
    QString messageId() const override { return serviceId; }
    QStringList handles() const override { return everyHandle; }
    QByteArray body() const override { return bytes.value_or(QByteArray()); }
    std::optional<QString> property(const QString &name) const override;
    std::optional<qint64> number(FilterField field) const override;
    FilterStates states(qint64 now) const override { return filterStatesOf(facts, now); }
    std::optional<FilterSource> source() const override { return from; }
};

/// Makes rows and filters of the same few letters, so that they meet; the same for the same seed.
class RandomRows final
{
public:
    RandomRows(quint32 seed, qint64 now)
        : m_random(seed)
        , m_now(now)
    {}

    QList<RandomRow> rows(int count);
    /// Puts @p rows into the tables of a ledger, full-text index included.
    void store(const QList<RandomRow> &rows, SQLite::Database &database) const;
    /// A filter that can be read.
    QString filter(int depth = 0);
    /// One term of it; @p name becomes the name in it, empty for a bare value.
    QString term(QString *name = nullptr);

private:
    RandomRow row(qint64 number);
    QByteArray body();
    QString text(int longest);
    QString pick(const QStringList &choices);
    QString value(const FilterName &name);
    QString textValue();
    bool chance(int percent) { return m_random.bounded(100) < percent; }

    QRandomGenerator m_random;
    qint64 m_now;
};

} // namespace TMinus
