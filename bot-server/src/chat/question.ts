/** Says what an answer is given: the branch, the words' slots, who asks; and the three kinds of answers there are. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { PersonActor } from '../domain/actor.ts'
import type { LinkTarget } from '../domain/mini-app-link.ts'
import type { ServiceContext } from '../services/context.ts'
import type { Slots } from './intent.ts'

export interface Question {
  /** Reads what anybody of the branch may read: in its own group the house reads, in private the person who asks. */
  branch: ServiceContext
  unitId: OrgUnitId
  slots: Slots
  /** The words of this question, as typed, where they may carry more than was asked. */
  text?: string
  now: Instant
  today: Day
  isGroup: boolean
  /** Somebody is in the group whom nobody has confirmed: it hears public material only. */
  isOpen: boolean
  /** Which page of a private list is asked for, from 1; the whole list if omitted. */
  page?: number
  linkTo: (target: LinkTarget) => string
}

/** A question of somebody whom the roster knows. */
export interface PersonalQuestion extends Question {
  /** Acts as the person who asks, with that person's rights. */
  asker: ServiceContext
  person: PersonActor
  /** Whether the bot can write to the person; else a notice in the Mini App is the private way (ruling 3). */
  hasPrivateChat: boolean
}

/** Class G: one text for everybody. */
export interface OpenAnswer {
  access: 'G'
  answer(question: Question): Promise<string>
}

/** Class S: counts for everybody; names only for whoever runs the branch, or null when there are none to give. */
export interface ListAnswer {
  access: 'S'
  counts(question: Question): Promise<string>
  /** @param question with who will read the names: a person who runs the branch, or the house for its secretary */
  names(question: Question & Pick<PersonalQuestion, 'asker'>): Promise<string | null>
  /** Figures without a name: only for who runs the branch and asks; nothing goes to the secretary unasked. */
  isForAsker?: true
  route: string
}

/** Class P: in the group only a neutral pointer, which tells nothing about the person. */
export interface PersonalAnswer {
  access: 'P'
  pointer(question: PersonalQuestion): string
  answer(question: PersonalQuestion): Promise<string>
  route: string
}

/** An order: only who runs the branch may give it, and confirms it in private before anything is done. */
export interface OrderAnswer {
  access: 'secretary'
  /** Says what would be done, and opens the exchange in which it is confirmed. */
  prepare(question: PersonalQuestion): Promise<string>
  route: string
}

export type Answerer = OpenAnswer | ListAnswer | PersonalAnswer | OrderAnswer
