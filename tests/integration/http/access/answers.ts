/** Who is answered what on the "Hỏi nhanh" page: the own branch's answers as in private, never another branch's. */
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { answers } from '@quan-triet/shared/api/answers'
import { areaAccess } from './area-access.ts'

export const answersAccess = areaAccess({
  endpoints: answers,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getQuickChoices      401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    askQuickly           401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    chooseQuickBranch    401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
  `,
  asks: {
    getQuickChoices: {},
    askQuickly: { json: { intent: 'list_absent' } },
    chooseQuickBranch: { json: { unitId: fixtureUnit } },
  },
})
