import type { LinkedClaims } from '../model/judgement.js';
import type { ClaimFacts } from './claim-facts.js';
import type { HappeningGroup } from './find-incidents.js';

/**
 * Groups of claims of one happening as people judged them, one judgement after the other: "the same incident" brings two
 * groups together, "another incident" takes a claim out of a group that holds a claim it is set against, to stand by
 * itself. History, calls, opinions and denials belong to no group, whatever is said.
 */
export function judgeIncidents(
  groups: readonly HappeningGroup[],
  options: { readonly facts: readonly ClaimFacts[]; readonly judged: readonly LinkedClaims[] },
): readonly HappeningGroup[] {
  const { facts } = options;
  const judged = options.judged.filter(({ verdict }) => verdict === 'same-incident' || verdict === 'other-incident');
  if (judged.length === 0) return groups;
  const at = new Map(facts.map(({ claim }, index) => [claim.id, index]));
  const groupOf = new Map<number, Set<number>>();
  const tolls = new Set<Set<number>>();
  const order: Set<number>[] = [];
  for (const group of groups) {
    const members = new Set(group.members);
    order.push(members);
    if (group.isToll) tolls.add(members);
    for (const member of members) groupOf.set(member, members);
  }
  for (const one of judged) {
    const index = at.get(one.claim);
    const group = index === undefined ? undefined : groupOf.get(index);
    if (index === undefined || group === undefined) continue;
    if (one.verdict === 'same-incident') {
      const other = groupOf.get(at.get(one.other) ?? -1);
      if (other === undefined || other === group) continue;
      for (const member of other) {
        group.add(member);
        groupOf.set(member, group);
      }
      other.clear();
      if (!tolls.has(other)) tolls.delete(group);
    } else if (
      one.verdict === 'other-incident' &&
      one.others.some((id) => group.has(at.get(id) ?? -1) && id !== one.claim)
    ) {
      group.delete(index);
      const alone = new Set([index]);
      order.push(alone);
      groupOf.set(index, alone);
      if (tolls.has(group)) tolls.add(alone);
    }
  }
  return order
    .filter((members) => members.size > 0)
    .map((members) => ({ members: [...members].sort((a, b) => a - b), isToll: tolls.has(members) }));
}
