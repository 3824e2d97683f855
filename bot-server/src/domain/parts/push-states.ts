/** Says how the push of a part may pass from state to state (domain model 2.6, ruling 5). */
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { createStateMachine } from '../state-machine.ts'

/** `hen_gio` to itself is a postponement; back to `soan` is a cancelled appointment. */
export const pushStates = createStateMachine({
  soan: ['kiem_tra'],
  kiem_tra: ['hen_gio'],
  hen_gio: ['hen_gio', 'tam_dung', 'soan', 'da_gui'],
  tam_dung: ['hen_gio', 'soan'],
  da_gui: ['thu_hoi_dinh_chinh'],
  thu_hoi_dinh_chinh: ['da_gui'],
})

/** Whether a push may be given an hour, now that its document is confirmed as not secret (INV-40). */
export const mayBeAppointed = (state: PushState): boolean =>
  pushStates.allows(state, 'hen_gio') ||
  (pushStates.allows(state, 'kiem_tra') && pushStates.allows('kiem_tra', 'hen_gio'))
