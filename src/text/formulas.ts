// The standard wording of French news pages, as data: news agencies, texts that sites print around their stories, and
// texts before links. They are matched on folded lines (see `lines.ts`), so they are written without capitals and
// accents.

/** Agencies and services in datelines and signatures: "PARIS (AFP) –", "afp/nxp". */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    'afp|agence france-presse|agence france presse|reuters|ap|associated press|ats|keystone-ats|awp|sda|belga|pc|la presse canadienne|presse canadienne|cp|' +
    'sana|xinhua|chine nouvelle|tass|ria novosti|interfax|efe|ansa|dpa|apa|anp|lusa|upi|bloomberg|dow jones|pti|ani|kyodo|yonhap|irna|isna|' +
    'aps|map|tap|wafa|wam|spa|qna|kuna|mena|nna|ani|petra|saba|anadolu|agence anadolu|aa|azertac|armenpress|trend|ukrinform|agerpres|pap|ctk|bta|' +
    'panapress|pana|aip|abp|aib|agp|acp|acap|ami|amap|anta|angop|atop|apanews|apa news|adi|adiac|gabonews|agence ecofin|ecofin|infos du niger|anp niger|' +
    'agefi|agefi-dow jones|dow jones newswires|aof|cercle finance|zonebourse|newsmanagers|europa press|ritzau|tt|ntb|mti|sita|hina|fena|tanjug|aa energie|vna|bernama|aci|apo|relaxnews|afp relaxnews|6medias|media services|agence rol|fides|agence fides|cath.ch|apic|kna|ens|icrc|news aktuell|globe newswire|business wire'
  ).split('|'),
);

/** Agencies and archives of pictures in credits: "© Maxppp", "X / Hans Lucas / AFP". */
export const PICTURE_AGENCIES: ReadonlySet<string> = new Set(
  (
    'maxppp|max ppp|getty|getty images|gettyimages|sipa|sipa press|sipa usa|abaca|abacapress|hans lucas|icon sport|iconsport|panoramic|imago|imago images|epa|epa-efe|epa/efe|' +
    'alamy|shutterstock|istock|istockphoto|adobe stock|fotolia|unsplash|pixabay|pexels|flickr|wikimedia|wikimedia commons|wikipedia|keystone|belga image|belgaimage|belga images|photo news|photonews|' +
    'presse sports|dppi|pqr|nurphoto|zuma|zuma press|bestimage|magnum|magnum photos|agence vu|divergence|myop|cosmos|signatures|rea|gamma|gamma-rapho|starface|visual|kcs|kcs presse|eyepress|afp photo|' +
    'editpress|scanpix|ntb scanpix|sooc|gaelle|courtoisie|archives|dr|d.r.|spp|backpage images|freshfocus|pixsell|ap photo|reuters connect|action images|motorsport images|xpb images|psnewz|pressesports'
  ).split('|'),
);

/** Media that write their names in lower case, in bylines: "Article rédigé par franceinfo avec AFP". */
export const MEDIA_IN_LOWER_CASE: ReadonlySet<string> = new Set(
  'franceinfo francetv francetvinfo ici mediapart lemonde liberation leparisien ouest-france seneweb'.split(' '),
);

export const MONTH =
  '(?:janvier|janv|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec)\\.?';

/**
 * Words that look like a place in a dateline but name a section: "VIDEO - ", "Football | ", "Analyse — ". Only the
 * first word of the section is listed.
 */
export const RUBRICS: ReadonlySet<string> = new Set(
  (
    'lundi mardi mercredi jeudi vendredi samedi dimanche derriere dictee a au aux la le les l un une des du de d en et ou mais si ce cette ces pour par dans sur avec sans selon apres avant pourquoi comment qui que quand quel quelle ' +
    'actu actualite actualites agenda analyse alerte archive archives animaux assises auto automobile barometre basket bilan billet blog bonus bourse breve breves buzz ' +
    'carnet cahier carte cartes cinema chronique club commentaire communique concours conseil coronavirus covid conso consommation critique cyberattaque cyclisme culture ' +
    'debat debats decouverte decryptage dessin direct disparition docu document dossier duplex economie edito editorial education election elections emploi energie enquete entretien environnement ' +
    'episode europe evenement exclusif exclu exclusivite explication explications fact faits fait feuilleton festival figarovox fin finance flash foot football gastronomie grand grace guerre guide handball ' +
    'histoire hippisme humeur idees image images immobilier infographie infographies info infos insolite interactif international interview invite jackpot jeu jeux journal justice ' +
    'ligue lecture legislatives libre litterature live livre livres loto live match media medias meteo minute mise mode mondial monde monologue montagne municipales musique necrologie ' +
    'natation numerique objectif opinion opinions patrimoine people photo photos planete podcast point police politique portrait portraits pratique presidentielle presse primaire proces publicite ' +
    'quiz radio rappel rectificatif rencontre regionales repere reperes replay reportage resultats retour retraite revue rugby saga sante satire science sciences scan securite serie series serie social societe ' +
    'sondage sport sports spectacle suivi sujet tech technologie teleral tele television temoignage tendance tendances tennis terrorisme test theatre top tour trafic transport transports travail tribune ' +
    'urgent venir video videos vie vrai vu web zoom zapping exclusivement'
  ).split(' '),
);

/**
 * A line with only one of these is the heading of the links at the end of a page. Above the story it is a menu label.
 */
export const PAGE_END_HEADINGS =
  /^(?:check also|(?:a |aussi a )?la une|en ce moment|et aussi|ailleurs sur le web|sur le web|plus recents?|fil info|videos?(?: liees?| associees?| recommandees?| similaires?)?|(?:nos|les|toutes les|dernieres|autres) videos|(?:actualites?|contenus?|sujets?|infos?) (?:liee?s|associee?s|similaires|connexes|recommandee?s)|(?:autres|dernieres|nos|les dernieres|toutes les) (?:articles|depeches|infos?|actus|breves|nouvelles)|les (?:\+|plus) (?:lus|vus|partages|commentes|populaires|consultes|recents)(?: .{2,25})?|(?:le )?top (?:\d+|des articles|articles)|selectionnes? pour vous|la redaction vous (?:conseille|recommande|propose)|(?:a )?ne (?:pas manquer|manquez pas)|a (?:decouvrir|suivre|voir)(?: aussi| egalement)?|most read|popular posts?|trending|tendances|nos (?:partenaires|dossiers|offres)|read also|related(?: articles| posts| news)?|you may also like|more from .{2,40}|articles? (?:similaires?|connexes?|lies?|associes?|recommandes?)|dans la meme (?:rubrique|thematique)|(?:nos )?articles? les plus (?:lus|partages|commentes)|les plus (?:lus|partages|commentes|populaires)|vous (?:aimerez|pourriez aimer|apprecierez) (?:aussi|egalement)|[cç](?:ela|a) (?:peut|pourrait|devrait) (?:aussi |egalement )?vous interesser|(?:plus d'|d'autres |autres )(?:articles?|actualites?)(?: .{2,30})?|(?:nos )?derniers articles|dernieres (?:actualites|nouvelles|infos?|depeches)|contenus? (?:sponsorises?|recommandes?)|recommande pour vous|voir plus d'articles)$/;

/** A line with only one of these is a heading of links that may stand in the middle of the story. */
export const LINK_HEADINGS =
  /^(?:(?:a |et )?(?:lire|voir|decouvrir|ecouter|regarder) (?:aussi|egalement)|sur le meme (?:sujet|theme)|pour aller plus loin|en savoir plus|lire la suite|read more|a lire|a lire egalement|en lien|articles? associes?|sur ce (?:sujet|theme)|a lire sur ce sujet|(?:nos )?autres articles sur ce sujet|notre dossier|\(re\)lire|a relire|en video|en lire plus)$/;

/** A line that begins with one of these is a link to another article: "Lire aussi : …", "» VOIR AUSSI - …". */
export const LINK_MARKERS =
  /^(?:a |et )?(?:re)?(?:lire|voir|decouvrir|ecouter|regarder|consulter|\(re\)(?:lire|voir|decouvrir|ecouter)) (?:aussi|egalement|notre (?:article|dossier|enquete|reportage|entretien|interview|analyse|decryptage|portrait|direct|edito(?:rial)?)|en direct|la suite)\b|^(?:check also|read also|read more|pour aller plus loin|pour en savoir plus|en savoir plus|sur le meme (?:sujet|theme))\b|^a (?:lire|relire)(?=[ :>»])|^(?:(?:a )?(?:re)?(?:lire|voir|ecouter|decouvrir|regarder)|les (?:\+|plus) (?:lus|vus|populaires|partages)|articles? (?:lies?|associes?))(?= ?[:>»]{1,2} )/;

/**
 * How the lines of `LINK_MARKERS` and `BOILERPLATE` start, after any signs. Other lines are not tried with them, so
 * whatever is added to one of those two must start with one of these.
 */
export const OPENINGS =
  /^(?:©|[^a-z(]*(?:\((?:c|button)\)|(?:a |et )?(?:\(re\)|(?:re)?(?:lire|voir|decouvrir|ecouter|regarder|consulter)\b)|check also|read |pour (?:aller plus|en savoir)|en (?:savoir|poursuivant|continuant)|sur le meme|les (?:\+|plus|newsletters?|infolettre) ?|articles?\b|copyright|abonnez|s'(?:abonner|inscrire)|je m'|deja abonne|(?:se|me) connecter|connexion|inscrivez|recevez|(?:(?:notre|nos|la) )?(?:newsletters?|infolettre)|suivez|rejoignez|retrouvez|likez|cet? (?:article|contenu|dossier|site|est|exclu|reserve)|(?:contenu|dossier|est|exclusivement|reserve)\b|la suite|l'acces|il vous reste|partage|share|imprimer|envoyer|copier|facebook|twitter|tweet|whatsapp|linkedin|pinterest|telegram|messenger|e-?mail|comment(?:er|aires)|reagir|publicite|annonce|advertisement|sponsorise|(?:telechargez|installez)|(?:notre|le) site|nous (?:utilis|contacter)|accepter|refuser|gerer|parametrer|continuer|publie|mise? (?:a jour|en ligne)|modifie|poste|cree|temps de|duree de|lecture|mentions|politique de|conditions gen|plan du|qui sommes|contactez))/;

/** Whole lines that sites print around every story. */
export const BOILERPLATE: readonly RegExp[] = [
  /^(?:(?:©|\(c\)) ?(?:19|20)\d\d|copyright\b).{0,160}$/,
  /^© (?=.{0,160}\b(?:(?:19|20)\d\d|droits|rights)\b).{0,160}$/,
  /^(?:abonnez-vous|s'abonner|je m'abonne|deja abonne\b.{0,40}|se connecter|me connecter|connexion)\W{0,3}$/,
  /^abonnez-vous\b.{0,200}\b(?:newsletter|lettre|offre|illimite|contenus?|articles?|journal|magazine|chaine|fil|flux|euros?|mois|essai|gratuit\w*)\b.{0,120}$/,
  /^abonnez-vous .{0,60}€.{0,80}$/,
  /^(?:inscrivez-vous|je m'inscris|s'inscrire|recevez)\b.{0,160}\b(?:newsletters?|lettre d'information|lettres? d'infos?|infolettre|notifications?|alertes? (?:infos?|mail|e-mail)|boite (?:mail|aux lettres electronique)|par e-?mail)\b.{0,140}$/,
  /^(?:notre |nos |la |les )?(?:newsletters?|infolettre)(?: .{0,40})?$/,
  /^(?:suivez|rejoignez|retrouvez)-nous\b.{0,160}$/,
  /^(?:suivez|retrouvez|recevez) (?:toute |toutes )?(?:l'actualite|l'actu|l'info|l'information|nos actualites|les actualites)\b.{0,120}\b(?:sur|avec|en (?:direct|continu)|chaque|par)\b.{0,120}$/,
  /^(?:suivez|retrouvez|likez|rejoignez) .{2,50} sur (?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|tiktok|google news|google actualites|les reseaux sociaux)\b.{0,80}$/,
  /^(?:cet |contenu |cet contenu )?(?:article|contenu|dossier)?(?: est)? ?(?:exclusivement )?reserve aux abonnes\W{0,3}$/,
  /^(?:cet article|ce contenu|la suite(?: de cet article)?|l'acces a (?:cet article|ce contenu)) (?:est|reste) (?:exclusivement )?reservee? (?:a nos|aux) (?:abonnes|lecteurs|membres|adherents)\b.{0,120}$/,
  /^il vous reste \d.{0,30} de cet article a lire\b.{0,120}$/,
  /^(?:partager|partagez|share)(?: (?:sur|via|par|l'article|cet article|ce contenu|le lien|:|with|on|this)\b.{0,90})?\W{0,3}$/,
  /^(?:imprimer|envoyer par (?:e-?)?mail|copier le lien|facebook|twitter|whatsapp|linkedin|pinterest|commenter|commentaires|reagir|ecouter l'article|ecouter cet article|\(button\).{0,80}|publicite|annonce|advertisement|sponsorise)(?: \(\d+\))?$/,
  /^(?:tweet|facebook|twitter|whatsapp|linkedin|email|e-mail|pinterest|telegram|messenger|imprimer|partager|copier)(?:[ ,|/·•-]+(?:tweet|facebook|twitter|whatsapp|linkedin|email|e-mail|pinterest|telegram|messenger|imprimer|partager|copier|le lien)){1,9}$/,
  /^(?:telechargez|installez) (?:notre|l'|nos|gratuitement (?:notre|l')) ?(?:application|appli|applications)\b.{0,140}$/,
  /^(?:ce site|notre site|nous|ce site web|le site) utilis(?:e|ons) des (?:cookies|traceurs)\b.{0,300}$/,
  /^en (?:poursuivant|continuant) (?:votre|la|a) navig\w+\b.{0,250}$/,
  /^(?:accepter|refuser|gerer|parametrer|continuer sans accepter)(?: (?:tous |mes |les )?(?:tous les )?(?:cookies|traceurs|tout))?(?: et (?:fermer|continuer))?$/,
  /^(?:publie|mise? (?:a jour|en ligne)|modifie|poste|cree) le (?:\p{L}+ )?\d{1,2}(?:er)? \p{L}+\.?$/u,
  /^(?:publie|mise? (?:a jour|en ligne)|modifie|poste|cree)(?: le)? ?:? ?(?:\p{L}+ )?\d{1,2}(?:er)?[ /.-](?:\d{1,2}|\p{L}+\.?)[ /.-]\d{2,4}\b.{0,80}$/u,
  /^(?:temps|duree) de lecture\b.{0,30}$/,
  /^lecture ?:? ?\d+ ?(?:min|mn)\b.{0,20}$/,
  /^(?:mentions legales|politique de confidentialite|conditions generales(?: d'utilisation| de vente)?|plan du site|qui sommes-nous|nous contacter|contactez-nous)(?: ?[|·•-] ?.{0,160})?$/,
];

/**
 * Formulas that may occur anywhere in a line. This is slower than testing its start, so it is done only for lines with
 * one of `RIGHTS_WORDS`.
 */
export const RIGHTS =
  /^.{0,160}\b(?:tous droits(?: de \S+){0,4}(?: et de \S+){0,3} reserves|all rights reserved|reproduction (?:totale ou partielle )?(?:strictement )?interdite)\b.{0,120}$/;
export const RIGHTS_WORDS: readonly string[] = ['reserve', 'interdite'];
