/** Proves where the secretary finds that programme and report stand. */
import { fixtureCampaign, fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { listPapers } from '@quan-triet/bot-server/services/papers/list-papers'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

describe('the papers of a branch', () => {
  it('stand in the fixture where the table of 30 questions says (4.4)', async () => {
    const house = await makeHouse()
    const { papers } = await listPapers({ ctx: house.secretary })
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({
      nodeId: fixtureNode,
      programme: {
        standing: { state: 'gui_xem_xet', sentForReviewOn: '2026-03-09', reviewedOn: null },
        planId: 'plan-khu-pho-3',
      },
      report: {
        standing: null,
        draft: {
          day: '2026-03-12',
          ofRequired: { numerator: 26, denominator: 30 },
          ofMembers: { numerator: 26, denominator: 32 },
          essays: { handedIn: 15, required: 26, passed: 11 },
          masses: { people: 33, base: 40 },
          questions: 3,
          recommendations: 5,
        },
      },
    })
  })

  it('are listed to who runs the branch alone, and no more once the campaign is over', async () => {
    const house = await makeHouse()
    for (const ctx of [house.member(4), house.guest, house.outsider, house.officer('bi_thu')])
      await expect(listPapers({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
    await house.db
      .updateTable('campaign_node')
      .set({ state: 'hoan_thanh' })
      .where('campaign_id', '=', fixtureCampaign)
      .execute()
    expect((await listPapers({ ctx: house.secretary })).papers).toEqual([])
  })
})
