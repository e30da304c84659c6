// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include "messaging/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
}

/// @p value with its further lines under its first one.
QString indented(QString value, int columns)
{
    return value.replace(u'\n', u'\n' + QString(columns, u' '));
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += isWide(c) ? 2 : 1;
    return width;
}

QString harmless(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (isControl)
            shown += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

Output::Output(std::FILE *results, std::FILE *sentences)
    : m_results(results)
    , m_sentences(sentences)
{}

void Output::record(const Record &record)
{
    if (m_manner.isJson)
        print(m_results, record.line() + '\n');
}

void Output::line(const QString &text)
{
    if (!m_manner.isJson)
        print(m_results, text.toUtf8() + '\n');
}

void Output::fields(const Fields &fields)
{
    if (m_manner.isJson)
        return;
    int width = 0;
    for (const auto &[label, value] : fields)
        width = std::max(width, displayWidth(label));
    QString text;
    for (const auto &[label, value] : fields) {
        if (value.isEmpty())
            continue;
        const int gap = width - displayWidth(label) + 2;
        text += u"  "_s + label + QString(gap, u' ') + indented(harmless(value), width + 4) + u'\n';
    }
    print(m_results, text.toUtf8());
}

void Output::raw(const QByteArray &bytes)
{
    print(m_results, bytes);
}

void Output::note(const QString &sentence)
{
    if (m_manner.isInteractive && !m_manner.isQuiet)
        print(m_sentences, sentence.toUtf8() + '\n');
}

void Output::progress(const QString &sentence)
{
    if (!m_manner.isInteractive || m_manner.isQuiet)
        return;
    print(m_sentences, sentence.toUtf8());
    m_hasProgress = true;
}

void Output::warn(const QString &sentence)
{
    if (!m_manner.isQuiet)
        print(m_sentences, "tminusctl: " + sentence.toUtf8() + '\n');
}

void Output::complain(const QString &sentence)
{
    print(m_sentences, "tminusctl: " + sentence.toUtf8() + '\n');
}

bool Output::tellTrouble()
{
    if (m_trouble == 0 || m_trouble == EPIPE)
        return false;
    complain(errorSentence(
        {.kind = ErrorKind::Storage, .message = u"stdout: "_s + qt_error_string(m_trouble)}));
    return true;
}

void Output::print(std::FILE *stream, const QByteArray &bytes)
{
    if (stream == m_results && m_trouble != 0)
        return; // what comes behind a gap helps nobody
    if (std::exchange(m_hasProgress, false))
        print(m_sentences, "\r\x1b[K");
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool isWritten =
        std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    if (isWritten || stream != m_results)
        return;
    m_trouble = errno != 0 ? errno : EIO;
    if (const auto closed = std::exchange(m_closed, {}))
        closed();
}

} // namespace TMinus
