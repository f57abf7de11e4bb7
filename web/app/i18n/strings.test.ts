import { describe, expect, it } from 'vitest'
import { builderEn } from './builder-en.ts'
import { builderZh } from './builder-zh.ts'
import { correctionsEn } from './corrections-en.ts'
import { correctionsZh } from './corrections-zh.ts'
import { en } from './en.ts'
import { evalsEn } from './evals-en.ts'
import { evalsZh } from './evals-zh.ts'
import { knowledgeEn } from './knowledge-en.ts'
import { knowledgeZh } from './knowledge-zh.ts'
import { performanceEn } from './performance-en.ts'
import { performanceZh } from './performance-zh.ts'
import { watchEn } from './watch-en.ts'
import { watchZh } from './watch-zh.ts'
import { type Strings, zh } from './zh.ts'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name]) => name).sort()

describe.each([
  ['page', zh as Strings, en],
  ['builder', builderZh, builderEn],
  ['evaluations', evalsZh, evalsEn],
  ['alerts', watchZh, watchEn],
  ['knowledge', knowledgeZh, knowledgeEn],
  ['corrections', correctionsZh, correctionsEn],
  ['performance', performanceZh, performanceEn],
])('the words of the %s', (_, inChinese, inEnglish) => {
  const chinese = new Map(flat(inChinese as Tree))
  const english = new Map(flat(inEnglish as Tree))

  it('has the same keys in both languages', () => {
    expect([...english.keys()].filter((key) => !key.endsWith('_one')).sort()).toEqual([...chinese.keys()].sort())
  })

  it('fills the same places in both languages', () => {
    for (const [key, text] of chinese) expect([key, slots(english.get(key) ?? '')]).toEqual([key, slots(text)])
  })

  it('has a singular in English for what it counts', () => {
    const counting = /\{\{count(?:, number)?\}\} (?:(?:more|past|earlier) )?[a-z]+s\b/
    const missing = [...english].filter(([key, text]) => counting.test(text) && !english.has(`${key}_one`))
    expect(missing.filter(([key]) => !key.endsWith('_one'))).toEqual([])
  })

  it('uses full-width punctuation in Chinese sentences', () => {
    const halfWidth = [...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text))
    expect(halfWidth).toEqual([])
  })
})
