import { describe, expect, it } from 'vitest'
import { cardSteps } from './card-steps.ts'
import { thingsOf, withPrices } from './things.ts'
import type { Step } from './thread-state.ts'
import { emptyThread } from './thread-state.ts'

const step = (name: string, output: unknown, status: Step['status'] = 'done'): Step => ({
  id: `${name}-${JSON.stringify(output)}`,
  name,
  input: '',
  status,
  output,
})
const turn = (...steps: Step[]) => ({
  id: 't',
  text: '',
  unread: [],
  answers: [],
  status: 'done' as const,
  steps,
})

describe('cards of a turn', () => {
  it('shows the last finished call of each tool', () => {
    const cards = cardSteps(
      turn(step('preview_segment', 1), step('preview_segment', 2), step('draft_plan', 3, 'failed')),
    )
    expect(cards.map(({ output }) => output)).toEqual([2])
  })

  it('leaves out what has other means, and a saved audience beside its preview', () => {
    const cards = cardSteps(
      turn(step('preview_segment', 1), step('save_segment', 2), step('ask_user', 3), step('new_tool', 4)),
    )
    expect(cards.map(({ name }) => name)).toEqual(['preview_segment', 'new_tool'])
  })

  it('keeps the newest of each thing over all turns', () => {
    const first = turn(step('draft_plan', { id: 'old' }), step('draft_copy', { id: 'copy' }))
    const second = turn(step('draft_plan', { id: 'new' }), step('draft_copy', { id: 'bad' }, 'failed'))
    expect(thingsOf({ ...emptyThread, turns: [first, second] })).toEqual({ plan: { id: 'new' }, copy: { id: 'copy' } })
  })

  it('show the plan at the price of the copy that was written for it', () => {
    const priced = { id: 'p', budget: { planned: 135 } }
    const steps = turn(
      step('draft_plan', { id: 'p', budget: { planned: 45 } }),
      step('draft_copy', { plan: priced }),
    ).steps
    expect(withPrices(steps)[0]?.output).toEqual(priced)
    expect(thingsOf({ ...emptyThread, turns: [turn(...steps)] }).plan).toEqual(priced)
    const reworded = turn(step('draft_copy', { plan: { id: 'p', budget: { planned: 90 } } }))
    expect(thingsOf({ ...emptyThread, turns: [turn(...steps), reworded] }).plan).toMatchObject({
      budget: { planned: 90 },
    })
  })
})
