import { Misused } from './command.ts'

/** What --margin gives: the share by which a run may be worse and still pass. */
export const marginOf = (text: string): number => {
  const margin = Number(text)
  if (margin > 0 && margin < 1) return margin
  throw new Misused('--margin takes a share between 0 and 1')
}
