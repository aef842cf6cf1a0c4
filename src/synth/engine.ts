/** What checks an App: some three hundred files, loaded when something is checked for the first time. */
export function engine(): typeof import('./app-analysis') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./app-analysis') as typeof import('./app-analysis');
}
