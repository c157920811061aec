# The words of the interface in English. Every other language has the same messages with the same arguments.
# A message is `id = words`; `{ $name }` is what the program puts in. Fluent's syntax: https://projectfluent.org

## What stands between the items of a list, and around words.

list-comma = {", "}
list-semicolon = {"; "}
list-and = {" and "}
list-or = {" or "}
# The marks of quotations, and of those within them; the author’s prose gets them too.
quote-open = “
quote-close = ”
quote-inner-open = ‘
quote-inner-close = ’
quoted = “{ $words }”
# Between groups of three digits, and the first number that has any. Years have them from five digits on.
number-group = {","}
number-group-from = 1000
percent = { $n } %
part-of-whole = { $part } of { $whole }
# A label and what it is about: “Replaced by: the newer claim”.
labelled = { $label }: { $names }

## Dates. A date never says more than is known. Every phrase stands where a noun stands, and begins in lower case.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# Short, for drawings.
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
# A day beside its month; `day` in what follows.
date-day = { $n }
# `year` is one of the messages that end in `-tail`, or a plain year.
date-month-year = { $month } { $year }
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
# Of “3–5 May 2014”, which end has what both share: `last`, or `first` where the year comes first.
date-shared = last
date-range = { $from }–{ $to }
date-range-phrases = { $from } – { $to }
date-time = { $date }, { $time }
date-possibly = possibly { $date }
date-about = about { $date }
date-possibly-about = possibly about { $date }
# A doubt about a part alone: “3 May 2014 (month uncertain)”.
date-remarked = { $date } ({ $remarks })
date-uncertain = { $parts } uncertain
date-approximate = { $parts } approximate
date-uncertain-approximate = { $parts } uncertain and approximate
date-part-year = year
date-part-month = month
date-part-day = day
date-part-season = season
# Digits that are not known. `date` is a month with its year; `year` is one of the messages that end in `-noun`.
date-day-in-month = a day in { $date }
date-day-in-year = a day in { $year }
date-month-in-year = a month in { $year }
date-nth-of-month = { NUMBER($n, type: "ordinal") ->
    [one] the { $n }st of a month in { $year }
    [two] the { $n }nd of a month in { $year }
    [few] the { $n }rd of a month in { $year }
   *[other] the { $n }th of a month in { $year }
}
date-between = between { $from } and { $to }
date-unknown-day = an unknown day
date-unknown-time = an unknown time
year = { $year }
year-bc = { $year } BC
year-ad = AD { $year }
year-unknown = an unknown year
year-unknown-tail = of an unknown year
year-decade = { $year }s
year-decade-noun = the { $year }s
year-decade-tail = in the { $year }s
year-between-noun = a year between { $from } and { $to }
year-between-tail = of a year between { $from } and { $to }
year-estimated = about { $year } (between { $from } and { $to })
year-estimated-tail = of about { $year } (between { $from } and { $to })
# `pattern` has an X for each digit that is not known.
year-written = a year written { $pattern }
year-written-tail = of a year written { $pattern }
date-season-1 = spring
date-season-2 = summer
date-season-3 = autumn
date-season-4 = winter
date-season-year = { $season } { $year }
date-season-north = { $season } { $year } (northern hemisphere)
date-season-south = { $season } { $year } (southern hemisphere)
date-quarter = { $n ->
    [1] first quarter of { $year }
    [2] second quarter of { $year }
    [3] third quarter of { $year }
   *[4] fourth quarter of { $year }
}
date-third = { $n ->
    [1] first third of { $year }
    [2] second third of { $year }
   *[3] third third of { $year }
}
date-half = { $n ->
    [1] first half of { $year }
   *[2] second half of { $year }
}
date-or-before = { $date } or before
date-or-after = { $date } or after
date-from-to = from { $from } to { $to }
date-from-end-unknown = from { $from }, end not known
date-from = from { $from } on
date-until-beginning-unknown = until { $to }, beginning not known
date-until = until { $to }
# `on` is for a day, `in` for a month or a year.
date-on-or-before = on or before { $date }
date-on-or-after = on or after { $date }
date-in-or-before = in or before { $date }
date-in-or-after = in or after { $date }
# How long after the event before; `count` is the number in words.
gap-same-day = the same day
gap-days-later = { $n ->
    [1] the next day
   *[other] { $count } days later
}
gap-days-earlier = { $n ->
    [1] the day before
   *[other] { $count } days earlier
}
gap-weeks-later = { $n ->
    [1] a week later
   *[other] { $count } weeks later
}
gap-weeks-earlier = { $n ->
    [1] a week earlier
   *[other] { $count } weeks earlier
}
gap-months-later = { $n ->
    [1] a month later
   *[other] { $count } months later
}
gap-months-earlier = { $n ->
    [1] a month earlier
   *[other] { $count } months earlier
}
gap-years-later = { $n ->
    [1] a year later
   *[other] { $count } years later
}
gap-years-earlier = { $n ->
    [1] a year earlier
   *[other] { $count } years earlier
}
gap-minutes-later = { $n ->
    [1] one minute later
   *[other] { $count } minutes later
}
gap-hours-later = { $n ->
    [1] one hour later
   *[other] { $count } hours later
}
# How long, for what follows and for a drawing that leaves it out.
gap-days = { $n ->
    [1] a day
   *[other] { $count } days
}
gap-weeks = { $n ->
    [1] a week
   *[other] { $count } weeks
}
gap-months = { $n ->
    [1] a month
   *[other] { $count } months
}
gap-years = { $n ->
    [1] a year
   *[other] { $count } years
}
gap-silence = { $length } with no record
gap-least = at least { $length } later
gap-least-silence = at least { $length } with no record

## Every page.

skip = Skip to the text
nav-sections = Sections
nav-here = You are here
nav-all = All sections and editions
by = By { $names }
published = Published { $date }
updated = Updated { $date }
contents = On this page
page-coverage = { $owing ->
    [one] { $carried } of { $owing } sentence of this page’s own text leads to a source.
   *[other] { $carried } of { $owing } sentences of this page’s own text lead to a source.
}
page-coverage-editorial = { $n ->
    [one] { $n } more is the editors’ own judgement.
   *[other] { $n } more are the editors’ own judgement.
}
page-corrections = Corrections to this page
tags = Tags
cite-page = Cite this page
site-by = By { $names }.
feed = Feed
repository = Data and source
licence = Licence: { $name }.
mentions = Where it is mentioned
not-stated = not stated
date-not-stated = Date not stated
day-not-stated = day not stated

## The pages that the program makes: the words of the navigation, and the title where it is another.

nav-home = Home
nav-timeline = Timeline
nav-actors = Actors
nav-claims = Claims
nav-sources = Sources
nav-network = Network
nav-known = Known
nav-evidence = Evidence
nav-glossary = Glossary
nav-corrections = Corrections
nav-about = About
nav-data = Data
nav-search = Search
page-title-timeline = Timeline
page-title-actors = Who is who
page-title-claims = Claims
page-title-sources = Sources
page-title-network = Who is tied to whom
page-title-known = What is known, what is disputed, what is not known
page-title-evidence = Which source carries which claim
page-title-glossary = Glossary
page-title-corrections = Corrections
page-title-about = How this was made
page-title-data = The data, to download
page-title-search = Search
page-title-print = Print edition
# Above the title of a page that tells the story.
label-explainer = Explainer
# For search engines: the title of a list, and what it holds, “3 events, 2 claims”.
page-description = { $title }: { $holdings }.
source-description = { $source }: everything on this site that cites it.
holding-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
holding-actors = { $n ->
    [one] { $n } actor
   *[other] { $n } actors
}
holding-claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}
holding-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}

## Kinds of record, above the title of a page.

kind-source = Source
kind-actor = Actor
kind-event = Event
kind-claim = Claim
kind-question = Question
kind-term = Term
kind-correction = Correction
kind-page = Page

## The front page.

home-short = In 30 seconds
home-long = In three minutes
home-timeline = What happened when
home-timeline-all = The whole timeline
home-known-all = Everything known, disputed and open
known = What is known
known-none = Nothing is established yet.
disputed = What is disputed
disputed-none = Nothing is in dispute.
unknown = What is not known
unknown-none = No question is open.
# Under a figure that is set large: “12 claims”.
figure-claims = { $n ->
    [one] claim
   *[other] claims
}
figure-disputed = { $n ->
    [one] disputed
   *[other] disputed
}
figure-sources = { $n ->
    [one] source
   *[other] sources
}
figure-roots = { $n ->
    [one] independent root
   *[other] independent roots
}
figure-questions = { $n ->
    [one] question
   *[other] questions
}
figure-correction = last correction
figure-quotations = quotations verified word for word
figure-several-roots = claims rest on more than one root

## Notes: what a sentence rests on.

notes = Where this comes from
notes-all = All notes
# The name of the number in the text, for a screen reader.
note-mark = Source { $n }: { $source }
note-back = Back to use { $use }
# Whose words they are; behind it stands the reference of where they were read.
cited-via = { $names }, as cited in
cited-whole = cited as a whole
stance-disputes = disputes this
stance-mentions = mentions this
words-verified = words verified
words-verified-on = words verified, { $date }
words-not-verified = words not verified
footnote-back = Back to the text

## References.

reference-editor = ed. { $names }
reference-volume = vol. { $volume }
reference-issue = no. { $issue }
reference-page = p. { $page }
reference-no-date = n.d.
reference-no-date-meaning = no date
reference-others = { $name } et al.
reference-not-stated = Not stated: { $what }.
missing-author = author
missing-published = date
missing-outlet = outlet
missing-url = web address

## Status.

status-confirmed = confirmed
status-corroborated = corroborated
status-single-source = single source
status-disputed = disputed
status-unsupported = unsupported
status-retracted = retracted
status-refuted = refuted
statuses-confirmed = Confirmed
statuses-corroborated = Corroborated
statuses-single-source = Single source
statuses-disputed = Disputed
statuses-unsupported = Unsupported
statuses-retracted = Retracted
statuses-refuted = Refuted
statuses-none = Opinions and predictions
statuses-replaced = Replaced by newer claims
status-meaning-confirmed = An editor holds it for established, and says why.
status-meaning-corroborated = Two or more sources that do not rest on one another carry it.
status-meaning-single-source = Everything that carries it comes down to one source.
status-meaning-disputed = A source or another claim contradicts it.
status-meaning-unsupported = No source given here carries it.
status-meaning-retracted = Whoever said it has taken it back.
status-meaning-refuted = It has been shown to be false.
# Of what somebody said, the status tells that it was said.
status-said = said: { $status }
status-said-meaning = Of a statement by someone, the mark tells that it was said, and not that it is so.
status-by-editor = Set by the editors.
status-none-reason = Opinions and predictions have no status: nothing can bear them out yet.
legend = What the marks mean

## Why a claim has its status: parts that stand beside one another, with `list-semicolon` between them.
## `sources` is one of the messages below, “two articles”; `count` is a number in words.

reason-none = no source carries it
reason-one = { $sources }
reason-one-of-many = { $sources } that rests on { $count } others
reason-independent = { $sources }, independent of each other
reason-one-root = { $sources }, one root
reason-roots = { $sources }, { $count } roots
reason-not-verified = words not verified
reason-disputes = { $n ->
    [one] one source disputes it
   *[other] { $count } sources dispute it
}
reason-contradictions = { $n ->
    [one] another claim contradicts it
   *[other] { $count } other claims contradict it
}

## Numbers in words. A language without one for a number takes the figure.

number-0 = no
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve

## Claims.

claims-by-status = Claims by status
claims-none = No claim is recorded yet.
fact-kind = Kind
claim-kind-fact = fact
claim-kind-quotation = quotation
claim-kind-attribution = attribution
claim-kind-estimate = estimate
claim-kind-prediction = prediction
claim-kind-opinion = opinion
claim-kind-denial = denial
# The link to the page of a claim; what stands between `begin` and `end` is for screen readers alone.
claim-evidence = Evidence{ $begin } for: { $claim }{ $end }
said-by = Said by { $names }
said-by-on = Said by { $names }, { $date }
said-on = Said, { $date }
claim-sources = { $n ->
    [one] Source: { $names }
   *[other] Sources: { $names }
}
claim-disputed-by = Disputed by: { $names }
claim-contradicted-by = Contradicted by: { $names }
claim-replaced-by = Replaced by: { $names }
claim-open-questions = { $n ->
    [one] Open question: { $names }
   *[other] Open question: { $names }
}
claim-alleges = This alleges wrongdoing. It is reported here as an allegation.
claim-by = Said by
claim-said = Said
claim-value = Figure
claim-as-of = As of
claim-about = About
claim-events = Part of
claim-questions = Bears on
claim-supports = What supports it
claim-roots = What it comes down to
claim-roots-intro = { $n ->
    [one] One root: under each, the sources here that rest on it.
   *[other] { $n } roots: under each, the sources here that rest on it.
}
claim-disputes = What disputes it
claim-mentioned = What else mentions it
claim-no-source = No source is cited for this.
claim-contradicts = What contradicts it
claim-supersedes = What it replaces
claim-superseded-by = What replaced it
claim-mentions = Where it is used
evidence-roots = comes down to { $names }
claim-history = What became of it
history-before = Before, it was said
history-said = This was said
history-replaced = Replaced by
history-retracted = Taken back
history-refuted = Shown to be false

## Events and the timeline.

timeline-how-to-read = { $n ->
    [one] The larger an event is set, the more it matters to the story.
   *[other] { $n } events, oldest first. The larger an event is set, the more it matters to the story.
  } A bar is a stretch of time; where it fades, the date is not exact.
# The list is long and leaves out what the pages of the events tell.
timeline-shortened = The page of each event tells all of it, with its sources.
# The page of one actor or tag.
timeline-title = Timeline: { $name }
timeline-description = { $title }: { $shown } of { $all } events, in order.
timeline-part-of = { $shown } of { $all } events, oldest first.
timeline-whole = The whole timeline
timeline-more-about = More about { $name }
# The drawing.
timeline-overview = The timeline at a glance, to scale
timeline-cell = { $when }: { $n } events
timeline-cell-one = { $when }: { $title }
timeline-broken = The line is broken where nothing happened for { $lengths }; each piece has a scale of its own.
timeline-broken-vague = The line is broken where for { $lengths } no date is nearer than that of the long bars; each piece has a scale of its own.
timeline-hollow = A hollow mark was planned, cancelled or alleged.
timeline-undrawn = { $n ->
    [one] Not drawn: one event of no known date.
   *[other] Not drawn: { $n } events of no known date.
  }
# What the list can be narrowed to.
timeline-by-actor = Who
timeline-by-tag = Tag
timeline-by-state = State
timeline-any = All
timeline-option = { $name } ({ $n })
timeline-state-happened = happened
timeline-show-all = Show all
timeline-shown = { $shown } of { $all } events
timeline-slices = A timeline for each of them, with its own address
timeline-parts = Parts of the timeline
timeline-none = No event is recorded yet.
event-state-planned = planned
event-state-cancelled = cancelled
event-state-alleged = alleged
# A bracket around neighbours.
event-order-unknown = Order not known: nothing tells which of these { $n } came first.
# Under a date that is not stated: what follows from what the event came after and before.
event-bound = { $date }, as the order of events tells
event-date-in-source = “{ $words }” in the source
event-date-inferred = Date inferred: { $reason }
event-when = When
event-date-text = { $date }; in the source: “{ $words }”
event-date-reason = { $date }. Inferred by the editors: { $reason }
event-state = State
event-where = Where
event-who = Who
event-after = Came after
event-before = Came before
event-claims = What is claimed of it
event-neighbours = Neighbours in the timeline
event-previous = Before
event-next = Then

## Actors.

actors-kinds = Kinds of actor
actors-none = No actor is recorded yet.
actor-kind-person = person
actor-kind-organization = organization
actor-kind-government = government
actor-kind-country = country
actor-kind-group = group
actor-kind-account = account
actor-kind-work = work
actor-kind-place = place
actor-kinds-person = People
actor-kinds-organization = Organizations
actor-kinds-government = Governments
actor-kinds-country = Countries
actor-kinds-group = Groups
actor-kinds-account = Accounts
actor-kinds-work = Works
actor-kinds-place = Places
actor-in-doubt = Who this is, is in doubt.
actor-identity = Identity: { $status }.
identity-confirmed = Who this is has been confirmed
identity-claimed = Who this is rests on its own word
identity-disputed = Who this is, is disputed
identity-unknown = Who this is, is not known
actor-aliases = Also called
actor-alias = { $name }, in { $source }
actor-elsewhere = Elsewhere
link-website = Website
link-wikidata = Wikidata
link-wikipedia = Wikipedia
actor-events = Its part in the story
actor-timeline = This timeline as a page of its own
actor-said = What it said
actor-about = What is said of it
actor-relations = Ties to others
actor-relations-table = Ties of { $name }
actor-sources = Sources on it
relations-table = Who is tied to whom
# A row of the table reads: actor, tie, actor.
# A tie that is alleged or disputed, and not established.
relation-doubtful = { $tie } (alleged or disputed)
relation-position = holds a position at
relation-membership = is a member of
relation-family = is related to
relation-ownership = owns
relation-hierarchy = reports to
relation-part-of = is part of
relation-attributed-to = is attributed to
relation-targets = targets
relation-impersonates = speaks as
relation-supports = supports
relation-opposes = opposes
relation-other = is connected with

## Sources.

sources-seen = Seen by the editors
sources-unseen = Known only through another source
sources-none = No source is recorded yet.
sources-reliance-intro = Each root, and under it the sources that pass on its words here. Two that stand under one root count once.
reliance = Who relies on whom
reliance-intro = Each root, and under it the sources that pass on its words here.
source-uses = { $n ->
    [0] not cited itself
    [one] cited in one place
   *[other] cited in { $n } places
}
source-unseen = known only through another source
source-unseen-doubt = The editors have not seen this source. They know it only through another.
source-unnamed = Why it has no name: { $reason }
source-page = About this source
source-original = The original
source-read-original = Read the original
source-read = Read the source
source-passage = Read the passage
source-archived = Archived copy
source-via = Relies on
source-roots = Comes down to
source-relied-on-by = Relied on by
source-cite = Cite this source: { $names }
source-reliance = Who relies on it
source-cited-by = What rests on it
source-cited-through = What rests on it through another source
source-unused = Nothing rests on it yet.
# The title of a source’s page where it is cited itself.
source-titled = Source: { $title }
fact-title = Title
fact-description = What it is
fact-author = Author
fact-editor = Editor
fact-published = Published
fact-outlet = Outlet
fact-publisher = Publisher
fact-volume = Volume
fact-issue = Issue
fact-page = Page
fact-doi = DOI
fact-isbn = ISBN
fact-address = Address
fact-seen = Seen
fact-archived = Archived
fact-language = Language

## Questions, terms, corrections.

question-open = open
question-partly = partly answered
question-answered = answered
question-answered-by = Answered by
question-known = What bears on it
question-missing = What would settle it
known-answered = What has been answered
known-withdrawn = What was withdrawn, refuted or replaced
known-single = What rests on one source
known-single-intro = One source carries each of these, or several that come down to one.
glossary-none = No term is explained yet.
term-mentions = Used in { $names }
correction-correction = Correction
correction-clarification = Clarification
correction-retraction = Retraction
correction-update = Update
correction-of = Correction of { $date }
corrections-none = Nothing has been corrected yet.
corrections-feed = { $title }: Corrections
# `link` and `end` are the beginning and the end of a link.
corrections-follow = { $link }Follow the corrections{ $end } in a feed reader (Atom).
correction-was = It said
correction-now = It now says
correction-said = It said: { $words }
correction-says = It now says: { $words }
correction-affects = In { $names }
# `n` is how many more corrections stand below.
correction-more = { $n ->
    [0] What changed, and why
   *[other] This and { $n } more
}

## Drawings of ties, and of who relies on whom.

network-intro = Each box is an actor and each line a tie; its arrow leads from the one of whom it is said. The table says the same, with sources.
network-centre-intro = Drawn are the { $drawn } with the most ties; { $left } more stand in the table alone.
network-table-too = The table says the same, with sources.
network-left-out = { $n } more stand in the table alone.
network-all = All ties of all actors
network-ties = Every tie, with its source
network-centre = The centre, drawn
network-untied = No tie to another is recorded of { $names }.
network-untied-many = { $n ->
    [one] No tie to another is recorded of { $n } more actor.
   *[other] No tie to another is recorded of { $n } more actors.
}
network-download = To download: { $names }.
line-belongs = belongs to it
line-supports = supports
line-against = opposes or targets
line-other = another tie
line-doubtful = alleged or disputed, not established
outline-doubtful = who this is, is in doubt
reliance-drawing = Who relies on whom, drawn
reliance-drawing-intro = The arrow leads from a source to those that rest on it. Thick frames are where it begins. What comes from one root counts once; what a source says for itself has that source as its root.

## Tables.

column-status = Status
column-claim = Claim
column-claims = Claims
column-share = Share
column-page = Page
column-sentences = Sentences
column-who = Who
column-tie = Tie
column-to-whom = To whom
column-when = When
column-notes = Notes

## Which source carries which claim.

matrix-intro = Each row is a claim, each column a source. Sources that the editors hold come first; behind them stand those that are known through the others alone.
matrix-table = Claims by source
matrix-key-words = exact words
matrix-words = exact words, not verified
matrix-words-verified = exact words, verified
matrix-whole = the source as a whole
matrix-through = behind it, known through another
matrix-mentions = mentions it
matrix-disputes = disputes it
matrix-both = { $carries }; other words dispute it
# What stands between `begin` and `end` is for screen readers alone.
matrix-claims = { $n ->
    [one] { $n }{ $begin } claim{ $end }
   *[other] { $n }{ $begin } claims{ $end }
}
matrix-left-out = { $claims ->
    [0] No room was left for { $sources } sources, those with the fewest citations. Each claim has its evidence on its own page.
   *[other] { $sources ->
        [0] No room was left for { $claims } claims, those with the fewest citations. Each claim has its evidence on its own page.
       *[other] No room was left for { $claims } claims and { $sources } sources, those with the fewest citations. Each claim has its evidence on its own page.
    }
}

## How this was made.

about-statuses = Claims by status
about-statuses-table = How many claims have which status
about-without-status = { $n ->
    [one] { $n } more is an opinion or a prediction and has no status.
   *[other] { $n } more are opinions and predictions and have no status.
}
about-since = When each claim became known
about-since-intro = The day on which it was said, or else on which the first source that carries it came out.
about-since-table = How many claims became known when
about-coverage = How much of the text leads to a source
about-coverage-figures = { $percent }: { $carried } of { $owing } sentences cite a source or lead to a claim.
about-coverage-editorial = { $n ->
    [one] { $n } more is marked as the editors’ own judgement.
   *[other] { $n } more are marked as the editors’ own judgement.
}
about-coverage-by-page = By page
about-coverage-table = Coverage by page

## The other pages.

prose-about = What this page is about
print-short = In short
print-questions = Questions
print-terms = Words explained
embed-from = From “{ $title }”: the evidence and the whole story
not-found-title = This page does not exist
not-found = There is no page at this address. It may have been moved or renamed, or the link that led here is wrong.
not-found-instead = The story begins on the { $link }front page{ $end }. Or look in one of these:
# A page at an old address, that leads to the new one.
moved = This page has moved: { $link }.

## Boxes in the author’s prose.

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## The types of sources, and how many there are of one type. The first is said of sources of several types.

some-source = { $n ->
    [one] one source
   *[other] { $count } sources
}
source-type-document = document
source-type-article = article
some-article = { $n ->
    [one] one article
   *[other] { $count } articles
}
source-type-article-journal = journal article
some-article-journal = { $n ->
    [one] one journal article
   *[other] { $count } journal articles
}
source-type-article-magazine = magazine article
some-article-magazine = { $n ->
    [one] one magazine article
   *[other] { $count } magazine articles
}
source-type-article-newspaper = newspaper article
some-article-newspaper = { $n ->
    [one] one newspaper article
   *[other] { $count } newspaper articles
}
source-type-bill = bill
some-bill = { $n ->
    [one] one bill
   *[other] { $count } bills
}
source-type-book = book
some-book = { $n ->
    [one] one book
   *[other] { $count } books
}
source-type-broadcast = broadcast
some-broadcast = { $n ->
    [one] one broadcast
   *[other] { $count } broadcasts
}
source-type-chapter = chapter
some-chapter = { $n ->
    [one] one chapter
   *[other] { $count } chapters
}
source-type-classic = classic
some-classic = { $n ->
    [one] one classic
   *[other] { $count } classics
}
source-type-collection = collection
some-collection = { $n ->
    [one] one collection
   *[other] { $count } collections
}
source-type-dataset = dataset
some-dataset = { $n ->
    [one] one dataset
   *[other] { $count } datasets
}
source-type-entry = entry
some-entry = { $n ->
    [one] one entry
   *[other] { $count } entries
}
source-type-entry-dictionary = dictionary entry
some-entry-dictionary = { $n ->
    [one] one dictionary entry
   *[other] { $count } dictionary entries
}
source-type-entry-encyclopedia = encyclopedia entry
some-entry-encyclopedia = { $n ->
    [one] one encyclopedia entry
   *[other] { $count } encyclopedia entries
}
source-type-event = event
some-event = { $n ->
    [one] one event
   *[other] { $count } events
}
source-type-figure = figure
some-figure = { $n ->
    [one] one figure
   *[other] { $count } figures
}
source-type-graphic = picture
some-graphic = { $n ->
    [one] one picture
   *[other] { $count } pictures
}
source-type-hearing = hearing
some-hearing = { $n ->
    [one] one hearing
   *[other] { $count } hearings
}
source-type-interview = interview
some-interview = { $n ->
    [one] one interview
   *[other] { $count } interviews
}
source-type-legal-case = court case
some-legal-case = { $n ->
    [one] one court case
   *[other] { $count } court cases
}
source-type-legislation = law
some-legislation = { $n ->
    [one] one law
   *[other] { $count } laws
}
source-type-manuscript = manuscript
some-manuscript = { $n ->
    [one] one manuscript
   *[other] { $count } manuscripts
}
source-type-map = map
some-map = { $n ->
    [one] one map
   *[other] { $count } maps
}
source-type-motion-picture = film
some-motion-picture = { $n ->
    [one] one film
   *[other] { $count } films
}
source-type-musical-score = musical score
some-musical-score = { $n ->
    [one] one musical score
   *[other] { $count } musical scores
}
source-type-pamphlet = pamphlet
some-pamphlet = { $n ->
    [one] one pamphlet
   *[other] { $count } pamphlets
}
source-type-paper-conference = conference paper
some-paper-conference = { $n ->
    [one] one conference paper
   *[other] { $count } conference papers
}
source-type-patent = patent
some-patent = { $n ->
    [one] one patent
   *[other] { $count } patents
}
source-type-performance = performance
some-performance = { $n ->
    [one] one performance
   *[other] { $count } performances
}
source-type-periodical = periodical
some-periodical = { $n ->
    [one] one periodical
   *[other] { $count } periodicals
}
source-type-personal-communication = letter or message
some-personal-communication = { $n ->
    [one] one letter or message
   *[other] { $count } letters or messages
}
source-type-post = post
some-post = { $n ->
    [one] one post
   *[other] { $count } posts
}
source-type-post-weblog = blog post
some-post-weblog = { $n ->
    [one] one blog post
   *[other] { $count } blog posts
}
source-type-regulation = regulation
some-regulation = { $n ->
    [one] one regulation
   *[other] { $count } regulations
}
source-type-report = report
some-report = { $n ->
    [one] one report
   *[other] { $count } reports
}
source-type-review = review
some-review = { $n ->
    [one] one review
   *[other] { $count } reviews
}
source-type-review-book = book review
some-review-book = { $n ->
    [one] one book review
   *[other] { $count } book reviews
}
source-type-software = software
some-software = { $n ->
    [one] one software
   *[other] { $count } programs
}
source-type-song = recording
some-song = { $n ->
    [one] one recording
   *[other] { $count } recordings
}
source-type-speech = speech
some-speech = { $n ->
    [one] one speech
   *[other] { $count } speeches
}
source-type-standard = standard
some-standard = { $n ->
    [one] one standard
   *[other] { $count } standards
}
source-type-thesis = thesis
some-thesis = { $n ->
    [one] one thesis
   *[other] { $count } theses
}
source-type-treaty = treaty
some-treaty = { $n ->
    [one] one treaty
   *[other] { $count } treaties
}
source-type-webpage = web page
some-webpage = { $n ->
    [one] one web page
   *[other] { $count } web pages
}

## The search. What stands in braces is put in by the script of the page.

search-field = Words or names; “exact words” in quotation marks
search-kinds = Kinds of result
search-letters = Letters
# Another name, and what it is called here: “Sony: see Sony Pictures”.
search-see = { $name }: see { $title }
search-left-out = There is no room for everything here. The rest stands in lists of its own: { $lists }.
search-found = Results: { $n }
search-none = Nothing here has these words.
search-some = Nothing here has all of these words. Some have a part of them.
search-meant = Did you mean { $words }?
search-all = All
search-more = Show more
search-failed = The search could not be loaded. The index below is complete.

## The page of the data. After “for” and “loses” stands the name of a format.

data-intro = Everything that this site knows, for other programs. Each format says what has no place in it.
data-licence = The data may be used under { $name }.
data-no-licence = The site names no licence: ask its authors before you use more than you may quote.
data-cite = The foot of this page says how to cite it.
data-size = { $n } kB
data-loses = Not in it: { $what }
data-left-out =
    { $n ->
        [one] One event is left out, since it has no date or one that the format cannot say.
       *[other] { $n } events are left out, since they have no date or one that the format cannot say.
    }
data-for-json = For programs: every record with its status, its roots and what leads to it, each citation with its exact words, each date with its bounds.
data-loses-json = emphasis, links and headings within prose, which is plain text; pictures and drawings.
data-for-json-schema = For those who read the JSON: every field and what it means.
data-for-json-ld = For search engines and the semantic web: the site, its actors, events, claims and sources in the words of schema.org.
data-loses-json-ld = what schema.org has no word for: vague dates, alleged events, roots, statuses that no editor set.
data-for-csv = For spreadsheets and statistics: a table for each kind of record, one for relations and one for citations. In UTF-8; the items of a list stand between “|”. An apostrophe at the start of a cell keeps it from being taken for a formula, and is no part of the text.
data-loses-csv = of lists with several fields all but the first, such as the roles of actors and the sources of other names.
data-for-biblatex = For LaTeX, JabRef and Zotero: all sources.
data-loses-biblatex = everything but the sources; of these, what they rely on, archived copies, and descriptions beside a title.
data-for-csl-json = For Zotero, Pandoc and citation styles: all sources.
data-loses-csl-json = everything but the sources; of these, what they rely on, archived copies, and descriptions beside a title.
data-for-ris = For EndNote, Mendeley and other reference managers: all sources.
data-loses-ris = everything but the sources; of these, what they rely on, archived copies, and dates for which it has only words.
data-for-icalendar = For calendars: the timeline. A vague date fills all the days that it may mean, and stands in words in the title.
data-loses-icalendar = actors, claims, weights, exact words cited.
data-for-timelinejs = For TimelineJS of the Knight Lab: the timeline, to show it on other sites.
data-loses-timelinejs = actors, tags, claims, exact words cited, the time zone of a clock.
data-for-timelinejs-csv = The same as a table, for the spreadsheet that TimelineJS reads.
data-loses-timelinejs-csv = actors, tags, claims, exact words cited, the time zone of a clock.
data-for-ftm = For Aleph and other tools of investigators: actors, ties, events and sources as entities of FollowTheMoney; claims are notes on those whom they concern.
data-loses-ftm = exact words cited and their stance, roots, roles in events, doubts about an identity but for their reason; questions, terms, corrections and pages.
data-for-graphml = For Gephi, Cytoscape and other programs for networks: who is tied to whom.
data-loses-graphml = everything but actors and their ties; of these, the exact words cited.
