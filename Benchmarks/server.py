"""The server under measurement, and requests signed as Slack signs them. Loopback only."""
import hashlib
import hmac
import http.client
import os
import signal
import socket
import subprocess
import time
import urllib.parse

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


def form(text, trigger, user="U2147483697"):
    return urllib.parse.urlencode({
        "token": "gIkuvaNzQIHg97ATvDxqgjtO", "team_id": "T0001", "team_domain": "example", "channel_id": "C2147483705",
        "channel_name": "ops", "user_id": user, "user_name": "steve", "command": "/inc", "text": text,
        "api_app_id": "A123456", "is_enterprise_install": "false", "trigger_id": trigger})


def sign(body, now):
    return hmac.new(SECRET.encode(), f"v0:{now}:{body}".encode(), hashlib.sha256).hexdigest()


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """`railhead serve` on a folder, with Slack as its chat and nowhere to post to."""

    def __init__(self, binary, data, port):
        self.binary, self.data, self.port = binary, data, port
        self.process = None

    def start(self, timeout=120):
        """Seconds until the first healthy answer."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith("RAILHEAD_")}
        environment |= {"RAILHEAD_SLACK_SIGNING_SECRET": SECRET, "RAILHEAD_HTTP_PORT": str(self.port),
                        "RAILHEAD_LOG_LEVEL": "error"}
        begin = time.monotonic()
        self.process = subprocess.Popen([self.binary, "serve", "--data", self.data], env=environment,
                                        stdout=subprocess.DEVNULL)
        while time.monotonic() - begin < timeout:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}")
            if self.get("/healthz") == 200:
                return time.monotonic() - begin
            time.sleep(0.002)
        raise RuntimeError("the server does not come up")

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return None
        finally:
            connection.close()

    def say(self, text, trigger):
        now, body = int(time.time()), form(text, trigger)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("POST", "/slack/commands", body, {
            "Content-Type": "application/x-www-form-urlencoded", "X-Slack-Request-Timestamp": str(now),
            "X-Slack-Signature": "v0=" + sign(body, now)})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {text}")
        return text

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def stop(self):
        """Seconds until it has ended by itself."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        return time.monotonic() - begin
