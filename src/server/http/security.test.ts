import { createHash } from 'node:crypto'
import { inlineScriptHashes } from './security'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('inline scripts are allowed by their hash, scripts with an address are not inline', () => {
  const html = '<head><script>var a = 1\n</script><script defer src="/js/app.js"></script><script type="module">b()</script></head>'
  expect(inlineScriptHashes(html)).toEqual([hash('var a = 1\n'), hash('b()')])
})
