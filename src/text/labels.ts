// The words that French news sites print on menus, share bars and section headings, as data.
// All are written folded: without capitals and accents (see `lines.ts`).

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of menus and names of sections: "Accueil Politique Société Sports", "Faits divers". */
export const LABELS: ReadonlySet<string> = setOf(`
  accueil home menu actualite actualites actu actus actuel news info infos politique politiques economie economique eco business societe
  sport sports football foot rugby tennis basket basketball cyclisme handball hand athletisme omnisports hippisme natation judo
  culture cultures culturel international monde region regions regional national local locale opinion opinions
  tribune tribunes edito editos editorial editoriaux chronique chroniques debats video videos photo photos audio audios podcast podcasts
  radio tv tele television live replay meteo trafic sante bien-etre education environnement planete sciences science
  sciences-tech tech technologie technologies technos numerique high-tech hi-tech multimedia medias people loisirs lifestyle mode
  beaute voyage voyages gastronomie cuisine conso immobilier immo auto automobile emploi emplois annonces necrologie necrologies carnet
  agenda services jeux concours horoscope sudoku newsletter newsletters abonnement abonnements abonnes boutique contact contacts
  recherche rechercher search archives archive dossiers reportages interviews enquetes portraits decryptage decryptages
  analyses blog blogs forum magazine mag editions journal fil depeches communiques documents livres cinema musique theatre arts
  histoire patrimoine religion religions justice faits-divers elections finance finances bourse entreprises entreprise
  industrie agriculture elevage energie transports tourisme diplomatie defense securite famille campus syndicats
  communaute communautes diaspora partenaires publicite publicites rss connexion connecter inscription panier
  programmes calendrier classement classements resultats transferts mercato championnat championnats divers
  category categories categorie rubrique rubriques tags ticker panorama insolite articles article commentaires comments
  services client shop e-paper epaper replays direct dossier reportage enquete fait-divers planning pratique sorties jeunesse sommaire
`);

/** Small words between the labels of a menu, and their qualifiers. */
export const LABEL_LINKS: ReadonlySet<string> = setOf(
  'a une plus au aux de du des d l la le les et en & nos notre mes mon ma vos vie faits tous tout toute toutes se s dernier derniere derniers dernieres minute ' +
    'jour moment continu cet ce votre mots fleches avis grande petites petite grand',
);

/** Whole lines that are the name of a section or the remains of one, beside those of `LABELS` alone. */
export const LABEL_LINES =
  /^(?:(?:(?:par|publie|mis a jour|mise a jour|modifie|cree|poste|redige|ecrit)(?: le| par| a)?[ :|·-]{0,3}){1,4}|(?:a |aussi a )?la une|en ce moment|en continu|en bref|en direct|en images?|fil info|fil d'actu(?:alites?)?|dernieres? (?:minutes?|infos?|heures?|actualites?|nouvelles|depeches)|les dernieres (?:infos?|actualites|nouvelles)|toutes? (?:l'actualite|les (?:actualites|infos?|rubriques))|disqus ?\( ?\)|linfo en continu|l'info en continu|breaking news|top stories|x|close|fermer)$/;

/** Words of share bars: "Partager Facebook Twitter", "Share on Facebook Tweet on Twitter". */
export const SHARES: ReadonlySet<string> = setOf(
  'facebook twitter whatsapp linkedin pinterest telegram messenger tumblr google+ google reddit bluesky instagram youtube tiktok snapchat ' +
    'viber email e-mail mail courriel imprimer print partager partagez partage partages share shares tweet tweeter tweetez copier envoyer ' +
    "enregistrer sauvegarder commenter like j'aime flipboard pocket mastodon threads rss x",
);
export const SHARE_LINKS: ReadonlySet<string> = setOf(
  'sur on via par with this le lien cet article a ami un une et ou + signaler erreur url ce contenu pdf taille texte pour to by sms',
);

/** Regions, provinces and cantons, as menus of local editions list them. */
export const REGIONS =
  /\b(?:auvergne|rhone-alpes|bourgogne|franche-comte|bretagne|centre-val de loire|corse|grand est|alsace|lorraine|champagne-ardenne|hauts-de-france|nord-pas-de-calais|picardie|ile-de-france|normandie|basse-normandie|haute-normandie|nouvelle-aquitaine|aquitaine|limousin|poitou-charentes|occitanie|midi-pyrenees|languedoc-roussillon|pays de la loire|provence-alpes-cote d'azur|paca|cote d'azur|provence|guadeloupe|martinique|guyane|reunion|mayotte|bruxelles|brabant wallon|hainaut|liege|luxembourg|namur|flandre|wallonie|geneve|vaud|valais|neuchatel|jura|fribourg|berne|montreal|quebec|estrie|mauricie|gaspesie|outaouais|abitibi|cote-nord|saguenay|bas-saint-laurent|laurentides|lanaudiere|monteregie)\b/g;
