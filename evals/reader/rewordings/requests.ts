import { createHash } from 'node:crypto'
import { type Request, readSet } from '../request.ts'
import { chineseRewordings } from './chinese.ts'
import { englishRewordings } from './english.ts'

const each = 12
const order = (name: string, id: string) => createHash('md5').update(`${name} ${id}`).digest('hex')

/**
 * The same requests of the dev set otherwise worded: for each rewording up to twelve single requests that it says otherwise, always the same ones. Their
 * customers are those of the request: what is not right either was not right before, or stands and falls with the wording.
 */
export const readRewordings = async (): Promise<Request[]> => {
  const requests = (await readSet('dev')).filter(({ text, repeat, sql }) => text !== undefined && !repeat && sql)
  const ofLang = { zh: chineseRewordings, en: englishRewordings }
  return (['zh', 'en'] as const).flatMap((lang) => {
    const said = requests.filter((request) => request.lang === lang)
    return ofLang[lang].flatMap(({ name, reword }) =>
      said
        .flatMap(({ pair: _, ...request }) => {
          const text = reword(request.text ?? '')
          return text ? [{ ...request, text }] : []
        })
        .sort((a, b) => (order(name, a.id) < order(name, b.id) ? -1 : 1))
        .slice(0, each)
        .map((request) => ({
          ...request,
          id: `${lang}-${name.replaceAll('.', '-')}-${request.id}`.toLowerCase(),
          category: `${lang}.${name}`,
        })),
    )
  })
}
