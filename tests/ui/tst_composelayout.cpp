// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composefixture.h"
#include "ui/compose/loadbars.h"
#include "ui/compose/messagefields.h"
#include "ui/compose/timesection.h"
#include "ui/compose/zonebox.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

using namespace TMinus;
using namespace std::chrono_literals;

/// How the form stands in a narrow pane, a low window and large text.
class ComposeLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theZoneEndsInAnEllipsisWhereItIsNotWhole();
    void theShardingKeyLeavesTheTagItsRoom();
    void saysTheSizeShortAndFirst();
    void chipsGrowWithTheText();
    void aWideFixStandsBelowItsSentence();
    void findingsLeaveTheFormItsRoom();
    void anUnansweredQuestionIsToldOnceAndAsked();
    void aTimeThatIsOverIsOneSentence();
    void theFooterIsAsTallAsWhatItHolds();
    void theLoadIsOneLineInALowWindow();
    void theBodyGivesWayBeforeTheFormScrolls();

private:
    static void setText(int pixels);
    /// Where a part stands in the form.
    QRect place(const QWidget *part) const
    {
        return {part->mapTo(&m_form->pane, QPoint()), part->size()};
    }

    std::unique_ptr<ComposeFixture> m_form;
    QFont m_font;
};

void ComposeLayoutTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_font = QApplication::font();
    setText(13);
    m_form = std::make_unique<ComposeFixture>();
    QVERIFY(m_form->isActive());
    m_form->fillIn();
}

void ComposeLayoutTest::cleanup()
{
    m_form.reset();
    QApplication::setFont(m_font);
}

void ComposeLayoutTest::setText(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    QApplication::setFont(font);
}

void ComposeLayoutTest::theZoneEndsInAnEllipsisWhereItIsNotWhole()
{
    m_form->setKind(2);
    auto *zone = m_form->find<ZoneBox>("zone");

    zone->setFixedWidth(80);
    QTRY_VERIFY(zone->shownText().endsWith(u'…'));
    QVERIFY(zone->shownText().startsWith(u"A"_s));

    zone->setFixedWidth(240);
    QTRY_COMPARE(zone->shownText(), u"Asia/Shanghai"_s);
}

void ComposeLayoutTest::theShardingKeyLeavesTheTagItsRoom()
{
    MessageFields fields;
    const auto *tag = fields.findChild<QComboBox *>(u"tag"_s);
    const auto *sharding = fields.findChild<QLineEdit *>(u"shardingKey"_s);
    const auto top = [&fields](const QWidget *part) { return part->mapTo(&fields, QPoint()).y(); };
    fields.resize(600, 200);
    fields.show();
    QTRY_COMPARE(top(sharding), top(tag));

    fields.resize(fields.minimumSizeHint().width() + 20, 200);

    QTRY_VERIFY(top(sharding) > top(tag));
    QVERIFY(top(sharding) < top(fields.findChild<QLineEdit *>(u"key"_s)));
    QTRY_VERIFY(tag->lineEdit()->width() > tag->fontMetrics().horizontalAdvance(u"CLOSE"_s));
    fields.resize(600, 200);
    QTRY_COMPARE(top(sharding), top(tag));
}

void ComposeLayoutTest::saysTheSizeShortAndFirst()
{
    m_form->setBody(u"{}"_s);
    m_form->find<Segments>("bodyKind")->setCurrent(1);
    m_form->pane.resize(600, 800);
    QTRY_COMPARE(m_form->texts("bodyStatus"), QStringList{u"valid · 2 B of 64 KB"_s});

    m_form->pane.setMinimumWidth(0);
    m_form->find<QLabel>("bodyStatus")->setMaximumWidth(100);
    QTRY_COMPARE(m_form->texts("bodyStatus"), QStringList{u"2 B of 64 KB"_s});
}

void ComposeLayoutTest::chipsGrowWithTheText()
{
    ComposeDraft draft = m_form->pane.draft();
    draft.draft.properties = {{u"retry"_s, u"0"_s}};
    m_form->pane.setDraft(draft);
    const auto chip = [this] {
        auto chips = m_form->pane.findChildren<QPushButton *>(u"propertyChip"_s);
        chips.removeIf([](const QPushButton *one) { return one->isHidden(); });
        return chips.constFirst();
    };
    const int before = chip()->fontMetrics().height();

    setText(18);

    QTRY_VERIFY(chip()->fontMetrics().height() > before);
    QVERIFY(chip()->width() > chip()->fontMetrics().horizontalAdvance(u"retry = 0"_s));
}

void ComposeLayoutTest::aWideFixStandsBelowItsSentence()
{
    m_form->type("tag", u"A B"_s);
    const auto sentence = [this] {
        for (const auto *label : m_form->pane.findChildren<QLabel *>(u"finding"_s)) {
            if (m_form->isSeen(label))
                return place(label);
        }
        return QRect();
    };
    QVERIFY(m_form->fix(u"A_B"_s));
    QTRY_VERIFY(place(m_form->fix(u"A_B"_s)).top() < sentence().bottom());

    m_form->type("tag", u"CLOSE THE ORDERS TODAY"_s);
    const QString wide = u"CLOSE_THE_ORDERS_TODAY"_s;
    QVERIFY(m_form->fix(wide));
    QTRY_VERIFY(place(m_form->fix(wide)).top() >= sentence().bottom());
    QVERIFY(sentence().width() > m_form->pane.width() / 2);
}

void ComposeLayoutTest::findingsLeaveTheFormItsRoom()
{
    setText(18);
    m_form->type("tag", u"A B"_s);
    m_form->type("key", u"a:b|c"_s);
    m_form->type("shardingKey", u"a:b"_s);
    m_form->setKind(2);
    m_form->setWall(QDate(2026, 1, 14), QTime(15, 0));
    m_form->pane.resize(340, 560);

    const auto *findings = m_form->find<QScrollArea>("findingScroll");
    QTRY_COMPARE(findings->height(), m_form->pane.height() * 2 / 5);
    QVERIFY(findings->verticalScrollBar()->maximum() > 0);

    m_form->fillIn();
    m_form->type("shardingKey", {});
    QTest::keyClick(m_form->find<QLineEdit>("shardingKey"), Qt::Key_Delete);
    m_form->setKind(0);
    QTRY_COMPARE(findings->verticalScrollBar()->maximum(), 0);
    QTRY_VERIFY(findings->height() < 60);
}

void ComposeLayoutTest::anUnansweredQuestionIsToldOnceAndAsked()
{
    m_form->type("key", u"ORD-{{ask:Order}}"_s);
    m_form->setBody(u"{\"orderId\": \"{{ask:Order}}\"}"_s);

    QCOMPARE(m_form->texts("finding"), {u"“Order” has no value yet. Fill it in below the body."_s});
    QCOMPARE(m_form->texts("stopCount"), {u"1 problem(s) stop this message"_s});
    QCOMPARE(fieldMarkOf(m_form->find<QLineEdit>("key")), FieldMark::Wrong);
    QCOMPARE(fieldMarkOf(m_form->find<QPlainTextEdit>("body")), FieldMark::Wrong);
}

void ComposeLayoutTest::aTimeThatIsOverIsOneSentence()
{
    m_form->setKind(2);
    m_form->setWall(QDate(2026, 1, 14), QTime(0, 30)); // still the 13th in Greenwich
    QCOMPARE(
        m_form->texts("finding"),
        QStringList{u"14 Jan 2026 is in the past. Sent now, it would be delivered at once."_s});

    m_form->setWall(QDate(2027, 1, 12), QTime(9, 0));
    QCOMPARE(m_form->texts("finding"),
             QStringList{u"09:00:00 is in the past. Sent now, it would be delivered at once."_s});
}

void ComposeLayoutTest::theFooterIsAsTallAsWhatItHolds()
{
    const auto *findings = m_form->find<QScrollArea>("findingScroll");
    const auto *send = m_form->send();
    m_form->pane.resize(378, 560);
    QTRY_COMPARE(m_form->pane.height() - 1 - place(send).bottom(), 10);
    const int before = findings->height();

    m_form->type("tag", u"A B"_s);
    QTRY_VERIFY(findings->height() > before);
    QTRY_COMPARE(place(send).top() - 1 - place(findings).bottom(), 6);
    m_form->type("tag", u"C"_s);

    QTRY_COMPARE(findings->height(), before);
    QTRY_COMPARE(place(send).top() - 1 - place(findings).bottom(), 6);
    QTRY_COMPARE(m_form->pane.height() - 1 - place(send).bottom(), 10);
}

void ComposeLayoutTest::theLoadIsOneLineInALowWindow()
{
    const DueLoad load(minuteOf(m_form->now), QList<quint32>(30, 5));
    m_form->pane.resize(378, 900);
    m_form->pane.time().setLoad(load);
    const auto *bars = m_form->find<LoadBars>("loadBars");
    QTRY_VERIFY(m_form->isSeen(bars));

    m_form->pane.resize(378, 700);

    QTRY_VERIFY(!m_form->isSeen(bars));
}

void ComposeLayoutTest::theBodyGivesWayBeforeTheFormScrolls()
{
    ComposeDraft draft = m_form->pane.draft();
    draft.draft.properties = {{u"retry"_s, u"0"_s}, {u"source"_s, u"ops-console"_s}};
    m_form->pane.setDraft(draft);

    m_form->pane.resize(378, 420);

    const auto *scroll = m_form->find<QScrollArea>("composeScroll");
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(m_form->find<QPlainTextEdit>("body")->height(), 60);
}

QTEST_MAIN(ComposeLayoutTest)
#include "tst_composelayout.moc"
