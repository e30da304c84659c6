#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""qt.py FOLDER [WHEEL]: Qt 6.4.2 for macOS in FOLDER, as CMake wants to find it. Headers and CMake files are
Debian's, of the same version, with the values changed that differ on macOS; frameworks, plug-ins and
translations are those of the wheel. Without a wheel only the headers are made."""
import os
import pathlib
import re
import shutil
import sys
import zipfile

VERSION = "6.4.2"
DEBIAN = "x86_64-linux-gnu"
MODULES = "Core Gui Widgets Network Svg DBus".split()
PLUGINS = ("platforms/libqcocoa platforms/libqoffscreen styles/libqmacstyle tls/libqsecuretransportbackend "
           "tls/libqcertonlybackend imageformats/libqsvg imageformats/libqico iconengines/libqsvgicon "
           "networkinformation/libqscnetworkreachability").split()

# What Debian's build and Qt's own for macOS were configured differently in; all else is the same.
FEATURES = {
    "QtCore/qconfig.h": {"framework": 1, "reduce_relocations": -1, "zstd": -1, "pkg_config": -1},
    "QtCore/qtcore-config.h": {"eventfd": -1, "glib": -1, "inotify": -1, "clock_monotonic": -1},
    "QtGui/qtgui-config.h": {
        "accessibility_atspi_bridge": -1, "fontconfig": -1, "vulkan": -1, "egl": -1, "xcb": -1,
        "xcb_glx_plugin": -1, "system_textmarkdownreader": -1},
    "QtNetwork/qtnetwork-config.h": {"securetransport": 1, "sctp": -1, "brotli": -1},
}
DROPPED = {"QtCore/qconfig.h": "QT_REDUCE_RELOCATIONS", "QtCore/qtcore-config.h": "QT_THREADSAFE_CLOEXEC"}


def change(path, *pairs):
    """Replaces patterns in a file; each (pattern, text) must be found unless it says that it need not."""
    text = path.read_text(encoding="utf-8")
    for pattern, new, *optional in pairs:
        text, count = re.subn(pattern, new, text, flags=re.M)
        if not count and not optional:
            sys.exit(f"{path}: there is no {pattern}: is this Qt {VERSION}?")
    path.write_text(text, encoding="utf-8")


def make_headers(headers):
    for module in MODULES:
        shutil.copytree(f"/usr/include/{DEBIAN}/qt6/Qt{module}", headers / f"Qt{module}")
    for name, features in FEATURES.items():
        change(headers / name, *((rf"^#define QT_FEATURE_{key} -?1$", f"#define QT_FEATURE_{key} {value}")
                                 for key, value in features.items()))
    for name, macro in DROPPED.items():
        change(headers / name, (rf"^#define {macro}\b.*\n", ""))


def change_module(folder, module):
    """The CMake files of a module: a framework, without the libraries that only Linux has beside it."""
    place = f"lib/Qt{module}.framework/Versions/A/Qt{module}"
    for path in folder.glob(f"Qt6{module}Targets-*.cmake"):
        change(path, (rf"lib/{DEBIAN}/libQt6{module}\.so\.{re.escape(VERSION)}", place),
               (r'IMPORTED_SONAME_NONE "[^"]*"', f'IMPORTED_SONAME_NONE "@rpath/{place.removeprefix("lib/")}"'))
    change(folder / f"Qt6{module}Targets.cmake",
           (r"WrapOpenGL::WrapOpenGL;|;(?:WrapOpenGL::WrapOpenGL|WrapAtomic::WrapAtomic|XKB::XKB)\b", "", "optional"),
           (r"\\\$<TARGET_NAME_IF_EXISTS:WrapVulkanHeaders::WrapVulkanHeaders>", "", "optional"))
    change(folder / f"Qt6{module}Dependencies.cmake",
           (rf'set\(__qt_{module}_third_party_deps "[^"]*"\)', f'set(__qt_{module}_third_party_deps "")'))


def make_packages(library):
    cmake = library / "cmake"
    source = pathlib.Path(f"/usr/lib/{DEBIAN}")
    shutil.copytree(source / "cmake/Qt6", cmake / "Qt6")
    for module in MODULES:
        shutil.copytree(source / f"cmake/Qt6{module}", cmake / f"Qt6{module}",
                        ignore=shutil.ignore_patterns("*Plugin*"))
        change_module(cmake / f"Qt6{module}", module)
    change(cmake / "Qt6/Qt6Targets.cmake", ("mkspecs/linux-g\\+\\+", "mkspecs/macx-clang"))
    change(cmake / "Qt6/Qt6Dependencies.cmake",
           ('__qt_platform_requires_host_info_package "FALSE"', '__qt_platform_requires_host_info_package "TRUE"'))
    for name in ("macx-clang", "common"):
        shutil.copytree(source / "qt6/mkspecs" / name, library / "qt6/mkspecs" / name)
    shutil.copytree(source / "metatypes", library / "metatypes")


def place_of(name):
    """Where a file of the wheel goes; nothing for those that are not wanted."""
    if match := re.fullmatch(r"PySide6/Qt/lib/(Qt(\w+)\.framework)/Versions/A/(.+[^/])", name):
        return f"lib/{match[1]}/Versions/A/{match[3]}" if match[2] in MODULES else None
    if match := re.fullmatch(r"PySide6/Qt/plugins/(.+)\.dylib", name):
        return f"plugins/{match[1]}.dylib" if match[1] in PLUGINS else None
    if match := re.fullmatch(r"PySide6/Qt/translations/(qtbase_(?:en|zh_CN)\.qm)", name):
        return f"translations/{match[1]}"
    return None


def unpack(wheel, folder):
    with zipfile.ZipFile(wheel) as file:
        for name in file.namelist():
            if place := place_of(name):
                target = folder / place
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read(name))
                target.chmod(0o644 if target.suffix in (".plist", ".qm") else 0o755)
    for module in MODULES:  # the usual links, of which the wheel holds copies
        framework = folder / f"lib/Qt{module}.framework"
        os.symlink("A", framework / "Versions/Current")
        os.symlink("Versions/Current/Resources", framework / "Resources")
        os.symlink(f"Versions/Current/Qt{module}", framework / f"Qt{module}")
    missing = [name for name in PLUGINS if not (folder / f"plugins/{name}.dylib").exists()]
    if missing:
        sys.exit(f"{wheel} has no {', '.join(missing)}")


def main():
    folder = pathlib.Path(sys.argv[1])
    if (folder / ".made").exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    make_headers(folder / "include" / DEBIAN / "qt6")
    if len(sys.argv) > 2:
        make_packages(folder / "lib" / DEBIAN)
        unpack(sys.argv[2], folder)
    (folder / ".made").touch()


main()
