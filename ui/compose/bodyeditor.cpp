// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/bodyeditor.h"

#include "base/result.h"
#include "console/timetext.h"
#include "exchange/jsonlayout.h"
#include "ui/compose/jsonhighlighter.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/segments.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>

namespace TMinus {

namespace {

constexpr qsizetype mostEdited = 1 << 20;
constexpr qsizetype mostShown = 64 << 10; ///< of what is not edited
constexpr qsizetype mostChecked = 64 << 10;
constexpr int leastHeight = 60;
enum Kind { Text, Json };

QFont codeFont(const QWidget &widget)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont words = sized(widget.font(), tableText);
    if (words.pixelSize() > 0)
        font.setPixelSize(words.pixelSize());
    else
        font.setPointSizeF(words.pointSizeF());
    return font;
}

/// As sizeText(), but short: it stands beside its limit.
QString shortSize(qsizetype bytes)
{
    return bytes < 1024 ? BodyEditor::tr("%1 B", "a size in bytes, short").arg(bytes)
                        : sizeText(bytes);
}

bool looksLikeJson(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[');
}

} // namespace

BodyEditor::BodyEditor(QWidget *parent)
    : QWidget(parent)
{
    createWidgets();
    arrangeWidgets();
    connectSignals();
    showStatus();
}

void BodyEditor::createWidgets()
{
    m_kind = new Segments({tr("Text"), tr("JSON")}, this);
    m_kind->setObjectName(u"bodyKind"_s);
    m_kind->setAccessibleName(tr("How the body is read"));
    m_kind->setToolTip(
        tr("JSON is coloured and checked. The body is sent as it stands here, either way."));
    m_kind->setCurrent(Text);
    m_layOut = new QPushButton(tr("Tidy", "lay out JSON"), this);
    m_layOut->setObjectName(u"layOut"_s);
    m_layOut->setToolTip(tr("Lay out the JSON with one member on each line (Ctrl+Shift+F)."));
    setLook(*m_layOut, ButtonLook::Link);
    m_tick = new Label({}, {}, this);
    m_status = new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this);
    m_status->setObjectName(u"bodyStatus"_s);
    m_status->installEventFilter(this);
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_editor = new QPlainTextEdit(this);
    m_editor->setObjectName(u"body"_s);
    m_editor->setAccessibleName(tr("Body"));
    m_editor->setToolTip(tr("What the consumer gets, in UTF-8."));
    m_editor->setTabChangesFocus(true);
    m_editor->setMinimumHeight(leastHeight);
    m_editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_editor->setFont(codeFont(*this));
    m_editor->document()->setDocumentMargin(7);
    m_colours = new JsonHighlighter(m_editor->document());
    setFocusProxy(m_editor);
}

void BodyEditor::arrangeWidgets()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(tr("Body"), {.ink = &Tokens::text2}, this));
    head->addWidget(m_kind);
    head->addWidget(m_layOut);
    head->addWidget(m_status, 1);
    head->insertWidget(3, m_tick);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_editor, 1);
}

void BodyEditor::connectSignals()
{
    connect(m_kind, &Segments::currentChanged, this, [this](int kind) {
        m_colours->setOn(kind == Json && m_editor->document()->characterCount() <= mostChecked);
        showStatus();
    });
    connect(m_layOut, &QPushButton::clicked, this, &BodyEditor::layOut);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &BodyEditor::takeEdit);
}

bool BodyEditor::isJson() const
{
    return m_kind->current() == Json;
}

void BodyEditor::setLimit(qsizetype bytes)
{
    m_limit = bytes;
    showStatus();
}

void BodyEditor::setMark(FieldMark mark)
{
    if (fieldMarkOf(m_editor) != mark)
        setFieldMark(*m_editor, mark);
}

/// As it stands, with no-break spaces and the rest that toPlainText() would replace.
QString BodyEditor::text() const
{
    QString raw = m_editor->document()->toRawText();
    raw.replace(QChar::ParagraphSeparator, m_hasCrLf ? u"\r\n"_s : u"\n"_s);
    return raw;
}

QByteArray BodyEditor::body() const
{
    return m_isUntouched ? m_given : text().toUtf8();
}

void BodyEditor::setBody(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const bool isLarge = body.size() > mostEdited;
    const QString text = decoder(isLarge ? body.first(mostShown) : body);
    const bool isBinary = decoder.hasError() && !isLarge;
    m_given = body;
    m_isUntouched = true;
    m_hasCrLf = text.contains(u"\r\n"_s) && text.count(u'\n') == text.count(u"\r\n"_s);
    m_isSetting = true;
    m_editor->setReadOnly(isLarge || isBinary);
    m_kind->setCurrent(looksLikeJson(text) ? Json : Text);
    m_editor->setPlainText(text);
    m_isSetting = false;
    m_colours->setOn(isJson() && text.size() <= mostChecked);
    showStatus();
    Q_EMIT edited();
}

void BodyEditor::takeEdit()
{
    if (m_isSetting)
        return;
    m_isUntouched = false;
    m_given.clear();
    showStatus();
    Q_EMIT edited();
}

void BodyEditor::layOut()
{
    const QString before = text();
    if (m_editor->isReadOnly() || before.size() > mostChecked)
        return;
    QTextCursor caret = m_editor->textCursor();
    if (const auto fault = jsonFault(before)) {
        caret.setPosition(int(qMin<qsizetype>(fault->at, before.size())));
        m_editor->setTextCursor(caret);
        return m_editor->setFocus();
    }
    caret.select(QTextCursor::Document); // one step for undo
    caret.insertText(laidOutJson(before));
}

/// What the check of JSON says; empty: nothing to say.
QString BodyEditor::judgement(const QString &text) const
{
    if (!isJson() || text.isEmpty())
        return {};
    if (text.size() > mostChecked)
        return tr("too long to be checked");
    if (const auto fault = jsonFault(text))
        return tr("no JSON from line %1, column %2 on").arg(fault->line).arg(fault->column);
    return tr("valid");
}

void BodyEditor::showStatus()
{
    const QByteArray bytes = body();
    const bool isTooLarge = bytes.size() > m_limit;
    const QString size =
        tr("%1 of %2", "size and limit").arg(shortSize(bytes.size()), sizeText(m_limit));
    m_layOut->setVisible(isJson());
    if (m_editor->isReadOnly())
        return say(bytes.size() > mostEdited
                       ? tr("the first 64 KB of %1").arg(sizeText(bytes.size()))
                       : tr("no text · %1").arg(size),
                   isTooLarge);
    const QString word = judgement(isJson() ? text() : QString());
    const bool isValid = word == tr("valid");
    m_tick->setVisible(isValid && !isTooLarge);
    if (m_tick->isVisibleTo(this))
        m_tick->setPixmap(
            iconPixmap(u"check"_s, 14, devicePixelRatioF(), tokensOf(palette()).acked));
    const bool isWrong = isTooLarge || (!word.isEmpty() && !isValid);
    say(word.isEmpty() ? size : u"%1 · %2"_s.arg(word, size), isWrong);
    m_shortStatus = isValid ? size : QString();
    fitStatus();
}

/// That it is valid the tick says, too: the size stays where there is no room for both.
void BodyEditor::fitStatus()
{
    const bool isTight =
        m_status->fontMetrics().horizontalAdvance(m_wholeStatus) > m_status->width();
    m_status->setText(isTight && !m_shortStatus.isEmpty() ? m_shortStatus : m_wholeStatus);
}

bool BodyEditor::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_status && event->type() == QEvent::Resize)
        fitStatus();
    return QWidget::eventFilter(object, event);
}

void BodyEditor::say(const QString &text, bool isWrong)
{
    m_wholeStatus = text;
    m_shortStatus.clear();
    m_status->setText(text);
    m_status->setInk(isWrong ? &Tokens::errorText : &Tokens::text2);
    if (isWrong)
        m_tick->hide();
}

void BodyEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_editor) {
        m_editor->setFont(codeFont(*this));
    } else if (event->type() == QEvent::PaletteChange && m_editor) {
        m_colours->rehighlight();
        showStatus();
    }
}

} // namespace TMinus
