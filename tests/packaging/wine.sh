# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# A Windows of its own for a proof, with a display. Sourced after common.sh.

start_wine() {
    export HOME=$work/home WINEPREFIX=$work/wine WINEARCH=win64 WINEDEBUG=-all LC_ALL=C.UTF-8
    export WINEDLLOVERRIDES='mscoree,mshtml='
    drive=$WINEPREFIX/drive_c user=$WINEPREFIX/drive_c/users/$(id -un)
    mkdir -p "$HOME"
    Xvfb -displayfd 7 -screen 0 1400x900x24 7>"$work/display" 2>/dev/null &
    trap 'end_programs; kill $(jobs -p) 2>/dev/null || true; leave' EXIT
    wait_for test -s "$work/display" || fail "there is no display"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    wineboot -i >/dev/null 2>&1
    mkdir -p "$user/AppData/Local/Programs" # a real one has it
    local face
    for face in 'MS Shell Dlg' 'MS Shell Dlg 2' Tahoma 'Segoe UI'; do # Windows' own fonts are not here
        run reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontSubstitutes' /v "$face" \
            /d 'Liberation Sans' /f >/dev/null
    done
}

# Wine itself may wait for ever.
run() { timeout 120 wine "$@"; }

end_programs() { wineserver -k 2>/dev/null || true; }

secrets() { run reg query 'HKCU\Software\Wine\Credential Manager' /s | tr -d '\r'; }

# All that an installation could leave behind: files, and what Windows keeps of programs.
traces() {
    (cd "$drive" && find . -path ./windows -prune -o -path '*/Temp/*' -prune -o -print | sort)
    local key
    for key in 'HKCU\Software\Classes' 'HKLM\Software\Classes\tminus' 'HKLM\Software\Classes\TMinus.Profiles' \
        'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall' \
        'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'; do
        run reg query "$key" /s 2>/dev/null | tr -d '\r' | grep -i 'tminus\|t-minus' || true
    done
    secrets | grep tminus: || true
}

# Starts the program "$1" and waits until its window is seen.
open_window() {
    run "$1" >"$work/window.log" 2>&1 &
    wait_for sh -c 'xwininfo -root -tree | grep -q "T-Minus"' || {
        cat "$work/window.log" >&2
        fail "no window is seen"
    }
}
