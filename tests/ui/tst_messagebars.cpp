// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/messagebars.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace TMinus;

class MessageBarsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void takesNoRoomWhileThereIsNothingToSay();
    void showsTheNewestFirst();
    void showsThreeAndCountsTheRest();
    void countsTheSameWordsInTheirBar();
    void staysUntilItIsClosed();
    void doesWhatItsButtonSaysAndGoes();
    void settlesOnlyWhatOffersAnAction();
    void saysAnewWhatGoesOn();
    void staysAtALastingButton();
    void saysCodeAndRequestOfAnError();
    void warnsWhenTheOutcomeIsUnknown();
    void putsItsButtonsBelowInANarrowWindow();

private:
    QList<MessageBar *> bars() const;
    QStringList titles() const;
    static void press(MessageBar *bar, const QString &name);

    std::unique_ptr<QWidget> m_window;
    MessageBars *m_bars = nullptr;
};

void MessageBarsTest::init()
{
    failOnWarnings();
    m_window = std::make_unique<QWidget>();
    m_bars = new MessageBars(m_window.get());
    m_window->show();
}

/// Those that are shown, from the top.
QList<MessageBar *> MessageBarsTest::bars() const
{
    QList<MessageBar *> shown;
    for (MessageBar *bar : m_bars->findChildren<MessageBar *>()) {
        if (bar->isVisibleTo(m_bars))
            shown.append(bar);
    }
    m_bars->adjustSize();
    std::ranges::sort(shown, {}, &QWidget::y);
    return shown;
}

QStringList MessageBarsTest::titles() const
{
    QStringList titles;
    for (const MessageBar *bar : bars())
        titles.append(bar->findChild<QLabel *>(u"barTitle"_s)->text());
    return titles;
}

void MessageBarsTest::press(MessageBar *bar, const QString &name)
{
    QTest::mouseClick(bar->findChild<QAbstractButton *>(name), Qt::LeftButton);
}

void MessageBarsTest::takesNoRoomWhileThereIsNothingToSay()
{
    QVERIFY(m_bars->isHidden());
}

void MessageBarsTest::showsTheNewestFirst()
{
    m_bars->add({.title = u"one"_s});
    m_bars->add({.title = u"two"_s});

    QVERIFY(!m_bars->isHidden());
    QCOMPARE(titles(), QStringList({u"two"_s, u"one"_s}));
}

void MessageBarsTest::showsThreeAndCountsTheRest()
{
    for (const QString &title : {u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s})
        m_bars->add({.title = title});

    QCOMPARE(titles(), QStringList({u"five"_s, u"four"_s, u"three"_s}));
    const auto *more = m_bars->findChild<QLabel *>(u"more"_s);
    QVERIFY(more->isVisibleTo(m_bars));
    QVERIFY(more->text().startsWith(u'2'));
    press(bars().first(), u"barClose"_s);
    QCOMPARE(titles(), QStringList({u"four"_s, u"three"_s, u"two"_s}));
}

void MessageBarsTest::countsTheSameWordsInTheirBar()
{
    for (int time = 0; time < 3; ++time)
        m_bars->add({.title = u"again"_s, .text = u"and again"_s});
    m_bars->add({.title = u"again"_s, .text = u"but not the same"_s});

    QCOMPARE(titles(), QStringList({u"again"_s, u"again (3 times)"_s}));
}

void MessageBarsTest::staysUntilItIsClosed()
{
    m_bars->add({.title = u"one"_s});

    press(bars().first(), u"barClose"_s);

    QVERIFY(bars().isEmpty());
    QVERIFY(m_bars->isHidden());
}

void MessageBarsTest::doesWhatItsButtonSaysAndGoes()
{
    int chosen = 0;
    m_bars->add({.title = u"one"_s, .actions = {u"Do it"_s}}, [&](int) { ++chosen; });
    QCOMPARE(bars().first()->findChild<QPushButton *>(u"barAction"_s)->text(), u"Do it"_s);

    press(bars().first(), u"barAction"_s);

    QCOMPARE(chosen, 1);
    QVERIFY(bars().isEmpty());
}

void MessageBarsTest::settlesOnlyWhatOffersAnAction()
{
    m_bars->add({.title = u"reads"_s});
    m_bars->add({.title = u"offers"_s, .actions = {u"Do it"_s}});

    m_bars->settle();

    QCOMPARE(titles(), QStringList({u"reads"_s}));
}

void MessageBarsTest::saysAnewWhatGoesOn()
{
    m_bars->add({.title = u"1 overdue"_s, .actions = {u"Show"_s}, .cause = u"overdue"_s});
    m_bars->add({.title = u"saved"_s});
    m_bars->add({.title = u"2 overdue"_s, .actions = {u"Show"_s}, .cause = u"overdue"_s});

    QCOMPARE(titles(), (QStringList{u"saved"_s, u"2 overdue"_s}));
    m_bars->settle();
    QVERIFY(m_bars->tells(u"overdue"_s));
    m_bars->settle(u"overdue"_s);
    QCOMPARE(titles(), QStringList{u"saved"_s});
}

void MessageBarsTest::staysAtALastingButton()
{
    int chosen = -1;
    m_bars->add({.title = u"overdue"_s, .actions = {u"Show"_s, u"Copy"_s}, .lasting = 1},
                [&](int action) { chosen = action; });

    press(bars().constFirst(), u"barAction2"_s);

    QCOMPARE(chosen, 1);
    QCOMPARE(bars().size(), 1);
}

void MessageBarsTest::saysCodeAndRequestOfAnError()
{
    const BarText text = barText({.kind = ErrorKind::Service,
                                  .httpStatus = 404,
                                  .code = u"TopicNotExist"_s,
                                  .requestId = u"ABC"_s});

    QCOMPARE(text.kind, BarText::Kind::Error);
    QCOMPARE(text.detail, u"404 · TopicNotExist · request ABC"_s);
    QVERIFY(text.text.contains(u"Create the topic first"_s));
}

void MessageBarsTest::warnsWhenTheOutcomeIsUnknown()
{
    const BarText text = barText({.kind = ErrorKind::Network, .left = true});

    QCOMPARE(text.kind, BarText::Kind::Unknown);
    QVERIFY(text.title.startsWith(u"Outcome unknown"_s));
    QVERIFY(text.detail.isEmpty());
}

void MessageBarsTest::putsItsButtonsBelowInANarrowWindow()
{
    MessageBar bar({.title = u"9 messages on coupon-reminder are overdue by 7 min."_s,
                    .text = u"GID_ops_console was watching the topic and none of them came."_s,
                    .actions = {u"Show them"_s, u"Quiet for 30 min"_s, u"Copy for a ticket"_s}});
    bar.resize(1400, 80);
    bar.show();
    const auto *words = bar.findChild<QLabel *>(u"barText"_s);
    const auto *button = bar.findChild<QPushButton *>(u"barAction"_s);
    const auto top = [&bar](const QWidget *part) { return part->mapTo(&bar, QPoint()).y(); };
    QVERIFY(top(button) < top(words) + words->height());

    bar.resize(600, 160);
    QTRY_VERIFY(top(button) >= top(words) + words->height());
    QVERIFY(words->width() > 400);
    bar.resize(1400, 80);

    QTRY_VERIFY(top(button) < top(words) + words->height());
}

QTEST_MAIN(MessageBarsTest)
#include "tst_messagebars.moc"
