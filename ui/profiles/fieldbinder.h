// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QObject>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace TMinus {

/// Puts the fields of a profile into controls and takes them back.
class FieldBinder final : public QObject
{
    Q_OBJECT

public:
    using Show = std::function<void(const Profile &)>;
    using Take = std::function<void(Profile &)>;
    template<typename T>
    using Place = std::function<T &(Profile &)>;

    using QObject::QObject;

    void add(Show show, Take take);
    void text(QLineEdit *edit, Place<QString> place);
    /// Parts with commas between them.
    void texts(QLineEdit *edit, Place<QStringList> place);
    void truth(QCheckBox *box, Place<bool> place);
    void whole(QSpinBox *box, Place<int> place);
    /// The entries stand in the order of the enum.
    template<typename Enum>
    void choice(QComboBox *box, Place<Enum> place)
    {
        index(
            box, [place](Profile profile) { return int(place(profile)); },
            [place](Profile &profile, int chosen) { place(profile) = static_cast<Enum>(chosen); });
    }
    template<typename Rep, typename Period>
    void span(QSpinBox *box, std::chrono::duration<Rep, Period> Profile::*member)
    {
        number(
            box, [member](const Profile &profile) { return int((profile.*member).count()); },
            [member](Profile &profile, int count) {
                profile.*member = std::chrono::duration<Rep, Period>(count);
            });
    }
    /// For controls of another kind: somebody changed one.
    void noteChange();

    /// Shows @p profile in all controls; changed() stays away.
    void show(const Profile &profile);
    /// @p profile with what stands in the controls.
    Profile taken(Profile profile) const;

Q_SIGNALS:
    /// A person changed something.
    void changed();

private:
    void index(QComboBox *box, const std::function<int(const Profile &)> &read,
               const std::function<void(Profile &, int)> &write);
    void number(QSpinBox *box, const std::function<int(const Profile &)> &read,
                const std::function<void(Profile &, int)> &write);

    QList<Show> m_shows;
    QList<Take> m_takes;
    bool m_isShowing = false;
};

} // namespace TMinus
