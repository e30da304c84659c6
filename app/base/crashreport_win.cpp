// SPDX-License-Identifier: Apache-2.0
#include "base/crashreport.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

#include <windows.h>

namespace TMinus {

namespace {

// Filled once and before any crash: what handles one should not allocate.
std::array<wchar_t, 4096> reportPath;
std::array<char, 1024> reportHead;

LONG WINAPI writeReport(EXCEPTION_POINTERS *what)
{
    const HANDLE file = CreateFileW(reportPath.data(), GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE) {
        std::array<char, 1280> text;
        const int length = std::snprintf(
            text.data(), text.size(), "%s\nended by exception %08lx at %p\n", reportHead.data(),
            what->ExceptionRecord->ExceptionCode, what->ExceptionRecord->ExceptionAddress);
        DWORD written = 0;
        WriteFile(file, text.data(), DWORD(length), &written, nullptr);
        CloseHandle(file);
    }
    return EXCEPTION_CONTINUE_SEARCH;
}

} // namespace

void keepCrashReports(const QString &folder, const QByteArray &about)
{
    const QString path = QDir::toNativeSeparators(crashReportPath(folder));
    const auto wide = path.left(qsizetype(reportPath.size()) - 1).toStdWString();
    std::ranges::copy(wide, reportPath.begin());
    std::ranges::copy(about.left(qsizetype(reportHead.size()) - 1), reportHead.begin());
    SetUnhandledExceptionFilter(writeReport);
}

} // namespace TMinus
