#!/usr/bin/env python3
"""Asks for a report over a million requests by team pair and month: Railhead, numpy and plain Python, on the same clocks.

    report.py [--requests 1000000] [--sample 2000] [--rounds 7]

`sla-report` closes the requests, times its own report and writes the clocks to a file. numpy then answers twice: counting
the verdicts that are there, and judging every clock anew from its instants. businesstimedelta judges a sample, clock by
clock, and its time is scaled to all of them. Whoever does not arrive at the same counts of met and breached clocks per pair
and month ends the run.

Absolute figures move with the machine: read the ratios. The tables it prints go to docs/performance.md as they are.
"""
import argparse
import datetime
import json
import os
import statistics
import subprocess
import tempfile
import time

import numpy as np

import office
import plain

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", "..", ".build-bench", "release")
COLUMNS = ["pair", "start", "stop", "pause_from", "pause_to", "target", "due_day", "breached"]
MONTHS = 36


def read_clocks(path):
    """One contiguous column each, as whoever counts with numpy would keep them."""
    rows = np.fromfile(path, "<i8").reshape(-1, len(COLUMNS))
    return {name: np.ascontiguousarray(rows[:, index]) for index, name in enumerate(COLUMNS)}


def read_report(path):
    with open(path) as lines:
        return {(pair, month): (met, breached) for pair, month, met, breached in (map(int, l.split(",")) for l in lines)}


FIRST_DAY = np.datetime64("2023-12-01")
# Months since January 2024, by day: looking them up is five times as fast as converting dates.
MONTH_OF_DAY = (FIRST_DAY + np.arange(2000)).astype("datetime64[M]").astype(np.int64) - (2024 - 1970) * 12


def month_of_days(days):
    """Months since January 2024 of days since the Unix epoch."""
    return MONTH_OF_DAY[days - FIRST_DAY.astype(np.int64)]


def count(pairs, months, breached):
    """Met and breached by pair and month; what is due outside the 36 months is left out."""
    inside = (months >= 0) & (months < MONTHS)
    cells = ((pairs * MONTHS + months) * 2 + breached)[inside]
    counts = np.bincount(cells, minlength=8 * MONTHS * 2).reshape(8, MONTHS, 2)
    return {(p, m): tuple(map(int, counts[p, m])) for p in range(8) for m in range(MONTHS) if counts[p, m].any()}


def from_verdicts(clocks):
    return count(clocks["pair"], month_of_days(clocks["due_day"]), clocks["breached"])


def from_instants(clocks, hours):
    breached, due_day = hours.judge(clocks)
    return count(clocks["pair"], month_of_days(due_day), breached)


def timed(rounds, question):
    milliseconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        answer = question()
        milliseconds.append((time.perf_counter() - start) * 1e3)
    return milliseconds, answer


def check(who, answer, expected):
    if answer == expected:
        return
    different = [key for key in sorted(answer.keys() | expected.keys()) if answer.get(key) != expected.get(key)]
    lines = [f"  pair {p}, month {m}: {answer.get((p, m))} instead of {expected.get((p, m))}" for p, m in different[:10]]
    raise SystemExit(f"{who} counts differently in {len(different)} places (met, breached):\n" + "\n".join(lines))


def spread(values, digits=1):
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"


def milliseconds(nanoseconds):
    """Of the median, least and most that our own program prints."""
    return [value / 1e6 for value in nanoseconds]


def lines_of(executable):
    out = subprocess.run([os.path.join(BUILD, executable)], capture_output=True, text=True, check=True).stdout
    return [line.split(" (checksum")[0].rsplit(": ", 1) for line in out.splitlines()]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--requests", type=int, default=1_000_000)
    arguments.add_argument("--sample", type=int, default=2000)
    arguments.add_argument("--rounds", type=int, default=7)
    options = arguments.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        command = [os.path.join(BUILD, "sla-report"), folder, str(options.requests)]
        ours = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        clocks = read_clocks(os.path.join(folder, "clocks.bin"))
        expected = read_report(os.path.join(folder, "report.csv"))
    hours = office.Hours()
    verdicts, answer = timed(options.rounds, lambda: from_verdicts(clocks))
    check("numpy, from the verdicts,", answer, expected)
    instants, answer = timed(options.rounds, lambda: from_instants(clocks, hours))
    check("numpy, from the instants,", answer, expected)
    seconds, sample, answer = plain.judge(clocks, options.sample)
    check("businesstimedelta", count(*answer), from_verdicts(sample))
    scaled = seconds / len(sample["pair"]) * len(clocks["pair"])
    print_report(options, load, ours, verdicts, instants, scaled)


def print_report(options, load, ours, verdicts, instants, scaled):
    report = milliseconds(ours["report"])
    alone, beside = ours["appendP99Alone"], ours["appendP99BesideReports"]
    print(f"### SLA: {ours['requests']:,} closed requests, {ours['clocks']:,} judged clocks\n")
    print(f"8 team pairs, 36 months; {datetime.date.today()}, load {load:.1f} at the start; median (min–max).\n")
    print("| met and breached by team pair and month | ms | ratio |\n| --- | --- | --- |")
    for name, values, digits in [
        ("Railhead: verdicts counted, with five ids of breached clocks each", report, 1),
        ("numpy: the same verdicts counted, without ids", verdicts, 1),
        ("numpy: every clock judged anew by prefix sums, then counted", instants, 1),
    ]:
        print(f"| {name} | {spread(values, digits)} | {statistics.median(values) / report[0]:,.1f} |")
    print(f"| Python with businesstimedelta, scaled from {options.sample:,} clocks | {scaled * 1e3:,.0f} |"
          f" {scaled * 1e3 / report[0]:,.0f} |")
    print("\n| | |\n| --- | --- |")
    print(f"| report of one month | {spread(milliseconds(ours['reportOfOneMonth']), 2)} ms |")
    print(f"| resident memory per closed request: record, indexes, two verdicts | {ours['bytesPerRequest']} bytes |")
    print(f"| a request asked, taken, closed and judged | {ours['nanosecondsPerRequest'] / 1e3:,.1f} µs |")
    print(f"| p99 of an append to the ledger, alone | {spread([value / 1e3 for value in alone], 2)} µs |")
    ratios = [with_reports / without for with_reports, without in zip(beside, alone)]
    print(f"| the same while {ours['reportsMeanwhile']} reports run | {spread([value / 1e3 for value in beside], 2)} µs |")
    print(f"| ratio, per pair of rounds | {spread(ratios, 2)} |")
    for name, figure in lines_of("due-times") + lines_of("sla-tick"):
        print(f"| {name} | {figure} |")


if __name__ == "__main__":
    main()
