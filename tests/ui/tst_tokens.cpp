// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/style/rowtints.h"
#include "ui/style/stateappearance.h"
#include "ui/style/tokens.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace TMinus;

class TokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void keepsTheContrastThatWasMeasured_data();
    void keepsTheContrastThatWasMeasured();
    void keepsMoreOfItWithHighContrast_data();
    void keepsMoreOfItWithHighContrast();
    void drawsLinesThatAreSeenWithHighContrast();
    void keepsTheContrastOfMarks_data();
    void keepsTheContrastOfMarks();
    void keepsTheContrastOnRowsThatStandOut_data();
    void keepsTheContrastOnRowsThatStandOut();
    void givesEachStateAShapeOfItsOwn();
    void givesEachTintStrokesOfItsOwn();
    void isFoundAgainByItsPalette();
    void selectsPalerWithoutTheFocus();
};

namespace {

constexpr double forWords = 4.5;
constexpr double forMarks = 3.0;
constexpr double forWordsOfMore = 7.0; ///< with high contrast
constexpr double forMarksOfMore = 4.5;

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// As WCAG 2 counts it, 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

/// Two colours, the least contrast that the eye needs there, and what was measured when they were
/// chosen: a token that is changed has to be measured anew.
struct Pair
{
    const char *name;
    Ink front;
    Ink ground; ///< null: the row that needs a look
    double least;
    double light;
    double dark;
};

using T = Tokens;

constexpr Pair pairs[] = {
    {"text on window", &T::text, &T::window, forWords, 14.5, 13.7},
    {"text on chrome", &T::text, &T::chrome, forWords, 15.5, 12.6},
    {"text on base", &T::text, &T::base, forWords, 16.0, 14.7},
    {"text on selection", &T::text, &T::selection, forWords, 12.6, 9.3},
    {"text on unfocused selection", &T::text, &T::selectionOff, forWords, 13.3, 10.8},
    {"text on hover", &T::text, &T::hover, forWords, 14.3, 12.0},
    {"text on note", &T::text, &T::infoGround, forWords, 14.0, 11.7},
    {"text on warning", &T::text, &T::warnGround, forWords, 14.6, 11.1},
    {"text on error", &T::text, &T::errorGround, forWords, 13.6, 11.8},
    {"text on fine", &T::text, &T::okGround, forWords, 14.1, 11.2},
    {"text on warn row", &T::text, nullptr, forWords, 14.9, 12.4},
    {"text2 on window", &T::text2, &T::window, forWords, 6.9, 8.5},
    {"text2 on chrome", &T::text2, &T::chrome, forWords, 7.3, 7.9},
    {"text2 on base", &T::text2, &T::base, forWords, 7.6, 9.2},
    {"text2 on selection", &T::text2, &T::selection, forWords, 6.0, 5.8},
    {"text2 on unfocused selection", &T::text2, &T::selectionOff, forWords, 6.3, 6.7},
    {"text3 on window", &T::text3, &T::window, forWords, 4.8, 5.9},
    {"text3 on chrome", &T::text3, &T::chrome, forWords, 5.1, 5.4},
    {"text3 on base", &T::text3, &T::base, forWords, 5.3, 6.3},
    {"text3 on past", &T::text3, &T::past, forWords, 4.8, 6.5},
    {"text3 on warn row", &T::text3, nullptr, forWords, 4.9, 5.3},
    {"accent on base", &T::accent, &T::base, forWords, 6.4, 7.5},
    {"accent on window", &T::accent, &T::window, forWords, 5.8, 7.0},
    {"accent on chrome", &T::accent, &T::chrome, forWords, 6.2, 6.5},
    {"accent on selection", &T::accent, &T::selection, forWords, 5.0, 4.7},
    {"on accent", &T::onAccent, &T::accent, forWords, 6.4, 7.6},
    {"on hovered accent", &T::onAccent, &T::accentHover, forWords, 7.8, 9.1},
    {"on pressed accent", &T::onAccent, &T::accentPress, forWords, 9.7, 10.9},
    {"tip", &T::onTip, &T::tip, forWords, 13.8, 13.1},
    {"note", &T::infoText, &T::infoGround, forWords, 7.1, 8.3},
    {"warning", &T::warnText, &T::warnGround, forWords, 7.0, 8.6},
    {"error", &T::errorText, &T::errorGround, forWords, 6.7, 7.5},
    {"fine", &T::okText, &T::okGround, forWords, 6.6, 8.0},
    {"note on base", &T::infoText, &T::base, forWords, 8.1, 10.4},
    {"warning on base", &T::warnText, &T::base, forWords, 7.7, 11.4},
    {"error on base", &T::errorText, &T::base, forWords, 7.8, 9.4},
    {"fine on base", &T::okText, &T::base, forWords, 7.5, 10.6},
    {"note on selection", &T::infoText, &T::selection, forWords, 6.4, 6.5},
    {"warning on selection", &T::warnText, &T::selection, forWords, 6.1, 7.2},
    {"error on selection", &T::errorText, &T::selection, forWords, 6.2, 5.9},
    {"fine on selection", &T::okText, &T::selection, forWords, 5.9, 6.7},
    {"on sandbox", &T::onEnvironment, &T::sandbox, forWords, 5.5, 7.4},
    {"on development", &T::onEnvironment, &T::development, forWords, 6.9, 7.2},
    {"on staging", &T::onEnvironment, &T::staging, forWords, 6.3, 9.1},
    {"on production", &T::onEnvironment, &T::production, forWords, 6.7, 7.6},
    {"sandbox on chrome", &T::sandbox, &T::chrome, forWords, 5.4, 6.4},
    {"development on chrome", &T::development, &T::chrome, forWords, 6.7, 6.2},
    {"staging on chrome", &T::staging, &T::chrome, forWords, 6.1, 7.8},
    {"production on chrome", &T::production, &T::chrome, forWords, 6.4, 6.5},
    {"border on base", &T::border, &T::base, forMarks, 3.5, 4.0},
    {"border on window", &T::border, &T::window, forMarks, 3.1, 3.7},
    {"border on chrome", &T::border, &T::chrome, forMarks, 3.3, 3.4},
    {"focus on base", &T::focus, &T::base, forMarks, 6.4, 8.5},
    {"focus on window", &T::focus, &T::window, forMarks, 5.8, 8.0},
    {"focus on selection", &T::focus, &T::selection, forMarks, 5.0, 5.4},
    {"held on base", &T::held, &T::base, forMarks, 4.8, 5.4},
    {"held on selection", &T::held, &T::selection, forMarks, 3.8, 3.4},
    {"pending on base", &T::pending, &T::base, forMarks, 8.5, 8.5},
    {"pending on selection", &T::pending, &T::selection, forMarks, 6.7, 5.3},
    {"unknown on base", &T::unknown, &T::base, forMarks, 4.0, 9.1},
    {"unknown on selection", &T::unknown, &T::selection, forMarks, 3.2, 5.7},
    {"overdue on base", &T::overdue, &T::base, forMarks, 5.9, 5.4},
    {"overdue on selection", &T::overdue, &T::selection, forMarks, 4.7, 3.4},
    {"seen on base", &T::seen, &T::base, forMarks, 7.3, 10.8},
    {"seen on selection", &T::seen, &T::selection, forMarks, 5.8, 6.8},
    {"acked on base", &T::acked, &T::base, forMarks, 4.1, 12.0},
    {"acked on selection", &T::acked, &T::selection, forMarks, 3.2, 7.5},
    {"refused on base", &T::refused, &T::base, forMarks, 11.6, 9.4},
    {"refused on selection", &T::refused, &T::selection, forMarks, 9.2, 5.9},
    {"quiet on base", &T::quiet, &T::base, forMarks, 4.3, 5.0},
    {"quiet on selection", &T::quiet, &T::selection, forMarks, 3.4, 3.1},
};

} // namespace

void TokensTest::keepsTheContrastThatWasMeasured_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("measured");
    for (const Pair &pair : pairs) {
        for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
            const bool isLight = tokens == &lightTokens();
            QTest::addRow("%s, %s", pair.name, isLight ? "light" : "dark")
                << tokens->*pair.front << (pair.ground ? tokens->*pair.ground : warnRow(*tokens))
                << pair.least << (isLight ? pair.light : pair.dark);
        }
    }
}

void TokensTest::keepsTheContrastThatWasMeasured()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QFETCH(double, measured);

    const double found = contrast(front, ground);

    QVERIFY2(found >= least, qPrintable(QString::number(found)));
    QVERIFY2(std::abs(found - measured) < 0.11, qPrintable(QString::number(found)));
}

void TokensTest::keepsMoreOfItWithHighContrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    const Tokens &tokens = contrastTokens();
    for (const Pair &pair : pairs)
        QTest::newRow(pair.name) << tokens.*pair.front
                                 << (pair.ground ? tokens.*pair.ground : warnRow(tokens))
                                 << (pair.least == forWords ? forWordsOfMore : forMarksOfMore);
}

void TokensTest::keepsMoreOfItWithHighContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, least);

    QVERIFY2(contrast(front, ground) >= least,
             qPrintable(QString::number(contrast(front, ground))));
}

/// Separators as well as edges, and what is selected is not told by its ground alone.
void TokensTest::drawsLinesThatAreSeenWithHighContrast()
{
    const Tokens &tokens = contrastTokens();

    for (Ink line : {&T::hair, &T::grid, &T::border, &T::focus, &T::selectionEdge})
        QVERIFY2(contrast(tokens.*line, tokens.base) >= forMarks,
                 qPrintable((tokens.*line).name()));
    QVERIFY(contrast(tokens.focus, tokens.selection) >= forMarks);
    QVERIFY(contrast(tokens.selectionEdge, tokens.selection) >= forMarks);
    QVERIFY(!lightTokens().selectionEdge.isValid());
    QVERIFY(!darkTokens().selectionEdge.isValid());
}

/// On every ground that a mark may lie on.
void TokensTest::keepsTheContrastOfMarks_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    for (int number = 0; number <= int(Mark::Dash); ++number) {
        for (const Tokens *tokens : {&lightTokens(), &darkTokens(), &contrastTokens()}) {
            for (Ink ground : {&T::base, &T::selection, &T::past})
                QTest::addRow("mark %d on %s, %s", number, qPrintable((tokens->*ground).name()),
                              tokens == &lightTokens()      ? "light"
                                  : tokens == &darkTokens() ? "dark"
                                                            : "high contrast")
                    << tokens->*markInk(Mark(number)) << tokens->*ground;
        }
    }
}

void TokensTest::keepsTheContrastOfMarks()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);

    QVERIFY2(contrast(front, ground) >= forMarks,
             qPrintable(QString::number(contrast(front, ground))));
}

void TokensTest::keepsTheContrastOnRowsThatStandOut_data()
{
    QTest::addColumn<RowTint>("tint");
    for (const RowTint tint : RowTints::all())
        QTest::addRow("tint %d", int(tint)) << tint;
}

/// Of all that tables write and draw there, the strokes at the edge too.
void TokensTest::keepsTheContrastOnRowsThatStandOut()
{
    QFETCH(RowTint, tint);

    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        const QColor ground = RowTints::ground(tint, *tokens);
        for (const Ink ink : {&T::text, &T::text2, &T::text3, &T::errorText, &T::warnText})
            QVERIFY(contrast(tokens->*ink, ground) >= forWords);
        for (int number = 0; number <= int(Mark::Dash); ++number)
            QVERIFY(contrast(tokens->*markInk(Mark(number)), ground) >= forMarks);
        QVERIFY(contrast(tokens->*RowTints::ink(tint), ground) >= forMarks);
        QVERIFY(contrast(tokens->*RowTints::ink(tint), tokens->selection) >= forMarks);
    }
}

/// In one colour, as on a printer without any.
void TokensTest::givesEachStateAShapeOfItsOwn()
{
    Tokens grey = lightTokens();
    for (int number = 0; number <= int(Mark::Dash); ++number)
        grey.*markInk(Mark(number)) = Qt::black;
    QList<QImage> shapes;
    for (int number = 0; number <= int(Mark::Dash); ++number) {
        QImage image(17, 17, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintMark(painter, Mark(number), grey, {.centre = {8.5, 8.5}});
        painter.end();
        QVERIFY2(!shapes.contains(image), qPrintable(QString::number(number)));
        shapes.append(image);
    }
}

void TokensTest::givesEachTintStrokesOfItsOwn()
{
    QList<QImage> edges;
    for (const RowTint tint : RowTints::all()) {
        Tokens grey = lightTokens();
        grey.*RowTints::ink(tint) = Qt::black;
        QImage image(12, 28, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        RowTints::paintEdge(painter, image.rect(), tint, grey);
        painter.end();
        QVERIFY2(!edges.contains(image), qPrintable(RowTints::word(tint)));
        edges.append(image);
    }
}

void TokensTest::isFoundAgainByItsPalette()
{
    QCOMPARE(&tokensOf(paletteOf(lightTokens())), &lightTokens());
    QCOMPARE(&tokensOf(paletteOf(darkTokens())), &darkTokens());
    QCOMPARE(&tokensOf(paletteOf(contrastTokens())), &contrastTokens());
}

void TokensTest::selectsPalerWithoutTheFocus()
{
    const QPalette palette = paletteOf(lightTokens());

    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), lightTokens().selection);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), lightTokens().selectionOff);
}

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
