# The words of the interface in German: the messages of en.ftl, with the same arguments.
# A message is `id = words`; `{ $name }` is what the program puts in. Fluent's syntax: https://projectfluent.org

## What stands between the items of a list, and around words.

list-comma = {", "}
list-semicolon = {"; "}
list-and = {" und "}
list-or = {" oder "}
# The marks of quotations, and of those within them; the author’s prose gets them too.
quote-open = „
quote-close = “
quote-inner-open = ‚
quote-inner-close = ‘
quoted = „{ $words }“
# Between groups of three digits, and the first number that has any. Years have them from five digits on.
number-group = {"."}
number-group-from = 1000
percent = { $n } %
part-of-whole = { $part } von { $whole }
# A label and what it is about: “Replaced by: the newer claim”.
labelled = { $label }: { $names }

## Dates. A date never says more than is known. Every phrase stands where a noun stands, and begins in lower case.

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
# Short, for drawings.
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = April
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
# A day beside its month; `day` in what follows.
date-day = { $n }.
# `year` is one of the messages that end in `-tail`, or a plain year.
date-month-year = { $month } { $year }
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
# Of “3–5 May 2014”, which end has what both share: `last`, or `first` where the year comes first.
date-shared = last
date-range = { $from }–{ $to }
date-range-phrases = { $from } – { $to }
date-time = { $date }, { $time } Uhr
date-possibly = möglicherweise { $date }
date-about = etwa { $date }
date-possibly-about = möglicherweise etwa { $date }
# A doubt about a part alone: “3 May 2014 (month uncertain)”.
date-remarked = { $date } ({ $remarks })
date-uncertain = { $parts } unsicher
date-approximate = { $parts } ungefähr
date-uncertain-approximate = { $parts } unsicher und ungefähr
date-part-year = Jahr
date-part-month = Monat
date-part-day = Tag
date-part-season = Jahreszeit
# Digits that are not known. `date` is a month with its year; `year` is one of the messages that end in `-noun`.
date-day-in-month = ein Tag im { $date }
date-day-in-year = ein unbekannter Tag ({ $year })
date-month-in-year = ein unbekannter Monat ({ $year })
date-nth-of-month = der { $n }. eines unbekannten Monats ({ $year })
date-between = zwischen { $from } und { $to }
date-unknown-day = ein unbekannter Tag
date-unknown-time = eine unbekannte Zeit
year = { $year }
year-bc = { $year } v. Chr.
year-ad = { $year } n. Chr.
year-unknown = ein unbekanntes Jahr
year-unknown-tail = eines unbekannten Jahres
year-decade = { $year }er-Jahre
year-decade-noun = die { $year }er-Jahre
year-decade-tail = in den { $year }er-Jahren
year-between-noun = ein Jahr zwischen { $from } und { $to }
year-between-tail = eines Jahres zwischen { $from } und { $to }
year-estimated = etwa { $year } (zwischen { $from } und { $to })
year-estimated-tail = etwa { $year } (zwischen { $from } und { $to })
# `pattern` has an X for each digit that is not known.
year-written = ein Jahr, geschrieben { $pattern }
year-written-tail = eines Jahres, geschrieben { $pattern }
date-season-1 = Frühjahr
date-season-2 = Sommer
date-season-3 = Herbst
date-season-4 = Winter
date-season-year = { $season } { $year }
date-season-north = { $season } { $year } (Nordhalbkugel)
date-season-south = { $season } { $year } (Südhalbkugel)
date-quarter = { $n ->
    [1] erstes Quartal { $year }
    [2] zweites Quartal { $year }
    [3] drittes Quartal { $year }
   *[4] viertes Quartal { $year }
}
date-third = { $n ->
    [1] erstes Drittel { $year }
    [2] zweites Drittel { $year }
   *[3] letztes Drittel { $year }
}
date-half = { $n ->
    [1] erste Hälfte { $year }
   *[2] zweite Hälfte { $year }
}
date-or-before = { $date } oder früher
date-or-after = { $date } oder später
date-from-to = { $from } bis { $to }
date-from-end-unknown = ab { $from }, Ende nicht bekannt
date-from = ab { $from }
date-until-beginning-unknown = bis { $to }, Beginn nicht bekannt
date-until = bis { $to }
# `on` is for a day, `in` for a month or a year.
date-on-or-before = { $date } oder davor
date-on-or-after = { $date } oder danach
date-in-or-before = { $date } oder davor
date-in-or-after = { $date } oder danach
# How long after the event before; `count` is the number in words.
gap-same-day = am selben Tag
gap-days-later = { $n ->
    [1] am Tag darauf
   *[other] { $count } Tage später
}
gap-days-earlier = { $n ->
    [1] am Tag davor
   *[other] { $count } Tage früher
}
gap-weeks-later = { $n ->
    [1] eine Woche später
   *[other] { $count } Wochen später
}
gap-weeks-earlier = { $n ->
    [1] eine Woche früher
   *[other] { $count } Wochen früher
}
gap-months-later = { $n ->
    [1] einen Monat später
   *[other] { $count } Monate später
}
gap-months-earlier = { $n ->
    [1] einen Monat früher
   *[other] { $count } Monate früher
}
gap-years-later = { $n ->
    [1] ein Jahr später
   *[other] { $count } Jahre später
}
gap-years-earlier = { $n ->
    [1] ein Jahr früher
   *[other] { $count } Jahre früher
}
gap-minutes-later = { $n ->
    [1] eine Minute später
   *[other] { $count } Minuten später
}
gap-hours-later = { $n ->
    [1] eine Stunde später
   *[other] { $count } Stunden später
}
# How long, for what follows and for a drawing that leaves it out.
gap-days = { $n ->
    [1] einen Tag
   *[other] { $count } Tage
}
gap-weeks = { $n ->
    [1] eine Woche
   *[other] { $count } Wochen
}
gap-months = { $n ->
    [1] einen Monat
   *[other] { $count } Monate
}
gap-years = { $n ->
    [1] ein Jahr
   *[other] { $count } Jahre
}
gap-silence = { $length } ohne Eintrag
gap-least = mindestens { $length } später
gap-least-silence = mindestens { $length } ohne Eintrag

## Every page.

skip = Zum Text springen
nav-sections = Bereiche
nav-here = Sie sind hier
nav-all = Alle Bereiche und Ausgaben
by = Von { $names }
published = Veröffentlicht: { $date }
updated = Aktualisiert: { $date }
contents = Auf dieser Seite
page-coverage = { $owing ->
    [one] { $carried } von { $owing } Satz auf dieser Seite führt zu einer Quelle.
   *[other] { $carried } von { $owing } Sätzen auf dieser Seite führen zu einer Quelle.
}
page-coverage-editorial = { $n ->
    [one] { $n } weiterer ist das eigene Urteil der Redaktion.
   *[other] { $n } weitere sind das eigene Urteil der Redaktion.
}
page-corrections = Korrekturen zu dieser Seite
tags = Stichwörter
cite-page = Diese Seite zitieren
site-by = Von { $names }.
feed = Feed
repository = Daten und Quelltext
licence = Lizenz: { $name }.
mentions = Wo das vorkommt
not-stated = nicht angegeben
date-not-stated = Datum nicht angegeben
day-not-stated = Tag nicht angegeben

## The pages that the program makes: the words of the navigation, and the title where it is another.

nav-home = Start
nav-timeline = Zeitleiste
nav-actors = Beteiligte
nav-claims = Aussagen
nav-sources = Quellen
nav-network = Netzwerk
nav-known = Stand
nav-evidence = Belege
nav-glossary = Glossar
nav-corrections = Korrekturen
nav-about = Über uns
nav-data = Daten
nav-search = Suche
page-title-timeline = Zeitleiste
page-title-actors = Wer ist wer
page-title-claims = Aussagen
page-title-sources = Quellen
page-title-network = Wer mit wem verbunden ist
page-title-known = Was bekannt, was umstritten und was offen ist
page-title-evidence = Welche Quelle welche Aussage trägt
page-title-glossary = Glossar
page-title-corrections = Korrekturen
page-title-about = Wie dies entstanden ist
page-title-data = Die Daten zum Herunterladen
page-title-search = Suche
page-title-print = Druckausgabe
# Above the title of a page that tells the story.
label-explainer = Erklärt
# For search engines: the title of a list, and what it holds, “3 events, 2 claims”.
page-description = { $title }: { $holdings }.
source-description = { $source }: alles auf dieser Website, was sich darauf stützt.
holding-events = { $n ->
    [one] { $n } Ereignis
   *[other] { $n } Ereignisse
}
holding-actors = { $n ->
    [one] { $n } Beteiligter
   *[other] { $n } Beteiligte
}
holding-claims = { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
}
holding-sources = { $n ->
    [one] { $n } Quelle
   *[other] { $n } Quellen
}

## Kinds of record, above the title of a page.

kind-source = Quelle
kind-actor = Beteiligte
kind-event = Ereignis
kind-claim = Aussage
kind-question = Frage
kind-term = Begriff
kind-correction = Korrektur
kind-page = Seite

## The front page.

home-short = In 30 Sekunden
home-long = In drei Minuten
home-timeline = Was wann geschah
home-timeline-all = Die ganze Zeitleiste
home-known-all = Alles, was bekannt, umstritten und offen ist
known = Was bekannt ist
known-none = Noch ist nichts gesichert.
disputed = Was umstritten ist
disputed-none = Nichts ist umstritten.
unknown = Was nicht bekannt ist
unknown-none = Keine Frage ist offen.
# Under a figure that is set large: “12 claims”.
figure-claims = { $n ->
    [one] Aussage
   *[other] Aussagen
}
figure-disputed = { $n ->
    [one] umstritten
   *[other] umstritten
}
figure-sources = { $n ->
    [one] Quelle
   *[other] Quellen
}
figure-roots = { $n ->
    [one] unabhängiger Ursprung
   *[other] unabhängige Ursprünge
}
figure-questions = { $n ->
    [one] Frage
   *[other] Fragen
}
figure-correction = letzte Korrektur
figure-quotations = Zitate Wort für Wort geprüft
figure-several-roots = Aussagen mit mehr als einem Ursprung

## Notes: what a sentence rests on.

notes = Woher das stammt
notes-all = Alle Anmerkungen
# The name of the number in the text, for a screen reader.
note-mark = Quelle { $n }: { $source }
note-back = Zurück zur Stelle { $use }
# Whose words they are; behind it stands the reference of where they were read.
cited-via = { $names }, zitiert nach
cited-whole = als Ganzes angeführt
stance-disputes = widerspricht dem
stance-mentions = erwähnt dies
words-verified = Wortlaut geprüft
words-verified-on = Wortlaut geprüft, { $date }
words-not-verified = Wortlaut nicht geprüft
footnote-back = Zurück zum Text

## References.

reference-editor = hg. von { $names }
reference-volume = Bd. { $volume }
reference-issue = Nr. { $issue }
reference-page = S. { $page }
reference-no-date = o. D.
reference-no-date-meaning = ohne Datum
reference-others = { $name } u. a.
reference-not-stated = Nicht angegeben: { $what }.
missing-author = Verfasser
missing-published = Datum
missing-outlet = Medium
missing-url = Webadresse

## Status.

status-confirmed = bestätigt
status-corroborated = mehrfach belegt
status-single-source = nur eine Quelle
status-disputed = umstritten
status-unsupported = unbelegt
status-retracted = zurückgezogen
status-refuted = widerlegt
statuses-confirmed = Bestätigt
statuses-corroborated = Mehrfach belegt
statuses-single-source = Nur eine Quelle
statuses-disputed = Umstritten
statuses-unsupported = Unbelegt
statuses-retracted = Zurückgezogen
statuses-refuted = Widerlegt
statuses-none = Meinungen und Vorhersagen
statuses-replaced = Durch neuere Aussagen ersetzt
status-meaning-confirmed = Die Redaktion hält es für gesichert und sagt, warum.
status-meaning-corroborated = Zwei oder mehr Quellen, die nicht aufeinander beruhen, tragen es.
status-meaning-single-source = Alles, was es trägt, geht auf eine einzige Quelle zurück.
status-meaning-disputed = Eine Quelle oder eine andere Aussage widerspricht.
status-meaning-unsupported = Keine der hier genannten Quellen trägt es.
status-meaning-retracted = Wer es gesagt hat, hat es zurückgenommen.
status-meaning-refuted = Es hat sich als falsch erwiesen.
# Of what somebody said, the status tells that it was said.
status-said = gesagt: { $status }
status-said-meaning = Bei der Äußerung einer Person oder Stelle sagt das Zeichen, dass sie so gefallen ist, nicht, dass sie stimmt.
status-by-editor = Von der Redaktion festgelegt.
status-none-reason = Meinungen und Vorhersagen haben keinen Status: Noch kann nichts sie belegen.
legend = Was die Zeichen bedeuten

## Why a claim has its status: parts that stand beside one another, with `list-semicolon` between them.
## `sources` is one of the messages below, “two articles”; `count` is a number in words.

reason-none = keine Quelle trägt es
reason-one = { $sources }
reason-one-of-many = { $sources }, gestützt auf { $count } andere Quellen
reason-independent = { $sources }, unabhängig voneinander
reason-one-root = { $sources }, ein Ursprung
reason-roots = { $sources }, { $count } Ursprünge
reason-not-verified = Wortlaut nicht geprüft
reason-disputes = { $n ->
    [one] eine Quelle widerspricht
   *[other] { $count } Quellen widersprechen
}
reason-contradictions = { $n ->
    [one] eine andere Aussage widerspricht
   *[other] { $count } andere Aussagen widersprechen
}

## Numbers in words. A language without one for a number takes the figure.

number-0 = null
number-1 = eins
number-2 = zwei
number-3 = drei
number-4 = vier
number-5 = fünf
number-6 = sechs
number-7 = sieben
number-8 = acht
number-9 = neun
number-10 = zehn
number-11 = elf
number-12 = zwölf

## Claims.

claims-by-status = Aussagen nach Status
claims-none = Noch ist keine Aussage verzeichnet.
fact-kind = Art
claim-kind-fact = Tatsache
claim-kind-quotation = Zitat
claim-kind-attribution = Zuschreibung
claim-kind-estimate = Schätzung
claim-kind-prediction = Vorhersage
claim-kind-opinion = Meinung
claim-kind-denial = Dementi
# The link to the page of a claim; what stands between `begin` and `end` is for screen readers alone.
claim-evidence = Belege{ $begin } für: { $claim }{ $end }
said-by = Gesagt von { $names }
said-by-on = Gesagt von { $names }, { $date }
said-on = Gesagt: { $date }
claim-sources = { $n ->
    [one] Quelle: { $names }
   *[other] Quellen: { $names }
}
claim-disputed-by = Bestritten von: { $names }
claim-contradicted-by = Im Widerspruch dazu: { $names }
claim-replaced-by = Ersetzt durch: { $names }
claim-open-questions = { $n ->
    [one] Offene Frage: { $names }
   *[other] Offene Fragen: { $names }
}
claim-alleges = Dies ist der Vorwurf eines Fehlverhaltens. Er wird hier als Vorwurf wiedergegeben.
claim-by = Gesagt von
claim-said = Gesagt
claim-value = Zahl
claim-as-of = Stand
claim-about = Betrifft
claim-events = Gehört zu
claim-questions = Von Belang für
claim-supports = Was dafür spricht
claim-roots = Worauf es zurückgeht
claim-roots-intro = { $n ->
    [one] Ein Ursprung, darunter die Quellen, die hier auf ihm beruhen.
   *[other] { $n } Ursprünge, unter jedem die Quellen, die hier auf ihm beruhen.
}
claim-disputes = Was dagegen spricht
claim-mentioned = Was es sonst erwähnt
claim-no-source = Dafür ist keine Quelle angeführt.
claim-contradicts = Was dem widerspricht
claim-supersedes = Was es ersetzt
claim-superseded-by = Was es ersetzt hat
claim-mentions = Wo es verwendet wird
evidence-roots = geht zurück auf { $names }
claim-history = Was daraus wurde
history-before = Zuvor hieß es
history-said = Dies wurde gesagt
history-replaced = Ersetzt durch
history-retracted = Zurückgenommen
history-refuted = Als falsch erwiesen

## Events and the timeline.

timeline-how-to-read = { $n ->
    [one] Je größer ein Ereignis gesetzt ist, desto wichtiger ist es.
   *[other] { $n } Ereignisse, das älteste zuerst. Je größer eines gesetzt ist, desto wichtiger ist es.
  } Ein Balken ist eine Zeitspanne; wo er verblasst, ist das Datum ungenau.
# The list is long and leaves out what the pages of the events tell.
timeline-shortened = Auf der Seite jedes Ereignisses steht alles dazu, mit den Quellen.
# The page of one actor or tag.
timeline-title = Zeitleiste: { $name }
timeline-description = { $title }: { $shown } von { $all } Ereignissen, der Reihe nach.
timeline-part-of = { $shown } von { $all } Ereignissen, das Älteste zuerst.
timeline-whole = Die ganze Zeitleiste
timeline-more-about = Mehr über { $name }
# The drawing.
timeline-overview = Die Zeitleiste auf einen Blick, maßstäblich
timeline-cell = { $when }: { $n } Ereignisse
timeline-cell-one = { $when }: { $title }
timeline-broken = Die Linie ist unterbrochen, wo { $lengths } lang nichts geschah; jedes Stück hat einen eigenen Maßstab.
timeline-broken-vague = Die Linie ist unterbrochen, wo { $lengths } lang kein Datum genauer ist als das der langen Balken; jedes Stück hat einen eigenen Maßstab.
timeline-hollow = Ein hohles Zeichen steht für ein Ereignis, das geplant, abgesagt oder nur behauptet ist.
timeline-undrawn = { $n ->
    [one] Nicht eingezeichnet: ein Ereignis ohne bekanntes Datum.
   *[other] Nicht eingezeichnet: { $n } Ereignisse ohne bekanntes Datum.
}
# What the list can be narrowed to.
timeline-by-actor = Wer
timeline-by-tag = Stichwort
timeline-by-state = Stand
timeline-any = Alle
timeline-option = { $name } ({ $n })
timeline-state-happened = geschehen
timeline-show-all = Alle zeigen
timeline-shown = { $shown } von { $all } Ereignissen
timeline-slices = Die einzelnen Zeitleisten, jede mit eigener Adresse
timeline-parts = Abschnitte der Zeitleiste
timeline-none = Noch ist kein Ereignis verzeichnet.
event-state-planned = geplant
event-state-cancelled = abgesagt
event-state-alleged = angeblich
event-order-unknown = Reihenfolge unbekannt: Nichts sagt, welches dieser { $n } zuerst kam.
# Under a date that is not stated: what follows from what the event came after and before.
event-bound = { $date }, wie sich aus der Abfolge der Ereignisse ergibt
event-date-in-source = „{ $words }“ in der Quelle
event-date-inferred = Datum erschlossen: { $reason }
event-when = Wann
event-date-text = { $date }; in der Quelle: „{ $words }“
event-date-reason = { $date }. Von der Redaktion erschlossen: { $reason }
event-state = Stand
event-where = Wo
event-who = Wer
event-after = Geschah nach
event-before = Geschah vor
event-claims = Was darüber gesagt wird
event-neighbours = Davor und danach in der Zeitleiste
event-previous = Davor
event-next = Danach

## Actors.

actors-kinds = Arten von Beteiligten
actors-none = Noch ist niemand verzeichnet.
actor-kind-person = Person
actor-kind-organization = Organisation
actor-kind-government = Regierung
actor-kind-country = Staat
actor-kind-group = Gruppe
actor-kind-account = Konto
actor-kind-work = Werk
actor-kind-place = Ort
actor-kinds-person = Personen
actor-kinds-organization = Organisationen
actor-kinds-government = Regierungen
actor-kinds-country = Staaten
actor-kinds-group = Gruppen
actor-kinds-account = Konten
actor-kinds-work = Werke
actor-kinds-place = Orte
actor-in-doubt = Wer das ist, steht nicht fest.
actor-identity = Identität: { $status }.
identity-confirmed = Wer das ist, wurde bestätigt
identity-claimed = Wer das ist, beruht auf eigenen Angaben
identity-disputed = Wer das ist, ist umstritten
identity-unknown = Wer das ist, ist nicht bekannt
actor-aliases = Auch genannt
actor-alias = { $name }, in { $source }
actor-elsewhere = Anderswo
link-website = Website
link-wikidata = Wikidata
link-wikipedia = Wikipedia
actor-events = Rolle im Geschehen
actor-timeline = Diese Zeitleiste als eigene Seite
actor-said = Eigene Äußerungen
actor-about = Was darüber gesagt wird
actor-relations = Verbindungen zu anderen
actor-relations-table = Verbindungen von { $name }
actor-sources = Quellen dazu
relations-table = Wer mit wem verbunden ist
# A row of the table reads: actor, tie, actor.
# A tie that is alleged or disputed, and not established.
relation-doubtful = { $tie } (angeblich oder umstritten)
relation-position = hat ein Amt bei
relation-membership = ist Mitglied von
relation-family = ist verwandt mit
relation-ownership = besitzt
relation-hierarchy = untersteht
relation-part-of = ist Teil von
relation-attributed-to = wird zugeschrieben
relation-targets = richtet sich gegen
relation-impersonates = gibt sich aus als
relation-supports = unterstützt
relation-opposes = ist gegen
relation-other = steht in Verbindung mit

## Sources.

sources-seen = Von der Redaktion eingesehen
sources-unseen = Nur über eine andere Quelle bekannt
sources-none = Noch ist keine Quelle verzeichnet.
sources-reliance-intro = Jeder Ursprung, darunter die Quellen, die ihn hier weitergeben. Zwei Quellen unter einem Ursprung zählen einmal.
reliance = Wer sich auf wen stützt
reliance-intro = Jeder Ursprung, darunter die Quellen, die ihn hier weitergeben.
source-uses = { $n ->
    [0] selbst nicht angeführt
    [one] an einer Stelle angeführt
   *[other] an { $n } Stellen angeführt
}
source-unseen = nur über eine andere Quelle bekannt
source-unseen-doubt = Die Redaktion hat diese Quelle nicht gesehen. Sie kennt sie nur über eine andere.
source-unnamed = Warum sie keinen Namen hat: { $reason }
source-page = Über diese Quelle
source-original = Das Original
source-read-original = Das Original lesen
source-read = Die Quelle lesen
source-passage = Die Stelle lesen
source-archived = Archivkopie
source-via = Stützt sich auf
source-roots = Geht zurück auf
source-relied-on-by = Darauf stützen sich
source-cite = Diese Quelle zitieren: { $names }
source-reliance = Wer sich darauf stützt
source-cited-by = Was darauf beruht
source-cited-through = Was über eine andere Quelle darauf beruht
source-unused = Noch beruht nichts darauf.
# The title of a source’s page where it is cited itself.
source-titled = Quelle: { $title }
fact-title = Titel
fact-description = Was es ist
fact-author = Verfasser
fact-editor = Herausgeber
fact-published = Erschienen
fact-outlet = Medium
fact-publisher = Verlag
fact-volume = Band
fact-issue = Heft
fact-page = Seite
fact-doi = DOI
fact-isbn = ISBN
fact-address = Adresse
fact-seen = Eingesehen
fact-archived = Archiviert
fact-language = Sprache

## Questions, terms, corrections.

question-open = offen
question-partly = teils beantwortet
question-answered = beantwortet
question-answered-by = Beantwortet durch
question-known = Was dazu bekannt ist
question-missing = Was sie klären würde
known-answered = Was beantwortet ist
known-withdrawn = Was zurückgezogen, widerlegt oder ersetzt wurde
known-single = Was auf einer Quelle beruht
known-single-intro = Jede dieser Aussagen trägt eine einzige Quelle, oder mehrere, die auf eine zurückgehen.
glossary-none = Noch ist kein Begriff erklärt.
term-mentions = Verwendet in { $names }
correction-correction = Korrektur
correction-clarification = Klarstellung
correction-retraction = Rücknahme
correction-update = Aktualisierung
correction-of = Korrektur: { $date }
corrections-none = Bisher wurde nichts korrigiert.
corrections-feed = { $title }: Korrekturen
# `link` and `end` are the beginning and the end of a link.
corrections-follow = { $link }Den Korrekturen folgen{ $end }, im Feedreader (Atom).
correction-was = Vorher
correction-now = Jetzt
correction-said = Vorher: { $words }
correction-says = Jetzt: { $words }
correction-affects = In { $names }
# `n` is how many more corrections stand below.
correction-more = { $n ->
    [0] Was sich geändert hat und warum
   *[other] Diese und { $n } weitere
}

## Drawings of ties, and of who relies on whom.

network-intro = Jeder Kasten steht für einen Beteiligten, jede Linie für eine Verbindung; der Pfeil geht von dem aus, über den sie etwas sagt. In der Tabelle steht dasselbe, mit Quellen.
network-centre-intro = { $left ->
    [one] Gezeichnet sind die { $drawn } mit den meisten Verbindungen; { $left } weiterer steht nur in der Tabelle.
   *[other] Gezeichnet sind die { $drawn } mit den meisten Verbindungen; { $left } weitere stehen nur in der Tabelle.
}
network-table-too = In der Tabelle steht dasselbe, mit Quellen.
network-left-out = { $n ->
    [one] { $n } weiterer steht nur in der Tabelle.
   *[other] { $n } weitere stehen nur in der Tabelle.
}
network-all = Alle Verbindungen aller Beteiligten
network-ties = Jede Verbindung, mit ihrer Quelle
network-centre = Der Kern des Netzwerks, gezeichnet
network-untied = Ohne verzeichnete Verbindung zu anderen: { $names }.
network-untied-many = { $n ->
    [one] Bei { $n } weiterem Beteiligten ist keine Verbindung zu anderen verzeichnet.
   *[other] Bei { $n } weiteren Beteiligten ist keine Verbindung zu anderen verzeichnet.
}
network-download = Zum Herunterladen: { $names }.
line-belongs = gehört dazu
line-supports = unterstützt
line-against = ist dagegen oder richtet sich dagegen
line-other = andere Verbindung
line-doubtful = angeblich oder umstritten, nicht gesichert
outline-doubtful = wer das ist, steht nicht fest
reliance-drawing = Wer sich auf wen stützt, gezeichnet
reliance-drawing-intro = Der Pfeil führt von einer Quelle zu denen, die sich auf sie stützen. Dicke Rahmen zeigen, wo es beginnt. Was aus einem Ursprung stammt, zählt einmal; was eine Quelle von sich aus sagt, hat sie selbst zum Ursprung.

## Tables.

column-status = Status
column-claim = Aussage
column-claims = Aussagen
column-share = Anteil
column-page = Seite
column-sentences = Sätze
column-who = Wer
column-tie = Verbindung
column-to-whom = Mit wem
column-when = Wann
column-notes = Anmerkungen

## Which source carries which claim.

matrix-intro = Jede Zeile ist eine Aussage, jede Spalte eine Quelle. Zuerst stehen die Quellen, die der Redaktion vorliegen, dahinter die, die nur über sie bekannt sind.
matrix-table = Aussagen nach Quelle
matrix-key-words = genauer Wortlaut
matrix-words = genauer Wortlaut, nicht geprüft
matrix-words-verified = genauer Wortlaut, geprüft
matrix-whole = die Quelle als Ganzes
matrix-through = steht dahinter, über eine andere bekannt
matrix-mentions = erwähnt es
matrix-disputes = widerspricht
matrix-both = { $carries }; andere Worte widersprechen
# What stands between `begin` and `end` is for screen readers alone.
matrix-claims = { $n ->
    [one] { $n }{ $begin } Aussage{ $end }
   *[other] { $n }{ $begin } Aussagen{ $end }
}
matrix-left-out = Aus Platzgründen fehlen hier { $claims } Aussagen und { $sources } Quellen mit den wenigsten Belegen. Jede Aussage hat ihre Belege auf einer eigenen Seite.

## How this was made.

about-statuses = Aussagen nach Status
about-statuses-table = Wie viele Aussagen welchen Status haben
about-without-status = { $n ->
    [one] { $n } weitere ist eine Meinung oder Vorhersage und hat keinen Status.
   *[other] { $n } weitere sind Meinungen und Vorhersagen und haben keinen Status.
}
about-since = Wann die Aussagen bekannt wurden
about-since-intro = Der Tag, an dem es gesagt wurde, sonst der, an dem die erste Quelle dafür erschien.
about-since-table = Wie viele Aussagen wann bekannt wurden
about-coverage = Wie viel vom Text zu einer Quelle führt
about-coverage-figures = { $percent }: { $carried } von { $owing } Sätzen nennen eine Quelle oder führen zu einer Aussage.
about-coverage-editorial = { $n ->
    [one] { $n } weiterer ist als Urteil der Redaktion gekennzeichnet.
   *[other] { $n } weitere sind als Urteil der Redaktion gekennzeichnet.
}
about-coverage-by-page = Nach Seiten
about-coverage-table = Belegte Sätze nach Seiten

## The other pages.

prose-about = Wovon diese Seite handelt
print-short = In Kürze
print-questions = Fragen
print-terms = Begriffe erklärt
embed-from = Aus „{ $title }“: die Belege und die ganze Geschichte
not-found-title = Diese Seite gibt es nicht
not-found = Unter dieser Adresse gibt es keine Seite. Sie wurde vielleicht verschoben oder umbenannt, oder der Link hierher ist falsch.
not-found-instead = Die Geschichte beginnt auf der { $link }Startseite{ $end }. Oder sehen Sie hier nach:
# A page at an old address, that leads to the new one.
moved = Diese Seite ist umgezogen: { $link }.

## Boxes in the author’s prose.

alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht

## The types of sources, and how many there are of one type. The first is said of sources of several types.

some-source = { $n ->
    [one] eine Quelle
   *[other] { $count } Quellen
}
source-type-document = Dokument
source-type-article = Artikel
some-article = { $n ->
    [one] ein Artikel
   *[other] { $count } Artikel
}
source-type-article-journal = Fachartikel
some-article-journal = { $n ->
    [one] ein Fachartikel
   *[other] { $count } Fachartikel
}
source-type-article-magazine = Zeitschriftenartikel
some-article-magazine = { $n ->
    [one] ein Zeitschriftenartikel
   *[other] { $count } Zeitschriftenartikel
}
source-type-article-newspaper = Zeitungsartikel
some-article-newspaper = { $n ->
    [one] ein Zeitungsartikel
   *[other] { $count } Zeitungsartikel
}
source-type-bill = Gesetzentwurf
some-bill = { $n ->
    [one] ein Gesetzentwurf
   *[other] { $count } Gesetzentwürfe
}
source-type-book = Buch
some-book = { $n ->
    [one] ein Buch
   *[other] { $count } Bücher
}
source-type-broadcast = Sendung
some-broadcast = { $n ->
    [one] eine Sendung
   *[other] { $count } Sendungen
}
source-type-chapter = Kapitel
some-chapter = { $n ->
    [one] ein Kapitel
   *[other] { $count } Kapitel
}
source-type-classic = klassisches Werk
some-classic = { $n ->
    [one] ein klassisches Werk
   *[other] { $count } klassische Werke
}
source-type-collection = Sammlung
some-collection = { $n ->
    [one] eine Sammlung
   *[other] { $count } Sammlungen
}
source-type-dataset = Datensatz
some-dataset = { $n ->
    [one] ein Datensatz
   *[other] { $count } Datensätze
}
source-type-entry = Eintrag
some-entry = { $n ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}
source-type-entry-dictionary = Wörterbucheintrag
some-entry-dictionary = { $n ->
    [one] ein Wörterbucheintrag
   *[other] { $count } Wörterbucheinträge
}
source-type-entry-encyclopedia = Lexikoneintrag
some-entry-encyclopedia = { $n ->
    [one] ein Lexikoneintrag
   *[other] { $count } Lexikoneinträge
}
source-type-event = Veranstaltung
some-event = { $n ->
    [one] eine Veranstaltung
   *[other] { $count } Veranstaltungen
}
source-type-figure = Abbildung
some-figure = { $n ->
    [one] eine Abbildung
   *[other] { $count } Abbildungen
}
source-type-graphic = Bild
some-graphic = { $n ->
    [one] ein Bild
   *[other] { $count } Bilder
}
source-type-hearing = Anhörung
some-hearing = { $n ->
    [one] eine Anhörung
   *[other] { $count } Anhörungen
}
source-type-interview = Interview
some-interview = { $n ->
    [one] ein Interview
   *[other] { $count } Interviews
}
source-type-legal-case = Gerichtsfall
some-legal-case = { $n ->
    [one] ein Gerichtsfall
   *[other] { $count } Gerichtsfälle
}
source-type-legislation = Gesetz
some-legislation = { $n ->
    [one] ein Gesetz
   *[other] { $count } Gesetze
}
source-type-manuscript = Manuskript
some-manuscript = { $n ->
    [one] ein Manuskript
   *[other] { $count } Manuskripte
}
source-type-map = Karte
some-map = { $n ->
    [one] eine Karte
   *[other] { $count } Karten
}
source-type-motion-picture = Film
some-motion-picture = { $n ->
    [one] ein Film
   *[other] { $count } Filme
}
source-type-musical-score = Partitur
some-musical-score = { $n ->
    [one] eine Partitur
   *[other] { $count } Partituren
}
source-type-pamphlet = Broschüre
some-pamphlet = { $n ->
    [one] eine Broschüre
   *[other] { $count } Broschüren
}
source-type-paper-conference = Konferenzbeitrag
some-paper-conference = { $n ->
    [one] ein Konferenzbeitrag
   *[other] { $count } Konferenzbeiträge
}
source-type-patent = Patent
some-patent = { $n ->
    [one] ein Patent
   *[other] { $count } Patente
}
source-type-performance = Aufführung
some-performance = { $n ->
    [one] eine Aufführung
   *[other] { $count } Aufführungen
}
source-type-periodical = Periodikum
some-periodical = { $n ->
    [one] ein Periodikum
   *[other] { $count } Periodika
}
source-type-personal-communication = Brief oder Nachricht
some-personal-communication = { $n ->
    [one] ein Brief oder Nachricht
   *[other] { $count } Briefe oder Nachrichten
}
source-type-post = Beitrag
some-post = { $n ->
    [one] ein Beitrag
   *[other] { $count } Beiträge
}
source-type-post-weblog = Blogbeitrag
some-post-weblog = { $n ->
    [one] ein Blogbeitrag
   *[other] { $count } Blogbeiträge
}
source-type-regulation = Verordnung
some-regulation = { $n ->
    [one] eine Verordnung
   *[other] { $count } Verordnungen
}
source-type-report = Bericht
some-report = { $n ->
    [one] ein Bericht
   *[other] { $count } Berichte
}
source-type-review = Rezension
some-review = { $n ->
    [one] eine Rezension
   *[other] { $count } Rezensionen
}
source-type-review-book = Buchbesprechung
some-review-book = { $n ->
    [one] eine Buchbesprechung
   *[other] { $count } Buchbesprechungen
}
source-type-software = Software
some-software = { $n ->
    [one] eine Software
   *[other] { $count } Programme
}
source-type-song = Tonaufnahme
some-song = { $n ->
    [one] eine Tonaufnahme
   *[other] { $count } Tonaufnahmen
}
source-type-speech = Rede
some-speech = { $n ->
    [one] eine Rede
   *[other] { $count } Reden
}
source-type-standard = Norm
some-standard = { $n ->
    [one] eine Norm
   *[other] { $count } Normen
}
source-type-thesis = Abschlussarbeit
some-thesis = { $n ->
    [one] eine Abschlussarbeit
   *[other] { $count } Abschlussarbeiten
}
source-type-treaty = Vertrag
some-treaty = { $n ->
    [one] ein Vertrag
   *[other] { $count } Verträge
}
source-type-webpage = Webseite
some-webpage = { $n ->
    [one] eine Webseite
   *[other] { $count } Webseiten
}

## The search. What stands in braces is put in by the script of the page.

search-field = Wörter oder Namen; „genauer Wortlaut“ in Anführungszeichen
search-kinds = Arten von Treffern
search-letters = Buchstaben
# Another name, and what it is called here: “Sony: see Sony Pictures”.
search-see = { $name }: siehe { $title }
search-left-out = Hier ist nicht für alles Platz. Der Rest steht in eigenen Listen: { $lists }.
search-found = Treffer: { $n }
search-none = Nichts hier enthält diese Wörter.
search-some = Nichts hier enthält alle diese Wörter. Manches enthält einen Teil davon.
search-meant = Meinten Sie { $words }?
search-all = Alle
search-more = Mehr zeigen
search-failed = Die Suche konnte nicht geladen werden. Das Verzeichnis unten ist vollständig.

## Die Seite der Daten. Hinter „for“ und „loses“ steht der Name eines Formats.

data-intro = Alles, was diese Website weiß, für andere Programme. Bei jedem Format steht, was darin keinen Platz hat.
data-licence = Die Daten dürfen unter { $name } genutzt werden.
data-no-licence = Die Website nennt keine Lizenz: Fragen Sie die Autoren, bevor Sie mehr verwenden, als zitiert werden darf.
data-cite = Wie diese Seite zu zitieren ist, steht an ihrem Fuß.
data-size = { $n } kB
data-loses = Nicht enthalten: { $what }
data-left-out =
    { $n ->
        [one] Ein Ereignis fehlt, weil es kein Datum hat oder eines, das dieses Format nicht ausdrücken kann.
       *[other] { $n } Ereignisse fehlen, weil sie kein Datum haben oder eines, das dieses Format nicht ausdrücken kann.
    }
data-for-json = Für Programme: jeder Eintrag mit Status, Ursprüngen und allem, was auf ihn verweist, jeder Beleg mit dem genauen Wortlaut, jedes Datum mit seinen Grenzen.
data-loses-json = Hervorhebungen, Links und Überschriften im Fließtext, der reiner Text ist; Bilder und Zeichnungen.
data-for-json-schema = Für alle, die das JSON lesen: jedes Feld und was es bedeutet.
data-for-json-ld = Für Suchmaschinen und das semantische Web: die Website, ihre Akteure, Ereignisse, Behauptungen und Quellen in den Worten von schema.org.
data-loses-json-ld = wofür schema.org kein Wort hat: ungenaue Daten, behauptete Ereignisse, Ursprünge, Status, die kein Redakteur gesetzt hat.
data-for-csv = Für Tabellenkalkulation und Statistik: je eine Tabelle für jede Art von Eintrag, dazu eine für Beziehungen und eine für Belege. In UTF-8; zwischen den Teilen einer Liste steht „|“. Ein Apostroph am Anfang einer Zelle verhindert, dass sie als Formel gilt, und gehört nicht zum Text.
data-loses-csv = bei Listen mit mehreren Feldern alles außer dem ersten, etwa die Rollen von Akteuren und die Quellen anderer Namen.
data-for-biblatex = Für LaTeX, JabRef und Zotero: alle Quellen.
data-loses-biblatex = alles außer den Quellen; bei diesen, worauf sie sich stützen, archivierte Kopien und Beschreibungen neben einem Titel.
data-for-csl-json = Für Zotero, Pandoc und Zitierstile: alle Quellen.
data-loses-csl-json = alles außer den Quellen; bei diesen, worauf sie sich stützen, archivierte Kopien und Beschreibungen neben einem Titel.
data-for-ris = Für EndNote, Mendeley und andere Literaturverwaltungen: alle Quellen.
data-loses-ris = alles außer den Quellen; bei diesen, worauf sie sich stützen, archivierte Kopien und Daten, für die es nur Worte hat.
data-for-icalendar = Für Kalender: die Zeitleiste. Ein ungenaues Datum füllt alle Tage, die gemeint sein können, und steht in Worten im Titel.
data-loses-icalendar = Akteure, Behauptungen, Gewichte, der genaue Wortlaut der Belege.
data-for-timelinejs = Für TimelineJS vom Knight Lab: die Zeitleiste, um sie auf anderen Websites zu zeigen.
data-loses-timelinejs = Akteure, Schlagwörter, Behauptungen, der genaue Wortlaut der Belege, die Zeitzone einer Uhrzeit.
data-for-timelinejs-csv = Dasselbe als Tabelle, für das Arbeitsblatt, das TimelineJS liest.
data-loses-timelinejs-csv = Akteure, Schlagwörter, Behauptungen, der genaue Wortlaut der Belege, die Zeitzone einer Uhrzeit.
data-for-ftm = Für Aleph und andere Werkzeuge der Recherche: Akteure, Verbindungen, Ereignisse und Quellen als Entitäten von FollowTheMoney; Behauptungen sind Notizen zu denen, die sie betreffen.
data-loses-ftm = der genaue Wortlaut der Belege und ihre Haltung, Ursprünge, Rollen in Ereignissen, Zweifel an einer Identität bis auf deren Grund; Fragen, Begriffe, Korrekturen und Seiten.
data-for-graphml = Für Gephi, Cytoscape und andere Programme für Netze: wer mit wem verbunden ist.
data-loses-graphml = alles außer Akteuren und ihren Verbindungen; bei diesen der genaue Wortlaut der Belege.
