import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { clause, list, paragraph, quoted, sentence } from './words.ts'

type Shown = ToolOutput<'search_knowledge'>['records'][number]

const cited = 3
const word = '(?:打法|锦囊|剧本)'
const proof = '(?:证据|依据|试验|实验|数据)'
/** Playbooks as such, of whatever subject: which there are, and which rest on evidence. */
const listed = [
  /^\s*(?:which|what|list|show|are there|do we have|how many)(?: me| us)?(?: (?:of|the|our|all|any|your|other))* playbooks?(?: (?:have|has|are|is|do|does|there|we|you|rest|rests|exist|on|with|without|no|any|some|evidence|proof|proven|unproven|tested|untested|backed|by|trials?|randomi[sz]ed|behind|them|not|yet|here|available|currently|supported|measured))*[\s?.!]*$/i,
  new RegExp(
    `^\\s*(?:现在|我们|目前|这里|都|请|列出|列一下|看看|一共)*(?:有)?(?:哪些|哪个|什么|所有的?|全部的?|多少)(?:个|种)?${word}(?:还|是|都|目前|现在)*(?:(?:没有?|有|缺|缺少|缺乏|无)(?:任何|随机)?${proof}(?:支持|支撑)?|(?:没有?|未)?(?:得到|被|经过)?(?:验证|证明|测试)过?|可用|可以用|能用)?(?:的|吗|呢|了)*[\\s?？。]*$`,
    'u',
  ),
  new RegExp(`^\\s*(?:现在|我们|目前|这里)*(?:都)?有(?:哪些|什么)${word}[\\s?？。]*$|^${word}有哪些[\\s?？。]*$`, 'u'),
]
const without =
  /\b(?:no|without|lack\w*|un(?:proven|tested)|not (?:proven|tested|backed|measured))\b|(?:没有?|缺|缺少|缺乏|无)(?:任何|随机)?(?:证据|依据|试验|实验|数据)|(?:没有?|未)(?:得到|被|经过)?(?:验证|证明|测试)/iu
const withProof = /\b(?:evidence|proof|proven|tested|backed|trials?|measured)\b|证据|依据|试验|实验|验证|证明/iu

/** Whether all playbooks are asked about, and those of which kind; undefined where a playbook for something is. */
export const playbooksAsked = (text: string): 'all' | 'proven' | 'unproven' | undefined => {
  if (!listed.some((form) => form.test(text))) return undefined
  if (without.test(text)) return 'unproven'
  return withProof.test(text) ? 'proven' : 'all'
}
/** Whether a playbook is asked for and not only what was tried. */
export const wantsPlaybook = (text: string): boolean => /\bplaybooks?\b|打法|锦囊|剧本/iu.test(text)

const trialsOf = ({ restsOn }: Shown): string[] => restsOn.filter((id) => id.startsWith('out_'))

/** What a playbook rests on: randomised results of the workspace by id, else that there are none and where it comes from. */
export const evidenceOf = (lang: Lang, record: Shown): string => {
  const trials = trialsOf(record)
  const shown = list(lang, trials.slice(0, cited))
  if (trials.length > 0)
    return lang === 'zh'
      ? `这里同目标的随机试验有 ${shown}${trials.length > cited ? ' 等' : ''}，试的是同目标的活动，不是这个打法本身。`
      : `Randomised trials of the same aim here: ${trials.length > cited ? `${trials.slice(0, cited).join(', ')} and others` : shown}; they tried campaigns of that aim, not this playbook as such.`
  const sources = record.restsOn.filter((source) => source !== 'practice')
  if (lang === 'zh')
    return `这里没有随机试验支持它；${sources.length > 0 ? `来源：${list(lang, sources)}` : '来自实践经验，没有测量过的证据'}。`
  return `No randomised trial here supports it; ${sources.length > 0 ? `it comes from ${list(lang, sources)}` : 'it comes from practice, with no measured evidence'}.`
}

/** One playbook: what it says, its id, and what it rests on. */
export const playbookLine = (lang: Lang, record: Shown): string => {
  const { id, title, text } = record
  return lang === 'zh'
    ? paragraph(lang, [
        `${quoted(lang, title.zh)}（${id}）：${sentence(lang, clause(text.zh))}`,
        evidenceOf(lang, record),
      ])
    : paragraph(lang, [
        `${quoted(lang, title.en)} (${id}): ${sentence(lang, clause(text.en))}`,
        evidenceOf(lang, record),
      ])
}

/** The playbooks that there are, each with what it rests on. */
export const playbookList = (
  lang: Lang,
  records: readonly Shown[],
  asked: NonNullable<ReturnType<typeof playbooksAsked>>,
): string => {
  const books = records.filter(({ kind }) => kind === 'playbook')
  const some = books.filter((one) => asked === 'all' || trialsOf(one).length > 0 === (asked === 'proven'))
  if (some.length === 0)
    return lang === 'zh'
      ? asked === 'proven'
        ? '没有一个打法有这里的随机试验支持。'
        : '每个打法都有这里的随机试验支持。'
      : asked === 'proven'
        ? 'No playbook is supported by randomised trials here.'
        : 'Every playbook is supported by randomised trials here.'
  const head = {
    all: { zh: '打法有：', en: 'These are the playbooks:' },
    proven: { zh: '有这里同目标随机试验的打法：', en: 'Playbooks with randomised trials of their aim here:' },
    unproven: { zh: '这里没有随机试验支持的打法：', en: 'Playbooks that no randomised trial here supports:' },
  }[asked][lang]
  return [head, ...some.map((one) => `- ${playbookLine(lang, one)}`)].join('\n')
}
