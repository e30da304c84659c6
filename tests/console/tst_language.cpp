// SPDX-License-Identifier: Apache-2.0
#include "console/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestLanguage final : public QObject
{
    Q_OBJECT

    static QByteArray translations(const QString &language)
    {
        QFile file(QStringLiteral(TRANSLATIONS) + u"/tminus_%1.ts"_s.arg(language));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        for (const char *name : {"TMINUS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
            qunsetenv(name);
    }

    void wishComesBeforeEnvironmentBeforeLocale()
    {
        qputenv("LANG", "zh_CN.UTF-8");
        QCOMPARE(chooseLanguage(), u"zh_CN"_s);
        qputenv("TMINUS_LANG", "en");
        QCOMPARE(chooseLanguage(), u"en"_s);
        QCOMPARE(chooseLanguage(u"zh_CN"_s), u"zh_CN"_s);
        QCOMPARE(chooseLanguage(u"fr"_s), u"en"_s);
    }

    void localeIsReadAsTheSystemDoes_data()
    {
        QTest::addColumn<QByteArray>("locale");
        QTest::addColumn<QString>("language");
        QTest::newRow("china") << QByteArray("zh_CN.UTF-8") << u"zh_CN"_s;
        QTest::newRow("singapore") << QByteArray("zh_SG") << u"zh_CN"_s;
        QTest::newRow("taiwan") << QByteArray("zh_TW.UTF-8") << u"en"_s;
        QTest::newRow("german") << QByteArray("de_DE.UTF-8") << u"en"_s;
        QTest::newRow("none") << QByteArray("C.UTF-8") << u"en"_s;
    }

    void localeIsReadAsTheSystemDoes()
    {
        QFETCH(const QByteArray, locale);
        QFETCH(const QString, language);
        qputenv("LANG", "en_US.UTF-8");
        qputenv("LC_ALL", locale);

        QCOMPARE(chooseLanguage(), language);
    }

    void everyTranslationIsFinished_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void everyTranslationIsFinished()
    {
        QFETCH(const QString, language);
        const QByteArray ts = translations(language);

        QVERIFY(ts.contains("<message"));
        QVERIFY2(!ts.contains("type=\"unfinished\""), "run update_translations and translate");
        QVERIFY2(!ts.contains("<translation></translation>"), "an empty translation");
        QVERIFY2(!ts.contains("<numerusform></numerusform>"), "an empty plural");
        QVERIFY2(!ts.contains("<location"), "line numbers do not belong into the file");
        QVERIFY2(!ts.contains("type=\"vanished\""), "an obsolete text");
    }

    void placeholdersOfEveryTranslationAreThoseOfItsSource()
    {
        const QString ts = QString::fromUtf8(translations(u"zh_CN"_s));
        static const QRegularExpression message(u"<source>(.*?)</source>.*?</message>"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression placeholder(u"%(?:\\d|n)"_s);
        const auto sorted = [](const QString &text) {
            QStringList all;
            for (const auto &match : placeholder.globalMatch(text))
                all.append(match.captured());
            all.sort();
            return all;
        };

        int checked = 0;
        for (const auto &match : message.globalMatch(ts)) {
            const QString source = match.captured(1);
            const QString rest =
                match.captured().section(u"</source>"_s, 1).section(u"<translation>"_s, 1);
            QCOMPARE(sorted(rest), sorted(source));
            ++checked;
        }
        QVERIFY(checked > 100);
    }

    void chineseSaysDelayWithItsOwnWord()
    {
        const QString ts = QString::fromUtf8(translations(u"zh_CN"_s));

        QVERIFY(!ts.contains(u"延迟"_s));
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
