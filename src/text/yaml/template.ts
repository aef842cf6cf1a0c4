import { TextError } from '../document';

/** What Helm and its like replace before anybody reads the YAML. */
const ACTION = /\{\{-?\s*[\w.$"(/]/;

const CAUSE = 'it is a template, to be rendered first';

/** The cause of any error in a text that a program is still to render. */
export function templateCause(text: string): string | undefined {
  return ACTION.test(text) ? CAUSE : undefined;
}

/** Whether a text cannot be read because it is to be rendered first. */
export function isTemplate({ cause }: TextError): boolean {
  return cause === CAUSE;
}
