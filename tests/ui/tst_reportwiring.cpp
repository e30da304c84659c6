// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/controls/segments.h"
#include "ui/report/reportcounts.h"
#include "ui/report/reportdialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowactions.h"
#include "ui/style/looks.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using Deed = WindowActions::Deed;
using Kind = ReportPart::Kind;

/// The shift report, from the rail to the file.
class ReportWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void countsWhatIsDueNext();
    void savesAPageWithNotesAndWithoutBodies();
    void savesRowsWithBodiesWhenAsked();
    void copiesThePage();
    void readsATimeInWordsAndRefusesTheFuture();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    QString line(Kind kind) const { return find<ReportCounts>("reportCounts")->line(kind); }
    void open();
    QByteArray saved(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

void ReportWiringTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    m_app = std::make_unique<Application>(Application::Options{
        .data = m_folder->path(), .port = 0, .ahead = std::chrono::minutes(30)});
    m_app->window().show();
    m_app->start();
    QTRY_VERIFY(m_app->workplace().link().isOpen());
    m_app->window().actions().action(Deed::SendFour).trigger();
    QTRY_VERIFY(m_app->workplace().ledger().nextDue().isValid());
    open();
}

void ReportWiringTest::cleanup()
{
    m_app.reset();
    m_folder.reset();
}

void ReportWiringTest::open()
{
    QTest::mouseClick(&m_app->window().rail().report(), Qt::LeftButton);
    QTRY_VERIFY(find<ReportDialog>("reportDialog"));
}

QByteArray ReportWiringTest::saved(const QString &name) const
{
    QTest::mouseClick(find<QPushButton>("reportSave"), Qt::LeftButton);
    auto *files = find<QFileDialog>("reportFiles");
    const QString path = m_folder->filePath(name);
    files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QMetaObject::invokeMethod(files, "accept");
    QFile file(path);
    [&] { QTRY_VERIFY(file.exists()); }();
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ReportWiringTest::countsWhatIsDueNext()
{
    QTRY_COMPARE(line(Kind::Next).section(u' ', 0, 0), u"4"_s);
    QCOMPARE(line(Kind::Overdue), u"0 overdue"_s);
    QCOMPARE(line(Kind::Sent), u"4 sent this shift"_s);

    find<QComboBox>("reportSince")->setCurrentText(u"0s"_s);

    QTRY_COMPARE(line(Kind::Sent), u"0 sent this shift"_s);
}

void ReportWiringTest::savesAPageWithNotesAndWithoutBodies()
{
    find<QPlainTextEdit>("reportNotes")->setPlainText(u"Ticket 4471: do not resend."_s);

    const QByteArray page = saved(u"shift.html"_s);

    QVERIFY(page.contains("<html"));
    QVERIFY(page.contains("Ticket 4471"));
    QVERIFY(page.contains("tour-1"));
    QVERIFY(!page.contains("<th>Body</th>"));
    QTRY_VERIFY(find<QWidget>("messageBar"));
}

void ReportWiringTest::savesRowsWithBodiesWhenAsked()
{
    find<QCheckBox>("reportWithoutBodies")->setChecked(false);
    find<Segments>("reportFormat")->setCurrent(1);

    const QByteArray rows = saved(u"shift.csv"_s);

    QVERIFY(rows.startsWith("part,id,"));
    QVERIFY(rows.contains("\nnext,"));
    QVERIFY(saved(u"shift.ics"_s).startsWith("BEGIN:VCALENDAR"));
}

void ReportWiringTest::copiesThePage()
{
    QTest::mouseClick(find<QPushButton>("reportCopy"), Qt::LeftButton);

    QTRY_VERIFY(QApplication::clipboard()->mimeData()
                && QApplication::clipboard()->mimeData()->hasHtml());
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"tour-1"_s));
}

void ReportWiringTest::readsATimeInWordsAndRefusesTheFuture()
{
    auto *since = find<QComboBox>("reportSince");

    since->setCurrentText(u"3h"_s);
    const auto wish = find<ReportDialog>("reportDialog")->wish();
    QVERIFY(wish);
    const qint64 ago = wish->since.secsTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(qAbs(ago - 3 * 3600) < 600, qPrintable(QString::number(ago)));
    since->setCurrentText(u"no time"_s);

    QCOMPARE(fieldMarkOf(since), FieldMark::Wrong);
    QVERIFY(!since->toolTip().isEmpty());
    QVERIFY(!find<QPushButton>("reportSave")->isEnabled());
    since->setCurrentText(u"3h"_s);
    QVERIFY(find<QPushButton>("reportSave")->isEnabled());
}

QTEST_MAIN(ReportWiringTest)
#include "tst_reportwiring.moc"
