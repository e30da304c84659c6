// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/requestverifier.h"

#include "mqhttp/httpdate.h"
#include "mqhttp/recorded.h"
#include "mqhttp/requestsigner.h"

using namespace TMinus;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

Credentials plain()
{
    return {.accessKeyId = u"id"_s, .accessKeySecret = Secret("secret")};
}

Credentials temporary()
{
    return {.accessKeyId = u"STS.id"_s,
            .accessKeySecret = Secret("other"),
            .securityToken = Secret("token")};
}

HttpRequest unsignedRequest(const QDateTime &date = noon)
{
    return {.method = "GET",
            .target = "/topics/t/messages?consumer=g&numOfMessages=1",
            .headers = {{"Date", formatHttpDate(date)},
                        {"x-mq-version", "2015-06-06"},
                        {"Content-Type", "text/xml"}}};
}

HttpRequest signedRequest(const Credentials &by, const QDateTime &date = noon)
{
    HttpRequest request = unsignedRequest(date);
    sign(request, by);
    return request;
}

void setHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    for (HttpHeader &header : request.headers) {
        if (header.name == name)
            header.value = value;
    }
}

void removeHeader(HttpRequest &request, const QByteArray &name)
{
    request.headers.removeIf([&](const HttpHeader &header) { return header.name == name; });
}

/// The code that @p request is refused with; empty when it is served.
QString refusedWith(const HttpRequest &request, const QDateTime &now = noon)
{
    const RequestVerifier verifier({plain(), temporary()});
    const auto who = verifier.verify(request, now);
    if (who)
        return {};
    return who.error().kind == ErrorKind::Service ? who.error().code : u"wrong kind"_s;
}

RequestVerifier verifierFor(const QJsonObject &credentials)
{
    return RequestVerifier(
        {{.accessKeyId = credentials.value(u"access_key_id"_s).toString(),
          .accessKeySecret = Secret(Recorded::bytes(credentials, u"access_key_secret"_s)),
          .securityToken = Secret(Recorded::bytes(credentials, u"security_token"_s))}});
}

} // namespace

class RequestVerifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void servesEverySdk_data() { Recorded::rows(Recorded::requests()); }
    void servesEverySdk()
    {
        // The three oddities whose signature is not right are among the lenient readings.
        QFETCH(const QJsonObject, recorded);
        const QJsonObject credentials = recorded.value(u"credentials"_s).toObject();
        const HttpRequest request = Recorded::request(recorded);
        const auto clock = parseHttpDate(headerValue(request.headers, "Date"));
        QVERIFY(clock);

        const auto who = verifierFor(credentials).verify(request, *clock);

        QVERIFY2(who, who ? "" : qPrintable(who.error().code));
        QCOMPARE(*who, credentials.value(u"access_key_id"_s).toString());
    }

    void refusesEverySdkWithAnotherSecret_data() { Recorded::rows(Recorded::requests()); }
    void refusesEverySdkWithAnotherSecret()
    {
        QFETCH(const QJsonObject, recorded);
        QJsonObject credentials = recorded.value(u"credentials"_s).toObject();
        credentials.insert(u"access_key_secret"_s, u"another"_s);
        const HttpRequest request = Recorded::request(recorded);
        const auto clock = parseHttpDate(headerValue(request.headers, "Date"));

        const auto who = verifierFor(credentials).verify(request, *clock);

        QVERIFY(!who);
        QCOMPARE(who.error().code, u"SignatureDoesNotMatch"_s);
        QCOMPARE(who.error().httpStatus, 403);
    }

    void refusesWhatMustBeRefused_data()
    {
        Recorded::rows(Recorded::list(u"signing-vectors.json"_s, u"must_be_refused"_s));
    }
    void refusesWhatMustBeRefused()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject inputs = recorded.value(u"inputs"_s).toObject();
        HttpRequest request = Recorded::vectorRequest(recorded);
        request.headers.append(
            HttpHeader{"Authorization", Recorded::bytes(recorded, u"authorization_sent"_s)});
        const auto clock = parseHttpDate(Recorded::bytes(inputs, u"date"_s));

        const auto who = verifierFor(inputs).verify(request, *clock);

        QVERIFY(!who);
        QCOMPARE(who.error().code, u"SignatureDoesNotMatch"_s);
        QCOMPARE(stringToSign(request), Recorded::bytes(recorded, u"string_to_sign"_s));
        QCOMPARE(signature(Secret(Recorded::bytes(inputs, u"access_key_secret"_s)),
                           stringToSign(request)),
                 Recorded::bytes(recorded, u"signature_expected_by_server"_s));
    }

    void knowsEveryRequestThatMustBeRefused()
    {
        QCOMPARE(Recorded::list(u"signing-vectors.json"_s, u"must_be_refused"_s).size(), 10);
    }

    void wantsAnAuthorization()
    {
        QCOMPARE(refusedWith(signedRequest(plain())), QString());
        QCOMPARE(refusedWith(unsignedRequest()), u"MissingAuthorizationHeader"_s);
    }

    void refusesAuthorizationOfAnotherShape_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"", "MQ", "MQ ", "MQ id", "MQ id:", "MQ :c2ln", "mq id:c2ln",
                                  "MQid:c2ln", "MQ  id:c2ln", "MQ id :c2ln", "MQ id: c2ln",
                                  "MQ id:c2ln ", "MQ id:c2:ln", "Basic aWQ6c2ln", "AWS id:c2ln"})
            QTest::newRow(*value ? value : "empty") << QByteArray(value);
    }
    void refusesAuthorizationOfAnotherShape()
    {
        QFETCH(const QByteArray, value);
        HttpRequest request = unsignedRequest();
        request.headers.append(HttpHeader{"Authorization", value});

        QCOMPARE(refusedWith(request), u"InvalidAuthorizationHeader"_s);
    }

    void wantsADateThatCanBeRead()
    {
        HttpRequest missing = signedRequest(plain());
        removeHeader(missing, "Date");
        HttpRequest foreign = signedRequest(plain());
        setHeader(foreign, "Date", "So, 22 Nov 2026 12:00:00 MEZ");

        QCOMPARE(refusedWith(missing), u"MissingDateHeader"_s);
        QCOMPARE(refusedWith(foreign), u"InvalidDateHeader"_s);
    }

    void takesDatesWithinFifteenMinutes_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("same") << 0 << QString();
        QTest::newRow("15 min behind") << -900 << QString();
        QTest::newRow("15 min ahead") << 900 << QString();
        QTest::newRow("more behind") << -901 << u"TimeExpired"_s;
        QTest::newRow("more ahead") << 901 << u"TimeExpired"_s;
        QTest::newRow("a year behind") << -31'536'000 << u"TimeExpired"_s;
    }
    void takesDatesWithinFifteenMinutes()
    {
        QFETCH(const int, seconds);
        QFETCH(const QString, code);

        QCOMPARE(refusedWith(signedRequest(plain(), noon.addSecs(seconds))), code);
    }

    void refusesAnUnknownKey()
    {
        const Credentials stranger{.accessKeyId = u"stranger"_s,
                                   .accessKeySecret = Secret("secret")};
        const Credentials otherCase{.accessKeyId = u"ID"_s, .accessKeySecret = Secret("secret")};

        QCOMPARE(refusedWith(signedRequest(stranger)), u"InvalidAccessKeyId"_s);
        QCOMPARE(refusedWith(signedRequest(otherCase)), u"InvalidAccessKeyId"_s);
        QCOMPARE(RequestVerifier({}).verify(signedRequest(plain()), noon).error().code,
                 u"InvalidAccessKeyId"_s);
    }

    void checksInTheOrderOfTheProtocol()
    {
        HttpRequest request = unsignedRequest();
        removeHeader(request, "Date");
        QCOMPARE(refusedWith(request), u"MissingAuthorizationHeader"_s);

        request.headers.append(HttpHeader{"Authorization", "MQ stranger:c2ln"});
        QCOMPARE(refusedWith(request), u"MissingDateHeader"_s);

        request.headers.append(HttpHeader{"Date", formatHttpDate(noon.addDays(1))});
        QCOMPARE(refusedWith(request), u"TimeExpired"_s);

        setHeader(request, "Date", formatHttpDate(noon));
        QCOMPARE(refusedWith(request), u"InvalidAccessKeyId"_s);

        setHeader(request, "Authorization", "MQ id:c2ln");
        QCOMPARE(refusedWith(request), u"SignatureDoesNotMatch"_s);
    }

    void takesAnyTokenWhereNoneIsSet()
    {
        HttpRequest request = signedRequest(plain());
        request.headers.append(HttpHeader{"security-token", "whatever"});

        QCOMPARE(refusedWith(request), QString());
    }

    void takesOnlyTheOneTokenWhereOneIsSet()
    {
        HttpRequest wrong = signedRequest(temporary());
        setHeader(wrong, "security-token", "nekot");
        HttpRequest missing = signedRequest(temporary());
        removeHeader(missing, "security-token");
        HttpRequest forged = signedRequest(temporary());
        setHeader(forged, "Authorization", "MQ STS.id:c2ln");

        QCOMPARE(refusedWith(signedRequest(temporary())), QString());
        QCOMPARE(refusedWith(wrong), u"InvalidAccessKeyId"_s);
        QCOMPARE(refusedWith(missing), u"InvalidAccessKeyId"_s);
        QCOMPARE(refusedWith(forged), u"SignatureDoesNotMatch"_s);
    }

    void triesEveryCredentialOfOneKey()
    {
        Credentials second = plain();
        second.accessKeySecret = Secret("rotated");
        const RequestVerifier verifier({plain(), second});

        QVERIFY(verifier.verify(signedRequest(plain()), noon));
        QVERIFY(verifier.verify(signedRequest(second), noon));
    }

    void forgivesNothingButTheThreeKnownSlips()
    {
        HttpRequest slashes = unsignedRequest();
        sign(slashes, plain());
        slashes.target.prepend("//");
        HttpRequest doubled = unsignedRequest();
        sign(doubled, plain());
        doubled.target.prepend('/');
        HttpRequest typeless = unsignedRequest();
        typeless.method = "POST";
        sign(typeless, plain());
        removeHeader(typeless, "Content-Type");
        HttpRequest otherType = unsignedRequest();
        sign(otherType, plain());
        setHeader(otherType, "Content-Type", "text/plain");

        QCOMPARE(refusedWith(doubled), QString());
        QCOMPARE(refusedWith(slashes), u"SignatureDoesNotMatch"_s);
        QCOMPARE(refusedWith(typeless), u"SignatureDoesNotMatch"_s);
        QCOMPARE(refusedWith(otherType), u"SignatureDoesNotMatch"_s);
    }

    void refusesWhenAnySignedPartChanges()
    {
        HttpRequest version = signedRequest(plain());
        setHeader(version, "x-mq-version", "2015-06-07");
        HttpRequest target = signedRequest(plain());
        target.target.replace("=1", "=2");
        HttpRequest digest = signedRequest(plain());
        digest.headers.append(HttpHeader{"Content-MD5", "x"});

        QCOMPARE(refusedWith(version), u"SignatureDoesNotMatch"_s);
        QCOMPARE(refusedWith(target), u"SignatureDoesNotMatch"_s);
        QCOMPARE(refusedWith(digest), u"SignatureDoesNotMatch"_s);
    }
};

QTEST_GUILESS_MAIN(RequestVerifierTest)
#include "tst_requestverifier.moc"
