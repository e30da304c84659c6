# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The folder that installer and zip are made of. Sourced.
tools=x86_64-w64-mingw32

# What every Windows 10 has. A library that is neither here nor found ends the build.
of_windows=' advapi32 authz bcrypt comctl32 comdlg32 crypt32 d2d1 d3d11 d3d9 dnsapi dwmapi dwrite dxgi gdi32 imm32
    iphlpapi kernel32 mpr msvcrt mswsock ncrypt netapi32 ole32 oleaut32 powrprof rpcrt4 rstrtmgr secur32 setupapi
    shcore shell32 shlwapi user32 userenv uxtheme version winhttp winmm winspool.drv wldap32 ws2_32 wtsapi32 '

# Opened by name at run time, so no tool sees them.
plugins='platforms/qwindows platforms/qoffscreen tls/qschannelbackend imageformats/qico'

imports() { $tools-objdump -p "$1" | sed -n 's/^.*DLL Name: *\([^ ]*\).*$/\1/p'; }

# Prints where the library $1 is, if it is to be shipped.
library() {
    local folder found
    for folder in "$qt/bin" "$(dirname "$($tools-g++-posix -print-file-name=libstdc++-6.dll)")" /usr/$tools/lib; do
        found=$(find "$folder" -maxdepth 1 -iname "$1" | head -1)
        [ -z "$found" ] || { echo "$found" && return; }
    done
}

# Copies all libraries that the file $1 needs, and those that they need.
add_libraries() {
    local name source
    for name in $(imports "$1"); do
        [ ! -e "$folder/$name" ] || continue
        source=$(library "$name")
        if [ -n "$source" ]; then
            install -m644 "$source" "$folder/$name"
            add_libraries "$source" || return 1
            continue
        fi
        name=${name,,}
        case "$of_windows" in
        *[[:space:]]"${name%.dll}"[[:space:]]*) ;;
        *)
            [[ $name != api-ms-win-* ]] || continue
            echo "$name, which $1 needs, is neither built nor part of Windows." >&2
            return 1
            ;;
        esac
    done
}

# The papers of all that is shipped. Qt's own name those whose code is in it.
add_licences() {
    local package licences=$folder/licences
    mkdir -p "$licences"
    cp "$cache"/sources/qt6-base-*/debian/copyright "$licences/qt6-base.txt"
    cp "$cache/sources/sqlitecpp/debian/copyright" "$licences/sqlitecpp.txt"
    cp "$cache/sources/sqlite3/debian/copyright" "$licences/sqlite3.txt"
    for package in libboost1.81-dev libcli11-dev libexpected-dev mingw-w64-common gcc-mingw-w64-x86-64-posix-runtime \
        qt6-translations-l10n; do
        cp "/usr/share/doc/$package/copyright" "$licences/$package.txt"
    done
    cp /usr/share/common-licenses/LGPL-3 "$licences/LGPL-3.txt"
    cp /usr/share/common-licenses/GPL-3 "$licences/GPL-3.txt"
    cp LICENSE "$folder/LICENSE.txt"
    cp packaging/THIRD-PARTY.md packaging/CHANGELOG.md "$folder/"
    sed "s/@QT@/$(basename "$cache"/sources/qt6-base-*)/" packaging/windows/README.txt >"$folder/README.txt"
}

make_stage() {
    folder=$work/windows/T-Minus
    local name
    rm -rf "$work/windows"
    mkdir -p "$folder/translations"
    install -m755 "$program/bin/tminus.exe" "$program/bin/tminusctl.exe" "$folder/"
    install -m644 "$program/lib/tminus/tminuskeychain.dll" "$folder/"
    for name in $plugins; do
        install -Dm644 "$qt/plugins/$name.dll" "$folder/plugins/$name.dll"
        add_libraries "$qt/plugins/$name.dll" || return 1
    done
    for name in tminus.exe tminusctl.exe tminuskeychain.dll; do
        add_libraries "$folder/$name" || return 1
    done
    find "$folder" \( -name '*.dll' -o -name '*.exe' \) -exec $tools-strip --strip-unneeded {} +
    printf '[Paths]\nPrefix=.\nPlugins=plugins\nTranslations=translations\n' >"$folder/qt.conf"
    install -m644 /usr/share/qt6/translations/qtbase_zh_CN.qm "$folder/translations/"
    add_licences
    find "$folder" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}
