"""The day of model c, for either interface of SimPy."""

import math

DAY_HOURS = 24
STEP_HOURS = 5 / 60


def rate_per_minute(p, minute):
    """Arrivals a minute: a sinusoid over the day, constant within steps of five minutes."""
    hour = (math.floor(minute / 60 / STEP_HOURS) + 0.5) * STEP_HOURS
    return p["meanRate"] * (1 + p["amp"] * math.cos(2 * math.pi * (hour - p["peakHour"]) / DAY_HOURS)) / 60


def next_arrival(p, minute, rng):
    """Minute of the next arrival, by thinning (Lewis and Shedler 1979)."""
    highest = p["meanRate"] * (1 + p["amp"]) / 60
    while True:
        minute += rng.expovariate(highest)
        if rng.random() * highest < rate_per_minute(p, minute):
            return minute


def lane_closures(lanes):
    """(lane, opening hour after which it closes, hours closed) of each lane that closes in the daily table."""
    closures = []
    for lane in range(max(lanes)):
        closed = [hour for hour in range(DAY_HOURS) if lanes[hour] <= lane]
        starts = [hour for hour in closed if (hour - 1) % DAY_HOURS not in closed]
        for start in starts:
            length = 0
            while (start + length) % DAY_HOURS in closed:
                length += 1
            closures.append((start, length))
    return closures
