// SPDX-License-Identifier: Apache-2.0
#include "cli/completionscript.h"

#include <QCoreApplication>
#include <QMap>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> &choices()
{
    static const QMap<QString, QString> words{
        {u"--ack"_s, u"manual auto"_s},
        {u"--credential"_s, u"keystore environment ask"_s},
        {u"--environment"_s, u"sandbox development staging production"_s},
        {u"--format"_s, u"csv json jsonl html ics"_s},
        {u"--keep-body"_s, u"whole first hash"_s},
        {u"--lang"_s, u"en zh_CN"_s},
        {u"--mode"_s, u"plain ordered half"_s},
        {u"--proxy"_s, u"none system http socks5"_s},
        {u"--service"_s, u"sandbox apsaramq4 tdmq"_s},
        {u"ACTION"_s, u"list show add edit remove test export import secret"_s},
        {u"OUTCOME"_s, u"arrived lost"_s},
        {u"SHELL"_s, u"bash zsh fish"_s},
        {u"TASK"_s, u"check salvage compact"_s},
    };
    return words;
}

/// What to offer behind an option, or for an argument.
enum class Offer { Nothing, Files, Folders, Profiles, Words };

Offer offerFor(const OptionWords &option)
{
    if (option.names.contains(u"--profile"_s))
        return Offer::Profiles;
    for (const QString &name : option.names) {
        if (choices().contains(name) && !option.names.contains(u"--credential"_s))
            return Offer::Words;
    }
    if (option.value == u"SOURCE"_s)
        return Offer::Words;
    if (option.value == u"FILE"_s)
        return Offer::Files;
    return option.value == u"DIR"_s ? Offer::Folders : Offer::Nothing;
}

QString choicesFor(const OptionWords &option)
{
    QStringList words;
    for (const QString &name : option.names)
        words += choicesOf(name);
    words.removeDuplicates();
    return words.join(u' ');
}

/// In single quotes, as every shell reads it.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// In single quotes, as fish reads it.
QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString profileIds()
{
    return u"tminusctl --json profile list 2>/dev/null | sed -n "
           "'s/.*\"id\":\"\\([^\"]*\\)\".*/\\1/p'"_s;
}

QStringList namesOf(const QList<OptionWords> &options)
{
    QStringList names;
    for (const OptionWords &option : options) {
        if (option.isPositional)
            names += choicesFor(option).split(u' ', Qt::SkipEmptyParts);
        else
            names += option.names;
    }
    return names;
}

QStringList commandNames(const ProgramTree &tree)
{
    QStringList names;
    for (const CommandWords &command : tree.commands)
        names.append(command.name);
    return names;
}

/// Every option with a value, once for all commands, as "pattern" and option.
QList<OptionWords> optionsWithValue(const ProgramTree &tree)
{
    QList<OptionWords> all = tree.options;
    for (const CommandWords &command : tree.commands)
        all += command.options;
    QList<OptionWords> some;
    QStringList known;
    for (const OptionWords &option : all) {
        const QString name = option.names.join(u'|');
        if (option.isPositional || option.value.isEmpty() || known.contains(name))
            continue;
        known.append(name);
        some.append(option);
    }
    return some;
}

QString patternOf(const QList<OptionWords> &options)
{
    QStringList patterns;
    for (const OptionWords &option : options)
        patterns.append(option.names.join(u'|'));
    return patterns.join(u'|');
}

/// Two commands may give an option of one name different values; files win then.
QString bashOffer(const OptionWords &option)
{
    switch (offerFor(option)) {
    case Offer::Files:
        return u"compgen -f -- \"$word\""_s;
    case Offer::Folders:
        return u"compgen -d -- \"$word\""_s;
    case Offer::Profiles:
        return u"compgen -W \"$(%1)\" -- \"$word\""_s.arg(profileIds());
    case Offer::Words:
        return u"compgen -W %1 -- \"$word\""_s.arg(quoted(choicesFor(option)));
    case Offer::Nothing:
        break;
    }
    return {};
}

QString zshOffer(const OptionWords &option)
{
    switch (offerFor(option)) {
    case Offer::Files:
        return u"_files"_s;
    case Offer::Folders:
        return u"_files -/"_s;
    case Offer::Profiles:
        return u"compadd -- $(%1)"_s.arg(profileIds());
    case Offer::Words:
        return u"compadd -- "_s + choicesFor(option);
    case Offer::Nothing:
        break;
    }
    return {};
}

QString zshEntries(const QList<OptionWords> &options)
{
    QString text;
    for (const OptionWords &option : options) {
        const QStringList names =
            option.isPositional ? choicesFor(option).split(u' ', Qt::SkipEmptyParts) : option.names;
        for (QString name : names) {
            const QString help = option.isPositional ? QString() : u':' + option.help;
            text += u" \\\n                "_s + quoted(name.replace(u':', u"\\:"_s) + help);
        }
    }
    return text;
}

} // namespace

QStringList choicesOf(const QString &name)
{
    return choices().value(name).split(u' ', Qt::SkipEmptyParts);
}

QStringList namesWithChoices()
{
    return choices().keys();
}

QString bashCompletion(const ProgramTree &tree)
{
    const auto withValue = optionsWithValue(tree);
    QString text = u"# Completion of tminusctl for bash.\n"
                   "_tminusctl() {\n"
                   "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
                   "    local command= words i\n"
                   "    COMPREPLY=()\n"
                   "    case $before in\n"_s;
    for (const OptionWords &option : withValue) {
        const QString offer = bashOffer(option);
        text += u"        %1)"_s.arg(option.names.join(u'|'));
        if (!offer.isEmpty())
            text += u" mapfile -t COMPREPLY < <(%1);"_s.arg(offer);
        text += u" return ;;\n"_s;
    }
    text += u"    esac\n"
            "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
            "        case ${COMP_WORDS[i]} in\n"
            "            %1) ((i++)) ;;\n"
            "            %2) command=${COMP_WORDS[i]}; break ;;\n"
            "        esac\n"
            "    done\n"
            "    words=%3\n"
            "    case $command in\n"_s.arg(patternOf(withValue), commandNames(tree).join(u'|'),
                                           quoted(namesOf(tree.options).join(u' ')));
    for (const CommandWords &command : tree.commands)
        text += u"        %1) words+=%2 ;;\n"_s.arg(
            command.name, quoted(u' ' + namesOf(command.options).join(u' ')));
    text +=
        u"        *) words+=%1 ;;\n"
        "    esac\n"
        "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
        "}\n"
        "complete -F _tminusctl tminusctl\n"_s.arg(quoted(u' ' + commandNames(tree).join(u' ')));
    return text;
}

QString zshCompletion(const ProgramTree &tree)
{
    const auto withValue = optionsWithValue(tree);
    QString text = u"#compdef tminusctl\n"
                   "# Completion of tminusctl for zsh.\n"
                   "_tminusctl() {\n"
                   "    local command= i\n"
                   "    local -a entries\n"
                   "    case ${words[CURRENT-1]} in\n"_s;
    for (const OptionWords &option : withValue)
        text += u"        (%1) %2; return ;;\n"_s.arg(
            option.names.join(u'|'),
            zshOffer(option).isEmpty() ? u"_message %1"_s.arg(option.value) : zshOffer(option));
    text += u"    esac\n"
            "    for ((i = 2; i < CURRENT; i++)); do\n"
            "        case ${words[i]} in\n"
            "            (%1) ((i++)) ;;\n"
            "            (%2) command=${words[i]}; break ;;\n"
            "        esac\n"
            "    done\n"
            "    entries=(%3)\n"
            "    case $command in\n"_s.arg(patternOf(withValue), commandNames(tree).join(u'|'),
                                           zshEntries(tree.options));
    for (const CommandWords &command : tree.commands)
        text += u"        (%1) entries+=(%2) ;;\n"_s.arg(command.name, zshEntries(command.options));
    text += u"        (*) entries+=("_s;
    for (const CommandWords &command : tree.commands)
        text += u" \\\n                "_s + quoted(command.name + u':' + command.summary);
    text += u") ;;\n"
            "    esac\n"
            "    _describe tminusctl entries\n"
            "}\n"
            "if [[ $funcstack[1] == _tminusctl ]]; then\n"
            "    _tminusctl \"$@\"\n"
            "else\n"
            "    compdef _tminusctl tminusctl\n"
            "fi\n"_s;
    return text;
}

QString fishCompletion(const ProgramTree &tree)
{
    const QString any = u"__fish_seen_subcommand_from "_s + commandNames(tree).join(u' ');
    QString text = u"# Completion of tminusctl for fish.\ncomplete -c tminusctl -f\n"_s;
    const auto add = [&text](const OptionWords &option, const QString &condition) {
        QString line = u"complete -c tminusctl"_s + condition;
        if (option.isPositional) {
            if (!choicesFor(option).isEmpty())
                text += line + u" -a "_s + fishQuoted(choicesFor(option)) + u'\n';
            return;
        }
        for (const QString &name : option.names)
            line += name.startsWith(u"--"_s) ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1);
        const Offer offer = offerFor(option);
        if (!option.value.isEmpty())
            line += offer == Offer::Files || offer == Offer::Folders ? u" -r -F"_s : u" -x"_s;
        if (offer == Offer::Profiles)
            line += u" -a '("_s + profileIds().replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s)
                + u")'"_s;
        else if (offer == Offer::Words)
            line += u" -a "_s + fishQuoted(choicesFor(option));
        text += line + u" -d "_s + fishQuoted(option.help) + u'\n';
    };
    for (const OptionWords &option : tree.options)
        add(option, {});
    for (const CommandWords &command : tree.commands) {
        text += u"complete -c tminusctl -n %1 -a %2 -d %3\n"_s.arg(
            quoted(u"not "_s + any), command.name, fishQuoted(command.summary));
        for (const OptionWords &option : command.options) {
            if (!option.names.contains(u"--help"_s))
                add(option, u" -n "_s + quoted(u"__fish_seen_subcommand_from "_s + command.name));
        }
    }
    return text;
}

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ManPage)
};

/// As roff reads it.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    const bool isControl = text.startsWith(u'.') || text.startsWith(u'\'');
    return isControl ? u"\\&"_s + text : text;
}

QString manEntry(const OptionWords &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names.append(u"\\fB"_s + roff(name) + u"\\fR"_s);
    QString head = names.join(u", "_s);
    if (!option.value.isEmpty())
        head += u" \\fI"_s + roff(option.value) + u"\\fR"_s;
    return u".TP\n%1\n%2\n"_s.arg(head, roff(option.help));
}

} // namespace

QString manSections(const ProgramTree &tree)
{
    QString text = u".SH %1\n%2\n"_s.arg(
        Words::tr("OPTIONS"), roff(Words::tr("These may stand before or behind any command.")));
    for (const OptionWords &option : tree.options)
        text += manEntry(option);
    text += u".SH %1\n"_s.arg(Words::tr("COMMANDS"));
    for (const CommandWords &command : tree.commands) {
        text += u".SS \"tminusctl %1\"\n%2\n"_s.arg(command.name, roff(command.summary));
        for (const OptionWords &option : command.options) {
            if (!option.names.contains(u"--help"_s))
                text += manEntry(option);
        }
    }
    return text;
}

} // namespace TMinus
