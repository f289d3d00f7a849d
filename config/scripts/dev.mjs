// npm run dev: the server restarts on change (port 3000), H5 reloads on change (port 10086, /api proxied to the server).
// npm run dev:weapp: the mini-program is built anew on change into dist/weapp, for WeChat's developer tools.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './build.mjs'

const bin = (name) => path.join(root, 'node_modules', name)
const run = (args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } })
const taro = (target) => run([bin('@tarojs/cli/bin/taro'), 'build', '--type', target, '--watch'])

const target = process.argv[2] ?? 'h5'
// What development leaves in dist/ is no production build: the next test builds it anew.
rmSync(path.join(root, `dist/.${target}.stamp`), { force: true })
const children = target === 'weapp' ? [taro('weapp')] : [run([bin('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'src/server/main.ts']), taro('h5')]
const stop = () => children.forEach((child) => child.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
children.forEach((child) => child.on('exit', (code) => { stop(); process.exitCode = code ?? 0 }))
