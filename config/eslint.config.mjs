import tseslint from 'typescript-eslint'

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is an argument: pass the moment in' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'time is an argument: pass the moment in' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'chance is an argument: pass a seeded generator in' },
]
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'one const list and a union type instead of enum' },
  { selector: "CallExpression[callee.object.name=/^(describe|test|it)$/][callee.property.name='only']", message: 'run all tests' },
]

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'src/**/*.generated.*'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    rules: {
      'no-console': 'error',
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  { files: ['src/domain/**/*.ts', 'src/contract/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...clock] } },
  {
    files: ['src/client/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      // schemas may not enter the package: 78 KB of validators that cannot run inside WeChat
      '@typescript-eslint/no-restricted-imports': ['error', {
        paths: [{ name: 'typebox', message: 'schemas are for the server; import types only' }],
        patterns: [{ group: ['@/contract/*', '!@/contract/routes', '!@/contract/problem-codes'], allowTypeImports: true, message: 'import type: schemas stay out of the mini-program' }],
      }],
    },
  },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['config/**/*.{mjs,cjs}'], languageOptions: { globals: {} }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
