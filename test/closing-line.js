// A jest reporter: names what was skipped and closes with the one line that .ci/run and people read.
const { mkdirSync, writeFileSync } = require('node:fs');
const { join, dirname } = require('node:path');

module.exports = class ClosingLine {
  constructor(globalConfig) {
    this.rootDir = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    for (const test of tests.filter((t) => t.status === 'pending' || t.status === 'todo')) {
      console.log(`skipped: ${test.fullName}`);
    }
    // A suite that does not even load has no tests to count: it is a failure all the same.
    const broken = results.testResults.filter((file) => file.testExecError !== undefined && file.testResults.length === 0).length;
    const counts = { passed: results.numPassedTests, failed: results.numFailedTests + broken, skipped: results.numPendingTests + results.numTodoTests };
    const file = join(this.rootDir, 'dist', 'test-counts.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts) + '\n');
    console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
  }
};
