/** Says how a campaign node may pass from state to state (domain model 2.6). */
import { createStateMachine } from './state-machine.ts'

export const campaignNodeStates = createStateMachine({
  nhap: ['cho_duyet', 'huy'],
  cho_duyet: ['ban_hanh', 'huy'],
  ban_hanh: ['dang_hoc', 'tam_hoan', 'huy'],
  dang_hoc: ['hoc_bu', 'tam_hoan', 'huy'],
  hoc_bu: ['thu_hoach', 'tam_hoan', 'huy'],
  thu_hoach: ['bao_cao', 'tam_hoan', 'huy'],
  bao_cao: ['hoan_thanh'],
  hoan_thanh: ['luu_tru'],
  luu_tru: [],
  tam_hoan: ['ban_hanh', 'dang_hoc', 'hoc_bu', 'thu_hoach', 'huy'],
  huy: [],
})

export type CampaignNodeState = keyof typeof campaignNodeStates.steps
