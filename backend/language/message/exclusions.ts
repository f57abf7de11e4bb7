import { mostlyHan } from './mostly-han.ts'

/** What a message does to the list of those who are left out, and the place of what it names. */
export interface OfExclusions {
  act: 'add' | 'remove'
  what: [number, number]
}

const listEn =
  '(?:the |our |my )?(?:exclusions?|exclusion (?:list|criteria|criterion|rules?|conditions?)|excluded (?:list|ones)|list of exclusions)'
const listZh = '(?:排除|剔除|负向|反选)(?:项目?|条件|名单|规则|列表|清单|客群|人群|范围)?'
const leadEn = "(?:(?:please|ok|okay|so|now|then|and|also|can you|could you|we should|let us|let's)[, ]+)*"
const leadZh = '(?:(?:请|麻烦|再|另外|还有|同时|对了|那|然后|帮我|把|将|在)[，, ]*)*'
/** Several things, none of which is another change. */
const another =
  '(?:add|remove|change|keep|only|also|and|make|let|put|drop|swap|replace|include|再|加|改|只|保留|换|删|去|还|另|同时|增|减|放|限)'
const listed = `(?! *${another})[^:：]+?(?:[;；] ?(?! *${another})[^:：;；]+?)+`
/** One thing, and no exchange. */
const one = `(?! *${another})(?!.*(?:instead of|rather than|become|replace|->|=>|→|换|改))[^:：]+?`
const stop = '[\\s.。！!]*$'

const forms: { said: RegExp; act: OfExclusions['act'] }[] = [
  {
    said: new RegExp(
      `^${leadEn}(?:add|put|append|include|move) (?:this |these |the following )?(?:also )?(?:to|on|onto|into|in|under|among) ${listEn} ?[:：,–-] ?(.+?)${stop}`,
      'dis',
    ),
    act: 'add',
  },
  {
    said: new RegExp(
      `^${leadEn}(?:add|put|append|move) (.+?) (?:to|on|onto|into|in|under|among) ${listEn}(?: as well| too| also)?${stop}`,
      'dis',
    ),
    act: 'add',
  },
  {
    said: new RegExp(`^${leadEn}${listEn} ?[:：,–-] ?(?:please )?(?:also )?add(?: also)?:? (.+?)${stop}`, 'dis'),
    act: 'add',
  },
  {
    said: new RegExp(
      `^${leadEn}(?:another|one more|an additional|additional|a further|further|new|extra|more) exclusions? ?[:：,–-] ?(.+?)${stop}`,
      'dis',
    ),
    act: 'add',
  },
  { said: new RegExp(`^${leadEn}also (?:exclude|leave out|excluded) ?[:：] ?(.+?)${stop}`, 'dis'), act: 'add' },
  {
    said: new RegExp(`^${leadEn}(?:exclude|excluded|exclusions|leave out) ?[:：] ?(${listed})${stop}`, 'dis'),
    act: 'add',
  },
  { said: new RegExp(`^${leadEn}(?:exclusions?|excluded)(?: list)? ?[:：] ?(${one})${stop}`, 'dis'), act: 'add' },
  {
    said: new RegExp(
      `^${leadEn}(?:remove|take|drop|delete|strike|cross) (?:this |these |the following )?(?:from|off|out of) ${listEn}(?: again)? ?[:：,–-] ?(.+?)${stop}`,
      'dis',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(
      `^${leadEn}(?:remove|take|drop|delete|strike|cross) (.+?) (?:from|off|out of) ${listEn}(?: again)?${stop}`,
      'dis',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(
      `^${leadEn}${listEn} ?[:：,–-] ?(?:please )?(?:remove|drop|delete|strike|take (?:out|off)|without):? (.+?)${stop}`,
      'dis',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(
      `^${leadEn}(?:(?:no longer|don't|do not|stop) exclud(?:e|ing)|no need to exclude) (.+?)(?: any ?more| any longer| after all| again)*${stop}`,
      'dis',
    ),
    act: 'remove',
  },
]

const formsZh: typeof forms = [
  {
    said: new RegExp(
      `^${leadZh}${listZh}(?:里面|里|中|上)?[：:，, ]*(?:再|也|还|还要|另外|另|请)*(?:增加|新增|添加|补充|加上|加入|追加|补上|加)(?:一?[条个项]|以下)?[：:，, ]*(.+?)${stop}`,
      'dsu',
    ),
    act: 'add',
  },
  {
    said: new RegExp(
      `^${leadZh}(?:增加|新增|添加|补充|追加|再加)(?:一?[条个项]|以下)?${listZh}[：:，, ]+(.+?)${stop}`,
      'dsu',
    ),
    act: 'add',
  },
  {
    said: new RegExp(
      `^${leadZh}(?:另|还|还要|也|再|另需|还需)(?:要|需要|请)?(?:排除|剔除)[：:，, ]+(.+?)${stop}`,
      'dsu',
    ),
    act: 'add',
  },
  { said: new RegExp(`^${leadZh}${listZh}[：:] ?(${listed})${stop}`, 'dsu'), act: 'add' },
  { said: new RegExp(`^${leadZh}(?:再|另|还要?)?(?:减|减去|扣除|扣减|刨除)[：:] ?(${one})${stop}`, 'dsu'), act: 'add' },
  {
    said: new RegExp(
      `^${leadZh}(.+?)的?(?:也|都|就)*(?:不用|不必|无需|不需要|没必要)再?(?:排除|剔除)了?${stop}`,
      'dsu',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(
      `^${leadZh}(?:从)?${listZh}(?:里面|里|中|上)?(?:的)?[：:，, ]*(?:删除|删掉|去掉|去除|移除|拿掉|取消|撤掉)(.+?)${stop}`,
      'dsu',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(
      `^${leadZh}(?:从)?${listZh}(?:里面?的?|中的?|上的|的)[：:，, ]*(.+?)(?:这一?[条个项]|那一?[条个项])?(?:也|都|给我)*(?:删除|删掉|删了|去掉|去除|移除|拿掉|取消|撤掉|不要)(?:了|吧)*${stop}`,
      'dsu',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(
      `^${leadZh}(?:把|将)?(.+?)从${listZh}(?:里面|里|中)?(?:删除|删掉|删了|去掉|去除|移除|拿掉|拿出来|撤掉|移出来?)(?:了|吧)*${stop}`,
      'dsu',
    ),
    act: 'remove',
  },
  {
    said: new RegExp(`^${leadZh}(?:不再|不用再?|不要再|别再|无需|不必再?)(?:排除|剔除)(.+?)(?:了|吧)*${stop}`, 'dsu'),
    act: 'remove',
  },
]

/** Longer messages say more. */
const longest = 160

/**
 * "Add to exclusions: …", "take the students off the exclusion list", 排除项增加：…, 排除项里的…删除: what comes to, or goes from, those who are left out;
 * undefined where a message says no such thing.
 */
export const ofExclusions = (text: string): OfExclusions | undefined => {
  if (text.length > longest) return undefined
  for (const { said, act } of mostlyHan(text) ? formsZh : forms) {
    const [, what] = said.exec(text)?.indices ?? []
    if (what) return { act, what }
  }
  return undefined
}
