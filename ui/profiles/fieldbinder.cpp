// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/fieldbinder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace TMinus {

namespace {

/// What stands at @p place, which only knows how to point into a profile that may be changed.
template<typename T>
T valueAt(const FieldBinder::Place<T> &place, Profile profile)
{
    return place(profile);
}

/// A long value shows its beginning.
void showFrom(QLineEdit &edit, const QString &text)
{
    edit.setText(text);
    edit.setCursorPosition(0);
}

} // namespace

void FieldBinder::add(Show show, Take take)
{
    m_shows.append(std::move(show));
    m_takes.append(std::move(take));
}

void FieldBinder::text(QLineEdit *edit, Place<QString> place)
{
    add([edit, place](const Profile &profile) { showFrom(*edit, valueAt(place, profile)); },
        [edit, place](Profile &profile) { place(profile) = edit->text().trimmed(); });
    connect(edit, &QLineEdit::textChanged, this, &FieldBinder::noteChange);
}

void FieldBinder::texts(QLineEdit *edit, Place<QStringList> place)
{
    add([edit,
         place](const Profile &profile) { showFrom(*edit, valueAt(place, profile).join(u", "_s)); },
        [edit, place](Profile &profile) {
            QStringList parts;
            for (const QString &part : edit->text().split(u',')) {
                if (!part.trimmed().isEmpty())
                    parts.append(part.trimmed());
            }
            place(profile) = parts;
        });
    connect(edit, &QLineEdit::textChanged, this, &FieldBinder::noteChange);
}

void FieldBinder::truth(QCheckBox *box, Place<bool> place)
{
    add([box, place](const Profile &profile) { box->setChecked(valueAt(place, profile)); },
        [box, place](Profile &profile) { place(profile) = box->isChecked(); });
    connect(box, &QCheckBox::toggled, this, &FieldBinder::noteChange);
}

void FieldBinder::whole(QSpinBox *box, Place<int> place)
{
    number(
        box, [place](const Profile &profile) { return valueAt(place, profile); },
        [place](Profile &profile, int count) { place(profile) = count; });
}

void FieldBinder::index(QComboBox *box, const std::function<int(const Profile &)> &read,
                        const std::function<void(Profile &, int)> &write)
{
    add([box, read](const Profile &profile) { box->setCurrentIndex(read(profile)); },
        [box, write](Profile &profile) { write(profile, box->currentIndex()); });
    connect(box, &QComboBox::currentIndexChanged, this, &FieldBinder::noteChange);
}

void FieldBinder::number(QSpinBox *box, const std::function<int(const Profile &)> &read,
                         const std::function<void(Profile &, int)> &write)
{
    add([box, read](const Profile &profile) { box->setValue(read(profile)); },
        [box, write](Profile &profile) { write(profile, box->value()); });
    connect(box, &QSpinBox::valueChanged, this, &FieldBinder::noteChange);
}

void FieldBinder::noteChange()
{
    if (!m_isShowing)
        Q_EMIT changed();
}

void FieldBinder::show(const Profile &profile)
{
    m_isShowing = true;
    for (const Show &show : std::as_const(m_shows))
        show(profile);
    m_isShowing = false;
}

Profile FieldBinder::taken(Profile profile) const
{
    for (const Take &take : m_takes)
        take(profile);
    return profile;
}

} // namespace TMinus
