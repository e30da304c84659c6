#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes a release: its number and day in the sources, every test, every package twice where it must be the same both
# times, every check of the packages; then a commit and a tag. Works in a clone: before all has held, nothing here changes.
# On Debian 12 as root. Publishes nothing: it closes with what is left to be done.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
    cat <<'TEXT'
Usage: packaging/release.sh VERSION [SYSTEM…]
  VERSION    1.2.3, newer than all released ones
  SYSTEM     linux, macos, windows; without any: all three
TEXT
}
refuse() { echo "packaging/release.sh: $*" >&2 && exit 2; }

[[ ${1:-} =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || { usage >&2 && exit 2; }
version=$1
shift
systems=${*:-linux macos windows}
for system in $systems; do
    [[ $system =~ ^(linux|macos|windows)$ ]] || refuse "there is no system \"$system\"."
done
[ -z "$(git status --porcelain)" ] || refuse 'something here is not committed. Commit it or put it away.'
! git rev-parse -q --verify "refs/tags/v$version" >/dev/null || refuse "v$version is released already."
newest=$(git tag -l 'v*' | sed 's/^v//' | sort -V | tail -1)
[ "$(printf '%s\n' "$newest" "$version" | sort -V | tail -1)" = "$version" ] || refuse "v$newest is newer."
grep -q '^## .*(not released)$' packaging/CHANGELOG.md || refuse 'packaging/CHANGELOG.md has nothing new to tell.'

here=$PWD
work=$PWD/build/release-$version
rm -rf "$work"
mkdir -p "$work"

# number FOLDER: the version and its day, in the sources there.
number() {
    sed -i "s/^project(TMinus VERSION [0-9.]*/project(TMinus VERSION $version/" "$1/CMakeLists.txt"
    sed -i "s/^## .*(not released)$/## $version ($(date +%F))/" "$1/packaging/CHANGELOG.md"
}

# same FOLDER PATTERN: what was made there has the bytes of what was made first.
same() {
    local made
    for made in "$work"/one/dist/$2; do
        cmp "$made" "$1/dist/${made##*/}" || { echo "${made##*/} differs from build to build" >&2 && exit 1; }
        echo "${made##*/}: the same in both builds"
    done
}

git clone -q "$here" "$work/one"
number "$work/one"
git -C "$work/one" commit -qam "Version $version"
git clone -q "$work/one" "$work/two"

echo '== All tests'
"$work/one/.ci/run"
echo '== All packages'
# shellcheck disable=SC2086
"$work/one/packaging/build.sh" $systems
if [[ $systems == *linux* ]]; then
    echo '== Once more, elsewhere'
    "$work/two/packaging/build.sh" deb tarball
    same "$work/two" '*.deb'
    same "$work/two" '*.tar.xz'
fi
echo '== All checks of the packages'
for system in $systems; do
    case $system in
    linux) checks=(deb 'rpm --here' bundle) ;;
    *) checks=("$system") ;;
    esac
    for check in "${checks[@]}"; do
        # shellcheck disable=SC2086
        (cd "$work/one" && read -r script rest <<<"$check" && bash "tests/packaging/$script.sh" $rest)
    done
done

git fetch -q "$work/one" HEAD
git merge -q --ff-only FETCH_HEAD
git tag -a "v$version" -m "T-Minus $version"
rm -rf dist
cp -r "$work/one/dist" dist
cat <<TEXT
T-Minus $version is in dist/ and tagged v$version here. Left to be done:
  git push origin HEAD v$version      the workflows build and start it once more
  upload dist/, whose sums are in dist/SHA256SUMS
TEXT
