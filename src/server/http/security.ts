import { createHash } from 'node:crypto'
import type { FastifyHelmetOptions } from '@fastify/helmet'

/** `script-src` sources for the scripts written inside a page, which is every script without src. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)]
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}

/** Headers for pages and API. Styles may stand in the page: Taro and Leaflet set them on elements. */
export function securityHeaders(scriptHashes: readonly string[], hasTiandituTiles: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', ...(hasTiandituTiles ? ['https://*.tianditu.gov.cn'] : [])],
        // Taro's base style carries an icon font in itself.
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // TLS ends at the reverse proxy, which knows whether to promise it for the future.
    strictTransportSecurity: false,
    // 天地图 checks that a key is used from its own site.
    referrerPolicy: { policy: hasTiandituTiles ? 'strict-origin-when-cross-origin' : 'no-referrer' },
  }
}
