/** Who is answered what about the tree of units: looking, changing, settling what is left to decide. */
import { insertRebindings } from '@quan-triet/bot-server/db/queries/rebinding'
import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { organisation } from '@quan-triet/shared/api/organisation'
import { areaAccess } from './area-access.ts'

const ITEM = 'rebinding-of-khu-pho-3'
const day = { day: '2026-03-14' }
const rename = {
  kind: 'doi_ten',
  ...day,
  decisionNumber: '1-QĐ/ĐU',
  decisionOn: null,
  unitId: fixtureUnit,
  names: { nameOrg: 'Chi bộ Bình Minh', nameCommittee: 'Chi ủy Bình Minh', shortName: 'Bình Minh' },
}

export const organisationAccess = areaAccess({
  endpoints: organisation,
  table: `
                  nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
listUnits            401     403      403       200   403    403    403       200  200        200   200     403    403      200    403
searchUnits          401     403      403       200   403    403    403       200  200        200   200     403    403      200    403
getUnit              401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
listUnitMembers      401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
listRebindings       401     403      403       403   403    403    403       403  403        403   200     403    403      200    403
settleRebinding      401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
previewTreeChange    401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
changeTree           401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
  `,
  async prepare({ db, clock }) {
    await insertRebindings(db, [
      {
        id: ITEM,
        org_unit_id: fixtureUnit,
        from_unit_id: otherUnit,
        kind: 'tam_thoi',
        subject: '',
        count: 1,
        created_at: clock.now(),
      },
    ])
  },
  asks: {
    listUnits: { query: { ...day, parent: wardUnit } },
    searchUnits: { query: { ...day, text: 'khu pho 3' } },
    getUnit: { params: { id: fixtureUnit }, query: day },
    listUnitMembers: { params: { id: fixtureUnit }, query: day },
    listRebindings: { query: { unit: fixtureUnit } },
    settleRebinding: { params: { id: ITEM }, json: { action: 'xong', note: '' } },
    previewTreeChange: { json: rename },
    changeTree: { json: rename },
  },
})
