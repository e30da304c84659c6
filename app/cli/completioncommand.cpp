// SPDX-License-Identifier: Apache-2.0
#include "cli/completioncommand.h"

#include "cli/commandline.h"
#include "cli/completionscript.h"
#include "cli/typed.h"

#include <QCoreApplication>

#include <array>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::CompletionCommand)
};

} // namespace

CompletionCommand::CompletionCommand(const std::vector<std::unique_ptr<Command>> &commands)
    : m_commands(commands)
{}

QString CompletionCommand::summary() const
{
    return Words::tr("Print a script by which bash, zsh or fish complete what is typed.");
}

void CompletionCommand::describe(CLI::App &app)
{
    addOption(app, "SHELL", m_shell,
              Words::tr("bash, zsh or fish; read it with “source <(tminusctl completion bash)”."));
}

void CompletionCommand::start(Session &session)
{
    using Writer = QString (*)(const ProgramTree &);
    static const std::array<std::pair<QString, Writer>, 4> writers{{
        {u"bash"_s, &bashCompletion},
        {u"zsh"_s, &zshCompletion},
        {u"fish"_s, &fishCompletion},
        {u"man"_s, &manSections}, // for the build of this program
    }};
    for (const auto &[shell, write] : writers) {
        if (shell != toText(m_shell))
            continue;
        session.output().raw(write(programTree(m_commands)).toUtf8());
        return session.end(Exit::Done);
    }
    session.fail({.kind = ErrorKind::InvalidArgument,
                  .message = Words::tr("Name the shell: tminusctl completion bash, zsh or fish.")});
}

void CompletionCommand::stop(Session &session)
{
    session.end(Exit::Done);
}

} // namespace TMinus
