// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgermodel.h"
#include "tests/models/ledgerstock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace TMinus {

/// A filter as people type it; one that lets nothing through where it cannot be read.
inline FilterNode filterOf(const QString &text)
{
    const auto read = readFilter(text, {.phrases = {.now = LedgerStock::at(0)}});
    return read ? *read : FilterNode{.kind = FilterNode::Kind::Not};
}

/// A list of a ledger, under the eyes of Qt's tester.
struct LedgerList
{
    void read(const LedgerFeed::Wish &wish = {})
    {
        QSignalSpy pages(&model.feed(), &LedgerFeed::pageRead);
        model.read(wish);
        QTRY_VERIFY(pages.count() > 0 && !model.feed().isReading());
    }
    /// Reads @p count messages without the tester, which fetches more than anybody asked for.
    void readPaged(int count)
    {
        tester.reset();
        stock.holdMany(count);
        read();
    }
    QStringList keys() const
    {
        QStringList keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys.append(shown(row, LedgerColumn::Key));
        return keys;
    }
    QString shown(int row, LedgerColumn column) const
    {
        return model.index(row, int(column)).data().toString();
    }

    LedgerStock stock;
    LedgerModel model{{.ledger = stock.fixture.ledger(), .clock = stock.clock, .lens = stock.lens}};
    std::unique_ptr<QAbstractItemModelTester> tester = std::make_unique<QAbstractItemModelTester>(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
};

} // namespace TMinus
