// SPDX-License-Identifier: Apache-2.0
#include "settings/fieldform.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestFieldForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachFormTakesItsOwn_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        const auto add = [](FieldForm form, const QString &text, bool isTaken) {
            QTest::newRow(qUtf8Printable(u"%1 %2"_s.arg(int(form)).arg(text)))
                << int(form) << text << isTaken;
        };
        add(FieldForm::Free, u"anything at all\n"_s, true);
        add(FieldForm::Id, u"prod-1"_s, true);
        add(FieldForm::Id, QString(40, u'z'), true);
        add(FieldForm::Id, QString(41, u'z'), false);
        add(FieldForm::Id, {}, false);
        add(FieldForm::Id, u"Prod"_s, false);
        add(FieldForm::Id, u"a_b"_s, false);
        add(FieldForm::Id, u"延时"_s, false);
        add(FieldForm::Id, u"a/../b"_s, false);
        add(FieldForm::Endpoint, {}, true);
        add(FieldForm::Endpoint, u"http://127.0.0.1:8080"_s, true);
        add(FieldForm::Endpoint, u"https://[::1]:1/"_s, true);
        add(FieldForm::Endpoint, u"example.com"_s, false);
        add(FieldForm::Endpoint, u"ftp://example.com"_s, false);
        add(FieldForm::Endpoint, u"https://me:secret@example.com"_s, false);
        add(FieldForm::Endpoint, u"https://example.com/topics"_s, false);
        add(FieldForm::Endpoint, u"https://example.com?a=b"_s, false);
        add(FieldForm::Endpoint, u"https://"_s, false);
        add(FieldForm::Colour, {}, true);
        add(FieldForm::Colour, u"#a0B1c2"_s, true);
        add(FieldForm::Colour, u"#a0B1c"_s, false);
        add(FieldForm::Colour, u"a0B1c2f"_s, false);
        add(FieldForm::Colour, u"#a0B1cg"_s, false);
        add(FieldForm::Zone, {}, true);
        add(FieldForm::Zone, u"UTC"_s, true);
        add(FieldForm::Zone, u"Mars/Olympus"_s, false);
        add(FieldForm::Pin, QString(64, u'F'), true);
        add(FieldForm::Pin, QString(63, u'F'), false);
        add(FieldForm::Pin, QString(64, u'G'), false);
        add(FieldForm::Pin, {}, false);
    }

    void eachFormTakesItsOwn()
    {
        QFETCH(const int, form);
        QFETCH(const QString, text);
        QFETCH(const bool, isTaken);

        const auto good = checkForm(static_cast<FieldForm>(form), text);

        QCOMPARE(good.has_value(), isTaken);
        if (!good) {
            QCOMPARE(good.error().kind, ErrorKind::InvalidArgument);
            QVERIFY2(good.error().message.contains(text), qUtf8Printable(good.error().message));
        }
    }

    void pinsLoseColonsAndCapitals()
    {
        QString pin;
        for (int i = 0; i < 32; ++i)
            pin += i == 0 ? u"Ab"_s : u":Ab"_s;

        QCOMPARE(plainPin(pin), u"ab"_s.repeated(32));
        QCOMPARE(plainPin(u"A:B"_s), u"A:B"_s);
    }
};

QTEST_GUILESS_MAIN(TestFieldForm)
#include "tst_fieldform.moc"
