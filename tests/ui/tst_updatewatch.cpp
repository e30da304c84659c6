// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/updatewatch.h"

#include "base/result.h"
#include "settings/preferencefile.h"
#include "tests/ui/windowwarnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class UpdateWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksNobodyUnlessItIsTold();
    void tellsEachNewerVersionOnce();
    void saysNothingOfOthers_data();
    void saysNothingOfOthers();

private:
    void look(const Result<QVersionNumber> &answer)
    {
        m_answer = answer;
        m_watch->start();
    }

    std::unique_ptr<PreferenceFile> m_preferences;
    std::unique_ptr<UpdateWatch> m_watch;
    Result<QVersionNumber> m_answer;
    QList<QUrl> m_asked;
};

void UpdateWatchTest::init()
{
    failOnWarnings();
    m_asked.clear();
    m_watch.reset();
    m_preferences = std::make_unique<PreferenceFile>(QString());
    m_watch = std::make_unique<UpdateWatch>(
        *m_preferences,
        [this](const QUrl &address, QObject *, const Callback<QVersionNumber> &done) {
            m_asked.append(address);
            done(m_answer);
        });
}

void UpdateWatchTest::asksNobodyUnlessItIsTold()
{
    look(QVersionNumber(99, 0));
    m_preferences->keep({.updateAddress = u"http://example.com/plain"_s});
    look(QVersionNumber(99, 0));

    QVERIFY(m_asked.isEmpty());
}

void UpdateWatchTest::tellsEachNewerVersionOnce()
{
    QSignalSpy told(m_watch.get(), &UpdateWatch::newerIsThere);
    m_preferences->keep({.updateAddress = u"https://example.com/newest"_s});

    look(QVersionNumber(99, 0));
    look(QVersionNumber(99, 0));
    look(QVersionNumber(99, 1));

    QCOMPARE(m_asked, QList<QUrl>(3, QUrl(u"https://example.com/newest"_s)));
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last().first().value<QVersionNumber>(), QVersionNumber(99, 1));
}

void UpdateWatchTest::saysNothingOfOthers_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("this one") << QStringLiteral(TMINUS_VERSION);
    QTest::newRow("an older one") << u"0.0.1"_s;
    QTest::newRow("no answer") << QString();
}

void UpdateWatchTest::saysNothingOfOthers()
{
    QFETCH(const QString, version);
    QSignalSpy told(m_watch.get(), &UpdateWatch::newerIsThere);
    m_preferences->keep({.updateAddress = u"https://example.com/newest"_s});

    if (version.isEmpty())
        look(failure(ErrorKind::Timeout, {}));
    else
        look(QVersionNumber::fromString(version));

    QCOMPARE(m_asked.size(), 1);
    QVERIFY(told.isEmpty());
}

QTEST_MAIN(UpdateWatchTest)
#include "tst_updatewatch.moc"
