import { Router } from 'express';
import type { AssumptionList } from '../contract/assumptions.ts';
import { selectAssumptions, whyNoGrades } from '../select-assumptions.ts';
import { sendProblem } from './problem.ts';
import { rowsAsked, sendRows } from './row-answers.ts';

/** `GET /assumptions?grade=G,B&match=nii`: the figures on which runs rest. */
export function assumptionsRoutes(all: AssumptionList['assumptions']): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const rows = rowsAsked(request, response);
    if (rows === null) return;
    const { query } = rows;
    const unknown = Object.keys(query).find((name) => name !== 'grade' && name !== 'match');
    if (unknown !== undefined) {
      const sentence = `${JSON.stringify(unknown.slice(0, 40))} is not known: assumptions are chosen by grade and match.`;
      return sendProblem(response, 400, 'query-invalid', sentence);
    }
    const asked = { grade: textIn(query.grade), match: textIn(query.match) };
    const wrong = whyNoGrades(asked.grade, `grade ${asked.grade?.slice(0, 40)}`);
    if (wrong !== null) return sendProblem(response, 400, 'query-invalid', wrong);
    const list: AssumptionList = { assumptions: selectAssumptions(all, asked), total: all.length };
    sendRows(response, rows, list, ({ assumptions }) => ({
      name: 'assumptions',
      records: assumptions,
    }));
  });
  return router;
}

/** The last where a name is given more than once. */
function textIn(value: unknown): string | undefined {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : undefined;
}
