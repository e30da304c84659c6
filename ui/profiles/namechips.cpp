// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/namechips.h"

#include "mqhttp/resource.h"
#include "ui/controls/iconbutton.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int chipHeight = 22;
constexpr int longestChip = 180; ///< pixels
constexpr int rest = 116;        ///< room for "+" and the chip that counts
constexpr int nameWidth = 160;
constexpr int gap = 8;

QString typeWord(ProfileTopicType type)
{
    switch (type) {
    case ProfileTopicType::Any:
        return NameChips::tr("Any type", "of topic");
    case ProfileTopicType::Normal:
        return NameChips::tr("Normal", "type of topic");
    case ProfileTopicType::Delay:
        return NameChips::tr("Delay", "type of topic");
    case ProfileTopicType::Ordered:
        return NameChips::tr("Ordered", "type of topic");
    case ProfileTopicType::Transaction:
        return NameChips::tr("Transaction", "type of topic");
    }
    Q_UNREACHABLE();
}

int chipWidth(const QPushButton &chip)
{
    return chip.fontMetrics().horizontalAdvance(chip.text()) + 14;
}

} // namespace

NameChips::NameChips(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_more(chip({}))
    , m_name(new QLineEdit(this))
    , m_add(
          iconButton(u"plus"_s, kind == Kind::Topics ? tr("Add a topic") : tr("Add a group"), this))
{
    setObjectName(kind == Kind::Topics ? u"topics"_s : u"groups"_s);
    m_name->setObjectName(objectName() + u"Name"_s);
    m_name->setAccessibleName(m_add->toolTip());
    m_name->setPlaceholderText(kind == Kind::Topics ? tr("Name of the topic")
                                                    : tr("Name of the group"));
    m_name->setToolTip(tr("A name has 1 to 64 letters, digits, “_” or “-”."));
    m_name->hide();
    m_more->setToolTip(tr("Those for which there is no room here."));
    m_more->setObjectName(objectName() + u"More"_s);
    m_add->setObjectName(objectName() + u"Add"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_add);
    connect(m_more, &QPushButton::clicked, this, &NameChips::showRest);
    connect(m_add, &QToolButton::clicked, this, &NameChips::beginAdding);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { endAdding(true); });
    place();
}

QSize NameChips::sizeHint() const
{
    return {640, m_name->sizeHint().height()};
}

void NameChips::setTopics(const QList<ProfileTopic> &topics)
{
    m_topics = topics;
    m_name->hide();
    createChips();
}

void NameChips::createChips()
{
    for (QWidget *old : std::as_const(m_chips)) {
        old->hide();
        old->deleteLater();
    }
    m_chips.clear();
    for (qsizetype at = 0; at < m_topics.size(); ++at) {
        QPushButton *next = chip(m_topics.at(at).name);
        if (m_kind == Kind::Topics)
            next->setToolTip(tr("%1, %2", "a topic and its type")
                                 .arg(m_topics.at(at).name, typeWord(m_topics.at(at).type)));
        connect(next, &QPushButton::clicked, this, [this, next, at] { showMenu(*next, at); });
        m_chips.append(next);
    }
    place();
}

QPushButton *NameChips::chip(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(u"chip"_s);
    button->setAutoDefault(false);
    keepScaled(*button, tableText);
    button->setText(button->fontMetrics().elidedText(name, Qt::ElideMiddle, longestChip));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

/// Chips from the left as long as there is room, then one that counts the rest, then "+".
void NameChips::place()
{
    int x = 0;
    const auto put = [this, &x](QWidget *part, int partWidth, int partHeight) {
        part->setGeometry(x, (height() - partHeight) / 2, partWidth, partHeight);
        part->show();
        x += partWidth + gap;
    };
    const auto putChip = [&](QPushButton *part) {
        put(part, chipWidth(*part), qMax(chipHeight, part->fontMetrics().height() + 4));
    };
    const int room = width() - rest - (m_name->isHidden() ? 0 : nameWidth + gap);
    m_placed = 0;
    for (QPushButton *next : std::as_const(m_chips)) {
        if (x + chipWidth(*next) > room)
            break;
        putChip(next);
        ++m_placed;
    }
    for (qsizetype at = m_placed; at < m_chips.size(); ++at)
        m_chips.at(at)->hide();
    m_more->setText(tr("%n more", nullptr, int(m_chips.size() - m_placed)));
    m_more->setVisible(m_placed < m_chips.size());
    if (!m_more->isHidden())
        putChip(m_more);
    if (!m_name->isHidden())
        put(m_name, nameWidth, m_name->sizeHint().height());
    put(m_add, m_add->sizeHint().width(), m_add->sizeHint().height());
}

void NameChips::showMenu(QPushButton &chip, qsizetype at)
{
    auto *menu = new QMenu(&chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, at);
    menu->popup(chip.mapToGlobal(QPoint(0, chip.height())));
}

void NameChips::showRest()
{
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype at = m_placed; at < m_topics.size(); ++at)
        fillMenu(*menu->addMenu(m_topics.at(at).name), at);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void NameChips::fillMenu(QMenu &menu, qsizetype at)
{
    if (m_kind == Kind::Topics) {
        auto *types = new QActionGroup(&menu);
        for (int number = 0; number <= int(ProfileTopicType::Transaction); ++number) {
            const auto type = static_cast<ProfileTopicType>(number);
            QAction *action = menu.addAction(typeWord(type));
            action->setCheckable(true);
            action->setChecked(m_topics.at(at).type == type);
            types->addAction(action);
            connect(action, &QAction::triggered, this, [this, at, type] { setType(at, type); });
        }
        menu.addSeparator();
    }
    QAction *gone = menu.addAction(tr("Remove from the profile"));
    gone->setObjectName(u"removeName"_s);
    connect(gone, &QAction::triggered, this, [this, at] { remove(at); });
}

void NameChips::beginAdding()
{
    m_name->clear();
    m_name->show();
    place();
    m_name->setFocus();
}

void NameChips::endAdding(bool isWanted)
{
    if (m_name->isHidden())
        return;
    const QString name = m_name->text().trimmed();
    const bool isKnown = std::ranges::find(m_topics, name, &ProfileTopic::name) != m_topics.end();
    const bool isRight = name.isEmpty() || isName(name);
    setFieldMark(*m_name, isRight ? FieldMark::None : FieldMark::Wrong);
    if (!isRight)
        return;
    m_name->hide();
    place();
    if (!isWanted || name.isEmpty() || isKnown)
        return;
    m_topics.append({.name = name});
    createChips();
    Q_EMIT changed();
}

void NameChips::remove(qsizetype at)
{
    m_topics.removeAt(at);
    createChips();
    Q_EMIT changed();
}

void NameChips::setType(qsizetype at, ProfileTopicType type)
{
    m_topics[at].type = type;
    createChips();
    Q_EMIT changed();
}

void NameChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace TMinus
