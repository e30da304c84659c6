// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "console/composedraft.h"

#include <QList>

namespace TMinus {

/// A message under a name, to be written again; its variables are filled in then.
struct MessageTemplate
{
    QString name = {};
    ComposeDraft draft = {};
    bool operator==(const MessageTemplate &) const = default;
};

/// The templates in @p path, by name; none where there is no file. Errors: Storage,
/// InvalidArgument (it is none, or newer than this program; a sentence).
Result<QList<MessageTemplate>> readTemplates(const QString &path);

/// Adds @p added to those in @p path, in place of one of the same name. Gives all of them.
/// Errors: as readTemplates(), and then nothing is written.
Result<QList<MessageTemplate>> keepTemplate(const QString &path, const MessageTemplate &added);

/// Takes the one of that name out. Errors: as keepTemplate().
Result<QList<MessageTemplate>> forgetTemplate(const QString &path, const QString &name);

} // namespace TMinus
