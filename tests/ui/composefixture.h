// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sharedclock.h"
#include "settings/profile.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "ui/compose/composepane.h"
#include "ui/controls/segments.h"
#include "ui/shell/paneheader.h"
#include "ui/style/looks.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

namespace TMinus {

/// A form whose clock stands at Tue 12 Jan 2027, 14:32:07 in Shanghai; its operator is in Berlin.
struct ComposeFixture
{
    ComposeFixture()
    {
        lens.choose(ZoneLens::Kind::Named, u"Europe/Berlin"_s);
        Profile profile = sandboxProfile();
        profile.zone = u"Asia/Shanghai"_s;
        profile.topics = {{.name = u"order-timeout"_s}, {.name = u"coupon-reminder"_s}};
        pane.setProfile(profile);
        pane.resize(378, 800);
        pane.show();
    }
    bool isActive()
    {
        const bool isThere = QTest::qWaitForWindowActive(&pane);
        pane.setFocus();
        return isThere;
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return pane.findChild<Widget *>(QLatin1StringView(name));
    }
    /// Types over what stands there.
    void type(const char *name, const QString &text) const
    {
        auto *box = find<QComboBox>(name);
        auto *edit = box ? box->lineEdit() : find<QLineEdit>(name);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void fillIn() const
    {
        type("topic", u"order-timeout"_s);
        type("tag", u"CLOSE"_s);
        type("key", u"ORD-88412"_s);
        setBody(u"{\"orderId\": 88412}"_s);
    }
    void setBody(const QString &text) const { find<QPlainTextEdit>("body")->setPlainText(text); }
    void setKind(int kind) const { find<Segments>("whenKind")->setCurrent(kind); }
    void setWall(QDate day, QTime hour) const
    {
        find<QDateEdit>("date")->setDate(day);
        find<QTimeEdit>("time")->setTime(hour);
    }
    bool isSeen(const QWidget *widget) const { return widget->isVisibleTo(&pane); }
    /// What the labels called @p name say that are in sight.
    QStringList texts(const char *name) const
    {
        QStringList all;
        for (const auto *label : pane.findChildren<QLabel *>(QLatin1StringView(name))) {
            if (isSeen(label))
                all.append(label->text());
        }
        return all;
    }
    /// The link that repairs with these words; null: there is none.
    QPushButton *fix(const QString &words) const
    {
        for (auto *link : pane.findChildren<QPushButton *>(u"fix"_s)) {
            if (link->text() == words && isSeen(link))
                return link;
        }
        return nullptr;
    }
    bool click(QPushButton *button) const
    {
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    bool isStopped() const { return isSeen(find<QLabel>("stopCount")); }
    QPushButton *send() const { return find<QPushButton>("send"); }
    SendWish lastSent() const { return sent.last().first().value<SendWish>(); }

    QDateTime now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    SharedClock clock{[this] { return now; }};
    ZoneLens lens;
    PaneHeader header{u"Compose"_s};
    ComposePane pane{clock, lens, header};
    QSignalSpy sent{&pane, &ComposePane::sendRequested};
};

} // namespace TMinus
