// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documentwriter.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class DocumentWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesOneLineBehindTheDeclaration()
    {
        DocumentWriter document(DocumentWriter::Side::Server, "Root", 0);
        document.open("Part");
        document.leaf("Text", u"a < b\r"_s);
        document.leaf("Number", qint64(-5));
        document.leaf("Bytes", QByteArrayView("\xE4\xB8\xAD"));
        document.leaf("Empty", QString());
        document.optionalLeaf("Gone", QString());
        document.optionalLeaf("There", u"x"_s);
        document.close("Part");

        QCOMPARE(document.finish(),
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Root "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Part><Text>a &lt; b&#13;"
                            "</Text><Number>-5</Number><Bytes>\xE4\xB8\xAD</Bytes><Empty></Empty>"
                            "<There>x</There></Part></Root>"));
    }

    void requestsHaveTheNamespaceWithASlash()
    {
        DocumentWriter document(DocumentWriter::Side::Client, "Root", 100);

        QCOMPARE(document.finish(),
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Root "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1/\"></Root>"));
    }
};

QTEST_GUILESS_MAIN(DocumentWriterTest)
#include "tst_documentwriter.moc"
