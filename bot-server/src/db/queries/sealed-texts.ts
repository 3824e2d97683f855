/** Queries of columns that hold sealed text, whichever table they are in. */
import { sql } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export interface SealedColumn {
  table: keyof Database
  column: string
  /** The columns of the row's key, the first one text. */
  key: readonly string[]
  /** What a row's text was sealed as being about. @param id the row's key, its columns joined by colons */
  about: (id: string) => string
}

export interface SealedText {
  id: string
  sealed: string
}

/** A row's key, its columns joined by colons. */
export const idOf = ({ key }: SealedColumn) =>
  sql.join(
    key.map((name) => sql.ref(name)),
    sql` || ':' || `,
  )

/** Texts of a column that need this key, after a row, in order. */
export const listSealedWith = async (
  db: Db,
  sealed: SealedColumn,
  page: { keyId: string; after: string; limit: number },
): Promise<SealedText[]> => {
  const id = idOf(sealed)
  const text = sql.ref(sealed.column)
  const { rows } = await sql<SealedText>`
    select ${id} as id, ${text} as sealed from ${sql.table(sealed.table)}
    where ${id} > ${page.after}
      and substr(${text}, 1, ${sql.lit(page.keyId.length + 1)}) = ${`${page.keyId}.`}
    order by ${id} limit ${page.limit}`.execute(db)
  return rows
}

/** Replaces a sealed text unless it has changed meanwhile. @returns whether it was replaced */
export const replaceSealed = async (
  db: Db,
  sealed: SealedColumn,
  change: { id: string; from: string; to: string },
): Promise<boolean> => {
  const text = sql.ref(sealed.column)
  const result = await sql`
    update ${sql.table(sealed.table)} set ${text} = ${change.to}
    where ${idOf(sealed)} = ${change.id} and ${text} = ${change.from}`.execute(db)
  return (result.numAffectedRows ?? 0n) > 0n
}
