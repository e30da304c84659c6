// SPDX-License-Identifier: Apache-2.0
#include "cli/typed.h"

#include "base/utf8text.h"
#include "console/timetext.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QStringDecoder>

#include <string_view>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Typed)
};

template<typename T>
CLI::Option *add(CLI::App &app, const char *name, T &into, const QString &description)
{
    const std::string_view both = name;
    const auto space = both.find(' ');
    const bool hasValueName = space != std::string_view::npos;
    return app.add_option(std::string(both.substr(0, space)), into, description.toStdString())
        ->group(optionGroup().toStdString())
        ->type_name(hasValueName ? std::string(both.substr(space + 1)) : std::string());
}

/// What is wrong with @p typed, the value of option @p name; nothing when it can be read.
QString objection(const QString &name, const std::string &typed)
{
    if (typed.empty()) // of a variable that is not set; it must not count as not given
        return Words::tr("%1 is empty. Give it a value, or leave it out.").arg(name);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString read = decoder(QByteArrayView(typed.data(), qsizetype(typed.size())));
    if (decoder.hasError() || read.isEmpty())
        return Words::tr("The value of %1 is not UTF-8 text. Write it in UTF-8.").arg(name);
    return {};
}

void refuseUnreadable(CLI::Option *option)
{
    option->check([option](const std::string &typed) {
        return objection(toText(option->get_name()), typed).toStdString();
    });
}

} // namespace

QString optionGroup()
{
    return Words::tr("Options", "heading in help");
}

void addOption(CLI::App &app, const char *name, std::string &into, const QString &description)
{
    refuseUnreadable(add(app, name, into, description));
}

void addOption(CLI::App &app, const char *name, std::optional<std::string> &into,
               const QString &description)
{
    add(app, name, into, description);
}

void addOption(CLI::App &app, const char *name, std::vector<std::string> &into,
               const QString &description)
{
    refuseUnreadable(add(app, name, into, description));
}

void addTexts(CLI::App &app, const char *name, std::vector<std::string> &into,
              const QString &description)
{
    // With extra values CLI11 takes "[a=b]" for a list and its brackets away.
    CLI::Option *option = add(app, name, into, description)->allow_extra_args(false);
    refuseUnreadable(option);
}

void addOptionalValue(CLI::App &app, const char *name, std::vector<std::string> &into,
                      const QString &description)
{
    add(app, name, into, description)->expected(0, 1);
}

bool hasValue(const std::vector<std::string> &typed)
{
    // "true" is how CLI11 says that there is none.
    return !typed.empty() && !typed.front().empty() && typed.front() != "true";
}

void addFlag(CLI::App &app, const char *name, bool &into, const QString &description)
{
    app.add_flag(name, into, description.toStdString())->group(optionGroup().toStdString());
}

QString toText(const std::string &typed)
{
    return wholeText(QByteArrayView(typed.data(), qsizetype(typed.size())));
}

QStringList toTexts(const std::vector<std::string> &typed)
{
    QStringList texts;
    for (const std::string &text : typed)
        texts.append(toText(text));
    return texts;
}

Result<int> readNumber(const char *name, const std::string &typed, Range<int> allowed)
{
    bool isNumber = false;
    const int number = toText(typed).toInt(&isNumber);
    if (isNumber && allowed.contains(number))
        return number;
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("%1 takes a whole number from %2 to %3; “%4” is none.")
                       .arg(QString::fromLatin1(name))
                       .arg(allowed.least)
                       .arg(allowed.most)
                       .arg(toText(typed)));
}

Result<std::chrono::milliseconds> readSpan(const char *name, const std::string &typed)
{
    return readDuration(toText(typed)).map_error([name](Error error) {
        error.message = Words::tr("%1: %2", "an option, then what is wrong with its value")
                            .arg(QString::fromLatin1(name), error.message);
        return error;
    });
}

Result<std::chrono::milliseconds> readSpan(const char *name, const std::string &typed,
                                           Range<std::chrono::milliseconds> allowed)
{
    const auto span = readSpan(name, typed);
    if (!span || allowed.contains(*span))
        return span;
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("%1 takes a time from %2 to %3; “%4” is outside.")
                       .arg(QString::fromLatin1(name), spanText(allowed.least),
                            spanText(allowed.most), toText(typed)));
}

Result<void> need(const char *name, const std::string &typed)
{
    if (!typed.empty())
        return {};
    return failure(
        ErrorKind::InvalidArgument,
        Words::tr("%1 is missing. Add it with its value.").arg(QString::fromLatin1(name)));
}

} // namespace TMinus
