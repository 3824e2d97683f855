/** Words the notice on personal data for the people of one unit, and names the text by its hash. */
import { notice } from '@quan-triet/shared/i18n/vi/privacy-notice'
import type { PrivacyNotice } from '@quan-triet/shared/models/consent'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getCommitteeName } from '../../db/queries/data-requests.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'

export type NoticeText = Pick<PrivacyNotice, 'version' | 'hash' | 'title' | 'sections' | 'tick'> & {
  /** All of it, as it is kept for proof. */
  text: string
}

/** Whoever stands at the top of the unit's line today runs the house. */
export const readNotice = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<NoticeText> => {
  const above = await listUnitsAbove(ctx.db, unitId, dayOf(ctx.clock.now()))
  const operator = await getCommitteeName(ctx.db, above.at(-1) ?? unitId)
  const sections = notice.sections(operator)
  const text = [
    notice.title,
    ...sections.flatMap(({ title, lines }) => [title, ...lines]),
    notice.tick,
  ].join('\n')
  const { version, title, tick } = notice
  return { version, hash: hashSecret(text), title, sections, tick, text }
}
