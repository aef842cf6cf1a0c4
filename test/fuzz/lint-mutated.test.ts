import { corpus, lintMutated } from './lint-mutated';

it('lints mutated manifests without a crash, none for long, and finds something in them', () => {
  const { slowest, findings, unreadable } = lintMutated(corpus(), 500, 1);
  expect(slowest).toBeLessThan(5000);
  expect(findings).toBeGreaterThan(500);
  expect(unreadable).toBeGreaterThan(50);
}, 120_000);
