/** Describes the cells of the report table (2.11): whole numbers that add up from branch to top, never a percentage. */
import { z } from 'zod'

/**
 * Every cell is the number of the unit with all below it, or of the unit alone; which, says the field that holds it.
 *
 * People count at the unit where they are officially at home on the day, be it part of the campaign or not; everything
 * else at the node where it stands, and what a closed unit held at the unit that its node goes on in (TV-13). Nothing
 * counts that happened after the day.
 */
export const FigureCells = z.object({
  /** TCCSĐ that take part: the unit exists on the day and its node is not withdrawn (F-06). */
  tccsd: z.int(),
  /** Of these, those with a class held that counts, here or in a unit below. */
  tccsdHeld: z.int(),
  /** Lowest units that take part, whatever their level. */
  branches: z.int(),
  /** Of these, those that have held a class of their own, or some of whose people have completed study. */
  branchesHeld: z.int(),
  /** Lớp: held, so that all its sessions have closed, by the unit that organises it; not those that do not count. */
  classes: z.int(),
  /** Of these, trực tuyến or kết hợp. */
  classesOnline: z.int(),
  /** Of these, học bù. */
  classesMakeup: z.int(),
  /** Điểm cầu of online and mixed classes that have begun, each once a class, by the unit that organises it. */
  venues: z.int(),
  /**
   * F-03: who held a role of key cadres at or below the organiser when its class for them began, without the exempt;
   * each once a unit, however many such classes it holds. Who is invited by two levels counts at both.
   */
  keyInvited: z.int(),
  /** F-03: of these, who came to any session of such a class. */
  keyAttended: z.int(),
  /** |M|: official members, probationary and exempt ones and those temporarily elsewhere included. */
  members: z.int(),
  /** |X|: exempt from study or suspended on the day. */
  exempt: z.int(),
  /** Of M: đảng viên dự bị. */
  probationary: z.int(),
  /** |S|: completed, as `completedBy` decides. */
  completed: z.int(),
  /** |S ∩ R| */
  completedRequired: z.int(),
  /** Of M: came to at least one session of the campaign, be it closed or not. */
  attended: z.int(),
  /** F-05: of M, got a part of the documents: privately, or through the group of the unit of that day. */
  reached: z.int(),
  /** Of R: missed something owed, always with a reason; made up or not, but for who has studied elsewhere. */
  absentExcused: z.int(),
  /** Of R: likewise, at least once without a reason. */
  absentUnexcused: z.int(),
  /** Of both kinds of absent: by now in S. */
  madeUp: z.int(),
  /** |Q|, people (người). */
  massesPeople: z.int(),
  /** Visits of the masses (lượt). */
  massesVisits: z.int(),
  /** B: the declared bases together. */
  massesDeclared: z.int(),
  /** Units that declare a base. */
  massesDeclaring: z.int(),
  /** Units where masses came and no base is declared: with any, the whole has no base (TV-08). */
  massesUndeclared: z.int(),
  /** |W| while the campaign runs. */
  writersSoFar: z.int(),
  /** |W| of those who completed. */
  writers: z.int(),
  /** |W| by which essays are judged: `writersSoFar` until the campaign is closed, then `writers` (F-08). */
  essaysDue: z.int(),
  /** Of W: handed in at least once (F-08). */
  essaysIn: z.int(),
  /** Of W: first handed in by the deadline (F-08b). */
  essaysOnTime: z.int(),
  /** Of W: with any verdict. */
  essaysGraded: z.int(),
  /** Of W: whose latest verdict is đạt (F-09). */
  essaysPassed: z.int(),
  /** Of W: told to write again for copying (F-10). */
  rewriteCopied: z.int(),
  /** Of W: told to write again as không đạt (F-10). */
  rewriteFailed: z.int(),
  /** Essays of people of M who need not write (tự nguyện). */
  essaysVoluntary: z.int(),
  /** Units that take part, but for tổ đảng: each owes a programme or plan (F-07). */
  plansDue: z.int(),
  /** Of these, with one issued by the day. */
  plansIssued: z.int(),
  /** Of these, with a head (bí thư): he or she owes a personal plan (F-07b). */
  headPlansDue: z.int(),
  /** And has issued it. */
  headPlansIssued: z.int(),
  /** Kiến nghị, đề xuất: sent or written down. */
  recommendations: z.int(),
  /** Units that take part, but for tổ đảng: each owes a report (F-12). */
  reportsDue: z.int(),
  /** Of these, sent at least once. */
  reportsSent: z.int(),
  /** Of these, first sent by the day of the deadline; in time where the plan names none, or a tentative one. */
  reportsOnTime: z.int(),
})
export type FigureCells = z.infer<typeof FigureCells>

export type CellCode = keyof FigureCells

/** In the order of the table. */
export const CELL_CODES: readonly CellCode[] = FigureCells.keyof().options
