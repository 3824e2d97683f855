/** Ends at once every sign-in and code of a unit with all below it, or of one person (P-15). */
import { parseArgs } from 'node:util'
import { accessCommands as words } from '@quan-triet/shared/i18n/vi/access-commands'
import type { Revoked, RevokeAccessInput } from '@quan-triet/shared/models/duty'
import { PersonId } from '@quan-triet/shared/models/ids'
import { findUnitByCode } from '../db/queries/duties-first.ts'
import type { ServiceContext } from '../services/context.ts'
import { revokeAccess } from '../services/duties/revoke-access.ts'
import { ServiceError } from '../services/errors.ts'
import { inHouse } from './in-house.ts'

const SHORTEST_REASON = 3

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    unit: { type: 'string' },
    person: { type: 'string' },
    reason: { type: 'string', default: '' },
    unbind: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})

const targetOf = async (ctx: ServiceContext): Promise<RevokeAccessInput['target'] | undefined> => {
  if (values.person) return { kind: 'person', personId: PersonId.parse(values.person) }
  const unitId = await findUnitByCode(ctx.db, values.unit ?? '')
  return unitId && { kind: 'unit', unitId }
}

const fail = (sentence: string): undefined => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const revoke = async (ctx: ServiceContext): Promise<Revoked | undefined> => {
  const target = await targetOf(ctx)
  if (!target) return fail(words.unknownUnit(values.unit ?? ''))
  const { reason, unbind } = values
  try {
    return await revokeAccess({ ctx, input: { target, reason, unbind } })
  } catch (error) {
    if (error instanceof ServiceError) return fail(words.unknownPerson(values.person ?? ''))
    throw error
  }
}

const isComplete =
  Boolean(values.unit) !== Boolean(values.person) && values.reason.length >= SHORTEST_REASON

if (values.help || !isComplete) {
  process.stdout.write(`${words.revokeHelp}\n`)
  if (!values.help) process.exitCode = 1
} else {
  const revoked = await inHouse('revoke-access', revoke)
  if (revoked) process.stdout.write(`${words.revoked(revoked)}\n`)
}
