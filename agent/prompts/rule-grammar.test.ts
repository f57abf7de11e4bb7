import { expect, it } from 'vitest'
import { kinds } from '../../backend/segments/kinds/index.ts'
import { rule } from '../../backend/segments/rule.ts'
import { window } from '../../backend/segments/window.ts'
import { ruleGrammar } from './rule-grammar.ts'

const lines = ruleGrammar.split('\n')
const lineOf = (kind: string) => lines.filter((line) => line === kind || line.startsWith(`${kind} `))

/** Every JSON object that stands in a text. */
const objects = (text: string): unknown[] => {
  const found: unknown[] = []
  for (let from = text.indexOf('{"'); from >= 0; from = text.indexOf('{"', from + 1)) {
    let depth = 0
    const end = [...text.slice(from)].findIndex((sign) => {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
      return depth === 0
    })
    found.push(JSON.parse(text.slice(from, from + end + 1)))
    from += end
  }
  return found
}

it.each(Object.entries(kinds))('teaches %s in one short line with all its fields', (kind, { teach }) => {
  const schema = rule.options.find(({ shape }) => shape.kind.value === kind)
  const [line = '', ...more] = lineOf(kind)
  expect([more, line.length < 220]).toEqual([[], true])
  for (const field of Object.keys(schema?.shape ?? {}).filter((name) => name !== 'kind')) expect(line).toContain(field)
  if (teach) expect(line).toContain(teach)
})

it('teaches by examples that the schemas accept', () => {
  const examples = objects(ruleGrammar) as { kind?: string }[]
  expect(examples.length).toBeGreaterThan(2)
  for (const example of examples)
    expect([example, (example.kind ? rule : window).safeParse(example).error]).toEqual([example, undefined])
})

it('names every sign that it uses', () => {
  const used = new Set(ruleGrammar.match(/(?<=:\[?)[A-Z]+\b/g))
  expect(
    [...used].filter((sign) => !['N', 'B', 'S', 'R'].includes(sign) && !ruleGrammar.includes(`\n${sign}: `)),
  ).toEqual([])
})
