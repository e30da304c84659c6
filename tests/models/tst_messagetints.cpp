// SPDX-License-Identifier: Apache-2.0
#include "models/messagetints.h"

#include "tests/models/messagefixture.h"

using namespace TMinus;

class MessageTintsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_it = std::make_unique<MessageFixture>(); }
    void cleanup() { m_it.reset(); }
    void givesTheTintOfTheFirstRuleThatFits();
    void namesTheRuleToWhoListens();
    void looksAgainAtARowThatChanged();
    void tellsOnceOfARowThatTheClockChanged();
    void asksARowOnceUntilItChanges();

private:
    static RowRule rule(const QString &text, RowTint tint, const QDateTime &now = {})
    {
        const auto filter = readFilter(text, {.phrases = {.now = now, .allowsPast = true}});
        return {.text = text, .filter = filter.value_or(FilterNode{}), .tint = tint};
    }
    RowTint tint(int row) const
    {
        return m_it->asked(row, MessageModel::TintRole).value<RowTint>();
    }

    std::unique_ptr<MessageFixture> m_it;
};

void MessageTintsTest::givesTheTintOfTheFirstRuleThatFits()
{
    m_it->take({m_it->arrival(1), m_it->arrival(2), m_it->arrival(3)}); // the newest on top
    QSignalSpy changed(&m_it->model, &MessageModel::dataChanged);

    m_it->model.setRules({rule(u"body:2"_s, RowTint::Amber), rule(u"key:tour-2"_s, RowTint::Blue),
                          rule(u"key:tour-1"_s, RowTint::Violet)});

    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(MessageModel::TintRole));
    QCOMPARE(tint(0), RowTint::None);
    QCOMPARE(tint(1), RowTint::Amber);
    QCOMPARE(tint(2), RowTint::Violet);
    m_it->model.setRules({});
    QCOMPARE(tint(1), RowTint::None);
}

void MessageTintsTest::namesTheRuleToWhoListens()
{
    m_it->take({m_it->arrival(1), m_it->arrival(2)});

    m_it->model.setRules({rule(u"key:tour-2"_s, RowTint::Green)});

    QCOMPARE(m_it->asked(0, Qt::AccessibleDescriptionRole).toString(), u"Fits key:tour-2"_s);
    QCOMPARE(m_it->asked(1, Qt::AccessibleDescriptionRole).toString(), QString());
}

void MessageTintsTest::looksAgainAtARowThatChanged()
{
    m_it->model.setRules({rule(u"is:acked"_s, RowTint::Green)});
    m_it->take({m_it->arrival(1)});
    QCOMPARE(tint(0), RowTint::None);

    m_it->begin(1);
    m_it->settle(u"handle1"_s, AckVerdict::State::Acked);

    QCOMPARE(tint(0), RowTint::Green);
}

void MessageTintsTest::tellsOnceOfARowThatTheClockChanged()
{
    m_it->model.setRules({rule(u"lease<2m"_s, RowTint::Amber, m_it->now)});
    m_it->take({m_it->arrival(1), m_it->arrival(2)});
    QCOMPARE(tint(0), RowTint::None); // it has five minutes
    QCOMPARE(tint(1), RowTint::None);
    QSignalSpy changed(&m_it->model, &MessageModel::dataChanged);

    m_it->model.expireLeases();
    QCOMPARE(changed.count(), 0);
    m_it->now = m_it->now.addSecs(200);
    m_it->model.expireLeases();

    QCOMPARE(changed.count(), 1); // both rows at once
    QCOMPARE(tint(0), RowTint::Amber);
    QCOMPARE(tint(1), RowTint::Amber);
    m_it->model.expireLeases();
    QCOMPARE(changed.count(), 1);
}

/// The clock alone changes nothing before somebody asks the model to look.
void MessageTintsTest::asksARowOnceUntilItChanges()
{
    MessageTints tints;
    m_it->take({m_it->arrival(1)});
    MessageSnapshot rows = m_it->model.snapshot();
    const quint32 number = m_it->model.shown().front();
    const qint64 now = m_it->now.toMSecsSinceEpoch();
    tints.setRules({rule(u"try:1"_s, RowTint::Blue)}, now);
    QCOMPARE(tints.tintOf(rows, number), RowTint::Blue);
    rows.blocks[0][qsizetype(number - rows.base)].times = 2;

    QCOMPARE(tints.tintOf(rows, number), RowTint::Blue);
    tints.forget({number});
    QCOMPARE(tints.tintOf(rows, number), RowTint::None);
}

QTEST_GUILESS_MAIN(MessageTintsTest)
#include "tst_messagetints.moc"
