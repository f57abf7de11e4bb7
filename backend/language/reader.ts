import type { Lang } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { allTogether } from './all-together.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import { inLanguage, withOthers } from './asked-back.ts'
import { askedOfSome } from './asked-of-some.ts'
import { type Audience, audienceOf } from './audience.ts'
import { backOrAnew } from './back-or-anew.ts'
import { inBands } from './banded/in-bands.ts'
import { besideCustomers } from './beside-customers.ts'
import { besideRemarks } from './beside-remarks.ts'
import { inPartsOrWhole } from './change-by-change.ts'
import { clarify } from './clarify.ts'
import { isClear } from './clear.ts'
import { compare } from './compared.ts'
import { contradictedBy } from './contradiction.ts'
import { ofDefinition } from './definition-reading.ts'
import { droppedOf } from './dropped-of.ts'
import { exchangeOf } from './exchange-of.ts'
import { exempted } from './exempted.ts'
import { beginsExplanation, explained, isFormal } from './explained.ts'
import { goesOutToo } from './goes-out-too.ts'
import { inData } from './in-data.ts'
import { inOtherWords } from './in-other-words.ts'
import { behind, inTurn } from './in-turn.ts'
import { createIndex } from './lexicon/index.ts'
import { limitedEvents } from './limited-events.ts'
import { combined } from './logic/combined.ts'
import { asideLead } from './message/aside-lead.ts'
import { withoutClosingCourtesy } from './message/closing-courtesy.ts'
import { type Command, commandOf } from './message/command.ts'
import { copyWishOf } from './message/copy-wish-said.ts'
import { cutForDropped } from './message/dropped-to.ts'
import { withoutEitherBehind } from './message/either-behind.ts'
import { farewellIn } from './message/farewell.ts'
import { isHeadcount, withoutShare } from './message/headcount.ts'
import { withoutHesitations } from './message/hesitations.ts'
import { inSteps } from './message/in-steps.ts'
import { namesWhom } from './message/names-whom.ts'
import { oneCustomer } from './message/one-customer.ts'
import { requestOf } from './message/request.ts'
import { subjectsOf } from './message/subject.ts'
import { jointLead, withoutWay } from './message/way-words.ts'
import { worksWith } from './message/works-with.ts'
import { documentLength, partRead, simplified } from './normalise.ts'
import { nothingRead } from './nothing-read.ts'
import { notices } from './notices.ts'
import { outside } from './outside.ts'
import { planReading } from './plan-talk/plan-reading.ts'
import { pointedBack } from './pointed-back.ts'
import { questionIndex, readQuestion } from './question/read-question.ts'
import { rankedAnew } from './ranked-anew.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { ofRequest } from './request-reading.ts'
import { savedNames } from './saved-names.ts'
import { withShortForms } from './shortened.ts'
import { sideQuestion } from './side-question.ts'
import { dateOrders, withDates } from './time/date-order.ts'
import { timeOf, windowsIn } from './time-of.ts'
import { beyondGrammar } from './turn/beyond-grammar.ts'
import { typedPlainly } from './typed-plainly.ts'
import { typedTokens } from './typed-tokens.ts'
import { undoneBeside } from './undone-beside.ts'
import { spansOf } from './unread.ts'
import { whichDay } from './which-day.ts'

/** Reads one message against a catalog. Pure: the same message and context give the same reading. */
export type Reader = (text: string, context: ReadingContext) => Reading

/** The language of a message: Chinese where it holds Chinese characters. */
export const languageOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

const ofCommand = (
  { intent, brief, topic }: Command,
  lang: Lang,
  text: string,
  { history, current }: ReadingContext,
): Reading => {
  const at = topic ? Math.max(text.toLowerCase().indexOf(topic), 0) : 0
  const back = intent === 'undo' ? history?.at(-1) : intent === 'explain' ? current : undefined
  return {
    lang,
    intent,
    ...(brief ? { brief } : {}),
    ...(back ? { rule: back } : {}),
    unread: topic ? [{ text: text.slice(at, at + topic.length), start: at, end: at + topic.length }] : [],
    assumptions: [],
  }
}

const focusOf = ({ current }: ReadingContext): string[] =>
  current ? subjectsOf(current).map((subject) => subject.replace(/^field:/, '')) : []

/** What every reading tells, whatever was asked. */
const account = (text: string, lang: Lang, { tokens, lexemes, unread, notes, campaign: { brief } }: Analysis) => ({
  lang,
  ...(Object.keys(brief).length > 0 ? { brief } : {}),
  unread: spansOf(text, tokens, lexemes, unread),
  assumptions: notes.map((note) => ({ note })),
})

/** The reading of a change whose audience is known. */
const audienceReading = (
  reference: Reference,
  { analysis, rule, intent, others = [], complete }: Audience,
  text: string,
  lang: Lang,
  notes: Analysis['notes'],
): Reading => ({
  ...account(text, lang, { ...analysis, notes: [...notes, ...analysis.notes] }),
  intent,
  ...(rule ? { rule } : {}),
  ...withOthers(inLanguage(clarify(reference, analysis, rule, complete), lang), others, reference),
})

const ofDocument = (text: string, context: ReadingContext): Reading => ({
  lang: context.lang ?? languageOf(text.slice(0, documentLength)),
  intent: 'segment',
  unread: [],
  assumptions: [],
  clarification: { reason: 'unread', question: notices.document },
})

/** Builds the reader of a catalog; its index is built once, here. */
export const createReader = (catalog: Catalog): Reader => typedPlainly(inBands(readerOf(catalog), catalog, readerOf))

const readerOf = (catalog: Catalog): Reader => {
  const index = createIndex(catalog)
  const questions = questionIndex(catalog)
  const dated =
    catalog.events.length > 0 || catalog.attributes.some(({ type }) => type === 'date' || type === 'timestamp')
  const read: Reader = (typedText, context) => {
    const text = context.current ? withoutClosingCourtesy(withoutEitherBehind(typedText)) : typedText
    const lang = context.lang ?? languageOf(text)
    const led = asideLead(text) || (context.current ? jointLead(text) : 0)
    if (led > 0) return behind(text, led, { ...context, lang }, read)
    const formal = beginsExplanation(text, catalog) || (!context.current && isFormal(text))
    const shown = formal ? explained(text, lang, catalog, context) : undefined
    if (shown) return shown
    const typed = typedTokens(text)
    const stopped = outside(text, typed, context.current !== undefined)
    if (stopped) return { lang, intent: 'other', unread: [], assumptions: [], clarification: stopped }
    const days = whichDay(text, typed, { lang, context, read })
    if (days) return days
    const ofPlan = planReading(text, lang, { index, context, read })
    if (ofPlan) return ofPlan
    const { tokens, notes } = withShortForms(withDates(typed, dateOrders(typed)[0] ?? 'month'), index, text)
    const plain = simplified(text)
    const closing = farewellIn(plain)
    const pointed = pointedBack(plain.length === text.length ? plain : text, { lang, context, catalog, read })
    if (pointed) return pointed
    if (closing === 'thanks') return { lang, intent: 'greeting', unread: [], assumptions: [] }
    const request = closing ? ({ act: 'agree' } as const) : requestOf(typed, text)
    if (request && !(request.act === 'count' && !context.current && isHeadcount(plain)))
      return ofRequest(request, lang, context)
    const known = besideCustomers(plain, context.question, catalog, questions)
    if (known) return { lang, ...known }
    const numbers = namesWhom(plain)
      ? undefined
      : readQuestion({ index, dated, saved: savedNames(context), now: context.now, text }, tokens, questions, {
          ...(worksWith(plain) && context.current ? {} : { before: context.question }),
          current: context.current,
        })
    if (numbers) return { lang, ...numbers }
    const aside = sideQuestion(text, plain, context, read)
    if (aside) return aside
    // 我指的是钻石，不是白金: a correction, and no meaning of a word
    const corrects = context.current !== undefined && /^.{0,5}我(?:刚才|刚刚)?(?:指|说)的/u.test(plain)
    const defined = corrects ? undefined : ofDefinition(text, lang, context, read, index)
    if (defined) return defined
    const reference: Reference = {
      index: { ...index, focus: focusOf(context) },
      dated,
      saved: savedNames(context),
      now: context.now,
      text,
      time: context.current && timeOf(context.current),
      times: context.current && windowsIn(context.current),
    }
    const rewrite = copyWishOf(text)
    // "retired customers. The copy should be friendly": the audience is asked for, and the wish stands beside it
    const beside = rewrite && rewrite.unread.length > 0 && !context.current ? analyse(reference, tokens) : undefined
    if (rewrite && !(beside?.read.rule && beside.unread.length === 0)) {
      const { wish: copy, channel, unread } = rewrite
      const brief = channel ? { brief: { channels: [channel] } } : {}
      return { lang, intent: 'copy', copy, ...brief, unread, assumptions: [] }
    }
    const elsewhere = backOrAnew(tokens, plain, context, read)
    if (elsewhere) return { ...elsewhere, lang }
    const undone = undoneBeside(reference, plain, context, read)
    if (undone) return { ...undone, lang }
    const command = commandOf(tokens, text)
    if (command && command.intent !== 'explain') return ofCommand(command, lang, text, context)
    const customer = oneCustomer(plain)
    if (customer) return { ...ofCommand({ intent: 'explain' }, lang, text, context), customer }
    if (command) return ofCommand(command, lang, text, context)
    const reworded = inOtherWords(reference, plain, context, read)
    if (reworded) return { ...reworded, lang }
    const some = askedOfSome(plain, context, read)
    if (some) return { ...some, lang }
    const limited =
      context.current &&
      (limitedEvents(reference, tokens, context.current) ??
        exempted(reference, context.current, context) ??
        allTogether(reference, tokens, context.current))
    if (limited) return audienceReading(reference, limited, text, lang, notes)
    const dropped = context.current && droppedOf(reference, tokens, context.current)
    if (dropped) return audienceReading(reference, dropped, text, lang, notes)
    const exchange = context.current && exchangeOf(reference, tokens, context.current)
    const swapped = exchange && audienceReading(reference, exchange, text, lang, notes)
    if (swapped) return swapped
    const built = combined(plain, context, read) ?? inTurn(inSteps(plain), context, read)
    if (built?.rule && isClear(built) && !contradictedBy(built.rule, catalog, context.now)) return built
    const compared = compare(text, lang, context, read)
    if (compared) return compared
    if (catalog.attributes.length + catalog.events.length === 0) {
      const clarification = { reason: 'missing_data' as const, question: notices.noData }
      return { lang, intent: 'segment', unread: [], assumptions: [], clarification }
    }
    const first = analyse(reference, context.current ? tokens : withoutShare(tokens, plain))
    // a clause of an explanation, where the grammar of everyday words leaves some
    const clause = first.unread.length > 0 && !context.current ? explained(text, lang, catalog, context) : undefined
    if (clause) return clause
    const { analysis, rule, intent, others = [], complete } = audienceOf(reference, first, context)
    const base = account(text, lang, { ...analysis, notes: [...notes, ...analysis.notes] })
    if (!rule && isHeadcount(plain)) return { ...base, intent: 'segment', rule: { kind: 'everyone' }, unread: [] }
    if (!rule && intent === 'campaign' && analysis.unread.length === 0) return { ...base, intent }
    const asked = withOthers(inLanguage(clarify(reference, analysis, rule, complete), lang), others, reference)
    const reason = asked.clarification?.reason
    if (rule || reason === 'protected' || reason === 'ambiguous')
      return { ...base, intent, ...(rule ? { rule } : {}), ...asked }
    return { ...base, ...nothingRead(analysis, { asked: asked.clarification, intent, text: plain }) }
  }
  return (text, context) => {
    if (text.length > documentLength) return ofDocument(text, context)
    const heard = withoutHesitations(partRead(text))
    const part = context.current ? cutForDropped(withoutWay(heard)) : heard
    const data = inData({ index, dated, now: context.now })
    const readAct: Reader = (act, around) => {
      const one = read(act, around)
      return besideRemarks(act, one, around, { read, data }) ?? one
    }
    const readTurn: Reader = (said, around) =>
      rankedAnew(said, around, (act) => goesOutToo(act, around, readAct) ?? inPartsOrWhole(act, around, readAct))
    const reading = beyondGrammar(part, readTurn(part, context), context, { index, dated, read: readTurn })
    return part.length === text.length
      ? reading
      : { ...reading, assumptions: [...reading.assumptions, { note: notices.tooLong }] }
  }
}
