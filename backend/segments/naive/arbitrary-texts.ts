/** Texts that break careless quoting, folding or pattern matching. */
export const texts = [
  'plain',
  'PLAIN text',
  'Äpfel und Öl',
  'äpfel UND öl',
  '日本語テキスト',
  '退休 员工',
  "O'Brien",
  '100%_done',
  'back\\slash',
  '"quoted"',
  '$1; drop table customers --',
  'emoji 👩‍💻 x',
  ' ',
]
export const items = ['a', 'b', 'C c', '标签', "it's"]
export const enumValues = ['red', 'green', 'Blue', 'unknown', '其他']
export const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Kolkata']
