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

/// Makes the running program speak @p language, dates and numbers included, and no other that it
/// spoke before. An application object must exist; texts that are there already stay as they are.
void speak(const QString &language);

/// The one that speak() was called with last; en before.
QString spokenLanguage();

} // namespace TMinus
