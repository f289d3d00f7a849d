/** The arrows of the house. Each rule's comment says what to do instead. */
const TEST = '\\.test\\.tsx?$'
const PURE = '^node_modules/(dayjs|flatbush|flatqueue|kdbush|d3-contour|d3-array|internmap|gcoord)(/|$)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'two modules that need each other are one module, or a third holds what both need', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'no-unresolvable', severity: 'error', comment: 'install it or mend the path', from: {}, to: { couldNotResolve: true } },
    { name: 'no-dead-modules', severity: 'error', comment: 'nobody reads it: delete it', from: { orphan: true, pathNot: [TEST, '^src/acceptance/', '^src/client/app\\.', '^src/client/custom-tab-bar/', '\\.generated\\.', '\\.d\\.ts$', '\\.(h5|weapp)\\.tsx?$', '\\.config\\.ts$'] }, to: {} },
    { name: 'domain-imports-domain-only', severity: 'error', comment: 'rules are pure: hand facts in as arguments; what reads files or the network belongs to server', from: { path: '^src/domain', pathNot: TEST }, to: { pathNot: ['^src/domain', PURE] } },
    { name: 'one-date-library-file', severity: 'error', comment: 'add the calculation to domain/calendar/china-day.ts', from: { pathNot: ['^src/domain/calendar/china-day\\.ts$', TEST, '^node_modules'] }, to: { path: '^node_modules/dayjs' } },
    { name: 'contract-imports-domain-only', severity: 'error', comment: 'shapes know words of the domain and typebox, nothing else', from: { path: '^src/contract', pathNot: TEST }, to: { pathNot: ['^src/(contract|domain)', '^node_modules/typebox'] } },
    { name: 'server-not-client', severity: 'error', comment: 'what both need belongs to domain or contract', from: { path: '^src/server' }, to: { path: '^src/(client|acceptance|bench)' } },
    { name: 'client-not-server', severity: 'error', comment: 'the client speaks HTTP: take the shape from contract', from: { path: '^src/client' }, to: { path: '^src/(server|acceptance|bench)|^node_modules/(fastify|@fastify|kysely|libsql|typebox)' , dependencyTypesNot: ['type-only'] } },
    { name: 'feature-not-feature-client', severity: 'error', comment: 'what two features share goes to client/ui, api or session', from: { path: '^src/client/features/([^/]+)/' }, to: { path: '^src/client/features/', pathNot: '^src/client/features/$1/' } },
    { name: 'feature-not-feature-server', severity: 'error', comment: 'hand the other feature\'s use case in from app.ts', from: { path: '^src/server/features/([^/]+)/' }, to: { path: '^src/server/features/', pathNot: '^src/server/features/$1/' } },
    { name: 'taro-api-in-platform', severity: 'error', comment: 'wrap the capability in client/platform; @tarojs/components is free', from: { path: '^src/client', pathNot: ['^src/client/platform/', '^src/client/app\\.', TEST, '^src/client/test-'] }, to: { path: '^node_modules/@tarojs/taro' } },
    { name: 'web-framework-at-the-edge', severity: 'error', comment: 'use cases know no HTTP: keep Fastify in app.ts, http/ and routes.ts', from: { path: '^src/server', pathNot: ['^src/server/(app|main)\\.ts$', '^src/server/http/', '/routes\\.ts$', TEST, '^src/server/test/'] }, to: { path: '^node_modules/(fastify|@fastify)', dependencyTypesNot: ['type-only'] } },
    { name: 'database-behind-repositories', severity: 'error', comment: 'write the query in the feature\'s repository.ts', from: { path: '^src/server', pathNot: ['^src/server/db/', '/repository\\.ts$', TEST, '^src/server/test/'] }, to: { path: '^node_modules/(kysely|libsql|pg)/', dependencyTypesNot: ['type-only'] } },
    { name: 'tests-are-leaves', severity: 'error', comment: 'production code never imports a test, an acceptance journey or a measurement', from: { path: '^src/(domain|contract|server|client)', pathNot: [TEST, '/test/', '^src/client/test-'] }, to: { path: [TEST, '^src/(acceptance|bench)/', '^src/.+/test/', '^src/client/test-'] } },
    { name: 'measurements-are-leaves', severity: 'error', comment: 'journeys and benchmarks may use everything, nobody uses them', from: { path: '^src/(acceptance|bench)' , pathNot: TEST }, to: { path: '^src/client' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'], mainFields: ['module', 'main', 'types'] },
  },
}
