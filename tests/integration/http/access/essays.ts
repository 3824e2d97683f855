/** Who is answered what about a branch’s essays: counts by state, more time, essays handed in on paper, the results. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { essays } from '@quan-triet/shared/api/essays'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { asId, fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { areaAccess, type Ask, type Scene } from './area-access.ts'

const MEMBER = 5
const MISSING = 21

const personOf = (index: number): string => fixtureAccounts[index]?.personId ?? ''

/** Given, and not handed in, whatever the actor before did. */
const extended = async ({ house: { db, clock } }: Scene<undefined>): Promise<Ask> => {
  const personId = asId<PersonId>(personOf(MISSING))
  await db.deleteFrom('essay_extension').execute()
  await db
    .insertInto('essay_extension')
    .values({
      campaign_id: fixtureCampaign,
      person_id: personId,
      due_at: clock.now(),
      reason_sealed: 'Đi công tác',
      granted_at: clock.now(),
    })
    .execute()
  return { json: { personId } }
}

export const essaysAccess = areaAccess<typeof essays>({
  endpoints: essays,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getEssayProgress     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    exportEssayResults   401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    extendEssays         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    endExtension         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recordPaperEssays    401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  asks: {
    getEssayProgress: {},
    exportEssayResults: {},
    extendEssays: {
      json: { personIds: [personOf(MISSING)], dueOn: '2026-04-01', reason: 'Đi công tác' },
    },
    endExtension: extended,
    recordPaperEssays: { json: { personIds: [personOf(MEMBER)], receivedOn: null } },
  },
})
