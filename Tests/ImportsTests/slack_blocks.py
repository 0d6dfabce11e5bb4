"""Asks the validators of slack_sdk about messages to Slack.

    .venv/bin/python slack_blocks.py FILE

FILE has one body of `chat.postMessage` or `chat.update` a line. Prints what was accepted, by type of block, and ends with 0
only when everything was. A block that the library has no class for is held against the limits that docs.slack.dev documents.
"""
import collections
import json
import logging
import sys

from slack_sdk.models.blocks import Block
from slack_sdk.models.metadata import Metadata

complaints = []


class Complaints(logging.Handler):
    """What the library only logs (a field that it does not know) is a refusal here."""

    def emit(self, record):
        complaints.append(record.getMessage())


def chart(block):
    """Block Kit, "Data visualization block"; slack_sdk 3.47 has no class for it."""
    assert set(block) <= {"type", "block_id", "title", "chart"}, block
    assert 1 <= len(block["title"]) <= 50, block["title"]
    drawn = block["chart"]
    assert drawn["type"] in ("line", "bar", "area"), drawn["type"]
    categories = drawn["axis_config"]["categories"]
    assert len(set(categories)) == len(categories) and all(1 <= len(c) <= 20 for c in categories), categories
    assert len(drawn["axis_config"].get("y_label") or "") <= 50
    assert 1 <= len(drawn["series"]) <= 6
    for series in drawn["series"]:
        assert 1 <= len(series["name"]) <= 20, series["name"]
        assert 1 <= len(series["data"]) <= 20
        assert [point["label"] for point in series["data"]] == categories
        assert all(isinstance(point["value"], (int, float)) for point in series["data"])


def check(message):
    """The types of the blocks of a message; raises for whatever is refused."""
    assert message["channel"] and message["text"] and len(message["text"]) <= 40_000
    if "metadata" in message:
        Metadata(**message["metadata"]).validate_json()
    blocks = message.get("blocks", [])
    assert len(blocks) <= 50
    for block in blocks:
        if block["type"] == "data_visualization":
            chart(block)
        else:
            Block.parse(block).validate_json()
    assert not complaints, complaints
    return [block["type"] for block in blocks]


logging.getLogger().addHandler(Complaints())
found, messages = collections.Counter(), 0
for line in open(sys.argv[1], encoding="utf-8"):
    found.update(check(json.loads(line)))
    messages += 1
print(f"{messages} messages accepted: " + ", ".join(f"{count} {name}" for name, count in sorted(found.items())))
