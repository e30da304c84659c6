// SPDX-License-Identifier: Apache-2.0
#include "base/corefoundation.h"
#include "base/result.h"
#include "ui/style/systemscheme.h"

extern "C" {
using CFNotificationCenterRef = struct __CFNotificationCenter *;
using CFNotificationCallback = void (*)(CFNotificationCenterRef center, void *observer,
                                        CFStringRef name, CFTypeRef object, CFDictionaryRef info);
extern const CFStringRef kCFPreferencesAnyApplication;
extern const CFStringRef kCFPreferencesAnyHost;
extern const CFStringRef kCFPreferencesCurrentUser;

CFTypeID CFBooleanGetTypeID();
unsigned char CFBooleanGetValue(CFBooleanRef value);
CFTypeID CFStringGetTypeID();
CFTypeRef CFPreferencesCopyAppValue(CFStringRef key, CFStringRef application);
CFTypeRef CFPreferencesCopyValue(CFStringRef key, CFStringRef application, CFStringRef user,
                                 CFStringRef host);
CFNotificationCenterRef CFNotificationCenterGetDistributedCenter();
void CFNotificationCenterAddObserver(CFNotificationCenterRef center, const void *observer,
                                     CFNotificationCallback callback, CFStringRef name,
                                     const void *object, CFIndex behavior);
void CFNotificationCenterRemoveEveryObserver(CFNotificationCenterRef center, const void *observer);
}

namespace TMinus {

namespace {

CFStringRef textOf(const CoreFoundationValue &value)
{
    return static_cast<CFStringRef>(value.get());
}

/// The appearance of the whole system; nothing is kept there while it is light.
bool isSystemDark()
{
    const CoreFoundationValue key = coreFoundationText(u"AppleInterfaceStyle"_s);
    const CoreFoundationValue style(
        CFPreferencesCopyValue(textOf(key), kCFPreferencesAnyApplication, kCFPreferencesCurrentUser,
                               kCFPreferencesAnyHost));
    return style && CFGetTypeID(style.get()) == CFStringGetTypeID()
        && QString::fromCFString(textOf(style)) == u"Dark";
}

bool isSystemStill()
{
    const CoreFoundationValue key = coreFoundationText(u"reduceMotion"_s);
    const CoreFoundationValue domain = coreFoundationText(u"com.apple.universalaccess"_s);
    const CoreFoundationValue value(CFPreferencesCopyAppValue(textOf(key), textOf(domain)));
    return value && CFGetTypeID(value.get()) == CFBooleanGetTypeID()
        && CFBooleanGetValue(static_cast<CFBooleanRef>(value.get())) != 0;
}

/// Hears when the appearance changes. Qt does not tell it to a program that has colours of its own.
class AppearanceWatch final : public QObject
{
    Q_OBJECT

public:
    explicit AppearanceWatch(QObject *parent)
        : QObject(parent)
    {
        constexpr CFIndex atOnce = 4;
        const CoreFoundationValue name =
            coreFoundationText(u"AppleInterfaceThemeChangedNotification"_s);
        CFNotificationCenterAddObserver(
            CFNotificationCenterGetDistributedCenter(), this,
            [](CFNotificationCenterRef, void *self, CFStringRef, CFTypeRef, CFDictionaryRef) {
                Q_EMIT static_cast<AppearanceWatch *>(self)->changed();
            },
            textOf(name), nullptr, atOnce);
    }
    ~AppearanceWatch() override
    {
        CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
    }

Q_SIGNALS:
    void changed();
};

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
    , m_isDark(isSystemDark())
    , m_isMotionReduced(isSystemStill())
{
    connect(new AppearanceWatch(this), &AppearanceWatch::changed, this,
            [this] { take(isSystemDark(), isSystemStill()); });
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

#include "systemscheme_mac.moc"
