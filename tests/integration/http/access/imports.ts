/** Who is answered what about imports of rosters and trees; an import is its sender's alone. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { imports } from '@quan-triet/shared/api/imports'
import type { OpenHouse } from '../../../support/open-house.ts'
import { areaAccess, type Ask, type Scene } from './area-access.ts'

const FILE = Buffer.from('Họ và tên;Năm sinh\nNgười Mới Đến;1970\n')
const target = { kind: 'roster', orgUnitId: fixtureUnit, fileName: 'ds.csv' } as const

/** An import of the branch's secretary, who alone may see it. */
const stageAsSecretary = async (house: OpenHouse) => {
  const personId = fixtureAccounts[0]?.personId
  const actor = personId && (await findPersonActor(house.db, personId, house.clock.now()))
  if (!actor) throw new Error('the secretary is on no roster')
  const input = { ...target, bytes: new Uint8Array(FILE) }
  const { id } = await stageImport({ ctx: { ...house.deps, actor }, input })
  return { params: { id } }
}

const staged = ({ objects }: Scene<Ask>) => objects

export const importsAccess = areaAccess({
  endpoints: imports,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getImportTemplate     401     403      403       200   403    403    403       200  200        403   200     403    403      200    403
    lookAtFile            401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    stageImport           401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    listImports           401     403      403       200   403    403    403       200  200        403   200     403    403      200    403
    getImport             401     403      403       404   403    403    403       200  404        403   404     403    403      404    403
    listImportRows        401     403      403       404   403    403    403       200  404        403   404     403    403      404    403
    mendImportRows        401     403      403       404   403    403    403       200  404        403   404     403    403      404    403
    exportDoubtfulRows    401     403      403       404   403    403    403       200  404        403   404     403    403      404    403
    confirmImport         401     403      403       404   403    403    403       200  404        403   404     403    403      404    403
    cancelImport          401     403      403       404   403    403    403       200  404        403   404     403    403      404    403
  `,
  prepare: stageAsSecretary,
  asks: {
    getImportTemplate: { params: { kind: 'roster' } },
    lookAtFile: { query: target, file: new Uint8Array(FILE) },
    stageImport: { query: target, file: new Uint8Array(FILE) },
    listImports: {},
    getImport: staged,
    listImportRows: staged,
    mendImportRows: ({ objects }) => ({ ...objects, json: { rows: [2] } }),
    exportDoubtfulRows: staged,
    confirmImport: staged,
    // What is saved cannot be cancelled any more.
    cancelImport: ({ house, actor, objects }) =>
      actor === 'secretary' ? stageAsSecretary(house) : objects,
  },
})
