import type { Bilingual } from '../../bilingual.ts'
import type { AttributeType, CampaignFact, PropertyRole, Sensitivity } from '../catalog.ts'

/** Words of one language, separated by `|`; the first is the label, the others are synonyms (English: singular, lower case). */
export type Words = string

export interface Said {
  zh: Words
  en: Words
}

/** One value of an enum: its spellings in files (separated by `|`), then how people say it. */
export type ValueRow = [spellings: string, zh: Words, en: Words]

export interface ValueSet {
  /** The rows are in their natural order, lowest first. */
  ordered?: true
  rows: ValueRow[]
}

/** What a column of a given name means. */
export interface FieldEntry extends Said {
  /** Names in files, separated by `|`, matched after normalisation; `#` stands for a number at the end. */
  names: string
  /** Only where these columns (separated by `|`) are in the same table. */
  beside?: string
  /** Only for columns of these types. */
  types?: AttributeType[]
  /** `money` becomes the workspace's currency, where that is known. */
  unit?: string
  /** The amounts of this table are in this currency. */
  currency?: string
  sensitivity?: Sensitivity
  /** Names in files, separated by `|`, of the outcomes that this column gives away. */
  leaks?: string
  /** Number that stands for "none" where it is the smallest (or largest) value observed. */
  absentMin?: number
  absentMax?: number
  values?: ValueSet
  /** How yes and no of a boolean, a 0/1 flag or a yes/no text are said. */
  yes?: Said
  no?: Said
  role?: PropertyRole
  note?: Bilingual
}

/** A kind of thing that customers have. */
export interface EntityEntry extends Said {
  names: string
}

export interface EventEntry extends Said {
  names: string
  verbs: Said
  /** What such an event says of the campaign that it names. */
  fact?: CampaignFact
}
