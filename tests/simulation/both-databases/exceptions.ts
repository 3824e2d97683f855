/** Lists in what the two houses may differ by right: what says which database it is, and the pace of sending. */
import type { EndpointName } from './step.ts'

/** Endpoints whose file says it in words: the paper on how personal data is kept names the database. */
export const FILES_THAT_NAME_IT: readonly EndpointName[] = ['getDataPaper']

/** When a way is free for the next call is told by a stop-watch that goes on while another way waits; who was first is chance. */
export const TABLES_OF_PACE: readonly string[] = ['sending_way']

/** What the operator is told of the database itself. */
const DATABASE = /(?<="database":\{)"kind":"\w+","sizeMb":\d+,/g

export const withoutExceptions = (text: string): string => text.replaceAll(DATABASE, '')
