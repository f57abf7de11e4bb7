import type { RequestAct, WorkRequest } from '../../backend/language/message/request.ts'
import { howToApprove, inReview } from './approval-answer.ts'
import { howToPlan } from './examples.ts'
import { aboutPlan } from './plan-answer.ts'
import { renamePolicy } from './rename-policy.ts'
import { listAudiences, listCampaigns, makers } from './saved-answer.ts'
import { howToStart } from './small-talk-policy.ts'
import { type Policy, type Situation, type Step, say } from './step.ts'
import { undoPolicy } from './undo-policy.ts'
import { paragraph } from './words.ts'

type Answer = (situation: Situation, request: WorkRequest) => Step | Promise<Step>

/** Answers a request about the work: does what a tool here can do, and says who does the rest and where. */
export const requestPolicy: Policy = (situation) => {
  const { request } = situation.reading
  return request ? answers[request.act](situation, request) : say(next(situation))
}

const told =
  (zh: string, en: string): Answer =>
  ({ lang }) =>
    say(lang === 'zh' ? zh : en)

/** What to say next, by what the conversation holds. */
const next = ({ lang, state }: Situation): string => {
  if (state.campaignId)
    return lang === 'zh'
      ? '方案已送交复核，在另一位复核人批准之前不用再做什么。要再做一个活动，就说“重新开始”。'
      : 'The plan is in review; there is nothing left to do until another person approves it. For another campaign, say "start over".'
  if (state.planId)
    return lang === 'zh'
      ? '方案和文案都是草稿，还没有提交。没有问题就说“提交”送交复核；要改就直接说改什么。'
      : 'Plan and copy are drafts and not submitted. Say "submit" to put them in review, or say what to change.'
  if (state.audience)
    return lang === 'zh'
      ? '人群还是刚才的那些。接下来可以加减条件，说“保存为…”，或者说“给他们做一次营销活动”。'
      : 'The audience stays as it is. Next, change its conditions, say "save it as …", or say "plan a campaign for them".'
  return lang === 'zh' ? '还没有人群。' : 'There is no audience yet.'
}

const goOn = async (situation: Situation, opening: string): Promise<Step> => {
  const { state, lang } = situation
  const begun = state.campaignId ?? state.planId ?? state.audience
  const begin = begun ? undefined : await howToStart(situation)
  return say(paragraph(lang, [opening, next(situation), begin]))
}

/** A proposal is withdrawn, a draft is dropped. */
const ofProposal = /withdraw|proposal|submi|撤回|提案|送审|提交/i

/** What was submitted before the plan changed, where it still waits for review. */
const submittedBefore = async (situation: Situation): Promise<string | undefined> => {
  const { submittedId } = situation.state
  if (!submittedId) return undefined
  const { status } = await situation.scope.services.campaigns.get(submittedId)
  return status === 'in_review' ? inReview(situation, submittedId, 'withdraw') : undefined
}

const cancel: Answer = async (situation, { thing }) => {
  const { lang, state, scope } = situation
  const zh = lang === 'zh'
  if (state.pending && !thing) return goOn(situation, zh ? '好的，这个问题先放下。' : 'The question is dropped.')
  if (state.campaignId) return say(await inReview(situation, state.campaignId, 'withdraw'))
  const submitted = await submittedBefore(situation)
  if (submitted && (!state.planId || ofProposal.test(situation.text))) return say(submitted)
  if (state.planId) {
    scope.turn.forget = 'plan'
    if (submitted)
      return say(
        paragraph(lang, [
          zh
            ? '改过的方案和文案已作废，它们没有提交。'
            : 'The changed plan and its copy are dropped; they were not submitted.',
          submitted,
        ]),
      )
    return say(
      zh
        ? '方案和文案已作废，没有提交，也没有发送任何消息。人群还在，可以再改条件，或者重新做方案。'
        : 'The plan and its copy are dropped; nothing was submitted or sent. The audience stays: change it, or plan again.',
    )
  }
  if (!thing) return undoPolicy(situation)
  return say(
    zh
      ? '这个对话里没有方案，也没有送审的活动，所以没有可以撤回的。别的对话送审的活动，由提交人在“活动”页打开后点“撤回”。'
      : 'This conversation has no plan and nothing in review, so there is nothing to withdraw. What was submitted elsewhere is withdrawn by whoever submitted it, on the Campaigns page.',
  )
}

const restart: Answer = async (situation) => {
  const { lang, scope } = situation
  scope.turn.forget = 'everything'
  const begin = await howToStart(situation)
  return say(
    lang === 'zh'
      ? `好的，从头开始。已保存的人群和已送审的活动不受影响。${begin}`
      : `Starting over. Saved segments and submitted campaigns stay as they are. ${begin}`,
  )
}

const approve: Answer = async (situation) => {
  const { state, lang } = situation
  if (state.campaignId) return say(await inReview(situation, state.campaignId, 'approve'))
  const waiting = state.planId
    ? lang === 'zh'
      ? '这个方案还没有提交，先说“提交”送交复核。'
      : 'This plan is not submitted yet: say "submit" first.'
    : lang === 'zh'
      ? '这个对话里没有等待批准的方案。'
      : 'Nothing in this conversation waits for approval.'
  return say(paragraph(lang, [waiting, howToApprove[lang]]))
}

const send: Answer = async (situation) => {
  const { state, lang } = situation
  if (state.campaignId) return say(await inReview(situation, state.campaignId, 'send'))
  const never =
    lang === 'zh'
      ? '我不发送任何消息：活动要由另一位复核人批准之后才执行。'
      : 'I send nothing: a campaign runs only after another person has approved it.'
  if (state.planId)
    return say(
      paragraph(lang, [
        never,
        lang === 'zh'
          ? '方案没有问题的话，说“提交”送交复核。'
          : 'If the plan is right, say "submit" to put it in review.',
      ]),
    )
  return say(paragraph(lang, [never, await howToPlan(situation)]))
}

const exported: Answer = ({ lang, state, scope }) => {
  const held = state.segment && state.audience && state.segment
  const id = held ? held.id : lang === 'zh' ? '编号' : 'ID'
  scope.turn.quoted.push(id)
  const { name } = scope.services.workspace
  const first = held
    ? ''
    : state.audience
      ? lang === 'zh'
        ? '先说“保存为…”给人群起名保存，再'
        : 'Save the audience first ("save it as …"), then '
      : lang === 'zh'
        ? '先描述一群客户并保存，再'
        : 'Describe some customers and save them first, then '
  return say(
    lang === 'zh'
      ? `对话里不导出名单。${first}在命令行运行 \`fairlead segment members ${id} --workspace ${name} > ids.txt\`，得到客户编号，每行一个。姓名、电话和邮箱等个人信息不会导出。`
      : `No list is exported from the conversation. ${first}${first ? 'run' : 'Run'} \`fairlead segment members ${id} --workspace ${name} > ids.txt\` for the customer ids, one per line. Names, phone numbers and addresses are never exported.`,
  )
}

const remove: Answer = ({ lang, state, scope }, { thing }) => {
  const zh = lang === 'zh'
  if (thing === 'data')
    return say(
      zh
        ? `我不能删除数据。整个工作区只能由管理它的人在命令行用 \`fairlead workspace remove ${scope.services.workspace.name}\` 删除。`
        : `I cannot delete data. A whole workspace is removed on the command line by whoever runs it: \`fairlead workspace remove ${scope.services.workspace.name}\`.`,
    )
  if (thing === 'conversation')
    return say(
      zh
        ? '对话在左边的对话列表里删除：打开它的菜单，选“删除”。想在这里换一个目标，说“重新开始”。'
        : 'A conversation is deleted in the list of conversations: open its menu and choose "Delete". For another goal right here, say "start over".',
    )
  if (state.audience && !state.segment)
    return say(
      zh
        ? '这个人群没有保存，不需要删除。要换一批客户，直接说新的条件，或者说“重新开始”。'
        : 'This audience is not saved, so there is nothing to delete. For other customers, name their conditions, or say "start over".',
    )
  const name = state.segment?.name
  if (name) scope.turn.quoted.push(name)
  return say(
    zh
      ? `我不能删除已保存的人群${name ? `“${name}”` : ''}。请在“人群”页打开它，在“用在哪里”一栏删除；还有方案、活动或别的人群在用的不能删除。`
      : `I cannot delete ${name ? `the saved segment "${name}"` : 'a saved segment'}. Open it on the Segments page and remove it under "Used by"; one that a plan, a campaign or another segment uses cannot go.`,
  )
}

/** How each request is answered. */
const answers: Record<RequestAct, Answer> = {
  agree: (situation) => goOn(situation, situation.lang === 'zh' ? '好的。' : 'Fine.'),
  decline: (situation) =>
    goOn(
      situation,
      situation.state.pending
        ? situation.lang === 'zh'
          ? '好的，这个问题先放下，什么都没有改。'
          : 'The question is dropped and nothing was changed.'
        : situation.lang === 'zh'
          ? '好的，什么都没有改。'
          : 'Nothing was changed.',
    ),
  next: (situation) => goOn(situation, ''),
  count: (situation) => goOn(situation, ''),
  rule: (situation) => goOn(situation, ''),
  assumed: told(
    '还没有结果，所以没有作过任何假设。先描述一群客户；凡是我替您选定的，都会在回答里写明。',
    'There is no result yet, so nothing was assumed. Describe some customers; whatever I take for granted is said in the answer.',
  ),
  cost: aboutPlan('cost'),
  forecast: aboutPlan('forecast'),
  approve,
  approver: async (situation) =>
    situation.state.campaignId
      ? say(await inReview(situation, situation.state.campaignId, 'approve'))
      : say(howToApprove[situation.lang]),
  cancel,
  rename: renamePolicy,
  export: exported,
  delete: remove,
  send,
  restart,
  saved: (situation, { thing }) => (thing === 'campaign' ? listCampaigns(situation) : listAudiences(situation)),
  author: makers,
  viewer: told(
    '这里还没有登录：能打开这个地址的人，都看得到这个工作区的人群、活动和对话。姓名、电话、邮箱这类个人信息不会出现在名单里。',
    'There is no sign-in here yet: whoever can open this address sees the segments, campaigns and conversations of this workspace. Personal data such as names, phone numbers and e-mail addresses are in no list.',
  ),
  status: async (situation) => {
    const { state, lang } = situation
    if (state.campaignId) return say(await inReview(situation, state.campaignId, 'status'))
    const submitted = state.submittedId && (await inReview(situation, state.submittedId, 'status'))
    if (state.planId) return say(paragraph(lang, [next(situation), submitted]))
    if (submitted) return say(submitted)
    return say(
      lang === 'zh'
        ? '这个对话里还没有方案，没有提交，也没有发送任何消息。'
        : 'This conversation has no plan yet: nothing was submitted and nothing was sent.',
    )
  },
}
