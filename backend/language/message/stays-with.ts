/** What a message stays with, and where the rest of it begins. */
export interface StaysWith {
  /** How the group is named; empty where it is only pointed at. */
  name: string
  /** Where what comes behind it begins; undefined where nothing does. */
  rest?: number
}

const en =
  /^\W*(?:(?:then|so|ok|okay|well|right|fine|good|no|hm+|in that case)[, ]+)*(?:let us |let's |we(?:'ll| will| can| should)? |i(?:'ll| will)? |please |i'd rather |we'd rather )?(?:stay|stick|remain|go on|continue|carry on|work) with (?:(?:the|our|just|only) )*((?:[a-z0-9'-]+ ?){0,4}?) ?(?:(?<![a-z])(?:group|ones|customers|clients|people|list|audience|segment|one|lot|set))?(?: then| after all| please)?(?:\s*[,.;:]\s*(?:and |but )?|\s+(?:and|but)\s+|[.! ]*$)/di
const zh =
  /^(?:那|那么|好的?|行|嗯|算了|就|还是|我们|继续|先)*[，,]?(?:那|就|还是|继续|先)*(?:用|选|留|要|看|以|按|保留|沿用|回到)(?:着|回)?(.{0,12}?)的?(?:这|那)(?:一)?(?:批|群|组|边|拨|个|份)(?:人群|人|客户|名单)?(?:吧|了|好了|为准|就行)*(?:[，,。；;]\s*|$)/du

/** 那就还是用杭州这一批，再…, "let us stay with the Hangzhou group, and …"; undefined where a message says no such thing. */
export const staysWith = (text: string): StaysWith | undefined => {
  const found = (/\p{Script=Han}/u.test(text) ? zh : en).exec(text)
  if (!found) return undefined
  const name = (found[1] ?? '').trim()
  const rest = found[0].length < text.trimEnd().length ? found[0].length : undefined
  return {
    name: /^(?:this|that|same|current|现在|刚才|原来)?$/i.test(name) ? '' : name,
    ...(rest === undefined ? {} : { rest }),
  }
}
