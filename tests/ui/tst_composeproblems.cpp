// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composefixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

/// What the form does with input that cannot leave like this.
class ComposeProblemsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_form.reset(); }
    void refusesATimeInThePastAndRepairsIt();
    void refusesATimeBeyondTheWindowAndRepairsIt();
    void refusesATagWithASpaceAndRepairsIt();
    void asksWhichOfADoubledHourIsMeant();
    void offersTheNeighboursOfAGap();
    void lookedOverAgainWhenItsTimeDriftsIntoThePast();
    void stopsABodyOver64KB();
    void takesIllegalXmlOutOfTheBody();
    void keepsRightToLeftAndZeroWidthText();
    void takesAPropertyOf5000Characters();
    void stopsAnUnknownVariable();
    void acceptsClocksThatAreFarApartUntilAnotherProfile();
    void goesFromProblemToProblemByKey();

private:
    std::unique_ptr<ComposeFixture> m_form;
};

void ComposeProblemsTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_form = std::make_unique<ComposeFixture>();
    QVERIFY(m_form->isActive());
}

void ComposeProblemsTest::refusesATimeInThePastAndRepairsIt()
{
    m_form->fillIn();
    m_form->setKind(2);
    m_form->find<QTimeEdit>("time")->setTime(QTime(15, 0));
    m_form->find<QDateEdit>("date")->setDate(QDate(2026, 1, 14));

    QCOMPARE(m_form->texts("stopCount"), {u"1 problem(s) stop this message"_s});
    QVERIFY(!m_form->send()->isEnabled());
    QVERIFY(m_form->send()->toolTip().contains(u"is in the past"_s));
    QCOMPARE(fieldMarkOf(m_form->find<QDateEdit>("date")), FieldMark::Wrong);
    QVERIFY(m_form->click(m_form->fix(u"Use 2027"_s)));

    QCOMPARE(m_form->find<QDateEdit>("date")->date(), QDate(2027, 1, 14));
    QVERIFY(!m_form->isStopped());
    QVERIFY(m_form->send()->isEnabled());
}

void ComposeProblemsTest::refusesATimeBeyondTheWindowAndRepairsIt()
{
    m_form->fillIn();
    m_form->setKind(2);
    m_form->find<QDateEdit>("date")->setDate(QDate(2027, 1, 20));
    QVERIFY(!m_form->send()->isEnabled());

    QVERIFY(m_form->click(m_form->fix(u"Use 15 Jan 14:31"_s)));

    QVERIFY(m_form->send()->isEnabled());
    QCOMPARE(m_form->find<QTimeEdit>("time")->time(), QTime(14, 31));
}

void ComposeProblemsTest::refusesATagWithASpaceAndRepairsIt()
{
    m_form->fillIn();
    m_form->type("tag", u"CLOSE ORDER"_s);
    QCOMPARE(fieldMarkOf(m_form->find<QComboBox>("tag")), FieldMark::Wrong);
    QVERIFY(!m_form->send()->isEnabled());

    QVERIFY(m_form->click(m_form->fix(u"CLOSE_ORDER"_s)));

    QCOMPARE(m_form->find<QComboBox>("tag")->currentText(), u"CLOSE_ORDER"_s);
    QVERIFY(m_form->send()->isEnabled());
    QCOMPARE(m_form->pane.wish().after, 10min);
}

void ComposeProblemsTest::asksWhichOfADoubledHourIsMeant()
{
    m_form->now = QDateTime(QDate(2027, 10, 30), QTime(12, 0), Qt::UTC);
    m_form->fillIn();
    m_form->find<QComboBox>("zone")->setEditText(u"europe/berlin"_s);
    m_form->setKind(2);
    m_form->setWall(QDate(2027, 10, 31), QTime(2, 30));
    QVERIFY(!m_form->send()->isEnabled());
    QVERIFY(m_form->fix(u"02:30:00 +02:00"_s));

    QVERIFY(m_form->click(m_form->fix(u"02:30:00 +01:00"_s)));

    QVERIFY(m_form->send()->isEnabled());
    QCOMPARE(m_form->pane.wish().draft.due, QDateTime(QDate(2027, 10, 31), QTime(1, 30), Qt::UTC));
    QCOMPARE(m_form->texts("readBackTitle"), {u"Sun 31 Oct 2027, 02:30:00 Berlin (+01:00)"_s});
}

void ComposeProblemsTest::offersTheNeighboursOfAGap()
{
    m_form->now = QDateTime(QDate(2027, 3, 27), QTime(12, 0), Qt::UTC);
    m_form->fillIn();
    m_form->find<QComboBox>("zone")->setEditText(u"europe/berlin"_s);
    m_form->setKind(2);
    m_form->setWall(QDate(2027, 3, 28), QTime(2, 30));
    QVERIFY(!m_form->send()->isEnabled());
    QVERIFY(m_form->fix(u"01:59:59"_s));

    QVERIFY(m_form->click(m_form->fix(u"03:00:00"_s)));

    QVERIFY(m_form->send()->isEnabled());
    QCOMPARE(m_form->pane.wish().draft.due, QDateTime(QDate(2027, 3, 28), QTime(1, 0), Qt::UTC));
}

void ComposeProblemsTest::lookedOverAgainWhenItsTimeDriftsIntoThePast()
{
    m_form->fillIn();
    m_form->setKind(2);
    QVERIFY(m_form->send()->isEnabled());

    m_form->now = m_form->now.addSecs(3600); // nobody has looked since
    QVERIFY(m_form->click(m_form->send()));

    QCOMPARE(m_form->sent.count(), 0);
    QVERIFY(m_form->isStopped());
}

void ComposeProblemsTest::stopsABodyOver64KB()
{
    m_form->fillIn();
    m_form->setBody(QString(65 * 1024, u'x'));

    QVERIFY(!m_form->send()->isEnabled());
    QCOMPARE(fieldMarkOf(m_form->find<QPlainTextEdit>("body")), FieldMark::Wrong);
    QCOMPARE(m_form->texts("bodyStatus"), {u"65 KB of 64 KB"_s});
}

void ComposeProblemsTest::takesIllegalXmlOutOfTheBody()
{
    m_form->fillIn();
    m_form->setBody(u"a\u0001b"_s);
    QVERIFY(!m_form->send()->isEnabled());

    QVERIFY(m_form->click(m_form->fix(u"Take them out"_s)));

    QCOMPARE(m_form->pane.wish().draft.body, QByteArray("ab"));
    QVERIFY(m_form->send()->isEnabled());
}

void ComposeProblemsTest::keepsRightToLeftAndZeroWidthText()
{
    const QString text = u"مرحبا\u200b \u202eabc\u202c no\u00a0break\u2028line"_s;
    m_form->fillIn();

    m_form->setBody(text);

    QCOMPARE(QString::fromUtf8(m_form->pane.wish().draft.body), text);
    QVERIFY(m_form->send()->isEnabled());
}

void ComposeProblemsTest::takesAPropertyOf5000Characters()
{
    m_form->fillIn();
    ComposeDraft draft = m_form->pane.draft();
    draft.draft.properties = {{u"trace"_s, QString(5000, u'x')}, {u"a&b"_s, u"1"_s}};

    m_form->pane.setDraft(draft);

    auto chips = m_form->pane.findChildren<QPushButton *>(u"propertyChip"_s);
    chips.removeIf([this](const QPushButton *chip) { return !chip->isVisibleTo(&m_form->pane); });
    QCOMPARE(chips.size(), 2);
    for (const QPushButton *chip : std::as_const(chips))
        QVERIFY(chip->width() <= 220);
    QCOMPARE(m_form->pane.draft().draft.properties, draft.draft.properties);
    QVERIFY(m_form->pane.minimumSizeHint().width() <= 340);
    QVERIFY(m_form->isStopped()); // the name with &
}

void ComposeProblemsTest::stopsAnUnknownVariable()
{
    m_form->fillIn();
    m_form->type("key", u"ORD-{{order}}"_s);

    QVERIFY(!m_form->send()->isEnabled());
    QCOMPARE(fieldMarkOf(m_form->find<QLineEdit>("key")), FieldMark::Wrong);
}

void ComposeProblemsTest::goesFromProblemToProblemByKey()
{
    m_form->fillIn();
    m_form->type("tag", u"A B"_s);
    m_form->find<QPlainTextEdit>("body")->setFocus();

    QTest::keyClick(&m_form->pane, Qt::Key_F8);
    QTRY_VERIFY(m_form->find<QComboBox>("tag")->hasFocus()
                || m_form->find<QComboBox>("tag")->lineEdit()->hasFocus());
    QTest::keyClick(&m_form->pane, Qt::Key_Return, Qt::AltModifier);

    QCOMPARE(m_form->find<QComboBox>("tag")->currentText(), u"A_B"_s);
}

void ComposeProblemsTest::acceptsClocksThatAreFarApartUntilAnotherProfile()
{
    m_form->pane.setReview([](const SendWish &wish) {
        return wish.acceptsSkew || !wish.after
            ? QList<Finding>()
            : QList<Finding>{
                Finding{.word = u"skewRelative"_s, .sentence = u"The clocks differ."_s}};
    });
    m_form->fillIn();
    m_form->setKind(1);
    QVERIFY(m_form->isStopped());

    QVERIFY(m_form->click(m_form->fix(u"Count in server time"_s)));
    QVERIFY(!m_form->isStopped());
    m_form->pane.clear();
    m_form->fillIn();
    m_form->setKind(1);
    QVERIFY(!m_form->isStopped()); // for the next message, too
    m_form->pane.setProfile(sandboxProfile());

    QVERIFY(m_form->isStopped());
}

QTEST_MAIN(ComposeProblemsTest)
#include "tst_composeproblems.moc"
