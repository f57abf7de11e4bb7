import { describe, expect, it } from 'vitest'
import type { Reading } from '../backend/language/reading.ts'
import { tools } from '../tools/index.ts'
import type { RunScope } from './run/run-scope.ts'
import { toolSchema } from './tool-schema.ts'
import { offered } from './toolset.ts'

const scopeOf = (reading: Partial<Reading>): RunScope =>
  ({
    reading: { lang: 'en', intent: 'segment', unread: [], assumptions: [], ...reading },
    state: {},
  }) as unknown as RunScope
const names = (reading: Partial<Reading>) => offered(tools, scopeOf(reading)).map(({ name }) => name)
const rule = { kind: 'everyone' as const }

describe('the tools that a language model is told of', () => {
  it('are those that choose and plan where the reader wholly understood such a message', () => {
    const told = names({ intent: 'campaign', rule })
    expect(told).toContain('draft_plan')
    expect(told).not.toContain('query_metrics')
  })

  it('are all of them otherwise', () => {
    const unread = [{ text: 'wombats', start: 0, end: 7 }]
    const all = tools.map(({ name }) => name)
    expect(names({ intent: 'performance' })).toEqual(all)
    expect(names({ rule, unread })).toEqual(all)
    expect(names({})).toEqual(all)
  })

  it('stay within the budget of a call on the way to a plan', () => {
    const told = offered(tools, scopeOf({ intent: 'campaign', rule }))
    const length = told.reduce(
      (sum, tool) => sum + JSON.stringify([tool.name, tool.description, toolSchema(tool)]).length,
      0,
    )
    expect(length).toBeLessThan(10_000)
  })
})
