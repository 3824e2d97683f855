/** The dependency rule: which folder may import which (CONTRIBUTING, decision 3). */

/** A server folder may import itself, shared/, and the folders listed. */
const allowed = {
  lib: [],
  practice: ['lib'],
  domain: ['lib'],
  db: ['lib', 'domain'],
  zalo: ['lib', 'domain'],
  mail: ['lib', 'domain'],
  webhooks: ['lib', 'domain'],
  outbox: ['lib', 'domain', 'db', 'zalo'],
  synthetic: ['lib', 'domain'],
  services: ['lib', 'domain', 'db', 'outbox', 'synthetic'],
  chat: ['lib', 'domain', 'services'],
  http: ['lib', 'domain', 'services', 'zalo'],
  jobs: ['lib', 'domain', 'db', 'services', 'outbox', 'chat', 'zalo'],
}

const folderRules = Object.entries(allowed).map(([folder, others]) => ({
  name: `server-${folder}`,
  severity: 'error',
  comment: `${folder}/ may import only itself, shared/ and: ${others.join(', ') || 'nothing else'}`,
  from: { path: `^bot-server/src/${folder}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^bot-server/src/', pathNot: `^bot-server/src/(${[folder, ...others].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'shared-is-a-leaf',
      severity: 'error',
      comment: 'shared/ needs zod, and hono only as types',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/src/|node_modules/(zod|hono)|/zod@|/hono@' },
    },
    {
      name: 'mini-app-sees-only-shared',
      severity: 'error',
      from: { path: '^mini-app/src/' },
      to: { path: '^(bot-server|tests)/' },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^mini-app/src/features/([^/]+)/' },
      to: { path: '^mini-app/src/features/', pathNot: '^mini-app/src/features/$1/' },
    },
    {
      name: 'flow-goes-one-way',
      severity: 'error',
      from: { path: '^mini-app/src/(lib|components)/' },
      to: { path: '^mini-app/src/(features|app)/' },
    },
    {
      name: 'kysely-lives-in-db',
      severity: 'error',
      from: { path: '^bot-server/src/', pathNot: '^bot-server/src/db/' },
      to: { path: 'node_modules/.*(kysely|better-sqlite3|/pg/)' },
    },
    {
      name: 'zmp-sdk-lives-in-one-file',
      severity: 'error',
      from: { path: '^mini-app/src/', pathNot: '^mini-app/src/lib/zalo-apis\\.ts$' },
      to: { path: 'zmp-sdk' },
    },
    {
      name: 'zalo-apis-are-called-in-one-file',
      severity: 'error',
      from: { path: '^mini-app/src/', pathNot: '^mini-app/src/lib/zalo\\.ts$' },
      to: { path: '^mini-app/src/lib/zalo-apis\\.ts$' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(shared|bot-server|mini-app)/src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(\\.test\\.tsx?$|^tests/)' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
