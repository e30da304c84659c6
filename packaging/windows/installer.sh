# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The folder as an installer. Sourced.

# What is put in place and taken away again, one by one: a folder may hold files of others, too.
write_lists() {
    local file
    cd "$folder" || return 1
    {
        echo '!macro MOVE_FILES'
        find . -mindepth 1 -type d -printf '%P\n' | LC_ALL=C sort | tr / '\\' \
            | sed 's/.*/CreateDirectory "$INSTDIR\\&"/'
        find . -type f -printf '%P\n' | LC_ALL=C sort | tr / '\\' \
            | sed 's/.*/!insertmacro MOVE_FILE "&"/'
        printf '!macroend\n!macro REMOVE_FILES\n'
        find . -type f -printf '%P\n' | LC_ALL=C sort | tr / '\\' | sed 's/.*/Delete "$INSTDIR\\&"/'
        find . -mindepth 1 -type d -printf '%P\n' | LC_ALL=C sort -r | tr / '\\' | sed 's/.*/RMDir "$INSTDIR\\&"/'
        echo '!macroend'
    } >"$work/windows/files.nsh"
    cd - >/dev/null || return 1
}

make_installer() {
    write_lists
    makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DSTAGE="$folder" -DLISTS="$work/windows/files.nsh" \
        -DICON="$program/packaging/windows/tminus.ico" -DLICENCE="$PWD/LICENSE" \
        -DSIZE="$(du -sk --apparent-size "$folder" | cut -f1)" \
        -DOUT="$dist/tminus-$version-windows-x86_64-setup.exe" packaging/windows/installer.nsi
}
