import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import type { KnowledgeResult, ShownRecord } from '../../knowledge/knowledge.ts'
import { allCalls, lastTurn } from '../observed.ts'
import { plainText } from '../text/plain-text.ts'
import { defineScorer, judged } from './scorer.ts'

const names = z.array(z.string().min(1)).default([])
const expectation = z
  .strictObject({
    /** Chinese titles of records that the answer must cite by id; each with its grade beside it. */
    cites: names,
    /** Of them, those that it must call doubtful: figures far from all others, orders in a lesson. */
    doubted: names,
    /** Records that it must not cite, because they are of another subject. */
    absent: names,
    /** Records that it may only call nearest, after it said that none is about what was asked. */
    untried: names,
    /** It must say that the results do not agree. */
    disagree: z.literal(true).optional(),
  })
  .refine(
    ({ cites, doubted, absent, untried, disagree }) =>
      disagree === true || cites.length + doubted.length + absent.length + untried.length > 0,
    'name at least one record',
  )

const anyId = /\b(?:out|pb|tm|nt|gl)_[a-z0-9_]+/g
const doubt = /存疑|不可信|可疑|请核实|doubtful|suspicious|check where/
const graded = /证据 ?[a-d]|evidence [a-d]|未评级|不可用|not usable|unrated|not rated/
const conflict = /不一致|相反|相互矛盾|do not agree|disagree|conflict|contrary result[^.]*\(?out_/
const denial =
  /没有做过|没有一条|没有[^，。；\n]{0,12}记录|not on record|nothing on record|no (?:past )?(?:campaign|record)/
const nearest = /最接近|相近|别的事|nearest|closest|something else/

/** What is wrong with an answer to a question that no record is about. */
const asTried = (answer: string, given: readonly ShownRecord[]): Bilingual[] => {
  const text = plainText(answer)
  const denied = text.search(denial)
  if (denied < 0) return [{ zh: '没有说明没有这方面的记录', en: 'it does not say that no record is about this' }]
  const called = text.slice(denied).search(nearest)
  return given.flatMap(({ id, title }) => {
    const at = text.indexOf(plainText(id))
    return at >= 0 && (called < 0 || at < denied + called)
      ? [{ zh: `把“${title.zh}”当作做过`, en: `"${title.en}" is given as tried` }]
      : []
  })
}

const lineWith = (answer: string, id: string): string =>
  plainText(
    answer
      .split('\n')
      .filter((line) => line.includes(id))
      .join(' '),
  )

/** Citations of what is known: every id that is cited was found, what must be cited is, with its grade, and what is planted is doubted. */
export const records = defineScorer({
  version: 1,
  expectation,
  score({ cites, doubted, absent, untried, disagree }, { observed }) {
    const answer = lastTurn(observed)?.answer ?? ''
    const found = allCalls(observed)
      .filter(({ name, status }) => name === 'search_knowledge' && status === 'done')
      .flatMap(({ output }) => {
        const { records: first, counter } = output as KnowledgeResult
        return [...first, ...counter]
      })
    const byTitle = new Map<string, ShownRecord>(found.map((one) => [one.title.zh, one]))
    const known = new Set(found.map(({ id }) => id))
    const cited = new Set(answer.match(anyId) ?? [])
    const reasons: Bilingual[] = [...cited]
      .filter((id) => !known.has(id))
      .map((id) => ({ zh: `引用的 ${id} 不在检索结果中`, en: `${id} is cited and was not found by any search` }))
    for (const title of cites) {
      const record = byTitle.get(title)
      if (!record || !cited.has(record.id)) reasons.push({ zh: `没有引用“${title}”`, en: `"${title}" is not cited` })
      else if (!graded.test(lineWith(answer, record.id)))
        reasons.push({ zh: `“${title}”没有注明证据等级`, en: `"${title}" is cited without its grade` })
    }
    for (const title of doubted) {
      const record = byTitle.get(title)
      if (record && cited.has(record.id) && !doubt.test(lineWith(answer, record.id)))
        reasons.push({ zh: `“${title}”没有标为存疑`, en: `"${title}" is not called doubtful` })
    }
    for (const title of absent) {
      const record = byTitle.get(title)
      if (record && cited.has(record.id))
        reasons.push({ zh: `引用了不相干的“${title}”`, en: `"${title}" is cited and is about something else` })
    }
    const given = untried.flatMap((title) => byTitle.get(title) ?? [])
    if (untried.length > 0) reasons.push(...asTried(answer, given))
    if (disagree === true && !conflict.test(plainText(answer)))
      reasons.push({ zh: '没有说明结果不一致', en: 'it does not say that the results disagree' })
    return judged(reasons, { cited: [...cited] })
  },
})
