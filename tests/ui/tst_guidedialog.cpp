// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "console/language.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/guide/guidedialog.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/windowactions.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>

using namespace TMinus;

/// The guide: complete in each language, true of the program, and found from where one is.
class GuideDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasEachPageInEachLanguage();
    void hasAPageForEachPane();
    void leadsOnlyToPagesThatAreThere();
    void showsEachPage();
    void namesOnlyKeysThatAreThere();
    void opensAtThePageOfThePane_data();
    void opensAtThePageOfThePane();
    void findsPagesByTheirWords();
    void followsALink();

private:
    MainWindow &window() const { return m_app->window(); }
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

namespace {

QStringList matches(const QString &pattern, const QString &text)
{
    QStringList found;
    for (const auto &match : QRegularExpression(pattern).globalMatch(text))
        found.append(match.captured(1));
    return found;
}

QStringList linksOf(const GuidePage &page)
{
    return matches(u"\\]\\(([^)]*)\\)"_s, page.text);
}

/// What is written as a key: `Ctrl+K`, `F5`, `A`.
QStringList keysOf(const GuidePage &page)
{
    return matches(
        u"`((?:(?:Ctrl|Alt|Shift)\\+\\S+?)|F\\d+|[A-Z]|[+-]|Home|End|Left|Right|Up|Down|Enter|Del|"
        "Backspace)`"_s,
        page.text);
}

QStringList names(const QList<GuidePage> &pages)
{
    QStringList found;
    for (const GuidePage &page : pages)
        found.append(page.name);
    return found;
}

QStringList seen(const QListWidget &list)
{
    QStringList titles;
    for (int row = 0; row < list.count(); ++row) {
        if (!list.item(row)->isHidden())
            titles.append(list.item(row)->text());
    }
    return titles;
}

} // namespace

void GuideDialogTest::init()
{
    failOnWarnings();
}

void GuideDialogTest::cleanup()
{
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    m_folder.reset();
}

void GuideDialogTest::open()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_app =
        std::make_unique<Application>(Application::Options{.data = m_folder->path(), .port = 0});
    window().resize(1440, 900);
    window().show();
    window().activateWindow();
    m_app->start();
    QTRY_VERIFY(m_app->workplace().link().isOpen());
}

void GuideDialogTest::hasEachPageInEachLanguage()
{
    const QList<GuidePage> english = guidePages(u"en"_s);
    QVERIFY(english.size() >= 8 && english.size() <= 12);
    for (const QString &language : languages()) {
        const QList<GuidePage> pages = guidePages(language);
        QCOMPARE(names(pages), names(english));
        for (qsizetype at = 0; at < pages.size(); ++at) {
            const GuidePage &page = pages.at(at);
            const QString which = language + u'/' + page.name;
            QVERIFY2(!page.title.isEmpty(), qPrintable(which));
            QVERIFY2(page.text.startsWith(u"# "_s), qPrintable(which));
            QCOMPARE(page.title == english.at(at).title, language == u"en"_s);
            QCOMPARE(keysOf(page), keysOf(english.at(at)));
            QCOMPARE(linksOf(page), linksOf(english.at(at)));
        }
    }
}

void GuideDialogTest::hasAPageForEachPane()
{
    for (const PaneId pane : allPanes)
        QVERIFY2(names(guidePages(u"en"_s)).contains(guidePageOf(pane)),
                 qPrintable(paneToken(pane)));
}

void GuideDialogTest::leadsOnlyToPagesThatAreThere()
{
    for (const QString &language : languages()) {
        const QList<GuidePage> pages = guidePages(language);
        QSet<QString> linked;
        for (const GuidePage &page : pages) {
            for (const QString &link : linksOf(page)) {
                const QString name = QString(link).remove(u".md"_s);
                QVERIFY2(names(pages).contains(name), qPrintable(page.name + u" → "_s + link));
                linked.insert(name);
            }
        }
        QCOMPARE(linked.size(), pages.size() - 1); // all but the first can be come to by links
    }
}

void GuideDialogTest::showsEachPage()
{
    for (const QString &language : languages()) {
        GuideDialog guide(language);
        const auto *text = guide.findChild<QTextBrowser *>(u"guideText"_s);
        for (const GuidePage &page : guidePages(language)) {
            guide.showPage(page.name);
            QVERIFY2(text->toPlainText().startsWith(page.title), qPrintable(page.name));
        }
    }
}

void GuideDialogTest::namesOnlyKeysThatAreThere()
{
    open();
    QSet<QKeySequence> known;
    for (const KeyGroup &group : keyGroups(window())) {
        for (const KeyGroup::Entry &entry : group.entries)
            known += QSet<QKeySequence>(entry.keys.begin(), entry.keys.end());
    }

    int count = 0;
    for (const GuidePage &page : guidePages(u"en"_s)) {
        for (QString key : keysOf(page)) {
            ++count;
            const QKeySequence pressed(key.replace(u"Enter"_s, u"Return"_s));
            QVERIFY2(known.contains(pressed), qPrintable(page.name + u' ' + key));
        }
    }
    QVERIFY(count > 50);
}

void GuideDialogTest::opensAtThePageOfThePane_data()
{
    QTest::addColumn<PaneId>("pane");
    for (const PaneId pane : allPanes)
        QTest::newRow(qPrintable(paneToken(pane))) << pane;
}

void GuideDialogTest::opensAtThePageOfThePane()
{
    QFETCH(const PaneId, pane);
    open();
    window().panes().open(pane);
    QTRY_COMPARE(window().panes().focused(), pane);

    QTest::keyClick(&window(), Qt::Key_F1);

    const auto *guide = window().findChild<GuideDialog *>();
    QVERIFY(guide && guide->isVisible());
    const QString source = guide->findChild<QTextBrowser *>(u"guideText"_s)->source().fileName();
    QCOMPARE(source, guidePageOf(pane) + u".md"_s);
}

void GuideDialogTest::findsPagesByTheirWords()
{
    GuideDialog guide(u"en"_s);
    guide.show();
    auto *search = guide.findChild<QLineEdit *>(u"guideSearch"_s);
    const auto *list = guide.findChild<QListWidget *>(u"guideContents"_s);
    const auto *text = guide.findChild<QTextBrowser *>(u"guideText"_s);
    const auto *nothing = guide.findChild<QLabel *>(u"guideNothing"_s);
    QCOMPARE(list->count(), guidePages(u"en"_s).size());

    QTest::keyClicks(search, u"TMINUSID marker"_s);
    QCOMPARE(seen(*list), QStringList{u"What “unknown” means"_s});
    QVERIFY(text->toPlainText().startsWith(u"What “unknown” means"_s));
    QCOMPARE(text->textCursor().selectedText(), u"tminusid"_s);
    QVERIFY(!nothing->isVisible());

    QTest::keyClicks(search, u" unheard"_s);
    QVERIFY(seen(*list).isEmpty());
    QVERIFY(nothing->isVisible());

    search->clear();
    QCOMPARE(seen(*list).size(), list->count());
    QVERIFY(text->toPlainText().startsWith(u"What “unknown” means"_s)); // what was found stays
}

void GuideDialogTest::followsALink()
{
    GuideDialog guide(u"en"_s);
    guide.show();
    auto *text = guide.findChild<QTextBrowser *>(u"guideText"_s);
    text->setFocus();

    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(text, Qt::Key_Return);

    QCOMPARE(guide.findChild<QListWidget *>(u"guideContents"_s)->currentItem()->text(),
             u"Hold here, move, cancel"_s);
    QVERIFY(text->toPlainText().startsWith(u"Hold here"_s));
}

QTEST_MAIN(GuideDialogTest)
#include "tst_guidedialog.moc"
