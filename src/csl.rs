//! The item types of CSL 1.0.2, which sources take.

/// A type as files have it, and in words.
pub type Type = (&'static str, &'static str);

pub fn find(key: &str) -> Option<&'static Type> {
    TYPES.iter().find(|row| row.0 == key)
}

/// `article` → `articles`
pub fn plural(words: &str) -> String {
    match words {
        "letter or message" => "letters or messages".to_owned(),
        "software" => "programs".to_owned(),
        _ if words.ends_with('y') => format!("{}ies", &words[..words.len() - 1]),
        _ if words.ends_with("ch") => format!("{words}es"),
        _ if words.ends_with("sis") => format!("{}es", &words[..words.len() - 2]),
        _ => format!("{words}s"),
    }
}

/// The first holds where none is given.
pub const TYPES: [Type; 45] = [
    ("document", "document"),
    ("article", "article"),
    ("article-journal", "journal article"),
    ("article-magazine", "magazine article"),
    ("article-newspaper", "newspaper article"),
    ("bill", "bill"),
    ("book", "book"),
    ("broadcast", "broadcast"),
    ("chapter", "chapter"),
    ("classic", "classic"),
    ("collection", "collection"),
    ("dataset", "dataset"),
    ("entry", "entry"),
    ("entry-dictionary", "dictionary entry"),
    ("entry-encyclopedia", "encyclopedia entry"),
    ("event", "event"),
    ("figure", "figure"),
    ("graphic", "picture"),
    ("hearing", "hearing"),
    ("interview", "interview"),
    ("legal_case", "court case"),
    ("legislation", "law"),
    ("manuscript", "manuscript"),
    ("map", "map"),
    ("motion_picture", "film"),
    ("musical_score", "musical score"),
    ("pamphlet", "pamphlet"),
    ("paper-conference", "conference paper"),
    ("patent", "patent"),
    ("performance", "performance"),
    ("periodical", "periodical"),
    ("personal_communication", "letter or message"),
    ("post", "post"),
    ("post-weblog", "blog post"),
    ("regulation", "regulation"),
    ("report", "report"),
    ("review", "review"),
    ("review-book", "book review"),
    ("software", "software"),
    ("song", "recording"),
    ("speech", "speech"),
    ("standard", "standard"),
    ("thesis", "thesis"),
    ("treaty", "treaty"),
    ("webpage", "web page"),
];
