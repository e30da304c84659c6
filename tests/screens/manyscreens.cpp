// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/manyscreens.h"

#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/many/manydialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTableView>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr QSize dialogSize(744, 608);

QDateTime at(int seconds)
{
    return QDateTime(QDate(2027, 1, 15), QTime(1, 0), Qt::UTC).addSecs(seconds);
}

QString coupon(int number)
{
    return u"CPN-C7790-%1"_s.arg(number, 4, 10, QChar(u'0'));
}

/// As in the picture of the look.
BulkSurvey survey()
{
    BulkSurvey survey{.rows = 100, .toSend = 96, .first = at(6), .last = at(600)};
    survey.troubleCount = 4;
    survey.bytes = 14'541;
    survey.peakMinute = 10;
    survey.columns = QStringList{u"coupon_no"_s, u"send_at"_s, u"amount"_s};
    survey.refused = {
        {.row = 17,
         .isGood = false,
         .key = coupon(17),
         .due = at(0).addYears(-1),
         .why = u"14 Jan 2026 is in the past. Sent now, it would be delivered at once."_s},
        {.row = 41,
         .isGood = false,
         .key = coupon(41),
         .due = at(5 * 86'400),
         .why = u"20 Jan is beyond this profile's 3-day window. The latest time is 15 Jan "
                "14:32:07."_s},
        {.row = 58,
         .isGood = false,
         .why = u"The row has 2 cells, and the header names 3 columns."_s},
        {.row = 77,
         .isGood = false,
         .key = coupon(16),
         .due = at(96),
         .why = u"The same key, body and time as row 16."_s}};
    for (int row = 1; row <= 12; ++row)
        survey.good.append({.row = row,
                            .key = coupon(row),
                            .due = at(6 * row),
                            .moved = std::chrono::seconds(6 * row)});
    return survey;
}

void showRows(ManyDialog &dialog)
{
    dialog.setFile(u"/home/lin/coupons-jan.csv"_s);
    dialog.findChild<QAbstractButton *>(u"isSpread"_s)->setChecked(true);
    dialog.lookAgain();
    dialog.showSurvey(survey());
    for (const auto &[name, column] : {std::pair("mapKey", "coupon_no"), {"mapDue", "send_at"}}) {
        auto *box = dialog.findChild<QComboBox *>(QLatin1StringView(name));
        box->setCurrentIndex(box->findData(QString::fromLatin1(column)));
    }
    dialog.lookAgain();
    dialog.showSurvey(survey());
    auto *table = dialog.findChild<QTableView *>(u"verdicts"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
}

void drawRunning(Stage &stage, ManyDialog &dialog, const QString &end)
{
    dialog.showBegun();
    for (int row = 1; row <= 9; ++row)
        dialog.takeOutcome(
            row, {.draft = {.key = coupon(row), .due = at(6 * row)}, .receipt = PublishReceipt{}});
    dialog.takeOutcome(10,
                       {.draft = {.key = coupon(10), .due = at(60)},
                        .error = Error{.kind = ErrorKind::Timeout, .left = true}});
    dialog.model().flush();
    dialog.showProgress({.toSend = 96, .pending = 40, .unknown = 1, .done = 41});
    stage.draw(dialog, dialogSize, u"many-running"_s + end);
    dialog.showFinished({.toSend = 96, .pending = 95, .unknown = 1, .done = 96});
    stage.draw(dialog, dialogSize, u"many-done"_s + end);
}

} // namespace

void drawMany(Stage &stage, const char *suffix)
{
    const QString end = QLatin1StringView(suffix);
    ZoneLens lens;
    lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
    ManyDialog dialog({.common = {.draft = {.topic = u"coupon-reminder"_s, .body = "{}"}},
                       .zone = u"Asia/Shanghai"_s,
                       .perSecond = 50},
                      lens);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setAccess({ComposeAccess::Kind::Open, {}});
    showRows(dialog);
    stage.dress(Theme::Choice::Dark);
    stage.draw(dialog, dialogSize, u"many-dark"_s + end);
    stage.dress(Theme::Choice::Light, 1.4);
    stage.draw(dialog, {1040, 760}, u"many-large-text"_s + end);
    stage.dress(Theme::Choice::Light);
    stage.draw(dialog, dialogSize, u"many-light"_s + end);
    dialog.setAccess({ComposeAccess::Kind::Armed, {}});
    dialog.findChild<QAbstractButton *>(u"sendMany"_s)->click();
    stage.draw(dialog, dialogSize, u"many-production-asked"_s + end);
    drawRunning(stage, dialog, end);
}

} // namespace TMinus
