# SPDX-License-Identifier: Apache-2.0
# On a Mac CMake asks the system for its version and then sets these; elsewhere that fails.
set(CMAKE_SHARED_LIBRARY_RUNTIME_C_FLAG "-Wl,-rpath,")
set(CMAKE_SHARED_LIBRARY_RUNTIME_CXX_FLAG "-Wl,-rpath,")
unset(CMAKE_LINK_DEPENDENT_LIBRARY_FILES)
