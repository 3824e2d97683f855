/** Builds the Mini App once before the browser journeys. */
import { runBuild } from './run-build.ts'

/** Vitest's global set-up of the journeys. */
export const setup = (): Promise<void> => runBuild('mini-app')
