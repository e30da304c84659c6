// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

class QCheckBox;
class QComboBox;

namespace TMinus {

/// Whether a message waits on this computer first, until when, and what becomes of a late one.
class HoldRow final : public QWidget
{
    Q_OBJECT

public:
    explicit HoldRow(QWidget *parent = nullptr);

    /// How long before due it is handed over; nothing: it is not held.
    std::optional<std::chrono::milliseconds> lead() const;
    /// How late it may be handed over; nothing: however late.
    std::optional<std::chrono::milliseconds> late() const;
    /// What is there until somebody chooses; nobody has asked to hold yet.
    void setUsual(std::chrono::milliseconds lead, std::optional<std::chrono::milliseconds> late);
    void setLead(std::optional<std::chrono::milliseconds> lead);
    void setLate(std::optional<std::chrono::milliseconds> late);
    /// Whether there is a due time to wait for; @p reason says why not.
    void setPossible(bool isPossible, const QString &reason);
    void toggle();
    /// A message is held already: only its lead can be another.
    void setEditing(bool isEditing);

Q_SIGNALS:
    void edited();

private:
    void createWidgets();
    void showParts();

    bool m_isPossible = true;
    bool m_isEditing = false;
    QCheckBox *m_hold;
    QComboBox *m_lead;
    QWidget *m_second;
    QComboBox *m_late;
};

} // namespace TMinus
