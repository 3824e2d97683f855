/** Gives a unit a new key, destroys a unit's keys, or puts every key under a new key of the house. */
import { parseArgs } from 'node:util'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import { findUnitByCode } from '../db/queries/unit-keys.ts'
import type { ServiceContext } from '../services/context.ts'
import { destroyUnitKey } from '../services/vault/destroy-unit-key.ts'
import { rotateHouseKey } from '../services/vault/rotate-house-key.ts'
import { rotateUnitKey } from '../services/vault/rotate-unit-key.ts'
import { inHouse } from './in-house.ts'

const { keys: say } = words
const KEY_BYTES = 32

/** What to say, and whether it went well. */
interface Outcome {
  text: string
  isDone: boolean
}
const done = (text: string): Outcome => ({ text, isDone: true })
const refused = (text: string): Outcome => ({ text, isDone: false })

const options = {
  unit: { type: 'string' },
  house: { type: 'boolean' },
  destroy: { type: 'boolean' },
  reason: { type: 'string' },
} as const

const readArguments = () => {
  try {
    return parseArgs({ options }).values
  } catch {
    return {}
  }
}

const rotateHouse = async (ctx: ServiceContext): Promise<Outcome> => {
  const previous = Buffer.from(process.env['DATA_KEY_PREVIOUS'] ?? '', 'base64')
  if (previous.length !== KEY_BYTES) return refused(say.previousMissing)
  if (previous.equals(ctx.dataKey)) return refused(say.previousSame)
  try {
    return done(say.houseRotated(await rotateHouseKey({ ctx, input: { previous } })))
  } catch {
    return refused(say.houseWrong)
  }
}

const changeUnit = async (
  ctx: ServiceContext,
  asked: { code: string; destroys: boolean; reason: string },
): Promise<Outcome> => {
  const unit = await findUnitByCode(ctx.db, asked.code)
  if (!unit) return refused(say.unitUnknown(asked.code))
  if (!asked.destroys)
    return done(
      say.unitRotated(unit.nameOrg, await rotateUnitKey({ ctx, input: { unitId: unit.id } })),
    )
  if (asked.reason === '') return refused(say.reasonMissing)
  const input = { unitId: unit.id, reason: asked.reason }
  return done(say.unitDestroyed(unit.nameOrg, await destroyUnitKey({ ctx, input })))
}

const run = (ctx: ServiceContext): Promise<Outcome> => {
  const { unit, house, destroy, reason } = readArguments()
  if (house === true && unit === undefined) return rotateHouse(ctx)
  if (unit === undefined || house === true) return Promise.resolve(refused(say.usage))
  const asked = { code: unit, destroys: destroy ?? false, reason: reason?.trim() ?? '' }
  return changeUnit(ctx, asked)
}

const outcome = await inHouse('rotate-keys', run)
if (outcome?.isDone) console.log(outcome.text)
else if (outcome) {
  console.error(outcome.text)
  process.exitCode = 1
}
