import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const packageFolder = path.join(root, 'dist/weapp')

describe('the compiled WeChat package', () => {
  test('passes WeChat\'s own compilers, the language level of old phones and the size limits', () => {
    expect(existsSync(path.join(packageFolder, 'app.json'))).toBe(true)
    const gate = spawnSync(process.execPath, ['config/scripts/weapp-gate.mjs'], { cwd: root, encoding: 'utf8' })
    process.stderr.write(gate.stdout)
    expect(gate.stderr).toBe('')
    expect(gate.stdout).toMatch(/wcc: \d+ files/)
    expect(gate.stdout).toMatch(/main package: \d+ bytes/)
    expect(gate.status).toBe(0)
  })

  test('declares the private interface it uses and no more', () => {
    const app = JSON.parse(readFileSync(path.join(packageFolder, 'app.json'), 'utf8')) as { requiredPrivateInfos?: string[] }
    expect(app.requiredPrivateInfos).toEqual(['getLocation'])
  })
})
