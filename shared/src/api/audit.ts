/** The endpoints of the audit log: read it, export it, check its chain. */
import { z } from 'zod'
import { AuditLine, ChainState, ExportAuditInput, ListAuditInput } from '../models/audit.ts'
import { OrgUnitId } from '../models/ids.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

export const audit = {
  listAudit: endpoint({
    method: 'get',
    path: '/api/audit',
    right: 'read_audit',
    query: ListAuditInput,
    response: z.object({
      lines: z.array(AuditLine),
      /** What to ask the next page with; null on the last. */
      next: z.int().nullable(),
    }),
  }),
  listAuditedUnits: endpoint({
    method: 'get',
    path: '/api/audit/units',
    right: 'read_audit',
    query: z.object({ search: z.string().max(100) }),
    response: z.object({ units: z.array(z.object({ id: OrgUnitId, nameOrg: z.string() })) }),
  }),
  getChainState: endpoint({
    method: 'get',
    path: '/api/audit/state',
    right: 'read_audit',
    response: ChainState,
  }),
  checkChain: endpoint({
    method: 'post',
    path: '/api/audit/checks',
    right: 'read_audit',
    response: ChainState,
  }),
  exportAudit: endpoint({
    method: 'get',
    path: '/api/audit/file',
    right: 'read_audit',
    query: ExportAuditInput,
    response: FileAnswer,
    responseKind: 'file',
  }),
}
