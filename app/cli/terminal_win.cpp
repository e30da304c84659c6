// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <QString>

#include <memory>

#include <fcntl.h>
#include <io.h>

#include <windows.h>

#include <shellapi.h>

namespace TMinus {

namespace {

struct MemoryFreer
{
    void operator()(void *memory) const { ::LocalFree(memory); }
};

HANDLE handleOf(std::FILE *stream)
{
    const auto handle = ::_get_osfhandle(::_fileno(stream));
    return reinterpret_cast<HANDLE>(handle); // NOLINT: that is how it is handed out
}

HANDLE openConsole(const wchar_t *name)
{
    return ::CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                         nullptr, OPEN_EXISTING, 0, nullptr);
}

/// The console of this process, shown nothing and told everything until this ends.
class QuietConsole final
{
public:
    QuietConsole()
        : m_keys(openConsole(L"CONIN$"))
        , m_screen(openConsole(L"CONOUT$"))
    {
        // Ctrl+C comes as a character: the signal would end us before the echo is on again.
        m_isOpen = m_screen != INVALID_HANDLE_VALUE && ::GetConsoleMode(m_keys, &m_before)
            && ::SetConsoleMode(m_keys, 0);
    }
    ~QuietConsole()
    {
        if (m_isOpen)
            ::SetConsoleMode(m_keys, m_before);
        for (const HANDLE handle : {m_keys, m_screen}) {
            if (handle != INVALID_HANDLE_VALUE)
                ::CloseHandle(handle);
        }
    }
    QuietConsole(const QuietConsole &) = delete;
    QuietConsole &operator=(const QuietConsole &) = delete;

    bool isOpen() const { return m_isOpen; }
    void say(const QString &text) const
    {
        const std::wstring wide = text.toStdWString();
        DWORD written = 0;
        ::WriteConsoleW(m_screen, wide.data(), static_cast<DWORD>(wide.size()), &written, nullptr);
    }
    /// The next character; nothing at the end.
    std::optional<wchar_t> next() const
    {
        wchar_t c = 0;
        DWORD count = 0;
        return ::ReadConsoleW(m_keys, &c, 1, &count, nullptr) && count == 1 ? std::optional(c)
                                                                            : std::nullopt;
    }

private:
    HANDLE m_keys;
    HANDLE m_screen;
    DWORD m_before = 0;
    bool m_isOpen = false;
};

} // namespace

QByteArrayList startingWords(int argc, char **argv)
{
    int count = 0;
    const std::unique_ptr<wchar_t *[], MemoryFreer> wide(
        ::CommandLineToArgvW(::GetCommandLineW(), &count));
    if (!wide)
        return {argv, argv + argc};
    QByteArrayList words;
    for (int i = 0; i < count; ++i)
        words.append(QString::fromWCharArray(wide[std::size_t(i)]).toUtf8());
    return words;
}

bool isTerminal(std::FILE *stream)
{
    DWORD mode = 0;
    return ::GetConsoleMode(handleOf(stream), &mode);
}

void prepareStreams()
{
    for (std::FILE *stream : {stdin, stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
    ::SetConsoleOutputCP(CP_UTF8);
    ::SetConsoleCP(CP_UTF8);
    for (std::FILE *stream : {stdout, stderr}) {
        DWORD mode = 0;
        if (::GetConsoleMode(handleOf(stream), &mode))
            ::SetConsoleMode(handleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
}

std::optional<QByteArray> readHidden(const QString &question)
{
    constexpr wchar_t interrupt = 3;
    constexpr wchar_t end = 26;
    const QuietConsole console;
    if (!console.isOpen())
        return {};
    console.say(question);
    QString typed;
    auto c = console.next();
    for (; c && *c != L'\n' && *c != L'\r' && *c != interrupt && *c != end; c = console.next()) {
        if (*c == L'\b')
            typed.chop(1);
        else
            typed.append(QChar(*c));
    }
    console.say(QStringLiteral("\r\n"));
    return c && *c != interrupt ? std::optional(typed.toUtf8()) : std::nullopt;
}

} // namespace TMinus
