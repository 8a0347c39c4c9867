// “No”, “nothing”, “I would rather not”, “she reads my phone”: what people write where they will not or cannot answer.

const nothing =
  /^(?:no|none|nothing|nope|nah|n a|nil|no idea|nobody|no one|na|nac oes|nag oes|nagoes|nagos|nag os|nage|dim|dim byd|sdim|sdim byd|dim byd arall|dim un|neb|na neb|neb arall|naddo|nadd|nac ydw|nag ydw|nagw|nac ydy|nac ydi)(?: (?:thanks|thank you|really|diolch|sorry|sori|that i know of|i mi wybod|i fi wybod))?$/;
const refusal =
  /\b(?:rather not|prefer not|do(?:es)? ?n ?o?t (?:want|wish) to|not (?:giving|telling|saying)|wo n ?t|no name|without (?:my |a )?name|anonymous(?:ly)?|keep my name out)\b|\b(?:dim enw|heb enw|yn ddienw|dienw|anhysbys|ddim (?:am|eisiau|isio|moyn) (?:rhoi|roi|dweud)|gwell gen i beidio)\b/;
/** The same in Welsh as it is spoken: “dwi’m isio deud”, “sai moyn rhoi enw”, “well gen i beidio”. */
const notI = '(?:sai|sa i|sm?o fi|(?:dw i|dwi|rydw i|rwy|wi|fi|dydw i|tydw i) ?(?:m|ddim))(?: n| yn)?';
const refusalInWelsh = new RegExp(
  `\\b(?:${notI} (?:am|isio|isho|isie|ishe|eisiau|eisie|moyn|mo yn|fodlon|barod i|mynd i)(?: (?:rhoi|roi|deud|ddeud|gweud|weud|dweud|ddweud|ateb|enwi|rhannu)\\b|(?: e| o| fo| fe| hynny| hwnna)?$)|${notI} (?:gweud|deud|dweud)$|g?well (?:gen i|gin i|gyda fi|da fi) beidio|of(?:n|an) (?:rhoi|deud|gweud|dweud)|sdim enw|cadw n ddienw|meindi\\w* (?:dy|eich) (?:f|b)usnes)`,
);
const noSafeWay =
  /\b(?:have ?n ?o?t (?:got|a|any)|do ?n ?o?t have|got no|no (?:safe |other )?(?:phone|email|mobile|number|way)|none (?:of them )?(?:is|are) safe|not safe|nothing (?:is )?safe|s?he (?:checks|reads|has) my (?:phone|mobile|e ?mails?|messages|texts|number|post))\b|\b(?:does (?:gen i )?ddim|sdim|heb (?:ffon|rif)|dim (?:ffon|rhif|e bost|ffordd|(?:byd|un|unlle) (?:yn )?(?:saff|ddiogel|diogel))|ddim yn ddiogel|ddim yn (?:saff|seff)|(?:s ?gin i|s ?gen i|does gin i) ?(?:ddim|m)|s ?da fi ddim|(?:darllen|gweld|checio|tsecio|sbio|edrych|mynd)(?: ar| trwy| drwy)*(?: r| y| fy| n)? (?:ffon|mobeil|negeseuon|neges|e byst|ebyst|e bost|popeth|pob dim|bob dim|bopeth))\b/;

/** @param plain the whole message in plain words. */
export const saysNothing = (plain: string): boolean => nothing.test(plain);

/** True where somebody will not say it. @param plain as above. */
export const refuses = (plain: string): boolean => refusal.test(plain) || refusalInWelsh.test(plain);

/** True where no phone, address or account of theirs is safe. @param plain as above. */
export const hasNoSafeWay = (plain: string): boolean => noSafeWay.test(plain);
