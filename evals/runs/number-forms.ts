import { placeForms } from './place-forms.ts'

/** What a number or address that points at a person is called. */
export type NumberKind = 'email' | 'card' | 'id' | 'phone' | 'born' | 'address'

export interface NumberForm {
  kind: NumberKind
  /** What is taken out is the last group; the first stays before it. */
  pattern: RegExp
  /** What has this form is nothing else: a text that still holds it is not kept. */
  sure?: true
  /** Tells it from other numbers of its form. */
  holds?(value: string): boolean
}

const digitsOf = (value: string): string => value.replace(/\D/g, '')

/** Check digit of a payment card. ISO/IEC 7812-1, annex B (Luhn). */
export const passesLuhn = (value: string): boolean => {
  const sum = [...digitsOf(value)].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Check character of a Chinese identity number of 18 places. GB 11643-1999. */
export const isResidentId = (value: string): boolean => {
  const sum = [...value.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return '10X98765432'[sum % 11] === value.at(-1)?.toUpperCase()
}

const isDate = (digits: string): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(digits)
/** Digits with the code of a country. ITU-T E.164. */
const longestPhone = 15
/** An amount rather than a number to call. */
const isRound = (digits: string): boolean => /0{4,}$/.test(digits)
const couldBePhone = (value: string): boolean => {
  const digits = digitsOf(value)
  return digits.length >= 9 && digits.length <= longestPhone && !isDate(digits) && !isRound(digits)
}

const start = '(?<![\\d.,+-])'
const end = '(?![\\d.,]*\\d)'
const form = (kind: NumberKind, pattern: string, holds?: NumberForm['holds']): NumberForm => ({
  kind,
  pattern: new RegExp(pattern, 'giu'),
  ...(holds && { holds }),
})

const sure = (one: NumberForm): NumberForm => ({ ...one, sure: true })

/** THE list of forms, those of more digits first. */
export const numberForms: readonly NumberForm[] = [
  sure(form('email', '()([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)')),
  form('card', '((?:卡号|银行卡号?|\\bcard\\s*(?:no\\.?|number)?)\\s*[:：#为是]?\\s*)(\\d[\\d -]{10,21}\\d)'),
  // ids that a word announces; a plain number is a bound or a period far more often
  form(
    'id',
    '((?:客户(?:编号|号)?|编号|卡号|账号|身份证号?|证件号|护照号?|微信号?|QQ号?|\\b(?:customer|client|member|account|card|passport|id)\\s*(?:no\\.?|number|id)?)\\s*[:：#为是]?\\s*)([A-Za-z]{0,4}-?\\d[\\dXx-]{2,})',
  ),
  form('id', '((?:微信号|wechat id)\\s*[:：为是]?\\s*)([A-Za-z][\\w-]{5,19})'),
  form('phone', `()(${start}(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${end})`),
  sure(form('id', `()(${start}\\d{17}[\\dXx]${end})`, isResidentId)),
  ...placeForms,
  form('card', `()(${start}\\d(?:[ -]?\\d){12,18}${end})`, passesLuhn),
  form(
    'id',
    '()(\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b)',
    (value) => digitsOf(value).length >= 8,
  ),
  sure(form('id', `()(${start}\\d{3}-\\d{2}-\\d{4}${end})`)),
  form('phone', `()(${start}0\\d{2,3}[ -]?\\d{7,8}${end})`),
  form('id', `()(${start}\\d{12,30}${end})`, (value) => !isRound(value) && !isDate(value)),
  form('phone', `()(${start}(?!(?:19|20)\\d\\d-\\d\\d-\\d\\d)[+(]?\\d[\\d ()-]{7,}\\d${end})`, couldBePhone),
]
