// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

#include <utility>

namespace TMinus {

/// One part of a page: a heading, sentences, a table. What is empty is left out.
struct HtmlSection
{
    enum class Weight {
        Plain,
        Warning, ///< somebody should look at it
        Alarm,   ///< somebody must
    };
    QString title = {};
    QString count = {}; ///< stands beside the title
    Weight weight = Weight::Plain;
    QString text = {};
    QStringList columns = {};
    QList<QStringList> rows = {};
    bool operator==(const HtmlSection &) const = default;
};

/// A page of plain values.
struct HtmlPage
{
    QString language = {}; ///< as in the attribute lang: "zh-CN"
    QString title = {};
    QList<std::pair<QString, QString>> facts = {}; ///< label and value, below the title
    QList<HtmlSection> sections = {};
    QString foot = {};
    bool operator==(const HtmlPage &) const = default;
};

/// @p text where HTML may stand around it. What HTML cannot hold is shown as U+FFFD.
QString htmlText(const QString &text);

/// @p page as one file in UTF-8 that needs no other, runs no script, and prints well: heads of
/// tables come again on each sheet, rows are not cut in two.
QByteArray writeHtml(const HtmlPage &page);

} // namespace TMinus
