/** A function that works its answer out the first time it is asked of an object and keeps it as long as that lives: readonly data says the same for ever. */
export function once<Of extends object, Answer>(workOut: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const known = answers.get(of) ?? { answer: workOut(of) };
    answers.set(of, known);
    return known.answer;
  };
}
