// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

#include <QStringView>

namespace TMinus {

/// A value as it was written.
struct WrittenValue
{
    enum class Form { Word, Quoted, Pattern };
    Form form = Form::Word;
    QString text = {};    ///< without quotes or slashes, their escapes resolved
    TextRange range = {}; ///< with them
    /// Where the text begins in the filter.
    qsizetype column() const { return range.start + (form == Form::Word ? 0 : 1); }
};

/// What stands in front of a value: nothing, or NAME op.
struct WrittenName
{
    QString name = {};
    FilterOperator op = FilterOperator::Has;
    QString opText = {};
    TextRange range = {}; ///< of the name
};

/// Cuts a filter into words, names, operators and values. Whoever asks it for something stands at
/// its beginning; what is refused leaves a failure.
class FilterScanner final
{
public:
    /// @p text must live longer.
    explicit FilterScanner(QStringView text)
        : m_text(text)
    {}

    qsizetype column() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    void skipBlanks();
    QChar peek() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    bool take(QChar c);
    /// Whether AND, OR or NOT comes, as a word of its own.
    bool hasKeyword(QStringView word) const;
    bool takeKeyword(QStringView word);
    /// NAME op, if that is what comes; a failure when an operator comes without a name.
    tl::expected<std::optional<WrittenName>, FilterFailure> takeName();
    /// A value of any form. @p before is what needs it, for the failure.
    tl::expected<WrittenValue, FilterFailure> takeValue(const QString &before);

private:
    tl::expected<WrittenValue, FilterFailure> takeEnclosed(QChar mark);
    tl::expected<WrittenValue, FilterFailure> takeWord(const QString &before);
    tl::unexpected<FilterFailure> refused(FilterFailure::Kind kind, TextRange range,
                                          const QString &part = {}) const;
    qsizetype endOfName() const;

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace TMinus
