/** Shows the app as the person chooses, now and here even without network, and later on every other device. */
import type { DisplaySetting } from '@quan-triet/shared/models/display'
import { applyLook, currentLook, noteLookUnsent } from './look.ts'

export const chooseLook = (change: Partial<DisplaySetting>): void => {
  applyLook({ ...currentLook(), ...change })
  noteLookUnsent()
  void import('./look-sync.ts').then(
    ({ sendLookSoon }) => sendLookSoon(),
    () => {
      // Without network: sent at the next start.
    },
  )
}
