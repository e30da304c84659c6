// SPDX-License-Identifier: Apache-2.0
#include "cli/stopsignal.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace TMinus {

namespace {

// A signal handler may do little more than write to a pipe; the notifier hears it in the loop.
std::array<int, 2> selfPipe{-1, -1};

extern "C" void writeToSelf(int)
{
    const char one = 1;
    [[maybe_unused]] const auto written = ::write(selfPipe[1], &one, 1);
}

void handle(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM})
        sigaction(number, &action, nullptr);
}

/// In two steps, since macOS has no pipe2().
bool openPipe()
{
    if (::pipe(selfPipe.data()) != 0)
        return false;
    for (const int end : selfPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return true;
}

} // namespace

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    if (!openPipe())
        return; // then the default holds: the program ends at once
    auto *notifier = new QSocketNotifier(selfPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT raised();
    });
    handle(writeToSelf, SA_RESTART | static_cast<int>(SA_RESETHAND));
}

StopSignal::~StopSignal()
{
    handle(SIG_DFL, 0);
    for (int &end : selfPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace TMinus
