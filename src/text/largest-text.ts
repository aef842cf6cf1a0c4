/** No manifest is as large. */
export const LARGEST_TEXT = 64 * 1024 * 1024;
