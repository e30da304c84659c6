// SPDX-License-Identifier: Apache-2.0
#include "ui/style/tokens.h"

namespace TMinus {

const Tokens &lightTokens()
{
    static const Tokens tokens{.window = 0xF2F4F7,
                               .chrome = 0xFAFBFC,
                               .base = 0xFFFFFF,
                               .alt = 0xF7F8FA,
                               .past = 0xF4F5F8,
                               .sunken = 0xE9ECF1,
                               .hover = 0xEEF2F8,
                               .selection = 0xD9E5FC,
                               .selectionOff = 0xE6EAF0,
                               .hair = 0xDFE3E9,
                               .grid = 0xEDF0F4,
                               .border = 0x828B98,
                               .focus = 0x2458C6,
                               .text = 0x1A222D,
                               .text2 = 0x4A5563,
                               .text3 = 0x626D7B,
                               .accent = 0x2458C6,
                               .accentHover = 0x1E4CAE,
                               .accentPress = 0x183F92,
                               .onAccent = 0xFFFFFF,
                               .pending = 0x1443B0,
                               .held = 0xA840D8,
                               .unknown = 0xB37000,
                               .overdue = 0xBE2A1F,
                               .seen = 0x0D6063,
                               .acked = 0x4D8A5C,
                               .refused = 0x661E38,
                               .quiet = 0x707A8B,
                               .infoGround = 0xE8F0FE,
                               .infoText = 0x1B4AA8,
                               .warnGround = 0xFFF3DC,
                               .warnText = 0x7A4700,
                               .errorGround = 0xFDE8E6,
                               .errorText = 0xA11B12,
                               .okGround = 0xE6F4EA,
                               .okText = 0x1E6130,
                               .sandbox = 0x0A7570,
                               .development = 0x4A5A78,
                               .staging = 0x8A5300,
                               .production = 0xB3211A,
                               .onEnvironment = 0xFFFFFF,
                               .tip = 0x1F2733,
                               .onTip = 0xF2F5F9};
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{.window = 0x1A1E24,
                               .chrome = 0x20252C,
                               .base = 0x14171C,
                               .alt = 0x181C22,
                               .past = 0x111419,
                               .sunken = 0x0F1216,
                               .hover = 0x222932,
                               .selection = 0x243A63,
                               .selectionOff = 0x2A313B,
                               .hair = 0x2F3640,
                               .grid = 0x20262E,
                               .border = 0x6C7888,
                               .focus = 0x8FB2FF,
                               .text = 0xE4E9F0,
                               .text2 = 0xB0BAC7,
                               .text3 = 0x8F9AA9,
                               .accent = 0x7EA6FF,
                               .accentHover = 0x97B7FF,
                               .accentPress = 0xAFC8FF,
                               .onAccent = 0x0D1526,
                               .pending = 0x8DB2FA,
                               .held = 0xBE68E4,
                               .unknown = 0xFBA706,
                               .overdue = 0xF5544A,
                               .seen = 0x33DEDC,
                               .acked = 0xA9E297,
                               .refused = 0xE4ACC1,
                               .quiet = 0x7C8896,
                               .infoGround = 0x1B2A47,
                               .infoText = 0xA9C5FF,
                               .warnGround = 0x3A2C10,
                               .warnText = 0xF4C877,
                               .errorGround = 0x42201D,
                               .errorText = 0xFFA398,
                               .okGround = 0x1A3323,
                               .okText = 0x93D6A4,
                               .sandbox = 0x3FB8AE,
                               .development = 0x93A5C6,
                               .staging = 0xE8AE4E,
                               .production = 0xFF8578,
                               .onEnvironment = 0x14171C,
                               .tip = 0xE4E9F0,
                               .onTip = 0x1A222D};
    return tokens;
}

const Tokens &contrastTokens()
{
    static const Tokens tokens{.window = Qt::black,
                               .chrome = Qt::black,
                               .base = Qt::black,
                               .alt = Qt::black,
                               .past = 0x121212,
                               .sunken = 0x2B2B2B,
                               .hover = 0x2E2E2E,
                               .selection = 0x14327A,
                               .selectionOff = 0x333333,
                               .selectionEdge = 0xFFFFFF,
                               .hair = 0x8A8A8A,
                               .grid = 0x666666,
                               .border = 0xD6D6D6,
                               .focus = 0xFFE600,
                               .text = 0xFFFFFF,
                               .text2 = 0xF0F0F0,
                               .text3 = 0xA8A8A8,
                               .accent = 0xA6CEFF,
                               .accentHover = 0xBCDAFF,
                               .accentPress = 0xD8E9FF,
                               .onAccent = Qt::black,
                               .pending = 0x9CC4FF,
                               .held = 0xE9A6FF,
                               .unknown = 0xFFC22E,
                               .overdue = 0xFF8A80,
                               .seen = 0x4DF0EE,
                               .acked = 0xB7F5A4,
                               .refused = 0xFFC7DA,
                               .quiet = 0xC8CED6,
                               .infoGround = 0x001A40,
                               .infoText = 0xC2DBFF,
                               .warnGround = 0x2E2200,
                               .warnText = 0xFFD98A,
                               .errorGround = 0x3D0A08,
                               .errorText = 0xFFC4BC,
                               .okGround = 0x00260D,
                               .okText = 0xAEEFBE,
                               .sandbox = 0x5CE0D6,
                               .development = 0xBCCBEA,
                               .staging = 0xFFC46B,
                               .production = 0xFFA89F,
                               .onEnvironment = Qt::black,
                               .tip = 0xFFFFFF,
                               .onTip = Qt::black};
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return window == contrastTokens().window ? contrastTokens()
        : window.lightness() < 128           ? darkTokens()
                                             : lightTokens();
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, tokens.window},
        {QPalette::WindowText, tokens.text},
        {QPalette::Base, tokens.base},
        {QPalette::AlternateBase, tokens.alt},
        {QPalette::Text, tokens.text},
        {QPalette::Button, tokens.chrome},
        {QPalette::ButtonText, tokens.text},
        {QPalette::BrightText, tokens.text},
        {QPalette::Highlight, tokens.selection},
        {QPalette::HighlightedText, tokens.text},
        {QPalette::ToolTipBase, tokens.tip},
        {QPalette::ToolTipText, tokens.onTip},
        {QPalette::PlaceholderText, tokens.text3},
        {QPalette::Link, tokens.accent},
        {QPalette::Light, tokens.chrome},
        {QPalette::Mid, tokens.hair},
        {QPalette::Dark, tokens.border},
        {QPalette::Shadow, tokens.border}};
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, tokens.selectionOff);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.selectionOff);
    for (QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tokens.text3);
    return palette;
}

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    const auto between = [share](int from, int to) { return int(from + (to - from) * share); };
    return QColor(between(one.red(), other.red()), between(one.green(), other.green()),
                  between(one.blue(), other.blue()));
}

QColor warnRow(const Tokens &tokens)
{
    return mixed(tokens.base, tokens.warnGround, 0.7);
}

} // namespace TMinus
