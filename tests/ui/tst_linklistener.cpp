// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/desktop/linklistener.h"

#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

/// Links that come as events, as on macOS.
class LinkListenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void hearsALinkAsItWasWritten();
    void hearsAFile();
    void leavesOtherEventsAlone();
};

void LinkListenerTest::hearsALinkAsItWasWritten()
{
    LinkListener listener(*QCoreApplication::instance());
    const QSignalSpy opened(&listener, &LinkListener::linkOpened);
    QFileOpenEvent event(QUrl(u"tminus://open/outbox?profile=orders%20hz"_s));

    QVERIFY(QCoreApplication::sendEvent(QCoreApplication::instance(), &event));

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"tminus://open/outbox?profile=orders%20hz"_s);
}

void LinkListenerTest::hearsAFile()
{
    LinkListener listener(*QCoreApplication::instance());
    const QSignalSpy opened(&listener, &LinkListener::linkOpened);
    QFileOpenEvent event(u"/orders.tminus-profiles"_s);

    QVERIFY(QCoreApplication::sendEvent(QCoreApplication::instance(), &event));

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"file:///orders.tminus-profiles"_s);
}

void LinkListenerTest::leavesOtherEventsAlone()
{
    QObject program;
    LinkListener listener(program);
    const QSignalSpy opened(&listener, &LinkListener::linkOpened);
    QEvent event(QEvent::LanguageChange);

    QVERIFY(!listener.eventFilter(&program, &event));

    QCOMPARE(opened.size(), 0);
}

QTEST_MAIN(LinkListenerTest)

#include "tst_linklistener.moc"
