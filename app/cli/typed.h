// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/duration.h"
#include "messaging/capabilities.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

/// Options as they are typed: text first, read and refused with our own sentences later.
namespace TMinus {

/// An option with one value, refused when empty; @p name is "--topic NAME", or "HANDLE" for a positional one.
void addOption(CLI::App &app, const char *name, std::string &into, const QString &description);
/// An option with one value that may be there and empty.
void addOption(CLI::App &app, const char *name, std::optional<std::string> &into,
               const QString &description);
/// An option that may come more than once and have several values each time, never empty; for names:
/// "[a,b]" is two of them.
void addOption(CLI::App &app, const char *name, std::vector<std::string> &into,
               const QString &description);
/// An option that may come more than once, each time with one text, never empty, taken as it is.
void addTexts(CLI::App &app, const char *name, std::vector<std::string> &into,
              const QString &description);
/// An option that may stand alone or with a value behind it; @p name is "--hold [LEAD]". Not given,
/// @p into is empty; alone, it has one text, for which hasValue() is false.
void addOptionalValue(CLI::App &app, const char *name, std::vector<std::string> &into,
                      const QString &description);
bool hasValue(const std::vector<std::string> &typed);
/// An option without a value.
void addFlag(CLI::App &app, const char *name, bool &into, const QString &description);

/// The heading of all options in help.
QString optionGroup();

QString toText(const std::string &typed);
QStringList toTexts(const std::vector<std::string> &typed);

/// The whole number of option @p name. Errors: InvalidArgument when it is none, or outside.
Result<int> readNumber(const char *name, const std::string &typed, Range<int> allowed);

/// The length of time of option @p name. Errors: InvalidArgument.
Result<std::chrono::milliseconds> readSpan(const char *name, const std::string &typed);

/// The same, within @p allowed.
Result<std::chrono::milliseconds> readSpan(const char *name, const std::string &typed,
                                           Range<std::chrono::milliseconds> allowed);

/// Errors: InvalidArgument, naming the option that is missing, when @p typed is empty.
Result<void> need(const char *name, const std::string &typed);

} // namespace TMinus
