// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/compose/loadbars.h"
#include "ui/report/reportcounts.h"
#include "ui/report/reportdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QTest>

using namespace TMinus;

/// The shift report as it stands there; tst_reportwiring has what it does.
class ReportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysItsPeriodInOneLine();
    void namesBothDaysWhenTheyDiffer();
    void showsThePeakOfTheLoad();
    void cutsNothingWhenTheTextGrows();

private:
    void show(const QDateTime &since);
    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }

    const QDateTime m_now{QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC};
    std::unique_ptr<ReportDialog> m_dialog;
};

void ReportDialogTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_dialog =
        std::make_unique<ReportDialog>(ReportDialog::Place{.profiles = {{u"orders"_s, u"Orders"_s}},
                                                           .zone = QTimeZone("Asia/Shanghai"),
                                                           .now = m_now,
                                                           .operatorName = u"lin.yu"_s});
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
}

void ReportDialogTest::show(const QDateTime &since)
{
    ShiftReport report{.wish = {.since = since,
                                .ahead = std::chrono::hours(12),
                                .zone = QTimeZone("Asia/Shanghai")},
                       .made = m_now,
                       .until = m_now.addSecs(12 * 3600)};
    for (int kind = 0; kind < 9; ++kind)
        report.parts.append({.kind = ReportPart::Kind(kind), .count = 7});
    m_dialog->showReport(report);
    m_dialog->show();
}

void ReportDialogTest::saysItsPeriodInOneLine()
{
    show(m_now.addSecs(-6 * 3600 - 32 * 60 - 7));

    QCOMPARE(find<QLabel>("reportTitle").text(),
             u"Orders · Tue 12 Jan 2027, 08:00 – 14:32 Shanghai"_s);
    QVERIFY(find<ReportCounts>("reportCounts").line(ReportPart::Kind::Next).contains(u"12 hour"_s));
}

void ReportDialogTest::namesBothDaysWhenTheyDiffer()
{
    show(m_now.addSecs(-24 * 3600));

    QCOMPARE(find<QLabel>("reportTitle").text(),
             u"Orders · Mon 11 Jan 2027, 14:32 – Tue 12 Jan 2027, 14:32 Shanghai"_s);
}

void ReportDialogTest::showsThePeakOfTheLoad()
{
    m_dialog->showLoad({5, 6, 120, 4, 5, 6, 7, 8}, {});
    QCOMPARE(find<LoadBars>("reportLoad").picture().hot, 2);
    m_dialog->showLoad({5, 6, 7, 6, 5, 6, 7, 8}, {});
    QCOMPARE(find<LoadBars>("reportLoad").picture().hot, -1);
    m_dialog->showLoad({}, {});
    QCOMPARE(find<LoadBars>("reportLoad").picture().hot, -1);
}

void ReportDialogTest::cutsNothingWhenTheTextGrows()
{
    const auto restored =
        qScopeGuard([before = QApplication::font()] { QApplication::setFont(before); });
    show(m_now.addSecs(-3600));
    QFont font = QApplication::font();
    font.setPixelSize(22);

    QApplication::setFont(font);

    const auto &counts = find<ReportCounts>("reportCounts");
    QTRY_VERIFY(counts.height() >= 9 * (QFontMetrics(font).height() + 6));
    const auto &since = find<QComboBox>("reportSince");
    QTRY_VERIFY(since.lineEdit()->width()
                >= since.fontMetrics().horizontalAdvance(since.currentText()));
}

QTEST_MAIN(ReportDialogTest)
#include "tst_reportdialog.moc"
