/** Keeps the index of all essays' prints in a file of its own: derived, quick to ask, built anew whenever it does not fit. */
import Sqlite from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export interface IndexedPrints {
  /** The number by which the database knows the text. */
  seq: number
  prints: Uint32Array
}

/** A text with prints in common. */
export interface Hit {
  seq: number
  hits: number
  /** Rare prints weigh more: a phrase that hundreds use says little. */
  weight: number
}

export interface PrintIndex {
  /** Empties the file unless it was made of this house's prints, and of no more than the house has. */
  fit(house: string, lastSeq: number): void
  /** The highest number taken in. */
  watermark(): number
  /** Takes in texts that came, and out those that went, together. */
  take(come: readonly IndexedPrints[], gone: readonly IndexedPrints[]): void
  /** The texts that share the most with these prints, the best first. */
  find(prints: Uint32Array, most: number): Hit[]
  close(): void
}

/** Of a print that more texts have, the earliest ones are enough to lead to the group. */
const MOST_OF_ONE_PRINT = 64
/** One print in common says nothing. */
const FEWEST_HITS = 2
/** Pages of 64 MB, as measured for a million essays. */
const CACHE_KB = 65_536

/** @param path a file, or `:memory:` */
export const createPrintIndex = (path: string): PrintIndex => {
  let opened: ReturnType<typeof openIndex> | undefined
  const at = () => (opened ??= openIndex(path))
  return {
    fit: (house, lastSeq) => fit(at(), house, lastSeq),
    watermark: () => Number(at().get.get('watermark') ?? 0),
    take: (come, gone) => at().take(come, gone),
    find: (prints, most) => rank(at(), prints, most),
    close() {
      opened?.database.close()
      opened = undefined
    },
  }
}

const openIndex = (path: string) => {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  // Nothing here is the only copy: a commit lost with the power is taken in again from the database.
  database.pragma('synchronous = NORMAL')
  database.pragma('busy_timeout = 5000')
  database.pragma(`cache_size = -${CACHE_KB}`)
  database.exec(`create table if not exists print (h integer not null, seq integer not null,
      primary key (h, seq)) without rowid;
    create table if not exists state (name text primary key, value) without rowid`)
  const add = database.prepare('insert or ignore into print (h, seq) values (?, ?)')
  const drop = database.prepare('delete from print where h = ? and seq = ?')
  const set = database.prepare('insert or replace into state (name, value) values (?, ?)')
  const takeAll = (come: readonly IndexedPrints[], gone: readonly IndexedPrints[]): void => {
    forEachSorted(come, (h, seq) => add.run(h, seq))
    forEachSorted(gone, (h, seq) => drop.run(h, seq))
    const last = come.at(-1)
    if (last) set.run('watermark', last.seq)
  }
  const transaction = database.transaction(takeAll)
  return {
    database,
    set,
    get: database.prepare('select value from state where name = ?').pluck(),
    with: database.prepare('select seq from print where h = ? order by seq limit ?').pluck(),
    take: (come: readonly IndexedPrints[], gone: readonly IndexedPrints[]): void =>
      transaction.immediate(come, gone),
  }
}

type Opened = ReturnType<typeof openIndex>

/** SQLite keeps a signed number of 32 bits in four bytes. */
const signed = (h: number): number => h | 0

/** Of a double's 53 bits: 32 for the print, the rest for whose it is. */
const TEXTS_AT_ONCE = 2 ** 20

/** In the order of the file: neighbours lie on one page, which makes many texts at once several times quicker. */
const forEachSorted = (
  texts: readonly IndexedPrints[],
  take: (h: number, seq: number) => void,
): void => {
  if (texts.length >= TEXTS_AT_ONCE) throw new Error('too many texts for one step')
  const keys = new Float64Array(texts.reduce((sum, { prints }) => sum + prints.length, 0))
  let at = 0
  for (const [index, { prints }] of texts.entries())
    for (const h of prints) {
      keys[at] = signed(h) * TEXTS_AT_ONCE + index
      at += 1
    }
  for (const key of keys.toSorted()) {
    const h = Math.floor(key / TEXTS_AT_ONCE)
    take(h, texts[key - h * TEXTS_AT_ONCE]?.seq ?? 0)
  }
}

const fit = ({ database, get, set }: Opened, house: string, lastSeq: number): void => {
  const isOurs = get.get('house') === house && Number(get.get('watermark') ?? 0) <= lastSeq
  if (isOurs) return
  database.exec('delete from print; delete from state')
  set.run('house', house)
}

const rank = (index: Opened, prints: Uint32Array, most: number): Hit[] => {
  const found = new Map<number, Hit>()
  for (const h of prints) {
    const seqs = index.with.all(signed(h), MOST_OF_ONE_PRINT)
    const weight = 1 / (1 + Math.log2(seqs.length))
    for (const one of seqs) {
      const seq = Number(one)
      const hit = found.get(seq) ?? { seq, hits: 0, weight: 0 }
      hit.hits += 1
      hit.weight += weight
      found.set(seq, hit)
    }
  }
  return [...found.values()]
    .filter(({ hits }) => hits >= FEWEST_HITS)
    .toSorted((a, b) => b.weight - a.weight || a.seq - b.seq)
    .slice(0, most)
}
