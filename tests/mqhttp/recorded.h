// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mqhttp/httpmessage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// What the official SDKs sent and read, from tests/data/protocol.
namespace Recorded {

using namespace TMinus;
using namespace Qt::StringLiterals;

inline QJsonObject file(const QString &name)
{
    QFile source(QStringLiteral(TEST_DATA "/protocol/") + name);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(source.fileName()));
    return QJsonDocument::fromJson(source.readAll()).object();
}

/// Every request that was sent: 301 situations, 76 inputs out of range, 7 oddities.
inline QList<QJsonObject> requests()
{
    const QJsonObject all = file(u"requests.json"_s);
    QList<QJsonObject> found;
    for (const QString &part : {u"cases"_s, u"out_of_range_inputs"_s, u"oddities"_s}) {
        for (const QJsonValue &value : all.value(part).toArray()) {
            if (value.toObject().contains(u"request"_s))
                found.append(value.toObject());
        }
    }
    return found;
}

inline QList<QJsonObject> list(const QString &name, const QString &part)
{
    QList<QJsonObject> found;
    for (const QJsonValue &value : file(name).value(part).toArray())
        found.append(value.toObject());
    return found;
}

/// A row with the name of the recorded case, column "recorded".
inline void rows(const QList<QJsonObject> &cases)
{
    QTest::addColumn<QJsonObject>("recorded");
    for (const QJsonObject &recorded : cases)
        QTest::newRow(qPrintable(recorded.value(u"id"_s).toString())) << recorded;
}

inline QByteArray bytes(const QJsonObject &object, const QString &name)
{
    return object.value(name).toString().toUtf8();
}

inline HttpHeaders headers(const QJsonArray &pairs)
{
    HttpHeaders found;
    for (const QJsonValue &pair : pairs)
        found.append(HttpHeader{pair[0].toString().toUtf8(), pair[1].toString().toUtf8()});
    return found;
}

inline HttpRequest request(const QJsonObject &recorded)
{
    const QJsonObject sent = recorded.value(u"request"_s).toObject();
    return {.method = bytes(sent, u"method"_s),
            .target = bytes(sent, u"target"_s),
            .headers = headers(sent.value(u"headers"_s).toArray()),
            .body = bytes(sent, u"body"_s)};
}

inline HttpReply reply(const QJsonObject &recorded)
{
    const QJsonObject answer = recorded.value(u"response"_s).toObject();
    return {.status = answer.value(u"status"_s).toInt(),
            .headers = headers(answer.value(u"headers"_s).toArray()),
            .body = bytes(answer, u"body"_s)};
}

/// The request that a signing vector is about.
inline HttpRequest vectorRequest(const QJsonObject &vector)
{
    const QJsonObject inputs = vector.value(u"inputs"_s).toObject();
    HttpRequest request{.method = bytes(inputs, u"method"_s),
                        .target = bytes(inputs, u"resource"_s)};
    for (const auto &[name, field] :
         {std::pair("Content-MD5", u"content_md5"_s), std::pair("Content-Type", u"content_type"_s),
          std::pair("Date", u"date"_s)}) {
        if (const QByteArray value = bytes(inputs, field); !value.isEmpty())
            request.headers.append(HttpHeader{name, value});
    }
    // In capitals and backwards: neither case nor order may count.
    for (const QString &part : {u"mq_headers"_s, u"unsigned_headers"_s}) {
        const QJsonObject more = inputs.value(part).toObject();
        for (const QString &name : more.keys())
            request.headers.prepend(HttpHeader{name.toUpper().toUtf8(), bytes(more, name)});
    }
    return request;
}

} // namespace Recorded
