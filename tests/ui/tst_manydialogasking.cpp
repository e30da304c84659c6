// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manydialog.h"

#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

/// What is to be typed before many messages leave.
class ManyDialogAskingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        QLocale::setDefault(QLocale::c());
        m_dialog = std::make_unique<ManyDialog>(
            ManyDialog::Setup{.common = {.draft = {.topic = u"t"_s, .body = "b"}},
                              .zone = u"Asia/Shanghai"_s},
            m_lens);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    void manyInProductionNeedTheNameOfTheirTopic()
    {
        QSignalSpy sent(m_dialog.get(), &ManyDialog::sendRequested);
        m_dialog->setAccess({ComposeAccess::Kind::Armed, {}});
        m_dialog->lookAgain();
        BulkSurvey found{.rows = 96, .toSend = 96};
        found.topics = {{u"alarms"_s, 6}, {u"orders"_s, 90}};
        m_dialog->showSurvey(found);
        QVERIFY(!find<QLineEdit>("typedTopic")->isVisible());

        QVERIFY(press("sendMany"));
        QVERIFY(textOf("manyQuestion").contains(u"orders"_s));
        QVERIFY(find<QLabel>("manyQuestion")->sizeHint().width()
                <= find<QLabel>("manyQuestion")->width()); // nothing is cut
        QVERIFY(find<QPushButton>("backMany")->isDefault());
        QTest::keyClicks(find<QLineEdit>("typedTopic"), u"order"_s);
        QVERIFY(!press("sendMany"));
        QCOMPARE(find<QPushButton>("sendMany")->toolTip(), u"Type orders first."_s);
        QVERIFY(press("backMany"));
        QVERIFY(press("sendMany"));
        QCOMPARE(find<QLineEdit>("typedTopic")->text(), QString()); // each time anew
        QTest::keyClicks(find<QLineEdit>("typedTopic"), u"orders"_s);
        QCOMPARE(sent.count(), 0);

        QVERIFY(press("sendMany"));
        QCOMPARE(sent.count(), 1);
    }

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QString textOf(const char *name) const { return find<QLabel>(name)->text(); }
    bool press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        if (!button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    ZoneLens m_lens;
    std::unique_ptr<ManyDialog> m_dialog;
};

QTEST_MAIN(ManyDialogAskingTest)
#include "tst_manydialogasking.moc"
