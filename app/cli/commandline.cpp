// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "cli/command.h"
#include "cli/typed.h"
#include "console/language.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::CommandLine)
};

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

QString helpHint(const QString &command)
{
    return command.isEmpty() ? u"tminusctl --help"_s : u"tminusctl %1 --help"_s.arg(command);
}

void labelHelp(CLI::App &app)
{
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(30);
    formatter->label("Usage", Words::tr("Usage", "heading in help").toStdString());
    formatter->label("OPTIONS", Words::tr("OPTIONS", "in a usage line").toStdString());
    formatter->label("SUBCOMMAND", Words::tr("COMMAND", "in a usage line").toStdString());
    formatter->label("SUBCOMMANDS", Words::tr("COMMAND", "in a usage line").toStdString());
    formatter->label("Subcommands", Words::tr("Commands", "heading in help").toStdString());
    formatter->label("Positionals", Words::tr("Arguments", "heading in help").toStdString());
    formatter->label("REQUIRED", "");
    app.formatter(formatter);
    app.get_help_ptr()->description(Words::tr("Show this help and end.").toStdString());
    app.get_help_ptr()->group(optionGroup().toStdString());
}

/// The options that every command takes, as text until they are read.
struct Typed
{
    std::string profile;
    std::string endpoint;
    std::string instance;
    std::string arm;
    std::string lang;
    bool isJson = false;
    bool isQuiet = false;

    void describe(CLI::App &app);
    CommonOptions read() const;
};

void Typed::describe(CLI::App &app)
{
    addOption(
        app, "--profile ID", profile,
        Words::tr("The profile to use; without it TMINUS_PROFILE, else sandbox. See “tminusctl "
                  "profile list”."));
    addOption(app, "--endpoint URL", endpoint,
              Words::tr("The endpoint of an instance, for this call."));
    addOption(app, "--instance ID", instance,
              Words::tr("The id of its instance, where that has a namespace."));
    addOption(app, "--arm ID", arm,
              Words::tr("Allow this call to change production: the id of the profile typed out, or "
                        "the host of --endpoint."));
    addFlag(app, "--json", isJson,
            Words::tr("Print records only, one JSON object a line; help stays text."));
    addFlag(app, "--quiet", isQuiet, Words::tr("Print results and errors only."));
    addOption(app, "--lang LANGUAGE", lang, Words::tr("The language: en or zh_CN."));
}

CommonOptions Typed::read() const
{
    return {.profile = QString::fromStdString(profile),
            .endpoint = QString::fromStdString(endpoint),
            .instance = QString::fromStdString(instance),
            .arm = QString::fromStdString(arm),
            .isJson = isJson,
            .isQuiet = isQuiet};
}

void describeRoot(CLI::App &root, Typed &typed)
{
    labelHelp(root);
    root.set_version_flag("--version", "tminusctl " TMINUS_VERSION,
                          Words::tr("Show the version and end.").toStdString());
    root.get_version_ptr()->group(optionGroup().toStdString());
    root.allow_extras()->require_subcommand(0, 1);
    typed.describe(root);
}

OptionWords wordsOf(const CLI::Option &option)
{
    OptionWords words{.value = toText(option.get_type_name()),
                      .help = toText(option.get_description()),
                      .isPositional = option.get_positional()};
    if (words.isPositional)
        words.names = QStringList{toText(option.get_name(true))};
    for (const std::string &name : option.get_snames())
        words.names.append(u'-' + toText(name));
    for (const std::string &name : option.get_lnames())
        words.names.append(u"--"_s + toText(name));
    return words;
}

QList<OptionWords> optionsOf(const CLI::App &app)
{
    QList<OptionWords> options;
    for (const CLI::Option *option : app.get_options())
        options.append(wordsOf(*option));
    return options;
}

bool isThere(std::string_view word, int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [word](const char *arg) { return word == arg; });
}

std::vector<CLI::App *> describeAll(CLI::App &root,
                                    const std::vector<std::unique_ptr<Command>> &commands, int argc,
                                    char **argv)
{
    std::vector<CLI::App *> apps;
    for (const auto &command : commands) {
        CLI::App *app =
            root.add_subcommand(command->name().toStdString(), command->summary().toStdString());
        apps.push_back(app);
        app->fallthrough()->allow_extras();
        app->group(Words::tr("Commands", "heading in help").toStdString());
        if (!isThere(command->name().toStdString(), argc, argv))
            continue; // then its options are not worth making
        labelHelp(*app);
        command->describe(*app);
    }
    return apps;
}

/// A sentence for what CLI11 could not read.
QString misread(const CLI::ParseError &error)
{
    const QString text = QString::fromUtf8(error.what());
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error)) {
        const QString option = text.section(u':', 0, 0).section(u' ', 0, 0);
        return Words::tr("%1 needs a value behind it.").arg(option);
    }
    if (dynamic_cast<const CLI::ValidationError *>(&error))
        return text.section(u": "_s, 1); // our own sentence, behind the name of the option
    return text;
}

QString leftOver(const std::string &argument, const QString &command)
{
    const QString shown = QString::fromStdString(argument);
    if (shown.startsWith(u'-'))
        return Words::tr("There is no option %1 here. See “%2”.").arg(shown, helpHint(command));
    if (command.isEmpty())
        return Words::tr("There is no command “%1”. See “%2”.").arg(shown, helpHint(command));
    return Words::tr("“%1” stands alone and belongs to no option. See “%2”.")
        .arg(shown, helpHint(command));
}

/// "--in=" as "--in" and "": CLI11 would take the next word for its value.
std::vector<std::string> splitEmptyValues(int argc, char **argv)
{
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool isCut = word.starts_with("--") && word.find('=') == word.size() - 1;
        words.emplace_back(isCut ? word.substr(0, word.size() - 1) : word);
        if (isCut)
            words.emplace_back();
    }
    return words;
}

Result<void> parse(CLI::App &root, int argc, char **argv, QString &text)
{
    auto words = splitEmptyValues(argc, argv);
    std::reverse(words.begin(), words.end()); // as CLI11 wants them
    try {
        root.parse(std::move(words));
    } catch (const CLI::Success &wish) { // --help, --version
        std::ostringstream out;
        root.exit(wish, out, out);
        text = QString::fromStdString(out.str()).trimmed();
    } catch (const CLI::ParseError &error) {
        return refusal(misread(error));
    }
    return {};
}

} // namespace

Command::~Command() = default;

QString languageArgument(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view arg = argv[i];
        if (arg == "--lang" && i + 1 < argc)
            return QString::fromUtf8(argv[i + 1]);
        if (arg.starts_with("--lang="))
            return QString::fromUtf8(arg.substr(7).data());
    }
    return {};
}

bool asksForJson(int argc, char **argv)
{
    return isThere("--json", argc, argv);
}

Result<Invocation> readArguments(const std::vector<std::unique_ptr<Command>> &commands, int argc,
                                 char **argv)
{
    CLI::App root(
        Words::tr("Messages that have not happened yet: send, consume, acknowledge.").toStdString(),
        "tminusctl");
    Typed typed;
    describeRoot(root, typed);
    const auto apps = describeAll(root, commands, argc, argv);

    Invocation invocation;
    if (const auto parsed = parse(root, argc, argv, invocation.text); !parsed)
        return failure(parsed.error());
    if (!invocation.text.isEmpty())
        return invocation;
    if (!typed.lang.empty() && !languages().contains(QString::fromStdString(typed.lang)))
        return refusal(Words::tr("“%1” is no language of this program. Use en or zh_CN.")
                           .arg(QString::fromStdString(typed.lang)));
    for (std::size_t i = 0; i < apps.size(); ++i) {
        if (apps[i]->parsed())
            invocation.command = commands[i].get();
    }
    const QString name = invocation.command ? invocation.command->name() : QString();
    if (const auto rest = root.remaining(true); !rest.empty())
        return refusal(leftOver(rest.front(), name));
    if (!invocation.command)
        return refusal(Words::tr("No command was named. See “%1”.").arg(helpHint({})));
    invocation.common = typed.read();
    if (!typed.instance.empty() && typed.endpoint.empty())
        return refusal(
            Words::tr("--instance goes with --endpoint: a profile has an instance of its "
                      "own. Name the endpoint, or leave --instance out."));
    return invocation;
}

ProgramTree programTree(const std::vector<std::unique_ptr<Command>> &commands)
{
    CLI::App root;
    Typed typed;
    describeRoot(root, typed);
    ProgramTree tree{.options = optionsOf(root)};
    for (const auto &command : commands) {
        CLI::App app;
        labelHelp(app);
        command->describe(app);
        tree.commands.append(
            {.name = command->name(), .summary = command->summary(), .options = optionsOf(app)});
    }
    return tree;
}

} // namespace TMinus
