// Function words of French and of the other languages of the press, which identify the language of a few words: "The
// mayor of the city" has three of English, "Le maire de la ville" three of French. A word may be in several lists ("de"
// is French, Spanish and Dutch); it does not decide between those languages.

/** The function words of French, including those that other languages share. */
export const FRENCH =
  'le la les un une des du de à au aux en et ou où que qui quoi dont ne pas plus moins mais par pour sur sous dans avec ' +
  'sans ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes nos vos notre votre il ils elle elles on nous vous je ' +
  'tu me te se si lui y a ai as es est ont sont était été être avoir fait va vont car comme après avant depuis selon ' +
  'contre entre chez vers lors très même aussi tout tous toute toutes bien encore ça ni or an but peut doit faut';

/** The function words of a language, and the accented letters that it shares with French. */
export interface SmallWords {
  readonly words: string;
  readonly accents: string;
}

/** The function words of the other languages in Latin script, by language code. */
export const OTHERS: { readonly [code: string]: SmallWords } = {
  eng: {
    words:
      'the of and to in is are was were has have had will would can could for with from by at that this these those it its he ' +
      'she his her they their them we our you your who which what not no after before into over about been being be said says ' +
      'when than more on as an but or if there all out up down off',
    accents: '',
  },
  spa: {
    words:
      'el la los las del de y que en un una por para con se su sus al lo es son fue ha han más pero como este esta ese esa no ' +
      'sin sobre entre hasta desde muy ya también cuando donde hay está están ser tras según contra ante',
    accents: 'é',
  },
  ita: {
    words:
      'il lo la gli le di del della dello dei degli delle che e è un una uno per in con nel nella nei nelle al alla alle ai dal ' +
      'dalla da si sono ha hanno non più ma anche come su sul sulla suo sua dopo stato stata questo questa tra fra contro',
    accents: 'éèàù',
  },
  deu: {
    words:
      'der die das den dem des und ist sind war wird hat haben von zu zum zur mit auf für in im am an bei nach aus nicht ein eine ' +
      'einen einem einer sich auch als wie dass über vor er sie es wir ihr noch nur wurde werden du so',
    accents: '',
  },
  nld: {
    words:
      'de het een van en in op te dat die is zijn was wordt werd heeft hebben met voor niet aan er om ook bij door naar uit als ' +
      'maar nog over ze hij zij haar deze na tot',
    accents: 'éëï',
  },
  por: {
    words:
      'os as um uma do da dos das de em no na nos nas ao aos à que e é não com para por se sua seu mais foi são está como mas ou ' +
      'pelo pela também já ser tem sobre entre após contra até quando',
    accents: 'àâéêç',
  },
  cat: {
    words:
      'el els la les del dels de amb que i en un una per al als és són ha han no més però com aquest aquesta pel pels també seva ' +
      'seu entre fins des va van sense',
    accents: 'àèéïçü',
  },
  ron: {
    words:
      'și în la de pe cu din care nu este sunt că un o a mai sau după pentru fost lui prin între până fi cel cei ale al va au ce să ' +
      'se',
    accents: 'âî',
  },
  pol: {
    words:
      'w we z ze na do się nie że jest są i o to po za od przez jak dla ale czy oraz był była było tego który która które ma przed ' +
      'pod przy już',
    accents: '',
  },
  tur: {
    words: 've bir bu için ile da de daha olarak çok gibi kadar sonra olan oldu değil ne en her ise göre dedi',
    accents: 'âçîûü',
  },
};

/** Lower-case words that occur inside names: "Ursula von der Leyen", "Lord of the Rings", "Charles de Gaulle". */
export const PARTICLES =
  'von der den van de del della di da do dos das la las los le du des of the and y e et el al bin zu zur zum am an in';
