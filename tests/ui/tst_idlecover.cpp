// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/idlecover.h"

#include "base/result.h"
#include "tests/ui/windowwarnings.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace TMinus;

class IdleCoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hidesAllOfAWindow();
    void aKeyUncoversAndDoesNothingElse();
    void aClickUncoversAndDoesNothingElse();
    void growsWithItsWindow();
    void coversAfterTheIdleTime();

private:
    QWidget *coverOf() const { return m_window->findChild<QWidget *>(u"idleCover"_s); }
    bool isCovered() const { return coverOf() && coverOf()->isVisible(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_line = nullptr;
    QPushButton *m_button = nullptr;
    QAction *m_action = nullptr;
    PreferenceFile m_preferences{QString()};
    std::unique_ptr<IdleCover> m_cover;
};

void IdleCoverTest::init()
{
    failOnWarnings();
    m_window = std::make_unique<QWidget>();
    m_line = new QLineEdit(u"4111"_s, m_window.get());
    m_button = new QPushButton(u"Send"_s, m_window.get());
    m_action = new QAction(m_window.get());
    m_action->setShortcut(Qt::CTRL | Qt::Key_B);
    m_window->addAction(m_action);
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_line);
    column->addWidget(m_button);
    m_window->resize(300, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
    m_preferences.keep({});
    m_cover = std::make_unique<IdleCover>(m_preferences);
}

void IdleCoverTest::cleanup()
{
    m_cover.reset();
    m_window.reset();
}

void IdleCoverTest::hidesAllOfAWindow()
{
    QVERIFY(!m_cover->isCovering());

    m_cover->cover();

    QVERIFY(isCovered());
    QCOMPARE(coverOf()->geometry(), m_window->rect());
    QCOMPARE(m_window->childAt(m_line->geometry().center())->window(), m_window.get());
    QVERIFY(m_window->childAt(m_line->geometry().center()) != m_line);
}

void IdleCoverTest::aKeyUncoversAndDoesNothingElse()
{
    const QSignalSpy triggered(m_action, &QAction::triggered);
    m_cover->cover();

    QTest::keyClick(m_window->windowHandle(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!m_cover->isCovering());
    QVERIFY(!isCovered());
    QCOMPARE(triggered.count(), 0);
    QCOMPARE(m_line->text(), u"4111"_s);

    QTest::keyClick(m_window->windowHandle(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 1);
}

void IdleCoverTest::aClickUncoversAndDoesNothingElse()
{
    const QSignalSpy clicked(m_button, &QPushButton::clicked);
    const QPoint place = m_button->geometry().center();
    m_cover->cover();
    QTest::mouseMove(m_window->windowHandle(), place);
    QVERIFY(isCovered());

    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, place);
    QVERIFY(!isCovered());
    QCOMPARE(clicked.count(), 0);

    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, place);
    QCOMPARE(clicked.count(), 1);
}

void IdleCoverTest::growsWithItsWindow()
{
    m_cover->cover();

    m_window->resize(500, 400);

    QTRY_COMPARE(coverOf()->geometry(), m_window->rect());
}

void IdleCoverTest::coversAfterTheIdleTime()
{
    auto *timer = m_cover->findChild<QTimer *>();
    QVERIFY(timer);
    QVERIFY(!timer->isActive()); // unless somebody wants it

    m_preferences.keep({.coverAfter = 7});
    QTest::keyClick(m_line, Qt::Key_A);
    QCOMPARE(timer->interval(), 7 * 60'000);
    QVERIFY(timer->isActive());
    timer->setInterval(1); // instead of waiting

    QTRY_VERIFY(isCovered());
}

QTEST_MAIN(IdleCoverTest)
#include "tst_idlecover.moc"
