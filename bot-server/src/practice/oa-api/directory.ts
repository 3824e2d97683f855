/** Knows the people and groups of the simulated Official Account, and writes down every change of them. */
import { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'

export const OaPerson = z.object({
  /** In the account's id space: a decimal string beyond 2^53. */
  userId: z.string(),
  displayName: z.string(),
  /** `user_id_by_app`: the id in the Zalo App's space. */
  appUserId: z.string().nullable(),
  follows: z.boolean(),
  lastInteraction: Instant.nullable(),
  /** An administrator of the account. */
  isAdmin: z.boolean().optional(),
  /** What a private message to this person is refused with, such as -217, -218, -227, -244 (B.9). */
  refusalCode: z.int().optional(),
})
export type OaPerson = z.infer<typeof OaPerson>

const AssetType = z.enum(['gmf10', 'gmf50', 'gmf100', 'gmf1000'])
export type AssetType = z.infer<typeof AssetType>

export const OaGroup = z.object({
  /** An opaque id, hex-like. */
  groupId: z.string(),
  name: z.string(),
  /** Ids in the account's space. */
  memberIds: z.array(z.string()),
  /** How many members fit: `gmf100` if omitted. */
  assetType: AssetType.optional(),
  /** When the asset runs out; never if omitted. */
  assetValidThrough: Instant.optional(),
})
export type OaGroup = z.infer<typeof OaGroup>

export const GroupState = OaGroup.extend({
  /** `disabled` when its asset ran out (-237); `dissolved` for good. */
  state: z.enum(['enabled', 'disabled', 'dissolved']),
  /** Who asked to join and waits. */
  pendingIds: z.array(z.string()),
  adminIds: z.array(z.string()),
})
export type GroupState = z.infer<typeof GroupState>

export const DirectoryRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oa_person'), person: OaPerson }),
  z.object({ kind: z.literal('oa_group'), group: GroupState }),
])
export type DirectoryRecord = z.infer<typeof DirectoryRecord>

export interface OaDirectory {
  person(userId: string): OaPerson | undefined
  people(): OaPerson[]
  group(groupId: string): GroupState | undefined
  /** All that are not dissolved. */
  groups(): GroupState[]
  putPerson(person: OaPerson): void
  putGroup(group: GroupState): void
  /** Takes up what an earlier run recorded, without recording it again. */
  restore(record: DirectoryRecord): void
}

/** A group as it begins. */
export const newGroup = (group: OaGroup): GroupState => ({
  ...group,
  state: 'enabled',
  pendingIds: [],
  adminIds: [],
})

/** How many members fit into a group by its asset (B.6). */
export const memberLimit = ({ assetType }: OaGroup): number =>
  Number((assetType ?? 'gmf100').slice('gmf'.length))

export const createOaDirectory = (onRecord: (record: DirectoryRecord) => void): OaDirectory => {
  const people = new Map<string, OaPerson>()
  const groups = new Map<string, GroupState>()
  const keep = (record: DirectoryRecord) => {
    if (record.kind === 'oa_person') people.set(record.person.userId, record.person)
    else groups.set(record.group.groupId, record.group)
  }
  const put = (record: DirectoryRecord) => {
    keep(record)
    onRecord(record)
  }
  return {
    person: (userId) => people.get(userId),
    people: () => [...people.values()],
    group: (groupId) => groups.get(groupId),
    groups: () => [...groups.values()].filter(({ state }) => state !== 'dissolved'),
    putPerson: (person) => put({ kind: 'oa_person', person }),
    putGroup: (group) => put({ kind: 'oa_group', group }),
    restore: keep,
  }
}
