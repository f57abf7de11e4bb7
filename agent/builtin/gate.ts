import type { Clarification } from '../../backend/language/reading.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import { cell } from '../receipts/reference.ts'
import { difference, missingPreviews, previewOf } from './previews.ts'
import { call, type Situation, type Step } from './step.ts'
import { both, clause, list, quoted, sentence } from './words.ts'

type ClarificationOption = NonNullable<Clarification['options']>[number]

/**
 * What must be settled with the person before an audience may be used: a question of the reader, words that nobody
 * understood, readings that select different customers. Null where nothing stands in the way.
 */
export const gate = (situation: Situation): Step | null =>
  clarify(situation) ?? askAboutUnread(situation) ?? compareReadings(situation)

const counted = (situation: Situation, option: ClarificationOption): ClarificationOption => {
  const preview = option.rule && previewOf(situation, option.rule)
  return preview ? { ...option, count: preview.count } : option
}

const clarify = (situation: Situation): Step | null => {
  const { clarification } = situation.reading
  if (!clarification) return null
  const options = clarification.options ?? []
  const previews = countable(
    situation,
    options.flatMap((option) => (option.rule ? [option.rule] : [])),
  )
  if (previews.length > 0) return { calls: previews }
  return ask({
    ...clarification,
    ...(options.length > 0 ? { options: options.map((option) => counted(situation, option)) } : {}),
  })
}

/** The calls that count what is not counted yet, less those that failed before: such an option is still offered, without a number. */
export const countable = (situation: Situation, rules: Rule[]) =>
  missingPreviews(situation, rules).filter(({ input }) => !failed(situation, input))

const failed = ({ scope }: Situation, input: unknown): boolean =>
  scope.turn.calls.some((one) => one.status === 'failed' && canonicalJson(one.input) === canonicalJson(input))

const askAboutUnread = (situation: Situation): Step | null => {
  const { unread, rule } = situation.reading
  if (unread.length === 0) return null
  const words = unread.map((span) => span.text)
  if (!rule)
    return ask({
      reason: 'unread',
      question: both((lang) => {
        const named = list(
          lang,
          words.map((word) => quoted(lang, word)),
        )
        return lang === 'zh'
          ? `我没有读懂${named}。请换一种说法，或者问“有哪些字段”看看数据里有什么。`
          : `I could not read ${named}. Say it another way, or ask "what data do you have" to see what there is.`
      }),
    })
  const [missing] = missingPreviews(situation, [rule])
  if (missing) return { calls: [missing] }
  const shown = previewOf(situation, rule)
  return ask({
    reason: 'unread',
    question: both((lang) => {
      const named = list(
        lang,
        words.map((word) => quoted(lang, word)),
      )
      const count = shown ? cell(shown.resultId, 0, 'count', 'int') : '—'
      return lang === 'zh'
        ? `我没有读懂${named}。其余部分选中 ${count} 位客户。${sentence(lang, shown?.readBack.zh ?? '')}要不考虑${named}继续，还是换一种说法？`
        : `I could not read ${named}. The rest selects ${count} customers. ${sentence(lang, shown?.readBack.en ?? '')} Go on without ${named}, or say it another way?`
    }),
    options: [
      {
        label: both((lang) => (lang === 'zh' ? '不考虑这些词，继续' : 'Go on without these words')),
        say: situation.lang === 'zh' ? '不考虑这些词，继续' : 'Go on without these words',
        rule,
        ...(shown ? { count: shown.count } : {}),
      },
    ],
  })
}

const compareReadings = (situation: Situation): Step | null => {
  const { rule, alternatives = [] } = situation.reading
  if (!rule || alternatives.length === 0) return null
  const others = alternatives.map((one) => one.rule)
  const previews = missingPreviews(situation, [...others, rule])
  if (previews.length > 0) return { calls: previews }

  const main = previewOf(situation, rule)
  const differing = alternatives.filter((one) => previewOf(situation, one.rule)?.count !== main?.count)
  const equal = alternatives.filter((one) => !differing.includes(one)).map((one) => one.rule)
  const proofs = missingPreviews(
    situation,
    equal.map((other) => difference(rule, other)),
  )
  if (differing.length === 0 && proofs.length > 0) return { calls: proofs }
  const apart = equal.some((other) => (previewOf(situation, difference(rule, other))?.count ?? 0) > 0)
  if (differing.length === 0 && !apart) return countLast(situation, rule)
  return askWhich(situation, rule)
}

/** What was counted last is shown: after proofs it is the audience once more. */
export const countLast = ({ done }: Situation, rule: Rule): Step | null => {
  const last = done.findLast(({ name }) => name === 'preview_segment')
  const shown = last && canonicalJson((last.input as { rule: Rule }).rule) === canonicalJson(rule)
  return shown ? null : call('preview_segment', { rule })
}

const askWhich = (situation: Situation, rule: Rule): Step => {
  const { alternatives = [], readAs } = situation.reading
  const readings = [{ rule, say: undefined, ...(readAs ? { label: readAs } : {}) }, ...alternatives]
  const options = readings.map(({ rule, ...rest }, index): ClarificationOption => {
    const preview = previewOf(situation, rule)
    const label = 'label' in rest ? rest.label : (preview?.readBack ?? both(() => String(index + 1)))
    return { label, say: rest.say ?? label[situation.lang], rule, ...(preview ? { count: preview.count } : {}) }
  })
  return ask({
    reason: 'ambiguous',
    question: both((lang) => {
      const choices = readings.map(({ rule }, index) => {
        const preview = previewOf(situation, rule)
        const label = clause(options[index]?.label[lang] ?? '')
        const count = preview ? cell(preview.resultId, 0, 'count', 'int') : '—'
        return lang === 'zh' ? `${label}（${count} 位）` : `${label} (${count} customers)`
      })
      return lang === 'zh'
        ? `这句话有不同的读法，选中的客户不一样：${choices.join('；')}。您指哪一种？`
        : `This can be read in different ways that select different customers: ${choices.join('; ')}. Which one do you mean?`
    }),
    options,
  })
}

/** Puts a question to the person; the turn ends with it. */
export const ask = (clarification: Clarification): Step => call('ask_user', clarification)
