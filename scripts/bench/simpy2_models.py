"""The three benchmark models in SimPy 2, which Debian packages as python3-simpy."""

import SimPy
from SimPy.Simulation import PriorityQ, Process, Resource, Simulation, hold, release, request

from peer_demand import DAY_HOURS, lane_closures, next_arrival

VERSION = SimPy.__version__
# SimPy 2 serves higher numbers first.
CLOSURE, HIGH, LOW = 2, 1, 0


class Source(Process):
    """Sends trucks, each after the time that `pause` draws."""

    def send(self, customers, pause, new_truck):
        for _ in range(customers):
            yield hold, self, pause(self.sim.now())
            truck = new_truck()
            self.sim.activate(truck, truck.cross())


def run(sim, customers, pause, new_truck):
    source = Source(sim=sim)
    sim.activate(source, source.send(customers, pause, new_truck))
    sim.simulate(until=float("inf"))


def model_a(p, customers, rng, waits):
    sim = Simulation()
    booths = Resource(capacity=p["c"], sim=sim)

    class Truck(Process):
        def cross(self):
            arrived = sim.now()
            yield request, self, booths
            waits.add("all", sim.now() - arrived)
            yield hold, self, rng.expovariate(p["mu"])
            yield release, self, booths

    run(sim, customers, lambda now: rng.expovariate(p["lambda"]), lambda: Truck(sim=sim))


def model_b(p, customers, rng, waits):
    sim = Simulation()
    primary = Resource(capacity=p["c1"], qType=PriorityQ, sim=sim)
    secondary = Resource(capacity=p["c2"], sim=sim)

    class Truck(Process):
        def cross(self):
            priority = HIGH if rng.random() < p["pFast"] else LOW
            arrived = sim.now()
            yield request, self, primary, priority
            waits.add("all", sim.now() - arrived)
            waits.add("high" if priority == HIGH else "low", sim.now() - arrived)
            yield hold, self, rng.expovariate(p["mu1"])
            yield release, self, primary
            if rng.random() >= p["pSecondary"]:
                return
            arrived = sim.now()
            yield request, self, secondary
            waits.add("secondary", sim.now() - arrived)
            yield hold, self, rng.expovariate(p["mu2"])
            yield release, self, secondary

    run(sim, customers, lambda now: rng.expovariate(p["lambda"]), lambda: Truck(sim=sim))


def model_c(p, customers, rng, waits):
    """A lane closes by a request before all trucks: a busy lane finishes its truck first, and then stays held."""
    sim = Simulation()
    lanes = Resource(capacity=max(p["lanes"]), qType=PriorityQ, sim=sim)
    left = [customers]

    class Truck(Process):
        def cross(self):
            arrived = sim.now()
            yield request, self, lanes, HIGH
            waits.add("all", sim.now() - arrived)
            yield hold, self, rng.expovariate(p["mu"] / 60)
            yield release, self, lanes
            left[0] -= 1

    class Closure(Process):
        def repeat(self, start_hour, hours):
            opens = max(0, start_hour + hours - DAY_HOURS) * 60
            closes = start_hour * 60
            while left[0] > 0:
                if sim.now() < opens:
                    yield (request, self, lanes, CLOSURE), (hold, self, opens - sim.now())
                    if self.acquired(lanes):
                        yield hold, self, opens - sim.now()
                        yield release, self, lanes
                yield hold, self, closes - sim.now()
                opens = closes + hours * 60
                closes += DAY_HOURS * 60

    for start_hour, hours in lane_closures(p["lanes"]):
        closure = Closure(sim=sim)
        sim.activate(closure, closure.repeat(start_hour, hours))
    run(sim, customers, lambda now: next_arrival(p, now, rng) - now, lambda: Truck(sim=sim))


MODELS = {"a": model_a, "b": model_b, "c": model_c}
