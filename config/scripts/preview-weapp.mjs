// npm run preview:weapp [-- <origin of a running API> [port]]: the built mini-program in a browser window, for a look by hand.
// Without an API it starts our own server on its usual port.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { build, root } from './build.mjs'

const say = (text) => process.stdout.write(`${text}\n`)
const [given, port = '8795'] = process.argv.slice(2)
const api = given ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`

for (const [target, word] of [['weapp', '小程序'], ['server', '后端']]) {
  const seconds = await build(target, { onlyStale: true })
  say(seconds ? `${word}构建 ${seconds} 秒` : `${word}已是最新`)
}
const children = []
const running = await fetch(`${api}/readyz`).then((answer) => answer.ok, () => false)
if (!running && given) {
  say(`${api} 没有回答：先 npm start，或不写地址`)
  process.exit(1)
}
if (!running) children.push(spawn(process.execPath, [path.join(root, 'dist/server/main.mjs')], { cwd: root, stdio: 'inherit' }))
children.push(spawn(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/acceptance/weapp/preview.ts', api, port], { cwd: root, stdio: 'inherit' }))
const stop = () => children.forEach((child) => child.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
children.forEach((child) => child.on('exit', (code) => { stop(); process.exitCode = code ?? 0 }))
