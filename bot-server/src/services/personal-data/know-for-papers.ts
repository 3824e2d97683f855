/** Collects what the house knows of itself for its papers on personal data: counts, settings, the state of its keys. */
import { formatDay, formatDayTime } from '@quan-triet/shared/i18n/format'
import { dataPapers as words } from '@quan-triet/shared/i18n/vi/data-papers'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { Role, roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { getChainEnd } from '../../db/queries/audit-chain.ts'
import { listFacts } from '../../db/queries/channel-facts.ts'
import {
  countConsents,
  countRequests,
  countRoles,
  countUnitKeys,
  readExtent,
} from '../../db/queries/house-extent.ts'
import { findUnit } from '../../db/queries/tree-view.ts'
import { KEY_COPY_FACT } from '../../domain/operations/house-facts.ts'
import { keyMark } from '../../domain/operations/house-proof.ts'
import { tableText } from '../../lib/documents/read-markdown.ts'
import type { ServiceContext } from '../context.ts'
import { readCondition } from '../operations/read-condition.ts'
import { sealedColumns } from '../vault/sealed-columns.ts'
import { describeHoldings, describeTerms } from './describe-holdings.ts'

/** By the name that the templates ask for it. To be called by a guarded verb. */
export const knowForPapers = async (
  ctx: ServiceContext,
  top: OrgUnitId | undefined,
): Promise<Record<string, string>> => ({
  ...(await knowExtent(ctx, top)),
  ...(await knowCare(ctx)),
  held: tableText(words.heldColumns, describeHoldings()),
  retention: tableText(words.retentionColumns, describeTerms()),
  recipients: tableText(words.recipientColumns, recipientsOf(ctx)),
})

const knowExtent = async (ctx: ServiceContext, top: OrgUnitId | undefined) => {
  const now = ctx.clock.now()
  const today = dayOf(now)
  const extent = await readExtent(ctx.db, today)
  const unit = top === undefined ? undefined : await findUnit(ctx.db, top)
  const consents = await countConsents(ctx.db)
  return {
    today: formatDay(today),
    since: extent.since === null ? words.none : formatDay(dayOf(extent.since)),
    controller: unit?.name_org ?? words.none,
    units: words.units(extent.units),
    people: words.people(extent),
    consents: words.consents(
      consents.map(({ decision, people }) => [words.decisions[decision], people] as const),
    ),
    requests: words.requests(await countRequests(ctx.db)),
    roles: tableText(words.roleColumns, await describeRoles(ctx)),
  }
}

const describeRoles = async (ctx: ServiceContext): Promise<string[][]> => {
  const counts = new Map(
    (await countRoles(ctx.db, ctx.clock.now())).map(({ role, people }) => [role, people]),
  )
  return Role.options
    .filter((role) => counts.has(role))
    .map((role) => [roleLabels[role], String(counts.get(role))])
}

const told = (at: Instant | null): string | null => at && formatDayTime(at)

const knowCare = async (ctx: ServiceContext) => {
  const facts = await listFacts(ctx.db)
  const { care, database } = await readCondition(ctx, facts)
  const copy = facts.get(KEY_COPY_FACT)
  const hasCopy = copy?.value === keyMark(ctx.dataKey)
  const { head } = await getChainEnd(ctx.db)
  return {
    place: words.place({ url: ctx.publicUrl, kind: database.kind }),
    keys: words.keys({ ...(await countUnitKeys(ctx.db)), sealed: sealedColumns.length }),
    keyCopy: words.keyCopy(copy && hasCopy ? formatDay(dayOf(copy.at)) : null),
    backups: words.backups({
      isScheduled: (ctx.backups?.dir ?? null) !== null,
      last: told(care.backup.at),
      drill: told(care.drill.at),
    }),
    audit: words.audit({
      lines: head.seq,
      checkedAt: told(care.audit.at),
      isBroken: care.audit.isBroken,
    }),
  }
}

/** Signing in asks Zalo whatever else is set up. */
const recipientsOf = ({ ways }: ServiceContext): string[][] =>
  (['sign_in', 'bot', 'oa', 'mini_app', 'email', 'webhook'] as const).map((way) => [
    ...words.recipients[way],
    words.inUse(way === 'sign_in' || ways.includes(way)),
  ])
