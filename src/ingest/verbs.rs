//! English verbs by which a text says that somebody said something.

use super::text::Text;

const REPORTING: &[&str] = &[
    "said",
    "says",
    "say",
    "saying",
    "told",
    "tells",
    "telling",
    "wrote",
    "writes",
    "writing",
    "warned",
    "warns",
    "warning",
    "added",
    "adds",
    "adding",
    "announced",
    "announces",
    "announcing",
    "claimed",
    "claims",
    "claiming",
    "argued",
    "argues",
    "arguing",
    "insisted",
    "insists",
    "insisting",
    "noted",
    "notes",
    "noting",
    "explained",
    "explains",
    "asked",
    "asks",
    "replied",
    "replies",
    "declared",
    "declares",
    "stated",
    "states",
    "stating",
    "reported",
    "reports",
    "reporting",
    "tweeted",
    "tweets",
    "tweeting",
    "testified",
    "acknowledged",
    "admitted",
    "admits",
    "conceded",
    "confirmed",
    "confirms",
    "confirming",
    "denied",
    "denies",
    "denying",
    "suggested",
    "suggests",
    "urged",
    "urges",
    "vowed",
    "threatened",
    "predicted",
    "recalled",
    "remarked",
    "responded",
    "complained",
    "concluded",
    "demanded",
    "calling",
    "called",
    "calls",
    "describing",
    "described",
    "describes",
    "condemned",
    "condemning",
    "revealed",
    "reveals",
    "alleged",
    "alleges",
    "informed",
    "disclosed",
];

/// Of these, those that need no words in quotation marks to be worth a claim.
const BELIEVING: [&str; 8] =
    ["believes", "believe", "believed", "suspect", "suspects", "suspected", "accused", "accuses"];

/// These also mean something else, so that they count only beside quotation marks.
const AMBIGUOUS: &[&str] = &[
    "calls",
    "called",
    "notes",
    "reports",
    "tweets",
    "states",
    "claims",
    "tells",
    "says",
    "telling",
    "added",
    "adds",
    "adding",
    "asked",
    "asks",
    "writing",
    "threatened",
    "recalled",
    "reporting",
    "tweeting",
];

pub fn is_reporting(word: &str) -> bool {
    REPORTING.contains(&word) || word == "suspect" || word == "believes"
}

/// Whether a verb makes a sentence without quotation marks worth a claim. Those that are nouns as well do so where
/// `that` follows, or a subject stands before them, which the caller sees.
pub fn reports(word: &str) -> bool {
    let participle =
        word.ends_with("ing") && !matches!(word, "claiming" | "confirming" | "denying" | "warning");
    (REPORTING.contains(&word) || BELIEVING.contains(&word))
        && !participle
        && (!AMBIGUOUS.contains(&word) || word == "says" || word == "claims")
}

/// Words that stand between a subject and its verb.
pub fn is_helper(word: &str) -> bool {
    const HELPERS: &[&str] = &[
        "has",
        "have",
        "had",
        "also",
        "later",
        "then",
        "already",
        "now",
        "strongly",
        "once",
        "again",
        "first",
        "previously",
        "recently",
        "publicly",
        "repeatedly",
        "reportedly",
        "apparently",
        "simply",
        "still",
        "even",
        "only",
        "just",
        "is",
        "are",
        "was",
        "were",
        "never",
        "quickly",
        "themselves",
    ];
    HELPERS.contains(&word)
}

/// `was told`, `is believed`, `to say`: the subject did not say it.
pub fn is_passive(text: &Text, verb: usize) -> bool {
    let word = text.word(verb);
    let mut at = verb;
    while let Some(before) = at.checked_sub(1) {
        if text.words[before].sentence != text.words[verb].sentence {
            return false;
        }
        let helper = text.word(before);
        if helper == "to"
            || matches!(helper, "would" | "could" | "might" | "should" | "will" | "not" | "the" | "a")
        {
            return true;
        }
        if ["is", "are", "was", "were", "be", "been", "being", "’s"].contains(&helper) {
            return !word.ends_with("ing");
        }
        if !is_helper(helper) {
            return false;
        }
        at = before;
    }
    false
}
