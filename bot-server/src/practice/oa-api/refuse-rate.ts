/** Refuses a call that is one too many: one code, two texts (platform B.2). */
import { alternate } from '../wire/alternate.ts'
import { OaRefusal } from './call.ts'
import type { OaState } from './state.ts'

export const refuseRate = (state: OaState): never => {
  const { rateLimitText } = state.switches()
  const who = alternate(rateLimitText, ['application', 'oa'], state.nextTurn())
  throw new OaRefusal(-32, `Your ${who === 'oa' ? 'OA' : 'application'} reached limit call api`)
}
