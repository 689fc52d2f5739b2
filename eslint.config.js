import tseslint from 'typescript-eslint';

/** What touches the world outside: core gets it handed in. */
const EFFECTS = [
  'process', 'Buffer', 'global', 'require', 'console', 'performance', 'crypto', 'fetch', 'XMLHttpRequest', 'WebSocket',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'window', 'document', 'navigator', 'location',
  'localStorage', 'sessionStorage', 'indexedDB',
]; // prettier-ignore

/** Each syntax that the house does without, with the reason. */
const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings reads the same in JSON and in code.' },
  {
    selector: ":matches(ClassDeclaration, ClassExpression):not([id.name='UserError'])",
    message: 'Plain data and functions: no class but UserError.',
  },
  { selector: 'Decorator', message: 'No decorators: what happens to a function stands where it is called.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A file is the module.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
];

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', 'coverage/', 'models/', 'training/', 'examples/', '.tmp/', '.counterclaim/'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        // One program over all worlds: three of them would take three times the memory.
        project: ['./tsconfig.lint.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['warn', { max: 400 }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-empty-character-class': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      'no-misleading-character-class': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-throw-literal': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-useless-catch': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Core has no clock: use core/model/civil-date, or get the time handed in.' },
        ...EFFECTS.map((name) => ({ name, message: 'Core touches nothing: have it handed in.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Core runs anywhere: leave files, hashes and threads to src/node.' },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same bytes give the same ledger.' },
        { property: 'localeCompare', message: 'Order by code units: a locale differs from machine to machine.' },
        { property: 'toLocaleString', message: 'Write it out: a locale differs from machine to machine.' },
        { property: 'toLocaleLowerCase', message: 'Use toLowerCase: a locale differs from machine to machine.' },
        { property: 'toLocaleUpperCase', message: 'Use toUpperCase: a locale differs from machine to machine.' },
      ],
    },
  },
  {
    // Tools load their own configuration as the default export.
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-empty': ['error', { allowEmptyCatch: false }] },
  },
);
