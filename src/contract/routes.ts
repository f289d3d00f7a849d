/**
 * Every route of the API, once: method, path below /api/v1, and who may call it.
 * The server registers from this table, the client builds addresses from it, a test walks it.
 */
export const API_BASE_PATH = '/api/v1'

export const ROUTES = {
  app: { method: 'GET', path: '/app', who: 'anyone' },
  circle: { method: 'GET', path: '/circle', who: 'anyone' },
  stations: { method: 'GET', path: '/stations', who: 'anyone' },
  station: { method: 'GET', path: '/stations/:id', who: 'anyone' },
  correct: { method: 'POST', path: '/stations/:id/corrections', who: 'anyone' },
  categories: { method: 'GET', path: '/categories', who: 'anyone' },
  divisions: { method: 'GET', path: '/divisions', who: 'anyone' },
  complain: { method: 'POST', path: '/complaints', who: 'anyone' },
  receipt: { method: 'GET', path: '/receipts/:receipt', who: 'anyone' },
  basemap: { method: 'GET', path: '/basemap/:z/:x/:y', who: 'anyone' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: `/${string}`; who: 'anyone' }>

export type RouteName = keyof typeof ROUTES
