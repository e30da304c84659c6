// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/screens/stage.h"
#include "tests/screens/timelines.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <cmath>

namespace TMinus {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// An instant of January 2027 in Shanghai.
qint64 at(int date, int hours, int minutes, int seconds = 0)
{
    return QDateTime(QDate(2027, 1, 1).addDays(date - 1), QTime(hours, minutes, seconds),
                     QTimeZone("Asia/Shanghai"))
        .toMSecsSinceEpoch();
}

/// Fills one lane.
class Filler final
{
public:
    explicit Filler(quint32 firstRow)
        : m_row(firstRow)
    {}

    Filler &add(LaneKind kind, qint64 time, int count = 1, quint32 span = 0)
    {
        for (int number = 0; number < count; ++number)
            m_times->append({kind, {time + number * 400, m_row++, span}});
        return *this;
    }
    /// @p count of them around @p middle, the most there.
    Filler &heap(qint64 middle, qint64 width, int count, qint64 now)
    {
        for (int number = 0; number < count; ++number) {
            const qreal one = m_random.generateDouble();
            const qreal other = m_random.generateDouble();
            const qreal normal = std::sqrt(-2 * std::log(1 - one)) * std::cos(2 * M_PI * other);
            scatter(middle + qint64(normal * qreal(width)), now);
        }
        return *this;
    }
    Filler &spread(qint64 from, qint64 until, int count, qint64 now)
    {
        for (int number = 0; number < count; ++number)
            scatter(from + qint64(m_random.generateDouble() * qreal(until - from)), now);
        return *this;
    }
    TimelineLane lane(const QString &name, const QString &note = {})
    {
        m_times->settle();
        return {name, m_times, {}, note};
    }

private:
    void scatter(qint64 time, qint64 now)
    {
        m_times->append({time < now ? LaneKind::Acked : LaneKind::Pending, {time, m_row++, 0}});
    }

    std::shared_ptr<LaneTimes> m_times = std::make_shared<LaneTimes>();
    QRandomGenerator m_random{7};
    quint32 m_row;
};

qint64 now()
{
    return Stage::now().toMSecsSinceEpoch();
}

} // namespace

TimelineData fewMessages()
{
    using K = LaneKind;
    Filler orders(1);
    for (const qint64 time :
         {at(12, 14, 17, 30), at(12, 14, 20), at(12, 14, 21, 30), at(12, 14, 24)})
        orders.add(K::Acked, time);
    orders.add(K::Refused, at(12, 14, 27)).add(K::Seen, at(12, 14, 28));
    orders.add(K::Seen, at(12, 14, 32)).add(K::Pending, at(12, 14, 35));
    orders.add(K::Pending, at(12, 14, 36, 20)).add(K::Pending, at(12, 14, 38, 10), 4);
    orders.add(K::Pending, at(12, 14, 43));
    orders.add(K::Held, at(12, 14, 40), 1, 2 * minute);
    orders.add(K::Held, at(12, 14, 45, 10), 1, 150 * second);
    Filler coupons(1000);
    coupons.add(K::Acked, at(12, 14, 18), 12).add(K::Acked, at(12, 14, 20));
    coupons.add(K::Overdue, at(12, 14, 25)).add(K::Expired, at(12, 14, 26, 10));
    coupons.add(K::Seen, at(12, 14, 30), 2).add(K::Pending, at(12, 14, 37), 36);
    coupons.add(K::Pending, at(12, 14, 41, 30)).add(K::Pending, at(12, 14, 44), 8);
    Filler payments(2000);
    payments.add(K::Acked, at(12, 14, 18, 20)).add(K::Seen, at(12, 14, 22, 20), 1, 18 * second);
    payments.add(K::Acked, at(12, 14, 23, 10)).add(K::Seen, at(12, 14, 31, 30));
    payments.add(K::Unknown, at(12, 14, 34, 30)).add(K::Leaving, at(12, 14, 36), 1, 5 * minute);
    payments.add(K::Pending, at(12, 14, 39)).add(K::Pending, at(12, 14, 42, 10));
    Filler invoices(3000);
    invoices.add(K::Pending, at(15, 9, 30));
    return {{orders.lane(u"order-timeout"_s), coupons.lane(u"coupon-reminder"_s),
             payments.lane(u"payment-retry"_s), invoices.lane(u"invoice-dunning"_s)}};
}

TimelineData busyDay()
{
    using K = LaneKind;
    Filler orders(1);
    orders.heap(at(12, 9, 0), 90 * minute, 700, now())
        .heap(at(12, 19, 0), 140 * minute, 1000, now())
        .heap(at(12, 20, 50), 110 * minute, 900, now())
        .add(K::Held, at(12, 19, 30), 14, 10 * minute);
    for (int number = 0; number < 412; ++number)
        orders.add(K::Pending, at(12, 15, 0) + number * 140);
    Filler coupons(10'000);
    coupons.heap(at(12, 9, 20), 60 * minute, 1500, now())
        .heap(at(12, 20, 10), 70 * minute, 5940, now())
        .add(K::Overdue, at(12, 14, 25));
    Filler payments(30'000);
    payments.heap(at(12, 15, 40), 300 * minute, 2600, now())
        .spread(at(12, 0, 0), at(14, 0, 0), 900, now())
        .add(K::Unknown, at(12, 14, 34, 30))
        .add(K::Refused, at(12, 9, 12), 3);
    Filler invoices(50'000);
    invoices.add(K::Acked, at(12, 9, 30)).add(K::Pending, at(12, 18, 0));
    invoices.add(K::Pending, at(12, 18, 30)).add(K::Pending, at(12, 21, 0), 2);
    return {{orders.lane(u"order-timeout"_s), coupons.lane(u"coupon-reminder"_s),
             payments.lane(u"payment-retry"_s), invoices.lane(u"invoice-dunning"_s)}};
}

TimelineData monthOfPills()
{
    using K = LaneKind;
    Filler orders(1);
    orders.add(K::Acked, at(9, 9, 0), 402).add(K::Acked, at(11, 9, 0), 377);
    orders.add(K::Pending, at(13, 9, 0), 388).add(K::Pending, at(15, 9, 0), 310);
    orders.add(K::Pending, at(19, 9, 0), 201).add(K::Pending, at(21, 9, 0), 203);
    orders.add(K::Held, at(14, 15, 0), 14, 8 * 3'600'000);
    Filler coupons(10'000);
    coupons.add(K::Acked, at(8, 9, 0), 1204).add(K::Acked, at(10, 9, 0), 980);
    coupons.add(K::Overdue, at(12, 14, 25)).add(K::Pending, at(15, 9, 0), 2310);
    coupons.add(K::Pending, at(20, 9, 0), 1850).add(K::Pending, at(22, 9, 0), 1204);
    coupons.add(K::Pending, at(27, 9, 0), 1790).add(K::Pending, at(30, 9, 0), 1512);
    Filler payments(30'000);
    payments.add(K::Unknown, at(12, 16, 0)).add(K::Acked, at(8, 9, 0), 51);
    payments.add(K::Acked, at(10, 9, 0), 48).add(K::Pending, at(14, 9, 0), 40);
    payments.add(K::Pending, at(19, 9, 0), 79).add(K::Pending, at(21, 9, 0), 32);
    payments.add(K::Pending, at(26, 9, 0), 60);
    Filler invoices(50'000);
    invoices.add(K::Acked, at(8, 9, 0), 3).add(K::Pending, at(15, 9, 30));
    invoices.add(K::Pending, at(18, 21, 30)).add(K::Pending, at(22, 9, 30));
    invoices.add(K::Pending, at(29, 9, 30), 6).add(K::Pending, at(34, 9, 30));
    return {{orders.lane(u"order-timeout"_s), coupons.lane(u"coupon-reminder"_s),
             payments.lane(u"payment-retry"_s),
             invoices.lane(u"invoice-dunning"_s, u"40-day profile"_s)}};
}

TimelineData millionMessages()
{
    using K = LaneKind;
    const qint64 start = at(12, 12, 0);
    const qint64 end = at(15, 14, 30);
    Filler coupons(1);
    Filler orders(1'000'000);
    for (int number = 0; number < 3; ++number) {
        coupons.heap(at(12, 20, 0) + number * day, 40 * minute, 45'000, now())
            .heap(at(13, 9, 0) + number * day, 40 * minute, 130'000, now());
        orders.heap(at(13, 14, 0) + number * day, 150 * minute, 50'000, now());
    }
    coupons.spread(start, end, 206'000, now()).add(K::Overdue, at(12, 14, 25), 312);
    coupons.add(K::Unknown, at(13, 9, 0), 48);
    orders.spread(start, end, 65'000, now()).add(K::Overdue, at(12, 14, 25), 4);
    orders.add(K::Refused, at(13, 20, 0), 11).add(K::Held, at(14, 15, 0), 14, 10 * minute);
    Filler payments(2'000'000);
    payments.spread(start, end, 51'000, now()).add(K::Unknown, at(12, 14, 34, 30));
    Filler invoices(3'000'000);
    for (int date = 13; date < 16; ++date)
        invoices.heap(at(date, 9, 0), 20 * minute, 800, now());
    invoices.spread(start, end, 292, now());
    return {{coupons.lane(u"coupon-reminder"_s), orders.lane(u"order-timeout"_s),
             payments.lane(u"payment-retry"_s), invoices.lane(u"invoice-dunning"_s)}};
}

} // namespace TMinus
