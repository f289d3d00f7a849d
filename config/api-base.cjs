// Where the client finds the API, decided at build time. H5 is served by the API's own server; a mini-program has no
// origin and WeChat calls https addresses only, so a production package is never built with anything else.
const HTTPS = /^https:\/\/[^/\s]+(\/\S*)?$/
const PREVIEW_ONLY = 'https://yikezhong.invalid/api/v1'
const DEVELOPMENT = 'http://127.0.0.1:3000/api/v1'

/**
 * @param {'h5' | 'weapp'} target
 * @param {boolean} production
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ base: string, note: string | null }} `note`: what whoever builds should know
 */
function apiBase(target, production, env) {
  if (target === 'h5') return { base: '/api/v1', note: null }
  const given = (env.TARO_APP_API_BASE ?? '').trim().replace(/\/+$/, '')
  if (given === '') {
    if (!production) return { base: DEVELOPMENT, note: null }
    return { base: PREVIEW_ONLY, note: `TARO_APP_API_BASE is not set: this package calls ${PREVIEW_ONLY}, which does not exist, and can only be previewed. Set it to https://<your server>/api/v1 to publish.` }
  }
  if (production && !HTTPS.test(given)) {
    throw new Error(`TARO_APP_API_BASE: expected an https address such as https://example.gov.cn/api/v1, got ${env.TARO_APP_API_BASE}. WeChat calls nothing else on a phone; set it to https://… or unset it for a preview.`)
  }
  return { base: given, note: null }
}

module.exports = { apiBase }
