/** Makes a PostgreSQL database for a while, beside the one of an address, and takes it away again. */
import { sql } from 'kysely'
import { openDatabase } from '../open.ts'
import type { Db } from '../schema/database.ts'

export interface SpareDatabase {
  url: string
  drop(): Promise<void>
}

const PREFIX = 'quan_triet_drill_'
const DAY_MS = 24 * 3_600_000
const NOT_ALLOWED = '42501'

/** @returns undefined when the account may not make any */
export const createSpareDatabase = async (
  besideUrl: string,
  nowMs: number,
): Promise<SpareDatabase | undefined> => {
  const name = `${PREFIX}${nowMs}`
  const beside = openDatabase(besideUrl)
  try {
    await dropLeft(beside, nowMs)
    await sql`create database ${sql.ref(name)}`.execute(beside)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NOT_ALLOWED) return undefined
    throw error
  } finally {
    await beside.destroy()
  }
  const url = new URL(besideUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => dropDatabase(besideUrl, name) }
}

const dropDatabase = async (besideUrl: string, name: string): Promise<void> => {
  const beside = openDatabase(besideUrl)
  try {
    await sql`drop database if exists ${sql.ref(name)} with (force)`.execute(beside)
  } finally {
    await beside.destroy()
  }
}

/** What a process that died left behind: its name says when it was made. */
const dropLeft = async (beside: Db, nowMs: number): Promise<void> => {
  const left = sql<{ name: string }>`select datname as name from pg_database
    where datname ~ ${`^${PREFIX}[0-9]+$`}`
  for (const { name } of (await left.execute(beside)).rows)
    if (nowMs - Number(name.slice(PREFIX.length)) > DAY_MS)
      await sql`drop database if exists ${sql.ref(name)}`.execute(beside)
}
