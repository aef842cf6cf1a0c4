import { readFileSync } from 'node:fs';
import { analyse } from './analysis';
import { CheckedOptions } from './checked-options';
import { ValidationContext, Violation } from './validation-context';
import { Finding } from '../checks/check';
import { headline } from '../report/finding-text';
import { Location, locationsOf } from '../report/location';
import { objectAndField } from '../report/where-is';
import { visible } from '../text/visible';
import { documentsIn } from '../topology/documents-in';
import { InputDocument, manifestsOf } from '../topology/manifests';
import { Manifest, Place } from '../topology/place';

/** Checks the files that cdk8s wrote. What the App acknowledged stands in their annotations, and is only counted. */
export function validateOutput({ manifests, report }: ValidationContext, { options, strict = false }: CheckedOptions): void {
  const mode = process.env.VMNET_CHECKS;
  if (mode === 'off') return report.submit('success', { checks: 'switched off by VMNET_CHECKS' });
  const texts = new Map(manifests.map((file) => [file, readFileSync(file, 'utf8')]));
  const documents = [...texts].flatMap(([file, text]) => documentsIn(text, file));
  const { findings, acknowledged } = analyse(documents, options);
  const locations = locationsOf(findings.flatMap(placesOf), (file) => texts.get(file) ?? '');
  const nameOf = resourceNames(documents);
  for (const finding of findings) report.addViolation(violationOf(finding, nameOf, locations));
  const errors = findings.filter(({ level }) => level === 'error').length;
  const isFailing = mode !== 'warn' && (strict ? findings.length : errors) > 0;
  report.submit(isFailing ? 'failure' : 'success', { errors: `${errors}`, warnings: `${findings.length - errors}`, acknowledged: `${acknowledged.length}` });
}

function violationOf(finding: Finding, nameOf: (manifest: Manifest) => string, locations: ReadonlyMap<Place, Location>): Violation {
  const { why, fix, evidence } = finding;
  return {
    ruleName: headline(finding),
    recommendation: [why, ...evidence.slice(0, 1)].join('; see '),
    fix: visible(fix),
    violatingResources: placesOf(finding).map((place) => {
      const location = locations.get(place);
      const field = visible(objectAndField(place));
      return {
        resourceName: visible(nameOf(place.manifest)),
        locations: [location === undefined ? field : `line ${location.line}, column ${location.column}: ${field}`],
        manifestPath: place.manifest.source.file ?? '',
      };
    }),
  };
}

function placesOf({ at, related = [] }: Finding): readonly Place[] {
  return [at, ...related];
}

/**
 * cdk8s records the constructs of objects by name alone, so of two objects with one name it knows the last. A name that several share is
 * shown with kind and namespace, which cdk8s-cli does not find: no construct is better than the wrong one.
 */
function resourceNames(documents: readonly InputDocument[]): (manifest: Manifest) => string {
  const counts = new Map<string, number>();
  for (const { name } of manifestsOf(documents)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ({ kind, namespace, name }) => {
    if (counts.get(name) === 1) return name;
    return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
  };
}
