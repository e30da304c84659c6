# SPDX-License-Identifier: Apache-2.0
# What each system does in its own way stands in files of its own, one header before them all:
# name_unix.cpp, name_win.cpp, name_mac.cpp. macOS takes the one for Unix where it has none itself.
if(WIN32)
    set(TMINUS_SYSTEMS win)
elseif(APPLE)
    set(TMINUS_SYSTEMS mac unix)
else()
    set(TMINUS_SYSTEMS unix)
endif()

# tminus_platform_sources(TARGET NAME…): the sources for this system, from the folder that asks.
function(tminus_platform_sources target)
    foreach(name IN LISTS ARGN)
        set(source "")
        foreach(system IN LISTS TMINUS_SYSTEMS)
            if(NOT source AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${name}_${system}.cpp)
                set(source ${CMAKE_CURRENT_SOURCE_DIR}/${name}_${system}.cpp)
            endif()
        endforeach()
        if(NOT source)
            message(FATAL_ERROR "${CMAKE_CURRENT_SOURCE_DIR}/${name} has no source for this system")
        endif()
        target_sources(${target} PRIVATE ${source})
    endforeach()
endfunction()
