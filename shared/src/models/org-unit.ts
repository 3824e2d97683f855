/** Describes a unit of the tree on a day, what may be done to it by decision, and what is left to decide afterwards. */
import { z } from 'zod'
import { Level } from '../vocabulary/levels.ts'
import { OrgType } from '../vocabulary/org-types.ts'
import { RebindingKind } from '../vocabulary/rebinding-kinds.ts'
import { SuccessionKind } from '../vocabulary/succession-kinds.ts'
import { OrgUnitId, PersonId } from './ids.ts'
import { Day, Instant } from './moments.ts'

export const UnitNames = z.object({
  nameOrg: z.string().trim().min(2).max(200),
  nameCommittee: z.string().trim().min(2).max(200),
  shortName: z.string().trim().min(1).max(80),
})
export type UnitNames = z.infer<typeof UnitNames>

/** A unit in a list, as it was named on the day asked for. */
export const UnitLine = z.object({
  id: OrgUnitId,
  code: z.string(),
  nameOrg: z.string(),
  shortName: z.string(),
  level: Level,
  /** All units below, at every depth. */
  unitsBelow: z.int(),
  /** Members with official attachment in the unit and below: |M(U)| of 2.7. */
  members: z.int(),
})
export type UnitLine = z.infer<typeof UnitLine>

export const UnitRef = z.object({ id: OrgUnitId, nameOrg: z.string() })
export type UnitRef = z.infer<typeof UnitRef>

export const UnitHit = UnitRef.extend({
  level: Level,
  /** The units above, from the top down. */
  path: z.array(UnitRef),
})
export type UnitHit = z.infer<typeof UnitHit>

export const UnitList = z.object({ units: z.array(UnitLine), hasMore: z.boolean() })
export type UnitList = z.infer<typeof UnitList>

export const UnitEvent = z.object({
  kind: SuccessionKind,
  on: Day,
  decisionNumber: z.string(),
  decisionOn: Day.nullable(),
  from: UnitRef,
  to: UnitRef.nullable(),
})
export type UnitEvent = z.infer<typeof UnitEvent>

export const UnitDetail = UnitLine.extend({
  nameCommittee: z.string(),
  orgType: z.string(),
  symbol: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  path: z.array(UnitRef),
  names: z.array(UnitNames.extend({ from: Day, to: Day.nullable() })),
  events: z.array(UnitEvent),
  guests: z.int(),
  openItems: z.int(),
  /** Whether the asking person may change it. */
  mayChange: z.boolean(),
})
export type UnitDetail = z.infer<typeof UnitDetail>

export const NewUnitInput = UnitNames.extend({
  code: z.string().trim().min(1).max(60),
  level: Level,
  orgType: OrgType,
  symbol: z.string().trim().min(1).max(20),
})
export type NewUnitInput = z.infer<typeof NewUnitInput>

const decision = {
  /** The day from which the change holds; today, past or still to come. */
  day: Day,
  decisionNumber: z.string().trim().min(1).max(60),
  decisionOn: Day.nullable(),
}

export const TreeChangeInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thanh_lap'),
    ...decision,
    parentId: OrgUnitId,
    unit: NewUnitInput,
  }),
  z.object({ kind: z.literal('doi_ten'), ...decision, unitId: OrgUnitId, names: UnitNames }),
  z.object({
    kind: z.literal('chuyen_truc_thuoc'),
    ...decision,
    unitId: OrgUnitId,
    parentId: OrgUnitId,
  }),
  z.object({
    kind: z.literal('hop_nhat'),
    ...decision,
    unitIds: z.array(OrgUnitId).min(2).max(50),
    parentId: OrgUnitId,
    unit: NewUnitInput,
  }),
  z.object({ kind: z.literal('sap_nhap'), ...decision, unitId: OrgUnitId, intoId: OrgUnitId }),
  z.object({
    kind: z.literal('chia_tach'),
    ...decision,
    unitId: OrgUnitId,
    parts: z
      .array(
        z.object({
          unit: NewUnitInput,
          personIds: z.array(PersonId).max(2000),
          unitIds: z.array(OrgUnitId).max(2000),
        }),
      )
      .min(2)
      .max(30),
  }),
  z.object({
    kind: z.literal('giai_the'),
    ...decision,
    unitId: OrgUnitId,
    /** The branch that takes the members in; null when there are none. */
    toId: OrgUnitId.nullable(),
  }),
])
export type TreeChangeInput = z.infer<typeof TreeChangeInput>
export type TreeChangeKind = TreeChangeInput['kind']
export type TreeChangeOf<Kind extends TreeChangeKind> = Extract<TreeChangeInput, { kind: Kind }>

/** Why a change does not fit the tree; worded in `i18n/vi/organisation.ts`. */
export type TreeRefusal =
  | { reason: 'unknown' }
  | { reason: 'same_unit' }
  | { reason: 'not_founded' | 'closed' | 'changed_later'; name: string; day: Day }
  | { reason: 'below_itself' | 'level_order'; name: string; parent: string }
  | { reason: 'children_left' | 'members_left' | 'members_twice'; name: string; count: number }
  | { reason: 'members_above_branch' | 'children_below_members' | 'same_names'; name: string }
  | { reason: 'code_taken'; code: string }

/** What a change will do, before it is confirmed. */
export const TreePreview = z.object({
  founds: z.array(z.string()),
  closes: z.array(z.string()),
  memberMoves: z.array(
    z.object({ from: z.string(), to: z.string(), members: z.int(), guests: z.int() }),
  ),
  unitMoves: z.array(z.object({ unit: z.string(), to: z.string() })),
  campaigns: z.array(z.object({ title: z.string(), from: z.string(), to: z.string().nullable() })),
  groups: z.array(z.object({ name: z.string(), unit: z.string() })),
  rolesEnding: z.int(),
  /** Whether it takes effect at once, or on a day still to come. */
  isAhead: z.boolean(),
})
export type TreePreview = z.infer<typeof TreePreview>

/** The units that the change left standing: the new one, the successor, or the unit itself. */
export const TreeChangeReceipt = z.object({ unitIds: z.array(OrgUnitId) })
export type TreeChangeReceipt = z.infer<typeof TreeChangeReceipt>

/** A member as shown to whoever splits a unit; guests are marked. */
export const UnitMember = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  isGuest: z.boolean(),
})
export type UnitMember = z.infer<typeof UnitMember>

export const RebindingItem = z.object({
  id: z.string(),
  kind: RebindingKind,
  unit: UnitRef,
  from: UnitRef,
  /** The group's name or the role's code; empty for the other kinds. */
  subject: z.string(),
  count: z.int(),
  createdAt: Instant,
  doneAt: Instant.nullable(),
  note: z.string().nullable(),
})
export type RebindingItem = z.infer<typeof RebindingItem>

export const SettleRebindingInput = z.object({
  /** `gan`: bind the group to the successor; `ket_thuc`: the group is not used any more; `xong`: decided elsewhere. */
  action: z.enum(['gan', 'ket_thuc', 'xong']),
  note: z.string().trim().max(500),
})
export type SettleRebindingInput = z.infer<typeof SettleRebindingInput>
