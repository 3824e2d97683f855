/** Lists lines of the audit log for an auditor, newest first, page by page. */
import type { AuditLine, ListAuditInput } from '@quan-triet/shared/models/audit'
import { listChosenLines } from '../../db/queries/audit-lines.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { chooseLines } from './choose-lines.ts'
import { describeLines } from './describe-lines.ts'
import { requireAuditor } from './require-auditor.ts'

const PAGE = 50

/** Reading the log is itself a look. @throws ServiceError `not_allowed` */
export const listAudit = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ListAuditInput
}): Promise<{ lines: AuditLine[]; next: number | null }> => {
  requireAuditor(ctx)
  const { choice, unitId } = chooseLines(ctx, input)
  const page = { before: input.before, limit: PAGE + 1 }
  const lines = await listChosenLines(ctx.db, choice, page)
  if (unitId !== undefined)
    await recordLook(ctx, {
      action: 'look-audit',
      orgUnitId: unitId,
      subject: `unit:${input.unitId ?? unitId}`,
    })
  const shown = lines.slice(0, PAGE)
  return {
    lines: await describeLines(ctx, shown),
    next: lines.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
  }
}
