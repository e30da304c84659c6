// SPDX-License-Identifier: Apache-2.0
#include "fuzz/fuzzing.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace TMinus::Fuzzing {

namespace {

constexpr qsizetype pumped = 64 << 10; // bytes
constexpr double mostSeconds = 2;      // a refusal for every two bytes takes half of it
constexpr size_t oneIn = 256;          // inputs; for the others it would take too long

/// Of this thread alone, so that a loaded computer is no slow reader.
double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// FNV-1a: the same for the same input in every run, which Qt's is not.
quint64 diceOf(const QByteArray &input)
{
    quint64 hash = 14'695'981'039'346'656'037U;
    for (const char c : input)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    return hash >> 8; // the low bits are the worst
}

/// A part of @p input, chosen by @p dice, again and again until the whole is large.
QByteArray pump(const QByteArray &input, quint64 dice)
{
    const qsizetype from = qsizetype(dice % quint64(input.size()));
    const qsizetype size = 1 + qsizetype((dice >> 16) % quint64(input.size() - from));
    const QByteArray middle = input.sliced(from, size);
    return input.first(from) + middle.repeated(pumped / size) + input.sliced(from + size);
}

void needLinearTime(const QByteArray &input)
{
    const quint64 dice = diceOf(input);
    if (input.isEmpty() || dice % oneIn != 0)
        return;
    const QByteArray large = pump(input, dice / oneIn);
    const double begin = cpuSeconds();
    read(large);
    need(cpuSeconds() - begin < mostSeconds, "a part of the input said again takes linear time");
}

} // namespace

void need(bool holds, const char *what, std::source_location where)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s:%u: not so: %s\n", where.file_name(), where.line(), what);
    std::abort(); // libFuzzer writes the input down
}

} // namespace TMinus::Fuzzing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    TMinus::Fuzzing::check(input);
    TMinus::Fuzzing::needLinearTime(input);
    return 0;
}
