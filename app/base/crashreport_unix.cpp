// SPDX-License-Identifier: Apache-2.0
#include "base/crashreport.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>

#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace TMinus {

namespace {

// Filled once and before any crash: a signal handler may neither allocate nor wait.
std::array<char, 4096> reportPath;
std::array<char, 1024> reportHead;
std::array<char, 64 << 10> ownStack; // where the usual one has overflowed

template<std::size_t Size>
void keep(std::array<char, Size> &where, const QByteArray &text)
{
    const auto length = std::min<std::size_t>(std::size_t(text.size()), Size - 1);
    std::copy_n(text.constData(), length, where.begin());
    where[length] = '\0';
}

void put(int file, const char *text)
{
    (void)!::write(file, text, std::strlen(text));
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV";
    case SIGBUS:
        return "SIGBUS";
    case SIGILL:
        return "SIGILL";
    case SIGFPE:
        return "SIGFPE";
    default:
        return "SIGABRT";
    }
}

extern "C" void writeReport(int signal)
{
    const int file = ::open(reportPath.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, reportHead.data());
        put(file, "\nended by ");
        put(file, nameOf(signal));
        put(file, "\n\n");
        std::array<void *, 64> frames;
        const int count = ::backtrace(frames.data(), int(frames.size()));
        ::backtrace_symbols_fd(frames.data(), count, file);
        ::close(file);
    }
    ::raise(signal); // this time as if nobody had listened
}

} // namespace

void keepCrashReports(const QString &folder, const QByteArray &about)
{
    keep(reportPath, QFile::encodeName(crashReportPath(folder)));
    keep(reportHead, about);
    void *frame = nullptr;
    (void)::backtrace(&frame, 1); // loads what it needs, which it may not do later
    stack_t stack = {};           // its fields stand in another order on each system
    stack.ss_sp = ownStack.data();
    stack.ss_size = ownStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = writeReport;
    action.sa_flags = int(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT})
        ::sigaction(signal, &action, nullptr);
}

} // namespace TMinus
