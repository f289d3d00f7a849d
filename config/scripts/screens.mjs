// npm run screens [-- <folder of mock pictures>]: walks every page and state on H5 and on the WeChat package, standard and
// 长辈版, and lays the pictures side by side in .cache/screens/contact-sheet-<n>.png.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build, root } from './build.mjs'

for (const target of ['server', 'h5', 'weapp']) await build(target, { onlyStale: true })
const node = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, SCREENS: 'all' } }).status ?? 1
const walked = node(['node_modules/jest/bin/jest.js', '-c', 'config/jest.config.cjs', '--selectProjects', 'browser', '--testPathPatterns', 'looks'])
const mocks = process.argv[2] ? [path.resolve(process.argv[2])] : []
process.exit(node(['node_modules/tsx/dist/cli.mjs', 'src/acceptance/looks/contact-sheet.ts', ...mocks]) || walked)
