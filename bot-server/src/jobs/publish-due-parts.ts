/** Sends out the parts whose hour has come, and closes those that have arrived. */
import { type Deps, systemContext } from '../services/context.ts'
import { fanOutDuePushes } from '../services/parts/fan-out-due-pushes.ts'
import { finishPushes } from '../services/parts/finish-pushes.ts'

export const publishDueParts = async (deps: Deps): Promise<void> => {
  const ctx = systemContext(deps, 'publish-due-parts')
  await fanOutDuePushes({ ctx })
  await finishPushes({ ctx })
}
