import type { Lang } from '../../backend/bilingual.ts'

export const maskKinds = ['email', 'phone', 'id', 'name', 'known'] as const
export type MaskKind = (typeof maskKinds)[number]

export interface Masked {
  text: string
  /** How often each kind was taken out. */
  found: Partial<Record<MaskKind, number>>
}

const signs: Record<MaskKind, Record<Lang, string>> = {
  email: { zh: '[邮箱]', en: '[e-mail]' },
  phone: { zh: '[电话]', en: '[phone]' },
  id: { zh: '[编号]', en: '[id]' },
  name: { zh: '[姓名]', en: '[name]' },
  known: { zh: '[个人信息]', en: '[personal]' },
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

/** What shows by its form alone; the group that is masked is the last one. */
const forms: [MaskKind, RegExp][] = [
  ['email', /()([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gu],
  // ids that a word announces; a plain number is a bound or a period far more often
  [
    'id',
    /((?:客户(?:编号|号)?|编号|卡号|账号|身份证号?|证件号)\s*[:：#为是]?\s*|\b(?:customer|client|member|account|card|passport|id)\s*(?:no\.?|number|id)?\s*[:#]?\s*)([A-Za-z]{0,4}-?\d[\dXx-]{2,})/giu,
  ],
  ['phone', /()((?<![\d.,-])(?!(?:19|20)\d\d-\d\d-\d\d)\+?\d[\d ()-]{7,}\d(?![\d.,]*\d))/gu],
  ['name', new RegExp(`()([${surnames}][\\u4e00-\\u9fff]{0,2})(?=先生|女士|小姐|太太|阿姨|老师|经理)`, 'gu')],
  ['name', /((?:\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+))(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?)/gu],
]

const isLatin = (text: string) => /^[\p{Script=Latin}\d]/u.test(text)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Takes out what points at a person: `known` are values of the workspace's own personal fields, the rest goes by form (addresses, telephone
 * numbers, announced ids, names with a title). A name that nobody has told the workspace and that has no title stays; so a person reads it.
 */
export const maskPersonal = (text: string, lang: Lang, known: readonly string[] = []): Masked => {
  const found: Masked['found'] = {}
  let rest = text
  const take = (kind: MaskKind, pattern: RegExp) => {
    rest = rest.replace(pattern, (_, before: string) => {
      found[kind] = (found[kind] ?? 0) + 1
      return `${before}${signs[kind][lang]}`
    })
  }
  for (const value of [...known].sort((a, b) => b.length - a.length)) {
    const edge = isLatin(value) ? '(?![\\p{L}\\d])' : ''
    take('known', new RegExp(`(${isLatin(value) ? '(?<![\\p{L}\\d])' : ''})${escaped(value)}${edge}`, 'giu'))
  }
  for (const [kind, pattern] of forms) take(kind, pattern)
  return { text: rest, found }
}

/** Kinds whose form leaves no doubt and that still stand in a text. */
export const personalLeft = (text: string): MaskKind[] =>
  (['email', 'phone'] as const).filter((kind) =>
    forms.some(([one, pattern]) => one === kind && new RegExp(pattern.source, pattern.flags).test(text)),
  )
