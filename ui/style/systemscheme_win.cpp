// SPDX-License-Identifier: Apache-2.0
#include "ui/style/systemscheme.h"

#include "base/result.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QSettings>

#include <windows.h>

namespace TMinus {

namespace {

bool isDarkWished()
{
    const QSettings wishes(
        uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s,
        QSettings::NativeFormat);
    return wishes.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
}

bool isStillnessWished()
{
    BOOL moves = TRUE;
    ::SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &moves, 0);
    return !moves;
}

/// Hears that settings of the desktop have changed.
class SettingsWatch final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit SettingsWatch(QObject *parent)
        : QObject(parent)
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
    }
    ~SettingsWatch() override
    {
        if (QCoreApplication *program = QCoreApplication::instance())
            program->removeNativeEventFilter(this);
    }
    SettingsWatch(const SettingsWatch &) = delete;
    SettingsWatch &operator=(const SettingsWatch &) = delete;

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        if (static_cast<const MSG *>(message)->message == WM_SETTINGCHANGE)
            Q_EMIT changed();
        return false;
    }

Q_SIGNALS:
    void changed();
};

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_isDark(isDarkWished())
    , m_isMotionReduced(isStillnessWished())
{
    auto *watch = new SettingsWatch(this);
    // Later: the message may come from inside of somebody's call.
    connect(
        watch, &SettingsWatch::changed, this, [this] { take(isDarkWished(), isStillnessWished()); },
        Qt::QueuedConnection);
}

void SystemScheme::take(bool isDark, bool isMotionReduced)
{
    if (isDark == m_isDark && isMotionReduced == m_isMotionReduced)
        return;
    m_isDark = isDark;
    m_isMotionReduced = isMotionReduced;
    Q_EMIT changed();
}

} // namespace TMinus

#include "systemscheme_win.moc"
