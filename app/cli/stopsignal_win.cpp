// SPDX-License-Identifier: Apache-2.0
#include "cli/stopsignal.h"

#include <atomic>

#include <windows.h>

namespace TMinus {

namespace {

std::atomic<StopSignal *> listener{nullptr};

constexpr DWORD longestEnd = 5000; // ms; then Windows ends the program itself

/// Called in a thread of its own. What it does not handle ends the program.
BOOL WINAPI askToStop(DWORD event)
{
    StopSignal *asked = listener.exchange(nullptr);
    if (!asked || !QMetaObject::invokeMethod(asked, &StopSignal::raised, Qt::QueuedConnection))
        return FALSE;
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        ::Sleep(longestEnd); // the console closes: the program would end when this does
    return TRUE;
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
