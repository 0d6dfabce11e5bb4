"""Makes a journal of N events out of a short real one: the same lines over and over, with new numbers and a new chain."""
import hashlib
import os
import re

SEGMENT_BYTES = 64 << 20


def seed(server):
    """The life of one incident, ten events, typed at a running server."""
    note = "restarted the worker of the settlement queue, lag is going down, watching it"
    lines = ["checkout is down for every customer in the north sev2 #payments", "ack INC-1"]
    lines += [f"note INC-1 {note} {i}" for i in range(6)]
    lines += ["mitigate INC-1", "resolve INC-1 rolled back the deploy of this morning and restarted the queue"]
    for number, line in enumerate(lines):
        server.say(line, f"seed.{number}")


def multiply(source, folder, events):
    """Writes `events` records into `folder/journal`; returns the bytes written."""
    with open(source, "rb") as file:
        templates = [line[:line.rindex(b',"chain":"')] for line in file]
    # Alternating fixed pieces and marks, so that a line costs a join and a hash.
    marks = re.compile(rb'("seq":)\d+|("incident":)1\b|("delivery":"slack:)[^"]*')
    pieces = []
    for line in templates:
        parts, position = [], 0
        for match in marks.finditer(line):
            kind = match.lastindex
            parts.append((line[position:match.start()] + match.group(kind), kind))
            position = match.end()
        pieces.append((parts, line[position:].replace(b"INC-1 ", b"INC-%d ")))
    journal = os.path.join(folder, "journal")
    os.makedirs(journal, mode=0o700)
    os.chmod(folder, 0o700)
    chain, sequence, incident, written, segment, out = b"0" * 64, 0, 0, 0, 0, None
    while sequence < events:
        incident += 1
        for parts, end in pieces:
            sequence += 1
            number = {1: b"%d" % sequence, 2: b"%d" % incident, 3: b"%d.%d" % (incident, sequence)}
            line = b"".join(fixed + number[kind] for fixed, kind in parts)
            line += end.replace(b"%d", b"%d" % incident)
            chain = hashlib.sha256(chain + line).hexdigest().encode()
            whole = line + b',"chain":"' + chain + b'"}\n'
            if out is None or out.tell() + len(whole) > SEGMENT_BYTES:
                if out:
                    out.close()
                segment += 1
                path = os.path.join(journal, f"{segment:08d}.jsonl")
                out = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
            out.write(whole)
            written += len(whole)
    out.close()
    return sequence, written
