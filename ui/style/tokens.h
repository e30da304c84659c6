// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace TMinus {

/// The colours of the window by what they are for. Every pair that is read or recognised keeps its
/// contrast: 4.5 for words, 3.0 for marks, and with high contrast 7.0 and 4.5
/// (tests/ui/tst_tokens.cpp).
struct Tokens
{
    QColor window, chrome, base, alt; ///< grounds: forms; bars, headers; tables, fields; overview
    QColor past, sunken, hover;       ///< what is over; segments, pressed; under the pointer
    QColor selection, selectionOff;   ///< selected, in a view with and without the focus
    QColor selectionEdge = {};        ///< lines around what is selected; invalid: none
    QColor hair, grid, border, focus; ///< separators; lines of tables; edges of controls; ring
    QColor text, text2, text3;        ///< words; labels; hints and what is settled
    QColor accent, accentHover, accentPress;           ///< primary button, links, what is current
    QColor onAccent;                                   ///< words on it
    QColor pending, held, unknown, overdue;            ///< marks of states
    QColor seen, acked, refused, quiet;                ///< the same
    QColor infoGround, infoText, warnGround, warnText; ///< notes; warnings
    QColor errorGround, errorText, okGround, okText;   ///< errors; what is fine
    QColor sandbox, development, staging, production;  ///< strip and chip of the environment
    QColor onEnvironment;                              ///< the word on the chip
    QColor tip, onTip;                                 ///< tooltips
};

const Tokens &lightTokens();
const Tokens &darkTokens();
/// High contrast, on black.
const Tokens &contrastTokens();

/// The tokens that @p palette was made from, told by its ground.
const Tokens &tokensOf(const QPalette &palette);

/// What widgets that know no tokens paint with.
QPalette paletteOf(const Tokens &tokens);

/// @p share (0 to 1) of @p other over @p one.
QColor mixed(const QColor &one, const QColor &other, qreal share);

/// The ground of a row that needs a look: a failed acknowledgement, an overdue message.
QColor warnRow(const Tokens &tokens);

/// One of the tokens: what a widget keeps, since the colours change with the theme.
using Ink = QColor Tokens::*;

} // namespace TMinus
