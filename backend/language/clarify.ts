import type { Bilingual } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { nearestFields } from '../catalog/search.ts'
import { canonicalJson } from '../segments/canonical.ts'
import { checkRule } from '../segments/check.ts'
import { explainClause } from '../segments/explain.ts'
import type { Rule } from '../segments/rule.ts'
import { customerScope } from '../segments/scope.ts'
import { walk } from '../segments/walk.ts'
import { type Analysis, analyseWith, type Reference } from './analyse.ts'
import { widthsOf } from './around.ts'
import { askBeyond, asksShare, beyondRules, comparesFigures, ofClock } from './beyond-rules.ts'
import { contradictedBy } from './contradiction.ts'
import { decidesCreditByTrait } from './credit-decision.ts'
import { placesOf } from './doubt/doubt.ts'
import { doubted } from './doubt/doubts.ts'
import { type Lexeme, type Sense, type SenseKind, senseOf } from './lexicon/sense.ts'
import { favours } from './message/benefit.ts'
import { wordsOf } from './message/particular.ts'
import { simplified } from './normalise.ts'
import { ambiguous, contradiction, doubtful, missingData, notices, unreadWords } from './notices.ts'
import type { Clarification, Reading } from './reading.ts'
import { spansOf } from './unread.ts'
import { definitionsOf } from './vague.ts'

const asking = (reason: Clarification['reason'], question: Bilingual): Clarification => ({ reason, question })

const wordsAt = ({ text }: Reference, { tokens, lexemes }: Analysis, places: number[]): string[] =>
  spansOf(text, tokens, lexemes, places).map((span) => span.text)

/** A vague word: the measurable meanings that the data allow, each with the audience that it would make. */
const vagueOptions = (reference: Reference, analysis: Analysis, place: number, complete: (rule: Rule) => Rule) => {
  const vague = senseOf(analysis.lexemes[place], 'vague')
  if (!vague) return []
  const said = wordsAt(reference, analysis, [place])[0] ?? ''
  return definitionsOf(reference.index, vague.word, said).flatMap(({ label, rule }) => {
    const term: Sense = { is: 'term', term: { labels: label, synonyms: { zh: [], en: [] }, rule } }
    const filled = analyseWith(reference, analysis, new Map([[place, [term]]]))
    if (!filled.read.rule) return []
    return [{ label, say: label.zh, rule: complete(filled.read.rule), term: { word: said, rule } }]
  })
}

const nameless = new Set<SenseKind>(['unknown', 'quoted', 'code'])
/** What is said of a thing that the data lack: "income over 5000". */
const measures = new Set<SenseKind>([
  'number',
  'comparator',
  'unit',
  'duration',
  'window',
  'to',
  'between',
  'about',
  'frequency',
  'edge',
  'not',
  'then',
])

/** "40岁以上" where no age is kept, "earning over 5000" where no income is: a limit on something that the data lack. */
const isLimit = ({ lexemes, unread }: Analysis): boolean =>
  unread.every((n) => lexemes[n]?.senses.every(({ is }) => measures.has(is) || is === 'filler')) &&
  unread.some((n) => senseOf(lexemes[n], 'number')) &&
  unread.some((n) => senseOf(lexemes[n], 'comparator') ?? senseOf(lexemes[n], 'to'))

/** What an unknown verb is said of: "points expire this month", 打开过邮件. */
const things = new Set<SenseKind>(
  'attribute product product-kind brief event property filler measure'.split(' ') as SenseKind[],
)

/** Words that look like things which data could hold, but these do not: names, nouns that nobody explained. */
const looksLikeData = (lexemes: Lexeme[], places: number[], nothing: boolean): boolean =>
  places.some((n) => lexemes[n]?.senses.every(({ is }) => nameless.has(is))) &&
  places.every((n) =>
    lexemes[n]?.senses.every(
      ({ is }) => nameless.has(is) || measures.has(is) || is === 'property' || (nothing && things.has(is)),
    ),
  )

/** 打过电话, 接到电话: what was done, and no wish for a number. */
const calls = /[打接来回通](?:过|了|到|来|个|通)*$/
/** A field that identifies people, named without asking whether it is there: a list of telephone numbers, a customer by number. */
const asksForPersons = ({ tokens, lexemes, unread, read }: Analysis, catalog: Catalog): boolean => {
  const called = (n: number) => calls.test(wordsOf(tokens, lexemes[Math.max(n - 3, 0)]!.from, lexemes[n]!.from))
  const named = unread.some(
    (n) =>
      !called(n) &&
      lexemes[n]?.senses.some(
        (sense) => sense.is === 'attribute' && sense.attribute.sensitivity === 'pii' && sense.attribute.type !== 'date',
      ),
  )
  const persons = new Set(catalog.attributes.filter(({ sensitivity }) => sensitivity === 'pii').map(({ name }) => name))
  return (
    named ||
    read.parts.some(
      ({ rule }) => rule?.kind === 'compare' && typeof rule.value !== 'boolean' && persons.has(rule.field),
    )
  )
}

/** Beijing and Shanghai as cities: every value of a list that another reading of its first one takes along. */
const listedAs = (
  { lexemes }: Analysis,
  { from, to }: { from: number; to: number },
  rule: Rule,
): Map<number, Sense[]> | undefined => {
  const field = rule.kind === 'compare' ? rule.field : undefined
  const meanings = new Map<number, Sense[]>()
  for (let n = from; n < to; n += 1) {
    if (!senseOf(lexemes[n], 'value')) continue
    const own = lexemes[n]?.senses.filter((sense) => sense.is === 'value' && sense.attribute.name === field) ?? []
    if (own.length === 0) return undefined
    meanings.set(n, own)
  }
  return meanings.size > 1 ? meanings : undefined
}

/** The question that must be settled before the audience of a message can be used; undefined where there is none. `complete` makes the whole audience from what the message adds. */
export const clarify = (
  reference: Reference,
  analysis: Analysis,
  rule: Rule | undefined,
  complete: (rule: Rule) => Rule,
): Pick<Reading, 'clarification' | 'alternatives'> => {
  const { lexemes, unread, read } = analysis
  const { catalog } = reference.index
  const unused = (kind: 'personal' | 'protected' | 'vague') =>
    unread.find((n) => senseOf(lexemes[n], kind) && !senseOf(lexemes[n], 'unknown'))
  if (decidesCreditByTrait(reference.text, lexemes)) return { clarification: asking('protected', notices.credit) }
  if (asksForPersons(analysis, catalog)) return { clarification: asking('protected', notices.personal) }
  if (unused('personal') !== undefined) return { clarification: asking('protected', notices.personal) }
  if (unused('protected') !== undefined) return { clarification: asking('protected', notices.protected) }

  if (favours(simplified(reference.text), rule, catalog))
    return { clarification: asking('protected', notices.protectedBenefit) }

  const vague = unused('vague')
  if (vague !== undefined) {
    const options = vagueOptions(reference, analysis, vague, complete)
    return { clarification: ambiguous(wordsAt(reference, analysis, [vague]), options) }
  }
  const unordered = read.troubles.find(({ reason, readings }) => reason === 'ambiguous' && !readings)
  if (unordered)
    return {
      clarification: ambiguous(
        wordsAt(reference, analysis, placesOf({ start: unordered.from, end: unordered.to })),
        [],
      ),
    }
  const both = read.troubles.find(({ reason }) => reason === 'contradiction')
  const paired = both && read.parts.find(({ start }) => start === both.from)?.field
  const rough = rule && read.parts.find(({ around }) => around !== undefined)
  const widths = rough && rule ? widthsOf(rough, rule) : []
  if (rough && widths.length > 0) {
    const words = wordsAt(reference, analysis, placesOf(rough))
    return { clarification: ambiguous(words, widths) }
  }
  const field = paired ?? (rule && contradictedBy(rule, catalog, reference.now))
  if (field) return { clarification: contradiction(field) }

  if (unread.length > 0) {
    const words = wordsAt(reference, analysis, unread)
    const beyond = beyondAsked(reference, analysis)
    if (beyond)
      return { clarification: rule && beyond.clock ? { ...beyond.asked, options: [goOn(rule)] } : beyond.asked }
    if (!looksLikeData(lexemes, unread, rule === undefined) && !isLimit(analysis))
      return { clarification: unreadQuestion(words, rule) }
    const nearest = nearestFields(catalog, words.join(' '))
    const question = missingData(words, nearest)
    return { clarification: rule ? { ...question, options: [goOn(rule)] } : question }
  }
  const trouble = read.troubles.find(({ reason }) => reason === 'ambiguous')
  if (trouble?.readings && rule) {
    const alternatives = trouble.readings.slice(1).flatMap(({ label, rule: other }) => {
      const term: Sense = { is: 'term', term: { labels: label, synonyms: { zh: [], en: [] }, rule: other } }
      const filled = analyseWith(
        reference,
        analysis,
        listedAs(analysis, trouble, other) ?? new Map([[trouble.from, [term]]]),
      )
      return filled.read.rule ? [{ label, rule: complete(filled.read.rule) }] : []
    })
    if (alternatives.length > 0) return { alternatives }
  }
  const scope = customerScope(catalog, reference.now)
  if (rule && read.rule) {
    const wordsOf = (places: number[]) => wordsAt(reference, analysis, places)
    const doubt = doubted({
      catalog,
      text: reference.text,
      analysis,
      own: read.rule,
      rule,
      parts: [...walk(rule, scope)].map((visit) => visit.rule),
      wordsOf,
    })
    // a rule that its check refuses can not be read back
    if (doubt && checkRule(rule, scope).length === 0)
      return { clarification: doubtful(doubt, explainClause(rule, scope), rule) }
  }
  if (!read.other || !rule) return {}
  const other = complete(read.other)
  const label = explainClause(other, scope)
  return canonicalJson(other) === canonicalJson(rule) ? {} : { alternatives: [{ label, rule: other }] }
}

/** A day of the week, or a figure beside another one: what no rule can say. */
const beyondAsked = (reference: Reference, analysis: Analysis) => {
  // "before 9 am": am may also be a word that fills
  const places = [...new Set(analysis.unread.flatMap((n) => [n, n + 1]))].filter((n) => n < analysis.lexemes.length)
  const words = wordsAt(reference, analysis, places)
  if (ofClock(words)) return { asked: askBeyond(beyondRules.clock), clock: true }
  if (asksShare(reference.text)) return { asked: askBeyond(beyondRules.share), clock: false }
  const textOf = (at: number) => wordsAt(reference, analysis, [at])[0] ?? ''
  return comparesFigures(analysis, textOf) ? { asked: askBeyond(beyondRules.figures), clock: false } : undefined
}

/** The button that goes on with an audience as if words that were not understood had not been said. */
export const goOn = (rule: Rule) => ({
  label: { zh: '不考虑这些词，继续', en: 'Go on without these words' },
  say: '不考虑这些词，继续',
  rule,
})

const unreadQuestion = (words: string[], rule: Rule | undefined): Clarification => ({
  ...unreadWords(words),
  ...(rule ? { options: [goOn(rule)] } : {}),
})
