/** Puts the practice programme to work, as if its office had issued it. */
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PlanId, PlanTaskId } from '@quan-triet/shared/models/ids'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import type { House } from '../../../support/make-house.ts'

export const programme = asId<PlanId>('plan-khu-pho-3')
export const taskOf = (number: number): PlanTaskId => asId<PlanTaskId>(`plan-task-${number}`)

/** Issued on 10/3/2026 under number 3. */
export const putToWork = async (house: House, state: PlanState = 'thuc_hien'): Promise<void> => {
  await house.db
    .updateTable('plan')
    .set({
      state,
      reviewed_on: '2026-03-09',
      issued_on: '2026-03-10',
      document_type: 'chuong_trinh_hanh_dong',
      number: '03-CTr/CB',
      number_in_term: 3,
      symbol: 'CTr/CB',
      signer: 'Đỗ Văn Ký',
    })
    .where('id', '=', programme)
    .execute()
}
