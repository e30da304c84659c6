// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>

// The few functions of macOS that are called here, declared by hand: they are the same on every Mac,
// and no header of Apple's is needed to build where there is none.
extern "C" {
using CFTypeRef = const void *;
using CFIndex = long;
using CFTypeID = unsigned long;
using CFAllocatorRef = const struct __CFAllocator *;
using CFBooleanRef = const struct __CFBoolean *;
using CFDataRef = const struct __CFData *;
using CFDictionaryRef = const struct __CFDictionary *;
using CFMutableDictionaryRef = struct __CFDictionary *;
using CFStringRef = const struct __CFString *;

void CFRelease(CFTypeRef value);
CFTypeID CFGetTypeID(CFTypeRef value);
}

namespace TMinus {

struct CoreFoundationRelease
{
    void operator()(const void *value) const { CFRelease(value); }
};

/// A value of Core Foundation that is ours to release.
using CoreFoundationValue = std::unique_ptr<const void, CoreFoundationRelease>;

inline CoreFoundationValue coreFoundationText(const QString &text)
{
    return CoreFoundationValue(text.toCFString());
}

} // namespace TMinus
