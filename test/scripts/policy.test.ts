import { expect, test } from 'vitest';
import { runGarita } from './run-garita.ts';

test('policy lists every lever with clause, values, range, grade and source', async () => {
  const { code, stdout } = await runGarita(['policy']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /V {6}Days that an authorisation is valid +art\. 70 +preInspection, ucp +365 +365 +1 to 365 days +G +project-guess/,
  );
  expect(stdout).toContain('No effect on cargo was ever observed');
});

test('policy with a preset and a port shows each lever alone and all jointly, labelled hypothetical', async () => {
  const { code, stdout } = await runGarita(['policy', '--preset', 'S2', '--port', 'otay-mesa']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^S2 {2}Literal law\nHypothetical: no effect of the December 2020 law/);
  expect(stdout).toMatch(/Prior authorisation +2\.000 +0\.250 /);
  expect(stdout).toMatch(/Attendance of SRE +5\.600 +0\.700 /);
  expect(stdout).toMatch(/All jointly +1\.400 /);
});

test('policy --json carries the label, and none for the softened law', async () => {
  const parsed = async (preset: string) =>
    JSON.parse((await runGarita(['policy', '--preset', preset, '--port', 'pharr', '--json'])).stdout);
  const rupture = await parsed('S4');
  expect(rupture.label).toMatch(/^Hypothetical: /);
  expect(rupture.effects.joint).toMatchObject({ preInspectionPosts: null, ucpCapacity: 0 });
  expect((await parsed('S1')).label).toBeNull();
});

test.each([
  [
    ['--preset', 'S9'],
    2,
    '--preset S9 is no preset; choose from S0 (Pre-law), S1 (Softened law, January 2021), S2 (Literal law), S3 (Withdrawal from Mexico), S4 (Full rupture), law (The law as it came).\n',
  ],
  [['--port', 'pharr'], 2, '--port pharr asks for effects, which need a policy: add --preset S2.\n'],
])('policy %j is refused in one sentence', async (args, code, stderr) => {
  expect(await runGarita(['policy', ...args])).toEqual({ code, stdout: '', stderr });
});

test('policy at a port that does not exist names the nearest', async () => {
  const { code, stderr } = await runGarita(['policy', '--preset', 'S2', '--port', 'otay']);
  expect(code).toBe(6);
  expect(stderr).toMatch(/^There is no port 'otay'; did you mean 'otay-mesa'\?/);
});
