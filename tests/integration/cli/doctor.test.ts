/** Proves what `pnpm run doctor` says of installations: one that is right, and each with one thing wrong. */
import { examine } from '@quan-triet/bot-server/cli/doctor/examine'
import { listFacts, putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import { putOaToken } from '@quan-triet/bot-server/db/queries/oa-tokens'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import {
  aloneWorld,
  createZaloAlone,
} from '@quan-triet/bot-server/practice/alone/create-zalo-alone'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { makeFirstAdministrator } from '@quan-triet/bot-server/services/duties/make-first-administrator'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { compareKeyCopy } from '@quan-triet/bot-server/services/operations/compare-key-copy'
import {
  BACKUP_FACT,
  DRILL_FACT,
  KEY_COPY_FACT,
} from '@quan-triet/bot-server/domain/operations/house-facts'
import { sealPair } from '@quan-triet/bot-server/services/operations/seal-pair'
import { sealText } from '@quan-triet/bot-server/services/vault'
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHouseProcess, freePort, MAIN_SOURCE } from '../../support/house-process.ts'
import { createDatabaseAt, isOnPostgres } from '../../support/open-test-database.ts'
import { listenForTest } from '../../support/start-zalo.ts'

const now = () => new Date().toISOString()

/** The stand-in for Zalo, and settings that lead to it: nothing runs yet. */
const makeSettings = async (folder: string) => {
  const zalo = createZaloAlone({ clock: now(), callbackUrl: 'http://127.0.0.1:9/zalo/oa/callback' })
  onTestFinished(() => zalo.close())
  const base = `${await listenForTest(zalo.app.fetch)}/zalo`
  const port = await freePort()
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: await createDatabaseAt(folder),
    FILES_DIR: join(folder, 'files'),
    DATA_KEY: randomBytes(32).toString('base64'),
    BACKUP_DIR: join(folder, 'backups'),
    BACKUP_KEY: `age1${'q'.repeat(58)}`,
    ZALO_BOT_TOKEN: aloneWorld.botToken,
    ZALO_BOT_WEBHOOK_SECRET: 'webhook-secret',
    ZALO_BOT_API_URL: `${base}/bot-api`,
    ZALO_OA_ID: aloneWorld.oaId,
    ZALO_OA_SECRET_KEY: aloneWorld.oaSecretKey,
    ZALO_OA_API_URL: `${base}/oa-api`,
    ZALO_OAUTH_URL: `${base}/oauth`,
    ZALO_APP_ID: aloneWorld.appId,
    ZALO_APP_SECRET: aloneWorld.appSecret,
    ZALO_GRAPH_URL: `${base}/graph`,
    ZALO_MINI_APP_ID: aloneWorld.miniAppId,
  }
}

type Settings = Awaited<ReturnType<typeof makeSettings>>

const openHouse = (settings: Settings) => {
  const db = openDatabase(settings.DATABASE_URL)
  onTestFinished(() => db.destroy())
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: '', appSecret: '' },
    miniAppId: settings.ZALO_MINI_APP_ID,
    dataKey: Buffer.from(settings.DATA_KEY, 'base64'),
    filesDir: settings.FILES_DIR,
  })
  return systemContext(deps, 'test')
}

/** All that a person does before going live: an administrator with a phone, the sign-in, a backup and a drill. */
const prepare = async (settings: Settings) => {
  const ctx = openHouse(settings)
  await makeFirstAdministrator({
    ctx,
    input: {
      fullName: 'Người Thử',
      top: { code: 'goc', name: 'Đảng bộ phường Thử', level: 'cap_tren_truc_tiep' },
      branch: 'Chi bộ Cơ quan',
    },
  })
  const { id: personId } = await ctx.db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('app_identity')
    .values({
      zalo_user_id: asId<ZaloUserId>('30468213579046101'),
      person_id: personId,
      bound_at: now(),
      notified_since: null,
    })
    .execute()
  const tokens = { accessToken: 'access', refreshToken: 'refresh', expiresInS: 90_000 }
  const pair = await sealPair(ctx, settings.ZALO_OA_ID, { kind: 'granted', ...tokens })
  await putOaToken(ctx.db, { oa_id: settings.ZALO_OA_ID, ...pair })
  await putFact(ctx.db, { name: BACKUP_FACT, value: '', at: now() })
  await putFact(ctx.db, { name: DRILL_FACT, value: '{"isGood":true}', at: now() })
  await compareKeyCopy({ ctx, input: { copy: ` ${settings.DATA_KEY}\n` } })
  return ctx
}

const openInstallation = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const settings = await makeSettings(folder)
  const ctx = await prepare(settings)
  const house = createHouseProcess(Number(settings.PORT), settings, { main: MAIN_SOURCE })
  onTestFinished(() => house.kill())
  await house.start()
  const places = { settingsFile: join(folder, '.env'), buildDir: join(folder, 'www') }
  await writeFile(places.settingsFile, '', { mode: 0o600 })
  await mkdir(join(places.buildDir, 'assets'), { recursive: true })
  const script = join(places.buildDir, 'assets', 'start.js')
  await writeFile(script, `var address = "${settings.PUBLIC_URL}"`)
  return {
    ctx,
    folder,
    settings,
    script,
    house,
    settingsFile: places.settingsFile,
    look: (change: Partial<Record<keyof Settings, string>> = {}) =>
      examine({ ...settings, ...change }, places),
  }
}

type Found = Awaited<ReturnType<typeof examine>>
const saidOf = (found: Found, check: Found[number]['check']) =>
  found.filter((one) => one.check === check).map(({ level, text }) => [level, text])
const badOf = (found: Found) => found.filter(({ level }) => level === 'bad').map(({ text }) => text)

/** The database of the tests does not flush, which is found. */
const ofTests = isOnPostgres() ? [words.database.weak('fsync = off, synchronous_commit = off')] : []

describe('the doctor', () => {
  it('finds nothing to mend in an installation that is ready, and shows no secret', async () => {
    const { look, settings, ctx } = await openInstallation()
    const found = await look()
    expect(badOf(found)).toEqual(ofTests)
    const unlikeLive = new Set([
      'time_zone',
      'disk',
      'address',
      'administrator',
      'alarm',
      'database',
    ])
    const others = found.filter(({ check }) => !unlikeLive.has(check))
    expect(others.filter(({ level }) => level !== 'good')).toEqual([])
    expect(saidOf(found, 'address')).toEqual([
      ['warn', words.address.loopback(settings.PUBLIC_URL)],
    ])
    expect(saidOf(found, 'bot')).toEqual([['good', words.bot.good('Bot Alone')]])
    const text = JSON.stringify(found)
    for (const secret of [
      'DATA_KEY',
      'ZALO_BOT_TOKEN',
      'ZALO_APP_SECRET',
      'ZALO_OA_SECRET_KEY',
    ] as const)
      expect(text).not.toContain(settings[secret])
    expect(await ctx.db.selectFrom('audit_log').select('action').execute()).toContainEqual({
      action: 'compare-key-copy',
    })
  })

  it('finds what is wrong with the settings, and with what they lead to', async () => {
    const { look, settings, script, settingsFile } = await openInstallation()
    const closed = `http://127.0.0.1:${await freePort()}`
    await chmod(settingsFile, 0o644)
    await writeFile(script, 'var address = "https://another.example.vn"')
    const filesDir = join(settingsFile, 'files')
    expect(badOf(await look({ ZALO_BOT_TOKEN: '1:wrong', FILES_DIR: filesDir }))).toEqual([
      words.secrecy.open('644'),
      words.files.notWritable(filesDir),
      ...ofTests,
      words.miniApp.other(settings.PUBLIC_URL),
      words.bot.refused,
    ])
    const unplanned = await look({ BACKUP_DIR: '', BACKUP_KEY: '' })
    expect(saidOf(unplanned, 'backup')).toEqual([['bad', words.backup.off]])
    const dark = await look({ ZALO_BOT_API_URL: closed, PUBLIC_URL: closed })
    const host = closed.slice('http://'.length)
    expect(saidOf(dark, 'bot')).toEqual([['bad', words.bot.silent]])
    expect(saidOf(dark, 'clock')).toEqual([['warn', words.clock.unknown]])
    expect(saidOf(dark, 'address')).toEqual([['bad', words.address.connection(host)]])
    const halves = await look({ ZALO_BOT_TOKEN: '', DATA_KEY: 'short' })
    expect(saidOf(halves, 'settings').map(([, text]) => text)).toEqual([
      expect.stringContaining('ZALO_BOT_TOKEN'),
      expect.stringContaining('DATA_KEY'),
    ])
  })

  it('knows another server, and one that stands still, from this one', async () => {
    const { look, house, settings } = await openInstallation()
    const stranger = await listenForTest(() => Response.json({ status: 'alive', proof: 'made up' }))
    const host = stranger.slice('http://'.length)
    expect(saidOf(await look({ PUBLIC_URL: stranger }), 'address')).toEqual([
      ['bad', words.address.other(host)],
    ])
    const key = randomBytes(32).toString('base64')
    expect(saidOf(await look({ DATA_KEY: key }), 'address')).toEqual([
      ['bad', words.address.notRunning(Number(settings.PORT))],
    ])
    await house.stop()
    expect(saidOf(await look(), 'address')).toEqual([
      ['bad', words.address.notRunning(Number(settings.PORT))],
    ])
  })

  it('finds what the house in the database still needs', async () => {
    const { look, ctx } = await openInstallation()
    const { id: unitId } = await ctx.db
      .selectFrom('org_unit')
      .select('id')
      .executeTakeFirstOrThrow()
    await sealText(ctx, { unitId, text: 'một câu', about: 'test:1' })
    const key = randomBytes(32).toString('base64')
    const otherKey = await look({ DATA_KEY: key })
    expect(saidOf(otherKey, 'key')).toEqual([['bad', words.key.wrong]])
    expect(saidOf(otherKey, 'key_copy')).toEqual([['warn', words.keyCopy.other]])
    await ctx.db.updateTable('oa_token').set({ state: 'lost' }).execute()
    await ctx.db.deleteFrom('app_identity').execute()
    await ctx.db.deleteFrom('platform_fact').execute()
    await ctx.db
      .updateTable('audit_log')
      .set({ subject: 'unit:other' })
      .where('seq', '=', 1)
      .execute()
    await sql`delete from audit_check`.execute(ctx.db)
    expect(badOf(await look())).toEqual([
      ...ofTests,
      words.oa.lost,
      words.administrator.noPhone,
      words.backup.never,
      words.audit.broken(1),
    ])
    expect(await compareKeyCopy({ ctx, input: { copy: key } })).toBe(false)
    expect((await listFacts(ctx.db)).get(KEY_COPY_FACT)).toBe(undefined)
  })

  it('finds a database of another version, and does not touch it', async () => {
    const { look, ctx } = await openInstallation()
    const newer = sql`insert into kysely_migration (name, timestamp) values ('9999-next', '2026')`
    await newer.execute(ctx.db)
    expect(saidOf(await look(), 'migrations')).toEqual([['warn', words.migrations.newer(1)]])
    await sql`delete from kysely_migration where name >= '0038'`.execute(ctx.db)
    const behind = await look()
    expect(saidOf(behind, 'migrations')).toEqual([['bad', expect.stringMatching(/^còn \d+ bước/)]])
    // What such a house holds cannot be asked for yet.
    expect(saidOf(behind, 'administrator')).toEqual([])
    const { rows } = await sql`select 1 from kysely_migration where name >= '0038'`.execute(ctx.db)
    expect(rows).toEqual([])
  })

  it('says why a database cannot be opened, without the password in its address', async () => {
    const { look, folder } = await openInstallation()
    const port = await freePort()
    const far = await look({ DATABASE_URL: `postgres://house:hush-hush@127.0.0.1:${port}/house` })
    expect(saidOf(far, 'database')).toEqual([['bad', words.database.unreachable('ECONNREFUSED')]])
    expect(JSON.stringify(far)).not.toContain('hush-hush')
    const none = await look({ DATABASE_URL: `sqlite:${join(folder, 'none.db')}` })
    expect(saidOf(none, 'database')).toEqual([['bad', words.database.none]])
    const open = join(folder, 'open')
    await mkdir(open, { mode: 0o755 })
    const file = join(open, 'house.db')
    await writeFile(file, 'no database at all, but long enough to be read as the head of one', {
      mode: 0o644,
    })
    expect(saidOf(await look({ DATABASE_URL: `sqlite:${file}` }), 'database')).toEqual([
      ['bad', words.database.unreachable('SQLITE_NOTADB')],
    ])
    await rm(file)
    openDatabase(`sqlite:${file}`)
      .destroy()
      .catch(() => undefined)
    await chmod(file, 0o644)
    expect(saidOf(await look({ DATABASE_URL: `sqlite:${file}` }), 'database')).toEqual([
      ['bad', words.database.open(file)],
    ])
  })
})
