import { Check } from './check';

export const unreadableFileInConfigMap: Check = {
  code: 'VMN121',
  level: 'error',
  title: 'a file that a ConfigMap carries for hosts or a chart is no YAML',
  why: 'the API server takes any text; netplan, nmstatectl or Helm refuse it, and nothing of it is applied',
  evidence: [
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/cli/apply.rs#L68-L82',
    'measured: netplan 0.106 generate on a file indented by a tab: "Invalid YAML: tabs are not allowed for indent"',
    'https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/yaml.go#L158-L162',
  ],

  *find({ unreadable }) {
    for (const { place, error } of unreadable) {
      const [, file = ''] = place.path;
      if (place.path.length === 0) continue;
      const { line, column, message, cause } = error;
      yield {
        at: place,
        message: `file "${file}" of ConfigMap "${place.manifest.name}" cannot be read: line ${line}, column ${column}: ${message}${cause === undefined ? '' : ` (${cause})`}`,
        fix: `mend line ${line} of it`,
      };
    }
  },
};
