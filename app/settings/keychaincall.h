// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace TMinus {

/// One thing to do in the key store of this system, and its answer: plain values, since they cross
/// the border of a library that is loaded when somebody first needs it.
struct KeychainCall
{
    enum class Deed { Read, Write, Remove };
    Deed deed = Deed::Read;
    QString account = {};
    QByteArray secret = {}; ///< to write
};

/// What the key store says.
struct KeychainAnswer
{
    bool isThere = false;   ///< read: there is such a secret
    QByteArray secret = {}; ///< read
    QString fault = {};     ///< why it did not work; empty when it did
    bool isFault = false;
};

/// Makes @p call; @p done is called once, later, from the event loop, if ever.
using KeychainCaller = void (*)(const KeychainCall &call,
                                const std::function<void(const KeychainAnswer &)> &done);

/// The name of the library beside the programs, and of its one function, a KeychainCaller.
inline constexpr char keychainLibrary[] = "tminuskeychain";
inline constexpr char keychainFunction[] = "tminusCallKeychain";

} // namespace TMinus
