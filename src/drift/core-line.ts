const LONGEST = 300;

/** What matters most in kubernetes-nmstate's message, which holds all that nmstatectl wrote: nmstate's own error, else the probe that failed, else its first line. */
export function coreLineOf(message: string): string {
  // What was quoted once more in it is on lines of its own.
  const lines = message.replace(/\\n/g, '\n').replace(/\\"/g, '"').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const pick = (pattern: RegExp) => lines.map((line) => pattern.exec(line)?.[0]).filter((part) => part !== undefined).pop();
  const line = pick(/NmstateError: .*/) ?? pick(/failed runni?n?g '[^']*' probe[^>]*/) ?? pick(/rolling back desired state configuration: .*/) ?? lines[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
