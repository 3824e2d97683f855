/** Proves with real processes: a killed backup never counts, what is put back runs, and a move is all or nothing. */
import { countRows, isUnused } from '@quan-triet/bot-server/db/copying/tables'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { listFacts, putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { listArchives } from '@quan-triet/bot-server/domain/operations/archives'
import { newKeyPair } from '@quan-triet/bot-server/lib/archive/age'
import { readAll } from '@quan-triet/bot-server/lib/archive/byte-reader'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { openArchive, unpack } from '@quan-triet/bot-server/services/backup/unpack'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import { planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { start as startWords } from '@quan-triet/shared/i18n/vi/start'
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { createHouseProcess, freePort } from '../support/house-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { runCommand, startCommand } from '../support/run-command.ts'

const DATA_KEY = Buffer.alloc(32, 'backup')
const KILLS = 6
const PATIENCE_MS = 90_000

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const makeServer = async () => {
  const server = await startPostgres()
  onTestFinished(() => server.stop())
  return server
}

/** Some ten thousand rows: enough to be interrupted at. */
const fill = async (databaseUrl: string): Promise<void> => {
  const db = openDatabase(databaseUrl)
  await migrate(db)
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
    miniAppId: '1',
    dataKey: DATA_KEY,
  })
  await loadSet({ ctx: systemContext(deps, 'test'), input: { plan: planSet('D1', 1) } })
  await db.destroy()
}

const makeHouse = async (kind: 'SQLite' | 'PostgreSQL') => {
  const folder = await makeFolder()
  const archives = join(folder, 'archives')
  await mkdir(archives)
  let databaseUrl = `sqlite:${join(folder, 'house.db')}`
  if (kind === 'PostgreSQL') {
    const server = await makeServer()
    await server.createDatabase('house')
    databaseUrl = `${server.url}/house`
  }
  await fill(databaseUrl)
  const { secret } = await newKeyPair()
  return {
    folder,
    archives,
    settings: {
      DATABASE_URL: databaseUrl,
      FILES_DIR: join(folder, 'files'),
      DATA_KEY: DATA_KEY.toString('base64'),
      BACKUP_DIR: archives,
      BACKUP_KEY: secret,
    },
  }
}

/** Settings under which a server speaks to nobody. */
const live = (databaseUrl: string, folder: string) => ({
  DATABASE_URL: databaseUrl,
  FILES_DIR: join(folder, 'files'),
  PUBLIC_URL: 'http://127.0.0.1:9',
  ZALO_BOT_TOKEN: '1:backup',
  ZALO_BOT_WEBHOOK_SECRET: 'secret-of-the-backup',
  ZALO_BOT_API_URL: 'http://127.0.0.1:9',
  ZALO_GRAPH_URL: 'http://127.0.0.1:9',
  ZALO_APP_ID: '1',
  ZALO_APP_SECRET: 'none',
  ZALO_MINI_APP_ID: '1',
  DATA_KEY: DATA_KEY.toString('base64'),
})

const startServer = async (databaseUrl: string, folder: string) => {
  const server = createHouseProcess(await freePort(), live(databaseUrl, folder))
  onTestFinished(() => server.kill())
  await server.start()
  return server
}

const isUnfinished = (name: string): boolean => name.endsWith('.partial')

/** Writes as long as it is told to. @returns how far it came */
const keepWriting = (databaseUrl: string) => {
  const db = openDatabase(databaseUrl)
  const over = new AbortController()
  let written = 0
  const run = async (): Promise<number> => {
    while (!over.signal.aborted) {
      written += 1
      await putFact(db, { name: 'written', value: String(written), at: systemClock.now() })
      await othersTurn()
    }
    await db.destroy()
    return written
  }
  const running = run()
  return {
    stop() {
      over.abort()
      return running
    },
  }
}

/** @returns whether it was killed while it was writing */
const killInTheMiddle = async (
  settings: Record<string, string>,
  archives: string,
  waitMs: number,
): Promise<boolean> => {
  const command = startCommand(['backup'], settings)
  const partials = () => readdirSync(archives).filter(isUnfinished).length
  const before = partials()
  const ended = new AbortController()
  void command.end.then(() => ended.abort())
  await eventually('the archive is begun', () => ended.signal.aborted || partials() > before)
  const from = performance.now()
  while (performance.now() - from < waitMs && !ended.signal.aborted) await othersTurn()
  command.process.kill('SIGKILL')
  return (await command.end).code === null
}

/** @throws when anything of an archive is not as its manifest says */
const readWhole = (path: string, secret: string): Promise<unknown> =>
  openArchive({ path, secret }, (about, entries) =>
    unpack(entries, {
      hashes: true,
      file: (_, pieces) => drop(pieces),
      ...(about.database === 'sqlite' ? { database: drop } : { rows: () => Promise.resolve() }),
    }),
  )

const drop = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
  await readAll(pieces)
}

describe.each(['SQLite', 'PostgreSQL'] as const)('a backup of %s', (kind) => {
  it(
    'that is killed never counts; the last whole one is put back, drilled, and runs',
    { timeout: PATIENCE_MS },
    async () => {
      const { folder, archives, settings } = await makeHouse(kind)
      const writer = keepWriting(settings.DATABASE_URL)
      expect(await runCommand(['backup'], settings)).toMatchObject({ code: 0 })
      const [first = ''] = listArchives(readdirSync(archives))
      let killed = 0
      for (let kill = 0; kill < KILLS; kill += 1)
        if (await killInTheMiddle(settings, archives, kill * 20)) killed += 1
      const written = await writer.stop()
      expect(killed).toBeGreaterThan(KILLS / 2)
      const finished = listArchives(readdirSync(archives))
      expect(readdirSync(archives).some(isUnfinished)).toBe(true)
      expect(finished.at(-1)).toBe(first)
      // A kill between the name and the end of the process leaves one that is whole.
      expect(finished.length).toBeGreaterThanOrEqual(1 + KILLS - killed)
      for (const name of finished) await readWhole(join(archives, name), settings.BACKUP_KEY)

      const drill = await runCommand(['drill'], settings)
      expect(drill.said).toContain('TIN DÙNG ĐƯỢC')
      expect(drill.code).toBe(0)

      const into = await emptyPlaceFor(kind, folder)
      const args = [join(archives, first), '--into', into, '--files', join(folder, 'back', 'files')]
      const restored = await runCommand(['restore', ...args], settings)
      expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Đã khôi phục') })
      const again = await runCommand(['restore', ...args], settings)
      expect(again).toMatchObject({ code: 1, said: expect.stringContaining('không trống') })
      const db = openDatabase(into)
      const reached = Number((await listFacts(db)).get('written')?.value)
      expect(reached).toBeGreaterThan(0)
      expect(reached).toBeLessThan(written)
      await db.destroy()
      const server = await startServer(into, join(folder, 'back'))
      expect(await server.stop()).toBe(0)
    },
  )
})

const emptyPlaceFor = async (kind: 'SQLite' | 'PostgreSQL', folder: string): Promise<string> => {
  if (kind === 'SQLite') return `sqlite:${join(folder, 'back', 'house.db')}`
  const server = await makeServer()
  await server.createDatabase('back')
  return `${server.url}/back`
}

const countsOf = async (db: Db): Promise<number[]> =>
  Promise.all(['person', 'membership', 'attendance', 'figure_count'].map((t) => countRows(db, t)))

describe('a move from SQLite to PostgreSQL', () => {
  it(
    'waits until no server runs, is begun again after a kill, and ends with a house that runs',
    { timeout: PATIENCE_MS },
    async () => {
      const { folder, settings } = await makeHouse('SQLite')
      const postgres = await makeServer()
      await postgres.createDatabase('moved')
      const to = `${postgres.url}/moved`
      const command = ['move', '--to', to] as const
      const server = await startServer(settings.DATABASE_URL, folder)
      expect(await runCommand(command, settings)).toEqual({
        code: 1,
        said: words.refusals.in_use(),
      })
      await server.stop()

      const first = startCommand(command, settings)
      first.process.stdout?.once('data', () => first.process.kill('SIGKILL'))
      expect((await first.end).code).toBeNull()
      const target = openDatabase(to)
      onTestFinished(() => target.destroy())
      expect(await isUnused(target)).toBe(true)

      const second = await runCommand(command, settings)
      expect(second).toMatchObject({ code: 0, said: expect.stringContaining('Hai bên khớp') })
      const source = openDatabase(settings.DATABASE_URL)
      expect(await countsOf(target)).toEqual(await countsOf(source))
      await source.destroy()
      const again = await runCommand(command, settings)
      expect(again).toMatchObject({ code: 1 })
      const moved = await startServer(to, folder)
      expect(await moved.stop()).toBe(0)
      // Nobody goes on by mistake where the house no longer is.
      const old = live(settings.DATABASE_URL, folder)
      expect(await runCommand(['../main'], old)).toEqual({ code: 1, said: startWords.movedAway })
      expect(await runCommand(['move', '--back'], settings)).toMatchObject({ code: 0 })
      expect(await (await startServer(settings.DATABASE_URL, folder)).stop()).toBe(0)
    },
  )
})
