// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/programtree.h"

/// Scripts by which shells complete what is typed, and the man page, all made of the same tree.
namespace TMinus {

QString bashCompletion(const ProgramTree &tree);
QString zshCompletion(const ProgramTree &tree);
QString fishCompletion(const ProgramTree &tree);

/// The options and the commands as sections of a man page.
QString manSections(const ProgramTree &tree);

/// The words that a value can be, for an option or argument of a fixed choice; else nothing.
QStringList choicesOf(const QString &name);
/// The names for which choicesOf() knows words.
QStringList namesWithChoices();

} // namespace TMinus
