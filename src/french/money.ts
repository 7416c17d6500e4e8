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

/** The press's own forms; each word or phrase folded. */
export const PRESS = `
  EUR euro euros eur
  USD us $|dollar us|dollars us|dollar americain|dollars americains|$ us|usd|us $|billets verts
  CAD dollar canadien|dollars canadiens|$ can|$ ca|$ cad|cad|can $|dollars can
  AUD aud|$ aud
  HKD $ hk|hkd|hk $|dollars de hong-kong|dollar de hong-kong|dollars hong-kongais
  NZD nzd|nz $
  SGD sgd|dollars singapouriens
  GBP livre sterling|livres sterling|livres britanniques|livre britannique|gbp|pounds|£ gb
  CHF franc suisse|francs suisses|chf|frs|fr.
  JPY yen|yens|jpy
  CNY yuan|yuans|renminbi|renminbis|cny|rmb
  RUB rouble|roubles|rub
  UAH hryvnia|hryvnias|grivna|grivnas
  ILS shekel|shekels|sheqel|sheqels
  NGN naira|nairas
  HTG gourde|gourdes
  AZN manat azerbaidjanais|manats azerbaidjanais|azn
  TRY lire turque|lires turques|livre turque|livres turques|try
  XOF xof|franc cfa ( bceao )|francs cfa ( bceao )
  XAF xaf|franc cfa ( beac )|francs cfa ( beac )
  XPF franc pacifique|francs pacifique|xpf
  BRL real|reals|reais|reais bresiliens|brl
  SEK sek
  NOK nok
  DKK dkk
  PLN zloty|zlotys|zlotych|pln
  KRW won|wons|krw
  INR inr
  MAD mad
  DZD dzd|da
  TND tnd
  MGA ariary|ariarys
  XBT bitcoin|bitcoins|btc
  XDR dts|droits de tirage speciaux
  XEU ecu|ecus
  FRF nouveau franc|nouveaux francs
  DEM mark|marks|deutsche mark|deutsche marks|deutschemark|deutschemarks|dm
  NLG florin|florins
  ITL lire|lires
`;

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
  centime: 'EUR',
  centimes: 'EUR',
  "centimes d' euro": 'EUR',
  "centime d' euro": 'EUR',
  "cents d' euro": 'EUR',
  penny: 'GBP',
  pence: 'GBP',
  cent: 'USD',
  cents: 'USD',
};

/** A name that several countries share, the usual code first, with what speaks of each country. */
export const SHARED = `
  dollar dollars $
    USD
    CAD canada|canadien|canadienne|canadiens|canadiennes|quebec|quebecois|quebecoise|ottawa|toronto|montreal
    AUD australie|australien|australienne|australiens|sydney|canberra
    NZD nouvelle-zelande|neo-zelandais|neo-zelandaise
    HKD hong-kong|hongkongais
    SGD singapour|singapourien
    TWD taiwan|taiwanais|taiwanaise
  livre livres £
    GBP royaume-uni|angleterre|grande-bretagne|britannique|britanniques|anglais|anglaise|londres|ecosse
    SYP syrie|syrien|syrienne|syriens|damas|alep
    LBP liban|libanais|libanaise|beyrouth
    EGP egypte|egyptien|egyptienne|egyptiens|caire
    SDG soudan|soudanais|soudanaise|khartoum
    SSP juba|sud-soudanais
    TRY turquie|turc|turque|turcs|ankara|istanbul
  franc francs f
    FRF
    CHF suisse|suisses|geneve|zurich|berne|lausanne|genevois|vaudois|helvetique|bale|fribourg|valais|neuchatel
    CDF rdc|kinshasa|goma|lubumbashi|congolais|congolaise
    GNF guinee|guineen|guineenne|conakry
    RWF rwanda|rwandais|kigali
    BIF burundi|burundais|bujumbura
    DJF djibouti|djiboutien
    KMF comores|comorien|moroni
    BEF belgique|belge|bruxelles
    XOF senegal|senegalais|dakar|abidjan|ivoirien|ivoirienne|cote-d'ivoire|mali|malien|bamako|burkina|burkinabe|ouagadougou|niger|niamey|nigerien|togo|lome|togolais|benin|beninois|cotonou
    XAF cameroun|camerounais|yaounde|douala|gabon|gabonais|libreville|tchad|tchadien|n'djamena|brazzaville|centrafrique|bangui|malabo
  dinar dinars
    DZD algerie|algerien|algerienne|algeriens|alger|oran
    TND tunisie|tunisien|tunisienne|tunisiens|tunis
    LYD libye|libyen|libyenne|tripoli
    IQD irak|irakien|irakienne|bagdad
    JOD jordanie|jordanien|amman
    KWD koweit|koweitien
    BHD bahrein|manama
    RSD serbie|serbe|belgrade
  dirham dirhams dh dhs
    MAD maroc|marocain|marocaine|marocains|rabat|casablanca
    AED emirats|emirati|dubai|abu
  peso pesos
    MXN mexique|mexicain|mexicaine|mexico
    ARS argentine|argentin|argentins
    CLP chili|chilien|chilienne|santiago
    COP colombie|colombien|colombienne|bogota
    CUP cuba|cubain|cubaine|havane
    PHP philippines|philippin|manille
    UYU uruguay|uruguayen|montevideo
    DOP dominicaine|dominicain
  roupie roupies
    INR inde|indien|indienne|delhi|bombay
    PKR pakistan|pakistanais|pakistanaise|islamabad|karachi
    IDR indonesie|indonesien|indonesienne|jakarta
    LKR sri|colombo|srilankais
    NPR nepal|nepalais|katmandou
    MUR maurice|mauricien|mauricienne
  couronne couronnes
    SEK suede|suedois|suedoise|stockholm
    NOK norvege|norvegien|norvegienne|oslo
    DKK danemark|danois|danoise|copenhague
    CZK tcheque|tcheques|tchequie|prague
    ISK islande|islandais|islandaise|reykjavik
  rial rials riyal riyals
    IRR iran|iranien|iranienne|iraniens|teheran
    SAR arabie|saoudien|saoudienne|ryad|riyad
    QAR qatar|qatari|doha
    OMR oman|omanais|mascate
    YER yemen|yemenite|sanaa
  manat manats
    AZN azerbaidjan|azerbaidjanais|bakou|azeri
    TMT turkmenistan|turkmene|achgabat
  shilling shillings
    KES kenya|kenyan|nairobi
    UGX ouganda|ougandais|kampala
    TZS tanzanie|tanzanien|dar
    SOS somalie|somalien|mogadiscio
  fcfa cfa|franc cfa|francs cfa|f cfa|f . cfa|f. cfa|frs cfa|fr cfa|fr. cfa
    XOF senegal|senegalais|dakar|abidjan|ivoirien|ivoirienne|ivoiriens|ivoire|mali|malien|maliens|bamako|burkina|burkinabe|ouagadougou|niger|niamey|nigerien|togo|lome|togolais|benin|beninois|cotonou|uemoa|bissau
    XAF cameroun|camerounais|camerounaise|yaounde|douala|gabon|gabonais|libreville|tchad|tchadien|n'djamena|brazzaville|congo|congolais|centrafrique|centrafricain|bangui|malabo|cemac|beac
`;

/** "nouveau shekel": the first word is no noun; "sol", "unité", "Guaranis" mean other things alone. */
export const NO_NOUN_ALONE: readonly string[] =
  'nouveau nouveaux droit droits sol sols som soms sum sums tala kina mark marks florin florins colon colons pula leu lei unite unites guarani guaranis leone leones cordoba cordobas zaire zaires'.split(
    ' ',
  );
