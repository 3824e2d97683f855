/** Gives orders to the bot as the secretary and reads what they have changed. */
import { asId, fixtureSession } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PushId } from '@quan-triet/shared/models/ids'
import type { House } from '../../support/make-house.ts'
import { ask, SECRETARY } from './ask-bot.ts'

export const YES_OR_NO = ' Đồng chí nhắn “có” để thực hiện, “thôi” để dừng.'
export const ONLY_SECRETARY = 'Việc này chỉ Bí thư, Phó Bí thư chi bộ thực hiện được.'
export const CANCELLED = 'Đã dừng, tôi chưa thực hiện.'
export const DEPUTY = 1
export const WARD = 34
export const second = fixtureSession('2')
export const pushAt = (position: number) => asId<PushId>(`push-${position}`)

export const tell = async (house: House, text: string, from = SECRETARY) =>
  (await ask(house, { from, text, isGroup: false })).here

/** Everything that an order may change. */
export const stateOf = async ({ db }: House): Promise<string> => {
  const pushes = await db.selectFrom('part_push').selectAll().orderBy('id').execute()
  const sessions = await db.selectFrom('session').selectAll().orderBy('id').execute()
  const reminders = await db.selectFrom('hand_reminder').selectAll().execute()
  return JSON.stringify([pushes, sessions, reminders])
}

export const dueAt = async ({ db }: House, position: number) => {
  const push = await db
    .selectFrom('part_push')
    .select('due_at')
    .where('id', '=', pushAt(position))
    .executeTakeFirstOrThrow()
  return push.due_at
}

export const windowOf = async ({ db }: House) =>
  db
    .selectFrom('session')
    .select(['check_in_from as from', 'check_in_until as until'])
    .where('id', '=', second)
    .executeTakeFirstOrThrow()

export const reminders = ({ db }: House) =>
  db.selectFrom('outbox').select('person_id').where('kind', '=', 'reminder').execute()

export const actionsOf = async ({ db }: House) => {
  const rows = await db.selectFrom('audit_log').select(['action', 'actor']).execute()
  return rows.map(({ action, actor }) => `${action} ${actor}`)
}

/** What is typed, and what would be done. */
export const ORDERS: readonly [text: string, would: string][] = [
  ['nhắc mọi người', 'Nhắc 11 đồng chí chưa nộp thu hoạch, hạn hết ngày thứ Tư 25/3/2026.'],
  [
    'gửi phần 4 ngay',
    'Gửi phần 4/6 “IV. Nhiệm vụ, giải pháp về học tập và tuyên truyền” vào nhóm ngay bây giờ.',
  ],
  ['hoãn phần 5 sang mai', 'Hoãn phần 5 từ 07:30 thứ Năm 19/3/2026 sang 07:30 thứ Sáu 20/3/2026.'],
  [
    'mở điểm danh buổi 2',
    'Mở điểm danh Buổi 2 (08:00 thứ Bảy 14/3/2026) ngay bây giờ, nhận mã đến 11:00 thứ Bảy 14/3/2026.',
  ],
]
export const CLOSE = 'đóng điểm danh'
export const WOULD_CLOSE =
  'Dừng nhận mã điểm danh Buổi 2 (08:00 thứ Bảy 14/3/2026) ngay bây giờ. Buổi học chưa chốt, vẫn mở lại được.'
