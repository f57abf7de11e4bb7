import { countOf } from '../../numbers/count-of.ts'
import { atLeast, atMost, exactly, type Quantity } from '../quantity.ts'
import type { Word } from '../token.ts'

const number = '(one|two|three|four|five|six|[1-6])'
const things =
  '(?:products or services|statements?|facts?|conditions?|criteria|criterion|requirements?|rules?|things?|products?|services?|boxes|points?|items?|options|groups?|pairs?|combos?|ways?|routes?|cases|situations)'
/** "… is enough", "… must hold", behind a count. */
export const holds =
  '(?: (?:that )?(?:is|are|be|should be|should|can be|has to be|have to be|must be|needs? to be|holds?|must hold|appl(?:y|ies)|may apply|must apply|must be met|gets? you in|works?|hits?|will do|counts?|suffices?|qualif(?:y|ies))(?: (?:met|true|complete|enough|fine|ok|sufficient|fulfilled|required|in)(?: of them)?)?(?: (?:apply|hold|be true|be met))?(?: to (?:be included|get in|qualify|be on the list|(?:the|these) customers|them))?)?'
/** "… of these three conditions", "out of the following". */
const listed = `(?: ${number})?(?: ${things})?(?:(?: out)?(?: of| from| among)(?![a-z]))?(?: (?:the|these|those|this|them|em|which|what follows)(?![a-z]))?(?: ${number})?(?: following)?(?: ${number})?(?: ${things})?(?: (?:below|listed|above|here))?${holds}`
const meets =
  '(?:(?:who|that) )?(?:(?:have|has|had|got|get|hold|holds|holding|having|meet|meets|meeting|satisfy|satisfies|fulfil|fulfill|match|matching|match(?:es)?|tick|ticks|hit|hits|show|own|owns|fall under|falls under|qualify if|qualifies if) )?'

export const totalOf = (said: string | undefined): { total?: number } => (said ? { total: countOf(said) } : {})

const counted = (before: string, quantity: (many: number) => Quantity, behind = ''): Word => ({
  pattern: new RegExp(`${meets}${before}${listed}${behind}`, 'iy'),
  code: 'q',
  quantity: (found) => {
    const [first, ...rest] = found.slice(1).filter((said) => said !== undefined)
    const many = before.includes(number) ? first : undefined
    const total = before.includes(number) ? rest[0] : first
    return { ...quantity(many ? countOf(many) : 1), ...totalOf(total) }
  },
})

/** A number alone is of something else: "children at most 1". */
const ofList = `(?=(?: (?:one|two|three|four|five|six|[1-6]))? (?:of|out|from|these|those)(?![a-z])|:| ${things}(?![a-z])| (?:will do|is|are|must|has to|have to|apply|applies|hold|holds|suffices?)(?![a-z]))`
const numbered = (before: string, quantity: (many: number) => Quantity): Word => counted(`${before}${ofList}`, quantity)

/** How so many of a list are asked for in English. */
export const quantitiesEn: Word[] = [
  numbered(
    `(?:at (?:the )?(?:very )?(?:least|minimum)|a minimum of|minimum|min|no fewer than|not fewer than|no less than|any) ${number}`,
    (n) => atLeast(n),
  ),
  counted(`${number}(?=(?: ${things})?(?: out)? of .{0,30}or (?:the lot|all|more))`, (n) => atLeast(n)),
  counted(`no ${number}`, (n) => atMost(n - 1), '(?: together| at once| at the same time)?'),
  counted('(?:the )?(?:two|three|both|all)(?= conditions together)', () => atLeast('all'), ' together'),
  numbered(`${number} or (?:more|both|all)`, (n) => atLeast(n)),
  counted(`(?:it's enough to meet|it is enough to meet|enough to meet) ${number}`, (n) => atLeast(n)),
  counted(
    '(?:either or both|one or both|one or more|either one|either|any|even one|any single one)(?= of| out of|:| is | will | works| gets)',
    () => atLeast(1),
  ),
  counted(
    'one(?= of (?:these|the|those|them)? ?(?:two|three|four|\\d)? ?(?:conditions |things )?(?:is|will|suffices|are) (?:enough|do|fine)| is enough| will do)',
    () => atLeast(1),
  ),
  numbered(`(?:exactly|precisely|only|just|just exactly) ${number}`, (n) => exactly(n)),
  numbered(`(?:at most|no more than|not more than|max|maximum|a maximum of|up to) ${number}`, (n) => atMost(n)),
  counted('(?:none|not a single one|not one|not any|neither)(?= of| out of| is | are | appl| hold|:|$|[.?!])', () =>
    exactly(0),
  ),
  counted('(?:zero|0)(?= of (?:these|those|the|them)| out of)', () => exactly(0)),
  counted('(?:not all|not every one)(?= of| three|:)', () => atMost('all but one')),
  counted(
    `(?:all|every one|each|the full set|the whole set|the lot|both)(?= of| three| four| must| are (?:true|met|required|needed)| hold| appl|:|$|[.,;?!])`,
    () => atLeast('all'),
  ),
  counted('(?:all|both)(?= (?:two|three|four|conditions|criteria|boxes)(?![a-z]))', () => atLeast('all')),
  counted('(?:are |still )*(?:missing|lacking|without) at least one', () => atMost('all but one')),
  counted('(?:fails? to meet|fail) at least one', () => atMost('all but one')),
  counted('one,? (?:and only one|but not both|and no more than one|and not more than one),?(?= of)', () => exactly(1)),
  numbered(`more than ${number}`, (n) => atLeast(n + 1)),
  numbered(`(?:fewer|less) than ${number}`, (n) => atMost(n - 1)),
  counted('(?:only |just |at most )?(?:one or (?:none|zero|neither)|none or one)(?= of)', () => atMost(1)),
  numbered(`(?:where|of which|whereby) ${number}`, (n) => atLeast(n)),
  counted('(?:both|all)(?: of)?(?: these| the following| them)? are (?:false|untrue|not true)', () => exactly(0)),
  counted('more than one(?= of| out of|:|[.,;?!]|$)', () => atLeast(2)),
  counted('one(?= of (?:these|the following|those|them))', () => atLeast(1)),
]
