// Whether a weapon was shown, used or named.
import { longestRead } from './entity.ts';
import { type SaidOf, saidOf } from './said-of.ts';

const weapons =
  /(?<![\p{L}])(?:knife|knives|knifes|blade|machete|machetes|sword|dagger|gun|guns|pistol|handgun|shotgun|rifle|firearm|revolver|crossbow|hammer|baseball bat|bat|iron bar|crowbar|metal bar|axe|hatchet|cosh|knuckle ?dusters?|bottle of acid|acid|ammonia|petrol bombs?|molotovs?|bombs?|explosives?|grenade|stanley knife|screwdriver|weapons?|chainsaw|cleaver|zombie knife|taser|stun gun|pepper spray|bullets?|arfau?|harf|[cgk]h?yll?ell?|gh?yll?ell|nghyllell|chyllell|cyllyll|gyllyll|cyllath|gyllath|llafn|lafn|machet[ei]|cleddyf|gleddyf|gwn|wn hela|dryll|ddryll|nryll|pistol|reiffl|bwa croes|morthwyl|forthwyl|bwyell|fwyell|bat pêl fas|bar haearn|far haearn|asid|bomiau?|[bf]om|fomiau|(?<=\bo )wn|ffrwydr(?:on|ad|yn)|bwled(?:i|au)?|fwled(?:i|au)?|arf|rasal|potel wydr)(?![\p{L}])/giu;
/** "Gwn i ddim" is "I do not know", "o'n i gynnau" is "just now", and what sounds like a weapon and is none. */
const idioms =
  /\bgwn (?:i|ni)\b|\bmi wn\b|\bfe wn\b|(?<![\p{L}])(?:yn|oedd|fan|funud|jyst|awr) gynnau(?![\p{L}])|\bgynnau (?:fach|bach)\b|\b(?:gun|gunning) for\b|\bjump(?:ed|ing)? the gun\b|\bsmoking gun\b|\bbat (?:an eye|for)\b|\bmagic bullet\b|\bbullet points?\b|\bbite the bullet\b|\bknife crime\b|\btrosedd(?:au)? (?:cyllyll|gynnau)\b|\bair ?guns?\b|\bbom ddrewi\b|\bstink bombs?\b|\bbomb scare\b|\bgun laws?\b|\bgun control\b|\bbombed\b|\bthe bomb squad\b|\bphoto ?bomb\w*|\bhammer(?:ed|ing)? (?:home|out)\b|\bunder the hammer\b|\bgavel\b|\b(?:axe|axing) (?:the |a )?(?:jobs?|services?|cuts?)\b|\bcricket bat\b|\bbath bombs?\b|\bcriced\b|\bsword of damocles\b|\bacid (?:test|house|tongue|reflux)\b|\bbath? gwn\b/giu;

/** @returns whether one is spoken of, and where. */
export const readWeapon = (text: string): SaidOf => saidOf(text.slice(0, longestRead), weapons, idioms);
