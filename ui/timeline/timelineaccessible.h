// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/lanecanvas.h"

#include <QAccessibleWidget>
#include <QHash>

namespace TMinus {

class TimelineView;

/// The timeline for assistive tools: a list of lanes, each with what is drawn of it. Items are made
/// when they are asked for, and go when nothing is at their place any more.
class TimelineAccessible final : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView &view);
    ~TimelineAccessible() override;

    /// Makes views of the timeline known to assistive tools by this class; once per program is
    /// enough.
    static void install();
    /// Tells assistive tools that the current message is another.
    static void tellCurrent(TimelineView &view);
    /// Tells them that other messages came: nothing is said aloud.
    static void tellData(TimelineView &view);
    /// Tells them that something else is in sight.
    static void tellRange(TimelineView &view);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text text) const override;
    /// Forgets the items that stand for nothing any more.
    void keepWhatIsLeft();

private:
    QAccessibleInterface *currentItem() const;

    TimelineView &m_view;
    mutable QHash<int, QAccessible::Id> m_lanes; ///< by place from the top
};

/// A lane for assistive tools.
class LaneAccessible final : public QAccessibleInterface
{
public:
    LaneAccessible(TimelineView &view, int place);
    ~LaneAccessible() override;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Grouping; }
    QAccessible::State state() const override;
    int place() const { return m_place; }
    /// Forgets the items that stand for nothing any more.
    void keepWhatIsLeft();

private:
    std::optional<LaneRow> row() const;

    TimelineView &m_view;
    const int m_place;
    mutable QHash<int, QAccessible::Id> m_items;
};

/// A mark, a pill or a bar for assistive tools.
class SpotAccessible final : public QAccessibleInterface
{
public:
    SpotAccessible(TimelineView &view, int place, int number);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    int number() const { return m_number; }

private:
    std::optional<LaneCanvas::Hit> hit() const;

    TimelineView &m_view;
    const int m_place;
    const int m_number;
};

} // namespace TMinus
