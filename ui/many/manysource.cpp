// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manysource.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/segments.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace TMinus {

namespace {

constexpr int fieldWidth = 190;
constexpr int mostCopies = 1'000'000;
constexpr int fewCopies = 4;

} // namespace

ManySource::ManySource(QWidget *parent)
    : QWidget(parent)
    , m_kind(new Segments({tr("Copies"), tr("CSV"), tr("JSON Lines")}, this))
    , m_copies(new QSpinBox(this))
    , m_copiesWords(new ElidedLabel(tr("of the message in the form; {{i}} counts them"),
                                    {.ink = &Tokens::text2}, this))
    , m_name(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_facts(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
{
    nameWidgets();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_copies),
                            static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_choose)})
        row->addWidget(widget);
    row->addWidget(m_copiesWords, 1);
    row->addWidget(m_facts, 1);
    m_kind->setCurrent(int(Kind::Copies));
    showKind();
    connect(m_kind, &Segments::currentChanged, this, [this] {
        showKind();
        Q_EMIT edited();
    });
    connect(m_copies, &QSpinBox::valueChanged, this, &ManySource::edited);
    connect(m_choose, &QPushButton::clicked, this, &ManySource::chooseFile);
}

void ManySource::nameWidgets()
{
    m_kind->setObjectName(u"manyKind"_s);
    m_kind->setAccessibleName(tr("Where the messages come from"));
    m_kind->setToolTip(tr("Copies of the form, or one message for each row of a file."));
    m_copies->setObjectName(u"copies"_s);
    m_copies->setAccessibleName(tr("How many copies"));
    m_copies->setToolTip(tr("How many copies: 1 to 1,000,000."));
    m_copies->setRange(1, mostCopies);
    m_copies->setValue(fewCopies);
    m_copies->setGroupSeparatorShown(true);
    m_name->setObjectName(u"manyFile"_s);
    m_name->setAccessibleName(tr("File"));
    m_name->setWhatsThis(tr("File with one message in each row."));
    m_name->setPlaceholderText(tr("no file yet"));
    m_name->setReadOnly(true);
    m_name->addAction(icon(u"report"_s), QLineEdit::LeadingPosition);
    m_name->setMinimumWidth(fieldWidth);
    m_choose->setObjectName(u"chooseFile"_s);
    m_choose->setToolTip(tr("Chooses a CSV or JSON Lines file."));
    m_choose->setAutoDefault(false);
    m_facts->setObjectName(u"manyFacts"_s);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

ManySource::Kind ManySource::kind() const
{
    return Kind(qMax(0, m_kind->current()));
}

void ManySource::showKind()
{
    m_copies->setVisible(!isFile());
    m_copiesWords->setVisible(!isFile());
    m_name->setVisible(isFile());
    m_choose->setVisible(isFile());
    m_facts->setVisible(isFile());
}

void ManySource::setFile(const QString &file)
{
    m_file = file;
    m_name->setText(QFileInfo(file).fileName());
    m_name->setToolTip(file);
    const auto format = formatOfName(file);
    if (format || !isFile()) {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrent(int(format == RowFormat::JsonLines ? Kind::JsonLines : Kind::Csv));
    }
    showKind();
    Q_EMIT edited();
}

void ManySource::write(BulkPlan &plan) const
{
    if (!isFile()) {
        plan.copies = m_copies->value();
        return;
    }
    plan.file = m_file;
    plan.format = kind() == Kind::JsonLines ? RowFormat::JsonLines : RowFormat::Csv;
}

void ManySource::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void ManySource::chooseFile()
{
    auto *files = new QFileDialog(
        this, tr("Choose a file of messages"), QFileInfo(m_file).absolutePath(),
        tr("Messages (%1);;All files (*)").arg(u"*.csv *.tsv *.jsonl *.ndjson *.json"_s));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &ManySource::setFile);
    files->open();
}

} // namespace TMinus
