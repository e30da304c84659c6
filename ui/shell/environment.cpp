// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/environment.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Environment)
};

} // namespace

QString environmentWord(ProfileEnvironment environment)
{
    switch (environment) {
    case ProfileEnvironment::Sandbox:
        return Words::tr("SANDBOX", "environment of a profile");
    case ProfileEnvironment::Development:
        return Words::tr("DEVELOPMENT", "environment of a profile");
    case ProfileEnvironment::Staging:
        return Words::tr("STAGING", "environment of a profile");
    case ProfileEnvironment::Production:
        return Words::tr("PRODUCTION", "environment of a profile");
    }
    Q_UNREACHABLE();
}

Ink environmentInk(ProfileEnvironment environment)
{
    switch (environment) {
    case ProfileEnvironment::Sandbox:
        return &Tokens::sandbox;
    case ProfileEnvironment::Development:
        return &Tokens::development;
    case ProfileEnvironment::Staging:
        return &Tokens::staging;
    case ProfileEnvironment::Production:
        return &Tokens::production;
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
