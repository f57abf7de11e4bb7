import type { SourceColumn } from './column-types.ts'
import type { ImportNote } from './options.ts'
import type { CsvShape } from './source/csv-shape.ts'
import type { Survey } from './source/survey.ts'
import type { Staged } from './staging.ts'

export interface Decisions {
  survey: Survey
  shape: CsvShape | undefined
  staged: Staged
  id: SourceColumn | undefined
  /** Name that was tried as the id. */
  guessed: string | undefined
}

const note = (zh: string, en: string): ImportNote => ({ zh, en })

/** What the import decided on its own and a person may want to correct. */
export const notesOn = ({ survey, shape, staged, id, guessed }: Decisions): ImportNote[] => {
  const ambiguous = staged.columns.filter(({ cell }) => staged.types.get(cell)?.ambiguous).map(({ name }) => name)
  const notes: (ImportNote | false)[] = [
    survey.encoding !== 'utf-8' && note(`按 ${survey.encoding} 编码读取。`, `Read as ${survey.encoding}.`),
    shape !== undefined &&
      !shape.header &&
      note(
        '没有标题行，列名为 column_1、column_2……',
        'There is no header; the columns are named column_1, column_2 and so on.',
      ),
    shape?.wrapped === true &&
      note('每行都在一对引号内，已拆开。', 'Every line was inside one pair of quotes and was unwrapped.'),
    shape?.blanks === true && note('列之间以空格对齐。', 'The columns are lined up with blanks.'),
    id !== undefined &&
      guessed === id.name &&
      note(`客户编号取自列“${id.name}”。`, `The customer id is column "${id.name}".`),
    id === undefined &&
      note(
        '没有编号列，客户编号为行号，从 1 开始。',
        'There is no id column; the customer id is the row number, from 1.',
      ),
    ambiguous.length > 0 &&
      note(
        `这些列的日期分不清日和月，按文本保存：${ambiguous.join('、')}。`,
        `Day and month cannot be told apart in these columns, which stay text: ${ambiguous.join(', ')}.`,
      ),
  ]
  return notes.filter((each) => each !== false)
}
