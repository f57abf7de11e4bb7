import { acceptedBy } from './accepted.ts'
import type { SourceColumn } from './column-types.ts'
import type { ImportNote } from './options.ts'
import { describeReject, type Reject } from './rejects.ts'
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
  /** Column that is named like an id, but whose values do not tell the rows apart. */
  repeating: string | undefined
  rejects: Reject[]
}

const note = (zh: string, en: string): ImportNote => ({ zh, en })

const mostDescribed = 5

/** Columns that stay text although most of their values are of another type. */
const nearlyTyped = (staged: Staged): ImportNote[] =>
  staged.columns.flatMap(({ name, cell }) => {
    const strays = staged.types.get(cell)?.strays
    if (!strays) return []
    const { fits, of, example } = strays
    const accepted = acceptedBy(strays.reading)
    return note(
      `列“${name}”按文本保存：${of} 个值中有 ${fits} 个是${accepted.zh}，“${example}”等不是。应为此类型时，请改正后重新导入。`,
      `Column "${name}" stays text: ${fits} of ${of} values are ${accepted.en}, others such as "${example}" are not. If it should be of that type, correct them and import again.`,
    )
  })

/** Columns whose numbers were written with a sign or a unit, which is theirs now. */
const writtenWith = (staged: Staged): ImportNote | undefined => {
  const columns = staged.columns.flatMap(({ name, cell }) => {
    const written = staged.types.get(cell)?.reading.written
    return written && written.before !== '' ? [{ name, sign: written.sign, scale: written.scale }] : []
  })
  if (columns.length === 0) return undefined
  const said = (times: string, open: string, close: string) =>
    columns.map(({ name, sign, scale }) => `${name}${open}${sign}${scale ? `${times}${scale}` : ''}${close}`)
  return note(
    `这些列的数字带有符号或单位，已按数字读取：${said('，×', '（', '）').join('、')}。`,
    `The numbers of these columns are written with a sign or unit and were read as numbers: ${said(', ×', ' (', ')').join(', ')}.`,
  )
}

/** What the import decided on its own and a person may want to correct. */
export const notesOn = ({ survey, shape, staged, id, guessed, repeating, rejects }: Decisions): ImportNote[] => {
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
      (repeating === undefined
        ? note(
            '没有编号列，客户编号为行号，从 1 开始。',
            'There is no id column; the customer id is the row number, from 1.',
          )
        : note(
            `列“${repeating}”的值多有重复或为空，不能作为客户编号；客户编号为行号，从 1 开始。仍要用它时请加 --id。`,
            `Too many values of column "${repeating}" repeat or are blank for it to be the customer id, which is the row number, from 1. Name it with --id to use it all the same.`,
          )),
    ambiguous.length > 0 &&
      note(
        `这些列的日期分不清日和月，按文本保存：${ambiguous.join('、')}。`,
        `Day and month cannot be told apart in these columns, which stay text: ${ambiguous.join(', ')}.`,
      ),
  ]
  const near = nearlyTyped(staged)
  const written = writtenWith(staged)
  const more = near.length - mostDescribed
  return [
    ...notes.filter((each) => each !== false),
    ...(written ? [written] : []),
    ...near.slice(0, mostDescribed),
    ...(more > 0 ? [note(`另有 ${more} 列同样按文本保存。`, `${more} more columns stay text likewise.`)] : []),
    ...rejects
      .slice(0, mostDescribed)
      .map((reject) =>
        note(`未导入：${describeReject(reject, 'zh')}。`, `Not imported: ${describeReject(reject, 'en')}.`),
      ),
  ]
}
