import { openCampaign } from '@quan-triet/bot-server/services/campaigns/open-campaign'
import {
  asId,
  fixtureCampaign,
  fixturePart,
  fixtureSession,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { importDocument } from '@quan-triet/bot-server/services/parts/import-document'
import { grantExemption } from '@quan-triet/bot-server/services/standing/grant-exemption'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { CampaignId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse } from '../../support/open-house.ts'
import { holdElsewhere, idOf } from '../services/attendance/scene.ts'
import { appoint, planOf } from '../services/campaigns/scene.ts'

const SECRETARY = 0
/** Sits on the ward's committee. */
const COMMITTEE = 9

interface Foreign {
  house: OpenHouse
  person: string
  session: string
  part: string
  document: string
  ownDocument: string
  campaign: string
  exemption: string
  role: string
  ownVenue: string
}

/** Things of the branch beside, made as its own secretary and the administrator would. */
const makeForeign = async (house: OpenHouse): Promise<Foreign> => {
  const { secretary, sessionId } = await holdElsewhere(house, otherUnit, 'Lớp bên cạnh')
  const person = idOf(house.outsider)
  const document = await importDocument({
    ctx: secretary,
    input: {
      unitId: otherUnit,
      fileName: 'a.txt',
      bytes: new Uint8Array(Buffer.from('I. MỘT\nNội dung một.\nII. HAI\nNội dung hai.')),
    },
  })
  await exempt(house.officer('quan_tri'), person)
  await appoint(house, house.member(COMMITTEE), { role: 'uy_vien_ban_thuong_vu' })
  const campaign = asId<CampaignId>('campaign-elsewhere')
  const own = house.db.selectFrom('campaign').selectAll().where('id', '=', fixtureCampaign)
  await house.db
    .insertInto('campaign')
    .values({ ...(await own.executeTakeFirstOrThrow()), id: campaign, owner_org_id: provinceUnit })
    .execute()
  const idIn = async (table: 'exemption' | 'role_assignment', of: PersonId) =>
    (await house.db.selectFrom(table).select('id').where('person_id', '=', of).executeTakeFirst())
      ?.id ?? ''
  const ownDocument = house.db
    .selectFrom('document')
    .select('id')
    .where('org_unit_id', '=', fixtureUnit)
  const ownVenue = house.db
    .selectFrom('session_venue')
    .select('id')
    .where('session_id', '=', fixtureSession('2'))
  return {
    house,
    person,
    session: sessionId,
    part: document.parts[0]?.id ?? '',
    document: document.id,
    ownDocument: (await ownDocument.executeTakeFirstOrThrow()).id,
    campaign,
    exemption: await idIn('exemption', person),
    role: await idIn('role_assignment', idOf(house.secretary)),
    ownVenue: (await ownVenue.executeTakeFirstOrThrow()).id,
  }
}

const exempt = (ctx: ServiceContext, personId: ReturnType<typeof idOf>) =>
  grantExemption({
    ctx,
    input: {
      personId,
      kind: 'mien',
      from: '2026-03-01',
      until: null,
      decisionNumber: '1',
      decisionOn: '2026-03-01',
    },
  })

type Attack = [method: string, path: string, json?: unknown]

/** What the secretary is allowed to do, each with one id that belongs elsewhere. */
const attacksWith = (of: Foreign): Attack[] => {
  const own = idOf(of.house.member(5))
  const asked = { kind: 'xoa', field: null, value: '', note: '' }
  const sent = {
    venueId: of.ownVenue,
    personId: idOf(of.house.member(COMMITTEE)),
    role: 'du',
    overrideReason: null,
  }
  const mark = { personId: of.person, state: 'co_mat', reason: 'x' }
  return [
    ['POST', '/api/roles', { unitId: fixtureUnit, personId: of.person, role: 'chi_uy_vien' }],
    ['POST', `/api/roles/${of.role}/hand-over`, { personId: of.person }],
    ['POST', `/api/sessions/${fixtureSession('1')}/attendance`, mark],
    ['POST', '/api/consents/paper', { personId: of.person, decision: 'khong_dong_y' }],
    ['POST', '/api/consents/assistance', { personId: own, isAssisted: true, helperId: of.person }],
    ['POST', '/api/data-requests/paper', { personId: of.person, ...asked }],
    ['POST', '/api/essays/paper', { personIds: [of.person], receivedOn: null }],
    [
      'POST',
      '/api/essays/extensions',
      { personIds: [of.person], dueOn: '2026-04-01', reason: 'Ốm' },
    ],
    ['POST', '/api/essays/extensions/end', { personId: of.person }],
    ['POST', '/api/access/roster-codes', { personId: of.person }],
    ['POST', `/api/members/${own}/exemptions/${of.exemption}/end`, { from: '2026-03-12' }],
    ['POST', `/api/members/${own}/attachments/membership-x/end`, { from: '2026-03-12' }],
    ['POST', `/api/members/${own}/transfer`, { toId: otherUnit, day: '2026-03-12' }],
    ['PUT', '/api/masses/base', { unitId: fixtureUnit, campaignId: of.campaign, people: 5 }],
    ['GET', `/api/masses?unitId=${fixtureUnit}&campaignId=${of.campaign}`],
    ['GET', `/api/figures?unitId=${fixtureUnit}&campaignId=${of.campaign}`],
    ['PUT', `/api/masses/sessions/${of.session}`, { visits: 1, firstVisits: 1 }],
    ['GET', `/api/study-sessions/${of.session}/venues`],
    ['POST', `/api/documents/${of.ownDocument}/pushes`, pushOf(of.part)],
    ['POST', `/api/documents/${of.document}/pushes`, pushOf(fixturePart(6))],
    ['GET', `/api/documents/${of.document}`],
    ['GET', `/api/parts/${of.part}/preview`],
    ['POST', '/api/campaigns', planOf({ ownerId: fixtureUnit, documentIds: [asId(of.document)] })],
    ['POST', '/api/campaigns', planOf({ ownerId: wardUnit })],
    ['PUT', '/api/venue-assignments', sent],
    ['GET', `/api/campaigns/${of.campaign}/clone?startsOn=2026-04-01`],
  ]
}

const pushOf = (partId: string) => ({ pushes: [{ partId, dueAt: '2026-03-20T01:00:00.000Z' }] })

describe('ids of two units in one request', () => {
  it('change nothing, and say nothing of whose they are', async () => {
    const house = await openHouse()
    const foreign = await makeForeign(house)
    const token = await house.signIn(SECRETARY)
    const answers: string[] = []
    for (const [method, path, json] of attacksWith(foreign)) {
      const response = await house.call(method, path, { token, json })
      const body = await response.text()
      answers.push(`${method} ${path}: ${response.status} ${/"code":"(\w+)"/.exec(body)?.[1]}`)
      expect(body).not.toContain('Âu Dương Thành')
    }
    // A document that may not be studied is told apart from nothing but an input that cannot be meant.
    const refused = / 404 (?:not_found|no_campaign)$|^POST \/api\/campaigns: 400 invalid_input$/
    expect(answers.filter((answer) => !refused.test(answer))).toEqual([])
  })
})

describe('a campaign opened for the tree of an earlier day', () => {
  it('reaches no unit that has left the owner since', async () => {
    const house = await openHouse()
    const away = { kind: 'chuyen_truc_thuoc', day: '2026-03-11' } as const
    await changeTree({
      ctx: house.officer('quan_tri'),
      input: {
        ...away,
        decisionNumber: '1',
        decisionOn: null,
        unitId: otherUnit,
        parentId: provinceUnit,
      },
    })
    const { id } = await openCampaign({
      ctx: house.officer('bi_thu'),
      input: planOf({ scopeOn: '2026-03-01' }),
    })
    const nodes = await house.db
      .selectFrom('campaign_node')
      .select('org_unit_id')
      .where('campaign_id', '=', id)
      .execute()
    const units: OrgUnitId[] = nodes.map((row) => row.org_unit_id)
    expect(units).toContain(fixtureUnit)
    expect(units).not.toContain(otherUnit)
  })
})
