// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/paneid.h"
#include "ui/style/tokens.h"

#include <QMap>
#include <QToolButton>

namespace TMinus {

/// One button of the rail: an icon, lit while its pane is in sight, with a count at its corner.
class RailButton final : public QToolButton
{
    Q_OBJECT

public:
    /// @p says is its tooltip and its name for assistive tools.
    RailButton(const QString &icon, const QString &says, QWidget *parent = nullptr);

    /// @p count in a badge of colour @p ink; 0: none. @p says tells what is counted.
    void setBadge(qint64 count, Ink ink, const QString &says);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;

    QString m_icon;
    QString m_says;
    QString m_badge;
    Ink m_badgeInk = &Tokens::accent;
};

/// The edge at the left: one button for each pane, and for what opens in a window of its own.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    RailButton &button(PaneId pane) const { return *m_panes.value(pane); }
    RailButton &profiles() const { return *m_profiles; }
    RailButton &report() const { return *m_report; }
    /// Shows whether @p pane is in sight.
    void setLit(PaneId pane, bool isLit);

Q_SIGNALS:
    void chosen(TMinus::PaneId pane);
    void profilesRequested();
    void reportRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RailButton *add(const QString &name, const QString &icon, const QString &says);
    void addPane(PaneId pane);

    QMap<PaneId, RailButton *> m_panes;
    RailButton *m_profiles;
    RailButton *m_report;
};

} // namespace TMinus
