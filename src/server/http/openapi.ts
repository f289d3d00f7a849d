import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** OpenAPI 3.1 at /openapi.json, readable at /docs; both made from the routes themselves. Register before the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '临猗一刻钟 API',
        version,
        description: '走路一刻钟能到哪里、有什么、缺什么。Every refusal is application/problem+json (RFC 9457) with a stable code.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `def-${i}`) },
  })
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { validatorUrl: null }, theme: { title: '临猗一刻钟 API' } })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
