/** Lists what the acting person has sent, with number, way and answer, and where and on what more may be sent. */
import type { OwnMatters } from '@quan-triet/shared/models/matter'
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import { listMattersOfPerson } from '../../db/queries/matters.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { isSpeakerOfAny } from '../../db/queries/speaker-questions.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeMatters } from './describe-matter.ts'
import { listOpenDrafts } from './list-open-drafts.ts'

/** Nobody else's; newest first. @throws ServiceError `not_allowed` */
export const listMyMatters = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnMatters> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const places: OwnMatters['places'] = []
  const drafts: OwnMatters['drafts'] = []
  for (const unitId of new Set([person.homeUnitId, ...person.guestUnitIds])) {
    const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
    if (nodes.length > 0) places.push(await getUnitName(ctx.db, unitId))
    drafts.push(
      ...(await listOpenDrafts(
        ctx,
        nodes.map((node) => node.nodeId),
      )),
    )
  }
  return {
    places,
    drafts,
    hasQuestions:
      mayDo(person, 'run_branch', person.homeUnitId) ||
      (await isSpeakerOfAny(ctx.db, person.personId)),
    matters: await describeMatters(ctx, await listMattersOfPerson(ctx.db, person.personId)),
  }
}
