/** A stop in the place of a line break and its bullet, as long as they are. */
const lineOf = (found: string): string => `;${' '.repeat(found.length - 1)}`
/** No line of a list of conditions is longer; a letter breaks its lines where they are full. */
const longestLine = 90
const headingLine = /^[ \t]*[^\n:：,，.。;；]{1,24}[:：]/
/** Lines that each say one thing: two of them or more begin with a heading, or one is nothing but a heading. */
const isLined = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const headings = lines.filter((line) => headingLine.test(line))
  const bare = lines.slice(0, -1).some((line) => /^[ \t]*[^\n:：,，.。;；]{1,24}[:：][ \t]*$/.test(line))
  return lines.length > 2 && (headings.length > 1 || bare) && lines.every(({ length }) => length <= longestLine)
}
/**
 * A message whose lines say where something new begins: bullets, blank lines, "label: value" and 【标题】. Their marks become stops; the text
 * stays as long as it was.
 */
export const withLines = (typed: string): string => {
  // "… C1 or C2 — compliance wants to review them": what it parts, it parts as a comma does
  const text = typed.replace(/(?<=[^\s\d]) — (?=[^\d\s$£€¥])/gu, ' , ')
  return /[\n【]/.test(text)
    ? text
        .replace(/\n[ \t]*[-*•·▪◦–—][ \t]+/g, lineOf)
        .replace(/\n[ \t]*(?=\n)/g, lineOf)
        .replace(isLined(text) ? /\n(?=[^\n]*\S)/g : /\n(?=[^\n:：,，.。;；]{1,24}[:：])/g, lineOf)
        .replace(
          /(^|[\n;；。,，\s])【([^【】\n]{1,10})】/g,
          (_, before: string, title: string) => `${before || ''};${title}:`,
        )
    : text
}

/** What a stop at a line break stands for: a line, or an item of a list behind its bullet; undefined where no line breaks. */
export const lineAt = (typed: string, at: number): 'line' | 'item' | undefined =>
  typed[at] !== '\n' ? undefined : /^\n[ \t]*[-*•·▪◦–—][ \t]/.test(typed.slice(at, at + 20)) ? 'item' : 'line'
