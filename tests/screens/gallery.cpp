// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/gallery.h"

#include "base/result.h"
#include "ui/controls/chip.h"
#include "ui/controls/filterline.h"
#include "ui/controls/label.h"
#include "ui/controls/segments.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>

namespace TMinus {

namespace {

constexpr std::pair<const char *, Ink> inks[] = {
    {"window", &Tokens::window},
    {"chrome", &Tokens::chrome},
    {"base", &Tokens::base},
    {"alt", &Tokens::alt},
    {"sunken", &Tokens::sunken},
    {"hair", &Tokens::hair},
    {"border", &Tokens::border},
    {"text", &Tokens::text},
    {"text2", &Tokens::text2},
    {"text3", &Tokens::text3},
    {"accent", &Tokens::accent},
    {"onAccent", &Tokens::onAccent},
    {"selection", &Tokens::selection},
    {"selectionOff", &Tokens::selectionOff},
    {"hover", &Tokens::hover},
    {"focus", &Tokens::focus},
    {"pending", &Tokens::pending},
    {"held", &Tokens::held},
    {"unknown", &Tokens::unknown},
    {"overdue", &Tokens::overdue},
    {"seen", &Tokens::seen},
    {"acked", &Tokens::acked},
    {"refused", &Tokens::refused},
    {"quiet", &Tokens::quiet},
    {"infoGround", &Tokens::infoGround},
    {"warnGround", &Tokens::warnGround},
    {"errorGround", &Tokens::errorGround},
    {"okGround", &Tokens::okGround},
    {"infoText", &Tokens::infoText},
    {"warnText", &Tokens::warnText},
    {"errorText", &Tokens::errorText},
    {"okText", &Tokens::okText},
    {"sandbox", &Tokens::sandbox},
    {"development", &Tokens::development},
    {"staging", &Tokens::staging},
    {"production", &Tokens::production},
};

constexpr const char *markWords[] = {"Held",    "Leaving",     "Pending",  "Unknown",
                                     "Overdue", "Not watched", "Seen",     "Acked",
                                     "Refused", "Expired",     "Cancelled"};

/// A strip that paints by itself.
class Painted final : public QWidget
{
public:
    using Paint = std::function<void(QPainter &, int)>;
    Painted(int height, Paint paint)
        : m_paint(std::move(paint))
    {
        setFixedHeight(height);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, width());
    }

private:
    Paint m_paint;
};

/// A button that looks as if something were done to it.
class Posed final : public QPushButton
{
public:
    Posed(const QString &words, ButtonLook look, QStyle::State pose)
        : QPushButton(words)
        , m_pose(pose)
    {
        setLook(*this, look);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
        option.state |= m_pose;
        style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    }

private:
    QStyle::State m_pose;
};

void paintInks(QPainter &painter, int width)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    int number = 0;
    for (const auto &[name, ink] : inks) {
        const QRectF box(20 + (number % 6) * (width - 40) / 6.0, number / 6 * 44 + 2, 26, 26);
        painter.setPen(tokens.border);
        painter.setBrush(tokens.*ink);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(box, 5, 5);
        painter.setPen(tokens.text);
        painter.setFont(strong(sized(QGuiApplication::font(), smallText)));
        painter.drawText(QPointF(box.right() + 8, box.top() + 11), QLatin1StringView(name));
        painter.setPen(tokens.text2);
        painter.setFont(sized(QGuiApplication::font(), smallText));
        painter.drawText(QPointF(box.right() + 8, box.top() + 25), (tokens.*ink).name());
        ++number;
    }
}

void paintMarks(QPainter &painter, int width)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    const qreal step = (width - 40) / 11.0;
    painter.setFont(sized(QGuiApplication::font(), smallText));
    for (int number = 0; number < 11; ++number) {
        const qreal x = 20 + (number + 0.5) * step;
        const MarkPlace large{.centre = {x, 14}, .reach = 8, .ground = tokens.base};
        paintMark(painter, Mark(number), tokens, large);
        paintMark(painter, Mark(number), tokens, {.centre = {x, 36}, .ground = tokens.base});
        painter.setPen(tokens.text);
        painter.drawText(QRectF(x - step / 2, 46, step, 18), Qt::AlignCenter,
                         QLatin1StringView(markWords[number]));
    }
}

void paintIcons(QPainter &painter, int width)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    const qreal step = (width - 40) / 16.0;
    int number = 0;
    painter.setFont(sized(QGuiApplication::font(), badgeText));
    for (const QString &name : iconNames()) {
        const QPointF at(20 + (number % 16 + 0.5) * step, number / 16 * 52 + 4);
        icon(name).paint(&painter, QRect(at.toPoint() - QPoint(10, 0), QSize(20, 20)));
        painter.setPen(tokens.text3);
        painter.drawText(QRectF(at.x() - step / 2, at.y() + 22, step, 16), Qt::AlignCenter, name);
        ++number;
    }
}

QWidget *row(const QString &title, const QList<QWidget *> &widgets)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(20, 0, 20, 0);
    layout->setSpacing(8);
    auto *label = new Label(title, {.ink = &Tokens::text2, .share = tableText});
    label->setFixedWidth(80);
    layout->addWidget(label);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return line;
}

QWidget *buttons(const QString &title, ButtonLook look)
{
    auto *disabled = new QPushButton(u"Disabled"_s);
    setLook(*disabled, look);
    disabled->setEnabled(false);
    return row(
        title,
        {new Posed(u"Normal"_s, look, {}), new Posed(u"Hover"_s, look, QStyle::State_MouseOver),
         new Posed(u"Pressed"_s, look, QStyle::State_Sunken),
         new Posed(u"Focus"_s, look, QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange),
         disabled});
}

QWidget *fields()
{
    const auto field = [](const QString &words, FieldMark mark) {
        auto *edit = new QLineEdit(words);
        edit->setFixedWidth(84);
        setFieldMark(*edit, mark);
        return edit;
    };
    auto *empty = field({}, FieldMark::None);
    empty->setPlaceholderText(u"empty"_s);
    auto *off = field(u"off"_s, FieldMark::None);
    off->setEnabled(false);
    return row(u"Field"_s,
               {field(u"normal"_s, FieldMark::None), field(u"wrong"_s, FieldMark::Wrong),
                field(u"warns"_s, FieldMark::Warned), empty, off});
}

QWidget *choosers()
{
    auto *box = new QComboBox;
    box->addItems({u"order-timeout"_s, u"coupon-reminder"_s});
    auto *spin = new QSpinBox;
    spin->setValue(10);
    auto *time = new QDateTimeEdit(QDateTime(QDate(2027, 1, 14), QTime(15, 0)));
    time->setDisplayFormat(u"HH:mm:ss"_s);
    auto *date = new QDateTimeEdit(QDateTime(QDate(2027, 1, 14), QTime(15, 0)));
    date->setDisplayFormat(u"yyyy-MM-dd"_s);
    date->setCalendarPopup(true);
    return row(u"Choose"_s, {box, spin, date, time});
}

QWidget *choices()
{
    auto *on = new QCheckBox(u"on"_s);
    on->setChecked(true);
    auto *one = new QRadioButton(u"on"_s);
    one->setChecked(true);
    auto *off = new QCheckBox(u"disabled"_s);
    off->setEnabled(false);
    auto *when = new Segments({u"Now"_s, u"After"_s, u"At"_s});
    when->setCurrent(2);
    auto *other = new QRadioButton(u"off"_s);
    other->setAutoExclusive(false);
    return row(u"Choice"_s, {new QCheckBox(u"off"_s), on, off, other, one, when});
}

QWidget *rest()
{
    auto *tabs = new QTabBar;
    for (const QString &tab : {u"Body"_s, u"Times"_s, u"Deliveries"_s})
        tabs->addTab(tab);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto *progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(60);
    auto *pill = new Chip;
    pill->setInks(&Tokens::okGround, &Tokens::okText);
    pill->setDotted(true);
    pill->setText(u"polling as GID_x"_s);
    return row(u"More"_s, {tabs, slider, progress, pill});
}

QWidget *filters()
{
    const auto line = [](const QString &text) {
        auto *filter = new FilterLine(FilterSubject::Messages, [] { return PhraseContext{}; });
        filter->setText(text);
        return filter;
    };
    return row(u"Filter"_s, {line({}), line(u"is:overdue key:ORD"_s), line(u"topc:order"_s)});
}

} // namespace

Gallery::Gallery(const QString &title)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    const auto heading = [&](const QString &words, qreal share) {
        auto *label = new Label(words, {.share = share, .isStrong = true});
        label->setContentsMargins(20, 0, 0, 0);
        column->addWidget(label);
    };
    heading(title, dialogTitle);
    column->addWidget(new Painted(270, paintInks));
    heading(u"State shapes, 16 px and 11 px"_s, tableText);
    column->addWidget(new Painted(66, paintMarks));
    heading(u"Icons, 20 px"_s, tableText);
    column->addWidget(new Painted(152, paintIcons));
    column->addWidget(buttons(u"Primary"_s, ButtonLook::Primary));
    column->addWidget(buttons(u"Plain"_s, ButtonLook::Plain));
    column->addWidget(buttons(u"Production"_s, ButtonLook::Production));
    column->addWidget(buttons(u"Danger"_s, ButtonLook::Danger));
    column->addWidget(buttons(u"Link"_s, ButtonLook::Link));
    for (QWidget *line : {fields(), choosers(), choices(), rest(), filters()})
        column->addWidget(line);
    column->addStretch();
}

} // namespace TMinus
