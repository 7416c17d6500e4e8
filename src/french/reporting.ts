// The words with which news reports what somebody says or thinks: the reporting verbs by their infinitives, in lists that
// say what may follow them; the forms of the irregular verbs; the prepositions; and the nouns of those who speak. As they
// are written, in lower case. "se-plaindre" needs its "se", "faire-valoir" and "mettre-en-garde" need their second word.

import { oneOf } from './one-of.js';

/** Verbs of saying and writing: "a déclaré que …", "a déclaré : « … »", "…, a-t-il déclaré". */
export const SAYING = oneOf(
  'dire redire affirmer réaffirmer déclarer indiquer annoncer préciser ajouter expliquer assurer confirmer rappeler ' +
    'souligner répéter répondre rétorquer répliquer raconter rapporter révéler écrire noter remarquer observer relever ' +
    'signaler avouer admettre reconnaître confier confesser concéder promettre jurer garantir certifier soutenir ' +
    'maintenir prétendre alléguer arguer argumenter plaider insister marteler réitérer objecter protester informer ' +
    'avertir prévenir alerter mentionner spécifier conclure démentir nier suggérer prédire pronostiquer témoigner ' +
    'attester proclamer clamer marmonner murmurer chuchoter crier hurler décréter énoncer exposer résumer commenter ' +
    'tweeter twitter publier poster lancer glisser lâcher souffler asséner ironiser plaisanter ' +
    'faire-valoir faire-savoir faire-remarquer faire-observer mettre-en-garde',
);
/** Verbs of thinking and feeling: "estime que …", "…, estime-t-il". */
export const THINKING = oneOf(
  'estimer juger penser croire considérer trouver supposer imaginer présumer soupçonner douter craindre redouter espérer ' +
    'souhaiter regretter déplorer constater prévoir anticiper évaluer tabler parier se-féliciter se-réjouir se-plaindre ' +
    's-étonner s-inquiéter s-indigner se-vanter se-souvenir se-persuader se-convaincre convenir comprendre apprendre ' +
    'se-demander se-targuer',
);
/** What a study or a text does, only with a clause: "le rapport montre que …". */
export const SHOWING = oneOf('montrer démontrer établir prouver stipuler révéler découvrir');
/** Verbs that report only words between marks, or words that they are inserted in: "…, poursuit le maire". */
export const INSERTED = oneOf(
  'poursuivre reprendre renchérir enchaîner continuer terminer compléter détailler décrire relater analyser argüer ' +
    's-exclamer s-interroger s-emporter s-insurger s-agacer se-désoler se-lamenter s-amuser se-défendre se-justifier ' +
    's-enthousiasmer s-émouvoir s-alarmer s-excuser s-offusquer se-moquer s-écrier s-énerver s-irriter se-rappeler se-désespérer ' +
    'railler tonner tempêter fulminer pester soupirer sourire réagir intervenir interpeller questionner interroger ' +
    'scander tempérer nuancer relativiser minimiser trancher attaquer dénoncer critiquer fustiger tacler moquer justifier ' +
    'défendre préconiser invoquer citer évoquer philosopher schématiser illustrer recommander conseiller ' +
    'proposer exiger réclamer demander ordonner accuser reprocher insinuer abonder acquiescer approuver rassurer ' +
    'saluer vanter prôner revendiquer rembarrer cingler grincer gronder rire décrypter synthétiser pointer ' +
    'balayer éluder esquiver tancer vitupérer invectiver déclamer se-remémorer théoriser ' +
    'complimenter remercier encourager exhorter supplier implorer menacer',
);
/** With an infinitive: "assure avoir payé". */
export const WITH_INFINITIVE = oneOf(
  'assurer affirmer dire déclarer indiquer reconnaître admettre prétendre estimer espérer penser croire nier avouer jurer ' +
    'confirmer préciser soutenir annoncer expliquer confesser garantir démentir souhaiter révéler ' +
    'maintenir juger considérer imaginer réaffirmer rappeler raconter souligner certifier',
);
/** With "de" and an infinitive: "demande aux élus de signer", "accuse son voisin de mentir". */
export const WITH_OF = oneOf(
  'demander promettre accuser reprocher proposer ordonner recommander conseiller suggérer jurer soupçonner ' +
    'menacer exiger supplier implorer conjurer dire-de blâmer remercier se-féliciter se-réjouir se-targuer se-vanter se-plaindre ' +
    'craindre regretter préconiser',
);
/** With "à" and an infinitive: "appelle à voter", "invite les habitants à sortir". */
export const WITH_TO = oneOf('appeler inviter exhorter encourager inciter s-engager');
/** With an indirect question: "demande si …", "explique pourquoi …". */
export const WITH_QUESTION = oneOf(
  'demander se-demander s-interroger expliquer préciser ignorer raconter indiquer dire rappeler détailler révéler',
);
/** With a few words between marks: "dénonce « une faute grave »". */
export const WITH_WORDS = oneOf(
  'appeler qualifier se-dire parler viser s-en-prendre condamner louer demander réclamer ' +
    'exiger promettre invoquer prôner revendiquer déplorer regretter redouter craindre souhaiter saluer vanter ' +
    'décrire traiter accuser reprocher se-prononcer se-déclarer se-montrer menacer appeler-à opposer décréter ' +
    'employer pointer brocarder citer convenir confirmer assumer récuser rejeter réfuter écarter proposer ' +
    'étriller épingler relayer comparer assimiler',
);
/** With an object before the clause: "a averti les élus que …". */
export const WITH_OBJECT = oneOf(
  'avertir prévenir informer alerter assurer convaincre persuader se-persuader se-convaincre',
);
/** Verbs before titles: the words between marks of "a écrit « Les Années »" are not said by anybody. */
export const AUTHORING = oneOf('écrire publier poster citer exposer');
/** Texts and speeches: ", dans un communiqué", ", dans une tribune" end the words said. */
export const SPEECH_NOUNS = oneOf(
  'communiqué déclaration message tribune lettre entretien interview tweet discours allocution entrevue courrier ' +
    'publication post note texte vidéo conférence émission intervention courriel billet éditorial chronique dépêche',
);

/**
 * The irregular verbs, by their last letters; the longest ending that fits is the model of a verb. The forms are: present
 * singular and plural, the stem of the imperfect, the stem of the future, the participle, simple past singular and plural.
 */
export const IRREGULAR: readonly (readonly [ending: string, forms: string])[] = [
  ['prédire', 'prédit prédisent prédis prédir prédit prédit prédirent'],
  ['dire', 'dit disent dis dir dit dit dirent'],
  ['rire', 'rit rient ri rir ri rit rirent'],
  ['crire', 'crit crivent criv crir crit crivit crivirent'],
  ['mettre', 'met mettent mett mettr mis mit mirent'],
  ['tenir', 'tient tiennent ten tiendr tenu tint tinrent'],
  ['venir', 'vient viennent ven viendr venu vint vinrent'],
  ['prendre', 'prend prennent pren prendr pris prit prirent'],
  ['ndre', 'nd ndent nd ndr ndu ndit ndirent'],
  ['craindre', 'craint craignent craign craindr craint craignit craignirent'],
  ['plaindre', 'plaint plaignent plaign plaindr plaint plaignit plaignirent'],
  ['naître', 'naît naissent naiss naîtr nu nut nurent'],
  ['croire', 'croit croient croy croir cru crut crurent'],
  ['prévoir', 'prévoit prévoient prévoy prévoir prévu prévit prévirent'],
  ['voir', 'voit voient voy verr vu vit virent'],
  ['convaincre', 'convainc convainquent convainqu convaincr convaincu convainquit convainquirent'],
  ['clure', 'clut cluent clu clur clu clut clurent'],
  ['suivre', 'suit suivent suiv suivr suivi suivit suivirent'],
  ['mentir', 'ment mentent ment mentir menti mentit mentirent'],
  ['couvrir', 'couvre couvrent couvr couvrir couvert couvrit couvrirent'],
  ['faire', 'fait font fais fer fait fit firent'],
  ['émouvoir', 'émeut émeuvent émouv émouvr ému émut émurent'],
];

/** The prepositions before whoever said a clause: "selon Luc Roy". */
export const ACCORDING = oneOf('selon dixit');
/** The nouns of "de l'avis de X", "aux dires de X", "aux yeux de X". */
export const IN_THE_VIEW_OF = oneOf('avis dires dire yeux aveu');
/** The second word of "d'après Luc Roy". */
export const AFTER_WORD = 'après';

/**
 * Before "que" these make a conjunction or a comparison, so that no clause is reported: "alors que", "plus que", "bien
 * que".
 */
export const NOT_REPORTING_QUE = oneOf(
  'alors tandis bien parce ainsi plus moins aussi autant dès afin pour depuis pendant avant après sans tel telle tels telles même ' +
    'autre autres autrement mieux ce sauf outre pourvu sitôt maintenant tant si plutôt jusque fois lors à encore',
);

/** The words that open a noun phrase: articles, possessives, demonstratives, small numbers. */
export const DETERMINERS = oneOf(
  "le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes plusieurs certains certaines quelques " +
    'chaque deux trois quatre cinq six sept huit neuf dix aucun aucune nombre tous toutes tout toute',
);
/** Words that mean people without a noun: "certains disent". */
export const LONE_SUBJECTS = oneOf(
  "certains certaines beaucoup plusieurs d'autres celui-ci celle-ci ceux-ci celles-ci",
);
/** The pronouns of a subject. */
export const SUBJECT_PRONOUNS = oneOf('il elle ils elles on');
/** The pronouns after "selon" and "pour". */
export const STRESSED_PRONOUNS = oneOf('lui elle eux elles celui-ci celle-ci');
/** The pronouns and the negation between a subject and its verb: "il ne le dit pas". */
export const CLITICS = oneOf("ne n' me m' se s' lui leur y en nous vous l' le la les t' te");
/** "se" of "se plaindre", as written. */
export const REFLEXIVES = oneOf("se s'");
/** "avoir" and "être" in the third person, before a participle: "a dit", "sont convenus". */
export const HELPERS = oneOf(
  'a ont avait avaient aura auront aurait auraient eut est sont était étaient sera seront serait seraient fut furent ait aient ayant',
);
/** The forms of "être", which make a passive: "est estimé". */
export const BEING = oneOf('est sont était étaient sera seront serait seraient fut furent soit étant être été');
/** The prepositions: a noun phrase after one of them is no subject. */
export const PREPOSITIONS = oneOf(
  "à au aux de d' du dans en par pour sur sous avec sans chez vers entre contre depuis pendant dès lors après avant devant derrière malgré " +
    'selon face parmi durant via hors outre auprès suite grâce quant concernant envers suivant près loin afin jusque vis-à-vis',
);
/** The words that open a clause inside another. */
export const SUBORDINATORS = oneOf("que qu' qui dont où lorsque lorsqu' quand si comme puisque puisqu' quoique car");
/** The words that join two clauses or two phrases. */
export const COORDINATORS = oneOf('et ou mais or car donc ni puis');

/** The nouns of bodies that speak, with the category of their record; '' for nouns that fit several categories. */
export const BODIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company:
      'entreprise groupe société compagnie constructeur firme opérateur fabricant banque enseigne géant marque maison distributeur repreneur industriel éditeur plateforme start-up startup avionneur',
    media: 'quotidien journal chaîne radio hebdomadaire magazine média site revue mensuel',
    agency: 'agence organisme autorité institut office observatoire',
    party: 'parti formation mouvement',
    government:
      'ministère gouvernement préfecture mairie municipalité exécutif administration présidence chancellerie département métropole ville commune région sénat assemblée',
    court: 'cour tribunal parquet juridiction',
    '': 'établissement organisation institution groupe chambre conseil comité',
    education: 'école université lycée collège faculté',
    health: 'hôpital clinique',
    union: 'syndicat centrale fédération intersyndicale',
    ngo: 'association ong collectif fondation',
    sport: 'club équipe fédération ligue',
    military: 'armée régiment marine état-major',
  }).flatMap(([category, words]) => words.split(' ').map((word) => [word, category] as const)),
);
/** What speaks for a body: "le communiqué", "la direction". */
export const VOICES = oneOf('communiqué texte direction document');
/** The words for the person named last: "ce dernier", "l'intéressée". */
export const THE_LATTER = oneOf('dernier dernière intéressé intéressée');
/** Civilities: they stand before the name of a speaker and do not belong to it. */
export const CIVILITIES_OF_SPEAKERS = oneOf('m. mm. mme mmes mlle me mes dr pr mgr mr monsieur madame maître');
/** The words before a title between marks: "le film « … »", "intitulé « … »". */
export const TITLED = oneOf(
  'film livre roman chanson album titre titré intitulé intitulée intitulés baptisé baptisée surnommé surnommée surnommés émission ' +
    'série pièce opération exposition recueil essai ouvrage documentaire spectacle projet programme rubrique collection ' +
    'slogan pancarte banderole inscription mention hashtag panneau',
);
/** What somebody publishes or says: "selon les chiffres de l'Insee" makes the Insee the speaker. */
export const FINDINGS = oneOf(
  'expression information informations chiffre chiffres estimation estimations bilan données statistiques calculs sondage étude enquête rapport ' +
    'termes propos dires déclaration déclarations communiqué analyse prévisions décompte comptage avis témoignage témoignages récit',
);
/** Nouns after "selon" that do not speak: "selon les cas", "selon la nature du sol". */
export const NO_SPEAKERS = oneOf(
  'cas besoin besoins critère critères méthode modèle lieu lieux endroits saisons saison âge nature type types règles modalités principe ' +
    'ordre calendrier scénario formule',
);
/** Other nouns of those who speak: "les autorités", "une source", "des témoins". */
export const SPEAKERS = oneOf(
  'autorité autorités source sources service services témoin témoins expert experte experts expertes porte-parole gens public critiques ' +
    'secours pompiers proches responsable responsables ministre ministres préfet préfète maire maires élus président présidente ' +
    'premier première monde membre membres collègue juge juges magistrat magistrate magistrats parents père mère enquêteurs ' +
    'police gendarmerie justice opposition majorité parlement ambassade ambassadeur église roi reine prince pape évêque curé ' +
    'politologue économiste économistes professeur professeure docteur chef cheffe patron patronne bras adversaires partisans défenseurs ' +
    'détracteurs syndicats associations organisations habitants riverains usagers voisins victimes familles équipe avocats médecins ' +
    'spécialiste spécialistes internaute internautes squatteurs grévistes manifestants vice-président vice-présidente ' +
    'ex-ministre ex-président numéro leader leaders figure tête élue édile',
);
/** The first words of "selon X", "d'après X", "à en croire X", "de l'avis de X", "aux yeux de X", "pour X". */
export const ACCORDING_OPENERS = oneOf("selon dixit d' à de au aux des pour");
/** The pronouns with which a question speaks to somebody: "Que ferez-vous ?" */
export const ADDRESSES = oneOf('vous votre vos -vous -t-vous tu -tu toi');
/** The determiners of a plural: "les élus disent". */
export const PLURAL_DETERMINERS = oneOf(
  'les des ces ses leurs mes tes nos vos plusieurs certains certaines quelques beaucoup deux trois quatre cinq six',
);
/** The determiners of a singular: "le maire dit". */
export const SINGULAR_DETERMINERS = oneOf("le la l' un une ce cet cette son sa leur chaque aucun aucune notre");
/** Nouns of quantity, after which a verb may be a singular or a plural: "la majorité des élus dit", "… disent". */
export const COLLECTIVES = oneOf(
  'plupart majorité minorité moitié partie part reste tiers quart nombre ensemble totalité foule poignée série paire groupe ' +
    'équipe couple millier million milliard quantité multitude',
);
/** Verbs in the singular that end like a plural: "il dément". */
export const SINGULAR_IN_ENT = oneOf('dément ment sent ressent pressent consent repent');
/** Pronouns of the third person after their verb: "dit-il", "a-t-elle". */
export const INVERTED_PRONOUNS = oneOf('-t-ils -t-il -t-elles -t-elle -t-on -ils -il -elles -elle -on');
