//! What each field means, in a line: for editors, and for the comments of `explainer new`.
//!
//! A field is found by its path, `claim.cite.quote`, else by the end of it, `cite.quote` or `quote`: so what many
//! records share is said once. A test holds the table against what is read.

/// What is said of a field.
pub struct Row {
    path: &'static str,
    pub means: &'static str,
    /// A value as it is written in YAML; `{today}` in it is a day.
    example: &'static str,
}

impl Row {
    pub fn example(&self, today: &str) -> String {
        self.example.replace("{today}", today)
    }
}

const fn row(path: &'static str, means: &'static str, example: &'static str) -> Row {
    Row { path, means, example }
}

/// What is said of the field at a path.
pub fn find(path: &str) -> Option<&'static Row> {
    let mut end = path;
    loop {
        if let Some(row) = ROWS.iter().find(|row| row.path == end) {
            return Some(row);
        }
        end = end.split_once('.')?.1;
    }
}

/// Whether every record has the field.
pub fn is_common(name: &str) -> bool {
    ["tags", "formerly", "note", "draft", "extra"].contains(&name)
}

/// The paths of all rows.
pub fn paths() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|row| row.path)
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Every record
    row("tags", "Words of your choice, as ids; blocks pick records by them, and a tag of events has a timeline", "[background]"),
    row("formerly", "Old ids, when you have changed it; the old address leads to the new page", "[old-id]"),
    row("note", "For editors; never published", "Ask Ada for page 2."),
    row("draft", "Left out of the site while this says true, unless you build with --drafts", "true"),
    row("extra", "A map of your own, for the templates of a theme", "{desk: city}"),
    row("cite", "What carries it: ids of sources, best each with the exact words", "\n  - newspaper-report: \"exact words of it\""),

    // Citations
    row("cite.source", "The id of the source", "newspaper-report"),
    row("cite.quote", "The exact words, as they stand in the source", "exact words of it"),
    row("cite.prefix", "The words right before, where the quoted ones stand more than once", "as he said,"),
    row("cite.suffix", "The words right behind, where the quoted ones stand more than once", "and left."),
    row("cite.locator", "Where in the source, in your words", "p. 4"),
    row("cite.stance", "What the source does to the statement", "disputes"),
    row("cite.via", "Ids of the sources on which it relies for this, where they are not those of its own via", "[ministry-statement]"),

    // Sources
    row("source.type", "What it is: article-newspaper, report, webpage, post, book or another type of CSL", "article-newspaper"),
    row("source.title", "The title as printed; what has none takes a description in its place", "The title as printed"),
    row("source.description", "What it is, where it has no title", "Note to the press"),
    row("source.citation_label", "What notes and lists call it, where the title is long", "Example Post"),
    row("source.author", "Who wrote it: a person has family and given name, anything else stands as it is", "[{family: Example, given: Ada}]"),
    row("source.published", "When it was published", "2026-11-20"),
    row("source.outlet", "The newspaper, journal, station or site", "The Example Post"),
    row("source.publisher", "Who published it", "Example Media"),
    row("source.editor", "Who edited it, as with authors", "[{family: Example, given: Ada}]"),
    row("source.volume", "The volume of the outlet", "\"12\""),
    row("source.issue", "The issue of the outlet", "\"3\""),
    row("source.page", "The page or pages", "A4"),
    row("source.doi", "Its DOI, without https://doi.org/", "10.1000/182"),
    row("source.isbn", "Its ISBN", "978-0-00-000000-2"),
    row("source.url", "Where it is read", "https://example.org/report"),
    row("source.accessed", "When you read it there", "{today}"),
    row("source.archived", "A copy in a web archive", "{url: https://archive.example/report, date: {today}}"),
    row("source.archived.url", "The address of the copy", "https://archive.example/report"),
    row("source.archived.date", "When the copy was made", "{today}"),
    row("source.snapshot", "The file in the archive with its text, against which quotations are checked", "report.txt"),
    row("source.via", "Ids of the sources that it relies on; what goes back to one root counts once", "[ministry-statement]"),
    row("source.unnamed", "Why it has no name; prose", "He fears for his work."),
    row("source.language", "The language that it is in", "en"),
    row("source.unknown", "What you looked for and did not find", "[author]"),

    // Names
    row("family", "The family name", "Example"),
    row("given", "The given names", "Ada"),

    // Actors
    row("actor.name", "The name as printed", "The name as printed"),
    row("actor.kind", "What sort of actor it is", "organization"),
    row("actor.summary", "Who or what it is, in a line; prose", "Who or what it is, in a line."),
    row("actor.weight", "How much it matters, from 1 to 3; those of weight 3 stand on the front page", "2"),
    row("actor.living", "Whether a person is alive; accusations against the living are held to more", "true"),
    row("actor.also_known_as", "Other names; as a map with the source that uses it", "[Other name]"),
    row("also_known_as.name", "The other name", "Other name"),
    row("also_known_as.source", "The id of the source that uses it", "newspaper-report"),
    row("also_known_as.sic", "Spelt so in the source, and kept as it is", "true"),
    row("actor.identity", "How sure it is who this is", "{status: disputed, reason: Why it is in doubt.}"),
    row("identity.status", "How sure it is", "disputed"),
    row("identity.reason", "Why; prose", "Why it is in doubt."),
    row("actor.relations", "Ties to other actors", "[{type: membership, to: some-group}]"),
    row("relations.type", "What the tie is", "membership"),
    row("relations.to", "The id of the other actor", "some-group"),
    row("relations.label", "Your words for this tie, in place of those of its type", "speaks for"),
    row("relations.date", "When, or for how long", "2014/2020"),
    row("actor.links", "Its pages elsewhere", "{website: https://example.org/, wikidata: Q42}"),
    row("links.website", "Its own site", "https://example.org/"),
    row("links.wikidata", "Its item in Wikidata, by the number", "Q42"),
    row("links.wikipedia", "Its article in Wikipedia", "https://en.wikipedia.org/wiki/Example"),
    row("actor.image", "A picture of it", "{file: portrait.jpg, alt: What it shows, credit: Who made it}"),
    row("image.file", "The file, by its path in content/", "portrait.jpg"),
    row("image.alt", "What the picture shows, for those who cannot see it", "What it shows"),
    row("image.credit", "Who made it", "Who made it"),
    row("image.license", "Under which licence", "CC-BY-4.0"),

    // Events
    row("event.date", "When, as far as it is known: 2026, 2026-11, 2026-11-20, 2026-11-20~ for about", "2026-11-20"),
    row("event.date_text", "The date in the words of the source", "midweek"),
    row("event.date_basis", "Whether a source gives the date, or you worked it out", "inferred"),
    row("event.date_reason", "How you worked the date out; prose, owed when it is inferred", "The report of the day after calls it over."),
    row("event.title", "What happened, in a few words", "What happened, in a few words"),
    row("event.summary", "What happened, in one or two sentences; prose", "What happened, in a sentence or two."),
    row("event.actors", "Ids of those who took part; as a map also how", "[some-actor]"),
    row("actors.actor", "The id of the actor", "some-actor"),
    row("actors.role", "What the actor did", "gave the order"),
    row("event.place", "Where", "{name: Some town}"),
    row("place.name", "The name of the place", "Some town"),
    row("event.state", "Whether it took place", "planned"),
    row("event.after", "Ids of events that came before this one, where dates do not say it", "[earlier-event]"),
    row("event.before", "Ids of events that came after this one, where dates do not say it", "[later-event]"),
    row("event.weight", "How much it matters, from 1 to 3; those of weight 3 stand on the front page", "2"),
    row("event.claims", "Ids of claims about it", "[some-claim]"),
    row("event.unknown", "The date, where you looked for it and did not find it", "[date]"),

    // Claims
    row("claim.text", "One sentence that can be checked; prose", "One sentence that can be checked."),
    row("claim.kind", "What sort of sentence it is", "fact"),
    row("claim.by", "Ids of the actors whose word it is; owed by all kinds but fact and estimate", "[some-actor]"),
    row("claim.about", "Ids of the actors that it is about", "[some-actor]"),
    row("claim.said", "When it was said", "2026-11-20"),
    row("claim.as_of", "When a figure was true that does not keep", "2026-11-20"),
    row("claim.value", "The figure", "\"2\""),
    row("claim.unit", "What the figure counts", "people"),
    row("claim.alleges", "That it accuses somebody; of a living person, it should then rest on two roots", "wrongdoing"),
    row("claim.contradicts", "Ids of claims that cannot be so if this is; said once, it holds both ways", "[other-claim]"),
    row("claim.supersedes", "Ids of older claims that this one replaces", "[older-claim]"),
    row("claim.status", "Set by you in place of the one that follows from the evidence; then because is owed", "confirmed"),
    row("claim.because", "Why you set the status; prose", "Why an editor overrides the evidence."),

    // Questions
    row("question.question", "The question", "What is not known yet?"),
    row("question.status", "How far it is answered", "partly"),
    row("question.known", "Ids of claims that bear on it", "[some-claim]"),
    row("question.answered_by", "Ids of the claims that answer it; owed when it is answered", "[some-claim]"),
    row("question.missing", "What would settle it; prose", "A report that says how."),

    // Terms
    row("term.term", "The word", "the word"),
    row("term.definition", "What it means here; prose", "What it means here."),

    // Corrections
    row("correction.date", "When you corrected it", "{today}"),
    row("correction.kind", "What sort of change it is", "clarification"),
    row("correction.affects", "Ids of the records and paths of the pages that it is about", "[some-claim]"),
    row("correction.was", "What the site said", "What the site said."),
    row("correction.now", "What it says now", "What it says now."),
    row("correction.reason", "Why; prose", "We had counted one of them twice."),

    // Pages
    row("page.title", "The title; owed by a page of your own", "The title of the page"),
    row("page.summary", "The page in a sentence or two; prose. Of index.md, the story in half a minute", "The page in a sentence or two."),
    row("page.about", "Ids of records and paths of pages that it is about; their pages link to it", "[some-actor]"),
    row("page.authors", "Who wrote it", "[Ada Example]"),
    row("page.published", "When it was published; no date is taken from the clock", "{today}"),
    row("page.updated", "When it was last changed", "{today}"),
    row("page.weight", "Heavier pages come later in the navigation", "10"),
    row("page.template", "A template of the theme, in place of the usual one", "page.html"),

    // site.yaml
    row("site.title", "The name of the site", "The hack, explained"),
    row("site.tagline", "A line below the title", "What is known, and what is not."),
    row("site.url", "Where the site will live; feeds, the sitemap and canonical links need it", "https://example.github.io/hack/"),
    row("site.language", "The language of the site: its words, dates, numbers and quotation marks", "en"),
    row("site.theme", "The theme: broadsheet, dossier, or one of your own in themes/", "dossier"),
    row("site.authors", "Who makes the site", "[The desk]"),
    row("site.license", "The licence of the content", "CC-BY-4.0"),
    row("site.repository", "Where its files can be seen; linked from every page", "https://github.com/example/hack"),
    row("site.cards", "A picture for each page that other sites show with a link to it; needs url", "true"),
    row("site.archive", "The private folder with the texts of the sources", "archive"),
    row("site.output", "The folder to write into", "public"),
    row("site.citations", "How references are written", "{style: notes}"),
    row("citations.style", "The name of a citation style, or a .csl file", "author-date"),
    row("site.checks", "How loud checks are: allow, warn or deny", "{all: deny, single-source: allow}"),
    row("site.colors", "Colours of the theme, by their names", "{accent: \"#0b3f8a\"}"),
    row("site.navigation", "The entries of the header; generated where there are none", "[timeline, {page: about, text: About us}]"),
    row("navigation.text", "Its words", "About us"),
    row("navigation.page", "The folder of a generated page, the id of a record or the path of a page", "timeline"),
    row("navigation.url", "An address elsewhere", "https://example.org/"),
    row("site.search", "What finds words on the site; false for none", "pagefind"),
    row("site.coverage", "How much of the text must carry evidence", "{minimum: 0.8}"),
    row("coverage.minimum", "The share of sentences that must carry evidence, from 0 to 1", "0.8"),
    row("site.markdown", "How Markdown is read", "{html: false}"),
    row("markdown.html", "Whether raw HTML in Markdown passes", "false"),
    row("site.extra", "A map of your own, for the templates of a theme", "{desk: city}"),
];
