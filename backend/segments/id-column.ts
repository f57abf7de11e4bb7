/** Headings under which files keep ids of customers, folded. */
const headings = new Set([
  ...['id', 'customerid', 'customer', 'customerno', 'customernumber', 'clientid', 'client', 'userid', 'memberid'],
  ...['cid', 'cust', 'custid', 'custno', 'accountid', '客户id', '客户编号', '客户号', '客户标识', '客户代码'],
  ...['用户id', '用户编号', '用户号', '会员id', '会员编号', '会员号', '编号'],
])
const fold = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]/g, '')

const delimiters = ['\t', ';', ',', '，']

/** The text of one cell, without its quotes. */
export const unquoted = (cell: string): string => {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text
}

const splitter = (delimiter: string) => {
  const cell = new RegExp(`(?:^|${delimiter})((?:"(?:[^"]|"")*"|[^${delimiter}])*)`, 'g')
  return (line: string): string[] =>
    line.includes('"') ? Array.from(line.matchAll(cell), ([, text = '']) => text) : line.split(delimiter)
}

/** Reads as a heading: several words of which none is a number. */
const looksHeaded = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => cell !== '' && !/\d/.test(cell))

/** A table of a text: the column of the ids, or the headings among which none names one. */
export type IdColumn = { heading: string; cells: string[] } | { without: string[] }

/**
 * The cells under the heading of the ids where a text is a table with headings; undefined where it is a plain list. A quoted cell may
 * hold the delimiter, not a line's end.
 */
export const idColumn = (text: string, idType: 'integer' | 'text'): IdColumn | undefined => {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const [first, second] = lines
  if (first === undefined || second === undefined) return undefined
  const delimiter = delimiters.find((one) => first.includes(one)) ?? ','
  const cut = splitter(delimiter)
  const names = cut(first).map(unquoted)
  const at = names.findIndex((name) => headings.has(fold(name)))
  if (at >= 0) return { heading: names[at] ?? '', cells: lines.slice(1).map((line) => cut(line)[at] ?? '') }
  const isTable = idType === 'integer' && looksHeaded(names) && cut(second).length === names.length
  return isTable ? { without: names } : undefined
}
