const flag = /^(is|has|had|accepted|accepts?|consents?|opted|complain)([_ ]|[A-Z]|$)|[_ ]?flag$|^complain$|是否|标志$/
const identifier = /(^|[_ ]|[a-z])(id|no|number|code|sku|zip|phone|mobile|postcode)$|编号|号码|号$|代码|邮编|手机|电话/i
const day = /(^|[_ ])(date|dt|day)([_ ]|$)|date$|日期|日$/i
const rowId =
  /^(customer|client|user|member|cust|account|person)?[_ ]?(id|no|number|key)$|^(客户|会员|用户|账户)?(号|编号|id|ID)$/i

/** What the name of a column says about its values. */
export const nameSays = {
  /** 0 and 1 mean no and yes. */
  flag: (name: string) => flag.test(name),
  /** A code, not a quantity: kept as text unless every value is a number. */
  identifier: (name: string) => identifier.test(name),
  /** Eight digits are a date. */
  day: (name: string) => day.test(name),
  /** Identifies the row's customer, if its values do. */
  rowId: (name: string) => rowId.test(name.trim()),
}

const longest = 60
const reserved = ['customer_id', 'ts']
const encoder = new TextEncoder()

const shorten = (name: string): string => {
  let short = name
  while (encoder.encode(short).length > longest) short = short.slice(0, -1)
  return short
}

/**
 * Physical columns for source names: letters, digits and "_" only, at most 63 bytes (Postgres's limit),
 * different from one another without regard to case and from the columns that every table has.
 */
export const physicalColumns = (names: string[]): string[] => {
  const taken = new Set(reserved)
  return names.map((name, index) => {
    const base = shorten(name.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '_')).replaceAll(/^_+|_+$/g, '')
    let unique = base || `column_${index + 1}`
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) unique = `${base}_${copy}`
    taken.add(unique.toLowerCase())
    return unique
  })
}

/** The table of an entity. */
export const entityTable = (name: string): string => `entity_${physicalColumns([name])[0]?.toLowerCase()}`

/** The table of an event type. */
export const eventTable = (type: string): string => `event_${physicalColumns([type])[0]?.toLowerCase()}`
