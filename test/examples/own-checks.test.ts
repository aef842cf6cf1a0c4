import { readFileSync } from 'fs';
import { join } from 'path';
import { App } from 'cdk8s';
import { ownChecks } from '../../examples/own-checks';

const ROOT = join(__dirname, '../..');

describe('the own check of docs/own-checks.md', () => {
  it('is the example\'s', () => {
    const example = readFileSync(join(ROOT, 'examples/own-checks/network-checks.ts'), 'utf8');
    expect(readFileSync(join(ROOT, 'docs/own-checks.md'), 'utf8')).toContain(`\`\`\`ts network-checks.ts\n${example}\`\`\``);
  });

  it('lets pass what is right', () => {
    const app = new App();
    ownChecks(app);
    expect(app.synthYaml()).toContain('"mtu": 9000');
  });

  it('finds what is wrong, in the words of the example', () => {
    const app = new App();
    ownChecks(app, 1500);
    expect(() => app.synthYaml()).toThrow(/ACME1 error: storage network "storage" has MTU 1500\n {4}at {7}own-checks\/Storage \(examples\/own-checks\/index\.ts:\d+:\d+\): NetworkAttachmentDefinition vms\/storage[^]*fix {6}set mtu to 9000/);
  });
});
