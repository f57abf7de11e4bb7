import { type Clocked, phraseAt } from './stream.ts'

/** Days of the year that go by a name, as month and day. Feasts that move, and those of several days, are left out. */
const days: [names: string[], month: number, day: number][] = [
  [['双十一', '双11', '光棍节', "singles ' day", 'singles day', 'double eleven', 'double 11'], 11, 11],
  [['双十二', '双12', 'double twelve'], 12, 12],
  [['六一八'], 6, 18],
  [['元旦', "new year ' s day", 'new years day'], 1, 1],
  [['情人节', "valentine ' s day", 'valentines day'], 2, 14],
  [['妇女节', '三八节', '女神节', "international women ' s day", "women ' s day", 'womens day'], 3, 8],
  [['儿童节', '六一儿童节'], 6, 1],
  [['教师节'], 9, 10],
  [['平安夜', 'christmas eve'], 12, 24],
  [['圣诞节', 'christmas day'], 12, 25],
  [["new year ' s eve", 'new years eve'], 12, 31],
]

/** A day that goes by a name, and how many tokens it takes: 双十一当天, Valentine's Day. */
export const feastAt = (
  { tokens }: Clocked,
  at: number,
): { month: number; day: number; length: number } | undefined => {
  for (const [names, month, day] of days) {
    const length = phraseAt(tokens, at, names)
    if (length) return { month, day, length: length + phraseAt(tokens, at + length, ['当天', '当日', '那天', '这天']) }
  }
  return undefined
}
