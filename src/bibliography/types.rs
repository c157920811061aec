//! The words of BibLaTeX for types and languages, and what CSL and BCP 47 call them.

/// The CSL type of a BibLaTeX entry type in lower case. None for a type that nobody uses.
///
/// After BibLaTeX 3.20 §2.1 with the types that Zotero, Mendeley and older styles write. `subtype` is
/// `entrysubtype`, which is how Zotero tells a newspaper from a journal.
pub fn csl_type(entry_type: &str, subtype: Option<&str>) -> Option<&'static str> {
    if entry_type == "article" {
        return Some(match subtype {
            Some("newspaper") => "article-newspaper",
            Some("magazine") => "article-magazine",
            _ => "article-journal",
        });
    }
    ENTRY_TYPES.iter().find(|(written, _)| *written == entry_type).map(|(_, csl)| *csl)
}

/// Every entry type that is known, for suggestions.
pub fn entry_types() -> impl Iterator<Item = &'static str> + Clone {
    ENTRY_TYPES.iter().map(|(written, _)| *written)
}

const ENTRY_TYPES: [(&str, &str); 59] = [
    ("article", "article-journal"),
    ("artwork", "graphic"),
    ("audio", "song"),
    ("book", "book"),
    ("bookinbook", "chapter"),
    ("booklet", "pamphlet"),
    ("collection", "book"),
    ("commentary", "book"),
    ("conference", "paper-conference"),
    ("dataset", "dataset"),
    ("electronic", "webpage"),
    ("film", "motion_picture"),
    ("image", "graphic"),
    ("inbook", "chapter"),
    ("incollection", "chapter"),
    ("inproceedings", "paper-conference"),
    ("inreference", "entry-encyclopedia"),
    ("jurisdiction", "legal_case"),
    ("legal", "treaty"),
    ("legislation", "legislation"),
    ("letter", "personal_communication"),
    ("magazine", "article-magazine"),
    ("magazine_article", "article-magazine"),
    ("manual", "report"),
    ("map", "map"),
    ("mastersthesis", "thesis"),
    ("misc", "document"),
    ("movie", "motion_picture"),
    ("music", "song"),
    ("mvbook", "book"),
    ("mvcollection", "book"),
    ("mvproceedings", "book"),
    ("mvreference", "book"),
    ("newspaper", "article-newspaper"),
    ("newspaper_article", "article-newspaper"),
    ("online", "webpage"),
    ("patent", "patent"),
    ("performance", "performance"),
    ("periodical", "periodical"),
    ("phdthesis", "thesis"),
    ("preprint", "article"),
    ("presentation", "speech"),
    ("proceedings", "book"),
    ("reference", "book"),
    ("report", "report"),
    ("review", "review"),
    ("software", "software"),
    ("standard", "standard"),
    ("suppbook", "chapter"),
    ("suppcollection", "chapter"),
    ("suppperiodical", "article-journal"),
    ("talk", "speech"),
    ("techreport", "report"),
    ("thesis", "thesis"),
    ("unpublished", "manuscript"),
    ("video", "motion_picture"),
    ("web_page", "webpage"),
    ("webpage", "webpage"),
    ("www", "webpage"),
];

/// The BibLaTeX entry type of a CSL type, and its `entrysubtype`: of those that BibLaTeX knows the nearest.
pub fn bib_type(csl: &str) -> (&'static str, Option<&'static str>) {
    match csl {
        "article-magazine" => return ("article", Some("magazine")),
        "article-newspaper" => return ("article", Some("newspaper")),
        _ => {}
    }
    let kind = match csl {
        "article-journal" => "article",
        "bill" | "legislation" | "regulation" => "legislation",
        "book" | "classic" => "book",
        "chapter" => "incollection",
        "collection" => "collection",
        "dataset" => "dataset",
        "entry" | "entry-dictionary" | "entry-encyclopedia" => "inreference",
        "figure" | "graphic" => "image",
        "legal_case" => "jurisdiction",
        "manuscript" => "unpublished",
        "motion_picture" => "movie",
        "pamphlet" => "booklet",
        "paper-conference" => "inproceedings",
        "patent" => "patent",
        "performance" => "performance",
        "periodical" => "periodical",
        "personal_communication" => "letter",
        "post" | "post-weblog" | "webpage" => "online",
        "report" => "report",
        "review" | "review-book" => "review",
        "software" => "software",
        "song" => "audio",
        "standard" => "standard",
        "thesis" => "thesis",
        "treaty" => "legal",
        _ => "misc",
    };
    (kind, None)
}

/// What `babel` calls a language.
pub fn babel_name(tag: &str) -> Option<&'static str> {
    let (names, _) = LANGUAGES.iter().find(|(_, known)| *known == tag)?;
    names.split(' ').next()
}

/// The BCP 47 tag of a language, written as a tag, in English, or as the package `babel` calls it.
pub fn language(written: &str) -> Option<String> {
    let written = written.trim();
    let name = written.to_ascii_lowercase();
    if let Some((_, tag)) = LANGUAGES.iter().find(|(names, _)| names.split(' ').any(|known| known == name)) {
        return Some((*tag).to_string());
    }
    let tag = written.replace('_', "-");
    let mut parts = tag.split('-');
    let is_language = parts.next().is_some_and(|part| {
        (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    let are_subtags = parts
        .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (is_language && are_subtags).then_some(tag)
}

const LANGUAGES: [(&str, &str); 37] = [
    ("arabic", "ar"),
    ("bulgarian", "bg"),
    ("catalan", "ca"),
    ("chinese", "zh"),
    ("croatian", "hr"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("american usenglish", "en-US"),
    ("australian", "en-AU"),
    ("british ukenglish", "en-GB"),
    ("canadian", "en-CA"),
    ("newzealand", "en-NZ"),
    ("estonian", "et"),
    ("finnish", "fi"),
    ("french francais", "fr"),
    ("german ngerman", "de"),
    ("austrian naustrian", "de-AT"),
    ("swissgerman nswissgerman", "de-CH"),
    ("greek", "el"),
    ("hebrew", "he"),
    ("hungarian magyar", "hu"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("norwegian norsk", "nb"),
    ("nynorsk", "nn"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese portuges", "pt"),
    ("brazilian brazil", "pt-BR"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
];
