// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "console/templatebook.h"

#include <QObject>

#include <memory>
#include <mutex>

namespace TMinus {

class ComposePane;
class MainWindow;

/// The templates of a window: read at its start, kept in their file, and put into the form.
class TemplateWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring; @p path is the file of the templates.
    TemplateWiring(ComposePane &pane, MainWindow &window, Workers &workers, const QString &path);

private:
    using Outcome = Result<QList<MessageTemplate>>;
    void change(std::function<Outcome(const QString &)> work, const QString &done);
    void take(const Outcome &outcome, const QString &done);
    void use(const QString &name);

    ComposePane &m_pane;
    MainWindow &m_window;
    Workers &m_workers;
    const QString m_path;
    const std::shared_ptr<std::mutex> m_turn; ///< one change after the other
    QList<MessageTemplate> m_templates;
};

} // namespace TMinus
