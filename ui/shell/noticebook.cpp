// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/noticebook.h"

#include "ui/controls/messagebars.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype mostKept = 200;

} // namespace

NoticeBook::NoticeBook(Now now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
{}

void NoticeBook::follow(MessageBars &bars)
{
    connect(&bars, &MessageBars::told, this, &NoticeBook::add);
}

void NoticeBook::add(const BarText &text)
{
    Notice notice{.at = m_now(), .text = text};
    const auto same = std::ranges::find_if(m_notices, [&text](const Notice &each) {
        return each.text == text || (!text.cause.isEmpty() && each.text.cause == text.cause);
    });
    const bool isUpdate = same != m_notices.end() && !text.cause.isEmpty();
    if (same != m_notices.end()) {
        notice.count = isUpdate ? 1 : same->count + 1;
        m_notices.erase(same);
    }
    m_notices.prepend(notice);
    if (m_notices.size() > mostKept)
        m_notices.removeLast();
    if (!isUpdate)
        ++m_unread;
    Q_EMIT changed();
}

void NoticeBook::markRead()
{
    m_unread = 0;
    Q_EMIT changed();
}

void NoticeBook::clear()
{
    m_notices.clear();
    markRead();
}

} // namespace TMinus
