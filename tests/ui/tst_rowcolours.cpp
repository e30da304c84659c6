// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/rowcolours.h"

#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/filterline.h"
#include "ui/controls/rowcoloursdialog.h"
#include "ui/controls/segments.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class RowColoursTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void addsTheFilterOfTheLine();
    void offersNothingForAFilterThatCannotBeRead();
    void changesTheOrderAndTheColour();
    void removesARule();
    void leavesAllAsItWasWhenCancelled();
    void leavesOutWhatCannotBeRead();

private:
    static PhraseContext phrases()
    {
        return {.now = QDateTime({2027, 1, 11}, {6, 0}, Qt::UTC), .allowsPast = true};
    }
    QAction *offered(const QString &name);
    RowColoursDialog *open(const QString &name);
    template<typename Widget>
    Widget &in(const RowColoursDialog *dialog, const QString &name)
    {
        return *dialog->findChild<Widget *>(name);
    }

    std::unique_ptr<RowColours> m_colours;
    std::unique_ptr<FilterLine> m_line;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void RowColoursTest::init()
{
    failOnWarnings();
    m_colours = std::make_unique<RowColours>();
    m_line = std::make_unique<FilterLine>(FilterSubject::Messages, &RowColoursTest::phrases);
    m_line->setColours(*m_colours);
    m_line->show();
    m_chosen = std::make_unique<QSignalSpy>(m_colours.get(), &RowColours::chosen);
}

void RowColoursTest::cleanup()
{
    m_line.reset();
    m_colours.reset();
}

/// As the menu of the line has it now.
QAction *RowColoursTest::offered(const QString &name)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, m_line->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(m_line.get(), &event);
    auto *menu = m_line->findChild<QMenu *>(u"filterMenu"_s);
    auto *action = menu ? menu->findChild<QAction *>(name) : nullptr;
    if (menu)
        menu->hide();
    return action;
}

RowColoursDialog *RowColoursTest::open(const QString &name)
{
    if (QAction *action = offered(name))
        action->trigger();
    return m_line->findChild<RowColoursDialog *>();
}

void RowColoursTest::addsTheFilterOfTheLine()
{
    m_colours->setColours({{u"tag:A"_s, u"green"_s}});
    m_line->setText(u"tag:VIP "_s);

    RowColoursDialog *dialog = open(u"colourRows"_s);

    QVERIFY(dialog);
    QCOMPARE(in<QListWidget>(dialog, u"rules"_s).currentItem()->text(), u"tag:VIP"_s);
    QVERIFY(in<QPushButton>(dialog, u"saveColours"_s).isDefault());
    in<Segments>(dialog, u"tints"_s).setCurrent(3);
    in<QPushButton>(dialog, u"saveColours"_s).click();
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_chosen->first().first().value<RowColours::Colours>(),
             RowColours::Colours({{u"tag:A"_s, u"green"_s}, {u"tag:VIP"_s, u"violet"_s}}));
}

void RowColoursTest::offersNothingForAFilterThatCannotBeRead()
{
    m_line->setText(u"tga:VIP"_s);

    QVERIFY(!offered(u"colourRows"_s)->isEnabled());
    QVERIFY(!offered(u"rowColours"_s)->isEnabled()); // there are none
}

void RowColoursTest::changesTheOrderAndTheColour()
{
    m_colours->setColours({{u"tag:A"_s, u"green"_s}, {u"tag:B"_s, u"blue"_s}});
    RowColoursDialog *dialog = open(u"rowColours"_s);
    QVERIFY(dialog);
    QVERIFY(!in<QPushButton>(dialog, u"moveUp"_s).isEnabled());
    in<QListWidget>(dialog, u"rules"_s).setCurrentRow(1);
    QCOMPARE(in<Segments>(dialog, u"tints"_s).current(), 0);

    in<Segments>(dialog, u"tints"_s).setCurrent(2);
    in<QPushButton>(dialog, u"moveUp"_s).click();

    QCOMPARE(dialog->colours(),
             RowColours::Colours({{u"tag:B"_s, u"amber"_s}, {u"tag:A"_s, u"green"_s}}));
    QCOMPARE(in<QListWidget>(dialog, u"rules"_s).currentRow(), 0);
    QVERIFY(!in<QPushButton>(dialog, u"moveUp"_s).isEnabled());
    QVERIFY(in<QPushButton>(dialog, u"moveDown"_s).isEnabled());
}

void RowColoursTest::removesARule()
{
    m_colours->setColours({{u"tag:A"_s, u"green"_s}});
    RowColoursDialog *dialog = open(u"rowColours"_s);
    QVERIFY(dialog);

    in<QPushButton>(dialog, u"removeRule"_s).click();

    QVERIFY(dialog->colours().isEmpty());
    QVERIFY(!in<QPushButton>(dialog, u"removeRule"_s).isEnabled());
    QVERIFY(!in<Segments>(dialog, u"tints"_s).isEnabled());
}

void RowColoursTest::leavesAllAsItWasWhenCancelled()
{
    m_line->setText(u"tag:VIP"_s);
    RowColoursDialog *dialog = open(u"colourRows"_s);
    QVERIFY(dialog);

    in<QPushButton>(dialog, u"cancel"_s).click();

    QCOMPARE(m_chosen->count(), 0);
    QVERIFY(m_colours->colours().isEmpty());
}

void RowColoursTest::leavesOutWhatCannotBeRead()
{
    m_colours->setColours(
        {{u"tga:A"_s, u"green"_s}, {u"tag:B"_s, u"pink"_s}, {u"tag:C"_s, u"amber"_s}});

    const RowRules rules = m_colours->rules(phrases());

    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first().text, u"tag:C"_s);
    QCOMPARE(rules.first().tint, RowTint::Amber);
}

QTEST_MAIN(RowColoursTest)
#include "tst_rowcolours.moc"
