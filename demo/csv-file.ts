import { type FileHandle, open } from 'node:fs/promises'

export type Cell = string | number | boolean | null

const flushAt = 2 ** 20
const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  const text = String(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface CsvFile {
  path: string
  /** Resolves at once unless a full buffer has to be written first. */
  row(cells: Cell[]): Promise<void> | undefined
  close(): Promise<void>
}

/** A CSV file that is written row by row, a megabyte at a time. */
export const csvFile = async (path: string, header: string[]): Promise<CsvFile> => {
  const handle: FileHandle = await open(path, 'w')
  let buffer = `${header.join(',')}\n`
  const flush = async () => {
    const text = buffer
    buffer = ''
    await handle.write(text)
  }
  return {
    path,
    row(cells) {
      buffer += `${cells.map(cellText).join(',')}\n`
      return buffer.length > flushAt ? flush() : undefined
    },
    async close() {
      await flush()
      await handle.close()
    },
  }
}
