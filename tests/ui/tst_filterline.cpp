// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/fieldreason.h"
#include "ui/controls/filterline.h"
#include "ui/controls/savedfilters.h"
#include "ui/style/looks.h"
#include "ui/style/theme.h"
#include "ui/style/tokens.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace TMinus;

namespace {

const QDateTime monday = QDateTime({2027, 1, 11}, {6, 0}, Qt::UTC);

/// A window with a filter line and something below it.
class Host final : public QWidget
{
public:
    explicit Host(FilterSubject subject = FilterSubject::Messages)
        : line(subject, [this] { return PhraseContext{.now = monday, .zone = zone}; })
    {
        resize(600, 300);
        auto *column = new QVBoxLayout(this);
        column->addWidget(&line);
        column->addWidget(&other);
        column->addStretch();
        show();
        line.setFocus();
    }
    FieldReason *reason() { return findChild<FieldReason *>(u"fieldReason"_s); }

    QTimeZone zone{"Asia/Shanghai"};
    FilterLine line;
    QLineEdit other;
};

QAbstractItemView *openList()
{
    return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
}

} // namespace

class FilterLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup();
    void letsAllThroughWhenEmpty();
    void tellsEachFilterOnce();
    void saysBelowWhyItCannotBeRead();
    void keepsTheOverdueEdgeWhileItHasTheFocus();
    void theReasonLeavesItsFieldToBeSeen();
    void hidesTheReasonWithItself();
    void leavesNothingBehindWhenItDies();
    void completesNamesAndThenTheirWords();
    void completesInTheMiddle();
    void offersOnlyNamesOfItsSubject();
    void remembersWhatWasUsedNewestFirst();
    void forgetsWhatCannotBeRead();
    void bringsBackWhatWasUsed();
    void keepsTwentyFilters();
    void clearsByEscapeAndByItsButton();
    void readsDaysInTheZoneOfTheMoment();
    void offersSavedFiltersThatItCanRead();
    void standsHostileText_data();
    void standsHostileText();
};

void FilterLineTest::cleanup()
{
    QVERIFY(!QApplication::activePopupWidget());
}

void FilterLineTest::letsAllThroughWhenEmpty()
{
    Host host;

    QVERIFY(host.line.filter());
    QVERIFY(host.line.filter()->children.empty());
    QCOMPARE(host.line.reason(), QString());
}

void FilterLineTest::tellsEachFilterOnce()
{
    Host host;
    const QSignalSpy changed(&host.line, &FilterLine::filterChanged);

    host.line.setText(u"key:ORD-1"_s);
    host.line.setText(u"key:ORD-1  "_s); // means the same

    QCOMPARE(changed.count(), 1);
    const auto told = changed.at(0).at(0).value<std::optional<FilterNode>>();
    QVERIFY(told);
    QCOMPARE(told->term.field, FilterField::Key);
}

void FilterLineTest::saysBelowWhyItCannotBeRead()
{
    Host host;
    const QSignalSpy changed(&host.line, &FilterLine::filterChanged);

    host.line.setText(u"topc:x"_s);

    QVERIFY(!changed.constLast().at(0).value<std::optional<FilterNode>>());
    QVERIFY(!host.line.filter());
    QCOMPARE(fieldMarkOf(&host.line), FieldMark::Wrong);
    QVERIFY(host.line.reason().contains(u"topic"));
    QCOMPARE(host.line.accessibleDescription(), host.line.reason());
    QVERIFY(host.reason()->isVisible());
    QCOMPARE(host.reason()->reason(), host.line.reason());
    QVERIFY(host.reason()->y() >= host.line.geometry().bottom());

    host.line.setText(u"topic:x"_s);

    QCOMPARE(fieldMarkOf(&host.line), FieldMark::None);
    QVERIFY(!host.reason()->isVisible());
}

void FilterLineTest::keepsTheOverdueEdgeWhileItHasTheFocus()
{
    const Theme theme(Theme::Choice::Light);
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    host.line.setText(u"topc:x"_s);
    QVERIFY(host.line.hasFocus());

    const QImage picture = host.line.grab().toImage();

    QCOMPARE(picture.pixelColor(picture.width() / 2, 1), lightTokens().overdue);
}

void FilterLineTest::theReasonLeavesItsFieldToBeSeen()
{
    QWidget window;
    FilterLine line(
        FilterSubject::Messages, [] { return PhraseContext{.now = monday}; }, &window);
    window.resize(500, 100);
    line.setGeometry(20, 70, 200, 28); // at the lower edge
    window.show();

    line.setText(u"("_s);

    const auto *reason = window.findChild<FieldReason *>();
    QVERIFY(reason && reason->isVisible());
    QVERIFY(!reason->geometry().intersects(line.geometry()));
    QVERIFY(window.rect().contains(reason->geometry()));
}

void FilterLineTest::hidesTheReasonWithItself()
{
    Host host;
    host.line.setText(u"("_s);
    QVERIFY(host.reason()->isVisible());

    host.line.hide();
    QVERIFY(!host.reason()->isVisible());
    host.line.show();

    QVERIFY(host.reason()->isVisible());
}

void FilterLineTest::leavesNothingBehindWhenItDies()
{
    QWidget window;
    auto *line = new FilterLine(
        FilterSubject::Messages, [] { return PhraseContext{.now = monday}; }, &window);
    window.show();
    line->setText(u"("_s);
    QVERIFY(window.findChild<FieldReason *>());

    line->setParent(nullptr);
    line->deleteLater();

    QTRY_VERIFY(!window.findChild<FieldReason *>());
}

void FilterLineTest::completesNamesAndThenTheirWords()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));

    QTest::keyClicks(&host.line, u"i"_s);
    QVERIFY(openList());
    QCOMPARE(openList()->model()->index(0, 0).data().toString(), u"id:"_s);
    QVERIFY(!openList()->model()->index(0, 0).data(Qt::UserRole).toString().isEmpty());
    QTest::keyClicks(openList(), u"s:ov"_s);
    QTest::keyClick(openList(), Qt::Key_Down);
    QTest::keyClick(openList(), Qt::Key_Return);

    QCOMPARE(host.line.text(), u"is:overdue"_s);
    QVERIFY(host.line.filter());
}

void FilterLineTest::completesInTheMiddle()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    host.line.setText(u"to OR is:held"_s);
    host.line.setCursorPosition(2);

    QTest::keyClick(&host.line, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(openList(), Qt::Key_Down);
    QTest::keyClick(openList(), Qt::Key_Return);
    if (openList())
        QTest::keyClick(openList(), Qt::Key_Escape);

    QCOMPARE(host.line.text(), u"topic: OR is:held"_s);
    QCOMPARE(host.line.cursorPosition(), 6);
}

void FilterLineTest::offersOnlyNamesOfItsSubject()
{
    Host host(FilterSubject::Log);
    QVERIFY(QTest::qWaitForWindowActive(&host));

    QTest::keyClicks(&host.line, u"stat"_s);

    QVERIFY(openList());
    QCOMPARE(openList()->model()->rowCount(), 1);
    QCOMPARE(openList()->model()->index(0, 0).data().toString(), u"status<"_s);
    QTest::keyClick(openList(), Qt::Key_Escape);
}

void FilterLineTest::remembersWhatWasUsedNewestFirst()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    const QSignalSpy changed(&host.line, &FilterLine::historyChanged);

    host.line.setText(u"tag:A"_s);
    QTest::keyClick(&host.line, Qt::Key_Return);
    host.line.setText(u"tag:B"_s);
    host.other.setFocus();
    host.line.setFocus();
    host.line.setText(u"tag:A"_s);
    QTest::keyClick(&host.line, Qt::Key_Return);
    QTest::keyClick(&host.line, Qt::Key_Return);

    QCOMPARE(host.line.history(), QStringList({u"tag:A"_s, u"tag:B"_s}));
    QCOMPARE(changed.count(), 3);
}

void FilterLineTest::forgetsWhatCannotBeRead()
{
    Host host;

    host.line.setText(u"topc:x"_s);
    QTest::keyClick(&host.line, Qt::Key_Return);
    host.line.setText(u"  "_s);
    QTest::keyClick(&host.line, Qt::Key_Return);

    QCOMPARE(host.line.history(), QStringList());
}

void FilterLineTest::bringsBackWhatWasUsed()
{
    Host host;
    QVERIFY(QTest::qWaitForWindowActive(&host));
    host.line.setHistory({u"is:held"_s, u"due<2h"_s});

    QTest::keyClick(&host.line, Qt::Key_Down);
    QVERIFY(openList());
    QTest::keyClick(openList(), Qt::Key_Down);
    QTest::keyClick(openList(), Qt::Key_Down);
    QTest::keyClick(openList(), Qt::Key_Return);

    QCOMPARE(host.line.text(), u"due<2h"_s);
}

void FilterLineTest::keepsTwentyFilters()
{
    Host host;
    for (int number = 0; number < 30; ++number) {
        host.line.setText(u"key:%1"_s.arg(number));
        QTest::keyClick(&host.line, Qt::Key_Return);
    }

    QCOMPARE(host.line.history().size(), 20);
    QCOMPARE(host.line.history().constFirst(), u"key:29"_s);
}

void FilterLineTest::clearsByEscapeAndByItsButton()
{
    Host host;
    auto *clear = host.line.findChild<QAction *>(u"clear"_s);
    QVERIFY(!clear->isVisible());

    host.line.setText(u"tag:A"_s);
    QVERIFY(clear->isVisible());
    clear->trigger();
    QCOMPARE(host.line.text(), QString());
    host.line.setText(u"tag:A"_s);
    QTest::keyClick(&host.line, Qt::Key_Escape);

    QCOMPARE(host.line.text(), QString());
    QVERIFY(!clear->isVisible());
}

void FilterLineTest::readsDaysInTheZoneOfTheMoment()
{
    Host host;
    host.line.setText(u"due>=\"2027-01-14 15:00\""_s);
    const FilterNode inShanghai = *host.line.filter();

    host.zone = QTimeZone("Europe/Berlin");
    host.line.readAgain();

    QVERIFY(host.line.filter());
    QVERIFY(*host.line.filter() != inShanghai);
}

void FilterLineTest::offersSavedFiltersThatItCanRead()
{
    Host host(FilterSubject::Log);
    SavedFilters saved;
    saved.setFilters({{u"Refused"_s, u"status>=400"_s}, {u"Closing"_s, u"due<2h"_s}});
    host.line.setSaved(saved);
    host.line.setHistory({u"verb:publish"_s});

    host.line.findChild<QAction *>(u"history"_s)->trigger();

    QVERIFY(openList());
    const QAbstractItemModel &offered = *openList()->model();
    QCOMPARE(offered.rowCount(), 2); // due is no word of the log
    QCOMPARE(offered.index(0, 0).data().toString(), u"status>=400"_s);
    QCOMPARE(offered.index(0, 0).data(Qt::UserRole).toString(), u"Refused"_s);
    QCOMPARE(offered.index(1, 0).data().toString(), u"verb:publish"_s);
    QSignalSpy changed(&saved, &SavedFilters::changed);
    saved.forget(u"Refused"_s);
    saved.forget(u"Refused"_s);
    QCOMPARE(changed.count(), 1);
}

void FilterLineTest::standsHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("long") << QString(60'000, u'(');
    QTest::newRow("right to left") << u"\u202Eeman:cipot\u05D0"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("controls") << u"a\x01\x02 b\t:"_s;
    QTest::newRow("markup") << u"<b>topic</b>:x"_s;
}

void FilterLineTest::standsHostileText()
{
    QFETCH(const QString, text);
    Host host;

    host.line.setText(text);

    QVERIFY(host.line.filter().has_value() != !host.line.reason().isEmpty());
    QVERIFY(host.reason()->geometry().right() < host.width());
    QVERIFY(host.reason()->geometry().bottom() < host.height());
}

QTEST_MAIN(FilterLineTest)
#include "tst_filterline.moc"
