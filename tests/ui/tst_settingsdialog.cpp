// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "settings/preferencefile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/controls/fieldreason.h"
#include "ui/controls/filterline.h"
#include "ui/ledgerlist/linedialog.h"
#include "ui/preferences/settingsdialog.h"
#include "ui/preferences/shortcutpage.h"
#include "ui/shell/windowactions.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

using namespace TMinus;
using Deed = WindowActions::Deed;

class SettingsDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensByItsKey();
    void setsTextSizeAndMotionAtOnce();
    void choosesColoursAndLanguageAsTheMenuDoes();
    void asksOnlyAnAddressThatCanBeAsked();
    void givesAnActionAnotherKey();
    void refusesAKeyThatIsTaken();
    void leavesTheSameKeyToAnotherPane();
    void bringsTheUsualKeysBack();
    void keepsKeysForTheNextStart();
    void keepsFiltersThatWereSaved();

private:
    void begin();
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    QAction &action(const char *name) const { return *find<QAction>(name); }
    void open();
    void choose(const char *name);
    void press(const QKeySequence &key);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Application> m_app;
};

void SettingsDialogTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>(Theme::Choice::Light);
    begin();
}

void SettingsDialogTest::begin()
{
    m_app = std::make_unique<Application>(
        Application::Options{.data = m_folder->path(),
                             .preferences = m_folder->filePath(u"settings.json"_s),
                             .theme = m_theme.get(),
                             .port = 0});
    m_app->window().resize(1440, 900);
    m_app->window().show();
    m_app->window().activateWindow();
}

void SettingsDialogTest::cleanup()
{
    m_app.reset();
    m_theme->setComfort(100, false);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
}

void SettingsDialogTest::open()
{
    m_app->window().actions().action(Deed::Settings).trigger();
    QVERIFY(find<SettingsDialog>("settingsDialog"));
}

void SettingsDialogTest::choose(const char *name)
{
    auto *list = find<QTreeWidget>("shortcuts");
    const QString words = action(name).text().remove(u'&');
    const auto found = list->findItems(words, Qt::MatchExactly);
    QVERIFY2(!found.isEmpty(), name);
    list->setCurrentItem(found.constFirst());
}

void SettingsDialogTest::press(const QKeySequence &key)
{
    auto *edit = find<QKeySequenceEdit>("shortcutKey");
    edit->setKeySequence(key);
    Q_EMIT edit->editingFinished();
}

void SettingsDialogTest::opensByItsKey()
{
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));

    QTest::keyClick(&m_app->window(), Qt::Key_Comma, Qt::ControlModifier);

    QTRY_VERIFY(find<SettingsDialog>("settingsDialog"));
}

void SettingsDialogTest::setsTextSizeAndMotionAtOnce()
{
    const qreal before = QFontInfo(QApplication::font()).pixelSize();
    open();

    find<QSpinBox>("textPercent")->setValue(200);
    find<QCheckBox>("reduceMotion")->setChecked(true);

    QVERIFY(QFontInfo(QApplication::font()).pixelSize() > 1.8 * before);
    QCOMPARE(m_app->window().style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    const Preferences kept = PreferenceFile(m_folder->filePath(u"settings.json"_s)).preferences();
    QCOMPARE(kept.textPercent, 200);
    QVERIFY(kept.reducesMotion);
}

void SettingsDialogTest::asksOnlyAnAddressThatCanBeAsked()
{
    const auto kept = [this] {
        QThreadPool::globalInstance()->waitForDone(60'000);
        return PreferenceFile(m_folder->filePath(u"settings.json"_s)).preferences().updateAddress;
    };
    open();
    auto *address = find<QLineEdit>("updateAddress");
    const auto reason = [this] {
        QString reasons;
        for (const FieldReason *each : m_app->window().findChildren<FieldReason *>())
            reasons += each->reason();
        return reasons;
    };
    QVERIFY(address->text().isEmpty());

    QTest::keyClicks(address, u"http://example.com"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(reason().contains(u"https://"_s));
    QVERIFY(kept().isEmpty());

    address->clear();
    QTest::keyClicks(address, u"https://example.com/newest"_s);
    QVERIFY(reason().isEmpty());
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(kept(), u"https://example.com/newest"_s);
    QVERIFY(!find<QDialog>("noticesDialog")); // Return is for the field alone
}

void SettingsDialogTest::choosesColoursAndLanguageAsTheMenuDoes()
{
    open();
    QVERIFY(find<QRadioButton>("choose/actionLookLight")->isChecked());
    QVERIFY(find<QRadioButton>("choose/actionSpeakChinese"));

    find<QRadioButton>("choose/actionLookDark")->click();

    QCOMPARE(m_theme->choice(), Theme::Choice::Dark);
    find<QRadioButton>("choose/actionLookContrast")->click();
    QCOMPARE(m_theme->choice(), Theme::Choice::Contrast);
}

void SettingsDialogTest::givesAnActionAnotherKey()
{
    open();
    choose("actionReport");

    press(QKeySequence(u"Ctrl+Shift+Y"_s));

    QCOMPARE(action("actionReport").shortcut(), QKeySequence(u"Ctrl+Shift+Y"_s));
    QVERIFY(find<QLabel>("shortcutReason")->text().isEmpty());
}

void SettingsDialogTest::refusesAKeyThatIsTaken()
{
    open();
    choose("composeHold"); // counts in the form alone

    press(QKeySequence(u"Ctrl+K"_s)); // counts anywhere

    const QString reason = find<QLabel>("shortcutReason")->text();
    QVERIFY2(reason.contains(u"Search or run a command"_s), qPrintable(reason));
    QCOMPARE(action("composeHold").shortcut(), QKeySequence(u"Ctrl+Shift+H"_s));
    choose("timelineFold");
    press(QKeySequence(Qt::Key_PageUp));
    QVERIFY(find<QLabel>("shortcutReason")->text().contains(u"fixed key"_s));
    QCOMPARE(action("timelineFold").shortcut(), QKeySequence(Qt::Key_G));
}

void SettingsDialogTest::leavesTheSameKeyToAnotherPane()
{
    open();
    choose("logClear");

    press(QKeySequence(u"Ctrl+B"_s)); // the form's

    QCOMPARE(action("logClear").shortcut(), QKeySequence(u"Ctrl+B"_s));
    QCOMPARE(action("manyMessages").shortcut(), QKeySequence(u"Ctrl+B"_s));
}

void SettingsDialogTest::bringsTheUsualKeysBack()
{
    open();
    choose("actionReport");
    find<QPushButton>("shortcutClear")->click();
    QVERIFY(action("actionReport").shortcut().isEmpty());
    choose("actionFilter");
    press(QKeySequence(u"Ctrl+Shift+R"_s)); // the report's, which is free now
    choose("actionReport");

    find<QPushButton>("shortcutReset")->click();

    QVERIFY(find<QLabel>("shortcutReason")->text().contains(u"Filter the pane"_s));
    find<QPushButton>("shortcutResetAll")->click();
    QCOMPARE(action("actionReport").shortcut(), QKeySequence(u"Ctrl+Shift+R"_s));
    QCOMPARE(action("actionFilter").shortcut(), QKeySequence(u"Ctrl+F"_s));
}

void SettingsDialogTest::keepsFiltersThatWereSaved()
{
    const auto openMenu = [this] {
        auto *filter = find<FilterLine>("timelineFilter");
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, filter->mapToGlobal(QPoint()));
        QApplication::sendEvent(filter, &event);
        return find<QMenu>("filterMenu");
    };
    find<FilterLine>("timelineFilter")->setText(u"tag:CLOSE due<2h"_s);
    openMenu()->findChild<QAction *>(u"saveFilter"_s)->trigger();
    auto *dialog = find<LineDialog>("saveFilterDialog");
    QVERIFY(dialog);
    dialog->setLine(u"Closing soon"_s);
    dialog->accept();
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    begin();
    const QMenu &menu = *openMenu();
    const QList<QAction *> actions = menu.actions();
    const auto saved = std::ranges::find(actions, u"Closing soon"_s, &QAction::text);
    QVERIFY(saved != actions.end());
    (*saved)->trigger();

    QCOMPARE(find<FilterLine>("timelineFilter")->text(), u"tag:CLOSE due<2h"_s);
}

void SettingsDialogTest::keepsKeysForTheNextStart()
{
    open();
    choose("timelineFold");
    press(QKeySequence(u"F"_s));
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    begin();

    QCOMPARE(action("timelineFold").shortcut(), QKeySequence(u"F"_s));
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
