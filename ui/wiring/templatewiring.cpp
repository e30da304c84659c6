// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/templatewiring.h"

#include "ui/compose/composepane.h"
#include "ui/compose/templatemenu.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"

namespace TMinus {

TemplateWiring::TemplateWiring(ComposePane &pane, MainWindow &window, Workers &workers,
                               const QString &path)
    : m_pane(pane)
    , m_window(window)
    , m_workers(workers)
    , m_path(path)
    , m_turn(std::make_shared<std::mutex>())
{
    TemplateMenu &menu = pane.templates();
    connect(&menu, &TemplateMenu::chosen, this, &TemplateWiring::use);
    connect(&menu, &TemplateMenu::saveRequested, this, [this](const QString &name) {
        const MessageTemplate added{name, m_pane.draft()};
        change([added](const QString &file) { return keepTemplate(file, added); },
               tr("template saved"));
    });
    connect(&menu, &TemplateMenu::forgetRequested, this, [this](const QString &name) {
        change([name](const QString &file) { return forgetTemplate(file, name); },
               tr("template deleted"));
    });
    change([](const QString &file) { return readTemplates(file); }, {});
}

void TemplateWiring::change(std::function<Outcome(const QString &)> work, const QString &done)
{
    m_workers.run(
        this,
        [work = std::move(work), path = m_path, turn = m_turn] {
            const std::lock_guard lock(*turn);
            return work(path);
        },
        [this, done](const Outcome &outcome) { take(outcome, done); });
}

void TemplateWiring::take(const Outcome &outcome, const QString &done)
{
    if (!outcome)
        return m_window.bars().add({.kind = BarText::Kind::Warning,
                                    .title = tr("The templates cannot be read or kept."),
                                    .text = outcome.error().message});
    m_templates = *outcome;
    QStringList names;
    for (const MessageTemplate &kept : std::as_const(m_templates))
        names.append(kept.name);
    m_pane.templates().setNames(names);
    if (!done.isEmpty())
        m_pane.header().setNote(done);
}

void TemplateWiring::use(const QString &name)
{
    for (const MessageTemplate &kept : std::as_const(m_templates)) {
        if (kept.name == name)
            m_pane.setDraft(kept.draft);
    }
}

} // namespace TMinus
