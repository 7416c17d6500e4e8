// Currencies, data only: ISO 4217 by their French names (Unicode CLDR, Unicode
// License v3), the forms of the press, and the countries whose monies share a name.

/** Code, one, many. */
export const NAMES = `
  AED|dirham des emirats arabes unis|dirhams des emirats arabes unis
  AFN|afghani afghan|afghanis afghan
  ALL|lek albanais|leks albanais
  AMD|dram armenien|drams armeniens
  AOA|kwanza angolais|kwanzas angolais
  ARS|peso argentin|pesos argentins
  ATS|schilling autrichien|schillings autrichiens
  AUD|dollar australien|dollars australiens
  AWG|florin arubais|florins arubais
  AZN|manat azeri|manats azeris
  BAM|mark convertible bosniaque|marks convertibles bosniaques
  BBD|dollar barbadien|dollars barbadiens
  BDT|taka bangladeshi|takas bangladeshis
  BEF|franc belge|francs belges
  BGN|lev bulgare|levs bulgares
  BHD|dinar bahreini|dinars bahreinis
  BIF|franc burundais|francs burundais
  BMD|dollar bermudien|dollars bermudiens
  BND|dollar bruneien|dollars bruneiens
  BOB|boliviano bolivien|bolivianos boliviens
  BRL|real bresilien|reals bresiliens
  BRN|nouveau cruzado bresilien (1989–1990)|nouveaux cruzados bresiliens (1989–1990)
  BRR|cruzeiro real bresilien (1993–1994)|cruzeiros reals bresiliens (1993–1994)
  BSD|dollar bahameen|dollars bahameens
  BTN|ngultrum bouthanais|ngultrums bouthanais
  BWP|pula botswanais|pulas botswanais
  BYN|rouble bielorusse|roubles bielorusses
  BZD|dollar belizeen|dollars belizeens
  CAD|dollar canadien|dollars canadiens
  CDF|franc congolais|francs congolais
  CHF|franc suisse|francs suisses
  CLP|peso chilien|pesos chiliens
  CNY|yuan renminbi chinois|yuans renminbi chinois
  COP|peso colombien|pesos colombiens
  CRC|colon costaricain|colons costaricains
  CUP|peso cubain|pesos cubains
  CVE|escudo capverdien|escudos capverdiens
  CZK|couronne tcheque|couronnes tcheques
  DEM|mark allemand|marks allemands
  DJF|franc djiboutien|francs djiboutiens
  DKK|couronne danoise|couronnes danoises
  DOP|peso dominicain|pesos dominicains
  DZD|dinar algerien|dinars algeriens
  EGP|livre egyptienne|livres egyptiennes
  ERN|nafka erythreen|nafkas erythreens
  ESP|peseta espagnole|pesetas espagnoles
  ETB|birr ethiopien|birrs ethiopiens
  FIM|mark finlandais|marks finlandais
  FJD|dollar fidjien|dollars fidjiens
  FRF|franc francais|francs francais
  GBP|livre sterling|livres sterling
  GEL|lari georgien|lari georgiens
  GHC|cedi ghaneen (1967–2007)|cedis ghaneens (1967–2007)
  GHS|cedi ghaneen|cedis ghaneens
  GMD|dalasi gambien|dalasis gambiens
  GNF|franc guineen|francs guineens
  GRD|drachme grecque|drachmes grecques
  GTQ|quetzal guatemalteque|quetzals guatemalteques
  GYD|dollar du guyana|dollars du guyana
  HKD|dollar de hong kong|dollars de hong kong
  HNL|lempira hondurien|lempiras honduriens
  HRK|kuna croate|kunas croates
  HTG|gourde haitienne|gourdes haitiennes
  HUF|forint hongrois|forints hongrois
  IDR|roupie indonesienne|roupies indonesiennes
  IEP|livre irlandaise|livres irlandaises
  ILS|nouveau shekel israelien|nouveaux shekels israeliens
  INR|roupie indienne|roupies indiennes
  IQD|dinar irakien|dinars irakiens
  IRR|riyal iranien|riyals iraniens
  ISK|couronne islandaise|couronnes islandaises
  ITL|lire italienne|lires italiennes
  JMD|dollar jamaicain|dollars jamaicains
  JOD|dinar jordanien|dinars jordaniens
  JPY|yen japonais|yens japonais
  KES|shilling kenyan|shillings kenyans
  KGS|som kirghize|soms kirghizes
  KHR|riel cambodgien|riels cambodgiens
  KMF|franc comorien|francs comoriens
  KRW|won sud-coreen|wons sud-coreens
  KWD|dinar koweitien|dinar koweitiens
  KYD|dollar des iles caimans|dollars des iles caimans
  KZT|tenge kazakh|tenges kazakhs
  LAK|kip laotien|kips laotiens
  LBP|livre libanaise|livres libanaises
  LKR|roupie srilankaise|roupies srilankaises
  LRD|dollar liberien|dollars liberiens
  LSL|loti lesothan|maloti lesothans
  LUF|franc luxembourgeois|francs luxembourgeois
  LYD|dinar libyen|dinars libyens
  MAD|dirham marocain|dirhams marocains
  MDL|leu moldave|leus moldaves
  MGA|ariary malgache|ariarys malgaches
  MKD|denar macedonien|denars macedoniens
  MMK|kyat myanmarais|kyats myanmarais
  MNT|tugrik mongol|tugriks mongols
  MOP|pataca macanaise|patacas macanaises
  MRU|ouguiya mauritanien|ouguiyas mauritaniens
  MUR|roupie mauricienne|roupies mauriciennes
  MVR|rufiyaa maldivienne|rufiyaas maldiviennes
  MWK|kwacha malawite|kwachas malawites
  MXN|peso mexicain|pesos mexicains
  MYR|ringgit malais|ringgits malais
  MZM|metical mozambicain (1980–2006)|meticais mozambicains (1980–2006)
  MZN|metical mozambicain|meticais mozambicains
  NAD|dollar namibien|dollars namibiens
  NGN|naira nigerian|nairas nigerians
  NIC|cordoba nicaraguayen (1912–1988)|cordobas nicaraguayens (1912–1988)
  NIO|cordoba oro nicaraguayen|cordobas oro nicaraguayens
  NLG|florin neerlandais|florins neerlandais
  NOK|couronne norvegienne|couronnes norvegiennes
  NPR|roupie nepalaise|roupies nepalaises
  NZD|dollar neo-zelandais|dollars neo-zelandais
  OMR|riyal omanais|riyals omanis
  PAB|balboa panameen|balboas panameens
  PEN|sol peruvien|sols peruviens
  PGK|kina papouan-neo-guineen|kinas papouan-neo-guineens
  PHP|peso philippin|pesos philippins
  PKR|roupie pakistanaise|roupies pakistanaises
  PLN|zloty polonais|zlotys polonais
  PTE|escudo portugais|escudos portugais
  PYG|guarani paraguayen|guaranis paraguayens
  QAR|riyal qatari|riyals qataris
  ROL|leu roumain (1952–2005)|lei roumains (1952–2005)
  RON|leu roumain|lei roumains
  RSD|dinar serbe|dinars serbes
  RUB|rouble russe|roubles russes
  RWF|franc rwandais|francs rwandais
  SAR|riyal saoudien|riyals saoudiens
  SBD|dollar des iles salomon|dollars des iles salomon
  SCR|roupie des seychelles|roupies des seychelles
  SDD|dinar soudanais (1992–2007)|dinars soudanais (1992–2007)
  SDG|livre soudanaise|livres soudanaises
  SEK|couronne suedoise|couronnes suedoises
  SGD|dollar de singapour|dollars de singapour
  SLE|leone sierra-leonais|leones sierra-leonais
  SOS|shilling somalien|shillings somaliens
  SRD|dollar surinamais|dollars surinamais
  SSP|livre sud-soudanaise|livres sud-soudanaises
  STN|dobra santomeen|dobras santomeens
  SVC|colon salvadorien|colons salvadoriens
  SYP|livre syrienne|livres syriennes
  SZL|lilangeni swazi|lilangenis swazis
  THB|baht thailandais|bahts thailandais
  TJS|somoni tadjik|somonis tadjiks
  TMT|nouveau manat turkmene|nouveaux manats turkmenes
  TND|dinar tunisien|dinars tunisiens
  TRY|livre turque|livres turques
  TTD|dollar de trinite-et-tobago|dollars de trinite-et-tobago
  TWD|nouveau dollar taiwanais|nouveaux dollars taiwanais
  TZS|shilling tanzanien|shillings tanzaniens
  UAH|hryvnia ukrainienne|hryvnias ukrainiennes
  UAK|karbovanets ukrainien (1992–1996)|karbovanets ukrainiens (1992–1996)
  UGX|shilling ougandais|shillings ougandais
  USD|dollar des etats-unis|dollars des etats-unis
  UYU|peso uruguayen|pesos uruguayens
  UZS|sum ouzbek|sums ouzbeks
  VES|bolivar venezuelien|bolivars venezueliens
  VND|dong vietnamien|dongs vietnamiens
  VUV|vatu vanuatuan|vatus vanuatuans
  WST|tala samoan|talas samoans
  XBA|unite composee europeenne (eurco)|unites composees europeennes (eurco)
  XBB|unite monetaire europeenne (ume–6)|unites monetaires europeennes (ume–6)
  XCD|dollar des caraibes orientales|dollars des caraibes orientales
  XDR|droit de tirage special|droits de tirage speciaux
  XPF|franc cfp|francs cfp
  YER|riyal yemenite|riyals yemenites
  YUD|dinar fort yougoslave (1966–1989)|dinars forts yougoslaves (1966–1989)
  YUM|nouveau dinar yougoslave (1994–2003)|nouveaux dinars yougoslaves (1994–2003)
  YUN|dinar convertible yougoslave (1990–1992)|dinars convertibles yougoslaves (1990–1992)
  ZAR|rand sud-africain|rands sud-africains
  ZMW|kwacha zambien|kwachas zambiens
  ZRN|nouveau zaire zairien|nouveaux zaires zairiens
  ZRZ|zaire zairois|zaires zairois
  ZWD|dollar zimbabween|dollars zimbabweens
  ZWG|or du zimbabwe|or du zimbabwe
`;

/** The press's own forms; each word or phrase folded. What begins with "=" counts only as it is written here. */
export const PRESS = `
  EUR euro euros =EUR =Eur
  USD us $|dollar us|dollars us|dollar americain|dollars americains|$ us|=USD|us $|billets verts|$ usd
  CAD dollar canadien|dollars canadiens|$ can|=$ CA|$ cad|=CAD|can $|dollars can|ca $
  AUD =AUD|$ aud|$ australiens
  HKD $ hk|=HKD|hk $|dollars de hong-kong|dollar de hong-kong|dollars hong-kongais
  NZD =NZD|nz $
  SGD =SGD|dollars singapouriens
  GBP livre sterling|livres sterling|livres britanniques|livre britannique|=GBP|pounds|£ gb
  CHF franc suisse|francs suisses|=CHF|=sfr.|=SFr.|=SFr
  JPY yen|yens|=JPY
  CNY yuan|yuans|renminbi|renminbis|=CNY|=RMB
  RUB rouble|roubles|=RUB
  UAH hryvnia|hryvnias|grivna|grivnas|=UAH
  ILS shekel|shekels|sheqel|sheqels|=ILS
  NGN naira|nairas|=NGN
  HTG gourde|gourdes|=HTG|=Gdes
  AZN manat azerbaidjanais|manats azerbaidjanais|=AZN
  TRY lire turque|lires turques|livre turque|livres turques|=TRY
  XOF =XOF|franc cfa ( bceao )|francs cfa ( bceao )
  XAF =XAF|franc cfa ( beac )|francs cfa ( beac )
  XPF franc pacifique|francs pacifique|=XPF|=CFP|=FCFP|=XPF
  BRL real bresilien|reals|reais|reais bresiliens|=BRL
  SEK =SEK
  NOK =NOK
  DKK =DKK
  PLN zloty|zlotys|zlotych|=PLN
  CZK =CZK
  HUF =HUF
  RON =RON
  KRW won|wons|=KRW
  INR =INR
  MXN =MXN
  ZAR =ZAR
  KES =KES
  GHS =GHS
  EGP =EGP
  AED =AED
  SAR =SAR
  QAR =QAR
  MAD =MAD
  DZD =DZD =DA
  TND =TND =DT
  LYD =LYD
  MRU =MRU
  MUR =MUR
  CDF =CDF =FC
  GNF =GNF|=FG|fr guineens
  RWF =RWF =FRW =Frw
  BIF =BIF =FBU =FBu =Fbu
  DJF =DJF =FDJ
  KMF =KMF
  MGA ariary|ariarys|=MGA|=Ar|=AR|=Ariary
  XBT bitcoin|bitcoins|=BTC
  XDR =DTS|droits de tirage speciaux
  XEU ecu|ecus
  FRF nouveau franc|nouveaux francs|=FRF
  DEM mark|marks|deutsche mark|deutsche marks|deutschemark|deutschemarks|=DM
  NLG florin|florins
  ITL lire|lires
`;

/** "Fr. 120", "24.–": francs of Switzerland on a Swiss text; elsewhere nothing says whose they are. */
export const SWISS_FRANCS: readonly string[] = ['=Fr.', '=Fr', '=fr.', '=Frs', '=Frs.', '=frs', '=frs.'];

/** Letters that a scale stands before in one word, "MDH", "MUSD", as they are written → the name of the money. */
export const GLUED_MONEY: Readonly<Record<string, string>> = {
  DH: 'dh',
  Dh: 'dh',
  dh: 'dh',
  DHS: 'dh',
  MAD: '=MAD',
  DT: '=DT',
  TND: '=TND',
  DA: '=DA',
  DZD: '=DZD',
  E: '=EUR',
  EUR: '=EUR',
  Eur: '=EUR',
  USD: '=USD',
  CHF: '=CHF',
  CAD: '=CAD',
  GBP: '=GBP',
  FCFA: 'fcfa',
  'F CFA': 'fcfa',
  CFA: 'fcfa',
  XOF: '=XOF',
  XAF: '=XAF',
  F: '=F',
  FC: '=FC',
  CDF: '=CDF',
  GNF: '=GNF',
  HTG: '=HTG',
  MGA: '=MGA',
  Ar: '=Ar',
};
/** The scales before them. "MMDH" are thousands of millions. */
export const GLUED_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  Mio: 1e6,
  Md: 1e9,
  MD: 1e9,
  Mds: 1e9,
  MM: 1e9,
  Mrd: 1e9,
  G: 1e9,
};

/** Codes that may stand before the number, "USD 25 millions"; those left out are words as well ("COP 21", "le MUR 12"). */
export const CODES_BEFORE: readonly string[] =
  '=EUR =USD =GBP =CHF =CAD =AUD =HKD =JPY =CNY =RMB =RUB =XOF =XAF =CDF =GNF =MGA =HTG =DZD =TND =MAD =INR =BRL =ZAR =SEK =NOK =DKK =PLN'.split(
    ' ',
  );

/** The signs, before or after the number. */
export const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₣': 'FRF',
  '₩': 'KRW',
  '₽': 'RUB',
  '₹': 'INR',
  '₺': 'TRY',
  '₪': 'ILS',
  '₴': 'UAH',
  '₦': 'NGN',
  '฿': 'XBT',
  '₿': 'XBT',
};

/** Hundredths: "vingt centimes". */
export const CENTS: Readonly<Record<string, string>> = {
  "centimes d' euro": 'EUR',
  "centime d' euro": 'EUR',
  "centimes d' euros": 'EUR',
  "cents d' euro": 'EUR',
  "cts d' euro": 'EUR',
  "ct d' euro": 'EUR',
  'cts €': 'EUR',
  'centimes suisses': 'CHF',
  'centimes de franc': 'CHF',
  'cents americains': 'USD',
  'cents us': 'USD',
  'cents de dollar': 'USD',
  'cents canadiens': 'CAD',
  penny: 'GBP',
  pence: 'GBP',
};
/** Hundredths of a money that the text names, or of the country of its dateline → the money when there is neither. */
export const UNNAMED_CENTS: Readonly<Record<string, string | null>> = {
  centime: 'EUR',
  centimes: 'EUR',
  cts: null,
  ct: null,
  'cts.': null,
  'ct.': null,
  '¢': null,
};
/** Hundredths of a dollar, whose country the article says. */
export const DOLLAR_CENTS: readonly string[] = ['cent', 'cents'];

/** Moneys of one country each, by the words that speak of it: for a dateline. Those that share a name are in `SHARED`. */
export const HOMES = `
  EUR france|paris|marseille|lyon|toulouse|nice|nantes|strasbourg|montpellier|bordeaux|lille|rennes|reims|grenoble|dijon|angers|brest|belgique|bruxelles|liege|namur|charleroi|anvers|gand|luxembourg|monaco|allemagne|berlin|italie|rome|espagne|madrid|portugal|lisbonne|irlande|dublin|autriche|vienne|grece|athenes|pays-bas|amsterdam|francfort
  USD etats-unis|washington|new-york|chicago|boston|miami
  HTG haiti|port-au-prince
  MGA madagascar|antananarivo|tananarive
  XPF papeete|tahiti|noumea
  JPY japon|tokyo
  CNY chine|pekin|shanghai
  RUB russie|moscou
  UAH ukraine|kiev|kyiv
  ILS israel|jerusalem
  NGN nigeria|abuja|lagos
  MRU mauritanie|nouakchott
`;

/** A name that several countries share → their codes, the usual one first. */
export const SHARED = `
  dollar dollars $ > USD CAD AUD NZD HKD SGD TWD
  livre livres £ > GBP SYP LBP EGP SDG SSP TRY
  franc francs =F > FRF CHF CDF GNF RWF BIF DJF KMF BEF XOF XAF
  dinar dinars > DZD TND LYD IQD JOD KWD BHD RSD
  dirham dirhams dh dhs > MAD AED
  peso pesos > MXN ARS CLP COP CUP PHP UYU DOP
  roupie roupies > INR PKR IDR LKR NPR MUR
  couronne couronnes > SEK NOK DKK CZK ISK
  rial rials riyal riyals > IRR SAR QAR OMR YER
  manat manats > AZN TMT
  shilling shillings > KES UGX TZS SOS
  fcfa cfa|franc cfa|francs cfa|f cfa|f . cfa|f. cfa|frs cfa|fr cfa|fr. cfa|f.cfa > XOF XAF
`;

/** The words that speak of the country of a money which shares its name with others; `CFA` stands for both francs CFA. */
export const SPEAKING = `
  CAD canada|canadien|canadienne|canadiens|canadiennes|quebec|quebecois|quebecoise|ottawa|toronto|montreal
  AUD australie|australien|australienne|australiens|sydney|canberra
  NZD nouvelle-zelande|neo-zelandais|neo-zelandaise
  HKD hong-kong|hongkongais
  SGD singapour|singapourien
  TWD taiwan|taiwanais|taiwanaise
  GBP royaume-uni|angleterre|grande-bretagne|britannique|britanniques|anglais|anglaise|londres|ecosse
  SYP syrie|syrien|syrienne|syriens|damas|alep
  LBP liban|libanais|libanaise|beyrouth
  EGP egypte|egyptien|egyptienne|egyptiens|caire
  SDG soudan|soudanais|soudanaise|khartoum
  SSP juba|sud-soudanais
  TRY turquie|turc|turque|turcs|ankara|istanbul
  CHF suisse|suisses|geneve|zurich|berne|lausanne|genevois|vaudois|helvetique|bale|fribourg|valais|neuchatel
  CFA cfa|fcfa
  CDF rdc|congo|kinshasa|goma|lubumbashi|congolais|congolaise
  GNF guinee|guineen|guineenne|conakry
  RWF rwanda|rwandais|kigali
  BIF burundi|burundais|bujumbura
  DJF djibouti|djiboutien
  KMF comores|comorien|moroni
  BEF belgique|belge|bruxelles
  XOF senegal|senegalais|dakar|abidjan|ivoirien|ivoirienne|cote-d'ivoire|mali|malien|bamako|burkina|burkinabe|ouagadougou|niger|niamey|nigerien|togo|lome|togolais|benin|beninois|cotonou|ivoiriens|ivoire|maliens|uemoa|bissau
  XAF cameroun|camerounais|yaounde|douala|gabon|gabonais|libreville|tchad|tchadien|n'djamena|brazzaville|centrafrique|bangui|malabo|camerounaise|congo|congolais|centrafricain|cemac|beac
  DZD algerie|algerien|algerienne|algeriens|alger|oran
  TND tunisie|tunisien|tunisienne|tunisiens|tunis
  LYD libye|libyen|libyenne|tripoli
  IQD irak|irakien|irakienne|bagdad
  JOD jordanie|jordanien|amman
  KWD koweit|koweitien
  BHD bahrein|manama
  RSD serbie|serbe|belgrade
  MAD maroc|marocain|marocaine|marocains|rabat|casablanca
  AED emirats|emirati|dubai|abu
  MXN mexique|mexicain|mexicaine|mexico
  ARS argentine|argentin|argentins
  CLP chili|chilien|chilienne|santiago
  COP colombie|colombien|colombienne|bogota
  CUP cuba|cubain|cubaine|havane
  PHP philippines|philippin|manille
  UYU uruguay|uruguayen|montevideo
  DOP dominicaine|dominicain
  INR inde|indien|indienne|delhi|bombay
  PKR pakistan|pakistanais|pakistanaise|islamabad|karachi
  IDR indonesie|indonesien|indonesienne|jakarta
  LKR sri|colombo|srilankais
  NPR nepal|nepalais|katmandou
  MUR maurice|mauricien|mauricienne
  SEK suede|suedois|suedoise|stockholm
  NOK norvege|norvegien|norvegienne|oslo
  DKK danemark|danois|danoise|copenhague
  CZK tcheque|tcheques|tchequie|prague
  ISK islande|islandais|islandaise|reykjavik
  IRR iran|iranien|iranienne|iraniens|teheran
  SAR arabie|saoudien|saoudienne|ryad|riyad
  QAR qatar|qatari|doha
  OMR oman|omanais|mascate
  YER yemen|yemenite|sanaa
  AZN azerbaidjan|azerbaidjanais|bakou|azeri
  TMT turkmenistan|turkmene|achgabat
  KES kenya|kenyan|nairobi
  UGX ouganda|ougandais|kampala
  TZS tanzanie|tanzanien|dar
  SOS somalie|somalien|mogadiscio
`;

/** "nouveau shekel": the first word is no noun; "sol", "unité", "Guaranis" mean other things alone. */
export const NO_NOUN_ALONE: readonly string[] =
  'nouveau nouveaux droit droits sol sols som soms sum sums tala kina mark marks florin florins colon colons pula leu lei unite unites guarani guaranis leone leones cordoba cordobas zaire zaires'.split(
    ' ',
  );
