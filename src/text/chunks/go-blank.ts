/** What Go calls space, but for the line feed, as a piece of a regular expression's character class. */
export const GO_BLANK = '\\t\\v\\f\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
