/** Records that the acting person agrees to the notice on personal data, or does not. */
import type { ConsentState, DecideConsentInput } from '@quan-triet/shared/models/consent'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { keepDecision } from './keep-decision.ts'
import { readNotice } from './read-notice.ts'

/**
 * Whoever declines is served on paper, without any penalty (P-02).
 * @throws ServiceError `notice_changed` when another text was on the screen than the one in force
 */
export const decideConsent = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DecideConsentInput
}): Promise<{ consent: ConsentState }> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const notice = await readNotice(ctx, person.homeUnitId)
  if (notice.hash !== input.noticeHash) throw new ServiceError('notice_changed')
  await inTransaction(ctx, (tx) =>
    keepDecision(tx, notice, {
      personId: person.personId,
      unitId: person.homeUnitId,
      decision: input.decision,
      way: 'ung_dung',
      recordedBy: null,
    }),
  )
  return { consent: input.decision }
}
