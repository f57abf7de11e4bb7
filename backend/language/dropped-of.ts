import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import { measuredBy, namedBy } from './conditions-named.ts'
import { senseOf } from './lexicon/sense.ts'
import { dropIn, dropsSample, enoughIn, namesIn } from './message/drop.ts'
import { endDropped } from './message/end-dropped.ts'
import { isDenial } from './message/let-in.ts'
import { speaksOfConditions } from './message/manner.ts'
import { withoutNumbered } from './message/numbered.ts'
import { ofGoods } from './message/of-goods.ts'
import { wordsOf } from './message/particular.ts'
import { without } from './message/shorter.ts'
import { clausesOf, conditionsOf, namedSubjects, subjectsOf } from './message/subject.ts'
import { withoutTimed } from './message/timed.ts'
import { waivesIn } from './message/waives.ts'
import { simplified, type Token, tokenise } from './normalise.ts'
import { softerDeed } from './softer-deed.ts'
import { hasContent } from './unread.ts'

/** 房贷不限, 有没有房贷都行: of a fact, too, that it makes no difference; 房贷去掉 may leave out who has one. */
const indifferent =
  /不(?:再)?(?:限|看|管|卡|考虑|要求|重要)|有没有|有无|有还是没有|无所谓|没关系|\b(?:whether|with or without|waive|ignore|no longer|does(?:n't| not) matter)\b/i

/** The audience that is left; every word of what was said of it is read. */
const left = (analysis: Analysis, rule: Rule): Audience => ({
  analysis: { ...analysis, unread: [], read: { ...analysis.read, parts: [], troubles: [] } },
  intent: 'refine',
  rule,
  complete: (rule) => rule,
})

/** What is said to be enough is of the audience that is left; else it asks for more. */
const staysEnough = (reference: Reference, rule: Rule): boolean => {
  const text = enoughIn(simplified(reference.text))
  if (text === '') return true
  const named = namedSubjects(analyse({ ...reference, text }, tokenise(text)).lexemes, reference.index.catalog)
  return subjectsOf(rule).some((subject) => named.includes(subject))
}

/** A message that gives up conditions and names them by their fields alone: 资产去掉, 年龄不限了, "lift the age limit"; undefined where it says anything else. */
export const droppedOf = (reference: Reference, tokens: Token[], current: Rule): Audience | undefined => {
  const drawn = clausesOf(current).filter(({ kind }) => kind === 'sample')
  if (drawn.length > 0 && dropsSample(simplified(reference.text)))
    return left(analyse(reference, tokens), without(current, (clause) => drawn.includes(clause)) ?? current)
  const whole = analyse(reference, tokens)
  const open = endDropped(simplified(reference.text), whole.lexemes, current, reference.index.catalog)
  if (open) return left(whole, open)
  const softer = softerDeed(reference, simplified(reference.text), current)
  if (softer) return left(whole, softer)
  const waived = waivesIn(simplified(reference.text))
  const span = waived ?? dropIn(simplified(reference.text))
  const inside = span && tokens.filter(({ start, end }) => start >= span[0] && end <= span[1])
  if (!inside || inside.length === 0) return undefined
  const all = analyse(reference, inside)
  const numbered = withoutNumbered(current, all.lexemes, reference.index.catalog)
  if (numbered) return left(all, numbered)
  const timed = enoughIn(simplified(reference.text)) === '' ? withoutTimed(current, all.lexemes) : undefined
  if (timed) return left(all, timed)
  const gone = new Set<Rule>()
  const frees = waived !== undefined || indifferent.test(simplified(reference.text))
  for (const part of namesIn(inside)) {
    const analysis = analyse(reference, part)
    const { lexemes, read } = analysis
    const group = lexemes.every((lexeme) => !hasContent(lexeme) || senseOf(lexeme, 'group'))
    // 技术支持条件: the field itself, though its name alone would say yes
    const ofField =
      speaksOfConditions(simplified(reference.text)) &&
      lexemes.every((lexeme) => !hasContent(lexeme) || (senseOf(lexeme, 'attribute') && !senseOf(lexeme, 'not')))
    const name = wordsOf(part, 0, part.length)
    const measured = ofGoods(lexemes, conditionsOf(current)) ?? measuredBy(name, current, reference)
    // 法国的不看 after Germany and France: customers of that value, and not the field
    const ofValue = lexemes.some(
      (lexeme) => senseOf(lexeme, 'value') && !senseOf(lexeme, 'attribute') && !senseOf(lexeme, 'group'),
    )
    const saysMore = read.rule && !group && !ofField && (!frees || (ofValue && /不看|不管|不考虑/.test(reference.text)))
    const about = measured.length > 0 ? measured : saysMore ? [] : namedBy(name, lexemes, current, reference)
    const found = waived ? about.filter((clause) => !isDenial(clause)) : about
    const strange = lexemes.filter((lexeme) => hasContent(lexeme) && senseOf(lexeme, 'number')).length
    // what is waived and was not asked changes nothing
    const idle = waived && analysis.unread.length === 0 && namedSubjects(lexemes, reference.index.catalog).length > 0
    if ((found.length === 0 && !idle) || strange > 0) return undefined
    for (const clause of found) gone.add(clause)
  }
  const rule = without(current, (clause) => gone.has(clause)) ?? current
  return staysEnough(reference, rule) ? left(all, rule) : undefined
}
