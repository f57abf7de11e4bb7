import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { countClicks } from './chat/clicks.ts'
import { startLanguage } from './i18n/index.ts'
import './style/base.css'
import './style/shell.css'
import './style/chat.css'

startLanguage()
countClicks(document)
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
