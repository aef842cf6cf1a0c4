import { github } from './formats/github';
import { json } from './formats/json';
import { junit } from './formats/junit';
import { sarif } from './formats/sarif';
import { text } from './formats/text';

/** How a report can be written. */
export const FORMATS = { text, json, sarif, junit, github };

/** The name of one. */
export type Format = keyof typeof FORMATS;
