// SPDX-License-Identifier: Apache-2.0
#include "cli/messagefinder.h"

#include "ledger/conditions.h"
#include "ledger/ledger.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::MessageFinder)
};

Error noSuch(const QString &typed)
{
    return {.kind = ErrorKind::InvalidArgument, .code = u"missing"_s, .message = typed};
}

Error several(const QString &typed, const QList<LedgerMessage> &found)
{
    return {.kind = ErrorKind::InvalidArgument,
            .message = Words::tr("“%1” is the beginning of several ids, among them %2 and %3. Type "
                                 "more of it.")
                           .arg(typed, found[0].id, found[1].id)};
}

Result<LedgerMessage> onlyOne(const QString &typed, const QList<LedgerMessage> &found)
{
    if (found.isEmpty())
        return failure(noSuch(typed));
    if (found.size() > 1)
        return failure(several(typed, found));
    return found.first();
}

} // namespace

void findMessage(Session &session, const QString &typed, QObject *context,
                 std::function<void(const LedgerMessage &)> then)
{
    lookUpMessage(session, typed, context,
                  [&session, then = std::move(then)](const Result<LedgerMessage> &found) {
                      if (found)
                          then(*found);
                      else
                          session.fail(found.error());
                  });
}

void lookUpMessage(Session &session, const QString &typed, QObject *context,
                   Callback<LedgerMessage> done)
{
    const auto ledger = session.ledger();
    if (!ledger)
        return void(answerLater<LedgerMessage>(context, std::move(done), failure(ledger.error())));
    const LedgerQuery query{
        .condition = ofId(typed), .limit = 2, .now = session.now()(), .withBody = true};
    (*ledger)->page(query, context,
                    [typed, done = std::move(done)](const Result<LedgerPage> &page) {
                        done(page.and_then([&typed](const LedgerPage &one) {
                            return onlyOne(typed, one.messages);
                        }));
                    });
}

} // namespace TMinus
