import type { Token } from '../normalise.ts'
import { phraseLength, phrases } from './particular.ts'

const lead = phrases(
  'please|ok|okay|actually|and|也|再|那|那就|就|还是|请|帮我|嗯|好|先|把|将|对|the|their|any|no|不看|不管|不限|不限制|不考虑|不要求|不用看|不用管|别管|别看|drop|remove|forget|forget about|ignore|never mind',
)
const tail = phrases(
  "不要|不要了|不限|不限了|不限制|不限制了|不看|不看了|不管|不管了|去掉|去掉吧|去了|删掉|删了|删除|拿掉|拿掉吧|取消|取消了|取消吧|撤掉|不设|不设了|不卡|不卡了|不考虑|不考虑了|放开|放开吧|了|吧|都行|都可以|都要|随意|随便|条件|限制|要求|limit|condition|requirement|restriction|filter|is fine|is ok|is okay|will do|is not important|isn ' t important|is unimportant|does not matter|is off|no longer counts",
)
const denies = phrases(
  '不看|不管|不限|不限制|不考虑|不要求|不用看|不用管|别管|别看|any|drop|remove|forget|forget about|ignore|never mind',
)
const givesUp = /^(?:不要|不限|不看|不管|去|删|拿|取|撤|不设|不卡|不考虑|放开|都|随|is|isn|does|no)/u
/** Longer messages name more than a field. */
const longest = 16

/**
 * Where a thing is named that is given up: 年龄不要了, 不看城市了, "any age is fine". What stands there must be a field alone; undefined
 * where nothing is given up.
 */
export const namedGivenUp = (tokens: Token[]): { at: number; to: number } | undefined => {
  if (tokens.length > longest) return undefined
  let end = tokens.findLastIndex(({ kind }) => kind !== 'mark') + 1
  let at = 0
  let denied = false
  for (
    let length = phraseLength(tokens, at, lead);
    length && at + length < end;
    length = phraseLength(tokens, at, lead)
  ) {
    denied ||= phraseLength(tokens, at, denies) > 0
    at += length
  }
  for (let place = at + 1; place < end; place += 1) {
    let to = place
    for (let length = phraseLength(tokens, to, tail); length && to < end; length = phraseLength(tokens, to, tail))
      to += length
    if (to !== end || to === place) continue
    const said = tokens[place]?.text ?? ''
    // "no age limit" gives up a condition, "no mortgage" leaves customers out
    const unlimited = tokens[at - 1]?.text === 'no' && /^(?:limit|condition|requirement|restriction|filter)$/.test(said)
    const given = unlimited || givesUp.test(said + (tokens[place + 1]?.kind === 'han' ? tokens[place + 1]?.text : ''))
    end = place
    return denied || given ? { at, to: end } : undefined
  }
  return denied && at < end ? { at, to: end } : undefined
}
