#!/bin/sh
# Builds weavewiki-parser for the platforms that Debian's cross compilers reach, byte for byte the same each time.
#
#   build.sh WORK OUT    WORK keeps sources and objects, OUT gets NOTICE and for each platform weavewiki-parser.gz
#                        and the digest of what it holds
#
# Needs npm, dpkg and apt, and Debian's gcc, gcc-x86-64-linux-gnu or gcc-aarch64-linux-gnu as far as they are not the machine's own.
# Linked statically against musl (MIT), so one file runs on any Linux, Alpine among them.
set -eu
export LC_ALL=C
here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
mkdir -p "$1" "$2"
work=$(CDPATH='' cd "$1" && pwd)
out=$(CDPATH='' cd "$2" && pwd)
core=tree-sitter@0.25.1
musl=1.2.3-1
flags="-O2 -DNDEBUG -std=gnu11 -w -fno-asynchronous-unwind-tables -ffile-prefix-map=$work=. -ffile-prefix-map=$here=."

rows() { grep -v '^#' "$here/grammars.txt"; }

# npm names the file of @scope/name@1.2 scope-name-1.2.tgz, and checks it against the registry's digest.
fetch() {
  file=$(echo "$1" | sed 's/^@//; s,/,-,; s/@/-/').tgz
  [ -f "$work/$file" ] || (cd "$work" && npm pack --silent "$1" >/dev/null)
  grep -q "  $file\$" "$here/sources.sha256" || { echo "no digest is known of $file" >&2; exit 1; }
  (cd "$work" && grep "  $file\$" "$here/sources.sha256" | sha256sum --check --quiet)
  mkdir -p "$work/$1"
  tar xzf "$work/$file" -C "$work/$1" --strip-components 1 --exclude '*/prebuilds' --exclude '*.wasm'
}

# Debian's musl of both platforms, unpacked and not installed.
libc() {
  file=musl-dev_${musl}_$1.deb
  if [ ! -f "$work/$file" ]; then
    dpkg --print-architecture --print-foreign-architectures | grep -qx "$1" || dpkg --add-architecture "$1"
    (cd "$work" && { apt-get download "musl-dev:$1=$musl" || { apt-get update && apt-get download "musl-dev:$1=$musl"; }; }) >/dev/null
  fi
  (cd "$work" && grep "  $file\$" "$here/sources.sha256" | sha256sum --check --quiet)
  dpkg -x "$work/$file" "$work/musl-$1"
}

compile() { # PLATFORM DEBIAN-ARCHITECTURE FLAGS
  cc="$1-linux-gnu-gcc"
  objects=$work/objects-$1
  mkdir -p "$objects" "$out/$1"
  include=$work/musl-$2/usr/include/$1-linux-musl
  libs=$work/musl-$2/usr/lib/$1-linux-musl
  cc="$cc $flags ${3:-} -nostdinc -isystem $include -isystem $($cc -print-file-name=include)"
  rows | while read -r name function package folder; do
    source=$work/$package/$folder
    for unit in parser scanner; do
      object=$objects/$function.$unit.o
      [ ! -f "$source/$unit.c" ] || [ -f "$object" ] || $cc -I "$source" -c "$source/$unit.c" -o "$object"
    done
  done
  lib=$work/$core/vendor/tree-sitter/lib
  [ -f "$objects/core.o" ] || $cc -D_GNU_SOURCE -I "$lib/src" -I "$lib/include" -c "$lib/src/lib.c" -o "$objects/core.o"
  $cc -Wall -Wextra -I "$work" -I "$lib/include" -c "$here/parser.c" -o "$objects/main.o"
  $cc -static -nostdlib -s -Wl,--build-id=none -o "$work/weavewiki-parser-$1" \
    "$libs/crt1.o" "$libs/crti.o" "$objects"/*.o -L "$libs" -lc -lgcc "$libs/crtn.o"
  gzip -9 -n -c "$work/weavewiki-parser-$1" > "$out/$1/weavewiki-parser.gz"
  sha256sum < "$work/weavewiki-parser-$1" | cut -d' ' -f1 > "$out/$1/weavewiki-parser.sha256"
}

notice() {
  echo "weavewiki-parser contains the following works, each under the licence that follows it."
  for package in $core $(rows | awk '{print $3}' | sort -u); do
    printf '\n==== %s, from the npm registry\n\n' "$package"
    find "$work/$package" -maxdepth 1 -name 'LICENSE*' -exec cat {} +
    [ "$package" != "$core" ] || { printf '\n==== parts of ICU within %s\n\n' "$package"; cat "$work/$core/vendor/tree-sitter/lib/src/unicode/LICENSE"; }
  done
  printf '\n==== musl %s, from Debian\n\n' "$musl"
  cat "$work/musl-amd64/usr/share/doc/musl-dev/copyright"
}

rows | awk '{printf "LANGUAGE(\"%s\", tree_sitter_%s)\n", $1, $2}' > "$work/languages.h"
for package in $core $(rows | awk '{print $3}' | sort -u); do fetch "$package"; done
libc amd64
libc arm64
compile x86_64 amd64
compile aarch64 arm64 -mno-outline-atomics # the calls to which would need glibc
notice > "$out/NOTICE"
