// npm run dev: the server restarts on change (port 3000), H5 reloads on change (port 10086, /api proxied to the server).
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './build.mjs'

const bin = (name) => path.join(root, 'node_modules', name)
const children = [
  spawn(process.execPath, [bin('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'src/server/main.ts'], { cwd: root, stdio: 'inherit' }),
  spawn(process.execPath, [bin('@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch'], {
    cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' },
  }),
]
const stop = () => children.forEach((child) => child.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
children.forEach((child) => child.on('exit', (code) => { stop(); process.exitCode = code ?? 0 }))
