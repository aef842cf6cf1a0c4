import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKS } from '../../checks';
import { Check, Finding } from '../../checks/check';
import { visible } from '../../text/visible';
import { Place } from '../../topology/place';
import { Report } from '../report';
import { objectAndField } from '../where-is';

const HOME = 'https://github.com/cdk8s-vmnet/cdk8s-vmnet';

/** SARIF 2.1.0, as code scanning services read it. What is acknowledged is there too, suppressed. */
export function sarif(report: Report): string {
  const { findings, acknowledged } = report;
  const codes = new Set([...findings, ...acknowledged.map(({ finding }) => finding)].map(({ code }) => code));
  const rules = CHECKS.filter(({ code }) => codes.has(code)).map(ruleOf);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const results = [
    ...findings.map((finding) => resultOf(report, finding, ruleIndex.get(finding.code))),
    ...acknowledged.map(({ finding, reason }) => ({
      ...resultOf(report, finding, ruleIndex.get(finding.code)),
      suppressions: [{ kind: 'inSource', justification: reason }],
    })),
  ];
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'vmnet', informationUri: HOME, rules } }, columnKind: 'utf16CodeUnits', results }],
  }, undefined, 2)}\n`;
}

function ruleOf({ code, title, why, level, evidence }: Check) {
  const lines = evidence.map((line) => `- ${line}`).join('\n');
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${title}: ${why}.\n\n${lines}`, markdown: `**${title}**: ${why}.\n\n${lines}` },
    helpUri: `${HOME}/blob/main/docs/checks/${code}.md`,
    defaultConfiguration: { level },
  };
}

function resultOf(report: Report, { code, level, message, fix, at, related = [] }: Finding, ruleIndex: number | undefined) {
  return {
    ruleId: code,
    ruleIndex,
    level,
    message: { text: visible(`${message}. Fix: ${fix}`) },
    locations: [locationOf(report, at)],
    relatedLocations: related.length === 0 ? undefined : related.map((place, id) => (
      { id, message: { text: visible(objectAndField(place)) }, ...locationOf(report, place) }
    )),
  };
}

function locationOf(report: Report, place: Place) {
  const location = report.locationOf(place);
  const logicalLocations = [{ fullyQualifiedName: visible(objectAndField(place)), kind: 'resource' }];
  if (location === undefined) return { logicalLocations };
  const { file, line, column } = location;
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } }, logicalLocations };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
