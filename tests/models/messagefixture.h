// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "models/messagemodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace TMinus {

/// A small model under its tester, and messages to give it.
class MessageFixture
{
public:
    using Column = MessageModel::Column;

    MessageFixture()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QLocale::setDefault(QLocale::c());
    }

    QDateTime now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    MessageModel model{4, [this] { return now; }};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    ReceivedMessage arrival(int number) const
    {
        const QString text = QString::number(number);
        return {.messageId = u"ID"_s + text,
                .receiptHandle = u"handle"_s + text,
                .body = "{\"n\": " + text.toUtf8() + "}",
                .tag = u"TOUR"_s,
                .key = u"tour-"_s + text,
                .due = now.addMSecs(-210),
                .publishTime = now.addSecs(-10),
                .firstConsumeTime = now,
                .nextConsumeTime = now.addSecs(300),
                .consumedTimes = 1};
    }

    void take(const QList<ReceivedMessage> &messages)
    {
        model.take({.origin = {u"tour-hello"_s, u"GID_a"_s}, .requestId = u"R1"_s}, messages);
        model.flush();
    }

    QString shown(int row, Column column) const
    {
        return model.index(row, int(column)).data().toString();
    }

    QVariant sorted(int row, Column column) const
    {
        return model.index(row, int(column)).data(MessageModel::SortRole);
    }

    QVariant asked(int row, int role) const
    {
        return model.index(row, int(Column::Ack)).data(role);
    }

    void begin(int number)
    {
        const QString text = QString::number(number);
        model.begin({.topic = u"tour-hello"_s,
                     .group = u"GID_a"_s,
                     .messageId = u"ID"_s + text,
                     .handle = u"handle"_s + text});
        model.flush();
    }

    void settle(const QString &handle, AckVerdict::State state, const QString &code = {})
    {
        model.settle(
            {.receiptHandle = handle, .state = state, .code = code, .message = u"words"_s});
        model.flush();
    }

    void expire()
    {
        model.expireLeases();
        model.flush();
    }

    static MessageOrigin origin() { return {u"tour-hello"_s, u"GID_a"_s}; }
};

} // namespace TMinus
