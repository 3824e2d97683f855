/** Records the schema of a release that goes out, for later ones to be compared with: `pnpm record-release [migration]`. */
import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'
import { migrateTo, openDatabase } from '@quan-triet/bot-server/db/open'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres-server.ts'
import { readSchema, type SchemaShape } from './read-schema.ts'

const FOLDER = new URL('../fixtures/releases/', import.meta.url)

const last = process.argv[2] ?? Object.keys(migrations).toSorted().at(-1) ?? ''

const schemaAt = async (url: string): Promise<SchemaShape> => {
  const db = openDatabase(url)
  await migrateTo(db, last)
  const schema = await readSchema(db)
  await db.destroy()
  return schema
}

const server = await startPostgres()
await server.createDatabase('release')
const recorded = {
  sqlite: await schemaAt('sqlite::memory:'),
  postgres: await schemaAt(`${server.url}/release`),
}
await server.stop()
const file = fileURLToPath(new URL(`${last}.json`, FOLDER))
writeFileSync(file, `${JSON.stringify(recorded)}\n`)
process.stdout.write(`${file}\n`)
