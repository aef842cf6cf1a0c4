// What tests and what they call write to the system's temporary folder goes to one of this run's own, which is taken away with all that is in it:
// cdk8s' Testing.app() alone leaves a folder for each call.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-jest-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
};
