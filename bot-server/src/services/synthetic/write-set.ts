/** Writes a set as files, line by line as it is generated, and sums it up with the hash of each file. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { countBlocked } from '../../synthetic/check-set.ts'
import { generateBranches } from '../../synthetic/generate.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import { branchLines, families, type Family, planLines } from '../../synthetic/set-lines.ts'
import { summariseSet } from '../../synthetic/summarise-set.ts'
import { openTally, type Tally } from '../../synthetic/tally.ts'

export interface WrittenSet {
  tally: Tally
  blocked: number
  /** SHA-256 of each file, hex. */
  hashes: Record<Family, string>
}

/** Where the lines go: into files, or nowhere but the hash. */
interface Sink {
  write(text: string): void
  /** @returns SHA-256 of all that was written */
  close(): string
}

const BUFFER = 1 << 18

const openSink = (path: string | null): Sink => {
  const hash: Hash = createHash('sha256')
  const file = path === null ? null : openSync(path, 'w')
  let waiting: string[] = []
  let length = 0
  const flush = () => {
    if (length === 0) return
    const bytes = Buffer.from(waiting.join(''), 'utf8')
    hash.update(bytes)
    if (file !== null) writeSync(file, bytes)
    waiting = []
    length = 0
  }
  return {
    write(text) {
      waiting.push(text)
      length += text.length
      if (length > BUFFER) flush()
    },
    close() {
      flush()
      if (file !== null) closeSync(file)
      return hash.digest('hex')
    },
  }
}

/**
 * Writes the files of a set; the same seed gives the same bytes (5.7, check 1). Memory holds a branch at a time.
 * @param folder made if it is not there; `null` to hash only
 */
export const writeSet = (plan: SetPlan, folder: string | null): WrittenSet => {
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const open = (family: Family): Sink =>
    openSink(folder === null ? null : join(folder, `${family}.ndjson`))
  const sinks: Record<Family, Sink> = {
    units: open('units'),
    successions: open('successions'),
    classes: open('classes'),
    returns: open('returns'),
    people: open('people'),
    attendance: open('attendance'),
    essays: open('essays'),
    masses: open('masses'),
    voices: open('voices'),
  }
  const tally = openTally(plan)
  let blocked = 0
  for (const { family, text } of planLines(plan)) sinks[family].write(text)
  for (const data of generateBranches(plan)) {
    tally.add(data)
    blocked += countBlocked(data)
    for (const { family, text } of branchLines(data)) sinks[family].write(text)
  }
  const hashes = closeAll(sinks)
  if (folder !== null) {
    const summary = { ...summariseSet(plan, tally), files: hashes }
    writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  }
  return { tally, blocked, hashes }
}

const closeAll = (sinks: Record<Family, Sink>): Record<Family, string> => {
  const hashes: Record<Family, string> = {
    units: '',
    successions: '',
    classes: '',
    returns: '',
    people: '',
    attendance: '',
    essays: '',
    masses: '',
    voices: '',
  }
  for (const family of families) hashes[family] = sinks[family].close()
  return hashes
}
