import type { Actor } from '../actor.ts'
import type { Catalog, Term } from '../catalog/catalog.ts'
import { withoutLast, withTerm } from '../catalog/terms.ts'
import { FairleadError } from '../errors.ts'
import type { Rule } from '../segments/rule.ts'
import type { Preview } from '../segments/segment.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Workspace } from '../workspace.ts'

export interface Definition {
  term: Term
  /** Whom it means now. */
  preview: Preview
}

/** Words that a workspace gives a meaning of its own. */
export interface Glossary {
  /** Gives a word a meaning, or its next version. Throws `term_not_allowed` for protected or personal data, and the faults of the rule. */
  define(input: { word: string; rule: Rule; actor: Actor; signal?: AbortSignal }): Promise<Definition>
  /** Takes the last meaning of a word back; without a term where it had no other. Throws `unknown_term` where nobody defined it here. */
  takeBack(input: { word: string }): Promise<{ word: string; term?: Term }>
}

/** What may not give a word its meaning, as it may not choose customers. */
const refused = new Set<Preview['warnings'][number]['code']>(['prohibited', 'protected', 'pii', 'leak'])

export interface GlossaryParts {
  workspace: Workspace
  segments: SegmentService
  /** Changes the catalog as it is on disk now; absent where it cannot be changed. */
  change?: ((edit: (catalog: Catalog) => Catalog) => Promise<void>) | undefined
}

/** The glossary of one workspace, kept in its catalog. */
export const glossaryOf = ({ workspace, segments, change }: GlossaryParts): Glossary => {
  const unknown = (word: string) =>
    new FairleadError('unknown_term', {
      word,
      zh: workspace.catalog.glossary.map(({ labels }) => labels.zh),
      en: workspace.catalog.glossary.map(({ labels }) => labels.en),
    })
  const edit = async (make: (catalog: Catalog) => Catalog): Promise<void> => {
    if (!change) throw new FairleadError('glossary_fixed')
    await change(make)
  }
  return {
    async define({ word, rule, actor, signal }) {
      const preview = await segments.preview(rule, { examples: 0, ...(signal ? { signal } : {}) })
      const warning = preview.warnings.find(({ code }) => refused.has(code))
      if (warning) throw new FairleadError('term_not_allowed', { word, ...warning.note })
      const author = { by: actor.id, at: new Date().toISOString() }
      let term = withTerm(workspace.catalog, word, rule, author).term
      await edit((catalog) => {
        const made = withTerm(catalog, word, rule, author)
        term = made.term
        return made.catalog
      })
      return { term, preview }
    },
    async takeBack({ word }) {
      let left: { term?: Term } | undefined
      await edit((catalog) => {
        const taken = withoutLast(catalog, word)
        if (!taken) throw unknown(word)
        left = taken
        return taken.catalog
      })
      return { word, ...(left?.term ? { term: left.term } : {}) }
    },
  }
}
