// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/consumer/firstpolldialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class FirstPollDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_dialog = std::make_unique<FirstPollDialog>(
            FirstPollDialog::Question{.profile = u"Orders, Hangzhou"_s,
                                      .group = u"GID_order_close"_s,
                                      .ownGroup = u"GID_ops_console"_s,
                                      .lease = u"5m"_s});
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    void goesOnOnlyWhenTheGroupWasTyped()
    {
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QVERIFY(!find("pollGroup")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("typedGroup"), u"GID_order_"_s);
        QVERIFY(!find("pollGroup")->isEnabled());
        QVERIFY(find("pollGroup")->toolTip().contains(u"GID_order_close"_s));

        QTest::keyClicks(find<QLineEdit>("typedGroup"), u"close"_s);
        QTest::mouseClick(find("pollGroup"), Qt::LeftButton);

        QCOMPARE(accepted.count(), 1);
        QVERIFY(!m_dialog->isForgotten());
    }

    void hasTheSafeButtonForItsDefault()
    {
        QVERIFY(find("cancelPoll")->isDefault());
        const QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);

        QTest::keyClick(m_dialog.get(), Qt::Key_Return);

        QCOMPARE(rejected.count(), 1);
    }

    void isAsHighAsItsWords()
    {
        const auto *advice = m_dialog->findChild<QWidget *>(u"pollAdvice"_s);
        const auto *foot = find("pollGroup")->parentWidget();

        QVERIFY(advice);
        QVERIFY(foot->height() <= find("pollGroup")->height() + 24);
    }
    void offersAGroupOfOnesOwn()
    {
        const QSignalSpy chosen(m_dialog.get(), &FirstPollDialog::ownGroupChosen);

        QTest::mouseClick(find("useOwnGroup"), Qt::LeftButton);

        QCOMPARE(chosen.first().first().toString(), u"GID_ops_console"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void remembersNotToAskAgain()
    {
        find<QCheckBox>("forgetGroup")->setChecked(true);

        QVERIFY(m_dialog->isForgotten());
    }

private:
    template<typename Widget = QPushButton>
    Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    std::unique_ptr<FirstPollDialog> m_dialog;
};

QTEST_MAIN(FirstPollDialogTest)
#include "tst_firstpolldialog.moc"
