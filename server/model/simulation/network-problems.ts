import { stepFunctionProblems } from '../step-function.ts';
import { durationProblems } from './distribution.ts';
import { type Choice, EXIT, type Network, type Source, type Station } from './network.ts';

/** Everything that is wrong with a network, each problem naming its place; empty where it can be run. */
export function networkProblems(network: Network): string[] {
  const problems: string[] = [];
  const { classes, facilities, stations, sources } = network;
  const stationExists = (index: number) => Number.isInteger(index) && index >= 0 && index < stations.length;
  if (facilities.length === 0) problems.push('the network has no facility');
  for (const facility of facilities) {
    const where = `facility ${facility.name}`;
    if (facility.entries.length !== classes.length)
      problems.push(`${where}: ${facility.entries.length} entries for ${classes.length} classes`);
    for (const [c, entry] of facility.entries.entries())
      if (entry !== EXIT && !stationExists(entry))
        problems.push(`${where}: entry of ${classes[c]} is no station`);
    for (const { from, to, share } of facility.reclassified)
      if (!(share >= 0 && share <= 1) || classes[from] === undefined || classes[to] === undefined)
        problems.push(
          `${where}: share ${share} of class ${from} as class ${to} is not a share between two classes`,
        );
    for (const { vehicleClass, from, to, madeUpShare, madeUpWithinDays } of facility.withheld)
      if (
        classes[vehicleClass] === undefined ||
        !(from >= 0 && to >= from && to <= 1) ||
        !(madeUpShare >= 0 && madeUpShare <= 1 && madeUpWithinDays >= 1)
      )
        problems.push(
          `${where}: withheld draws ${from} to ${to} of class ${vehicleClass}, made up for ${madeUpShare} within ${madeUpWithinDays} days, are not shares of a class and days`,
        );
    for (const { facility: other, roadMin } of facility.neighbours)
      if (facilities[other] === undefined || !(roadMin >= 0))
        problems.push(
          `${where}: neighbour ${other} at ${roadMin} road minutes is not a facility with a distance`,
        );
    if (facility.choice) problems.push(...choiceProblems(facility.choice, where));
  }
  const reached = stationsReached(network);
  for (const [s, station] of stations.entries()) {
    problems.push(...stationProblems(station, network));
    if (reached.has(s) && station.servers.values.every((open) => open === 0))
      problems.push(`station ${station.name}: never has an open position`);
  }
  for (const source of sources) {
    const where = `source ${source.name}`;
    if (source.arrivals.kind === 'poisson')
      problems.push(...stepFunctionProblems(source.arrivals.ratePerHour, `${where}: arrival rate`));
    else if (source.arrivals.atMin.some((at, i, all) => !Number.isFinite(at) || (i > 0 && at < all[i - 1]!)))
      problems.push(`${where}: arrival minutes are not finite and rising`);
    if (!(source.limit >= 0)) problems.push(`${where}: limit ${source.limit} is not a number ≥ 0`);
    const entry = facilities[source.facility]?.entries[source.vehicleClass];
    if (entry === undefined) problems.push(`${where}: no such facility or class`);
    else if (entry === EXIT || (!stations[entry]?.visits[source.vehicleClass] && sends(source, network)))
      problems.push(`${where}: no lane of its facility takes class ${classes[source.vehicleClass]}`);
  }
  return problems;
}

/** Whether trucks of this source reach the entry of their class: some are due and not all are reclassified. */
function sends({ facility, vehicleClass, arrivals }: Source, { facilities }: Network): boolean {
  if (facilities[facility]?.reclassified.some(({ from, share }) => from === vehicleClass && share === 1))
    return false;
  return arrivals.kind === 'trace'
    ? arrivals.atMin.length > 0
    : arrivals.ratePerHour.values.some((rate) => rate > 0);
}

/** Stations that a truck of some source can come to. */
function stationsReached(network: Network): Set<number> {
  const { facilities, stations, sources } = network;
  const reached = new Set<number>();
  const follow = (s: number, c: number, seen = new Set<number>()): void => {
    if (s === EXIT || seen.has(s)) return;
    seen.add(s);
    reached.add(s);
    for (const { to, probability } of stations[s]?.visits[c]?.routes ?? [])
      if (probability > 0) follow(to, c, seen);
  };
  for (const source of sources) {
    const facility = facilities[source.facility];
    if (!facility) continue;
    if (sends(source, network)) follow(facility.entries[source.vehicleClass] ?? EXIT, source.vehicleClass);
    for (const { from, to, share } of facility.reclassified)
      if (from === source.vehicleClass && share > 0) follow(facility.entries[to] ?? EXIT, to);
  }
  return reached;
}

function stationProblems(station: Station, { classes, facilities, stations }: Network): string[] {
  const where = `station ${station.name}`;
  const problems = [...stepFunctionProblems(station.servers, `${where}: open positions`, { integers: true })];
  if (facilities[station.facility] === undefined) problems.push(`${where}: no such facility`);
  if (!(station.overtimeMin >= 0)) problems.push(`${where}: overtime ${station.overtimeMin} min is below 0`);
  if (!(station.waitingRoom >= 0)) problems.push(`${where}: waiting room ${station.waitingRoom} is below 0`);
  if (station.visits.length !== classes.length)
    problems.push(`${where}: ${station.visits.length} visits for ${classes.length} classes`);
  for (const helped of station.helps)
    if (stations[helped] === undefined)
      problems.push(`${where}: helps station ${helped}, which does not exist`);
    else
      for (const [c, visit] of stations[helped].visits.entries())
        if (visit && !station.visits[c])
          problems.push(`${where}: helps station ${stations[helped].name} but takes no ${classes[c]}`);
  for (const [c, visit] of station.visits.entries()) {
    if (!visit) continue;
    const at = `${where}, class ${classes[c]}`;
    problems.push(...durationProblems(visit.service).map((problem) => `${at}: service ${problem}`));
    if (visit.patience)
      problems.push(...durationProblems(visit.patience).map((problem) => `${at}: patience ${problem}`));
    if (!(Number.isInteger(visit.priority) && visit.priority >= 0 && visit.priority < 8))
      problems.push(`${at}: priority ${visit.priority} is not a whole number from 0 to 7`);
    const sum = visit.routes.reduce((total, branch) => total + branch.probability, 0);
    if (!(Math.abs(sum - 1) < 1e-9) || visit.routes.some(({ probability }) => !(probability >= 0)))
      problems.push(`${at}: route probabilities do not sum to 1`);
    for (const { to, probability } of visit.routes)
      if (to !== EXIT && probability > 0 && !stations[to]?.visits[c])
        problems.push(`${at}: is sent to station ${to}, where no lane takes it`);
  }
  return problems;
}

function choiceProblems(choice: Choice, where: string): string[] {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(choice) as Array<[string, number]>) {
    const isShare = name.endsWith('Share');
    const isScale = name.endsWith('ScaleMin') || name === 'memoryMin';
    if (isShare ? !(value >= 0 && value <= 1) : isScale ? !(value > 0) : !(value >= 0))
      problems.push(
        `${where}: ${name} ${value} is not ${isShare ? 'a share' : isScale ? 'above 0' : 'a number ≥ 0'}`,
      );
  }
  return problems;
}
