// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/focusheir.h"

#include "base/result.h"
#include "tests/ui/windowwarnings.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace TMinus;

/// Tab from a field through a pane, whose list takes the focus for it, to the field behind.
class FocusHeirTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesToThePart();
    void passesAPartThatIsHidden();
    void passesAPartThatIsDisabled();
    void comesToThePartThatIsShownAgain();
    void givesThePartWhatTheWholeWasGiven();

private:
    void tab() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    QWidget *m_whole = nullptr;
    QLineEdit *m_part = nullptr;
    QLineEdit *m_behind = nullptr;
};

void FocusHeirTest::init()
{
    failOnWarnings();
    m_window = std::make_unique<QWidget>();
    m_before = new QLineEdit(m_window.get());
    m_whole = new QWidget(m_window.get());
    m_part = new QLineEdit(m_whole);
    m_behind = new QLineEdit(m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_before), m_whole, static_cast<QWidget *>(m_behind)})
        column->addWidget(widget);
    handFocusOn(*m_whole, *m_part);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_before->setFocus();
}

void FocusHeirTest::comesToThePart()
{
    tab();

    QCOMPARE(QApplication::focusWidget(), m_part);
}

void FocusHeirTest::passesAPartThatIsHidden()
{
    m_part->hide();

    tab();

    QCOMPARE(QApplication::focusWidget(), m_behind);
}

void FocusHeirTest::passesAPartThatIsDisabled()
{
    m_part->setEnabled(false);

    tab();

    QCOMPARE(QApplication::focusWidget(), m_behind);
}

void FocusHeirTest::comesToThePartThatIsShownAgain()
{
    m_part->hide();
    m_part->show();

    tab();

    QCOMPARE(QApplication::focusWidget(), m_part);
}

void FocusHeirTest::givesThePartWhatTheWholeWasGiven()
{
    m_part->hide();
    m_whole->setFocus();
    QCOMPARE(QApplication::focusWidget(), m_whole);

    m_part->show();

    QCOMPARE(QApplication::focusWidget(), m_part);
}

QTEST_MAIN(FocusHeirTest)
#include "tst_focusheir.moc"
