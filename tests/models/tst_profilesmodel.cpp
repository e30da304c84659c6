// SPDX-License-Identifier: Apache-2.0
#include "models/profilesmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class ProfilesModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isEmptyAtFirst();
    void showsProfilesByGroupAndOrder();
    void tellsEnvironmentLockAndWords();
    void findsARowByItsId();

private:
    std::unique_ptr<ProfilesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ProfilesModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_tester.reset();
    m_model = std::make_unique<ProfilesModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void ProfilesModelTest::isEmptyAtFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->data({}).isValid());
}

void ProfilesModelTest::showsProfilesByGroupAndOrder()
{
    m_model->setProfiles({{.id = u"b"_s, .group = u"East"_s, .order = 2},
                          {.id = u"a"_s, .group = u"East"_s, .order = 1},
                          {.id = u"sandbox"_s},
                          {.id = u"c"_s, .name = u"Coupons"_s, .group = u"East"_s, .order = 2}});

    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row).data().toString());
    QCOMPARE(names, QStringList({u"sandbox"_s, u"a"_s, u"b"_s, u"Coupons"_s}));
}

void ProfilesModelTest::tellsEnvironmentLockAndWords()
{
    const Profile staging{.id = u"s"_s, .environment = ProfileEnvironment::Staging};
    const Profile closed{
        .id = u"c"_s, .environment = ProfileEnvironment::Staging, .readOnly = true};
    const Profile production{.id = u"p"_s};
    m_model->setProfiles({staging, closed, production});
    const auto asked = [this](int row, int role) { return m_model->index(row).data(role); };

    QCOMPARE(asked(0, ProfilesModel::ProfileRole).value<Profile>(), staging);
    QCOMPARE(asked(0, ProfilesModel::IdRole).toString(), u"s"_s);
    QCOMPARE(asked(0, ProfilesModel::EnvironmentRole).toInt(), int(ProfileEnvironment::Staging));
    QVERIFY(!asked(0, ProfilesModel::LockedRole).toBool());
    QVERIFY(asked(1, ProfilesModel::LockedRole).toBool());
    QVERIFY(asked(2, ProfilesModel::LockedRole).toBool());
    QCOMPARE(asked(2, Qt::AccessibleTextRole).toString(),
             u"p, production, read-only until it is armed"_s);
}

void ProfilesModelTest::findsARowByItsId()
{
    m_model->setProfiles({{.id = u"a"_s}, {.id = u"b"_s}});

    QCOMPARE(m_model->rowOf(u"b"_s), 1);
    QCOMPARE(m_model->rowOf(u"c"_s), -1);
}

QTEST_GUILESS_MAIN(ProfilesModelTest)
#include "tst_profilesmodel.moc"
