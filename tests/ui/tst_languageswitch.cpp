// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "console/language.h"
#include "settings/preferencefile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/compose/timesection.h"
#include "ui/consumer/consumerpane.h"
#include "ui/controls/filterline.h"
#include "ui/shell/windowactions.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace TMinus;
using Deed = WindowActions::Deed;

/// Another language while everything runs.
class LanguageSwitchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leavesNoEnglishWordInTheChineseWindow();
    void keepsAConsumerRunningAndItsRows();
    void keepsWhatStandsInTheWindow();
    void offersUndoAsBefore();
    void remembersTheLanguage();
    void saysBackInEnglishWhatItSaidBefore();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    QAction &action(Deed deed) const { return m_app->window().actions().action(deed); }
    void speakChinese() const;
    void begin();
    bool runs() const { return m_app->workplace().link().isOpen(); }
    QString settings() const { return m_folder->filePath(u"settings.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

namespace {

/// What is written in Latin letters in Chinese too: names, marks, examples, keys.
bool isForeign(const QString &word)
{
    static const QRegularExpression known(
        u"^(t-minus|tminus\\w*|english|rocketmq|json|csv|utc|gid\\w*|tour[\\w-]*|remind|publish|ctrl|alt|shift|esc|"
        "enter|return|home|end|backspace|del|pgup|pgdown|pgdn|tab|space|curl|python|java|node|go|"
        "html|ics|svg|png|icalendar|sdk\\w*|id|kb|mb|http\\w*|md5|hex|unix|ms|apache|license|"
        "iso|url|tls|tcp|xml|key|topic|tag|lateness|is|due|live|overdue|local|close|body|prop|"
        "internalerror|endpoint|alibaba|cloud|access\\w*|prefix|status|verb|f\\d+|iana|"
        "asia|shanghai|europe|america|etc|consumer|mac|windows|linux|epoch|in|am|pm|code|took|"
        "accesskey|apsaramq|hangzhou|nnn|ack|down|utf-8)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return known.match(word).hasMatch();
}

QStringList englishIn(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z][\\w'-]{2,}"_s);
    QStringList words;
    for (const auto &match : word.globalMatch(text)) {
        if (!isForeign(match.captured()))
            words.append(match.captured());
    }
    return words;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.windowTitle(), widget.toolTip(), widget.accessibleName(),
                      widget.statusTip()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts.append(line->placeholderText());
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        texts.append(edit->placeholderText());
    if (const auto *table = qobject_cast<const QTableView *>(&widget)) {
        for (int column = 0; table->model() && column < table->model()->columnCount(); ++column)
            texts.append(table->model()->headerData(column, Qt::Horizontal).toString());
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int row = 0; box->objectName() != u"zone" && row < qMin(box->count(), 30); ++row)
            texts.append(box->itemText(row));
    }
    return texts;
}

QStringList strayWords(const QWidget &window)
{
    QStringList stray;
    const auto look = [&stray](const QObject &from, const QString &text) {
        for (const QString &word : englishIn(text))
            stray.append(u"%1 (%2 of %3)"_s.arg(word, text, from.objectName()));
    };
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.prepend(const_cast<QWidget *>(&window));
    for (const QWidget *widget : std::as_const(widgets)) {
        if (widget->objectName().startsWith(u"qt_") || widget->objectName().startsWith(u"Scroll"))
            continue; // Qt's own; they speak where its translations are installed
        for (const QString &text : textsOf(*widget))
            look(*widget, text);
    }
    for (const QAction *each : window.findChildren<QAction *>()) {
        if (each->objectName().startsWith(u"_q_"))
            continue; // Qt's own, of its line edits
        look(*each, each->text());
        look(*each, each->toolTip());
        look(*each, each->statusTip());
    }
    stray.removeDuplicates();
    return stray;
}

} // namespace

void LanguageSwitchTest::init()
{
    failOnWarnings();
    speak(u"en"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    begin();
}

void LanguageSwitchTest::begin()
{
    m_app = std::make_unique<Application>(
        Application::Options{.data = m_folder->path(), .preferences = settings(), .port = 0});
    m_app->window().resize(1440, 900);
    m_app->window().show();
    m_app->start();
    QTRY_VERIFY(runs());
}

void LanguageSwitchTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
    speak(u"en"_s);
}

void LanguageSwitchTest::speakChinese() const
{
    action(Deed::SpeakChinese).trigger();
    QTRY_COMPARE(find<QAction>("actionQuit")->text(), u"退出"_s);
}

void LanguageSwitchTest::leavesNoEnglishWordInTheChineseWindow()
{
    for (const PaneId pane : allPanes)
        m_app->window().panes().open(pane);

    speakChinese();

    QTRY_VERIFY2(strayWords(m_app->window()).isEmpty(),
                 qPrintable(strayWords(m_app->window()).join(u'\n')));
    QCOMPARE(m_app->window().findChildren<QLabel *>().size() > 50, true);
}

void LanguageSwitchTest::keepsAConsumerRunningAndItsRows()
{
    QTRY_COMPARE(find<QLabel>("pill")->text(), u"polling as GID_ops_console"_s);
    const Desk *desk = &m_app->workplace().link().desk();
    action(Deed::SendFour).trigger();
    QTRY_VERIFY(m_app->workplace().ledger().nextDue().isValid());

    speakChinese();

    QCOMPARE(&m_app->workplace().link().desk(), desk);
    QVERIFY(find<QLabel>("pill")->text().contains(u"GID_ops_console"_s));
    QVERIFY(find<QWidget>("stopConsumer")->isVisible());
    QTRY_COMPARE(m_app->messages().rowCount(), 4); // what was due comes into the same rows
    QCOMPARE(find<QTableView>("messages")->model()->rowCount(), 4);
    action(Deed::SpeakEnglish).trigger();
    QTRY_COMPARE(find<QLabel>("pill")->text(), u"polling as GID_ops_console"_s);
    QCOMPARE(find<QTableView>("messages")->model()->rowCount(), 4);
    QCOMPARE(&m_app->workplace().link().desk(), desk);
}

void LanguageSwitchTest::keepsWhatStandsInTheWindow()
{
    MainWindow *before = &m_app->window();
    before->panes().open(PaneId::Outbox);
    before->panes().toggle(PaneId::Timeline);
    find<QAction>("actionAddConsumer")->trigger();
    auto *pane = find<ConsumerPane>("consumer");
    QCOMPARE(pane->count(), 2);
    pane->current()->filter().setText(u"tag:CLOSE"_s);
    ComposePane &form = m_app->workplace().compose().pane();
    form.take({.topic = u"order-timeout"_s, .body = "{}", .tag = u"CLOSE"_s, .key = u"ORD-1"_s});
    const ComposeDraft draft = form.draft();
    const QSize size(1300, 820);
    before->resize(size);

    speakChinese();

    QCOMPARE(m_app->window().size(), size);
    QVERIFY(m_app->window().isVisible());
    QVERIFY(m_app->window().panes().isInSight(PaneId::Outbox));
    QVERIFY(!m_app->window().panes().isInSight(PaneId::Timeline));
    QCOMPARE(find<ConsumerPane>("consumer")->count(), 2);
    QCOMPARE(find<ConsumerPane>("consumer")->current()->filter().text(), u"tag:CLOSE"_s);
    QCOMPARE(m_app->workplace().compose().pane().draft(), draft);
    QCOMPARE(QApplication::topLevelWidgets().contains(before), false);
}

void LanguageSwitchTest::offersUndoAsBefore()
{
    ComposePane &form = m_app->workplace().compose().pane();
    form.take({.topic = u"tour-hello"_s, .body = "{}", .key = u"ORD-1"_s});
    form.footer().press();
    QTRY_VERIFY(!m_app->workplace().compose().leaving().isEmpty());
    const QList<Leaving> leaving = m_app->workplace().compose().leaving();

    speakChinese();

    QCOMPARE(m_app->workplace().compose().leaving(), leaving);
    QVERIFY(action(Deed::Undo).isEnabled());
}

void LanguageSwitchTest::remembersTheLanguage()
{
    QVERIFY(action(Deed::SpeakEnglish).isChecked());

    speakChinese();
    QVERIFY(action(Deed::SpeakChinese).isChecked());
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    QCOMPARE(PreferenceFile(settings()).preferences().language, u"zh_CN"_s);
}

void LanguageSwitchTest::saysBackInEnglishWhatItSaidBefore()
{
    const QString title = m_app->window().windowTitle();
    speakChinese();
    QVERIFY(m_app->window().windowTitle() != title);

    action(Deed::SpeakEnglish).trigger();

    QTRY_COMPARE(m_app->window().windowTitle(), title);
    QCOMPARE(find<QAction>("actionQuit")->text(), u"Quit"_s);
}

QTEST_MAIN(LanguageSwitchTest)
#include "tst_languageswitch.moc"
