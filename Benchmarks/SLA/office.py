"""The French office: Monday to Friday, 09:00–12:30 and 13:30–18:00 in Paris, eleven holidays a year."""
import datetime
from zoneinfo import ZoneInfo

import numpy as np

PARIS = ZoneInfo("Europe/Paris")
SPANS = [(datetime.time(9), datetime.time(12, 30)), (datetime.time(13, 30), datetime.time(18))]
FIRST, LAST = datetime.date(2023, 12, 1), datetime.date(2028, 12, 31)


def easter(year):
    """Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114, 31)
    return datetime.date(year, month, day + 1)


def holidays():
    days = set()
    for year in range(FIRST.year, LAST.year + 1):
        fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
        days |= {datetime.date(year, month, day) for month, day in fixed}
        days |= {easter(year) + datetime.timedelta(offset) for offset in (1, 39, 50)}
    return days


def spans():
    """Every open span, as seconds since the Unix epoch."""
    closed = holidays()
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + datetime.timedelta(offset)
        if day.weekday() < 5 and day not in closed:
            for span in SPANS:
                yield [int(datetime.datetime.combine(day, time, PARIS).timestamp()) for time in span]


class Hours:
    """Open seconds before any instant, and back, by prefix sums over the spans."""

    def __init__(self):
        self.starts, self.ends = np.array(list(spans())).T
        self.sums = np.concatenate([[0], np.cumsum(self.ends - self.starts)])

    def before(self, instants):
        index = np.searchsorted(self.starts, instants, "right") - 1
        # Nothing is asked about before the first span.
        return self.sums[index] + np.minimum(instants, self.ends[index]) - self.starts[index]

    def reaching(self, open_seconds):
        """The earliest instant before which so many seconds are open."""
        index = np.searchsorted(self.sums, open_seconds, "left") - 1
        return self.starts[index] + open_seconds - self.sums[index]

    def judge(self, clocks):
        """Whether each clock was breached, and the day in Paris on which it was due."""
        start, pause = self.before(clocks["start"]), self.before(clocks["pause_from"])
        paused = self.before(clocks["pause_to"]) - pause
        elapsed = self.before(clocks["stop"]) - start - paused
        due = start + clocks["target"]
        # Reached at the very start of a pause is reached.
        due = self.reaching(np.where(due > pause, due + paused, due))
        # Open hours in Paris are never on another day in UTC.
        return (elapsed > clocks["target"]).astype(np.int64), due // 86_400
