# SPDX-License-Identifier: Apache-2.0
# Reading the headers of Qt and std is two thirds of a compilation; they are read once for each kind of
# target. tminus_precompiled(TARGET KIND): core, window, test or windowtest.
option(TMINUS_PRECOMPILED "Compile common headers once" ON)

# What a test does itself needs no optimizer: half of the time of its compilation.
set(TMINUS_TEST_OPTIONS -O0)

function(tminus_precompiled_kind kind header)
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Nothing: it carries the headers.\n")
    add_library(tminus_precompiled_${kind} OBJECT ${source})
    set_target_properties(tminus_precompiled_${kind} PROPERTIES AUTOMOC OFF)
    target_include_directories(tminus_precompiled_${kind} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(tminus_precompiled_${kind} PRIVATE tminus_options tl::expected ${ARGN})
    if(kind MATCHES "test")
        target_compile_options(tminus_precompiled_${kind} PRIVATE ${TMINUS_TEST_OPTIONS})
    endif()
    if(WIN32)
        set(before ${PROJECT_SOURCE_DIR}/app/base/windowsnames.h)
    endif()
    target_precompile_headers(tminus_precompiled_${kind} PRIVATE ${before} ${PROJECT_SOURCE_DIR}/${header})
endfunction()

function(tminus_precompiled target kind)
    if(TARGET tminus_precompiled_${kind})
        target_precompile_headers(${target} REUSE_FROM tminus_precompiled_${kind})
    endif()
endfunction()

# Qt Test without the folder of each test among its definitions: headers are read once for all folders.
if(TMINUS_TESTS)
    add_library(tminus_qttest INTERFACE)
    target_compile_definitions(tminus_qttest INTERFACE QT_TESTLIB_LIB)
    target_include_directories(tminus_qttest SYSTEM INTERFACE
        $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
    target_link_libraries(tminus_qttest INTERFACE Qt6::Core $<LINK_ONLY:Qt6::Test>)
endif()

if(TMINUS_PRECOMPILED)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Else ccache cannot tell what a file read.
        target_compile_options(tminus_options INTERFACE -fpch-preprocess)
    elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # Else what ccache kept is refused where the headers were checked out again.
        target_compile_options(tminus_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
    tminus_precompiled_kind(core app/precompiled.h Qt6::Core)
    if(TMINUS_TESTS)
        tminus_precompiled_kind(test tests/precompiled.h Qt6::Network tminus_qttest)
    endif()
    if(TMINUS_WINDOW)
        tminus_precompiled_kind(window ui/precompiled.h Qt6::Network Qt6::Widgets)
        if(TMINUS_TESTS)
            tminus_precompiled_kind(windowtest tests/ui/precompiled.h Qt6::Network tminus_qttest Qt6::Widgets)
        endif()
    endif()
endif()
