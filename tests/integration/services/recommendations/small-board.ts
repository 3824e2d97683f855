/** A small tree of its own in which recommendations are gathered: two committees with two branches each, and a top. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { sealText } from '@quan-triet/bot-server/services/vault'
import {
  CampaignId,
  CampaignNodeId,
  OrgUnitId,
  PersonId,
  RecommendationId,
} from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { House } from '../../../support/make-house.ts'

export const top = OrgUnitId.parse('board-top')
export const committees = [0, 1].map((index) => OrgUnitId.parse(`board-committee-${index}`))
export const branches = [0, 1, 2, 3].map((index) => OrgUnitId.parse(`board-branch-${index}`))
const allUnits = [...branches, ...committees, top]

/** The unit above. */
const above = (unit: OrgUnitId): OrgUnitId | null => {
  if (unit === top) return null
  const place = branches.indexOf(unit)
  return place < 0 ? top : (committees[Math.floor(place / 2)] ?? top)
}

const levelOf = (unit: OrgUnitId): Level => {
  if (unit === top) return 'truc_thuoc_tw'
  return committees.includes(unit) ? 'cap_tren_truc_tiep' : 'tccsd'
}

export const seedUnits = async (house: House): Promise<void> => {
  await insertUnits(
    house.db,
    allUnits.toReversed().map((id) => ({
      id,
      parent_id: above(id),
      code: id,
      name_org: `Đơn vị ${id}`,
      name_committee: `Cấp ủy ${id}`,
      short_name: id,
      level: levelOf(id),
      org_type: 'xa_phuong',
      symbol: 'ĐU',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
    })),
  )
}

/** A further campaign of these units, in which nothing has been recommended. */
export const seedCampaign = async (house: House, key: string): Promise<CampaignId> => {
  const id = CampaignId.parse(`campaign-${key}`)
  await house.db
    .insertInto('campaign')
    .values({
      id,
      owner_org_id: top,
      title: `Đợt học tập ${key}`,
      reporting_base: 'tong_so',
      target_percent: 98,
      snapshot_on: '2026-06-30',
      essay_opens: 'sau_hoan_thanh',
      starts_on: '2026-03-01',
    })
    .execute()
  await house.db
    .insertInto('campaign_node')
    .values(
      allUnits.map((unit) => ({
        id: CampaignNodeId.parse(`${id}-${unit}`),
        campaign_id: id,
        org_unit_id: unit,
        state: 'dang_hoc' as const,
      })),
    )
    .execute()
  return id
}

export interface Sent {
  id: RecommendationId
  unitId: OrgUnitId
  personId: PersonId
}

interface Sending {
  campaignId: CampaignId
  /** For each recommendation the number of its author; the author's branch goes by that number. */
  authors: readonly number[]
}

const branchOf = (author: number): OrgUnitId => branches[author % branches.length] ?? top

export const seedRecommendations = async (
  house: House,
  { campaignId, authors }: Sending,
): Promise<Sent[]> => {
  const personOf = (author: number) => PersonId.parse(`${campaignId}-author-${author}`)
  await house.db
    .insertInto('person')
    .values(
      [...new Set(authors)].map((author) => ({
        id: personOf(author),
        full_name: `Người ${author}`,
        search_key: `nguoi ${author}`,
        birth_year: 1970,
        person_kind: 'dang_vien' as const,
      })),
    )
    .execute()
  const sent = authors.map((author, index) => ({
    id: RecommendationId.parse(`${campaignId}-rec-${index}`),
    unitId: branchOf(author),
    personId: personOf(author),
  }))
  const rows = await Promise.all(
    sent.map(async ({ id, unitId, personId }, index) => ({
      id,
      campaign_node_id: CampaignNodeId.parse(`${campaignId}-${unitId}`),
      person_id: personId,
      category: 'doi_song' as const,
      content_sealed: await sealText(house.system, {
        unitId,
        text: `Đề nghị việc thứ ${index} của ${unitId}`,
        about: `recommendation:${id}`,
      }),
      state: 'ghi_nhan' as const,
      sent_at: house.clock.now(),
      number: index + 1,
      hides_name: index % 2,
    })),
  )
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await house.db
      .insertInto('recommendation')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
  return sent
}

const ROWS_AT_ONCE = 100

/** One who gathers at every unit of this tree and belongs to none of them. */
export const gatherer = (house: House): ServiceContext => {
  const { actor } = house.officer('can_bo_tuyen_giao')
  if (actor.kind !== 'person') throw new Error('an officer is a person')
  const roles = allUnits.map((orgUnitId) => ({ role: 'can_bo_tuyen_giao' as const, orgUnitId }))
  return { ...house.system, actor: { ...actor, roles } }
}
