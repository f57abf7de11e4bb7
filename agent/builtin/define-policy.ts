import type { Term } from '../../backend/catalog/catalog.ts'
import { termNamed, versionOf } from '../../backend/catalog/terms.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { gate } from './gate.ts'
import { type Counted, missingPreviews, previewOf } from './previews.ts'
import { call, output, type Policy, type Situation, type Step, say } from './step.ts'
import { conditionsOf, paragraph, quoted, sentence } from './words.ts'

/** Gives a word a meaning, says which one it has, takes the last one back, or lists them. */
export const definePolicy: Policy = (situation) => {
  const { reading, state, lang } = situation
  const act = reading.term?.act
  const word = reading.term?.word ?? state.word?.word
  if (act === 'list') return say(listed(situation))
  if (!word)
    return example(
      situation,
      lang === 'zh'
        ? '您指哪个词？例如“余额100万以上的算高净值”。'
        : 'Which word do you mean? For example: call customers with a balance over 1m "high net worth".',
    )
  if (act === 'ask') return tell(situation, word)
  if (act === 'take_back') return takeBack(situation, word)
  const inTheWay = act === 'define' ? gate(situation) : null
  if (inTheWay) return inTheWay
  const rule = reading.term?.rule ?? (act === 'keep' ? state.word?.rule : undefined)
  if (!rule)
    return say(
      lang === 'zh'
        ? `${quoted(lang, word)}要怎么算？请给出条件。`
        : `What should ${quoted(lang, word)} mean? Give the conditions.`,
    )
  const defined = output<ToolOutput<'define_term'>>(situation, 'define_term')
  return defined ? say(confirmed(situation, defined)) : call('define_term', { word, rule })
}

/** An example's numbers claim nothing about the data. */
const example = ({ scope }: Situation, text: string): Step => {
  scope.turn.quoted.push(text)
  return say(text)
}

const confirmed = (situation: Situation, found: ToolOutput<'define_term'>): string => {
  const { lang, reading } = situation
  const word = quoted(lang, found.labels?.[lang] ?? found.word)
  const meaning = found.readBack ? conditionsOf(lang, found.readBack, situation.scope.services.workspace.catalog) : ''
  const count = cell(found.resultId ?? '', 0, 'count', 'int')
  const share = cell(found.resultId ?? '', 0, 'share', 'pct1')
  const notes = reading.assumptions.map(({ note }) => sentence(lang, note[lang]))
  const again = found.before > 0
  return lang === 'zh'
    ? paragraph(lang, [
        `${again ? '已更新' : '已记下'}：${word}以后就指${meaning}，现在有 ${count} 位（占 ${share}）。`,
        ...notes,
        again ? '已保存的人群和方案不受影响。' : undefined,
        `说“撤销${found.labels?.zh ?? found.word}的定义”可以恢复${again ? '原来的口径' : '到没有定义'}。`,
      ])
    : paragraph(lang, [
        `${again ? 'Changed' : 'Noted'}: from now on ${word} means: ${meaning}. That is ${count} customers now (${share}).`,
        ...notes,
        again ? 'Saved segments and plans stay as they were.' : undefined,
        `Say "undo the definition of ${found.labels?.en ?? found.word}" to ${again ? 'go back to the earlier one' : 'drop it'}.`,
      ])
}

const takeBack = (situation: Situation, word: string): Step => {
  const { lang } = situation
  const found = output<ToolOutput<'define_term'>>(situation, 'define_term')
  if (!found) return call('define_term', { word })
  const left = found.readBack && conditionsOf(lang, found.readBack, situation.scope.services.workspace.catalog)
  return say(
    lang === 'zh'
      ? `已撤销${quoted(lang, word)}的定义。${left ? `现在恢复为：${left}。` : '这个词现在没有定义。'}`
      : `The definition of ${quoted(lang, word)} is taken back. ${left ? `It means again: ${left}.` : 'The word has none now.'}`,
  )
}

const origin = ({ lang }: Situation, term: Term): string => {
  const { version, by, at } = versionOf(term)
  if (!at || !by) return lang === 'zh' ? '这个口径随数据目录提供。' : 'It came with the data catalog.'
  const who = by === 'local' ? (lang === 'zh' ? '本机用户' : 'the local user') : by
  const day = at.slice(0, 10)
  return lang === 'zh'
    ? `第 ${version} 版，由${who}于 ${day} 定义。`
    : `Version ${version}, defined by ${who} on ${day}.`
}

const tell = (situation: Situation, word: string): Step => {
  const { lang, scope } = situation
  const term = termNamed(scope.services.workspace.catalog, word)
  if (!term)
    return example(
      situation,
      lang === 'zh'
        ? `这里还没有定义${quoted(lang, word)}。可以直接说，例如“余额50万以上的算${word}”。`
        : `Nobody has defined ${quoted(lang, word)} here. You can say, for example: call customers with a balance over 500,000 "${word}".`,
    )
  const [missing] = missingPreviews(situation, [term.rule])
  if (missing) return { calls: [missing] }
  const counted: Counted | undefined = previewOf(situation, term.rule)
  const count = counted ? cell(counted.resultId, 0, 'count', 'int') : undefined
  const meaning = conditionsOf(lang, scope.services.segments.explain(term.rule), scope.services.workspace.catalog)
  const told = origin(situation, term)
  scope.turn.quoted.push(told)
  return say(
    lang === 'zh'
      ? paragraph(lang, [
          `${quoted(lang, term.labels.zh)}指${meaning}${count ? `，现在有 ${count} 位客户` : ''}。`,
          told,
          `要改就说“${term.labels.zh}的定义改成……”。`,
        ])
      : paragraph(lang, [
          `${quoted(lang, term.labels.en)} means: ${meaning}${count ? `; ${count} customers now` : ''}.`,
          told,
          `To change it, say "change the definition of ${term.labels.en} to …".`,
        ]),
  )
}

const listed = (situation: Situation): string => {
  const { lang, scope } = situation
  const { glossary } = scope.services.workspace.catalog
  if (glossary.length === 0)
    return lang === 'zh'
      ? '这里还没有定义过词。直接说“……算高净值”就可以定义一个。'
      : 'No words are defined here yet. Say "call customers with … high net worth" to define one.'
  const lines = glossary.map((term) => {
    const meaning = conditionsOf(lang, scope.services.segments.explain(term.rule), scope.services.workspace.catalog)
    const told = origin(situation, term)
    scope.turn.quoted.push(meaning, told)
    return lang === 'zh' ? `- ${term.labels.zh}：${meaning}。${told}` : `- ${term.labels.en}: ${meaning}. ${told}`
  })
  return [lang === 'zh' ? '这里定义过的词：' : 'Words defined here:', ...lines].join('\n')
}
