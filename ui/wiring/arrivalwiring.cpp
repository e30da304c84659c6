// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/arrivalwiring.h"

#include "ui/wiring/consumerwiring.h"
#include "ui/wiring/servicelink.h"

namespace TMinus {

void recordArrivals(ServiceLink &link, ConsumerWiring &consumers)
{
    QObject::connect(
        &consumers, &ConsumerWiring::sessionOpened, &link, [&link](ConsumerSession &session) {
            ArrivalBook &book = link.desk().arrivals();
            QObject::connect(&session, &ConsumerSession::starting, &book,
                             [&book, &session](const ConsumerWish &wish) {
                                 book.follow(session.consumer(), wish);
                             });
            QObject::connect(&session, &ConsumerSession::settled, &book,
                             [&book, &session](const AckVerdict &verdict) {
                                 if (session.wish().mode != ConsumeMode::Half) // see decided()
                                     book.takeVerdicts({verdict});
                             });
            QObject::connect(&session, &ConsumerSession::decided, &book,
                             &ArrivalBook::takeDecision);
            QObject::connect(&session, &ConsumerSession::ending, &book,
                             [&book, &session] { book.unfollow(session.consumer()); });
        });
}

} // namespace TMinus
