// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/topicchooser.h"

#include "base/result.h"
#include "ui/style/looks.h"

#include <QLineEdit>
#include <QMenu>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWidgetAction>

namespace TMinus {

namespace {

constexpr qsizetype mostTopics = 8;
constexpr int usualWidth = 140;
constexpr int boxRoom = 34; ///< edges and arrow

} // namespace

TopicChooser::TopicChooser(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
    , m_typed(new QLineEdit)
{
    setLook(*this, ButtonLook::Field);
    this->setWhatsThis(tr("Topics to poll, eight at most."));
    setMenu(m_menu);
    m_typed->setObjectName(u"otherTopic"_s);
    m_typed->setPlaceholderText(tr("Another topic, then Enter"));
    m_typed->setAccessibleName(tr("Another topic"));
    m_typed->setToolTip(tr("A topic that is not in the list; Enter adds it."));
    connect(m_typed, &QLineEdit::returnPressed, this, &TopicChooser::addTyped);
    connect(m_menu, &QMenu::aboutToShow, this, &TopicChooser::fillMenu);
    auto *line = new QWidgetAction(m_menu);
    line->setDefaultWidget(m_typed);
    line->setObjectName(u"otherTopicLine"_s);
    m_menu->addAction(line);
    showChosen();
}

void TopicChooser::offer(const QStringList &topics)
{
    m_offered = topics;
}

void TopicChooser::setTopics(const QStringList &topics)
{
    m_chosen = topics.first(qMin(topics.size(), mostTopics));
    showChosen();
}

QSize TopicChooser::sizeHint() const
{
    return {qMax(usualWidth, fontMetrics().averageCharWidth() * 20),
            QPushButton::sizeHint().height()};
}

/// All of the first name and how many more, up to a width that leaves the others theirs.
QSize TopicChooser::minimumSizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text()) + boxRoom;
    const int most = fontMetrics().averageCharWidth() * 26;
    return {qBound(qMin(usualWidth, most), words, most), QPushButton::minimumSizeHint().height()};
}

/// Where there is no room the name is cut, never how many more there are.
QString TopicChooser::shownText(int room) const
{
    const QString more = m_chosen.size() > 1 ? u" +%1"_s.arg(m_chosen.size() - 1) : QString();
    const QString name = m_chosen.isEmpty() ? text() : m_chosen.constFirst();
    return fontMetrics().elidedText(name, Qt::ElideRight,
                                    room - fontMetrics().horizontalAdvance(more))
        + more;
}

/// It looks like the other boxes to choose from.
void TopicChooser::paintEvent(QPaintEvent *)
{
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.subControls = QStyle::SC_ComboBoxFrame | QStyle::SC_ComboBoxArrow;
    option.currentText = shownText(width() - boxRoom);
    if (isDown())
        option.state |= QStyle::State_On;
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void TopicChooser::fillMenu()
{
    QAction *line = m_menu->actions().last();
    const QList<QAction *> before = m_menu->actions();
    for (QAction *action : before) {
        if (action != line)
            delete action; // a menu has no other way to be filled anew
    }
    QStringList names = m_chosen + m_offered;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        auto *action = new QAction(name, m_menu);
        action->setObjectName(u"topic/"_s + name);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(name));
        action->setEnabled(action->isChecked() || m_chosen.size() < mostTopics);
        connect(action, &QAction::toggled, this,
                [this, name](bool isChosen) { toggle(name, isChosen); });
        m_menu->insertAction(line, action);
    }
}

void TopicChooser::toggle(const QString &topic, bool isChosen)
{
    m_chosen.removeAll(topic);
    if (isChosen && m_chosen.size() < mostTopics)
        m_chosen.append(topic);
    showChosen();
    Q_EMIT topicsChanged(m_chosen);
}

void TopicChooser::addTyped()
{
    const QString name = m_typed->text().trimmed();
    m_typed->clear();
    m_menu->hide();
    if (!name.isEmpty())
        toggle(name, true);
}

void TopicChooser::showChosen()
{
    if (m_chosen.isEmpty())
        setText(tr("Choose a topic"));
    else if (m_chosen.size() == 1)
        setText(m_chosen.first());
    else
        setText(u"%1 +%2"_s.arg(m_chosen.first()).arg(m_chosen.size() - 1));
    updateGeometry();
    setToolTip(m_chosen.size() > 1 ? m_chosen.join(u'\n') : QString());
    setAccessibleName(tr("Topics: %1").arg(m_chosen.join(u", "_s)));
}

} // namespace TMinus
