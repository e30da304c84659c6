// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace TMinus {

/// The languages that the programs speak: en, zh_CN.
QStringList languages();

/// The one that is meant: @p wish, else TMINUS_LANG, else the locale of the environment; en where
/// that is none of ours.
QString chooseLanguage(const QString &wish = {});

/// Makes the running program speak @p language, dates and numbers included. Call it once, before
/// the first text; an application object must exist.
void speak(const QString &language);

} // namespace TMinus
