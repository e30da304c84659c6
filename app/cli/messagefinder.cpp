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

} // namespace

void findMessage(Session &session, const QString &typed, QObject *context,
                 std::function<void(const LedgerMessage &)> then)
{
    const auto ledger = session.ledger();
    if (!ledger)
        return session.fail(ledger.error());
    const LedgerQuery query{
        .condition = ofId(typed), .limit = 2, .now = session.now()(), .withBody = true};
    (*ledger)->page(query, context,
                    [&session, typed, then = std::move(then)](const Result<LedgerPage> &page) {
                        if (!page)
                            return session.fail(page.error());
                        if (page->messages.isEmpty())
                            return session.fail(noSuch(typed));
                        if (page->messages.size() > 1)
                            return session.fail(several(typed, page->messages));
                        then(page->messages.first());
                    });
}

} // namespace TMinus
