import { stringify } from 'yaml'
import type { Lang } from '../../backend/bilingual.ts'
import { expectationOf, merged } from './promptfoo-assertions.ts'
import { type Assertion, type OpenFile, readConfig } from './promptfoo-config.ts'

export interface Imported {
  /** Cases of ours, as YAML. */
  yaml: string
  count: number
  /** What could not be carried over, by test. */
  left: { test: string; why: string }[]
}

const filled = (text: string, given: Record<string, unknown>): string =>
  text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => (name in given ? String(given[name]) : whole))

/** A test for every combination of variables that are lists, as promptfoo expands them. */
const combinations = (given: Record<string, unknown>): Record<string, unknown>[] =>
  Object.entries(given).reduce<Record<string, unknown>[]>(
    (all, [name, value]) =>
      all.flatMap((one) => (Array.isArray(value) ? value : [value]).map((each) => ({ ...one, [name]: each }))),
    [{}],
  )

/** What our own cases ask of a threshold. */
const leastThreshold = 0.5
/** What alone does not say what a right answer is. */
const sayNothing = new Set(['judge', 'rubric', 'cost'])
const noFile: OpenFile = () => undefined

/**
 * Cases from a promptfoo config: each test with each prompt and each combination of its variables, filled in. Assertions on words, patterns,
 * refusals, tools, latency, cost and rubrics are carried over; other types, files that are not read, a weight of 0 and a threshold below one
 * half are left out and named. `open` reads files that the config names. Throws `invalid_case_file` where the text is no such config.
 */
export const fromPromptfoo = (
  text: string,
  { suite, world, open = noFile }: { suite: string; world: string; open?: OpenFile },
): Imported => {
  const { prompts, tests, defaultTest, left: unread } = readConfig(text, open)
  const left: Imported['left'] = unread.map((why) => ({ test: 'files', why }))
  const cases = tests.flatMap((one, index) => {
    const filledIn = combinations({ ...defaultTest?.vars, ...one.vars })
    const asked = prompts.flatMap((prompt) => filledIn.map((some) => ({ input: filled(prompt, some), some })))
    return asked.flatMap(({ input, some }, at) => {
      const name = one.description ?? `test ${index + 1}`
      const id = `${suite}-${index + 1}${asked.length > 1 ? `-${at + 1}` : ''}`
      const say = (why: string) => {
        left.push({ test: name, why })
      }
      const carried = (each: Assertion): Record<string, unknown>[] => {
        const value = typeof each.value === 'string' ? filled(each.value, some) : each.value
        const found = each.weight === 0 ? undefined : expectationOf({ ...each, value })
        if (!found)
          say(
            each.weight === 0 ? `${each.type}: a weight of 0 would pass by itself` : `${each.type} has no counterpart`,
          )
        return found ? [found] : []
      }
      const asserted = [...(defaultTest?.assert ?? []), ...(one.assert ?? [])].flatMap(carried)
      const low = one.threshold !== undefined && one.threshold < leastThreshold
      if (low) say(`a threshold of ${one.threshold} would pass half an answer: 1 is used`)
      const expect = merged(asserted)
      if (Object.keys(expect).every((key) => sayNothing.has(key))) {
        say('nothing is left that says what a right answer is')
        return []
      }
      const lang: Lang = /\p{Script=Han}/u.test(input) ? 'zh' : 'en'
      return [
        {
          id,
          suite,
          lang,
          fixture: { world },
          input,
          expect,
          ...(one.threshold !== undefined && !low ? { threshold: Math.min(1, one.threshold) } : {}),
          source: `promptfoo: ${name}`,
        },
      ]
    })
  })
  return { yaml: stringify(cases, { lineWidth: 0 }), count: cases.length, left }
}
