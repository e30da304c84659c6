// SPDX-License-Identifier: Apache-2.0
#include "console/templatebook.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestTemplateBook final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"config/templates.json"_s); }
    void write(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).absolutePath()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static MessageTemplate closing(const QString &name)
    {
        return {name,
                {.draft = {.topic = u"order-timeout"_s,
                           .body = "{\"id\":\"{{ask:Order}}\"}",
                           .tag = u"CLOSE"_s,
                           .key = u"ORD-{{ask:Order}}"_s,
                           .properties = {{u"source"_s, u"ops"_s}}},
                 .when = {.kind = WhenChoice::Kind::After, .after = 30min},
                 .hold = 10min}};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void thereAreNoneWithoutAFile() { QCOMPARE(readTemplates(path()).value().size(), 0); }

    void keepsWholeMessagesByName()
    {
        QVERIFY(keepTemplate(path(), closing(u"b"_s)));
        QVERIFY(keepTemplate(path(), closing(u"a"_s)));

        QCOMPARE(readTemplates(path()).value(), (QList{closing(u"a"_s), closing(u"b"_s)}));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void oneOfTheSameNameTakesItsPlace()
    {
        MessageTemplate other = closing(u"a"_s);
        other.draft.draft.tag = u"OPEN"_s;
        QVERIFY(keepTemplate(path(), closing(u"a"_s)));

        QCOMPARE(keepTemplate(path(), other).value(), QList{other});
    }

    void forgetsByName()
    {
        QVERIFY(keepTemplate(path(), closing(u"a"_s)));
        QVERIFY(keepTemplate(path(), closing(u"b"_s)));

        QCOMPARE(forgetTemplate(path(), u"a"_s).value(), QList{closing(u"b"_s)});
        QCOMPARE(forgetTemplate(path(), u"none"_s).value(), QList{closing(u"b"_s)});
    }

    void refusesWhatIsNoneAndWritesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\":\"tminus-temp");
        QTest::newRow("another file") << QByteArray("{\"format\":\"tminus-profiles\"}");
        QTest::newRow("newer") << QByteArray(
            "{\"format\":\"tminus-templates\",\"version\":2,\"templates\":[]}");
    }
    void refusesWhatIsNoneAndWritesNothing()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);

        const auto kept = keepTemplate(path(), closing(u"a"_s));

        QCOMPARE(kept.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(kept.error().message.contains(path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void fieldsThatAreNotKnownStay()
    {
        write("{\"format\":\"tminus-templates\",\"version\":1,\"later\":7,"
              "\"templates\":[{\"name\":\"x\",\"topic\":\"t\",\"colour\":\"red\"},{\"odd\":1}]}");

        QCOMPARE(keepTemplate(path(), closing(u"a"_s)).value().size(), 2);

        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole =
            QJsonDocument::fromJson(file.readAll()).toJson(QJsonDocument::Compact);
        QVERIFY(whole.contains("\"later\":7"));
        QVERIFY(whole.contains("\"colour\":\"red\""));
        QVERIFY(whole.contains("\"odd\":1"));
    }
};

QTEST_GUILESS_MAIN(TestTemplateBook)
#include "tst_templatebook.moc"
