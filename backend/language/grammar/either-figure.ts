import { boundAt } from './bound.ts'
import { figuresEither } from './field-totals.ts'
import { figureAt } from './figure-of-customer.ts'
import { fits, limit } from './limit.ts'
import { anyOf } from './rules.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const one =
  /(?:中|里)?(?:至少|起码)?(?:要|得)?有?(?:其中)?(?:任意|任何|任)?一(?:项|个|样|种)(?:要|得|能)?|(?:of )?(?:either|either one|one of them|at least one of them)(?: is| are| being)?/

/** 目录购买或门店购买至少有一项达到6次: one limit, which one of the figures is to keep. */
export const eitherFigure = (state: State, at: number): Part | undefined => {
  const first = figureAt(state, at)
  const list = first?.at === at ? figuresEither(state, first) : undefined
  const said = list && wordsAt(state, list.next, one)
  const bound = said && boundAt(state, said.next)
  if (!list || !bound || bound.bare || !list.attributes.every((attribute) => fits(attribute, bound))) return undefined
  return {
    start: at,
    end: bound.next,
    rule: anyOf(list.attributes.map((field) => limit(field, bound))),
    about: 'total',
  }
}
