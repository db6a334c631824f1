import tseslint from 'typescript-eslint';

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Rules get `now` as an argument; only src/app.ts reads the clock.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Rules get `now` as an argument; only src/app.ts reads the clock.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Rules have no random; derive jitter from the id.',
  },
];

const unionsInsteadOfEnums = { selector: 'TSEnumDeclaration', message: 'Use a literal union.' };

const inCatalogue = 'What a screen says stands in the catalogue of texts: static/ui/src/texts, src/ui/texts.ts.';
const SPOKEN = '/^(label|title|placeholder|alt|header|term|what|any|aria-(label|description|roledescription))$/';
const LETTERS = '/[A-Za-z]/';
/** A text as it is written in braces: by itself, or as one side of a choice. */
const WRITTEN = [`Literal[value=${LETTERS}]`, `TemplateLiteral:has(TemplateElement[value.raw=${LETTERS}])`].flatMap(
  (text) => [
    `JSXExpressionContainer > ${text}`,
    `JSXExpressionContainer > LogicalExpression > ${text}.right`,
    `JSXExpressionContainer > ConditionalExpression > ${text}.consequent`,
    `JSXExpressionContainer > ConditionalExpression > ${text}.alternate`,
  ],
);
const textsInMarkup = [
  `JSXText[value=${LETTERS}]`,
  `JSXAttribute[name.name=${SPOKEN}] > Literal[value=${LETTERS}]`,
  ...WRITTEN.flatMap((text) => [
    `JSXAttribute[name.name=${SPOKEN}] > ${text}`,
    `:matches(JSXElement, JSXFragment) > ${text}`,
  ]),
].map((selector) => ({ selector, message: inCatalogue }));

export default tseslint.config(
  { ignores: ['**/node_modules', 'build', 'coverage', 'static/ui/build', '*.mjs', '**/*.cjs', '**/*.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.all.json', './static/ui/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', unionsInsteadOfEnums],
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...noClock] } },
  // Nothing outlives the function that began it (domain/work/together); reckoning alone may.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/pki/**', 'src/domain/work/together.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Promise', property: 'all', message: 'Use together().' }],
    },
  },
  // The composition root is the one place that reads the clock.
  { files: ['src/app.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // What is on a screen counts from the browser's clock, and its words stand in the catalogue.
  {
    files: ['src/ui/**/*.tsx', 'static/ui/src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', unionsInsteadOfEnums, ...textsInMarkup] },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Rows of `it.each` are as wide as the table.
      'max-params': 'off',
    },
  },
  // The platform takes its log lines from the console.
  { files: ['src/modules/wiring/log.ts'], rules: { 'no-console': 'off' } },
  { files: ['tools/**/*.ts', 'bench/**/*.ts', 'sandbox/story/**/*.ts'], rules: { 'no-console': 'off' } },
  // React components return their whole markup; their logic lives in hooks and is held to the common bound.
  { files: ['static/ui/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true }] } },
);
