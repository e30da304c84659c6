<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>TMinus::AckButton</name>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Roll back: %1</source>
        <translation>回滚：%1</translation>
    </message>
</context>
<context>
    <name>TMinus::AckCommand</name>
    <message>
        <source>Acknowledge messages by their receipt handles.</source>
        <translation>按消息句柄确认消息。</translation>
    </message>
    <message>
        <source>The topic that they came on.</source>
        <translation>消息所在的主题。</translation>
    </message>
    <message>
        <source>The group that took them.</source>
        <translation>取走消息的消费组。</translation>
    </message>
    <message>
        <source>Receipt handles; without any they are read from stdin, one a line.</source>
        <translation>消息句柄；不写则从标准输入读取，每行一个。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n acknowledgement(s) failed. The others are done.</source>
        <translation>
            <numerusform>%n 条确认中 %1 条失败，其余已完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the receipt handles here, one a line; Ctrl+D ends them.</source>
        <translation>在此输入消息句柄，每行一个，按 Ctrl+D 结束。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n acknowledgement(s) worked.</source>
        <translation>
            <numerusform>%n 条确认全部失败。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::Acknowledger</name>
    <message>
        <source>There is no receipt handle to acknowledge. Name at least one.</source>
        <translation>没有可确认的消息句柄。请至少给出一个。</translation>
    </message>
</context>
<context>
    <name>TMinus::AnswerFields</name>
    <message>
        <source>fills in {{ask:%1}}</source>
        <translation>填入 {{ask:%1}}</translation>
    </message>
    <message>
        <source>Stands wherever the template says {{ask:%1}}.</source>
        <translation>填入模板中写有 {{ask:%1}} 的各处。</translation>
    </message>
</context>
<context>
    <name>TMinus::Application</name>
    <message>
        <source>The link cannot be read, so nothing was opened.</source>
        <translation>无法读取此链接，未打开任何内容。</translation>
    </message>
    <message>
        <source>A link begins with tminus://open/ and the name of a pane.</source>
        <translation>链接以 tminus://open/ 和窗格名称开头。</translation>
    </message>
    <message>
        <source>It was left as it is, and nothing is sent. Salvage puts what can be read into a new file and keeps this one.</source>
        <translation>文件保持原样，期间不发送任何消息。“抢救”会把可读内容写入新文件，并保留此文件。</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>抢救</translation>
    </message>
    <message>
        <source>The ledger is open in another process (%1), so it must stay as it is.</source>
        <translation>账本正被另一进程 (%1) 使用，必须保持原样。</translation>
    </message>
    <message>
        <source>End that process, then salvage.</source>
        <translation>请结束该进程，然后抢救。</translation>
    </message>
    <message>
        <source>Messages can be sent again. The old file is kept.</source>
        <translation>可以重新发送消息。旧文件已保留。</translation>
    </message>
    <message>
        <source>All of the old ledger could be read: %1 events are in the new one.</source>
        <translation>旧账本全部可读：新账本中有 %1 个事件。</translation>
    </message>
    <message>
        <source>%1 events of the old ledger could be read; something is missing.</source>
        <translation>旧账本中可读 %1 个事件，有部分缺失。</translation>
    </message>
    <message>
        <source>The link names a profile that is not here, so nothing was opened.</source>
        <translation>链接中的配置在本机不存在，因此什么也没有打开。</translation>
    </message>
    <message>
        <source>Import or add the profile, then open the link again.</source>
        <translation>请导入或添加该配置，然后重新打开链接。</translation>
    </message>
    <message>
        <source>T-Minus ended unexpectedly the last time.</source>
        <translation>T-Minus 上次意外退出。</translation>
    </message>
    <message>
        <source>Nothing that was recorded is lost. What is known of it stands in %1; it went nowhere.</source>
        <translation>已记录的内容没有丢失。已知的情况写在 %1 中，没有发送到任何地方。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>T-Minus goes on in the tray.</source>
        <translation>T-Minus 在托盘中继续运行。</translation>
    </message>
    <message>
        <source>What is held is handed over, and consumers go on.</source>
        <translation>暂存的消息会移交，消费者继续运行。</translation>
    </message>
    <message>
        <source>T-Minus %1 is there.</source>
        <translation>T-Minus %1 已发布。</translation>
    </message>
    <message>
        <source>This is %1. Nothing was downloaded: get it from where you got this one. The address that said so stands in the settings.</source>
        <translation>当前版本为 %1。没有下载任何内容：请从获取本版本的地方获取新版本。提供此消息的地址见设置。</translation>
    </message>
</context>
<context>
    <name>TMinus::ArmingBar</name>
    <message>
        <source>Arm…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>上锁</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Allows sending, polling and acknowledging for a while.</source>
        <translation>在一段时间内允许发送、轮询和确认。</translation>
    </message>
    <message>
        <source>Production is read-only again at once.</source>
        <translation>生产环境立即恢复只读。</translation>
    </message>
</context>
<context>
    <name>TMinus::ArmingDialog</name>
    <message>
        <source>Arm production</source>
        <translation>解锁生产环境</translation>
    </message>
    <message>
        <source>Arm %1?</source>
        <comment>%1 is a profile</comment>
        <translation>解锁 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Sending, polling and acknowledging are possible then, on production. After %n idle minute(s) it is read-only again; messages that were held while it was armed are still handed over.</source>
        <translation>
            <numerusform>解锁后可在生产环境发送、轮询和确认。闲置 %n 分钟后恢复只读；解锁期间暂存的消息仍会移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay read-only</source>
        <translation>保持只读</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Nothing can be sent, polled or acknowledged.</source>
        <translation>不能发送、轮询或确认。</translation>
    </message>
    <message>
        <source>Allows sending, polling and acknowledging for a while.</source>
        <translation>在一段时间内允许发送、轮询和确认。</translation>
    </message>
</context>
<context>
    <name>TMinus::ArmingMeter</name>
    <message>
        <source>Armed %1</source>
        <comment>%1 is minutes and seconds that are left</comment>
        <translation>已解锁 %1</translation>
    </message>
    <message>
        <source>Production is armed for %1 of idle time. Each send, acknowledgement and edit begins it anew.</source>
        <translation>生产环境在闲置 %1 内保持解锁。每次发送、确认或编辑都会重新计时。</translation>
    </message>
</context>
<context>
    <name>TMinus::ArmingWiring</name>
    <message>
        <source>Only production has to be armed.</source>
        <translation>只有生产环境需要解锁。</translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>未连接任何服务。</translation>
    </message>
    <message>
        <source>This profile is read-only by its own setting. Change it in Profiles to arm it.</source>
        <translation>此配置被设为只读。请在“配置”中更改后再解锁。</translation>
    </message>
    <message>
        <source>Production is read-only again in one minute.</source>
        <translation>生产环境将在一分钟后恢复只读。</translation>
    </message>
    <message>
        <source>Running consumers stop then. Drafts are kept.</source>
        <translation>届时正在运行的消费者会停止。草稿会保留。</translation>
    </message>
    <message>
        <source>Stay armed</source>
        <translation>保持解锁</translation>
    </message>
    <message numerus="yes">
        <source>Production is read-only again after %n idle minute(s).</source>
        <translation>
            <numerusform>闲置 %n 分钟，生产环境已恢复只读。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your draft is kept. Arm it to go on.</source>
        <translation>草稿已保留。解锁后可继续。</translation>
    </message>
</context>
<context>
    <name>TMinus::BellList</name>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>尚无报告。</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>已报告的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) since you looked</source>
        <translation>
            <numerusform>上次查看后有 %n 条报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgets these lines; what was told stays as it is.</source>
        <translation>清除这些行；所报告的事情不受影响。</translation>
    </message>
</context>
<context>
    <name>TMinus::BodyEditor</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>How the body is read</source>
        <translation>消息体的格式</translation>
    </message>
    <message>
        <source>Tidy</source>
        <comment>lay out JSON</comment>
        <translation>整理</translation>
    </message>
    <message>
        <source>Lay out the JSON with one member on each line (Ctrl+Shift+F).</source>
        <translation>将 JSON 排为每行一项（Ctrl+Shift+F）。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>too long to be checked</source>
        <translation>过长，未检查</translation>
    </message>
    <message>
        <source>no JSON from line %1, column %2 on</source>
        <translation>第 %1 行第 %2 列起不是 JSON</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>size and limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>the first 64 KB of %1</source>
        <translation>%1 中的前 64 KB</translation>
    </message>
    <message>
        <source>no text · %1</source>
        <translation>非文本 · %1</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>a size in bytes, short</comment>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>JSON is coloured and checked. The body is sent as it stands here, either way.</source>
        <translation>JSON 会着色并检查。两种方式都按此处的内容原样发送。</translation>
    </message>
    <message>
        <source>What the consumer gets, in UTF-8.</source>
        <translation>消费者收到的内容，以 UTF-8 编码。</translation>
    </message>
</context>
<context>
    <name>TMinus::BodySheet</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Body as a tree</source>
        <translation>树形消息体</translation>
    </message>
    <message>
        <source>How the body is shown: as text, as a tree of JSON, or byte by byte.</source>
        <translation>消息体的显示方式：文本、JSON 树或逐字节。</translation>
    </message>
</context>
<context>
    <name>TMinus::BodyView</name>
    <message>
        <source>Body of the message</source>
        <translation>消息体</translation>
    </message>
</context>
<context>
    <name>TMinus::BulkCommand</name>
    <message>
        <source>Looking at all rows …</source>
        <translation>正在检查全部记录…</translation>
    </message>
    <message>
        <source>The journal was removed. All rows can go again.</source>
        <translation>发送日志已删除。全部记录可以重新发送。</translation>
    </message>
    <message>
        <source>There was no journal of that file.</source>
        <translation>该文件没有发送日志。</translation>
    </message>
    <message>
        <source>{{ask:%1}} needs somebody to answer, and this is no terminal. Write the value itself.</source>
        <translation>{{ask:%1}} 需要有人回答，而这里不是终端。请直接写出值。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be sent, so nothing was sent. Correct them and try again.</source>
        <translation>
            <numerusform>%n 条记录无法发送，因此什么都没有发送。请改正后重试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1: %2 (%n row(s) in all)</source>
        <translation>
            <numerusform>第 %1 条：%2（共 %n 条）</numerusform>
        </translation>
    </message>
    <message>
        <source>These columns are not used: %1. They are for {{row.COLUMN}} only.</source>
        <translation>这些列没有用到：%1。它们只供 {{row.COLUMN}} 使用。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n row(s) of an earlier run nobody knows whether they are stored. They are not sent again; look for them before you do.</source>
        <translation>
            <numerusform>此前运行中有 %n 条记录无法得知是否已存储。它们不会自动重发；自行重发前，请先查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>With --again rows go all the same that were sent or held a moment ago.</source>
        <translation>加上 --again，刚刚发送或暂存过的行也照样发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were sent or held a moment ago, so nothing was sent.</source>
        <translation>
            <numerusform>刚刚已发送或暂存过 %n 行，因此什么都没有发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are due in the minute of %1.</source>
        <translation>
            <numerusform>在 %1 这一分钟内有 %n 条消息到期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::BulkModel</name>
    <message>
        <source>moved by +%1 to spread</source>
        <comment>%1 is a length of time</comment>
        <translation>为分散后移 %1</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a file</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>of a dry run</comment>
        <translation>结论</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a length of time</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a length of time</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a length of time</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>a row that can be sent</comment>
        <translation>可发送</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a row that cannot be sent</comment>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>TMinus::BulkOptions</name>
    <message>
        <source>Send one message for each row of a CSV or JSON Lines file. What was sent is noted in FILE.tminus-journal; started again, no row goes twice.</source>
        <translation>为 CSV 或 JSON Lines 文件中的每条记录发送一条消息。已发送的记入 FILE.tminus-journal；再次启动时，同一条不会发送两次。</translation>
    </message>
    <message>
        <source>csv or jsonl; else the name of the file tells.</source>
        <translation>csv 或 jsonl；不写则由文件名判断。</translation>
    </message>
    <message>
        <source>Send so many messages; {{i}}, {{n}}, {{uuid}}, {{due:iso}} stand for what differs.</source>
        <translation>发送这么多条消息；各条不同之处用 {{i}}、{{n}}、{{uuid}}、{{due:iso}} 表示。</translation>
    </message>
    <message>
        <source>Spread the due times of messages without one of their own over this time.</source>
        <translation>将没有自带到期时间的消息均匀分布在这段时间内。</translation>
    </message>
    <message>
        <source>Make each due time up to this much later.</source>
        <translation>每个到期时间随机推后，最多推后这么久。</translation>
    </message>
    <message>
        <source>How many may be on their way at once, 1 to 256 (16).</source>
        <translation>最多同时发送多少条，1 到 256（16）。</translation>
    </message>
    <message>
        <source>Send at most so many a second.</source>
        <translation>每秒最多发送多少条。</translation>
    </message>
    <message>
        <source>Show what would go and when; send nothing.</source>
        <translation>只显示将发送什么、何时到期，不实际发送。</translation>
    </message>
    <message>
        <source>Remove the journal of FILE and end: then all its rows can go again.</source>
        <translation>删除 FILE 的发送日志并结束：此后它的全部记录可以重新发送。</translation>
    </message>
    <message>
        <source>--format, --spread, --jitter, --in-flight, --rate, --dry-run and --forget belong to many messages. Add --file or --copies, or leave them out.</source>
        <translation>--format、--spread、--jitter、--in-flight、--rate、--dry-run 和 --forget 仅用于批量发送。请加上 --file 或 --copies，或去掉它们。</translation>
    </message>
    <message>
        <source>--file and --copies both say what to send. Leave one of them out.</source>
        <translation>--file 和 --copies 都指定了要发送的内容。请去掉其一。</translation>
    </message>
    <message>
        <source>--format and --forget belong to --file. Add it, or leave them out.</source>
        <translation>--format 和 --forget 须与 --file 一起使用。请加上 --file，或去掉它们。</translation>
    </message>
    <message>
        <source>--format is csv or jsonl; “%1” is neither.</source>
        <translation>--format 只能是 csv 或 jsonl，“%1”都不是。</translation>
    </message>
</context>
<context>
    <name>TMinus::BulkSender</name>
    <message>
        <source>The program ended while this row was on its way.</source>
        <translation>发送此条记录的途中程序结束了。</translation>
    </message>
</context>
<context>
    <name>TMinus::BulkWording</name>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <comment>which row, then whole sentences</comment>
        <translation>第 %1 条：%2</translation>
    </message>
    <message>
        <source>%1 of %2 messages would go; nothing was sent.</source>
        <translation>共 %2 条消息，将发送 %1 条；尚未实际发送。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>First due</source>
        <translation>最早到期</translation>
    </message>
    <message>
        <source>Last due</source>
        <translation>最晚到期</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>此前已发送</translation>
    </message>
    <message>
        <source>Unknown from before</source>
        <translation>此前结果未知</translation>
    </message>
    <message>
        <source>Given up: nobody answers any more. Start it again when the service is back; no row goes twice.</source>
        <translation>已放弃：不再有应答。请在服务恢复后再次启动；同一条不会发送两次。</translation>
    </message>
    <message>
        <source>Stopped before the first message went.</source>
        <translation>在发送第一条消息之前已停止。</translation>
    </message>
    <message>
        <source>Stopped before the end. Start it again to go on; no row goes twice.</source>
        <translation>没有发送完就已停止。再次启动即可继续；同一条不会发送两次。</translation>
    </message>
    <message>
        <source>There was nothing left to send.</source>
        <translation>没有剩余的记录需要发送。</translation>
    </message>
    <message>
        <source>The service accepted all %1 messages.</source>
        <translation>服务端已接受全部 %1 条消息。</translation>
    </message>
    <message>
        <source>The service accepted %1 of %2 messages.</source>
        <translation>共 %2 条消息，服务端已接受 %1 条。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1 of %2, %3 a second, %4 failed, %5 left</source>
        <translation>已处理 %1 / %2 条，每秒 %3 条，失败 %4 条，还需 %5</translation>
    </message>
    <message>
        <source>%1 of %2 messages would be held here; nothing was written.</source>
        <translation>将在本机暂存 %2 条中的 %1 条；什么都没有写入。</translation>
    </message>
    <message>
        <source>All %1 messages are held here. Until they leave they can be moved and cancelled.</source>
        <translation>全部 %1 条消息都暂存在本机。离开之前可以改期和取消。</translation>
    </message>
    <message>
        <source>%1 of %2 messages are held here.</source>
        <translation>%2 条消息中有 %1 条暂存在本机。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已暂存</translation>
    </message>
</context>
<context>
    <name>TMinus::BusyMinute</name>
    <message numerus="yes">
        <source>%n message(s) are due in the same minute.</source>
        <translation>
            <numerusform>同一分钟内有 %n 条消息到期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::CheckedLayer</name>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>TMinus::CommandLine</name>
    <message>
        <source>Usage</source>
        <comment>heading in help</comment>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>in a usage line</comment>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <comment>in a usage line</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>heading in help</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <comment>heading in help</comment>
        <translation>参数</translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation>显示本帮助并结束。</translation>
    </message>
    <message>
        <source>The endpoint of an instance, for this call.</source>
        <translation>本次调用的实例接入点。</translation>
    </message>
    <message>
        <source>Print results and errors only.</source>
        <translation>只输出结果和错误。</translation>
    </message>
    <message>
        <source>The language: en or zh_CN.</source>
        <translation>语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation>%1 后面缺少一个值。</translation>
    </message>
    <message>
        <source>There is no option %1 here. See “%2”.</source>
        <translation>这里没有选项 %1。请看“%2”。</translation>
    </message>
    <message>
        <source>There is no command “%1”. See “%2”.</source>
        <translation>没有命令“%1”。请看“%2”。</translation>
    </message>
    <message>
        <source>“%1” stands alone and belongs to no option. See “%2”.</source>
        <translation>“%1”不属于任何选项。请看“%2”。</translation>
    </message>
    <message>
        <source>Messages that have not happened yet: send, consume, acknowledge.</source>
        <translation>尚未发生的消息：发送、消费、确认。</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>显示版本并结束。</translation>
    </message>
    <message>
        <source>“%1” is no language of this program. Use en or zh_CN.</source>
        <translation>本程序没有语言“%1”。请用 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>No command was named. See “%1”.</source>
        <translation>没有写出命令。请看“%1”。</translation>
    </message>
    <message>
        <source>The profile to use; without it TMINUS_PROFILE, else sandbox. See “tminusctl profile list”.</source>
        <translation>要使用的配置；不写则取 TMINUS_PROFILE，也没有则为 sandbox。请看“tminusctl profile list”。</translation>
    </message>
    <message>
        <source>Allow this call to change production: the id of the profile typed out, or the host of --endpoint.</source>
        <translation>允许本次调用改动生产环境：须写出配置的 ID，或 --endpoint 的主机名。</translation>
    </message>
    <message>
        <source>Print records only, one JSON object a line; help stays text.</source>
        <translation>只输出记录，每行一个 JSON 对象；帮助仍为文本。</translation>
    </message>
    <message>
        <source>The id of its instance, where that has a namespace.</source>
        <translation>有命名空间的实例的 ID。</translation>
    </message>
    <message>
        <source>--instance goes with --endpoint: a profile has an instance of its own. Name the endpoint, or leave --instance out.</source>
        <translation>--instance 与 --endpoint 一起使用：配置自带实例。请写出接入点，或去掉 --instance。</translation>
    </message>
</context>
<context>
    <name>TMinus::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>请减少几个字符再试。</translation>
    </message>
    <message>
        <source>This cannot be done at the moment.</source>
        <translation>目前无法执行。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words of a command, or an id or key of a message; &gt; for commands alone, @ for messages.</source>
        <translation>命令中的词，或消息的 ID 或键；&gt; 只找命令，@ 只找消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::CompletionCommand</name>
    <message>
        <source>Print a script by which bash, zsh or fish complete what is typed.</source>
        <translation>输出供 bash、zsh 或 fish 使用的命令补全脚本。</translation>
    </message>
    <message>
        <source>bash, zsh or fish; read it with “source &lt;(tminusctl completion bash)”.</source>
        <translation>bash、zsh 或 fish；用“source &lt;(tminusctl completion bash)”载入。</translation>
    </message>
    <message>
        <source>Name the shell: tminusctl completion bash, zsh or fish.</source>
        <translation>请写出 shell：tminusctl completion bash、zsh 或 fish。</translation>
    </message>
</context>
<context>
    <name>TMinus::ComposeFooter</name>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Copy this message as code for another program.</source>
        <translation>将此消息复制为其他程序的代码。</translation>
    </message>
    <message>
        <source>Many…</source>
        <translation>批量…</translation>
    </message>
    <message>
        <source>Send copies of this message, or the rows of a file.</source>
        <translation>发送此消息的多份副本，或文件中的各行。</translation>
    </message>
    <message>
        <source>Arm production…</source>
        <translation>解锁生产环境…</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>Send now to PRODUCTION</source>
        <translation>立即发送到生产环境</translation>
    </message>
    <message numerus="yes">
        <source>Send %n now</source>
        <comment>messages</comment>
        <translation>
            <numerusform>立即发送 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Schedule to PRODUCTION</source>
        <translation>定时发送到生产环境</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n</source>
        <comment>messages</comment>
        <translation>
            <numerusform>定时发送 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold for PRODUCTION</source>
        <translation>为生产环境暂存</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n</source>
        <comment>messages</comment>
        <translation>
            <numerusform>暂存 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Save for PRODUCTION</source>
        <translation>保存到生产环境</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Allows sending, polling and acknowledging for a while.</source>
        <translation>在一段时间内允许发送、轮询和确认。</translation>
    </message>
    <message>
        <source>Does what it says with the message of the form (Ctrl+Enter).</source>
        <translation>对表单中的消息执行按钮所写的操作（Ctrl+Enter）。</translation>
    </message>
</context>
<context>
    <name>TMinus::ComposePane</name>
    <message>
        <source>Seconds until the transaction is checked first</source>
        <translation>首次回查事务前的秒数</translation>
    </message>
    <message>
        <source> s</source>
        <comment>behind a number of seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Transaction, first check after</source>
        <translation>事务消息，首次回查在</translation>
    </message>
    <message>
        <source>Transaction (half message)</source>
        <translation>事务消息（半消息）</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>A half message is due when it is committed, and has no order.</source>
        <translation>半消息在提交时投递，且没有顺序。</translation>
    </message>
    <message>
        <source>Only a message with a due time can wait here for it.</source>
        <translation>只有带到期时间的消息才能在此暂存。</translation>
    </message>
    <message>
        <source>Many messages…</source>
        <translation>批量消息…</translation>
    </message>
    <message>
        <source>A held message needs a due time. To send it now, hand it over in the outbox.</source>
        <translation>暂存的消息必须有到期时间。要立即发送，请在发件箱中移交。</translation>
    </message>
    <message>
        <source>Send, schedule or hold</source>
        <translation>发送、定时或暂存</translation>
    </message>
    <message>
        <source>Lay out JSON</source>
        <translation>排版 JSON</translation>
    </message>
    <message>
        <source>Copy the draft as…</source>
        <translation>将草稿复制为…</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Message that was sent before</source>
        <translation>上一条已发送的消息</translation>
    </message>
    <message>
        <source>Message that was sent after</source>
        <translation>下一条已发送的消息</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Take the fix of the problem</source>
        <translation>采用问题的修复</translation>
    </message>
    <message>
        <source>Hold here</source>
        <translation>在本机暂存</translation>
    </message>
    <message>
        <source>Time: now</source>
        <translation>时间：现在</translation>
    </message>
    <message>
        <source>Time: after</source>
        <translation>时间：延时</translation>
    </message>
    <message>
        <source>Time: at</source>
        <translation>时间：定时</translation>
    </message>
    <message>
        <source>Write the time in words</source>
        <translation>用文字写时间</translation>
    </message>
    <message>
        <source>After so long the service asks what became of the transaction: 10 to 300 s.</source>
        <translation>经过这么久后服务会询问事务的结果：10 到 300 秒。</translation>
    </message>
</context>
<context>
    <name>TMinus::ComposeWiring</name>
    <message>
        <source>No service is connected.</source>
        <translation>未连接任何服务。</translation>
    </message>
    <message>
        <source>This profile is read-only by its own wish. Change that in its settings to send.</source>
        <translation>此配置自身设为只读。请在其设置中更改后再发送。</translation>
    </message>
    <message numerus="yes">
        <source>Production is read-only. Arm it for %n minute(s) to schedule.</source>
        <translation>
            <numerusform>生产环境为只读。解锁 %n 分钟后才能定时发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>leaving…</source>
        <translation>正在发出…</translation>
    </message>
    <message>
        <source>held, leaves %1</source>
        <translation>已暂存，%1 移交</translation>
    </message>
    <message>
        <source>accepted, due %1</source>
        <translation>已接受，%1 到期</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>The service is not there, so its address is not known and nothing was copied.</source>
        <translation>服务不可用，地址未知，未复制任何内容。</translation>
    </message>
    <message>
        <source>Connect a profile, then copy again.</source>
        <translation>连接一个配置后再复制。</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>Send a second one</source>
        <translation>再发一条</translation>
    </message>
    <message>
        <source>taken back, nothing was sent</source>
        <translation>已撤回，未发送</translation>
    </message>
    <message>
        <source>No service is connected, so nothing was done.</source>
        <translation>未连接服务，因此未做任何操作。</translation>
    </message>
    <message>
        <source>Connect the profile, then try again.</source>
        <translation>请连接配置后重试。</translation>
    </message>
    <message>
        <source>saved, leaves %1</source>
        <translation>已保存，%1 移交</translation>
    </message>
</context>
<context>
    <name>TMinus::ComposeWords</name>
    <message>
        <source>Nothing stops this message.</source>
        <translation>没有阻止此消息的问题。</translation>
    </message>
    <message numerus="yes">
        <source>Inside the %n-day window</source>
        <translation>
            <numerusform>在 %n 天窗口内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inside the %n-hour window</source>
        <translation>
            <numerusform>在 %n 小时窗口内</numerusform>
        </translation>
    </message>
    <message>
        <source>server clock not asked yet</source>
        <translation>尚未得知服务器时钟</translation>
    </message>
    <message>
        <source>clock %1 s</source>
        <comment>how far the service&apos;s clock is ahead</comment>
        <translation>时钟 %1 秒</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>%1 is in the past. Sent now, it would be delivered at once.</source>
        <translation>%1 已经过去。现在发送会立即投递。</translation>
    </message>
</context>
<context>
    <name>TMinus::Connection</name>
    <message>
        <source>“%1” is not an endpoint. Write it like https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com.</source>
        <translation>“%1”不是接入点。写法如 https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com。</translation>
    </message>
    <message>
        <source>The endpoint “%1” holds more than a host and a port. Remove what is behind the host, and any user name.</source>
        <translation>接入点“%1”中除主机和端口外还有别的内容。去掉主机后面的部分和用户名。</translation>
    </message>
    <message>
        <source>There is no access key: both its id and its secret are needed to sign a request.</source>
        <translation>没有 AccessKey：签名需要 AccessKey ID 和 AccessKey Secret。</translation>
    </message>
    <message>
        <source>The access key id or the security token holds a space, a line break or another character that cannot be in it. Paste it again.</source>
        <translation>AccessKey ID 或安全令牌中含空格、换行或其他不允许的字符。请重新粘贴。</translation>
    </message>
</context>
<context>
    <name>TMinus::ConnectionTest</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Signed request</source>
        <translation>已签名的请求</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The request as it was signed</source>
        <translation>签名时的请求</translation>
    </message>
    <message>
        <source>takes nothing and changes nothing</source>
        <translation>不取走消息，也不更改任何内容</translation>
    </message>
    <message>
        <source>There is one after a test that came as far as the service.</source>
        <translation>测试到达服务端后才有。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再次测试</translation>
    </message>
    <message>
        <source>Text that was signed:</source>
        <translation>被签名的文本：</translation>
    </message>
    <message>
        <source>Request, signature masked:</source>
        <translation>请求（签名已遮盖）：</translation>
    </message>
    <message>
        <source>Replace secret…</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>The secret does not fit the key id.</source>
        <translation>密钥与该 AccessKey ID 不匹配。</translation>
    </message>
    <message>
        <source>The test ended at: %1</source>
        <translation>测试止于：%1</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>信任此证书…</translation>
    </message>
    <message>
        <source>Shows the request of the test as it was signed.</source>
        <translation>显示测试请求签名时的内容。</translation>
    </message>
    <message>
        <source>Goes to the service layer by layer, and takes nothing.</source>
        <translation>逐层连接服务，不取走任何消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumeCommand</name>
    <message>
        <source>Show messages as they come.</source>
        <translation>显示到达的消息。</translation>
    </message>
    <message>
        <source>The topics to ask for, up to 8.</source>
        <translation>要轮询的主题，最多 8 个。</translation>
    </message>
    <message>
        <source>The group that takes them.</source>
        <translation>取消息的消费组。</translation>
    </message>
    <message>
        <source>Only messages with one of these tags: &quot;a||b&quot;.</source>
        <translation>只取带有其中一个标签的消息：&quot;a||b&quot;。</translation>
    </message>
    <message>
        <source>Messages per request, 1 to 16 (16).</source>
        <translation>每次请求的消息数，1 到 16（16）。</translation>
    </message>
    <message>
        <source>How long a request waits for the first, 0s to 30s (30s).</source>
        <translation>每次请求等待首条消息的时间，0s 到 30s（30s）。</translation>
    </message>
    <message>
        <source>plain, ordered or half (plain).</source>
        <translation>plain（普通）、ordered（顺序）或 half（半事务），默认 plain。</translation>
    </message>
    <message>
        <source>manual leaves them leased, auto acknowledges what was shown (manual).</source>
        <translation>manual 不确认，租约照常；auto 显示后即确认（manual）。</translation>
    </message>
    <message>
        <source>End after so many messages.</source>
        <translation>收到这么多条消息后结束。</translation>
    </message>
    <message>
        <source>End after this time.</source>
        <translation>经过这段时间后结束。</translation>
    </message>
    <message>
        <source>--mode is plain, ordered or half; “%1” is none.</source>
        <translation>--mode 只能是 plain、ordered 或 half，“%1”都不是。</translation>
    </message>
    <message>
        <source>--ack is manual or auto; “%1” is none.</source>
        <translation>--ack 只能是 manual 或 auto，“%1”都不是。</translation>
    </message>
    <message>
        <source>Half messages are not acknowledged but committed or rolled back. Leave --ack auto out.</source>
        <translation>半事务消息不是确认，而是提交或回滚。请去掉 --ack auto。</translation>
    </message>
    <message>
        <source>Asking for %1 as %2. What is taken here does not reach the group&apos;s other consumers until its lease ends. End with Ctrl+C.</source>
        <translation>正以 %2 轮询 %1。这里取走的消息，在租约结束前不会到达该消费组的其他消费者。按 Ctrl+C 结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were not acknowledged and come again, the first at %1.</source>
        <translation>
            <numerusform>%n 条消息未确认，会再次到达，最早在 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>A request was given up. Messages that it may have taken come again when their lease ends.</source>
        <translation>已放弃一个请求。它可能已取走的消息会在租约到期后再次到达。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting a moment for the answer to %n acknowledgement request(s); Ctrl+C again ends at once.</source>
        <translation>
            <numerusform>正在稍候 %n 个确认请求的应答；再按一次 Ctrl+C 立即结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show, count and acknowledge only messages that fit: tag:CLOSE, json.order.id:7. The others are taken too, and come again when their lease ends.</source>
        <translation>只显示、计数并确认符合的消息：tag:CLOSE、json.order.id:7。其余消息也会被取走，租约结束后再次投递。</translation>
    </message>
    <message>
        <source>Show what the profile hides in bodies, too.</source>
        <translation>也显示配置在消息体中隐藏的内容。</translation>
    </message>
</context>
<context>
    <name>TMinus::Consumer</name>
    <message>
        <source>A consumer asks for 1 to %1 topics.</source>
        <translation>一个消费者可轮询 1 到 %1 个主题。</translation>
    </message>
    <message>
        <source>A consumer needs a group. Name the one that it belongs to.</source>
        <translation>消费者需要消费组。请写出它所属的消费组。</translation>
    </message>
    <message>
        <source>A batch holds %1 to %2 messages.</source>
        <translation>一批为 %1 到 %2 条消息。</translation>
    </message>
    <message>
        <source>A poll waits %1 to %2 seconds.</source>
        <translation>一次轮询等待 %1 到 %2 秒。</translation>
    </message>
    <message>
        <source>Half messages cannot be chosen by tag. Leave the tags out.</source>
        <translation>半事务消息不能按标签选取。请去掉标签。</translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerControls</name>
    <message>
        <source>by hand</source>
        <comment>how to acknowledge</comment>
        <translation>手动</translation>
    </message>
    <message>
        <source>after viewing</source>
        <comment>how to acknowledge</comment>
        <translation>查看后</translation>
    </message>
    <message>
        <source>automatically</source>
        <comment>how to acknowledge</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Plain messages</source>
        <translation>普通消息</translation>
    </message>
    <message>
        <source>Ordered: one sharding key after the other</source>
        <translation>顺序：按分区键依次投递</translation>
    </message>
    <message>
        <source>Half messages: commit or roll back</source>
        <translation>半消息：提交或回滚</translation>
    </message>
    <message>
        <source>Tags that the service chooses by: CLOSE or CLOSE||REMIND. Empty: all.</source>
        <translation>服务端按标签筛选：CLOSE 或 CLOSE||REMIND。留空为全部。</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>消费组</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Ack</source>
        <comment>acknowledge</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Nothing is acknowledged until you do it; the rest comes again.</source>
        <translation>不会自动确认；未确认的消息会再次投递。</translation>
    </message>
    <message>
        <source>A message is acknowledged, for good, when you open its details.</source>
        <translation>打开消息详情即确认，不可撤回。</translation>
    </message>
    <message>
        <source>Each message is acknowledged, for good, as soon as it comes.</source>
        <translation>消息一到即确认，不可撤回。</translation>
    </message>
    <message>
        <source>This service cannot hand messages out like that.</source>
        <translation>此服务不支持这种投递方式。</translation>
    </message>
    <message>
        <source>Mode</source>
        <comment>how to consume</comment>
        <translation>模式</translation>
    </message>
    <message>
        <source>Group to poll as. Each group gets every message, and its consumers share them.</source>
        <translation>以此消费组轮询。每个消费组都会收到每条消息，由组内消费者分担。</translation>
    </message>
    <message>
        <source>How many messages one poll may bring: 1 to 16.</source>
        <translation>一次轮询最多取几条消息：1 到 16。</translation>
    </message>
    <message>
        <source>How long one poll waits for the first message: 0 to 30 s.</source>
        <translation>一次轮询等待首条消息多久：0 到 30 秒。</translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerLine</name>
    <message>
        <source>Start the sandbox, or choose a profile whose service answers; messages come again by themselves.</source>
        <translation>请启动沙箱，或选择可用的配置；消息会再次投递。</translation>
    </message>
    <message>
        <source>There is no service to poll: the sandbox is stopped.</source>
        <translation>没有可轮询的服务：沙箱已停止。</translation>
    </message>
    <message>
        <source>Nothing can be acknowledged: the sandbox is stopped.</source>
        <translation>无法确认：沙箱已停止。</translation>
    </message>
    <message>
        <source>Nothing can be committed: the sandbox is stopped.</source>
        <translation>无法提交：沙箱已停止。</translation>
    </message>
    <message>
        <source>%1 · request %2</source>
        <translation>%1 · 请求 %2</translation>
    </message>
    <message>
        <source>The acknowledgement failed.</source>
        <translation>确认失败。</translation>
    </message>
    <message>
        <source>All %1 acknowledgements failed.</source>
        <translation>全部 %1 条确认失败。</translation>
    </message>
    <message>
        <source>%1 of %2 acknowledgements failed. The other %3 are done.</source>
        <translation>%2 条确认中 %1 条失败，其余 %3 条已完成。</translation>
    </message>
    <message>
        <source>The service knows the handle no more: the lease ended, or a newer delivery took its place. Wait for it to come again, its row will arm itself.</source>
        <translation>服务端已不认识该句柄：租约已结束，或已有更新的投递。等待消息再次投递，届时本行自动可确认。</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>显示这些行</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>key of a message, and when it comes again</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>the last one at %1</source>
        <comment>when a message comes again</comment>
        <translation>最后一条在 %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n message(s) are still leased to %1.</source>
        <translation>
            <numerusform>已停止。仍有 %n 条消息租给 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each comes again when its lease ends, unless you acknowledge it before: %1.</source>
        <translation>除非事先确认，每条消息在租约结束后会再次投递：%1。</translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerPage</name>
    <message>
        <source>Go on, and to the newest message</source>
        <translation>继续，并跳到最新消息</translation>
    </message>
    <message>
        <source>Filter the messages that came in</source>
        <translation>过滤收到的消息</translation>
    </message>
    <message>
        <source>Messages that came in</source>
        <translation>收到的消息</translation>
    </message>
    <message>
        <source>the newest %1 are shown, the rest is in the ledger</source>
        <translation>仅显示最新 %1 条，其余在账本中</translation>
    </message>
    <message>
        <source>No message matches the filter</source>
        <translation>没有符合过滤条件的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came in; empty the filter to see them.</source>
        <translation>
            <numerusform>已收到 %n 条消息，清空过滤条件即可查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>No consumer is running</source>
        <translation>没有消费者在运行</translation>
    </message>
    <message>
        <source>Start the sandbox: it runs on this computer and needs no account.</source>
        <translation>启动沙箱：它在本机运行，不需要账号。</translation>
    </message>
    <message>
        <source>Choose topics and a group, then start. What it takes is hidden from the group&apos;s other consumers until the lease ends.</source>
        <translation>选择主题和消费组后开始。取走的消息在租约结束前，对该消费组的其他消费者不可见。</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>polling</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Nothing has come in yet</source>
        <translation>还没有消息到达</translation>
    </message>
    <message numerus="yes">
        <source>Waiting up to %n second(s) for messages, again and again.</source>
        <translation>
            <numerusform>每次最多等待 %n 秒，持续轮询。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service does not answer</source>
        <translation>服务没有应答</translation>
    </message>
    <message>
        <source>It is asked again by itself; the request log says what happened.</source>
        <translation>会自动重试；请求日志中有详情。</translation>
    </message>
    <message>
        <source>New consumer</source>
        <translation>新消费者</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <comment>a consumer in a tab</comment>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>group and topics of a consumer in a tab</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>↑ %n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerPane</name>
    <message>
        <source>polling as %1</source>
        <comment>%1 is a group</comment>
        <translation>正在轮询 %1</translation>
    </message>
    <message>
        <source>not polling</source>
        <translation>没有轮询</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>polling</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>polling</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Pause the view; messages are taken in all the same (P)</source>
        <translation>暂停视图；仍继续接收消息 (P)</translation>
    </message>
    <message>
        <source>One more consumer</source>
        <translation>再加一个消费者</translation>
    </message>
    <message>
        <source>Start the consumer</source>
        <translation>开始消费</translation>
    </message>
    <message>
        <source>Stop the consumer</source>
        <translation>停止消费</translation>
    </message>
    <message>
        <source>Acknowledge all whose lease runs</source>
        <translation>确认所有租约有效的消息</translation>
    </message>
    <message>
        <source>Export messages…</source>
        <translation>导出消息…</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>暂停视图</translation>
    </message>
    <message>
        <source>Next consumer</source>
        <translation>下一个消费者</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>Ack %1 live</source>
        <translation>确认全部 %1 条</translation>
    </message>
    <message>
        <source>Ack %1 selected</source>
        <translation>确认所选 %1 条</translation>
    </message>
    <message>
        <source>Ack selected</source>
        <translation>确认所选</translation>
    </message>
    <message numerus="yes">
        <source>retry in %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Duplicate the message</source>
        <translation>复制为新消息</translation>
    </message>
    <message>
        <source>Copy the message as</source>
        <translation>复制消息为</translation>
    </message>
    <message>
        <source>Show what came meanwhile, and go on (P)</source>
        <translation>显示期间到达的消息并继续 (P)</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>将行复制为 JSON</translation>
    </message>
    <message>
        <source>Acknowledges the selected rows whose lease runs (A).</source>
        <translation>确认选中的、租约有效的行（A）。</translation>
    </message>
    <message>
        <source>Acknowledges all whose lease runs, those that end first in front (Ctrl+Shift+A).</source>
        <translation>确认全部租约有效的消息，先结束的在前（Ctrl+Shift+A）。</translation>
    </message>
</context>
<context>
    <name>TMinus::ConsumerWiring</name>
    <message>
        <source>Acknowledge %1 messages in production?</source>
        <translation>在生产环境确认 %1 条消息？</translation>
    </message>
    <message>
        <source>They are gone for the whole group, for good. This is asked once.</source>
        <translation>对整个消费组而言，这些消息将永久消失。此问题只问一次。</translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>确认 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n lease(s) run</source>
        <translation>
            <numerusform>%n 条租约有效</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1 messages</source>
        <translation>导出 %1 条消息</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON Lines (*.jsonl);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON Lines (*.jsonl);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in %1.</source>
        <translation>
            <numerusform>%n 条消息已写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge in production</source>
        <translation>在生产环境确认</translation>
    </message>
    <message>
        <source>They are gone for the whole group, for good.</source>
        <translation>它们对整个组永久消失。</translation>
    </message>
</context>
<context>
    <name>TMinus::CostStrip</name>
    <message>
        <source>last request</source>
        <translation>最近请求</translation>
    </message>
    <message>
        <source>Copy the request id</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>polls</source>
        <translation>次轮询</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>polls that brought nothing</comment>
        <translation>次为空</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>条消息</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>messages a second</comment>
        <translation>%1 条/秒</translation>
    </message>
</context>
<context>
    <name>TMinus::Credentials</name>
    <message>
        <source>There is no access key for “%1”. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET in the environment.</source>
        <translation>“%1” 没有 AccessKey。请在环境变量中设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET。</translation>
    </message>
    <message>
        <source>The environment holds the access key %1, and the profile “%2” belongs to %3. Set the right one in the environment.</source>
        <translation>环境变量中是 AccessKey %1，而配置“%2”属于 %3。请在环境变量中设置正确的 AccessKey。</translation>
    </message>
    <message>
        <source>There is no secret for “%1” in the key store. Enter it with “tminusctl profile secret %1”.</source>
        <translation>密钥库中没有“%1”的密钥。请用“tminusctl profile secret %1”输入。</translation>
    </message>
    <message>
        <source>The access key of “%1” is temporary, and its security token is not in the key store. Enter both with “tminusctl profile secret %1”.</source>
        <translation>“%1”的 AccessKey 是临时的，而密钥库中没有它的安全令牌。请用“tminusctl profile secret %1”同时输入两者。</translation>
    </message>
    <message>
        <source>Only half of an access key is in the environment. Set both ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or neither.</source>
        <translation>环境变量中只有半个 AccessKey。请同时设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET，或者都不设置。</translation>
    </message>
</context>
<context>
    <name>TMinus::DayGrid</name>
    <message>
        <source>This day is beyond the profile&apos;s window.</source>
        <translation>此日超出配置的窗口。</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>此日已过。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) due</source>
        <translation>
            <numerusform>%n 条消息到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DemoCommand</name>
    <message>
        <source>Send four messages 10 seconds ahead, watch them land, acknowledge them.</source>
        <translation>发送四条 10 秒后到期的消息，看着它们到达，并确认。</translation>
    </message>
    <message>
        <source>The topic to use (tour-hello).</source>
        <translation>要使用的主题（tour-hello）。</translation>
    </message>
    <message>
        <source>The group to use (GID_tour).</source>
        <translation>要使用的消费组（GID_tour）。</translation>
    </message>
    <message>
        <source>How far ahead the messages are due (10s).</source>
        <translation>消息多久之后到期（10s）。</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n message(s) to %1, due in %2.</source>
        <translation>
            <numerusform>正在向 %1 发送 %n 条消息，%2 后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>A sandbox of its own serves on %1.</source>
        <translation>专用沙箱正在 %1 上运行。</translation>
    </message>
    <message>
        <source>Sent %1 of %2: %3, body MD5 %4, request %5.</source>
        <translation>已发送第 %1 条，共 %2 条：%3，消息体 MD5 %4，请求 %5。</translation>
    </message>
    <message>
        <source>Waiting as %1 until they land; the last is due at %2.</source>
        <translation>以 %1 等待消息到达；最后一条在 %2 到期。</translation>
    </message>
    <message>
        <source>No message yet, request %1.</source>
        <translation>还没有消息，请求 %1。</translation>
    </message>
    <message>
        <source>Landed %1 after its due time:</source>
        <translation>到期后 %1 到达：</translation>
    </message>
    <message>
        <source>Somebody else&apos;s message came too; it is left alone:</source>
        <translation>另有他人的消息到达，不作处理：</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <translation>已确认 %1。</translation>
    </message>
    <message>
        <source>The job is not complete: of %1 messages %2 were sent, %3 landed and %4 were acknowledged.</source>
        <translation>任务未完成：共 %1 条消息，已发送 %2 条，到达 %3 条，确认 %4 条。</translation>
    </message>
    <message numerus="yes">
        <source>All %n message(s) were sent, landed and were acknowledged, at most %1 late.</source>
        <translation>
            <numerusform>全部 %n 条消息均已发送、到达并确认，最多迟到 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DesktopFacts</name>
    <message>
        <source>next due %1</source>
        <comment>%1 is a time of day</comment>
        <translation>下一条 %1 到期</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 条逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>暂存 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is waiting</source>
        <translation>没有等待的消息</translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <comment>a profile, its environment, what waits there</comment>
        <translation>%1 – %2：%3</translation>
    </message>
</context>
<context>
    <name>TMinus::DesktopNotices</name>
    <message numerus="yes">
        <source>%n message(s) of %1 are overdue.</source>
        <translation>
            <numerusform>%1 有 %n 条消息逾期。</numerusform>
        </translation>
    </message>
    <message>
        <source>They were watched for, and did not come.</source>
        <translation>一直在观察，但没有到达。</translation>
    </message>
    <message>
        <source>A message of %1 is due at %2.</source>
        <translation>%1 的一条消息将于 %2 到期。</translation>
    </message>
    <message>
        <source>A consumer of %1 gets no answer.</source>
        <translation>%1 的消费者得不到应答。</translation>
    </message>
    <message>
        <source>It goes on trying; until then nothing is watched.</source>
        <translation>它会继续尝试；在此之前不作观察。</translation>
    </message>
    <message>
        <source>%1 of %2 could not be handed over.</source>
        <comment>%1 is a message, %2 a profile</comment>
        <translation>%2 的 %1 未能移交。</translation>
    </message>
</context>
<context>
    <name>TMinus::DetailsPane</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制为新消息</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Body as a tree</source>
        <translation>树形消息体</translation>
    </message>
    <message>
        <source>No message is chosen</source>
        <translation>未选择消息</translation>
    </message>
    <message>
        <source>Add a column for %1</source>
        <translation>为 %1 添加列</translation>
    </message>
    <message>
        <source>MD5 matches</source>
        <translation>MD5 一致</translation>
    </message>
    <message>
        <source>MD5 does not match: not as sent</source>
        <translation>MD5 不一致：与发送时不同</translation>
    </message>
    <message>
        <source>too large for a tree</source>
        <translation>过大，无法显示为树</translation>
    </message>
    <message>
        <source>no JSON: shown as text</source>
        <translation>不是 JSON，按文本显示</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an acknowledgement</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The lease is over. The message comes again and can be acknowledged then.</source>
        <translation>租约已结束。消息会再次投递，届时可确认。</translation>
    </message>
    <message>
        <source>Press Enter on a row of the consumer or the timeline, or click it twice.</source>
        <translation>在消费者或时间线的行上按 Enter，或双击该行。</translation>
    </message>
    <message>
        <source>As it was read, written again: not the bytes of the reply</source>
        <translation>按读到的内容重新写出，不是应答的原始字节</translation>
    </message>
    <message>
        <source>masked by the profile</source>
        <translation>已按配置隐藏</translation>
    </message>
    <message>
        <source>How the body is shown: as text, as a tree of JSON, or byte by byte.</source>
        <translation>消息体的显示方式：文本、JSON 树或逐字节。</translation>
    </message>
    <message>
        <source>Puts the same message into the form, to be sent again (Ctrl+D).</source>
        <translation>把同一消息填入表单，以便再次发送（Ctrl+D）。</translation>
    </message>
    <message>
        <source>Copy this message as code for another program.</source>
        <translation>把此消息复制为其他程序的代码。</translation>
    </message>
    <message>
        <source>The half message is dropped and nobody gets it.</source>
        <translation>丢弃半事务消息，无人会收到。</translation>
    </message>
    <message>
        <source>Takes the message from its group for good.</source>
        <translation>使该消息从消费组中永久消失。</translation>
    </message>
</context>
<context>
    <name>TMinus::DetailsWiring</name>
    <message>
        <source>Nothing was copied: there is no service to write it for.</source>
        <translation>没有复制：没有可用的服务。</translation>
    </message>
    <message>
        <source>Start the sandbox, or choose a profile, then copy again.</source>
        <translation>请启动沙箱或选择配置，然后再复制。</translation>
    </message>
</context>
<context>
    <name>TMinus::Doctor</name>
    <message>
        <source>Key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>The system&apos;s key store answers.</source>
        <translation>系统密钥库有应答。</translation>
    </message>
    <message>
        <source>The system&apos;s key store does not answer (%1).</source>
        <translation>系统密钥库没有应答（%1）。</translation>
    </message>
    <message>
        <source>Unlock or start one, or take secrets from elsewhere: “tminusctl profile edit ID --credential environment”.</source>
        <translation>请解锁或启动密钥库，或改从别处取密钥：“tminusctl profile edit ID --credential environment”。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message numerus="yes">
        <source>%n more service(s) were not asked.</source>
        <translation>
            <numerusform>另有 %n 个服务没有检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name one with --profile.</source>
        <translation>请用 --profile 指明一个。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有配置“%1”。</translation>
    </message>
    <message>
        <source>See “tminusctl profile list”.</source>
        <translation>请看“tminusctl profile list”。</translation>
    </message>
    <message>
        <source>The secret of this profile is asked for each time, so its service was not.</source>
        <translation>此配置的密钥每次都要询问，因此没有检查它的服务。</translation>
    </message>
    <message>
        <source>Use “tminusctl profile test %1”.</source>
        <translation>请用“tminusctl profile test %1”。</translation>
    </message>
    <message>
        <source>No sandbox is running at %1.</source>
        <translation>%1 上没有沙箱在运行。</translation>
    </message>
    <message>
        <source>The service answers. %1</source>
        <comment>then a sentence about the clocks</comment>
        <translation>服务有应答。%1</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>T-Minus %1 with Qt %2 finds no TLS library, so no https endpoint can be reached.</source>
        <translation>T-Minus %1（Qt %2）找不到 TLS 库，无法访问 https 接入点。</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>请安装 OpenSSL 3。</translation>
    </message>
    <message>
        <source>T-Minus %1 with Qt %2 and %3.</source>
        <comment>versions; the last one is of the TLS library</comment>
        <translation>T-Minus %1，Qt %2，%3。</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The zones of the world are known; this computer&apos;s is %1.</source>
        <translation>各地时区数据齐备；本机时区为 %1。</translation>
    </message>
    <message>
        <source>The zones of the world are not on this computer; only UTC and offsets can be used.</source>
        <translation>本机没有各地时区数据；只能使用 UTC 和偏移。</translation>
    </message>
    <message>
        <source>Install the package tzdata.</source>
        <translation>请安装软件包 tzdata。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
    <message>
        <source>Give yourself the right to %1, or name another place in TMINUS_HOME.</source>
        <translation>请为自己授予 %1 的权限，或在 TMINUS_HOME 中指定其他位置。</translation>
    </message>
    <message>
        <source>The folder %1 is not there yet; it is made when it is needed.</source>
        <translation>文件夹 %1 尚不存在；需要时会自动创建。</translation>
    </message>
    <message>
        <source>Others on this computer may look into the folder %1.</source>
        <translation>本机的其他用户可以查看文件夹 %1。</translation>
    </message>
    <message>
        <source>Take that right away: chmod 700 &quot;%1&quot;.</source>
        <translation>请收回此权限：chmod 700 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>The folder %1 is there, for you alone.</source>
        <translation>文件夹 %1 已存在，只有当前用户可以访问。</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>There are no profiles yet but the sandbox&apos;s.</source>
        <translation>除沙箱外还没有配置。</translation>
    </message>
    <message>
        <source>Others on this computer may read the file %1.</source>
        <translation>本机的其他用户可以读取文件 %1。</translation>
    </message>
    <message>
        <source>Take that right away: chmod 600 &quot;%1&quot;.</source>
        <translation>请收回此权限：chmod 600 &quot;%1&quot;。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) can be read.</source>
        <translation>
            <numerusform>%n 个配置可以读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandbox store</source>
        <translation>沙箱存储</translation>
    </message>
    <message>
        <source>There is no sandbox store yet.</source>
        <translation>还没有沙箱存储。</translation>
    </message>
    <message>
        <source>The sandbox store is there and free.</source>
        <translation>沙箱存储已存在，没有被占用。</translation>
    </message>
    <message>
        <source>The lock of the sandbox store cannot be read.</source>
        <translation>无法读取沙箱存储的锁文件。</translation>
    </message>
    <message>
        <source>Remove %1 when no sandbox is running.</source>
        <translation>请在没有沙箱运行时删除 %1。</translation>
    </message>
    <message>
        <source>The sandbox store is served by %1 (process %2).</source>
        <translation>沙箱存储正由 %1（进程 %2）提供服务。</translation>
    </message>
    <message>
        <source>Disk room</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>The system does not say how much room there is at %1.</source>
        <translation>系统没有给出 %1 的剩余空间。</translation>
    </message>
    <message>
        <source>%1 are free at %2.</source>
        <comment>a size, a folder</comment>
        <translation>%2 剩余 %1。</translation>
    </message>
    <message>
        <source>Make room, or name another place in TMINUS_HOME.</source>
        <translation>请腾出空间，或在 TMINUS_HOME 中指定其他位置。</translation>
    </message>
    <message>
        <source>File system</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>%1 is on a disk of this computer (%2).</source>
        <translation>%1 位于本机磁盘（%2）。</translation>
    </message>
    <message>
        <source>%1 is on a network file system (%2), where databases break.</source>
        <translation>%1 位于网络文件系统（%2），数据库在其上会损坏。</translation>
    </message>
    <message>
        <source>Name a folder on a disk of this computer in TMINUS_HOME.</source>
        <translation>请在 TMINUS_HOME 中指定一个位于本机磁盘的文件夹。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>TMINUS_PROFILE names “%1”, and there is no such profile.</source>
        <translation>TMINUS_PROFILE 指定了“%1”，但没有这个配置。</translation>
    </message>
    <message>
        <source>See “tminusctl profile list”, or unset the variable.</source>
        <translation>请看“tminusctl profile list”，或清除该变量。</translation>
    </message>
    <message>
        <source>TMINUS_LANG names “%1”, which is no language of this program.</source>
        <translation>TMINUS_LANG 指定了“%1”，本程序没有这种语言。</translation>
    </message>
    <message>
        <source>Set it to en or zh_CN.</source>
        <translation>请设为 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>The variables that are set can be understood.</source>
        <translation>已设置的变量均有效。</translation>
    </message>
    <message>
        <source>Settings folder</source>
        <translation>设置文件夹</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
</context>
<context>
    <name>TMinus::DoctorCommand</name>
    <message>
        <source>Check this computer, the key store, and the service of each profile (or of the one --profile names).</source>
        <translation>检查本机、密钥库和每个配置的服务（或 --profile 所指的那一个）。</translation>
    </message>
    <message>
        <source>The doctor asks the services of profiles. Test an endpoint with “tminusctl --endpoint URL profile test”.</source>
        <translation>doctor 检查的是各配置的服务。要测试接入点，请用“tminusctl --endpoint URL profile test”。</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) were found. The lines above say what to do.</source>
        <translation>
            <numerusform>发现 %n 个问题。处理办法见上面各行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::DraftWiring</name>
    <message>
        <source>The draft of the last time cannot be read, so the form is empty.</source>
        <translation>上次的草稿无法读取，因此表单为空。</translation>
    </message>
    <message>
        <source>The file is kept until something is written here.</source>
        <translation>在此写入新内容之前，该文件会保留。</translation>
    </message>
    <message>
        <source>What is written in the form cannot be kept for the next start.</source>
        <translation>表单内容无法保留到下次启动。</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to its folder; it is tried again at the next edit.</source>
        <translation>请腾出磁盘空间或允许写入其文件夹；下次编辑时会重试。</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <comment>%1 is a clock</comment>
        <translation>草稿已存 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::Duration</name>
    <message>
        <source>“%1” is not a length of time (column %2). Write it like 10s, 5m, 1h30m or 2d.</source>
        <translation>“%1”不是时长（第 %2 列）。写法如 10s、5m、1h30m、2d。</translation>
    </message>
</context>
<context>
    <name>TMinus::EditStrip</name>
    <message>
        <source>Cancel the edit</source>
        <translation>取消编辑</translation>
    </message>
    <message>
        <source>The held message stays as it was.</source>
        <translation>暂存的消息保持原样。</translation>
    </message>
    <message>
        <source>Editing %1, held here</source>
        <comment>%1 is the key of a message</comment>
        <translation>正在编辑暂存的 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::EntryCommand</name>
    <message>
        <source>Write a note beside a message of the ledger.</source>
        <translation>给账本中的一条消息写备注。</translation>
    </message>
    <message>
        <source>Say what an unknown outcome turned out to be: arrived, or lost.</source>
        <translation>说明结果未知的消息实际如何：arrived 或 lost。</translation>
    </message>
    <message>
        <source>The id of the message, or its beginning.</source>
        <translation>消息的 ID 或其开头。</translation>
    </message>
    <message>
        <source>What to write; it takes the place of an earlier note.</source>
        <translation>要写的内容；会取代先前的备注。</translation>
    </message>
    <message>
        <source>arrived: the service has it, so it is pending. lost: it does not, so it was not sent. Nothing is sent by this.</source>
        <translation>arrived：服务端已有，因此待投递。lost：服务端没有，因此未发送。此操作不发送任何消息。</translation>
    </message>
    <message>
        <source>Name the message: its id, or the beginning of it.</source>
        <translation>请指明消息：它的 ID 或其开头。</translation>
    </message>
    <message>
        <source>Say what to write behind the id.</source>
        <translation>请在 ID 后面写上内容。</translation>
    </message>
    <message>
        <source>A note has at most %1 characters; this one has %2.</source>
        <translation>备注最多 %1 个字符；这条有 %2 个。</translation>
    </message>
    <message>
        <source>Say what became of it: arrived or lost.</source>
        <translation>请说明结果：arrived 或 lost。</translation>
    </message>
    <message>
        <source>The note is written.</source>
        <translation>备注已写入。</translation>
    </message>
    <message>
        <source>The message stands as “%1” now.</source>
        <comment>a state</comment>
        <translation>消息现在的状态是“%1”。</translation>
    </message>
</context>
<context>
    <name>TMinus::Environment</name>
    <message>
        <source>SANDBOX</source>
        <comment>environment of a profile</comment>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <comment>environment of a profile</comment>
        <translation>开发</translation>
    </message>
    <message>
        <source>STAGING</source>
        <comment>environment of a profile</comment>
        <translation>预发</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <comment>environment of a profile</comment>
        <translation>生产</translation>
    </message>
</context>
<context>
    <name>TMinus::ErrorText</name>
    <message>
        <source>This delivery can no longer be acknowledged: its lease has ended.</source>
        <translation>这次投递已不能确认：租约已结束。</translation>
    </message>
    <message>
        <source>Wait until the message comes again and use its new receipt handle.</source>
        <translation>等消息再次到达，使用新的消息句柄。</translation>
    </message>
    <message>
        <source>The topic does not exist in this instance.</source>
        <translation>此实例中没有这个主题。</translation>
    </message>
    <message>
        <source>Create the topic first, or check its spelling and the instance id.</source>
        <translation>先创建主题，或检查主题拼写和实例 ID。</translation>
    </message>
    <message>
        <source>The group does not exist in this instance.</source>
        <translation>此实例中没有这个消费组。</translation>
    </message>
    <message>
        <source>Create the group first, or check its spelling and the instance id.</source>
        <translation>先创建消费组，或检查其拼写和实例 ID。</translation>
    </message>
    <message>
        <source>This receipt handle is not valid: it was used already, or the message was delivered again since.</source>
        <translation>消息句柄无效：已被使用，或消息此后已再次投递。</translation>
    </message>
    <message>
        <source>Use the handle of the newest delivery; what was not acknowledged comes again by itself.</source>
        <translation>使用最近一次投递的句柄；未确认的消息会自行再次到达。</translation>
    </message>
    <message>
        <source>The request named no receipt handle.</source>
        <translation>请求中没有消息句柄。</translation>
    </message>
    <message>
        <source>Give at least one handle of a message that was consumed.</source>
        <translation>至少给出一个已消费消息的句柄。</translation>
    </message>
    <message>
        <source>The service could not read the request as XML.</source>
        <translation>服务端无法将请求读作 XML。</translation>
    </message>
    <message>
        <source>Take control characters out of body, tag, key and properties; send binary content as base64.</source>
        <translation>去掉消息体、标签、键和属性中的控制字符；二进制内容用 base64 发送。</translation>
    </message>
    <message>
        <source>The service refused a value of the request (%1).</source>
        <translation>服务端拒绝了请求中的一个值（%1）。</translation>
    </message>
    <message>
        <source>Check body, due time, properties and the type of the topic against the limits of the service.</source>
        <translation>对照服务端的限制检查消息体、到期时间、属性和主题类型。</translation>
    </message>
    <message>
        <source>The service computed another MD5 of the body than the request says.</source>
        <translation>服务端算出的消息体 MD5 与请求中的不同。</translation>
    </message>
    <message>
        <source>Check whether a proxy on the way changes requests.</source>
        <translation>检查途中是否有代理改动了请求。</translation>
    </message>
    <message>
        <source>The service did not understand the address of the request.</source>
        <translation>服务端无法理解请求的地址。</translation>
    </message>
    <message>
        <source>Check the endpoint; in topic, group and instance use letters, digits, _ and - only.</source>
        <translation>检查接入点；主题、消费组和实例只用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>The service did not understand a part of the address (%1).</source>
        <translation>服务端无法理解地址中的一部分（%1）。</translation>
    </message>
    <message>
        <source>Check group, instance, tag expression, batch and wait.</source>
        <translation>检查消费组、实例、标签表达式、批量和等待时间。</translation>
    </message>
    <message>
        <source>The request arrived without a signature.</source>
        <translation>请求到达时没有签名。</translation>
    </message>
    <message>
        <source>Check whether a proxy on the way removes the Authorization header.</source>
        <translation>检查途中是否有代理去掉了 Authorization 头。</translation>
    </message>
    <message>
        <source>The service could not read the signature of the request.</source>
        <translation>服务端无法读取请求的签名。</translation>
    </message>
    <message>
        <source>Check the AccessKey id for spaces and stray characters.</source>
        <translation>检查 AccessKey ID 中是否有空格或多余字符。</translation>
    </message>
    <message>
        <source>The request arrived without its date.</source>
        <translation>请求到达时没有日期。</translation>
    </message>
    <message>
        <source>Check whether a proxy on the way removes the Date header.</source>
        <translation>检查途中是否有代理去掉了 Date 头。</translation>
    </message>
    <message>
        <source>The service could not read the date of the request.</source>
        <translation>服务端无法读取请求的日期。</translation>
    </message>
    <message>
        <source>Check whether a proxy on the way changes the Date header.</source>
        <translation>检查途中是否有代理改动了 Date 头。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is more than 15 minutes away from the service&apos;s.</source>
        <translation>本机时钟与服务端相差超过 15 分钟。</translation>
    </message>
    <message>
        <source>Set the clock of this computer, then try again.</source>
        <translation>校准本机时钟，然后重试。</translation>
    </message>
    <message>
        <source>The signature is not the one that the service expects: most likely the AccessKey secret is wrong.</source>
        <translation>签名与服务端期望的不同：很可能是 AccessKey Secret 有误。</translation>
    </message>
    <message>
        <source>Enter the secret that belongs to this AccessKey id again, without spaces around it.</source>
        <translation>重新输入此 AccessKey ID 对应的 Secret，前后不要有空格。</translation>
    </message>
    <message>
        <source>The service does not know this AccessKey id.</source>
        <translation>服务端不认识这个 AccessKey ID。</translation>
    </message>
    <message>
        <source>Check the id, and that it is enabled and belongs to the account of this endpoint.</source>
        <translation>检查该 ID，并确认它已启用且属于此接入点的账号。</translation>
    </message>
    <message>
        <source>This AccessKey may not do that (%1).</source>
        <translation>此 AccessKey 无权执行该操作（%1）。</translation>
    </message>
    <message>
        <source>Ask for the right to this topic and group, and check that both exist.</source>
        <translation>申请对该主题和消费组的权限，并确认两者都存在。</translation>
    </message>
    <message>
        <source>The service forbids this request.</source>
        <translation>服务端禁止这个请求。</translation>
    </message>
    <message>
        <source>Check that the instance may be reached over HTTP from this network and with this AccessKey.</source>
        <translation>确认可以从此网络、用此 AccessKey 通过 HTTP 访问该实例。</translation>
    </message>
    <message>
        <source>The service gets too many requests.</source>
        <translation>服务端收到的请求过多。</translation>
    </message>
    <message>
        <source>Wait a moment and send more slowly.</source>
        <translation>稍等片刻，放慢发送。</translation>
    </message>
    <message>
        <source>The service failed inside.</source>
        <translation>服务端内部出错。</translation>
    </message>
    <message>
        <source>Wait a moment; a message that was being sent may be stored, so look before you send it again.</source>
        <translation>稍等片刻；正在发送的消息可能已经存储，重发前先查看。</translation>
    </message>
    <message>
        <source>The message is in another state than this step expects.</source>
        <translation>消息的状态与这一步所要求的不同。</translation>
    </message>
    <message>
        <source>Consume it again to see where it stands, then decide.</source>
        <translation>再次消费以查看其状态，然后决定。</translation>
    </message>
    <message>
        <source>The service gave up before it was done with the request.</source>
        <translation>服务端没有处理完请求就放弃了。</translation>
    </message>
    <message>
        <source>The service slows this account down.</source>
        <translation>服务端正在对此账号限流。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a whole sentence, then technical details</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The server wants to send us elsewhere, and redirects are not followed.</source>
        <translation>服务器要求转到别处，而本程序不跟随重定向。</translation>
    </message>
    <message>
        <source>Enter the endpoint as the instance&apos;s details page shows it.</source>
        <translation>按实例详情页所示填写接入点。</translation>
    </message>
    <message>
        <source>The service failed with HTTP status %1.</source>
        <translation>服务端出错，HTTP 状态 %1。</translation>
    </message>
    <message>
        <source>The service refused this with HTTP status %1.</source>
        <translation>服务端拒绝了请求，HTTP 状态 %1。</translation>
    </message>
    <message>
        <source>Check that the endpoint is the HTTP endpoint of the instance.</source>
        <translation>确认接入点是该实例的 HTTP 接入点。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>检查网络，然后重试。</translation>
    </message>
    <message>
        <source>It was not sent again. Look whether it took effect before you repeat it.</source>
        <translation>没有重发。再次操作前，先看它是否已经生效。</translation>
    </message>
    <message>
        <source>%1 counts as production and is read-only.</source>
        <translation>%1 按生产环境处理，为只读。</translation>
    </message>
    <message>
        <source>Arm it first: in the window at its lock, on the command line with --arm %1.</source>
        <translation>先解锁：在窗口中点锁形图标，在命令行用 --arm %1。</translation>
    </message>
    <message>
        <source>This service cannot do that.</source>
        <translation>此服务做不到这一点。</translation>
    </message>
    <message>
        <source>Use what its protocol offers: publish, consume, acknowledge.</source>
        <translation>请使用其协议提供的操作：发布、消费、确认。</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>文件无法读写。</translation>
    </message>
    <message>
        <source>Check the free space and the rights of that folder.</source>
        <translation>检查该文件夹的剩余空间和权限。</translation>
    </message>
    <message>
        <source>The system&apos;s key store did not give the secret.</source>
        <translation>系统密钥库没有给出密钥。</translation>
    </message>
    <message>
        <source>Unlock the key store, or enter the secret for this session only.</source>
        <translation>解锁密钥库，或仅为本次会话输入密钥。</translation>
    </message>
    <message>
        <source>Nothing left this computer. Correct it and try again.</source>
        <translation>没有任何内容离开本机。改正后重试。</translation>
    </message>
    <message>
        <source>The name of the endpoint was not found.</source>
        <translation>找不到接入点的主机名。</translation>
    </message>
    <message>
        <source>Check the spelling of the endpoint and the network.</source>
        <translation>检查接入点的拼写和网络。</translation>
    </message>
    <message>
        <source>Nobody answers at the endpoint.</source>
        <translation>接入点无人应答。</translation>
    </message>
    <message>
        <source>Check host and port, and that the service or the sandbox is running.</source>
        <translation>检查主机和端口，并确认服务或沙箱正在运行。</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>无法建立安全连接。</translation>
    </message>
    <message>
        <source>Check the certificate of the endpoint and the clock of this computer.</source>
        <translation>检查接入点的证书和本机时钟。</translation>
    </message>
    <message>
        <source>Outcome unknown: no answer came in time.</source>
        <translation>结果未知：没有及时收到应答。</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>没有及时收到应答。</translation>
    </message>
    <message>
        <source>Outcome unknown: it was given up before an answer came.</source>
        <translation>结果未知：在应答之前已放弃。</translation>
    </message>
    <message>
        <source>It was given up before an answer came.</source>
        <translation>在应答之前已放弃。</translation>
    </message>
    <message>
        <source>Outcome unknown: the connection closed before an answer came.</source>
        <translation>结果未知：连接在应答前断开。</translation>
    </message>
    <message>
        <source>The connection closed before an answer came.</source>
        <translation>连接在应答前断开。</translation>
    </message>
    <message>
        <source>Outcome unknown: an answer came that cannot be read.</source>
        <translation>结果未知：收到的应答无法读取。</translation>
    </message>
    <message>
        <source>An answer came that cannot be read.</source>
        <translation>收到的应答无法读取。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a code of the service, then whole sentences</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Another process holds what is needed here.</source>
        <translation>另一个进程占用了这里需要的资源。</translation>
    </message>
    <message>
        <source>Stop that process, or choose another folder or port.</source>
        <translation>停止那个进程，或另选文件夹或端口。</translation>
    </message>
    <message>
        <source>The profile “%1” is read-only.</source>
        <translation>配置“%1”是只读的。</translation>
    </message>
    <message>
        <source>To change that: tminusctl profile edit %1 --read-only no.</source>
        <translation>如需更改：tminusctl profile edit %1 --read-only no。</translation>
    </message>
    <message>
        <source>The file %1 belongs to another program.</source>
        <translation>文件 %1 属于其他程序。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer T-Minus.</source>
        <translation>文件 %1 由更新版本的 T-Minus 写入。</translation>
    </message>
    <message>
        <source>Install that version, or choose another folder.</source>
        <translation>请安装该版本，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file %1 is damaged, or not one of T-Minus.</source>
        <translation>文件 %1 已损坏，或不是 T-Minus 的文件。</translation>
    </message>
    <message>
        <source>It was left as it is. Move it away, or choose another folder.</source>
        <translation>文件未作改动。请将其移走，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file %1 lies on another computer&apos;s disk, where it could break.</source>
        <translation>文件 %1 位于另一台计算机的磁盘上，在那里可能损坏。</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer.</source>
        <translation>请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1.</source>
        <translation>%1 所在的磁盘已没有剩余空间。</translation>
    </message>
    <message>
        <source>Make room. Until then nothing is sent, since it could not be recorded.</source>
        <translation>请腾出空间。在此之前不会发送任何内容，因为无法记录。</translation>
    </message>
    <message>
        <source>The file %1 was moved or deleted while it was in use.</source>
        <translation>文件 %1 在使用中被移走或删除。</translation>
    </message>
    <message>
        <source>Put it back, or start T-Minus again. Until then nothing is sent.</source>
        <translation>请将其放回，或重新启动 T-Minus。在此之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>The message was changed in the meantime.</source>
        <translation>此消息在此期间已被改动。</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>请重新查看，然后决定。</translation>
    </message>
    <message>
        <source>Another process hands over the held messages of “%1”.</source>
        <translation>另一个进程正在移交“%1”的暂存消息。</translation>
    </message>
    <message>
        <source>Leave it to that one, or end it first.</source>
        <translation>交由该进程处理，或先结束它。</translation>
    </message>
    <message>
        <source>The ledger has that already: %1.</source>
        <translation>账本中已有此项：%1。</translation>
    </message>
    <message>
        <source>Nothing was written; there is nothing to do.</source>
        <translation>没有写入任何内容，无需处理。</translation>
    </message>
    <message>
        <source>The ledger knows no such message or delivery: %1.</source>
        <translation>账本中没有这样的消息或投递：%1。</translation>
    </message>
    <message>
        <source>Check the id.</source>
        <translation>请检查 ID。</translation>
    </message>
    <message>
        <source>The message is in a state that does not allow this (%1).</source>
        <translation>消息的状态不允许此操作（%1）。</translation>
    </message>
    <message>
        <source>Look at its history, then decide.</source>
        <translation>请查看其历史，然后决定。</translation>
    </message>
    <message>
        <source>The ledger %1 is damaged.</source>
        <translation>账本 %1 已损坏。</translation>
    </message>
    <message>
        <source>It was left as it is. “tminusctl ledger salvage” puts what can be read into a new one and keeps this one.</source>
        <translation>文件保持原样。“tminusctl ledger salvage” 会把可读的内容放入新文件，并保留此文件。</translation>
    </message>
    <message>
        <source>Nothing of the old ledger could be read. It is kept as %1.</source>
        <translation>旧账本完全无法读取，已保留为 %1。</translation>
    </message>
    <message>
        <source>A new, empty one is in its place: go on with it, or put a backup of yours there first.</source>
        <translation>原处已是新的空账本：可继续使用，或先放回您自己的备份。</translation>
    </message>
    <message>
        <source>The message belongs to profile “%1”.</source>
        <translation>该消息属于配置“%1”。</translation>
    </message>
    <message>
        <source>Work with that one: add --profile %1, or connect it in the window.</source>
        <translation>请使用该配置：加上 --profile %1，或在窗口中连接它。</translation>
    </message>
    <message>
        <source>The message belongs to the endpoint %1.</source>
        <translation>该消息属于接入点 %1。</translation>
    </message>
    <message>
        <source>Name that one with --endpoint, and its instance with --instance.</source>
        <translation>请用 --endpoint 指定该接入点，并用 --instance 指定其实例。</translation>
    </message>
</context>
<context>
    <name>TMinus::ExchangeText</name>
    <message>
        <source>accepted</source>
        <comment>a message, by the service</comment>
        <translation>已接受</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (empty poll)</source>
        <comment>%1 is a code of the service</comment>
        <translation>%1（空轮询）</translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation>
            <numerusform>已确认 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>committed</source>
        <comment>a half message</comment>
        <translation>已提交</translation>
    </message>
    <message>
        <source>rolled back</source>
        <comment>a half message</comment>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>a connection test</comment>
        <translation>已应答</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未按时应答</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>应答无法读取</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP 状态 %1</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>The service stored the message and answered with its id.</source>
        <translation>服务端已存储消息，并返回其 ID。</translation>
    </message>
    <message numerus="yes">
        <source>The service handed out %n message(s). What is not acknowledged comes again when its lease ends.</source>
        <translation>
            <numerusform>服务端发出了 %n 条消息。未确认的消息在租约结束后会再次投递。</numerusform>
        </translation>
    </message>
    <message>
        <source>No message came while the service held the request. An empty poll is no fault; the next one goes out by itself.</source>
        <translation>服务端保持请求期间没有消息到达。空轮询不是故障，下一次轮询会自动发出。</translation>
    </message>
    <message numerus="yes">
        <source>The service took the acknowledgement of %n delivery(s). The group does not get them again.</source>
        <translation>
            <numerusform>服务端已接受 %n 次投递的确认，该 Group 不会再收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The half message is released: consumers get it from now on.</source>
        <translation>半消息已提交，消费者从现在起可以收到。</translation>
    </message>
    <message>
        <source>The half message is dropped: no consumer gets it.</source>
        <translation>半消息已丢弃，没有消费者会收到。</translation>
    </message>
    <message>
        <source>The service judged the request. Nothing was taken, and nothing changed.</source>
        <translation>服务端已检查此请求。没有取走消息，也没有更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 acknowledgements failed. The other %n are done.</source>
        <translation>
            <numerusform>%2 条确认中 %1 条失败，其余 %n 条已完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>The request left with a body of %n byte(s).</source>
        <translation>
            <numerusform>请求已发出，消息体 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a code of the service; how many of how many failed</comment>
        <translation>%1，%3 条中 %2 条</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>no answer, outcome unknown</source>
        <translation>无应答，结果未知</translation>
    </message>
    <message>
        <source>A connection test asks for a delivery that cannot be. The service says so, which proves how far the request came; nothing was taken.</source>
        <translation>连接测试请求确认一次不可能存在的投递。服务端如实回答，由此可知请求到达了哪一步；没有取走任何消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::ExportCommand</name>
    <message>
        <source>Write messages of the ledger to a file, as they stand now.</source>
        <translation>把账本中的消息按当前状态写入文件。</translation>
    </message>
    <message>
        <source>Only these: tag:CLOSE, is:overdue, due&lt;2h …</source>
        <translation>只要这些：tag:CLOSE、is:overdue、due&lt;2h……</translation>
    </message>
    <message>
        <source>csv, json or jsonl; else by the name of the file, else csv.</source>
        <translation>csv、json 或 jsonl；否则按文件名，再否则为 csv。</translation>
    </message>
    <message>
        <source>“%1” is no format of an export. Use csv, json or jsonl.</source>
        <translation>“%1” 不是导出格式。请用 csv、json 或 jsonl。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in %1.</source>
        <translation>
            <numerusform>%n 条消息已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to write; - or nothing: stdout.</source>
        <translation>写到哪里；- 或不写：标准输出。</translation>
    </message>
    <message>
        <source>With --json stdout holds records only. Use --format jsonl, or name a file with -o.</source>
        <translation>使用 --json 时标准输出只有记录。请用 --format jsonl，或用 -o 指定文件。</translation>
    </message>
</context>
<context>
    <name>TMinus::Fault</name>
    <message>
        <source>“%1” is not a fault. Write one of latency=D, drop-before, drop-after, cut[=BYTES], hang, slow=BYTES, error=CODE, clock=D, then selectors behind commas: op=, topic=, skip=, every=, times=, chance=, seed=.</source>
        <translation>“%1”不是故障。可写 latency=D、drop-before、drop-after、cut[=BYTES]、hang、slow=BYTES、error=CODE、clock=D 之一，再用逗号接选择条件：op=、topic=、skip=、every=、times=、chance=、seed=。</translation>
    </message>
</context>
<context>
    <name>TMinus::FaultsForm</name>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>应答变慢</translation>
    </message>
    <message>
        <source>Answer with error</source>
        <translation>返回错误</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>时钟偏移</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) on. Replies go wrong on purpose.</source>
        <translation>
            <numerusform>已开启 %n 项故障，应答会故意出错。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 in %1</source>
        <comment>one of so many requests</comment>
        <translation>每 %1 次 1 次</translation>
    </message>
    <message>
        <source>Drop reply after storing</source>
        <translation>存储后丢弃应答</translation>
    </message>
    <message>
        <source>Drop before storing</source>
        <translation>存储前丢弃</translation>
    </message>
    <message>
        <source>While it is on the sandbox goes wrong like this, on purpose.</source>
        <translation>开启期间，沙箱会故意这样出错。</translation>
    </message>
    <message>
        <source>How much, how often or which, as in the usual value %1.</source>
        <translation>多少、多频繁或哪一种，写法如默认值 %1。</translation>
    </message>
</context>
<context>
    <name>TMinus::Filter</name>
    <message>
        <source>“%1” names no property (column %2). Write prop. and the name, like prop.region:eu.</source>
        <translation>“%1”没有写出属性（第 %2 列）。请写 prop. 加属性名，如 prop.region:eu。</translation>
    </message>
    <message>
        <source>“%1” names no value in the body (column %2). Write json. and the way to it, like json.order.id:88412.</source>
        <translation>“%1”没有写出消息体中的值（第 %2 列）。请写 json. 加路径，如 json.order.id:88412。</translation>
    </message>
    <message>
        <source>There is no field “%1” (column %2). Did you mean “%3”? To look for the text itself, put it in quotes.</source>
        <translation>没有字段“%1”（第 %2 列）。是否指“%3”？要查找这段文字本身，请加引号。</translation>
    </message>
    <message>
        <source>There is no field “%1” (column %2). Take one like topic, tag, key, id, body, is or due; to look for the text itself, put it in quotes.</source>
        <translation>没有字段“%1”（第 %2 列）。可用 topic、tag、key、id、body、is、due 等；要查找这段文字本身，请加引号。</translation>
    </message>
    <message>
        <source>The parenthesis in column %1 ends nothing. Take it out, or put the text in quotes.</source>
        <translation>第 %1 列的右括号没有对应的左括号。请去掉它，或给文字加引号。</translation>
    </message>
    <message>
        <source>Something to look for is missing beside “%1” (column %2). Add it, or put “%1” in quotes to look for it.</source>
        <translation>“%1”旁缺少要查找的内容（第 %2 列）。请补上；要查找“%1”本身，请加引号。</translation>
    </message>
    <message>
        <source>The filter is longer than %1 characters. Shorten it.</source>
        <translation>筛选条件超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>More than %1 parentheses lie in one another (column %2). Write the filter with fewer.</source>
        <translation>括号嵌套超过 %1 层（第 %2 列）。请减少层数。</translation>
    </message>
    <message>
        <source>The quote in column %1 has no end. Add a &quot; behind the text.</source>
        <translation>第 %1 列的引号没有结束。请在文字后加上 &quot;。</translation>
    </message>
    <message>
        <source>The regular expression in column %1 has no end. Add a / behind it; to look for the text itself, put it in quotes.</source>
        <translation>第 %1 列的正则表达式没有结束。请在其后加上 /；要查找这段文字本身，请加引号。</translation>
    </message>
    <message>
        <source>The parenthesis in column %1 has no end. Add a ) behind the group.</source>
        <translation>第 %1 列的左括号没有结束。请在这一组之后加上 )。</translation>
    </message>
    <message>
        <source>Two negations stand together (column %1). Write one; to look for a text that begins with a minus, put it in quotes.</source>
        <translation>两个否定连在一起（第 %1 列）。请只写一个；要查找以减号开头的文字，请加引号。</translation>
    </message>
    <message>
        <source>%1 It stands in column %2.</source>
        <comment>%1 is one or more sentences</comment>
        <translation>%1位置在第 %2 列。</translation>
    </message>
    <message>
        <source>The regular expression is wrong at column %1: %2. Correct it, or put the text in quotes.</source>
        <translation>正则表达式第 %1 列有误：%2。请改正，或给文字加引号。</translation>
    </message>
    <message>
        <source>“%1” is no text that a regular expression could search (column %2). Write a plain value.</source>
        <translation>“%1”不是文本，不能用正则表达式查找（第 %2 列）。请写普通的值。</translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2” (column %3). Take one of %4.</source>
        <translation>“%1”不是“%2”的值（第 %3 列）。可用 %4。</translation>
    </message>
    <message>
        <source>“%1” is not a length of time (column %2). Write it like 10s, 5m, 1h30m or 2d.</source>
        <translation>“%1”不是时长（第 %2 列）。写法如 10s、5m、1h30m、2d。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number (column %2). Write one like 3 or 65536.</source>
        <translation>“%1”不是整数（第 %2 列）。写法如 3 或 65536。</translation>
    </message>
    <message>
        <source>“%1” is not a way into JSON (column %2). Write it like json.order.id, json.items[0] or json[&apos;unit price&apos;].</source>
        <translation>“%1”不是 JSON 路径（第 %2 列）。写法如 json.order.id、json.items[0] 或 json[&apos;unit price&apos;]。</translation>
    </message>
    <message>
        <source>The rows here have no field “%1” (column %2). Leave it out.</source>
        <translation>这里的各行没有字段“%1”（第 %2 列）。请去掉它。</translation>
    </message>
    <message>
        <source>A name is missing in front of “%1” (column %2). Write name, operator and value without blanks, like due&lt;2h.</source>
        <translation>“%1”前缺少字段名（第 %2 列）。字段名、运算符和值之间不留空格，如 due&lt;2h。</translation>
    </message>
    <message>
        <source>A value is missing behind “%1” (column %2). Write it without a blank, in quotes if it has blanks; &quot;&quot; is the empty text.</source>
        <translation>“%1”后缺少值（第 %2 列）。紧接着写值，不留空格；值含空格时加引号；&quot;&quot; 表示空文本。</translation>
    </message>
    <message>
        <source>“%1” stands directly behind something else (column %2). Put a blank between them, or all of it in quotes.</source>
        <translation>“%1”紧跟在其他内容之后（第 %2 列）。请在中间加空格，或整体加引号。</translation>
    </message>
    <message>
        <source>“%1” cannot be used with “%2” (column %3). Texts and words take :, = and !=; times and numbers &lt;, &lt;=, &gt; and &gt;= too.</source>
        <translation>“%1”不能与“%2”连用（第 %3 列）。文本和词可用 :、= 和 !=；时间和数字还可用 &lt;、&lt;=、&gt; 和 &gt;=。</translation>
    </message>
</context>
<context>
    <name>TMinus::FilterLine</name>
    <message>
        <source>Filter: status&gt;=400 verb:publish</source>
        <translation>筛选：status&gt;=400 verb:publish</translation>
    </message>
    <message>
        <source>Filter: topic: tag: due&lt;2h is:overdue</source>
        <translation>筛选：topic: tag: due&lt;2h is:overdue</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filters used before</source>
        <translation>用过的筛选条件</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选条件</translation>
    </message>
    <message>
        <source>Words, or code:InternalError, status&gt;=400, verb:publish, ms&gt;500; - is not, OR.</source>
        <translation>词，或 code:InternalError、status&gt;=400、verb:publish、ms&gt;500；- 为非，OR 为或。</translation>
    </message>
    <message>
        <source>Words, or tag:CLOSE, key=88412, due&lt;2h, is:overdue, prop.x:eu; - is not, OR.</source>
        <translation>词，或 tag:CLOSE、key=88412、due&lt;2h、is:overdue、prop.x:eu；- 为非，OR 为或。</translation>
    </message>
</context>
<context>
    <name>TMinus::FilterName</name>
    <message>
        <source>Words that begin like this in topic, tag, key, id or body.</source>
        <translation>主题、标签、键、ID 或消息体中以此开头的词。</translation>
    </message>
    <message>
        <source>The topic.</source>
        <translation>主题。</translation>
    </message>
    <message>
        <source>The tag.</source>
        <translation>标签。</translation>
    </message>
    <message>
        <source>The key.</source>
        <translation>键。</translation>
    </message>
    <message>
        <source>The id, here or at the service.</source>
        <translation>ID，本机的或服务端的。</translation>
    </message>
    <message>
        <source>The consumer group.</source>
        <translation>消费组。</translation>
    </message>
    <message>
        <source>The id of the profile.</source>
        <translation>配置的 ID。</translation>
    </message>
    <message>
        <source>Who sent it.</source>
        <translation>发送人。</translation>
    </message>
    <message>
        <source>A note.</source>
        <translation>备注。</translation>
    </message>
    <message>
        <source>The request id.</source>
        <translation>请求 ID。</translation>
    </message>
    <message>
        <source>The receipt handle.</source>
        <translation>消息句柄。</translation>
    </message>
    <message>
        <source>A property: prop.NAME.</source>
        <translation>属性：prop.NAME。</translation>
    </message>
    <message>
        <source>A value in a JSON body: json.order.id, json.items[0].</source>
        <translation>JSON 消息体中的值：json.order.id、json.items[0]。</translation>
    </message>
    <message>
        <source>The body.</source>
        <translation>消息体。</translation>
    </message>
    <message>
        <source>The state.</source>
        <translation>状态。</translation>
    </message>
    <message>
        <source>Where it is known from.</source>
        <translation>来源。</translation>
    </message>
    <message>
        <source>When it is due: due&lt;2h, due&gt;&quot;tomorrow 9am&quot;.</source>
        <translation>到期时间：due&lt;2h、due&gt;&quot;tomorrow 9am&quot;。</translation>
    </message>
    <message>
        <source>When it was sent.</source>
        <translation>发送时间。</translation>
    </message>
    <message>
        <source>When it arrived first.</source>
        <translation>首次到达时间。</translation>
    </message>
    <message>
        <source>The time until it is due.</source>
        <translation>距到期的时间。</translation>
    </message>
    <message>
        <source>How long after its due time it arrived.</source>
        <translation>到期后多久到达。</translation>
    </message>
    <message>
        <source>What is left of a running lease.</source>
        <translation>有效租约的剩余时间。</translation>
    </message>
    <message>
        <source>The time since it was sent.</source>
        <translation>发送后经过的时间。</translation>
    </message>
    <message>
        <source>How often it was delivered.</source>
        <translation>投递次数。</translation>
    </message>
    <message>
        <source>The size of the body in bytes.</source>
        <translation>消息体大小，以字节计。</translation>
    </message>
    <message>
        <source>The HTTP status.</source>
        <translation>HTTP 状态。</translation>
    </message>
    <message>
        <source>How long it took, in milliseconds.</source>
        <translation>耗时，以毫秒计。</translation>
    </message>
    <message>
        <source>The error code.</source>
        <translation>错误码。</translation>
    </message>
    <message>
        <source>What was asked: publish, consume, ack, commit, rollback, test.</source>
        <translation>请求的操作：publish、consume、ack、commit、rollback、test。</translation>
    </message>
</context>
<context>
    <name>TMinus::FindingList</name>
    <message numerus="yes">
        <source>%n problem(s) stop this message</source>
        <translation>
            <numerusform>%n 个问题阻止此消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>findings that are not shown</comment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: repairs “%2”</source>
        <comment>%1 a link, %2 a sentence</comment>
        <translation>%1：修复“%2”</translation>
    </message>
    <message>
        <source>Repairs this in the form (Alt+Enter).</source>
        <translation>在表单中修复此处（Alt+Enter）。</translation>
    </message>
</context>
<context>
    <name>TMinus::FirstPollDialog</name>
    <message>
        <source>Do not show for this group until I quit</source>
        <translation>退出前不再为此消费组显示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Poll as %1</source>
        <translation>以 %1 轮询</translation>
    </message>
    <message>
        <source>First poll of a production group</source>
        <translation>首次轮询生产环境消费组</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Poll %1 in production?</source>
        <translation>在生产环境轮询 %1？</translation>
    </message>
    <message>
        <source>Type the group&apos;s name to go on</source>
        <translation>输入消费组名称以继续</translation>
    </message>
    <message>
        <source>Every message shown here is hidden from the group&apos;s other consumers until its lease ends, about %1.</source>
        <translation>此处显示的每条消息，在租约结束前（约 %1）对该消费组的其他消费者不可见。</translation>
    </message>
    <message>
        <source>What you acknowledge is gone for the whole group, for good.</source>
        <translation>您确认的消息对整个消费组永久消失。</translation>
    </message>
    <message>
        <source>What you do not acknowledge comes again by itself, with its try count one higher.</source>
        <translation>未确认的消息会再次投递，投递次数加一。</translation>
    </message>
    <message>
        <source>How many consumers the group has now is unknown: this protocol cannot ask.</source>
        <translation>该消费组当前有多少消费者未知：此协议无法查询。</translation>
    </message>
    <message>
        <source>To look without taking from others, poll a group of your own: each group gets its own copy of every message.</source>
        <translation>若只想查看而不影响他人，请轮询自己的消费组：每个消费组都会收到每条消息的一份副本。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>请先输入 %1。</translation>
    </message>
    <message>
        <source>As it is written above; small and capital letters count.</source>
        <translation>按上面的写法输入，区分大小写。</translation>
    </message>
    <message>
        <source>Polls with a group of your own, which takes nothing from others.</source>
        <translation>使用您自己的消费组轮询，不取走他人的消息。</translation>
    </message>
    <message>
        <source>Later polls of this group begin without this page.</source>
        <translation>之后轮询此消费组时不再显示此页。</translation>
    </message>
    <message>
        <source>Nothing is polled.</source>
        <translation>不进行轮询。</translation>
    </message>
    <message>
        <source>Polls, and takes messages from the real consumers of the group.</source>
        <translation>开始轮询，并会取走该消费组真实消费者的消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::FormPage</name>
    <message>
        <source>From %1 to %2.</source>
        <comment>two numbers</comment>
        <translation>从 %1 到 %2。</translation>
    </message>
</context>
<context>
    <name>TMinus::Furnishing</name>
    <message>
        <source>T-Minus %1</source>
        <translation>T-Minus %1</translation>
    </message>
    <message>
        <source>The console for messages that are due later. Apache License 2.0.</source>
        <translation>管理稍后到期的消息的控制台。Apache License 2.0。</translation>
    </message>
</context>
<context>
    <name>TMinus::Guard</name>
    <message>
        <source>These are %1 messages; “%2” takes at most %3 at once. Split them, or raise bulkMax in the profile.</source>
        <translation>共 %1 条消息；“%2”一次最多发送 %3 条。请分批发送，或在配置中调高 bulkMax。</translation>
    </message>
</context>
<context>
    <name>TMinus::GuideDialog</name>
    <message>
        <source>No page has these words.</source>
        <translation>没有包含这些词的页。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
    <message>
        <source>Lists the pages that have all of these words.</source>
        <translation>列出包含全部这些词的页。</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南的各页</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南页</translation>
    </message>
</context>
<context>
    <name>TMinus::Heartbeat</name>
    <message numerus="yes">
        <source>No answer for %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>已 %n 秒无应答</numerusform>
        </translation>
    </message>
    <message>
        <source>News %1</source>
        <comment>%1 is: 5 s ago; now</comment>
        <translation>最近更新：%1</translation>
    </message>
    <message>
        <source>The ledger was asked and has not answered. What is shown is as it was last read.</source>
        <translation>已查询账本但尚无应答。显示的是上次读取的内容。</translation>
    </message>
</context>
<context>
    <name>TMinus::HeldCommand</name>
    <message>
        <source>List what is held here, move it, cancel it, or hand it over now.</source>
        <translation>列出暂存的消息，移动、取消，或现在移交。</translation>
    </message>
    <message>
        <source>list (also without a word) · move ID WHEN gives another due time: &quot;tomorrow 9am&quot;, 30m · cancel ID… · now ID… hands over whatever its time. An id may be cut after its beginning.</source>
        <translation>list（也可不写）· move ID WHEN 改投递时间：&quot;tomorrow 9am&quot;、30m · cancel ID… · now ID… 不论时间，现在移交。ID 可以只写开头。</translation>
    </message>
    <message>
        <source>With list: only messages that fit.</source>
        <translation>用于 list：只列出符合的消息。</translation>
    </message>
    <message>
        <source>With list: so many at most (500).</source>
        <translation>用于 list：最多列出这么多（500）。</translation>
    </message>
    <message>
        <source>With move: the zone of WHEN.</source>
        <translation>用于 move：WHEN 的时区。</translation>
    </message>
    <message>
        <source>With list: go on with what changes, until Ctrl+C.</source>
        <translation>用于 list：持续显示变化，直到按 Ctrl+C。</translation>
    </message>
    <message>
        <source>“%1” cannot be done with what is held. Say list, move, cancel or now.</source>
        <translation>对暂存的消息不能执行“%1”。请用 list、move、cancel 或 now。</translation>
    </message>
    <message>
        <source>Name the message: its id, or the beginning of it.</source>
        <translation>请指明消息：它的 ID，或 ID 的开头。</translation>
    </message>
    <message>
        <source>Nothing is held here.</source>
        <translation>没有暂存的消息。</translation>
    </message>
    <message>
        <source>To send it now: tminusctl held now %1.</source>
        <translation>要立即发送：tminusctl held now %1。</translation>
    </message>
    <message>
        <source>The service could not be asked for its time.</source>
        <translation>无法询问服务端的时间。</translation>
    </message>
    <message>
        <source>The message leaves at %1 and is due at %2.</source>
        <translation>消息将于 %1 移交，于 %2 投递。</translation>
    </message>
    <message>
        <source>%1 was cancelled. It will not leave.</source>
        <translation>%1 已取消，不会发出。</translation>
    </message>
    <message>
        <source>With move: due so much earlier, instead of WHEN. Without a time, behind WHEN: of a time that comes twice, the earlier one.</source>
        <translation>用于 move：到期提前这么多，代替 WHEN。不带时长而跟在 WHEN 之后：重复出现的时刻取较早的一个。</translation>
    </message>
    <message>
        <source>With move: due so much later, instead of WHEN. Without a time, behind WHEN: of a time that comes twice, the later one.</source>
        <translation>用于 move：到期推后这么多，代替 WHEN。不带时长而跟在 WHEN 之后：重复出现的时刻取较晚的一个。</translation>
    </message>
    <message>
        <source>Say when it is to be due, behind its id: &quot;tomorrow 9am&quot;, 30m, or --later 30m.</source>
        <translation>在编号之后说明何时到期：明天上午9点、30m，或 --later 30m。</translation>
    </message>
    <message>
        <source>--earlier and --later exclude each other. Leave one of them out.</source>
        <translation>--earlier 和 --later 互斥。请去掉其一。</translation>
    </message>
    <message>
        <source>Give another time behind the id, or say --earlier or --later with a length of time, not both.</source>
        <translation>在编号之后写另一个时间，或用 --earlier、--later 加时长，二者只能用一种。</translation>
    </message>
    <message>
        <source>It has no due time yet. Say when it is to be due, behind its id: &quot;tomorrow 9am&quot;, or 30m.</source>
        <translation>它还没有到期时间。在编号之后说明何时到期：明天上午9点，或 30m。</translation>
    </message>
    <message>
        <source>“%1” behind list means nothing. To see only some, use --filter.</source>
        <translation>list 后面的“%1”没有意义。若只看一部分，请用 --filter。</translation>
    </message>
    <message>
        <source>--zone, --earlier and --later belong to held move. Leave them out.</source>
        <translation>--zone、--earlier 和 --later 属于 held move。请去掉它们。</translation>
    </message>
    <message>
        <source>With list: show what the profile hides in bodies, too.</source>
        <translation>用于 list：也显示配置在消息体中隐藏的内容。</translation>
    </message>
    <message>
        <source>--filter, --watch and --unmask belong to held list. Name the messages by their id.</source>
        <translation>--filter、--watch 和 --unmask 属于 held list。请用标识写出消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::HeldSend</name>
    <message>
        <source>Nobody is there who could hand it over. Open the window, or start &quot;tminusctl outbox run&quot;, before %1.</source>
        <translation>目前没有程序可以移交它。请在 %1 之前打开窗口，或启动“tminusctl outbox run”。</translation>
    </message>
    <message>
        <source>The message is held here. Until it leaves it can be moved and cancelled.</source>
        <translation>消息已暂存在本机。发出之前可以移动和取消。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>投递时间</translation>
    </message>
    <message>
        <source>It leaves at %1. Ctrl+C takes it back.</source>
        <translation>将于 %1 发出。按 Ctrl+C 可撤回。</translation>
    </message>
    <message>
        <source>It has left already.</source>
        <translation>消息已经发出。</translation>
    </message>
    <message>
        <source>The message was taken back. Nothing left this computer.</source>
        <translation>消息已撤回。没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Another process handed it over, for %1.</source>
        <translation>另一个进程已为 %1 移交了它。</translation>
    </message>
    <message>
        <source>What became of it could not be written into the ledger, where its outcome will be called unknown: %1</source>
        <comment>a whole sentence follows</comment>
        <translation>结果无法写入账本，账本中将记为结果未知：%1</translation>
    </message>
</context>
<context>
    <name>TMinus::HistoryCommand</name>
    <message>
        <source>List what was sent from here, or imported, and has not been seen yet.</source>
        <translation>列出从这里发送或导入、尚未到达的消息。</translation>
    </message>
    <message>
        <source>List the messages of the ledger, the newest first, or tell all of one.</source>
        <translation>列出账本中的消息（最新在前），或说明某一条的全部经过。</translation>
    </message>
    <message>
        <source>The id of one message, or its beginning: all that happened to it.</source>
        <translation>一条消息的 ID 或其开头：显示它的全部经过。</translation>
    </message>
    <message>
        <source>Only these: words, tag:CLOSE, due&lt;2h, is:overdue, -topic:test; see “Filters” in the README.</source>
        <translation>只要这些：词语、tag:CLOSE、due&lt;2h、is:overdue、-topic:test；见 README 的“Filters”。</translation>
    </message>
    <message>
        <source>How many at most; 500 without it.</source>
        <translation>最多多少条；不写为 500。</translation>
    </message>
    <message>
        <source>Go on with what changes, until Ctrl+C.</source>
        <translation>继续显示变化，直到 Ctrl+C。</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>没有待投递的消息。</translation>
    </message>
    <message>
        <source>The ledger is empty.</source>
        <translation>账本为空。</translation>
    </message>
    <message>
        <source>Nothing in the ledger fits the filter.</source>
        <translation>账本中没有符合筛选条件的消息。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次到达</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>Show what the profile hides in bodies, too.</source>
        <translation>也显示配置在消息体中隐藏的内容。</translation>
    </message>
</context>
<context>
    <name>TMinus::HistoryStepper</name>
    <message>
        <source>What was sent before (Alt+PgUp)</source>
        <translation>更早发送的消息（Alt+PgUp）</translation>
    </message>
    <message>
        <source>What was sent after it (Alt+PgDown)</source>
        <translation>较晚发送的消息（Alt+PgDown）</translation>
    </message>
    <message>
        <source>Message %1 of %2</source>
        <translation>第 %1 条，共 %2 条</translation>
    </message>
</context>
<context>
    <name>TMinus::HoldOptions</name>
    <message>
        <source>Keep it here until this long before it is due (without a time: as the profile says): until then it can be moved and cancelled. It leaves while a window or &quot;tminusctl outbox run&quot; is there.</source>
        <translation>暂存在本机，直到投递前这么久（不写时间则按配置）：在此之前可以移动和取消。只有窗口或“tminusctl outbox run”在运行时才会移交。</translation>
    </message>
    <message>
        <source>Wait so long before it leaves; Ctrl+C takes it back.</source>
        <translation>等待这么久再发出；按 Ctrl+C 可撤回。</translation>
    </message>
    <message>
        <source>With --hold and --undo-window: cancel it where it would leave later after its due time than that; never sends it however late.</source>
        <translation>与 --hold 和 --undo-window 同用：如果移交时比投递时间晚得更多就取消；never 表示再晚也发送。</translation>
    </message>
    <message>
        <source>--hold and --undo-window both keep the message here. Leave one of them out.</source>
        <translation>--hold 和 --undo-window 都会暂存消息。请去掉其中一个。</translation>
    </message>
    <message>
        <source>--late belongs to --hold and --undo-window. Add one of them, or leave it out.</source>
        <translation>--late 属于 --hold 和 --undo-window。请加上其中一个，或去掉 --late。</translation>
    </message>
</context>
<context>
    <name>TMinus::HoldRow</name>
    <message>
        <source>Hold here, hand over</source>
        <translation>暂存于此，移交于</translation>
    </message>
    <message>
        <source>It waits on this computer and can be edited, moved and cancelled; T-Minus has to run when it is handed over.</source>
        <translation>消息在本机等待，可编辑、移动和取消；移交时 T-Minus 必须正在运行。</translation>
    </message>
    <message>
        <source>When it is handed over</source>
        <translation>何时移交</translation>
    </message>
    <message>
        <source>What becomes of it when it could not be handed over in time</source>
        <translation>未能按时移交时如何处理</translation>
    </message>
    <message>
        <source>%1 min before</source>
        <translation>提前 %1 分钟</translation>
    </message>
    <message>
        <source>1 h before</source>
        <translation>提前 1 小时</translation>
    </message>
    <message>
        <source>Drop it when %1 min late</source>
        <translation>迟于 %1 分钟则丢弃</translation>
    </message>
    <message>
        <source>Send it however late</source>
        <translation>无论多迟都发送</translation>
    </message>
    <message>
        <source>%1 s before</source>
        <translation>提前 %1 秒</translation>
    </message>
    <message>
        <source>Drop it when %1 s late</source>
        <translation>迟于 %1 秒则丢弃</translation>
    </message>
    <message>
        <source>How long before it is due the broker gets it. Until then it can be changed.</source>
        <translation>到期前多久交给服务端。在此之前可以更改。</translation>
    </message>
</context>
<context>
    <name>TMinus::Holdings</name>
    <message>
        <source>A message that is held until shortly before it is due needs a due time. Say when it is due, or send it now.</source>
        <translation>暂存到投递前片刻的消息需要一个投递时间。请说明何时投递，或立即发送。</translation>
    </message>
</context>
<context>
    <name>TMinus::HookRunner</name>
    <message>
        <source>The hook is too slow: events are left out until it has caught up.</source>
        <translation>钩子太慢：在它追上之前会略过事件。</translation>
    </message>
    <message>
        <source>The hook could not be started: %1</source>
        <translation>无法启动钩子：%1</translation>
    </message>
    <message>
        <source>The hook crashed.</source>
        <translation>钩子崩溃了。</translation>
    </message>
    <message>
        <source>The hook ended with %1.</source>
        <comment>an exit code</comment>
        <translation>钩子以 %1 结束。</translation>
    </message>
    <message numerus="yes">
        <source>The hook took longer than %n s and was ended.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>钩子运行超过 %n 秒，已被结束。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::HttpCall</name>
    <message numerus="yes">
        <source>No whole answer came within %n ms.</source>
        <translation>
            <numerusform>%n 毫秒内没有收到完整应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>The request was given up.</source>
        <translation>请求已放弃。</translation>
    </message>
    <message>
        <source>The answer names a length that is none.</source>
        <translation>应答给出的长度无效。</translation>
    </message>
    <message numerus="yes">
        <source>The answer is longer than %n bytes.</source>
        <translation>
            <numerusform>应答超过 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>应答被截断。</translation>
    </message>
    <message>
        <source>The connection was closed, and no answer in HTTP had come.</source>
        <translation>连接已关闭，没有收到 HTTP 应答。</translation>
    </message>
</context>
<context>
    <name>TMinus::HttpTransport</name>
    <message>
        <source>The answer points to another address: %1</source>
        <translation>应答指向另一个地址：%1</translation>
    </message>
</context>
<context>
    <name>TMinus::IdleCover</name>
    <message>
        <source>Covered while nobody is here</source>
        <translation>无人操作，窗口已遮盖</translation>
    </message>
    <message>
        <source>Click, or press a key, to go on.</source>
        <translation>点击或按任意键继续。</translation>
    </message>
</context>
<context>
    <name>TMinus::ImportCommand</name>
    <message>
        <source>Take messages that were sent elsewhere into the ledger, as pending. Nothing is sent.</source>
        <translation>把在别处发送的消息作为待投递记入账本。不发送任何消息。</translation>
    </message>
    <message>
        <source>csv or jsonl; else the file tells.</source>
        <translation>csv 或 jsonl；否则由文件判断。</translation>
    </message>
    <message>
        <source>Name the file that is to be imported.</source>
        <translation>请指明要导入的文件。</translation>
    </message>
    <message>
        <source>“%1” is no format of an import. Use csv or jsonl.</source>
        <translation>“%1” 不是导入格式。请用 csv 或 jsonl。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were imported as pending.</source>
        <translation>
            <numerusform>已导入 %n 条消息，作为待投递。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the ledger already.</source>
        <translation>
            <numerusform>%n 条账本中已有。</numerusform>
        </translation>
    </message>
    <message>
        <source>These columns mean nothing to an import: %1.</source>
        <translation>导入时这些列没有意义：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out. Correct them and import the file again: what is in the ledger already is not taken twice.</source>
        <translation>
            <numerusform>略过 %n 行。请改正后重新导入该文件：账本中已有的不会重复导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV, JSON Lines or one JSON list, or - for stdin: messageId, topic and due are needed; tag, key, shardingKey, prop.NAME, sent, zone, body and note are taken. The profile says where they are.</source>
        <translation>CSV、JSON Lines 或一个 JSON 数组，- 为标准输入：需要 messageId、topic 和 due；可带 tag、key、shardingKey、prop.NAME、sent、zone、body 和 note。由配置说明消息在哪里。</translation>
    </message>
</context>
<context>
    <name>TMinus::Input</name>
    <message>
        <source>%1 is larger than 64 MB. No service takes that much at once.</source>
        <translation>%1 超过 64 MB。没有服务能一次接收这么多。</translation>
    </message>
</context>
<context>
    <name>TMinus::Instant</name>
    <message>
        <source>%1 Say it with --earlier or --later.</source>
        <comment>a question, then its answer</comment>
        <translation>%1请用 --earlier（较早）或 --later（较晚）指明。</translation>
    </message>
</context>
<context>
    <name>TMinus::KeySheet</name>
    <message>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Acknowledge what is selected</source>
        <translation>确认选中的消息</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>到最新消息</translation>
    </message>
    <message>
        <source>Select the row or not</source>
        <translation>选中或取消选中该行</translation>
    </message>
    <message>
        <source>Previous message, next message</source>
        <translation>上一消息、下一消息</translation>
    </message>
    <message>
        <source>By bucket</source>
        <translation>按时间段</translation>
    </message>
    <message>
        <source>By lane</source>
        <translation>按泳道</translation>
    </message>
    <message>
        <source>By screen</source>
        <translation>按屏</translation>
    </message>
    <message>
        <source>Move what is held</source>
        <translation>移动暂存消息</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Cut a slice, Enter zooms to it</source>
        <translation>截取一段，按 Enter 放大</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key of the keyboard</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Carry the lane</source>
        <translation>移动泳道</translation>
    </message>
    <message>
        <source>Details of the message, or zoom to it</source>
        <translation>消息详情，或缩放到该处</translation>
    </message>
    <message>
        <source>Edit what is held; details of a message</source>
        <translation>编辑暂存的消息；消息详情</translation>
    </message>
    <message>
        <source>The parts of a request</source>
        <translation>请求的各部分</translation>
    </message>
    <message>
        <source>Outbox, and the table of the timeline</source>
        <translation>发件箱与时间线表格</translation>
    </message>
</context>
<context>
    <name>TMinus::KeychainStore</name>
    <message>
        <source>the library %1 is not beside this program; install it again</source>
        <translation>程序所在处缺少库文件 %1；请重新安装</translation>
    </message>
</context>
<context>
    <name>TMinus::LayerLines</name>
    <message>
        <source>request %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was found, then how long that took</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>TMinus::LayerRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a layer, what was found there</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerCommand</name>
    <message>
        <source>Look after the file that all messages are recorded in: check, salvage, compact.</source>
        <translation>维护记录所有消息的文件：check、salvage、compact。</translation>
    </message>
    <message>
        <source>Say what to do with the ledger: check, salvage or compact.</source>
        <translation>请说明要对账本做什么：check、salvage 或 compact。</translation>
    </message>
    <message>
        <source>There is no ledger yet at %1.</source>
        <translation>%1 处还没有账本。</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is in order: %n message(s), %1 at %2.</source>
        <translation>
            <numerusform>账本完好：%n 条消息，%1，位于 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger takes %1 now; it took %2 before.</source>
        <translation>账本现在占 %1；之前占 %2。</translation>
    </message>
    <message>
        <source>The ledger is open in another process (%1), so it must stay as it is.</source>
        <translation>账本正被另一进程（%1）打开，因此必须保持原样。</translation>
    </message>
    <message>
        <source>Places that could not be read: %1.</source>
        <translation>无法读取的位置：%1 处。</translation>
    </message>
    <message>
        <source>Parts that could not be read at all: %1.</source>
        <translation>完全无法读取的部分：%1。</translation>
    </message>
    <message>
        <source>The old file is kept as %1.</source>
        <translation>旧文件保留为 %1。</translation>
    </message>
    <message>
        <source>check looks at all of the file; salvage puts what can be read of a damaged one into a new one and keeps the old one; compact drops what the profiles keep no longer and makes it as small as it can be.</source>
        <translation>check 检查整个文件；salvage 把损坏文件中能读的部分放入新文件并保留旧文件；compact 清除各配置不再保留的内容，并使文件尽量小。</translation>
    </message>
    <message numerus="yes">
        <source>All of the old file could be read: %n message(s) are in the new one.</source>
        <translation>
            <numerusform>旧文件已全部读出：新文件中有 %n 条消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) could be read and are in the new file; something is missing.</source>
        <translation>
            <numerusform>读出 %n 条消息并已写入新文件；有内容缺失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are made of %n event(s).</source>
        <translation>
            <numerusform>由 %n 个事件构成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerDeed</name>
    <message>
        <source>It is leaving right now. What became of it is known in a moment.</source>
        <translation>正在发出，结果稍后可知。</translation>
    </message>
    <message>
        <source>It was not sent from here. This protocol cannot recall it.</source>
        <translation>它不是从本机发出的，此协议无法撤回。</translation>
    </message>
    <message>
        <source>The broker accepted this at %1. This protocol cannot recall it.</source>
        <translation>服务端已于 %1 接受此消息，此协议无法撤回。</translation>
    </message>
    <message>
        <source>It left, and nobody knows whether the broker has it. Say first whether it arrived.</source>
        <translation>它已发出，但不知服务端是否收到。请先说明是否已到达。</translation>
    </message>
    <message>
        <source>It is not at the broker. To send it again, duplicate it.</source>
        <translation>它不在服务端。要再次发送，请复制一条。</translation>
    </message>
    <message>
        <source>It was cancelled. To send it after all, duplicate it.</source>
        <translation>它已取消。若仍要发送，请复制一条。</translation>
    </message>
    <message>
        <source>It has arrived already.</source>
        <translation>它已经到达。</translation>
    </message>
    <message>
        <source>Its outcome is known: there is nothing to settle.</source>
        <translation>结果已知，无需再确认。</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerDeeds</name>
    <message>
        <source>Hand over now</source>
        <translation>现在移交</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移动到…</translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>取消消息</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>It did not arrive</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一条</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>No message is selected.</source>
        <translation>没有选中消息。</translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>%1 is the key of a message</comment>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>To when? For example +10m, 15:00 or tomorrow 9am.</source>
        <translation>移动到何时？例如 +10m、15:00 或明天9点。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The note stays with the message, in the ledger and in shift reports.</source>
        <translation>备注随消息保存在账本和交班报告中。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Copy a link to the message</source>
        <translation>复制消息链接</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerDetails</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>Details of the message in the ledger</source>
        <translation>账本中消息的详情</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制为新消息</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The note stays with the message, in the ledger and in shift reports.</source>
        <translation>备注随消息保存在账本和交班报告中。</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Puts the same message into the form, to be sent again (Ctrl+D).</source>
        <translation>把同一消息填入表单，以便再次发送（Ctrl+D）。</translation>
    </message>
    <message>
        <source>Words of your own beside the message, for the next shift, too.</source>
        <translation>写在消息旁的备注，也供下一班查看。</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerFactSheets</name>
    <message>
        <source>lease to %1</source>
        <translation>租约至 %1</translation>
    </message>
    <message>
        <source>its body is not the one that was stored</source>
        <translation>消息体与存储的不一致</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>a message stands where it does</comment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Sharding key</source>
        <translation>分区键</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Id in the ledger</source>
        <translation>账本编号</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Handle of the half message</source>
        <translation>半消息句柄</translation>
    </message>
    <message>
        <source>Body MD5</source>
        <translation>消息体 MD5</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a span of time</comment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 early</source>
        <comment>a span of time</comment>
        <translation>提前 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>a span of time</comment>
        <translation>迟到 %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Leaves</source>
        <comment>when a message is handed over</comment>
        <translation>移交</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>记录于</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次收到</translation>
    </message>
    <message>
        <source>Lease ends</source>
        <translation>租约结束</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>an operator</comment>
        <translation>操作人 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a delivery, and when it came</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>消费组</translation>
    </message>
    <message>
        <source>First consumed</source>
        <translation>首次消费</translation>
    </message>
    <message>
        <source>Receipt handle</source>
        <translation>回执句柄</translation>
    </message>
    <message>
        <source>No delivery</source>
        <translation>没有投递</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>It has not come to a consumer of this ledger.</source>
        <translation>它尚未到达本账本的任何消费者。</translation>
    </message>
    <message>
        <source>Properties of the sender</source>
        <translation>发送方属性</translation>
    </message>
    <message>
        <source>%1 · some of it is hidden</source>
        <comment>size of a body</comment>
        <translation>%1 · 部分内容已隐藏</translation>
    </message>
    <message>
        <source>%1 · not kept here</source>
        <comment>size of a body</comment>
        <translation>%1 · 本机未保存</translation>
    </message>
    <message>
        <source>%1 · the first %2 are kept here</source>
        <comment>size of a body</comment>
        <translation>%1 · 本机保存了前 %2</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerFiles</name>
    <message>
        <source>Export messages of the ledger</source>
        <translation>导出账本中的消息</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON Lines (*.jsonl);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON Lines (*.jsonl);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Import messages that were sent elsewhere</source>
        <translation>导入在别处发送的消息</translation>
    </message>
    <message>
        <source>CSV, JSON Lines or JSON (*.csv *.jsonl *.json)</source>
        <translation>CSV、JSON Lines 或 JSON (*.csv *.jsonl *.json)</translation>
    </message>
    <message>
        <source>Exporting: %1 messages so far.</source>
        <translation>正在导出：已写入 %1 条消息。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are in %1.</source>
        <translation>
            <numerusform>%1 中有 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is all that the ledger has of this profile.</source>
        <translation>这是账本中此配置的全部消息。</translation>
    </message>
    <message>
        <source>That is what the filter of the timeline lets through.</source>
        <translation>这是时间线筛选条件下的消息。</translation>
    </message>
    <message>
        <source>The export was stopped, and no file was written.</source>
        <translation>导出已停止，未写入文件。</translation>
    </message>
    <message>
        <source>Importing: %1 rows so far.</source>
        <translation>正在导入：已处理 %1 行。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>What it wrote until then stays; the same file once more adds the rest.</source>
        <translation>此前写入的保留；再次导入同一文件会补上其余部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were imported as pending.</source>
        <translation>
            <numerusform>%n 条消息已作为待投递导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were in the ledger already.</source>
        <translation>
            <numerusform>%n 条已在账本中。</numerusform>
        </translation>
    </message>
    <message>
        <source>These columns mean nothing to an import: %1.</source>
        <translation>这些列对导入没有意义：%1。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out. Correct them and import the file again: what is in the ledger already is not taken twice.</source>
        <translation>
            <numerusform>%n 行被忽略。请更正后重新导入：已在账本中的不会重复导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>被忽略的行</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerModel</name>
    <message>
        <source>Fits %1</source>
        <comment>a filter</comment>
        <translation>符合 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerText</name>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>In</source>
        <comment>the time until a message is due</comment>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Leaves</source>
        <comment>when a message is handed over</comment>
        <translation>移交</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>key of a message</comment>
        <translation>键</translation>
    </message>
    <message>
        <source>If late</source>
        <comment>what happens to a message that cannot leave in time</comment>
        <translation>如果迟到</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可做的事</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a state: its time has come, the grace runs</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>未观察</translation>
    </message>
    <message>
        <source>%1 d </source>
        <comment>days before a clock, as in 2 d 03:15:07</comment>
        <translation>%1 天 </translation>
    </message>
    <message>
        <source>now</source>
        <comment>a message leaves</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <comment>a message leaves</comment>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>dropped, it was too late to leave</source>
        <translation>已丢弃，移交太晚</translation>
    </message>
    <message>
        <source>late: %1</source>
        <comment>%1 is why a message could not leave</comment>
        <translation>迟到：%1</translation>
    </message>
    <message>
        <source>drop if over %1 late</source>
        <translation>晚于 %1则丢弃</translation>
    </message>
    <message>
        <source>send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>edit · move · cancel</source>
        <translation>编辑 · 移动 · 取消</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>seen on arrival</source>
        <translation>到达时得知</translation>
    </message>
    <message>
        <source>held, leaves %1</source>
        <translation>暂存，%1 移交</translation>
    </message>
    <message>
        <source>held</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>sent here, on its way</source>
        <translation>本机发出，途中</translation>
    </message>
    <message>
        <source>sent here, no reply</source>
        <translation>本机发出，无应答</translation>
    </message>
    <message>
        <source>sent here, refused: %1</source>
        <translation>本机发出，被拒绝：%1</translation>
    </message>
    <message>
        <source>held here, it did not leave</source>
        <translation>本机暂存，未能发出</translation>
    </message>
    <message>
        <source>held here, cancelled</source>
        <translation>本机暂存，已取消</translation>
    </message>
    <message>
        <source>sent here, nobody here was watching the topic</source>
        <translation>本机发出，此处无人观察该主题</translation>
    </message>
    <message>
        <source>sent here</source>
        <translation>本机发出</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <translation>%1 移交</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of what is said of a message</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>moving from %1, would leave %2</source>
        <translation>从 %1 移动，将于 %2 移交</translation>
    </message>
    <message>
        <source>Held, asks</source>
        <comment>a state: it leaves only when somebody says so</comment>
        <translation>暂存，待决定</translation>
    </message>
    <message>
        <source>when you say so</source>
        <comment>a message leaves</comment>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>sent here, rolled back</source>
        <translation>由本机发送，已回滚</translation>
    </message>
</context>
<context>
    <name>TMinus::LedgerWiring</name>
    <message>
        <source>Nothing was done.</source>
        <translation>未做任何操作。</translation>
    </message>
    <message>
        <source>No service is connected, so nothing was done.</source>
        <translation>没有连接服务，未做任何操作。</translation>
    </message>
    <message>
        <source>Connect the profile, then try again.</source>
        <translation>请连接配置后再试。</translation>
    </message>
    <message>
        <source>%1 was cancelled and will not leave.</source>
        <translation>%1 已取消，不会发出。</translation>
    </message>
    <message>
        <source>Undo holds it again, as another message.</source>
        <translation>撤销会重新暂存为另一条消息。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a program and the number of its process</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>暂存 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Its time was missed by more than its late rule allows.</source>
        <translation>错过的时间超出了其迟到规则。</translation>
    </message>
    <message>
        <source>%1 was not handed over.</source>
        <translation>%1 未移交。</translation>
    </message>
</context>
<context>
    <name>TMinus::LineDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All stays as it was.</source>
        <translation>一切保持不变。</translation>
    </message>
</context>
<context>
    <name>TMinus::LinkWiring</name>
    <message>
        <source>The message that the link names is not in this ledger.</source>
        <translation>链接中的消息不在本账本中。</translation>
    </message>
    <message>
        <source>It was sent from another computer, or has been deleted since.</source>
        <translation>它由其他计算机发送，或之后已被删除。</translation>
    </message>
    <message>
        <source>Parts of the link mean nothing here, and were left out.</source>
        <translation>链接中有些部分在此无意义，已忽略。</translation>
    </message>
    <message>
        <source>What it names besides is shown.</source>
        <translation>其余内容已显示。</translation>
    </message>
    <message>
        <source>It opens the view where T-Minus has the same profile and ledger; it never sends anything.</source>
        <translation>在具有相同配置和账本的 T-Minus 中可打开此视图；它绝不会发送任何内容。</translation>
    </message>
    <message>
        <source>The link is in the clipboard.</source>
        <translation>链接已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>TMinus::ListFoot</name>
    <message>
        <source>The list is as it was last read. %1</source>
        <translation>列表为上次读取的内容。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n newer message(s) cannot be found by their words yet; they can in a moment.</source>
        <translation>
            <numerusform>有 %n 条较新的消息暂时无法按文字查找，稍后即可。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 messages are listed. A filter finds the others.</source>
        <translation>列出了 %2 条消息中的 %1 条，其余可用筛选查找。</translation>
    </message>
</context>
<context>
    <name>TMinus::LoadStrip</name>
    <message>
        <source>Messages due in each minute around the chosen one</source>
        <translation>所选时间前后每分钟到期的消息数</translation>
    </message>
    <message>
        <source>Take %1, %2 due</source>
        <comment>a clock and a number</comment>
        <translation>改为 %1，%2 条到期</translation>
    </message>
    <message>
        <source>Nothing else is due in this minute</source>
        <translation>这一分钟没有其他消息到期</translation>
    </message>
    <message>
        <source>%1 already due %2–%3</source>
        <comment>a number and two clocks</comment>
        <translation>%2–%3 已有 %1 条到期</translation>
    </message>
    <message>
        <source>Takes the nearest minute in which less is due.</source>
        <translation>采用最近的、到期较少的一分钟。</translation>
    </message>
</context>
<context>
    <name>TMinus::LogDetails</name>
    <message>
        <source>Text that was signed</source>
        <translation>被签名的文本</translation>
    </message>
    <message>
        <source>Request, signature masked</source>
        <translation>请求（签名已遮盖）</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message numerus="yes">
        <source>(The log keeps no body; this one had %n byte(s).)</source>
        <translation>
            <numerusform>（日志不保存消息体，此处为 %n 字节。）</numerusform>
        </translation>
    </message>
    <message>
        <source>What came cannot be read:</source>
        <translation>收到的内容无法读取：</translation>
    </message>
</context>
<context>
    <name>TMinus::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>what a request asks for</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>path of a request</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>HTTP status</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>of an error, or what came</comment>
        <translation>代码</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>no status came</source>
        <translation>没有收到状态</translation>
    </message>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n 毫秒</numerusform>
        </translation>
    </message>
    <message>
        <source>no request id came</source>
        <translation>没有收到请求 ID</translation>
    </message>
</context>
<context>
    <name>TMinus::LogPane</name>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>last 500, secrets masked</source>
        <translation>最近 500 条，密钥已遮盖</translation>
    </message>
    <message>
        <source>Filter of the request log</source>
        <translation>请求日志过滤器</translation>
    </message>
    <message>
        <source>Requests to the service</source>
        <translation>发往服务端的请求</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>Copy the text that was signed</source>
        <translation>复制被签名的文本</translation>
    </message>
    <message>
        <source>Clear view</source>
        <translation>清空视图</translation>
    </message>
    <message>
        <source>Copies the request as a curl command that signs itself.</source>
        <translation>将请求复制为自行签名的 curl 命令。</translation>
    </message>
    <message>
        <source>Choose a request first.</source>
        <translation>请先选择一个请求。</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>还没有请求</translation>
    </message>
    <message>
        <source>Each request to the service will stand here with the text that was signed and what the answer means.</source>
        <translation>发往服务端的每个请求都会列在这里，附有被签名的文本和应答的含义。</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>没有请求符合过滤条件</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are kept; change the filter to see them.</source>
        <translation>
            <numerusform>共保留 %n 个请求，更改过滤条件即可查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>what it says about itself</comment>
        <translation>程序</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>日志显示的内容</translation>
    </message>
    <message>
        <source>secrets masked</source>
        <translation>密钥已遮盖</translation>
    </message>
</context>
<context>
    <name>TMinus::Main</name>
    <message>
        <source>The console for messages that are due later.</source>
        <translation>管理稍后到期的消息的控制台。</translation>
    </message>
    <message>
        <source>A link tminus://open/… to show, or a file of profiles to import.</source>
        <translation>要显示的链接 tminus://open/…，或要导入的配置文件。</translation>
    </message>
    <message>
        <source>Colours: light, dark, contrast or system.</source>
        <translation>配色：light（浅色）、dark（深色）、contrast（高对比度）或 system（跟随系统）。</translation>
    </message>
</context>
<context>
    <name>TMinus::MainWindow</name>
    <message>
        <source>%1 – %2 – T-Minus</source>
        <comment>%1 is a profile, %2 its environment</comment>
        <translation>%1 – %2 – T-Minus</translation>
    </message>
    <message>
        <source>%1 – %2, armed – T-Minus</source>
        <comment>%1 is a profile, %2 its environment</comment>
        <translation>%1 – %2（已解锁）– T-Minus</translation>
    </message>
</context>
<context>
    <name>TMinus::ManPage</name>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>These may stand before or behind any command.</source>
        <translation>以下选项可写在任何命令之前或之后。</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>TMinus::ManyDialog</name>
    <message>
        <source>Many messages</source>
        <translation>批量消息</translation>
    </message>
    <message>
        <source>Rows and what becomes of them</source>
        <translation>各行及其结果</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>looking at the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>looking at row %1</source>
        <translation>正在检查第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · %1</source>
        <translation>
            <numerusform>%n 行 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing has been sent</source>
        <translation>尚未发送任何消息</translation>
    </message>
    <message numerus="yes">
        <source>%n left before</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>%n 行此前已发出</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 good</source>
        <comment>a number of rows</comment>
        <translation>%1 行可发送</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <comment>a number of rows</comment>
        <translation>%1 行被拒绝</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>正在发出</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <comment>a number of rows</comment>
        <translation>%1 行已接受</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>a number of rows</comment>
        <translation>%1 行失败</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two numbers of rows</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>nobody answers; %n stayed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>无应答；%n 行未发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n 行未发出</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n 行已存入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being looked at.</source>
        <translation>正在检查各行。</translation>
    </message>
    <message>
        <source>There is no row to send.</source>
        <translation>没有可发送的行。</translation>
    </message>
    <message>
        <source>Send %1 now to PRODUCTION</source>
        <translation>立即发送 %1 条到生产环境</translation>
    </message>
    <message>
        <source>Schedule %1 to PRODUCTION</source>
        <translation>定时发送 %1 条到生产环境</translation>
    </message>
    <message>
        <source>Send %1 now</source>
        <translation>立即发送 %1 条</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <comment>a number of messages, or nothing</comment>
        <translation>定时发送 %1 条</translation>
    </message>
    <message>
        <source>Save failed rows…</source>
        <translation>保存失败的行…</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) leave, and cannot be recalled.</source>
        <translation>
            <numerusform>将发出 %n 条消息，无法撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>looking once more before they leave</source>
        <translation>发出前再检查一次</translation>
    </message>
    <message>
        <source>Save the rows with their reasons</source>
        <translation>保存各行及原因</translation>
    </message>
    <message>
        <source>Rows (%1)</source>
        <translation>行 (%1)</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>day and clock, as QLocale formats them</comment>
        <translation>yyyy 年 M 月 d 日 HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <comment>day and clock, as QLocale formats them</comment>
        <translation>M 月 d 日 HH:mm:ss</translation>
    </message>
    <message numerus="yes">
        <source>Type %1: %n message(s) leave for good.</source>
        <comment>%1 is a topic</comment>
        <translation>
            <numerusform>输入 %1：%n 条消息将发出，无法撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>they are held here until %1 before they are due</source>
        <translation>它们暂存在本机，直到到期前 %1</translation>
    </message>
    <message>
        <source>Hold %1 for PRODUCTION</source>
        <translation>为生产环境暂存 %1 条</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <comment>a number of messages, or nothing</comment>
        <translation>暂存 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are held here and leave by themselves, unless they are cancelled before.</source>
        <translation>
            <numerusform>%n 条消息暂存在本机，并会自行离开，除非先被取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Being held</source>
        <comment>rows, one after the other</comment>
        <translation>正在暂存</translation>
    </message>
    <message>
        <source>%1 held</source>
        <comment>a number of rows</comment>
        <translation>已暂存 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::ManyFoot</name>
    <message>
        <source>Save refused rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其余</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>请先输入 %1。</translation>
    </message>
    <message>
        <source>The name of the topic, as a last question.</source>
        <translation>作为最后的确认，输入主题名称。</translation>
    </message>
    <message>
        <source>Writes these rows to a file, each with its reason.</source>
        <translation>把这些行连同原因写入文件。</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>Back to the rows; nothing is sent.</source>
        <translation>回到各行；不发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing leaves until you go on.</source>
        <translation>继续之前不会发出任何消息。</translation>
    </message>
    <message>
        <source>What has not left yet stays here; what has left stays sent.</source>
        <translation>尚未发出的不再发出；已发出的不受影响。</translation>
    </message>
    <message>
        <source>Sends the good rows, after a question where there are many.</source>
        <translation>发送可发送的行；数量多时先询问。</translation>
    </message>
</context>
<context>
    <name>TMinus::ManyHead</name>
    <message>
        <source>Only refused</source>
        <translation>仅被拒绝的</translation>
    </message>
    <message>
        <source>Fix in the file…</source>
        <translation>在文件中修改…</translation>
    </message>
    <message>
        <source>Opens the file in its own program. Once it is saved all rows are looked at again.</source>
        <translation>用对应的程序打开文件。保存后会重新检查所有行。</translation>
    </message>
    <message>
        <source>Lists only the rows that cannot be sent.</source>
        <translation>只列出无法发送的行。</translation>
    </message>
</context>
<context>
    <name>TMinus::ManyMapping</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>whole row as JSON</source>
        <translation>整行转为 JSON</translation>
    </message>
    <message>
        <source>as in the form</source>
        <comment>the due time</comment>
        <translation>与表单相同</translation>
    </message>
    <message>
        <source>as in the form</source>
        <comment>key or body</comment>
        <translation>与表单相同</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a column and a zone</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Column of the file that holds this part of the message.</source>
        <translation>文件中存放消息这一部分的列。</translation>
    </message>
</context>
<context>
    <name>TMinus::ManyPace</name>
    <message>
        <source>Spread over</source>
        <translation>分散到</translation>
    </message>
    <message>
        <source>Over how long they are spread</source>
        <translation>分散的时长</translation>
    </message>
    <message>
        <source>How much later each may be due, by chance</source>
        <translation>每条随机推迟的最大时长</translation>
    </message>
    <message>
        <source>How many leave in a second at most</source>
        <translation>每秒最多发出的条数</translation>
    </message>
    <message>
        <source>no limit</source>
        <comment>of messages a second</comment>
        <translation>不限</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>%1: 10 min, 1h30m, 45s.</source>
        <comment>%1 is what a field is for</comment>
        <translation>%1：10 分钟、1 小时 30 分、45 秒。</translation>
    </message>
    <message>
        <source>This is no length of time. Write it like 10 min, 1h30m or 45s.</source>
        <translation>这不是时长。请写成 10 分钟、1 小时 30 分或 45 秒。</translation>
    </message>
    <message>
        <source>so that no minute holds more than %1</source>
        <translation>每分钟不超过 %1 条</translation>
    </message>
    <message>
        <source>More than %1 in a minute is busy. Spread them further.</source>
        <translation>每分钟超过 %1 条即为繁忙，请再分散一些。</translation>
    </message>
    <message>
        <source>10 min</source>
        <comment>a length of time</comment>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>0 s</source>
        <comment>a length of time</comment>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>/s</source>
        <comment>behind a number of messages</comment>
        <translation> 条/秒</translation>
    </message>
    <message>
        <source>Due times are spread evenly, so that not all are due at once.</source>
        <translation>把到期时间均匀分散，避免同时到期。</translation>
    </message>
    <message>
        <source>How many leave in a second at most; 0 has no limit.</source>
        <translation>每秒最多发出多少条；0 为不限。</translation>
    </message>
</context>
<context>
    <name>TMinus::ManySource</name>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>of the message in the form; {{i}} counts them</source>
        <translation>表单中消息的副本；{{i}} 为序号</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Where the messages come from</source>
        <translation>消息的来源</translation>
    </message>
    <message>
        <source>How many copies</source>
        <translation>副本数量</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>Choose a file of messages</source>
        <translation>选择消息文件</translation>
    </message>
    <message>
        <source>Messages (%1);;All files (*)</source>
        <translation>消息 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Copies of the form, or one message for each row of a file.</source>
        <translation>表单的副本，或文件中每行一条消息。</translation>
    </message>
    <message>
        <source>How many copies: 1 to 1,000,000.</source>
        <translation>副本数量：1 到 1,000,000。</translation>
    </message>
    <message>
        <source>File with one message in each row.</source>
        <translation>每行一条消息的文件。</translation>
    </message>
    <message>
        <source>Chooses a CSV or JSON Lines file.</source>
        <translation>选择 CSV 或 JSON Lines 文件。</translation>
    </message>
</context>
<context>
    <name>TMinus::ManyWiring</name>
    <message>
        <source>No service is connected, so nothing was done.</source>
        <translation>未连接服务，因此未做任何操作。</translation>
    </message>
    <message>
        <source>Connect the profile, then try again.</source>
        <translation>请连接配置后重试。</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageBar</name>
    <message>
        <source>request %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <comment>what happened, and how often</comment>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageBars</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>messages that are not shown</comment>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::MessageFields</name>
    <message>
        <source>where it goes</source>
        <translation>发往何处</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sharding key</source>
        <translation>分区键</translation>
    </message>
    <message>
        <source>to find it again</source>
        <translation>便于查找</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Where the message goes. Letters, digits, _ and -.</source>
        <translation>消息发往的主题。可用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>Consumers can ask for this tag alone. Letters, digits, _ and -.</source>
        <translation>消费者可以只取带此标签的消息。可用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>Messages of one sharding key come in the order in which they were sent.</source>
        <translation>分区键相同的消息按发送顺序到达。</translation>
    </message>
    <message>
        <source>What the message is about, such as an order number. It is found by it.</source>
        <translation>消息所指的对象，例如订单号。可据此查找消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageFinder</name>
    <message>
        <source>“%1” is the beginning of several ids, among them %2 and %3. Type more of it.</source>
        <translation>“%1” 是多个 ID 的开头，例如 %2 和 %3。请多输入几位。</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageListing</name>
    <message numerus="yes">
        <source>The text of %n message(s) is not in the index yet, so some may be missing here. Ask again in a moment.</source>
        <translation>
            <numerusform>还有 %n 条消息的文本未进入索引，此处可能有遗漏。请稍后再查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n. Raise --limit, or narrow them down with --filter.</source>
        <translation>
            <numerusform>超过 %n 条。请增大 --limit，或用 --filter 缩小范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>In</source>
        <comment>time until something is due</comment>
        <translation>还有</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) ask: the program that was to send them has ended. Send each with &quot;tminusctl held now ID&quot;, or drop it with &quot;tminusctl held cancel ID&quot;.</source>
        <translation>
            <numerusform>%n 条消息等待决定：本应发送它们的程序已经结束。用 tminusctl held now ID 发送，或用 tminusctl held cancel ID 取消。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::MessageModel</name>
    <message>
        <source>%1 s</source>
        <comment>seconds late</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>id of a message</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>key of a message</comment>
        <translation>键</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>how late a message was</comment>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Try</source>
        <comment>number of the delivery</comment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>Ack</source>
        <comment>acknowledge</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>acked %1</source>
        <comment>%1 is a time of day</comment>
        <translation>%1 已确认</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>a lease; %1 is a time of day</comment>
        <translation>%1 已结束</translation>
    </message>
    <message>
        <source>done</source>
        <comment>an acknowledgement</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Again</source>
        <comment>acknowledge</comment>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 is acknowledged</source>
        <translation>%1 已确认</translation>
    </message>
    <message>
        <source>%1 is being acknowledged</source>
        <translation>正在确认 %1</translation>
    </message>
    <message>
        <source>The lease of %1 has ended; it comes again</source>
        <translation>%1 的租约已结束，消息会再次到达</translation>
    </message>
    <message>
        <source>The lease ended at %1. This message will come again; its row will arm itself.</source>
        <translation>租约已于 %1 结束。消息会再次投递，届时本行自动可确认。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>minutes, seconds</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次收到</translation>
    </message>
    <message>
        <source>committed %1</source>
        <comment>%1 is a time of day</comment>
        <translation>已提交 %1</translation>
    </message>
    <message>
        <source>rolled back %1</source>
        <comment>%1 is a time of day</comment>
        <translation>已回滚 %1</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <comment>a lease that ended early; %1 is a time of day</comment>
        <translation>%1 已失效</translation>
    </message>
    <message>
        <source>ended %1 ago</source>
        <comment>a lease; %1 is minutes and seconds</comment>
        <translation>%1 前已结束</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Commit %1, %2 left</source>
        <translation>提交 %1，剩余 %2</translation>
    </message>
    <message>
        <source>Acknowledge %1, %2 left</source>
        <translation>确认 %1，剩余 %2</translation>
    </message>
    <message>
        <source>No answer came, so nobody knows whether it is acknowledged. Acknowledge it again, or wait: it comes again if it is not.</source>
        <translation>没有收到应答，无从得知是否已确认。请再次确认，或等待：若未确认，消息会再次投递。</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageSheets</name>
    <message>
        <source>acknowledged, and came again all the same</source>
        <translation>已确认，但仍再次投递</translation>
    </message>
    <message>
        <source>the acknowledgement failed</source>
        <translation>确认失败</translation>
    </message>
    <message>
        <source>lease ended %1, not acknowledged</source>
        <translation>租约于 %1 结束，未确认</translation>
    </message>
    <message>
        <source>%1 s early</source>
        <translation>提前 %1 秒</translation>
    </message>
    <message>
        <source>%1 s late</source>
        <translation>迟到 %1 秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>ms since 1970</source>
        <translation>1970 年以来毫秒</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>First seen by this group</source>
        <translation>本消费组首次收到</translation>
    </message>
    <message>
        <source>Against due</source>
        <translation>相对到期</translation>
    </message>
    <message>
        <source>This delivery came</source>
        <translation>本次投递到达</translation>
    </message>
    <message>
        <source>Its lease ends</source>
        <translation>租约结束</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>处理完成</translation>
    </message>
    <message>
        <source>settled %1</source>
        <translation>已于 %1 处理</translation>
    </message>
    <message>
        <source>lease to %1, %2 left</source>
        <translation>租约至 %1，剩余 %2</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of a delivery, and when it came</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>If you do nothing</source>
        <translation>若不处理</translation>
    </message>
    <message>
        <source>comes again to %1 as try %2</source>
        <translation>再次投递给 %1，第 %2 次</translation>
    </message>
    <message>
        <source>Handle of %1</source>
        <translation>第 %1 次的句柄</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次收到</translation>
    </message>
    <message>
        <source>The acknowledgement failed</source>
        <translation>确认失败</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务端</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Fields of the reply</source>
        <translation>应答字段</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>消费组</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Receipt handle</source>
        <translation>回执句柄</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Sharding key</source>
        <translation>分区键</translation>
    </message>
    <message>
        <source>Consumed times</source>
        <translation>消费次数</translation>
    </message>
    <message>
        <source>Body MD5</source>
        <translation>消息体 MD5</translation>
    </message>
    <message>
        <source>Body size</source>
        <translation>消息体大小</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>First check</source>
        <translation>首次回查</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Properties of the sender</source>
        <translation>发送方属性</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss.zzz</source>
        <comment>date and time without a year, as QLocale formats them</comment>
        <translation>M 月 d 日 HH:mm:ss.zzz</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageState</name>
    <message>
        <source>Held</source>
        <comment>state of a message</comment>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of a message</comment>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>state of a message</comment>
        <translation>待投递</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a message</comment>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>state of a message</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>state of a message</comment>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>state of a message</comment>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Ack failed</source>
        <comment>state of a message</comment>
        <translation>确认失败</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>state of a message</comment>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Acked</source>
        <comment>state of a message</comment>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageTints</name>
    <message>
        <source>Fits %1</source>
        <comment>a filter</comment>
        <translation>符合 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::MessageWords</name>
    <message>
        <source>due %1, leaves %2</source>
        <translation>到期 %1，移交 %2</translation>
    </message>
    <message>
        <source>it would have been too late</source>
        <translation>已来不及按时送出</translation>
    </message>
    <message>
        <source>the program ended before an answer came</source>
        <translation>程序在应答前结束</translation>
    </message>
    <message>
        <source>it arrived here</source>
        <translation>它到达了这里</translation>
    </message>
    <message>
        <source>somebody says it arrived</source>
        <translation>有人说它已到达</translation>
    </message>
    <message>
        <source>somebody says it is not stored</source>
        <translation>有人说它没有存储</translation>
    </message>
    <message>
        <source>from %1, row %2</source>
        <translation>来自 %1，第 %2 行</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a group</comment>
        <translation>由 %1 取得</translation>
    </message>
    <message>
        <source>by %1; its body is not the one that was stored</source>
        <translation>由 %1 取得；消息体与存储的不一致</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <comment>a time</comment>
        <translation>移交 %1</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>state of a message</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>state of a message</comment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Not watched</source>
        <comment>state of a message</comment>
        <translation>未观察</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>what happened to a message</comment>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>what happened to a message</comment>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>what happened to a message</comment>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>what happened to a message</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>what happened to a message</comment>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>what happened to a message</comment>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>what happened to a message</comment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>what happened to a message</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <comment>what happened to a message</comment>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>what happened to a message</comment>
        <translation>已定论</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>what happened to a message</comment>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>what happened to a message</comment>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>what happened to a message</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Ack failed</source>
        <comment>what happened to a message</comment>
        <translation>确认失败</translation>
    </message>
    <message>
        <source>Lease ended</source>
        <comment>what happened to a message</comment>
        <translation>租约结束</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what happened to a message</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Held, asks</source>
        <comment>state of a message that leaves only when somebody says so</comment>
        <translation>暂存，待决定</translation>
    </message>
    <message>
        <source>Dropped: its time was missed by more than its late rule allows.</source>
        <translation>已丢弃：错过的时间超过了迟到规则允许的范围。</translation>
    </message>
    <message>
        <source>It asks: the program that was to send it has ended, and it leaves only when somebody says so.</source>
        <translation>等待决定：本应发送它的程序已经结束，没有人发话它不会离开。</translation>
    </message>
    <message>
        <source>The half message was rolled back: it will not arrive.</source>
        <translation>半事务消息已回滚：它不会到达。</translation>
    </message>
    <message>
        <source>%1 tminusctl held now %2 sends it, held cancel %2 drops it.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1tminusctl held now %2 发送，held cancel %2 取消。</translation>
    </message>
    <message>
        <source>Committed</source>
        <comment>what happened to a message</comment>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <comment>what happened to a message</comment>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>The program that sent it ended before an answer came.</source>
        <translation>发送它的程序在收到应答之前就结束了。</translation>
    </message>
</context>
<context>
    <name>TMinus::MonthNavigator</name>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as QLocale formats it</comment>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>Choose days: the table lists only these.</source>
        <translation>选择日期：表格只列出这些日期。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) chosen, %1 due. The table lists only these.</source>
        <translation>
            <numerusform>已选 %n 天，%1 条到期。表格只列出这些。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 due</source>
        <comment>a day, a number</comment>
        <translation>%1，%2 条到期</translation>
    </message>
</context>
<context>
    <name>TMinus::NameChips</name>
    <message>
        <source>Any type</source>
        <comment>of topic</comment>
        <translation>任意类型</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>type of topic</comment>
        <translation>普通</translation>
    </message>
    <message>
        <source>Delay</source>
        <comment>type of topic</comment>
        <translation>延时</translation>
    </message>
    <message>
        <source>Ordered</source>
        <comment>type of topic</comment>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>type of topic</comment>
        <translation>事务</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>添加 Topic</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加 Group</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Topic 名称</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Group 名称</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a topic and its type</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the profile</source>
        <translation>从配置中移除</translation>
    </message>
    <message>
        <source>A name has 1 to 64 letters, digits, “_” or “-”.</source>
        <translation>名称为 1 到 64 个字母、数字、“_” 或 “-”。</translation>
    </message>
    <message>
        <source>Those for which there is no room here.</source>
        <translation>此处显示不下的名称。</translation>
    </message>
</context>
<context>
    <name>TMinus::NoticesDialog</name>
    <message>
        <source>Notices of the desktop while nobody looks here</source>
        <translation>无人查看窗口时显示桌面通知</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>静默时段</translation>
    </message>
    <message>
        <source>Keep running in the tray when the last window is closed</source>
        <translation>关闭最后一个窗口后在托盘中继续运行</translation>
    </message>
    <message>
        <source>Cover the windows after</source>
        <translation>遮盖窗口：闲置</translation>
    </message>
    <message>
        <source>Notices and cover</source>
        <translation>通知与遮盖</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>静默至</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面没有托盘。</translation>
    </message>
    <message>
        <source>Idle minutes until the windows are covered</source>
        <translation>闲置多少分钟后遮盖窗口</translation>
    </message>
    <message>
        <source> idle min</source>
        <comment>minutes, behind a number</comment>
        <translation> 分钟后</translation>
    </message>
    <message>
        <source>Told: the next due message, overdue ones, polls that get no answer, and held messages that could not be handed over.</source>
        <translation>通知内容：下一条到期的消息、逾期的消息、得不到应答的轮询，以及未能移交的暂存消息。</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from a time of day to another</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The desktop tells of what is due, overdue or could not leave.</source>
        <translation>由桌面通知到期、逾期或未能移交的消息。</translation>
    </message>
    <message>
        <source>In these hours of each day nothing is told.</source>
        <translation>每天的这段时间内不通知。</translation>
    </message>
    <message>
        <source>What is held here still leaves while no window is open.</source>
        <translation>没有窗口打开时，暂存的消息仍会移交。</translation>
    </message>
    <message>
        <source>From this time of day on nothing is told.</source>
        <translation>从每天的这一时刻起不通知。</translation>
    </message>
    <message>
        <source>From this time of day on it is told again.</source>
        <translation>从每天的这一时刻起恢复通知。</translation>
    </message>
    <message>
        <source>Covers what the windows show while nobody is here. Work goes on.</source>
        <translation>无人操作时遮盖窗口内容，工作继续进行。</translation>
    </message>
    <message>
        <source>Minutes without a key or the mouse: 1 to 1,440.</source>
        <translation>没有键盘和鼠标操作的分钟数：1 到 1,440。</translation>
    </message>
    <message>
        <source>All stays as it was.</source>
        <translation>一切保持不变。</translation>
    </message>
    <message>
        <source>Counts at once, for all windows.</source>
        <translation>立即对所有窗口生效。</translation>
    </message>
</context>
<context>
    <name>TMinus::OutboxCommand</name>
    <message>
        <source>Hand over what is held, without a window.</source>
        <translation>不打开窗口，移交暂存的消息。</translation>
    </message>
    <message>
        <source>run: hand over what is held for the profile when its time has come, until Ctrl+C. One process at a time does; the others wait to take over.</source>
        <translation>run：到时间后移交该配置暂存的消息，直到按 Ctrl+C。同一时间只有一个进程移交，其他进程等待接手。</translation>
    </message>
    <message>
        <source>Say what the outbox is to do: tminusctl outbox run.</source>
        <translation>请说明发件箱要做什么：tminusctl outbox run。</translation>
    </message>
    <message>
        <source>Handing over what is held for “%1”. End with Ctrl+C; what is held stays here.</source>
        <translation>正在移交“%1”暂存的消息。按 Ctrl+C 结束；暂存的消息会留在本机。</translation>
    </message>
    <message>
        <source>%1 was cancelled: its time was missed by more than its late rule allows.</source>
        <translation>%1 已取消：错过的时间超过了迟到规则允许的范围。</translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n message(s) is unknown: the program that sent them has ended.</source>
        <translation>
            <numerusform>%n 条消息的结果未知：发送它们的程序已经结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is held for “%1” is handed over by process %2 at present. This one takes over when that one ends.</source>
        <translation>“%1”暂存的消息目前由进程 %2 移交。该进程结束后由本进程接手。</translation>
    </message>
    <message>
        <source>The ledger can be used again. What is held is handed over again.</source>
        <translation>账本又可以使用了。暂存的消息会继续移交。</translation>
    </message>
    <message>
        <source>What is held for “%1” is handed over by this process now.</source>
        <translation>“%1”暂存的消息现在由本进程移交。</translation>
    </message>
</context>
<context>
    <name>TMinus::OutboxPane</name>
    <message>
        <source>Hand over now</source>
        <translation>现在移交</translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>取消消息</translation>
    </message>
    <message>
        <source>Messages that are held here</source>
        <translation>暂存在本机的消息</translation>
    </message>
    <message>
        <source>Nothing is held here</source>
        <translation>本机没有暂存的消息</translation>
    </message>
    <message>
        <source>A message that waits here can be edited, moved and cancelled until it is handed over.</source>
        <translation>在此等待的消息在移交前可以编辑、移动和取消。</translation>
    </message>
    <message>
        <source>%1, %2 leaving</source>
        <comment>%1 is how many are held, as in: 3 held</comment>
        <translation>%1，%2 条正在移交</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>暂存 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>needs T-Minus running at hand-over</source>
        <translation>移交时 T-Minus 须在运行</translation>
    </message>
    <message>
        <source>handed over by %1</source>
        <translation>由 %1 移交</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two parts of a note</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The broker gets it now and keeps it until it is due (Ctrl+Enter).</source>
        <translation>现在交给服务端，由其保管到到期（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>It is dropped and never leaves (Del).</source>
        <translation>丢弃，不再发出（Del）。</translation>
    </message>
</context>
<context>
    <name>TMinus::OverdueAlarm</name>
    <message>
        <source>%1 s</source>
        <comment>seconds with a fraction</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>A consumer of ours was watching and none of them came. Perhaps another consumer of the group took them, or the broker is late.</source>
        <translation>我方消费者一直在观察，均未到达。可能被同组的其他消费者取走，或服务端投递偏晚。</translation>
    </message>
    <message>
        <source>%1 was watching the topic and none of them came. Perhaps another consumer of the group took them, or the broker is late.</source>
        <comment>%1 is a consumer group</comment>
        <translation>%1 一直在观察该主题，均未到达。可能被同组的其他消费者取走，或服务端投递偏晚。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Quiet for 30 min</source>
        <translation>静音 30 分钟</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>复制到工单</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on several topics are overdue, the first by %1.</source>
        <translation>
            <numerusform>多个主题共有 %n 条消息逾期，最早的逾期 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on %1 are overdue by %2.</source>
        <translation>
            <numerusform>%1 有 %n 条消息逾期 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing arrived on this topic within a day</source>
        <translation>一天内该主题没有消息到达</translation>
    </message>
    <message>
        <source>last arrival on this topic %1</source>
        <translation>该主题最近到达 %1</translation>
    </message>
    <message>
        <source>%1 · lateness within a day: median %2, worst %3</source>
        <translation>%1 · 一天内迟到：中位 %2，最大 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及另外 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>A consumer of ours was watching and it did not come. Perhaps another consumer of the group took it, or the broker is late.</source>
        <translation>我方消费者一直在观察，但它没有到达。可能被同组的其他消费者取走，或服务端投递偏晚。</translation>
    </message>
    <message>
        <source>%1 was watching the topic and it did not come. Perhaps another consumer of the group took it, or the broker is late.</source>
        <comment>%1 is a consumer group</comment>
        <translation>%1 一直在观察该主题，但它没有到达。可能被同组的其他消费者取走，或服务端投递偏晚。</translation>
    </message>
</context>
<context>
    <name>TMinus::OverviewStrip</name>
    <message>
        <source>All messages on one strip</source>
        <translation>所有消息的总览条</translation>
    </message>
</context>
<context>
    <name>TMinus::Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>TMinus::PaletteFoot</name>
    <message>
        <source>choose</source>
        <comment>behind keys</comment>
        <translation>选择</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <comment>behind a key</comment>
        <translation>执行</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>a key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <comment>behind a key</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>commands</source>
        <comment>behind the sign that finds only these</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>messages</source>
        <comment>behind the sign that finds only these</comment>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>TMinus::PaletteSearch</name>
    <message>
        <source>in the consumer · %1 · %2</source>
        <comment>a topic, a group</comment>
        <translation>在消费者中 · %1 · %2</translation>
    </message>
</context>
<context>
    <name>TMinus::PaneArea</name>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Hide this pane</source>
        <translation>隐藏此窗格</translation>
    </message>
</context>
<context>
    <name>TMinus::PaneHeader</name>
    <message>
        <source>More of %1</source>
        <comment>%1 is a pane</comment>
        <translation>%1的更多操作</translation>
    </message>
</context>
<context>
    <name>TMinus::PaneId</name>
    <message>
        <source>Timeline</source>
        <comment>pane of the window</comment>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Compose</source>
        <comment>pane of the window</comment>
        <translation>撰写</translation>
    </message>
    <message>
        <source>Consumer</source>
        <comment>pane of the window</comment>
        <translation>消费</translation>
    </message>
    <message>
        <source>Outbox</source>
        <comment>pane of the window</comment>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Request log</source>
        <comment>pane of the window</comment>
        <translation>请求日志</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>pane of the window</comment>
        <translation>详情</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <comment>pane of the window</comment>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>TMinus::PasteBox</name>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>A time in words or digits</source>
        <translation>用文字或数字表示的时间</translation>
    </message>
    <message>
        <source>+90m, tomorrow 9am, 1799910000</source>
        <translation>+90m、明天9点、1799910000</translation>
    </message>
    <message>
        <source>Now: it is delivered at once.</source>
        <translation>现在：立即投递。</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>+90m, tomorrow 9am, 2027-01-14 15:00, or seconds or milliseconds since 1970.</source>
        <translation>+90m、明天9点、2027-01-14 15:00，或自 1970 年起的秒数或毫秒数。</translation>
    </message>
    <message>
        <source>Puts the time into the form as it was read.</source>
        <translation>把读出的时间填入表单。</translation>
    </message>
    <message>
        <source>Means this time.</source>
        <translation>指的是这个时间。</translation>
    </message>
</context>
<context>
    <name>TMinus::Pins</name>
    <message>
        <source>The certificate is not one of those that are pinned. Its SHA-256 is %1.</source>
        <translation>证书不在固定的证书之列。其 SHA-256 为 %1。</translation>
    </message>
    <message>
        <source>The other side speaks only versions of TLS before 1.2, which are not safe any more.</source>
        <translation>对方只支持 1.2 之前的 TLS 版本，这些版本已不再安全。</translation>
    </message>
</context>
<context>
    <name>TMinus::Preflight</name>
    <message>
        <source>The message has no topic. Name the one it goes to.</source>
        <translation>消息没有主题。请写出要发往的主题。</translation>
    </message>
    <message>
        <source>“%1” is not the name of a topic. Allowed: letters, digits, _ and -.</source>
        <translation>“%1”不能作主题名。可用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>The name of the topic is %1 characters long; the limit is %2.</source>
        <translation>主题名长 %1 个字符，上限 %2。</translation>
    </message>
    <message>
        <source>The body is empty. Write at least one character.</source>
        <translation>消息体为空。至少写一个字符。</translation>
    </message>
    <message>
        <source>The body is %1; the limit is %2.</source>
        <translation>消息体 %1，上限 %2。</translation>
    </message>
    <message>
        <source>The body is not UTF-8 text, and this protocol carries nothing else. Send binary content as base64.</source>
        <translation>消息体不是 UTF-8 文本，而此协议只能携带文本。二进制内容用 base64 发送。</translation>
    </message>
    <message>
        <source>The body holds %1 at character %2, which XML cannot carry. Take it out, or send the body as base64.</source>
        <translation>消息体第 %2 个字符是 %1，XML 无法携带。去掉它，或用 base64 发送消息体。</translation>
    </message>
    <message>
        <source>The tag contains a space. Allowed: letters, digits, _ and -.</source>
        <translation>标签含空格。可用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>The tag contains |, which stands between the tags that a consumer asks for. Allowed: letters, digits, _ and -.</source>
        <translation>标签含 |，它用于分隔消费者所取的标签。可用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>The tag is %1 characters long; the limit is %2.</source>
        <translation>标签长 %1 个字符，上限 %2。</translation>
    </message>
    <message>
        <source>The tag holds a character that XML cannot carry. Allowed: letters, digits, _ and -.</source>
        <translation>标签含 XML 无法携带的字符。可用字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>The tag holds more than letters, digits, _ and -. Some consumers cannot ask for it.</source>
        <translation>标签含字母、数字、_ 和 - 以外的字符。有些消费者无法按它选取。</translation>
    </message>
    <message>
        <source>The key holds a character that it cannot have: control characters and &amp; &quot; &apos; &lt; &gt; : | are taken. Write the key without them.</source>
        <translation>键含不允许的字符：控制字符和 &amp; &quot; &apos; &lt; &gt; : | 已作他用。请去掉它们。</translation>
    </message>
    <message>
        <source>The sharding key holds a character that it cannot have: control characters and &amp; &quot; &apos; &lt; &gt; : | are taken. Write it without them.</source>
        <translation>分区键含不允许的字符：控制字符和 &amp; &quot; &apos; &lt; &gt; : | 已作他用。请去掉它们。</translation>
    </message>
    <message>
        <source>The key contains a space: the service reads it as two keys.</source>
        <translation>键含空格：服务端会读作两个键。</translation>
    </message>
    <message>
        <source>All properties together are %1; the limit is %2.</source>
        <translation>全部属性共 %1，上限 %2。</translation>
    </message>
    <message>
        <source>A property needs a name and a value: “%1” has only one of them. Complete it, or leave it out.</source>
        <translation>属性需要名称和值：“%1”只有其一。请补全或去掉。</translation>
    </message>
    <message>
        <source>The property “%1” belongs to the service. Use the field made for it: key, sharding key, due time or transaction.</source>
        <translation>属性“%1”属于服务端。请使用对应的字段：键、分区键、到期时间或事务。</translation>
    </message>
    <message>
        <source>The property “%1” holds a character that it cannot have: control characters and &amp; &quot; &apos; &lt; &gt; : | are taken. Write it without them.</source>
        <translation>属性“%1”含不允许的字符：控制字符和 &amp; &quot; &apos; &lt; &gt; : | 已作他用。请去掉它们。</translation>
    </message>
    <message>
        <source>%1 is in the past. Sent now, it would be delivered at once. Choose a time ahead, or leave the time out to send it now.</source>
        <translation>%1 已经过去。现在发送会立即投递。请选未来的时间，或去掉时间立即发送。</translation>
    </message>
    <message>
        <source>Due in %1 is effectively now. Leave the time out, or choose 10 s or more.</source>
        <translation>%1 后等于立即投递。请去掉时间，或至少 10 秒。</translation>
    </message>
    <message>
        <source>%1 is beyond the window of %2. The latest time is %3.</source>
        <translation>%1 超出 %2 的窗口，最晚为 %3。</translation>
    </message>
    <message>
        <source>The first check of a half message comes after %1 to %2 seconds; %3 is outside. Choose a time between.</source>
        <translation>半事务消息的首次回查在 %1 到 %2 秒之后，%3 不在其中。请选其间的时间。</translation>
    </message>
    <message>
        <source>A half message has neither a due time nor a sharding key. Leave these out, or send it without a transaction.</source>
        <translation>半事务消息既无到期时间也无分区键。请去掉它们，或不用事务发送。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s differ by %1. Set the clock, or give the exact time instead of a delay.</source>
        <translation>本机时钟与服务器相差 %1。请校准时钟，或用确切时间代替延时。</translation>
    </message>
    <message>
        <source>Your clock is %1 ahead. Delays are counted in server time.</source>
        <translation>本机时钟快 %1。延时按服务器时间计算。</translation>
    </message>
    <message>
        <source>Your clock is %1 behind. Delays are counted in server time.</source>
        <translation>本机时钟慢 %1。延时按服务器时间计算。</translation>
    </message>
</context>
<context>
    <name>TMinus::PresetRow</name>
    <message>
        <source>More times</source>
        <translation>更多时间</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 秒</translation>
    </message>
    <message>
        <source>In 10 seconds</source>
        <translation>10 秒后</translation>
    </message>
    <message>
        <source>+5 min</source>
        <translation>+5 分钟</translation>
    </message>
    <message>
        <source>In 5 minutes</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>+1 h</source>
        <translation>+1 小时</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>20:00</source>
        <translation>20:00</translation>
    </message>
    <message>
        <source>Today at 20:00</source>
        <translation>今天 20:00</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>明天 09:00</translation>
    </message>
    <message>
        <source>Tomorrow at 09:00</source>
        <translation>明天 09:00</translation>
    </message>
    <message>
        <source>In 1 minute</source>
        <translation>1 分钟后</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>10 分钟后</translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <translation>30 分钟后</translation>
    </message>
    <message>
        <source>Next Monday at 09:00</source>
        <translation>下周一 09:00</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>Write the time in words…</source>
        <translation>用文字写时间…</translation>
    </message>
    <message>
        <source>20:00 of today is over.</source>
        <translation>今天 20:00 已过。</translation>
    </message>
</context>
<context>
    <name>TMinus::Probe</name>
    <message>
        <source>The test was given up.</source>
        <translation>测试已放弃。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProbeText</name>
    <message>
        <source>Name</source>
        <comment>layer: the host&apos;s name is found</comment>
        <translation>域名</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>consumer group</comment>
        <translation>消费组</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <comment>a host, its address</comment>
        <translation>%1 的地址为 %2。</translation>
    </message>
    <message>
        <source>Port %1 is open.</source>
        <translation>端口 %1 可以连接。</translation>
    </message>
    <message>
        <source>The service was reached through the proxy.</source>
        <translation>已通过代理连到服务。</translation>
    </message>
    <message>
        <source>The certificate is valid until %1.</source>
        <translation>证书有效期至 %1。</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>The connection through the proxy is secure.</source>
        <translation>通过代理的连接是安全的。</translation>
    </message>
    <message>
        <source>The service accepts the time of this computer.</source>
        <translation>服务端接受本机的时间。</translation>
    </message>
    <message>
        <source>The service knows the key id.</source>
        <translation>服务端认识此 AccessKey ID。</translation>
    </message>
    <message>
        <source>The service computed the same signature.</source>
        <translation>服务端算出的签名一致。</translation>
    </message>
    <message>
        <source>The topic is there and may be used.</source>
        <translation>主题存在，可以使用。</translation>
    </message>
    <message>
        <source>The service takes this group.</source>
        <translation>服务端接受此消费组。</translation>
    </message>
    <message>
        <source>No topic was named.</source>
        <translation>没有指明主题。</translation>
    </message>
    <message>
        <source>No group was named, or no topic: the service looks for the topic first.</source>
        <translation>没有指明消费组或主题：服务端会先查找主题。</translation>
    </message>
    <message>
        <source>This endpoint is reached without encryption.</source>
        <translation>与此接入点的连接未加密。</translation>
    </message>
    <message>
        <source>A proxy stands in between, so this cannot be tried from here.</source>
        <translation>中间有代理，无法从本机测试这一项。</translation>
    </message>
    <message>
        <source>The clocks agree to about a second.</source>
        <translation>双方时钟相差在一秒左右以内。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is about %1 behind the service&apos;s.</source>
        <translation>本机时钟比服务端慢约 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is about %1 ahead of the service&apos;s.</source>
        <translation>本机时钟比服务端快约 %1。</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>未测到这一项。</translation>
    </message>
    <message>
        <source>Set the clock of this computer.</source>
        <translation>请校准本机时钟。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileButton</name>
    <message>
        <source>Profile %1, %2</source>
        <comment>%1 is a name, %2 an environment</comment>
        <translation>配置 %1，%2</translation>
    </message>
    <message>
        <source>Changes to another profile.</source>
        <translation>切换到另一个配置。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileCheck</name>
    <message>
        <source>With TDMQ the role key is the secret: it goes to the key store. The access key id of the profile is the role name.</source>
        <translation>TDMQ 的角色密钥是保密的：它应放入密钥库。配置的 AccessKey ID 是角色名称。</translation>
    </message>
    <message>
        <source>The access key id holds a space or another character that cannot be in it. Paste it again.</source>
        <translation>AccessKey ID 中含有空格或其他不允许的字符。请重新粘贴。</translation>
    </message>
    <message>
        <source>A proxy needs a host and a port.</source>
        <translation>代理需要主机和端口。</translation>
    </message>
    <message>
        <source>A profile needs an id of 1 to 40 small letters, digits and “-”.</source>
        <translation>配置需要一个 ID：1 到 40 个小写字母、数字和“-”。</translation>
    </message>
    <message>
        <source>The profile “%1” needs an endpoint, like https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com.</source>
        <translation>配置“%1”需要接入点，例如 https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com。</translation>
    </message>
    <message>
        <source>The profile “sandbox” is the sandbox of this computer and nothing else. Give this profile another id.</source>
        <translation>配置“sandbox”只能是本机的沙箱。请为这个配置换一个 ID。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileCommand</name>
    <message>
        <source>Where export writes; without it stdout.</source>
        <translation>export 写入的文件；不给出则写到标准输出。</translation>
    </message>
    <message>
        <source>Import over profiles that are there.</source>
        <translation>导入时覆盖已有的配置。</translation>
    </message>
    <message>
        <source>“%1” is nothing to do with a profile. See “tminusctl profile --help”.</source>
        <translation>对配置没有“%1”这个操作。请看“tminusctl profile --help”。</translation>
    </message>
    <message>
        <source>The profile “%1” is there.</source>
        <translation>配置“%1”已建立。</translation>
    </message>
    <message>
        <source>Nothing was named that is to change. See “tminusctl profile --help”.</source>
        <translation>没有指明要更改什么。请看“tminusctl profile --help”。</translation>
    </message>
    <message>
        <source>The profile “%1” is changed.</source>
        <translation>配置“%1”已更改。</translation>
    </message>
    <message>
        <source>The profile “%1” is removed.</source>
        <translation>配置“%1”已删除。</translation>
    </message>
    <message>
        <source>Its secret may still be in the key store (%1).</source>
        <translation>它的密钥可能仍在密钥库中（%1）。</translation>
    </message>
    <message>
        <source>The profiles are in %1, without their secrets.</source>
        <translation>配置已写入 %1，不含密钥。</translation>
    </message>
    <message>
        <source>Name the one file to import, or - for stdin.</source>
        <translation>请给出一个要导入的文件，或用 - 表示标准输入。</translation>
    </message>
    <message>
        <source>The hook of “%1” was left out: it would run a program. Add it with “tminusctl profile edit %1 --hook …”.</source>
        <translation>“%1”的钩子没有导入，因为它会运行程序。请用“tminusctl profile edit %1 --hook …”添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) imported: %1.</source>
        <translation>
            <numerusform>已导入 %n 个配置：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret of “%1” does not come from the key store. Change that with “tminusctl profile edit %1 --credential keystore”.</source>
        <translation>“%1”的密钥不来自密钥库。请用“tminusctl profile edit %1 --credential keystore”更改。</translation>
    </message>
    <message>
        <source>The profile “%1” names no access key. Name it with “tminusctl profile edit %1 --access-key-id ID”.</source>
        <translation>配置“%1”没有指明 AccessKey。请用“tminusctl profile edit %1 --access-key-id ID”指明。</translation>
    </message>
    <message>
        <source>The secret of “%1” is in the key store.</source>
        <translation>“%1”的密钥已存入密钥库。</translation>
    </message>
    <message>
        <source>Name one profile by its id. See “tminusctl profile list”.</source>
        <translation>请用 ID 指明一个配置。请看“tminusctl profile list”。</translation>
    </message>
    <message>
        <source>Name services: list, show, add, edit, remove, test, export, import, secret.</source>
        <translation>为服务命名：list、show、add、edit、remove、test、export、import、secret。</translation>
    </message>
    <message>
        <source>list, show ID, add ID, edit ID, remove ID, test ID, export [ID…], import FILE, secret ID (asks, or reads stdin).</source>
        <translation>list、show ID、add ID、edit ID、remove ID、test ID、export [ID…]、import FILE、secret ID（询问，或从标准输入读取）。</translation>
    </message>
    <message>
        <source>A topic to test; --group then names a consumer group.</source>
        <translation>要测试的主题；此时 --group 指消费组。</translation>
    </message>
    <message>
        <source>The test takes the id of a profile, or --endpoint alone. Leave the other one out.</source>
        <translation>测试只需配置的 ID 或 --endpoint 之一。请去掉另一个。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileDocument</name>
    <message>
        <source>something is missing or too much</source>
        <translation>此处缺少或多出了内容</translation>
    </message>
    <message>
        <source>%1 is no file of profiles of T-Minus. It needs the fields “format” and “version”.</source>
        <translation>%1 不是 T-Minus 的配置文件。它需要字段“format”和“version”。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of T-Minus (its format is %2, this one reads %3) and is left as it is. Use the newer version.</source>
        <translation>%1 由更新版本的 T-Minus 写成（其格式为 %2，本版本能读 %3），没有改动它。请使用更新的版本。</translation>
    </message>
    <message>
        <source>the field “profiles” is missing</source>
        <translation>缺少字段“profiles”</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>a file, then a whole sentence</comment>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>there is another profile “%1”</source>
        <translation>还有另一个配置“%1”</translation>
    </message>
    <message>
        <source>a profile is an object in braces</source>
        <translation>配置应是花括号中的对象</translation>
    </message>
    <message>
        <source>%1 cannot be read from line %2, column %3 on: %4. It is left as it is.</source>
        <comment>a file, then what is wrong</comment>
        <translation>%1 从第 %2 行第 %3 列起无法读取：%4。没有改动它。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileField</name>
    <message>
        <source>“%1” is no id of a profile. Use 1 to 40 small letters, digits and “-”.</source>
        <translation>“%1”不是配置的 ID。请用 1 到 40 个小写字母、数字和“-”。</translation>
    </message>
    <message>
        <source>“%1” is not an endpoint. Write scheme, host and maybe a port, and nothing else: https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com.</source>
        <translation>“%1”不是接入点。请只写协议、主机和可选的端口：https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com。</translation>
    </message>
    <message>
        <source>“%1” is no colour. Write it like #C0392B, or leave it empty.</source>
        <translation>“%1”不是颜色。请写成 #C0392B 的形式，或留空。</translation>
    </message>
    <message>
        <source>“%1” is no time zone of this computer. Write it like Asia/Shanghai, or leave it empty for the local one.</source>
        <translation>“%1”不是本机的时区。请写成 Asia/Shanghai 的形式，或留空表示本地时区。</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 of a certificate. It has 64 hexadecimal digits.</source>
        <translation>“%1”不是证书的 SHA-256。它有 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>The field “%1” takes a text.</source>
        <translation>字段“%1”应为文本。</translation>
    </message>
    <message>
        <source>The field “%1” takes a list of texts.</source>
        <translation>字段“%1”应为文本列表。</translation>
    </message>
    <message>
        <source>The field “%1” takes true or false.</source>
        <translation>字段“%1”应为 true 或 false。</translation>
    </message>
    <message>
        <source>The field “%1” takes a whole number from %2 to %3.</source>
        <translation>字段“%1”应为 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>The field “%1” takes one of: %2.</source>
        <translation>字段“%1”应为以下之一：%2。</translation>
    </message>
    <message>
        <source>The field “%1” takes an object with fields of its own.</source>
        <translation>字段“%1”应为含有自己字段的对象。</translation>
    </message>
    <message>
        <source>The field “%1” takes a list of topics, each with a name and a type of: %2.</source>
        <translation>字段“%1”应为主题列表，每个都有名称和类型，类型为：%2。</translation>
    </message>
    <message>
        <source>The field “%1” is wrong: %2</source>
        <comment>a field, then a whole sentence</comment>
        <translation>字段“%1”有误：%2</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileFile</name>
    <message>
        <source>There is no profile “%1”. See “tminusctl profile list”.</source>
        <translation>没有配置“%1”。请看“tminusctl profile list”。</translation>
    </message>
    <message>
        <source>There is a profile “%1” already. Edit it, or choose another id.</source>
        <translation>已有配置“%1”。请编辑它，或换一个 ID。</translation>
    </message>
    <message>
        <source>The profile “sandbox” is always there.</source>
        <translation>配置“sandbox”始终存在。</translation>
    </message>
    <message>
        <source>There is a profile “%1” already, and nothing was imported. Use --replace to put the new one in its place.</source>
        <translation>已有配置“%1”，没有导入任何内容。请用 --replace 以新的替换它。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB. That is no file of profiles.</source>
        <translation>%1 大于 64 MB，不是配置文件。</translation>
    </message>
    <message>
        <source>There are two profiles “%1”. Remove one of them from the file.</source>
        <translation>有两个配置“%1”。请从文件中删除其一。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. See to its rights, or move it away.</source>
        <comment>a file; what the system says</comment>
        <translation>无法读取 %1：%2。请检查其权限，或将其移走。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileForm</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>防护</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Place and ledger</source>
        <translation>位置与账本</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>配置名称</translation>
    </message>
    <message>
        <source>body travels in clear</source>
        <translation>消息体以明文传输</translation>
    </message>
    <message>
        <source>Role name</source>
        <translation>角色名称</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Role key</source>
        <translation>角色密钥</translation>
    </message>
    <message>
        <source>Secret</source>
        <comment>of an access key</comment>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>可以为空</translation>
    </message>
    <message>
        <source>Sandbox of this computer</source>
        <translation>本机沙箱</translation>
    </message>
    <message>
        <source>ApsaraMQ for RocketMQ 4.x, HTTP</source>
        <translation>ApsaraMQ for RocketMQ 4.x，HTTP</translation>
    </message>
    <message>
        <source>Tencent TDMQ for RocketMQ, HTTP</source>
        <translation>腾讯 TDMQ RocketMQ 版，HTTP</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>production opens read-only</source>
        <translation>生产环境以只读方式打开</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>消费组</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, behind a number</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Delay window</source>
        <translation>延时窗口</translation>
    </message>
    <message>
        <source>72 h over HTTP, 960 h at most; later times are refused before sending</source>
        <translation>HTTP 为 72 小时，最多 960 小时；更晚的时间在发送前拒绝</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Ask each session</source>
        <translation>每次会话询问</translation>
    </message>
    <message>
        <source>Where the secret comes from</source>
        <translation>密钥来源</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>A security token belongs to this key.</source>
        <translation>此密钥附带安全令牌。</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>a message waits here before it leaves</source>
        <translation>消息发出前在此等待</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>held messages leave so long before due</source>
        <translation>暂存的消息在到期前这么久发出</translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>逾期判定</translation>
    </message>
    <message>
        <source>when a consumer of ours was watching</source>
        <translation>前提是我们的消费者在观察</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>the same message within this time asks first</source>
        <translation>在此时间内发送相同消息会先询问</translation>
    </message>
    <message>
        <source>Busy minute</source>
        <translation>繁忙分钟</translation>
    </message>
    <message>
        <source>messages due; from there on the picker warns</source>
        <translation>条消息到期；达到后选择器给出警告</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Armed for</source>
        <translation>解锁时长</translation>
    </message>
    <message>
        <source>production is read-only again after so long without use</source>
        <translation>闲置这么久后生产环境恢复只读</translation>
    </message>
    <message>
        <source>Ask from</source>
        <translation>确认起点</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>messages at once</source>
        <translation>条消息同时发送</translation>
    </message>
    <message>
        <source>Add our id to each message as a property</source>
        <translation>为每条消息添加我们的 ID 属性</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>an unknown outcome is then settled for certain</source>
        <translation>未知结果由此可以确定</translation>
    </message>
    <message>
        <source>Never send, poll or acknowledge</source>
        <translation>从不发送、轮询或确认</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>cannot be armed</source>
        <translation>无法解锁</translation>
    </message>
    <message>
        <source>send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>If late</source>
        <translation>如果迟到</translation>
    </message>
    <message>
        <source>a held message that is later than this is dropped</source>
        <translation>迟到超过此时间的暂存消息将被丢弃</translation>
    </message>
    <message>
        <source>usual</source>
        <comment>as many messages a second as the environment allows</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>messages a second; 0 has no limit, usual is 50 in production</source>
        <translation>条消息每秒；0 为不限，生产环境默认 50</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>of a whole call; a poll may take its wait and 10 s</source>
        <translation>整个调用的时间；轮询可用其等待时间加 10 秒</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no proxy</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>this computer itself is always reached directly</source>
        <translation>本机始终直接连接</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>SHA-256, commas between; then only these are trusted</source>
        <translation>SHA-256，以逗号分隔；此后只信任这些</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>never changes; --profile takes it</source>
        <translation>永不更改；--profile 使用它</translation>
    </message>
    <message>
        <source>Listed under</source>
        <translation>所属分组</translation>
    </message>
    <message>
        <source>Place there</source>
        <translation>组内次序</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>like Asia/Shanghai; empty: that of this computer</source>
        <translation>如 Asia/Shanghai；为空则用本机时区</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Its beginning</source>
        <translation>开头部分</translation>
    </message>
    <message>
        <source>Its hash alone</source>
        <translation>仅哈希</translation>
    </message>
    <message>
        <source>Keep bodies</source>
        <translation>保存消息体</translation>
    </message>
    <message>
        <source>in the ledger of this computer</source>
        <translation>在本机账本中</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>开头部分</translation>
    </message>
    <message>
        <source> bytes</source>
        <comment>behind a number</comment>
        <translation> 字节</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> 天</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>最多保留</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>behind a number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>program and arguments, one a line</source>
        <translation>程序和参数，每行一个</translation>
    </message>
    <message>
        <source>messages at once; in production the name of their topic is typed</source>
        <translation>条同时发送时；在生产环境须输入主题名</translation>
    </message>
    <message>
        <source>like #C0392B; empty: that of the environment. Production keeps a red strip.</source>
        <translation>如 #C0392B；留空则用环境的颜色。生产环境的色条始终为红色。</translation>
    </message>
    <message>
        <source>JSON paths, hidden on screen and in exports; a copy to send has them</source>
        <translation>JSON 路径，在屏幕和导出中隐藏；用于发送的副本仍包含</translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation>显示的名称。</translation>
    </message>
    <message>
        <source>Pages of this profile.</source>
        <translation>此配置的各页。</translation>
    </message>
    <message>
        <source>Address of the service for HTTP, as its console shows it.</source>
        <translation>服务的 HTTP 接入点，以其控制台显示的为准。</translation>
    </message>
    <message>
        <source>What answers there; it decides what can be done.</source>
        <translation>那里应答的是什么服务，它决定可以做什么。</translation>
    </message>
    <message>
        <source>Key store: kept by the system. Environment: two variables. Ask: typed in each session.</source>
        <translation>密钥库：由系统保存。环境变量：两个变量。询问：每次会话输入。</translation>
    </message>
    <message>
        <source>The half of the access key that is no secret.</source>
        <translation>访问密钥中不保密的一半。</translation>
    </message>
    <message>
        <source>Name or address of the proxy.</source>
        <translation>代理的主机名或地址。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileOptions</name>
    <message>
        <source>What people call it.</source>
        <translation>显示的名称。</translation>
    </message>
    <message>
        <source>Its place in the group.</source>
        <translation>在分组中的位置。</translation>
    </message>
    <message>
        <source>sandbox, apsaramq4 or tdmq.</source>
        <translation>sandbox、apsaramq4 或 tdmq。</translation>
    </message>
    <message>
        <source>The HTTP endpoint, without a path.</source>
        <translation>HTTP 接入点，不含路径。</translation>
    </message>
    <message>
        <source>The id of an instance with a namespace; empty for none.</source>
        <translation>有命名空间的实例的 ID；没有则留空。</translation>
    </message>
    <message>
        <source>sandbox, development, staging or production (read-only until armed).</source>
        <translation>sandbox、development、staging 或 production（解锁前只读）。</translation>
    </message>
    <message>
        <source>Its colour, like #C0392B.</source>
        <translation>颜色，例如 #C0392B。</translation>
    </message>
    <message>
        <source>yes: nothing may be sent or taken, not even when armed.</source>
        <translation>yes：不可发送也不可消费，解锁也不行。</translation>
    </message>
    <message>
        <source>Known topics: NAME or NAME:TYPE, with commas; types any, normal, delay, ordered, transaction.</source>
        <translation>已知的主题：NAME 或 NAME:TYPE，以逗号分隔；类型为 any、normal、delay、ordered、transaction。</translation>
    </message>
    <message>
        <source>Known consumer groups, with commas.</source>
        <translation>已知的消费组，以逗号分隔。</translation>
    </message>
    <message>
        <source>How far ahead a message may be due (72).</source>
        <translation>消息最多可提前多少小时定时（72）。</translation>
    </message>
    <message>
        <source>The time zone, like Asia/Shanghai; empty: local.</source>
        <translation>时区，例如 Asia/Shanghai；留空为本地时区。</translation>
    </message>
    <message>
        <source>Where the secret is: keystore, environment or ask.</source>
        <translation>密钥的来源：keystore、environment 或 ask。</translation>
    </message>
    <message>
        <source>The id of the access key; with tdmq the role name.</source>
        <translation>AccessKey 的 ID；tdmq 则为角色名称。</translation>
    </message>
    <message>
        <source>yes: a security token belongs to the key.</source>
        <translation>yes：该密钥带有安全令牌。</translation>
    </message>
    <message>
        <source>How long a call may take (15).</source>
        <translation>一次调用最长多少秒（15）。</translation>
    </message>
    <message>
        <source>none, system, http or socks5.</source>
        <translation>none、system、http 或 socks5。</translation>
    </message>
    <message>
        <source>The host of the proxy.</source>
        <translation>代理的主机。</translation>
    </message>
    <message>
        <source>The port of the proxy.</source>
        <translation>代理的端口。</translation>
    </message>
    <message>
        <source>The user of the proxy.</source>
        <translation>代理的用户。</translation>
    </message>
    <message>
        <source>SHA-256 of the only certificates to trust, with commas.</source>
        <translation>仅信任的证书的 SHA-256，以逗号分隔。</translation>
    </message>
    <message>
        <source>How long the window waits before it sends (5).</source>
        <translation>窗口发送前等待多少秒（5）。</translation>
    </message>
    <message>
        <source>How long before its due time a held message leaves (600).</source>
        <translation>暂存的消息在到期前多少秒移交（600）。</translation>
    </message>
    <message>
        <source>How late a held message may still leave (300); never: it is never too late.</source>
        <translation>暂存的消息最多迟多少秒仍可移交（300）；never：永不算迟。</translation>
    </message>
    <message>
        <source>When a message that did not come is overdue (120).</source>
        <translation>消息未到多少秒后算逾期（120）。</translation>
    </message>
    <message>
        <source>From how many messages a minute is busy (100).</source>
        <translation>一分钟内多少条消息算繁忙（100）。</translation>
    </message>
    <message>
        <source>How long the same message counts as a duplicate (600).</source>
        <translation>同样的消息在多少秒内算重复（600）。</translation>
    </message>
    <message>
        <source>How long the window stays armed (15).</source>
        <translation>窗口保持解锁多少分钟（15）。</translation>
    </message>
    <message>
        <source>From how many messages the window asks first (20).</source>
        <translation>从多少条消息起窗口先询问（20）。</translation>
    </message>
    <message>
        <source>How many messages a second may leave; 0: any (production 50).</source>
        <translation>每秒最多发出多少条消息；0：不限（生产环境 50）。</translation>
    </message>
    <message>
        <source>How many messages may leave in one go (100000).</source>
        <translation>一次最多发出多少条消息（100000）。</translation>
    </message>
    <message>
        <source>What the ledger keeps of a body: whole, first or hash.</source>
        <translation>账本保留消息体的多少：whole、first 或 hash。</translation>
    </message>
    <message>
        <source>How many bytes “first” keeps (4096).</source>
        <translation>“first”保留多少字节（4096）。</translation>
    </message>
    <message>
        <source>How long the ledger keeps messages (90).</source>
        <translation>账本保留消息多少天（90）。</translation>
    </message>
    <message>
        <source>How large the ledger may be (4096).</source>
        <translation>账本最大多少 MB（4096）。</translation>
    </message>
    <message>
        <source>yes: add the property tminusid to each message.</source>
        <translation>yes：为每条消息添加属性 tminusid。</translation>
    </message>
    <message>
        <source>JSON paths that are not shown, with commas.</source>
        <translation>不显示的 JSON 路径，以逗号分隔。</translation>
    </message>
    <message>
        <source>A program with its arguments that is told what happens.</source>
        <translation>得知所发生事件的程序及其参数。</translation>
    </message>
    <message>
        <source>%1 takes a whole number; “%2” is none.</source>
        <translation>%1 应为整数；“%2”不是。</translation>
    </message>
    <message>
        <source>%1 takes yes or no; “%2” is neither.</source>
        <translation>%1 应为 yes 或 no；“%2”两者都不是。</translation>
    </message>
    <message>
        <source>The group that it is shown in; behind test a consumer group.</source>
        <translation>显示时所在的分组；用于 test 时指消费组。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileSwitch</name>
    <message>
        <source>Sandbox on this computer</source>
        <translation>本机沙箱</translation>
    </message>
    <message>
        <source>No secret was entered, so nothing is connected. Choose the profile again to enter it.</source>
        <translation>没有输入密钥，因此未连接。请重新选择该配置以输入密钥。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>%1 is a profile, %2 its environment</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation>管理配置…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>In another window</source>
        <translation>在另一窗口中打开</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfileTest</name>
    <message>
        <source>All is well. Nothing was taken and nothing was changed.</source>
        <translation>一切正常。没有取走任何消息，也没有任何改动。</translation>
    </message>
    <message>
        <source>The request as it was signed, without its signature:</source>
        <translation>参与签名的请求，不含签名：</translation>
    </message>
    <message>
        <source>Signed text</source>
        <translation>签名文本</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfilesDialog</name>
    <message>
        <source>Profiles (%1)</source>
        <translation>配置 (%1)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新配置</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <comment>%1 is a profile</comment>
        <translation>%1，副本</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>保存并连接</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The sandbox of this computer is always there.</source>
        <translation>本机沙箱始终存在。</translation>
    </message>
    <message>
        <source>Delete the profile “%1”?</source>
        <translation>删除配置“%1”？</translation>
    </message>
    <message>
        <source>Its secret goes from the key store too. What was sent with it stays in the ledger.</source>
        <translation>其密钥也会从密钥库删除。用它发送的内容仍在账本中。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Export all profiles</source>
        <translation>导出全部配置</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>Filter of the profiles</source>
        <translation>配置过滤器</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>添加配置</translation>
    </message>
    <message>
        <source>Duplicate the profile</source>
        <translation>复制配置</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Lists the profiles whose name, id or address has these words.</source>
        <translation>列出名称、ID 或地址含有这些词的配置。</translation>
    </message>
    <message>
        <source>Reads profiles from a file. It holds no secrets.</source>
        <translation>从文件读取配置。文件中没有密钥。</translation>
    </message>
    <message>
        <source>Writes all profiles to a file, without their secrets.</source>
        <translation>把全部配置写入文件，不含密钥。</translation>
    </message>
    <message>
        <source>Deletes the profile and its secret, after a question.</source>
        <translation>删除此配置及其密钥，会先询问。</translation>
    </message>
    <message>
        <source>Drops what was changed since it was saved.</source>
        <translation>放弃上次保存之后的更改。</translation>
    </message>
    <message>
        <source>Keeps the profile, and its secret in the key store.</source>
        <translation>保存此配置，密钥存入密钥库。</translation>
    </message>
    <message>
        <source>The window works with this profile from now on.</source>
        <translation>窗口从现在起使用此配置。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfilesModel</name>
    <message>
        <source>%1, sandbox</source>
        <comment>a profile and its environment</comment>
        <translation>%1，沙箱</translation>
    </message>
    <message>
        <source>%1, development</source>
        <comment>a profile and its environment</comment>
        <translation>%1，开发</translation>
    </message>
    <message>
        <source>%1, staging</source>
        <comment>a profile and its environment</comment>
        <translation>%1，预发</translation>
    </message>
    <message>
        <source>%1, production, read-only until it is armed</source>
        <translation>%1，生产，解锁前为只读</translation>
    </message>
</context>
<context>
    <name>TMinus::ProfilesWiring</name>
    <message>
        <source>Profiles…</source>
        <translation>配置…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>The profiles are in %1.</source>
        <translation>配置已保存到 %1。</translation>
    </message>
    <message>
        <source>The file holds no secrets.</source>
        <translation>文件中不含密钥。</translation>
    </message>
    <message>
        <source>The secret of “%1” is kept until T-Minus ends, and nowhere else. Unlock the key store and save once more to keep it.</source>
        <translation>“%1”的密钥只保留到 T-Minus 退出为止。解锁密钥库后再次保存即可长期保留。</translation>
    </message>
    <message>
        <source>Import over those that are there</source>
        <translation>覆盖已有的配置</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个配置。</numerusform>
        </translation>
    </message>
    <message>
        <source>An export holds no secrets: enter them here.</source>
        <translation>导出文件不含密钥，需在此输入。</translation>
    </message>
    <message>
        <source>The hook of %1 was left out: it would run a program.</source>
        <translation>%1 的钩子未导入，因为它会运行程序。</translation>
    </message>
    <message>
        <source>No secret was typed for this session.</source>
        <translation>本次会话没有输入密钥。</translation>
    </message>
    <message>
        <source>Import the profiles of %1?</source>
        <translation>导入 %1 中的配置？</translation>
    </message>
    <message>
        <source>They are added to those that are here. An export holds no secrets.</source>
        <translation>它们会添加到现有配置中。导出文件不含密钥。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>TMinus::ProgramLogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>how bad it is</comment>
        <translation>级别</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of the program</comment>
        <translation>部分</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Detail</source>
        <comment>level of a log</comment>
        <translation>细节</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>level of a log</comment>
        <translation>说明</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>level of a log</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>level of a log</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>End</source>
        <comment>level of a log: the program cannot go on</comment>
        <translation>终止</translation>
    </message>
</context>
<context>
    <name>TMinus::ProgramPage</name>
    <message>
        <source>Least level</source>
        <translation>最低级别</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>%1 and worse</source>
        <comment>level of a log</comment>
        <translation>%1及更严重</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>程序的部分</translation>
    </message>
    <message>
        <source>What the program said about itself</source>
        <translation>程序自身的记录</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all that are shown, as they stand in the file.</source>
        <translation>按文件中的样子复制所选的行；未选时复制显示的全部行。</translation>
    </message>
    <message>
        <source>All parts</source>
        <comment>of the program</comment>
        <translation>所有部分</translation>
    </message>
</context>
<context>
    <name>TMinus::PropertyChips</name>
    <message>
        <source>Add a property</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Property %1</source>
        <translation>属性 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::PropertyGrid</name>
    <message>
        <source>Add a property</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Take this property out</source>
        <translation>移除此属性</translation>
    </message>
    <message>
        <source>“%1” stands there twice: only the first counts. Rename one.</source>
        <translation>“%1”出现两次：只有第一个有效。请改名。</translation>
    </message>
    <message>
        <source>One more name with its value.</source>
        <translation>再加一个名称和值。</translation>
    </message>
    <message>
        <source>Goes with the message; each name once.</source>
        <translation>随消息发送；每个名称只用一次。</translation>
    </message>
    <message>
        <source>What the property says; it cannot be empty.</source>
        <translation>属性的值，不能为空。</translation>
    </message>
</context>
<context>
    <name>TMinus::ProvenanceLine</name>
    <message>
        <source>Shows what was sent from here. Others&apos; messages appear only when they arrive.</source>
        <translation>仅显示由本机发出的消息；他人的消息到达后才会出现。</translation>
    </message>
</context>
<context>
    <name>TMinus::QuitDialog</name>
    <message>
        <source>Quit T-Minus</source>
        <translation>退出 T-Minus</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are held here</source>
        <translation>
            <numerusform>有 %n 条消息暂存在本机</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave only while T-Minus runs. Hand them over now, or keep them for the next start? What is due before then follows its late rule.</source>
        <translation>它们仅在 T-Minus 运行时移交。现在移交，还是保留到下次启动？在此之前到期的消息按其迟到规则处理。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不退出</translation>
    </message>
    <message>
        <source>Hand over now</source>
        <translation>现在移交</translation>
    </message>
    <message>
        <source>Keep for next start</source>
        <translation>保留到下次启动</translation>
    </message>
    <message>
        <source>T-Minus goes on.</source>
        <translation>T-Minus 继续运行。</translation>
    </message>
    <message>
        <source>The broker gets them now and keeps them until they are due.</source>
        <translation>现在交给服务端，由其保管到到期。</translation>
    </message>
    <message>
        <source>They wait on this computer and can still be changed then.</source>
        <translation>在本机等待，届时仍可更改。</translation>
    </message>
</context>
<context>
    <name>TMinus::Rail</name>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>交班报告</translation>
    </message>
</context>
<context>
    <name>TMinus::ReadBack</name>
    <message>
        <source>in %1 d %2 h %3 min</source>
        <translation>%1 天 %2 小时 %3 分后</translation>
    </message>
    <message>
        <source>%1 d %2 h %3 min ago</source>
        <translation>%1 天 %2 小时 %3 分前</translation>
    </message>
    <message>
        <source>in %1 d %2 h</source>
        <translation>%1 天 %2 小时后</translation>
    </message>
    <message>
        <source>%1 d %2 h ago</source>
        <translation>%1 天 %2 小时前</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1 天后</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>in %1 h %2 min</source>
        <translation>%1 小时 %2 分后</translation>
    </message>
    <message>
        <source>%1 h %2 min ago</source>
        <translation>%1 小时 %2 分前</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>in %1 min %2 s</source>
        <translation>%1 分 %2 秒后</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>%1 分 %2 秒前</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a clock</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a zone and its offset</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 your time</source>
        <translation>您的时间 %1</translation>
    </message>
    <message>
        <source>%1 your time (%2)</source>
        <translation>您的时间 %1（%2）</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, clock, zone</comment>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>TMinus::ReadBackCard</name>
    <message>
        <source>Copy the milliseconds since 1970</source>
        <translation>复制自 1970 年起的毫秒数</translation>
    </message>
</context>
<context>
    <name>TMinus::Remedy</name>
    <message>
        <source>Take them out</source>
        <translation>移除这些字符</translation>
    </message>
    <message>
        <source>In 10 s</source>
        <translation>10 秒后</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>as QLocale formats it</comment>
        <translation>M 月 d 日 HH:mm</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>%1 is a time</comment>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>%1 is a year</comment>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <comment>%1 is a clock</comment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <comment>%1 is a clock</comment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>Count in server time</source>
        <translation>按服务器时间计算</translation>
    </message>
</context>
<context>
    <name>TMinus::ReportCommand</name>
    <message>
        <source>Write what whoever takes over must know: unknown, overdue, failed, not acknowledged, held, due next, notes, sent.</source>
        <translation>写出接班人须知：结果未知、逾期、失败、未确认、暂存、即将到期、备注、已发送。</translation>
    </message>
    <message>
        <source>When the shift began: a time, or how long ago; 8h without it.</source>
        <translation>班次开始时间：某个时刻，或多久以前；不写为 8h。</translation>
    </message>
    <message>
        <source>How far to look ahead; 8h without it.</source>
        <translation>向后看多远；不写为 8h。</translation>
    </message>
    <message>
        <source>html (prints well), csv, or ics (a calendar); else by the name of the file.</source>
        <translation>html（适合打印）、csv 或 ics（日历）；否则按文件名。</translation>
    </message>
    <message>
        <source>Put the bodies in; without it they stay out.</source>
        <translation>包含消息体；不写则不含。</translation>
    </message>
    <message>
        <source>“%1” is no format of a report. Use html, csv or ics.</source>
        <translation>“%1” 不是报告格式。请用 html、csv 或 ics。</translation>
    </message>
    <message>
        <source>--since lies ahead. Name the time when the shift began.</source>
        <translation>--since 在将来。请写班次开始的时间。</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告在 %1。</translation>
    </message>
    <message>
        <source>Where to write; - or nothing: stdout, with --json as records.</source>
        <translation>写到哪里；- 或不写：标准输出，加 --json 则写记录。</translation>
    </message>
    <message>
        <source>With --json stdout holds records only. Leave --format out, or name a file with -o.</source>
        <translation>使用 --json 时标准输出只有记录。去掉 --format，或用 -o 指定文件。</translation>
    </message>
</context>
<context>
    <name>TMinus::ReportCounts</name>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>overdue, all on %1, the first due %2</source>
        <translation>已逾期，均在 %1，首条到期 %2</translation>
    </message>
    <message>
        <source>outcome unknown, not settled</source>
        <translation>结果未知，尚未确定</translation>
    </message>
    <message>
        <source>outcome unknown, %1, not settled</source>
        <translation>结果未知，%1，尚未确定</translation>
    </message>
    <message>
        <source>refused or not sent this shift</source>
        <translation>本班被拒绝或未发送</translation>
    </message>
    <message>
        <source>seen and not acknowledged</source>
        <translation>已到达但未确认</translation>
    </message>
    <message>
        <source>held here, the next hand-over %1</source>
        <translation>在本机暂存，下次移交 %1</translation>
    </message>
    <message>
        <source>held here</source>
        <translation>在本机暂存</translation>
    </message>
    <message>
        <source>due while nobody here was watching</source>
        <translation>到期时本机无人观察</translation>
    </message>
    <message>
        <source>with a note written this shift</source>
        <translation>本班写有备注</translation>
    </message>
    <message>
        <source>sent this shift</source>
        <translation>本班已发送</translation>
    </message>
    <message numerus="yes">
        <source>pending in the next %n hour(s)</source>
        <translation>
            <numerusform>未来 %n 小时内待投递</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::ReportDialog</name>
    <message>
        <source>Leave out bodies</source>
        <translation>不含消息体</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>交班报告</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>start of shift, %1</source>
        <translation>本班开始，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Or a time in words: 6h, today 06:00, 2027-01-12 08:00.</source>
        <translation>也可以写时间：6h、today 06:00、2027-01-12 08:00。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>the beginning of a report</comment>
        <translation>起始</translation>
    </message>
    <message>
        <source>Ahead</source>
        <comment>how far a report looks</comment>
        <translation>展望</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Notes for the next shift</source>
        <translation>给下一班的说明</translation>
    </message>
    <message>
        <source>This time lies ahead. Name the time when the shift began.</source>
        <translation>此时间尚未到来。请填写本班开始的时间。</translation>
    </message>
    <message>
        <source>Load in the next %1</source>
        <translation>今后 %1的负载</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date and time, as QLocale formats them</comment>
        <translation>yyyy 年 M 月 d 日 ddd HH:mm</translation>
    </message>
    <message>
        <source>%1 · %2 – %3 %4</source>
        <comment>a profile, from, until, the zone</comment>
        <translation>%1 · %2 – %3 %4</translation>
    </message>
    <message>
        <source>by %1, made %2 · ledger of this computer only</source>
        <translation>%1 于 %2 生成 · 仅含本机账本</translation>
    </message>
    <message>
        <source>Messages due in each of the next hours</source>
        <translation>今后各小时内待投递的消息</translation>
    </message>
    <message>
        <source>Whose messages are reported.</source>
        <translation>报告哪个配置的消息。</translation>
    </message>
    <message>
        <source>When the shift began: a time, or how long ago.</source>
        <translation>班次开始的时间，或多久以前。</translation>
    </message>
    <message>
        <source>How far ahead it lists what is due.</source>
        <translation>列出未来多长时间内到期的消息。</translation>
    </message>
    <message>
        <source>HTML prints well, CSV is for spreadsheets, ICS for calendars.</source>
        <translation>HTML 适合打印，CSV 用于表格，ICS 用于日历。</translation>
    </message>
    <message>
        <source>Stands at the head of the report.</source>
        <translation>写在报告的开头。</translation>
    </message>
    <message>
        <source>Bodies may hold what is not meant for everybody.</source>
        <translation>消息体可能含有不宜公开的内容。</translation>
    </message>
    <message>
        <source>Copies the report in short, as text.</source>
        <translation>把报告的摘要复制为文本。</translation>
    </message>
    <message>
        <source>Writes the report to a file and asks where.</source>
        <translation>把报告写入文件，会询问位置。</translation>
    </message>
</context>
<context>
    <name>TMinus::ReportText</name>
    <message>
        <source>Each left and no answer came: it may be stored, or not. Look for it in the service&apos;s own console, then settle it; sent again, it may double.</source>
        <translation>每条都已发出但没有应答：可能已存储，也可能没有。请在服务自己的控制台查找后定论；再次发送可能重复。</translation>
    </message>
    <message>
        <source>Each is past its due time and has not come, although a consumer of ours was watching.</source>
        <translation>每条都已过到期时间而未到达，尽管我们的消费者一直在观察。</translation>
    </message>
    <message>
        <source>None of these is stored. Whoever needs them must send them again.</source>
        <translation>这些都没有存储。需要的人须重新发送。</translation>
    </message>
    <message>
        <source>Each came here and was not acknowledged: it comes again, here or elsewhere, when its lease ends.</source>
        <translation>每条都到达过这里但未确认：租约结束后会在这里或别处再次投递。</translation>
    </message>
    <message>
        <source>Each is past its due time, and no consumer of ours was watching: nobody here can say whether it came.</source>
        <translation>每条都已过到期时间，而我们没有消费者在观察：这里无人能说它是否到达。</translation>
    </message>
    <message>
        <source>Each leaves only while T-Minus, or “tminusctl outbox run”, is running.</source>
        <translation>仅在 T-Minus 或“tminusctl outbox run”运行时才会移交。</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>显示前 %1 条。</translation>
    </message>
    <message>
        <source>The first %1 are shown; all of them: tminusctl history --filter &apos;%2&apos;</source>
        <translation>显示前 %1 条；全部请用：tminusctl history --filter &apos;%2&apos;</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次到达</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>交接班报告</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>生成人</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Looks back to</source>
        <translation>回看至</translation>
    </message>
    <message>
        <source>Looks ahead to</source>
        <translation>前看至</translation>
    </message>
    <message>
        <source>Times in</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>This shows what was sent from here, imported, or seen here. Messages that others sent and nobody here has seen are not in it.</source>
        <translation>此处显示从这里发送、导入或在这里到达的消息。他人发送且这里无人见过的消息不在其中。</translation>
    </message>
    <message>
        <source>T-Minus: what is due</source>
        <translation>T-Minus：到期事项</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Refused or not sent</source>
        <translation>被拒绝或未发送</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Due, and nobody watched</source>
        <translation>已到期，无人观察</translation>
    </message>
    <message>
        <source>Held here</source>
        <translation>暂存在此</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes for the next shift</source>
        <translation>给下一班的说明</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>a part of the report: messages</comment>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>TMinus::ReportWiring</name>
    <message>
        <source>Shift report</source>
        <translation>交班报告</translation>
    </message>
    <message>
        <source>Save the shift report</source>
        <translation>保存交班报告</translation>
    </message>
    <message>
        <source>Page (*.html);;CSV (*.csv);;Calendar (*.ics)</source>
        <translation>网页 (*.html);;CSV (*.csv);;日历 (*.ics)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>报告已复制。</translation>
    </message>
</context>
<context>
    <name>TMinus::RowColours</name>
    <message>
        <source>Colour rows that match…</source>
        <translation>给匹配的行着色…</translation>
    </message>
    <message>
        <source>Row colours…</source>
        <translation>行颜色…</translation>
    </message>
</context>
<context>
    <name>TMinus::RowColoursDialog</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Row colours</source>
        <translation>行颜色</translation>
    </message>
    <message>
        <source>Rules, the first that fits counts</source>
        <translation>规则，以第一条匹配的为准</translation>
    </message>
    <message>
        <source>Colour of the rule</source>
        <translation>规则的颜色</translation>
    </message>
    <message>
        <source>The first rule that fits a row colours it. A row that needs a look, such as an overdue one, keeps the ground of its state.</source>
        <translation>以第一条匹配的规则为行着色。需要留意的行（例如逾期）保留其状态的底色。</translation>
    </message>
</context>
<context>
    <name>TMinus::RowMenu</name>
    <message>
        <source>The lease is over, or the message is settled.</source>
        <translation>租约已结束，或消息已处理。</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Take out the column %1</source>
        <translation>移除列 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::RowTints</name>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
</context>
<context>
    <name>TMinus::RowTrouble</name>
    <message>
        <source>The file is empty. Its first line names the columns.</source>
        <translation>文件为空。第一行应写列名。</translation>
    </message>
    <message>
        <source>Column %1 of the header has no name. Name it, or take it out.</source>
        <translation>表头第 %1 列没有列名。请补上列名，或去掉该列。</translation>
    </message>
    <message>
        <source>The header names the column “%1” twice. Name each one once.</source>
        <translation>表头中列“%1”出现两次。每个列名只能写一次。</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation>文件编码为 UTF-16。请存为 UTF-8。</translation>
    </message>
    <message>
        <source>This cell is not UTF-8 text. Save the file as UTF-8.</source>
        <translation>此单元格不是 UTF-8 文本。请将文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed. Close it; a quote within the text is written twice.</source>
        <translation>此处开始的引号没有结束。请补上结束引号；文本中的引号要写两遍。</translation>
    </message>
    <message>
        <source>Text stands behind a closing quote. A quote within the text is written twice.</source>
        <translation>结束引号之后还有文本。文本中的引号要写两遍。</translation>
    </message>
    <message>
        <source>A quote stands within a cell that does not begin with one. Put the cell in quotes, and write the quote within it twice.</source>
        <translation>单元格不以引号开头，其中却有引号。请给整个单元格加引号，并把其中的引号写两遍。</translation>
    </message>
    <message>
        <source>The row is longer than 32 MB. No service takes that much.</source>
        <translation>此条记录超过 32 MB。没有服务能接收这么多。</translation>
    </message>
    <message>
        <source>The row has %1 cells, and the header names %2 columns. Add or take out what differs.</source>
        <translation>此条记录有 %1 个单元格，而表头有 %2 列。请补上或去掉多余的部分。</translation>
    </message>
    <message>
        <source>The row is longer than 32 MB. Write one JSON object on each line.</source>
        <translation>此条记录超过 32 MB。请每行写一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The row is not UTF-8 text. Save the file as UTF-8.</source>
        <translation>此条记录不是 UTF-8 文本。请将文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>This is not JSON: %1. Write one JSON object on each line.</source>
        <translation>这不是 JSON：%1。请每行写一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The row is no JSON object. Write it in { and }.</source>
        <translation>此条记录不是 JSON 对象。请写在 { 和 } 之间。</translation>
    </message>
    <message>
        <source>The body must be a text. Write JSON as a text with its quotes escaped.</source>
        <translation>消息体必须是文本。JSON 请写成文本，并转义其中的引号。</translation>
    </message>
    <message>
        <source>The text holds half of a character (\ud800 to \udfff alone). Write both halves, or take it out.</source>
        <translation>文本中有半个字符（单独的 \ud800 到 \udfff）。请写全两半，或去掉它。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>a place, then a whole sentence</comment>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>Row %1 (line %2): %3</source>
        <comment>a place, then a whole sentence</comment>
        <translation>第 %1 条（第 %2 行）：%3</translation>
    </message>
    <message>
        <source>Row %1 (line %2), column “%3”: %4</source>
        <comment>a place, then a whole sentence</comment>
        <translation>第 %1 条（第 %2 行），列“%3”：%4</translation>
    </message>
    <message>
        <source>The row has both body and bodyBase64. Leave one of them empty.</source>
        <translation>此条记录同时有 body 和 bodyBase64。请将其一留空。</translation>
    </message>
    <message>
        <source>This is not base64. Encode the body again.</source>
        <translation>这不是 base64。请重新编码消息体。</translation>
    </message>
    <message>
        <source>The row has both due and after. Leave one of them empty.</source>
        <translation>此条记录同时有 due 和 after。请将其一留空。</translation>
    </message>
    <message>
        <source>The variable that opens at character %1 is never closed. Close it with }}; a {{ that is meant as text is written {{{{.</source>
        <translation>从第 %1 个字符开始的变量没有结束。请用 }} 结束；作为文本的 {{ 写成 {{{{。</translation>
    </message>
    <message>
        <source>There is no variable {{%1}}. There are i, n, uuid, now, due, due:iso, due:yyyy-MM-dd, row.COLUMN and ask:Label; a {{ that is meant as text is written {{{{.</source>
        <translation>没有变量 {{%1}}。可用 i、n、uuid、now、due、due:iso、due:yyyy-MM-dd、row.COLUMN 和 ask:Label；作为文本的 {{ 写成 {{{{。</translation>
    </message>
    <message>
        <source>{{row.%1}} has no value: there is no such column in this row.</source>
        <translation>{{row.%1}} 没有值：此条记录没有这一列。</translation>
    </message>
    <message>
        <source>{{ask:%1}} has no value: there is nobody to ask here. Put the value into a column and write {{row.COLUMN}}.</source>
        <translation>{{ask:%1}} 没有值：这里无人可询问。请把值放入一列，并写成 {{row.COLUMN}}。</translation>
    </message>
    <message>
        <source>{{due}} has no value: this message has no due time. Give it one.</source>
        <translation>{{due}} 没有值：此消息没有到期时间。请指定到期时间。</translation>
    </message>
    <message>
        <source>%1 is no file that can be read twice. Save the rows to a file first.</source>
        <translation>%1 不是能读取两遍的文件。请先将记录存入文件。</translation>
    </message>
    <message>
        <source>%1 was changed while it was being read.</source>
        <translation>%1 在读取过程中被改动。</translation>
    </message>
    <message>
        <source>There is no row to send.</source>
        <translation>没有要发送的记录。</translation>
    </message>
    <message>
        <source>Row %1 is not what it was when the file was sent before. Put the row back, or send the rest as a file of its own. To send all rows again, remove the journal with --forget.</source>
        <translation>第 %1 条记录与此前发送此文件时不同。请恢复该条记录，或将其余记录另存为文件发送。要重新发送全部记录，请用 --forget 删除发送日志。</translation>
    </message>
    <message>
        <source>The row has no body. Fill in body or bodyBase64, or give one for all rows with --body.</source>
        <translation>此条记录没有消息体。请填写 body 或 bodyBase64，或用 --body 为全部记录指定。</translation>
    </message>
    <message>
        <source>Nothing stands here. Each row needs messageId, topic and due.</source>
        <translation>此处为空。每行都需要 messageId、topic 和 due。</translation>
    </message>
    <message>
        <source>The file has no column “%1”. An import needs messageId, topic and due; the first line names them.</source>
        <translation>文件没有“%1”列。导入需要 messageId、topic 和 due；第一行写列名。</translation>
    </message>
    <message>
        <source>%1 Write it with its offset.</source>
        <comment>a question</comment>
        <translation>%1 请连同偏移一起写。</translation>
    </message>
    <message>
        <source>This is no point in time. Write a date with its clock, or milliseconds since 1970.</source>
        <translation>这不是一个时刻。请写带钟点的日期，或 1970 年以来的毫秒数。</translation>
    </message>
    <message>
        <source>The same key, body and time as row %1.</source>
        <translation>与第 %1 行的 Key、消息体和时间相同。</translation>
    </message>
    <message>
        <source>Here should be the next object of the list, in { and }, or the ] at its end.</source>
        <translation>此处应为列表的下一个对象，写在 { 和 } 中，或列表末尾的 ]。</translation>
    </message>
    <message>
        <source>The list has no ] at its end: the file was cut off. What stands before was read.</source>
        <translation>列表末尾没有 ]：文件被截断。之前的内容已读取。</translation>
    </message>
    <message>
        <source>The object is longer than 32 MB.</source>
        <translation>对象超过 32 MB。</translation>
    </message>
    <message>
        <source>“%1” has no value yet. Fill it in below the body.</source>
        <translation>“%1”还没有值。请在消息体下方填写。</translation>
    </message>
</context>
<context>
    <name>TMinus::SandboxCommand</name>
    <message>
        <source>Serve the protocol on this computer, until Ctrl+C.</source>
        <translation>在本机提供此协议的服务，直到按下 Ctrl+C。</translation>
    </message>
    <message>
        <source>The port; 0 is any free one (8080).</source>
        <translation>端口；0 为任意空闲端口（8080）。</translation>
    </message>
    <message>
        <source>The address to listen on (127.0.0.1).</source>
        <translation>监听地址（127.0.0.1）。</translation>
    </message>
    <message>
        <source>The folder that keeps the messages.</source>
        <translation>存放消息的文件夹。</translation>
    </message>
    <message>
        <source>A topic, NAME:TYPE; TYPE is any, normal, delay, ordered or transaction (any).</source>
        <translation>主题，NAME:TYPE；TYPE 为 any、normal、delay、ordered 或 transaction（any）。</translation>
    </message>
    <message>
        <source>A group that is known, for --strict-groups.</source>
        <translation>已知的消费组，用于 --strict-groups。</translation>
    </message>
    <message>
        <source>The id of an instance, beside the default one.</source>
        <translation>默认实例之外的实例 ID。</translation>
    </message>
    <message>
        <source>An invented access key that is let in, ID:SECRET[:TOKEN] (sandbox:sandbox).</source>
        <translation>放行的虚构 AccessKey，ID:SECRET[:TOKEN]（sandbox:sandbox）。</translation>
    </message>
    <message>
        <source>Refuse groups that are not known.</source>
        <translation>拒绝未知的消费组。</translation>
    </message>
    <message>
        <source>Make topics when they are first used.</source>
        <translation>首次使用时创建主题。</translation>
    </message>
    <message>
        <source>How long a message is leased (5m).</source>
        <translation>消息的租约时长（5m）。</translation>
    </message>
    <message>
        <source>The same in ordered mode (1m).</source>
        <translation>顺序模式下的租约时长（1m）。</translation>
    </message>
    <message>
        <source>The same for half messages (10s).</source>
        <translation>半事务消息的租约时长（10s）。</translation>
    </message>
    <message>
        <source>Redeliveries before a message becomes a dead letter (288).</source>
        <translation>重新投递多少次后成为死信（288）。</translation>
    </message>
    <message>
        <source>How far its clock is ahead: 5m, -90s (0s).</source>
        <translation>其时钟快多少：5m、-90s（0s）。</translation>
    </message>
    <message>
        <source>More long polls than that are answered at once (no limit).</source>
        <translation>超过此数的长轮询立即应答（不限）。</translation>
    </message>
    <message>
        <source>A lease must be longer than nothing.</source>
        <translation>租约必须大于零。</translation>
    </message>
    <message>
        <source>--topic %1 is not NAME:TYPE. TYPE is any, normal, delay, ordered or transaction.</source>
        <translation>--topic %1 不是 NAME:TYPE。TYPE 为 any、normal、delay、ordered 或 transaction。</translation>
    </message>
    <message>
        <source>--credential takes ID:SECRET or ID:SECRET:TOKEN.</source>
        <translation>--credential 的写法是 ID:SECRET 或 ID:SECRET:TOKEN。</translation>
    </message>
    <message>
        <source>It serves until Ctrl+C. The page %1/ shows what it holds.</source>
        <translation>服务运行到按下 Ctrl+C 为止。页面 %1/ 显示其中的内容。</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be used (%3).</source>
        <translation>%2 的端口 %1 无法使用（%3）。</translation>
    </message>
    <message>
        <source>--listen %1 is not an address. Write 127.0.0.1, ::1 or 0.0.0.0.</source>
        <translation>--listen %1 不是地址。写法如 127.0.0.1、::1 或 0.0.0.0。</translation>
    </message>
    <message>
        <source>Something that goes wrong on purpose, e.g. drop-after,op=publish,every=3.</source>
        <translation>有意制造的故障，例如 drop-after,op=publish,every=3。</translation>
    </message>
    <message>
        <source>“%1” cannot be a name. Topics, groups and instances have 1 to 64 letters, digits, _ and -.</source>
        <translation>“%1”不能作为名称。主题、消费组和实例的名称由 1 到 64 个字母、数字、_ 和 - 组成。</translation>
    </message>
    <message>
        <source>A sandbox asks no service. Leave --profile, --endpoint and --arm out.</source>
        <translation>沙箱不访问任何服务。请去掉 --profile、--endpoint 和 --arm。</translation>
    </message>
    <message>
        <source>The topic %1 was given two types. Leave one of them out.</source>
        <translation>主题 %1 指定了两种类型。请去掉其中一个。</translation>
    </message>
</context>
<context>
    <name>TMinus::SandboxPane</name>
    <message>
        <source>Start sandbox</source>
        <translation>启动沙箱</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Stored</source>
        <comment>what the sandbox holds</comment>
        <translation>存储</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题数</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>the sandbox</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>the sandbox</comment>
        <translation>启动</translation>
    </message>
    <message>
        <source>The sandbox is starting…</source>
        <translation>沙箱正在启动…</translation>
    </message>
    <message>
        <source>The sandbox is stopping…</source>
        <translation>沙箱正在停止…</translation>
    </message>
    <message>
        <source>The sandbox is stopped</source>
        <translation>沙箱已停止</translation>
    </message>
    <message>
        <source>It runs on this computer and needs no account. What it holds stays on disk.</source>
        <translation>它在本机运行，不需要账号。其中的内容保存在磁盘上。</translation>
    </message>
    <message>
        <source>%1 waiting · %2 leased · %3 dead letters</source>
        <translation>%1 条待投递 · %2 条租约中 · %3 条死信</translation>
    </message>
    <message>
        <source>Copy SDK settings</source>
        <translation>复制 SDK 设置</translation>
    </message>
    <message>
        <source>Endpoint and key, as environment variables.</source>
        <translation>接入点和密钥，以环境变量形式。</translation>
    </message>
    <message>
        <source>Uptime</source>
        <comment>how long the sandbox has run</comment>
        <translation>已运行</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>how long the sandbox has run</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>how long the sandbox has run</comment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how long the sandbox has run, and how many use it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Starts or stops the sandbox. What it holds stays on disk.</source>
        <translation>启动或停止沙箱。其中的内容留在磁盘上。</translation>
    </message>
</context>
<context>
    <name>TMinus::SandboxWiring</name>
    <message>
        <source>Stop sandbox</source>
        <translation>停止沙箱</translation>
    </message>
    <message>
        <source>Start sandbox</source>
        <translation>启动沙箱</translation>
    </message>
    <message>
        <source>The sandbox is running at %1.</source>
        <translation>沙箱正在 %1 上运行。</translation>
    </message>
    <message>
        <source>The sandbox is starting…</source>
        <translation>沙箱正在启动…</translation>
    </message>
    <message>
        <source>The sandbox is stopping…</source>
        <translation>沙箱正在停止…</translation>
    </message>
    <message>
        <source>The sandbox is stopped.</source>
        <translation>沙箱已停止。</translation>
    </message>
    <message>
        <source>Another process serves this sandbox already.</source>
        <translation>另一个进程已在运行此沙箱。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken by another program.</source>
        <translation>本机端口 %1 已被另一个程序占用。</translation>
    </message>
    <message>
        <source>The sandbox can listen on another port; SDKs then need that one.</source>
        <translation>沙箱可以改用另一个端口，SDK 也要随之改动。</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>改用端口 %1</translation>
    </message>
    <message>
        <source>Use any free port</source>
        <translation>使用任意空闲端口</translation>
    </message>
</context>
<context>
    <name>TMinus::SavedFilters</name>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选条件…</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>删除已保存的筛选条件</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选条件</translation>
    </message>
    <message>
        <source>Under which name? It is offered in each filter line that can read it.</source>
        <translation>使用什么名称？凡能识别它的筛选框都会提供它。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This takes the place of the filter of that name.</source>
        <translation>将替换同名的筛选条件。</translation>
    </message>
</context>
<context>
    <name>TMinus::SecretDialog</name>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The secret of %1</source>
        <comment>%1 is a profile</comment>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>It is used until T-Minus ends, and kept nowhere.</source>
        <translation>仅在 T-Minus 运行期间使用，不会保存。</translation>
    </message>
    <message>
        <source>Role key</source>
        <translation>角色密钥</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connects, and uses it until T-Minus ends.</source>
        <translation>连接，并使用到 T-Minus 退出为止。</translation>
    </message>
    <message>
        <source>Stays unconnected.</source>
        <translation>不连接。</translation>
    </message>
    <message>
        <source>It is never shown, and never written to a file.</source>
        <translation>从不显示，也从不写入文件。</translation>
    </message>
</context>
<context>
    <name>TMinus::SecretField</name>
    <message>
        <source>looking in the system key store…</source>
        <translation>正在查找系统密钥库…</translation>
    </message>
    <message>
        <source>none is kept yet; type it here, it goes to the system key store</source>
        <translation>尚未保存；在此输入，将存入系统密钥库</translation>
    </message>
    <message>
        <source>in the system key store, never shown</source>
        <translation>在系统密钥库中，从不显示</translation>
    </message>
    <message>
        <source>kept until T-Minus ends, never shown</source>
        <translation>保留到 T-Minus 退出为止，从不显示</translation>
    </message>
    <message>
        <source>taken from %1</source>
        <translation>取自 %1</translation>
    </message>
    <message>
        <source>asked for in each session; typed here, it serves this one</source>
        <translation>每次会话询问；在此输入则用于本次会话</translation>
    </message>
    <message>
        <source>the sandbox of this computer has a fixed one</source>
        <translation>本机沙箱使用固定密钥</translation>
    </message>
    <message>
        <source>Secret</source>
        <comment>of an access key</comment>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>replaces the one that is kept, when you save</source>
        <translation>保存时替换已有的密钥</translation>
    </message>
    <message>
        <source>It is never shown, and never written to a file.</source>
        <translation>从不显示，也从不写入文件。</translation>
    </message>
    <message>
        <source>To type another one; the one that is kept stays until you save.</source>
        <translation>输入新的密钥；保存之前保留原有的。</translation>
    </message>
</context>
<context>
    <name>TMinus::SecretInput</name>
    <message>
        <source>Nothing was entered for “%1”, so nothing was changed.</source>
        <translation>没有为“%1”输入内容，因此没有更改。</translation>
    </message>
    <message>
        <source>The secret has to be asked for, and there is no terminal. Use a profile with its secret in the key store or the environment.</source>
        <translation>需要询问密钥，但没有终端。请使用密钥在密钥库或环境变量中的配置。</translation>
    </message>
    <message>
        <source>Role key of %1: </source>
        <translation>%1 的角色密钥：</translation>
    </message>
    <message>
        <source>AccessKey secret of %1: </source>
        <translation>%1 的 AccessKey Secret：</translation>
    </message>
    <message>
        <source>Security token of %1: </source>
        <translation>%1 的安全令牌：</translation>
    </message>
</context>
<context>
    <name>TMinus::SecretStore</name>
    <message>
        <source>no answer within %1 s</source>
        <translation>%1 秒内没有应答</translation>
    </message>
</context>
<context>
    <name>TMinus::SelfCheckDialog</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save for support…</source>
        <translation>保存给支持人员…</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>A file of lines without names of hosts, topics, groups or people, and without anything secret. Read it before you give it away.</source>
        <translation>逐行记录的文件，不含主机、主题、消费组或人名，也不含任何机密。交出之前请先过目。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking… It takes nothing and changes nothing.</source>
        <translation>正在检查……不取走也不改动任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) were found; what to do stands below each.</source>
        <translation>
            <numerusform>发现 %n 个问题；处理办法列在各项下方。</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a layer, what was found there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The lines were copied.</source>
        <translation>各行已复制。</translation>
    </message>
    <message>
        <source>Copies all lines as text.</source>
        <translation>把所有行复制为文本。</translation>
    </message>
    <message>
        <source>Looks at everything once more.</source>
        <translation>重新检查全部。</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
</context>
<context>
    <name>TMinus::SelfCheckWiring</name>
    <message>
        <source>Its secret is asked for each time, so test it with its profile.</source>
        <translation>它的密钥每次都要询问，请在其配置中测试。</translation>
    </message>
    <message>
        <source>Save for support</source>
        <translation>保存给支持人员</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>The file for support is written.</source>
        <translation>给支持人员的文件已写好。</translation>
    </message>
</context>
<context>
    <name>TMinus::SendCommand</name>
    <message>
        <source>The topic it goes to.</source>
        <translation>要发往的主题。</translation>
    </message>
    <message>
        <source>Its tag.</source>
        <translation>标签。</translation>
    </message>
    <message>
        <source>Its key, to find and trace it.</source>
        <translation>键，用于查找和追踪。</translation>
    </message>
    <message>
        <source>The sequence of an ordered message.</source>
        <translation>顺序消息的分区键。</translation>
    </message>
    <message>
        <source>A property of its own, NAME=VALUE.</source>
        <translation>自定义属性，NAME=VALUE。</translation>
    </message>
    <message>
        <source>The body. Without it and --body-file it is read from stdin.</source>
        <translation>消息体。不写它和 --body-file 时从标准输入读取。</translation>
    </message>
    <message>
        <source>A file with the body; - is stdin.</source>
        <translation>存有消息体的文件；- 为标准输入。</translation>
    </message>
    <message>
        <source>Due after this time: 10s, 5m, 1h30m, 2d.</source>
        <translation>经过这段时间后到期：10s、5m、1h30m、2d。</translation>
    </message>
    <message>
        <source>The zone of --at: Asia/Shanghai, UTC, +08:00.</source>
        <translation>--at 的时区：Asia/Shanghai、UTC、+08:00。</translation>
    </message>
    <message>
        <source>Of a time that comes twice, the earlier one.</source>
        <translation>时间出现两次时，取较早的一个。</translation>
    </message>
    <message>
        <source>Of a time that comes twice, the later one.</source>
        <translation>时间出现两次时，取较晚的一个。</translation>
    </message>
    <message>
        <source>A half message that is first checked after this time, 10s to 300s.</source>
        <translation>半事务消息，经过这段时间后首次回查，10s 到 300s。</translation>
    </message>
    <message>
        <source>--in and --at both say when. Leave one of them out.</source>
        <translation>--in 和 --at 都指定了时间。请去掉其一。</translation>
    </message>
    <message>
        <source>--earlier and --later exclude each other. Leave one of them out.</source>
        <translation>--earlier 和 --later 互斥。请去掉其一。</translation>
    </message>
    <message>
        <source>--property %1 is not NAME=VALUE.</source>
        <translation>--property %1 不是 NAME=VALUE。</translation>
    </message>
    <message>
        <source>The property “%1” was given twice. Leave one of them out.</source>
        <translation>属性“%1”给出了两次。请去掉其一。</translation>
    </message>
    <message>
        <source>--body and --body-file both give the body. Leave one of them out.</source>
        <translation>--body 和 --body-file 都给出了消息体。请去掉其一。</translation>
    </message>
    <message>
        <source>Due then: &quot;tomorrow 9am&quot;, &quot;in 10m&quot;, 2027-01-14T15:00:00+08:00, &quot;2027-01-14 15:00 Asia/Shanghai&quot;, 10 digits (seconds) or 13 digits (milliseconds) since 1970, or now.</source>
        <translation>到期时间：明天9点、10分钟后、&quot;tomorrow 9am&quot;、2027-01-14T15:00:00+08:00、&quot;2027-01-14 15:00 Asia/Shanghai&quot;、自 1970 年起的 10 位数字（秒）或 13 位数字（毫秒），或 now。</translation>
    </message>
    <message>
        <source>Type the body here; Ctrl+D on a new line ends it.</source>
        <translation>在此输入消息体，在新的一行按 Ctrl+D 结束。</translation>
    </message>
    <message>
        <source>--zone, --earlier and --later belong to --at. Add --at, or leave them out.</source>
        <translation>--zone、--earlier 和 --later 须与 --at 一起使用。请加上 --at，或去掉它们。</translation>
    </message>
    <message>
        <source>Send one message or many, now or for later.</source>
        <translation>发送一条或多条消息，立即或定时。</translation>
    </message>
    <message>
        <source>Send it even if the same message was sent or held a moment ago.</source>
        <translation>即使刚刚发送或暂存过同样的消息也发送。</translation>
    </message>
    <message>
        <source>With --again it is sent all the same.</source>
        <translation>加上 --again 则仍会发送。</translation>
    </message>
    <message>
        <source>Count a delay in the server&apos;s time even where this computer&apos;s clock differs from it by more than 30 seconds.</source>
        <translation>即使本机时钟与服务器相差超过 30 秒，延时也按服务器时间计算。</translation>
    </message>
    <message>
        <source>--undo-window is for one message. Leave it out, or keep many here with --hold until shortly before they are due.</source>
        <translation>--undo-window 只用于一条消息。请去掉它，或用 --hold 把多条消息暂存在本机，直到快到期时。</translation>
    </message>
    <message>
        <source>--rate is how fast messages leave now, and what is held leaves by its time. Leave --rate or --hold out.</source>
        <translation>--rate 是现在发出的速度，而暂存的消息按各自的时间离开。请去掉 --rate 或 --hold。</translation>
    </message>
    <message>
        <source>With --accept-skew the delay counts in the server&apos;s time.</source>
        <translation>加上 --accept-skew，延时按服务器时间计算。</translation>
    </message>
</context>
<context>
    <name>TMinus::SendJournal</name>
    <message>
        <source>%1 is no journal of sent rows. Move it away.</source>
        <translation>%1 不是发送日志。请将其移走。</translation>
    </message>
    <message>
        <source>%1 was written by a newer T-Minus. Install that version.</source>
        <translation>%1 由更新版本的 T-Minus 写入。请安装该版本。</translation>
    </message>
    <message>
        <source>The journal %1 tells what was sent to %2 %3, which is another service. Send a copy of the file, or remove the journal with --forget.</source>
        <translation>发送日志 %1 记的是发往 %2 %3 的消息，那是另一个服务。请发送文件的副本，或用 --forget 删除发送日志。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged at byte %2. It was left as it is; nothing is sent while it is unclear what was.</source>
        <translation>发送日志 %1 在第 %2 字节处损坏。文件未作改动；在弄清已发送哪些之前，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Another run sends the rows of %1 right now.</source>
        <translation>另一个进程正在发送 %1 的记录。</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
</context>
<context>
    <name>TMinus::Sender</name>
    <message>
        <source>The same message was sent or held here at %1: topic, key, body and due time are equal. Send it again only if there are to be two.</source>
        <translation>%1 已在此发送或暂存过同样的消息：主题、Key、消息体和投递时间都相同。只有确实需要两条时才再次发送。</translation>
    </message>
    <message>
        <source>The same message left here at %1, and its outcome is unknown. Sent again, it may be there twice: settle that one first, or send it again only if there may be two.</source>
        <translation>%1 已从此处发出相同的消息，结果未知。再次发送可能会有两条：请先为那一条定论，或仅在允许两条时再次发送。</translation>
    </message>
    <message>
        <source>The same message was sent or held here at %1: topic, key, body and delay are equal. Send it again only if there are to be two.</source>
        <translation>%1 已在此发送或暂存了相同的消息：主题、键、消息体和延时都相同。仅在需要两条时才再次发送。</translation>
    </message>
</context>
<context>
    <name>TMinus::Session</name>
    <message>
        <source>There is no profile “%1”. Use --profile sandbox, or name an --endpoint.</source>
        <translation>没有配置“%1”。请用 --profile sandbox，或用 --endpoint 写出接入点。</translation>
    </message>
    <message>
        <source>%1 is reached without encryption: bodies travel in clear.</source>
        <translation>与 %1 的连接未加密：消息体以明文传输。</translation>
    </message>
    <message>
        <source>--profile and --endpoint both name a service. Leave one of them out.</source>
        <translation>--profile 和 --endpoint 都指定了服务。请去掉其一。</translation>
    </message>
    <message>
        <source>There is no access key for %1. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET in the environment.</source>
        <translation>没有 %1 的 AccessKey。请设置环境变量 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET。</translation>
    </message>
    <message>
        <source>The names that were used could not be added to the profile (%1). Nothing else is affected.</source>
        <translation>用过的名称未能加入配置（%1）。其他不受影响。</translation>
    </message>
</context>
<context>
    <name>TMinus::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number; the blank stands before it</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>不播放动画</translation>
    </message>
    <message>
        <source>Zoom, folds and bars are there at once. Where the system asks for it, this is so in any case.</source>
        <translation>缩放、折叠和提示条立即到位。系统要求减少动画时始终如此。</translation>
    </message>
    <message>
        <source>When something happens</source>
        <translation>有事件时</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Address that names the newest version</source>
        <translation>提供最新版本号的地址</translation>
    </message>
    <message>
        <source>nobody is asked</source>
        <translation>不询问任何地址</translation>
    </message>
    <message>
        <source>An https address whose first line is the newest version, asked once a day. You are told; nothing is downloaded or installed.</source>
        <translation>一个 https 地址，其第一行为最新版本号，每天询问一次。仅作提示，不下载也不安装任何内容。</translation>
    </message>
    <message>
        <source>Notices of the desktop, quiet hours, tray, and a cover while nobody is here.</source>
        <translation>桌面通知、免打扰时段、托盘，以及无人时的遮盖。</translation>
    </message>
    <message>
        <source>Colours of all windows.</source>
        <translation>所有窗口的配色。</translation>
    </message>
    <message>
        <source>Language of all windows. Nothing is lost when it changes.</source>
        <translation>所有窗口的语言。切换时不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Of the size that the system asks for, 80 to 200 %.</source>
        <translation>相对于系统字号，80 到 200 %。</translation>
    </message>
</context>
<context>
    <name>TMinus::SettleCommand</name>
    <message>
        <source>Let a half message go to its consumers.</source>
        <translation>让半事务消息到达消费者。</translation>
    </message>
    <message>
        <source>Drop a half message for good.</source>
        <translation>彻底丢弃半事务消息。</translation>
    </message>
    <message>
        <source>The topic of the half message.</source>
        <translation>半事务消息的主题。</translation>
    </message>
    <message>
        <source>The group that settles it.</source>
        <translation>提交或回滚它的消费组。</translation>
    </message>
    <message>
        <source>Its receipt handle, from send or consume --mode half.</source>
        <translation>其消息句柄，来自 send 或 consume --mode half。</translation>
    </message>
    <message>
        <source>The half message was committed.</source>
        <translation>半事务消息已提交。</translation>
    </message>
    <message>
        <source>The half message was rolled back.</source>
        <translation>半事务消息已回滚。</translation>
    </message>
</context>
<context>
    <name>TMinus::ShortcutPage</name>
    <message>
        <source>No key</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>默认快捷键</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>part of the window in which a key counts</comment>
        <translation>范围</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New key of the action</source>
        <translation>该操作的新快捷键</translation>
    </message>
    <message>
        <source>Press a key:</source>
        <translation>按下快捷键：</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no key</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Lists the actions whose words or keys have this.</source>
        <translation>列出名称或按键中含有此内容的操作。</translation>
    </message>
    <message>
        <source>Press the new key of the action that is chosen above.</source>
        <translation>按下上面所选操作的新按键。</translation>
    </message>
    <message>
        <source>The action has no key any more.</source>
        <translation>此操作不再有按键。</translation>
    </message>
    <message>
        <source>The action gets back the key that it has by itself.</source>
        <translation>恢复此操作原有的按键。</translation>
    </message>
    <message>
        <source>All actions get back the keys that they have by themselves.</source>
        <translation>恢复所有操作原有的按键。</translation>
    </message>
</context>
<context>
    <name>TMinus::Shortcuts</name>
    <message>
        <source>%1 is the key of “%2” already. Take it from there first, or choose another.</source>
        <translation>%1 已是“%2”的快捷键。请先从那里移除，或另选一个。</translation>
    </message>
    <message>
        <source>%1 is a fixed key of this pane. Choose another.</source>
        <translation>%1 是此面板的固定按键，请另选一个。</translation>
    </message>
</context>
<context>
    <name>TMinus::StatusPage</name>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待投递</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>半事务</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>消费组</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可消费</translation>
    </message>
    <message>
        <source>Leased</source>
        <translation>租约中</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>死信</translation>
    </message>
    <message>
        <source>T-Minus sandbox</source>
        <translation>T-Minus 沙箱</translation>
    </message>
</context>
<context>
    <name>TMinus::StatusStrip</name>
    <message>
        <source>When the service answered last. Opens the consumers.</source>
        <translation>服务上次应答的时间。打开消费窗格。</translation>
    </message>
    <message>
        <source>How far the service&apos;s clock is ahead. Opens the request log.</source>
        <translation>服务器时钟快多少。打开请求日志。</translation>
    </message>
    <message>
        <source>What is held here. Opens the outbox.</source>
        <translation>暂存在本机的消息。打开发件箱。</translation>
    </message>
    <message>
        <source>What the sandbox holds. Opens its pane.</source>
        <translation>沙箱中的内容。打开沙箱窗格。</translation>
    </message>
    <message>
        <source>What is due next, or overdue. Opens the timeline.</source>
        <translation>即将到期或已逾期的消息。打开时间线。</translation>
    </message>
    <message>
        <source>The time now, in the zone of the window. Opens the timeline.</source>
        <translation>按窗口时区显示的当前时间。打开时间线。</translation>
    </message>
</context>
<context>
    <name>TMinus::StatusWriter</name>
    <message>
        <source>nothing held</source>
        <translation>无暂存</translation>
    </message>
    <message>
        <source>No consumer running</source>
        <translation>没有消费者在运行</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message numerus="yes">
        <source>Not reached · next try in %n second(s)</source>
        <translation>
            <numerusform>未连通 · %n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>server clock not asked yet</source>
        <translation>尚未得知服务器时钟</translation>
    </message>
    <message>
        <source>server %1 s</source>
        <comment>difference of the clocks</comment>
        <translation>服务器 %1 秒</translation>
    </message>
    <message>
        <source>server about %1 s</source>
        <comment>difference of the clocks</comment>
        <translation>服务器约 %1 秒</translation>
    </message>
    <message>
        <source>Sandbox: %1 waiting · %2 leased · %3 dead letters</source>
        <translation>沙箱：%1 条待投递 · %2 条租约中 · %3 条死信</translation>
    </message>
    <message>
        <source>next due %1</source>
        <comment>%1 is a time of day</comment>
        <translation>下一条 %1 到期</translation>
    </message>
    <message>
        <source>server within 1 s</source>
        <comment>difference of the clocks</comment>
        <translation>服务器相差 1 秒以内</translation>
    </message>
    <message numerus="yes">
        <source>Sandbox: %n fault(s) on purpose</source>
        <translation>
            <numerusform>沙箱：%n 项故意的故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>暂存 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held · next leaves %1</source>
        <translation>
            <numerusform>暂存 %n 条 · 下一条 %1 移交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 条逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected · last reply %n s ago</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>已连接 · %n 秒前有应答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::StoreLock</name>
    <message>
        <source>%1 (process %2) serves the store %3 at %4.</source>
        <translation>%1（进程 %2）正在 %4 上提供存储 %3。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>TMinus::TemplateBook</name>
    <message>
        <source>%1 holds no templates. Move it away, and save them again.</source>
        <translation>%1 中没有模板。请移走该文件，然后重新保存模板。</translation>
    </message>
    <message>
        <source>The templates were saved by a newer T-Minus. Use that one, or move %1 away.</source>
        <translation>模板由更新版本的 T-Minus 保存。请使用该版本，或移走 %1。</translation>
    </message>
</context>
<context>
    <name>TMinus::TemplateMenu</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>还没有模板</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Delete a template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Topic, tag, key, properties, body and the kind of time are kept; {{ask:Label}} in them is asked for whenever it is used.</source>
        <translation>保存主题、标签、Key、属性、消息体和时间方式；其中的 {{ask:名称}} 在每次使用时询问。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This takes the place of the template of that name.</source>
        <translation>将替换同名模板。</translation>
    </message>
</context>
<context>
    <name>TMinus::TemplateWiring</name>
    <message>
        <source>template saved</source>
        <translation>模板已保存</translation>
    </message>
    <message>
        <source>template deleted</source>
        <translation>模板已删除</translation>
    </message>
    <message>
        <source>The templates cannot be read or kept.</source>
        <translation>模板无法读取或保存。</translation>
    </message>
</context>
<context>
    <name>TMinus::TestLayers</name>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>TCP and TLS</source>
        <translation>TCP 与 TLS</translation>
    </message>
    <message>
        <source>Topic, group</source>
        <translation>主题、消费组</translation>
    </message>
</context>
<context>
    <name>TMinus::TimePhrase</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>beyond the year 9999</source>
        <translation>9999 年以后</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a date and a clock</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 has %2 digits. As seconds it is %3, as milliseconds %4. Write 10 digits for seconds or 13 for milliseconds.</source>
        <translation>%1 有 %2 位数字。按秒是 %3，按毫秒是 %4。秒写 10 位，毫秒写 13 位。</translation>
    </message>
    <message>
        <source>%1 has passed today. Write “tomorrow %1” for the next one.</source>
        <translation>今天的 %1 已经过去。要明天的，请写“明天 %1”。</translation>
    </message>
    <message>
        <source>%1 is in the past. Sent now, it would be delivered at once.</source>
        <translation>%1 已经过去。现在发送会立即投递。</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>%1 happens twice in %2 on %3. Which one?</source>
        <translation>%2 %3有两个 %1，选哪一个？</translation>
    </message>
    <message>
        <source>%1 does not exist in %2 on %3. Take %4 or %5.</source>
        <translation>%2 %3没有 %1。可选 %4 或 %5。</translation>
    </message>
    <message>
        <source>“%1” is not a time that can be read here (column %2). Write for example 10m, tomorrow 9am, 2027-01-14 15:00 Asia/Shanghai, or 10 digits (seconds) or 13 digits (milliseconds) since 1970.</source>
        <translation>“%1”读不出时间（第 %2 列）。写法如 10分钟后、明天9点、2027-01-14 15:00 Asia/Shanghai，或自 1970 年起的 10 位数字（秒）或 13 位数字（毫秒）。</translation>
    </message>
    <message>
        <source>“%1” is a date without a clock. Add the time, such as 15:00.</source>
        <translation>“%1”只有日期，没有时刻。请补上时刻，如 15:00。</translation>
    </message>
    <message>
        <source>The date in “%1” is not in the calendar (column %2).</source>
        <translation>“%1”中的日期在日历上不存在（第 %2 列）。</translation>
    </message>
    <message>
        <source>“%1” is not a zone. Write a name like Asia/Shanghai, UTC, or an offset like +08:00.</source>
        <translation>“%1”不是时区。写法如 Asia/Shanghai、UTC 或 +08:00。</translation>
    </message>
    <message>
        <source>“%1” cannot be used: this computer has no time zone data. Install tzdata, or write UTC or an offset like +08:00.</source>
        <translation>“%1”无法使用：本机没有时区数据。请安装 tzdata，或改用 UTC 或 +08:00 这样的偏移。</translation>
    </message>
    <message>
        <source>%1 has another offset at that time than the one written. Leave one of them out.</source>
        <translation>%1 在那一时刻的偏移与所写的不同。请去掉其中一个。</translation>
    </message>
    <message>
        <source>Read as seconds since 1970.</source>
        <translation>按自 1970 年起的秒读取。</translation>
    </message>
    <message>
        <source>Read as milliseconds since 1970.</source>
        <translation>按自 1970 年起的毫秒读取。</translation>
    </message>
    <message>
        <source>No clock was given: %1 was added.</source>
        <translation>没有写时刻，已补上 %1。</translation>
    </message>
</context>
<context>
    <name>TMinus::TimePicker</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Messages due in each hour of the day</source>
        <translation>当天每小时到期的消息数</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Or write a time</source>
        <translation>或写出时间</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as QLocale formats it</comment>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message numerus="yes">
        <source>Struck-out days are beyond this profile&apos;s window of %n hour(s).</source>
        <translation>
            <numerusform>划去的日期超出此配置的 %n 小时窗口。</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day, as QLocale formats it</comment>
        <translation>M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>%1, due each hour</source>
        <comment>%1 is a day</comment>
        <translation>%1，每小时到期</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>a number</comment>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>%1, %2 due</source>
        <comment>a clock and a number</comment>
        <translation>%1，%2 条到期</translation>
    </message>
    <message>
        <source>Takes the quietest hour of the day.</source>
        <translation>采用当天到期最少的一小时。</translation>
    </message>
</context>
<context>
    <name>TMinus::TimeSection</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>It is delivered as soon as it is accepted.</source>
        <translation>一经接受即投递。</translation>
    </message>
    <message>
        <source>Which time?</source>
        <translation>哪一个时刻？</translation>
    </message>
    <message>
        <source>This time is not one instant.</source>
        <translation>此时间不是唯一的时刻。</translation>
    </message>
    <message>
        <source>the broker would deliver it at once</source>
        <translation>服务端会立即投递</translation>
    </message>
</context>
<context>
    <name>TMinus::TimeText</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <comment>a size</comment>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>a size</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <comment>a size</comment>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1d</source>
        <comment>a length of time: days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1h</source>
        <comment>a length of time: hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1m</source>
        <comment>a length of time: minutes</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a length of time: seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1ms</source>
        <comment>a length of time: milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>a size</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>a length of time: larger units, then a smaller one</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TMinus::Timeline</name>
    <message>
        <source>now</source>
        <comment>on the pill of the axis</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 is the earliest: it leaves %2 before</source>
        <comment>a time, a length of time</comment>
        <translation>最早为 %1：须提前 %2 移交</translation>
    </message>
    <message>
        <source>%1 is the latest of the window</source>
        <comment>a time</comment>
        <translation>最晚为 %1，这是窗口的末端</translation>
    </message>
    <message>
        <source>%1 · nothing due here</source>
        <comment>a time</comment>
        <translation>%1 · 此处没有到期</translation>
    </message>
    <message>
        <source>%1 · %2 due here</source>
        <comment>a time, a number</comment>
        <translation>%1 · 此处已有 %2 条到期</translation>
    </message>
    <message>
        <source>%1 · %2 due</source>
        <comment>length of a slice, number of messages</comment>
        <translation>%1 · %2 条到期</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day, as QLocale formats it</comment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and until</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>state of a message</comment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Not watched</source>
        <comment>state of a message</comment>
        <translation>未观察</translation>
    </message>
    <message>
        <source>%1 held</source>
        <comment>so many messages</comment>
        <translation>%1 暂存</translation>
    </message>
    <message>
        <source>%1 leaving</source>
        <comment>so many messages</comment>
        <translation>%1 移交中</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <comment>so many messages</comment>
        <translation>%1 待投递</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <comment>so many messages</comment>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>so many messages</comment>
        <translation>%1 逾期</translation>
    </message>
    <message>
        <source>%1 not watched</source>
        <comment>so many messages</comment>
        <translation>%1 未观察</translation>
    </message>
    <message>
        <source>%1 seen</source>
        <comment>so many messages</comment>
        <translation>%1 已到达</translation>
    </message>
    <message>
        <source>%1 acked</source>
        <comment>so many messages</comment>
        <translation>%1 已确认</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <comment>so many messages</comment>
        <translation>%1 被拒绝</translation>
    </message>
    <message>
        <source>%1 expired</source>
        <comment>so many messages</comment>
        <translation>%1 已过期</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <comment>so many messages</comment>
        <translation>%1 未发送</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>a day, from and until</comment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day, as QLocale formats it</comment>
        <translation>M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <comment>day and clock, from and until</comment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>length of time and count</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>a month, as QLocale formats it</comment>
        <translation>M 月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as QLocale formats it</comment>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>so many in a second</comment>
        <translation>%1 条/秒</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>so many in a minute</comment>
        <translation>%1 条/分</translation>
    </message>
    <message>
        <source>beyond the %1-day window</source>
        <comment>delays that the service takes</comment>
        <translation>超出 %1 天窗口</translation>
    </message>
    <message>
        <source>beyond the %1-hour window</source>
        <comment>delays that the service takes</comment>
        <translation>超出 %1 小时窗口</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two parts of a length of time</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a length of time</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a length of time</comment>
        <translation>%1后</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <translation>%1 移交</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>day and clock, as QLocale formats them</comment>
        <translation>M 月 d 日 HH:mm</translation>
    </message>
    <message>
        <source>%1 to %2, %3 due</source>
        <translation>%1 至 %2，%3 条到期</translation>
    </message>
    <message numerus="yes">
        <source>Timeline, %1 to %2, %n message(s)</source>
        <translation>
            <numerusform>时间线，%1 至 %2，%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>so many messages, from and until</comment>
        <translation>%1，%2 至 %3</translation>
    </message>
</context>
<context>
    <name>TMinus::TimelineActions</name>
    <message>
        <source>Go to now</source>
        <translation>转到现在</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Back to the range before</source>
        <translation>回到之前的范围</translation>
    </message>
    <message>
        <source>Forward to the range after</source>
        <translation>前进到之后的范围</translation>
    </message>
    <message>
        <source>Show 30 minutes</source>
        <translation>显示 30 分钟</translation>
    </message>
    <message>
        <source>Show 6 hours</source>
        <translation>显示 6 小时</translation>
    </message>
    <message>
        <source>Show 1 day</source>
        <translation>显示 1 天</translation>
    </message>
    <message>
        <source>Show 7 days</source>
        <translation>显示 7 天</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>显示 30 天</translation>
    </message>
    <message>
        <source>Fold gaps</source>
        <translation>折叠空白</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Save what is in sight…</source>
        <translation>保存当前可见内容…</translation>
    </message>
    <message>
        <source>Collapse or open the lane</source>
        <translation>折叠或展开泳道</translation>
    </message>
    <message>
        <source>Collapse or open all lanes</source>
        <translation>折叠或展开所有泳道</translation>
    </message>
    <message>
        <source>Card of the message</source>
        <translation>消息卡片</translation>
    </message>
    <message>
        <source>The same message in the table</source>
        <translation>表格中的同一消息</translation>
    </message>
    <message>
        <source>Move what is held one step earlier</source>
        <translation>将暂存消息提前一步</translation>
    </message>
    <message>
        <source>Move what is held one step later</source>
        <translation>将暂存消息推后一步</translation>
    </message>
    <message>
        <source>Move what is held ten steps earlier</source>
        <translation>将暂存消息提前十步</translation>
    </message>
    <message>
        <source>Move what is held ten steps later</source>
        <translation>将暂存消息推后十步</translation>
    </message>
    <message>
        <source>Move what is held to a quiet slot</source>
        <translation>将暂存消息移到空闲时段</translation>
    </message>
</context>
<context>
    <name>TMinus::TimelineCalendar</name>
    <message>
        <source>No calendar was saved: more than %1 messages are in sight.</source>
        <translation>未保存日历：可见消息超过 %1 条。</translation>
    </message>
    <message>
        <source>Zoom in, or filter, then save again.</source>
        <translation>请放大或筛选后再保存。</translation>
    </message>
    <message>
        <source>No calendar was saved: no message is in sight.</source>
        <translation>未保存日历：没有可见的消息。</translation>
    </message>
    <message>
        <source>Zoom out, or clear the filter, then save again.</source>
        <translation>请缩小或清除筛选后再保存。</translation>
    </message>
    <message>
        <source>T-Minus: messages</source>
        <translation>T-Minus：消息</translation>
    </message>
</context>
<context>
    <name>TMinus::TimelineFacts</name>
    <message>
        <source>sent here</source>
        <translation>本机发出</translation>
    </message>
    <message>
        <source>sent here by %1</source>
        <translation>由 %1 在本机发出</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>seen on arrival</source>
        <translation>到达时得知</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and key</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, how far it is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次到达</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 · %2 …</source>
        <comment>so many, and a key</comment>
        <translation>%1 · %2 …</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>宽限</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <comment>a length of time, a time</comment>
        <translation>%1，结束于 %2</translation>
    </message>
    <message>
        <source>Watched by</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>本机无人</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a consumer group, a time</comment>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a time, a person</comment>
        <translation>%1，由 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::TimelinePane</name>
    <message>
        <source>What is sent from here stands on this line until it is due.</source>
        <translation>由本机发出的消息在到期前都显示在这条线上。</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>How much time is in sight</source>
        <translation>可见的时间长度</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>go to now on the timeline</comment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Go to now (Home)</source>
        <translation>回到现在（Home）</translation>
    </message>
    <message>
        <source>Lanes by topic</source>
        <translation>按主题分道</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>pane of the window</comment>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Fold gaps (G)</source>
        <translation>折叠空白（G）</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的消息</translation>
    </message>
    <message>
        <source>Months (M)</source>
        <translation>月份（M）</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing of lines (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save a picture or a calendar (Ctrl+Shift+S)</source>
        <translation>保存图片或日历 (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Save what is in sight</source>
        <translation>保存当前可见内容</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what time is in sight, and how many messages</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>this program was built without Qt SVG; save a picture (*.png)</source>
        <translation>本程序构建时不含 Qt SVG；请另存为图片 (*.png)</translation>
    </message>
    <message>
        <source>How much time is in sight (Alt+1 to Alt+5).</source>
        <translation>可见的时间范围（Alt+1 到 Alt+5）。</translation>
    </message>
</context>
<context>
    <name>TMinus::TimelineWiring</name>
    <message>
        <source>The ledger cannot be read now; this is what was read last. %1</source>
        <translation>现在无法读取账本；显示的是上次读到的内容。%1</translation>
    </message>
    <message>
        <source>The picture of the timeline was saved.</source>
        <translation>时间线图片已保存。</translation>
    </message>
    <message>
        <source>Choose another folder, then save again.</source>
        <translation>请换一个文件夹再保存。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Lanes by topic</source>
        <translation>按主题分道</translation>
    </message>
    <message>
        <source>Lanes by tag</source>
        <translation>按标签分道</translation>
    </message>
    <message>
        <source>Lanes by profile</source>
        <translation>按配置分道</translation>
    </message>
    <message>
        <source>Lanes by state</source>
        <translation>按状态分道</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) overdue</source>
        <translation>
            <numerusform>%n 条消息逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker has this message. This protocol cannot recall or move it.</source>
        <translation>服务端已有此消息，此协议无法撤回或移动。</translation>
    </message>
    <message>
        <source>Send a copy with another time, and let the first one arrive.</source>
        <translation>可以另选时间发送副本，第一条照常到达。</translation>
    </message>
    <message>
        <source>Copy it to the form</source>
        <translation>复制到撰写</translation>
    </message>
    <message>
        <source>The message changed while it was moved, so it was not moved.</source>
        <translation>移动期间消息有变化，没有移动。</translation>
    </message>
    <message>
        <source>It left, was cancelled or was moved by somebody else; see its row.</source>
        <translation>它已移交、取消或被他人移动；请看它所在的行。</translation>
    </message>
    <message>
        <source>What is in sight on the timeline was not saved.</source>
        <translation>时间线的可见内容未保存。</translation>
    </message>
    <message>
        <source>A calendar of what is in sight was saved.</source>
        <translation>可见内容已保存为日历。</translation>
    </message>
    <message>
        <source>This message is leaving, so it cannot be moved.</source>
        <translation>此消息正在发出，不能移动。</translation>
    </message>
    <message>
        <source>Take it back while the bar below offers it, then schedule it anew.</source>
        <translation>请趁下方栏可撤销时收回，再重新排期。</translation>
    </message>
    <message>
        <source>This message did not leave, or was refused: nothing is scheduled that could be moved.</source>
        <translation>此消息未发出或被拒绝，没有可移动的排期。</translation>
    </message>
    <message>
        <source>Copy it to the form, and choose a time there.</source>
        <translation>复制到表单，并在那里选择时间。</translation>
    </message>
    <message>
        <source>The broker may have this message, so it cannot be moved.</source>
        <translation>服务端可能已有此消息，因此不能移动。</translation>
    </message>
    <message>
        <source>Settle its outcome first; a copy sent now may be a second one.</source>
        <translation>请先确认其结果；现在发送副本可能会重复。</translation>
    </message>
    <message>
        <source>This message has arrived already, so it cannot be moved.</source>
        <translation>此消息已到达，不能移动。</translation>
    </message>
    <message>
        <source>Send a copy with another time.</source>
        <translation>以另一时间发送副本。</translation>
    </message>
</context>
<context>
    <name>TMinus::TopBar</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>还没有通知。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search or run a command (%1)</source>
        <translation>搜索或执行命令（%1）</translation>
    </message>
</context>
<context>
    <name>TMinus::TopicChooser</name>
    <message>
        <source>Another topic, then Enter</source>
        <translation>其他主题，按 Enter</translation>
    </message>
    <message>
        <source>Another topic</source>
        <translation>其他主题</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>选择主题</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Topics to poll, eight at most.</source>
        <translation>要轮询的主题，最多八个。</translation>
    </message>
    <message>
        <source>A topic that is not in the list; Enter adds it.</source>
        <translation>列表中没有的主题，按 Enter 添加。</translation>
    </message>
</context>
<context>
    <name>TMinus::Tour</name>
    <message>
        <source>Send four messages, 10 seconds ahead</source>
        <translation>发送四条 10 秒后到期的消息</translation>
    </message>
    <message>
        <source>A small broker runs inside T-Minus: no account, and nothing leaves this computer. The form shows what is sent. Choose Send four and watch the line.</source>
        <translation>T-Minus 内置一个小型服务端：无需账号，数据不会离开本机。表单显示将发送的内容。请点“发送四条”，然后看时间线。</translation>
    </message>
    <message>
        <source>Send four</source>
        <translation>发送四条</translation>
    </message>
    <message>
        <source>Watch the line</source>
        <translation>看时间线</translation>
    </message>
    <message>
        <source>Each message stands on the timeline at the time when it is due, and moves towards now. What is sent cannot be taken back; what is held here can.</source>
        <translation>每条消息都在时间线上的到期时刻，并向现在移动。已发送的无法撤回，暂存在本机的可以。</translation>
    </message>
    <message>
        <source>Start a consumer</source>
        <translation>开始消费</translation>
    </message>
    <message>
        <source>Start, or F5, asks the broker for what is due. Here it polls already. Taking a message hides it from the group&apos;s other consumers until its lease ends.</source>
        <translation>“开始”或 F5 向服务端取到期的消息。此处已在轮询。取走的消息在租约结束前，组内其他消费者收不到。</translation>
    </message>
    <message>
        <source>Acknowledge one</source>
        <translation>确认一条</translation>
    </message>
    <message>
        <source>Ack on a row, or A, takes the message for good. The bar beside it shows how long that is possible; afterwards the message comes again.</source>
        <translation>点行上的“确认”或按 A，消息即最终完成。旁边的条显示还剩多少时间；过期后消息会再次投递。</translation>
    </message>
</context>
<context>
    <name>TMinus::TourCallout</name>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step of the tour</comment>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>It can be found again in the menu Help.</source>
        <translation>以后可在“帮助”菜单中找到。</translation>
    </message>
    <message>
        <source>Does it for you.</source>
        <translation>替您完成这一步。</translation>
    </message>
    <message>
        <source>On to the next step.</source>
        <translation>转到下一步。</translation>
    </message>
</context>
<context>
    <name>TMinus::Transport</name>
    <message>
        <source>This way of reaching the service cannot do that.</source>
        <translation>以此方式访问服务时做不到这一点。</translation>
    </message>
</context>
<context>
    <name>TMinus::TrayIcon</name>
    <message>
        <source>Open T-Minus</source>
        <translation>打开 T-Minus</translation>
    </message>
    <message>
        <source>Quiet for 30 min</source>
        <translation>静音 30 分钟</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TMinus::TrustDialog</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Trust the certificate of %1?</source>
        <comment>%1 is a host</comment>
        <translation>信任 %1 的证书？</translation>
    </message>
    <message>
        <source>Nobody known vouches for it: somebody in between could show one of their own and read all that is sent. Trust it only if the people who run the service told you this SHA-256:</source>
        <translation>没有已知机构为它担保：中间的人可以出示自己的证书并读取所有发送的内容。只有当服务的运维人员告诉过您这个 SHA-256 时才信任它：</translation>
    </message>
    <message>
        <source>The profile then trusts this certificate and no other.</source>
        <translation>此后该配置只信任这一证书。</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>不信任</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>The profile stays as it was.</source>
        <translation>配置保持不变。</translation>
    </message>
    <message>
        <source>Only after comparing it with what the owner of the service told you.</source>
        <translation>请先与服务所有者提供的指纹核对。</translation>
    </message>
</context>
<context>
    <name>TMinus::TwinPane</name>
    <message>
        <source>All days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Messages on the timeline</source>
        <translation>时间线上的消息</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选的消息</translation>
    </message>
    <message>
        <source>No message that the ledger knows is let through by it.</source>
        <translation>账本中的消息均不符合此筛选。</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待投递的消息</translation>
    </message>
    <message>
        <source>What is sent from here stands in this table until it has arrived.</source>
        <translation>从本机发出的消息在到达之前列在此表中。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选条件</translation>
    </message>
    <message>
        <source>Lists the messages of all days again.</source>
        <translation>重新列出所有日期的消息。</translation>
    </message>
</context>
<context>
    <name>TMinus::TwinWiring</name>
    <message>
        <source>Filter: topic: tag: due&lt;2h is:overdue</source>
        <translation>筛选：topic: tag: due&lt;2h is:overdue</translation>
    </message>
    <message>
        <source>Filter of the timeline</source>
        <translation>时间线筛选</translation>
    </message>
    <message numerus="yes">
        <source>Only %n chosen day(s) are listed.</source>
        <translation>
            <numerusform>只列出所选的 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TMinus::Typed</name>
    <message>
        <source>Options</source>
        <comment>heading in help</comment>
        <translation>选项</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3; “%4” is none.</source>
        <translation>%1 须为 %2 到 %3 的整数，“%4”不是。</translation>
    </message>
    <message>
        <source>%1 is missing. Add it with its value.</source>
        <translation>缺少 %1。请写出它和它的值。</translation>
    </message>
    <message>
        <source>%1 is empty. Give it a value, or leave it out.</source>
        <translation>%1 为空。请给它一个值，或去掉它。</translation>
    </message>
    <message>
        <source>The value of %1 is not UTF-8 text. Write it in UTF-8.</source>
        <translation>%1 的值不是 UTF-8 文本。请用 UTF-8 书写。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an option, then what is wrong with its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 takes a time from %2 to %3; “%4” is outside.</source>
        <translation>%1 的时间须在 %2 到 %3 之间；“%4”超出了范围。</translation>
    </message>
</context>
<context>
    <name>TMinus::TypedNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>输入 %1 以继续</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>请先输入 %1。</translation>
    </message>
    <message>
        <source>Nothing is done.</source>
        <translation>不执行任何操作。</translation>
    </message>
    <message>
        <source>Does what is asked above, in production.</source>
        <translation>在生产环境中执行上述操作。</translation>
    </message>
    <message>
        <source>As it is written above; small and capital letters count.</source>
        <translation>按上面的写法输入，区分大小写。</translation>
    </message>
</context>
<context>
    <name>TMinus::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>What leaves in a moment</source>
        <translation>即将发出的消息</translation>
    </message>
    <message>
        <source>%1 leaves in %2 s</source>
        <comment>a key and a number</comment>
        <translation>%1 将在 %2 秒后发出</translation>
    </message>
    <message>
        <source>%1 messages leave in %2 s</source>
        <comment>two numbers</comment>
        <translation>%1 条消息将在 %2 秒后发出</translation>
    </message>
    <message>
        <source>Takes back what has not left yet (Ctrl+Z).</source>
        <translation>撤回尚未发出的消息（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>Does not wait. Then it cannot be taken back.</source>
        <translation>不再等待。之后无法撤回。</translation>
    </message>
</context>
<context>
    <name>TMinus::UpdateQuestion</name>
    <message>
        <source>“%1” is no address that begins with https:// and a host.</source>
        <translation>“%1”不是以 https:// 加主机名开头的地址。</translation>
    </message>
    <message>
        <source>The address answered with HTTP %1.</source>
        <translation>该地址的应答为 HTTP %1。</translation>
    </message>
    <message>
        <source>The first line of the answer is no version like 1.2.3.</source>
        <translation>应答的第一行不是 1.2.3 这样的版本号。</translation>
    </message>
</context>
<context>
    <name>TMinus::WayTest</name>
    <message>
        <source>No answer came in time.</source>
        <translation>没有及时收到应答。</translation>
    </message>
</context>
<context>
    <name>TMinus::WhenEditor</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>At</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>When it is due</source>
        <translation>何时到期</translation>
    </message>
    <message>
        <source>How long from now</source>
        <translation>距现在多久</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>It leaves at once and has no due time.</source>
        <translation>立即发出，没有到期时间。</translation>
    </message>
    <message>
        <source>in server time</source>
        <translation>按服务器时间</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Now: at once. After: so long from now, in server time. At: a day and a time in a zone.</source>
        <translation>现在：立即。延时：从现在起经过这么久，按服务器时间。定时：某时区的某日某时。</translation>
    </message>
    <message>
        <source>How long from now it is due, in the unit beside it.</source>
        <translation>从现在起多久到期，单位在旁边。</translation>
    </message>
    <message>
        <source>Unit of the delay: seconds, minutes, hours or days.</source>
        <translation>延时的单位：秒、分钟、小时或天。</translation>
    </message>
    <message>
        <source>Day on which it is due. Alt+Down opens the calendar.</source>
        <translation>到期的日期。Alt+Down 打开日历。</translation>
    </message>
    <message>
        <source>Time of that day, in the zone beside it.</source>
        <translation>当天的时间，按旁边的时区。</translation>
    </message>
    <message>
        <source>Zone of this day and time alone. That of the window is at its foot.</source>
        <translation>仅用于此日期和时间的时区。窗口的时区在底部。</translation>
    </message>
</context>
<context>
    <name>TMinus::WindowActions</name>
    <message>
        <source>Send four messages, 10 s ahead</source>
        <translation>发送四条消息，10 秒后到期</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Acknowledge the current message</source>
        <translation>确认当前消息</translation>
    </message>
    <message>
        <source>Start sandbox</source>
        <translation>启动沙箱</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>About T-Minus</source>
        <translation>关于 T-Minus</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Next time zone</source>
        <translation>下一个时区</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Arm or disarm production</source>
        <translation>解锁或锁定生产环境</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Filter the pane</source>
        <translation>筛选当前窗格</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>交班报告</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Export the ledger…</source>
        <translation>导出账本…</translation>
    </message>
    <message>
        <source>Import messages…</source>
        <translation>导入消息…</translation>
    </message>
    <message>
        <source>Copy a link to this view</source>
        <translation>复制此视图的链接</translation>
    </message>
    <message>
        <source>Self-check…</source>
        <translation>自检…</translation>
    </message>
    <message>
        <source>Notices and cover…</source>
        <translation>通知与遮盖…</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>TMinus::Wire</name>
    <message>
        <source>The service answered with status %1 and no error document.</source>
        <translation>服务端以状态 %1 应答，没有错误文档。</translation>
    </message>
    <message>
        <source>The tags make the request line longer than %1 characters. Ask for fewer tags.</source>
        <translation>标签使请求行超过 %1 个字符。请减少标签。</translation>
    </message>
    <message>
        <source>The reply is not a document that can be read.</source>
        <translation>应答不是可读的文档。</translation>
    </message>
    <message>
        <source>The element %1 of the reply is missing, empty or wrong.</source>
        <translation>应答中的元素 %1 缺失、为空或有误。</translation>
    </message>
    <message>
        <source>“%1” cannot be a group. A group has 1 to 64 letters, digits, _ and -.</source>
        <translation>“%1”不能作消费组。消费组为 1 到 64 个字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>The body is empty. A message needs at least one character.</source>
        <translation>消息体为空。消息至少要有一个字符。</translation>
    </message>
    <message>
        <source>The body has %1 bytes. At most %2 are allowed: 4 MB, or 64 KB for scheduled and transactional messages.</source>
        <translation>消息体有 %1 字节，最多 %2 字节：4 MB，定时和事务消息为 64 KB。</translation>
    </message>
    <message>
        <source>The body holds bytes that are not UTF-8 text, or control characters. Only text that XML can carry is allowed; encode binary data as base64.</source>
        <translation>消息体含非 UTF-8 字节或控制字符。只允许 XML 能携带的文本；二进制数据请用 base64 编码。</translation>
    </message>
    <message>
        <source>“%1” cannot be a tag. A tag has at most 64 characters, no || and no control characters.</source>
        <translation>“%1”不能作标签。标签最多 64 个字符，不含 || 和控制字符。</translation>
    </message>
    <message>
        <source>The property name “%1” is reserved for the service. Use the field of its own, or another name.</source>
        <translation>属性名“%1”由服务端保留。请使用对应的字段或换一个名称。</translation>
    </message>
    <message>
        <source>The property “%1” with the value “%2” cannot be sent. Both must have text, without &amp; &quot; &apos; &lt; &gt; : | and control characters.</source>
        <translation>无法发送属性“%1”，其值为“%2”。两者都须有文本，不含 &amp; &quot; &apos; &lt; &gt; : | 和控制字符。</translation>
    </message>
    <message>
        <source>“%1” cannot be a key. The characters &amp; &quot; &apos; &lt; &gt; : | and control characters are not allowed.</source>
        <translation>“%1”不能作键。不允许 &amp; &quot; &apos; &lt; &gt; : | 和控制字符。</translation>
    </message>
    <message>
        <source>“%1” cannot be a sharding key. The characters &amp; &quot; &apos; &lt; &gt; : | and control characters are not allowed.</source>
        <translation>“%1”不能作分区键。不允许 &amp; &quot; &apos; &lt; &gt; : | 和控制字符。</translation>
    </message>
    <message>
        <source>The properties have %1 bytes together. At most %2 (16 KB) are allowed.</source>
        <translation>全部属性共 %1 字节，最多 %2 字节（16 KB）。</translation>
    </message>
    <message>
        <source>The due time is not a time. Choose a date before the year 10000.</source>
        <translation>到期时间无效。请选 10000 年之前的日期。</translation>
    </message>
    <message>
        <source>A message with a sharding key cannot be scheduled. Leave out one of the two.</source>
        <translation>带分区键的消息不能定时。请去掉其一。</translation>
    </message>
    <message>
        <source>The first transaction check after %1 s is not possible. Allowed are 10 to 300 s.</source>
        <translation>首次事务回查不能在 %1 秒之后。允许 10 到 300 秒。</translation>
    </message>
    <message>
        <source>A transactional message can neither be scheduled nor have a sharding key. Leave out one of the two.</source>
        <translation>事务消息既不能定时，也不能有分区键。请去掉其一。</translation>
    </message>
    <message>
        <source>These %1 receipt handles cannot be sent. 1 to 16 are allowed, none of them empty.</source>
        <translation>这 %1 个消息句柄无法发送。允许 1 到 16 个，均不得为空。</translation>
    </message>
    <message>
        <source>“%1” cannot be a topic. A topic has 1 to 64 letters, digits, _ and -.</source>
        <translation>“%1”不能作主题。主题为 1 到 64 个字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>%1 messages at once cannot be asked for. 1 to 16 are allowed.</source>
        <translation>不能一次取 %1 条消息。允许 1 到 16 条。</translation>
    </message>
    <message>
        <source>A wait of %1 s is not possible. Allowed are 0 to 30 s.</source>
        <translation>不能等待 %1 秒。允许 0 到 30 秒。</translation>
    </message>
    <message>
        <source>Half messages cannot be chosen by tag. Leave the tags out.</source>
        <translation>半事务消息不能按标签选取。请去掉标签。</translation>
    </message>
    <message>
        <source>The tags hold control characters. Write tags like a||b.</source>
        <translation>标签含控制字符。写法如 a||b。</translation>
    </message>
    <message>
        <source>“%1” cannot be an instance. An instance has at most 64 letters, digits, _ and -.</source>
        <translation>“%1”不能作实例。实例最多 64 个字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>“%1” cannot be an endpoint. Write it as https://host or https://host:port, without a path.</source>
        <translation>“%1”不能作接入点。请写成 https://host 或 https://host:port，不含路径。</translation>
    </message>
    <message>
        <source>The SDK for %1 turns a carriage return into a line feed. Copy it for another language, or end the lines with a line feed alone.</source>
        <translation>%1 的 SDK 会把回车符变成换行符。请复制为其他语言的代码，或只用换行符换行。</translation>
    </message>
    <message>
        <source>The SDK for Node.js cannot send the characters ]]&gt;. Copy it for another language, or write the text without them.</source>
        <translation>Node.js 的 SDK 无法发送字符 ]]&gt;。请复制为其他语言的代码，或在文本中去掉它们。</translation>
    </message>
    <message>
        <source>The SDK for Node.js cannot send a property named __proto__. Copy it for another language, or rename the property.</source>
        <translation>Node.js 的 SDK 无法发送名为 __proto__ 的属性。请复制为其他语言的代码，或给属性换一个名称。</translation>
    </message>
    <message>
        <source>The SDK for Go cannot send a due time before 1970. Copy it for another language, or choose a later time.</source>
        <translation>Go 的 SDK 无法发送 1970 年之前的到期时间。请复制为其他语言的代码，或选更晚的时间。</translation>
    </message>
    <message>
        <source>tminusctl does not send a tag with a space or |. Copy it for another language, or write the tag without them.</source>
        <translation>tminusctl 不发送含空格或 | 的标签。请复制为其他语言的代码，或在标签中去掉它们。</translation>
    </message>
    <message>
        <source>The property “%1” cannot be typed for tminusctl: it holds =, or all of it stands in brackets. Copy it for another language, or rename the property.</source>
        <translation>属性“%1”无法写在 tminusctl 命令中：它含 =，或整个写在方括号中。请复制为其他语言的代码，或给属性换一个名称。</translation>
    </message>
    <message>
        <source>The body has %1 bytes. Code is made for bodies of up to %2 bytes; send this one from a file with tminusctl send --body-file.</source>
        <translation>消息体有 %1 字节。生成的代码最多容纳 %2 字节的消息体；请用 tminusctl send --body-file 从文件发送。</translation>
    </message>
    <message>
        <source>The SDK for Node.js signs a tag with &apos; wrongly. Copy it for another language, or ask for tags without it.</source>
        <translation>Node.js 的 SDK 对含 &apos; 的标签签名有误。请复制为其他语言的代码，或选取不含 &apos; 的标签。</translation>
    </message>
</context>
<context>
    <name>TMinus::Wording</name>
    <message>
        <source>%1, matches the body</source>
        <translation>%1，与消息体一致</translation>
    </message>
    <message>
        <source>%1, does NOT match the body</source>
        <translation>%1，与消息体不一致</translation>
    </message>
    <message>
        <source>%1 … (%2 in all)</source>
        <comment>a body that was cut</comment>
        <translation>%1 …（共 %2）</translation>
    </message>
    <message>
        <source>The service accepted the half message. Commit it or roll it back.</source>
        <translation>服务端已接受半事务消息。请提交或回滚。</translation>
    </message>
    <message>
        <source>The service accepted the message.</source>
        <translation>服务端已接受消息。</translation>
    </message>
    <message>
        <source>The service refused the message.</source>
        <translation>服务端拒绝了消息。</translation>
    </message>
    <message>
        <source>The message was not sent.</source>
        <translation>消息没有发送。</translation>
    </message>
    <message>
        <source>Nobody knows whether the message is stored.</source>
        <translation>无法得知消息是否已存储。</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>消息 ID</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Body MD5</source>
        <translation>消息体 MD5</translation>
    </message>
    <message>
        <source>Receipt handle</source>
        <translation>消息句柄</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>A message came on %1.</source>
        <translation>%1 上到达一条消息。</translation>
    </message>
    <message>
        <source>A message came on %1, about %2 after its due time.</source>
        <translation>%1 上到达一条消息，约在到期后 %2。</translation>
    </message>
    <message>
        <source>A message came on %1, %2 after its due time.</source>
        <translation>%1 上到达一条消息，在到期后 %2。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Sharding key</source>
        <translation>分区键</translation>
    </message>
    <message>
        <source>Consumed times</source>
        <translation>消费次数</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>First check after</source>
        <translation>首次回查</translation>
    </message>
    <message>
        <source>First consumed</source>
        <translation>首次消费</translation>
    </message>
    <message>
        <source>Next consumed</source>
        <translation>下次消费</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>消息体</translation>
    </message>
    <message>
        <source>acknowledged  %1</source>
        <translation>已确认  %1</translation>
    </message>
    <message>
        <source>unknown       %1</source>
        <translation>未知    %1</translation>
    </message>
    <message>
        <source>failed        %1</source>
        <translation>失败    %1</translation>
    </message>
    <message>
        <source>failed        %1  %2</source>
        <translation>失败    %1  %2</translation>
    </message>
    <message>
        <source>%1 Asking again in %2.</source>
        <comment>a whole sentence, then when</comment>
        <translation>%1%2 后再次轮询。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>TMinus::Workplace</name>
    <message>
        <source>The sandbox is stopped, so nothing was sent.</source>
        <translation>沙箱已停止，没有发送任何消息。</translation>
    </message>
    <message>
        <source>Start the sandbox, then send again.</source>
        <translation>请启动沙箱，然后重新发送。</translation>
    </message>
    <message>
        <source>No service is connected.</source>
        <translation>未连接任何服务。</translation>
    </message>
    <message>
        <source>Only on the sandbox: these are messages to try things out.</source>
        <translation>仅限沙箱：这些消息用于试用。</translation>
    </message>
</context>
<context>
    <name>TMinus::ZoneLens</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date, as QLocale formats it</comment>
        <translation>yyyy 年 M 月 d 日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm:ss</source>
        <comment>date and time, as QLocale formats them</comment>
        <translation>yyyy 年 M 月 d 日 ddd HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <comment>a near date and time, as QLocale formats them</comment>
        <translation>M 月 d 日 HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>TMinus::ZoneMenu</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Find a zone, such as Shanghai</source>
        <translation>查找时区，例如上海</translation>
    </message>
    <message>
        <source>Find a zone</source>
        <translation>查找时区</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Local: %1</source>
        <comment>%1 is a zone</comment>
        <translation>本地：%1</translation>
    </message>
    <message>
        <source>The zone in which this window shows times. It changes no time.</source>
        <translation>本窗口显示时间所用的时区，不会改变任何时间。</translation>
    </message>
    <message>
        <source>A city, a zone such as Asia/Shanghai, or an offset such as UTC+08:00.</source>
        <translation>城市、Asia/Shanghai 这样的时区，或 UTC+08:00 这样的偏移。</translation>
    </message>
</context>
<context>
    <name>TMinus::ZoneName</name>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>Urumqi</source>
        <translation>乌鲁木齐</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Macau</source>
        <translation>澳门</translation>
    </message>
    <message>
        <source>Taipei</source>
        <translation>台北</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>东京</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>首尔</translation>
    </message>
    <message>
        <source>Bangkok</source>
        <translation>曼谷</translation>
    </message>
    <message>
        <source>Jakarta</source>
        <translation>雅加达</translation>
    </message>
    <message>
        <source>Manila</source>
        <translation>马尼拉</translation>
    </message>
    <message>
        <source>Kuala Lumpur</source>
        <translation>吉隆坡</translation>
    </message>
    <message>
        <source>Kolkata</source>
        <translation>加尔各答</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>迪拜</translation>
    </message>
    <message>
        <source>Riyadh</source>
        <translation>利雅得</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>莫斯科</translation>
    </message>
    <message>
        <source>Istanbul</source>
        <translation>伊斯坦布尔</translation>
    </message>
    <message>
        <source>Cairo</source>
        <translation>开罗</translation>
    </message>
    <message>
        <source>Johannesburg</source>
        <translation>约翰内斯堡</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>柏林</translation>
    </message>
    <message>
        <source>Paris</source>
        <translation>巴黎</translation>
    </message>
    <message>
        <source>Madrid</source>
        <translation>马德里</translation>
    </message>
    <message>
        <source>Rome</source>
        <translation>罗马</translation>
    </message>
    <message>
        <source>Amsterdam</source>
        <translation>阿姆斯特丹</translation>
    </message>
    <message>
        <source>London</source>
        <translation>伦敦</translation>
    </message>
    <message>
        <source>Sao Paulo</source>
        <translation>圣保罗</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>纽约</translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation>芝加哥</translation>
    </message>
    <message>
        <source>Denver</source>
        <translation>丹佛</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation>洛杉矶</translation>
    </message>
    <message>
        <source>Toronto</source>
        <translation>多伦多</translation>
    </message>
    <message>
        <source>Vancouver</source>
        <translation>温哥华</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>悉尼</translation>
    </message>
    <message>
        <source>Melbourne</source>
        <translation>墨尔本</translation>
    </message>
    <message>
        <source>Auckland</source>
        <translation>奥克兰</translation>
    </message>
    <message>
        <source>Honolulu</source>
        <translation>檀香山</translation>
    </message>
</context>
</TS>
