// SPDX-License-Identifier: Apache-2.0
#include "cli/completionscript.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

/// A small program with everything that is hard to quote.
ProgramTree hard()
{
    return {.options = {{.names = {u"--profile"_s}, .value = u"ID"_s, .help = u"It's its id."_s}},
            .commands = {{.name = u"send"_s,
                          .summary = u"Send: \"now\" or\\later."_s,
                          .options = {{.names = {u"-o"_s, u"--output"_s},
                                       .value = u"FILE"_s,
                                       .help = u".dot and 'quotes'"_s},
                                      {.names = {u"--store"_s}, .value = u"DIR"_s},
                                      {.names = {u"--mode"_s}, .value = u"MODE"_s},
                                      {.names = {u"--again"_s}}}}}};
}

} // namespace

class TestCompletionScript final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void bashOffersWhatBelongsBehindAnOption()
    {
        const QString script = bashCompletion(hard());

        QVERIFY2(script.contains(u"-o|--output) mapfile -t COMPREPLY < <(compgen -f "_s),
                 qPrintable(script));
        QVERIFY(script.contains(u"--store) mapfile -t COMPREPLY < <(compgen -d "_s));
        QVERIFY(script.contains(u"compgen -W 'plain ordered half' "_s));
        QVERIFY(!script.contains(u"--again) "_s)); // a flag has nothing behind it
    }

    void zshQuotesWhatPeopleWrote()
    {
        const QString script = zshCompletion(hard());

        QVERIFY2(script.contains(u"'--profile:It'\\''s its id.'"_s), qPrintable(script));
        QVERIFY(script.contains(u"'send:Send: \"now\" or\\later.'"_s));
        QVERIFY(script.contains(u"_files -/"_s));
    }

    void fishQuotesWhatPeopleWrote()
    {
        const QString script = fishCompletion(hard());

        QVERIFY2(script.contains(u"-d 'It\\'s its id.'"_s), qPrintable(script));
        QVERIFY(script.contains(u"-d 'Send: \"now\" or\\\\later.'"_s));
        QVERIFY(script.contains(u" -s o -l output -r -F -d "_s));
    }

    void manPageLetsNoTextStartARequest()
    {
        const QString page = manSections(hard());

        QVERIFY2(page.contains(u"\n\\&.dot and 'quotes'\n"_s), qPrintable(page));
        QVERIFY(page.contains(u"Send: \"now\" or\\elater."_s));
        QVERIFY(page.contains(u"\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIFILE\\fR"_s));
    }
};

QTEST_GUILESS_MAIN(TestCompletionScript)
#include "tst_completionscript.moc"
