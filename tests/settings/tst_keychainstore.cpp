// SPDX-License-Identifier: Apache-2.0
#include "settings/keychainstore.h"

#include "settings/fakestores.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <cstring>
#include <link.h>
#include <unistd.h>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

/// Whether a library whose path holds @p name is loaded.
bool isLoaded(const char *name)
{
    const auto look = [](dl_phdr_info *info, size_t, void *wanted) {
        return std::strstr(info->dlpi_name, static_cast<const char *>(wanted)) ? 1 : 0;
    };
    return dl_iterate_phdr(look, const_cast<char *>(name)) == 1;
}

} // namespace

/// Runs in a session bus of its own with a real key store, which main() sees to.
class TestKeychainStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("TMINUS_TEST_KEYRING"))
            QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingIsLoadedBeforeItIsNeeded()
    {
        const auto store = systemSecretStore();
        QVERIFY(!isLoaded("keychain"));

        QVERIFY(Answers(*store).read(u"nobody/secret"_s));

        QVERIFY(isLoaded("keychain"));
    }

    void secretsComeBackByteForByte()
    {
        const auto store = systemSecretStore();
        Answers answers(*store);
        const Secret odd(QByteArray("gOldEn\0\xff\n", 9));

        QVERIFY(answers.write(u"p/secret"_s, odd));
        QVERIFY(answers.write(u"p/token"_s, Secret("token")));

        QCOMPARE(answers.read(u"p/secret"_s).value(), odd);
        QCOMPARE(answers.read(u"p/token"_s).value(), Secret("token"));
    }

    void absentSecretIsNoError()
    {
        const auto store = systemSecretStore();
        Answers answers(*store);

        QCOMPARE(answers.read(u"nobody/secret"_s).value(), std::nullopt);
        QVERIFY(answers.remove(u"nobody/secret"_s));
    }

    void removedSecretIsGone()
    {
        const auto store = systemSecretStore();
        Answers answers(*store);
        QVERIFY(answers.write(u"q/secret"_s, Secret("x")));

        QVERIFY(answers.remove(u"q/secret"_s));

        QCOMPARE(answers.read(u"q/secret"_s).value(), std::nullopt);
    }

    void noFileHoldsTheSecretInClear()
    {
        const auto store = systemSecretStore();
        QVERIFY(Answers(*store).write(u"r/secret"_s, Secret("gOldEnGoOse")));

        int files = 0;
        QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("gOldEnGoOse"), qUtf8Printable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
    }

    void contextThatDiedHearsNothing()
    {
        const auto store = systemSecretStore();
        auto context = std::make_unique<QObject>();
        bool isCalled = false;
        store->read(u"p/secret"_s, context.get(), [&](const auto &) { isCalled = true; });
        context.reset();

        QVERIFY(Answers(*store).read(u"p/secret"_s)); // asked later, answered later
        QVERIFY(!isCalled);
    }
};

namespace {

constexpr char script[] = "home=$(mktemp -d) && export HOME=$home XDG_DATA_HOME=$home/data "
                          "XDG_RUNTIME_DIR=$home XDG_CACHE_HOME=$home/cache TMINUS_TEST_KEYRING=1\n"
                          "unset XDG_CURRENT_DESKTOP DESKTOP_SESSION\n"
                          "printf 'x\\n' | gnome-keyring-daemon --unlock --components=secrets "
                          "--daemonize >/dev/null 2>&1\n"
                          "\"$0\" \"$@\"\ncode=$?\nrm -rf \"$home\"\nexit $code";

/// Becomes this program in a session of its own; comes back when that cannot be.
void enterSession(int argc, char **argv)
{
    const bool canBe = !QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty()
        && !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty();
    if (!canBe || qEnvironmentVariableIsSet("TMINUS_TEST_KEYRING"))
        return;
    std::vector<const char *> words{"dbus-run-session", "--", "/bin/sh", "-c", script};
    words.insert(words.end(), argv, argv + argc);
    words.push_back(nullptr);
    ::execvp(words.front(), const_cast<char *const *>(words.data()));
}

} // namespace

int main(int argc, char **argv)
{
    enterSession(argc, argv);
    QCoreApplication application(argc, argv);
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
