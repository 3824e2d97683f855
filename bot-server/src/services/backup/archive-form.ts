/** Describes what an archive says of itself: first what is needed to put it back, at the end what must have come out. */
import { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'

export const ABOUT = 'about.json'
export const MANIFEST = 'manifest.json'
/** The whole database file (SQLite). */
export const DATABASE = 'database.sqlite'

/** Rows of a table, some in each entry, one JSON object a line (PostgreSQL). */
export const rowsEntryOf = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, '0')}.jsonl`
const ROWS = /^tables\/(?<table>\w{1,63})\/\d{6,}\.jsonl$/
export const tableOfEntry = (name: string): string | undefined => ROWS.exec(name)?.groups?.['table']

/** A sealed file, as it lies in the folder of files. */
export const fileEntryOf = (fileName: string): string => `files/${fileName}`
const FILE = /^files\/(?<file>[\w-]{1,80}\.sealed)$/
export const fileOfEntry = (name: string): string | undefined => FILE.exec(name)?.groups?.['file']

const count = z.int().nonnegative()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const About = z.object({
  /** Another number means that it must be read otherwise. */
  form: z.literal(1),
  /** Of the product that made it. */
  version: z.string(),
  database: z.enum(['sqlite', 'postgres']),
  /** The newest migration that had run. */
  migration: z.string(),
  takenAt: Instant,
})
export type About = z.infer<typeof About>

export const Manifest = z.object({
  /** The row that was written before, to be found again. */
  sentinel: z.string(),
  seconds: z.number(),
  /** Of the database file; null for PostgreSQL. */
  databaseHash: Sha256.nullable(),
  tables: z.array(
    z.object({
      name: z.string(),
      rows: count,
      /** Over all rows whatever their order; null for SQLite, where the file has a hash. */
      digest: Sha256.nullable(),
    }),
  ),
  audit: z.object({ seq: count, hash: z.string() }),
  files: z.object({
    count,
    bytes: count,
    /** Over names and hashes of all files whatever their order. */
    digest: Sha256,
    /** Erased by the house while the archive was being written. */
    gone: z.array(z.string()),
    /** Missing from the folder, or not what was once written to it. */
    unsound: z.array(z.string()),
  }),
})
export type Manifest = z.infer<typeof Manifest>
