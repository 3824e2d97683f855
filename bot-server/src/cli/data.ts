/** Makes synthetic data sets: as files, into a database, as messy rosters, or only to check them. */
import { ratioText } from '@quan-triet/shared/i18n/format'
import { data as words } from '@quan-triet/shared/i18n/vi/data'
import { PRACTICE_KEY } from '../config.ts'
import { migrate, openDatabase } from '../db/open.ts'
import { createDeps } from '../deps.ts'
import { systemClock } from '../lib/clock.ts'
import { createLogger } from '../lib/logger.ts'
import { type ServiceContext, systemContext } from '../services/context.ts'
import { seedFCb3 } from '../services/fixture/seed-f-cb3.ts'
import { checkWritten } from '../services/synthetic/check-written.ts'
import { loadSet } from '../services/synthetic/load-set.ts'
import { writeNation } from '../services/synthetic/write-nation.ts'
import { writeRosters } from '../services/synthetic/write-rosters.ts'
import { writeSet } from '../services/synthetic/write-set.ts'
import { type CheckResult, checkNation } from '../synthetic/check-set.ts'
import { ratioOfTotals } from '../synthetic/figures.ts'
import { type SetPlan, planSet } from '../synthetic/plan-set.ts'
import { type DataWish, readDataWish } from './read-data-wish.ts'

const say = (text: string): void => console.log(text)
const complain = (text: string): void => {
  console.error(text)
  process.exitCode = 1
}

const begun = performance.now()
const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',')

const work = async (wish: DataWish): Promise<void> => {
  if (wish.set === 'D0') return loadFixture(wish)
  if (wish.set === 'D4') return countOnly(wish)
  const plan = planSet(wish.set, wish.seed)
  if (wish.isCheck) {
    const first = writeSet(plan, null)
    return report(checkWritten(plan, first))
  }
  if (wish.load !== undefined) return load(wish.load, plan)
  const { tally } = writeSet(plan, wish.out)
  const { total } = tally
  const facts = { people: total.members, branches: plan.branches.length, seconds: seconds() }
  say(words.written(wish.out, facts))
  for (const base of ['tong_so', 'phai_hoc'] as const) {
    const { numerator, denominator } = ratioOfTotals(total, base)
    say(words.ratioLine(base, ratioText(numerator, denominator)))
  }
  if (wish.isDirty) say(words.dirtyWritten(wish.out, await writeRosters(plan, wish.out)))
  sayMeasured()
}

const countOnly = (wish: DataWish): void => {
  const counts = writeNation(wish.seed, wish.isCheck ? null : wish.out)
  if (wish.isCheck) return report(checkNation(counts))
  const { members, branches } = counts.nation
  say(words.written(wish.out, { people: members, branches, seconds: seconds() }))
  for (const base of ['tong_so', 'phai_hoc'] as const) {
    const { numerator, denominator } = ratioOfTotals(counts.nation, base)
    say(words.ratioLine(base, ratioText(numerator, denominator)))
  }
  sayMeasured()
}

const report = (results: readonly CheckResult[]): void => {
  for (const { check, isMet, measured } of results)
    say(words.checkLine(words.checks[check], isMet, measured))
  sayMeasured()
  if (results.some(({ isMet }) => !isMet)) process.exitCode = 1
}

const sayMeasured = (): void =>
  say(words.measured(seconds(), Math.round(process.resourceUsage().maxRSS / 1024)))

const load = async (url: string, plan: SetPlan): Promise<void> => {
  const outcome = await inDatabase(url, (ctx) => loadSet({ ctx, input: { plan } }))
  if (outcome === undefined) return
  if (outcome !== 'loaded') return complain(words.refusedLoad[outcome])
  say(words.loaded(seconds()))
  sayMeasured()
}

const loadFixture = async ({ load: url = '' }: DataWish): Promise<void> => {
  const isNew = await inDatabase(url, (ctx) => seedFCb3({ ctx, input: { sentParts: 'recorded' } }))
  if (isNew !== undefined) say(isNew ? words.loaded(seconds()) : words.fixtureThere)
}

/** The database is named on the command line, never by the settings: those belong to the live house. */
const inDatabase = async <T>(
  url: string,
  task: (ctx: ServiceContext) => Promise<T>,
): Promise<T | undefined> => {
  try {
    const db = openDatabase(url)
    try {
      await migrate(db)
      return await task(systemContext(depsOf(db), 'data'))
    } finally {
      await db.destroy()
    }
  } catch (error) {
    complain(words.databaseUnreachable(error instanceof Error ? error.message : String(error)))
    return undefined
  }
}

const depsOf = (db: ReturnType<typeof openDatabase>) =>
  createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: '', appSecret: '' },
    miniAppId: '',
    // What is sealed in it can be read by the practice ground, for which alone it is made.
    dataKey: PRACTICE_KEY,
  })

const wish = readDataWish(process.argv.slice(2))
if ('complaint' in wish) complain(wish.complaint)
else if ('help' in wish) say(wish.help)
else await work(wish)
