// Stryker's test runner for pure functions: the test files are loaded once with all mutants in them, and a mutant is a switch. Its jest runner loads
// everything again for every mutant, which for thousands of them is a day instead of minutes. Tests with hooks are refused: they would not be run. What a
// test reads outside of itself is read before there are mutants, and stays as it was. Files with property tests are left out.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Those that ask most of src/topology and src/checks; MUTATION_TESTS, names parted by blanks, takes some of them only. */
const FILES = process.env.MUTATION_TESTS?.split(' ') ?? ['topology', 'checks/cases.test.ts', 'checks/places-and-fixes.test.ts', 'reach', 'impact', 'drift'];
const require = createRequire(import.meta.url);
const stryker = globalThis.__stryker__ ??= {};

class OneProcessRunner {
  #tests;

  // Only asked for where a mutant also runs while files are loaded, and with `ignoreStatic` it is not active then.
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.#run(this.#load(), false);
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const wanted = testFilter && new Set(testFilter);
    const tests = this.#load().filter(({ id }) => wanted === undefined || wanted.has(id));
    stryker.activeMutant = activeMutant.id;
    const result = await this.#run(tests, !disableBail);
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }

  #load() {
    return this.#tests ??= testsOf(FILES.map((file) => resolve('test', file)));
  }

  async #run(tests, mayBail) {
    const results = [];
    for (const { id, run } of tests) {
      stryker.currentTestId = id;
      const start = performance.now();
      const failureMessage = await failureOf(run);
      stryker.currentTestId = undefined;
      const timeSpentMs = performance.now() - start;
      results.push({ id, name: id, timeSpentMs, ...failureMessage === undefined ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage } });
      if (mayBail && failureMessage !== undefined) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** The tests of files and folders, as jest's own describe and it collect them. */
function testsOf(paths) {
  process.env.TS_NODE_PROJECT = resolve('tsconfig.dev.json');
  require('ts-node/register/transpile-only');
  resolveOurNameToSource();
  const { readFileSync, readdirSync, statSync } = require('node:fs');
  const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, getState } = require('jest-circus');
  Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect: require('expect').expect });
  for (const path of paths) {
    const files = statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith('.test.ts')).sort().map((name) => resolve(path, name)) : [path];
    files.filter((file) => !readFileSync(file, 'utf8').includes("from 'fast-check'")).forEach((file) => require(file));
  }
  return testsIn(getState().rootDescribeBlock, '');
}

/** Examples import us by name, as jest's moduleNameMapper has it. */
function resolveOurNameToSource() {
  const Module = require('node:module');
  const original = Module._resolveFilename;
  Module._resolveFilename = (request, ...others) => original.call(Module, request === 'cdk8s-vmnet' ? resolve('src/index.ts') : request, ...others);
}

function testsIn({ hooks, children }, prefix) {
  if (hooks.length > 0) throw new Error(`${prefix || 'a test file'} has hooks, which this runner does not run`);
  return children.flatMap((child) => {
    const id = `${prefix}${child.name}`;
    return child.type === 'describeBlock' ? testsIn(child, `${id} › `) : [{ id, run: child.fn }];
  });
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
