/** Runs the real server as a process of its own, to be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventually } from './eventually.ts'

/** Written at every orderly end; with it a start takes half the time. */
const COMPILE_CACHE = join(tmpdir(), 'quan-triet-compile-cache')

/** The server as `pnpm build` has put it together. */
const MAIN = fileURLToPath(new URL('../../bot-server/dist/main.js', import.meta.url))
/** The server as it stands in its sources, which nobody has to build. */
export const MAIN_SOURCE = fileURLToPath(new URL('../../bot-server/src/main.ts', import.meta.url))

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export interface HouseProcess {
  url: string
  /** Of the process that runs now; undefined before the first start. */
  pid(): number | undefined
  /** Until it answers, or until it is killed before it could. */
  start(): Promise<void>
  /** Ends it without any chance to tidy up. */
  kill(): Promise<void>
  /** Asks it to stop, as Ctrl-C does. @returns its exit code */
  stop(): Promise<number | null>
}

export interface ProcessOptions {
  /** The file to run instead of the server's own. */
  main?: string
  /** A command that becomes the server: its last arguments are what it runs. */
  through?: readonly string[]
  /** Hears what the server prints. */
  onOutput?: (text: string) => void
}

/**
 * Whoever makes it must end it.
 * @param environment the settings, as `.env` would give them; nothing else of this process is passed on
 */
export const createHouseProcess = (
  port: number,
  environment: Record<string, string>,
  { main = MAIN, through = [], onOutput }: ProcessOptions = {},
): HouseProcess => {
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const ended = new WeakSet<ChildProcess>()
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    ended.add(child)
    const exit = once(child, 'exit')
    child.kill(signal)
    const [code] = (await exit) as [number | null]
    return code
  }
  return {
    url,
    pid: () => child?.pid,
    async start() {
      const [command, ...others] = [...through, process.execPath, main]
      const mine = spawn(command, others, {
        env: {
          PATH: process.env['PATH'] ?? '',
          NODE_COMPILE_CACHE: COMPILE_CACHE,
          LOG_LEVEL: 'silent',
          PORT: String(port),
          ...environment,
        },
        stdio: ['ignore', onOutput ? 'pipe' : 'ignore', 'inherit'],
      })
      mine.stdout?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text))
      child = mine
      await eventually(
        'the house answers',
        () =>
          ended.has(mine) ||
          fetch(`${url}/readyz`).then(
            (response) => response.ok,
            () => false,
          ),
      )
    },
    async kill() {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
