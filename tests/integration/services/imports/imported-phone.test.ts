import { readPhone } from '@quan-triet/bot-server/domain/imports/clean-phone'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { confirmImport } from '@quan-triet/bot-server/services/imports/confirm-import'
import { stageImport } from '@quan-triet/bot-server/services/imports/stage-import'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { hashForMatching } from '@quan-triet/bot-server/services/vault'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const MEMBER = 28
const personId = fixtureAccounts[MEMBER]?.personId as PersonId
const table = 'Họ và tên;Năm sinh;Chi bộ;Điện thoại\nĐinh Trọng Nghĩa;1960;Khu phố 3;0912 345 678\n'

it('a phone number that a roster brings is matched as everywhere, shown to its owner as a mark, and erased', async () => {
  const house = await makeHouse()
  const ctx = house.officer('quan_tri')
  const bytes = new TextEncoder().encode(table)
  const { id } = await stageImport({
    ctx,
    input: { kind: 'roster', orgUnitId: wardUnit, fileName: 'ds.csv', bytes },
  })
  await confirmImport({ ctx, input: { id } })
  const kept = () => house.db.selectFrom('person_phone').selectAll().execute()
  const hash = await hashForMatching(house.system, readPhone('+84 912345678') ?? '')
  expect(await kept()).toMatchObject([{ person_id: personId, phone_hash: hash }])
  const { sections } = await getMyData({ ctx: house.member(MEMBER) })
  const lines = sections.find((section) => section.key === 'accounts')?.lines ?? []
  expect(lines.filter((line) => line.includes('điện thoại'))).toHaveLength(1)
  await eraseMember({ ctx, input: { personId, requestId: null } })
  expect(await kept()).toEqual([])
})
