import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Role } from '../backend/actor.ts'
import { tools } from './index.ts'
import { runTool } from './run.ts'
import { defineTool, type ToolContext } from './tool.ts'

const echo = (effect: 'read' | 'draft' | 'commit', reply: unknown = 'ok') =>
  defineTool({
    name: 'echo',
    description: 'Repeats.',
    title: { zh: '重复', en: 'Echo' },
    effect,
    input: z.strictObject({ text: z.string() }),
    output: z.string(),
    run: async () => reply as string,
    summarise: (text) => `said ${text}`,
  })

const as = (role: Role, signal = new AbortController().signal) =>
  ({ actor: { id: 'a', role }, signal, lang: 'en', thread: 't' }) as ToolContext

describe('runTool', () => {
  it('gives the output and the text for the model', async () => {
    expect(await runTool(echo('read'), { text: 'x' }, as('operator'))).toEqual({ output: 'ok', text: 'said ok' })
  })

  it('refuses input that does not fit, naming the place', async () => {
    await expect(runTool(echo('read'), { text: 1 }, as('operator'))).rejects.toMatchObject({
      code: 'invalid_input',
      details: { place: 'echo: text' },
    })
    await expect(runTool(echo('read'), { text: 'x', more: 1 }, as('operator'))).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('refuses a draft to those who may only read', async () => {
    for (const role of ['approver', 'evaluator'] as const)
      await expect(runTool(echo('draft'), { text: 'x' }, as(role))).rejects.toMatchObject({
        code: 'tool_not_allowed',
        details: { allowed: ['operator', 'manager', 'admin'] },
      })
  })

  it('refuses a commit to every role', async () => {
    for (const role of ['operator', 'manager', 'approver', 'evaluator', 'admin'] as const)
      await expect(runTool(echo('commit'), { text: 'x' }, as(role))).rejects.toMatchObject({ code: 'tool_not_allowed' })
  })

  it('treats an output that does not fit as a bug', async () => {
    await expect(runTool(echo('read', 7), { text: 'x' }, as('operator'))).rejects.toThrow(/invalid output/)
  })

  it('does not start once the person has stopped', async () => {
    const stopped = AbortSignal.abort()
    await expect(runTool(echo('read'), { text: 'x' }, as('operator', stopped))).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

describe('the list of tools', () => {
  it('holds no tool that commits', () => {
    expect(tools.filter((tool) => tool.effect === 'commit')).toEqual([])
  })

  it('names each tool once, with a title in both languages and a schema that JSON can carry', () => {
    expect(new Set(tools.map((tool) => tool.name)).size).toBe(tools.length)
    for (const tool of tools) {
      expect(tool.name).toMatch(/^[a-z]+(_[a-z]+)+$/)
      expect(tool.title.zh && tool.title.en).toBeTruthy()
      expect(z.toJSONSchema(tool.input, { io: 'input' })).toMatchObject({ type: 'object', additionalProperties: false })
    }
  })
})
