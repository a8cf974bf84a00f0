/**
 * Imports point only down: apps → registry → domain; registry → jobs, platform; worker → mail → content; web → content.
 * Each rule says why it is there; `npm run dependency-rules` checks them all.
 */
const testCode = '\\.spec\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that import each other are one subject in two places; neither can be read or tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circles-of-rooms',
      comment:
        'Rooms of the registry stand on each other: a newcomer can read from below without meeting what comes later.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^libs/registry' },
      to: { circular: true },
    },
    {
      name: 'domain-imports-nothing',
      comment:
        'The rules of the registry are pure: no framework, no database, no clock. They can be read and tested by themselves.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: testCode },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'content-imports-nothing-of-ours',
      comment: 'Words people read depend on no code of ours, so that every app and mail may use them.',
      severity: 'error',
      from: { path: '^libs/content/', pathNot: testCode },
      to: { path: '^(apps|libs|migrations)/', pathNot: '^libs/content/' },
    },
    {
      name: 'jobs-import-only-domain-types',
      comment: 'A job is a contract between two processes: a name and ids. It may name domain types, nothing more.',
      severity: 'error',
      from: { path: '^libs/jobs/', pathNot: testCode },
      to: { path: '^(apps|libs|migrations)/', pathNot: '^libs/(jobs|domain)/' },
    },
    {
      name: 'jobs-import-the-domain-as-types-only',
      comment: 'What a job carries may be typed by the domain; it runs none of it.',
      severity: 'error',
      from: { path: '^libs/jobs/', pathNot: testCode },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-imports-nothing-above',
      comment: 'Settings, connection, logger and clock are the ground; they know nothing of endorsements.',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: testCode },
      to: { path: '^(apps|libs|migrations)/', pathNot: '^libs/platform/' },
    },
    {
      name: 'registry-imports-downwards',
      comment:
        'Use cases and storage stand on domain, jobs and platform; how something is shown or mailed is not theirs.',
      severity: 'error',
      from: { path: '^libs/registry/', pathNot: testCode },
      to: { path: '^(apps|libs)/', pathNot: '^libs/(registry|domain|jobs|platform)/' },
    },
    {
      name: 'only-the-data-source-knows-migrations',
      comment: 'Migrations are a list that one file registers; code that imports one would freeze it.',
      severity: 'error',
      from: { pathNot: '^(libs/registry/database/data-source\\.ts$|test/)' },
      to: { path: '^migrations/' },
    },
    {
      name: 'migrations-import-nothing-of-ours',
      comment: 'A migration must do tomorrow what it did on the day it was written, whatever the code became.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(apps|libs|test)/' },
    },
    {
      name: 'mail-imports-downwards',
      comment: 'Mail renders words and sends; it decides nothing and reads no tables.',
      severity: 'error',
      from: { path: '^libs/mail/', pathNot: testCode },
      to: { path: '^(apps|libs|migrations)/', pathNot: '^libs/(mail|content|domain|platform)/' },
    },
    {
      name: 'apps-are-separate',
      comment: 'The web and the worker are deployed apart; what both need belongs to libs/.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-sends-no-mail',
      comment: 'A request never waits for SMTP: it writes an outbox row and the worker sends.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: testCode },
      to: { path: '^libs/mail/', pathNot: '^libs/mail/(templates|render)' },
    },
    {
      name: 'apps-use-no-tables',
      comment:
        'Entities and repositories stay behind use cases and queries, where guarded writes and history are kept.',
      severity: 'error',
      from: { path: '^apps/', pathNot: testCode },
      to: { path: '\\.(entity|repository)\\.ts$' },
    },
    {
      name: 'public-pages-read-only-the-public-register',
      comment:
        'What anyone may read comes from the one list of public fields. Searching places is public as well and holds no personal data.',
      severity: 'error',
      from: { path: '^apps/web/src/(public|api)/', pathNot: testCode },
      to: {
        path: '^libs/registry/',
        pathNot: '^libs/registry/(registry\\.ts$|public-register|places/(find|search)-[^/]*)',
      },
    },
    {
      name: 'typeorm-stays-in-storage',
      comment: 'Only storage speaks to the database, so that every write passes through the transaction function.',
      severity: 'error',
      from: { pathNot: '^(libs/registry|libs/platform|migrations|test|tools)/' },
      to: { path: 'node_modules/(typeorm|pg)/' },
    },
    {
      name: 'bullmq-stays-in-the-worker',
      comment: 'The queue is a means of the worker; everything else asks for work through the outbox.',
      severity: 'error',
      from: { pathNot: '^(apps/worker|libs/platform|test)/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'only-tests-import-tests-and-apps',
      comment: 'Apps and tests are the top; whoever imports them from below turns the picture upside down.',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: testCode },
      to: { path: '^(apps|test|tools)/' },
    },
    {
      name: 'apps-import-no-tests',
      comment: 'What runs in production does not depend on test code.',
      severity: 'error',
      from: { path: '^apps/', pathNot: testCode },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'no-development-dependencies-in-programs',
      comment: 'The image is built without development dependencies; a program that imports one stops at start.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: [testCode, '^apps/web/src/(assets/islands|mailbox)/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-mailbox-is-loaded-on-demand',
      comment: 'The development mailbox uses development dependencies, so production must be able to start without it.',
      severity: 'error',
      from: { path: '^apps/', pathNot: [testCode, '^apps/web/src/mailbox/'] },
      to: { path: '^apps/web/src/mailbox/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'dependencies-are-declared',
      comment: 'A package that another package happens to bring may be gone after its next release.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere fails at start.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-drawer-folders',
      comment: 'A folder named after nothing gathers everything; name it after its subject.',
      severity: 'error',
      from: {},
      to: { path: '/(common|shared|utils?|helpers?)(/|[.]tsx?$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `source` leads to libs/ and not to dist/: the rules are about what is written, built or not.
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
