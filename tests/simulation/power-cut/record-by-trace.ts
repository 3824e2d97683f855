/** Records what the database really asks of its disk, by watching the calls of a process of its own (Linux with strace). */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { DiskLog, FileName, Op } from './disk-log.ts'
import { ACKNOWLEDGED, openRecorded, type RecordingPlan } from './write-events.ts'

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url))
const CALLS = ['pwrite64', 'write', 'ftruncate', 'fsync', 'fdatasync'] as const

interface Call {
  name: string
  args: string
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex')

const fileOf = (path: string, database: string): FileName | undefined => {
  if (path === database) return 'db'
  return path === `${database}-wal` ? 'wal' : undefined
}

/** Which events the process said are durable; undefined when it said something else. */
const acknowledgedIn = (args: string): string[] | undefined => {
  const [, hex = ''] = /"((?:\\x[0-9a-f]{2})*)"/.exec(args) ?? []
  const said = bytesOf(hex).toString()
  if (!said.startsWith(ACKNOWLEDGED)) return undefined
  const ids = said.slice(ACKNOWLEDGED.length).trim().split(',')
  return ids.filter((id) => id !== '')
}

/** What a call that has ended means for a file. @param since where in the log it began */
const changeOf = ({ name, args }: Call, file: FileName, since: number): Op => {
  if (name === 'fsync' || name === 'fdatasync') return { kind: 'sync', file, since }
  if (name === 'ftruncate')
    return { kind: 'truncate', file, size: Number(/, (\d+)/.exec(args)?.[1]) }
  const [, hex = '', , offset] = /"((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)/.exec(args) ?? []
  return { kind: 'write', file, offset: Number(offset), bytes: bytesOf(hex) }
}

const opOf = (call: Call, database: string, since: number): Op | undefined => {
  const [, handle = '', path = ''] = /^(\d+)<([^>]*)>/.exec(call.args) ?? []
  if (call.name === 'write' && handle === '1') {
    const ids = acknowledgedIn(call.args)
    return ids && { kind: 'acknowledge', ids }
  }
  const file = fileOf(bytesOf(path).toString(), database)
  return file && changeOf(call, file, since)
}

/** Puts together what a call said when it began and when it ended: meanwhile other threads had their turn. */
const readOps = async (trace: string, database: string): Promise<Op[]> => {
  const ops: Op[] = []
  const begun = new Map<string, { call: Call; since: number }>()
  const end = (call: Call, since: number) => {
    const op = opOf(call, database, since)
    if (op) ops.push(op)
  }
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const [, name = '', args = ''] = /^(\w+)\((.*)$/.exec(text) ?? []
    const call = { name, args }
    const open = begun.get(thread)
    if (text.startsWith('<... ') && open) end(open.call, open.since)
    else if (text.endsWith('<unfinished ...>')) begun.set(thread, { call, since: ops.length })
    else if (name !== '') end(call, ops.length)
  }
  return ops
}

/** @param folder an empty one @throws Error unless the process did all it was to do */
export const recordByTrace = async (folder: string, plan: RecordingPlan): Promise<DiskLog> => {
  const path = join(folder, 'recorded.db')
  const trace = join(folder, 'trace')
  const db = await openRecorded(`sqlite:${path}`, 'FULL')
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await db.destroy()
  const base = { db: readFileSync(path), wal: Buffer.alloc(0) }
  const watch = ['-f', '-y', '-xx', '-s', '1000000', '-e', 'signal=none', '-o', trace]
  const { seed, commits, synchronous, hasThread = false } = plan
  const writer = [process.execPath, WRITER, path, seed, commits, synchronous, hasThread]
  const child = spawn(
    'strace',
    [...watch, '-e', `trace=${CALLS.join(',')}`, ...writer.map(String)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  await once(child, 'exit')
  if (!existsSync(`${path}-wal`)) throw new Error('the writer came to an end too early')
  return { base, ops: await readOps(trace, path) }
}
