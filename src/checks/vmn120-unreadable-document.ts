import { Check } from './check';
import { isTemplate } from '../text/yaml/template';

export const unreadableDocument: Check = {
  code: 'VMN120',
  level: 'error',
  title: 'a document that kubectl cannot read',
  why: 'kubectl stops at it, so neither it nor what stands behind it in the file reaches the cluster',
  evidence: [
    'https://github.com/kubernetes/apimachinery/blob/v0.33.1/pkg/util/yaml/decoder.go#L131-L135',
    'https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/yaml.go#L158-L162',
  ],

  *find({ unreadable }) {
    for (const { place, error } of unreadable) {
      if (place.path.length > 0) continue;
      const { message, cause } = error;
      const why = cause === undefined ? '' : ` (${cause})`;
      yield isTemplate(error)
        ? { at: place, message: `the document is a template, and no YAML: ${message}`, fix: 'render it first (helm template), and check what comes out', level: 'warning' }
        : { at: place, message: `the document cannot be read: ${message}${why}`, fix: 'mend what stands there, or what opens above it' };
    }
  },
};
