// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/connectiontest.h"

#include "client/pins.h"
#include "console/probetext.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/messagebar.h"
#include "ui/profiles/layerrow.h"
#include "ui/profiles/testlayers.h"
#include "ui/profiles/trustdialog.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int side = 24;

/// The layers before any of them was looked at.
QList<CheckedLayer> untested()
{
    ProbeReport report;
    for (int name = 0; name <= int(ProbeLayer::Name::Group); ++name)
        report.layers.append({.name = static_cast<ProbeLayer::Name>(name)});
    return sixLayers(checkedLayers(report, QUrl(u"https://host"_s)));
}

QString figureOf(const CheckedLayer &layer, const Error &error)
{
    if (layer.took)
        return ConnectionTest::tr("%1 ms", "milliseconds").arg(layer.took->count());
    return layer.isFault() && error.httpStatus > 0 ? QString::number(error.httpStatus) : QString();
}

bool isOfSecret(const CheckedLayer &layer)
{
    return layer.name == u"signature"_s || layer.name == u"keyId"_s;
}

} // namespace

ConnectionTest::ConnectionTest(QWidget *parent)
    : QWidget(parent)
{
    createWidgets();
    arrangeWidgets();
    connect(m_test, &QPushButton::clicked, this, &ConnectionTest::testRequested);
    connect(m_signedRequest, &QPushButton::clicked, this, &ConnectionTest::toggleText);
    showNothing();
}

void ConnectionTest::createWidgets()
{
    m_signedRequest = new QPushButton(tr("Signed request"), this);
    m_signedRequest->setObjectName(u"signedRequest"_s);
    m_signedRequest->setWhatsThis(tr("Shows the request of the test as it was signed."));
    m_signedRequest->setCheckable(true);
    m_test = new QPushButton(tr("Test connection"), this);
    m_test->setObjectName(u"test"_s);
    m_test->setToolTip(tr("Goes to the service layer by layer, and takes nothing."));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"signedText"_s);
    m_text->setAccessibleName(tr("The request as it was signed"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as the layers
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont fixed = sized(QApplication::font(), smallText);
    fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_text->setFont(fixed);
}

void ConnectionTest::arrangeWidgets()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(side, 8, side, 4);
    head->setSpacing(8);
    head->addWidget(new ElidedLabel(tr("Test connection"), {.isStrong = true}, this));
    auto *note = new ElidedLabel(tr("takes nothing and changes nothing"),
                                 {.ink = &Tokens::text2, .share = tableText}, this);
    note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(note, 1);
    for (QPushButton *button : {m_signedRequest, m_test}) {
        button->setFixedHeight(qMax(26, button->fontMetrics().height() + 6));
        head->addWidget(button);
    }
    auto *layers = new QWidget(this);
    auto *rows = new QVBoxLayout(layers);
    rows->setContentsMargins(side, 0, side, 4);
    rows->setSpacing(0);
    for (int count = 0; count < 6; ++count) {
        m_layers.append(new LayerRow(layers));
        rows->addWidget(m_layers.last());
    }
    m_pages = new QStackedLayout;
    m_pages->addWidget(layers);
    m_pages->addWidget(m_text);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addLayout(head);
    m_column->addLayout(m_pages);
}

void ConnectionTest::showWaiting(bool isRunning)
{
    dropRemedy();
    m_text->clear();
    m_signedRequest->setChecked(false);
    m_signedRequest->setEnabled(false);
    m_signedRequest->setToolTip(tr("There is one after a test that came as far as the service."));
    m_pages->setCurrentIndex(0);
    const QList<CheckedLayer> layers = untested();
    for (qsizetype at = 0; at < m_layers.size(); ++at)
        m_layers.at(at)->showWaiting(layers.at(at).title, isRunning && at == 0);
    m_test->setEnabled(!isRunning);
}

void ConnectionTest::showNothing()
{
    showWaiting(false);
    m_test->setText(tr("Test connection"));
}

void ConnectionTest::showRunning()
{
    showWaiting(true);
    m_test->setText(tr("Testing…"));
}

void ConnectionTest::showReport(const ProbeReport &report, const QUrl &endpoint)
{
    showWaiting(false);
    m_test->setText(tr("Test again"));
    const QList<CheckedLayer> layers = sixLayers(checkedLayers(report, endpoint));
    const ProbeLayer *failed = failedLayer(report);
    const Error error = failed ? failed->error.value_or(Error{}) : Error{};
    for (qsizetype at = 0; at < qMin(m_layers.size(), layers.size()); ++at) {
        m_layers.at(at)->showLayer(layers.at(at), figureOf(layers.at(at), error));
        if (layers.at(at).isFault())
            showRemedy(layers.at(at), error, endpoint);
    }
    if (report.request.isEmpty())
        return; // the way ended before anything was signed
    m_text->setPlainText(tr("Text that was signed:") + u"\n\n"_s + report.signedText + u"\n\n"_s
                         + tr("Request, signature masked:") + u"\n\n"_s + report.request);
    m_signedRequest->setEnabled(true);
    m_signedRequest->setToolTip({});
}

void ConnectionTest::showFailure(const Error &error)
{
    showWaiting(false);
    m_test->setText(tr("Test again"));
    Error harmless = error;
    harmless.left = false; // a test changes nothing: no outcome is unknown
    m_remedy = new MessageBar(barText(harmless), this);
    connect(m_remedy, &MessageBar::closed, this, &ConnectionTest::dropRemedy);
    m_column->addWidget(m_remedy);
}

void ConnectionTest::showRemedy(const CheckedLayer &failed, const Error &error,
                                const QUrl &endpoint)
{
    BarText text = barText(error);
    text.kind = BarText::Kind::Error;
    text.title = failed.name == u"signature"_s ? tr("The secret does not fit the key id.")
                                               : tr("The test ended at: %1").arg(failed.title);
    text.text = failed.remedy.isEmpty() ? failed.found : failed.remedy;
    if (isOfSecret(failed))
        text.actions = {tr("Replace secret…")};
    const QString pin = untrustedPin(error);
    if (!pin.isEmpty()) {
        text.detail = u"%1 · SHA-256 %2"_s.arg(endpoint.host(), spacedPin(pin));
        text.actions = {tr("Trust this certificate…")};
    }
    m_remedy = new MessageBar(text, this);
    m_remedy->setObjectName(u"remedy"_s);
    connect(m_remedy, &MessageBar::actionChosen, this, [this, pin, host = endpoint.host()] {
        if (pin.isEmpty())
            Q_EMIT secretRequested();
        else
            Q_EMIT trustRequested(host, pin);
    });
    connect(m_remedy, &MessageBar::closed, this, &ConnectionTest::dropRemedy);
    m_column->addWidget(m_remedy);
}

void ConnectionTest::dropRemedy()
{
    if (!m_remedy)
        return;
    m_remedy->hide();
    m_remedy->deleteLater();
    m_remedy = nullptr;
}

void ConnectionTest::toggleText()
{
    m_pages->setCurrentIndex(m_signedRequest->isChecked() ? 1 : 0);
}

} // namespace TMinus
