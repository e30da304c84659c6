// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettedelegate.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using Group = PaletteEntry::Group;

class CommandPaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsWhatTheLettersFindAndGivesTheFocusBack();
    void keepsWhatCannotBeUsedAndSaysWhy();
    void movesByKeysAndStopsAtTheEnds();
    void closesByEscapeWithoutRunning();
    void remembersWhatWasRun();
    void showsMessagesThatSomebodyFound();
    void forgetsMessagesOfAnOlderText();
    void saysWhenNothingIsFound();
    void dimsTheWindowBehindItAndClosesByAClickThere();

private:
    QLineEdit &text() const { return *m_palette->findChild<QLineEdit *>(u"paletteText"_s); }
    QListView &list() const { return *m_palette->findChild<QListView *>(u"paletteList"_s); }
    QString current() const { return list().currentIndex().data().toString(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    CommandPalette *m_palette = nullptr;
    QStringList m_ran;
};

void CommandPaletteTest::init()
{
    failOnWarnings();
    m_ran.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    m_field = new QLineEdit(m_window.get());
    const auto run = [this](const QString &what) { return [this, what] { m_ran.append(what); }; };
    m_palette = new CommandPalette(
        [run] {
            return QList<PaletteEntry>{
                {.id = u"hold"_s, .title = u"Hold this draft"_s, .run = run(u"hold"_s)},
                {.id = u"recall"_s,
                 .title = u"Recall"_s,
                 .reason = u"this protocol cannot"_s,
                 .run = run(u"recall"_s)},
                {.group = Group::Places, .id = u"log"_s, .title = u"Log"_s, .run = run(u"log"_s)}};
        },
        m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
    m_palette->open(60);
}

void CommandPaletteTest::cleanup()
{
    m_window.reset();
}

void CommandPaletteTest::runsWhatTheLettersFindAndGivesTheFocusBack()
{
    QVERIFY(text().hasFocus());

    QTest::keyClicks(&text(), u"lo"_s);
    QTest::keyClick(&text(), Qt::Key_Return);

    QCOMPARE(m_ran, QStringList{u"log"_s});
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_field->hasFocus());
}

void CommandPaletteTest::keepsWhatCannotBeUsedAndSaysWhy()
{
    QTest::keyClicks(&text(), u"recall"_s);

    QCOMPARE(list().currentIndex().data(PaletteDelegate::ReasonRole).toString(),
             u"this protocol cannot"_s);
    QVERIFY(list().currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"cannot"_s));
    QTest::keyClick(&text(), Qt::Key_Return);
    QVERIFY(m_ran.isEmpty());
    QVERIFY(m_palette->isVisible());
}

void CommandPaletteTest::movesByKeysAndStopsAtTheEnds()
{
    QTest::keyClick(&text(), Qt::Key_Up);
    QCOMPARE(current(), u"Hold this draft"_s);

    QTest::keyClick(&text(), Qt::Key_PageDown);
    QTest::keyClick(&text(), Qt::Key_Down);

    QCOMPARE(current(), u"Log"_s);
}

void CommandPaletteTest::closesByEscapeWithoutRunning()
{
    QTest::keyClick(&text(), Qt::Key_Escape);

    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_ran.isEmpty());
    QVERIFY(m_field->hasFocus());
}

void CommandPaletteTest::remembersWhatWasRun()
{
    QTest::keyClicks(&text(), u"hold"_s);
    QTest::keyClick(&text(), Qt::Key_Return);

    QCOMPARE(m_palette->recent(), QStringList{u"hold"_s});
}

void CommandPaletteTest::showsMessagesThatSomebodyFound()
{
    QSignalSpy searched(m_palette, &CommandPalette::searched);
    QTest::keyClicks(&text(), u"77"_s);
    QCOMPARE(searched.last().first().toString(), u"77"_s);

    m_palette->showMessages(
        u"77"_s,
        {{.group = Group::Messages, .id = u"m"_s, .title = u"PAY-7730010"_s, .run = [this] {
              m_ran.append(u"message"_s);
          }}});
    QCOMPARE(current(), u"PAY-7730010"_s);
    QTest::keyClick(&text(), Qt::Key_Return);

    QCOMPARE(m_ran, QStringList{u"message"_s});
}

void CommandPaletteTest::forgetsMessagesOfAnOlderText()
{
    QTest::keyClicks(&text(), u"77"_s);

    m_palette->showMessages(u"7"_s, {{.group = Group::Messages, .title = u"PAY-7"_s}});

    QCOMPARE(current(), u"No match"_s);
}

void CommandPaletteTest::saysWhenNothingIsFound()
{
    QTest::keyClicks(&text(), u"zzz"_s);

    QCOMPARE(current(), u"No match"_s);
    QTest::keyClick(&text(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void CommandPaletteTest::dimsTheWindowBehindItAndClosesByAClickThere()
{
    auto *shade = m_window->findChild<QWidget *>(u"shade"_s);
    QVERIFY(shade && shade->isVisible());
    QCOMPARE(shade->geometry().bottomRight(), m_window->rect().bottomRight());
    QVERIFY(shade->y() < m_palette->y());

    QTest::mouseClick(shade, Qt::LeftButton, {}, QPoint(5, 5));

    QVERIFY(!m_palette->isVisible());
    QVERIFY(!shade->isVisible());
    QVERIFY(m_field->hasFocus());
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
