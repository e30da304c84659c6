// SPDX-License-Identifier: Apache-2.0
#include "base/logtext.h"

#include "base/result.h"

#include <QRegularExpression>

namespace TMinus {

namespace {

constexpr qsizetype longest = 4000;
constexpr qsizetype leastSecret = 6; ///< shorter ones would hide words

struct Hidden
{
    QRegularExpression found;
    QString instead;
};

const QList<Hidden> &hidden()
{
    using Expression = QRegularExpression;
    static const QList<Hidden> all = {
        {Expression(uR"((authorization["']?\s*[:=]\s*).*)"_s, Expression::CaseInsensitiveOption),
         u"\\1***"_s},
        {Expression(
             uR"(((?:secret|token|password|passwd|signature|credential|access_?-?key_?-?id)["']?\s*[:=]\s*["']?)[^\s"',;&]+)"_s,
             Expression::CaseInsensitiveOption),
         u"\\1***"_s},
        {Expression(uR"(\b(?:LTAI|STS\.)[A-Za-z0-9]{8,})"_s), u"***"_s},
        {Expression(uR"([A-Za-z0-9+/]{27}=(?![A-Za-z0-9+/=]))"_s), u"***"_s}, // a signature
        {Expression(uR"((://)[^/\s@]+@)"_s), u"\\1***@"_s}};
    return all;
}

} // namespace

QString logText(const QString &text)
{
    QString clean = text.left(longest);
    for (const char *name : {"ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                             "ALIBABA_CLOUD_SECURITY_TOKEN"}) {
        if (const QString value = qEnvironmentVariable(name); value.size() >= leastSecret)
            clean.replace(value, u"***"_s);
    }
    for (const Hidden &each : hidden())
        clean.replace(each.found, each.instead);
    return clean.replace(u'\r', u' ').replace(u'\n', u' ').trimmed();
}

} // namespace TMinus
