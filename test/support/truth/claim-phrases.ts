import type { Locale } from '#content/i18n/locales.js';

/** What a page or a mail may say of an endorsement, and what only the data can grant. */
export const CLAIMS = [
  'listed',
  'shownApart',
  'neverPublic',
  'wasPublic',
  'counted',
  'uncounted',
  'verified',
  'staffCheck',
  'contactActs',
  'nothingToDo',
  'decisionBy',
  'answerBy',
  'mandateBy',
] as const;
export type Claim = (typeof CLAIMS)[number];

type Phrases = Readonly<Record<Claim, RegExp>>;

/**
 * The words in which each claim is made. They are written down here and not taken from the catalogue: a sentence that
 * is changed there to claim something else is found, and so is an untrue one that somebody adds.
 */
const PHRASES: Readonly<Record<Locale, Phrases>> = {
  en: {
    listed: /\bis in the public register|is now public|\bis (?:still |again )?listed(?! when| as announced)/i,
    shownApart: /\bshows it apart|is shown apart|is listed as announced/i,
    neverPublic: /nothing (?:about it )?(?:is|has been) (?:public|published)/i,
    wasPublic: /no longer (?:listed|shown|public)|does so no longer/i,
    counted: /is (?:still )?counted (?:as|once)|and counted\b/i,
    uncounted: /counted in no figure|was never counted/i,
    verified: /UCLG(?: team)? has verified|is verified and public|is now a signatory/i,
    staffCheck: /UCLG team (?:now |will )?(?:checks? it|is checking|goes on with)|looking at it again/i,
    contactActs: /waits for you|wait for the answer|mandate is awaited|asks you to confirm|waits for your/i,
    nothingToDo: /nothing more to do|do not need to do anything|need not do anything/i,
    decisionBy: /decides by/i,
    answerBy: /wait for the answer until/i,
    mandateBy: /mandate is awaited until/i,
  },
  fr: {
    listed:
      /(?<!ne )figure (?:de nouveau )?(?:au|dans le) registre public|est désormais publique|est (?:encore )?inscrite\b/i,
    shownApart: /(?:montre|est montrée|est affichée) à part|inscrite comme annoncée/i,
    neverPublic: /rien n’(?:en a été|a été|est encore|est|en est) (?:publié|public)/i,
    wasPublic: /n’y figure plus|ne la montre plus|n’est plus affichée/i,
    counted: /compté(?:e)? parmi les|compte une seule fois|et comptée\b/i,
    uncounted: /n’entre dans aucun chiffre|n’a jamais été comptée/i,
    verified: /CGLU (?:l’)?a vérifié|est vérifiée et publique/i,
    staffCheck: /CGLU (?:l’examine|va la vérifier|l[ae] vérifie(?! ensuite)|poursuit l’examen)|elle la réexamine/i,
    contactActs:
      /attend votre|attendons la réponse|(?<!quand le )mandat est attendu|vous demande de confirmer|attend de votre part/i,
    nothingToDo: /n’avez (?:plus )?rien (?:d’autre )?à faire/i,
    decisionBy: /décide au plus tard le/i,
    answerBy: /attendons la réponse jusqu’au/i,
    mandateBy: /mandat est attendu jusqu’au/i,
  },
  es: {
    listed: /(?<!no )figura (?:de nuevo )?en el registro público|ya es pública|vuelve a figurar en el registro/i,
    shownApart: /(?:la |se )muestra aparte|figura como anunciada|figura aparte/i,
    neverPublic: /no se ha publicado nada|nada es público|no hay nada público/i,
    wasPublic: /ya no figura|ya no la muestra|ya no se muestra/i,
    counted: /cuenta como signatario|cuenta una sola vez|y se cuenta\b/i,
    uncounted: /n[oi] cuenta en ninguna cifra|nunca se contó/i,
    verified: /CGLU (?:la )?ha verificado|está verificada y es pública/i,
    staffCheck: /CGLU (?:la|lo) (?:está )?(?:comprob|comprueba|verific)|continúa la revisión|vuelve a examinarla/i,
    contactActs: /espera su|esperamos la respuesta|mandato se espera|espera que la|le pide confirmar/i,
    nothingToDo: /no tiene que hacer nada/i,
    decisionBy: /decide a más tardar el/i,
    answerBy: /esperamos la respuesta hasta el/i,
    mandateBy: /mandato se espera hasta el/i,
  },
};

/** What only happens if something else does is no claim about now. */
const CONDITIONAL: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:If|Once|After|Until|Without|As soon as|When|Confirm it|Re-confirm|Then)\b/,
  fr: /^(?:Si|S’|Une fois|Après|D’ici|Sans|Dès|Lorsque|Confirmez)/,
  es: /^(?:Si|Una vez|Después|Hasta|Sin|En cuanto|Cuando|Confírmela|Vuelva a confirmar|Entonces)\b/,
};

/** Every claim that a text makes about now. */
export function claimsIn(text: string, locale: Locale): Set<Claim> {
  const sentences = text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !CONDITIONAL[locale].test(sentence.trim()));
  return new Set(CLAIMS.filter((claim) => sentences.some((sentence) => PHRASES[locale][claim].test(sentence))));
}
