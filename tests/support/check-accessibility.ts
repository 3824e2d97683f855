/** Looks at a screen with axe-core, and for what hangs over its edge. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 to level AA, and what axe-core calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another theme or size of text can change; all else is in the markup, which stays. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size']

/** A broken rule as one line: where first, how often, and what axe-core says of it. */
const say = ({ id, nodes }: axe.Result): string => {
  const [first] = nodes
  const why = first?.failureSummary?.split('\n').at(1)?.trim() ?? ''
  return `${id} at ${first?.target.join(' ')} and ${nodes.length - 1} more: ${why}`
}

type AxeCore = typeof axe

declare global {
  /** axe-core, in a page that got its source. */
  var axe: AxeCore
}

const load = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
}

/**
 * All faults of the screen as it stands.
 * @param what `markup` for every rule, `looks` for those that a theme or a size of text can break
 */
export const findFaults = async (page: Page, what: 'markup' | 'looks'): Promise<string[]> => {
  await load(page)
  const runOnly: axe.RunOnly =
    what === 'markup' ? { type: 'tag', values: TAGS } : { type: 'rule', values: LOOKS }
  const rules = { 'target-size': { enabled: true } }
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), {
    runOnly,
    rules,
    resultTypes: ['violations'],
  } satisfies axe.RunOptions)
  return violations.map(say)
}

/** What makes the screen wider than the phone; nothing when it can only be scrolled down (WCAG 1.4.10). */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => element.children.length === 0)
      .slice(0, 3)
      .map(
        (element) =>
          `wider than ${width}: ${element.tagName} ${element.className} ${element.textContent?.slice(0, 40) ?? ''}`,
      )
  })
