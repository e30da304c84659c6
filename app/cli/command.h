// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"

namespace CLI {
class App;
}

namespace TMinus {

/// One word of the command line and what it does.
class Command
{
public:
    virtual ~Command();

    /// The word that names it.
    virtual QString name() const = 0;
    /// One sentence for the list of commands.
    virtual QString summary() const = 0;
    /// Adds its options.
    virtual void describe(CLI::App &app) = 0;
    /// Chooses the profile where nobody named one, before its key is fetched; calls @p then once.
    virtual void choosePlace(Session &, std::function<void()> then) { then(); }
    /// Checks what was typed and starts; called from the event loop. It ends by Session::end().
    virtual void start(Session &session) = 0;
    /// Whether it may ask for a service: then the key of the profile is fetched before it starts.
    virtual bool needsService() const { return true; }
    /// What it means to do to the service, so that a guard that forbids it can do so at once;
    /// nothing when it only looks.
    virtual std::optional<Guard::Deed> deed() const { return {}; }
    /// Whether it writes nothing into the ledger: then one that cannot be written will do.
    virtual bool onlyLooks() const { return false; }
    /// Somebody pressed Ctrl+C: end soon.
    virtual void stop(Session &session) = 0;
};

} // namespace TMinus
