// Two worlds: rules and server run in node, screens in jsdom. Tests lie beside the code they describe.
const esmOnly = ['typebox', '@fastify/type-provider-typebox', 'd3-[a-z]+', 'internmap', 'delaunator', 'robust-predicates', 'kdbush', 'flatbush', 'flatqueue', 'geojson-vt', 'pbf', 'jsts', 'gcoord', 'cookie'].join('|')
const rootDir = require('node:path').resolve(__dirname, '..')
const shared = {
  rootDir,
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  transform: {
    '\\.m?[tj]sx?$': ['@swc/jest', {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
}
module.exports = {
  rootDir,
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'node', testEnvironment: 'node', testMatch: ['<rootDir>/src/{domain,contract,server,bench}/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/client/**/*.test.{ts,tsx}'],
      // Set by the build elsewhere; the phone's own functions are a fake that tests can look into.
      globals: { API_BASE: '/api/v1', APP_VERSION: '0.0.0' },
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '\\.(s?css|svg|png)$': '<rootDir>/config/jest-asset.cjs',
        '^@tarojs/taro$': '<rootDir>/src/client/test-taro.ts',
      },
    },
    { ...shared, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/src/acceptance/**/*.test.ts'] },
  ],
}
