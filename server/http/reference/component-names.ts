import type { z } from 'zod';
import * as imports from '../../contract/answers/imports.ts';
import * as live from '../../contract/answers/live.ts';
import { method } from '../../contract/answers/method.ts';
import * as ports from '../../contract/answers/ports.ts';
import { solveResult, tornadoResult, whatIfResult } from '../../contract/answers/results.ts';
import * as runs from '../../contract/answers/runs.ts';
import { problem } from '../../contract/answers/shapes.ts';
import * as tables from '../../contract/answers/tables.ts';
import { whatIfRequest } from '../../contract/api.ts';
import { mappingSchema, profileSchema } from '../../contract/mapping.ts';
import { scenarioAnswer, scenarioList } from '../../contract/scenarios.ts';
import { solveRequest, tornadoRequest } from '../../contract/studies.ts';

/** Schemas that the OpenAPI document names, so that each stands in it once. */
export const componentNames: Readonly<Record<string, z.ZodType>> = {
  Problem: problem,
  Crossing: ports.facilitySummary,
  Crossings: ports.crossings,
  MonthlyTrucks: ports.monthlyTrucks,
  PublishedWaits: ports.publishedWaits,
  CrossingHistory: ports.facilityHistory,
  BorderHistory: ports.borderHistory,
  CrossingMeasures: ports.facilityMeasures,
  WeekHours: ports.weekHours,
  CrossingEvents: ports.facilityEvents,
  Replays: ports.replayList,
  Preview: ports.preview,
  WhatIfRequest: whatIfRequest,
  TornadoRequest: tornadoRequest,
  SolveRequest: solveRequest,
  WhatIfResult: whatIfResult,
  TornadoResult: tornadoResult,
  SolveResult: solveResult,
  Runs: runs.runList,
  RunSummary: runs.anySummary,
  Run: runs.run,
  Scenarios: scenarioList,
  Scenario: scenarioAnswer,
  Manifest: runs.manifest,
  ImportAnswer: imports.importAnswer,
  Imports: imports.importList,
  RunningImports: imports.runningImports,
  UndoReport: imports.undoReport,
  Mapping: mappingSchema,
  Profile: profileSchema,
  Tables: tables.tableList,
  TablePage: tables.tablePage,
  Assumptions: tables.assumptionList,
  Policies: tables.policyList,
  Method: method,
  LiveSnapshot: live.liveSnapshot,
  LiveDelta: live.liveDelta,
  LiveForecast: live.liveForecast,
  BorderNow: live.borderNow,
  RunChanged: live.runChanged,
};
