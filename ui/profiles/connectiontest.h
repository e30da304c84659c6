// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/checkedlayer.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QUrl;
class QVBoxLayout;

namespace TMinus {

class LayerRow;
class MessageBar;

/// The connection test of a profile, layer by layer, with the remedy for the one that failed and
/// the request as it was signed.
class ConnectionTest final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTest(QWidget *parent = nullptr);

    /// Nothing was tested yet, or what was is no longer so.
    void showNothing();
    void showRunning();
    /// What a test of @p endpoint found.
    void showReport(const ProbeReport &report, const QUrl &endpoint);
    /// It could not even begin.
    void showFailure(const Error &error);

Q_SIGNALS:
    void testRequested();
    /// The remedy is another secret.
    void secretRequested();
    /// The remedy is to trust the certificate of @p host with this SHA-256.
    void trustRequested(const QString &host, const QString &pin);

private:
    void createWidgets();
    void arrangeWidgets();
    void showWaiting(bool isRunning);
    void showRemedy(const CheckedLayer &failed, const Error &error, const QUrl &endpoint);
    void dropRemedy();
    void toggleText();

    QPushButton *m_signedRequest = nullptr;
    QPushButton *m_test = nullptr;
    QList<LayerRow *> m_layers;
    QPlainTextEdit *m_text = nullptr;
    QStackedLayout *m_pages = nullptr;
    QVBoxLayout *m_column = nullptr;
    MessageBar *m_remedy = nullptr; ///< while there is one
};

} // namespace TMinus
