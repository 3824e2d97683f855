/** Who belongs where: members come and go, units merge, duties change hands, lists are taken in. */
import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  ADMIN,
  personIdOf,
  type Hands,
  MEMBERS,
  oneOf,
  SECRETARY,
  type Step,
  WARD,
} from '../step.ts'
import { NAMES, SEARCHES, TEXTS } from '../texts.ts'

const campaign = {
  ownerId: wardUnit,
  purpose: '',
  documentIds: [],
  reportingBase: 'phai_hoc',
  targetPercent: 95,
  snapshotOn: '2026-05-31',
  startsOn: '2026-03-12',
  essayOpens: 'sau_hoan_thanh',
  deadlines: [{ subject: 'hoc_xong', wording: 'hoàn thành học tập trước ngày 01/5/2026' }],
  scope: { children: null, levels: null },
  reminderDays: null,
  messagesPerMinute: null,
}

const admit = async ({ call, draw, now }: Hands): Promise<void> => {
  for (const fullName of draw.some(NAMES, draw.between(1, 5)))
    await call(ADMIN, 'admitMember', {
      json: {
        unitId: otherUnit,
        fullName,
        birthYear: draw.chance(0.3) ? null : draw.between(1940, 2000),
        stage: 'chinh_thuc',
        day: dayOf(now()),
        isNamesake: draw.chance(0.5),
      },
    })
  await call(ADMIN, 'findCandidates', { query: { unitId: otherUnit, name: draw.pick(SEARCHES) } })
  await call(ADMIN, 'findCandidates', { query: { unitId: fixtureUnit, name: draw.pick(SEARCHES) } })
  await call(ADMIN, 'getUnitStanding', { query: { unitId: otherUnit } })
}

const move = async ({ call, draw, now }: Hands): Promise<void> => {
  const personId = personIdOf(draw.pick(MEMBERS))
  const day = dayOf(now())
  const luck = draw.next()
  if (luck < 0.4)
    await call(ADMIN, 'transferMember', { params: { personId }, json: { toId: otherUnit, day } })
  else if (luck < 0.7)
    await call(SECRETARY, 'attachTemporarily', {
      params: { personId },
      json: { hostId: otherUnit, from: day, until: null },
    })
  else
    await call(SECRETARY, 'grantExemption', {
      params: { personId },
      json: {
        kind: 'tam_mien',
        from: day,
        until: '2026-06-30',
        decisionOn: day,
        decisionNumber: null,
      },
    })
  await call(SECRETARY, 'getPersonStanding', { params: { personId } })
}

const rebuild = async (hands: Hands): Promise<void> => {
  const { call, draw, now } = hands
  const paper = { day: dayOf(now()), decisionNumber: '12-QĐ/ĐU', decisionOn: null }
  const name = `Chi bộ ${draw.pick(['Ấp 1', 'ấp 10', 'Ấp 2', 'Đông', 'Dong', 'Âu Cơ'])}`
  const names = { nameOrg: name, nameCommittee: `Chi ủy ${name}`, shortName: name }
  const founded = {
    kind: 'thanh_lap',
    ...paper,
    parentId: wardUnit,
    unit: {
      ...names,
      code: `CB-${draw.between(1, 99)}`,
      level: 'chi_bo_truc_thuoc',
      orgType: 'khu_dan_cu',
      symbol: 'CB',
    },
  }
  const renamed = {
    kind: 'doi_ten',
    ...paper,
    unitId: oneOf(hands, 'select id from org_unit order by rowid desc'),
    names,
  }
  const json = draw.chance(0.6) ? founded : renamed
  await call(ADMIN, 'previewTreeChange', { json })
  await call(ADMIN, 'changeTree', { json })
  await call(ADMIN, 'listUnits', { query: { day: paper.day, parent: wardUnit } })
  await call(ADMIN, 'searchUnits', { query: { day: paper.day, text: draw.pick(SEARCHES) } })
}

const takeIn = async (hands: Hands): Promise<void> => {
  const { call, draw } = hands
  const query = { kind: 'roster', orgUnitId: fixtureUnit, fileName: 'danh-sach.csv' }
  await call(SECRETARY, 'lookAtFile', { query })
  await call(SECRETARY, 'stageImport', { query })
  const id = oneOf(hands, 'select id from import_job order by rowid desc')
  await call(SECRETARY, 'listImportRows', { params: { id } })
  await call(SECRETARY, 'mendImportRows', { params: { id }, json: { rows: [2], isSkipped: true } })
  if (draw.chance(0.7)) await call(SECRETARY, 'confirmImport', { params: { id } })
  await call(SECRETARY, 'getImport', { params: { id } })
}

const appoint = async ({ call, draw }: Hands): Promise<void> => {
  await call(ADMIN, 'assignRole', {
    json: {
      personId: personIdOf(draw.pick(MEMBERS)),
      unitId: draw.pick([fixtureUnit, wardUnit]),
      role: draw.pick(['bao_cao_vien', 'van_phong', 'chi_uy_vien']),
    },
  })
  await call(ADMIN, 'listRoles', { query: { unitId: fixtureUnit } })
  await call(WARD, 'openCampaign', { json: { ...campaign, title: draw.pick(TEXTS) } })
}

export const keepRoster: readonly Step[] = [
  { name: 'admit', weight: 3, run: admit },
  { name: 'move somebody', weight: 3, run: move },
  { name: 'rebuild the tree', weight: 3, run: rebuild },
  { name: 'take in a list', weight: 2, run: takeIn },
  { name: 'appoint', weight: 2, run: appoint },
]
