// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/snippetlanguage.h"
#include "ui/compose/composeaccess.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace TMinus {

class FindingList;

/// The foot of the form: what the pre-flight says, and the buttons. It never scrolls away.
class ComposeFooter final : public QWidget
{
    Q_OBJECT

public:
    /// What the primary button does.
    enum class Act { SendNow, Schedule, Hold, Save };

    explicit ComposeFooter(QWidget *parent = nullptr);

    FindingList &findings() const { return *m_findings; }
    /// @p count messages; @p stop is why not, empty: nothing stops them.
    void show(Act act, int count, const QString &stop);
    using QWidget::show;
    void setAccess(const ComposeAccess &access);
    const ComposeAccess &access() const { return m_access; }
    /// Presses the primary button, if it can be pressed.
    void press();
    void openCopies();

Q_SIGNALS:
    void actRequested();
    void copyChosen(TMinus::SnippetLanguage language);
    void manyRequested();
    void armRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createButtons();
    void fillCopies();
    void dress();
    void fitFindings();
    QString words() const;

    ComposeAccess m_access;
    Act m_act = Act::Schedule;
    int m_count = 1;
    QString m_stop;
    FindingList *m_findings;
    QScrollArea *m_scroll;
    QPushButton *m_copyAs;
    QPushButton *m_many;
    QPushButton *m_arm;
    QPushButton *m_send;
};

} // namespace TMinus
