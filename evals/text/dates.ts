const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(${months.join('|')})[a-z]*\\.?`
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

const iso = (year: string, one: number, day: string): string =>
  `${year}-${String(one).padStart(2, '0')}-${day.padStart(2, '0')}`

const forms: [RegExp, (parts: string[]) => string][] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g, ([, y = '', m = '', d = '']) => iso(y, Number(m), d)],
  [/(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/g, ([, y = '', m = '', d = '']) => iso(y, Number(m), d)],
  [
    new RegExp(`${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi'),
    ([, m = '', d = '', y = '']) => iso(y, monthOf(m), d),
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})`, 'gi'),
    ([, d = '', m = '', y = '']) => iso(y, monthOf(m), d),
  ],
]

/** Whole dates that a text states, as YYYY-MM-DD, in the usual Chinese and English forms. */
export const findDates = (text: string): string[] => {
  const plain = text.normalize('NFKC')
  return forms.flatMap(([pattern, read]) => [...plain.matchAll(pattern)].map((found) => read([...found])))
}
