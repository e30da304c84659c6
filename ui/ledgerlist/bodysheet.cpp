// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/bodysheet.h"

#include "base/result.h"
#include "ui/consumer/bodyview.h"
#include "ui/consumer/jsontree.h"
#include "ui/controls/label.h"
#include "ui/controls/segments.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTreeWidget>

namespace TMinus {

namespace {

constexpr int jsonForm = 1;
constexpr int hexForm = 2;

} // namespace

BodySheet::BodySheet(QWidget *parent)
    : QWidget(parent)
    , m_form(new Segments({tr("Text"), u"JSON"_s, tr("Hex")}, this))
    , m_words(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_pages(new QStackedWidget(this))
    , m_text(new BodyView(m_pages))
    , m_tree(new QTreeWidget(m_pages))
{
    m_form->setObjectName(u"ledgerBodyForm"_s);
    m_form->setToolTip(tr("How the body is shown: as text, as a tree of JSON, or byte by byte."));
    m_form->setCurrent(0);
    m_words->setObjectName(u"ledgerBodyWords"_s);
    m_words->setWordWrap(true);
    m_text->setObjectName(u"ledgerBody"_s);
    m_tree->setObjectName(u"ledgerBodyTree"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->setIndentation(16);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Body as a tree"));
    m_tree->setFont(sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), tableText));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_tree);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 4);
    top->setSpacing(8);
    top->addWidget(m_form);
    top->addWidget(m_words, 1, Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    connect(m_form, &Segments::currentChanged, this, &BodySheet::showForm);
}

void BodySheet::show(const QByteArray &body, const QString &words)
{
    m_words->setText(words);
    if (m_text->bytes() == body)
        return;
    m_text->setBytes(body);
    m_tree->clear();
    m_form->setCurrent(isShortJson(body) ? jsonForm : 0);
    showForm();
}

bool BodySheet::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_tree->clear(); // its colours are those of the theme before
        showForm();
    }
    return QWidget::event(event);
}

void BodySheet::showForm()
{
    m_text->setMode(m_form->current() == hexForm ? BodyView::Mode::Hex : BodyView::Mode::Text);
    const bool isTree = m_form->current() == jsonForm && isShortJson(m_text->bytes());
    m_pages->setCurrentIndex(isTree ? 1 : 0);
    if (!isTree || m_tree->topLevelItemCount() > 0)
        return;
    fillJsonTree(*m_tree, m_text->bytes());
    m_tree->expandToDepth(1);
    m_tree->resizeColumnToContents(0);
}

} // namespace TMinus
