#!/usr/bin/env python3
"""Asks the incident desk over HTTP, beside a hundred thousand imported incidents.

    desk.py [--incidents 100000] [--rounds 8] [--scale 1] [--binary PATH]

Incidents with a fixed seed are written as CSV and brought in by `railhead import`. That folder and an empty one are then
served at once, on loopback. One client asks the questions of the full one over one connection; it declares in both, turn by
turn and in an order drawn by lot, so that whatever else the machine does meets both alike.

Milliseconds are from the request to the whole answer. Absolute figures move with the machine: read the ratios. The tables it
prints go to docs/performance.md as they are.
"""
import argparse
import csv
import datetime
import http.client
import os
import random
import subprocess
import tempfile
import time

from server import Server, form, free_port, sign

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", ".build")
BINARY = os.path.join(BUILD, "release", "railhead")

AREAS = "payments search web api mail auth storage billing mobile infra".split()
NOUNS = ("checkout login search invoice queue database cache export import webhook token report dashboard upload sync "
         "settlement refund mail gateway worker").split()
PROBLEMS = ["is down", "is slow", "returns errors", "loses messages", "times out", "shows nothing", "is stuck",
            "fails for some customers"]
CURES = ["rolled back the deploy", "restarted the workers", "added memory", "renewed the certificate",
         "cleared the queue", "moved traffic away"]
RARE = [f"alpha{number}" for number in range(4000)]
FIRST, LAST = datetime.datetime(2021, 1, 1), datetime.datetime(2026, 6, 30)

MAPPING = """records: incidents
source: bench
format: csv
dates: rfc3339
fields:
  id: id
  title: title
  severity: {column: level, values: {"1": sev1, "2": sev2, "3": sev3, "4": sev4}}
  area: area
  impactStart: began
  declared: opened
  acknowledged: seen
  resolved: fixed
  closed: closed
  resolution: how
"""


def history(path, count):
    """`count` incidents that are over, one after another since 2021, one line each."""
    dice = random.Random(7)
    minutes = lambda low, high: datetime.timedelta(minutes=dice.randint(low, high))
    text = lambda instant: instant.strftime("%Y-%m-%dT%H:%M:%SZ")
    opened = FIRST
    step = (LAST - FIRST) / count
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["id", "title", "level", "area", "began", "opened", "seen", "fixed", "closed", "how"])
        for number in range(1, count + 1):
            opened += step
            began, seen = opened - minutes(0, 20), opened + minutes(1, 30)
            fixed = seen + minutes(5, 600)
            title = [dice.choice(words) for words in (NOUNS, PROBLEMS, RARE, RARE)]
            out.writerow([number, " ".join(title), dice.choice("123334"), dice.choice(AREAS), text(began), text(opened),
                          text(seen), text(fixed), text(fixed + datetime.timedelta(hours=5)),
                          f"{dice.choice(CURES)} {dice.choice(RARE)}"])


def bring_in(binary, folder, data, count):
    """Imports them, and says how long that took."""
    table, mapping = os.path.join(folder, "incidents.csv"), os.path.join(folder, "mapping.yaml")
    history(table, count)
    with open(mapping, "w") as out:
        out.write(MAPPING)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("RAILHEAD_")}
    begin = time.monotonic()
    subprocess.run([binary, "import", "incidents", table, "--map", mapping, "--data", data], env=environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begin


class Client:
    """One connection to a desk, and how long it takes to answer."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.said = 0

    def ask(self, text):
        """Milliseconds, and the answer."""
        self.said += 1
        now, body = int(time.time()), form(text, f"desk.{self.said}")
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Slack-Request-Timestamp": str(now),
                   "X-Slack-Signature": "v0=" + sign(body, now)}
        begin = time.perf_counter()
        self.connection.request("POST", "/slack/commands", body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        elapsed = (time.perf_counter() - begin) * 1000
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {text}")
        return elapsed, text


def declaration(dice):
    return f"declare {dice.choice(['checkout', 'search', 'queue'])} is broken for {dice.choice(RARE)} sev3 #payments"


def questions(incidents, scale):
    """What is asked, by its name in the table: the lines, and what their answers must contain."""
    dice = random.Random(3)
    times = lambda count: max(1, round(count * scale))
    pairs = ["settlement queue", "checkout slow", "refund stuck"]
    return [
        ("`list`", ["list"] * times(200), "/inc list"),
        ("`list all`", ["list all"] * times(60), f"{incidents} incidents"),
        ("`find`, a rare word", [f"find {dice.choice(RARE)}" for _ in range(times(300))], "/inc find"),
        ("`find`, two words", [f"find {pairs[index % 3]}" for index in range(times(120))], "/inc find"),
        ("`stats`, of 90 days", ["stats"] * times(40), "/inc stats"),
        ("`stats`, of all years", ["stats from 1/1/2021 to 31/12/2026"] * times(30), "/inc stats"),
        ("`show`", [f"show INC-{dice.randint(1, incidents)}" for _ in range(times(300))], "INC-"),
    ]


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


SHARES = (0.5, 0.9, 0.99)


def figure(milliseconds):
    return f"{milliseconds:.0f}" if milliseconds >= 10 else f"{milliseconds:.2f}"


def row(name, values, count=None):
    figures = " | ".join(figure(quantile(values, share)) for share in SHARES)
    print(f"| {name} | {figures} | {count or f'{len(values):,}'} |")


def ask(client, arguments):
    print("| line | p50 | p90 | p99 | n |\n| --- | --- | --- | --- | --- |")
    for name, lines, expected in questions(arguments.incidents, arguments.scale):
        answers = [client.ask(line) for line in lines]
        for _, text in answers:
            if expected not in text:
                raise RuntimeError(f"{name}: {text}")
        row(name, [elapsed for elapsed, _ in answers])


def declare(clients, arguments):
    """In the full folder and in the empty one, the same line in both before the next one."""
    dice = random.Random(11)
    each = max(1, round(1000 * arguments.scale))
    rounds = []
    for _ in range(arguments.rounds):
        times = ([], [])
        for _ in range(each):
            line = declaration(dice)
            for side in dice.sample([0, 1], 2):
                elapsed, answer = clients[side].ask(line)
                if "is declared" not in answer:
                    raise RuntimeError(f"not declared: {answer}")
                times[side].append(elapsed)
        rounds.append(times)
    full, empty = (sum((times[side] for times in rounds), []) for side in (0, 1))
    count = f"{arguments.rounds} × {each:,}"
    print("| | p50 | p90 | p99 | n |\n| --- | --- | --- | --- | --- |")
    row(f"over {arguments.incidents:,} incidents", full, count)
    row("in an empty folder", empty, count)
    ratios = [f"{quantile(full, share) / quantile(empty, share):.2f}" for share in SHARES]
    each_p99 = [quantile(f, 0.99) / quantile(e, 0.99) for f, e in rounds]
    print(f"| ratio | {' | '.join(ratios)} ({min(each_p99):.2f} – {max(each_p99):.2f} in each {each:,}) | |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=8, help="of a thousand declarations in each folder")
    parser.add_argument("--scale", type=float, default=1, help="how often everything is asked: 0.1 = a tenth as often")
    parser.add_argument("--binary", default=BINARY, help="the program to measure")
    arguments = parser.parse_args()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory, load {load:.1f} at the start\n")
    with tempfile.TemporaryDirectory(prefix="desk-", dir=os.environ.get("BENCH_DIR", BUILD)) as folder:
        data = os.path.join(folder, "full")
        seconds = bring_in(arguments.binary, folder, data, arguments.incidents)
        servers = [Server(arguments.binary, path, free_port()) for path in (data, os.path.join(folder, "empty"))]
        try:
            for server in servers:
                server.start()
            print(f"### The incident desk over HTTP\n\n{arguments.incidents:,} incidents, imported in {seconds:.1f} s; "
                  "one client, one connection, milliseconds.\n")
            clients = [Client(server) for server in servers]
            ask(clients[0], arguments)
            print("\nA declaration, typed turn by turn at two servers at once; the second began with an empty folder:\n")
            declare(clients, arguments)
            print(f"\nMemory with them {servers[0].resident_megabytes():.0f} MB, "
                  f"without {servers[1].resident_megabytes():.0f} MB.\n")
        finally:
            for server in servers:
                if server.process and server.process.poll() is None:
                    server.stop()


if __name__ == "__main__":
    main()
