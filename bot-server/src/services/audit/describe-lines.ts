/** Puts the names of acting people and of units beside lines of the audit log. */
import type { AuditActor, AuditLine } from '@quan-triet/shared/models/audit'
import { PersonId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import { listNamesOf, listUnitNames } from '../../db/queries/audit-lines.ts'
import type * as chain from '../../domain/audit/chain.ts'
import type { ServiceContext } from '../context.ts'

const Detail = z.record(z.string(), z.unknown())

/** Acting people by name; those acted upon stay codes (U-11). */
export const describeLines = async (
  ctx: ServiceContext,
  lines: readonly chain.AuditLine[],
): Promise<AuditLine[]> => {
  const people = lines.flatMap(({ actor }) => personOf(actor) ?? [])
  const units = lines.flatMap(({ orgUnitId }) => orgUnitId ?? [])
  const names = await listNamesOf(ctx.db, [...new Set(people)])
  const unitNames = await listUnitNames(ctx.db, [...new Set(units)])
  return lines.map((line) => ({
    seq: line.seq,
    at: line.at,
    actor: actorOf(line.actor, names),
    action: line.action,
    unit:
      line.orgUnitId === null
        ? null
        : { id: line.orgUnitId, nameOrg: unitNames.get(line.orgUnitId) ?? line.orgUnitId },
    subject: line.subject,
    detail: detailOf(line.detail),
  }))
}

const personOf = (actor: string): PersonId | undefined =>
  actor.startsWith('person:') ? PersonId.parse(actor.slice('person:'.length)) : undefined

const actorOf = (actor: string, names: ReadonlyMap<string, string>): AuditActor => {
  const personId = personOf(actor)
  if (personId) return { kind: 'person', personId, fullName: names.get(personId) ?? personId }
  if (actor.startsWith('zalo:')) return { kind: 'account' }
  if (actor.startsWith('system:')) return { kind: 'system', name: actor.slice('system:'.length) }
  return { kind: 'anonymous' }
}

/** A line that somebody spoiled still has to be shown. */
const detailOf = (text: string): Record<string, unknown> => {
  try {
    return Detail.parse(JSON.parse(text))
  } catch {
    return { text }
  }
}
