# SPDX-License-Identifier: Apache-2.0
# Debian's clang and lld for macOS 11 and later.
# -DTMINUS_MACOS=folder with sdk and qt, as build.sh makes it -DTMINUS_MACOS_ARCH=x86_64 or arm64
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TMINUS_MACOS TMINUS_MACOS_ARCH)
set(root ${TMINUS_MACOS})
set(arch ${TMINUS_MACOS_ARCH})
set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_SYSTEM_VERSION 20.0.0)
set(CMAKE_SYSTEM_PROCESSOR ${arch})
set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_C_COMPILER_TARGET ${arch}-apple-macosx11.0)
set(CMAKE_CXX_COMPILER_TARGET ${arch}-apple-macosx11.0)
foreach(tool AR RANLIB INSTALL_NAME_TOOL OTOOL STRIP)
    string(TOLOWER ${tool} name)
    string(REPLACE _ - name ${name})
    find_program(CMAKE_${tool} NAMES llvm-${name}-19 REQUIRED)
endforeach()
find_program(TMINUS_MACOS_LINKER NAMES ld64.lld-19 REQUIRED)
set(CMAKE_OSX_SYSROOT ${root}/sdk)
set(CMAKE_OSX_ARCHITECTURES ${arch})
set(CMAKE_OSX_DEPLOYMENT_TARGET 11.0)
set(CMAKE_USER_MAKE_RULES_OVERRIDE ${CMAKE_CURRENT_LIST_DIR}/darwin-rules.cmake)
set(CMAKE_BUILD_WITH_INSTALL_RPATH ON)
set(CMAKE_INSTALL_RPATH "@executable_path/../Frameworks")

# No name of a folder of this computer in what is shipped.
set(hidden "-ffile-prefix-map=${root}=macos -ffile-prefix-map=${CMAKE_SOURCE_DIR}=. -ffile-prefix-map=${CMAKE_BINARY_DIR}=.")
set(CMAKE_C_FLAGS_INIT "${hidden}")
# Our copy of libc++'s headers, not the one beside clang: only ours refuses what macOS 11 has not. Apple's
# compiler frees without sizes.
set(CMAKE_CXX_FLAGS_INIT
    "${hidden} -nostdinc++ -isystem ${root}/sdk/usr/include/c++/v1 -fno-sized-deallocation")
foreach(kind EXE SHARED MODULE)
    # A version of the linker, or clang speaks to it in its old way.
    set(CMAKE_${kind}_LINKER_FLAGS_INIT "-mlinker-version=711 --ld-path=${TMINUS_MACOS_LINKER} -Wl,-dead_strip")
endforeach()

set(CMAKE_FIND_ROOT_PATH ${root}/sdk ${root}/qt ${root}/dependencies-${arch})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
set(Qt6_DIR ${root}/qt/lib/x86_64-linux-gnu/cmake/Qt6 CACHE PATH "")
set(Qt6LinguistTools_DIR /usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools CACHE PATH "")
