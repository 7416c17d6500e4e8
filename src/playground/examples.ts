// Texts to try, all of our own invention.

export interface Example {
  readonly name: string;
  readonly published: string;
  readonly text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'Quimper',
    published: '2025-03-12',
    text: `Quimper rouvre son port du Corniguel

QUIMPER, 12 mars – La maire de Quimper, Solène Abgrall-Nguyen, a annoncé mardi un plan de 3,5 millions d’euros pour le port du Corniguel. « Nous ouvrirons dès la fin du mois prochain », a dit Mme Abgrall-Nguyen, reçue la veille par la Chambre de commerce et d’industrie (CCI) du Finistère.

Le port, fermé depuis 2019, accueillait 200 tonnes de sable par jour. La préfecture dira avant le 4 juin si elle l’autorise ; l’ONG Baie vivante, qui revendique une vingtaine de recours, n’exclut pas d’en déposer un autre.`,
  },
  {
    name: 'Basket',
    published: '2024-11-24',
    text: `Basket : Limoges arrache la victoire à Roanne

Menés de 12 points à la pause, les joueurs du Limoges CSP se sont imposés 84-81 samedi soir à Roanne, devant 4 800 spectateurs. Théo Lanquetin, 22 ans, a inscrit 27 points dont le panier de la gagne à 3 secondes de la fin.

« On n’a jamais paniqué », a résumé l’entraîneur Marius Delapierre, arrivé au club en juillet dernier. Limoges remonte à la troisième place avant de recevoir Strasbourg vendredi prochain, à 20 heures.`,
  },
  {
    name: 'Justice',
    published: '2025-01-17',
    text: `Le procès de l’ancien directeur d’Hexalor renvoyé à l’automne

Le tribunal correctionnel de Metz a renvoyé jeudi au 9 octobre le procès d’Armand Kessler, l’ancien directeur général d’Hexalor, soupçonné d’abus de biens sociaux entre 2016 et 2021. Le préjudice est estimé à près de 1,2 million d’euros.

Son avocate, Me Leïla Bensaïd, avait demandé un délai de six mois pour étudier un rapport de 400 pages remis la semaine dernière par la Cour des comptes. « Mon client s’expliquera », a-t-elle assuré. La CGT, partie civile, a dénoncé « une manœuvre de plus » ; un salarié sur trois a quitté l’entreprise depuis l’été 2022.`,
  },
];
