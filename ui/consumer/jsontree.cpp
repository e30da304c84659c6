// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/jsontree.h"

#include "base/result.h"
#include "search/jsonpath.h"
#include "ui/style/tokens.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTreeWidget>

namespace TMinus {

namespace {

constexpr int pathRole = Qt::UserRole;

QTreeWidgetItem *itemOf(const QString &name, const QString &path, const QJsonValue &value);

void addChildren(QTreeWidgetItem &item, const QString &path, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at)
            item.addChild(itemOf(u"%1"_s.arg(at), u"%1[%2]"_s.arg(path).arg(at), array.at(at)));
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString step = JsonPath::ofKey(field.key()).toString().sliced(1); // without its $
        item.addChild(itemOf(u"\"%1\""_s.arg(field.key()), path + step, field.value()));
    }
}

QString wordOf(const QJsonValue &value)
{
    if (value.isObject())
        return u"{%1}"_s.arg(value.toObject().size());
    if (value.isArray())
        return u"[%1]"_s.arg(value.toArray().size());
    if (value.isString())
        return u"\"%1\""_s.arg(value.toString());
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
        .chopped(1)
        .sliced(1);
}

/// As the editor of a body colours them.
QColor inkOf(const QJsonValue &value, const Tokens &tokens)
{
    return value.isString()                   ? tokens.okText
        : value.isObject() || value.isArray() ? tokens.text2
                                              : tokens.held;
}

QTreeWidgetItem *itemOf(const QString &name, const QString &path, const QJsonValue &value)
{
    auto *item = new QTreeWidgetItem({name, wordOf(value)}); // the tree takes it
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    if (name.startsWith(u'"'))
        item->setForeground(0, tokens.pending);
    item->setForeground(1, inkOf(value, tokens));
    item->setData(0, pathRole, path);
    addChildren(*item, path, value);
    return item;
}

} // namespace

bool isShortJson(const QByteArray &body)
{
    if (body.size() > longestTree)
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() || document.isArray();
}

void fillJsonTree(QTreeWidget &tree, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    tree.addTopLevelItem(itemOf(u"$"_s, u"$"_s, value));
}

QString jsonTreePath(const QTreeWidgetItem &item)
{
    return item.data(0, pathRole).toString();
}

} // namespace TMinus
