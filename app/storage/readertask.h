// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace TMinus {

/// Something to find out.
template<typename Reader>
class ReaderTask
{
public:
    ReaderTask() = default;
    ReaderTask(const ReaderTask &) = delete;
    ReaderTask &operator=(const ReaderTask &) = delete;
    virtual ~ReaderTask() = default;
    /// On the reader's thread.
    virtual void run(Reader &reader) = 0;
    /// Instead of run(): the file could not be opened, or the task was given up (Canceled).
    virtual void fail(const Error &error) = 0;

    int ticket = 0; ///< by which it can be given up; 0: not at all
};

} // namespace TMinus
