// “It’s too hard”, “what should I write?”, “wait”: somebody who does not know how to begin is helped, not taken at their word.

const hesitation =
  /^(?:(?:it s|its|this is) )?(?:too |so )?(?:hard|difficult|much|painful)(?: to \w+)?$|\b(?:can ?n?o? ?t|can t) (?:write|say|type|do) (?:it|this|about it)\b|\bwhere (?:to|do i) (?:start|begin)\b|\bwhat (?:should|do|shall) i (?:write|say|put)\b|\bhow much (?:detail|should i)\b|^(?:wait|hang on|hold on|one sec|one moment|i m shaking|no|nothing|um|er|hmm|na|dim|dim byd)$|\b(?:do ?n ?o?t|dont) (?:want|know how) to (?:say|write|talk)\b|\b(?:rhy anodd|methu (?:ysgrifennu|dweud)|ble i ddechrau|be(?:th)? (?:ddylwn|ddyliwn|dylwn) i (?:ysgrifennu|ddweud|sgwennu)|ddim eisiau (?:dweud|siarad))\b|^(?:arhoswch|aros|munud)$/;

/** @param plain the whole message in plain words. */
export const hesitates = (plain: string): boolean => hesitation.test(plain);
