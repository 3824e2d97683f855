/** Seals and opens the words of a request about personal data: what was asked, and what was answered. */
import { z } from 'zod'
import type { DataRequestId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { openText, sealText } from '../vault.ts'

const RequestTexts = z.object({
  value: z.string(),
  note: z.string(),
  /** What was held before a correction. */
  oldValue: z.string(),
  extensionReason: z.string(),
  answer: z.string(),
})
export type RequestTexts = z.infer<typeof RequestTexts>

const NOTHING: RequestTexts = { value: '', note: '', oldValue: '', extensionReason: '', answer: '' }

const about = (id: DataRequestId): string => `data_request:${id}`

export const sealTexts = (
  ctx: ServiceContext,
  request: { id: DataRequestId; org_unit_id: OrgUnitId },
  texts: Partial<RequestTexts>,
): Promise<string> =>
  sealText(ctx, {
    unitId: request.org_unit_id,
    text: JSON.stringify({ ...NOTHING, ...texts }),
    about: about(request.id),
  })

/** Empty words once the request's term is over, or the person was erased. */
export const openTexts = async (
  ctx: ServiceContext,
  { id, sealed_texts }: { id: DataRequestId; sealed_texts: string | null },
): Promise<RequestTexts> =>
  sealed_texts === null
    ? NOTHING
    : RequestTexts.parse(
        JSON.parse(await openText(ctx, { sealed: sealed_texts, about: about(id) })),
      )
