// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>

#include <vector>

namespace TMinus {

/// Bytes of any number as text or as hex. Only the lines in sight are made into text, so 16 MB are
/// as quick as 16 bytes. Ctrl+C copies all.
class BodyView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Mode { Text, Hex };
    explicit BodyView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    /// How many lines there are, and what line @p number shows.
    int lineCount() const;
    QString line(int number) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();
    void breakLines();
    void fit();
    QString hexLine(qsizetype at) const;

    QByteArray m_bytes;
    Mode m_mode = Mode::Text;
    std::vector<qsizetype> m_starts; ///< of the lines of text, in bytes
};

} // namespace TMinus
