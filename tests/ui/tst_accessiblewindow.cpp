// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowactions.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWidgetAction>

using namespace TMinus;
using Deed = WindowActions::Deed;

/// What a screen reader finds in the window and in its dialogs: all that can be used says what it is,
/// and what it does.
class AccessibleWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesWhatEachPaneHas_data();
    void namesWhatEachPaneHas();
    void namesWhatTheProfilesHave();
    void saysWhatEachEntryOfAMenuDoes();
    void namesWhatEachDialogHas_data();
    void namesWhatEachDialogHas();
    void namesWhatManyMessagesHave();

private:
    MainWindow &window() const { return m_app->window(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

namespace {

/// A part of a field that has the name.
bool isOfAField(const QAccessibleInterface &node)
{
    const QAccessibleInterface *parent = node.parent();
    return parent
        && (parent->role() == QAccessible::ComboBox || parent->role() == QAccessible::SpinBox);
}

bool needsAName(const QAccessibleInterface &node)
{
    static const QSet<QAccessible::Role> roles{
        QAccessible::Button,       QAccessible::ButtonDropDown, QAccessible::ButtonMenu,
        QAccessible::CheckBox,     QAccessible::RadioButton,    QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::SpinBox,        QAccessible::Slider,
        QAccessible::Table,        QAccessible::Tree,           QAccessible::List,
        QAccessible::PageTab,      QAccessible::MenuItem,       QAccessible::Dialog,
        QAccessible::Window};
    return roles.contains(node.role()) && !isOfAField(node);
}

bool isWithoutRole(const QAccessibleInterface &node)
{
    const auto *widget = qobject_cast<QWidget *>(node.object());
    // What scrolls takes the focus only for the sake of the keys.
    return widget && !qobject_cast<const QAbstractScrollArea *>(widget)
        && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled()
        && (node.role() == QAccessible::NoRole || node.role() == QAccessible::Client);
}

QString described(const QAccessibleInterface &node)
{
    QStringList path;
    for (const QObject *object = node.object(); object; object = object->parent())
        path.prepend(QLatin1StringView(object->metaObject()->className()) + u'#'
                     + object->objectName());
    return path.mid(qMax(qsizetype(0), path.size() - 4)).join(u" / "_s)
        + u" role %1"_s.arg(node.role());
}

/// Below @p node what can be seen and does not say what it is. Cells of tables are their models'.
QStringList nameless(const QAccessibleInterface *node)
{
    QStringList found;
    if (!node || !node->isValid() || node->state().invisible)
        return found;
    const auto *widget = qobject_cast<QWidget *>(node->object());
    const bool isInner = node->role() == QAccessible::Window && widget && !widget->isWindow();
    const bool lacksName =
        !isInner && needsAName(*node) && node->text(QAccessible::Name).trimmed().isEmpty();
    if (lacksName || isWithoutRole(*node))
        found.append(described(*node));
    static const QSet<QAccessible::Role> closed{QAccessible::Table, QAccessible::Tree,
                                                QAccessible::List};
    if (closed.contains(node->role()))
        return found;
    for (int child = 0; child < node->childCount(); ++child)
        found += nameless(node->child(child));
    return found;
}

/// Of something that has its help: the line of a box, an entry of a list, the keys of an edit.
bool isInside(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QAbstractItemView *>(parent)
        || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QTabBar *>(parent)
        || qobject_cast<const QMenuBar *>(parent) || qobject_cast<const QKeySequenceEdit *>(parent)
        || widget.objectName().startsWith(u"qt_"_s);
}

bool isControl(const QWidget &widget)
{
    const auto *text = qobject_cast<const QPlainTextEdit *>(&widget);
    return (text && !text->isReadOnly()) || qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QKeySequenceEdit *>(&widget);
}

/// By pointing at it, or by Shift+F1. Where a widget says nothing its parent is asked, as Qt does.
bool hasHelp(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return !widget.toolTip().isEmpty() || !widget.whatsThis().isEmpty()
        || (parent && !(parent->toolTip() + parent->whatsThis()).isEmpty());
}

/// In @p root what can be used, seen at the moment or not, and does not say what it does.
QStringList helpless(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (isControl(*widget) && !isInside(*widget) && !hasHelp(*widget))
            found.append(
                described(*QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))));
    }
    return found;
}

} // namespace

void AccessibleWindowTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<Application>(Application::Options{
        .data = m_folder->path(), .memory = m_folder->filePath(u"window.ini"_s), .port = 0});
    window().show();
    m_app->start();
    QTRY_VERIFY(m_app->workplace().link().isOpen());
}

void AccessibleWindowTest::cleanup()
{
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    m_folder.reset();
}

void AccessibleWindowTest::namesWhatEachPaneHas_data()
{
    QTest::addColumn<PaneId>("pane");
    for (const PaneId pane : allPanes)
        QTest::newRow(qPrintable(paneToken(pane))) << pane;
}

void AccessibleWindowTest::namesWhatEachPaneHas()
{
    QFETCH(const PaneId, pane);
    window().panes().open(pane);
    QVERIFY(window().panes().isInSight(pane));

    const QStringList found =
        nameless(QAccessible::queryAccessibleInterface(&window())) + helpless(window());

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void AccessibleWindowTest::namesWhatTheProfilesHave()
{
    window().rail().profiles().click();
    const auto *dialog = window().findChild<QWidget *>(u"profilesDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());

    const QStringList found =
        nameless(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(dialog)))
        + helpless(*dialog);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void AccessibleWindowTest::saysWhatEachEntryOfAMenuDoes()
{
    QStringList found;
    for (QMenu *menu : window().findChildren<QMenu *>()) {
        Q_EMIT menu->aboutToShow();
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator() && !qobject_cast<const QWidgetAction *>(action)
                && action->text().isEmpty())
                found.append(menu->title() + u' ' + action->objectName());
        }
    }

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void AccessibleWindowTest::namesWhatEachDialogHas_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::newRow("notices") << Deed::Notices;
    QTest::newRow("report") << Deed::Report;
    QTest::newRow("self-check") << Deed::SelfCheck;
    QTest::newRow("guide") << Deed::Guide;
    QTest::newRow("key sheet") << Deed::KeySheet;
    QTest::newRow("palette") << Deed::Palette;
    QTest::newRow("about") << Deed::About;
    QTest::newRow("tour") << Deed::Tour;
    QTest::newRow("settings") << Deed::Settings;
}

void AccessibleWindowTest::namesWhatEachDialogHas()
{
    QFETCH(const Deed, deed);

    const QSet<QWidget *> before = [] {
        const QWidgetList all = QApplication::topLevelWidgets();
        return QSet<QWidget *>(all.begin(), all.end());
    }();
    window().actions().action(deed).trigger();
    QStringList found;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && (!before.contains(top) || top == &window()))
            found += nameless(QAccessible::queryAccessibleInterface(top)) + helpless(*top);
    }

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void AccessibleWindowTest::namesWhatManyMessagesHave()
{
    window().panes().open(PaneId::Compose);
    QTRY_VERIFY(window().findChild<QPushButton *>(u"many"_s)->isEnabled());
    window().findChild<QPushButton *>(u"many"_s)->click();
    QTRY_VERIFY(window().findChild<QDialog *>(u"manyDialog"_s));
    const auto &dialog = *window().findChild<QDialog *>(u"manyDialog"_s);

    const QStringList found =
        nameless(QAccessible::queryAccessibleInterface(const_cast<QDialog *>(&dialog)))
        + helpless(dialog);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(AccessibleWindowTest)
#include "tst_accessiblewindow.moc"
