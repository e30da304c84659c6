// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/secretstore.h"

#include <QPointer>
#include <QTest>

namespace TMinus {

/// A key store that never answers, as a locked one that can ask nobody.
class SilentStore final : public SecretStore
{
public:
    void read(const QString &, QObject *context, Callback<std::optional<Secret>> done) override
    {
        m_reads.append({context, std::move(done)});
    }
    void write(const QString &, const Secret &, QObject *, Callback<void>) override {}
    void remove(const QString &, QObject *, Callback<void>) override {}

    /// Answers all reads after all.
    void answerAll()
    {
        for (const auto &[context, done] : m_reads) {
            if (context)
                done(std::optional(Secret("late")));
        }
    }

private:
    QList<std::pair<QPointer<QObject>, Callback<std::optional<Secret>>>> m_reads;
};

/// A key store that is not there.
class BrokenStore final : public SecretStore
{
public:
    void read(const QString &, QObject *context, Callback<std::optional<Secret>> done) override
    {
        answerLater<std::optional<Secret>>(context, std::move(done), fault());
    }
    void write(const QString &, const Secret &, QObject *context, Callback<void> done) override
    {
        answerLater<void>(context, std::move(done), fault());
    }
    void remove(const QString &, QObject *context, Callback<void> done) override
    {
        answerLater<void>(context, std::move(done), fault());
    }

private:
    static tl::unexpected<Error> fault() { return failure(ErrorKind::KeyStore, u"none"_s); }
};

/// Calls a store and waits for its answer.
class Answers final
{
public:
    explicit Answers(SecretStore &store)
        : m_store(store)
    {}
    Result<std::optional<Secret>> read(const QString &account)
    {
        return wait<std::optional<Secret>>(
            [&](auto done) { m_store.read(account, &m_context, done); });
    }
    Result<void> write(const QString &account, const Secret &secret)
    {
        return wait<void>([&](auto done) { m_store.write(account, secret, &m_context, done); });
    }
    Result<void> remove(const QString &account)
    {
        return wait<void>([&](auto done) { m_store.remove(account, &m_context, done); });
    }

    /// Waits for what @p call gives to the callback that it gets.
    template<typename T, typename Call>
    static Result<T> wait(Call call)
    {
        std::optional<Result<T>> answer;
        call([&answer](Result<T> outcome) { answer = std::move(outcome); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
            return failure(ErrorKind::Timeout, u"the test waited long enough"_s);
        return *answer;
    }

private:
    SecretStore &m_store;
    QObject m_context;
};

} // namespace TMinus
