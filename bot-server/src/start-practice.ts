/** Starts the practice ground: the same house, with a stand-in for Zalo and a clock that can be moved (PD-3). */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { rm } from 'node:fs/promises'
import { assembleHouse, type House } from './assemble-house.ts'
import { openChat } from './chat/open-chat.ts'
import type { Config } from './config.ts'
import { migrate, openDatabase } from './db/open.ts'
import type { Db } from './db/schema/database.ts'
import { createMovableClock, type MovableClock } from './lib/clock.ts'
import { createLogger } from './lib/logger.ts'
import { createSkippingTiming } from './lib/timing.ts'
import { practiceParts, practiceSettings, practiceSignIn } from './practice-house.ts'
import { createPractice } from './practice/create-practice.ts'
import { createMailbox } from './practice/mail/create-mailbox.ts'
import type { Mailbox } from './practice/mail/mailbox.ts'
import { forgetDeadLeases, listen, type Running, stopInOrder } from './running-house.ts'
import { systemContext } from './services/context.ts'
import { fixtureUnit } from './services/fixture/fixture-ids.ts'
import { seedChannels } from './services/fixture/seed-channels.ts'
import { FIXTURE_NOW, FIXTURE_START, seedFCb3 } from './services/fixture/seed-f-cb3.ts'

interface Ground {
  config: Config
  base: string
  db: Db
  clock: MovableClock
  mailbox: Mailbox
}

const MAIL_FROM = 'san-tap@example.vn'

const assemble = async ({ config, base, db, clock, mailbox }: Ground): Promise<House> =>
  assembleHouse({
    ...practiceParts(base),
    db,
    clock,
    log: createLogger(config.logLevel),
    dataKey: config.dataKey,
    metricsToken: config.metricsToken,
    filesDir: config.filesDir,
    mail: { smtpUrl: `smtp://127.0.0.1:${await mailbox.up()}`, from: MAIL_FROM },
    limits: { ...config.limits, perMinute: {}, chatGapMs: 0 },
    timing: createSkippingTiming(),
    extraOrigins: [`http://h5.zdn.vn.localhost:${config.port}`],
  })

/** Fills an empty database. @returns whether it was empty */
const seed = async (deps: House['deps'], config: Config): Promise<boolean> => {
  const ctx = systemContext(deps, 'practice')
  const isNew = await seedFCb3({ ctx, input: { sentParts: 'planned' } })
  // Chats of an earlier database would contradict this one.
  if (isNew) await rm(stateFileFor(config.databaseUrl), { force: true })
  await seedChannels({ ctx, input: practiceSignIn })
  return isNew
}

const openPractice = ({ config, base, clock, mailbox }: Ground, { deps, worker }: House) =>
  createPractice({
    ...practiceSettings(base),
    port: config.port,
    stateFile: stateFileFor(config.databaseUrl),
    clock,
    mailRoutes: mailbox.routes,
    house: {
      async settle() {
        await worker.settle()
        deps.live.publish(fixtureUnit, { topic: 'clock' })
      },
      nextEventAt: () => worker.nextEventAt(),
    },
  })

/** @throws CannotStart when the port is taken */
export const startPractice = async (config: Config): Promise<Running> => {
  const base = `http://127.0.0.1:${config.port}`
  const clock = createMovableClock(FIXTURE_START, { ticking: true })
  const db = openDatabase(config.databaseUrl)
  await migrate(db)
  const mailbox = createMailbox({ port: 0, now: () => clock.now() })
  const ground = { config, base, db, clock, mailbox }
  const house = await assemble(ground)
  const { deps, worker, app } = house
  const isNew = await seed(deps, config)
  await forgetDeadLeases(db, clock)
  const practice = openPractice(ground, house)
  const handle = (request: Request, bindings: object) =>
    practice.handles(request) ? practice.fetch(request, bindings) : app.fetch(request, bindings)
  const server = await listen(handle, { port: config.port, hostname: '127.0.0.1' })
  if (isNew) await practice.advanceTo(FIXTURE_NOW)
  await openChat()
  worker.start()
  return {
    greeting: words.practice(`http://localhost:${config.port}`),
    async stop() {
      await practice.close()
      await stopInOrder({ ...house, server })
      await mailbox.close()
    },
  }
}

/** The chats live beside the database file; with another kind of database, in the data folder. */
const stateFileFor = (databaseUrl: string): string =>
  databaseUrl.startsWith('sqlite:')
    ? `${databaseUrl.slice('sqlite:'.length)}.zalo.jsonl`
    : './data/san-tap.zalo.jsonl'
