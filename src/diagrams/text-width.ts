const NARROW = /[ijltfrI1.,:;|!'()[\]{}/\\ -]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** About how wide a text is in a sans-serif font of a size: nothing here can measure it. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1.05 : /[A-Zmw@%✖▲…]/.test(character) ? 0.8 : NARROW.test(character) ? 0.38 : 0.63;
  return width * size;
}
