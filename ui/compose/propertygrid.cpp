// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/propertygrid.h"

#include "base/result.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int gridWidth = 372;

} // namespace

PropertyGrid::PropertyGrid(const Properties &properties, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_column(new QVBoxLayout)
    , m_note(new Label({}, {.ink = &Tokens::errorText, .share = tableText}, this))
{
    setObjectName(u"propertyGrid"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(gridWidth);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"propertyNote"_s);
    auto *add = new QPushButton(tr("Add a property"), this);
    add->setObjectName(u"propertyAdd"_s);
    add->setToolTip(tr("One more name with its value."));
    connect(add, &QPushButton::clicked, this, [this] { addLine({}, {}).name->setFocus(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(6);
    m_column->setSpacing(6);
    layout->addLayout(m_column);
    layout->addWidget(m_note);
    layout->addWidget(add, 0, Qt::AlignLeft);
    for (const auto &[name, value] : properties.asKeyValueRange())
        addLine(name, value);
    check();
}

PropertyGrid::Line PropertyGrid::addLine(const QString &name, const QString &value)
{
    Line line{new QWidget(this), new QLineEdit(this), new QLineEdit(this)};
    const auto set = [](QLineEdit &edit, const QString &text, const QString &says, const char *id) {
        edit.setText(text);
        edit.setPlaceholderText(says);
        edit.setAccessibleName(says);
        edit.setObjectName(QLatin1StringView(id));
    };
    set(*line.name, name, tr("name"), "propertyName");
    set(*line.value, value, tr("value"), "propertyValue");
    line.name->setToolTip(tr("Goes with the message; each name once."));
    line.value->setToolTip(tr("What the property says; it cannot be empty."));
    QToolButton *out = iconButton(u"trash"_s, tr("Take this property out"), line.row);
    out->setObjectName(u"propertyRemove"_s);
    auto *row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(line.name, 2);
    row->addWidget(line.value, 3);
    row->addWidget(out);
    m_column->addWidget(line.row);
    m_lines.append(line);
    for (QLineEdit *edit : {line.name, line.value}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            check();
            Q_EMIT edited();
        });
    }
    connect(out, &QToolButton::clicked, this, [this, gone = line.row] { remove(gone); });
    return line;
}

void PropertyGrid::remove(QWidget *row)
{
    m_lines.removeIf([row](const Line &line) { return line.row == row; });
    row->deleteLater();
    check();
    Q_EMIT edited();
}

Properties PropertyGrid::properties() const
{
    Properties properties;
    for (const Line &line : m_lines) {
        const bool isEmpty = line.name->text().isEmpty() && line.value->text().isEmpty();
        if (!isEmpty && !properties.contains(line.name->text()))
            properties.insert(line.name->text(), line.value->text());
    }
    return properties;
}

void PropertyGrid::startAt(const QString &name)
{
    for (const Line &line : std::as_const(m_lines)) {
        if (!name.isEmpty() && line.name->text() == name) {
            line.value->selectAll();
            return line.value->setFocus();
        }
    }
    addLine({}, {}).name->setFocus();
}

void PropertyGrid::check()
{
    QSet<QString> seen;
    QString twice;
    for (const Line &line : std::as_const(m_lines)) {
        const QString name = line.name->text();
        const bool isTwice = !name.isEmpty() && seen.contains(name);
        seen.insert(name);
        setFieldMark(*line.name, isTwice ? FieldMark::Wrong : FieldMark::None);
        if (isTwice)
            twice = name;
    }
    m_note->setText(tr("“%1” stands there twice: only the first counts. Rename one.").arg(twice));
    m_note->setVisible(!twice.isEmpty());
    adjustSize();
}

void PropertyGrid::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintBox(painter, {.rect = rect(), .edge = tokens.border, .radius = 0});
}

} // namespace TMinus
