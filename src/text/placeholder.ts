/** Helm's actions, and what Flux, envsubst and policy generators fill in: `{{ .Values.x }}`, `${x}`, `${x:=10}`; `$x` only as a whole, since a price or a shell's word is none. */
const PLACEHOLDER = /\{\{-?\s*[\w.$"(/]|\$\{[A-Za-z_]\w*[^{}\n]*\}|^\s*\$[A-Za-z_]\w*\s*$/;

/** Whether something in a text is still to be filled in before anybody reads it. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
