// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandbox.h"

#include <QTemporaryDir>

/// A sandbox on a free port with a store of its own.
class SandboxFixture final
{
public:
    explicit SandboxFixture(const TMinus::SandboxOptions &wanted = {},
                            const TMinus::Now &now = TMinus::systemNow())
        : sandbox(completed(wanted), now)
        , started(sandbox.start())
    {}
    TMinus::SandboxOptions completed(TMinus::SandboxOptions options) const
    {
        options.port = 0;
        options.store = folder.path();
        if (options.topics.isEmpty())
            options.topics = {{QStringLiteral("any"), TMinus::TopicType::Any}};
        return options;
    }

    QTemporaryDir folder;
    TMinus::Sandbox sandbox;
    TMinus::Result<void> started;
};
