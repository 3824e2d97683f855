/** Tells a person's own classes from others, and words the refusal of a code that belongs to another. */
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import type { PersonActor } from '../../domain/actor.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { ServiceError } from '../errors.ts'

/** Classes of the home branch, and of a branch where the person is a guest. */
export const isOwnClass = (person: PersonActor, session: StudySession): boolean =>
  [person.homeUnitId, ...person.guestUnitIds].includes(session.unitId)

/** Names the class and who holds it: another branch, or a body that holds classes of its own. */
export const refuseOtherClass = (session: StudySession): ServiceError =>
  session.unitLevel === 'chi_bo_truc_thuoc'
    ? new ServiceError(
        'check_in_other_branch',
        words.otherBranch(session.classTitle, session.unitName),
      )
    : new ServiceError(
        'check_in_other_class',
        words.otherClass(session.classTitle, session.unitName),
      )
