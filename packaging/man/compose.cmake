# SPDX-License-Identifier: Apache-2.0
# Puts what PROGRAM says of its options into TEMPLATE and writes PAGE.
execute_process(COMMAND ${PROGRAM} completion man
    OUTPUT_VARIABLE SECTIONS OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(${TEMPLATE} ${PAGE} @ONLY)
