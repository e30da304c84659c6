// SPDX-License-Identifier: Apache-2.0
#include "ui/selfcheck/selfcheckdialog.h"

#include "base/result.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class SelfCheckDialogTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SelfCheckDialog> m_dialog;

    static CheckedLayer layer(const QString &name, ProbeLayer::Outcome outcome,
                              const QString &remedy = {})
    {
        return {.name = name,
                .title = u"Title of "_s + name,
                .outcome = outcome,
                .found = u"It is so."_s,
                .remedy = remedy};
    }
    QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString summary() const { return m_dialog->findChild<QLabel *>(u"selfCheckSummary"_s)->text(); }
    qsizetype rows() const
    {
        return m_dialog->findChildren<QWidget *>(QRegularExpression(u"\\Alayer/"_s)).size();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_dialog = std::make_unique<SelfCheckDialog>();
        m_dialog->begin();
    }

    void nothingCanBeSavedWhileItLooks()
    {
        QVERIFY(!button("saveSupport").isEnabled());
        QVERIFY(!button("copySelfCheck").isEnabled());
        QVERIFY(!button("checkAgain").isEnabled());
        QVERIFY(button("closeSelfCheck").isEnabled());

        m_dialog->finish();

        QVERIFY(button("saveSupport").isEnabled());
        QCOMPARE(summary(), u"No fault was found."_s);
    }

    void whatIsWrongStandsWithItsNextStep()
    {
        m_dialog->add(layer(u"disk"_s, ProbeLayer::Outcome::Ok));
        m_dialog->add(layer(u"clock"_s, ProbeLayer::Outcome::Failed, u"Set the clock."_s));
        m_dialog->finish();

        QCOMPARE(rows(), 2);
        QVERIFY(summary().startsWith(u'1'));
        QStringList words;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY(words.contains(u"Set the clock."_s));
        button("copySelfCheck").click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            u"Title of clock: It is so. Set the clock."_s));
    }

    void lookingAgainStartsOver()
    {
        m_dialog->add(layer(u"disk"_s, ProbeLayer::Outcome::Failed));
        m_dialog->finish();
        const QSignalSpy again(m_dialog.get(), &SelfCheckDialog::againRequested);
        button("checkAgain").click();
        QCOMPARE(again.size(), 1);

        m_dialog->begin();

        QTRY_COMPARE(rows(), 0);
        QVERIFY(m_dialog->layers().isEmpty());
    }
};

QTEST_MAIN(SelfCheckDialogTest)
#include "tst_selfcheckdialog.moc"
