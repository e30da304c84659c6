// SPDX-License-Identifier: Apache-2.0
#include "console/doctor.h"

#include "console/faketransport.h"
#include "settings/fakestores.h"
#include "settings/profilefile.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

using Outcome = ProbeLayer::Outcome;

namespace {

/// A profile whose service needs no secret.
Profile open(const QString &id)
{
    return {.id = id,
            .service = ProfileService::Sandbox,
            .endpoint = u"http://127.0.0.1:9"_s,
            .environment = ProfileEnvironment::Sandbox};
}

ProbeReport report(Outcome clock, const std::optional<Error> &tcp = {})
{
    ProbeReport report;
    for (int name = 0; name <= int(ProbeLayer::Name::Group); ++name)
        report.layers.append({.name = ProbeLayer::Name(name), .outcome = Outcome::Ok});
    report.layers[int(ProbeLayer::Name::Clock)].outcome = clock;
    report.layers[int(ProbeLayer::Name::Clock)].detail = u"90s"_s;
    if (tcp)
        report.layers[int(ProbeLayer::Name::Tcp)] = {
            .name = ProbeLayer::Name::Tcp, .outcome = Outcome::Failed, .error = tcp};
    return report;
}

} // namespace

class TestDoctor final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProfileFile> m_profiles;
    std::unique_ptr<SecretStore> m_store;
    std::unique_ptr<CredentialFinder> m_finder;
    std::unique_ptr<Doctor> m_doctor;
    QList<FakeTransport *> m_reached; ///< in their order
    QStringList m_asked;              ///< ids
    QList<CheckedLayer> m_found;

    /// Makes a doctor who asks @p store, and starts him.
    void start(const QString &profile = {},
               std::unique_ptr<SecretStore> store = std::make_unique<SessionSecretStore>())
    {
        m_doctor.reset();
        m_store = std::move(store);
        m_finder = std::make_unique<CredentialFinder>(*m_store, CredentialFinder::Asker());
        const auto reach = [this](const Profile &reached,
                                  const Credentials &) -> Result<std::unique_ptr<Transport>> {
            auto transport = std::make_unique<FakeTransport>();
            m_reached.append(transport.get());
            m_asked.append(reached.id);
            return transport;
        };
        m_doctor =
            std::make_unique<Doctor>(DoctorTools{.places = {.config = m_home->filePath(u"config"_s),
                                                            .data = m_home->filePath(u"data"_s)},
                                                 .secrets = *m_store,
                                                 .finder = *m_finder,
                                                 .reach = reach});
        connect(m_doctor.get(), &Doctor::found, this,
                [this](const CheckedLayer &layer) { m_found.append(layer); });
        m_doctor->start(profile);
    }
    CheckedLayer layer(const QString &name) const
    {
        for (const CheckedLayer &layer : m_found) {
            if (layer.name == name)
                return layer;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileFile>(m_home->filePath(u"config/profiles.json"_s));
        m_reached.clear();
        m_asked.clear();
        m_found.clear();
    }
    void cleanup() { m_doctor.reset(); }

    void eachServiceIsAskedAndTheClocksCompared()
    {
        QVERIFY(m_profiles->add(open(u"a"_s)));
        QVERIFY(m_profiles->add(open(u"b"_s)));
        start();
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(m_reached.size(), 3); // the sandbox too

        m_reached[0]->probes.answer(report(Outcome::Ok));
        m_reached[1]->probes.answer(report(Outcome::Warning));
        QCOMPARE(finished.size(), 0);
        m_reached[2]->probes.answer(report(Outcome::Ok));
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(m_asked.join(u' '), u"sandbox a b"_s);
        QCOMPARE(layer(u"service/b"_s).outcome, Outcome::Ok);
        const CheckedLayer warned = layer(u"service/a"_s);
        QCOMPARE(warned.outcome, Outcome::Warning);
        QVERIFY2(warned.found.contains(u"1m30s behind"_s), qPrintable(warned.found));
        QVERIFY(!warned.remedy.isEmpty());
        QVERIFY(!layer(u"programs"_s).found.isEmpty());
        QCOMPARE(layer(u"keyStore"_s).outcome, Outcome::Ok);
    }

    void oneNamedServiceIsAskedAlone()
    {
        QVERIFY(m_profiles->add(open(u"a"_s)));
        QVERIFY(m_profiles->add(open(u"b"_s)));
        start(u"b"_s);
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(m_reached.size(), 1);
        m_reached[0]->probes.answer(
            report(Outcome::Ok, Error{.kind = ErrorKind::Connect, .message = u"refused"_s}));
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(m_asked.join(u' '), u"b"_s);
        QVERIFY(layer(u"service/b"_s).isFault());
    }

    void sandboxThatSleepsIsNoFaultUnlessNamed()
    {
        start();
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(m_reached.size(), 1);
        m_reached[0]->probes.answer(report(Outcome::Ok, Error{.kind = ErrorKind::Connect}));
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(layer(u"service/sandbox"_s).outcome, Outcome::Skipped);
    }

    void unknownProfileIsAFault()
    {
        start(u"nobody"_s);
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(finished.size(), 1);

        QVERIFY(layer(u"service/nobody"_s).isFault());
        QVERIFY(m_reached.isEmpty());
    }

    void brokenKeyStoreIsAFaultOnlyWhereItIsNeeded_data()
    {
        QTest::addColumn<bool>("isNeeded");
        QTest::newRow("needed") << true;
        QTest::newRow("not needed") << false;
    }

    void brokenKeyStoreIsAFaultOnlyWhereItIsNeeded()
    {
        QFETCH(const bool, isNeeded);
        Profile profile = open(u"a"_s);
        if (isNeeded)
            profile.credential.accessKeyId = u"LTAI"_s;
        QVERIFY(m_profiles->add(profile));
        start(u"a"_s, std::make_unique<BrokenStore>());
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        if (!isNeeded) {
            QTRY_COMPARE(m_reached.size(), 1);
            m_reached[0]->probes.answer(report(Outcome::Ok));
        }
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(layer(u"keyStore"_s).outcome, isNeeded ? Outcome::Failed : Outcome::Warning);
        QCOMPARE(layer(u"service/a"_s).isFault(), isNeeded);
    }

    void missingSecretIsAFaultWithTheNextStep()
    {
        Profile profile = open(u"a"_s);
        profile.credential.accessKeyId = u"LTAI"_s;
        QVERIFY(m_profiles->add(profile));
        start(u"a"_s);
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(finished.size(), 1);

        QVERIFY(layer(u"service/a"_s).isFault());
        QVERIFY(layer(u"service/a"_s).found.contains(u"tminusctl profile secret a"_s));
    }

    void nobodyIsAskedForSecrets()
    {
        Profile profile = open(u"a"_s);
        profile.credential = {.source = CredentialSource::Ask, .accessKeyId = u"LTAI"_s};
        QVERIFY(m_profiles->add(profile));
        start(u"a"_s);
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(layer(u"service/a"_s).outcome, Outcome::Skipped);
        QVERIFY(m_reached.isEmpty());
    }

    void onlySoManyServicesAreAskedAtOnceAndInAll()
    {
        for (int i = 0; i < 40; ++i)
            QVERIFY(m_profiles->add(open(u"p%1"_s.arg(i))));
        start();
        QSignalSpy finished(m_doctor.get(), &Doctor::finished);
        QTRY_COMPARE(m_reached.size(), 8);
        for (int i = 0; i < Doctor::mostServices; ++i) {
            QTRY_VERIFY(m_reached.size() > i);
            QVERIFY(m_reached.size() <= i + 8);
            m_reached[i]->probes.answer(report(Outcome::Ok));
        }
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(m_reached.size(), Doctor::mostServices);
        QVERIFY2(layer(u"services"_s).found.startsWith(u"9 more"_s),
                 qPrintable(layer(u"services"_s).found));
    }

    void doctorMayGoBeforeHisAnswersCome()
    {
        QVERIFY(m_profiles->add(open(u"a"_s)));
        start(u"a"_s, std::make_unique<SilentStore>());
        QTRY_COMPARE(m_reached.size(), 1);

        m_doctor.reset();
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
