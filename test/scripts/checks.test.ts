import { expect, test } from 'vitest';
import { runChecksCommand } from '../../scripts/checks.ts';
import { EXIT } from '../../scripts/exit-codes.ts';
import type { ChecksReport } from '../../server/jobs/run-checks.ts';
import { readReference } from '../../server/reference.ts';
import { runGarita } from './run-garita.ts';

test('checks of a family compare Erlang B by simulation and by formula, as one JSON document', async () => {
  const { code, stdout } = await runGarita(['checks', '--family', 'erlang-b', '--json']);
  const report = JSON.parse(stdout) as ChecksReport;
  expect(code).toBe(0);
  expect(report).toMatchObject({ passed: report.checks.length, failed: 0 });
  const loss = report.checks.filter(({ id }) => id.startsWith('erlang_B/a=8,c=10'));
  expect(loss.map(({ method }) => method)).toEqual(['simulation', 'closed form']);
  expect(loss.map(({ expected }) => expected)).toEqual([0.121661, 0.121661]);
  expect(report.leftOut.length).toBeGreaterThan(0);
}, 60_000);

test('a family that does not exist is refused in one sentence that names those that do', async () => {
  expect(await runGarita(['checks', '--family', 'erlang'])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^--family erlang is no family of checks; choose from erlang-b, .*\.\n$/),
  });
});

test('a reference value that the model does not give fails by name, with exit code 5', async () => {
  const { queues, benchmarks } = readReference();
  const key = 'E2 c=2,rho=0.9';
  const wrong = { ...queues.approximations_vs_exact[key], Kimura1986: 3.3 };
  const reference = {
    queues: { ...queues, approximations_vs_exact: { ...queues.approximations_vs_exact, [key]: wrong } },
    benchmarks,
  };
  let printed = '';
  const code = await runChecksCommand({ family: 'approximations' }, reference, (text) => {
    printed += text;
  });
  expect(code).toBe(EXIT.checkFailed);
  expect(EXIT.checkFailed).toBe(5);
  expect(printed).toMatch(/M\/E2\/2 at 0\.9: mean wait by Kimura, services .* 3\.3 .* FAIL\n/);
  expect(printed).toMatch(
    /\n1 of 72 checks failed \(\d+\.\d s\): approximations_vs_exact\/E2 c=2,rho=0\.9\/Kimura1986 by closed form\n$/,
  );
});

test('stored checks are of all families', async () => {
  const { code, stderr } = await runGarita(['checks', '--family', 'erlang-b', '--write']);
  expect(code).toBe(2);
  expect(stderr).toBe('--write takes all families, so that the file is whole: leave out --family.\n');
});
