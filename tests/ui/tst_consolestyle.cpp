// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/label.h"
#include "ui/style/consolestyle.h"
#include "ui/style/looks.h"
#include "ui/style/theme.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>
#include <QVBoxLayout>

using namespace TMinus;

class ConsoleStyleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void fillsTheOnePrimaryButton();
    void showsTheRingForTheKeyboardAlone();
    void marksAWrongField();
    void changesItsColoursWithTheTheme();
    void drawsEdgesOfWhatIsSelectedWithHighContrast();
    void keepsTheHandleOfALongListLargeEnough();
    void movesNothingWhenMotionIsReduced();
    void growsWithTheFontOfTheUser();

private:
    static QColor at(QWidget *widget, QPoint point);
    static bool hasColour(QWidget *widget, const QColor &colour);
    template<typename Widget>
    Widget *add(Widget *widget)
    {
        m_window->layout()->addWidget(widget);
        return widget;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
};

void ConsoleStyleTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(Theme::Choice::Light);
}

void ConsoleStyleTest::init()
{
    failOnWarnings();
    m_theme->choose(Theme::Choice::Light);
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
}

QColor ConsoleStyleTest::at(QWidget *widget, QPoint point)
{
    return widget->grab().toImage().pixelColor(point);
}

bool ConsoleStyleTest::hasColour(QWidget *widget, const QColor &colour)
{
    const QImage image = widget->grab().toImage();
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, 0) == colour)
            return true;
    }
    return false;
}

void ConsoleStyleTest::fillsTheOnePrimaryButton()
{
    auto *primary = add(new QPushButton(u"Send"_s));
    auto *plain = add(new QPushButton(u"Cancel"_s));
    setLook(*primary, ButtonLook::Primary);
    m_window->show();

    QCOMPARE(at(primary, {5, 14}), lightTokens().accent);
    QCOMPARE(at(plain, {5, 14}), lightTokens().base);
    primary->setEnabled(false);
    QCOMPARE(at(primary, {5, 14}), lightTokens().window);
}

void ConsoleStyleTest::showsTheRingForTheKeyboardAlone()
{
    auto *first = add(new QPushButton(u"one"_s));
    auto *second = add(new QPushButton(u"two"_s));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    first->setFocus();

    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QTRY_VERIFY(second->hasFocus());
    QVERIFY(hasColour(second, lightTokens().focus));

    QTest::mouseClick(first, Qt::LeftButton);
    QTRY_VERIFY(first->hasFocus());
    QVERIFY(!hasColour(first, lightTokens().focus));
    QVERIFY(!hasColour(second, lightTokens().focus));
}

void ConsoleStyleTest::marksAWrongField()
{
    auto *field = add(new QLineEdit(u"CLOSE ORDER"_s));
    m_window->show();
    field->clearFocus();
    QVERIFY(hasColour(field, lightTokens().border));

    setFieldMark(*field, FieldMark::Wrong);

    QVERIFY(hasColour(field, lightTokens().overdue));
}

void ConsoleStyleTest::changesItsColoursWithTheTheme()
{
    auto *primary = add(new QPushButton(u"Send"_s));
    setLook(*primary, ButtonLook::Primary);
    m_window->show();

    m_theme->choose(Theme::Choice::Dark);

    QTRY_COMPARE(m_window->palette().color(QPalette::Window), darkTokens().window);
    QCOMPARE(at(primary, {5, 14}), darkTokens().accent);
}

void ConsoleStyleTest::drawsEdgesOfWhatIsSelectedWithHighContrast()
{
    auto *list = add(new QListWidget);
    list->addItem(u"order-timeout"_s);
    list->setCurrentRow(0);
    m_window->show();
    QVERIFY(!hasColour(list->viewport(), contrastTokens().selectionEdge));

    m_theme->choose(Theme::Choice::Contrast);

    QTRY_VERIFY(hasColour(list->viewport(), contrastTokens().selectionEdge));
}

void ConsoleStyleTest::keepsTheHandleOfALongListLargeEnough()
{
    auto *bar = add(new QScrollBar(Qt::Vertical));
    bar->setRange(0, 1'000'000);
    bar->setPageStep(20);
    bar->setFixedHeight(300);
    m_window->show();
    QStyleOptionSlider option;
    option.initFrom(bar);
    option.orientation = Qt::Vertical;
    option.maximum = bar->maximum();
    option.pageStep = bar->pageStep();
    option.sliderPosition = bar->maximum();

    const QRect handle = bar->style()->subControlRect(QStyle::CC_ScrollBar, &option,
                                                      QStyle::SC_ScrollBarSlider, bar);

    QCOMPARE(bar->width(), 10);
    QCOMPARE(handle.height(), 28);
    QCOMPARE(handle.bottom(), option.rect.bottom());
}

void ConsoleStyleTest::movesNothingWhenMotionIsReduced()
{
    ConsoleStyle style;
    QVERIFY(style.styleHint(QStyle::SH_Widget_Animation_Duration) > 0);

    style.setReducedMotion(true);

    QCOMPARE(style.styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void ConsoleStyleTest::growsWithTheFontOfTheUser()
{
    auto *label = add(new Label(u"Nothing is waiting"_s, {.share = 2}));
    m_window->show();
    const QFont before = QApplication::font();
    QFont larger = before;
    larger.setPixelSize(20);

    QApplication::setFont(larger);

    QTRY_COMPARE(label->font().pixelSize(), 40);
    QApplication::setFont(before);
}

QTEST_MAIN(ConsoleStyleTest)
#include "tst_consolestyle.moc"
