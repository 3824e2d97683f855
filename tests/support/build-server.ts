/** Builds the server once before the suites that start it as a process. */
import { runBuild } from './run-build.ts'

/** Vitest's global set-up of these suites. */
export const setup = (): Promise<void> => runBuild('bot-server')
