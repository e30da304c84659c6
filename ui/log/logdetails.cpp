// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logdetails.h"

#include "messaging/exchangetext.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/focusheir.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace TMinus {

namespace {

constexpr int leastHeight = 48; ///< of a text: three lines

/// The bytes of an answer that could not be read, so that each of them can be seen.
QString shownBytes(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '\n' || (code >= 0x20 && code < 0x7f))
            text += QLatin1Char(byte);
        else
            text += u"\\x%1"_s.arg(int(code), 2, 16, QLatin1Char('0'));
    }
    return text;
}

} // namespace

LogDetails::LogDetails(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    m_signedText = addPart(tr("Text that was signed"), u"signedText"_s, 318);
    m_request = addPart(tr("Request, signature masked"), u"maskedRequest"_s, 446);
    m_meaning = addPart(tr("What it means"), u"meaning"_s, 318);
    handFocusOn(*this, *m_signedText);
    dress();
}

QPlainTextEdit *LogDetails::addPart(const QString &title, const QString &name, int stretch)
{
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(name);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setMinimumHeight(leastHeight);
    text->document()->setDocumentMargin(0);
    text->installEventFilter(this);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(12, 8, 8, 4);
    column->setSpacing(4);
    column->addWidget(new ElidedLabel(title, {.share = tableText, .isStrong = true}, part));
    column->addWidget(text, 1);
    static_cast<QHBoxLayout *>(layout())->addWidget(part, stretch);
    return text;
}

void LogDetails::showExchange(const Exchange &exchange)
{
    m_signedText->setPlainText(exchange.signedText);
    QString request = exchange.request;
    if (exchange.sent > 0)
        request += u'\n'
            + tr("(The log keeps no body; this one had %n byte(s).)", nullptr, int(exchange.sent));
    m_request->setPlainText(request);
    QString meaning = exchangeMeaning(exchange);
    if (exchange.error && !exchange.error->reply.isEmpty())
        meaning +=
            u"\n\n"_s + tr("What came cannot be read:") + u'\n' + shownBytes(exchange.error->reply);
    m_meaning->setPlainText(meaning);
}

bool LogDetails::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange)
        dress();
    return QWidget::event(event);
}

bool LogDetails::eventFilter(QObject *object, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape)
        Q_EMIT left();
    return isEscape || QWidget::eventFilter(object, event);
}

void LogDetails::dress()
{
    QFont fixed = sized(QApplication::font(), smallText);
    fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    const Tokens &tokens = tokensOf(QApplication::palette());
    for (QPlainTextEdit *text : {m_signedText, m_request, m_meaning}) {
        text->setFont(text == m_meaning ? sized(QApplication::font(), tableText) : fixed);
        QPalette own; // the rest follows the theme
        own.setColor(QPalette::Text, tokens.text2);
        text->setPalette(own);
    }
}

void LogDetails::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
    for (const QPlainTextEdit *text : {m_request, m_meaning})
        paintHair(painter, QRectF(text->parentWidget()->x() - 1, 0, 1, height()), tokens.hair);
}

} // namespace TMinus
