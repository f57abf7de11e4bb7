import type { Lexeme, SenseKind } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { alreadyHad } from './already-had.ts'
import { asidesIn } from './asides.ts'
import { asksCount, beforeAsking } from './asked-for.ts'
import { wordsBetween } from './entries.ts'
import { isField, isForm, isQuantity, limitsEvents, limitsField } from './form.ts'
import { goesOnWithGoal, statesGoal } from './goal-sentence.ts'
import { isLabelled, speaksOfPlan } from './labelled.ts'
import { hasOnly, idle, limiting } from './limiting.ts'
import { isListFor } from './list-for.ts'
import { listedPlaces } from './list-sections.ts'
import { mattersIn } from './matter.ts'
import { hasSender, speaksOfOccasion, tellsOfSender } from './occasion.ts'
import { people, titles } from './people-words.ts'
import { reasonsIn } from './reasons.ts'
import { placesIn, type Stretch, sentencesOf, stretchesOf, wordsIn } from './stretches.ts'
import { isClause, isIdle, isTitle } from './talk.ts'

/** A colon after these words: the audience follows. */
const header =
  /(?:人群|客群|受众|目标|目标客户|范围|对象|圈|圈选|圈人|要求|条件|条件如下|标准|(?:要求|条件|标准)(?:是|为)|入手|(?:先|就)?从(?:这些人|他们|下面(?:这些|这批)人?|这批人)(?:开始|做起)|这些人|如下|名单|挑|请挑|请圈|先按这个来|人群先定|人群就定|人群定|客群就定|客群定|人群就|(?:要|想要|圈|想圈|找|想找|挑|选|捞|拉)的人|(?:我们?)?(?:先|想|需)?(?:要|找|圈|挑|选|捞|拉)?(?:出|取)?(?:这么|这样|如下|以下|下面)的?(?:一批|一些|一群|一拨|几类)?(?:人|客户|用户)|这批|这些|(?:人群|客群|对象|名单|目标客户)(?:是|为|就是)|圈定|圈出|选出|给出|一批人|这样的人|audience|target audience|who should be in|recipients|target|targets|scope|who|segment|pick|select|criteria|conditions|requirements|request|brief|needed|list|first|group|we want|want|pls|please|as follows|the audience is|the following|need|(?:start|begin) with (?:these|these people|those|this group|the following)|these people)$/
/** What stands before is the reason for what follows. */
const therefore = /(?:所以|因此|总之|综上|so|therefore|hence|in short)$/
/** The things that some places name, to see whether they are said again. */
const namesAt = (lexemes: Lexeme[], places: number[]): string[] =>
  places.flatMap((n) =>
    (lexemes[n] as Lexeme).senses.flatMap((sense) =>
      sense.is === 'attribute' || sense.is === 'value' ? [sense.attribute.name] : [],
    ),
  )

const ofPeople = new Set<SenseKind>(['value', 'group', 'term', 'segment', 'listed', 'years'])
/** 跟电商平台谈联名卡: what the sender does with a partner. */
const dealsWith =
  /^(?:我们?|咱们?|最近|目前|近期|正在|正|在|要|想|准备|打算|计划)*(?:跟|和|与|同)(?!我们|我行|本行|上).{1,12}(?:谈|合作|联合|对接|联名|商量|沟通|洽谈|共建|签约)(?!过|的)[^的]{0,12}$/
const tellsOfDealing = ([first, ...rest]: Stretch[]): boolean =>
  first !== undefined && dealsWith.test(first.words) && rest.every(({ words }) => /^[先就再请那帮我麻烦]+$/.test(words))
/** Sentences, up to a stop or a colon, that tell what the sender wants to reach; something else is said behind them. */
const goalsIn = (lexemes: Lexeme[], stretches: Stretch[]): Stretch[] => {
  const found: Stretch[] = []
  let from = 0
  let labelled = false
  for (const [n, stretch] of stretches.entries()) {
    const { end } = stretch
    if (end === 'comma' && /^(?:为了?|in order to )/.test(stretch.words) && statesGoal(stretch.words))
      found.push(stretch)
    if (end !== 'stop' && end !== 'colon') continue
    const whole = stretches.slice(from, n + 1)
    const words = wordsIn(whole)
    // "The target is technicians"
    const kinds = placesIn(whole).some((at) => lexemes[at]?.senses.some(({ is }) => ofPeople.has(is)))
    const states: boolean =
      n < stretches.length - 1 && !kinds && (statesGoal(words) || (labelled && goesOnWithGoal(words)))
    if (states) found.push(...whole)
    labelled = states && end === 'colon'
    from = n + 1
  }
  return found
}

/** Stretches around an audience that a colon announces. */
const aroundHeader = (tokens: Token[], lexemes: Lexeme[], stretches: Stretch[], at: number): Stretch[] => {
  const hold = (part: Stretch[]) => limiting(lexemes, tokens, placesIn(part))
  const form = isForm(tokens, stretches)
  const asks = (sentence: Stretch[]) =>
    sentence.some((one, n) => one.end === 'colon' && isQuantity(lexemes, one, sentence[n + 1]))
  const isBeside = (sentence: Stretch[]) =>
    form &&
    isField(lexemes, sentence) &&
    !asks(sentence) &&
    !limitsEvents(lexemes, sentence) &&
    !limitsField(lexemes, sentence)
  const reasons = therefore.test((stretches[at] as Stretch).words)
  const behind = stretches.slice(at + 1)
  const again = new Set(namesAt(lexemes, placesIn(behind)))
  const opening = sentencesOf(stretches.slice(0, at))
  const same = stretches[at - 1]?.end === 'stop' ? undefined : opening.at(-1)
  const before = opening.filter((sentence) => {
    const words = wordsIn(sentence === same ? [...sentence, stretches[at] as Stretch] : sentence)
    const held = hold(sentence)
    const repeated = held.every((n) => namesAt(lexemes, [n]).some((name) => again.has(name)))
    // "we plan a survey on how customers see the new layout": people of whom the sender speaks
    const limits = hasSender(words) ? held.filter((n) => !hasOnly(idle, lexemes[n])) : held
    const audience = people.test(words.replace(titles, '')) && limits.length > 0 && !repeated
    return (
      isLabelled(sentence) ||
      tellsOfDealing(sentence) ||
      ((speaksOfOccasion(words) || isBeside(sentence)) && (reasons || !audience))
    )
  })
  const [first = [], ...after] = sentencesOf(behind)
  const rest = after.flatMap((sentence) =>
    isIdle(tokens, lexemes, sentence) || isBeside(sentence)
      ? sentence
      : sentence.filter((one) => isClause(tokens, lexemes, one)),
  )
  const asides = first.slice(1).filter((one) => tellsOfSender(one.words) && isClause(tokens, lexemes, one))
  return [...before.flat(), stretches[at] as Stretch, ...asides, ...rest]
}

/**
 * Places of lexemes that tell of the campaign around the audience: clauses of the sender, the occasion and the work, a title, and
 * in a message that announces its audience ("Audience: …", 人群：…) the sentences around it. They are told as background, never dropped.
 */
export const backgroundOf = (tokens: Token[], lexemes: Lexeme[]): Set<number> => {
  const stretches = stretchesOf(tokens, lexemes)
  const at = stretches.findLastIndex(
    (stretch) =>
      stretch.end === 'colon' &&
      (header.test(stretch.words) || therefore.test(stretch.words)) &&
      limiting(lexemes, tokens, stretch.places).every(
        (n) => !lexemes[n]?.senses.some(({ is }) => is === 'attribute' || is === 'value' || is === 'property-value'),
      ),
  )
  const sentences = sentencesOf(stretches)
  const beside = [
    ...goalsIn(lexemes, stretches),
    ...asidesIn(lexemes, stretches),
    ...(sentences.length < 2 ? [] : [...sentences.filter(isLabelled), ...sentences.slice(1).filter(asksCount)].flat()),
    ...stretches.filter((stretch) => sentences.length > 1 && speaksOfPlan(stretch)),
    ...reasonsIn(stretches),
    ...alreadyHad(stretches),
    ...mattersIn(tokens, lexemes, stretches),
    ...beforeAsking(tokens, lexemes, sentences),
  ]
  const colon = at < 0 ? undefined : (stretches[at]?.places.at(-1) ?? 0) + 1
  const listed = listedPlaces(lexemes, (from, to) => wordsBetween(lexemes, tokens, from, to), colon)
  const talk = (found: Stretch[]) => new Set(placesIn(found).filter((n) => !listed.has(n)))
  if (at >= 0) return talk([...aroundHeader(tokens, lexemes, stretches, at), ...beside])
  const clauses = stretches.filter(
    (stretch, n) =>
      isListFor(stretches, n) ||
      (!(stretch.end === 'colon' && isQuantity(lexemes, stretch, stretches[n + 1])) &&
        (isClause(tokens, lexemes, stretch) || (n < stretches.length - 1 && isTitle(tokens, lexemes, stretch)))),
  )
  const idleOnes = sentences.length < 2 ? [] : sentences.filter((sentence) => isIdle(tokens, lexemes, sentence)).flat()
  return talk([...clauses, ...idleOnes, ...beside])
}

// "any one of these:" announces, and says how what follows is joined
const kept = new Set<SenseKind>(['brief', 'break', 'any-of', 'then', 'whole-window'])
/** Such a lexeme for the grammar: its particulars of the campaign, and else nothing. */
export const asBackground = (lexeme: Lexeme): Lexeme => {
  const senses = lexeme.senses.filter(
    (sense) =>
      (kept.has(sense.is) && !(sense.is === 'brief' && Object.keys(sense.brief).length === 0)) ||
      (sense.is === 'window' && sense.future) ||
      (sense.is === 'property-value' && sense.property.role === 'campaign'),
  )
  return { ...lexeme, senses: senses.length > 0 ? senses : [{ is: 'filler' }] }
}
