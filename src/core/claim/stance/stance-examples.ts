import type { Stance } from '../../model/claim.js';

/** Texts in which somebody takes a stance, the words that tell it in «marks», and texts in which the stance is another one. */
export const STANCE_EXAMPLES: Readonly<Record<Stance, { readonly examples: readonly string[]; readonly not: readonly string[] }>> = {
  asserts: { examples: ['The ministry «said» that Lessen was shelled.'], not: ['The ministry denied that Lessen was shelled.'] },
  confirms: { examples: ['The ministry «confirmed» that Besk had fallen.'], not: ['The ministry said that Besk had fallen.'] },
  denies: { examples: ['The ministry «denied» that Besk had fallen.'], not: ['The ministry said that Besk had not fallen.'] },
  accuses: { examples: ['Halmar «accused» Tarvia of shelling Lessen.'], not: ['Halmar said that Tarvia was large.'] },
  rejects: { examples: ['Halmar «rejected» the plan of Velmark.'], not: ['Halmar welcomed the plan of Velmark.'] },
  demands: { examples: ['Halmar «demanded» that Tarvia leave Besk.'], not: ['Halmar said that Tarvia had left Besk.'] },
  appeals: { examples: ['Velmark «urged» both sides to stop the fighting.'], not: ['Velmark said both sides had stopped the fighting.'] },
  warns: { examples: ['The governor «warned» that shells could hit the dam.'], not: ['The governor said that shells hit the dam.'] },
  threatens: { examples: ['Tarvia «threatened» to strike the port.'], not: ['Tarvia struck the port.'] },
  vows: { examples: ['The general «vowed» to retake Besk.'], not: ['The general said that Besk was retaken.'] },
  fears: { examples: ['Aid workers «fear» that dozens are buried.'], not: ['Aid workers say that dozens are buried.'] },
  welcomes: { examples: ['Velmark «welcomed» the truce.'], not: ['Velmark broke the truce.'] },
  condemns: { examples: ['Velmark «condemned» the shelling of Lessen.'], not: ['Velmark reported the shelling of Lessen.'] },
  supports: { examples: ['The minister «expressed support» for the attack on Besk.'], not: ['Norvane reported the advance of Tarvia.'] },
  promises: { examples: ['Norvane «promised» to send tents.'], not: ['Norvane sent tents.'] },
  withholds: { examples: ['The army «has not disclosed» how many soldiers died.'], not: ['The army said how many soldiers had died.'] },
  'cannot-verify': { examples: ['The Meridian «could not verify» that Besk had fallen.'], not: ['The Meridian reported that Besk had fallen.'] },
  asks: { examples: ['The mayor «asked» whether the bridge had been hit.'], not: ['The mayor said that the bridge had been hit.'] },
}; // prettier-ignore
