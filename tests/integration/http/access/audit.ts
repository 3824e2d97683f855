/** Who is answered what about the audit log: whoever audits the unit or one above it, and nobody else. */
import { recordAudit } from '@quan-triet/bot-server/services/audit'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { audit } from '@quan-triet/shared/api/audit'
import { areaAccess } from './area-access.ts'

const days = { from: '2026-03-01', to: '2026-03-31' }

export const auditAccess = areaAccess({
  endpoints: audit,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listAudit           401     403      403       403   403    403    403       403  403        403   403     200    403      403    403
    listAuditedUnits    401     403      403       403   403    403    403       403  403        403   403     200    403      403    403
    getChainState       401     403      403       403   403    403    403       403  403        403   403     200    403      403    403
    checkChain          401     403      403       403   403    403    403       403  403        403   403     200    403      403    403
    exportAudit         401     403      403       403   403    403    403       403  403        403   403     200    403      403    403
  `,
  prepare: (house) =>
    recordAudit(house.secretary, {
      action: 'check-in',
      orgUnitId: fixtureUnit,
      subject: 'session:one',
      detail: {},
    }),
  asks: {
    listAudit: {},
    listAuditedUnits: { query: { search: '' } },
    getChainState: {},
    checkChain: {},
    exportAudit: { query: { ...days, format: 'jsonl' } },
  },
  // An auditor is told by name who acted, and by code who was acted upon.
  mayName: { listAudit: ['auditor'], exportAudit: ['auditor'] },
})
