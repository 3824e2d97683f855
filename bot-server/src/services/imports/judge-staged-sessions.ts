/** Judges staged rows of sessions against those that the branch's campaign has already. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import { formatDay, formatTime } from '@quan-triet/shared/i18n/format'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { classModeLabels } from '@quan-triet/shared/vocabulary/class-modes'
import { getUnitName } from '../../db/queries/people.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { type JudgedSession, judgeSessions } from '../../domain/imports/judge-sessions.ts'
import type { StagedRow } from '../../domain/imports/staged-row.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import type { Staging, StoredRow } from './staging.ts'

const MOST = 100

/** @throws ServiceError `not_allowed`, `not_found` for another branch, `no_campaign`, `import_refused` over 100 rows */
export const judgeStagedSessions = async (
  ctx: ServiceContext,
  { unitId }: Pick<Staging, 'unitId'>,
  staged: readonly StagedRow[],
): Promise<{ rows: JudgedSession[] }> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  if (homeUnitId !== unitId) throw new ServiceError('not_found')
  if (staged.length > MOST) throw new ServiceError('import_refused', words.tooManySessions)
  const node = await getCurrentNode(ctx, homeUnitId)
  const planned = await listSessionsOfNodes(ctx.db, [node.nodeId])
  return { rows: judgeSessions(staged, { planned, now: ctx.clock.now() }) }
}

/** The rows as the preview shows them. */
export const previewSessions = async (
  ctx: ServiceContext,
  staging: Staging,
  staged: readonly StagedRow[],
) => {
  const { rows } = await judgeStagedSessions(ctx, staging, staged)
  const { nameOrg } = await getUnitName(ctx.db, staging.unitId)
  return { rows: rows.map(describe), unitName: nameOrg, missing: [] }
}

const describe = ({ staged, session, verdict, doubts, changed }: JudgedSession) => {
  const proposed: StoredRow['proposed'] = session
    ? {
        session_title: session.title,
        session_day: formatDay(dayOf(session.startsAt)),
        session_from: formatTime(session.startsAt),
        session_to: formatTime(session.endsAt),
        session_venue: session.venue,
        session_mode: classModeLabels[session.mode],
      }
    : {}
  return { ...staged, verdict, doubts, changed, proposed }
}
