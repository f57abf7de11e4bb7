import type { ValueSet } from './entry.ts'

const rows =
  'en:English:英语:英文 es:Spanish:西班牙语:西语 zh:Chinese:中文:汉语 fr:French:法语:法文 de:German:德语:德文 pt:Portuguese:葡萄牙语:葡语 it:Italian:意大利语:意语 ja:Japanese:日语:日文 ko:Korean:韩语:韩文 ru:Russian:俄语:俄文 ar:Arabic:阿拉伯语:阿语 hi:Hindi:印地语:印地文 vi:Vietnamese:越南语:越语 th:Thai:泰语:泰文 id:Indonesian:印尼语:印尼文 nl:Dutch:荷兰语:荷兰文 pl:Polish:波兰语:波兰文 tr:Turkish:土耳其语:土耳其文 sv:Swedish:瑞典语:瑞典文'.split(
    ' ',
  )

/** Languages by their ISO 639-1 codes or names, with how their speakers are said. */
export const languages: ValueSet = {
  rows: rows.map((row) => {
    const [code = '', en = '', zh = '', short = ''] = row.split(':')
    const name = en.toLowerCase()
    return [
      `${code}|${code}-${code}|${name}|${zh}|${short}`,
      `${zh}|${short}|说${zh}|讲${zh}|说${short}|讲${short}`,
      `${en}|${name}|${name}-speaking|${name} speaking|${name} speaker|speak ${name}|speaks ${name}`,
    ]
  }),
}
