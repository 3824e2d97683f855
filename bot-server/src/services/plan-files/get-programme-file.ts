/** Writes a version of a programme or personal plan as a Word or PDF file in the layout of Party documents. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { planFiles as words } from '@quan-triet/shared/i18n/vi/plan-files'
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { PlanFileFormat } from '@quan-triet/shared/models/plan-work'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findBodyAbove, getBody } from '../../db/queries/campaign-plan.ts'
import { findVersion } from '../../db/queries/plan-content.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { isIssued } from '../../domain/plans/plan-states.ts'
import { settleDates } from '../../lib/documents/settle-dates.ts'
import { DOCX_TYPE } from '../../lib/documents/write-docx.ts'
import { type PartyDocument, writePartyDocument } from '../../lib/documents/write-party-document.ts'
import { layOutPartyPaper } from '../../lib/pdf/lay-out-party-paper.ts'
import { renderPdf } from '../../lib/pdf/render-pdf.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { lookAtPlan } from '../plans/look-at-plan.ts'
import { forReader } from '../plans/names-of-owners.ts'
import { openContent } from '../plans/plan-words.ts'
import { requirePlan } from '../plans/require-plan.ts'
import { layOutProgramme, type PaperStanding } from './lay-out-programme.ts'

interface Input {
  planId: PlanId
  version: number
  format: PlanFileFormat
}

/**
 * Only the version that was issued bears number, day and signer, as the office recorded them; any other is a draft with
 * dots. The same version, as long as it stands so, gives the same bytes; to the level above it says who leads and not who
 * follows.
 * @throws ServiceError `not_found` also once its words were forgotten, `not_allowed`
 */
export const getProgrammeFile = async ({
  ctx,
  input: { planId, version, format },
}: {
  ctx: ServiceContext
  input: Input
}): Promise<FileAnswer> => {
  const { plan } = await requirePlan(ctx, planId, 'read')
  await lookAtPlan(ctx, plan)
  const found = await findVersion(ctx.db, { planId, version })
  const content = found && (await openContent(ctx, plan, { version, sealed: found.sealed }))
  if (!content) throw new ServiceError('not_found')
  const { madeAt } = found
  const place = { unitId: plan.unitId, day: dayOf(madeAt) }
  const document = layOutProgramme({
    version,
    content: { ...content, tasks: forReader(ctx, plan, content.tasks) },
    campaignTitle: plan.campaignTitle,
    body: await getBody(ctx.db, plan.unitId),
    above: (await findBodyAbove(ctx.db, place)) ?? null,
    frozenOn: place.day,
    ...standingOf(plan, version),
  })
  await recordAudit(ctx, {
    action: 'export-plan',
    orgUnitId: plan.unitId,
    subject: `plan:${planId}`,
    detail: { version, format },
  })
  const unit = fold(plan.unitShortName).replaceAll(/[^a-z0-9]+/g, '-')
  const isPersonal = plan.kind === 'ca_nhan'
  return {
    fileName: words.fileName({ isPersonal, unit, version, format }),
    ...(await writers[format](document, madeAt)),
  }
}

/** What was agreed on above is issued as it was sent: no version of its own is frozen for the issuing. */
const standingOf = (plan: StoredPlan, version: number): PaperStanding => {
  if (version !== plan.version) return { standing: 'replaced', paper: null }
  const { number, documentType, issuedOn, signer } = plan
  if (isIssued(plan) && issuedOn !== null)
    return { standing: 'issued', paper: { number, documentType, issuedOn, signer } }
  return { standing: issuedOn === null ? 'draft' : 'unlocked', paper: null }
}

type Written = Pick<FileAnswer, 'contentType' | 'bytes'>
type Writer = (document: PartyDocument, madeAt: Instant) => Promise<Written>

const writers: Record<PlanFileFormat, Writer> = {
  async docx(document, madeAt) {
    const bytes = await writePartyDocument(document)
    return { contentType: DOCX_TYPE, bytes: settleDates(bytes, madeAt) }
  },
  async pdf(document, madeAt) {
    const bytes = await renderPdf(layOutPartyPaper(document, madeAt))
    return { contentType: 'application/pdf', bytes }
  },
}
