"""The way it is done in plain Python: businesstimedelta, clock by clock."""
import datetime
import time

import businesstimedelta
import numpy as np
import pytz

import office


def rules():
    paris = pytz.timezone("Europe/Paris")
    days = [businesstimedelta.WorkDayRule(start_time=start, end_time=end, working_days=[0, 1, 2, 3, 4], tz=paris)
            for start, end in office.SPANS]
    closed = businesstimedelta.HolidayRule({day: "closed" for day in office.holidays()}, tz=paris)
    return businesstimedelta.Rules(days + [closed])


def judge(clocks, size):
    """Seconds it took, the sample of the clocks, and pair, month and verdict of each."""
    step = max(1, len(clocks["pair"]) // size)
    sample = {name: column[::step][:size] for name, column in clocks.items()}
    hours = rules()
    months, breached = [], []
    begin = time.perf_counter()
    for start, stop, pause_from, pause_to, target in zip(
            *(sample[name].tolist() for name in ["start", "stop", "pause_from", "pause_to", "target"])):
        start, stop = instant(start), instant(stop)
        elapsed = seconds_between(hours, start, stop)
        due = start + delta(hours, target)
        if pause_from:
            paused = seconds_between(hours, instant(pause_from), instant(pause_to))
            elapsed -= paused
            if seconds_between(hours, start, instant(pause_from)) < target:
                due = start + delta(hours, target + paused)
        breached.append(int(elapsed > target))
        local = due.astimezone(office.PARIS)
        months.append((local.year - 2024) * 12 + local.month - 1)
    seconds = time.perf_counter() - begin
    return seconds, sample, (sample["pair"], np.array(months), np.array(breached))


def instant(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)


def delta(hours, seconds):
    return businesstimedelta.BusinessTimeDelta(hours, seconds=seconds)


def seconds_between(hours, start, stop):
    return hours.difference(start, stop).timedelta.total_seconds()
