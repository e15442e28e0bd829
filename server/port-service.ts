import type { FacilitySummary, MonthlyTrucks } from './contract/api.ts';
import type { CountMapping, Facility, PortsFile } from './model/port.ts';

interface PortService {
  /** West to east, as in data/ports.json. */
  list(): FacilitySummary[];
  months(facilityId: string): MonthlyTrucks | null;
}

interface MonthReader {
  facilityMonths(counts: CountMapping): MonthlyTrucks['months'];
}

/** Facilities of the catalogue with the truck counts that are stored for them. */
export function createPortService(ports: PortsFile, counts: MonthReader): PortService {
  return {
    list: () => ports.facilities.map((facility) => summaryOf(facility, counts)),
    months: (facilityId) => {
      const facility = ports.facilities.find(({ id }) => id === facilityId);
      return facility === undefined ? null : { facilityId, months: counts.facilityMonths(facility.counts) };
    },
  };
}

function summaryOf(facility: Facility, counts: MonthReader): FacilitySummary {
  const { id, name, shortName, zone, lat, lon, lanes, shares } = facility;
  const latest = counts.facilityMonths(facility.counts).at(-1);
  return {
    id,
    name,
    shortName,
    zone,
    lat,
    lon,
    lanes: { standard: lanes.standard.value, fast: lanes.fast.value },
    preclearedShare: Math.min(1, shares.ucp.value + shares.preInspection.value),
    produceShare: shares.produce.value,
    latestMonth: latest?.month ?? null,
    latestMonthTrucks: latest?.trucks ?? null,
  };
}
