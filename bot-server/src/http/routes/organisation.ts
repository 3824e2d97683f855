/** Translates the endpoints of the tree of units into verbs. */
import { organisation } from '@quan-triet/shared/api/organisation'
import type { Deps } from '../../services/context.ts'
import { changeTree } from '../../services/organisation/change-tree.ts'
import { getUnit } from '../../services/organisation/get-unit.ts'
import { listRebindings } from '../../services/organisation/list-rebindings.ts'
import { listUnitMembers } from '../../services/organisation/list-unit-members.ts'
import { listUnits } from '../../services/organisation/list-units.ts'
import { previewTreeChange } from '../../services/organisation/preview-tree-change.ts'
import { searchUnits } from '../../services/organisation/search-units.ts'
import { settleRebinding } from '../../services/organisation/settle-rebinding.ts'
import { implement } from '../implement.ts'

export const organisationRoutes = (deps: Deps) =>
  implement(organisation, deps, {
    listUnits: (ctx, { query }) =>
      listUnits({ ctx, input: { day: query.day, parentId: query.parent } }),
    searchUnits: (ctx, { query }) => searchUnits({ ctx, input: query }),
    getUnit: (ctx, { params, query }) => getUnit({ ctx, input: { ...params, ...query } }),
    listUnitMembers: (ctx, { params, query }) =>
      listUnitMembers({ ctx, input: { ...params, ...query } }),
    previewTreeChange: (ctx, { body }) => previewTreeChange({ ctx, input: body }),
    changeTree: (ctx, { body }) => changeTree({ ctx, input: body }),
    listRebindings: (ctx, { query }) => listRebindings({ ctx, input: { unitId: query.unit } }),
    settleRebinding: (ctx, { params, body }) =>
      settleRebinding({ ctx, input: { ...body, ...params } }),
  })
