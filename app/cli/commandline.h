// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cli/programtree.h"
#include "cli/session.h"

#include <memory>
#include <vector>

namespace TMinus {

class Command;

/// What was typed.
struct Invocation
{
    Command *command = nullptr; ///< null: text is all that was asked for
    CommonOptions common = {};
    QString text = {}; ///< help or version
};

/// The --lang of the arguments, found before anything else since help texts depend on it.
QString languageArgument(int argc, char **argv);

/// Whether --json stands among the arguments, for errors that were made in them.
bool asksForJson(int argc, char **argv);

/// Reads the arguments; the options of the command that is named are set.
/// Errors: InvalidArgument, with what to do.
Result<Invocation> readArguments(const std::vector<std::unique_ptr<Command>> &commands, int argc,
                                 char **argv);

/// All that @p commands understand.
ProgramTree programTree(const std::vector<std::unique_ptr<Command>> &commands);

} // namespace TMinus
