import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { apiBase } from '../../config/api-base.cjs'

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
    const app = JSON.parse(readFileSync(path.join(packageFolder, 'app.json'), 'utf8')) as { requiredPrivateInfos?: string[]; __usePrivacyCheck__?: boolean }
    expect(app.requiredPrivateInfos).toEqual(['getLocation'])
    expect(app.__usePrivacyCheck__).toBe(true)
  })

  test.each(['http://example.gov.cn/api/v1', 'example.gov.cn', 'https://'])('is not built to call %s, and the last build stays', (address) => {
    const stamp = path.join(root, 'dist/.weapp.stamp')
    const before = existsSync(stamp)
    const build = spawnSync(process.execPath, ['config/scripts/build.mjs', 'weapp'], { cwd: root, encoding: 'utf8', env: { ...process.env, TARO_APP_API_BASE: address } })
    expect(build.status).toBe(1)
    expect(build.stderr).toMatch(new RegExp(`^TARO_APP_API_BASE: expected an https address such as \\S+, got ${address}\\.`))
    expect(build.stderr).not.toMatch(/ at /)
    expect(existsSync(stamp)).toBe(before)
  })
})

describe('where a package finds the API', () => {
  test('unset: development calls this machine, production an address that says it is none', () => {
    expect(apiBase('weapp', false, {})).toEqual({ base: 'http://127.0.0.1:3000/api/v1', note: null })
    expect(apiBase('weapp', true, {})).toEqual({ base: 'https://yikezhong.invalid/api/v1', note: expect.stringMatching(/can only be previewed/) })
  })
  test('set: as it is, without slashes at the end', () => {
    expect(apiBase('weapp', true, { TARO_APP_API_BASE: 'https://example.gov.cn/api/v1//' })).toEqual({ base: 'https://example.gov.cn/api/v1', note: null })
  })
  test('the page is served by the API\'s own server, whatever is set', () => {
    expect(apiBase('h5', true, { TARO_APP_API_BASE: 'http://x' }).base).toBe('/api/v1')
  })

  test('has no page that only developers need', () => {
    const app = JSON.parse(readFileSync(path.join(packageFolder, 'app.json'), 'utf8')) as { pages: string[] }
    expect(app.pages.filter((page) => page.includes('gallery'))).toEqual([])
    expect(existsSync(path.join(packageFolder, 'features/gallery'))).toBe(false)
  })
})
