/** The endpoints of the tree of units: see it on any day, change it by decision, settle what is left afterwards. */
import { z } from 'zod'
import { OrgUnitId } from '../models/ids.ts'
import { Day } from '../models/moments.ts'
import {
  RebindingItem,
  SettleRebindingInput,
  TreeChangeInput,
  TreeChangeReceipt,
  TreePreview,
  UnitDetail,
  UnitHit,
  UnitList,
  UnitMember,
} from '../models/org-unit.ts'
import { endpoint } from './endpoint.ts'

const UnitParams = z.object({ id: OrgUnitId })

export const organisation = {
  listUnits: endpoint({
    method: 'get',
    path: '/api/units',
    right: 'see_figures',
    tokenScope: 'structure',
    /** Without `parent`, the units where the asking person's view begins. */
    query: z.object({ day: Day, parent: OrgUnitId.optional() }),
    response: UnitList,
  }),
  searchUnits: endpoint({
    method: 'get',
    path: '/api/unit-search',
    right: 'see_figures',
    tokenScope: 'structure',
    query: z.object({ day: Day, text: z.string().trim().min(1).max(100) }),
    response: z.object({ units: z.array(UnitHit) }),
  }),
  getUnit: endpoint({
    method: 'get',
    path: '/api/units/:id',
    right: 'see_figures',
    tokenScope: 'structure',
    params: UnitParams,
    query: z.object({ day: Day }),
    response: UnitDetail,
  }),
  listUnitMembers: endpoint({
    method: 'get',
    path: '/api/units/:id/members',
    right: 'manage_tree',
    params: UnitParams,
    query: z.object({ day: Day }),
    response: z.object({ people: z.array(UnitMember) }),
  }),
  previewTreeChange: endpoint({
    method: 'post',
    path: '/api/tree-previews',
    right: 'manage_tree',
    body: TreeChangeInput,
    response: TreePreview,
  }),
  changeTree: endpoint({
    method: 'post',
    path: '/api/tree-changes',
    right: 'manage_tree',
    body: TreeChangeInput,
    response: TreeChangeReceipt,
  }),
  listRebindings: endpoint({
    method: 'get',
    path: '/api/rebindings',
    right: 'manage_tree',
    query: z.object({ unit: OrgUnitId.optional() }),
    response: z.object({ items: z.array(RebindingItem) }),
  }),
  settleRebinding: endpoint({
    method: 'post',
    path: '/api/rebindings/:id',
    right: 'manage_tree',
    params: z.object({ id: z.string().min(1).max(120) }),
    body: SettleRebindingInput,
    response: z.object({}),
  }),
}
