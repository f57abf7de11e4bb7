import { Liquid, LiquidError } from 'liquidjs'
import type { Attribute, Catalog } from '../catalog/catalog.ts'
import { FairleadError } from '../errors.ts'
import { nearestFields } from '../segments/nearest.ts'

const liquid = new Liquid({ strictFilters: true, ownPropertyOnly: true, outputEscape: (value) => String(value ?? '') })

/** The one personal fact that may be put into copy. */
const isName = ({ name, labels }: Attribute): boolean =>
  /(^|[_\s.-])(first|last|full|given|family|nick|customer|client|user)?_?name$|^姓名$|^称呼$|^昵称$/i.test(name) ||
  /姓名|称呼|昵称/.test(labels.zh)

/** The catalog's attribute that greets a customer by name, if there is one. */
export const nameAttribute = ({ attributes }: Catalog): Attribute | undefined => attributes.find(isName)

const allowed = (variable: string, catalog: Catalog): Attribute => {
  const attribute = catalog.attributes.find(({ name }) => name === variable)
  if (!attribute)
    throw new FairleadError('unknown_variable', { variable, nearest: nearestFields(variable, catalog.attributes) })
  const { sensitivity } = attribute
  if (sensitivity !== 'none' && !(sensitivity === 'pii' && isName(attribute)))
    throw new FairleadError('private_variable', { variable, sensitivity })
  return attribute
}

/**
 * The attributes that a text fills in, such as {{first_name | default: "customer"}}. Throws `bad_template` for what cannot be
 * read, `unknown_variable` with the nearest fields, `private_variable` for protected or personal data other than a name.
 */
export const variablesOf = (text: string, catalog: Catalog): Attribute[] => {
  try {
    const parsed = liquid.parse(text)
    if (parsed.some((part) => part.constructor.name.endsWith('Tag')))
      throw new FairleadError('bad_template', { problem: 'tags such as {% if %} are not accepted' })
    return liquid.globalVariablesSync(parsed).map((variable) => allowed(variable, catalog))
  } catch (error) {
    if (error instanceof LiquidError || ((error as Error).name.endsWith('Error') && !(error instanceof FairleadError)))
      throw new FairleadError('bad_template', { problem: (error as Error).message })
    throw error
  }
}

/** The text with the given values filled in. */
export const fillIn = (text: string, values: Record<string, string>): string => liquid.parseAndRenderSync(text, values)
