// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/controls/segments.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

/// The form in the whole window, with the sandbox behind it.
class ComposeWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesAMessageBackBeforeItLeaves();
    void sendsWithoutWaiting();
    void holdsAMessageHere();
    void asksBeforeASecondOne();
    void copiesAsCurl();
    void hasTheDraftAgainAtTheNextStart();
    void tellsThatADraftCannotBeRead();

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
    QString sandbox() const { return textOf("statusSandbox"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

void ComposeWiringTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});
    m_app->window().show();
    m_app->window().resize(1280, 900);
    m_app->start();
    QTRY_VERIFY(sandbox().startsWith(u"Sandbox: 0 waiting"));
    find<QComboBox>("topic")->setEditText(u"tour-hello"_s);
    find<QLineEdit>("key")->setText(u"ORD-1"_s);
    find<QPlainTextEdit>("body")->setPlainText(u"hello"_s);
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
}

void ComposeWiringTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

void ComposeWiringTest::takesAMessageBackBeforeItLeaves()
{
    QVERIFY(press("send"));
    QTRY_VERIFY(textOf("undoWords").startsWith(u"ORD-1 leaves in "));

    QVERIFY(press("undo"));

    QTRY_VERIFY(find<QWidget>("undoBar")->isHidden());
    QVERIFY(sandbox().startsWith(u"Sandbox: 0 waiting"));
    QVERIFY(find<QPushButton>("send")->isEnabled()); // the message is still there to be mended
    QCOMPARE(find<QLineEdit>("key")->text(), u"ORD-1"_s);
}

void ComposeWiringTest::sendsWithoutWaiting()
{
    QVERIFY(press("send"));
    QTRY_VERIFY(find<QWidget>("undoBar")->isVisible());

    QVERIFY(press("undoSendNow"));

    QTRY_VERIFY(sandbox().startsWith(u"Sandbox: 1 waiting"));
    QVERIFY(find<QWidget>("undoBar")->isHidden());
    QVERIFY(!find<QWidget>("messageBar"));
}

void ComposeWiringTest::holdsAMessageHere()
{
    find<QComboBox>("unit")->setCurrentIndex(2); // 10 hours
    find<QAbstractButton>("hold")->click();
    QCOMPARE(textOf("send"), u"Hold"_s);

    QVERIFY(press("send"));

    qint64 held = 0;
    const auto countHeld = [&] {
        m_app->ledger().totals(sandboxProfileId(), this, [&](const Result<LedgerCounts> &totals) {
            held = totals ? totals->all() : 0;
        });
        return held;
    };
    QTRY_COMPARE(countHeld(), 1);
    QVERIFY(sandbox().startsWith(u"Sandbox: 0 waiting"));
    QVERIFY(find<QWidget>("undoBar")->isHidden());
}

void ComposeWiringTest::asksBeforeASecondOne()
{
    find<QComboBox>("unit")->setCurrentIndex(2);
    find<Segments>("whenKind")->setCurrent(2); // at a time: the same for both
    QVERIFY(press("send"));
    QTRY_VERIFY(find<QWidget>("undoBar")->isVisible());
    QVERIFY(press("undoSendNow"));
    QTRY_VERIFY(sandbox().startsWith(u"Sandbox: 1 waiting"));

    QVERIFY(press("send"));
    QTRY_COMPARE(textOf("barAction"), u"Send a second one"_s);
    QVERIFY(find<QWidget>("undoBar")->isHidden());
    QVERIFY(press("barAction"));
    QTRY_VERIFY(find<QWidget>("undoBar")->isVisible());
    QVERIFY(press("undoSendNow"));

    QTRY_VERIFY(sandbox().startsWith(u"Sandbox: 2 waiting"));
}

void ComposeWiringTest::copiesAsCurl()
{
    find<QAction>("copyAs0")->trigger();

    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"curl"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"tour-hello"_s));
}

void ComposeWiringTest::hasTheDraftAgainAtTheNextStart()
{
    find<QLineEdit>("key")->setText(u"ORD-2"_s);
    QTest::keyClicks(find<QPlainTextEdit>("body"), u"!"_s);
    const QString body = find<QPlainTextEdit>("body")->toPlainText();
    m_app->window().close();

    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});
    m_app->window().show();

    QTRY_COMPARE(find<QLineEdit>("key")->text(), u"ORD-2"_s);
    QCOMPARE(find<QPlainTextEdit>("body")->toPlainText(), body);
    QCOMPARE(find<QComboBox>("topic")->currentText(), u"tour-hello"_s);
}

void ComposeWiringTest::tellsThatADraftCannotBeRead()
{
    m_app.reset();
    QFile file(m_folder->filePath(u"drafts/compose.json"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"drafts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"topic\": \"order-");
    file.close();

    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});

    QTRY_VERIFY(textOf("barTitle").contains(u"cannot be read"_s));
    QVERIFY(file.exists());
}

QTEST_MAIN(ComposeWiringTest)
#include "tst_composewiring.moc"
