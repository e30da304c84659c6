// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace TMinus {

/// A token of the full-text index is cut to this many UTF-16 units, here and in a question.
inline constexpr qsizetype longestToken = 64;

/// The tokens under which @p text is found: folded; a run of letters and digits is one token, a run
/// of CJK characters becomes overlapping pairs and its last character. Each once, in no order of
/// meaning. They hold letters, digits and marks only, so blanks can part them (tokenizer "ascii").
QStringList indexTokens(const QString &text);

/// What an index can be asked to find a superset of the texts that match.
struct IndexTerm
{
    QString token = {};
    bool isPrefix = false; ///< the token in the index begins with it
    bool operator==(const IndexTerm &) const = default;
};

/// All of these are in the index of every text in which @p value begins at a token. Empty when the
/// index cannot help.
QList<IndexTerm> indexTermsOfStart(const QString &value);
/// All of these are in the index of every text that contains @p value anywhere; empty likewise.
QList<IndexTerm> indexTermsWithin(const QString &value);

/// Whether a token of @p folded may begin at @p at: not within a run of letters and digits. Before
/// a CJK character or something that is in no token it always may.
bool isTokenStart(QStringView folded, qsizetype at);

} // namespace TMinus
