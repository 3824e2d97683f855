/** Brings in the background what the person wants kept on this device: the look chosen elsewhere, parts sent since. */
import { recall } from './storage.ts'
import { syncLook } from './look-sync.ts'

export const keepInStep = async (): Promise<void> => {
  await syncLook()
  if (recall('kept-campaign') === undefined) return
  const { keepUp } = await import('./kept-campaign.ts')
  await keepUp()
}
