#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the source tree to the rules of rules.py: check.py ROOT QT_HEADERS."""
import sys

import rules


def main():
    tree = rules.Tree(sys.argv[1], sys.argv[2])
    found = rules.faults(tree)
    for fault in found:
        print(f"{fault.file}:{fault.line}: [{fault.rule}] {fault.text}")
    print(f"{len(tree.texts)} files, {len(found)} faults")
    if not any(path.startswith("app/") for path in tree.texts):
        sys.exit("no source was found: wrong folder?")
    sys.exit(1 if found else 0)


main()
