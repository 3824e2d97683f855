/** Lists what a person may be allowed to do; the table of who may is `domain/rights.ts` on the server. */
import { z } from 'zod'

export const Right = z.enum([
  /** Anyone, signed in or not. */
  'public',
  /** Anyone with a Zalo identity, on the roster or not. */
  'signed_in',
  /** People of a branch: read parts, check in, see own records. */
  'take_part',
  /** Run the branch's study: sessions, roll, names, roster codes, reminders. */
  'run_branch',
  /** Import documents, cut them into parts and schedule them for the branch. */
  'publish',
  /** See units and their counts, never a name. */
  'see_figures',
  /** See who the people of a unit are. */
  'see_names',
  /** Import and change the tree of units. */
  'manage_tree',
  /** Keep rosters: people, memberships, standing, masses by count. */
  'manage_people',
  /** Give and end roles; hand duties over. */
  'assign_roles',
  /** Open a campaign for a scope of units and follow its cascade. */
  'run_campaign',
  /** Compile, send, take in and return reports; send and issue programmes; set targets of the term and reviews. */
  'make_reports',
  /** Write the unit's programme and follow its tasks. */
  'make_plans',
  /** Comment on a unit's programme before it is issued: the committee member in charge of that unit (INV-20). */
  'review_plans',
  /** Gather what members recommend, send it up, answer it. */
  'gather_recommendations',
  /** Read and judge the essays of the own unit: its committee (P-04, INV-15). */
  'grade_essays',
  /** Draw a random sample of a unit's essays to mark again (feature 52), and see how its copies cluster (ruling 8). */
  'sample_essays',
  /** Read and export the audit log. */
  'read_audit',
  /** Answer people's requests about their own data. */
  'answer_requests',
  /** Sign people or whole units out at once. */
  'revoke_access',
  /** Let other programs be told of a unit's counts: their addresses, and what each is told. */
  'connect',
  /** Keep the house running: its channels, tokens, notices to the operator. */
  'operate',
])
export type Right = z.infer<typeof Right>
