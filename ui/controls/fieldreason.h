// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace TMinus {

class Label;

/// A line below a field, or above it where there is no room, that says why what stands in it is
/// wrong. It lies over what is there, so that nothing moves, and goes with its field.
class FieldReason final : public QWidget
{
    Q_OBJECT

public:
    /// Belongs to @p field, once shown to its window, and goes with whichever goes first.
    explicit FieldReason(QWidget &field);

    /// Empty: nothing is wrong.
    void say(const QString &reason);
    QString reason() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWidget &m_field;
    Label *m_words;
};

} // namespace TMinus
