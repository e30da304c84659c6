#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Drives the sandbox with the official SDKs, unchanged, and prints a table. See README.md."""
import argparse
import fcntl
import fnmatch
import itertools
import json
import os
import queue
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # the folder of the sources stays as it is

import cases  # noqa: E402,F401  registers them
import exchange
from hands import Broken, Hand
from sandboxes import CannotStart, Sandbox
from sdks import SDKS, CannotFetch, MissingTool, prepare
from stage import CASES, Failed, NotPossible, Stage, topics_of

SKIPPED = 77  # what ctest takes for "did not run"
LANES = 3     # cases of one SDK that run side by side
ALWAYS = ("python", "node")  # without one of them the whole run counts as skipped


@dataclass
class Cell:
    """One field of the table."""
    case: str
    sdk: str
    state: str   # passed, failed, not possible
    detail: str
    took: float


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tminusctl", help="the program whose sandbox is driven")
    parser.add_argument("--cache", help="folder for the SDKs; TMINUS_SDK_CACHE wins")
    parser.add_argument("--results", type=Path, help="folder for table.txt and fields.jsonl")
    parser.add_argument("--only", help="SDKs to run, with commas; the others are not wanted")
    parser.add_argument("--case", default="*", help="cases to run, as a pattern")
    parser.add_argument("--list", action="store_true", help="print the cases")
    parser.add_argument("--prepare", action="store_true", help="only fetch and build")
    return parser.parse_args()


def names(text):
    wanted = list(SDKS) if text == "all" else [name for name in (text or "").split(",") if name]
    unknown = set(wanted) - set(SDKS)
    if unknown:
        sys.exit(f"unknown SDK: {', '.join(sorted(unknown))}; there are {', '.join(SDKS)}, or all")
    return wanted


def prepare_all(wanted, cache):
    """Commands of the drivers by SDK, and why the others cannot run."""
    def attempt(name):
        try:
            return prepare(SDKS[name], cache)
        except (MissingTool, CannotFetch) as reason:
            return reason

    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "lock", "w", encoding="ascii") as lock, ThreadPoolExecutor() as pool:
        fcntl.flock(lock, fcntl.LOCK_EX)
        outcomes = dict(zip(wanted, pool.map(attempt, wanted)))
    commands = {SDKS[name]: it for name, it in outcomes.items() if not isinstance(it, Exception)}
    return commands, {name: it for name, it in outcomes.items() if isinstance(it, Exception)}


def check_left_out(left_out, required):
    """Says aloud which SDKs are left out. Answers whether the whole run then counts as skipped;
    ends when one must not be left out."""
    for name, why in left_out.items():
        print(f"LEFT OUT: the {SDKS[name].title} SDK: {why}", flush=True)
    for name, why in left_out.items():
        if name in required or name in ALWAYS and isinstance(why, CannotFetch):
            sys.exit(f"the {SDKS[name].title} SDK has to run and cannot")
    return bool(set(left_out) & set(ALWAYS))


def attempt(act, case_name, sdk):
    """Runs one field of the table."""
    started = time.monotonic()
    try:
        act()
        state, detail = "passed", ""
    except NotPossible as reason:
        state, detail = "not possible", str(reason)
    except (Failed, Broken) as reason:
        state, detail = "failed", str(reason)
    except Exception as error:  # a mistake of a case is its failure, not the end of the run
        state, detail = "failed", f"{type(error).__name__}: {error}"
    cell = Cell(case_name, sdk.name, state, detail, round(time.monotonic() - started, 2))
    if state == "failed":
        print(f"failed: {case_name} with {sdk.title}: {detail}", flush=True)
    return cell


def run_lane(sdk, hands, waiting, endpoints):
    """Takes cases, one after the other, from those that wait to be run with one SDK."""
    cells = []
    while True:
        try:
            one = waiting.get_nowait()
        except queue.Empty:
            return cells
        stage = Stage(sdk, one, endpoints[one.sandbox], *hands)
        cells.append(attempt(lambda: one.act(stage), one.name, sdk))


def run_cases(hands, chosen, endpoints):
    """Every case with every SDK; each has a few lanes, so that the waits lie side by side."""
    lanes = []
    with ThreadPoolExecutor(max_workers=LANES * len(hands)) as pool:
        for sdk, pairs in hands.items():
            waiting = queue.SimpleQueue()
            for one in sorted(chosen, key=lambda one: not one.slow):
                waiting.put(one)
            lanes += [pool.submit(run_lane, sdk, pair, waiting, endpoints) for pair in pairs]
    return [cell for lane in lanes for cell in lane.result()]


def run_exchange(hands, endpoint):
    """Everyone writes, then everyone reads what each one wrote."""
    written = {}
    cells = []
    lock = threading.Lock()

    def write(sdk):
        stage = exchange.stage_of(sdk, endpoint, *hands[sdk][0])

        def act():
            written[sdk] = exchange.write(stage)
        cell = attempt(act, "exchange-publish", sdk)
        with lock:
            cells.append(cell)

    def read(sdk):
        stage = exchange.stage_of(sdk, endpoint, *hands[sdk][0])
        for writer, messages in written.items():
            cell = attempt(lambda: exchange.read(stage, writer, messages),
                           f"exchange-from-{writer.name}", sdk)
            with lock:
                cells.append(cell)

    for step in (write, read):
        with ThreadPoolExecutor() as pool:
            list(pool.map(step, list(hands)))
    return cells


def titles(chosen, sdks, with_exchange):
    rows = {one.name: one.title for one in chosen}
    if with_exchange:
        rows["exchange-publish"] = "Publishes every text that is exchanged"
        for writer in sdks:
            rows[f"exchange-from-{writer.name}"] = f"Reads what the {writer.title} SDK published"
    return rows


def table(rows, sdks, cells):
    """The lines of the table, and below it what is to be said about its fields."""
    by_place = {(cell.case, cell.sdk): cell for cell in cells}
    width = max(len(name) for name in rows)
    lines = ["  ".join(["case".ljust(width), *(sdk.title.ljust(12) for sdk in sdks), "what"])]
    notes = []
    for name, title in rows.items():
        fields = []
        for sdk in sdks:
            cell = by_place.get((name, sdk.name))
            fields.append((cell.state if cell else "did not run").ljust(12))
            if cell and cell.detail:
                notes.append(f"{cell.state}: {name} with {sdk.title}: {cell.detail}")
        lines.append("  ".join([name.ljust(width), *fields, title]))
    return lines + [""] + notes


def start_sandboxes(program, chosen, sdks):
    """One sandbox of each kind that the chosen cases want."""
    topics = {"usual": exchange.topics(sdks)}
    for one in chosen:
        for sdk in sdks:
            topics.setdefault(one.sandbox, {}).update(topics_of(one, sdk))
    sandboxes = []
    try:
        for kind, offered in topics.items():
            sandboxes.append(Sandbox(program, kind, offered))
    except CannotStart:
        for one in sandboxes:
            one.stop()
        raise
    return sandboxes


def drive(program, commands, chosen, with_exchange):
    """From the start of the sandboxes to their end; answers fields and complaints."""
    sandboxes = start_sandboxes(program, chosen, commands)
    endpoints = {one.kind: one.endpoint for one in sandboxes}
    hands = {sdk: [(Hand(command), Hand(command)) for _ in range(LANES)]
             for sdk, command in commands.items()}
    try:
        cells = run_cases(hands, chosen, endpoints)
        if with_exchange:
            cells += run_exchange(hands, endpoints["usual"])
    finally:
        for hand in itertools.chain.from_iterable(itertools.chain(*hands.values())):
            hand.stop()
        complaints = [complaint for one in sandboxes if (complaint := one.stop())]
    return cells, complaints


def report(rows, sdks, cells, complaints, took):
    """What people read, and whether all is well."""
    count = {state: sum(cell.state == state for cell in cells)
             for state in ("passed", "failed", "not possible")}
    missing = len(rows) * len(sdks) - len(cells)
    closing = (f"{count['passed']} passed, {count['failed']} failed, {missing} did not run, "
               f"{count['not possible']} not possible with the SDK; {took:.0f} s")
    text = "\n".join(table(rows, sdks, cells) + complaints + ["", closing])
    return text, not (count["failed"] or missing or complaints)


def run(options, commands):
    chosen = [one for one in CASES if fnmatch.fnmatch(one.name, options.case)]
    with_exchange = fnmatch.fnmatch("exchange", options.case)
    started = time.monotonic()
    try:
        cells, complaints = drive(options.tminusctl, commands, chosen, with_exchange)
    except CannotStart as reason:
        sys.exit(str(reason))
    rows = titles(chosen, commands, with_exchange)
    text, is_good = report(rows, list(commands), cells, complaints, time.monotonic() - started)
    print(text, flush=True)
    if options.results:
        write_results(options.results, text, cells)
    return 0 if is_good else 1


def write_results(folder, text, cells):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "table.txt").write_text(text + "\n", encoding="utf-8")
    lines = [json.dumps(asdict(cell), ensure_ascii=False) for cell in cells]
    (folder / "fields.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    options = arguments()
    if options.list:
        for one in CASES:
            print(f"{one.name:24} {one.title}")
        return 0
    cache = os.environ.get("TMINUS_SDK_CACHE") or options.cache
    if not cache:
        sys.exit("say where the SDKs may be kept: --cache DIR, or TMINUS_SDK_CACHE")
    commands, left_out = prepare_all(names(options.only) or list(SDKS), Path(cache).resolve())
    skipped = check_left_out(left_out, names(os.environ.get("TMINUS_SDK", "")))
    status = run(options, commands) if commands and not options.prepare else 0
    return SKIPPED if skipped and status == 0 else status


if __name__ == "__main__":
    sys.exit(main())
