// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/zonemenu.h"

#include "base/result.h"
#include "timeline/zonelens.h"
#include "timeline/zonename.h"
#include "timeline/zones.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace TMinus {

namespace {

constexpr int finderWidth = 280;
constexpr int listHeight = 220;
constexpr qsizetype mostFound = 100;

} // namespace

ZoneMenu::ZoneMenu(ZoneLens &lens, QWidget *parent)
    : QMenu(parent)
    , m_lens(lens)
    , m_local(addAction(QString()))
    , m_utc(addAction(tr("UTC")))
{
    setObjectName(u"zoneMenu"_s);
    m_local->setObjectName(u"zoneLocal"_s);
    m_utc->setObjectName(u"zoneUtc"_s);
    for (QAction *fixed : {m_local, m_utc})
        fixed->setCheckable(true);
    connect(m_local, &QAction::triggered, this, [this] { m_lens.choose(ZoneLens::Kind::Local); });
    connect(m_utc, &QAction::triggered, this, [this] { m_lens.choose(ZoneLens::Kind::Utc); });
    addSeparator();
    createFinder();
    showChoice();
}

void ZoneMenu::showChoice()
{
    m_local->setText(tr("Local: %1", "%1 is a zone").arg(zoneText(localZone())));
    m_local->setChecked(m_lens.kind() == ZoneLens::Kind::Local);
    m_utc->setChecked(m_lens.kind() == ZoneLens::Kind::Utc);
}

void ZoneMenu::createFinder()
{
    auto *finder = new QWidget(this);
    m_search = new QLineEdit(finder);
    m_search->setObjectName(u"zoneSearch"_s);
    m_search->setPlaceholderText(tr("Find a zone, such as Shanghai"));
    m_search->setAccessibleName(tr("Find a zone"));
    m_search->setToolTip(
        tr("A city, a zone such as Asia/Shanghai, or an offset such as UTC+08:00."));
    m_search->installEventFilter(this);
    m_zones = new QListWidget(finder);
    m_zones->setObjectName(u"zoneList"_s);
    m_zones->setAccessibleName(tr("Zones"));
    m_zones->setFixedHeight(listHeight);
    m_zones->setFocusPolicy(Qt::NoFocus); // the keys of the search line move in it
    auto *column = new QVBoxLayout(finder);
    column->setContentsMargins(8, 4, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_zones);
    finder->setFixedWidth(finderWidth);
    auto *holder = new QWidgetAction(this);
    holder->setDefaultWidget(finder);
    addAction(holder);
    connect(m_search, &QLineEdit::textChanged, this, &ZoneMenu::find);
    connect(m_zones, &QListWidget::itemClicked, this, &ZoneMenu::take);
}

void ZoneMenu::find(const QString &part)
{
    m_zones->clear();
    const QString wanted = part.trimmed();
    for (const QString &id : zoneNames()) {
        const auto zone = findZone(id);
        const QString words = zone ? zoneText(*zone) : id;
        const QString line = id == words ? id : u"%1 – %2"_s.arg(words, id);
        QString spaced = id;
        spaced.replace(u'_', u' ');
        if (!line.contains(wanted, Qt::CaseInsensitive)
            && !spaced.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(line, m_zones);
        item->setData(Qt::UserRole, id);
        if (m_zones->count() >= mostFound)
            break;
    }
    // An offset is a zone too, and stands in no list.
    if (m_zones->count() == 0 && findZone(wanted)) {
        auto *item = new QListWidgetItem(wanted, m_zones);
        item->setData(Qt::UserRole, wanted);
    }
    m_zones->setCurrentRow(0);
}

void ZoneMenu::take()
{
    const QListWidgetItem *item = m_zones->currentItem();
    if (item && m_lens.choose(ZoneLens::Kind::Named, item->data(Qt::UserRole).toString()))
        hide();
}

bool ZoneMenu::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QMenu::eventFilter(object, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const int step = key.key() == Qt::Key_Down ? 1 : key.key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
        m_zones->setCurrentRow(qMin(qMax(0, m_zones->currentRow() + step), m_zones->count() - 1));
        return true;
    }
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        take();
        return true;
    }
    return QMenu::eventFilter(object, event);
}

void ZoneMenu::showEvent(QShowEvent *event)
{
    showChoice();
    m_search->clear();
    find({});
    QMenu::showEvent(event);
    m_search->setFocus();
}

} // namespace TMinus
