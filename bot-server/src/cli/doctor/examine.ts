/** Examines an installation from its settings on: every probe within its time, none keeps another from being made. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import { readConfig, type Config, type ZaloConfig } from '../../config.ts'
import { bad, type Check, type Finding, good } from '../../domain/doctor/finding.ts'
import { within } from '../../lib/probes/within.ts'
import { AREA_MS } from './patience.ts'
import { probeAddress } from './probe-address.ts'
import { probeData } from './probe-data.ts'
import { probeMachine } from './probe-machine.ts'
import { probeBot, probeClock, probeMail } from './probe-platforms.ts'
import { probeStorage } from './probe-storage.ts'

/** In this order people read them: the machine, its settings, what those lead to, and who looks after it. */
const ORDER = Object.keys(words.checks)

/**
 * @param places where the settings were read from, and where the Mini App was built
 * @param environment the settings, as the server would read them
 */
export const examine = async (
  environment: Record<string, string | undefined>,
  places: { settingsFile: string; buildDir: string },
): Promise<Finding[]> => {
  const machine = probe('node', probeMachine(places.settingsFile))
  const result = readConfig(environment)
  const rest = result.ok
    ? examineConfigured(result.config, places.buildDir)
    : result.problems.map((problem) => bad('settings', problem))
  const findings = [...(await machine), ...(await rest)]
  return findings.toSorted((a, b) => ORDER.indexOf(a.check) - ORDER.indexOf(b.check))
}

const examineConfigured = async (config: Config, buildDir: string): Promise<Finding[]> => {
  const { zalo } = config
  if (zalo === null) return [bad('settings', words.settings.practice)]
  const found = await Promise.all([
    ...probesOf(config, zalo),
    probe('address', probeAddress(config, buildDir)),
  ])
  return [good('settings', words.settings.good), ...found.flat()]
}

const probesOf = (config: Config, zalo: ZaloConfig): Promise<Finding[]>[] => [
  probe('clock', probeClock(zalo)),
  probe('disk', probeStorage(config)),
  probe('database', probeData(config)),
  probe('bot', probeBot(zalo, config.publicUrl)),
  probe('mail', probeMail(config)),
]

/** @param check what is said to have failed when the probe itself did */
const probe = (check: Check, work: Promise<Finding[]>): Promise<Finding[]> =>
  within(
    work.catch(() => [bad(check, words.failed)]),
    AREA_MS,
    [bad(check, words.tooSlow)],
  )
