const units = ['week', 'month', 'quarter', 'year']
const against = ['compared with', 'compared to', 'versus', 'vs', 'against', 'than', 'over', 'from']
const unitsZh = ['周', '个月', '月', '季度', '季', '年']

/** "compared with the quarter before", "vs the previous month", 比上个月, 较上季度. */
const previousEn = units.flatMap((unit) => [
  // a year on year is the same time a year before
  ...(unit === 'year' ? [] : [`${unit} on ${unit}`, `${unit} over ${unit}`]),
  ...['the ', ''].flatMap((the) =>
    against.flatMap((lead) => [
      `${lead} ${the}${unit} before`,
      `${lead} ${the}previous ${unit}`,
      `${lead} ${the}prior ${unit}`,
    ]),
  ),
])
const previousZh = unitsZh.flatMap((unit) =>
  ['比', '较', '和', '与', '跟', '同'].flatMap((lead) =>
    lead === '比' || lead === '较'
      ? [`${lead}上${unit}`, `相${lead}上${unit}`, `${lead}前一${unit}`]
      : [`${lead}上${unit}比`, `${lead}上${unit}相比`, `${lead}上${unit}对比`],
  ),
)
const yearBeforeEn = [
  'year on year',
  'year over year',
  'yoy',
  'y o y',
  ...against.flatMap((lead) => [
    ...['month', 'quarter', 'week', 'day', 'half'].flatMap((unit) =>
      ['last year', 'of last year', 'a year ago', 'a year earlier', 'the year before'].map(
        (when) => `${lead} the same ${unit} ${when}`,
      ),
    ),
    `${lead} the same period a year ago`,
    `${lead} the same period a year earlier`,
    `${lead} the same time a year ago`,
    `${lead} last year`,
    `${lead} a year ago`,
    `${lead} a year earlier`,
    `${lead} the same period last year`,
    `${lead} the same time last year`,
    `${lead} the year before`,
  ]),
]
const yearBeforeZh = ['比', '较', '和', '与', '跟', '同'].flatMap((lead) =>
  ['去年同期', '去年同月', '去年同季', '去年同季度', '去年这个时候', '去年', '上年同期', '上年同月', '一年前'].flatMap(
    (when) =>
      lead === '比' || lead === '较'
        ? [`${lead}${when}`]
        : [`${lead}${when}比`, `${lead}${when}相比`, `${lead}${when}对比`],
  ),
)

/** What names the period before. */
export const previousPhrases: readonly string[] = [...previousEn, ...previousZh]
/** What names the same time a year before. */
export const yearBeforePhrases: readonly string[] = [...yearBeforeEn, ...yearBeforeZh]
