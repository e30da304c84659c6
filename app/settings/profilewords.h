// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <array>

namespace TMinus {

/// The words that stand for the values of an enum in files and on the command line, in its order.
template<typename Enum>
struct ProfileWords;

template<>
struct ProfileWords<ProfileService>
{
    static constexpr std::array words{"sandbox", "apsaramq4", "tdmq"};
};
template<>
struct ProfileWords<ProfileEnvironment>
{
    static constexpr std::array words{"sandbox", "development", "staging", "production"};
};
template<>
struct ProfileWords<ProfileTopicType>
{
    static constexpr std::array words{"any", "normal", "delay", "ordered", "transaction"};
};
template<>
struct ProfileWords<CredentialSource>
{
    static constexpr std::array words{"keystore", "environment", "ask"};
};
template<>
struct ProfileWords<ProfileProxyKind>
{
    static constexpr std::array words{"none", "system", "http", "socks5"};
};
template<>
struct ProfileWords<KeepBody>
{
    static constexpr std::array words{"whole", "first", "hash"};
};

/// All words of an enum.
template<typename Enum>
const QStringList &profileWords()
{
    static const QStringList all = [] {
        QStringList words;
        for (const char *word : ProfileWords<Enum>::words)
            words.append(QString::fromLatin1(word));
        return words;
    }();
    return all;
}

/// The word for @p value.
template<typename Enum>
QString profileWord(Enum value)
{
    return profileWords<Enum>().at(static_cast<qsizetype>(value));
}

/// What @p word stands for; nothing when it is none of them.
template<typename Enum>
std::optional<Enum> readProfileWord(const QString &word)
{
    const qsizetype index = profileWords<Enum>().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<Enum>(index));
}

} // namespace TMinus
