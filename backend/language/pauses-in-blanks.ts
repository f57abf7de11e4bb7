import type { Token } from './normalise.ts'

const joining =
  /^(?:以及|或者|或是|或|并且|而且|且|但是|但|不过|另外|还有|同时|再加上|除了|除去|排除|剔除|不要|去掉|不含|不包括)/
/** People that a clause may end with, and the group that the next is said of. */
const group = /(?:(?:客户|用户|顾客|会员|人群|人|者|的)(?:里|中|里面|当中|之中)|(?:客户|用户|顾客|会员|人群))$/
const noun = /^(?:的|里|中|内|等|和|与|及|跟|名|位|个|群|们)/
/** What is done with them: 给他们发短信. */
const acts = /^(?:给(?:他|她|大家|每|这)|帮我|麻烦|谢谢|请帮)/
/** Behind what was done, another condition begins: 近30天登录过 没买过基金. */
const another = /^(?:没|未|不|近|最近|过去|今年|去年|本|上个?[月周季]|但|有)/
const shortest = 4

/** The Chinese letters around a place, up to the next blank or mark. */
const lettersFrom = (tokens: readonly Token[], at: number, step: 1 | -1): string => {
  let said = ''
  for (let place = at; tokens[place] && tokens[place]?.kind !== 'mark'; place += step) {
    const token = tokens[place] as Token
    if (step === 1 && place > at && !token.glued && token.kind === 'han' && tokens[place - 1]?.kind === 'han') break
    said = step === 1 ? said + token.text : token.text + said
    if (step === -1 && !token.glued) break
  }
  return said
}

/** Whether the blank before a Chinese letter stands where a comma would: 按月合约客户 以及…, …的客户里 余额5000以上的, 白银会员 逾期的都剔除. */
const pauses = (tokens: readonly Token[], at: number): boolean => {
  const [before, own] = [tokens[at - 1], tokens[at]]
  if (!before || own?.kind !== 'han' || own.glued || before.kind !== 'han') return false
  const behind = lettersFrom(tokens, at, 1)
  const ahead = lettersFrom(tokens, at - 1, -1)
  if (noun.test(behind) || ahead.length < 2) return false
  if (acts.test(behind)) return ahead.length > 2
  if (joining.test(behind)) return ahead.length >= shortest || /[的了过]$/.test(ahead)
  if (/[过了]$/.test(ahead) && another.test(behind)) return behind.length > 2
  return group.test(ahead) && (behind.length >= shortest || (behind.length > 2 && behind.endsWith('的')))
}

/** Chinese notes with blanks where commas would stand, which are put there. */
export const withPausesInBlanks = (tokens: Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    if (!pauses(tokens, at)) return [token]
    const { end } = tokens[at - 1] as Token
    return [{ kind: 'mark' as const, text: ',', start: end, end: token.start, glued: false }, token]
  })
