import type { Lang } from '../../backend/bilingual.ts'
import { isOfThat } from '../../backend/language/message/evidence-for-that.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { playbookLine, playbookList, playbooksAsked, wantsPlaybook } from './playbook-answer.ts'
import { call, output, type Policy, say } from './step.ts'
import { clause, list, paragraph, quoted, sentence } from './words.ts'

type Found = ToolOutput<'search_knowledge'>
type Shown = Found['records'][number]

const gradeWords: Record<Shown['grade'], Record<Lang, string>> = {
  A: { zh: '证据 A', en: 'evidence A' },
  B: { zh: '证据 B', en: 'evidence B' },
  C: { zh: '证据 C', en: 'evidence C' },
  D: { zh: '证据 D', en: 'evidence D' },
  ungraded: { zh: '未评级', en: 'ungraded' },
  void: { zh: '不可用', en: 'not usable' },
}
const verdictWords: Record<NonNullable<Shown['outcome']>['verdict'], Record<Lang, string>> = {
  lift_shown: { zh: '显示有提升', en: 'lift shown' },
  no_lift_shown: { zh: '未显示提升', en: 'no lift shown' },
  harm_shown: { zh: '显示有损害', en: 'harm shown' },
  not_readable: { zh: '不可解读', en: 'not readable' },
}

/** Answers what was tried before and what is known, from records alone: each with its id, its grade and what speaks against it. */
export const knowledgePolicy: Policy = (situation) => {
  const { lang, state } = situation
  const text = (isOfThat(situation.text) && state.known) || situation.text
  if (text === situation.text && isOfThat(text)) return say(ofWhat[lang])
  const found = output<Found>(situation, 'search_knowledge')
  const listed = playbooksAsked(text)
  if (!found) {
    const wanted = listed ? { kinds: ['playbook'], limit: 50 } : { limit: 8 }
    return call('search_knowledge', { text: text.slice(0, 2000), ...wanted })
  }
  return say(listed ? playbookList(lang, found.records, listed) : answer(lang, found, text))
}

const ofWhat: Record<Lang, string> = {
  zh: '您问的是什么的证据？请说出做法、活动或渠道，比如“沉睡客户唤醒有证据吗”。',
  en: 'Evidence for what? Please name the approach, campaign or channel, as in "is there evidence for win-back by SMS?".',
}

/** Trials that it takes for a mean with an interval. */
const fewestToPool = 3
/** Records that are no answer, shown where there is none. */
const mostNearest = 3

const answer = (lang: Lang, found: Found, text: string): string => {
  const { records, counter, about, unheard } = found
  const isAbout = ({ id }: Shown) => about.includes(id)
  const measured = records.filter(({ outcome }) => outcome)
  const past = measured.filter(isAbout)
  const nearest = past.length > 0 ? [] : measured.slice(0, mostNearest)
  const others = records.filter((record) => !record.outcome && isAbout(record)).slice(0, 2)
  const books = wantsPlaybook(text) ? others.filter(({ kind }) => kind === 'playbook') : []
  const rest = others.filter((record) => !books.includes(record))
  const line = (record: Shown) => `- ${told(lang, found, record, [...records, ...counter].indexOf(record))}`
  return [
    ...books.map((record) => playbookLine(lang, record)),
    past.length > 0 ? headline(lang, found) : nothing(lang, unheard),
    ...past.map(line),
    ...(past.length > 0 && unheard.length > 0 ? [untold(lang, unheard)] : []),
    ...(counter.length > 0 ? [lang === 'zh' ? '相反的证据：' : 'Counter-evidence:'] : []),
    ...counter.map(line),
    ...(past.length > 0 && counter.length === 0 ? [agreement(lang, past)] : []),
    ...(nearest.length > 0
      ? [
          lang === 'zh'
            ? '最接近的记录说的是别的事，不能当作做过：'
            : 'The nearest records are about something else and do not count as tried:',
        ]
      : []),
    ...nearest.map(line),
    ...byTag(lang, found),
    ...(rest.length > 0 ? [lang === 'zh' ? '没有在这里测量过、可以参考的：' : 'Not measured here, to draw on:'] : []),
    ...rest.map((record) => `- ${recordLesson(lang, record)}`),
  ].join('\n')
}

/** Whether the outcomes that are shown speak with one voice. */
const agreement = (lang: Lang, past: readonly Shown[]): string => {
  const lifts = past.filter(({ outcome }) => outcome?.verdict === 'lift_shown')
  const rest = past.filter(({ outcome }) => outcome && ['no_lift_shown', 'harm_shown'].includes(outcome.verdict))
  if (lifts.length > 0 && rest.length > 0) {
    const [shown, not] = [lifts, rest].map((some) =>
      list(
        lang,
        some.map(({ id }) => id),
      ),
    )
    return lang === 'zh'
      ? `结果不一致：${shown} 显示有提升，${not} 没有。`
      : `They do not agree: ${shown} showed a lift, ${not} did not.`
  }
  return lang === 'zh' ? '没有找到同类目标的相反结果。' : 'No contrary result with the same aim was found.'
}

const named = (lang: Lang, words: Found['unheard']): string =>
  list(
    lang,
    words.map((word) => quoted(lang, word[lang])),
  )

const nothing = (lang: Lang, unheard: Found['unheard']): string => {
  const what = named(lang, unheard)
  if (what === '')
    return lang === 'zh' ? '没有一条活动记录与所问的全部内容相符。' : 'No past campaign on record is about all of that.'
  return lang === 'zh'
    ? `没有做过的记录：没有一条活动记录提到${what}。`
    : `Not on record: no past campaign on record is about ${what}.`
}

/** What the question names beside what was found. */
const untold = (lang: Lang, unheard: Found['unheard']): string =>
  lang === 'zh' ? `这些记录都没有提到${named(lang, unheard)}。` : `None of these tells of ${named(lang, unheard)}.`

const headline = (lang: Lang, { records, counter, pooled, resultId }: Found): string => {
  if (!pooled)
    return lang === 'zh'
      ? '有相关记录，但没有可以合并的随机试验：'
      : 'There are records on this, but no randomised trials that can be put together:'
  const at = (column: string, format: string) => cell(resultId, records.length + counter.length, column, format)
  const ids = list(lang, pooled.trials)
  // two trials say next to nothing of how much results differ
  if (pooled.trials.length < fewestToPool)
    return lang === 'zh'
      ? `做过，见 ${ids}。随机试验只有 ${at('trials', 'int')} 次，不合并、不给区间。`
      : `Yes: ${ids}. With ${at('trials', 'int')} randomised trials alone they are not put together, and no interval is given.`
  return paragraph(
    lang,
    lang === 'zh'
      ? [
          `做过。下面 ${at('trials', 'int')} 次随机试验合起来，${pooled.metric.name.zh}的平均效果为 ${at('effect', 'pp2')}（随机效应，${at('confidence', 'pct')} 置信区间 ${at('low', 'pp2')} 到 ${at('high', 'pp2')}）。`,
          `依据：${ids}。`,
        ]
      : [
          `Yes. Together the ${at('trials', 'int')} randomised trials below show a mean effect on ${pooled.metric.name.en} of ${at('effect', 'pp2')} (random effects, ${at('confidence', 'pct')} confidence interval ${at('low', 'pp2')} to ${at('high', 'pp2')}).`,
          `From ${ids}.`,
        ],
  )
}

const told = (lang: Lang, { resultId }: Found, record: Shown, row: number): string => {
  const { id, title, grade, outcome, date, doubts, reasons } = record
  const at = (column: string) => cell(resultId, row, column, 'pp2')
  const when = date ? (lang === 'zh' ? `${date}，` : `${date}, `) : ''
  const verdict = outcome ? verdictWords[outcome.verdict][lang] : ''
  const causal = outcome?.design === 'randomised'
  const effect =
    outcome?.effect && grade !== 'void'
      ? lang === 'zh'
        ? `${causal ? '效果' : '观察到的差异'} ${at('effect')}（${at('low')} 到 ${at('high')}），${verdict}`
        : `${causal ? 'effect' : 'observed difference'} ${at('effect')} (${at('low')} to ${at('high')}), ${verdict}`
      : verdict
  const why =
    grade === 'A'
      ? ''
      : list(
          lang,
          reasons.map((reason) => reason[lang]),
        )
  const mark = `${gradeWords[grade][lang]}${why && (lang === 'zh' ? `：${why}` : `: ${why}`)}`
  const doubt =
    doubts.length > 0
      ? lang === 'zh'
        ? `存疑：${doubts.map((one) => one.zh).join('；')}`
        : `Doubtful: ${doubts.map((one) => one.en).join('; ')}`
      : undefined
  return lang === 'zh'
    ? paragraph(lang, [
        `${quoted(lang, title.zh)}（${id}，${when}${mark}）：${effect}。`,
        doubt && sentence(lang, doubt),
      ])
    : paragraph(lang, [`${quoted(lang, title.en)} (${id}, ${when}${mark}): ${effect}.`, doubt && sentence(lang, doubt)])
}

const dimensionWords: Record<Found['tags'][number]['dimension'], Record<Lang, string>> = {
  objective: { zh: '目标', en: 'goal' },
  channel: { zh: '渠道', en: 'channel' },
  product: { zh: '产品', en: 'product' },
  offer: { zh: '激励', en: 'offer' },
  audience: { zh: '人群', en: 'audience' },
}

/** Effects by tag, and how many outcomes are in none of them. */
const byTag = (lang: Lang, { tags, leftOut, resultId }: Found): string[] => {
  const [first] = tags
  if (!first) return []
  const lines = tags.map(({ row, dimension, label }) => {
    const at = (column: string, format = 'pp2') => cell(resultId, row, column, format)
    return lang === 'zh'
      ? `- ${dimensionWords[dimension].zh}${quoted(lang, label.zh)}：${at('trials', 'int')} 次试验，合并效果 ${at('effect')}（${at('low')} 到 ${at('high')}），向同类均值收缩后 ${at('held')}（${at('held_low')} 到 ${at('held_high')}）`
      : `- ${dimensionWords[dimension].en} ${quoted(lang, label.en)}: ${at('trials', 'int')} trials, pooled effect ${at('effect')} (${at('low')} to ${at('high')}), held towards the mean of its kind ${at('held')} (${at('held_low')} to ${at('held_high')})`
  })
  const rest = leftOut ? cell(resultId, first.row, 'left_out', 'int') : undefined
  return [
    lang === 'zh'
      ? '按标签合并的随机试验，先高后低，只比较、不说明原因：'
      : 'Randomised trials by tag, highest first; a comparison, not a cause:',
    ...lines,
    ...(rest
      ? [
          lang === 'zh'
            ? `另有 ${rest} 条结果没有计入：不是随机试验、未通过检查、存疑或口径不同。`
            : `${rest} more outcomes are not counted: not randomised, failed a check, doubtful, or measured otherwise.`,
        ]
      : []),
  ]
}

/** One lesson with its id and grade. */
export const recordLesson = (lang: Lang, record: Shown): string => {
  if (record.kind === 'playbook') return playbookLine(lang, record)
  const { id, title, text, grade } = record
  return lang === 'zh'
    ? `${quoted(lang, title.zh)}（${id}，${gradeWords[grade].zh}）：${sentence(lang, clause(text.zh))}`
    : `${quoted(lang, title.en)} (${id}, ${gradeWords[grade].en}): ${sentence(lang, clause(text.en))}`
}
