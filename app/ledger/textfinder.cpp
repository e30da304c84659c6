// SPDX-License-Identifier: Apache-2.0
#include "ledger/textfinder.h"

#include <algorithm>
#include <iterator>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTokens = 16; // that one beginning is replaced by
constexpr qsizetype mostWords = 32;  // asked for at once; what is found is verified anyway
constexpr std::size_t noLimit = std::numeric_limits<int>::max();

SQLite::Database &withTokens(SQLite::Database &database)
{
    database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.token "
                  "USING fts5vocab(main, word, instance)");
    return database;
}

QString quoted(const QString &token)
{
    return u'"' + token + u'"';
}

} // namespace

/// What is asked of the index; all of it must be in a text.
struct TextFinder::Question
{
    QStringList words = {};      ///< whole tokens, or a choice of them
    QStringList beginnings = {}; ///< of too many tokens
    bool isNowhere = false;      ///< some token is in no text
};

TextFinder::TextFinder(SQLite::Database &database)
    : m_database(withTokens(database))
    , m_token(m_database, "SELECT term FROM temp.token WHERE term>=? LIMIT 1")
    , m_match(m_database, "SELECT rowid FROM word WHERE word MATCH ? LIMIT ?")
    , m_ids(m_database,
            "SELECT row FROM (SELECT row FROM message WHERE id>=?1 AND id<?2 UNION ALL "
            "SELECT row FROM message WHERE message_id>=?3 AND message_id<?4 AND message_id<>'') "
            "LIMIT ?5")
{}

std::optional<std::vector<qint64>> TextFinder::findFew(const QList<SqlLookUp> &lookUps,
                                                       std::size_t most)
{
    return find(lookUps, std::min(most, noLimit - 1));
}

std::vector<qint64> TextFinder::findAll(const QList<SqlLookUp> &lookUps)
{
    return find(lookUps, noLimit).value_or(std::vector<qint64>());
}

TextFinder::Rows TextFinder::find(const QList<SqlLookUp> &lookUps, std::size_t most)
{
    std::vector<Rows> byId;
    QList<IndexTerm> terms;
    bool isTextOnly = true;
    for (const SqlLookUp &lookUp : lookUps) {
        byId.push_back(findIds(lookUp, most));
        isTextOnly = isTextOnly && byId.back() && byId.back()->empty();
        terms += lookUp.terms;
    }
    return isTextOnly ? findText(terms, most) : findWithIds(lookUps, byId, most);
}

/// Some may let a message through for its id: then each is asked for alone.
TextFinder::Rows TextFinder::findWithIds(const QList<SqlLookUp> &lookUps,
                                         const std::vector<Rows> &byId, std::size_t most)
{
    Rows common;
    for (std::size_t at = 0; at < byId.size(); ++at) {
        Rows rows = byId[at] ? findText(lookUps[qsizetype(at)].terms, most) : std::nullopt;
        if (!rows)
            continue;
        rows->insert(rows->end(), byId[at]->begin(), byId[at]->end());
        std::ranges::sort(*rows);
        rows->erase(std::ranges::unique(*rows).begin(), rows->end());
        if (!common) {
            common = std::move(rows);
            continue;
        }
        std::vector<qint64> both;
        std::ranges::set_intersection(*common, *rows, std::back_inserter(both));
        common = std::move(both);
    }
    return common;
}

TextFinder::Rows TextFinder::findText(const QList<IndexTerm> &terms, std::size_t most)
{
    const Question question = questionOf(terms);
    if (question.isNowhere)
        return std::vector<qint64>();
    if (most == noLimit)
        return match(question.words + question.beginnings, most);
    return question.words.isEmpty() ? std::nullopt : match(question.words, most);
}

TextFinder::Question TextFinder::questionOf(const QList<IndexTerm> &terms)
{
    Question question;
    for (const IndexTerm &term : terms) {
        if (question.words.size() + question.beginnings.size() == mostWords)
            break;
        if (!term.isPrefix) {
            question.words.append(quoted(term.token));
            continue;
        }
        const QStringList tokens = tokensOf(term.token);
        if (tokens.isEmpty())
            return {.isNowhere = true};
        if (tokens.size() > mostTokens)
            question.beginnings.append(quoted(term.token) + u'*');
        else
            question.words.append(u'(' + tokens.join(u" OR "_s) + u')');
    }
    return question;
}

/// The tokens of the index that begin so, quoted; at most one more than a beginning is replaced by.
QStringList TextFinder::tokensOf(const QString &beginning)
{
    QStringList tokens;
    QString from = beginning;
    while (tokens.size() <= mostTokens && m_token.with(from).step()) {
        const QString token = m_token.text(0);
        m_token.reset();
        if (!token.startsWith(beginning))
            break;
        tokens.append(quoted(token));
        from = token + QChar(1); // less than any letter
    }
    return tokens;
}

TextFinder::Rows TextFinder::match(const QStringList &words, std::size_t most)
{
    return read(m_match.with(words.join(u" AND "_s), most + 1), most);
}

/// Rows whose id, here or at the service, begins as it was typed.
TextFinder::Rows TextFinder::findIds(const SqlLookUp &lookUp, std::size_t most)
{
    if (lookUp.idStart.isEmpty())
        return std::vector<qint64>();
    const QString end = QString::fromUcs4(U"\U0010FFFF");
    const QString small = lookUp.idStart.toLower();
    const QString large = lookUp.idStart.toUpper();
    return read(m_ids.with(large, large + end, small, small + end, most + 1), most);
}

TextFinder::Rows TextFinder::read(SqlStatement &select, std::size_t most)
{
    std::vector<qint64> rows;
    while (rows.size() <= most && select.step())
        rows.push_back(select.number(0));
    select.reset();
    return rows.size() > most ? std::nullopt : Rows(std::move(rows));
}

} // namespace TMinus
