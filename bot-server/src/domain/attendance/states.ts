/** Says who may change which attendance into which; a step that is not listed is refused (2.6, ruling 5). */
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { createStateMachine, type StateMachine } from '../state-machine.ts'

const anyBut = (state: AttendanceState): AttendanceState[] =>
  AttendanceState.options.filter((other) => other !== state)

/**
 * By whose doing a state changes.
 *
 * `code`: a code of the venue proves presence. What the secretary wrote by hand about somebody absent without reason
 * stands against it, else a photographed code would undo the secretary's word.
 * `leave`: a decision about leave asked before the session. `secretary`: any state, with a reason and a trace.
 */
export const attendanceSteps: Readonly<
  Record<'code' | 'leave' | 'secretary', StateMachine<AttendanceState>>
> = {
  code: createStateMachine({
    chua_ghi_nhan: ['co_mat', 'muon'],
    vang_co_ly_do: ['co_mat', 'muon'],
    mien: ['co_mat', 'muon'],
    co_mat: [],
    muon: [],
    ve_som: [],
    vang_khong_ly_do: [],
  }),
  leave: createStateMachine({
    chua_ghi_nhan: ['vang_co_ly_do'],
    vang_co_ly_do: [],
    mien: [],
    co_mat: [],
    muon: [],
    ve_som: [],
    vang_khong_ly_do: [],
  }),
  secretary: createStateMachine({
    chua_ghi_nhan: anyBut('chua_ghi_nhan'),
    vang_co_ly_do: anyBut('vang_co_ly_do'),
    mien: anyBut('mien'),
    co_mat: anyBut('co_mat'),
    muon: anyBut('muon'),
    ve_som: anyBut('ve_som'),
    vang_khong_ly_do: anyBut('vang_khong_ly_do'),
  }),
}

/** Whether the state means that the person was there; late and leaving early both do. */
export const isPresent = (state: AttendanceState): boolean =>
  state === 'co_mat' || state === 'muon' || state === 've_som'
