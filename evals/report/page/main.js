import { casePage } from './case.js'
import { compared, data } from './dom.js'
import { listPage } from './one-run.js'
import { bothPage } from './two-runs.js'

let last = '#'
const route = () => {
  const [key, value = ''] = location.hash.slice(1).split('=')
  if (key === 'case' && casePage(decodeURIComponent(value), last)) return
  last = location.hash || '#'
  if (!compared) listPage(data.runs[0])
  else if (key === 'run' && data.runs[Number(value)]) listPage(data.runs[Number(value)])
  else bothPage()
}
addEventListener('hashchange', route)
route()
