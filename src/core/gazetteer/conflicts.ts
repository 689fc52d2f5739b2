import type { PartyKind } from '../model/tables.js';

/** A party of a known conflict. */
export interface ConflictParty {
  readonly name: string;
  readonly kind: PartyKind;
  /** Words that name it, without its country's own (see `country`). */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-3 of the country whose names, demonyms and seats are its, or null. */
  readonly country: string | null;
}

/** A conflict with its sides, chief party first. */
export interface Conflict {
  readonly name: string;
  /** Years; null where it goes on. */
  readonly since: number;
  readonly until: number | null;
  readonly source: string;
  readonly sides: readonly { readonly name: string; readonly parties: readonly ConflictParty[] }[];
}

/**
 * `# conflict | since | until | source`, `= side`, then its parties: `name | kind | names`. `@AZE` stands for all names of
 * that country. Plain words ("separatist") name the party only within this conflict. Who stands beside whom is what the
 * article named says of it, no judgement. No people: who leads a party changes, and dossiers name theirs.
 */
const TABLE = `
# Nagorno-Karabakh conflict | 1988 | 2023 | en.wikipedia: Nagorno-Karabakh conflict
= Armenian side
Nagorno-Karabakh | rebels | Karabakh; Artsakh; Nagorny Karabakh; NKR; Nagorno-Karabakh Republic; Republic of Artsakh; Stepanakert; Artsakh Defence Army; Defence Army; Defense Army; Karabakh Defence Army; ethnic Armenian; Karabakh Armenian; Armenian separatist; Armenian-backed; separatist
Armenia | state-forces | @ARM
= Azerbaijani side
Azerbaijan | state-forces | @AZE
Turkey | external | @TUR
Syrian fighters | external | Syrian mercenaries; Syrian fighter; Syrian mercenary; Syrian rebels
# Armenia–Azerbaijan border crisis | 2021 | 2024 | en.wikipedia: Armenia–Azerbaijan border crisis (2021–present)
= Armenian side
Armenia | state-forces | @ARM
= Azerbaijani side
Azerbaijan | state-forces | @AZE
Turkey | external | @TUR
# Russo-Ukrainian war | 2014 | | en.wikipedia: Russo-Ukrainian war
= Russian side
Russia | state-forces | @RUS; Wagner; Wagner Group; Black Sea Fleet
Donetsk People's Republic | rebels | DPR; DNR; Donetsk Peoples Republic; Donetsk rebel; separatist; pro-Russian separatist; Russian-backed separatist; pro-Russian rebel
Luhansk People's Republic | rebels | LPR; LNR; Lugansk People's Republic
Belarus | external | @BLR
North Korea | external | @PRK
= Ukrainian side
Ukraine | state-forces | @UKR; Azov; Azov Regiment
# Syrian civil war | 2011 | 2024 | en.wikipedia: Syrian civil war
= Syrian government side
Syria | state-forces | @SYR; Syrian Arab Army; SAA; regime; government forces; pro-government; National Defence Forces; National Defense Forces; Tiger Forces; loyalist
Hezbollah | external | Hizbollah; Hizbullah
Russia | external | @RUS
Iran | external | @IRN; Quds Force; Revolutionary Guards; IRGC
= Syrian opposition side
Syrian opposition | rebels | rebel; Free Syrian Army; FSA; Syrian National Army; SNA; opposition; insurgent; Islamist rebel; Syrian National Coalition; Ahrar al-Sham; Jaysh al-Islam; Army of Conquest; Jaish al-Fatah; White Helmets; National Liberation Front; Jaysh al-Nasr; Jaysh al-Izza
Hayat Tahrir al-Sham | rebels | HTS; Nusra Front; Al-Nusra; Jabhat al-Nusra; Al-Nusra Front; Jabhat Fateh al-Sham; Fateh al-Sham
Turkey | external | @TUR
= Kurdish-led side
Syrian Democratic Forces | rebels | SDF; YPG; People's Protection Units; YPJ; Kurdish; Kurd; Kurdish-led; Kurdish forces
United States | external | @USA; US-led coalition; international coalition; coalition
= Islamic State side
Islamic State | rebels | IS; ISIS; ISIL; Daesh; Islamic State of Iraq and Syria; Islamic State group; Islamic State of Iraq and the Levant
# War in Iraq against the Islamic State | 2013 | 2017 | en.wikipedia: War in Iraq (2013–2017)
= Iraqi side
Iraq | state-forces | @IRQ; Counter-Terrorism Service
Popular Mobilisation Forces | political-militia | Popular Mobilization Forces; Popular Mobilization Units; Hashd al-Shaabi; PMF; PMU; Badr Organisation; Badr Organization; Kataib Hezbollah
Peshmerga | state-forces | Kurdish; Kurd; Kurdish fighter; Kurdistan Regional Government; KRG
United States | external | @USA; US-led coalition; coalition
= Islamic State side
Islamic State | rebels | IS; ISIS; ISIL; Daesh; Islamic State of Iraq and Syria; Islamic State group; Islamic State of Iraq and the Levant; militant; jihadist
# Iraq War | 2003 | 2011 | en.wikipedia: Iraq War
= Coalition side
United States | external | @USA; coalition; US-led coalition; multinational force; Multi-National Force; Marines
Iraq | state-forces | @IRQ
United Kingdom | external | @GBR
= Iraqi insurgency
Iraqi insurgents | rebels | insurgent; insurgency; al-Qaida in Iraq; al-Qaeda in Iraq; Mahdi Army; Ansar al-Sunna
# Israeli–Palestinian conflict | 1987 | | en.wikipedia: Israeli–Palestinian conflict
= Israeli side
Israel | state-forces | @ISR; IDF; Israel Defense Forces; Israel Defence Forces; Shin Bet; Israeli settler; settler
= Palestinian side
Hamas | rebels | Al-Qassam Brigades; Qassam Brigades; Izz ad-Din al-Qassam Brigades; Gaza health ministry; Gaza's health ministry
Palestinian Islamic Jihad | rebels | Islamic Jihad; Al-Quds Brigades; PIJ
Palestinian Authority | other | @PSE; Fatah; Al-Aqsa Martyrs Brigades
Hezbollah | external | Hizbollah; Hizbullah
Houthis | external | Houthi; Ansar Allah
# Israel–Hezbollah conflict | 1985 | | en.wikipedia: Hezbollah–Israel conflict
= Israeli side
Israel | state-forces | @ISR; IDF; Israel Defense Forces; Israel Defence Forces
= Hezbollah side
Hezbollah | rebels | Hizbollah; Hizbullah; Al-Manar
Lebanon | other | @LBN
Iran | external | @IRN; Revolutionary Guards; IRGC
# Iran–Israel conflict | 2024 | | en.wikipedia: Iran–Israel conflict during the Syrian civil war; Twelve-Day War
= Israeli side
Israel | state-forces | @ISR; IDF; Israel Defense Forces; Israel Defence Forces
United States | external | @USA; CENTCOM
= Iranian side
Iran | state-forces | @IRN; Revolutionary Guards; IRGC; Islamic Revolutionary Guard Corps
# Yemeni civil war | 2014 | | en.wikipedia: Yemeni civil war (2014–present)
= Houthi side
Houthis | rebels | Houthi; Huthi; Ansar Allah; Houthi rebel; rebel; Supreme Political Council
= Yemeni government side
Yemen | state-forces | @YEM; Presidential Leadership Council; internationally recognised government; internationally recognized government; loyalist
Saudi Arabia | external | @SAU; Saudi-led coalition; Arab coalition; coalition
United Arab Emirates | external | @ARE
Southern Transitional Council | rebels | STC; southern separatist; separatist
# Libyan civil war | 2014 | 2020 | en.wikipedia: Libyan civil war (2014–2020)
= Government of National Accord side
Government of National Accord | state-forces | GNA; Tripoli; Tripoli-based government; unity government; Libya Dawn
Turkey | external | @TUR
= Libyan National Army side
Libyan National Army | rebels | LNA; Libyan Arab Armed Forces; eastern-based; Tobruk
Russia | external | @RUS; Wagner; Wagner Group
Egypt | external | @EGY
United Arab Emirates | external | @ARE
# Libyan civil war of 2011 | 2011 | 2011 | en.wikipedia: Libyan civil war (2011)
= Jamahiriya side
Libyan Jamahiriya | state-forces | Tripoli; regime; loyalist
= Libyan opposition side
National Transitional Council | rebels | NTC; rebel; opposition; Benghazi
NATO | external | coalition
# Sudanese civil war | 2023 | | en.wikipedia: Sudanese civil war (2023–present)
= Sudanese army side
Sudanese Armed Forces | state-forces | SAF; Sudanese army; Sudan's army; Sudan's military; Sudanese military
= Rapid Support Forces side
Rapid Support Forces | rebels | RSF; paramilitary
# War in Darfur | 2003 | 2020 | en.wikipedia: War in Darfur
= Sudanese government side
Sudan | state-forces | @SDN
Janjaweed | identity-militia | Janjawid
= Darfur rebels' side
Darfur rebels | rebels | rebel; Sudan Liberation Army; SLA; Justice and Equality Movement; JEM; Sudan Liberation Movement
# South Sudanese civil war | 2013 | 2020 | en.wikipedia: South Sudanese Civil War
= South Sudanese government side
South Sudan | state-forces | @SSD; SPLA
Uganda | external | @UGA
= South Sudanese opposition side
SPLM-IO | rebels | SPLA-IO; rebel; White Army
# Tigray War | 2020 | 2022 | en.wikipedia: Tigray War
= Ethiopian side
Ethiopia | state-forces | @ETH; Ethiopian National Defense Force
Eritrea | external | @ERI
Amhara forces | identity-militia | Amhara; Fano; Amhara militia
= Tigrayan side
Tigray People's Liberation Front | rebels | TPLF; Tigray; Tigrayan; Tigrean; Mekelle; Mekele; Tigray Defence Forces; Tigray Defense Forces; TDF
# Somali civil war | 2006 | | en.wikipedia: Somali Civil War (2009–present)
= Somali government side
Somalia | state-forces | @SOM; Somali National Army
African Union Mission in Somalia | external | AMISOM; ATMIS; African Union forces
Kenya | external | @KEN
Ethiopia | external | @ETH
= Al-Shabaab side
Al-Shabaab | rebels | Al Shabab; al-Shabab; Shebab; Islamist; militant
# M23 campaign | 2012 | | en.wikipedia: M23 campaign (2022–present)
= Congolese side
DR Congo | state-forces | @COD; FARDC
Wazalendo | political-militia | Mai-Mai; Mai Mai
FDLR | rebels | Democratic Forces for the Liberation of Rwanda
= M23 side
M23 | rebels | March 23 Movement; Alliance Fleuve Congo; Congo River Alliance; AFC/M23; rebel
Rwanda | external | @RWA
# Mali War | 2012 | | en.wikipedia: Mali War
= Malian side
Mali | state-forces | @MLI; FAMa
Wagner Group | external | Wagner; Africa Corps
France | external | @FRA
= Northern Mali rebels' side
Tuareg rebels | rebels | Tuareg; MNLA; CSP; Azawad Liberation Front; separatist
JNIM | rebels | Jama'at Nusrat al-Islam wal-Muslimin; jihadist; Islamist; Ansar Dine; AQIM; MUJAO
# Insurgency in Burkina Faso and Niger | 2015 | | en.wikipedia: Jihadist insurgency in Burkina Faso
= Sahel governments' side
Burkina Faso | state-forces | @BFA; Volunteers for the Defence of the Homeland; VDP
Niger | state-forces | @NER
= Jihadist side
JNIM | rebels | Jama'at Nusrat al-Islam wal-Muslimin; jihadist; Islamist; militant
Islamic State in the Greater Sahara | rebels | Islamic State; ISGS; ISSP
# Boko Haram insurgency | 2009 | | en.wikipedia: Boko Haram insurgency
= Nigerian side
Nigeria | state-forces | @NGA; Civilian Joint Task Force; Multinational Joint Task Force
= Boko Haram side
Boko Haram | rebels | Islamist; insurgent; militant
Islamic State West Africa Province | rebels | ISWAP
# Insurgency in Cabo Delgado | 2017 | | en.wikipedia: Insurgency in Cabo Delgado
= Mozambican side
Mozambique | state-forces | @MOZ
Rwanda | external | @RWA
= Insurgents' side
Ansar al-Sunna | rebels | al-Shabab; Ahlu Sunnah Wa-Jama; ISIS-Mozambique; insurgent; jihadist; militant
# Central African Republic civil war | 2012 | | en.wikipedia: Central African Republic Civil War
= Central African government side
Central African Republic | state-forces | @CAF; FACA
Wagner Group | external | Wagner
= Rebels' side
Seleka | rebels | ex-Seleka; Coalition of Patriots for Change; CPC; UPC; rebel
Anti-balaka | identity-militia | anti-Balaka
# Myanmar civil war | 1948 | | en.wikipedia: Myanmar civil war (2021–present)
= Junta side
Myanmar | state-forces | @MMR; Tatmadaw; junta; State Administration Council; military council; Myanmar military; regime
= Resistance side
National Unity Government | rebels | NUG; People's Defence Force; People's Defense Force; PDF; resistance; rebel
Arakan Army | rebels | AA; Rakhine rebel
Karen National Union | rebels | KNU; KNLA; Karen
Kachin Independence Army | rebels | KIA; Kachin
Three Brotherhood Alliance | rebels | Brotherhood Alliance; MNDAA; TNLA; Ta'ang National Liberation Army
# War in Afghanistan | 2001 | 2021 | en.wikipedia: War in Afghanistan (2001–2021)
= Afghan government side
Afghanistan | state-forces | @AFG; Afghan National Army; Northern Alliance
NATO | external | ISAF; NATO-led; coalition; International Security Assistance Force
United States | external | @USA; US-led coalition
= Taliban side
Taliban | rebels | Taleban; Islamic Emirate; insurgent; militant; Haqqani network
Al-Qaeda | rebels | al-Qaida; Qaeda
# Insurgency in Khyber Pakhtunkhwa | 2004 | | en.wikipedia: Insurgency in Khyber Pakhtunkhwa
= Pakistani side
Pakistan | state-forces | @PAK; ISPR; Inter-Services Public Relations
= Pakistani Taliban side
Tehrik-i-Taliban Pakistan | rebels | TTP; Pakistani Taliban; Taliban; militant
# Insurgency in Balochistan | 2004 | | en.wikipedia: Insurgency in Balochistan
= Pakistani side
Pakistan | state-forces | @PAK; Frontier Corps
= Baloch side
Baloch Liberation Army | rebels | BLA; Baloch; Baloch Liberation Front; separatist
# Afghanistan–Pakistan conflict | 2024 | | en.wikipedia: Afghanistan–Pakistan clashes
= Pakistani side
Pakistan | state-forces | @PAK; ISPR
= Afghan side
Afghanistan | state-forces | @AFG; Taliban
# Kashmir conflict | 1947 | | en.wikipedia: Kashmir conflict; 2025 India–Pakistan conflict
= Indian side
India | state-forces | @IND; BSF; Border Security Force
= Pakistani side
Pakistan | state-forces | @PAK; ISPR; Inter-Services Public Relations
Kashmiri militants | rebels | Kashmiri militant; Lashkar-e-Taiba; Jaish-e-Mohammed; Jaish-e-Mohammad; Hizbul Mujahideen; The Resistance Front; militant
# Sri Lankan civil war | 1983 | 2009 | en.wikipedia: Sri Lankan civil war
= Sri Lankan side
Sri Lanka | state-forces | @LKA
= Tamil side
Liberation Tigers of Tamil Eelam | rebels | LTTE; Tamil Tiger; Tamil Tigers; Tigers; Tiger; Tamil rebel; rebel
# Nepalese civil war | 1996 | 2006 | en.wikipedia: Nepalese Civil War
= Nepalese government side
Nepal | state-forces | @NPL
= Maoist side
Maoists | rebels | Maoist; Communist Party of Nepal; rebel
# Naxalite insurgency | 1967 | | en.wikipedia: Naxalite–Maoist insurgency
= Indian side
India | state-forces | @IND; Central Reserve Police Force; CRPF
= Maoist side
Maoists | rebels | Maoist; Naxalite; Naxal; Communist Party of India (Maoist)
# Russo-Georgian war | 1989 | 2008 | en.wikipedia: Russo-Georgian War
= Georgian side
Georgia | state-forces | @GEO
= Russian side
Russia | state-forces | @RUS
South Ossetia | rebels | South Ossetian; Ossetian; Tskhinvali; separatist
Abkhazia | rebels | Abkhaz; Abkhazian; Sukhumi; Sokhumi
# Chechen wars | 1994 | 2009 | en.wikipedia: Chechen–Russian conflict
= Russian side
Russia | state-forces | @RUS; federal forces; federal troops
= Chechen side
Chechen rebels | rebels | Chechen; Chechnya; Ichkeria; Chechen Republic of Ichkeria; rebel; separatist
# Transnistria conflict | 1990 | | en.wikipedia: Transnistria conflict
= Moldovan side
Moldova | state-forces | @MDA
= Transnistrian side
Transnistria | rebels | Transdniestria; Trans-Dniester; Transnistrian; Pridnestrovian Moldavian Republic; Tiraspol; separatist
Russia | external | @RUS
# Bosnian War | 1992 | 1995 | en.wikipedia: Bosnian War
= Bosnian government side
Bosnia and Herzegovina | state-forces | @BIH; Bosniak; Bosnian Muslim; Bosnian government; Bosnian army; Muslim-led
= Bosnian Serb side
Republika Srpska | rebels | Bosnian Serb; Serb; Pale; Army of Republika Srpska
Serbia | external | @SRB; Yugoslav; Yugoslavia
= Croat side
Croatia | external | @HRV
Bosnian Croats | identity-militia | Bosnian Croat; HVO; Croatian Defence Council
# Kosovo War | 1998 | 1999 | en.wikipedia: Kosovo War
= Yugoslav side
Yugoslavia | state-forces | Yugoslav; @SRB
= Kosovo Albanian side
Kosovo Liberation Army | rebels | KLA; UCK; @XKX; Kosovo Albanian; ethnic Albanian; Albanian separatist
NATO | external | alliance
# Colombian conflict | 1964 | | en.wikipedia: Colombian conflict
= Colombian government side
Colombia | state-forces | @COL
United Self-Defence Forces of Colombia | political-militia | AUC; paramilitary; United Self-Defense Forces of Colombia
= Guerrilla side
FARC | rebels | Revolutionary Armed Forces of Colombia; FARC-EP; FARC dissident; guerrilla; rebel
ELN | rebels | National Liberation Army
# Salvadoran civil war | 1979 | 1992 | en.wikipedia: Salvadoran Civil War
= Salvadoran government side
El Salvador | state-forces | @SLV
= FMLN side
FMLN | rebels | Farabundo Marti National Liberation Front; guerrilla; rebel
# Internal conflict in Peru | 1980 | 2000 | en.wikipedia: Internal conflict in Peru
= Peruvian government side
Peru | state-forces | @PER
= Guerrilla side
Shining Path | rebels | Sendero Luminoso; SL; guerrilla; Maoist
MRTA | rebels | Tupac Amaru Revolutionary Movement
# Moro conflict | 1969 | | en.wikipedia: Moro conflict
= Philippine side
Philippines | state-forces | @PHL; Armed Forces of the Philippines; AFP
= Moro side
Moro Islamic Liberation Front | rebels | MILF; Moro; Muslim rebel; Moro rebel
Abu Sayyaf | rebels | ASG; Abu Sayyaf Group; militant
Maute group | rebels | Maute
# Communist rebellion in the Philippines | 1969 | | en.wikipedia: New People's Army rebellion
= Philippine side
Philippines | state-forces | @PHL
= Communist side
New People's Army | rebels | NPA; communist rebel; Communist Party of the Philippines
# Cambodia–Thailand border dispute | 2008 | | en.wikipedia: 2025 Cambodia–Thailand border crisis
= Cambodian side
Cambodia | state-forces | @KHM
= Thai side
Thailand | state-forces | @THA; Royal Thai Army
# South Thailand insurgency | 2004 | | en.wikipedia: South Thailand insurgency
= Thai side
Thailand | state-forces | @THA
= Insurgents' side
BRN | rebels | Barisan Revolusi Nasional; Malay Muslim; insurgent; separatist
# Kurdish–Turkish conflict | 1984 | 2025 | en.wikipedia: Kurdish–Turkish conflict (1978–present)
= Turkish side
Turkey | state-forces | @TUR
= Kurdish side
PKK | rebels | Kurdistan Workers' Party; Kurdish rebel; Kurdish militant; Kurdish; Kurd
# Eritrean–Ethiopian War | 1998 | 2018 | en.wikipedia: Eritrean–Ethiopian War
= Eritrean side
Eritrea | state-forces | @ERI
= Ethiopian side
Ethiopia | state-forces | @ETH
# Korean conflict | 1945 | | en.wikipedia: Korean conflict
= South Korean side
South Korea | state-forces | @KOR
United States | external | @USA
= North Korean side
North Korea | state-forces | @PRK; KCNA
# Gulf War | 1990 | 1991 | en.wikipedia: Gulf War
= Coalition side
Kuwait | state-forces | @KWT
United States | external | @USA; coalition
Saudi Arabia | external | @SAU
= Iraqi side
Iraq | state-forces | @IRQ
# Algerian civil war | 1991 | 2002 | en.wikipedia: Algerian Civil War
= Algerian government side
Algeria | state-forces | @DZA
= Islamist side
Armed Islamic Group | rebels | GIA; Islamist; GSPC; Salafist Group for Preaching and Combat
# Ivorian civil wars | 2002 | 2011 | en.wikipedia: First Ivorian Civil War; Second Ivorian Civil War
= Gbagbo side
Ivory Coast | state-forces | @CIV; Gbagbo
= Ouattara side
New Forces | rebels | Forces Nouvelles; Ouattara; Republican Forces; rebel
`;

/** The built-in table of conflicts since about 1980, most of them after 1990. A dossier's own rows win over it. */
export const CONFLICTS: readonly Conflict[] = parseConflicts(TABLE);

function parseConflicts(table: string): Conflict[] {
  const conflicts: (Omit<Conflict, 'sides'> & { sides: { name: string; parties: ConflictParty[] }[] })[] = [];
  for (const line of table.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (line.startsWith('# ')) {
      conflicts.push({
        name: cells[0]!.slice(2),
        since: Number(cells[1]),
        until: cells[2] ? Number(cells[2]) : null,
        source: cells[3]!,
        sides: [],
      });
    } else if (line.startsWith('= ')) conflicts.at(-1)!.sides.push({ name: line.slice(2), parties: [] });
    else if (cells.length === 3) {
      const names = cells[2]!.split('; ');
      const country = names.find((name) => name.startsWith('@'))?.slice(1) ?? null;
      conflicts
        .at(-1)!
        .sides.at(-1)!
        .parties.push({
          name: cells[0]!,
          kind: cells[1] as PartyKind,
          names: names.filter((name) => !name.startsWith('@')),
          country,
        });
    }
  }
  return conflicts;
}
