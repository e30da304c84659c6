// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class ConsumerWiring;
class ServiceLink;

/// Has the desk of @p link write down what the consumers bring, what became of their
/// acknowledgements, and when they watched. Both must outlive each other's signals: they are members
/// of one workplace.
void recordArrivals(ServiceLink &link, ConsumerWiring &consumers);

} // namespace TMinus
