/** Looks at the machine: its Node, time zone, and who may read the settings. */
import type { Finding } from '../../domain/doctor/finding.ts'
import { judgeNode, judgeSecrecy, judgeTimeZone } from '../../domain/doctor/judge-machine.ts'
import { modeOf } from '../../lib/probes/look-at-folder.ts'

export const probeMachine = async (settingsFile: string): Promise<Finding[]> => [
  judgeNode(process.version),
  judgeTimeZone({
    name: Intl.DateTimeFormat().resolvedOptions().timeZone,
    minutes: -new Date().getTimezoneOffset(),
  }),
  judgeSecrecy(await modeOf(settingsFile)),
]
