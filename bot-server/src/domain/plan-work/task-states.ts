/** Says how a task may pass from state to state, and which step needs a reason. */
import type { TaskState } from '@quan-triet/shared/vocabulary/task-states'
import { createStateMachine } from '../state-machine.ts'

export const taskSteps = createStateMachine<TaskState>({
  chua_lam: ['dang_lam', 'xong', 'khong_lam'],
  dang_lam: ['dang_lam', 'xong', 'khong_lam'],
  xong: ['dang_lam'],
  khong_lam: ['dang_lam'],
})

/** Given up, or taken up again after it was settled. */
export const needsTaskReason = (from: TaskState, to: TaskState): boolean =>
  to === 'khong_lam' || from === 'xong' || from === 'khong_lam'

/** Whether nobody has to be reminded of it any more. */
export const isSettled = (state: TaskState): boolean => state === 'xong' || state === 'khong_lam'
