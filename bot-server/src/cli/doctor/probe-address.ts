/** Asks the public address who answers there, and whether the built Mini App calls it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import {
  type AddressAnswer,
  judgeAddress,
  judgeCertificate,
  judgeMiniApp,
} from '../../domain/doctor/judge-address.ts'
import { houseProof } from '../../domain/operations/house-proof.ts'
import { type Asked, askAddress } from '../../lib/probes/ask-address.ts'
import { newToken } from '../../lib/secrets.ts'
import { PROBE_MS } from './patience.ts'

const Health = z.looseObject({ proof: z.string().optional() })

/** @param buildDir where the Mini App is built */
export const probeAddress = async (config: Config, buildDir: string): Promise<Finding[]> => {
  const question = newToken()
  const proof = houseProof(config.dataKey, question)
  const ask = async (base: string): Promise<AddressAnswer> => {
    const asked = await askAddress(`${base}/healthz?ask=${question}`, { timeoutMs: PROBE_MS })
    return readAnswer(asked, proof)
  }
  const here = await ask(`http://127.0.0.1:${config.port}`)
  const answer = await ask(config.publicUrl)
  const isRunning = here.kind === 'answered' && here.isThisHouse
  return [
    judgeAddress({ ...config, isRunning, answer }),
    ...judgeCertificate(answer, Date.now()),
    judgeMiniApp(config.publicUrl, await lookAtBuild(buildDir, config.publicUrl)),
  ]
}

const readAnswer = (asked: Asked, proof: string): AddressAnswer => {
  if (!asked.isAnswered) return { kind: 'failed', step: asked.step }
  const { status, certificateEndsAt, text } = asked
  return {
    kind: 'answered',
    status,
    certificateEndsAt,
    isThisHouse: readHealth(text).proof === proof,
  }
}

const readHealth = (text: string): z.infer<typeof Health> => {
  try {
    return Health.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

const lookAtBuild = async (
  buildDir: string,
  publicUrl: string,
): Promise<{ hasAddress: boolean } | null> => {
  const folder = join(buildDir, 'assets')
  const names = await readdir(folder).catch(() => [])
  const scripts = names.filter((name) => name.endsWith('.js'))
  if (scripts.length === 0) return null
  for (const name of scripts)
    if ((await readFile(join(folder, name), 'utf8')).includes(publicUrl))
      return { hasAddress: true }
  return { hasAddress: false }
}
