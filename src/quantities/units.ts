// Units of measure: the words and symbols of the French press, with their codes in UCUM (The Unified Code for Units of
// Measure). Words are matched folded, symbols as they must be written: "MW" is not "mW". A symbol in another case is
// accepted only if no other symbol folds to the same letters.

/** Prefixes that are written in one word with the unit: "kilomètre", "mégawatt". */
const PREFIXES: readonly (readonly [word: string, symbol: string])[] = [
  ['', ''],
  ['nano', 'n'],
  ['micro', 'u'],
  ['milli', 'm'],
  ['centi', 'c'],
  ['deci', 'd'],
  ['hecto', 'h'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
];

/** Each line: the word, its UCUM code, the symbol used by the press ("-" for none), and the prefixes it takes. */
const METRIC = `
  metre m m ,n,u,m,c,d,h,k
  gramme g g ,n,u,m,c,d,h,k
  litre L l ,u,m,c,d,h
  watt W W ,m,k,M,G,T
  joule J - ,k,M,G,T
  volt V V ,m,k
  ampere A - ,m,k
  hertz Hz Hz ,k,M,G,T
  octet By o k,M,G,T,P
  bit bit bit ,k,M,G,T
  byte By B k,M,G,T
  pascal Pa Pa ,h,k,M
  sievert Sv Sv ,u,m
  gray Gy Gy ,m
  becquerel Bq Bq ,k,M,G,T
  decibel dB dB 
  tonne t t ,k,M,G
  calorie cal cal ,k
  newton N - ,k
  kelvin K - 
  mole mol - ,m
  lumen lm lm 
  lux lx lx 
  ohm Ohm - ,k,M
  electronvolt eV eV ,k,M,G,T
  parsec pc - ,k,M
`;

/** Each line: a UCUM code, then its words and phrases; `=` marks a symbol that must be written exactly so. */
const OTHERS = `
  By octet|octets
  kJ =kJ
  MJ =MJ
  J =J
  km2 kilometre carre|kilometres carres|=km²|=km2
  m2 metre carre|metres carres|=m²|=m2
  cm2 centimetre carre|centimetres carres|=cm²|=cm2
  mm2 millimetre carre|millimetres carres|=mm²|=mm2
  m3 metre cube|metres cubes|=m³|=m3
  km3 kilometre cube|kilometres cubes|=km³|=km3
  cm3 centimetre cube|centimetres cubes|=cm³|=cm3|=cc
  har hectare|hectares|=ha
  ar are|ares
  [acr_us] acre|acres|acre anglo-saxonne|acres anglo-saxonnes|=ac
  [mi_us]2 mille carre|milles carres|mile carre|miles carres
  [ft_i] pied|pieds|=pi|=ft
  [sft_i] pied carre|pieds carres
  [in_i] pouce|pouces|=po
  [mi_i] mile|miles|=mi
  [nmi_i] mille nautique|milles nautiques|mille marin|milles marins|=nmi
  [yd_i] yard|yards|verge|verges
  [lb_av] =lb|=lbs
  [oz_av] once|onces|=oz
  [oz_tr] once d' or|onces d' or|once troy|onces troy|=oz t|once d' argent|onces d' argent
  [gal_us] gallon|gallons|=gal
  [pt_us] pinte|pintes
  [bbl_us] baril|barils|baril de petrole|barils de petrole|=bbl
  [bbl_us]/d baril par jour|barils par jour|=b/j
  t tonne metrique|tonnes metriques
  100.kg quintal|quintaux
  kg kilo|kilos
  km =kms
  t(CO2) =tCO2|tonne de co2|tonnes de co2|tonne equivalent co2|tonnes equivalent co2|tonnes d' equivalent co2
  [car_m] carat|carats
  km/h kilometre heure|kilometres heure|kilometre par heure|kilometres par heure|kilometre a l' heure|kilometres a l' heure|kilometre - heure|kilometres - heure|km heure|km a l' heure|=km h|=km / h|=kmh|=kmH|=kms / h|km / heure|kilometres / heure
  m/s metre par seconde|metres par seconde|=m / s
  km/s kilometre par seconde|kilometres par seconde|=km / s
  [mi_i]/h mile par heure|miles par heure|miles a l' heure|=mph|=mi / h
  [kn_i] nœud|nœuds|noeud|noeuds|=nd
  Cel degre celsius|degres celsius|degre centigrade|degres centigrades|degres centigrade|celsius|centigrade|centigrades|=°C|=° C|=ºC|=º C|deg celsius|deg c|degres c|degre c|=°c
  [degF] degre fahrenheit|degres fahrenheit|fahrenheit|=°F|=° F|degres f|deg f|=°f
  K degre kelvin|degres kelvin|=°K|=°k|=° K|=° k
  W.h wattheure|wattheures|watt - heure|watts - heure|watt - heures|watts - heures|=Wh
  kW.h kilowattheure|kilowattheures|kilowatt - heure|kilowatts - heure|kilowatt - heures|kilowatts - heures|=kWh|=KWh|=Kwh|=kwh
  MW.h megawattheure|megawattheures|megawatt - heure|megawatts - heure|megawatt - heures|megawatts - heures|=MWh
  GW.h gigawattheure|gigawattheures|gigawatt - heure|gigawatts - heure|gigawatt - heures|gigawatts - heures|=GWh
  TW.h terawattheure|terawattheures|terawatt - heure|terawatts - heure|terawatt - heures|terawatts - heures|=TWh
  [HP] cheval - vapeur|chevaux - vapeur|cheval vapeur|chevaux vapeur|chevaux|=ch|=hp
  N.m newton - metre|newton - metres|newtons metres|=Nm|=N . m
  kcal grande calorie
  bar bar|bars|=bar
  mbar millibar|millibars|=mbar
  atm atmosphere|atmospheres
  mm[Hg] millimetre de mercure|millimetres de mercure|=mmHg
  [ppm] partie par million|parties par million|=ppm
  [ppb] partie par milliard|parties par milliard|=ppb
  ug/m3 microgramme par metre cube|microgrammes par metre cube|=µg / m³|=µg / m3|=μg / m³|=μg / m3
  g/m3 gramme par metre cube|grammes par metre cube
  g/L gramme par litre|grammes par litre|gramme d' alcool par litre de sang|grammes d' alcool par litre de sang|=g / l|=g / L
  mg/L milligramme par litre|milligrammes par litre|=mg / l|=mg / L
  g/km gramme par kilometre|grammes par kilometre|=g / km
  m3/s metre cube par seconde|metres cubes par seconde|=m³ / s|=m3 / s
  L/m2 litre par metre carre|litres par metre carre|litre au metre carre|litres au metre carre|=l / m²|litres au m2|litres au m²
  L/(100.km) litres aux cent|litres aux cent kilometres
  L/km litre au kilometre|litres au kilometre|=l / km
  Gbit/s gigabit par seconde|gigabits par seconde|=Gbit / s|=Gb / s
  Mbit/s megabit par seconde|megabits par seconde|=Mbit / s|=Mb / s
  MBy/s megaoctet par seconde|megaoctets par seconde|=Mo / s
  /km2 habitant au kilometre carre|habitants au kilometre carre|habitants par kilometre carre|habitants au km2|habitants au km²|hab . / km²|hab . / km2|par kilometre carre|=hab / km²|=hab / km2
  /m2 par metre carre
  Mpix megapixel|megapixels
  px pixel|pixels
  AU unite astronomique|unites astronomiques
  [ly] annee - lumiere|annees - lumiere|annee lumiere|annees lumiere
  eq equivalent temps plein
  Mt =MtCO2|=MtCO2e|=MteqCO2|=Mt CO2|=MtCO2eq|=Mt eqCO2|=Mt CO2e
  kt =ktCO2|=ktCO2e|=kteqCO2|=kt CO2
  Gt =GtCO2|=GtCO2e|=GteqCO2|=Gt CO2
  t =tCO2e|=teqCO2|=tCO2eq|=t CO2|=t eqCO2
`;

export interface UnitEntry {
  readonly code: string;
  /** The exact spelling of a symbol; `null` for a word. */
  readonly symbol: string | null;
}

/** Maps each folded phrase to the units it may stand for. */
export function units(): ReadonlyMap<string, readonly UnitEntry[]> {
  return (builtUnits ??= buildUnits());
}

let builtUnits: Map<string, UnitEntry[]> | null = null;

/** "42 degrés", "42°": degrees of temperature or of an angle. */
export const DEGREES: readonly string[] = ['degre', 'degres', '°', 'º', 'deg', 'deg.'];

function buildUnits(): Map<string, UnitEntry[]> {
  const all = new Map<string, UnitEntry[]>();
  const add = (phrase: string, entry: UnitEntry): void => {
    const known = all.get(phrase);
    if (known) known.push(entry);
    else all.set(phrase, [entry]);
  };
  for (const line of lines(METRIC)) {
    const [word, code, symbol, taken = ''] = line.split(' ');
    const symbols = taken.split(',');
    for (const [prefix, sign] of PREFIXES) {
      if (!symbols.includes(sign)) continue;
      const full = `${sign}${code}`;
      add(`${prefix}${word}`, { code: full, symbol: null });
      add(`${prefix}${word}s`, { code: full, symbol: null });
      if (symbol !== '-')
        for (const written of spellings(sign, symbol!)) add(foldSymbol(written), { code: full, symbol: written });
    }
  }
  for (const line of lines(OTHERS)) {
    const space = line.indexOf(' ');
    const code = line.slice(0, space);
    for (const name of line.slice(space + 1).split('|')) {
      if (name.startsWith('=')) add(foldSymbol(name.slice(1)), { code, symbol: name.slice(1).replaceAll(' ', '') });
      else add(name, { code, symbol: null });
    }
  }
  return all;
}

/**
 * Accepted spellings of a symbol: "kW" and the common misspelling "KW", "ml" and "mL", both Unicode signs for micro.
 */
function spellings(sign: string, symbol: string): string[] {
  const signs = sign === 'k' ? ['k', 'K'] : sign === 'u' ? ['u', '\u00b5', '\u03bc'] : [sign];
  const symbols = symbol === 'l' ? ['l', 'L'] : [symbol];
  return signs.flatMap((first) => symbols.map((last) => first + last));
}

function foldSymbol(symbol: string): string {
  return symbol.toLowerCase();
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line.trim() !== '');
}
