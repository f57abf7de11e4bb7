import { describe, expect, it } from 'vitest'
import { commands } from './commands/index.ts'
import { commandHelp, overview } from './help.ts'
import { findCommand, parseCommand } from './parse.ts'

const find = (...words: string[]) => {
  const command = findCommand(words, commands)
  if (!command) throw new Error(`no ${words.join(' ')}`)
  return parseCommand(command, words)
}

describe('the command line', () => {
  it('reads the command of the issue', () => {
    const { values, arguments: places } = find(
      ...['import', 'online_retail.csv.gz', '--workspace', 'retail', '--events', 'purchase'],
      ...['--customer', 'CustomerID', '--time', 'InvoiceDate', '--now', '2011-12-10T00:00:00Z'],
      ...[
        '--derive',
        'amount=Quantity*UnitPrice',
        '--derive',
        'b=Quantity',
        '--where',
        "not InvoiceNo starts with 'C'",
      ],
    )
    expect(places).toEqual(['online_retail.csv.gz'])
    expect(values).toMatchObject({
      workspace: 'retail',
      derive: ['amount=Quantity*UnitPrice', 'b=Quantity'],
      where: "not InvoiceNo starts with 'C'",
    })
  })

  it('lets an option that may stand alone do so, before another option and at the end', () => {
    const words = ['import', 'results.csv', '--workspace', 'bank']
    expect(find(...words, '--outcomes').values).toMatchObject({ outcomes: '' })
    expect(find('import', 'results.csv', '--outcomes', '--workspace', 'bank')).toMatchObject({
      values: { outcomes: '', workspace: 'bank' },
      arguments: ['results.csv'],
    })
    expect(find(...words, '--outcomes', 'visit,spend').values).toMatchObject({ outcomes: 'visit,spend' })
    expect(() => find(...words, '--where')).toThrow(/--where/)
  })

  it('names what is missing, unknown or too much', () => {
    expect(() => find('ask', 'hello')).toThrow(/--workspace is missing/)
    expect(() => find('segment', 'show', '--workspace', 'bank')).toThrow(/ID is missing/)
    expect(() => find('workspace', 'list', '--colour')).toThrow(/--colour/)
    expect(() => find('workspace', 'create', 'a', 'b')).toThrow(/"b"/)
  })

  it('takes the longest name that fits and no other', () => {
    expect(findCommand(['segment', 'members', 'seg_1'], commands)?.name).toBe('segment members')
    expect(findCommand(['segment'], commands)).toBeUndefined()
    expect(findCommand(['segments', 'list'], commands)).toBeUndefined()
  })

  it('explains every command and exit code in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const command of commands) {
        const help = commandHelp(command, lang)
        expect(help).toContain(command.summary[lang])
        for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`)
        for (const code of [0, 1, 2, 3, 4, 5, 130]) expect(help).toMatch(new RegExp(`^ +${code} `, 'm'))
      }
      for (const { name } of commands) expect(overview(commands, lang)).toContain(name)
    }
  })

  it('takes several arguments where the last one says so', () => {
    expect(find('segment', 'overlap', 'seg_1', 'seg_2', 'seg_3', '--workspace', 'bank').arguments).toHaveLength(3)
    expect(() => find('segment', 'why', 'seg_1', '7', '8', '--workspace', 'bank')).toThrow(/one argument too many/)
  })
})
