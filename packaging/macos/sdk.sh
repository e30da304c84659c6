#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# sdk.sh WHEEL FOLDER: what a compiler and a linker want to know of macOS, in FOLDER, laid out as Apple lays it
# out: C headers and libSystem's exports of the wheel, libc++'s headers of Debian, and the lists beside this.
set -euo pipefail
wheel=$1 sdk=$2 here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

take_headers() {
    local libc=$sdk/wheel/ziglang/lib/libc kind name
    rm -rf "$sdk"
    mkdir -p "$sdk/usr/include/c++" "$sdk/usr/lib" "$sdk/wheel"
    unzip -q "$wheel" 'ziglang/lib/libc/include/*macos*' 'ziglang/lib/libc/darwin/*' -d "$sdk/wheel"
    for kind in any-macos-any any-macos.13-any aarch64-macos.13-none x86_64-macos.13-none; do
        cp -r "$libc/include/$kind/." "$sdk/usr/include/"
    done
    cp "$libc/darwin/libSystem.11.tbd" "$sdk/usr/lib/libSystem.tbd" # only what macOS 11 has is linked
    for name in c m pthread dl; do
        ln -s libSystem.tbd "$sdk/usr/lib/lib$name.tbd"
    done
    rm -rf "$sdk/wheel"
    cp -r /usr/lib/llvm-19/include/c++/v1 "$sdk/usr/include/c++/v1"
    # The version that Qt 6.4.2 was built with: AppKit then gives the program the behaviour that Qt expects.
    cat >"$sdk/SDKSettings.json" <<'JSON'
{"CanonicalName": "macosx13.0", "DisplayName": "macOS 13.0", "MinimalDisplayName": "13.0", "Version": "13.0",
 "MaximumDeploymentTarget": "13.0.99",
 "SupportedTargets": {"macosx": {"Archs": ["x86_64", "arm64"], "DefaultDeploymentTarget": "13.0",
  "MinimumDeploymentTarget": "10.13", "LLVMTargetTripleSys": "macosx"}}}
JSON
}
[ -e "$sdk/SDKSettings.json" ] || take_headers
cp -p "$here/stubs/__config_site" "$sdk/usr/include/c++/v1/"
cp "$here/stubs/libc++.tbd" "$sdk/usr/lib/"
for name in Security CoreFoundation; do
    mkdir -p "$sdk/System/Library/Frameworks/$name.framework"
    cp "$here/stubs/$name.tbd" "$sdk/System/Library/Frameworks/$name.framework/"
done
