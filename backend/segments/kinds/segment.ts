import { z } from 'zod'
import { knownName } from '../literal.ts'
import { type Problem, problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import { both, type Scope } from '../scope.ts'
import { between, digit, optional } from '../wording/plain.ts'
import { segmentWords } from '../wording/saved.ts'
import { onlyRead, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** Member of a saved segment (its current version unless one is named). */
export const segmentRule = z.strictObject({
  kind: z.literal('segment'),
  id: knownName,
  version: z.int().positive().optional(),
})

type Segment = RuleOf<'segment'>

const knownRule = (scope: Scope, { id, version }: Segment) => {
  const found = scope.segment(id, version)
  if (!found) throw new Error(`segment ${id} was not checked`)
  return found.rule
}

/** A fault of a rule that somebody saved is told with the name that it was saved under. */
const inSegment =
  (name: string) =>
  ({ code, details }: Problem): Problem =>
    problem(code, code === 'cyclic_segment' ? details : { segment: name, ...details })

const said = (zh: string) =>
  sentence<Segment, { version: number | undefined; id: string }>({
    zh: `${zh}{id}{version}`,
    en: 'in the segment {id}{version}',
    holes: {
      id: segmentWords,
      version: optional(between(both('第 ', ' (version '), digit, both(' 版', ')'))),
    },
    parts: ({ id, version }) => ({ id, version }),
    rule: ({ id, version }) => ({ kind: 'segment', id, ...(version !== undefined && { version }) }),
  })
const words: Sentence<Segment>[] = [said('属于人群'), onlyRead(said('属于客群'))]

export const segment: Kind<Segment> = {
  teach: 'a saved one',
  refers: ({ id, version }) => ({ id, version }),

  parts(rule, scope) {
    const found = scope.segment(rule.id, rule.version)
    return found ? [{ rule: found.rule, through: rule.id }] : []
  },

  check({ id, version }, to) {
    if (to.path.includes(id)) return [problem('cyclic_segment', { id, path: [...to.path, id] })]
    const found = to.segment(id, version)
    return found
      ? to.through(id).check(found.rule).map(inSegment(found.name))
      : [problem('unknown_segment', { id, ...(version && { version }) })]
  },
  ...sentences(words),

  compile: (rule, to) => to.select(knownRule(to, rule)),
  negate: (rule, to) => to.exclude(knownRule(to, rule)),
}
