// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinepane.h"

#include "base/result.h"
#include "timeline/zonelens.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/focusheir.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/segments.h"
#include "ui/shell/paneheader.h"
#include "ui/style/iconbook.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"
#include "ui/timeline/monthnavigator.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/picturesaver.h"
#include "ui/timeline/provenanceline.h"
#include "ui/timeline/timelinepicture.h"
#include "ui/timeline/timelinesvg.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/timelinewords.h"

#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int filterUsual = 230;
constexpr int filterLeast = 120;
constexpr int lessNeededSteps[] = {1, 3};

} // namespace

TimelinePane::TimelinePane(TimelineScene &scene, PaneHeader &header, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_header(header)
{
    createWidgets();
    fillHeader();
    arrangeWidgets();
    connectSignals();
    sayEmpty(tr("What is sent from here stands on this line until it is due."));
    showRange();
    showPage();
}

void TimelinePane::createWidgets()
{
    m_steps = new Segments({tr("30 min"), tr("6 h"), tr("1 day"), tr("7 days"), tr("30 days")});
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(tr("How much time is in sight"));
    m_steps->setToolTip(tr("How much time is in sight (Alt+1 to Alt+5)."));
    m_now = new QPushButton(icon(u"target"_s), tr("Now", "go to now on the timeline"));
    m_now->setObjectName(u"toNow"_s);
    m_now->setToolTip(tr("Go to now (Home)"));
    keepScaled(*m_now, tableText);
    m_overview = new OverviewStrip(m_scene, this);
    m_view = new TimelineView(m_scene, this);
    m_view->setTitle(tr("Lanes by topic"));
    m_view->setAccessibleName(tr("Timeline", "pane of the window"));
    m_empty = new EmptyPage(u"timeline"_s, this);
    m_provenance = new ProvenanceLine(this);
    m_months = new MonthNavigator(m_scene, this);
    m_months->hide();
    m_saver = new PictureSaver(this);
    m_halves = new QSplitter(Qt::Vertical, this);
    m_halves->setObjectName(u"halves"_s);
    m_halves->setChildrenCollapsible(false);
    handFocusOn(*this, *m_view);
}

void TimelinePane::fillHeader()
{
    m_fold = iconButton(u"fold"_s, tr("Fold gaps (G)"), this);
    m_fold->setObjectName(u"fold"_s);
    m_fold->setCheckable(true);
    m_month = iconButton(u"calendar"_s, tr("Months (M)"), this);
    m_month->setObjectName(u"showMonths"_s);
    m_month->setCheckable(true);
    m_save = iconButton(u"save"_s, tr("Save a picture or a calendar (Ctrl+Shift+S)"), this);
    m_save->setObjectName(u"savePicture"_s);
    for (QWidget *action :
         std::initializer_list<QWidget *>{m_steps, m_now, m_fold, m_month, m_save})
        m_header.addAction(action);
    for (QAction *action : m_view->actions()) {
        const QString name = action->objectName();
        if (name == u"timelineFold"_s || name == u"timelineMonths"_s || name == u"timelineSave"_s)
            m_header.menu().addAction(action);
    }
    foldHeader();
}

/// What a key and the menu do as well goes before the words of a button.
void TimelinePane::foldHeader()
{
    m_header.addFold([this](bool isFolded) {
        if (m_filter)
            m_filter->setFixedWidth(isFolded ? filterLeast : filterUsual);
    });
    m_header.addFold([this](bool isFolded) {
        for (const int step : lessNeededSteps)
            m_steps->setOffered(step, !isFolded);
    });
    m_header.addFold([this](bool isFolded) {
        for (QToolButton *button : {m_fold, m_month, m_save})
            button->setVisible(!isFolded);
    });
    m_header.addFold([this](bool isFolded) {
        m_now->setText(isFolded ? QString() : tr("Now", "go to now on the timeline"));
        m_now->setAccessibleName(tr("Now", "go to now on the timeline"));
    });
}

void TimelinePane::arrangeWidgets()
{
    auto *lanes = new QWidget(this);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *upper = new QVBoxLayout(lanes);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(0);
    upper->addWidget(m_overview);
    upper->addLayout(m_pages, 1);
    upper->addWidget(m_provenance);
    m_halves->addWidget(lanes);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_halves, 1);
    row->addWidget(m_months);
}

void TimelinePane::connectSignals()
{
    connect(&m_scene, &TimelineScene::rangeChanged, this, &TimelinePane::showRange);
    connect(&m_scene, &TimelineScene::dataChanged, this, &TimelinePane::showPage);
    connect(&m_scene, &TimelineScene::dataChanged, this, &TimelinePane::showRange);
    connect(&m_scene.lens(), &ZoneLens::changed, this, &TimelinePane::showRange);
    connect(m_steps, &Segments::currentChanged, this, [this](int step) {
        if (step != m_scene.step())
            m_scene.takeStep(step);
    });
    connect(m_now, &QPushButton::clicked, &m_scene, &TimelineScene::goHome);
    connect(m_fold, &QToolButton::toggled, &m_scene, &TimelineScene::setFolding);
    connect(&m_scene, &TimelineScene::foldingChanged, this,
            [this] { m_fold->setChecked(m_scene.isFolding()); });
    connectMonths();
    connect(m_save, &QToolButton::clicked, this, &TimelinePane::askWhereToSave);
    connect(m_view, &TimelineView::saveRequested, this, &TimelinePane::askWhereToSave);
    connect(m_saver, &PictureSaver::saved, this, &TimelinePane::saved);
    connect(m_saver, &PictureSaver::failed, this, &TimelinePane::saveFailed);
    connect(m_empty, &EmptyPage::chosen, this, &TimelinePane::emptyActionChosen);
    connect(m_view, &TimelineView::twinRequested, this, [this] {
        if (m_twin)
            m_twin->setFocus(Qt::ShortcutFocusReason);
    });
}

void TimelinePane::connectMonths()
{
    connect(m_month, &QToolButton::toggled, this, &TimelinePane::showMonths);
    connect(m_view, &TimelineView::monthsRequested, m_month, &QToolButton::toggle);
    connect(m_months, &MonthNavigator::closeRequested, this, [this] { showMonths(false); });
}

void TimelinePane::showMonths(bool isShown)
{
    const bool hadFocus = m_months->hasFocus();
    m_months->setVisible(isShown);
    m_month->setChecked(isShown);
    if (isShown)
        m_months->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
    if (!isShown && !m_months->chosen().isEmpty())
        m_months->clear();
}

void TimelinePane::save(const QString &file)
{
    if (file.endsWith(u".ics"_s, Qt::CaseInsensitive))
        Q_EMIT calendarRequested(file);
    else if (file.endsWith(u".svg"_s, Qt::CaseInsensitive))
        saveLines(file);
    else
        m_saver->save(file, timelineImage(m_view->canvas()));
}

void TimelinePane::saveLines(const QString &file)
{
    const auto svg = timelineSvg(m_view->canvas(), rangeWords(m_scene.range(), m_scene.lens()));
    if (svg)
        m_saver->save(file, [svg] { return *svg; });
    else
        Q_EMIT saveFailed(file,
                          tr("this program was built without Qt SVG; save a picture (*.png)"));
}

void TimelinePane::write(const QString &file, std::function<QByteArray()> make)
{
    m_saver->save(file, std::move(make));
}

void TimelinePane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_view->setBusy(isBusy);
    showPage();
}

void TimelinePane::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save what is in sight"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList kinds = {tr("Picture (*.png)"), tr("Drawing of lines (*.svg)"),
                         tr("Calendar (*.ics)")};
    if (!canDrawLines())
        kinds.removeAt(1);
    dialog->setNameFilters(kinds);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"timeline-%1.png"_s.arg(
        QDateTime::fromMSecsSinceEpoch(m_scene.now(), m_scene.lens().zone())
            .toString(u"yyyyMMdd-HHmm"_s)));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        for (const QString &suffix : {u"png"_s, u"svg"_s, u"ics"_s}) {
            if (filter.contains(u'.' + suffix))
                dialog->setDefaultSuffix(suffix);
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TimelinePane::save);
    dialog->open();
}

void TimelinePane::setFilter(QWidget *filter)
{
    m_filter = filter;
    m_header.insertAction(0, filter);
    m_header.fit();
}

void TimelinePane::setTwin(QWidget *twin)
{
    m_twin = twin;
    m_halves->addWidget(twin);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    showPage();
}

void TimelinePane::sayEmpty(const QString &text, const QString &action)
{
    m_empty->say(tr("Nothing is waiting"), text);
    m_empty->offer(action);
}

void TimelinePane::showRange()
{
    const QString words = rangeWords(m_scene.range(), m_scene.lens());
    const qsizetype count = m_scene.data().count(m_scene.range());
    m_header.setNote(count == 0 ? words
                                : tr("%1 · %2", "what time is in sight, and how many messages")
                                      .arg(words, tr("%n message(s)", nullptr, int(count))));
    if (m_steps->current() != m_scene.step())
        m_steps->setCurrent(m_scene.step());
}

void TimelinePane::showPage()
{
    const bool hasMessages = m_scene.data().size() > 0;
    m_pages->setCurrentIndex(hasMessages || m_isBusy ? 0 : 1);
    if (m_twin)
        m_twin->setVisible(hasMessages); // one of them says that there is nothing
}

} // namespace TMinus
