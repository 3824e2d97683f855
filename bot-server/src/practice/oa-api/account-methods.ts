/** Tells about people and the account itself, and takes uploads (platform B.4, B.5). */
import { z } from 'zod'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { OaRefusal, readAs, type OaCall } from './call.ts'
import type { OaPerson } from './directory.ts'
import { hasInteracted } from './send-methods.ts'
import type { OaState } from './state.ts'

const OfUser = z.looseObject({ user_id: z.string() })
const List = z.looseObject({
  offset: z.coerce.number().int().min(0).max(9951).default(0),
  count: z.coerce.number().int().min(1).max(50).default(50),
})

/** Personal data ask for a server inside Vietnam (B.6, C.4). */
export const requireInVietnam = (state: OaState): void => {
  if (state.switches().abroad === 'refused')
    throw new OaRefusal(
      -501,
      'Personal information is limited due to IP address not inside Vietnam: 127.0.0.1',
    )
}

/** The name, or nothing where the server sits abroad. */
export const nameFor = (state: OaState, person: OaPerson | undefined): string =>
  state.switches().abroad === 'names_blank' ? '' : (person?.displayName ?? '')

const requirePerson = (state: OaState, userId: string): OaPerson => {
  const person = state.directory.person(userId)
  if (!person) throw new OaRefusal(-201, 'user_id is invalid!')
  return person
}

/** `DD/MM/YYYY`, as only this endpoint writes days. */
const slashDay = (day: string) => day.split('-').toReversed().join('/')

export const getUserDetail = (state: OaState, call: OaCall) => {
  const person = requirePerson(state, readAs(OfUser, call).user_id)
  requireInVietnam(state)
  const { lastInteraction } = person
  return {
    user_id: person.userId,
    user_id_by_app: person.appUserId ?? '',
    display_name: nameFor(state, person),
    user_alias: '',
    is_sensitive: false,
    user_last_interaction_date: lastInteraction === null ? '' : slashDay(dayOf(lastInteraction)),
    user_is_follower: person.follows,
    avatar: '',
    avatars: {},
    tags_and_notes_info: { notes: [], tag_names: [] },
    shared_info: {},
  }
}

export const listUsers = (state: OaState, call: OaCall) => {
  const { offset, count } = readAs(List, call)
  const followers = state.directory.people().filter(({ follows }) => follows)
  const users = followers.slice(offset, offset + count).map(({ userId }) => ({ user_id: userId }))
  return { total: followers.length, count, offset, users }
}

export const getQuotaForUser = (state: OaState, call: OaCall) => {
  const person = requirePerson(state, readAs(OfUser, call).user_id)
  const { lastInteraction } = person
  const isFree = hasInteracted(state, person, 48 * 3_600_000)
  return {
    last_interaction: lastInteraction === null ? '0' : String(Date.parse(lastInteraction)),
    cs_reply: { quota_type: isFree ? 'reply' : 'sub_quota', remain: 8, total: 8 },
    promotion: { quota_type: 'sub_quota', remain: 0, total: 0 },
  }
}

export const getOa = (state: OaState) => ({
  oaid: state.oa.oaId,
  name: state.oa.name,
  is_verified: state.switches().account !== 'unverified',
  package_name: 'Premium',
  package_valid_through_date: '31/12/2099',
  num_follower: state.directory.people().filter(({ follows }) => follows).length,
})

export const uploadImage = (state: OaState, call: OaCall) => ({
  attachment_id: state.uploads.take(call, 'image').id,
})

export const uploadGif = (state: OaState, call: OaCall) => ({
  attachment_id: state.uploads.take(call, 'gif').id,
})

export const uploadFile = (state: OaState, call: OaCall) => ({
  token: state.uploads.take(call, 'file').id,
})
