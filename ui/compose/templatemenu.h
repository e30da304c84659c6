// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace TMinus {

/// The button of the templates: chooses one, keeps the form as one, forgets one.
class TemplateMenu final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateMenu(QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    const QStringList &names() const { return m_names; }
    /// Asks for a name and then for the form to be kept under it.
    void askName();

Q_SIGNALS:
    void chosen(const QString &name);
    void saveRequested(const QString &name);
    void forgetRequested(const QString &name);

private:
    void fill();

    QStringList m_names;
    QString m_last; ///< the one that was chosen or kept last
    QToolButton *m_button;
    QMenu *m_menu;
};

} // namespace TMinus
