import type { Lang } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import { clarify } from './clarify.ts'
import { createIndex } from './lexicon/index.ts'
import { stem } from './lexicon/inflect.ts'
import { keysOf } from './lexicon/phrases.ts'
import { createTrie } from './lexicon/trie.ts'
import { type Command, commandOf } from './message/command.ts'
import { cueOf } from './message/cue.ts'
import { mannerOf, namesPeople } from './message/manner.ts'
import { refined } from './message/refine.ts'
import { subjectsOf } from './message/subject.ts'
import { maxLength, tokenise } from './normalise.ts'
import { notices } from './notices.ts'
import { outside } from './outside.ts'
import type { Intent, Reading, ReadingContext } from './reading.ts'
import { spansOf } from './unread.ts'

/** Reads one message against a catalog. Pure: the same message and context give the same reading. */
export type Reader = (text: string, context: ReadingContext) => Reading

/** The language of a message: Chinese where it holds Chinese characters. */
export const languageOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

const savedNames = (segments: ReadingContext['segments']) => {
  if (!segments || segments.length === 0) return undefined
  const trie = createTrie(stem, true)
  for (const { id, name } of segments) trie.add(keysOf(name), { is: 'segment', id, name })
  return trie
}

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

interface Read {
  analysis: Analysis
  intent: Intent
  rule?: Rule
  complete(rule: Rule): Rule
}

const same = (rule: Rule): Rule => rule

/** What the message says about the audience: customers afresh, or a change to those that the thread speaks of. */
const readAudience = (reference: Reference, whole: Analysis, { current }: ReadingContext): Read => {
  const fresh = (): Read => ({
    analysis: whole,
    intent: whole.campaign.wanted ? 'campaign' : 'segment',
    ...(whole.read.rule ? { rule: whole.read.rule } : {}),
    complete: same,
  })
  const cue = current && cueOf(whole.tokens)
  if (!current || !cue) return fresh()
  const rest = cue.at === 0 ? whole : analyse(reference, whole.tokens.slice(cue.at))
  const { read, lexemes } = rest
  const change = (rule: Rule | undefined) =>
    refined(
      current,
      cue.change,
      {
        ...(rule ? { rule } : {}),
        rules: read.parts.flatMap((part) => part.rule ?? []),
        lexemes,
        ...mannerOf(reference.text),
      },
      reference.index.catalog,
    )
  const rule = change(read.rule)
  if (!rule && rest.campaign.wanted) return { ...fresh(), analysis: rest }
  // a condition that was named in order to drop it, and a number that was put in another's place, are read
  const settled =
    rule &&
    cue.change !== 'narrow' &&
    cue.change !== 'widen' &&
    (cue.change !== 'fragment' || !read.rule) &&
    onlyNames(rest)
  const analysis = settled
    ? { ...rest, unread: [], read: { ...read, troubles: read.troubles.filter(({ readings }) => readings) } }
    : rest
  return { analysis, intent: 'refine', ...(rule ? { rule } : {}), complete: (part) => change(part) ?? part }
}

const names = new Set([
  'attribute',
  'value',
  'group',
  'event',
  'number',
  'duration',
  'window',
  'unit',
  'except',
  'extreme',
  'not',
  'comparator',
  'measure',
])
const onlyNames = ({ lexemes, unread }: Analysis): boolean =>
  unread.every((n) => lexemes[n]?.senses.some(({ is }) => names.has(is)))

/** Builds the reader of a catalog; its index is built once, here. */
export const createReader = (catalog: Catalog): Reader => {
  const index = createIndex(catalog)
  const dated =
    catalog.events.length > 0 || catalog.attributes.some(({ type }) => type === 'date' || type === 'timestamp')
  return (text, context) => {
    const lang = context.lang ?? languageOf(text)
    const tokens = tokenise(text)
    const stopped = outside(text, tokens)
    if (stopped) return { lang, intent: 'other', unread: [], assumptions: [], clarification: stopped }
    const command = commandOf(tokens, text)
    if (command) return ofCommand(command, lang, text, context)

    const focus = context.current ? subjectsOf(context.current).map((subject) => subject.replace(/^field:/, '')) : []
    const reference: Reference = {
      index: { ...index, focus },
      dated,
      saved: savedNames(context.segments),
      now: context.now,
      text,
    }
    const read = readAudience(reference, analyse(reference, tokens), context)
    const { analysis, rule, intent, complete } = read
    const { brief } = analysis.campaign
    const base = {
      lang,
      ...(Object.keys(brief).length > 0 ? { brief } : {}),
      unread: spansOf(text, analysis.tokens, analysis.lexemes, analysis.unread),
      assumptions: [
        ...analysis.notes.map((note) => ({ note })),
        ...(text.length > maxLength ? [{ note: notices.tooLong }] : []),
      ],
    }
    if (!rule && intent === 'campaign' && analysis.unread.length === 0) return { ...base, intent }
    const asked = clarify(reference, analysis, rule, complete)
    if (rule || asked.clarification?.reason === 'protected' || asked.clarification?.reason === 'ambiguous')
      return { ...base, intent, ...(rule ? { rule } : {}), ...asked }
    return { ...base, ...nothingRead(analysis, asked.clarification, intent, text) }
  }
}

const ofData = new Set(['attribute', 'value', 'group', 'event', 'property', 'property-value', 'measure', 'product'])
const known = ({ lexemes }: Analysis): boolean => lexemes.some(({ senses }) => senses.some(({ is }) => ofData.has(is)))

/** No condition was found: a question about customers that the data cannot answer, or something else altogether. */
const nothingRead = (
  analysis: Analysis,
  asked: Reading['clarification'],
  intent: Intent,
  text: string,
): Pick<Reading, 'intent' | 'clarification'> => {
  if (asked && (namesPeople(text) || known(analysis) || intent !== 'segment')) return { intent, clarification: asked }
  if (analysis.unread.length > 0) {
    const words =
      /[?？]|^\s*(?:what|who|when|where|why|how|tell|write|translate|sing|讲|写|翻译|唱|什么|谁|怎么|为什么)/i.test(
        text,
      )
        ? 2
        : analysis.unread.length
    return {
      intent: 'other',
      clarification: words < 2 && asked ? asked : { reason: 'off_topic', question: notices.offTopic },
    }
  }
  return { intent: 'segment', clarification: { reason: 'unread', question: notices.empty } }
}
