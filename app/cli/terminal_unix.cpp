// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <QString>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace TMinus {

namespace {

/// The terminal of this process, shown nothing and told everything until this ends.
class QuietTerminal final
{
public:
    QuietTerminal()
        : m_handle(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_handle < 0 || ::tcgetattr(m_handle, &m_before) != 0)
            return;
        termios quiet = m_before;
        // Ctrl+C comes as a character: the signal would end us before the echo is on again.
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        m_isOpen = ::tcsetattr(m_handle, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isOpen)
            ::tcsetattr(m_handle, TCSAFLUSH, &m_before);
        if (m_handle >= 0)
            ::close(m_handle);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isOpen() const { return m_isOpen; }
    void say(const QByteArray &text) const
    {
        [[maybe_unused]] const ssize_t written =
            ::write(m_handle, text.constData(), static_cast<std::size_t>(text.size()));
    }
    /// The next character; nothing at the end.
    std::optional<char> next() const
    {
        char c = 0;
        return ::read(m_handle, &c, 1) == 1 ? std::optional(c) : std::nullopt;
    }

private:
    int m_handle;
    bool m_isOpen = false;
    termios m_before{};
};

} // namespace

QByteArrayList startingWords(int argc, char **argv)
{
    return {argv, argv + argc};
}

void prepareStreams() {} // they do so already

bool isTerminal(std::FILE *stream)
{
    return ::isatty(::fileno(stream)) == 1;
}

std::optional<QByteArray> readHidden(const QString &question)
{
    constexpr char interrupt = 3;
    constexpr char end = 4;
    constexpr char erase = 127;
    const QuietTerminal terminal;
    if (!terminal.isOpen())
        return {};
    terminal.say(question.toUtf8());
    QByteArray typed;
    auto c = terminal.next();
    for (; c && *c != '\n' && *c != '\r' && *c != interrupt && *c != end; c = terminal.next()) {
        if (*c == erase || *c == '\b')
            typed.chop(1);
        else
            typed.append(*c);
    }
    terminal.say("\n");
    return c && *c != interrupt ? std::optional(typed) : std::nullopt;
}

} // namespace TMinus
