// SPDX-License-Identifier: Apache-2.0
#include "settings/fieldform.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProfileField)
};

bool isHex(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

bool isColour(const QString &text)
{
    return text.size() == 7 && text.startsWith(u'#') && isHex(QStringView(text).mid(1));
}

bool isEndpoint(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    const bool isBare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == u"/"_s);
    return url.isValid() && isHttp && isBare && !url.host().isEmpty();
}

bool holds(FieldForm form, const QString &text)
{
    switch (form) {
    case FieldForm::Free:
        return true;
    case FieldForm::Id:
        return isProfileId(text);
    case FieldForm::Endpoint:
        return text.isEmpty() || isEndpoint(text);
    case FieldForm::Colour:
        return text.isEmpty() || isColour(text);
    case FieldForm::Zone:
        return text.isEmpty() || QTimeZone(text.toUtf8()).isValid();
    case FieldForm::Pin:
        return text.size() == 64 && isHex(text);
    }
    Q_UNREACHABLE();
}

QString sentence(FieldForm form)
{
    switch (form) {
    case FieldForm::Free:
        break;
    case FieldForm::Id:
        return Words::tr("“%1” is no id of a profile. Use 1 to 40 small letters, digits and “-”.");
    case FieldForm::Endpoint:
        return Words::tr(
            "“%1” is not an endpoint. Write scheme, host and maybe a port, and nothing "
            "else: https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com.");
    case FieldForm::Colour:
        return Words::tr("“%1” is no colour. Write it like #C0392B, or leave it empty.");
    case FieldForm::Zone:
        return Words::tr("“%1” is no time zone of this computer. Write it like Asia/Shanghai, or "
                         "leave it empty for the local one.");
    case FieldForm::Pin:
        return Words::tr("“%1” is no SHA-256 of a certificate. It has 64 hexadecimal digits.");
    }
    return {};
}

} // namespace

Result<void> checkForm(FieldForm form, const QString &text)
{
    if (holds(form, text))
        return {};
    return failure(ErrorKind::InvalidArgument, sentence(form).arg(text));
}

QString plainPin(const QString &text)
{
    const QString plain = QString(text).remove(u':').toLower();
    return holds(FieldForm::Pin, plain) ? plain : text;
}

} // namespace TMinus
