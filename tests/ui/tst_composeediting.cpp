// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "ledger/ledgerscope.h"
#include "models/ledgerdeed.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/controls/segments.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/outbox/outboxpane.h"
#include "ui/shell/paneheader.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

/// What was written before, back in the form: held messages, sent ones and templates.
class ComposeEditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesAHeldMessageInPlace();
    void aCancelledEditChangesNothing();
    void aHeldMessageKeepsADueTime();
    void stepsThroughWhatWasSent();
    void nothingTypedIsLostByStepping();
    void saysThatTheDraftIsKept();
    void keepsTheFormAsATemplateAndAsksForItsVariables();
    void tellsThatTemplatesCannotBeRead();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    QString textOf(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        const auto *button = find<QAbstractButton>(name);
        return label ? label->text() : button ? button->text() : QString();
    }
    bool press(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    ComposePane &pane() const { return m_app->workplace().compose().pane(); }
    QString key() const { return find<QLineEdit>("key")->text(); }
    void setKey(const QString &text) const
    {
        auto *field = find<QLineEdit>("key");
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void start();
    void holdOne();
    bool editHeld();
    void sendOne();
    QString heldKey();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
    QString m_heldKey;
};

void ComposeEditingTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_heldKey.clear();
}

void ComposeEditingTest::start()
{
    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});
    m_app->window().show();
    m_app->window().resize(1280, 900);
    m_app->start();
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    QTRY_VERIFY(textOf("statusSandbox").startsWith(u"Sandbox: 0 waiting"));
    find<QComboBox>("topic")->setEditText(u"tour-hello"_s);
    find<QLineEdit>("key")->setText(u"ORD-1"_s);
    find<QPlainTextEdit>("body")->setPlainText(u"hello"_s);
    find<QComboBox>("unit")->setCurrentIndex(2); // 10 hours
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
}

void ComposeEditingTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

QString ComposeEditingTest::heldKey()
{
    m_app->ledger().page({.condition = scopeSql(LedgerScope::Outbox, sandboxProfileId(),
                                                QDateTime::currentDateTimeUtc())},
                         this, [this](const Result<LedgerPage> &page) {
                             if (page && !page->messages.isEmpty())
                                 m_heldKey = page->messages.constFirst().draft.key;
                         });
    return m_heldKey;
}

void ComposeEditingTest::holdOne()
{
    find<QAbstractButton>("hold")->click();
    QVERIFY(press("send"));
    QTRY_COMPARE(heldKey(), u"ORD-1"_s);
    find<QAbstractButton>("hold")->click();
    setKey(u"ORD-2"_s); // what is written next
}

bool ComposeEditingTest::editHeld()
{
    OutboxPane &outbox = m_app->workplace().ledger().outbox();
    if (!QTest::qWaitFor([&] { return outbox.table().model()->rowCount() == 1; }, 60'000))
        return false;
    outbox.table().setCurrentIndex(outbox.table().model()->index(0, 0));
    outbox.deeds().action(LedgerDeed::Edit).trigger();
    return QTest::qWaitFor([&] { return pane().isEditing(); }, 60'000);
}

void ComposeEditingTest::savesAHeldMessageInPlace()
{
    start();
    holdOne();

    QVERIFY(editHeld());
    QCOMPARE(textOf("editedName"), u"Editing ORD-1, held here"_s);
    QCOMPARE(key(), u"ORD-1"_s);
    QCOMPARE(textOf("send"), u"Save"_s);
    QVERIFY(!find<QAbstractButton>("hold")->isEnabled());
    setKey(u"ORD-1b"_s);
    QVERIFY(press("send"));

    QTRY_VERIFY(!pane().isEditing());
    QTRY_COMPARE(heldKey(), u"ORD-1b"_s);
    QCOMPARE(key(), u"ORD-2"_s); // as it was before the edit
    QVERIFY(!find<QWidget>("messageBar"));
    QVERIFY(textOf("statusSandbox").startsWith(u"Sandbox: 0 waiting"));
}

void ComposeEditingTest::aCancelledEditChangesNothing()
{
    start();
    holdOne();
    QVERIFY(editHeld());
    setKey(u"ORD-9"_s);
    QCOMPARE(pane().ownDraft().draft.key, u"ORD-2"_s);

    QVERIFY(press("cancelEdit"));

    QVERIFY(!pane().isEditing());
    QCOMPARE(key(), u"ORD-2"_s);
    QCOMPARE(textOf("send"), u"Schedule"_s);
    QVERIFY(find<QLabel>("editedName")->isHidden()
            || !find<QLabel>("editedName")->isVisibleTo(&m_app->window()));
    QCOMPARE(heldKey(), u"ORD-1"_s);
}

void ComposeEditingTest::aHeldMessageKeepsADueTime()
{
    start();
    holdOne();
    QVERIFY(editHeld());

    find<Segments>("whenKind")->setCurrent(0);

    QVERIFY(!find<QPushButton>("send")->isEnabled());
    QVERIFY(find<QPushButton>("send")->toolTip().startsWith(u"A held message needs a due time."));
}

void ComposeEditingTest::sendOne()
{
    QVERIFY(press("send"));
    QTRY_VERIFY(find<QWidget>("undoBar")->isVisible());
    QVERIFY(press("undoSendNow"));
    QTRY_COMPARE(textOf("historyPlace"), u"2/2"_s);
}

void ComposeEditingTest::stepsThroughWhatWasSent()
{
    start();
    QCOMPARE(textOf("historyPlace"), u"1/1"_s);
    sendOne();
    setKey(u"ORD-2"_s);

    find<QLineEdit>("key")->setFocus();
    QTest::keyClick(find<QLineEdit>("key"), Qt::Key_PageUp, Qt::AltModifier);

    QTRY_COMPARE(key(), u"ORD-1"_s);
    QCOMPARE(textOf("historyPlace"), u"1/2"_s);
    QVERIFY(!find<QAbstractButton>("historyOlder")->isEnabled());
    QTest::keyClick(find<QLineEdit>("key"), Qt::Key_PageDown, Qt::AltModifier);
    QTRY_COMPARE(key(), u"ORD-2"_s);
    QCOMPARE(textOf("historyPlace"), u"2/2"_s);
}

void ComposeEditingTest::nothingTypedIsLostByStepping()
{
    start();
    sendOne();
    setKey(u"ORD-2"_s);
    QVERIFY(press("historyOlder"));
    QTRY_COMPARE(key(), u"ORD-1"_s);

    setKey(u"ORD-3"_s);

    QCOMPARE(textOf("historyPlace"), u"3/3"_s);
    QVERIFY(press("historyOlder"));
    QTRY_COMPARE(key(), u"ORD-2"_s);
    QVERIFY(press("historyNewer"));
    QTRY_COMPARE(key(), u"ORD-3"_s);
}

void ComposeEditingTest::saysThatTheDraftIsKept()
{
    start();
    pane().header().setNote({});

    setKey(u"ORD-9"_s);

    QTRY_VERIFY(pane().header().note().startsWith(u"draft saved "_s));
    QVERIFY(QFile::exists(m_folder->filePath(u"drafts/compose.json"_s)));
}

void ComposeEditingTest::keepsTheFormAsATemplateAndAsksForItsVariables()
{
    start();
    find<QPlainTextEdit>("body")->setPlainText(u"{\"ticket\": \"{{ask:Ticket}}\"}"_s);
    find<QAction>("saveTemplate")->trigger();
    QTRY_VERIFY(find<QDialog>("templateDialog"));
    QTest::keyClicks(find<QDialog>("templateDialog")->findChild<QLineEdit *>(u"line"_s),
                     u"Close an order"_s);
    QTest::mouseClick(find<QDialog>("templateDialog")->findChild<QPushButton *>(u"accept"_s),
                      Qt::LeftButton);
    const auto chosen = [this]() -> QAction * {
        for (QAction *action : find<QMenu>("templateMenu")->actions()) {
            if (action->text() == u"Close an order"_s)
                return action;
        }
        return nullptr;
    };
    QTRY_VERIFY(chosen());
    QVERIFY(QFile::exists(m_folder->filePath(u"templates.json"_s)));
    pane().clear();
    QVERIFY(find<QPlainTextEdit>("body")->toPlainText().isEmpty());

    chosen()->trigger();

    QCOMPARE(key(), u"ORD-1"_s);
    QVERIFY(find<QLineEdit>("answer0")->isVisible());
    QVERIFY(!find<QPushButton>("send")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("answer0"), u"4471"_s);
    QVERIFY(find<QPushButton>("send")->isEnabled());
    QCOMPARE(pane().wish().draft.body, QByteArray("{\"ticket\": \"4471\"}"));
}

void ComposeEditingTest::tellsThatTemplatesCannotBeRead()
{
    QFile file(m_folder->filePath(u"templates.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();

    start();

    QTRY_COMPARE(textOf("barTitle"), u"The templates cannot be read or kept."_s);
    QVERIFY(find<QPushButton>("send")->isEnabled());
}

QTEST_MAIN(ComposeEditingTest)
#include "tst_composeediting.moc"
