/** A branch's programme: written, talked about, reviewed from above, issued, carried out, closed. */
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { personIdOf, type Hands, MEMBERS, oneOf, SECRETARY, type Step, WARD } from '../step.ts'
import { TEXTS } from '../texts.ts'

const newest = (hands: Hands): string =>
  oneOf(hands, 'select id from plan order by rowid desc') ?? 'none'

const stateOf = (hands: Hands, planId: string): string =>
  oneOf(hands, 'select state from plan where id = ?', planId) ?? 'nhap'

const write = async (hands: Hands): Promise<void> => {
  const { call, draw } = hands
  const own = draw.chance(0.3)
  if (draw.chance(0.3))
    await call(own ? draw.pick(MEMBERS) : SECRETARY, 'beginPlan', {
      params: { nodeId: fixtureNode },
      json: { kind: own ? 'ca_nhan' : 'tap_the', fromPlanId: null },
    })
  const planId = newest(hands)
  const from = stateOf(hands, planId)
  if (from !== 'nhap')
    await call(SECRETARY, 'takePlanStep', { params: { planId }, json: { to: 'nhap', from } })
  for (let line = 0; line < draw.between(1, 4); line += 1)
    await call(SECRETARY, 'savePlanLine', {
      params: { planId, lineId: `line-${draw.between(1, 9)}` },
      json: {
        seen: draw.chance(0.8) ? null : 1,
        heading: draw.between(0, 4),
        afterId: null,
        text: draw.pick(TEXTS),
      },
    })
  await call(SECRETARY, 'savePlanTask', {
    params: { planId, taskId: `task-${draw.between(1, 9)}` },
    json: {
      seen: null,
      afterId: null,
      task: {
        text: draw.pick(TEXTS),
        lead: 'Chi ủy',
        ownerId: personIdOf(draw.pick(MEMBERS)),
        dueOn: '2026-04-30',
        dueWording: '',
        repeats: draw.pick(['khong', 'hang_thang', 'hang_quy']),
        result: 'Báo cáo',
        partId: 'part-1',
        targetId: null,
      },
    },
  })
  await call(SECRETARY, 'getPlan', { params: { planId } })
}

const next: Readonly<Record<string, string>> = {
  nhap: 'lay_y_kien',
  lay_y_kien: 'gui_xem_xet',
  yeu_cau_sua: 'nhap',
  da_cho_y_kien: 'ban_hanh',
  ban_hanh: 'thuc_hien',
}

const bringOn = async (hands: Hands): Promise<void> => {
  const { call, draw, now } = hands
  const planId = newest(hands)
  const params = { planId }
  for (let steps = 0; steps < draw.between(1, 4); steps += 1) {
    const from = stateOf(hands, planId)
    const to = next[from]
    if (to === 'ban_hanh')
      await call(SECRETARY, 'takePlanStep', {
        params,
        json: {
          to,
          from,
          on: dayOf(now()),
          paper: {
            documentType: 'ke_hoach',
            numberInTerm: draw.between(1, 99),
            symbol: 'KH/CB',
            signer: 'Phan Thị Hồng Nhạn',
          },
        },
      })
    else if (to !== undefined) await call(SECRETARY, 'takePlanStep', { params, json: { to, from } })
    if (from === 'lay_y_kien')
      await call(draw.pick(MEMBERS), 'givePlanOpinion', {
        params,
        json: { lineId: null, text: draw.pick(TEXTS) },
      })
    if (from === 'gui_xem_xet') await review(hands, planId)
    if (from === 'thuc_hien') await carryOut(hands, planId)
  }
  await call(SECRETARY, 'getPlan', { params })
  await call(WARD, 'getPlanOverview', {
    query: { unitId: 'db-phuong-sao-mai', campaignId: 'campaign-nq-05', reach: 'tat_ca' },
  })
}

const review = async (hands: Hands, planId: string): Promise<void> => {
  const { call, draw, now } = hands
  const params = { planId }
  await call(WARD, 'setOverseer', {
    json: { unitId: fixtureUnit, personId: personIdOf(WARD), startsOn: dayOf(now()), endsOn: null },
  })
  await call(WARD, 'listPlanReviews')
  const version = Number(oneOf(hands, 'select current_version from plan where id = ?', planId))
  await call(WARD, 'writePlanRemark', {
    params,
    json: { version, pieceId: null, text: 'Cần cụ thể hơn' },
  })
  const verdict = { cu_the: 'dat', kha_thi: 'dat', sat_thuc_te: 'dat', dung_tien_do: 'chua_xem' }
  const outcome = draw.chance(0.7) ? 'da_cho_y_kien' : 'yeu_cau_sua'
  await call(WARD, 'decidePlanReview', {
    params,
    json: { version, outcome, checklist: verdict, text: 'Đồng ý' },
  })
}

const carryOut = async (hands: Hands, planId: string): Promise<void> => {
  const { call, draw, now } = hands
  const taskId = oneOf(
    hands,
    'select id from plan_task where plan_id = ? order by rowid desc',
    planId,
  )
  const occurrenceOn = oneOf(hands, 'select due_on from plan_task where id = ?', taskId ?? '')
  if (taskId !== undefined)
    await call(SECRETARY, 'recordTaskProgress', {
      params: { taskId },
      json: { occurrenceOn, from: 'chua_lam', state: 'dang_lam', note: null },
    })
  await call(SECRETARY, 'getPlanWork', { params: { planId } })
  const json = {
    kind: draw.pick(['so_ket', 'tong_ket']),
    from: 'thuc_hien',
    heldOn: dayOf(now()),
    text: 'Đã làm xong',
  }
  if (draw.chance(0.5)) await call(SECRETARY, 'summarisePlan', { params: { planId }, json })
}

export const makePlans: readonly Step[] = [
  { name: 'write a plan', weight: 3, run: write },
  { name: 'bring a plan on', weight: 4, run: bringOn },
]
