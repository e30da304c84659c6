// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace TMinus {

class ElidedLabel;

/// The buttons below the table of many messages.
class ManyFoot final : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Looking, Ready, Asking, Running, Paused, Stopping, Done };

    explicit ManyFoot(QWidget *parent = nullptr);

    void setStage(Stage stage);
    /// The primary button; @p stop is why it cannot be pressed.
    void setAct(const QString &words, const QString &stop, bool isProduction);
    /// What is asked before they go, and what must be typed to go on; empty: nothing.
    void setQuestion(const QString &question, const QString &name);
    void setSaveable(bool isSaveable, const QString &words);

Q_SIGNALS:
    void saveRequested();
    void closeRequested(); ///< Cancel, or Close when all is done
    void actRequested();   ///< the primary, before anything was asked
    void backRequested();
    void pauseToggled();
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *add(const char *name, const QString &words, void (ManyFoot::*wish)());
    void look();

    Stage m_stage = Stage::Looking;
    QString m_reason; ///< why the primary cannot be pressed
    QString m_name;   ///< to be typed
    ElidedLabel *m_question;
    QLineEdit *m_typed;
    QPushButton *m_save;
    QPushButton *m_close;
    QPushButton *m_back;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_act;
};

} // namespace TMinus
