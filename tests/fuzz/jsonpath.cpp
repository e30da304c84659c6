// SPDX-License-Identifier: Apache-2.0
// A way into JSON, and the JSON that it goes into: the first line and the rest.
#include "search/jsonpath.h"

#include "fuzz/fuzzing.h"
#include "search/fieldmask.h"

#include <QJsonDocument>
#include <QStringList>

namespace TMinus::Fuzzing {

namespace {

struct Question
{
    QString path = {};
    QByteArray json = {};
};

Question questionIn(const QByteArray &input)
{
    const qsizetype end = input.indexOf('\n');
    return {.path = QString::fromUtf8(input.first(end < 0 ? input.size() : end)),
            .json = end < 0 ? QByteArray() : input.sliced(end + 1)};
}

void checkMask(const Question &question)
{
    const FieldMask mask({question.path});
    const QByteArray masked = mask.masked(question.json);
    need(mask.masked(masked) == masked, "what is hidden stays hidden");
    const bool isJson = !QJsonDocument::fromJson(question.json).isNull();
    need(isJson || question.json.isEmpty() || masked != question.json
             || question.json == QByteArray("••••"),
         "of what is no JSON all is hidden");
}

} // namespace

void read(const QByteArray &input)
{
    const Question question = questionIn(input);
    if (const auto path = JsonPath::read(question.path))
        (void)path->find(question.json);
}

void check(const QByteArray &input)
{
    const Question question = questionIn(input);
    qsizetype column = -1;
    const auto path = JsonPath::read(question.path, &column);
    need(column >= 0 && column <= question.path.size(), "reading stops at a place in the path");
    checkMask(question);
    if (!path)
        return;
    need(column == question.path.size(), "a path is read to its end");
    need(JsonPath::read(path->toString()) == path, "a path written again reads the same");
    (void)path->find(question.json);
}

} // namespace TMinus::Fuzzing
