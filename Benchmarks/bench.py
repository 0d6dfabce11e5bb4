#!/usr/bin/env python3
"""Measures Railhead beside the yardsticks of the same run, on the same machine, over loopback.

    bench.py [--rounds 5] [--seconds 3] [--events 1000000] [--only http|start]

http   signed `/inc` declarations per second, each answered after its sync, at 1, 16, 64 and 256 connections; beside them the
       same listener answering a question without committing, and the disk's own group-commit rate for lines of that size.
start  a cold start on a journal of a million events, without and with snapshots; memory; the cost of a command after it.

Absolute figures move with the machine: read the ratios. The tables it prints go to docs/performance.md as they are.
"""
import argparse
import datetime
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import history
from server import Server, form, free_port, sign

HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = os.path.join(HERE, "..", ".build", "release", "railhead")
CONNECTIONS = [1, 16, 64, 256]


def prepare(path, text, count, tag):
    """A file of `count` signed requests, every one a delivery of its own."""
    now = int(time.time())
    with open(path, "w") as out:
        for index in range(count):
            body = form(text.replace("{n}", f"{index:06d}"), f"{tag}.{index:x}")
            out.write(f"{now}\t{sign(body, now)}\t{body}\n")


def load(port, pool, connections, seconds):
    threads = 1 if connections == 1 else 2
    out = subprocess.run(
        ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s",
         os.path.join(HERE, "load.lua"), f"http://127.0.0.1:{port}"],
        env=os.environ | {"POOL": pool, "THREADS": str(threads)}, capture_output=True, text=True, check=True).stdout
    result = json.loads(next(line for line in out.splitlines() if line.startswith("RESULT "))[7:])
    if result["bad"] or result["lost"]:
        raise RuntimeError(f"bad answers: {result}")
    result["rate"] = result["requests"] / result["seconds"]
    return result


def disk_rate(program, folder, writers, seconds, line):
    out = subprocess.run([program, os.path.join(folder, "limit"), str(writers), str(seconds), str(line)],
                         capture_output=True, text=True, check=True).stdout
    return json.loads(out)["lines_per_second"]


def median(values):
    return statistics.median(values)


def spread(values, digits=0):
    return f"{median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"


def http_part(arguments, folder, program):
    rows = {c: {"durable": [], "plain": [], "disk": [], "p50": [], "p99": []} for c in CONNECTIONS}
    pool, question = os.path.join(folder, "pool"), os.path.join(folder, "question")
    line, idle = 0, 0
    for round_number in range(arguments.rounds):
        data = os.path.join(folder, f"http{round_number}")
        server = Server(BINARY, data, free_port())
        server.start()
        idle = max(idle, server.resident_megabytes())
        acknowledged = 0
        for connections in CONNECTIONS:
            tag = f"{round_number}.{connections}"
            prepare(question, "help declare", 2_000, tag)
            prepare(pool, "checkout is down for customers {n} sev2 #payments", arguments.seconds * arguments.ceiling, tag)
            sides = [("plain", question), ("durable", pool)]
            for side, file in sides if round_number % 2 else reversed(sides):
                result = load(server.port, file, connections, arguments.seconds)
                rows[connections][side].append(result["rate"])
                if side == "durable":
                    if result["requests"] > arguments.seconds * arguments.ceiling:
                        raise RuntimeError("the pool of requests was too small: raise --ceiling")
                    acknowledged += result["requests"]
                    rows[connections]["p50"].append(result["p50"])
                    rows[connections]["p99"].append(result["p99"])
            if not line:
                with open(os.path.join(data, "journal", "00000001.jsonl"), "rb") as journal:
                    line = len(journal.readline())
            rows[connections]["disk"].append(disk_rate(program, folder, connections, 1, line))
        server.stop()
        records = sum(open(os.path.join(data, "journal", name), "rb").read().count(b"\n")
                      for name in os.listdir(os.path.join(data, "journal")))
        if records < acknowledged:
            raise RuntimeError(f"{acknowledged} acknowledged, {records} in the journal: this run is void")
        shutil.rmtree(data)
    print(f"### Signed declarations over HTTP\n\nLine {line} bytes, {arguments.rounds} rounds of {arguments.seconds} s, "
          f"median (min–max). Idle memory {idle:.1f} MB.\n")
    print("| connections | durable/s | p50 ms | p99 ms | without committing/s | ratio | the disk's group commit/s |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for connections, row in rows.items():
        ratios = [a / b for a, b in zip(row["durable"], row["plain"])]
        print(f"| {connections} | {spread(row['durable'])} | {spread(row['p50'], 2)} | {spread(row['p99'], 2)} | "
              f"{spread(row['plain'])} | {spread(ratios, 2)} | {spread(row['disk'])} |")
    print()


def start_part(arguments, folder):
    small, large = os.path.join(folder, "small"), os.path.join(folder, "large")
    server = Server(BINARY, small, free_port())
    server.start()
    history.seed(server)
    server.stop()
    os.makedirs(large)
    events, written = history.multiply(os.path.join(small, "journal", "00000001.jsonl"), large, arguments.events)
    pool = os.path.join(folder, "pool")
    rates = {}

    def command_cost(server, name, round_number):
        prepare(pool, "checkout is down for customers {n} sev2 #payments", 3 * arguments.ceiling, f"{name}.{round_number}")
        rates.setdefault(name, []).append(load(server.port, pool, 64, 3)["rate"])

    server = Server(BINARY, large, free_port())
    replay = server.start()
    after_replay = server.resident_megabytes()
    stop = server.stop()
    snapshot, memory = [], 0
    for _ in range(3):
        snapshot.append(server.start())
        memory = server.resident_megabytes()
        server.stop()
    for round_number in range(3):
        for name, data in (("1,000", None), ("1,000,000", large)):
            copy = os.path.join(folder, "copy")
            shutil.copytree(data or small, copy)
            server = Server(BINARY, copy, free_port())
            server.start()
            command_cost(server, name, round_number)
            server.stop()
            shutil.rmtree(copy)
    print(f"### Cold start with {events:,} events ({written / 1e6:,.0f} MB, {written / events:.0f} bytes each)\n")
    print("| | |\n| --- | --- |")
    print(f"| without snapshots: every line verified and replayed | {replay:.2f} s |")
    print(f"| with snapshots: every line verified | {spread(snapshot, 2)} s |")
    print(f"| memory after the replay / after the snapshot start | {after_replay:.0f} MB / {memory:.0f} MB |")
    print(f"| stop, snapshot included | {stop:.2f} s |")
    cost = median(rates["1,000"]) / median(rates["1,000,000"])
    print(f"| durable declarations/s at 64 connections, short history | {spread(rates['1,000'])} |")
    print(f"| the same after {events:,} events | {spread(rates['1,000,000'])} |")
    print(f"| cost of a command after {events:,} events | {cost:.2f} × |\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--ceiling", type=int, default=45_000, help="signed requests prepared per second of a sample")
    parser.add_argument("--only", choices=["http", "start"])
    arguments = parser.parse_args()
    if not shutil.which("wrk") or not shutil.which("cc"):
        sys.exit("bench: wrk and a C compiler are needed (Debian: wrk, gcc)")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory\n")
    with tempfile.TemporaryDirectory(prefix="railhead-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        program = os.path.join(folder, "group_commit")
        subprocess.run(["cc", "-O2", "-pthread", "-o", program, os.path.join(HERE, "group_commit.c")], check=True)
        if arguments.only != "start":
            http_part(arguments, folder, program)
        if arguments.only != "http":
            start_part(arguments, folder)


if __name__ == "__main__":
    main()
