import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** What gives the same bits in every engine (ECMA-262 leaves the accuracy of all other functions open). */
const PORTABLE_MATH =
  '/^(abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)$/'

const MATH_MESSAGE = 'Native Math differs between engines here: use src/math.'

const STYLE_BANS = [
  { selector: 'TSEnumDeclaration', message: 'Use a string union or an `as const` table.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
]

const PORTABILITY_BANS = [
  {
    selector: `MemberExpression[object.name="Math"][computed=false]:not([property.name=${PORTABLE_MATH}])`,
    message: MATH_MESSAGE,
  },
  { selector: 'MemberExpression[object.name="Math"][computed=true]', message: MATH_MESSAGE },
  { selector: 'VariableDeclarator[init.name="Math"]', message: MATH_MESSAGE },
  { selector: 'MemberExpression[property.name="Math"]', message: MATH_MESSAGE },
  { selector: 'BinaryExpression[operator="**"]', message: 'Use pow of src/math, or multiply.' },
  { selector: 'AssignmentExpression[operator="**="]', message: 'Use pow of src/math, or multiply.' },
]

const NODE_ONLY = [
  'src/cli/**',
  'src/workers/node-*',
  'src/network/readers/node-*',
  'src/network/writers/node-*',
  'src/experiment/run-directory.ts',
  'src/experiment/run-directory/**',
]

export default defineConfig(
  { ignores: ['**/node_modules/**', 'dist/**', 'out/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      // Typed arrays are read inside checked bounds all over the hot loops; `!` is how strict mode spells that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Overloads with different facts read better apart.
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: ['error', 'always'],
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-dupe-else-if': 'error',
      'no-empty': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'use-isnan': 'error',
      'no-restricted-syntax': ['error', ...STYLE_BANS],
      'prefer-const': 'error',
    },
  },
  {
    // Tool settings must be default exports; scripts and faces talk to people.
    files: ['.ci/**', '*.config.ts', 'test/**/*.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**'],
    ignores: NODE_ONLY,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'This code runs in browsers too.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', 'require'],
    },
  },
  {
    // The core: the same bits in every engine, and nothing that knows what time it is.
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/workers/**', 'src/report/**'],
    rules: { 'no-restricted-syntax': ['error', ...STYLE_BANS, ...PORTABILITY_BANS] },
  },
  {
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/workers/**', 'src/report/**', ...NODE_ONLY],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', 'require', 'Date'] },
  },
)
