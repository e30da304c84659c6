<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>TMinus::AckCommand</name>
    <message numerus="yes">
        <source>%1 of %n acknowledgement(s) failed. The others are done.</source>
        <translation>
            <numerusform>%1 of %n acknowledgement failed.</numerusform>
            <numerusform>%1 of %n acknowledgements failed. The others are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n acknowledgement(s) worked.</source>
        <translation>
            <numerusform>The acknowledgement did not work.</numerusform>
            <numerusform>None of the %n acknowledgements worked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ArmingDialog</name>
    <message numerus="yes">
        <source>Sending, polling and acknowledging are possible then, on production. After %n idle minute(s) it is read-only again; messages that were held while it was armed are still handed over.</source>
        <translation>
            <numerusform>Sending, polling and acknowledging are possible then, on production. After %n idle minute it is read-only again; messages that were held while it was armed are still handed over.</numerusform>
            <numerusform>Sending, polling and acknowledging are possible then, on production. After %n idle minutes it is read-only again; messages that were held while it was armed are still handed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ArmingWiring</name>
    <message numerus="yes">
        <source>Production is read-only again after %n idle minute(s).</source>
        <translation>
            <numerusform>Production is read-only again after %n idle minute.</numerusform>
            <numerusform>Production is read-only again after %n idle minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::BellList</name>
    <message numerus="yes">
        <source>%n report(s) since you looked</source>
        <translation>
            <numerusform>%n report since you looked</numerusform>
            <numerusform>%n reports since you looked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::BulkCommand</name>
    <message numerus="yes">
        <source>%n row(s) cannot be sent, so nothing was sent. Correct them and try again.</source>
        <translation>
            <numerusform>%n row cannot be sent, so nothing was sent. Correct it and try again.</numerusform>
            <numerusform>%n rows cannot be sent, so nothing was sent. Correct them and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1: %2 (%n row(s) in all)</source>
        <translation>
            <numerusform>Row %1: %2</numerusform>
            <numerusform>Row %1: %2 (%n rows in all)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n row(s) of an earlier run nobody knows whether they are stored. They are not sent again; look for them before you do.</source>
        <translation>
            <numerusform>Of %n row of an earlier run nobody knows whether it is stored. It is not sent again; look for it before you do.</numerusform>
            <numerusform>Of %n rows of an earlier run nobody knows whether they are stored. They are not sent again; look for them before you do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were sent or held a moment ago, so nothing was sent.</source>
        <translation>
            <numerusform>%n row was sent or held a moment ago, so nothing was sent.</numerusform>
            <numerusform>%n rows were sent or held a moment ago, so nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are due in the minute of %1.</source>
        <translation>
            <numerusform>%n message is due in the minute of %1.</numerusform>
            <numerusform>%n messages are due in the minute of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::BusyMinute</name>
    <message numerus="yes">
        <source>%n message(s) are due in the same minute.</source>
        <translation>
            <numerusform>%n message is due in the same minute.</numerusform>
            <numerusform>%n messages are due in the same minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ComposeFooter</name>
    <message numerus="yes">
        <source>Send %n now</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Send %n now</numerusform>
            <numerusform>Send %n now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Schedule %n</numerusform>
            <numerusform>Schedule %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Hold %n</numerusform>
            <numerusform>Hold %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ComposeWiring</name>
    <message numerus="yes">
        <source>Production is read-only. Arm it for %n minute(s) to schedule.</source>
        <translation>
            <numerusform>Production is read-only. Arm it for %n minute to schedule.</numerusform>
            <numerusform>Production is read-only. Arm it for %n minutes to schedule.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ComposeWords</name>
    <message numerus="yes">
        <source>Inside the %n-day window</source>
        <translation>
            <numerusform>Inside the %n-day window</numerusform>
            <numerusform>Inside the %n-day window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inside the %n-hour window</source>
        <translation>
            <numerusform>Inside the %n-hour window</numerusform>
            <numerusform>Inside the %n-hour window</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumeCommand</name>
    <message numerus="yes">
        <source>%n message(s) were not acknowledged and come again, the first at %1.</source>
        <translation>
            <numerusform>%n message was not acknowledged and comes again at %1.</numerusform>
            <numerusform>%n messages were not acknowledged and come again, the first at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting a moment for the answer to %n acknowledgement request(s); Ctrl+C again ends at once.</source>
        <translation>
            <numerusform>Waiting a moment for the answer to %n acknowledgement request; Ctrl+C again ends at once.</numerusform>
            <numerusform>Waiting a moment for the answer to %n acknowledgement requests; Ctrl+C again ends at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerLine</name>
    <message numerus="yes">
        <source>Stopped. %n message(s) are still leased to %1.</source>
        <translation>
            <numerusform>Stopped. %n message is still leased to %1.</numerusform>
            <numerusform>Stopped. %n messages are still leased to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerPage</name>
    <message numerus="yes">
        <source>%n message(s) came in; empty the filter to see them.</source>
        <translation>
            <numerusform>%n message came in; empty the filter to see it.</numerusform>
            <numerusform>%n messages came in; empty the filter to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting up to %n second(s) for messages, again and again.</source>
        <translation>
            <numerusform>Waiting up to %n second for messages, again and again.</numerusform>
            <numerusform>Waiting up to %n seconds for messages, again and again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>↑ %n new</numerusform>
            <numerusform>↑ %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerPane</name>
    <message numerus="yes">
        <source>retry in %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>retry in %n s</numerusform>
            <numerusform>retry in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerWiring</name>
    <message numerus="yes">
        <source>%n lease(s) run</source>
        <translation>
            <numerusform>%n lease runs</numerusform>
            <numerusform>%n leases run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in %1.</source>
        <translation>
            <numerusform>%n message is in %1.</numerusform>
            <numerusform>%n messages are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DayGrid</name>
    <message numerus="yes">
        <source>%n message(s) due</source>
        <translation>
            <numerusform>%n message due</numerusform>
            <numerusform>%n messages due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DemoCommand</name>
    <message numerus="yes">
        <source>Sending %n message(s) to %1, due in %2.</source>
        <translation>
            <numerusform>Sending %n message to %1, due in %2.</numerusform>
            <numerusform>Sending %n messages to %1, due in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n message(s) were sent, landed and were acknowledged, at most %1 late.</source>
        <translation>
            <numerusform>The message was sent, landed and was acknowledged, %1 late.</numerusform>
            <numerusform>All %n messages were sent, landed and were acknowledged, at most %1 late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DesktopFacts</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DesktopNotices</name>
    <message numerus="yes">
        <source>%n message(s) of %1 are overdue.</source>
        <translation>
            <numerusform>%n message of %1 is overdue.</numerusform>
            <numerusform>%n messages of %1 are overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::Doctor</name>
    <message numerus="yes">
        <source>%n more service(s) were not asked.</source>
        <translation>
            <numerusform>%n more service was not asked.</numerusform>
            <numerusform>%n more services were not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) can be read.</source>
        <translation>
            <numerusform>%n profile can be read.</numerusform>
            <numerusform>%n profiles can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DoctorCommand</name>
    <message numerus="yes">
        <source>%n fault(s) were found. The lines above say what to do.</source>
        <translation>
            <numerusform>%n fault was found. The lines above say what to do.</numerusform>
            <numerusform>%n faults were found. The lines above say what to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ExchangeText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation>
            <numerusform>%n acknowledged</numerusform>
            <numerusform>%n acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service handed out %n message(s). What is not acknowledged comes again when its lease ends.</source>
        <translation>
            <numerusform>The service handed out %n message. What is not acknowledged comes again when its lease ends.</numerusform>
            <numerusform>The service handed out %n messages. What is not acknowledged comes again when its lease ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service took the acknowledgement of %n delivery(s). The group does not get them again.</source>
        <translation>
            <numerusform>The service took the acknowledgement of %n delivery. The group does not get it again.</numerusform>
            <numerusform>The service took the acknowledgement of %n deliveries. The group does not get them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 acknowledgements failed. The other %n are done.</source>
        <translation>
            <numerusform>%1 of %2 acknowledgements failed. The other one is done.</numerusform>
            <numerusform>%1 of %2 acknowledgements failed. The other %n are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request left with a body of %n byte(s).</source>
        <translation>
            <numerusform>The request left with a body of %n byte.</numerusform>
            <numerusform>The request left with a body of %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ExportCommand</name>
    <message numerus="yes">
        <source>%n message(s) are in %1.</source>
        <translation>
            <numerusform>%n message is in %1.</numerusform>
            <numerusform>%n messages are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::FaultsForm</name>
    <message numerus="yes">
        <source>%n fault(s) on. Replies go wrong on purpose.</source>
        <translation>
            <numerusform>%n fault is on. Replies go wrong on purpose.</numerusform>
            <numerusform>%n faults are on. Replies go wrong on purpose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::FindingList</name>
    <message numerus="yes">
        <source>%n problem(s) stop this message</source>
        <translation>
            <numerusform>%n problem stops this message</numerusform>
            <numerusform>%n problems stop this message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>findings that are not shown</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::Heartbeat</name>
    <message numerus="yes">
        <source>No answer for %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>No answer for %n s</numerusform>
            <numerusform>No answer for %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::HookRunner</name>
    <message numerus="yes">
        <source>The hook took longer than %n s and was ended.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>The hook took longer than %n s and was ended.</numerusform>
            <numerusform>The hook took longer than %n s and was ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::HttpCall</name>
    <message numerus="yes">
        <source>No whole answer came within %n ms.</source>
        <translation>
            <numerusform>No whole answer came within %n ms.</numerusform>
            <numerusform>No whole answer came within %n ms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is longer than %n bytes.</source>
        <translation>
            <numerusform>The answer is longer than %n byte.</numerusform>
            <numerusform>The answer is longer than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ImportCommand</name>
    <message numerus="yes">
        <source>%n message(s) were imported as pending.</source>
        <translation>
            <numerusform>%n message was imported as pending.</numerusform>
            <numerusform>%n messages were imported as pending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the ledger already.</source>
        <translation>
            <numerusform>%n was in the ledger already.</numerusform>
            <numerusform>%n were in the ledger already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out. Correct them and import the file again: what is in the ledger already is not taken twice.</source>
        <translation>
            <numerusform>%n row was left out. Correct it and import the file again: what is in the ledger already is not taken twice.</numerusform>
            <numerusform>%n rows were left out. Correct them and import the file again: what is in the ledger already is not taken twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerCommand</name>
    <message numerus="yes">
        <source>The ledger is in order: %n message(s), %1 at %2.</source>
        <translation>
            <numerusform>The ledger is in order: %n message, %1 at %2.</numerusform>
            <numerusform>The ledger is in order: %n messages, %1 at %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of the old file could be read: %n message(s) are in the new one.</source>
        <translation>
            <numerusform>All of the old file could be read: %n message is in the new one.</numerusform>
            <numerusform>All of the old file could be read: %n messages are in the new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could be read and are in the new file; something is missing.</source>
        <translation>
            <numerusform>%n message could be read and is in the new file; something is missing.</numerusform>
            <numerusform>%n messages could be read and are in the new file; something is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are made of %n event(s).</source>
        <translation>
            <numerusform>It is made of %n event.</numerusform>
            <numerusform>They are made of %n events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerFiles</name>
    <message numerus="yes">
        <source>%n message(s) are in %1.</source>
        <translation>
            <numerusform>%n message is in %1.</numerusform>
            <numerusform>%n messages are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were imported as pending.</source>
        <translation>
            <numerusform>%n message was imported as pending.</numerusform>
            <numerusform>%n messages were imported as pending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the ledger already.</source>
        <translation>
            <numerusform>%n was in the ledger already.</numerusform>
            <numerusform>%n were in the ledger already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out. Correct them and import the file again: what is in the ledger already is not taken twice.</source>
        <translation>
            <numerusform>%n row was left out. Correct it and import the file again: what is in the ledger already is not taken twice.</numerusform>
            <numerusform>%n rows were left out. Correct them and import the file again: what is in the ledger already is not taken twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerWiring</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ListFoot</name>
    <message numerus="yes">
        <source>%n newer message(s) cannot be found by their words yet; they can in a moment.</source>
        <translation>
            <numerusform>One newer message cannot be found by its words yet; it can in a moment.</numerusform>
            <numerusform>%n newer messages cannot be found by their words yet; they can in a moment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LogDetails</name>
    <message numerus="yes">
        <source>(The log keeps no body; this one had %n byte(s).)</source>
        <translation>
            <numerusform>(The log keeps no body; this one had %n byte.)</numerusform>
            <numerusform>(The log keeps no body; this one had %n bytes.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LogModel</name>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n millisecond</numerusform>
            <numerusform>%n milliseconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LogPane</name>
    <message numerus="yes">
        <source>%n request(s) are kept; change the filter to see them.</source>
        <translation>
            <numerusform>%n request is kept; change the filter to see it.</numerusform>
            <numerusform>%n requests are kept; change the filter to see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ManyDialog</name>
    <message numerus="yes">
        <source>%n row(s) · %1</source>
        <translation>
            <numerusform>%n row · %1</numerusform>
            <numerusform>%n rows · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left before</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>%n left before</numerusform>
            <numerusform>%n left before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody answers; %n stayed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>nobody answers; %n stayed</numerusform>
            <numerusform>nobody answers; %n stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n stayed</numerusform>
            <numerusform>%n stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n row in %1</numerusform>
            <numerusform>%n rows in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) leave, and cannot be recalled.</source>
        <translation>
            <numerusform>%n message leaves, and cannot be recalled.</numerusform>
            <numerusform>%n messages leave, and cannot be recalled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type %1: %n message(s) leave for good.</source>
        <comment>%1 is a topic</comment>
        <translation>
            <numerusform>Type %1: %n message leaves for good.</numerusform>
            <numerusform>Type %1: %n messages leave for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are held here and leave by themselves, unless they are cancelled before.</source>
        <translation>
            <numerusform>%n message is held here and leaves by itself, unless it is cancelled before.</numerusform>
            <numerusform>%n messages are held here and leave by themselves, unless they are cancelled before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::MessageBars</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages that are not shown</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::MessageListing</name>
    <message numerus="yes">
        <source>The text of %n message(s) is not in the index yet, so some may be missing here. Ask again in a moment.</source>
        <translation>
            <numerusform>The text of %n message is not in the index yet, so it may be missing here. Ask again in a moment.</numerusform>
            <numerusform>The text of %n messages is not in the index yet, so some may be missing here. Ask again in a moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n. Raise --limit, or narrow them down with --filter.</source>
        <translation>
            <numerusform>There are more than %n. Raise --limit, or narrow them down with --filter.</numerusform>
            <numerusform>There are more than %n. Raise --limit, or narrow them down with --filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) ask: the program that was to send them has ended. Send each with &quot;tminusctl held now ID&quot;, or drop it with &quot;tminusctl held cancel ID&quot;.</source>
        <translation>
            <numerusform>%n message asks: the program that was to send it has ended. Send it with &quot;tminusctl held now ID&quot;, or drop it with &quot;tminusctl held cancel ID&quot;.</numerusform>
            <numerusform>%n messages ask: the program that was to send them has ended. Send each with &quot;tminusctl held now ID&quot;, or drop it with &quot;tminusctl held cancel ID&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::MessageModel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::MonthNavigator</name>
    <message numerus="yes">
        <source>%n day(s) chosen, %1 due. The table lists only these.</source>
        <translation>
            <numerusform>%n day chosen, %1 due. The table lists only it.</numerusform>
            <numerusform>%n days chosen, %1 due. The table lists only these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::NameChips</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::OutboxCommand</name>
    <message numerus="yes">
        <source>The outcome of %n message(s) is unknown: the program that sent them has ended.</source>
        <translation>
            <numerusform>The outcome of %n message is unknown: the program that sent it has ended.</numerusform>
            <numerusform>The outcome of %n messages is unknown: the program that sent them has ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::OutboxPane</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::OverdueAlarm</name>
    <message numerus="yes">
        <source>%n message(s) on several topics are overdue, the first by %1.</source>
        <translation>
            <numerusform>%n message on several topics is overdue, the first by %1.</numerusform>
            <numerusform>%n messages on several topics are overdue, the first by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on %1 are overdue by %2.</source>
        <translation>
            <numerusform>%n message on %1 is overdue by %2.</numerusform>
            <numerusform>%n messages on %1 are overdue by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileCommand</name>
    <message numerus="yes">
        <source>%n profile(s) imported: %1.</source>
        <translation>
            <numerusform>%n profile imported: %1.</numerusform>
            <numerusform>%n profiles imported: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ProfilesWiring</name>
    <message numerus="yes">
        <source>%n profile(s) imported.</source>
        <translation>
            <numerusform>%n profile imported.</numerusform>
            <numerusform>%n profiles imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::QuitDialog</name>
    <message numerus="yes">
        <source>%n message(s) are held here</source>
        <translation>
            <numerusform>One message is held here</numerusform>
            <numerusform>%n messages are held here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ReportCounts</name>
    <message numerus="yes">
        <source>pending in the next %n hour(s)</source>
        <translation>
            <numerusform>pending in the next %n hour</numerusform>
            <numerusform>pending in the next %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ReportDialog</name>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::SandboxPane</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::SelfCheckDialog</name>
    <message numerus="yes">
        <source>%n fault(s) were found; what to do stands below each.</source>
        <translation>
            <numerusform>%n fault was found; what to do stands below it.</numerusform>
            <numerusform>%n faults were found; what to do stands below each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::StatusWriter</name>
    <message numerus="yes">
        <source>Not reached · next try in %n second(s)</source>
        <translation>
            <numerusform>Not reached · next try in %n second</numerusform>
            <numerusform>Not reached · next try in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sandbox: %n fault(s) on purpose</source>
        <translation>
            <numerusform>Sandbox: %n fault on purpose</numerusform>
            <numerusform>Sandbox: %n faults on purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held · next leaves %1</source>
        <translation>
            <numerusform>%n held · next leaves %1</numerusform>
            <numerusform>%n held · next leaves %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected · last reply %n s ago</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Connected · last reply %n s ago</numerusform>
            <numerusform>Connected · last reply %n s ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::TimePicker</name>
    <message numerus="yes">
        <source>Struck-out days are beyond this profile&apos;s window of %n hour(s).</source>
        <translation>
            <numerusform>Struck-out days are beyond this profile&apos;s window of %n hour.</numerusform>
            <numerusform>Struck-out days are beyond this profile&apos;s window of %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::Timeline</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeline, %1 to %2, %n message(s)</source>
        <translation>
            <numerusform>Timeline, %1 to %2, %n message</numerusform>
            <numerusform>Timeline, %1 to %2, %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::TimelineFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::TimelinePane</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::TimelineWiring</name>
    <message numerus="yes">
        <source>%n message(s) overdue</source>
        <translation>
            <numerusform>%n message overdue</numerusform>
            <numerusform>%n messages overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::TwinWiring</name>
    <message numerus="yes">
        <source>Only %n chosen day(s) are listed.</source>
        <translation>
            <numerusform>Only %n chosen day is listed.</numerusform>
            <numerusform>Only %n chosen days are listed.</numerusform>
        </translation>
    </message>
</context>
</TS>
