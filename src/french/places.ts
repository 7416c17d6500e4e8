// Words of addresses, folded, as data.

import { oneOf } from './one-of.js';

/** The kinds of streets: a number before one of them is a house's. */
export const ROADS = oneOf(
  'rue avenue av av. boulevard bd bd. bld place quai chemin allee impasse route cours square passage faubourg esplanade ' +
    'rond-point villa venelle sentier chaussee ruelle promenade montee mail traverse rang',
);
/** "45 bis": a second and third house of one number. */
export const HOUSE_SUFFIXES = oneOf('bis ter quater');

/** The countries by their one-word names: figures in brackets behind one are no department's. */
export const COUNTRIES = oneOf(
  'afghanistan albanie algerie allemagne andorre angola argentine armenie australie autriche azerbaidjan bahamas bahrein ' +
    'bangladesh barbade belgique belize benin bhoutan bielorussie belarus birmanie bolivie botswana bresil brunei bulgarie ' +
    'burundi cambodge cameroun canada centrafrique chili chine chypre colombie comores congo croatie cuba danemark djibouti ' +
    'egypte equateur erythree espagne estonie ethiopie etats-unis usa fidji finlande france gabon gambie georgie ghana grece ' +
    'grenade guatemala guinee guyana haiti honduras hongrie inde indonesie irak iran irlande islande israel italie jamaique ' +
    'japon jordanie kazakhstan kenya kirghizstan kirghizistan kosovo koweit laos lesotho lettonie liban liberia libye ' +
    'liechtenstein lituanie luxembourg macedoine madagascar malaisie malawi maldives mali malte maroc maurice mauritanie ' +
    'mexique micronesie moldavie monaco mongolie montenegro mozambique namibie nauru nepal nicaragua niger nigeria norvege ' +
    'nouvelle-zelande oman ouganda ouzbekistan pakistan palaos palestine panama papouasie paraguay pays-bas perou ' +
    'philippines pologne portugal qatar roumanie royaume-uni angleterre ecosse galles russie rwanda salvador samoa senegal ' +
    'serbie seychelles singapour slovaquie slovenie somalie soudan sri-lanka suede suisse suriname syrie tadjikistan taiwan ' +
    'tanzanie tchad tchequie thailande togo tonga tunisie turkmenistan turquie ukraine uruguay vanuatu vatican venezuela ' +
    'vietnam yemen zambie zimbabwe ivoire verde sud nord',
);
