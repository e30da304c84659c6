// SPDX-License-Identifier: Apache-2.0
// The same as on Linux, but that the fields of stack_t stand in another order, which clang tells.
#pragma clang diagnostic ignored "-Wreorder-init-list"
#include "base/crashreport_unix.cpp"
