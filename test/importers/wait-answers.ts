/** A lane of an answer as the feed writes it. */
export function lane(
  status: string,
  delay = '',
  open = '',
  updated = 'At Noon CDT',
): Record<string, unknown> {
  return { update_time: updated, operational_status: status, delay_minutes: delay, lanes_open: open };
}

/** A port of an answer with the given commercial lanes. */
export function port(
  standard: Record<string, unknown>,
  fast: Record<string, unknown> = lane('N/A', '', '', ''),
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    port_number: '230502',
    border: 'Mexican Border',
    port_name: 'Hidalgo/Pharr',
    crossing_name: 'Pharr',
    date: '6/29/2022',
    time: '12:25:16',
    commercial_vehicle_lanes: { maximum_lanes: '7', standard_lanes: standard, FAST_lanes: fast },
    ...fields,
  };
}
