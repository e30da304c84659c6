// SPDX-License-Identifier: Apache-2.0
// A link that another program opens.
#include "ui/desktop/consolelink.h"

#include "fuzz/fuzzing.h"

namespace TMinus::Fuzzing {

namespace {

constexpr qsizetype longest = 2000;

ConsoleLink known(ConsoleLink link)
{
    link.unknown.clear();
    return link;
}

} // namespace

void read(const QByteArray &input)
{
    (void)readLink(QString::fromUtf8(input));
}

void check(const QByteArray &input)
{
    const auto link = readLink(QString::fromUtf8(input));
    if (!link)
        return;
    const QString written = linkText(*link);
    if (written.size() > longest)
        return; // what is short in letters may be long in percents
    const auto again = readLink(written);
    need(again.has_value(), "a link written again can be read");
    ConsoleLink wanted = known(*link);
    if (again->filter.isEmpty())
        wanted.filter.clear(); // it was too long
    need(*again == wanted, "a link written again reads the same");
}

} // namespace TMinus::Fuzzing
