/** What is known of a clause before it is judged to be a remark. */
export interface RemarkContext {
  /** It was read as a condition, with nothing left over. */
  isCondition: boolean
  /** Something of it was read as a condition. */
  holdsCondition: boolean
  /** Numbers of the audience at hand: naming one again tells of it. */
  known: ReadonlySet<number>
  /** No audience is at hand: what is said of "them" may describe those who are asked for. */
  fresh: boolean
  /** Nothing stands before it but remarks. */
  opens: boolean
  /** The clause before it asks for something. */
  behindDemand: boolean
  /** Whether words name a field or an event of the data. */
  namesField(words: string): boolean
  /** Whether nobody knows a word: a name. */
  isStrange(word: string): boolean
}
