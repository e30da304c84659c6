// SPDX-License-Identifier: Apache-2.0
#include "cli/stopsignal.h"

#include <atomic>

#include <windows.h>

namespace TMinus {

namespace {

std::atomic<StopSignal *> listener{nullptr};

/// Called in a thread of its own. What it does not handle ends the program.
BOOL WINAPI askToStop(DWORD)
{
    StopSignal *asked = listener.exchange(nullptr);
    return asked && QMetaObject::invokeMethod(asked, &StopSignal::raised, Qt::QueuedConnection);
}

} // namespace

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    listener = this;
    ::SetConsoleCtrlHandler(&askToStop, TRUE);
}

StopSignal::~StopSignal()
{
    ::SetConsoleCtrlHandler(&askToStop, FALSE);
    listener = nullptr;
}

} // namespace TMinus
