// SPDX-License-Identifier: Apache-2.0
// The login keychain of macOS: each secret is a generic password of the service "tminus".
#include "base/corefoundation.h"
#include "settings/keychaincall.h"

#include <QObject>
#include <QThreadPool>

extern "C" {
using OSStatus = int;
extern const struct CFDictionaryKeyCallBacks kCFTypeDictionaryKeyCallBacks;
extern const struct CFDictionaryValueCallBacks kCFTypeDictionaryValueCallBacks;
extern const CFBooleanRef kCFBooleanTrue;
extern const CFStringRef kSecClass;
extern const CFStringRef kSecClassGenericPassword;
extern const CFStringRef kSecAttrService;
extern const CFStringRef kSecAttrAccount;
extern const CFStringRef kSecValueData;
extern const CFStringRef kSecReturnData;
extern const CFStringRef kSecMatchLimit;
extern const CFStringRef kSecMatchLimitOne;

CFMutableDictionaryRef CFDictionaryCreateMutable(CFAllocatorRef allocator, CFIndex capacity,
                                                 const CFDictionaryKeyCallBacks *keys,
                                                 const CFDictionaryValueCallBacks *values);
void CFDictionarySetValue(CFMutableDictionaryRef dictionary, CFTypeRef key, CFTypeRef value);
CFDataRef CFDataCreate(CFAllocatorRef allocator, const unsigned char *bytes, CFIndex size);
const unsigned char *CFDataGetBytePtr(CFDataRef data);
CFIndex CFDataGetLength(CFDataRef data);
OSStatus SecItemAdd(CFDictionaryRef item, CFTypeRef *result);
OSStatus SecItemUpdate(CFDictionaryRef query, CFDictionaryRef changes);
OSStatus SecItemCopyMatching(CFDictionaryRef query, CFTypeRef *result);
OSStatus SecItemDelete(CFDictionaryRef query);
CFStringRef SecCopyErrorMessageString(OSStatus status, void *reserved);
}

namespace TMinus {

namespace {

constexpr OSStatus success = 0;
constexpr OSStatus notFound = -25300;

using Dictionary = std::unique_ptr<__CFDictionary, CoreFoundationRelease>;

Dictionary emptyDictionary()
{
    return Dictionary(CFDictionaryCreateMutable(nullptr, 0, &kCFTypeDictionaryKeyCallBacks,
                                                &kCFTypeDictionaryValueCallBacks));
}

/// What finds the item of @p account, and no other.
Dictionary itemOf(const QString &account)
{
    Dictionary item = emptyDictionary();
    CFDictionarySetValue(item.get(), kSecClass, kSecClassGenericPassword);
    CFDictionarySetValue(item.get(), kSecAttrService,
                         coreFoundationText(QStringLiteral("tminus")).get());
    CFDictionarySetValue(item.get(), kSecAttrAccount, coreFoundationText(account).get());
    return item;
}

KeychainAnswer answerTo(OSStatus status)
{
    if (status == success || status == notFound)
        return {};
    const CFStringRef text = SecCopyErrorMessageString(status, nullptr);
    const CoreFoundationValue owned(text);
    return {.fault = text ? QString::fromCFString(text) : QString::number(status), .isFault = true};
}

KeychainAnswer read(const QString &account)
{
    const Dictionary item = itemOf(account);
    CFDictionarySetValue(item.get(), kSecReturnData, kCFBooleanTrue);
    CFDictionarySetValue(item.get(), kSecMatchLimit, kSecMatchLimitOne);
    CFTypeRef found = nullptr;
    KeychainAnswer answer = answerTo(SecItemCopyMatching(item.get(), &found));
    const CoreFoundationValue owned(found);
    if (!found)
        return answer;
    const auto data = static_cast<CFDataRef>(found);
    answer.isThere = true;
    answer.secret = QByteArray(reinterpret_cast<const char *>(CFDataGetBytePtr(data)),
                               static_cast<qsizetype>(CFDataGetLength(data)));
    return answer;
}

KeychainAnswer write(const QString &account, const QByteArray &secret)
{
    const Dictionary item = itemOf(account);
    const CoreFoundationValue data(
        CFDataCreate(nullptr, reinterpret_cast<const unsigned char *>(secret.constData()),
                     static_cast<CFIndex>(secret.size())));
    const Dictionary changes = emptyDictionary();
    CFDictionarySetValue(changes.get(), kSecValueData, data.get());
    OSStatus status = SecItemUpdate(item.get(), changes.get());
    if (status == notFound) {
        CFDictionarySetValue(item.get(), kSecValueData, data.get());
        status = SecItemAdd(item.get(), nullptr);
    }
    return answerTo(status);
}

KeychainAnswer make(const KeychainCall &call)
{
    switch (call.deed) {
    case KeychainCall::Deed::Read:
        return read(call.account);
    case KeychainCall::Deed::Write:
        return write(call.account, call.secret);
    case KeychainCall::Deed::Remove:
        break;
    }
    return answerTo(SecItemDelete(itemOf(call.account).get()));
}

/// Makes the calls one after the other beside the event loop: macOS may ask its user first, and
/// answers when he does.
class Caller final
{
public:
    Caller() { m_pool.setMaxThreadCount(1); }
    void call(const KeychainCall &call, const std::function<void(const KeychainAnswer &)> &done)
    {
        m_pool.start([this, call, done] {
            QMetaObject::invokeMethod(
                &m_home, [done, answer = make(call)] { done(answer); }, Qt::QueuedConnection);
        });
    }

private:
    QObject m_home; ///< lives where the answers are wanted, and longer than the pool
    QThreadPool m_pool;
};

} // namespace

extern "C" Q_DECL_EXPORT void
tminusCallKeychain(const KeychainCall &call,
                   const std::function<void(const KeychainAnswer &)> &done)
{
    static Caller caller;
    caller.call(call, done);
}

} // namespace TMinus
