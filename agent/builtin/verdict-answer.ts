import type { Lang } from '../../backend/bilingual.ts'
import { type Verdict, verdictTable } from '../../backend/experiments/verdicts.ts'
import type { Question } from '../../backend/language/question/question.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { effectText } from './comparison-answer.ts'
import { among } from './effect-answer.ts'
import { clause, list, paragraph, sentence } from './words.ts'

type Compared = ToolOutput<'compare_campaigns'>
type Asked = Exclude<NonNullable<Question['verdict']>, 'running'>

const mostNamed = 8

const named = (found: Compared, wanted: readonly Verdict[], except: string | undefined, lang: Lang): string[] =>
  found.campaigns.flatMap(({ campaign, label, verdict, effect }, row) =>
    effect && wanted.includes(verdict) && campaign !== except ? [`${label[lang]} ${effectText(found, row, lang)}`] : [],
  )

/** Campaigns of one verdict, or that there is none. */
const group = (found: Compared, verdict: Verdict, except: string | undefined, lang: Lang): string => {
  const all = named(found, [verdict], except, lang)
  const words = verdictTable[verdict][lang]
  if (all.length === 0) return lang === 'zh' ? `${words}的活动：没有。` : `Campaigns with ${words}: none.`
  const shown = all.slice(0, mostNamed)
  const more = all.length > shown.length
  if (lang === 'zh') return `${words}的活动：${shown.join('；')}${more ? '；其余见表' : ''}。`
  return `Campaigns with ${words}: ${list(lang, shown)}${more ? '; the rest are in the table' : ''}.`
}

const closing = (found: Compared, told: readonly Verdict[], lang: Lang): (string | undefined)[] => {
  const unread = found.campaigns.filter(({ effect }) => !effect)
  const causal = found.campaigns.every(({ effect, causal }) => !effect || causal)
  const [first] = unread
  const why = first?.refusals[0]?.sentence[lang]
  return [
    told.includes('no_lift_shown')
      ? lang === 'zh'
        ? '未显示提升不等于没有提升：区间包括 0，数据分不清。'
        : 'No lift shown is not the same as no lift: the interval includes none, and the data cannot tell.'
      : undefined,
    unread.length > 0
      ? lang === 'zh'
        ? `不可解读的：${list(
            lang,
            unread.map(({ label }) => label.zh),
          )}${why ? `（${clause(why)}）` : ''}。`
        : `Not readable: ${list(
            lang,
            unread.map(({ label }) => label.en),
          )}${why ? ` (${clause(why)})` : ''}.`
      : undefined,
    sentence(
      lang,
      causal
        ? lang === 'zh'
          ? '每个活动只与自己的随机对照组比较，各自检验；活动一多，难免有个别是偶然'
          : 'Each is compared with its own randomised control and tested by itself; among many, some will stand out by chance'
        : lang === 'zh'
          ? '未随机分组的活动只是观察到的差异'
          : 'Campaigns without random assignment show observed differences only',
    ),
  ]
}

/** The campaigns that show a lift, none, or harm, each with its difference from control; `contrary` to what one of them, or the best, showed. */
export const describeVerdicts = (found: Compared, asked: Asked, campaign: string | undefined, lang: Lang): string => {
  const own = found.campaigns.find((one) => one.campaign === campaign)?.verdict
  const against = own === 'no_lift_shown' || own === 'harm_shown' ? 'lift' : 'against'
  const kind = asked === 'contrary' ? against : asked
  const verdicts: Record<'lift' | 'none' | 'harm' | 'against', Verdict[]> = {
    lift: ['lift_shown'],
    none: ['no_lift_shown', 'harm_shown'],
    harm: ['harm_shown'],
    against: ['harm_shown', 'no_lift_shown'],
  }
  const except = asked === 'contrary' ? campaign : undefined
  const told = verdicts[kind]
  const metric = found.metric.label[lang]
  const of = among(found, lang)
  return paragraph(lang, [
    lang === 'zh'
      ? `${of}按${metric}与各自对照组之差：`
      : `${of}By the difference in ${metric} from their own controls.`,
    ...told.map((verdict) => group(found, verdict, except, lang)),
    ...closing(found, told, lang),
  ])
}
