#!/usr/bin/env node
// Plain JavaScript for any Node since 20: runs main.ts on the Node 24 that the package brings along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts')
const [major] = process.versions.node.split('.').map(Number)

const ownNode = () => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    return [join(folder, 'bin/node'), join(folder, 'bin/node.exe')].find((path) => existsSync(path))
  } catch {
    return undefined
  }
}

if (major >= 24) await import(pathToFileURL(main).href)
else {
  const node = ownNode()
  if (!node) {
    process.stderr.write('fairlead needs Node 24: run npm ci, which brings it, or install it.\n')
    process.exit(5)
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // a terminal signals both; a supervisor only us
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}
