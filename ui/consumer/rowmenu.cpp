// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/rowmenu.h"

#include "base/result.h"
#include "ui/consumer/consumerpage.h"
#include "ui/style/iconbook.h"

#include <QCoreApplication>
#include <QHeaderView>

#include <algorithm>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::RowMenu)
};

void addSettling(QMenu &menu, ConsumerPage &page)
{
    const QModelIndex row = page.table().currentIndex();
    const bool canAck = row.data(MessageModel::CanAckRole).toBool();
    const auto add = [&](const QString &name, const QString &words, auto deed) {
        QAction *action = menu.addAction(words);
        action->setObjectName(name);
        action->setEnabled(canAck);
        action->setToolTip(canAck ? words
                                  : Words::tr("The lease is over, or the message is settled."));
        QObject::connect(action, &QAction::triggered, &page, deed);
        return action;
    };
    if (!row.data(MessageModel::IsHalfRole).toBool()) {
        add(u"rowAcknowledge"_s, Words::tr("Acknowledge"), [&page] {
            page.table().acknowledgeSelected();
        })->setIcon(icon(u"check"_s));
        return;
    }
    const MessageHandle handle = page.model().handleAt(row);
    add(u"rowCommit"_s, Words::tr("Commit"),
        [&page, handle] { Q_EMIT page.settleRequested(handle, MessageDeed::Commit); });
    add(u"rowRollBack"_s, Words::tr("Roll back"),
        [&page, handle] { Q_EMIT page.settleRequested(handle, MessageDeed::Rollback); });
}

void addColumns(QMenu &menu, ConsumerPage &page)
{
    const QList<JsonPath> &paths = page.model().paths();
    if (paths.isEmpty())
        return;
    menu.addSeparator();
    for (int place = 0; place < paths.size(); ++place) {
        QAction *out =
            menu.addAction(Words::tr("Take out the column %1").arg(paths.at(place).toString()));
        out->setObjectName(u"takeOutColumn%1"_s.arg(place));
        QObject::connect(out, &QAction::triggered, &page, [&page, place] {
            page.model().removeColumn(page.model().columnCount() - int(page.model().paths().size())
                                      + place);
        });
    }
}

} // namespace

QMenu *rowMenu(ConsumerPage &page, const QList<QAction *> &deeds)
{
    auto *menu = new QMenu(&page);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    addSettling(*menu, page);
    menu->addSeparator();
    for (QAction *deed : deeds) {
        if (deed)
            menu->addAction(deed);
        else
            menu->addSeparator();
    }
    addColumns(*menu, page);
    return menu;
}

std::vector<quint32> selectedNumbers(const ConsumerPage &page)
{
    std::vector<quint32> numbers;
    for (const QModelIndex &row : page.table().selectionModel()->selectedRows())
        numbers.push_back(row.data(MessageModel::NumberRole).toUInt());
    const QModelIndex current = page.table().currentIndex();
    if (numbers.empty() && current.isValid())
        numbers.push_back(current.data(MessageModel::NumberRole).toUInt());
    return numbers;
}

QString rowText(const ConsumerPage &page)
{
    const QHeaderView &header = *page.table().horizontalHeader();
    QStringList lines;
    for (const quint32 number : selectedNumbers(page)) {
        const QModelIndex row = page.model().indexOf(number);
        QStringList cells;
        for (int place = 0; place < header.count(); ++place) {
            const int column = header.logicalIndex(place);
            if (!header.isSectionHidden(column))
                cells.append(row.siblingAtColumn(column).data().toString().simplified());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace TMinus
