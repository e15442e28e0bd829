import { CROSSING_ROUTES } from './crossings.ts';
import { IMPORT_ROUTES } from './imports.ts';
import { LIVE_ROUTES } from './live.ts';
import type { RouteDoc } from './route-doc.ts';
import { RUN_ROUTES } from './runs.ts';
import { SCENARIO_ROUTES } from './scenarios.ts';
import { SERVER_ROUTES } from './server.ts';
import { STORED_ROUTES } from './stored.ts';

/** Every route there is, in the order of the reference page: what is not here is answered to nobody. */
export const ALL_ROUTES: readonly RouteDoc[] = [
  ...CROSSING_ROUTES,
  ...LIVE_ROUTES,
  ...RUN_ROUTES,
  ...SCENARIO_ROUTES,
  ...IMPORT_ROUTES,
  ...STORED_ROUTES,
  ...SERVER_ROUTES,
];
