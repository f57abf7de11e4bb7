import { mostlyHan } from './mostly-han.ts'
import { enStays, tunedIn, zhStays } from './tuned.ts'

/** What is given up and what takes its place, as offsets in the message. */
export interface Swap {
  old: [number, number]
  fresh: [number, number]
  /** Says for certain that the one goes: where nothing of it is found, that is a question. */
  certain: boolean
  /** A number or time is moved to another one. */
  tunes?: boolean
}

const zhLead =
  '(?:(?:那就|那么|那|好的?|嗯|再|然后|还是|请|麻烦|帮我|我想|想|算了|等等|不对|对了|哦|现在|能不能|可以|直接|就|抱歉|不好意思|我?(?:说|弄|搞|打|写|记|看)错了?|错了|口误|(?:前面|上面|之前|刚才|那里|这里|那个)(?:写|说|打|填)?的?|更正一?下?)[,，、：:。 ]*)*'
const turns = '(?:替换[成为]?|换[成为做作]|改[成为做作到]|调整?[成为到]|变[成为])'
const object = '(?:把|将|让)'
const gone =
  '(?:都|就|也|先|给我|全部?|统统|一律|还是)*(?:拿掉|去掉|去除|删掉|删除|移除|撤掉|撤下|踢掉|踢出去?|剔除|剔掉|换掉|换下来?|替掉|拿走|拿开|取消|不要|不用(?:看|管|考虑)?|不看|别看|别管|别用|不管|不按|别按|不算|不考虑|刨掉|排除|抽掉|划掉|免了)(?:了|吧|掉)*'
const comes =
  '(?:而是|改|再|然后|并且?|就|也|换|我|请|帮我|把)*(?:换[上成为]|替换成|放[进入上]|放|加[上进入]|加|补[上进]|补|用|要求|要|看|改[成为要用看放]|选|拿|是)的?'
const zhMeant = '我?(?:刚才|刚刚|本来|其实|一开始)?(?:想)?(?:说|指|要|问|找|看)的(?:其实|本来)?'
const zhTail = `(?:进去|进来|来|上去|代替|替代|顶上|吧|好了|就行|即可)*${zhStays}[。.!！]*$`

const zh: { said: RegExp; order: 'old' | 'fresh'; certain: boolean }[] = [
  {
    said: new RegExp(
      `^${zhLead}${object}?(.+?)${gone}(?:[，,、；;。 ]+|(?=改|换|再|然后|并))${comes}(.+?)${zhTail}`,
      'dsu',
    ),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(`^${zhLead}${gone}(.+?)[，,；;。 ]+${comes}(.+?)${zhTail}`, 'dsu'),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(
      `^${zhLead}(?:不要?|别)(?:再)?(?:按|看|用|以|拿)(.+?)(?:了|来)?(?:算|看|筛|卡|分|选)?(?:了)?[，,；;。 ]+(?:而是|改|改成|还是|就|要)*(?:按|看|用|以|拿)(.+?)(?:来)?(?:算|看|筛|卡|分|选|为准)?${zhTail}`,
      'dsu',
    ),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(
      `^${zhLead}(?:${zhMeant})?不是(.+?)[，,；;。 ]+(?:${zhMeant}|而|应该|应当)*是(.+?)${zhTail}`,
      'dsu',
    ),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(`^${zhLead}(?:${zhMeant}|应该|应当)+是(.+?)[，,；;。 ]+(?:而)?(?:并)?不是(.+?)${zhTail}`, 'dsu'),
    order: 'fresh',
    certain: true,
  },
  {
    said: new RegExp(
      `^${zhLead}(?:用|拿|以)?(.+?)(?:来)?(?:代替|替换掉?(?![成为])|替代|取代|顶替|换掉|替掉)(.+?)${zhTail}`,
      'dsu',
    ),
    order: 'fresh',
    certain: true,
  },
  {
    said: new RegExp(
      `^${zhLead}(?:${object}|从|由)?(.+?)(?:(?:有点|有些|还是|感觉)*太?(?:松|严|高|低|多|少|紧|宽|窄|长|短|大|小)了?点?)?[，, ]*(?:还是|就|全都?|都|直接|统一)?(?<!不)${turns}(.+?)${zhTail}`,
      'dsu',
    ),
    order: 'old',
    certain: false,
  },
]

const enLead =
  "(?:(?:please|pls|ok|okay|well|so|now|then|and|also|actually|no|hm+|can you|could you|can we|could we|let's|lets|let us|i'd like to|i want to|we should|just|sorry|oh|oops|whoops|wait|my mistake|my bad|correction|i misspoke|apologies)[,.!:; ]+)*"
const meant =
  '(?:i (?:really |actually )?(?:meant|mean|wanted|want)(?: to say)?|(?:it|that|this|those|they|the first one|the last one) (?:should|ought to) (?:be|have been|read|have read)|make it|rather) '
const out =
  '(?:drop|remove|take out|take off|leave out|lose|get rid of|kick out|throw out|pull|pull out|delete|scrap|ditch|cut|cut out|skip|forget)'
const into =
  '(?:then |instead |and )*(?:put in|bring in|add in|swap in|take in|put|add|bring|take|use|include|have|insert|get|require|want|go for|go with|go by|go on|base it on|filter on|filter by|check|judge by|pick|choose|make it|i want|we want|give me|look at)'
const enTail = `(?: in)?(?: instead(?: of (?:it|them|that|those))?| in (?:its|their|his|her) (?:place|stead)| in place of (?:it|them|that)| as a replacement| please)*${enStays}[.!]*$`
const joined = '(?:,|;|\\.|,? and|,? then|,? and then)'

const en: { said: RegExp; order: 'old' | 'fresh'; certain: boolean }[] = [
  { said: new RegExp(`^${enLead}substitute (.+?) for (.+?)${enTail}`, 'dis'), order: 'fresh', certain: true },
  {
    said: new RegExp(`^${enLead}(?:swap|put|bring) in (.+?) (?:for|instead of|in place of) (.+?)${enTail}`, 'dis'),
    order: 'fresh',
    certain: true,
  },
  {
    said: new RegExp(
      `^${enLead}(?:swap out|swap|exchange|replace|trade) (.+?) (?:for|with|by|against) (.+?)${enTail}`,
      'dis',
    ),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(`^${enLead}(?:take|kick|throw|leave|cut) (.+?) out${joined} ${into} (.+?)${enTail}`, 'dis'),
    order: 'old',
    certain: true,
  },
  { said: new RegExp(`^${enLead}${out} (.+?)${joined} ${into} (.+?)${enTail}`, 'dis'), order: 'old', certain: true },
  { said: new RegExp(`^${enLead}(.+?) out${joined} (.+?) in${enTail}`, 'dis'), order: 'old', certain: true },
  {
    said: new RegExp(
      `^${enLead}(?:i )?said (.+?),? (?:but|and) (?:i )?(?:really |actually )?(?:meant|mean|wanted)(?: to say)? (.+?)[.!]*$`,
      'dis',
    ),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(`^${enLead}${meant}(.+?)(?:,|,? and)? not (.+?)[.!]*$`, 'dis'),
    order: 'fresh',
    certain: true,
  },
  {
    said: new RegExp(
      `^${enLead}(?:i (?:did not|didn't) mean|not) (.+?)(?:,|;|\\.| but|, but|,? and) (?:but )?(?:${meant}|${into} )?(.+?)${enTail}`,
      'dis',
    ),
    order: 'old',
    certain: true,
  },
  {
    said: new RegExp(
      `^${enLead}(?:use |take |put |have |make it |make that |go with |go by |go for |filter (?:on|by) |look at |base it on |i want |do (?:that|this|it|the same|the same thing) (?:for |with )|do |(?:the )?same (?:thing |but |again )?(?:but )?(?:for |with )?)?(.+?) (?:instead of|in place of|rather than) (.+?)${enStays}[.!?]*$`,
      'dis',
    ),
    order: 'fresh',
    certain: true,
  },
  {
    said: new RegExp(
      `^${enLead}(.+?) (?:is|are|seems?|feels?) (?:a bit |far |way |much )?too \\w+(?:,|;|\\.| -)? ?(?:so |please |let's )*(?:make (?:it|that)|change (?:it|that) to|go for|use|try|set (?:it|that) to|lower (?:it|that) to|raise (?:it|that) to) (.+?)${enTail}`,
      'dis',
    ),
    order: 'old',
    certain: false,
  },
  {
    said: new RegExp(
      `^${enLead}(?:switch|change|convert|alter|move|turn) (.+?) (?:to|into|over to|for) (.+?)${enTail}`,
      'dis',
    ),
    order: 'old',
    certain: false,
  },
]

/** Longer messages are no change of one thing for another. */
const longest = 160

const turnsZh = new RegExp(turns, 'u')

/**
 * "Drop Ningbo and put Suzhou in instead", 宁波拿掉，改放苏州, 把A换成B, "A instead of B": what goes and what comes in one breath. `text` is the
 * message with simplified Chinese letters; undefined where it says no such thing.
 */
export const swapIn = (text: string): Swap | undefined => {
  if (text.length > longest) return undefined
  const tuned = tunedIn(text)
  if (tuned) return tuned
  // LUNCH BAG换成JUMBO BAG: names in Latin letters around a Chinese verb
  for (const { said, order, certain } of mostlyHan(text) || turnsZh.test(text) ? zh : en) {
    const [, first, second] = said.exec(text)?.indices ?? []
    if (!first || !second) continue
    return order === 'old' ? { old: first, fresh: second, certain } : { old: second, fresh: first, certain }
  }
  return undefined
}
