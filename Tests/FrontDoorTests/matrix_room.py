"""Railhead in a room of a real Matrix server: people type, the bot answers.

    .venv/bin/python matrix_room.py PATH-OF-RAILHEAD [conversation | room | sev1 | review | digest DATA]

Starts Synapse and `railhead serve` on 127.0.0.1 in a temporary folder, plays one conversation between two people, prints
what everybody in the room reads, and ends with 0 only when every expected message came within 90 seconds. Needs nothing but
the standard library and the virtual environment that scripts/synapse.sh has made. It waits for messages, never for time.
"""
import base64
import contextlib
import hashlib
import hmac
import html
import json
import os
import pathlib
import re
import secrets
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

DEADLINE = time.monotonic() + 90
DOMAIN = "railhead.test"
BOT = f"@railhead:{DOMAIN}"


class Missing(Exception):
    """Something that had to come did not."""


def remaining(what):
    left = DEADLINE - time.monotonic()
    if left <= 0:
        raise Missing(what)
    return left


# ------------------------------------------------------------------ the two servers

def free_port():
    """One below those that the system hands out by itself: nobody else is given it before Synapse listens."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@contextlib.contextmanager
def running(command, environment, log, **keywords):
    """A process that is gone afterwards, whatever happens."""
    with open(log, "wb") as errors:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stderr=errors, **keywords)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def railhead(binary, folder, server, tokens, settings):
    """Yields the process and the address that it says it listens on."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RAILHEAD_")} | {
        "RAILHEAD_DATA": str(folder / "data"), "RAILHEAD_HTTP_PORT": "0", "RAILHEAD_TIMEZONE": "Europe/Paris",
        "RAILHEAD_MATRIX_URL": server, "RAILHEAD_MATRIX_USER": BOT,
        "RAILHEAD_MATRIX_HS_TOKEN": tokens["hs"], "RAILHEAD_MATRIX_AS_TOKEN": tokens["as"]} | settings
    log = folder / "railhead.log"
    # Through `env`, which becomes the bot: faketime changes the environment of the first process that it is loaded into, and
    # Swift finds its arguments below an environment that nobody has changed.
    with running(["env", binary, "serve"], environment, log, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        if not select.select([process.stdout], [], [], remaining("railhead"))[0]:
            raise Missing("railhead does not start")
        line = process.stdout.readline()
        address = re.search(r"listens on (http://127\.0\.0\.1:\d+);", line)
        if not address:
            raise Missing(f"railhead does not say where it listens: {line!r}")
        yield process, address[1]


@contextlib.contextmanager
def synapse(folder, port, service, tokens):
    """Yields the secret that makes accounts, once the server says that it is ready."""
    registration = {
        "id": "railhead", "url": service, "as_token": tokens["as"], "hs_token": tokens["hs"],
        "sender_localpart": "railhead", "rate_limited": False,
        "namespaces": {"users": [{"exclusive": True, "regex": f"^{re.escape(BOT)}$"}], "aliases": [], "rooms": []}}
    generous = {"per_second": 1000, "burst_count": 1000}
    seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    # JSON is YAML.
    configuration = {
        "server_name": DOMAIN, "public_baseurl": f"http://127.0.0.1:{port}/", "pid_file": str(folder / "synapse.pid"),
        "listeners": [{
            "port": port, "type": "http", "bind_addresses": ["127.0.0.1"], "tls": False,
            "resources": [{"names": ["client"]}]}],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "synapse.db")}},
        "media_store_path": str(folder / "media"), "signing_key": f"ed25519 a_test {seed}",
        "macaroon_secret_key": secrets.token_hex(16), "form_secret": secrets.token_hex(16),
        "registration_shared_secret": secrets.token_hex(16), "app_service_config_files": [str(folder / "service.yaml")],
        "trusted_key_servers": [], "federation_domain_whitelist": [], "report_stats": False,
        "presence": {"enabled": False}, "bcrypt_rounds": 4,
        "rc_message": generous, "rc_registration": generous, "rc_login": {"address": generous, "account": generous},
        "rc_joins": {"local": generous, "remote": generous},
        "rc_invites": {"per_room": generous, "per_user": generous, "per_issuer": generous}}
    (folder / "service.yaml").write_text(json.dumps(registration))
    (folder / "homeserver.yaml").write_text(json.dumps(configuration))
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as readiness:
        readiness.bind(str(folder / "ready"))
        environment = {**os.environ, "NOTIFY_SOCKET": str(folder / "ready")}
        command = [sys.executable, "-m", "synapse.app.homeserver", "-c", str(folder / "homeserver.yaml")]
        with running(command, environment, folder / "synapse.log", cwd=folder, stdout=subprocess.DEVNULL):
            readiness.settimeout(remaining("Synapse"))
            try:
                while b"READY=1" not in readiness.recv(1024):
                    pass
            except TimeoutError:
                raise Missing("Synapse does not start") from None
            yield configuration["registration_shared_secret"]


# ------------------------------------------------------------------ people

class Account:
    """Somebody with a Matrix client."""

    def __init__(self, server, name, shared_secret):
        self.server, self.name, self.token, self.sent = server, name, None, 0
        nonce = self.call("GET", "/_synapse/admin/v1/register")["nonce"]
        password = secrets.token_hex(8)
        code = hmac.new(shared_secret.encode(), "\0".join([nonce, name, password, "notadmin"]).encode(), hashlib.sha1)
        answer = self.call("POST", "/_synapse/admin/v1/register", {
            "nonce": nonce, "username": name, "password": password, "admin": False, "mac": code.hexdigest()})
        self.token, self.id = answer["access_token"], answer["user_id"]

    def call(self, method, path, body=None):
        request = urllib.request.Request(
            self.server + path, None if body is None else json.dumps(body).encode(), method=method,
            headers={"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.token}"} if self.token else {}))
        try:
            with urllib.request.urlopen(request, timeout=remaining(path)) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            raise Missing(f"{method} {path}: {refusal.code} {refusal.read().decode()}") from None
        except TimeoutError:
            raise Missing(f"{method} {path}") from None

    def download(self, uri):
        """The bytes that a file's mxc:// address stands for."""
        request = urllib.request.Request(
            f"{self.server}/_matrix/client/v1/media/download/{uri.removeprefix('mxc://')}",
            headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=remaining(uri)) as answer:
            return answer.read()

    def client(self, method, path, body=None):
        return self.call(method, "/_matrix/client/v3" + path, body)

    def say(self, room, text, thread=None):
        """Returns the event's id."""
        self.sent += 1
        content = {"msgtype": "m.text", "body": text}
        # A name picked from a client's list is a link in the HTML and a bare name in the text.
        picked = re.sub(r"@(\w+)", rf'<a href="https://matrix.to/#/@\1:{DOMAIN}">\1</a>', html.escape(text, quote=False))
        if picked != text:
            content |= {"format": "org.matrix.custom.html", "formatted_body": picked}
        if thread:
            content["m.relates_to"] = {
                "rel_type": "m.thread", "event_id": thread, "is_falling_back": True, "m.in_reply_to": {"event_id": thread}}
        path = f"/rooms/{urllib.parse.quote(room)}/send/m.room.message/{self.name}-{self.sent}"
        return self.client("PUT", path, content)["event_id"]


class Transcript:
    """What one member of a room reads, in the order in which it came."""

    def __init__(self, reader, room):
        self.reader, self.room, self.since = reader, room, None
        self.events, self.claimed, self.invitations = [], set(), []

    def expect(self, what, matches):
        """Waits for an event that fits and was not expected before."""
        while True:
            for event in self.events:
                if event["event_id"] not in self.claimed and matches(event):
                    self.claimed.add(event["event_id"])
                    return event
            self.poll(what)

    def poll(self, what):
        patience = int(min(remaining(what), 30) * 1000)
        query = {"timeout": patience if self.since else 0} | ({"since": self.since} if self.since else {})
        answer = self.reader.client("GET", "/sync?" + urllib.parse.urlencode(query))
        self.since = answer["next_batch"]
        self.invitations += answer.get("rooms", {}).get("invite", {})
        for event in answer.get("rooms", {}).get("join", {}).get(self.room, {}).get("timeline", {}).get("events", []):
            self.events.append(event)
            show(event)
            if event["content"].get("msgtype") == "m.file":
                print(self.reader.download(event["content"]["url"]).decode(), flush=True)

    def message(self, text, thread=None, edits=None):
        """Waits for a message of the bot whose whole text fits the pattern, in that thread, or as that edit."""
        def fits(event):
            content = event["content"]
            relation = content.get("m.relates_to", {})
            return (
                event["sender"] == BOT and content.get("msgtype") == "m.notice" and content.get("m.mentions") == {}
                and (relation.get("event_id") if relation.get("rel_type") == "m.thread" else None) == thread
                and (relation.get("event_id") if relation.get("rel_type") == "m.replace" else None) == edits
                and re.fullmatch(text, body(event)))
        return self.expect(f"a message like {text!r}", fits)

    def file(self, name, thread):
        """Waits for a file of the bot of that name, in that thread."""
        def fits(event):
            content = event["content"]
            return (
                event["sender"] == BOT and content.get("msgtype") == "m.file" and body(event) == name
                and content.get("m.relates_to", {}).get("event_id") == thread)
        return self.expect(f"the file {name}", fits)


def body(event):
    content = event["content"]
    return content.get("m.new_content", content).get("body", "")


def show(event):
    who = event["sender"][1:].partition(":")[0]
    relation = event["content"].get("m.relates_to", {}).get("rel_type")
    if event["type"] == "m.room.member":
        subject = event["state_key"][1:].partition(":")[0]
        print(f"{who}: ({event['content']['membership']} {subject})")
    elif event["type"] == "m.room.message":
        remark = {"m.thread": " (in the thread)", "m.replace": " (edits)"}.get(relation, "")
        print(f"{who}{remark}: {body(event)}", flush=True)


# ------------------------------------------------------------------ the conversation

def converse(ana, bob):
    room = ana.client("POST", "/createRoom", {"preset": "private_chat", "name": "ops"})["room_id"]
    heard = Transcript(ana, room)
    members = f"/rooms/{urllib.parse.quote(room)}/invite"
    ana.client("POST", members, {"user_id": BOT})
    heard.expect("the bot to join", lambda event: event["sender"] == BOT and event["content"].get("membership") == "join")
    ana.client("POST", members, {"user_id": bob.id})
    bob.client("POST", f"/join/{urllib.parse.quote(room)}", {})

    ana.say(room, "!inc checkout is down sev1 #payments")
    heard.message(r"!inc declare: INC-1 is declared, sev1: “checkout is down”\.\n(.|\n)*")
    card = heard.message(r"INC-1 sev1 declared “checkout is down”\n#payments · nobody leads · declared by @?ana\n(.|\n)*")
    card = card["event_id"]

    ana.say(room, "!inc ack", thread=card)
    heard.message(r"!inc ack INC-1: “checkout is down” is acknowledged, (.|\n)*", thread=card)
    heard.message(r"INC-1 sev1 acknowledged “checkout is down”\n(.|\n)*", edits=card)

    bob.say(room, "!inc résolu INC-1 relancé")
    heard.message(r"!inc resolve INC-1: “checkout is down” is resolved, .*: relancé")
    heard.message(r"INC-1 sev1 resolved “checkout is down”\n(.|\n)*", edits=card)

    bob.say(room, "!inc timeline INC-1")
    heard.message(
        r"INC-1 “checkout is down”, timeline \(Europe/Paris\):\n.* declared, sev1: checkout is down · @?ana\n"
        r".* acknowledged · @?ana\n.* resolved: relancé · @?bob")


def enters(who, room):
    """Whether somebody gets in without an invitation."""
    try:
        who.client("POST", f"/join/{room}", {})
        return True
    except Missing as missing:
        if "M_FORBIDDEN" not in str(missing):
            raise
        return False


def own_room(ana, bob):
    room = ana.client("POST", "/createRoom", {"preset": "private_chat", "name": "ops"})["room_id"]
    heard = Transcript(ana, room)
    ana.client("POST", f"/rooms/{urllib.parse.quote(room)}/invite", {"user_id": BOT})
    heard.expect("the bot to join", lambda event: event["sender"] == BOT and event["content"].get("membership") == "join")
    ana.say(room, "!inc checkout is down sev1")
    card = heard.message(r"INC-1 sev1 declared “checkout is down”\n(.|\n)*")["event_id"]
    said = heard.message(r"INC-1 has a room of its own: #inc-1-checkout-is-down https://matrix\.to/#/.+", thread=card)
    linked = re.search(r"matrix\.to/#/([^?]+)\?", body(said))[1]
    print(f"(bob from outside gets in: {enters(bob, linked)})")
    ana.client("POST", f"/rooms/{urllib.parse.quote(room)}/invite", {"user_id": bob.id})
    bob.client("POST", f"/join/{urllib.parse.quote(room)}", {})
    print(f"(bob from this room gets in: {enters(bob, linked)})", flush=True)
    while not heard.invitations:
        heard.poll("an invitation into the incident's room")

    own = urllib.parse.quote(ana.client("POST", f"/join/{urllib.parse.quote(heard.invitations[0])}", {})["room_id"])
    topic = ana.client("GET", f"/rooms/{own}/state/m.room.topic")["topic"]
    print(f"(topic: {topic})")
    inside = Transcript(ana, urllib.parse.unquote(own))
    ana.say(inside.room, "!inc ack")
    inside.message(r"!inc ack INC-1: “checkout is down” is acknowledged, (.|\n)*")
    inside.expect(
        "the topic to follow",
        lambda event: event["type"] == "m.room.topic" and event["content"]["topic"].startswith("INC-1 sev1 acknowledged"))
    ana.say(inside.room, "!inc close anyway")
    inside.expect(
        "the room to be put away",
        lambda event: event["type"] == "m.room.power_levels" and event["content"].get("events_default") == 100)
    try:
        ana.say(inside.room, "one more thing")
    except Missing as missing:
        print(f"(refused: {'M_FORBIDDEN' in str(missing)})")


def typing(room, heard):
    """Types a line as somebody, and waits for its answers: every one is the beginning of a text, with the id of the message
    that it edits or stands below."""
    def types(who, line, *answers, thread=None):
        who.say(room, line, thread)
        return [heard.message(re.escape(text) + r"(.|\n)*", **where) for text, where in answers]
    return types


def whole_sev1(ana, lea):
    """Ana reads English and Léa French; each line waits for the answer to the one before it."""
    room = ana.client("POST", "/createRoom", {"preset": "private_chat", "name": "ops"})["room_id"]
    heard = Transcript(ana, room)
    for member in BOT, lea.id:
        ana.client("POST", f"/rooms/{urllib.parse.quote(room)}/invite", {"user_id": member})
    lea.client("POST", f"/join/{urllib.parse.quote(room)}", {})
    heard.expect("the bot to join", lambda event: event["sender"] == BOT and event["content"].get("membership") == "join")

    types = typing(room, heard)
    types(lea, "!ops langue fr", ("Désormais, ", {}))
    _, card = types(
        ana, "!inc checkout is down sev1 #payments", ("!inc declare: INC-1 is declared", {}), ("INC-1 sev1 declared", {}))
    edit = {"edits": card["event_id"]}
    types(lea, "!inc vu", ("!inc vu INC-1 :", {}), ("INC-1 sev1 acknowledged", edit))
    types(ana, "!inc lead me", ("!inc lead INC-1: ", {}), ("INC-1 sev1 acknowledged", edit))
    types(ana, "!inc handoff @lea the bank is called", ("!inc handoff INC-1: ", {}))
    types(lea, "!inc pilote moi", ("!inc pilote INC-1 : ", {}), ("INC-1 sev1 acknowledged", edit))
    types(lea, "!inc point la moitié des commandes repasse prochain point dans 30min", ("!inc point INC-1 : ", {}))
    types(lea, "!inc tâche relancer la banque @ana avant demain 9h", ("!inc tâche INC-1 : ", {}))
    types(ana, "!inc done they are on it", ("!inc done T-1: ", {}))
    types(ana, "!inc mitigate traffic moved away", ("!inc mitigate INC-1: ", {}), ("INC-1 sev1 mitigated", edit))
    types(lea, "!inc résolu certificat renouvelé", ("!inc résolu INC-1 : ", {}), ("INC-1 sev1 resolved", edit))
    types(ana, "!inc followup INC-1 alert before it expires @lea by 12/4 type:detect", ("!inc followup INC-1: ", {}))
    types(lea, "!inc cause INC-1 certificat expiré", ("!inc cause INC-1 : ", {}))
    types(ana, "!inc postmortem INC-1", ("!inc postmortem INC-1: ", {}))
    heard.file("INC-1-post-mortem.md", card["event_id"])
    types(lea, "!inc bilan INC-1 fait https://wiki.test/1", ("!inc bilan INC-1 : ", {}))
    types(ana, "!inc close INC-1", ("!inc close INC-1: ", {}), ("INC-1 sev1 closed", edit))


def short_review(ana, lea):
    """Léa leads. Everybody reads every answer here, so nobody votes."""
    room = ana.client("POST", "/createRoom", {"preset": "private_chat", "name": "ops"})["room_id"]
    heard = Transcript(ana, room)
    for member in BOT, lea.id:
        ana.client("POST", f"/rooms/{urllib.parse.quote(room)}/invite", {"user_id": member})
    lea.client("POST", f"/join/{urllib.parse.quote(room)}", {})
    heard.expect("the bot to join", lambda event: event["sender"] == BOT and event["content"].get("membership") == "join")
    types = typing(room, heard)
    types(lea, "!ops langue fr", ("Désormais, ", {}))
    _, card = types(
        ana, "!prio propose Migrate the CRM value 8 urgency 5 size 3", ("!prio propose: PRI-1", {}), ("PRI-1 scored", {}))
    _, other = types(
        lea, "!prio proposer Nouvelles chaises valeur 1 taille 8", ("!prio proposer : PRI-2", {}), ("PRI-2 scored", {}))
    types(ana, "!prio vote PRI-1 5", ("", {}))
    _, review = types(lea, "!prio revue démarrer", ("!prio revue : la revue 1 est ouverte", {}), ("Review 1, step 1 of 5", {}))
    below = {"thread": review["event_id"]}
    for step, *questions in (2,), (3,), (4, "1. PRI-1", "2. PRI-2"):
        types(
            lea, f"!prio revue suivant {step}", (f"!prio revue : revue 1, étape {step}", {}), (f"Review 1, step {step}", below),
            *((question, below) for question in questions))
    types(
        lea, "!prio engager PRI-1 @ana avant le 15/12", ("!prio engager PRI-1 : ", {}),
        ("PRI-1 committed", {"edits": card["event_id"]}))
    types(ana, "!prio keep PRI-2", ("!prio keep PRI-2: ", {}), ("PRI-2 scored", {"edits": other["event_id"]}))
    types(lea, "!prio garder PRI-2", ("PRI-2 a déjà été ", {}))
    types(lea, "!prio revue suivant 5", ("!prio revue : revue 1, étape 5", {}), ("Review 1, step 5", below))
    types(lea, "!prio revue clore", ("!prio revue : la revue 1 est close", {}), ("Review 1 of ", {}))


def digest(ana, lea):
    """Léa asks for what a team's weeks come to; the picture below it is looked at as a client would."""
    room = ana.client("POST", "/createRoom", {"preset": "private_chat", "name": "ops"})["room_id"]
    heard = Transcript(ana, room)
    for member in BOT, lea.id:
        ana.client("POST", f"/rooms/{urllib.parse.quote(room)}/invite", {"user_id": member})
    lea.client("POST", f"/join/{urllib.parse.quote(room)}", {})
    heard.expect("the bot to join", lambda event: event["sender"] == BOT and event["content"].get("membership") == "join")
    types = typing(room, heard)
    _, posted = types(lea, "!digest publish weekly", ("!digest publish weekly: ", {}), ("Weekly digest", {}))

    def is_picture(event):
        content = event["content"]
        return (
            event["sender"] == BOT and content.get("msgtype") == "m.image"
            and content.get("m.relates_to", {}).get("event_id") == posted["event_id"])
    picture = heard.expect("the picture below it", is_picture)["content"]
    bytes = ana.download(picture["url"])
    width, height = struct.unpack(">II", bytes[16:24])
    print(f"(a picture: {picture['info']['mimetype']}, {width} × {height}, "
          f"whole: {bytes[:8] == PNG and bytes[-8:-4] == b'IEND' and len(bytes) == picture['info']['size']}, "
          f"as it says: {(width, height) == (picture['info']['w'], picture['info']['h'])})")


FAKETIME = pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1")
PNG = b"\x89PNG\r\n\x1a\n"
SCENES = {
    "conversation": (converse, ("ana", "bob"), {}),
    "room": (own_room, ("ana", "bob"), {"RAILHEAD_ROOMS_MATRIX": "sev1"}),
    "sev1": (whole_sev1, ("ana", "lea"), {}),
    "digest": (digest, ("ana", "lea"), {"RAILHEAD_PEOPLE_LEADS": f"matrix:{DOMAIN}:@lea:{DOMAIN}"}),
    "review": (short_review, ("ana", "lea"), {"RAILHEAD_PEOPLE_LEADS": f"matrix:{DOMAIN}:@lea:{DOMAIN}"})}


def main(binary, scene="conversation", data=None):
    play, names, settings = SCENES[scene]
    tokens = {"as": secrets.token_hex(16), "hs": secrets.token_hex(16)}
    port = free_port()
    server = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="railhead-matrix-") as name:
        folder = pathlib.Path(name)
        try:
            if data:
                # The weeks are those of a Monday in September 2023, and so is the clock of the bot.
                settings |= {
                    "RAILHEAD_DATA": data, "TZ": "UTC", "FAKETIME": "@2023-09-11 07:00:00",
                    "FAKETIME_DONT_FAKE_MONOTONIC": "1", "LD_PRELOAD": next(map(str, FAKETIME), "")}
            with railhead(binary, folder, server, tokens, settings) as (process, address):
                with synapse(folder, port, address, tokens) as shared_secret:
                    play(*(Account(server, name, shared_secret) for name in names))
                process.terminate()
                if process.wait(remaining("the end of railhead")) != 0:
                    raise Missing(f"railhead ended with {process.returncode}")
            log = (folder / "railhead.log").read_text()
            if any(words in log for words in [*tokens.values(), "checkout", "relancé"]):
                raise Missing("discretion: the log holds a token or people's words")
        except Missing as missing:
            print(f"missing: {missing}", file=sys.stderr)
            for log in folder.glob("*.log"):
                print(f"--- {log.name}\n" + "\n".join(log.read_text().splitlines()[-40:]), file=sys.stderr)
            return 1
    print("everything expected was said")
    return 0


if __name__ == "__main__":
    # So that a signal, too, ends what was started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(os.path.abspath(sys.argv[1]), *sys.argv[2:]))
