import type { Catalogue } from './catalogue.ts';
import type { FacilitySummary, MonthlyTrucks } from './contract/api.ts';
import { figuresOf } from './figures-of.ts';
import type { CountMapping, Facility } from './model/port.ts';

interface PortService {
  /** West to east, as in data/ports.json. */
  list(): FacilitySummary[];
  months(facilityId: string): MonthlyTrucks | null;
}

interface MonthReader {
  facilityMonths(counts: CountMapping): MonthlyTrucks['months'];
}

/** Facilities of the catalogue with the truck counts that are stored for them. */
export function createPortService(catalogue: Catalogue, counts: MonthReader): PortService {
  return {
    list: () => catalogue.ports.facilities.map((facility) => summaryOf(facility, catalogue, counts)),
    months: (facilityId) => {
      const facility = catalogue.facilityById.get(facilityId);
      return facility === undefined ? null : { facilityId, months: counts.facilityMonths(facility.counts) };
    },
  };
}

function summaryOf(facility: Facility, catalogue: Catalogue, counts: MonthReader): FacilitySummary {
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
    figures: figuresOf(catalogue, id),
    preclearedShare: Math.min(1, shares.ucp.value + shares.preInspection.value),
    produceShare: shares.produce.value,
    latestMonth: latest?.month ?? null,
    latestMonthTrucks: latest?.trucks ?? null,
  };
}
