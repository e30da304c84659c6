// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/bodyview.h"

#include "base/result.h"
#include "base/utf8text.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace TMinus {

namespace {

constexpr qsizetype longestLine = 200; ///< bytes; longer ones are folded
constexpr qsizetype hexBytes = 16;     ///< in a line
constexpr int margin = 10;

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

} // namespace

BodyView::BodyView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Body of the message"));
    dress();
}

bool BodyView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QAbstractScrollArea::event(event);
}

void BodyView::dress()
{
    QFont font = sized(QApplication::font(), tableText);
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families()
                     + QApplication::font().families());
    viewport()->setFont(font);
    fit();
}

void BodyView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    breakLines();
    verticalScrollBar()->setValue(0);
    fit();
    viewport()->update();
}

void BodyView::setMode(Mode mode)
{
    m_mode = mode;
    verticalScrollBar()->setValue(0);
    fit();
    viewport()->update();
}

/// At line ends, and where a line gets too long; never inside a character.
void BodyView::breakLines()
{
    m_starts.clear();
    for (qsizetype at = 0; at < m_bytes.size();) {
        m_starts.push_back(at);
        const qsizetype most = qMin(m_bytes.size(), at + longestLine);
        const void *end = memchr(m_bytes.constData() + at, '\n', size_t(most - at));
        if (end) {
            at = static_cast<const char *>(end) - m_bytes.constData() + 1;
            continue;
        }
        qsizetype next = most;
        while (next > at + 1 && next < m_bytes.size() && isContinuation(m_bytes.at(next)))
            --next;
        at = next;
    }
}

int BodyView::lineCount() const
{
    return m_mode == Mode::Text ? int(m_starts.size())
                                : int((m_bytes.size() + hexBytes - 1) / hexBytes);
}

QString BodyView::line(int number) const
{
    if (m_mode == Mode::Hex)
        return hexLine(number * hexBytes);
    const qsizetype from = m_starts.at(size_t(number));
    const qsizetype to =
        number + 1 < int(m_starts.size()) ? m_starts.at(size_t(number) + 1) : m_bytes.size();
    QString text = wholeText(QByteArrayView(m_bytes).sliced(from, to - from));
    for (QChar &c : text)
        c = c.unicode() < 0x20 || c.unicode() == 0x7F ? QChar(u' ') : c;
    return text;
}

QString BodyView::hexLine(qsizetype at) const
{
    const QByteArray part = m_bytes.mid(at, hexBytes);
    QString plain;
    for (const char byte : part)
        plain += byte >= 0x20 && byte < 0x7F ? QLatin1Char(byte) : QLatin1Char('.');
    return u"%1  %2  %3"_s.arg(at, 8, 16, QLatin1Char('0'))
        .arg(QString::fromLatin1(part.toHex(' ')), -int(hexBytes * 3 - 1))
        .arg(plain);
}

void BodyView::fit()
{
    const QFontMetrics metrics(viewport()->font());
    const int inSight = qMax(1, viewport()->height() / metrics.lineSpacing());
    verticalScrollBar()->setPageStep(inSight);
    verticalScrollBar()->setRange(0, qMax(0, lineCount() - inSight));
    const int widest = m_mode == Mode::Hex ? 78 : int(qMin(longestLine, m_bytes.size()));
    const int width = metrics.averageCharWidth() * widest + 2 * margin;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
}

void BodyView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &tokens = tokensOf(palette());
    painter.fillRect(viewport()->rect(), tokens.base);
    painter.setPen(tokens.text);
    const int height = painter.fontMetrics().lineSpacing();
    const int first = verticalScrollBar()->value();
    const int last = qMin(lineCount(), first + viewport()->height() / height + 1);
    for (int number = first; number < last; ++number) {
        const QRect box(margin - horizontalScrollBar()->value(), (number - first) * height, 20'000,
                        height);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line(number));
    }
}

void BodyView::resizeEvent(QResizeEvent *event)
{
    fit();
    QAbstractScrollArea::resizeEvent(event);
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return QApplication::clipboard()->setText(wholeText(m_bytes));
    QAbstractScrollArea::keyPressEvent(event);
}

} // namespace TMinus
