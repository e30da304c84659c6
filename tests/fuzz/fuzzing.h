// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <source_location>

/// What every fuzzer of this folder has in common. Each one defines read() and check(); fuzzing.cpp
/// calls them with what libFuzzer makes up.
namespace TMinus::Fuzzing {

/// Reads @p input and does nothing else: this must take a time that grows with its size and no faster.
void read(const QByteArray &input);

/// Reads @p input and ends the run with need() when what was read is not as it must be.
void check(const QByteArray &input);

/// Ends the run, and keeps the input, unless @p holds; @p what must hold.
void need(bool holds, const char *what,
          std::source_location where = std::source_location::current());

} // namespace TMinus::Fuzzing
