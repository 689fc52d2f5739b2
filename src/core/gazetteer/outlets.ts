/** An outlet or agency that the program knows by itself. Structurally what ingest asks for. */
export interface KnownOutlet {
  readonly outlet: string;
  readonly isAgency: boolean;
  /** Canonical name of a side; the built-in table leaves it open, since it belongs to a dossier's conflict. */
  readonly side: string | null;
  readonly otherNames: readonly string[];
  readonly domain: string | null;
  /** ISO 3166-1 alpha-3 of the state that owns or funds and directs it, null where none does. */
  readonly state: string | null;
}

/** `name; other names | domain | state`. Ownership by the outlets' own pages and Wikipedia's articles on them. */
const AGENCIES = `
Reuters; Reuters News Agency; Thomson Reuters|reuters.com|
AFP; Agence France-Presse; Agence France Presse|afp.com|
AP; Associated Press; The Associated Press|apnews.com|
UPI; United Press International|upi.com|
DPA; Deutsche Presse-Agentur|dpa.com|
EFE; Agencia EFE|efe.com|
ANSA|ansa.it|
Kyodo; Kyodo News|kyodonews.net|
Bloomberg; Bloomberg News|bloomberg.com|
Interfax|interfax.com|
Interfax-Ukraine; Interfax Ukraine|interfax.com.ua|
TASS; ITAR-TASS; Itar-Tass|tass.com|RUS
RIA Novosti; RIA; RIA-Novosti|ria.ru|RUS
Sputnik; Sputnik News|sputniknews.com|RUS
Xinhua; Xinhua News Agency|news.cn|CHN
Anadolu; Anadolu Agency; AA|aa.com.tr|TUR
DHA; Demiroren News Agency; Dogan News Agency|dha.com.tr|
IHA; Ihlas News Agency|iha.com.tr|
IRNA|irna.ir|IRN
Fars; Fars News Agency; Fars News|farsnews.ir|IRN
Tasnim; Tasnim News Agency|tasnimnews.com|IRN
ISNA|isna.ir|IRN
Mehr; Mehr News Agency|mehrnews.com|IRN
SANA; Syrian Arab News Agency|sana.sy|SYR
SPA; Saudi Press Agency|spa.gov.sa|SAU
WAM; Emirates News Agency|wam.ae|ARE
QNA; Qatar News Agency|qna.org.qa|QAT
KUNA; Kuwait News Agency|kuna.net.kw|KWT
PETRA; Petra News Agency|petra.gov.jo|JOR
MENA; Middle East News Agency|mena.org.eg|EGY
INA; Iraqi News Agency|ina.iq|IRQ
WAFA|wafa.ps|PSE
NNA; National News Agency|nna-leb.gov.lb|LBN
Saba; Saba News Agency|saba.ye|YEM
LANA; Libyan News Agency|lana.gov.ly|LBY
SUNA; Sudan News Agency|suna-sd.net|SDN
SONNA|sonna.so|SOM
APA; Azeri Press Agency|apa.az|
Azertac; AZERTAC; Azertag; Azertaj|azertag.az|AZE
Trend; Trend News Agency|trend.az|
Turan; Turan Information Agency|turan.az|
Armenpress|armenpress.am|ARM
News.am|news.am|
Artsakhpress|artsakhpress.am|
Arminfo; ArmInfo|arminfo.info|
Ukrinform|ukrinform.net|UKR
UNIAN|unian.info|
BelTA; Belta|belta.by|BLR
Kazinform|inform.kz|KAZ
Interpress; InterPressNews; IPN|interpressnews.ge|
PAP; Polish Press Agency|pap.pl|POL
MTI|mti.hu|HUN
Tanjug|tanjug.rs|
Beta; Beta News Agency|beta.rs|
Hina|hina.hr|HRV
FENA|fena.ba|BIH
PTI; Press Trust of India|ptinews.com|
ANI; Asian News International|aninews.in|
UNI; United News of India|uniindia.com|
IANS|ians.in|
APP; Associated Press of Pakistan|app.com.pk|PAK
Khaama Press|khaama.com|
Pajhwok; Pajhwok Afghan News|pajhwok.com|
Bakhtar; Bakhtar News Agency|bakhtarnews.af|AFG
Yonhap; Yonhap News Agency|yna.co.kr|KOR
KCNA; Korean Central News Agency|kcna.kp|PRK
Bernama|bernama.com|MYS
Antara|antaranews.com|IDN
PNA; Philippine News Agency|pna.gov.ph|PHL
VNA; Vietnam News Agency|vnanet.vn|VNM
AKP; Agence Kampuchea Presse|akp.gov.kh|KHM
CNA; Central News Agency|focustaiwan.tw|TWN
NAN; News Agency of Nigeria|nannews.ng|NGA
ENA; Ethiopian News Agency|ena.et|ETH
PANA|panapress.com|
Fides; Agenzia Fides|fides.org|
Amaq; Amaq News Agency; Aamaq||
ANHA; Hawar News Agency|hawarnews.com|
`;
const OUTLETS = `
BBC; BBC News; British Broadcasting Corporation|bbc.com|
CNN; Cable News Network|cnn.com|
Al Jazeera; Al-Jazeera; Aljazeera; Al Jazeera English|aljazeera.com|QAT
Al Arabiya; Al-Arabiya|alarabiya.net|SAU
Sky News|news.sky.com|
The Guardian; Guardian|theguardian.com|
The New York Times; New York Times|nytimes.com|
The Washington Post; Washington Post|washingtonpost.com|
The Wall Street Journal; Wall Street Journal|wsj.com|
Financial Times|ft.com|
The Times of London|thetimes.co.uk|
The Independent|independent.co.uk|
The Daily Telegraph; Daily Telegraph|telegraph.co.uk|
The Economist|economist.com|
Deutsche Welle; DW; DW News|dw.com|
Der Spiegel; Spiegel|spiegel.de|
Le Monde|lemonde.fr|
Le Figaro|lefigaro.fr|
France 24; France24|france24.com|
RFI; Radio France Internationale|rfi.fr|
Radio Free Europe/Radio Liberty; RFE/RL; Radio Free Europe; Radio Liberty; Radio Svoboda|rferl.org|USA
Voice of America; VOA|voanews.com|USA
Radio Free Asia; RFA|rfa.org|USA
NPR|npr.org|
CBS; CBS News|cbsnews.com|
NBC; NBC News|nbcnews.com|
ABC News|abcnews.go.com|
Fox News|foxnews.com|
Euronews; EuroNews|euronews.com|
Politico|politico.com|
EurasiaNet; Eurasianet|eurasianet.org|
OC Media; OC-Media|oc-media.org|
JAMnews; Jam News|jam-news.net|
Caucasian Knot; Kavkaz Uzel|eng.kavkaz-uzel.eu|
Meduza|meduza.io|
Novaya Gazeta|novayagazeta.eu|
Moscow Times; The Moscow Times|themoscowtimes.com|
Kommersant|kommersant.ru|
RBC|rbc.ru|
RT; Russia Today|rt.com|RUS
Rossiya 24; Rossiya-24|vesti.ru|RUS
Channel One Russia; Perviy Kanal|1tv.ru|RUS
Zvezda|tvzvezda.ru|RUS
Izvestia|iz.ru|
Kyiv Independent; The Kyiv Independent|kyivindependent.com|
Kyiv Post|kyivpost.com|
Ukrainska Pravda; Ukrayinska Pravda|pravda.com.ua|
Suspilne|suspilne.media|UKR
Hromadske|hromadske.ua|
Nexta|nexta.tv|
Civil.ge; Civil Georgia|civil.ge|
Rustavi 2|rustavi2.ge|
Armenian Public TV; Public Television of Armenia|1tv.am|ARM
CivilNet; Civilnet|civilnet.am|
Hetq|hetq.am|
Panorama.am|panorama.am|
Aravot|aravot.am|
Azatutyun|azatutyun.am|USA
AzTV|aztv.az|AZE
Report.az; Report News Agency|report.az|
Day.az|day.az|
Azernews|azernews.az|
Haqqin.az|haqqin.az|
Daily Sabah|dailysabah.com|
TRT; TRT World; TRT Haber|trtworld.com|TUR
Hurriyet; Hurriyet Daily News|hurriyetdailynews.com|
Yeni Safak|yenisafak.com|
Press TV; PressTV|presstv.ir|IRN
Al Alam; Al-Alam|alalam.ir|IRN
Al Mayadeen; Al-Mayadeen|almayadeen.net|
Al Manar; Al-Manar|almanar.com.lb|
Al-Masirah; Al Masirah|almasirah.net.ye|
Al-Masdar News; Al Masdar News|almasdarnews.com|
Enab Baladi|enabbaladi.net|
Orient News|orient-news.net|
Rudaw|rudaw.net|
Kurdistan 24; Kurdistan24|kurdistan24.net|
Asharq Al-Awsat|aawsat.com|SAU
The National|thenationalnews.com|ARE
Al-Ahram; Ahram Online|ahram.org.eg|EGY
Haaretz|haaretz.com|
Jerusalem Post; The Jerusalem Post|jpost.com|
Times of Israel; The Times of Israel|timesofisrael.com|
Yedioth Ahronoth; Ynet|ynet.co.il|
Middle East Eye|middleeasteye.net|
New Arab; The New Arab|newarab.com|
Libya Observer; The Libya Observer|libyaobserver.ly|
Sudan Tribune|sudantribune.com|
Radio Dabanga|dabangasudan.org|
Addis Standard|addisstandard.com|
Garowe Online|garoweonline.com|
Radio Okapi|radiookapi.net|
Actualite.cd|actualite.cd|
Jeune Afrique|jeuneafrique.com|
Premium Times|premiumtimesng.com|
Daily Trust|dailytrust.com|
HumAngle|humanglemedia.com|
Carta de Mocambique|cartamz.com|
Irrawaddy; The Irrawaddy|irrawaddy.com|
Myanmar Now|myanmar-now.org|
Mizzima|mizzima.com|
MRTV||MMR
Global New Light of Myanmar||MMR
Dawn|dawn.com|
Geo News|geo.tv|
Express Tribune; The Express Tribune|tribune.com.pk|
Tolo News; TOLOnews; ToloNews|tolonews.com|
Hindustan Times|hindustantimes.com|
The Hindu|thehindu.com|
Times of India; The Times of India|timesofindia.indiatimes.com|
NDTV|ndtv.com|
Global Times|globaltimes.cn|CHN
CGTN|cgtn.com|CHN
CCTV|cctv.com|CHN
People's Daily|people.cn|CHN
South China Morning Post|scmp.com|
Nikkei; Nikkei Asia|asia.nikkei.com|
Bangkok Post|bangkokpost.com|
Phnom Penh Post|phnompenhpost.com|
Rappler|rappler.com|
El Pais|elpais.com|
El Tiempo|eltiempo.com|
`;

function parse(rows: string, isAgency: boolean): KnownOutlet[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [names, domain, state] = row.split('|') as [string, string, string];
      const [outlet, ...otherNames] = names.split('; ') as [string, ...string[]];
      return {
        outlet,
        isAgency,
        side: null,
        otherNames,
        domain: domain === '' ? null : domain,
        state: state === '' ? null : state,
      };
    });
}

/** Agencies and well-known outlets, one entry an outlet. */
export const OUTLET_TABLE: readonly KnownOutlet[] = [...parse(AGENCIES, true), ...parse(OUTLETS, false)];

/** The same, one entry a spelling, as ingest looks outlets up by what a page prints. */
export const KNOWN_OUTLETS: readonly {
  readonly outlet: string;
  readonly isAgency: boolean;
  readonly side: string | null;
}[] = OUTLET_TABLE.flatMap((one) =>
  [one.outlet, ...one.otherNames].map((outlet) => ({ outlet, isAgency: one.isAgency, side: one.side })),
);
