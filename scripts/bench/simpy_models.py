"""The three benchmark models in SimPy 3 and 4."""

import simpy

from peer_demand import DAY_HOURS, lane_closures, next_arrival

VERSION = simpy.__version__
CLOSURE, HIGH, LOW = -1, 0, 1


def model_a(p, customers, rng, waits):
    env = simpy.Environment()
    booths = simpy.Resource(env, capacity=p["c"])

    def truck():
        arrived = env.now
        with booths.request() as turn:
            yield turn
            waits.add("all", env.now - arrived)
            yield env.timeout(rng.expovariate(p["mu"]))

    def source():
        for _ in range(customers):
            yield env.timeout(rng.expovariate(p["lambda"]))
            env.process(truck())

    env.process(source())
    env.run()


def model_b(p, customers, rng, waits):
    env = simpy.Environment()
    primary = simpy.PriorityResource(env, capacity=p["c1"])
    secondary = simpy.Resource(env, capacity=p["c2"])

    def truck(priority):
        arrived = env.now
        with primary.request(priority=priority) as turn:
            yield turn
            waits.add("all", env.now - arrived)
            waits.add("high" if priority == HIGH else "low", env.now - arrived)
            yield env.timeout(rng.expovariate(p["mu1"]))
        if rng.random() >= p["pSecondary"]:
            return
        arrived = env.now
        with secondary.request() as turn:
            yield turn
            waits.add("secondary", env.now - arrived)
            yield env.timeout(rng.expovariate(p["mu2"]))

    def source():
        for _ in range(customers):
            yield env.timeout(rng.expovariate(p["lambda"]))
            env.process(truck(HIGH if rng.random() < p["pFast"] else LOW))

    env.process(source())
    env.run()


def model_c(p, customers, rng, waits):
    """A lane closes by a request before all trucks: a busy lane finishes its truck first, and then stays held."""
    env = simpy.Environment()
    lanes = simpy.PriorityResource(env, capacity=max(p["lanes"]))
    left = [customers]

    def truck():
        arrived = env.now
        with lanes.request(priority=HIGH) as turn:
            yield turn
            waits.add("all", env.now - arrived)
            yield env.timeout(rng.expovariate(p["mu"] / 60))
        left[0] -= 1

    def closure(start_hour, hours):
        opens = max(0, start_hour + hours - DAY_HOURS) * 60
        closes = start_hour * 60
        while left[0] > 0:
            if env.now < opens:
                with lanes.request(priority=CLOSURE):
                    yield env.timeout(opens - env.now)
            yield env.timeout(closes - env.now)
            opens = closes + hours * 60
            closes += DAY_HOURS * 60

    def source():
        at = 0.0
        for _ in range(customers):
            at = next_arrival(p, at, rng)
            yield env.timeout(at - env.now)
            env.process(truck())

    for start_hour, hours in lane_closures(p["lanes"]):
        env.process(closure(start_hour, hours))
    env.process(source())
    env.run()


MODELS = {"a": model_a, "b": model_b, "c": model_c}
