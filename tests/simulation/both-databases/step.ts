/** Says what a step of a sequence is: what somebody asks of both houses, one after the other. */
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { contract } from '@quan-triet/shared/api/contract'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import type { Around } from './draw-value.ts'

export type EndpointName = keyof typeof contract

export const endpointOf = (name: EndpointName): Endpoint => contract[name]

/** What is sent beside the address. */
export interface Ask {
  params?: Readonly<Record<string, unknown>>
  query?: Readonly<Record<string, unknown>>
  json?: unknown
  file?: string | Uint8Array<ArrayBuffer>
}

export interface Answer {
  status: number
  /** Null where it is no JSON. */
  body: unknown
}

/** The place in `fixtureAccounts`; null: not signed in. */
export type Person = number | null

export interface Hands extends Around {
  /** Asks both houses; throws when they differ. What the ask leaves out is drawn. */
  call: (person: Person, name: EndpointName, ask?: Ask) => Promise<Answer>
  /** Somebody writes to the bot: in a group, or in private if omitted. */
  say: (person: number, text: string, group?: string) => Promise<void>
  /** Time passes, and what is due is done. */
  pass: (ms: number) => Promise<void>
  /** The Zalo user's access token. */
  accessTokenOf: (person: number) => string
}

export interface Step {
  name: string
  /** How often it is drawn, against the others. */
  weight: number
  run: (hands: Hands) => Promise<void>
}

/** A column of the first row that a query finds; undefined: it finds none. */
export const oneOf = (
  { rows }: Pick<Around, 'rows'>,
  query: string,
  ...values: readonly (string | number)[]
): string | undefined => {
  const [first] = rows(query, ...values)
  const value = first && Object.values(first)[0]
  return value === null || value === undefined ? undefined : String(value)
}

export const personIdOf = (person: number): string => {
  const account = fixtureAccounts[person]
  if (!account) throw new Error(`there is no person ${person}`)
  return account.personId
}

export const SECRETARY = 0
export const DEPUTY = 1
/** Bound phones, not exempt. */
export const MEMBERS: readonly number[] = Array.from({ length: 28 }, (_, index) => index + 1)
/** Officers above: the ward's secretary, its propaganda officer, the province's administrator, the ward's auditor. */
export const WARD = 34
export const PROPAGANDA = 35
export const ADMIN = 36
export const AUDITOR = 37
export const EVERYBODY: readonly number[] = Array.from({ length: 38 }, (_, index) => index)
