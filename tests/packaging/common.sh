# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the proofs of the packages have in common. Sourced; a folder $work of their own goes with them.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$repository/packaging/packages.sh"

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# The newest file of this name in dist/.
newest() {
    local found
    # shellcheck disable=SC2012,SC2086
    found=$(cd "$repository/dist" 2>/dev/null && ls -t $1 2>/dev/null | head -1)
    [ -n "$found" ] || fail "there is no $1 in dist/; make it with packaging/build.sh linux"
    echo "$repository/dist/$found"
}

# Waits up to a minute for the command in "$@".
wait_for() {
    local _
    for _ in $(seq 600); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    return 1
}

# Runs "$@" on a display, without one of this computer.
on_display() {
    mkdir -p "$work/home"
    xvfb-run -a -s "-screen 0 1400x900x24" "$@"
}

# Makes $base out of the release $1.
make_base() {
    local options=(--variant=minbase) where=${DEBIAN_MIRROR:-http://deb.debian.org/debian} how=''
    case $1 in
    jammy | noble | resolute) # Ubuntu, whose keys Debian does not have; apt in there has them
        options+=(--components=main,universe --no-check-gpg)
        where=${UBUNTU_MIRROR:-http://archive.ubuntu.com/ubuntu} how=/usr/share/debootstrap/scripts/gutsy
        ;;
    esac
    # shellcheck disable=SC2086
    debootstrap "${options[@]}" "$1" "$work/base" "$where" $how >"$work/debootstrap.log" 2>&1 \
        || { tail -5 "$work/debootstrap.log" && fail "no system can be made of the release $1"; }
    mkdir -p "${base%/*}"
    tar -C "$work/base" -cf "$base.part" . && mv "$base.part" "$base"
    rm -rf "$work/base"
}

# The release $1, with nothing in it, at $root; what it takes from the net is kept in build/packaging.
fresh_system() {
    [ "$(id -u)" -eq 0 ] || fail "a fresh system can only be made by root"
    # shellcheck disable=SC2046
    install_packages $(packaging_test_packages) || exit 1
    local base=$repository/build/packaging/$1.tar
    [ -e "$base" ] || make_base "$1"
    root=$work/system
    mkdir -p "$root"
    tar -C "$root" -xf "$base"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --make-rslave "$root/dev"
    mkdir -p "$repository/build/packaging/$1.archives/partial"
    mount --bind "$repository/build/packaging/$1.archives" "$root/var/cache/apt/archives"
    echo 'APT::Keep-Downloaded-Packages "true";' >"$root/etc/apt/apt.conf.d/keep"
    inside apt-get update -q >/dev/null
}

# Runs "$@" in the fresh system.
inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} chroot "$root" "$@"
}

# All files of the fresh system but those of its own book-keeping and of its users.
everything() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./home \
        -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg \
        -o -path ./run -o -path ./root \) -prune -o -print | sort)
}

# A place of its own for mounts and files: both go with the script.
if [ "${1:-}" != --here ] && [ -z "${TMINUS_OWN_MOUNTS:-}" ] && [ "$(id -u)" -eq 0 ]; then
    TMINUS_OWN_MOUNTS=yes exec unshare --mount --propagation private bash "$0" "$@"
fi
work=$(mktemp -d)
leave() {
    [ -z "${root:-}" ] || umount -l "$root/proc" "$root/dev" "$root/var/cache/apt/archives" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap leave EXIT
