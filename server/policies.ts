import { checked } from './data-file.ts';
import type { Policy, PolicyFile } from './model/policy/policy.ts';
import { type KnownNames, policyProblems } from './model/policy/policy-problems.ts';
import { policyFileSchema, policySchema } from './policy-schema.ts';

/** Checks the content of data/policy.json; throws an error that names every problem. */
export function parsePolicyFile(content: unknown, ids: Omit<KnownNames, 'levers'>): PolicyFile {
  const file = checked('data/policy.json', policyFileSchema, content);
  const presets = file.presets.map((preset) =>
    parsePolicy(`data/policy.json, preset ${preset.id},`, preset, { ...ids, levers: file.levers }),
  );
  return { ...file, presets };
}

/** Checks a policy that someone wrote; `where` says in which file. Throws an error that names every problem. */
export function parsePolicy(where: string, content: unknown, known: KnownNames): Policy {
  const draft = checked(where, policySchema, content);
  const problems = policyProblems(draft, known);
  if (problems.length > 0) throw new Error(`${where} is not as expected:\n  ${problems.join('\n  ')}`);
  return draft as Policy;
}
