// SPDX-License-Identifier: Apache-2.0
#include "cli/ackcommand.h"
#include "cli/commandline.h"
#include "cli/completioncommand.h"
#include "cli/consumecommand.h"
#include "cli/democommand.h"
#include "cli/doctorcommand.h"
#include "cli/entrycommand.h"
#include "cli/exportcommand.h"
#include "cli/heldcommand.h"
#include "cli/historycommand.h"
#include "cli/importcommand.h"
#include "cli/ledgercommand.h"
#include "cli/outboxcommand.h"
#include "cli/profilecommand.h"
#include "cli/reportcommand.h"
#include "cli/sandboxcommand.h"
#include "cli/secretinput.h"
#include "cli/sendcommand.h"
#include "cli/settlecommand.h"
#include "cli/stopsignal.h"
#include "cli/terminal.h"
#include "client/httptransport.h"
#include "console/language.h"
#include "console/ledgersetup.h"
#include "console/nameskeeper.h"
#include "console/places.h"
#include "ledger/ledger.h"
#include "settings/keychainstore.h"

#include <QCoreApplication>

using namespace TMinus;

namespace {

/// What the program knows of services, and who asks for their keys.
struct Settings
{
    QString path = configFolder() + u"/profiles.json"_s;
    ProfileFile profiles{path};
    std::unique_ptr<SecretStore> secrets = systemSecretStore();
    CredentialFinder finder{*secrets, [](const Profile &profile, QObject *context, auto done) {
                                answerLater(context, std::move(done),
                                            enterSecret(profile, SecretInput::TerminalOnly));
                            }};
};

std::unique_ptr<Transport> makeTransport(const ConnectionSettings &settings)
{
    return std::make_unique<HttpTransport>(settings, systemNow());
}

Result<std::unique_ptr<Ledger>> makeLedger(const ProfileFile &profiles, LedgerUse use,
                                           bool onlyLooks)
{
    const auto kind = use == LedgerUse::Outbox ? ProcessKind::Outbox : ProcessKind::CommandLine;
    return ledgerOptions(profiles, kind).map([=](LedgerOptions options) {
        options.salvages = use == LedgerUse::Salvage;
        options.readsAnyway = onlyLooks;
        return std::make_unique<Ledger>(options);
    });
}

/// Adds every command there is to @p commands.
void addCommands(std::vector<std::unique_ptr<Command>> &commands, Settings &known)
{
    commands.push_back(std::make_unique<SendCommand>());
    commands.push_back(std::make_unique<ConsumeCommand>());
    commands.push_back(std::make_unique<AckCommand>());
    commands.push_back(std::make_unique<SettleCommand>(SettleRequest::Decision::Commit));
    commands.push_back(std::make_unique<SettleCommand>(SettleRequest::Decision::Rollback));
    commands.push_back(
        std::make_unique<ProfileCommand>(known.profiles, *known.secrets, known.finder));
    commands.push_back(
        std::make_unique<DoctorCommand>(*known.secrets, known.finder, &makeTransport));
    commands.push_back(
        std::make_unique<HistoryCommand>(HistoryCommand::Kind::Pending, known.profiles));
    commands.push_back(
        std::make_unique<HistoryCommand>(HistoryCommand::Kind::History, known.profiles));
    commands.push_back(std::make_unique<HeldCommand>(known.profiles));
    commands.push_back(std::make_unique<OutboxCommand>());
    commands.push_back(std::make_unique<EntryCommand>(EntryCommand::Kind::Note));
    commands.push_back(std::make_unique<EntryCommand>(EntryCommand::Kind::Settle));
    commands.push_back(std::make_unique<ReportCommand>(known.profiles));
    commands.push_back(std::make_unique<ExportCommand>(known.profiles));
    commands.push_back(std::make_unique<ImportCommand>(known.profiles));
    commands.push_back(std::make_unique<LedgerCommand>());
    commands.push_back(std::make_unique<SandboxCommand>());
    commands.push_back(std::make_unique<DemoCommand>());
    commands.push_back(std::make_unique<CompletionCommand>(commands));
}

/// The graph of the program: everything that is concrete is made here.
int run(Output &output, Command &command, const CommonOptions &options, Settings &known)
{
    Session session(
        output, &makeTransport, [](Exit exit) { QCoreApplication::exit(static_cast<int>(exit)); },
        systemNow());
    session.options = options;
    NamesKeeper names(known.path);
    session.onNewNames([&](const QString &id, const ProfileNames &used) { names.keep(id, used); });
    session.onLedger(
        [&](LedgerUse use) { return makeLedger(known.profiles, use, command.onlyLooks()); });
    std::unique_ptr<StopSignal> signal;
    const auto stop = [&] { command.stop(session); };
    output.onClosed([&] { QMetaObject::invokeMethod(qApp, stop, Qt::QueuedConnection); });
    const auto start = [&] {
        command.start(session); // may read stdin: until then Ctrl+C ends the program at once
        signal = std::make_unique<StopSignal>();
        QObject::connect(signal.get(), &StopSignal::raised, signal.get(), stop);
    };
    session.intend(command.deed());
    const auto prepare = [&] { session.prepare(known.profiles, known.finder, qApp, start); };
    if (command.needsService()) {
        const auto choose = [&] { command.choosePlace(session, prepare); };
        QMetaObject::invokeMethod(qApp, choose, Qt::QueuedConnection);
    } else {
        session.learnZone(known.profiles);
        QMetaObject::invokeMethod(qApp, start, Qt::QueuedConnection);
    }
    const int exit = QCoreApplication::exec();
    if (const auto fault = names.finish())
        output.note(
            QCoreApplication::translate("TMinus::Session",
                                        "The names that were used could not be added to the "
                                        "profile (%1). Nothing else is affected.")
                .arg(fault->message));
    return exit;
}

int obey(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tminusctl"));
    speak(chooseLanguage(languageArgument(argc, argv)));
    Output output(stdout, stderr);
    Settings known;
    std::vector<std::unique_ptr<Command>> commands;
    addCommands(commands, known);
    const auto read = readArguments(commands, argc, argv);
    output.setManner({.isJson = read ? read->common.isJson : asksForJson(argc, argv),
                      .isQuiet = read && read->common.isQuiet,
                      .isInteractive = isTerminal(stderr)});
    if (!read) {
        Session(
            output, {}, [](Exit) {}, systemNow())
            .fail(read.error());
        return static_cast<int>(Exit::Usage);
    }
    if (!read->command) {
        output.line(read->text);
        return static_cast<int>(output.tellTrouble() ? Exit::Local : Exit::Done);
    }
    return run(output, *read->command, read->common, known);
}

} // namespace

int main(int argc, char **argv)
{
    prepareStreams();
    QCoreApplication application(argc, argv);
    QByteArrayList words = startingWords(argc, argv);
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    return obey(static_cast<int>(pointers.size()), pointers.data());
}
