# The words of the interface in French: the messages of en.ftl, with the same arguments.
# A message is `id = words`; `{ $name }` is what the program puts in. Fluent's syntax: https://projectfluent.org

## What stands between the items of a list, and around words.

list-comma = {", "}
list-semicolon = {" ; "}
list-and = {" et "}
list-or = {" ou "}
# The marks of quotations, and of those within them; the author’s prose gets them too.
quote-open = {"« "}
quote-close = {" »"}
quote-inner-open = “
quote-inner-close = ”
quoted = « { $words } »
# Between groups of three digits, and the first number that has any. Years have them from five digits on.
number-group = {" "}
number-group-from = 1000
percent = { $n } %
part-of-whole = { $part } sur { $whole }
# A label and what it is about: “Replaced by: the newer claim”.
labelled = { $label } : { $names }

## Dates. A date never says more than is known. Every phrase stands where a noun stands, and begins in lower case.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
# Short, for drawings.
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
# A day beside its month; `day` in what follows.
date-day = { $n ->
    [1] 1er
   *[other] { $n }
}
# `year` is one of the messages that end in `-tail`, or a plain year.
date-month-year = { $month } { $year }
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
# Of “3–5 May 2014”, which end has what both share: `last`, or `first` where the year comes first.
date-shared = last
date-range = { $from }-{ $to }
date-range-phrases = { $from } – { $to }
date-time = { $date }, { $time }
date-possibly = peut-être { $date }
date-about = vers { $date }
date-possibly-about = peut-être vers { $date }
# A doubt about a part alone: “3 May 2014 (month uncertain)”.
date-remarked = { $date } ({ $remarks })
date-uncertain = { $parts } : incertain
date-approximate = { $parts } : approximatif
date-uncertain-approximate = { $parts } : incertain et approximatif
date-part-year = année
date-part-month = mois
date-part-day = jour
date-part-season = saison
# Digits that are not known. `date` is a month with its year; `year` is one of the messages that end in `-noun`.
date-day-in-month = un jour de { $date }
date-day-in-year = un jour inconnu ({ $year })
date-month-in-year = un mois inconnu ({ $year })
date-nth-of-month = le { $n } d’un mois inconnu ({ $year })
date-between = entre { $from } et { $to }
date-unknown-day = un jour inconnu
date-unknown-time = une période inconnue
year = { $year }
year-bc = { $year } av. J.-C.
year-ad = { $year } apr. J.-C.
year-unknown = une année inconnue
year-unknown-tail = d’une année inconnue
year-decade = années { $year }
year-decade-noun = les années { $year }
year-decade-tail = des années { $year }
year-between-noun = une année entre { $from } et { $to }
year-between-tail = d’une année entre { $from } et { $to }
year-estimated = vers { $year } (entre { $from } et { $to })
year-estimated-tail = vers { $year } (entre { $from } et { $to })
# `pattern` has an X for each digit that is not known.
year-written = une année notée { $pattern }
year-written-tail = d’une année notée { $pattern }
date-season-1 = printemps
date-season-2 = été
date-season-3 = automne
date-season-4 = hiver
date-season-year = { $season } { $year }
date-season-north = { $season } { $year } (hémisphère Nord)
date-season-south = { $season } { $year } (hémisphère Sud)
date-quarter = { $n ->
    [1] premier trimestre { $year }
    [2] deuxième trimestre { $year }
    [3] troisième trimestre { $year }
   *[4] quatrième trimestre { $year }
}
date-third = { $n ->
    [1] premier tiers { $year }
    [2] deuxième tiers { $year }
   *[3] dernier tiers { $year }
}
date-half = { $n ->
    [1] premier semestre { $year }
   *[2] second semestre { $year }
}
date-or-before = { $date } ou avant
date-or-after = { $date } ou après
date-from-to = de { $from } à { $to }
date-from-end-unknown = à partir de { $from }, fin inconnue
date-from = à partir de { $from }
date-until-beginning-unknown = jusqu’à { $to }, début inconnu
date-until = jusqu’à { $to }
# `on` is for a day, `in` for a month or a year.
date-on-or-before = { $date } ou avant
date-on-or-after = { $date } ou après
date-in-or-before = { $date } ou avant
date-in-or-after = { $date } ou après
# How long after the event before; `count` is the number in words.
gap-same-day = le même jour
gap-days-later = { $n ->
    [1] le lendemain
   *[other] { $count } jours plus tard
}
gap-days-earlier = { $n ->
    [1] la veille
   *[other] { $count } jours plus tôt
}
gap-weeks-later = { $n ->
    [1] une semaine plus tard
   *[other] { $count } semaines plus tard
}
gap-weeks-earlier = { $n ->
    [1] une semaine plus tôt
   *[other] { $count } semaines plus tôt
}
gap-months-later = { $n ->
    [1] un mois plus tard
   *[other] { $count } mois plus tard
}
gap-months-earlier = { $n ->
    [1] un mois plus tôt
   *[other] { $count } mois plus tôt
}
gap-years-later = { $n ->
    [1] un an plus tard
   *[other] { $count } ans plus tard
}
gap-years-earlier = { $n ->
    [1] un an plus tôt
   *[other] { $count } ans plus tôt
}
gap-minutes-later = { $n ->
    [1] une minute plus tard
   *[other] { $count } minutes plus tard
}
gap-hours-later = { $n ->
    [1] une heure plus tard
   *[other] { $count } heures plus tard
}
# How long, for what follows and for a drawing that leaves it out.
gap-days = { $n ->
    [1] un jour
   *[other] { $count } jours
}
gap-weeks = { $n ->
    [1] une semaine
   *[other] { $count } semaines
}
gap-months = { $n ->
    [1] un mois
   *[other] { $count } mois
}
gap-years = { $n ->
    [1] un an
   *[other] { $count } ans
}
gap-silence = { $length } sans rien d’enregistré
gap-least = au moins { $length } plus tard
gap-least-silence = au moins { $length } sans rien d’enregistré

## Every page.

skip = Aller au texte
nav-sections = Rubriques
nav-here = Vous êtes ici
nav-all = Toutes les rubriques et éditions
by = Par { $names }
published = Publié : { $date }
updated = Mis à jour : { $date }
contents = Sur cette page
page-coverage = { $owing ->
    [one] { $carried } phrase de cette page sur { $owing } mène à une source.
   *[other] { $carried } des { $owing } phrases propres à cette page mènent à une source.
}
page-coverage-editorial = { $n ->
    [one] { $n } autre est un jugement de la rédaction.
   *[other] { $n } autres sont des jugements de la rédaction.
}
page-corrections = Corrections de cette page
tags = Mots-clés
cite-page = Citer cette page
site-by = Par { $names }.
feed = Flux
repository = Données et code source
licence = Licence : { $name }.
mentions = Où il en est question
not-stated = non précisé
date-not-stated = Date non précisée
day-not-stated = jour non précisé

## The pages that the program makes: the words of the navigation, and the title where it is another.

nav-home = Accueil
nav-timeline = Chronologie
nav-actors = Protagonistes
nav-claims = Affirmations
nav-sources = Sources
nav-network = Réseau
nav-known = Ce que l’on sait
nav-evidence = Preuves
nav-glossary = Glossaire
nav-corrections = Corrections
nav-about = À propos
nav-data = Données
nav-search = Recherche
page-title-timeline = Chronologie
page-title-actors = Qui est qui
page-title-claims = Affirmations
page-title-sources = Sources
page-title-network = Qui est lié à qui
page-title-known = Ce que l’on sait, ce qui est contesté, ce que l’on ignore
page-title-evidence = Quelle source appuie quelle affirmation
page-title-glossary = Glossaire
page-title-corrections = Corrections
page-title-about = Comment ce site a été fait
page-title-data = Les données à télécharger
page-title-search = Recherche
page-title-print = Version imprimable
# Above the title of a page that tells the story.
label-explainer = Décryptage
# For search engines: the title of a list, and what it holds, “3 events, 2 claims”.
page-description = { $title } : { $holdings }.
source-description = { $source } : tout ce qui s’appuie dessus sur ce site.
holding-events = { $n ->
    [one] { $n } événement
   *[other] { $n } événements
}
holding-actors = { $n ->
    [one] { $n } protagoniste
   *[other] { $n } protagonistes
}
holding-claims = { $n ->
    [one] { $n } affirmation
   *[other] { $n } affirmations
}
holding-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}

## Kinds of record, above the title of a page.

kind-source = Source
kind-actor = Protagoniste
kind-event = Événement
kind-claim = Affirmation
kind-question = Question
kind-term = Terme
kind-correction = Correction
kind-page = Page

## The front page.

home-short = En 30 secondes
home-long = En trois minutes
home-timeline = Ce qui s’est passé, et quand
home-timeline-all = Toute la chronologie
home-known-all = Tout ce qui est su, contesté ou encore ouvert
known = Ce que l’on sait
known-none = Rien n’est encore établi.
disputed = Ce qui est contesté
disputed-none = Rien n’est contesté.
unknown = Ce que l’on ignore
unknown-none = Aucune question n’est ouverte.
# Under a figure that is set large: “12 claims”.
figure-claims = { $n ->
    [one] affirmation
   *[other] affirmations
}
figure-disputed = { $n ->
    [one] contestée
   *[other] contestées
}
figure-sources = { $n ->
    [one] source
   *[other] sources
}
figure-roots = { $n ->
    [one] origine indépendante
   *[other] origines indépendantes
}
figure-questions = { $n ->
    [one] question
   *[other] questions
}
figure-correction = dernière correction
figure-quotations = citations vérifiées mot pour mot
figure-several-roots = affirmations ayant plus d’une origine

## Notes: what a sentence rests on.

notes = D’où cela vient
notes-all = Toutes les notes
# The name of the number in the text, for a screen reader.
note-mark = Source { $n } : { $source }
note-back = Retour à l’appel { $use }
# Whose words they are; behind it stands the reference of where they were read.
cited-via = { $names }, cité dans
cited-whole = cité dans son ensemble
stance-disputes = le conteste
stance-mentions = en fait mention
words-verified = citation vérifiée
words-verified-on = citation vérifiée, { $date }
words-not-verified = citation non vérifiée
footnote-back = Retour au texte

## References.

reference-editor = éd. { $names }
reference-volume = vol. { $volume }
reference-issue = n° { $issue }
reference-page = p. { $page }
reference-no-date = s. d.
reference-no-date-meaning = sans date
reference-others = { $name } et al.
reference-not-stated = Non précisé : { $what }.
missing-author = auteur
missing-published = date
missing-outlet = média
missing-url = adresse web

## Status.

status-confirmed = confirmé
status-corroborated = corroboré
status-single-source = source unique
status-disputed = contesté
status-unsupported = non étayé
status-retracted = retiré
status-refuted = réfuté
statuses-confirmed = Confirmées
statuses-corroborated = Corroborées
statuses-single-source = Source unique
statuses-disputed = Contestées
statuses-unsupported = Non étayées
statuses-retracted = Retirées
statuses-refuted = Réfutées
statuses-none = Opinions et prévisions
statuses-replaced = Remplacées par de plus récentes
status-meaning-confirmed = La rédaction le tient pour établi et dit pourquoi.
status-meaning-corroborated = Au moins deux sources qui ne dépendent pas l’une de l’autre l’appuient.
status-meaning-single-source = Tout ce qui l’appuie remonte à une seule source.
status-meaning-disputed = Une source ou une autre affirmation le contredit.
status-meaning-unsupported = Aucune source donnée ici ne l’appuie.
status-meaning-retracted = Celui qui l’avait dit s’est rétracté.
status-meaning-refuted = Il a été montré que c’est faux.
# Of what somebody said, the status tells that it was said.
status-said = propos : { $status }
status-said-meaning = Pour un propos tenu par quelqu’un, le signe dit qu’il a été tenu, non qu’il est exact.
status-by-editor = Fixé par la rédaction.
status-none-reason = Opinions et prévisions n’ont pas de statut : rien ne peut encore les confirmer.
legend = Ce que veulent dire les signes

## Why a claim has its status: parts that stand beside one another, with `list-semicolon` between them.
## `sources` is one of the messages below, “two articles”; `count` is a number in words.

reason-none = aucune source ne l’appuie
reason-one = { $sources }
reason-one-of-many = { $sources }, d’après { $count } autres sources
reason-independent = { $sources }, d’origines distinctes
reason-one-root = { $sources }, une seule origine
reason-roots = { $sources }, { $count } origines
reason-not-verified = citation non vérifiée
reason-disputes = { $n ->
    [1] une source le conteste
   *[other] { $count } sources le contestent
}
reason-contradictions = { $n ->
    [1] une autre affirmation le contredit
   *[other] { $count } autres affirmations le contredisent
}

## Numbers in words. A language without one for a number takes the figure.

number-0 = zéro
number-1 = un
number-2 = deux
number-3 = trois
number-4 = quatre
number-5 = cinq
number-6 = six
number-7 = sept
number-8 = huit
number-9 = neuf
number-10 = dix
number-11 = onze
number-12 = douze

## Claims.

claims-by-status = Affirmations par statut
claims-none = Aucune affirmation n’est encore enregistrée.
fact-kind = Nature
claim-kind-fact = fait
claim-kind-quotation = citation
claim-kind-attribution = attribution
claim-kind-estimate = estimation
claim-kind-prediction = prévision
claim-kind-opinion = opinion
claim-kind-denial = démenti
# The link to the page of a claim; what stands between `begin` and `end` is for screen readers alone.
claim-evidence = Preuves{ $begin } pour : { $claim }{ $end }
said-by = Propos de { $names }
said-by-on = Propos de { $names }, { $date }
said-on = Dit : { $date }
claim-sources = { $n ->
    [one] Source : { $names }
   *[other] Sources : { $names }
}
claim-disputed-by = Contesté par : { $names }
claim-contradicted-by = Contredit par : { $names }
claim-replaced-by = Remplacé par : { $names }
claim-open-questions = { $n ->
    [one] Question ouverte : { $names }
   *[other] Questions ouvertes : { $names }
}
claim-alleges = Ceci accuse quelqu’un d’une faute. C’est rapporté ici comme une accusation.
claim-by = Propos de
claim-said = Dit
claim-value = Chiffre
claim-as-of = Au
claim-about = Au sujet de
claim-events = Fait partie de
claim-questions = Éclaire
claim-supports = Ce qui l’appuie
claim-roots = À quoi cela remonte
claim-roots-intro = { $n ->
    [1] Une origine, et sous elle les sources qui s’y appuient ici.
   *[other] { $n } origines, et sous chacune les sources qui s’y appuient ici.
}
claim-disputes = Ce qui le conteste
claim-mentioned = Ce qui en fait aussi mention
claim-no-source = Aucune source n’est citée à l’appui.
claim-contradicts = Ce qui le contredit
claim-supersedes = Ce qu’il remplace
claim-superseded-by = Ce qui l’a remplacé
claim-mentions = Où c’est utilisé
evidence-roots = remonte à { $names }
claim-history = Ce que c’est devenu
history-before = Auparavant, il était dit
history-said = Ceci a été dit
history-replaced = Remplacé par
history-retracted = Retiré
history-refuted = Reconnu faux

## Events and the timeline.

timeline-how-to-read = { $n ->
    [one] Plus un événement est grand, plus il compte.
   *[other] { $n } événements, du plus ancien au plus récent. Plus un événement est grand, plus il compte.
  } Une barre est une durée ; là où elle s’estompe, la date est imprécise.
# The list is long and leaves out what the pages of the events tell.
timeline-shortened = La page de chaque événement en dit tout, avec les sources.
# The page of one actor or tag.
timeline-title = Chronologie : { $name }
timeline-description = { $title } : { $shown } des { $all } événements, dans l’ordre.
timeline-part-of = { $shown } des { $all } événements, du plus ancien au plus récent.
timeline-whole = Toute la chronologie
timeline-more-about = En savoir plus : { $name }
# The drawing.
timeline-overview = La chronologie d’un coup d’œil, à l’échelle
timeline-cell = { $when } : { $n } événements
timeline-cell-one = { $when } : { $title }
timeline-broken = La ligne est coupée là où rien ne s’est passé pendant { $lengths } ; chaque morceau a sa propre échelle.
timeline-broken-vague = La ligne est coupée là où, pendant { $lengths }, aucune date n’est plus précise que celle des longues barres ; chaque morceau a sa propre échelle.
timeline-hollow = Un repère creux indique un événement prévu, annulé ou allégué.
timeline-undrawn = { $n ->
    [one] Non dessiné : un événement sans date connue.
   *[other] Non dessinés : { $n } événements sans date connue.
}
# What the list can be narrowed to.
timeline-by-actor = Qui
timeline-by-tag = Mot-clé
timeline-by-state = État
timeline-any = Tous
timeline-option = { $name } ({ $n })
timeline-state-happened = survenu
timeline-show-all = Tout afficher
timeline-shown = { $shown } des { $all } événements
timeline-slices = Les chronologies particulières, chacune à sa propre adresse
timeline-parts = Parties de la chronologie
timeline-none = Aucun événement n’est encore enregistré.
event-state-planned = prévu
event-state-cancelled = annulé
event-state-alleged = allégué
event-order-unknown = Ordre inconnu : rien ne dit lequel de ces { $n } est venu en premier.
# Under a date that is not stated: what follows from what the event came after and before.
event-bound = { $date }, d’après l’ordre des événements
event-date-in-source = « { $words } » dans la source
event-date-inferred = Date déduite : { $reason }
event-when = Quand
event-date-text = { $date } ; dans la source : « { $words } »
event-date-reason = { $date }. Déduit par la rédaction : { $reason }
event-state = État
event-where = Où
event-who = Qui
event-after = Survenu après
event-before = Survenu avant
event-claims = Ce que l’on en dit
event-neighbours = Avant et après dans la chronologie
event-previous = Avant
event-next = Ensuite

## Actors.

actors-kinds = Types de protagonistes
actors-none = Aucun protagoniste n’est encore enregistré.
actor-kind-person = personne
actor-kind-organization = organisation
actor-kind-government = gouvernement
actor-kind-country = pays
actor-kind-group = groupe
actor-kind-account = compte
actor-kind-work = œuvre
actor-kind-place = lieu
actor-kinds-person = Personnes
actor-kinds-organization = Organisations
actor-kinds-government = Gouvernements
actor-kinds-country = Pays
actor-kinds-group = Groupes
actor-kinds-account = Comptes
actor-kinds-work = Œuvres
actor-kinds-place = Lieux
actor-in-doubt = On ne sait pas avec certitude de qui il s’agit.
actor-identity = Identité : { $status }.
identity-confirmed = elle a été confirmée
identity-claimed = elle ne repose que sur ses propres dires
identity-disputed = elle est contestée
identity-unknown = elle est inconnue
actor-aliases = Aussi appelé
actor-alias = { $name }, dans { $source }
actor-elsewhere = Ailleurs
link-website = Site web
link-wikidata = Wikidata
link-wikipedia = Wikipédia
actor-events = Son rôle dans l’histoire
actor-timeline = Cette chronologie sur sa propre page
actor-said = Ses propos
actor-about = Ce que l’on en dit
actor-relations = Ses liens avec d’autres
actor-relations-table = Liens de { $name }
actor-sources = Sources à ce sujet
relations-table = Qui est lié à qui
# A row of the table reads: actor, tie, actor.
# A tie that is alleged or disputed, and not established.
relation-doubtful = { $tie } (allégué ou contesté)
relation-position = occupe un poste chez
relation-membership = est membre de
relation-family = est parent de
relation-ownership = possède
relation-hierarchy = dépend de
relation-part-of = fait partie de
relation-attributed-to = est attribué à
relation-targets = vise
relation-impersonates = parle au nom de
relation-supports = soutient
relation-opposes = s’oppose à
relation-other = est lié à

## Sources.

sources-seen = Consultées par la rédaction
sources-unseen = Connues seulement par une autre source
sources-none = Aucune source n’est encore enregistrée.
sources-reliance-intro = Chaque origine, et sous elle les sources qui la relaient ici. Deux sources sous une même origine comptent pour une.
reliance = Qui s’appuie sur qui
reliance-intro = Chaque origine, et sous elle les sources qui la relaient ici.
source-uses = { $n ->
    [0] non citée elle-même
    [1] citée à un endroit
   *[other] citée à { $n } endroits
}
source-unseen = connue seulement par une autre source
source-unseen-doubt = La rédaction n’a pas vu cette source. Elle ne la connaît que par une autre.
source-unnamed = Pourquoi elle n’est pas nommée : { $reason }
source-page = À propos de cette source
source-original = L’original
source-read-original = Lire l’original
source-read = Lire la source
source-passage = Lire le passage
source-archived = Copie archivée
source-via = S’appuie sur
source-roots = Remonte à
source-relied-on-by = Reprise par
source-cite = Citer cette source : { $names }
source-reliance = Qui s’appuie dessus
source-cited-by = Ce qui repose dessus
source-cited-through = Ce qui repose dessus par une autre source
source-unused = Rien ne repose encore dessus.
# The title of a source’s page where it is cited itself.
source-titled = Source : { $title }
fact-title = Titre
fact-description = De quoi il s’agit
fact-author = Auteur
fact-editor = Sous la direction de
fact-published = Publication
fact-outlet = Média
fact-publisher = Éditeur
fact-volume = Volume
fact-issue = Numéro
fact-page = Page
fact-doi = DOI
fact-isbn = ISBN
fact-address = Adresse
fact-seen = Consultée
fact-archived = Archivée
fact-language = Langue

## Questions, terms, corrections.

question-open = ouverte
question-partly = réponse partielle
question-answered = résolue
question-answered-by = Réponse
question-known = Ce que l’on en sait
question-missing = Ce qui trancherait
known-answered = Ce qui a trouvé réponse
known-withdrawn = Ce qui a été retiré, réfuté ou remplacé
known-single = Ce qui repose sur une seule source
known-single-intro = Une seule source appuie chacune de ces affirmations, ou plusieurs qui remontent à une seule.
glossary-none = Aucun terme n’est encore expliqué.
term-mentions = Employé dans { $names }
correction-correction = Correction
correction-clarification = Précision
correction-retraction = Rétractation
correction-update = Mise à jour
correction-of = Correction : { $date }
corrections-none = Rien n’a encore été corrigé.
corrections-feed = { $title } : corrections
# `link` and `end` are the beginning and the end of a link.
corrections-follow = { $link }Suivre les corrections{ $end } dans un lecteur de flux (Atom).
correction-was = Avant
correction-now = Maintenant
correction-said = Avant : { $words }
correction-says = Maintenant : { $words }
correction-affects = Dans { $names }
# `n` is how many more corrections stand below.
correction-more = { $n ->
    [0] Ce qui a changé, et pourquoi
    [1] Celle-ci et une autre
   *[other] Celle-ci et { $n } autres
}

## Drawings of ties, and of who relies on whom.

network-intro = Chaque case est un protagoniste et chaque trait un lien ; la flèche part de celui à qui le lien est attribué. Le tableau dit la même chose, avec les sources.
network-centre-intro = { $left ->
    [one] Le dessin montre les { $drawn } qui ont le plus de liens ; { $left } autre ne figure que dans le tableau.
   *[other] Le dessin montre les { $drawn } qui ont le plus de liens ; { $left } autres ne figurent que dans le tableau.
}
network-table-too = Le tableau dit la même chose, avec les sources.
network-left-out = { $n ->
    [one] { $n } autre ne figure que dans le tableau.
   *[other] { $n } autres ne figurent que dans le tableau.
}
network-all = Tous les liens de tous les protagonistes
network-ties = Chaque lien, avec sa source
network-centre = Le cœur du réseau, en dessin
network-untied = Sans lien enregistré avec d’autres : { $names }.
network-untied-many = { $n ->
    [one] { $n } autre protagoniste n’a aucun lien enregistré.
   *[other] { $n } autres protagonistes n’ont aucun lien enregistré.
}
network-download = À télécharger : { $names }.
line-belongs = en fait partie
line-supports = soutient
line-against = s’oppose ou vise
line-other = autre lien
line-doubtful = allégué ou contesté, non établi
outline-doubtful = identité incertaine
reliance-drawing = Qui s’appuie sur qui, en dessin
reliance-drawing-intro = La flèche va d’une source à celles qui s’appuient sur elle. Les cadres épais marquent les points de départ. Ce qui vient d’une même origine compte une fois ; ce qu’une source dit en son propre nom l’a elle-même pour origine.

## Tables.

column-status = Statut
column-claim = Affirmation
column-claims = Affirmations
column-share = Part
column-page = Page
column-sentences = Phrases
column-who = Qui
column-tie = Lien
column-to-whom = Avec qui
column-when = Quand
column-notes = Notes

## Which source carries which claim.

matrix-intro = Chaque ligne est une affirmation, chaque colonne une source. Viennent d’abord les sources dont la rédaction dispose, puis celles qu’elle ne connaît que par les premières.
matrix-table = Affirmations par source
matrix-key-words = mots exacts
matrix-words = mots exacts, non vérifiés
matrix-words-verified = mots exacts, vérifiés
matrix-whole = la source dans son ensemble
matrix-through = derrière, connue par une autre
matrix-mentions = en fait mention
matrix-disputes = le conteste
matrix-both = { $carries } ; d’autres mots le contestent
# What stands between `begin` and `end` is for screen readers alone.
matrix-claims = { $n ->
    [one] { $n }{ $begin } affirmation{ $end }
   *[other] { $n }{ $begin } affirmations{ $end }
}
matrix-left-out = Faute de place, { $claims } affirmations et { $sources } sources, les moins citées, n’apparaissent pas ici. Chaque affirmation a ses preuves sur sa propre page.

## How this was made.

about-statuses = Affirmations par statut
about-statuses-table = Combien d’affirmations ont quel statut
about-without-status = { $n ->
    [one] { $n } autre est une opinion ou une prévision et n’a pas de statut.
   *[other] { $n } autres sont des opinions ou des prévisions et n’ont pas de statut.
}
about-since = Quand les affirmations ont été connues
about-since-intro = Le jour où cela a été dit, ou sinon celui où la première source à l’appui a paru.
about-since-table = Combien d’affirmations ont été connues, et quand
about-coverage = Quelle part du texte mène à une source
about-coverage-figures = { $percent } : { $carried } phrases sur { $owing } citent une source ou mènent à une affirmation.
about-coverage-editorial = { $n ->
    [one] { $n } autre est signalée comme un jugement de la rédaction.
   *[other] { $n } autres sont signalées comme des jugements de la rédaction.
}
about-coverage-by-page = Par page
about-coverage-table = Phrases sourcées par page

## The other pages.

prose-about = De quoi parle cette page
print-short = En bref
print-questions = Questions
print-terms = Les mots expliqués
embed-from = Extrait de « { $title } » : les preuves et toute l’histoire
not-found-title = Cette page n’existe pas
not-found = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée ou renommée, ou le lien est erroné.
not-found-instead = L’histoire commence à la { $link }page d’accueil{ $end }. Vous pouvez aussi chercher ici :
# A page at an old address, that leads to the new one.
moved = Cette page a changé d’adresse : { $link }.

## Boxes in the author’s prose.

alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention

## The types of sources, and how many there are of one type. The first is said of sources of several types.

some-source = { $n ->
    [1] une source
   *[other] { $count } sources
}
source-type-document = document
source-type-article = article
some-article = { $n ->
    [1] un article
   *[other] { $count } articles
}
source-type-article-journal = article de revue
some-article-journal = { $n ->
    [1] un article de revue
   *[other] { $count } articles de revue
}
source-type-article-magazine = article de magazine
some-article-magazine = { $n ->
    [1] un article de magazine
   *[other] { $count } articles de magazine
}
source-type-article-newspaper = article de presse
some-article-newspaper = { $n ->
    [1] un article de presse
   *[other] { $count } articles de presse
}
source-type-bill = projet de loi
some-bill = { $n ->
    [1] un projet de loi
   *[other] { $count } projets de loi
}
source-type-book = livre
some-book = { $n ->
    [1] un livre
   *[other] { $count } livres
}
source-type-broadcast = émission
some-broadcast = { $n ->
    [1] une émission
   *[other] { $count } émissions
}
source-type-chapter = chapitre
some-chapter = { $n ->
    [1] un chapitre
   *[other] { $count } chapitres
}
source-type-classic = œuvre classique
some-classic = { $n ->
    [1] une œuvre classique
   *[other] { $count } œuvres classiques
}
source-type-collection = recueil
some-collection = { $n ->
    [1] un recueil
   *[other] { $count } recueils
}
source-type-dataset = jeu de données
some-dataset = { $n ->
    [1] un jeu de données
   *[other] { $count } jeux de données
}
source-type-entry = entrée
some-entry = { $n ->
    [1] une entrée
   *[other] { $count } entrées
}
source-type-entry-dictionary = entrée de dictionnaire
some-entry-dictionary = { $n ->
    [1] une entrée de dictionnaire
   *[other] { $count } entrées de dictionnaire
}
source-type-entry-encyclopedia = article d’encyclopédie
some-entry-encyclopedia = { $n ->
    [1] un article d’encyclopédie
   *[other] { $count } articles d’encyclopédie
}
source-type-event = manifestation
some-event = { $n ->
    [1] une manifestation
   *[other] { $count } manifestations
}
source-type-figure = figure
some-figure = { $n ->
    [1] une figure
   *[other] { $count } figures
}
source-type-graphic = image
some-graphic = { $n ->
    [1] une image
   *[other] { $count } images
}
source-type-hearing = audition
some-hearing = { $n ->
    [1] une audition
   *[other] { $count } auditions
}
source-type-interview = entretien
some-interview = { $n ->
    [1] un entretien
   *[other] { $count } entretiens
}
source-type-legal-case = affaire judiciaire
some-legal-case = { $n ->
    [1] une affaire judiciaire
   *[other] { $count } affaires judiciaires
}
source-type-legislation = loi
some-legislation = { $n ->
    [1] une loi
   *[other] { $count } lois
}
source-type-manuscript = manuscrit
some-manuscript = { $n ->
    [1] un manuscrit
   *[other] { $count } manuscrits
}
source-type-map = carte
some-map = { $n ->
    [1] une carte
   *[other] { $count } cartes
}
source-type-motion-picture = film
some-motion-picture = { $n ->
    [1] un film
   *[other] { $count } films
}
source-type-musical-score = partition
some-musical-score = { $n ->
    [1] une partition
   *[other] { $count } partitions
}
source-type-pamphlet = brochure
some-pamphlet = { $n ->
    [1] une brochure
   *[other] { $count } brochures
}
source-type-paper-conference = communication de colloque
some-paper-conference = { $n ->
    [1] une communication de colloque
   *[other] { $count } communications de colloque
}
source-type-patent = brevet
some-patent = { $n ->
    [1] un brevet
   *[other] { $count } brevets
}
source-type-performance = spectacle
some-performance = { $n ->
    [1] un spectacle
   *[other] { $count } spectacles
}
source-type-periodical = périodique
some-periodical = { $n ->
    [1] un périodique
   *[other] { $count } périodiques
}
source-type-personal-communication = lettre ou message
some-personal-communication = { $n ->
    [1] une lettre ou message
   *[other] { $count } lettres ou messages
}
source-type-post = publication en ligne
some-post = { $n ->
    [1] une publication en ligne
   *[other] { $count } publications en ligne
}
source-type-post-weblog = billet de blog
some-post-weblog = { $n ->
    [1] un billet de blog
   *[other] { $count } billets de blog
}
source-type-regulation = règlement
some-regulation = { $n ->
    [1] un règlement
   *[other] { $count } règlements
}
source-type-report = rapport
some-report = { $n ->
    [1] un rapport
   *[other] { $count } rapports
}
source-type-review = critique
some-review = { $n ->
    [1] une critique
   *[other] { $count } critiques
}
source-type-review-book = compte rendu de livre
some-review-book = { $n ->
    [1] un compte rendu de livre
   *[other] { $count } comptes rendus de livres
}
source-type-software = logiciel
some-software = { $n ->
    [1] un logiciel
   *[other] { $count } logiciels
}
source-type-song = enregistrement
some-song = { $n ->
    [1] un enregistrement
   *[other] { $count } enregistrements
}
source-type-speech = discours
some-speech = { $n ->
    [1] un discours
   *[other] { $count } discours
}
source-type-standard = norme
some-standard = { $n ->
    [1] une norme
   *[other] { $count } normes
}
source-type-thesis = thèse
some-thesis = { $n ->
    [1] une thèse
   *[other] { $count } thèses
}
source-type-treaty = traité
some-treaty = { $n ->
    [1] un traité
   *[other] { $count } traités
}
source-type-webpage = page web
some-webpage = { $n ->
    [1] une page web
   *[other] { $count } pages web
}

## The search. What stands in braces is put in by the script of the page.

search-field = Mots ou noms ; « mots exacts » entre guillemets
search-kinds = Types de résultats
search-letters = Lettres
# Another name, and what it is called here: “Sony: see Sony Pictures”.
search-see = { $name } : voir { $title }
search-left-out = Tout ne tient pas ici. Le reste figure dans des listes à part : { $lists }.
search-found = Résultats : { $n }
search-none = Rien ici ne contient ces mots.
search-some = Rien ici ne contient tous ces mots. Certains résultats en contiennent une partie.
search-meant = Vouliez-vous dire { $words } ?
search-all = Tout
search-more = Afficher plus
search-failed = La recherche n’a pas pu être chargée. L’index ci-dessous est complet.

## La page des données. Après « for » et « loses » se trouve le nom d’un format.

data-intro = Tout ce que sait ce site, pour d’autres programmes. Chaque format dit ce qui n’y a pas de place.
data-licence = Les données peuvent être utilisées sous { $name }.
data-no-licence = Le site n’indique aucune licence : demandez à ses auteurs avant d’utiliser plus que ce qu’on peut citer.
data-cite = La manière de citer cette page est indiquée au bas de celle-ci.
data-size = { $n } ko
data-loses = Ne s’y trouvent pas : { $what }
data-left-out =
    { $n ->
        [one] Un événement est omis, faute de date ou parce que le format ne peut pas l’exprimer.
       *[other] { $n } événements sont omis, faute de date ou parce que le format ne peut pas l’exprimer.
    }
data-for-json = Pour les programmes : chaque fiche avec son statut, ses origines et ce qui y mène, chaque citation avec ses mots exacts, chaque date avec ses bornes.
data-loses-json = les mises en relief, liens et titres dans les textes, qui sont en texte brut ; les images et dessins.
data-for-json-schema = Pour qui lit le JSON : chaque champ et ce qu’il signifie.
data-for-json-ld = Pour les moteurs de recherche et le web sémantique : le site, ses acteurs, événements, affirmations et sources dans les mots de schema.org.
data-loses-json-ld = ce pour quoi schema.org n’a pas de mot : les dates vagues, les événements allégués, les origines, les statuts qu’aucun rédacteur n’a fixés.
data-for-csv = Pour les tableurs et la statistique : un tableau par genre de fiche, un pour les relations et un pour les citations. En UTF-8 ; les éléments d’une liste sont séparés par « | ». Une apostrophe au début d’une cellule évite qu’elle soit prise pour une formule et ne fait pas partie du texte.
data-loses-csv = pour les listes à plusieurs champs, tout sauf le premier, comme les rôles des acteurs et les sources des autres noms.
data-for-biblatex = Pour LaTeX, JabRef et Zotero : toutes les sources.
data-loses-biblatex = tout sauf les sources ; pour celles-ci, ce sur quoi elles s’appuient, les copies archivées et les descriptions à côté d’un titre.
data-for-csl-json = Pour Zotero, Pandoc et les styles de citation : toutes les sources.
data-loses-csl-json = tout sauf les sources ; pour celles-ci, ce sur quoi elles s’appuient, les copies archivées et les descriptions à côté d’un titre.
data-for-ris = Pour EndNote, Mendeley et d’autres gestionnaires de références : toutes les sources.
data-loses-ris = tout sauf les sources ; pour celles-ci, ce sur quoi elles s’appuient, les copies archivées et les dates qu’il ne peut dire qu’en mots.
data-for-icalendar = Pour les agendas : la chronologie. Une date vague occupe tous les jours qu’elle peut désigner et figure en toutes lettres dans le titre.
data-loses-icalendar = les acteurs, les affirmations, les poids, les mots exacts cités.
data-for-timelinejs = Pour TimelineJS du Knight Lab : la chronologie, à montrer sur d’autres sites.
data-loses-timelinejs = les acteurs, les mots-clés, les affirmations, les mots exacts cités, le fuseau d’une heure.
data-for-timelinejs-csv = La même chose en tableau, pour la feuille de calcul que lit TimelineJS.
data-loses-timelinejs-csv = les acteurs, les mots-clés, les affirmations, les mots exacts cités, le fuseau d’une heure.
data-for-ftm = Pour Aleph et d’autres outils d’enquête : acteurs, liens, événements et sources comme entités de FollowTheMoney ; les affirmations sont des notes sur ceux qu’elles concernent.
data-loses-ftm = les mots exacts cités et leur position, les origines, les rôles dans les événements, les doutes sur une identité sauf leur raison ; les questions, termes, corrections et pages.
data-for-graphml = Pour Gephi, Cytoscape et d’autres programmes de réseaux : qui est lié à qui.
data-loses-graphml = tout sauf les acteurs et leurs liens ; pour ceux-ci, les mots exacts cités.
