/** The words before a name that say what it has to do with what is said. */

/** Words after which a name only says what something is about or where it happened. */
export const TOPICAL =
  /^(?:الخاص|الخاصه|المعني|on|about|in|of|inside|regarding|concerning|against|for|to|بتاع|ديال|تاع|متاع|تبع|حق|عن|حول|بشأن|في|بخصوص|داخل|fi|fel|3an|ضد|إلى|الي|مع)$/u;
/** Words before the one who did something. */
export const DONE_BY = /^(?:by|من قبل|من جانب|من طرف)$| by$/u;
/** Words before the one that something comes from. */
export const FROM = /^(?:from|of|من|بتاع|بتوع|بتاعه|تبع|ديال|تاع|متاع|حق|حقت|مال|مالت)$/u;
/** «للروس»: to or of the Russians. */
export const TO = /^لل/u;
/** Words before a place. */
export const PLACE = /^(?:in|at|في|ب|b|f|fi|fel|داخل)$/u;
/** Words before the one that something is given to. */
export const RECIPIENT = /^(?:to|before|الى|الي|ل|امام|على|for)$/u;
/** «لمجلس الأمن», «للجمعية العامة» */
export const TO_BODY = /^ل(?:ل|مجلس)/u;
