// SPDX-License-Identifier: Apache-2.0
#include "console/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// "zh_CN.UTF-8" is zh_CN, and so are the others that read simplified characters.
QString languageOf(const QString &locale)
{
    const bool isTraditional = locale.startsWith(u"zh_TW"_s) || locale.startsWith(u"zh_HK"_s);
    return locale.startsWith(u"zh"_s) && !isTraditional ? u"zh_CN"_s : u"en"_s;
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
    QLocale::setDefault(QLocale(language == u"en"_s ? u"en_US"_s : language));
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(u":/i18n/tminus_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(translator);
}

} // namespace TMinus
