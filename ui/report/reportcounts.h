// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/shiftreport.h"

#include <QWidget>

namespace TMinus {

/// The parts of a shift report, the worst first: shape, count and what it is about.
class ReportCounts final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportCounts(QWidget *parent = nullptr);

    void showReport(const ShiftReport &report);
    /// What stands in the line of @p kind; empty before the first report.
    QString line(ReportPart::Kind kind) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        ReportPart::Kind kind = ReportPart::Kind::Sent;
        qint64 count = 0;
        QString words = {};
    };
    int rowHeight() const;

    QList<Row> m_rows;
};

} // namespace TMinus
