// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/messageslices.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class MessageSlicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void cutsBetweenMessages_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QList<QByteArray>>("messages");
        QTest::addColumn<QByteArray>("rest");
        const QByteArray a = "<Message>a</Message>";
        const QByteArray b = "<m:Message x='1'><MessageBody>b</MessageBody></m:Message >";
        QTest::newRow("two") << "<?xml?>\n<Messages y='2'> " + a + " \n" + b + "</Messages>"
                             << QList{a, b} << QByteArray();
        QTest::newRow("empty one") << QByteArray("<Messages><Message/></Messages>")
                                   << QList<QByteArray>{"<Message/>"} << QByteArray();
        QTest::newRow("cut between") << "<Messages>" + a << QList{a} << QByteArray();
        QTest::newRow("cut inside")
            << "<Messages>" + a + "<Message>c</Mess" << QList{a} << QByteArray("<Message>c</Mess");
        QTest::newRow("end lost") << "<Messages><Message>c" + a << QList{a}
                                  << QByteArray("<Message>c");
        QTest::newRow("start lost") << "<Messages>c</Message>" + a << QList{a} << QByteArray();
        QTest::newRow("CDATA") << QByteArray("<Messages><Message><![CDATA[</Message>]]></Message>")
                               << QList<QByteArray>{"<Message><![CDATA[</Message>]]></Message>"}
                               << QByteArray();
        QTest::newRow("open CDATA") << "<Messages>" + a + "<Message><![CDATA[</Message>" << QList{a}
                                    << QByteArray("<Message><![CDATA[</Message>");
        QTest::newRow("none") << QByteArray("<Messages/>") << QList<QByteArray>() << QByteArray();
        QTest::newRow("other root") << "<Error>" + a << QList<QByteArray>() << QByteArray();
        QTest::newRow("no root") << QByteArray("a") << QList<QByteArray>() << QByteArray();
        QTest::newRow("DOCTYPE first")
            << "<!DOCTYPE a><Messages>" + a << QList<QByteArray>() << QByteArray();
        QTest::newRow("DOCTYPE later")
            << "<Messages>" + a + "<!DOCTYPE a>" << QList<QByteArray>() << QByteArray();
    }
    void cutsBetweenMessages()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QList<QByteArray>, messages);
        QFETCH(const QByteArray, rest);

        const MessageSlices slices = sliceMessages(xml);

        QCOMPARE(slices.messages, messages);
        QCOMPARE(slices.rest, rest);
    }

    void stopsAfter256()
    {
        const MessageSlices slices =
            sliceMessages("<Messages>" + QByteArray("<Message/>").repeated(300));

        QCOMPARE(slices.messages.size(), 256);
    }
};

QTEST_GUILESS_MAIN(MessageSlicesTest)
#include "tst_messageslices.moc"
