# SPDX-License-Identifier: Apache-2.0
# cmake -DSTAGE=…/usr -DBUNDLE=… -DPLUGINS=… -DLIST=… -P bundle.cmake
# Makes a folder that runs where there is no Qt: programs, Qt's libraries and plug-ins, and all that these
# need but for what every desktop has. Debian 12's Qt cannot do that by itself on Linux.
cmake_minimum_required(VERSION 3.25)
set(CMAKE_GET_RUNTIME_DEPENDENCIES_PLATFORM linux+elf)
set(CMAKE_GET_RUNTIME_DEPENDENCIES_TOOL objdump)

# Opened by name at run time, so no tool sees them.
set(plugins platforms/libqxcb platforms/libqoffscreen platforms/libqwayland-generic
    wayland-shell-integration/libxdg-shell wayland-decoration-client/libbradient
    tls/libqopensslbackend imageformats/libqsvg imageformats/libqico iconengines/libqsvgicon
    platformthemes/libqxdgdesktopportal
    platforminputcontexts/libcomposeplatforminputcontextplugin
    platforminputcontexts/libibusplatforminputcontextplugin)
set(by_name libssl.so.3 libcrypto.so.3 libsecret-1.so.0)

# The C and C++ libraries, the loader, and what belongs to the desktop's graphics and fonts.
set(of_system
    "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv|util|nsl|anl|mvec)\\.so" "^lib(gcc_s|stdc\\+\\+|z)\\."
    "^lib(GL|EGL|GLX|GLdispatch|gbm|drm)\\.so" "^libX11(-xcb)?\\.so" "^libxcb\\.so"
    "^libxcb-(dri2|dri3|glx|present)" "^lib(fontconfig|freetype|expat)\\.so" "^libwayland-client")

set(programs ${STAGE}/bin/tminus ${STAGE}/bin/tminusctl)
set(modules ${STAGE}/lib/tminus/libtminuskeychain.so)
foreach(name IN LISTS plugins)
    set(file ${PLUGINS}/${name}.so)
    if(NOT EXISTS ${file})
        message(STATUS "left out, not here: ${name}")
        continue()
    endif()
    cmake_path(GET name PARENT_PATH folder)
    file(INSTALL DESTINATION ${BUNDLE}/plugins/${folder} TYPE FILE FILES ${file})
    list(APPEND modules ${file})
    list(APPEND taken ${file})
endforeach()

cmake_path(GET PLUGINS PARENT_PATH libraries) # …/qt6
cmake_path(GET libraries PARENT_PATH libraries)
foreach(name IN LISTS by_name)
    if(EXISTS ${libraries}/${name})
        list(APPEND opened ${libraries}/${name})
    endif()
endforeach()
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${programs} MODULES ${modules} LIBRARIES ${opened}
    PRE_EXCLUDE_REGEXES ${of_system}
    RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR lost)
if(lost)
    message(FATAL_ERROR "these libraries are nowhere: ${lost}")
endif()
list(APPEND found ${opened})
list(REMOVE_DUPLICATES found)
foreach(file IN LISTS found)
    file(INSTALL DESTINATION ${BUNDLE}/lib TYPE SHARED_LIBRARY FOLLOW_SYMLINK_CHAIN FILES ${file})
endforeach()
list(APPEND taken ${found})

file(INSTALL DESTINATION ${BUNDLE}/bin TYPE PROGRAM FILES ${programs})
file(INSTALL DESTINATION ${BUNDLE}/lib/tminus TYPE FILE FILES ${STAGE}/lib/tminus/libtminuskeychain.so)
file(INSTALL DESTINATION ${BUNDLE} TYPE DIRECTORY FILES ${STAGE}/share)
file(WRITE ${BUNDLE}/bin/qt.conf "[Paths]\nPrefix=..\nPlugins=plugins\nLibraries=lib\n")
list(JOIN taken "\n" lines)
file(WRITE ${LIST} "${lines}\n")

# Each file looks for the others beside itself.
find_program(PATCHELF patchelf REQUIRED)
function(look_in path)
    foreach(file IN LISTS ARGN)
        if(NOT IS_SYMLINK ${file})
            execute_process(COMMAND ${PATCHELF} --set-rpath ${path} ${file} COMMAND_ERROR_IS_FATAL ANY)
        endif()
    endforeach()
endfunction()
file(GLOB copied ${BUNDLE}/lib/*.so*)
file(GLOB plugged ${BUNDLE}/plugins/*/*.so)
look_in("$ORIGIN/../lib" ${BUNDLE}/bin/tminus ${BUNDLE}/bin/tminusctl)
look_in("$ORIGIN/.." ${BUNDLE}/lib/tminus/libtminuskeychain.so)
look_in("$ORIGIN" ${copied})
look_in("$ORIGIN/../../lib" ${plugged})
