// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QTimeZone>

namespace TMinus {

/// Chooses a zone; typing searches in all names. What is no zone is marked, and the last one stays.
class ZoneBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneBox(QWidget *parent = nullptr);

    const QTimeZone &zone() const { return m_zone; }
    void setZone(const QTimeZone &zone);
    /// The name as it is painted: with an ellipsis where there is no room and no caret.
    QString shownText() const;

Q_SIGNALS:
    /// Somebody chose another one.
    void chosen(const QTimeZone &zone);

private:
    void read(const QString &text);

    QTimeZone m_zone;
};

} // namespace TMinus
