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
  /** Read and export the audit log. */
  'read_audit',
  /** Answer people's requests about their own data. */
  'answer_requests',
  /** Sign people or whole units out at once. */
  'revoke_access',
  /** Keep the house running: its channels, tokens, notices to the operator. */
  'operate',
])
export type Right = z.infer<typeof Right>
