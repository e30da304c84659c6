#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the code of "Copy as" with the real tools and SDKs, and looks at what the sandbox got."""
import argparse
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True  # the folder of the sources stays as it is

from codes import TOOLS, Writer, build_go, put, run  # noqa: E402
from copied import (Desk, asking_codes, check_asked, check_sent, publish_wanted,  # noqa: E402
                    sending_codes)
from run import SKIPPED, check_left_out, names, prepare_all  # noqa: E402
from sandboxes import CannotStart, Sandbox  # noqa: E402
from sdks import SDKS  # noqa: E402

ALL = ("curl", "tminusctl", "python", "node", "java", "go", "cpp")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tminusctl", required=True, help="the program whose sandbox is used")
    parser.add_argument("--writer", required=True, help="the program that makes the code")
    parser.add_argument("--cache", help="folder for the SDKs; TMINUS_SDK_CACHE wins")
    parser.add_argument("--only", help="languages, with commas")
    parser.add_argument("--random", type=int, default=4, help="random drafts for each language")
    parser.add_argument("--seed", type=int, default=1, help="of the random drafts; 0: one of its own")
    parser.add_argument("--keep", type=Path, help="leave the code in this folder")
    options = parser.parse_args()
    options.seed = options.seed or int(time.time())
    return options


def choose(options, cache):
    """The languages to run, and whether one is missing that always has to be there."""
    wanted = options.only.split(",") if options.only else ALL
    commands, left_out = prepare_all([name for name in wanted if name in SDKS], cache)
    skipped = check_left_out(left_out, names(os.environ.get("TMINUS_SDK", "")))
    chosen = {sdk.name for sdk in commands}
    for name, tools in TOOLS.items():
        missing = [tool for tool in tools if not shutil.which(tool)]
        if missing and name in wanted:
            print(f"LEFT OUT: {name}: no {', no '.join(missing)}", flush=True)
            skipped = skipped or name == "curl"
        elif name in wanted:
            chosen.add(name)
    return [name for name in ALL if name in chosen], skipped


def run_all(desk, codes):
    """What each printed, in the order of @p codes; several at once. tminusctl comes first, since it
    refuses what is not due in the future."""
    def act(code):
        return id(code), run(code, desk.cache, desk.program)

    for code in codes:
        put(code)
    printed = {}
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        printed.update(pool.map(act, [code for code in codes if code.language == "tminusctl"]))
        if any(code.language == "go" for code in codes):
            desk.complain(build_go(desk.cache, desk.folder))
        printed.update(pool.map(act, [code for code in codes if code.language != "tminusctl"]))
    return [printed[id(code)] for code in codes]


def rehearse(desk, options):
    """Sends, then asks; each piece of code runs once."""
    publish_wanted(desk)
    sending = sending_codes(desk, options.seed, options.random)
    check_sent(desk, sending, run_all(desk, sending))
    asking = asking_codes(desk)
    check_asked(desk, asking, run_all(desk, asking))
    return len(sending) + len(asking)


def drive(options, languages, cache, folder):
    writer = Writer(options.writer)
    sandbox = Sandbox(options.tminusctl, "short", Desk.topics(languages, options.random))
    desk = Desk(languages, options.tminusctl, cache, folder, writer, sandbox.endpoint)
    started = time.monotonic()
    try:
        number = rehearse(desk, options)
    finally:
        writer.stop()
        desk.complain(sandbox.stop())
    print(f"{number} pieces of code in {', '.join(languages)} ran, {len(desk.complaints)} "
          f"complaints; seed {options.seed}; {time.monotonic() - started:.0f} s", flush=True)
    return 1 if desk.complaints else 0


def main():
    options = arguments()
    cache = os.environ.get("TMINUS_SDK_CACHE") or options.cache
    if not cache:
        sys.exit("say where the SDKs may be kept: --cache DIR, or TMINUS_SDK_CACHE")
    cache = Path(cache).resolve()
    languages, skipped = choose(options, cache)
    with tempfile.TemporaryDirectory(prefix="tminus-copied-") as folder:
        try:
            status = drive(options, languages, cache, options.keep or Path(folder))
        except CannotStart as reason:
            sys.exit(str(reason))
    return SKIPPED if skipped and status == 0 else status


if __name__ == "__main__":
    sys.exit(main())
