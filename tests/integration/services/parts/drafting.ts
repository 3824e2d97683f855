/** Brings an invented resolution into a test's house: as a file, imported, confirmed, scheduled. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { confirmNotSecret } from '@quan-triet/bot-server/services/parts/confirm-not-secret'
import { importDocument } from '@quan-triet/bot-server/services/parts/import-document'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import type { DocumentDraft, DraftPart } from '@quan-triet/shared/models/document'
import { expect } from 'vitest'

const sentence = (of: string, times: number): string =>
  Array.from(
    { length: times },
    (_, index) => `Chi bộ làm tốt việc ${of} thứ ${index + 1} trong kế hoạch của năm.`,
  ).join(' ')

/** Four sections, each long enough for a part of its own. */
export const resolutionText = `ĐẢNG BỘ PHƯỜNG SAO MAI
CHI BỘ KHU PHỐ 3
Số 07-NQ/CB
Sao Mai, ngày 10 tháng 3 năm 2026

NGHỊ QUYẾT
về xây dựng khu phố văn minh

I. TÌNH HÌNH
1. ${sentence('thứ nhất', 25)}
2. ${sentence('thứ hai', 25)}
II. MỤC TIÊU
1. ${sentence('thứ ba', 25)}
2. ${sentence('thứ tư', 25)}
III. NHIỆM VỤ
1. ${sentence('thứ năm', 25)}
2. ${sentence('thứ sáu', 25)}
IV. TỔ CHỨC THỰC HIỆN
1. ${sentence('thứ bảy', 25)}
2. ${sentence('thứ tám', 25)}
`

export const fileOf = (text: string, fileName = 'nghi-quyet-07.txt') => ({
  fileName,
  bytes: new TextEncoder().encode(text),
})

export const importResolution = (ctx: ServiceContext): Promise<DocumentDraft> =>
  importDocument({ ctx, input: fileOf(resolutionText) })

export const secretaryName = fixtureAccounts[0]?.displayName ?? ''

/** Imported and confirmed as not secret by the secretary. */
export const importConfirmed = async (ctx: ServiceContext): Promise<DocumentDraft> => {
  const { id } = await importResolution(ctx)
  return confirmNotSecret({ ctx, input: { id, fullName: secretaryName } })
}

/** The part at a position from 1. */
export const partAt = (draft: DocumentDraft, position: number): DraftPart => {
  const part = draft.parts.find((one) => one.position === position)
  if (!part) throw new Error(`there is no part ${position}`)
  return part
}

/** Imported, confirmed, and parts 1, 2, … given the hours listed. */
export const importScheduled = async (
  ctx: ServiceContext,
  hours: readonly string[],
): Promise<DocumentDraft> => {
  const draft = await importConfirmed(ctx)
  const pushes = hours.map((dueAt, index) => ({ partId: partAt(draft, index + 1).id, dueAt }))
  return schedulePushes({ ctx, input: { id: draft.id, pushes } })
}

/** The push of the part at a position. */
export const pushAt = (draft: DocumentDraft, position: number) => {
  const { push } = partAt(draft, position)
  if (!push) throw new Error(`part ${position} has no push`)
  return push
}

/** Expects a refusal with a code, and with words for a person where the code needs them. */
export const expectRefusal = async (
  attempt: Promise<unknown>,
  code: string,
  detail?: RegExp,
): Promise<void> => {
  await expect(attempt).rejects.toMatchObject({
    name: 'ServiceError',
    code,
    ...(detail && { detail: expect.stringMatching(detail) }),
  })
}
