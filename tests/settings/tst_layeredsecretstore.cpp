// SPDX-License-Identifier: Apache-2.0
#include "settings/layeredsecretstore.h"

#include <QTest>

using namespace TMinus;

class LayeredSecretStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSessionBeforeTheKeyStore();
    void dropsWhatIsOfTheSessionWhenTheKeyStoreTakesIt();
    void forgetsBoth();

private:
    QByteArray read(LayeredSecretStore &from);
    bool write(LayeredSecretStore &to, const QByteArray &secret);
};

QByteArray LayeredSecretStoreTest::read(LayeredSecretStore &from)
{
    QByteArray found;
    bool isOver = false;
    from.read(u"a/secret"_s, this, [&](const Result<std::optional<Secret>> &outcome) {
        isOver = true;
        found = outcome && *outcome ? (*outcome)->reveal() : QByteArray();
    });
    return QTest::qWaitFor([&] { return isOver; }) ? found : QByteArray("no answer");
}

bool LayeredSecretStoreTest::write(LayeredSecretStore &to, const QByteArray &secret)
{
    bool isKept = false;
    to.write(u"a/secret"_s, Secret(secret), this,
             [&](const Result<void> &outcome) { isKept = outcome.has_value(); });
    return QTest::qWaitFor([&] { return isKept; });
}

void LayeredSecretStoreTest::readsTheSessionBeforeTheKeyStore()
{
    SessionSecretStore lasting;
    LayeredSecretStore layered(lasting);
    QVERIFY(write(layered, "lasting"));
    QCOMPARE(read(layered), "lasting");

    layered.keepForSession(u"a/secret"_s, Secret("session"));

    QVERIFY(layered.isForSession(u"a/secret"_s));
    QCOMPARE(read(layered), "session");
}

void LayeredSecretStoreTest::dropsWhatIsOfTheSessionWhenTheKeyStoreTakesIt()
{
    SessionSecretStore lasting;
    LayeredSecretStore layered(lasting);
    layered.keepForSession(u"a/secret"_s, Secret("session"));

    QVERIFY(write(layered, "lasting"));

    QVERIFY(!layered.isForSession(u"a/secret"_s));
    QCOMPARE(read(layered), "lasting");
}

void LayeredSecretStoreTest::forgetsBoth()
{
    SessionSecretStore lasting;
    LayeredSecretStore layered(lasting);
    QVERIFY(write(layered, "lasting"));
    layered.keepForSession(u"a/secret"_s, Secret("session"));
    bool isGone = false;

    layered.remove(u"a/secret"_s, this, [&](const Result<void> &) { isGone = true; });

    QTRY_VERIFY(isGone);
    QCOMPARE(read(layered), "");
}

QTEST_GUILESS_MAIN(LayeredSecretStoreTest)
#include "tst_layeredsecretstore.moc"
