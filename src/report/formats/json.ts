import { Place } from '../../topology/place';
import { countsOf, Report } from '../report';

/** For programs. The shape stays as it is while `version` is 1. */
export function json(report: Report): string {
  const findings = report.findings.map(({ code, level, message, why, fix, at, related = [], evidence }) => ({
    code, level, message, why, fix, at: placeData(report, at), related: related.map((place) => placeData(report, place)), evidence,
  }));
  return `${JSON.stringify({ version: 1, findings, summary: countsOf(report) }, undefined, 2)}\n`;
}

function placeData(report: Report, place: Place) {
  const { manifest: { kind, namespace, name, source: { construct } }, path, inside = [] } = place;
  const { file, line, column } = report.locationOf(place) ?? {};
  return { file, line, column, construct, kind, namespace, name, path: [...path, ...inside] };
}
