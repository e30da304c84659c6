// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/requestsigner.h"

#include "mqhttp/recorded.h"

using namespace TMinus;
using namespace Qt::StringLiterals;

class RequestSignerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsEveryRecordedRequestAndVector()
    {
        QCOMPARE(Recorded::requests().size(), 384);
        QCOMPARE(Recorded::list(u"signing-vectors.json"_s, u"vectors"_s).size(), 184);
    }

    void buildsTheStringThatEverySdkSigned_data() { Recorded::rows(Recorded::requests()); }
    void buildsTheStringThatEverySdkSigned()
    {
        QFETCH(const QJsonObject, recorded);

        const QByteArray text = stringToSign(Recorded::request(recorded));

        QCOMPARE(text, Recorded::bytes(recorded, u"string_to_sign"_s));
    }

    void signsAsEverySdkDid_data() { Recorded::rows(Recorded::requests()); }
    void signsAsEverySdkDid()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject credentials = recorded.value(u"credentials"_s).toObject();
        const Secret secret(Recorded::bytes(credentials, u"access_key_secret"_s));

        const QByteArray signedBy = signature(secret, stringToSign(Recorded::request(recorded)));

        const QByteArray authorization =
            "MQ " + Recorded::bytes(credentials, u"access_key_id"_s) + ':' + signedBy;
        const bool isValid = recorded.value(u"signature_valid"_s).toBool();
        QCOMPARE(authorization == Recorded::bytes(recorded, u"authorization"_s), isValid);
        if (!isValid)
            QCOMPARE(signedBy, Recorded::bytes(recorded, u"signature_expected_from_wire"_s));
    }

    void signsEveryVector_data()
    {
        Recorded::rows(Recorded::list(u"signing-vectors.json"_s, u"vectors"_s));
    }
    void signsEveryVector()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject inputs = recorded.value(u"inputs"_s).toObject();
        const QByteArray token = Recorded::bytes(inputs, u"security_token"_s);
        const Credentials credentials{.accessKeyId = inputs.value(u"access_key_id"_s).toString(),
                                      .accessKeySecret =
                                          Secret(Recorded::bytes(inputs, u"access_key_secret"_s)),
                                      .securityToken = Secret(token)};
        HttpRequest request = Recorded::vectorRequest(recorded);

        const QByteArray text = stringToSign(request);
        sign(request, credentials);

        QCOMPARE(text, Recorded::bytes(recorded, u"string_to_sign"_s));
        QCOMPARE(signature(credentials.accessKeySecret, text),
                 Recorded::bytes(recorded, u"signature"_s));
        QCOMPARE(headerValue(request.headers, "Authorization"),
                 Recorded::bytes(recorded, u"authorization"_s));
        QCOMPARE(headerValue(request.headers, "security-token"), token);
        QCOMPARE(headerValue(request.headers, "security-token").isNull(), token.isEmpty());
    }

    void leavesTheRequestItselfAsItIs()
    {
        const HttpRequest before{.method = "POST",
                                 .target = "/topics/a/messages?b=%7e+c",
                                 .headers = {{"dAtE", "x"}, {"X-MQ-Version", " 1 "}},
                                 .body = "body"};
        HttpRequest after = before;

        sign(after, {.accessKeyId = u"id"_s, .accessKeySecret = Secret("secret")});

        QCOMPARE(stringToSign(before),
                 QByteArray("POST\n\n\nx\nx-mq-version: 1 \n/topics/a/messages?b=%7e+c"));
        QCOMPARE(after.headers.size(), 3);
        after.headers.removeLast();
        QCOMPARE(after, before);
    }

    void givesTheSignatureOfTheWorkedExample()
    {
        const HttpRequest request{.method = "GET",
                                  .target = "/topics/abc/messages?consumer=GID_abc",
                                  .headers = {{"x-mq-version", "2015-06-06"},
                                              {"date", "Thu, 07 Mar 2012 18:49:58 GMT"},
                                              {"CONTENT-TYPE", "text/xml; charset=utf-8"}}};

        QCOMPARE(signature(Secret("testSecret"), stringToSign(request)),
                 QByteArray("Cubtwz6Eg6NnoD3QKHq10GC6JO0="));
    }
};

QTEST_GUILESS_MAIN(RequestSignerTest)
#include "tst_requestsigner.moc"
