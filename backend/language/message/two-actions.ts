import type { Steps } from './in-steps.ts'

/** What goes, and what is to hold, each with the words that make it a message of its own. */
const forms: { said: RegExp; before: string; lead: string }[] = [
  {
    said: /^(.{0,8}?(?:去掉|去除|删掉|删除|移除|拿掉|取消).+?)[,，;；。]\s*(?:再)?(?:改为|改成|换成|换为|改要|加上|增加|要求)(.+?)[。.!！]*$/u,
    before: '',
    lead: '还要',
  },
  {
    said: /^(?:把)?(.+?(?:条件|限制|要求|那条|这条|那个|那项))(?:去掉|去除|删掉|删除|移除|拿掉|取消|不要了?)[,，;；。]\s*(?:再)?(?:改为|改成|换成|换为|改要|加上|增加|要求)(.+?)[。.!！]*$/u,
    before: '去掉',
    lead: '还要',
  },
  {
    said: /^不要(.+?)[,，;；。]\s*(?:而是|改|我)?要(.+?)[。.!！]*$/u,
    before: '去掉',
    lead: '还要',
  },
  {
    said: /^(\W*(?:please )?(?:remove|drop|delete|get rid of)\b.+?)(?:,|;| and|, and)? (?:then )?(?:require|add|use)\b (.+?)(?: instead)?[.!]*$/iu,
    before: '',
    lead: 'also ',
  },
]

/**
 * "Remove the login condition and require a mortgage instead", 去掉登录那个条件，改为有房贷: what goes, and what is to hold, each as a
 * message of its own. `at` is where the second begins in the text, `lead` how many letters were put before it.
 */
export const twoActions = (text: string): Steps | undefined => {
  for (const { said, before, lead } of forms) {
    const [, first, rest] = said.exec(text) ?? []
    if (first && rest)
      return { first: before + first, second: lead + rest, at: text.lastIndexOf(rest), lead: lead.length }
  }
  return undefined
}
