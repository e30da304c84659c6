# SPDX-License-Identifier: Apache-2.0
# What of the tests is there on Windows, and how Wine is told to run it. Included where the target is Windows.

# Checks of the sources, the SDKs, benchmarks and fuzzers need no second system. Those of the command line start
# and stop programs with signals and a shell: tests/packaging/windows.sh does their work with what is installed.
# Those of the window want a quiet screen.
set(TMINUS_TEST_FOLDERS support base messaging timeline storage mqhttp settings search exchange client broker
    ledger console models)

# Not here, each for the reason above it; all others of these folders are.
set(TMINUS_TESTS_ELSEWHERE
    # limits on open files and on the size of a file, and children that die with their parent
    broker/openfiles sandbox/attack sandbox/crash settings/profilefile
    # fork(), and a user who is not the owner
    storage/fileholder storage/sqlitefile
    # the key store of a Linux desktop; that of Windows is proved by what is installed
    settings/keychainstore
    # /proc, and how a program ends that a signal killed
    base/processfacts base/crashreport
    # sockets opened by hand, without Qt
    broker/httpsession broker/httpserver
    # rights of files as bits
    broker/storelock console/doctorchecks)

# tminus_test_under_wine(NAME): Wine hides what begins with QT_ unless it is said with WINE before it.
function(tminus_test_under_wine name)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++-6.dll
        OUTPUT_VARIABLE library OUTPUT_STRIP_TRAILING_WHITESPACE)
    cmake_path(GET library PARENT_PATH folder)
    set(path "Z:${QT6_INSTALL_PREFIX}/bin\\;Z:${folder}\\;Z:/usr/x86_64-w64-mingw32/lib")
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "WINEDEBUG=-all" "WINEARCH=win64"
        "WINEDLLOVERRIDES=mscoree,mshtml=" "WINEQT_FORCE_STDERR_LOGGING=1" "WINEQT_QPA_PLATFORM=offscreen"
        "WINEQT_PLUGIN_PATH=Z:${QT6_INSTALL_PREFIX}/plugins" "WINEPATH=${path}")
endfunction()
