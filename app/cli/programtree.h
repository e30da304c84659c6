// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace TMinus {

/// One option or positional argument, as the command line knows it.
struct OptionWords
{
    QStringList names = {}; ///< "-h", "--help"; of a positional one its word
    QString value = {};     ///< what stands behind it: FILE; empty for a flag
    QString help = {};
    bool isPositional = false;
};

/// A command with its options.
struct CommandWords
{
    QString name = {};
    QString summary = {};
    QList<OptionWords> options = {};
};

/// Everything that can be typed: what completion and the man page are made of.
struct ProgramTree
{
    QList<OptionWords> options = {}; ///< of every command
    QList<CommandWords> commands = {};
};

} // namespace TMinus
