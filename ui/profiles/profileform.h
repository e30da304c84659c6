// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/profiles/secretfield.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedLayout;

namespace TMinus {

class FieldBinder;
class FormPage;
class Label;
class NameChips;
class Segments;

/// Every field of a profile, on four pages: connection, guards, network, ledger and place.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileForm(QWidget *parent = nullptr);

    /// Shows @p profile; the id of one that is new is made from its name.
    void showProfile(const Profile &profile, bool isNew);
    /// What stands in the form.
    Profile profile() const;
    SecretField &secret() const { return *m_secret; }
    /// Whether it can be kept; the fields that are wrong are marked, and the first of them is
    /// brought into sight. Errors: InvalidArgument.
    Result<void> check();
    /// Adds the SHA-256 of a certificate that is to be trusted.
    void addPin(const QString &pin);
    /// Brings the secret into sight, to be typed anew.
    void replaceSecret();

Q_SIGNALS:
    /// A person changed something.
    void changed();

protected:
    bool event(QEvent *event) override;

private:
    void createPages();
    void dress();
    FormPage *connectionPage();
    FormPage *guardsPage();
    FormPage *networkPage();
    FormPage *placePage();
    void addService(FormPage &page);
    void addEnvironment(FormPage &page);
    void addNames(FormPage &page);
    void addWindow(FormPage &page);
    void addCredential(FormPage &page);
    void addLate(FormPage &page);
    void addRate(FormPage &page);
    void addRetention(FormPage &page);
    void addHook(FormPage &page);
    void arrange();
    void showPage(int page);
    void follow();
    void followService(const Profile &shown);
    void mark(QLineEdit &edit, const Result<void> &checked);

    Profile m_shown;
    bool m_isNew = false;
    FieldBinder *m_fields;
    QLineEdit *m_name;
    Segments *m_choice;
    QStackedLayout *m_pages;
    FormPage *m_connection = nullptr;
    QLineEdit *m_id = nullptr;
    QComboBox *m_service = nullptr;
    Segments *m_environment = nullptr;
    QLineEdit *m_endpoint = nullptr;
    QLineEdit *m_keyId = nullptr;
    Label *m_keyIdLabel = nullptr;
    Label *m_secretLabel = nullptr;
    QComboBox *m_source = nullptr;
    SecretField *m_secret = nullptr;
    QLineEdit *m_colour = nullptr;
    QLineEdit *m_zone = nullptr;
    QLineEdit *m_pins = nullptr;
};

} // namespace TMinus
