import { campaignsOf } from '../../backend/catalog/campaigns.ts'
import { type Situation, type Step, say } from './step.ts'
import { list, paragraph, quoted } from './words.ts'

/** As many names as one sentence holds; the page shows all. */
const longest = 12

const shown = (situation: Situation, names: string[]): string => {
  situation.scope.turn.quoted.push(...names)
  return list(
    situation.lang,
    names.slice(0, longest).map((name) => quoted(situation.lang, name)),
  )
}

/** Names the saved segments. */
export const listAudiences = async (situation: Situation): Promise<Step> => {
  const { lang, scope } = situation
  const [segments, lists] = await Promise.all([scope.services.segments.list(), scope.services.lists.list()])
  const names = [...new Set([...segments, ...lists].map(({ name }) => name))]
  if (names.length === 0)
    return say(
      lang === 'zh'
        ? '还没有保存任何人群。描述一群客户，再说“保存为…”。'
        : 'No segment is saved yet. Describe some customers, then say "save it as …".',
    )
  const more = names.length > longest
  return say(
    lang === 'zh'
      ? `保存的人群${more ? '最近的' : ''}有：${shown(situation, names)}${more ? '等' : ''}。直接说名字就能使用；“人群”页上有全部人群的规则和版本。`
      : `Saved ${more ? 'most recently' : 'segments'}: ${shown(situation, names)}${more ? ' and more' : ''}. Say a name to use it; the Segments page shows all of them with rules and versions.`,
  )
}

/** Names the campaigns that were submitted, and those whose results the data hold. */
export const listCampaigns = async (situation: Situation): Promise<Step> => {
  const { lang, scope } = situation
  const submitted = (await scope.services.campaigns.list()).filter(({ status }) => status === 'in_review')
  const past = campaignsOf(scope.services.workspace.catalog).map(({ labels }) => labels[lang])
  const waiting = shown(situation, [...new Set(submitted.map(({ name }) => name))])
  const results = shown(situation, past)
  return say(
    paragraph(
      lang,
      lang === 'zh'
        ? [
            waiting ? `待复核的有：${waiting}，在“活动”页。` : '没有待复核的活动。',
            results ? `数据里有结果的往期活动：${results}。可以问其中一个的效果。` : '数据里还没有往期活动的结果。',
          ]
        : [
            waiting ? `In review: ${waiting}, on the Campaigns page.` : 'No campaign is in review.',
            results
              ? `Past campaigns with results in the data: ${results}. Ask whether one of them worked.`
              : 'The data hold no results of past campaigns yet.',
          ],
    ),
  )
}

const person = (lang: 'zh' | 'en', id: string): string =>
  id === 'local' ? (lang === 'zh' ? '本机用户' : 'the user of this machine') : id

/** Who made the segment and the campaign of this conversation. */
export const makers = async (situation: Situation): Promise<Step> => {
  const { lang, state, scope } = situation
  const { segments, campaigns } = scope.services
  const zh = lang === 'zh'
  const versions = state.segment ? await segments.versions(state.segment.id) : []
  const made = versions.find(({ version }) => version === state.segment?.version) ?? versions.at(-1)
  const submitted = state.campaignId ? await campaigns.get(state.campaignId) : undefined
  if (made) scope.turn.quoted.push(made.name, made.createdAt.slice(0, 10), String(made.version))
  if (submitted) scope.turn.quoted.push(submitted.name)
  const saved = made
    ? zh
      ? `人群“${made.name}”由${person(lang, made.createdBy)}在这个对话里保存（第 ${made.version} 版，${made.updatedAt.slice(0, 10)}）。`
      : `Segment "${made.name}" was saved from this conversation by ${person(lang, made.createdBy)} (version ${made.version}, ${made.updatedAt.slice(0, 10)}).`
    : state.audience
      ? zh
        ? '这个人群是在这个对话里按您的话读出来的，还没有保存。'
        : 'This audience was read from your own words in this conversation and is not saved.'
      : zh
        ? '这个对话里还没有人群。保存过的人群在“人群”页，每个版本都记着由谁在什么时候保存。'
        : 'This conversation has no audience yet. Saved segments are on the Segments page; each version says who saved it and when.'
  const sent = submitted
    ? zh
      ? `提案“${submitted.name}”由${person(lang, submitted.createdBy)}提交。`
      : `The proposal "${submitted.name}" was submitted by ${person(lang, submitted.createdBy)}.`
    : undefined
  if (made) scope.turn.quoted.push(made.updatedAt.slice(0, 10))
  return say(paragraph(lang, [saved, sent]))
}
