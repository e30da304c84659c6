// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantMap>

namespace TMinus {

class ConsumerPage;
struct ConsumerForm;

/// @p form as settings keep it.
QVariantMap formMap(const ConsumerForm &form);
/// The form in @p map. What is missing or cannot be read is as usual.
ConsumerForm formIn(const QVariantMap &map);

/// A consumer as settings keep it: its form, its filter, and how its columns are.
QVariantMap rememberConsumer(const ConsumerPage &page);
void recallConsumer(ConsumerPage &page, const QVariantMap &map);

} // namespace TMinus
