import { atLeast, atMost, exactly, type Many, type Quantity } from '../quantity.ts'
import type { Word } from '../token.ts'

const again = (pattern: string, counts: (many: Many) => Quantity, meant: boolean, many: Many = 1): Word => ({
  pattern: new RegExp(pattern, 'iy'),
  code: 's',
  again: () => ({ counts: counts(many), meant }),
})

const stays =
  '(?: (?:is|are|will|may|can|should|would))?(?: (?:also|be))?(?: (?:stay|stays|stay in|stays in|remain|remains|kept|kept anyway|keep|fine|fine too|ok|okay|okay too|all right|pass as is|pass|counts? anyway|stay on the list|in|left in|as they are|stay as they are|as is|good|allowed|welcome|please|pls|also fine))'
const rest =
  '(?:everyone else|everybody else|anyone else|the rest(?: of (?:them|those))?|all (?:the )?others|the others|others|all other customers)'

/** What is said again of those who meet so many of a list, and of everyone else. */
export const saidAgainEn: Word[] = [
  {
    pattern: new RegExp(
      `(?:(?:and )?keep ${rest}|${rest}${stays}(?: in| too| as well)?(?! with)|${rest} (?:please|pls))(?=[.,;!?]|$)`,
      'iy',
    ),
    code: 's',
  },
  again(
    `(?:and )?(?:both|all three|all)(?: of them)?(?: is| are)?(?: also)? (?:fine|ok|okay|good|allowed)(?: too| as well)?`,
    atLeast,
    true,
    'all',
  ),
  again(`or (?:both|the lot|all(?: three)?)(?=[.,;:!?)]|$)`, atLeast, true, 'all'),
  again(
    '(?:though )?(?:those who )?(?:meet(?:ing)?|hav(?:e|ing)|hold(?:ing)?)?(?: just| only)? ?(?:just |only )?one(?: of the two| of them)?(?: is)?(?: all right| fine| ok| stay in| stays? in| stay)',
    exactly,
    true,
  ),
  again('(?:so )?one or none(?: is fine| too)?', exactly, true),
  again('(?:none|zero|0)(?: counts| is fine| is ok)(?: too| as well)?', exactly, true, 0),
  again("zero (?:doesn't|does not|doesnt) count|zero is out(?: too)?", exactly, false, 0),
  again(
    "either(?: one)? is (?:enough|fine|ok)|either(?:'s| is)? fine|either one will do|either or both",
    atLeast,
    true,
  ),
  again("one of the two (?:isn't|isnt|is not) enough", exactly, false),
  {
    pattern:
      /(?:(?:customers|those|clients|people|anyone|whoever|folks) )?(?:(?:who|with|having|meeting|satisfying|holding|meet|meets|has|have|satisfy|hold|hitting|it's) )*(?:just |only )?(none|neither|nothing|more than one|one|either(?: one)?|both|all three|all)( or (?:none|neither))?(?: of (?:them|these|those|the two|the three|it|the conditions))?(?: only)? (is|are|isn't|aren't|can|may|will|gets?|suffices?|stays?)(?: (?:also|still|be))*(?: (not))?(?: (fine|okay|ok|enough|sufficient|permissible|acceptable|allowed|stay|remain|kept|in|in too|all right|good|needed|out|excluded|left out|to be left out|dropped))?(?: too| as well| also)?(?=[.,;!?)]|$)/iy,
    code: 's',
    again: ([, who = '', orNone, verb = '', denied, what = '']) => ({
      counts: orNone
        ? atMost(1)
        : /more/i.test(who)
          ? atLeast(2)
          : exactly(/none|neither|nothing/i.test(who) ? 0 : /both|all/i.test(who) ? 'all' : 1),
      meant: !(denied || /n't/.test(verb) || /out|excluded|dropped/.test(what)),
    }),
  },
  again('not a single one', exactly, true, 0),
  {
    pattern:
      /(?:if|where|when|whenever) (two|three|both|all|all three) (or more )?(?:of (?:these|them|those|the conditions) )?(?:apply|applies|hold|are true|are met),? (?:please )?(?:remove|exclude|drop|skip|leave out|take out)(?: (?:the customers?|them|these|those))?(?=[.,;!?]|$)/iy,
    code: 's',
    again: ([, many = '', more]) => ({
      counts: /both|all/.test(many) && !more ? exactly('all') : atLeast(many === 'three' ? 3 : 2),
      meant: false,
    }),
  },
  again('and (?:no|not) more than one', atLeast, false, 2),
  again('exactly one', exactly, true),
  again(
    '(?:just |but )?not (?:both(?: of them)?(?: conditions)?(?: at once| together| at the same time)?|(?:all three )?(?:together|at the same time|at once))',
    exactly,
    false,
    'all',
  ),
  again(
    '(?:then |and |but )?(?:drop|remove|exclude|leave out|take out|skip) (?:the ones|those|anyone|whoever|customers|people)(?: who| that)? (?:turn up|appear|are|is|show up|fall|sit) (?:in|into|under) both(?: groups| lists| camps| of them)?',
    exactly,
    false,
    'all',
  ),
  again('(?:and |but )?(?:without|not|none of) the other (?:two|ones)', atLeast, false, 2),
]
