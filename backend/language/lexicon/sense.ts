import type { Attribute, Entity, EventType, Product, Term } from '../../catalog/catalog.ts'
import type { Comparator, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import type { ReadNumber } from '../numbers/number.ts'
import type { Brief } from '../reading.ts'
import type { ReadDuration } from '../time/duration.ts'
import type { Literal } from './flags.ts'

/** What is measured over events, as people say it. */
export type Spoken = 'spend' | 'largest' | 'mean' | 'pieces' | 'order_value' | 'orders' | 'products' | 'days' | 'times'

/** One meaning of a stretch of text. A stretch may have several; the grammar takes the one that fits. */
export type Sense =
  /** `verb`: a verb that may stand for it: pay, earn; `doing`: what people did on that date, or the last time that they did it. */
  /** `done`: what was spent or done so often, told by its verb. */
  | { is: 'attribute'; attribute: Attribute; verb?: boolean; done?: boolean; doing?: 'once' | 'last' }
  | { is: 'group'; noun: string; attributes: Attribute[] }
  /** `unknown`: stands for a missing value; `needsName`: too general to be said without its attribute. */
  /** `letter`: one letter, read where its field is named beside it. */
  | {
      is: 'value'
      attribute: Attribute
      value: Literal
      answer?: boolean
      unknown?: boolean
      needsName?: boolean
      letter?: true
    }
  | { is: 'event'; event: EventType; form: 'noun' | 'verb' }
  | { is: 'property'; event: EventType; property: Attribute }
  | {
      is: 'property-value'
      event: EventType
      property: Attribute
      value: Literal
      needsName?: boolean
      verb?: boolean
      letter?: true
    }
  | { is: 'product'; product: Product }
  | { is: 'product-kind'; products: Product[] }
  | { is: 'term'; term: Term }
  | { is: 'segment'; id: string; name: string }
  /** A static list of ids. */
  | { is: 'listed'; id: string; name: string }
  /** A kind of thing that belongs to customers, its properties and their values. */
  | { is: 'thing'; entity: Entity }
  | { is: 'thing-property'; entity: Entity; property: Attribute }
  | { is: 'thing-value'; entity: Entity; property: Attribute; value: Literal; letter?: true }
  /** `event` where the words name it: 交易金额 is of transactions. */
  | { is: 'measure'; measure: Spoken; event?: EventType }
  | { is: 'number'; number: ReadNumber }
  | { is: 'duration'; duration: ReadDuration }
  | { is: 'window'; window: Window; future?: boolean }
  /** A stretch of time for all that the message asks of events. */
  | { is: 'whole-window'; window: Window }
  | { is: 'comparator'; op: Comparator; side: 'before' | 'after' | 'either' }
  | { is: 'sign'; op: 'lt' | 'gt' }
  | { is: 'about' }
  | { is: 'average' }
  | { is: 'extreme'; direction: 'top' | 'bottom' }
  | { is: 'by' }
  | { is: 'between' }
  | { is: 'to' }
  | { is: 'unit'; unit: 'age' | 'times' | 'people' | 'items' | 'orders' | 'points' | 'pieces' }
  /** Agreement to be written to; the channel follows. */
  | { is: 'consent' }
  | { is: 'ago' }
  /** The attribute beside it is no condition. */
  | { is: 'whatever' }
  /** One of the two before it, and not the other; `one`: said of the two that stand before or behind; `least`: both will do as well. */
  | { is: 'not-both'; one?: boolean; least?: boolean }
  /** Over the whole history, whatever time is said elsewhere. */
  | { is: 'ever' }
  /** Any of the conditions that follow. */
  | { is: 'any-of' }
  /** after, later, 后: tells which of two events came first. */
  | { is: 'afterwards' }
  /** Years of birth or of age: 90后, in their thirties. */
  | { is: 'years'; of: 'birth' | 'age'; from: number; to: number }
  | { is: 'not'; never?: boolean }
  | { is: 'neither' }
  | { is: 'except'; side: 'before' | 'after' | 'close' }
  | { is: 'and' }
  | { is: 'or' }
  | { is: 'but' }
  | { is: 'nor' }
  | { is: 'list' }
  /** `all`: both … and, 既…又; otherwise either … or. */
  | { is: 'pair'; all?: boolean }
  /** `line`: where a new line begins, a new item of a list, or a cell of notes between bars. */
  | { is: 'break'; strong: boolean; line?: 'line' | 'item' | 'cell' }
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'then' }
  | { is: 'within' }
  | { is: 'edge'; which: 'first' | 'last' }
  | { is: 'only' }
  | { is: 'frequency'; n: number; op: 'eq' | 'gte' }
  | { is: 'any' }
  | { is: 'newcomer' }
  | { is: 'missing'; known: boolean }
  | { is: 'yes' }
  | { is: 'no' }
  | { is: 'vague'; word: VagueWord }
  | { is: 'protected' }
  | { is: 'personal' }
  | { is: 'filler'; asserts?: boolean }
  /** Tells of the campaign, not of the audience; `weak` where it may also be a wish about the data, `product` where the product stands behind it. */
  | { is: 'brief'; brief: Partial<Brief>; weak?: boolean; product?: boolean }
  /** A condition in analysts' notation: count(purchase, last 90d) >= 3. */
  | { is: 'written'; rule: Rule }
  | { is: 'quoted'; text: string }
  | { is: 'code'; text: string }
  | { is: 'unknown'; text: string }

export type SenseKind = Sense['is']
export type SenseOf<K extends SenseKind> = Extract<Sense, { is: K }>
/** Words without a measure of their own; only a workspace's glossary can define them. */
export type VagueWord =
  | 'value'
  | 'active'
  | 'inactive'
  | 'loyal'
  | 'young'
  | 'old'
  | 'rich'
  | 'recent'
  | 'frequent'
  | 'risk'

/** A stretch of tokens with its meanings. */
export interface Lexeme {
  senses: Sense[]
  /** First token and the one after the last. */
  from: number
  to: number
  /** Mended spelling: what was typed. */
  mended?: string
}

/** The meaning of a kind that a lexeme has, if any. */
export const senseOf = <K extends SenseKind>(lexeme: Lexeme | undefined, kind: K): SenseOf<K> | undefined =>
  lexeme?.senses.find((sense): sense is SenseOf<K> => sense.is === kind)
