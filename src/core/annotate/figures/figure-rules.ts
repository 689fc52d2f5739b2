import type { Rule } from '../../model/rule.js';
import { HEDGE_RULES } from './hedges.js';

/** How a number becomes a figure, and its bounds by the hedge rules. The marks are all figures of the example. */
export const FIGURE_RULES: readonly Rule[] = [
  ...HEDGE_RULES,
  {
    id: 'figure/verb-of-harm',
    says: 'Those counted are subject of a passive or intransitive verb of harm, or object of an active one.',
    examples: [
      'Tarvian shells killed «two farmers» and wounded «a teacher».',
      '«Twelve soldiers» were killed when a mine exploded.',
      '«Seven people» have died in Havnik, the ministry said.',
      'The blast injured «31 passengers».',
      'The raiders kidnapped «a surgeon» and «his wife».',
      '«His mother» was also killed.',
      '«At least 15 Tarvian fighters», loyal to the old government, had been killed in the hills.',
      'The fighting forced «more than 40,000 Ostrelians» to flee their homes.',
      'GUNMEN KILL «12 SOLDIERS» IN RAID ON BASE',
    ],
    not: [
      'Two gunmen spoke to the reporters.',
      'The army tried to kill 40 militants in its first raid.',
      'Neither the driver nor his two passengers were hurt.',
      'The shells did not kill any of the 40 villagers.',
      'A policeman shot and killed a dog.',
      'His mother was not hurt.',
      'Her husband could be killed.',
      'Police executed a search warrant.',
    ],
  },
  {
    id: 'figure/participle-of-harm',
    says: 'A participle or a relative clause tells what was done to those counted.',
    examples: [
      'The list names «19 soldiers» killed in the raid.',
      '«Two reporters» who were wounded on Monday left the town.',
      'Doctors treated «five wounded villagers».',
      'Officials put the losses at «90 soldiers», «14 civilians» and «3 nurses» killed.',
    ],
    not: ['Two reporters who visited the front left the town.'],
  },
  {
    id: 'figure/noun-of-harm',
    says: 'The counted noun tells the harm itself, or governs those counted with "of".',
    examples: [
      'Ostrel announced «62 military deaths» and «nine civilian fatalities».',
      'The shelling left «3 dead» and «five injured».',
      'The ministry confirmed the killing of «more than 60 enemy soldiers».',
      'The army suffered «heavy losses».',
      'The war claimed «30,000 lives».',
      'A mine claimed the lives of «six soldiers».',
    ],
    not: ['The film won three awards at the festival.', 'The court passed two death sentences.'],
  },
  {
    id: 'figure/toll',
    says: 'A bare number completes the words of a toll.',
    examples: [
      '«31 more military casualties» were reported, taking the death toll to «164».',
      'The death toll has risen to «at least 41» from 35.',
      'The health department put at «223» the number of its soldiers dead.',
      'The number of people killed in the raids reached «57».',
    ],
    not: ['The number of schools in the town has risen to 41.'],
  },
  {
    id: 'figure/part-of',
    says: 'After "including", "among them", "of whom" a figure is inside the one before.',
    examples: [
      '«Nearly 400 people» were killed, among them «more than 50 civilians».',
      '«Ten people» were shot, «three» of them fatally.',
    ],
    not: ['The group, including three teachers, went home.'],
  },
  {
    id: 'figure/care',
    says: 'People taken to hospital, in a bad condition or with wounds are wounded.',
    examples: ['«Three guards» were taken to hospital.', '«Two men» remain in critical condition.'],
    not: ['Three guards were taken to the market.'],
  },
  {
    id: 'figure/losses-of-things',
    says: 'Machines and buildings destroyed, land taken, troops moved and prisoners freed are figures of their own kinds.',
    examples: [
      'Tarvia shot down «a warplane» and «two drones».',
      'The army captured «seven villages».',
      'Tarvia sent «300 fighters» to the border.',
      'Ostrel released «45 prisoners».',
      'The raid destroyed «12 tanks».',
      'They hold «about 20 percent» of the territory.',
      'Fishermen rescued «over 300 migrants».',
      'The group holds «nine soldiers».',
      'The raiders took «150 more prisoners».',
    ],
    not: [
      'Tarvia bought 12 tanks.',
      'Prices rose by about 20 percent.',
      'The house is a total loss.',
      'Police recovered 80 percent of the money.',
    ],
  },
  {
    id: 'figure/acts-of-war',
    says: 'Strikes flown, shells fired and fallen, places attacked and things seized are counted, through a list of them too; plans, habits and a bare article count none.',
    examples: [
      'Tarvian jets carried out «14 airstrikes» and dropped «40 bombs» on Brusk.',
      '«Three rockets» fell on the town.',
      'Gunmen attacked «four villages» in the night.',
      'The strikes destroyed «31 tunnels», «12 bunkers» and «nine car bombs».',
      'Raiders seized «seven boats».',
    ],
    not: [
      'The army may fire 40 rockets at Brusk.',
      'The town held six rounds of talks.',
      'Police carried out two searches.',
      'The raid was one of the heaviest attacks of the war.',
    ],
  },
  {
    id: 'figure/fate',
    says: 'Whoever is buried by others is dead; people who cross the border or go to a camp are displaced.',
    examples: ['The mayor has buried «four strangers».', '«2,100 persons» had crossed to the camp of Lessen.'],
    not: ['Twelve people were buried under rubble.', 'Two men crossed the street.'],
  },
  {
    id: 'figure/status',
    says: 'The nouns of the phrase tell whether those counted fight; men whom a force lost do, members of a tribe and those who had to flee do not, and police do in a report that tells of fighting.',
    examples: [
      'The army lost «31 men».',
      'The raid killed «70 members» of the Velan tribe.',
      'The rebels killed «six policemen», the army said.',
    ],
    not: ['Police spoke to two of the soldiers.'],
  },
  {
    id: 'figure/told-before',
    says: 'A number without any word of harm counts those told of shortly before where it divides them or estimates them anew.',
    examples: [
      'The raid killed «14 people». Of the dead «eleven» were soldiers and «three» were porters.',
      'The mayor put the death toll at «20». A nurse puts it at «thirty-one».',
    ],
    not: ['A nurse puts it at thirty-one.', 'Of the voters eleven were soldiers.'],
  },
  {
    id: 'figure/not-a-count',
    says: 'Ages, distances, populations, years, dates, models, prices and ordinals are no figures.',
    examples: ['The shell killed «a 65-year-old man» in Brusk.'],
    not: [
      'He died in 1994 at the age of 81.',
      'Shells fell on Havnik, a city of 330,000, about 90 km from the front.',
      'An F-16 flew over the town for 20 minutes.',
      'The soldier, 23, was killed on 12 May.',
      'On the 14th day of the war the 3rd brigade was in Brusk.',
      'A 122 mm howitzer costs $40,000.',
    ],
  },
];
