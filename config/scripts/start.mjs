// npm start: builds what is stale, then serves API and H5 from one process. Everything else is the server's own main.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { build, root } from './build.mjs'

const say = (text) => process.stdout.write(`${text}\n`)
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`需要 Node.js 20.19 或更新，现在是 ${process.versions.node}。 Node.js 20.19 or newer is needed.`)
  process.exit(1)
}

for (const [target, word] of [['server', '后端'], ['h5', '网页（第一次约半分钟）']]) {
  say(`正在构建${word}…`)
  const seconds = await build(target, { onlyStale: true })
  say(seconds ? `  ${seconds} 秒` : '  已是最新')
}

const server = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist/server/main.mjs')], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
