/** The test levels: unit beside the code, and the suites of tests/ on SQLite and on PostgreSQL. */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Libraries need no database, and these commands open one of their own: once is enough. */
const withoutDatabase = [
  'tests/integration/lib/**',
  // Of a disk that is the house's own.
  'tests/integration/http/full-disk.test.ts',
  'tests/integration/cli/{access-commands,backup-commands,data,doctor-command,import-excel,parts}.test.ts',
]

const onDatabase = (name: 'sqlite' | 'postgres') => ({
  test: {
    name,
    include: ['tests/{contract,integration}/**/*.test.ts'],
    exclude: name === 'postgres' ? withoutDatabase : [],
    env: { TEST_DATABASE: name },
    // Connections to PostgreSQL outlive a test: what one file leaves behind must not reach the next.
    isolate: name === 'postgres',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: [
      name === 'postgres' ? 'tests/support/postgres-server.ts' : 'tests/support/sqlite-images.ts',
    ],
  },
})

export default defineConfig({
  test: {
    // Vitest leaves one core free; the suites wait for a database often enough to use both of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Loading the house anew for each file took longer than the tests; no file changes what another one imports.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,bot-server,mini-app}/src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
        },
      },
      onDatabase('sqlite'),
      onDatabase('postgres'),
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build-mini-app.ts', 'tests/support/build-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          globalSetup: ['tests/support/build-server.ts'],
          testTimeout: 60_000,
          // After the others: starting servers by the dozen would starve a browser beside it.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
