const chinese =
  /^(.{0,8}?(?:去掉|去除|删掉|删除|移除|拿掉|取消).+?)[,，;；。]\s*(?:再)?(?:改为|改成|换成|换为|改要|加上|增加|要求)(.+?)[。.!！]*$/u
const english =
  /^(\W*(?:please )?(?:remove|drop|delete|get rid of)\b.+?)(?:,|;| and|, and)? (?:then )?(?:require|add|use)\b (.+?)(?: instead)?[.!]*$/iu

/**
 * "Remove the login condition and require a mortgage instead", 去掉登录那个条件，改为有房贷: what goes, and what is to hold, each as a
 * message of its own. `at` is where the second begins in the text, `lead` how many letters were put before it.
 */
export const twoActions = (text: string): { first: string; second: string; at: number; lead: number } | undefined => {
  const [said, lead] = /\p{Script=Han}/u.test(text) ? [chinese.exec(text), '还要'] : [english.exec(text), 'also ']
  const [, first, rest] = said ?? []
  if (!first || !rest) return undefined
  return { first, second: lead + rest, at: text.lastIndexOf(rest), lead: lead.length }
}
