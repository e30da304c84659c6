// SPDX-License-Identifier: Apache-2.0
#include "console/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

constexpr char spokenProperty[] = "tminusLanguage";
const QString translatorName = u"tminusTranslator"_s;

/// "zh_CN.UTF-8" is zh_CN, and so are the others that read simplified characters.
QString languageOf(const QString &locale)
{
    const bool isTraditional = locale.startsWith(u"zh_TW"_s) || locale.startsWith(u"zh_HK"_s);
    return locale.startsWith(u"zh"_s) && !isTraditional ? u"zh_CN"_s : u"en"_s;
}

void install(const QString &file)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(translatorName);
    if (translator->load(file))
        QCoreApplication::installTranslator(translator);
}

} // namespace

QStringList languages()
{
    return {u"en"_s, u"zh_CN"_s};
}

QString chooseLanguage(const QString &wish)
{
    for (const QString &named : {wish, qEnvironmentVariable("TMINUS_LANG")}) {
        if (languages().contains(named))
            return named;
    }
    // Read by hand: QLocale::system() costs the start of a program too much.
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QString locale = qEnvironmentVariable(name); !locale.isEmpty())
            return languageOf(locale);
    }
    return languageOf(QLocale::system().name());
}

void speak(const QString &language)
{
    QCoreApplication &program = *QCoreApplication::instance();
    QLocale::setDefault(QLocale(language == u"en"_s ? u"en_US"_s : language));
    program.setProperty(spokenProperty, language);
    const auto before = program.findChildren<QTranslator *>(translatorName);
    for (QTranslator *translator : before) {
        QCoreApplication::removeTranslator(translator);
        translator->deleteLater();
    }
    const QString system = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(system + u"/qtbase_%1.qm"_s.arg(language)); // of Qt's own dialogs, where it is there
    install(u":/i18n/tminus_%1.qm"_s.arg(language));
}

QString spokenLanguage()
{
    const QString language = QCoreApplication::instance()->property(spokenProperty).toString();
    return language.isEmpty() ? u"en"_s : language;
}

} // namespace TMinus
