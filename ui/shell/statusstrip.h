// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>
#include <QMap>

class QHBoxLayout;

namespace TMinus {

/// One part of the status strip: a dot or an icon and a few words; a click opens what it speaks of.
class StatusPart final : public QAbstractButton
{
    Q_OBJECT

public:
    /// @p icon names one of ui/icons; empty: a dot.
    explicit StatusPart(const QString &icon, QWidget *parent = nullptr);

    /// What it says, in the colour @p ink; @p dot is the colour of its dot. Empty words hide it.
    void say(const QString &words, Ink ink = &Tokens::text2, Ink dot = &Tokens::quiet);
    /// Whether there is room for it.
    void setRoom(bool hasRoom);
    /// A part without a mark draws figures that stand below each other.
    void setPlain(bool isPlain);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int markRoom() const;
    void dress();

    QString m_icon;
    Ink m_ink = &Tokens::text2;
    Ink m_dot = &Tokens::quiet;
    bool m_isPlain = false;
    bool m_hasRoom = true;
};

/// The line at the foot of the window. It never leaves; in narrow windows its longest parts do.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    /// In the order of the strip; what follows Sandbox stands at the right.
    enum class Part { Connection, Server, Held, Sandbox, NextDue, Zone, Clock };
    Q_ENUM(Part)

    explicit StatusStrip(QWidget *parent = nullptr);

    StatusPart &part(Part part) const { return *m_parts.value(part); }
    /// Narrow windows keep what cannot be missed.
    void setShort(bool isShort);

Q_SIGNALS:
    void chosen(TMinus::StatusStrip::Part part);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(Part part, const QString &name, const QString &icon);

    QMap<Part, StatusPart *> m_parts;
    QHBoxLayout *m_row;
};

} // namespace TMinus
