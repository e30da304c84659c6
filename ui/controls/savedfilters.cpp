// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/savedfilters.h"

#include "base/result.h"
#include "ui/controls/filterline.h"
#include "ui/ledgerlist/linedialog.h"

#include <QMenu>

namespace TMinus {

namespace {

/// As the words of an action: an ampersand is no access key.
QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

void SavedFilters::save(const QString &name, const QString &text)
{
    m_filters.insert(name, text);
    Q_EMIT changed(m_filters);
}

void SavedFilters::forget(const QString &name)
{
    if (m_filters.remove(name) > 0)
        Q_EMIT changed(m_filters);
}

void SavedFilters::fill(QMenu &menu, FilterLine &line)
{
    menu.addSeparator();
    QAction *save = menu.addAction(tr("Save this filter…"));
    save->setObjectName(u"saveFilter"_s);
    save->setEnabled(line.filter().has_value() && !line.text().trimmed().isEmpty());
    connect(save, &QAction::triggered, this, [this, &line] { askName(line); });
    if (m_filters.isEmpty())
        return;
    QMenu *forgotten = new QMenu(tr("Forget a filter"), &menu);
    for (const auto &[name, text] : m_filters.asKeyValueRange()) {
        if (!line.canRead(text))
            continue; // of another list
        QAction *use = menu.addAction(plain(name));
        use->setToolTip(text);
        connect(use, &QAction::triggered, &line, [&line, wanted = text] { line.setText(wanted); });
        connect(forgotten->addAction(plain(name)), &QAction::triggered, this,
                [this, unwanted = name] { forget(unwanted); });
    }
    menu.addMenu(forgotten)->setEnabled(!forgotten->isEmpty());
}

void SavedFilters::askName(FilterLine &line)
{
    auto *dialog = new LineDialog(
        {.title = tr("Save this filter"),
         .text = tr("Under which name? It is offered in each filter line that can read it."),
         .accept = tr("Save"),
         .read =
             [this](const QString &typed) {
                 const QString name = typed.trimmed();
                 return LineDialog::Reading{
                     .isRight = !name.isEmpty(),
                     .says = m_filters.contains(name)
                         ? tr("This takes the place of the filter of that name.")
                         : QString()};
             }},
        &line);
    dialog->setObjectName(u"saveFilterDialog"_s);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, text = line.text()] { save(dialog->line().trimmed(), text); });
    dialog->open();
}

} // namespace TMinus
