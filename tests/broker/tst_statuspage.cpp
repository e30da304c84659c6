// SPDX-License-Identifier: Apache-2.0
#include "broker/statuspage.h"

#include <QTest>

using namespace TMinus;

class TestStatusPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void showsTopicsGroupsAndCounts();
    void escapesNames();
};

void TestStatusPage::showsTopicsGroupsAndCounts()
{
    const SandboxStatus status{
        .topics =
            {{.name = u"t"_s, .type = TopicType::Delay, .waiting = 11, .stored = 22, .half = 33}},
        .groups = {{.topic = u"t"_s, .name = u"GID_a"_s, .ready = 44, .leased = 55, .dead = 66}}};

    const QByteArray page = statusPage(status, u"http://127.0.0.1:1"_s);

    for (const char *cell : {"default", "t", "delay", "11", "22", "33", "GID_a", "44", "55", "66"})
        QVERIFY2(page.contains(QByteArray("<td>") + cell + "</td>"), cell);
    QVERIFY(page.contains("http://127.0.0.1:1"));
}

void TestStatusPage::escapesNames()
{
    const QByteArray page = statusPage({.topics = {{.name = u"<script>"_s}}}, u"&"_s);

    QVERIFY(!page.contains("<script>"));
    QVERIFY(page.contains("&lt;script&gt;"));
}

QTEST_GUILESS_MAIN(TestStatusPage)
#include "tst_statuspage.moc"
