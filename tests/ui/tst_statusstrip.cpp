// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/statuswriter.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;
using Part = StatusStrip::Part;

class StatusStripTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsItsPartWhenItIsClicked();
    void hidesWhatHasNothingToSay();
    void leavesLongPartsAwayWhenItIsShort();
    void neverShowsTheUnknownAsZero();
    void showsFractionsOnlyWhenTheyAreProved();
    void warnsWhenTheClocksAreFarApart();
    void warnsWhileThePollsWait();
    void countsWhatTheSandboxHolds();
    void showsTimesInTheChosenZone();

private:
    QString textOf(Part part) const { return m_strip->part(part).text(); }

    ZoneLens m_lens;
    std::unique_ptr<StatusStrip> m_strip;
    std::unique_ptr<StatusWriter> m_writer;
};

void StatusStripTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_strip = std::make_unique<StatusStrip>();
    m_writer = std::make_unique<StatusWriter>(*m_strip, m_lens);
    m_strip->resize(1200, 26);
    m_strip->show();
}

void StatusStripTest::cleanup()
{
    m_writer.reset();
    m_strip.reset();
}

void StatusStripTest::tellsItsPartWhenItIsClicked()
{
    const QSignalSpy chosen(m_strip.get(), &StatusStrip::chosen);

    QTest::mouseClick(&m_strip->part(Part::Held), Qt::LeftButton);

    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<Part>(), Part::Held);
}

void StatusStripTest::hidesWhatHasNothingToSay()
{
    m_writer->tellNextDue({});
    QVERIFY(m_strip->part(Part::NextDue).isHidden());

    m_writer->tellNextDue(QDateTime::currentDateTimeUtc());

    QVERIFY(m_strip->part(Part::NextDue).isVisible());
}

void StatusStripTest::leavesLongPartsAwayWhenItIsShort()
{
    m_writer->tellSandbox(u"stopped"_s);
    QVERIFY(m_strip->part(Part::Sandbox).isVisible());

    m_strip->setShort(true);
    m_writer->tellSandbox(u"running"_s);

    QVERIFY(!m_strip->part(Part::Sandbox).isVisible());
    QVERIFY(m_strip->part(Part::Connection).isVisible());
    m_strip->setShort(false);
    QVERIFY(m_strip->part(Part::Sandbox).isVisible());
}

void StatusStripTest::neverShowsTheUnknownAsZero()
{
    QVERIFY(!textOf(Part::Server).contains(u'0'));
    QVERIFY(!textOf(Part::Connection).contains(u'0'));
}

void StatusStripTest::showsFractionsOnlyWhenTheyAreProved()
{
    m_writer->tellSkew(ClockSkew::Interval{100ms, 140ms});
    QCOMPARE(textOf(Part::Server), u"server +0.12 s"_s);

    m_writer->tellSkew(ClockSkew::Interval{-2400ms, -1600ms});

    QCOMPARE(textOf(Part::Server), u"server about \u22122 s"_s);
}

void StatusStripTest::warnsWhenTheClocksAreFarApart()
{
    const auto isAmber = [this] {
        const QImage picture = m_strip->part(Part::Server).grab().toImage();
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                const QColor ink = picture.pixelColor(x, y);
                if (ink.red() - ink.blue() > 60)
                    return true;
            }
        }
        return false;
    };
    m_writer->tellSkew(ClockSkew::Interval{900ms, 1300ms}); // perhaps less than a second
    QVERIFY(!isAmber());

    m_writer->tellSkew(ClockSkew::Interval{-1500ms, -1200ms});

    QVERIFY(isAmber());
}

void StatusStripTest::warnsWhileThePollsWait()
{
    m_writer->tellPolling(0ms);
    QCOMPARE(textOf(Part::Connection), u"Connected"_s);
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
    m_writer->tellTime(instant);
    m_writer->tellReply();
    m_writer->tellTime(instant.addSecs(2));
    QCOMPARE(textOf(Part::Connection), u"Connected · last reply 2 s ago"_s);

    m_writer->tellPolling(7400ms);

    QVERIFY(textOf(Part::Connection).contains(u"8 second"_s));
}

void StatusStripTest::countsWhatTheSandboxHolds()
{
    SandboxStatus status;
    status.topics = {{.name = u"a"_s, .waiting = 2}, {.name = u"b"_s, .waiting = 3}};
    status.groups = {{.topic = u"a"_s, .name = u"GID"_s, .leased = 1, .dead = 4}};

    m_writer->tellCounts(status);

    QCOMPARE(textOf(Part::Sandbox), u"Sandbox: 5 waiting · 1 leased · 4 dead letters"_s);
}

void StatusStripTest::showsTimesInTheChosenZone()
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
    QVERIFY(m_lens.choose(ZoneLens::Kind::Utc));
    m_writer->tellTime(instant);
    m_writer->tellNextDue(instant);
    QCOMPARE(textOf(Part::Clock), u"07:00:00"_s);
    QCOMPARE(textOf(Part::Zone), u"UTC"_s);
    QCOMPARE(textOf(Part::NextDue), u"next due 07:00:00"_s);

    QVERIFY(m_lens.choose(ZoneLens::Kind::Named, u"+05:30"_s));
    m_writer->tellTime(instant);

    QCOMPARE(textOf(Part::Clock), u"12:30:00"_s);
    QVERIFY(textOf(Part::Zone).contains(u"5:30"_s));
    QVERIFY(m_lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s));
    m_writer->tellTime(instant);
    QCOMPARE(textOf(Part::Zone), u"Asia/Shanghai  UTC+8"_s);
}

QTEST_MAIN(StatusStripTest)
#include "tst_statusstrip.moc"
