// SPDX-License-Identifier: Apache-2.0
#include "ui/guide/guidedialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

#include <algorithm>

namespace TMinus {

namespace {

constexpr QSize usualSize(860, 640);
constexpr int listWidth = 220;
constexpr int rowRoom = 14;    ///< of the list, above and below its words
constexpr int pageEdge = 20;   ///< around the words of a page
constexpr qreal gap = 8;       ///< between paragraphs
constexpr int lineShare = 125; ///< of a line's height, in percent

} // namespace

GuideDialog::GuideDialog(const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_pages(guidePages(language))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new Label(tr("No page has these words."), {.ink = &Tokens::text2}, this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"guideDialog"_s);
    setWindowTitle(tr("Guide"));
    createWidgets();
    arrangeWidgets();
    fill();
    resize(usualSize);
}

void GuideDialog::createWidgets()
{
    m_search->setObjectName(u"guideSearch"_s);
    m_search->setPlaceholderText(tr("Find in the guide"));
    m_search->setAccessibleName(tr("Find in the guide"));
    m_search->setToolTip(tr("Lists the pages that have all of these words."));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"guideContents"_s);
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_nothing->setObjectName(u"guideNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_text->setObjectName(u"guideText"_s);
    m_text->setAccessibleName(tr("Page of the guide"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(pageEdge);
    connect(m_search, &QLineEdit::textChanged, this, &GuideDialog::sift);
    connect(m_list, &QListWidget::currentRowChanged, this, &GuideDialog::read);
    connect(m_text, &QTextBrowser::sourceChanged, this, &GuideDialog::takeSource);
}

void GuideDialog::arrangeWidgets()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_text, 1);
}

void GuideDialog::fill()
{
    for (const GuidePage &page : m_pages) {
        auto *item = new QListWidgetItem(page.title, m_list);
        item->setSizeHint({0, m_list->fontMetrics().height() + rowRoom});
    }
    m_list->setCurrentRow(0);
}

void GuideDialog::showPage(const QString &name)
{
    m_search->clear();
    m_list->setCurrentRow(
        int(std::ranges::find(m_pages, name, &GuidePage::name) - m_pages.begin()));
}

/// What is read stays where it is found, too; else the first page that is comes.
void GuideDialog::sift()
{
    const QStringList words =
        m_search->text().split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool isFound = m_pages.at(row).says(words);
        m_list->item(row)->setHidden(!isFound);
        if (isFound && first < 0)
            first = row;
    }
    m_nothing->setVisible(first < 0);
    if (first >= 0 && m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
    m_text->moveCursor(QTextCursor::Start);
    if (!words.isEmpty())
        m_text->find(words.first());
}

void GuideDialog::read(int row)
{
    if (row >= 0)
        m_text->setSource(m_pages.at(row).place);
}

/// A link leads to another page, and the list follows.
void GuideDialog::takeSource(const QUrl &place)
{
    const auto page = std::ranges::find(m_pages, place, &GuidePage::place);
    if (page != m_pages.end())
        m_list->setCurrentRow(int(page - m_pages.begin()));
    dress();
}

/// Headings as large as everywhere, room between the lines, thin lines of tables.
void GuideDialog::dress()
{
    QTextDocument &document = *m_text->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        dressBlock(block);
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        QTextFrameFormat format = frame->frameFormat();
        format.setProperty(QTextFormat::TableCellSpacing, 0.0);
        format.setProperty(QTextFormat::TableCellPadding, 5.0);
        format.setProperty(QTextFormat::TableBorderCollapse, true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(tokensOf(palette()).hair);
        format.setMargin(0);
        format.setBottomMargin(gap);
        frame->setFrameFormat(format);
    }
}

void GuideDialog::dressBlock(const QTextBlock &block)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    format.setLineHeight(lineShare, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(level > 1 ? gap : 0);
    format.setBottomMargin(cursor.currentTable() ? 0 : block.textList() ? gap / 2.0 : gap);
    cursor.setBlockFormat(format);
    if (level == 0)
        return;
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat words;
    words.setFont(strong(sized(font(), level == 1 ? dialogTitle : emptyTitle)));
    cursor.setCharFormat(words);
}

/// Colours and sizes are those of the moment in which a page was read.
void GuideDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_text->reload();
}

} // namespace TMinus
