import type { NumberForm } from './number-forms.ts'

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const year = '(?:19|20)\\d\\d'
const wholeDate = [
  `${year}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}日?`,
  `\\d{1,2}[-/.]\\d{1,2}[-/.]${year}`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${months}\\.?,?\\s+${year}`,
  `${months}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${year}`,
  `${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
].join('|')
/** A bound or an end of a range is a rule's, and nobody's own. */
const noBound =
  '(?![\\d日]|\\s*(?:以后|之后|以前|之前|以来|前|后|至|到|起|[–~]|-\\s*\\d|(?:and|or|to|through|until)\\b))'
const announced =
  '(?:\\bDOB|\\bdate of birth|\\bbirth ?date|\\bbirthday|\\bborn(?: on)?|出生日期|出生年月日?|出生于|生于|生日)\\s*(?:is\\s|was\\s|[:：是为])?\\s*'

/** A character of a place, and of no word that leads to it. */
const han = '(?:(?![到在住于给是为址寄送往去的和与由从叫])\\p{Script=Han})'
const door = '(?:\\d+|[A-Za-z](?![A-Za-z])|号楼|号院|号|栋|幢|座|单元|层|楼|室|[-—])*'
const streetZh = `(?:${han}{2,7}(?:省|自治区|市))?(?:${han}{1,7}?(?:新区|区|县|市|旗))?${han}{1,8}?(?:路|街|大道|巷|弄|胡同)(?:[东西南北中]段)?\\d+(?:号|弄)${door}`
const houseZh = `(?:${han}{2,7}(?:省|自治区|市))?(?:${han}{1,7}?(?:新区|区|县|市))?${han}{2,8}?(?:小区|花园|家园|公寓|新村|苑|大厦)\\d+(?:号楼|栋|幢|座|单元|室|号)${door}`
const streetEn =
  "\\b\\d{1,5}[A-Z]?\\s+(?:[NSEW]\\.?\\s+)?(?:\\p{Lu}[\\p{L}\\d'’.-]*\\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Crescent)\\b\\.?"
const flatEn = '(?:,?\\s*(?:Apt|Apartment|Unit|Suite|Ste|Flat|#)\\.?\\s*\\w+)?'
const townEn =
  '(?:,\\s*\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?(?:,?\\s*[A-Z]{2})?\\s*\\d{5}(?:-\\d{4})?|,\\s*[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2})?'

/** Where people live, and the day on which they were born. */
export const placeForms: readonly NumberForm[] = [
  { kind: 'born', pattern: new RegExp(`(${announced})(${wholeDate})${noBound}`, 'giu') },
  {
    kind: 'born',
    pattern: new RegExp(`()((?<!\\d)(?:${wholeDate}))(?=\\s*(?:出生|生人)(?!的?(?:以|之)[前后]))`, 'giu'),
  },
  { kind: 'address', pattern: new RegExp(`()(${streetZh})`, 'gu') },
  { kind: 'address', pattern: new RegExp(`()(${houseZh})`, 'gu') },
  { kind: 'address', pattern: new RegExp(`()(${streetEn}${flatEn}${townEn})`, 'gu') },
  { kind: 'address', pattern: /()(\bP\.? ?O\.? Box \d+)/giu },
]
