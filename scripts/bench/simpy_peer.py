"""Runs a benchmark model in SimPy and prints one JSON line: version, customers, seconds, peak memory, mean waits.

Usage: python3 simpy_peer.py PARAMETERS.json a|b|c CUSTOMERS SEED. Exit code 3 where no SimPy is installed.
Debian packages SimPy 3 as python3-simpy3 and SimPy 2, another interface, as python3-simpy: the newer is taken.
"""

import json
import random
import sys
import time

try:
    import simpy_models as models
except ImportError:
    try:
        import simpy2_models as models
    except ImportError:
        sys.exit(3)


class Waits:
    """Count and sum of waits, by name."""

    def __init__(self):
        self.count = {}
        self.total = {}

    def add(self, name, wait):
        self.count[name] = self.count.get(name, 0) + 1
        self.total[name] = self.total.get(name, 0.0) + wait

    def means(self):
        return {name: self.total[name] / self.count[name] for name in self.count}


def main():
    path, model, customers, seed = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        parameters = json.load(file)[model]
    waits = Waits()
    started = time.perf_counter()
    models.MODELS[model](parameters, int(customers), random.Random(int(seed)), waits)
    seconds = time.perf_counter() - started
    result = {
        "version": models.VERSION,
        "customers": int(customers),
        "seconds": seconds,
        "peakMb": peak_mb(),
        "meanWaits": waits.means(),
    }
    print(json.dumps(result))


def peak_mb():
    """Most memory this process has held; None where the system does not say."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM:"))
    except OSError:
        return None


main()
