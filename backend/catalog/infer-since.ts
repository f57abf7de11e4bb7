import type { Attribute } from './catalog.ts'

const endings = ['since', '起始日', '起始日期', '生效日', '生效日期']
const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '')
const isDated = ({ type }: Attribute): boolean => type === 'date' || type === 'timestamp'

/** Names the date since which a state has held, where a column beside it is called after it: tier and tier_since, 等级 and 等级起始日. */
export const withSince = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.map((attribute) => {
    if (attribute.since !== undefined || isDated(attribute)) return attribute
    const names = endings.map((ending) => folded(attribute.name) + ending)
    const found = attributes.find((each) => isDated(each) && names.includes(folded(each.name)))
    return found ? { ...attribute, since: found.name } : attribute
  })
