import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { commands } from './commands/index.ts'
import { exitCodeMeanings } from './exit-codes.ts'
import { commandHelp } from './help.ts'

const intro = `# The command line

\`npx fairlead <command>\`, or \`npm run -s fairlead -- <command>\`. Commands work with the server running, through its API, and with it
stopped, on the data themselves. Standard output carries the result only (JSON, ids, the answer); everything else goes to standard error.
Lists are aligned columns on a terminal and one JSON array into a pipe.

Set by the environment: \`FAIRLEAD_DATA\` (folder of the data, default \`./data\`), \`PORT\` (default 4600), \`HOST\` (127.0.0.1 or localhost),
\`DATABASE_URL\` and \`WAREHOUSE_URL\` (Postgres; embedded databases without them), \`FAIRLEAD_MODEL\` with \`OPENAI_BASE_URL\` and
\`OPENAI_API_KEY\` (a language model; the built-in reader without \`FAIRLEAD_MODEL\`), \`FAIRLEAD_EMBEDDING_MODEL\` (embeddings
of the same server for knowledge; built in without it), \`FAIRLEAD_LOG\` (silent … trace, default warn),
\`FAIRLEAD_REFRESH\` (time of day at which the server counts all saved segments, HH:MM or off, default 03:00).
The language follows \`LANG\`; \`--lang zh|en\` overrides it.
`

const ask = `## What ask prints

\`fairlead ask TEXT --workspace W --json\` prints one object: \`thread\`, \`answer\`, and where there are any \`segment\` (\`id\` or null while it is
not saved, \`rule\`, \`readBack\` in zh and en, \`count\`, the \`unread\` words with their place, with \`--members\` every customer id),
\`clarification\`, \`table\`, \`plan\`, \`copy\`, \`campaign\`, then \`receipts\` and \`usage\`. \`--batch\` reads lines \`{"id", "text"}\` or
\`{"id", "turns": [...]}\`, asks each in a fresh thread and prints one such object a line with its \`id\`, in the order of the file, as they
are finished. A line that fails has an \`error\` with \`code\` and \`message\`; the others go on, and the exit code is 3.
`

const loading = `## Loading your own data

| what | how |
|---|---|
| a workspace, its customers | \`fairlead import customers.csv --workspace shop\`: the first file makes the workspace |
| what customers did | \`fairlead import orders.csv --workspace shop --events purchase --customer customer_id --time paid_at\` |
| what belongs to them | \`fairlead import accounts.csv --workspace shop --entity accounts --customer customer_id\` |
| a campaign and its results | \`fairlead import test.csv --workspace shop --arm segment --outcomes visit,spend --design randomised\` |
| results of past campaigns | \`fairlead knowledge import outcomes.csv --workspace shop\` (the same: \`fairlead import outcomes.csv --workspace shop --outcomes\`), or Import outcomes in the Knowledge area |
| names, synonyms, units, what is protected | \`--label-file labels.yaml\` with an import, or edit \`"$(fairlead catalog path --workspace shop)"\`; \`fairlead catalog show\` prints the whole |
| products, channels, metrics, terms | the same catalog file; a term also in the chat: "from now on good prospect means balance over 20000" |
| guidelines of the brand | a note in the Knowledge area (Write a note), found and quoted by questions; copy is checked against the rules of the country, not against notes |

A file may be imported again: its table is replaced as a whole, or not at all. A column most of whose values are numbers or dates is of that type, and
rows that do not fit are listed in \`rejects.csv\` with line, column, value and what is expected. More of them than \`--max-bad\` (1 %) refuse the file;
\`--text COLUMN\` keeps a column as text.

Times are read as 2026-03-05 14:03, 2026/3/5 14:03, 2026年3月5日 14:03 or 25/3/2026 14:03 where day and month are clear. Numbers written with a sign or unit
(\`128元\`, \`¥1,234.50\`, \`12.5%\`, \`54岁\`, \`37万\`) are numbers of that unit, which the report says; a unit in a heading (\`累计消费(元)\`, \`income (USD)\`) is the column's unit and
no part of its name. A file that has few of the customers' columns is not taken in their place unless \`--id\` names its id: events want \`--events\`, things \`--entity\`.
Names are read by their words, with abbreviations written out (\`acct_open_dt\`, \`nbr_dependents\`), and get labels in both languages where all of their words are known;
an event named by a noun and a verb (\`claim_filed\`, \`quote_request\`) is asked for by the verb: "filed a claim", 询过价. Several types of events in one file are imported one by one:
\`--events claim_filed --where "event_type = 'claim_filed'"\`; columns that are blank for a type, or repeat it, are left out of it.
Values have an order where their numbers or a known scale tell it (VIP1 to VIP3, bronze to gold); of others a label file says it, lowest first: \`attributes: {risk_grade: {order: [E, D, C, B, A]}}\`.
`

const markdown = [
  intro,
  '## Exit codes',
  '',
  '| code | means |',
  '|---|---|',
  ...Object.entries(exitCodeMeanings).map(([code, { en }]) => `| ${code} | ${en} |`),
  '',
  loading,
  ask,
  ...commands.map(
    (command) => `## fairlead ${command.name}\n\n\`\`\`text\n${withoutExits(commandHelp(command, 'en'))}\n\`\`\`\n`,
  ),
].join('\n')

function withoutExits(help: string): string {
  return help.slice(0, help.indexOf('\n\nExit codes:'))
}

it('has its reference written from its own help', async () => {
  await expect(markdown).toMatchFileSnapshot(join(resolve(import.meta.dirname, '..'), 'docs/cli.md'))
})
