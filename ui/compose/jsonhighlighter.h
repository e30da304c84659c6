// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSyntaxHighlighter>

namespace TMinus {

/// Colours names, texts, numbers and variables of JSON in the tokens of the theme.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// Plain text has no colours.
    void setOn(bool isOn);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_isOn = false;
};

} // namespace TMinus
