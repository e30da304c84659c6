// SPDX-License-Identifier: Apache-2.0
#include "console/duplicatetext.h"

#include "console/timetext.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class SenderText final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Sender)
};

QString sentenceFor(MessageState state, bool isSameDue)
{
    if (state == MessageState::Unknown)
        return SenderText::tr("The same message left here at %1, and its outcome is unknown. Sent "
                              "again, it may be there twice: settle that one first, or send it "
                              "again only if there may be two.");
    if (isSameDue)
        return SenderText::tr("The same message was sent or held here at %1: topic, key, body and "
                              "due time are equal. Send it again only if there are to be two.");
    return SenderText::tr("The same message was sent or held here at %1: topic, key, body and "
                          "delay are equal. Send it again only if there are to be two.");
}

} // namespace

QString duplicateSentence(MessageState state, const QDateTime &created, bool isSameDue)
{
    return sentenceFor(state, isSameDue).arg(timeText(created));
}

} // namespace TMinus
