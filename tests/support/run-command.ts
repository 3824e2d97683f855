/** Runs a command of the product as a process of its own, as somebody at a shell would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../bot-server/src/cli/', import.meta.url))

export interface RunningCommand {
  process: ChildProcess
  /** Its exit code (null: it was killed), and all that it said. */
  end: Promise<{ code: number | null; said: string }>
}

/** @param environment the settings; nothing else of this process is passed on */
export const startCommand = (
  [name, ...args]: readonly [string, ...string[]],
  environment: Record<string, string>,
): RunningCommand => {
  const child = spawn(process.execPath, [`${CLI}${name}.ts`, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const end = once(child, 'close').then(() => ({ code: child.exitCode, said: said.trim() }))
  return { process: child, end }
}

export const runCommand = (
  command: readonly [string, ...string[]],
  environment: Record<string, string>,
): RunningCommand['end'] => startCommand(command, environment).end
