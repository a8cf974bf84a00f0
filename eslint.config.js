import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * A program hands its environment to the settings' reader and to nothing else: each setting is
 * validated and documented there.
 */
const environment = {
  selector:
    ":not(CallExpression[callee.name=/^(readSettings|settingsOrExit)$/]) > MemberExpression[object.name='process'][property.name='env']",
  message: 'Read settings through libs/platform: each is validated there once.',
};

/** Preact escapes what it prints; two components alone print otherwise: ready-made SVG, and data for machines. */
const rawMarkup = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Use views/raw-svg.tsx or views/json-data.tsx, and only for markup this project made.',
  },
  {
    selector: "Property[key.name='dangerouslySetInnerHTML']",
    message: 'Use views/raw-svg.tsx or views/json-data.tsx, and only for markup this project made.',
  },
];

const typescript = ['**/*.ts', '**/*.tsx'];

export default defineConfig(
  { ignores: ['dist/', '.data/', 'node_modules/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', environment, ...rawMarkup],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-template-curly-in-string': 'error',
      'no-else-return': 'error',
      'no-control-regex': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A contract may be asynchronous where one implementation happens not to wait.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // TypeORM and class-transformer fill these fields, not a constructor.
    files: ['**/*.entity.ts', '**/*.dto.ts', 'libs/platform/settings.ts', '**/*.spec.ts', '**/*.spec.tsx', 'test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // What a test receives over HTTP or from a raw query is checked by its expectations.
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['libs/platform/*settings*.ts', 'tools/**', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', ...rawMarkup] },
  },
  { files: ['apps/web/src/views/{raw-svg,json-data}.tsx'], rules: { 'no-restricted-syntax': ['error', environment] } },
  {
    // Commands talk to the person at the terminal.
    files: [
      'tools/**',
      'test/**',
      'apps/worker/src/{migrate,gazetteer,staff,demonstration,mail-bounces,register-check,retention,outbox,backup,launch-check}*.ts',
      'apps/web/src/export-service.ts',
      'apps/*/src/main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
