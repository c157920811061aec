# The words of the interface in Spanish: the messages of en.ftl, with the same arguments.
# A message is `id = words`; `{ $name }` is what the program puts in. Fluent's syntax: https://projectfluent.org

## What stands between the items of a list, and around words.

list-comma = {", "}
list-semicolon = {"; "}
list-and = {" y "}
list-or = {" o "}
# The marks of quotations, and of those within them; the author’s prose gets them too.
quote-open = «
quote-close = »
quote-inner-open = “
quote-inner-close = ”
quoted = «{ $words }»
# Between groups of three digits, and the first number that has any. Years have them from five digits on.
number-group = {" "}
number-group-from = 10000
percent = { $n } %
part-of-whole = { $part } de { $whole }
# A label and what it is about: “Replaced by: the newer claim”.
labelled = { $label }: { $names }

## Dates. A date never says more than is known. Every phrase stands where a noun stands, and begins in lower case.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
# Short, for drawings.
month-short-1 = ene.
month-short-2 = feb.
month-short-3 = mar.
month-short-4 = abr.
month-short-5 = may.
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = ago.
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = dic.
# A day beside its month; `day` in what follows.
date-day = { $n }
# `year` is one of the messages that end in `-tail`, or a plain year.
date-month-year = { $month } de { $year }
date-day-month-year = { $day } de { $month } de { $year }
date-day-month = { $day } de { $month }
# Of “3–5 May 2014”, which end has what both share: `last`, or `first` where the year comes first.
date-shared = last
date-range = { $from }-{ $to }
date-range-phrases = { $from } – { $to }
date-time = { $date }, { $time }
date-possibly = posiblemente { $date }
date-about = hacia { $date }
date-possibly-about = posiblemente hacia { $date }
# A doubt about a part alone: “3 May 2014 (month uncertain)”.
date-remarked = { $date } ({ $remarks })
date-uncertain = { $parts }: dudoso
date-approximate = { $parts }: aproximado
date-uncertain-approximate = { $parts }: dudoso y aproximado
date-part-year = año
date-part-month = mes
date-part-day = día
date-part-season = estación
# Digits that are not known. `date` is a month with its year; `year` is one of the messages that end in `-noun`.
date-day-in-month = un día de { $date }
date-day-in-year = un día desconocido ({ $year })
date-month-in-year = un mes desconocido ({ $year })
date-nth-of-month = el { $n } de un mes desconocido ({ $year })
date-between = entre { $from } y { $to }
date-unknown-day = un día desconocido
date-unknown-time = una fecha desconocida
year = { $year }
year-bc = { $year } a. C.
year-ad = { $year } d. C.
year-unknown = un año desconocido
year-unknown-tail = un año desconocido
year-decade = década de { $year }
year-decade-noun = la década de { $year }
year-decade-tail = la década de { $year }
year-between-noun = un año entre { $from } y { $to }
year-between-tail = un año entre { $from } y { $to }
year-estimated = hacia { $year } (entre { $from } y { $to })
year-estimated-tail = hacia { $year } (entre { $from } y { $to })
# `pattern` has an X for each digit that is not known.
year-written = un año escrito { $pattern }
year-written-tail = un año escrito { $pattern }
date-season-1 = primavera
date-season-2 = verano
date-season-3 = otoño
date-season-4 = invierno
date-season-year = { $season } de { $year }
date-season-north = { $season } de { $year } (hemisferio norte)
date-season-south = { $season } de { $year } (hemisferio sur)
date-quarter = { $n ->
    [1] primer trimestre de { $year }
    [2] segundo trimestre de { $year }
    [3] tercer trimestre de { $year }
   *[4] cuarto trimestre de { $year }
}
date-third = { $n ->
    [1] primer tercio de { $year }
    [2] segundo tercio de { $year }
   *[3] último tercio de { $year }
}
date-half = { $n ->
    [1] primera mitad de { $year }
   *[2] segunda mitad de { $year }
}
date-or-before = { $date } o antes
date-or-after = { $date } o después
date-from-to = de { $from } a { $to }
date-from-end-unknown = desde { $from }, final desconocido
date-from = desde { $from }
date-until-beginning-unknown = hasta { $to }, comienzo desconocido
date-until = hasta { $to }
# `on` is for a day, `in` for a month or a year.
date-on-or-before = { $date } o antes
date-on-or-after = { $date } o después
date-in-or-before = { $date } o antes
date-in-or-after = { $date } o después
# How long after the event before; `count` is the number in words.
gap-same-day = el mismo día
gap-days-later = { $n ->
    [1] al día siguiente
   *[other] { $count } días después
}
gap-days-earlier = { $n ->
    [1] el día anterior
   *[other] { $count } días antes
}
gap-weeks-later = { $n ->
    [1] una semana después
   *[other] { $count } semanas después
}
gap-weeks-earlier = { $n ->
    [1] una semana antes
   *[other] { $count } semanas antes
}
gap-months-later = { $n ->
    [1] un mes después
   *[other] { $count } meses después
}
gap-months-earlier = { $n ->
    [1] un mes antes
   *[other] { $count } meses antes
}
gap-years-later = { $n ->
    [1] un año después
   *[other] { $count } años después
}
gap-years-earlier = { $n ->
    [1] un año antes
   *[other] { $count } años antes
}
gap-minutes-later = { $n ->
    [1] un minuto después
   *[other] { $count } minutos después
}
gap-hours-later = { $n ->
    [1] una hora después
   *[other] { $count } horas después
}
# How long, for what follows and for a drawing that leaves it out.
gap-days = { $n ->
    [1] un día
   *[other] { $count } días
}
gap-weeks = { $n ->
    [1] una semana
   *[other] { $count } semanas
}
gap-months = { $n ->
    [1] un mes
   *[other] { $count } meses
}
gap-years = { $n ->
    [1] un año
   *[other] { $count } años
}
gap-silence = { $length } sin nada registrado
gap-least = al menos { $length } después
gap-least-silence = al menos { $length } sin nada registrado

## Every page.

skip = Ir al texto
nav-sections = Secciones
nav-here = Está aquí
nav-all = Todas las secciones y ediciones
by = Por { $names }
published = Publicado: { $date }
updated = Actualizado: { $date }
contents = En esta página
page-coverage = { $owing ->
    [one] { $carried } de { $owing } frase propia de esta página lleva a una fuente.
   *[other] { $carried } de las { $owing } frases propias de esta página llevan a una fuente.
}
page-coverage-editorial = { $n ->
    [one] { $n } más es un juicio de la redacción.
   *[other] { $n } más son juicios de la redacción.
}
page-corrections = Correcciones de esta página
tags = Etiquetas
cite-page = Citar esta página
site-by = Por { $names }.
feed = Canal
repository = Datos y código fuente
licence = Licencia: { $name }.
mentions = Dónde se menciona
not-stated = no consta
date-not-stated = No consta la fecha
day-not-stated = no consta el día

## The pages that the program makes: the words of the navigation, and the title where it is another.

nav-home = Portada
nav-timeline = Cronología
nav-actors = Protagonistas
nav-claims = Afirmaciones
nav-sources = Fuentes
nav-network = Red
nav-known = Lo que se sabe
nav-evidence = Pruebas
nav-glossary = Glosario
nav-corrections = Correcciones
nav-about = Acerca de
nav-data = Datos
nav-search = Buscar
page-title-timeline = Cronología
page-title-actors = Quién es quién
page-title-claims = Afirmaciones
page-title-sources = Fuentes
page-title-network = Quién está vinculado con quién
page-title-known = Lo que se sabe, lo que se discute y lo que no se sabe
page-title-evidence = Qué fuente respalda cada afirmación
page-title-glossary = Glosario
page-title-corrections = Correcciones
page-title-about = Cómo se hizo
page-title-data = Los datos para descargar
page-title-search = Buscar
page-title-print = Edición para imprimir
# Above the title of a page that tells the story.
label-explainer = Explicado
# For search engines: the title of a list, and what it holds, “3 events, 2 claims”.
page-description = { $title }: { $holdings }.
source-description = { $source }: todo lo que se apoya en esta fuente en este sitio.
holding-events = { $n ->
    [one] { $n } hecho
   *[other] { $n } hechos
}
holding-actors = { $n ->
    [one] { $n } protagonista
   *[other] { $n } protagonistas
}
holding-claims = { $n ->
    [one] { $n } afirmación
   *[other] { $n } afirmaciones
}
holding-sources = { $n ->
    [one] { $n } fuente
   *[other] { $n } fuentes
}

## Kinds of record, above the title of a page.

kind-source = Fuente
kind-actor = Protagonista
kind-event = Hecho
kind-claim = Afirmación
kind-question = Pregunta
kind-term = Término
kind-correction = Corrección
kind-page = Página

## The front page.

home-short = En 30 segundos
home-long = En tres minutos
home-timeline = Qué pasó y cuándo
home-timeline-all = Toda la cronología
home-known-all = Todo lo sabido, lo discutido y lo pendiente
known = Lo que se sabe
known-none = Aún no hay nada establecido.
disputed = Lo que se discute
disputed-none = No hay nada en discusión.
unknown = Lo que no se sabe
unknown-none = No queda ninguna pregunta abierta.
# Under a figure that is set large: “12 claims”.
figure-claims = { $n ->
    [one] afirmación
   *[other] afirmaciones
}
figure-disputed = { $n ->
    [one] discutida
   *[other] discutidas
}
figure-sources = { $n ->
    [one] fuente
   *[other] fuentes
}
figure-roots = { $n ->
    [one] origen independiente
   *[other] orígenes independientes
}
figure-questions = { $n ->
    [one] pregunta
   *[other] preguntas
}
figure-correction = última corrección
figure-quotations = citas verificadas palabra por palabra
figure-several-roots = afirmaciones con más de un origen

## Notes: what a sentence rests on.

notes = De dónde sale esto
notes-all = Todas las notas
# The name of the number in the text, for a screen reader.
note-mark = Fuente { $n }: { $source }
note-back = Volver a la llamada { $use }
# Whose words they are; behind it stands the reference of where they were read.
cited-via = { $names }, citado en
cited-whole = citada en su conjunto
stance-disputes = lo discute
stance-mentions = lo menciona
words-verified = cita verificada
words-verified-on = cita verificada, { $date }
words-not-verified = cita sin verificar
footnote-back = Volver al texto

## References.

reference-editor = ed. de { $names }
reference-volume = vol. { $volume }
reference-issue = n.º { $issue }
reference-page = p. { $page }
reference-no-date = s. f.
reference-no-date-meaning = sin fecha
reference-others = { $name } et al.
reference-not-stated = No consta: { $what }.
missing-author = autor
missing-published = fecha
missing-outlet = medio
missing-url = dirección web

## Status.

status-confirmed = confirmada
status-corroborated = corroborada
status-single-source = una sola fuente
status-disputed = discutida
status-unsupported = sin respaldo
status-retracted = retirada
status-refuted = refutada
statuses-confirmed = Confirmadas
statuses-corroborated = Corroboradas
statuses-single-source = Una sola fuente
statuses-disputed = Discutidas
statuses-unsupported = Sin respaldo
statuses-retracted = Retiradas
statuses-refuted = Refutadas
statuses-none = Opiniones y previsiones
statuses-replaced = Sustituidas por otras más recientes
status-meaning-confirmed = La redacción la da por establecida y dice por qué.
status-meaning-corroborated = La respaldan dos o más fuentes que no dependen una de otra.
status-meaning-single-source = Todo lo que la respalda se remonta a una sola fuente.
status-meaning-disputed = Una fuente u otra afirmación la contradice.
status-meaning-unsupported = Ninguna fuente citada aquí la respalda.
status-meaning-retracted = Quien lo dijo se ha retractado.
status-meaning-refuted = Se ha demostrado que es falsa.
# Of what somebody said, the status tells that it was said.
status-said = dicho: { $status }
status-said-meaning = En lo que dijo alguien, la marca indica que lo dijo, no que sea cierto.
status-by-editor = Fijado por la redacción.
status-none-reason = Las opiniones y previsiones no tienen estado: aún no hay nada que pueda confirmarlas.
legend = Qué significan las marcas

## Why a claim has its status: parts that stand beside one another, with `list-semicolon` between them.
## `sources` is one of the messages below, “two articles”; `count` is a number in words.

reason-none = ninguna fuente la respalda
reason-one = { $sources }
reason-one-of-many = { $sources }, a partir de otras { $count } fuentes
reason-independent = { $sources }, de orígenes distintos
reason-one-root = { $sources }, un solo origen
reason-roots = { $sources }, { $count } orígenes
reason-not-verified = cita sin verificar
reason-disputes = { $n ->
    [one] una fuente la discute
   *[other] { $count } fuentes la discuten
}
reason-contradictions = { $n ->
    [one] otra afirmación la contradice
   *[other] otras { $count } afirmaciones la contradicen
}

## Numbers in words. A language without one for a number takes the figure.

number-0 = cero
number-1 = uno
number-2 = dos
number-3 = tres
number-4 = cuatro
number-5 = cinco
number-6 = seis
number-7 = siete
number-8 = ocho
number-9 = nueve
number-10 = diez
number-11 = once
number-12 = doce

## Claims.

claims-by-status = Afirmaciones por estado
claims-none = Aún no hay ninguna afirmación registrada.
fact-kind = Tipo
claim-kind-fact = hecho
claim-kind-quotation = cita
claim-kind-attribution = atribución
claim-kind-estimate = estimación
claim-kind-prediction = previsión
claim-kind-opinion = opinión
claim-kind-denial = desmentido
# The link to the page of a claim; what stands between `begin` and `end` is for screen readers alone.
claim-evidence = Pruebas{ $begin } de: { $claim }{ $end }
said-by = Lo dijo { $names }
said-by-on = Lo dijo { $names }, { $date }
said-on = Dicho: { $date }
claim-sources = { $n ->
    [one] Fuente: { $names }
   *[other] Fuentes: { $names }
}
claim-disputed-by = La discute: { $names }
claim-contradicted-by = La contradice: { $names }
claim-replaced-by = Sustituida por: { $names }
claim-open-questions = { $n ->
    [one] Pregunta abierta: { $names }
   *[other] Preguntas abiertas: { $names }
}
claim-alleges = Esto atribuye a alguien una falta. Aquí se recoge como acusación.
claim-by = Lo dijo
claim-said = Dicho
claim-value = Cifra
claim-as-of = A fecha de
claim-about = Sobre
claim-events = Parte de
claim-questions = Atañe a
claim-supports = Qué la respalda
claim-roots = A qué se remonta
claim-roots-intro = { $n ->
    [one] Un origen y, debajo, las fuentes que aquí se apoyan en él.
   *[other] { $n } orígenes y, debajo de cada uno, las fuentes que aquí se apoyan en él.
}
claim-disputes = Qué la discute
claim-mentioned = Qué más la menciona
claim-no-source = No se cita ninguna fuente.
claim-contradicts = Qué la contradice
claim-supersedes = A qué sustituye
claim-superseded-by = Qué la sustituyó
claim-mentions = Dónde se usa
evidence-roots = se remonta a { $names }
claim-history = Qué fue de ella
history-before = Antes se dijo
history-said = Se dijo esto
history-replaced = Sustituida por
history-retracted = Retirada
history-refuted = Se demostró que es falsa

## Events and the timeline.

timeline-how-to-read = { $n ->
    [one] Cuanto más grande es un hecho, más importa.
   *[other] { $n } hechos, del más antiguo al más reciente. Cuanto más grande es un hecho, más importa.
  } Una barra es un lapso de tiempo; donde se desvanece, la fecha no es exacta.
# The list is long and leaves out what the pages of the events tell.
timeline-shortened = La página de cada hecho lo cuenta todo, con sus fuentes.
# The page of one actor or tag.
timeline-title = Cronología: { $name }
timeline-description = { $title }: { $shown } de { $all } hechos, en orden.
timeline-part-of = { $shown } de { $all } hechos, de lo más antiguo a lo más reciente.
timeline-whole = Toda la cronología
timeline-more-about = Más sobre { $name }
# The drawing.
timeline-overview = La cronología de un vistazo, a escala
timeline-cell = { $when }: { $n } hechos
timeline-cell-one = { $when }: { $title }
timeline-broken = La línea se corta donde no pasó nada durante { $lengths }; cada tramo tiene su propia escala.
timeline-broken-vague = La línea se corta donde, durante { $lengths }, ninguna fecha es más precisa que la de las barras largas; cada tramo tiene su propia escala.
timeline-hollow = Una marca hueca indica un hecho previsto, cancelado o presunto.
timeline-undrawn = { $n ->
    [one] Sin dibujar: un hecho de fecha desconocida.
   *[other] Sin dibujar: { $n } hechos de fecha desconocida.
}
# What the list can be narrowed to.
timeline-by-actor = Quién
timeline-by-tag = Etiqueta
timeline-by-state = Estado
timeline-any = Cualquiera
timeline-option = { $name } ({ $n })
timeline-state-happened = ocurrido
timeline-show-all = Mostrar todo
timeline-shown = { $shown } de { $all } hechos
timeline-slices = Las cronologías por separado, cada una con su dirección
timeline-parts = Partes de la cronología
timeline-none = Aún no hay ningún hecho registrado.
event-state-planned = previsto
event-state-cancelled = cancelado
event-state-alleged = presunto
event-order-unknown = Orden desconocido: nada indica cuál de estos { $n } fue primero.
# Under a date that is not stated: what follows from what the event came after and before.
event-bound = { $date }, según el orden de los hechos
event-date-in-source = «{ $words }» en la fuente
event-date-inferred = Fecha deducida: { $reason }
event-when = Cuándo
event-date-text = { $date }; en la fuente: «{ $words }»
event-date-reason = { $date }. Deducido por la redacción: { $reason }
event-state = Estado
event-where = Dónde
event-who = Quién
event-after = Ocurrió después de
event-before = Ocurrió antes de
event-claims = Qué se afirma de ello
event-neighbours = Antes y después en la cronología
event-previous = Antes
event-next = Después

## Actors.

actors-kinds = Tipos de protagonista
actors-none = Aún no hay ningún protagonista registrado.
actor-kind-person = persona
actor-kind-organization = organización
actor-kind-government = gobierno
actor-kind-country = país
actor-kind-group = grupo
actor-kind-account = cuenta
actor-kind-work = obra
actor-kind-place = lugar
actor-kinds-person = Personas
actor-kinds-organization = Organizaciones
actor-kinds-government = Gobiernos
actor-kinds-country = Países
actor-kinds-group = Grupos
actor-kinds-account = Cuentas
actor-kinds-work = Obras
actor-kinds-place = Lugares
actor-in-doubt = No está claro de quién se trata.
actor-identity = Identidad: { $status }.
identity-confirmed = está confirmada
identity-claimed = solo se apoya en su propia palabra
identity-disputed = se discute
identity-unknown = no se conoce
actor-aliases = También llamado
actor-alias = { $name }, en { $source }
actor-elsewhere = En otros sitios
link-website = Sitio web
link-wikidata = Wikidata
link-wikipedia = Wikipedia
actor-events = Su papel en la historia
actor-timeline = Esta cronología en una página propia
actor-said = Lo que dijo
actor-about = Lo que se dice al respecto
actor-relations = Vínculos con otros
actor-relations-table = Vínculos de { $name }
actor-sources = Fuentes al respecto
relations-table = Quién está vinculado con quién
# A row of the table reads: actor, tie, actor.
# A tie that is alleged or disputed, and not established.
relation-doubtful = { $tie } (presunto o discutido)
relation-position = tiene un cargo en
relation-membership = es miembro de
relation-family = es familia de
relation-ownership = posee
relation-hierarchy = depende de
relation-part-of = forma parte de
relation-attributed-to = se atribuye a
relation-targets = va contra
relation-impersonates = habla como
relation-supports = apoya a
relation-opposes = se opone a
relation-other = está vinculado con

## Sources.

sources-seen = Consultadas por la redacción
sources-unseen = Conocidas solo a través de otra fuente
sources-none = Aún no hay ninguna fuente registrada.
sources-reliance-intro = Cada origen y, debajo, las fuentes que lo transmiten aquí. Dos fuentes bajo un mismo origen cuentan como una.
reliance = Quién se apoya en quién
reliance-intro = Cada origen y, debajo, las fuentes que lo transmiten aquí.
source-uses = { $n ->
    [0] no citada directamente
    [one] citada en un lugar
   *[other] citada en { $n } lugares
}
source-unseen = conocida solo a través de otra fuente
source-unseen-doubt = La redacción no ha visto esta fuente. Solo la conoce a través de otra.
source-unnamed = Por qué no tiene nombre: { $reason }
source-page = Sobre esta fuente
source-original = El original
source-read-original = Leer el original
source-read = Leer la fuente
source-passage = Leer el pasaje
source-archived = Copia archivada
source-via = Se apoya en
source-roots = Se remonta a
source-relied-on-by = En ella se apoyan
source-cite = Citar esta fuente: { $names }
source-reliance = Quién se apoya en ella
source-cited-by = Qué se basa en ella
source-cited-through = Qué se basa en ella a través de otra fuente
source-unused = Aún no se basa nada en ella.
# The title of a source’s page where it is cited itself.
source-titled = Fuente: { $title }
fact-title = Título
fact-description = Qué es
fact-author = Autor
fact-editor = Editor
fact-published = Publicado
fact-outlet = Medio
fact-publisher = Editorial
fact-volume = Volumen
fact-issue = Número
fact-page = Página
fact-doi = DOI
fact-isbn = ISBN
fact-address = Dirección
fact-seen = Consultada
fact-archived = Archivada
fact-language = Idioma

## Questions, terms, corrections.

question-open = abierta
question-partly = respondida en parte
question-answered = respondida
question-answered-by = Respuesta
question-known = Qué se sabe al respecto
question-missing = Qué la resolvería
known-answered = Lo que ya tiene respuesta
known-withdrawn = Lo retirado, refutado o sustituido
known-single = Lo que depende de una sola fuente
known-single-intro = Cada una de estas afirmaciones la respalda una sola fuente, o varias que se remontan a una.
glossary-none = Aún no hay ningún término explicado.
term-mentions = Se usa en { $names }
correction-correction = Corrección
correction-clarification = Aclaración
correction-retraction = Retractación
correction-update = Actualización
correction-of = Corrección: { $date }
corrections-none = Aún no se ha corregido nada.
corrections-feed = { $title }: correcciones
# `link` and `end` are the beginning and the end of a link.
corrections-follow = { $link }Seguir las correcciones{ $end } en un lector de canales (Atom).
correction-was = Antes
correction-now = Ahora
correction-said = Antes: { $words }
correction-says = Ahora: { $words }
correction-affects = En { $names }
# `n` is how many more corrections stand below.
correction-more = { $n ->
    [0] Qué cambió y por qué
   *[other] Esta y { $n } más
}

## Drawings of ties, and of who relies on whom.

network-intro = Cada recuadro es un protagonista y cada línea, un vínculo; la flecha sale de aquel de quien se afirma el vínculo. La tabla dice lo mismo, con las fuentes.
network-centre-intro = { $left ->
    [one] El dibujo muestra los { $drawn } con más vínculos; { $left } más figura solo en la tabla.
   *[other] El dibujo muestra los { $drawn } con más vínculos; { $left } más figuran solo en la tabla.
}
network-table-too = La tabla dice lo mismo, con las fuentes.
network-left-out = { $n ->
    [one] { $n } más figura solo en la tabla.
   *[other] { $n } más figuran solo en la tabla.
}
network-all = Todos los vínculos de todos los protagonistas
network-ties = Cada vínculo, con su fuente
network-centre = El centro de la red, dibujado
network-untied = Sin vínculos registrados con otros: { $names }.
network-untied-many = { $n ->
    [one] { $n } protagonista más no tiene vínculos registrados con otros.
   *[other] { $n } protagonistas más no tienen vínculos registrados con otros.
}
network-download = Para descargar: { $names }.
line-belongs = forma parte
line-supports = apoya
line-against = se opone o va en contra
line-other = otro vínculo
line-doubtful = presunto o discutido, no establecido
outline-doubtful = no está claro de quién se trata
reliance-drawing = Quién se apoya en quién, dibujado
reliance-drawing-intro = La flecha va de una fuente a las que se apoyan en ella. Los recuadros gruesos señalan dónde empieza todo. Lo que viene de un mismo origen cuenta una vez; lo que una fuente dice por sí misma tiene su origen en ella.

## Tables.

column-status = Estado
column-claim = Afirmación
column-claims = Afirmaciones
column-share = Proporción
column-page = Página
column-sentences = Frases
column-who = Quién
column-tie = Vínculo
column-to-whom = Con quién
column-when = Cuándo
column-notes = Notas

## Which source carries which claim.

matrix-intro = Cada fila es una afirmación; cada columna, una fuente. Primero van las fuentes que tiene la redacción; después, las que solo conoce a través de ellas.
matrix-table = Afirmaciones por fuente
matrix-key-words = palabras exactas
matrix-words = palabras exactas, sin verificar
matrix-words-verified = palabras exactas, verificadas
matrix-whole = la fuente en su conjunto
matrix-through = está detrás, conocida a través de otra
matrix-mentions = la menciona
matrix-disputes = la discute
matrix-both = { $carries }; otras palabras la discuten
# What stands between `begin` and `end` is for screen readers alone.
matrix-claims = { $n ->
    [one] { $n }{ $begin } afirmación{ $end }
   *[other] { $n }{ $begin } afirmaciones{ $end }
}
matrix-left-out = Por falta de espacio no aparecen { $claims } afirmaciones y { $sources } fuentes, las menos citadas. Cada afirmación tiene sus pruebas en su propia página.

## How this was made.

about-statuses = Afirmaciones por estado
about-statuses-table = Cuántas afirmaciones tienen cada estado
about-without-status = { $n ->
    [one] { $n } más es una opinión o previsión y no tiene estado.
   *[other] { $n } más son opiniones y previsiones y no tienen estado.
}
about-since = Cuándo se conoció cada afirmación
about-since-intro = El día en que se dijo o, si no, el día en que apareció la primera fuente que la respalda.
about-since-table = Cuántas afirmaciones se conocieron y cuándo
about-coverage = Cuánto del texto lleva a una fuente
about-coverage-figures = { $percent }: { $carried } de { $owing } frases citan una fuente o llevan a una afirmación.
about-coverage-editorial = { $n ->
    [one] { $n } más está marcada como juicio de la redacción.
   *[other] { $n } más están marcadas como juicios de la redacción.
}
about-coverage-by-page = Por página
about-coverage-table = Frases con fuente por página

## The other pages.

prose-about = De qué trata esta página
print-short = En breve
print-questions = Preguntas
print-terms = Palabras explicadas
embed-from = De «{ $title }»: las pruebas y toda la historia
not-found-title = Esta página no existe
not-found = No hay ninguna página en esta dirección. Puede que se haya movido o haya cambiado de nombre, o que el enlace esté mal.
not-found-instead = La historia empieza en la { $link }portada{ $end }. También puede buscar aquí:
# A page at an old address, that leads to the new one.
moved = Esta página ha cambiado de dirección: { $link }.

## Boxes in the author’s prose.

alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Advertencia
alert-caution = Precaución

## The types of sources, and how many there are of one type. The first is said of sources of several types.

some-source = { $n ->
    [one] una fuente
   *[other] { $count } fuentes
}
source-type-document = documento
source-type-article = artículo
some-article = { $n ->
    [one] un artículo
   *[other] { $count } artículos
}
source-type-article-journal = artículo académico
some-article-journal = { $n ->
    [one] un artículo académico
   *[other] { $count } artículos académicos
}
source-type-article-magazine = artículo de revista
some-article-magazine = { $n ->
    [one] un artículo de revista
   *[other] { $count } artículos de revista
}
source-type-article-newspaper = artículo de prensa
some-article-newspaper = { $n ->
    [one] un artículo de prensa
   *[other] { $count } artículos de prensa
}
source-type-bill = proyecto de ley
some-bill = { $n ->
    [one] un proyecto de ley
   *[other] { $count } proyectos de ley
}
source-type-book = libro
some-book = { $n ->
    [one] un libro
   *[other] { $count } libros
}
source-type-broadcast = emisión
some-broadcast = { $n ->
    [one] una emisión
   *[other] { $count } emisiones
}
source-type-chapter = capítulo
some-chapter = { $n ->
    [one] un capítulo
   *[other] { $count } capítulos
}
source-type-classic = obra clásica
some-classic = { $n ->
    [one] una obra clásica
   *[other] { $count } obras clásicas
}
source-type-collection = colección
some-collection = { $n ->
    [one] una colección
   *[other] { $count } colecciones
}
source-type-dataset = conjunto de datos
some-dataset = { $n ->
    [one] un conjunto de datos
   *[other] { $count } conjuntos de datos
}
source-type-entry = entrada
some-entry = { $n ->
    [one] una entrada
   *[other] { $count } entradas
}
source-type-entry-dictionary = entrada de diccionario
some-entry-dictionary = { $n ->
    [one] una entrada de diccionario
   *[other] { $count } entradas de diccionario
}
source-type-entry-encyclopedia = entrada de enciclopedia
some-entry-encyclopedia = { $n ->
    [one] una entrada de enciclopedia
   *[other] { $count } entradas de enciclopedia
}
source-type-event = acto
some-event = { $n ->
    [one] un acto
   *[other] { $count } actos
}
source-type-figure = figura
some-figure = { $n ->
    [one] una figura
   *[other] { $count } figuras
}
source-type-graphic = imagen
some-graphic = { $n ->
    [one] una imagen
   *[other] { $count } imágenes
}
source-type-hearing = audiencia
some-hearing = { $n ->
    [one] una audiencia
   *[other] { $count } audiencias
}
source-type-interview = entrevista
some-interview = { $n ->
    [one] una entrevista
   *[other] { $count } entrevistas
}
source-type-legal-case = causa judicial
some-legal-case = { $n ->
    [one] una causa judicial
   *[other] { $count } causas judiciales
}
source-type-legislation = ley
some-legislation = { $n ->
    [one] una ley
   *[other] { $count } leyes
}
source-type-manuscript = manuscrito
some-manuscript = { $n ->
    [one] un manuscrito
   *[other] { $count } manuscritos
}
source-type-map = mapa
some-map = { $n ->
    [one] un mapa
   *[other] { $count } mapas
}
source-type-motion-picture = película
some-motion-picture = { $n ->
    [one] una película
   *[other] { $count } películas
}
source-type-musical-score = partitura
some-musical-score = { $n ->
    [one] una partitura
   *[other] { $count } partituras
}
source-type-pamphlet = folleto
some-pamphlet = { $n ->
    [one] un folleto
   *[other] { $count } folletos
}
source-type-paper-conference = ponencia
some-paper-conference = { $n ->
    [one] una ponencia
   *[other] { $count } ponencias
}
source-type-patent = patente
some-patent = { $n ->
    [one] una patente
   *[other] { $count } patentes
}
source-type-performance = función
some-performance = { $n ->
    [one] una función
   *[other] { $count } funciones
}
source-type-periodical = publicación periódica
some-periodical = { $n ->
    [one] una publicación periódica
   *[other] { $count } publicaciones periódicas
}
source-type-personal-communication = carta o mensaje
some-personal-communication = { $n ->
    [one] una carta o mensaje
   *[other] { $count } cartas o mensajes
}
source-type-post = publicación
some-post = { $n ->
    [one] una publicación
   *[other] { $count } publicaciones
}
source-type-post-weblog = entrada de blog
some-post-weblog = { $n ->
    [one] una entrada de blog
   *[other] { $count } entradas de blog
}
source-type-regulation = reglamento
some-regulation = { $n ->
    [one] un reglamento
   *[other] { $count } reglamentos
}
source-type-report = informe
some-report = { $n ->
    [one] un informe
   *[other] { $count } informes
}
source-type-review = reseña
some-review = { $n ->
    [one] una reseña
   *[other] { $count } reseñas
}
source-type-review-book = reseña de libro
some-review-book = { $n ->
    [one] una reseña de libro
   *[other] { $count } reseñas de libros
}
source-type-software = programa
some-software = { $n ->
    [one] un programa
   *[other] { $count } programas
}
source-type-song = grabación
some-song = { $n ->
    [one] una grabación
   *[other] { $count } grabaciones
}
source-type-speech = discurso
some-speech = { $n ->
    [one] un discurso
   *[other] { $count } discursos
}
source-type-standard = norma
some-standard = { $n ->
    [one] una norma
   *[other] { $count } normas
}
source-type-thesis = tesis
some-thesis = { $n ->
    [one] una tesis
   *[other] { $count } tesis
}
source-type-treaty = tratado
some-treaty = { $n ->
    [one] un tratado
   *[other] { $count } tratados
}
source-type-webpage = página web
some-webpage = { $n ->
    [one] una página web
   *[other] { $count } páginas web
}

## The search. What stands in braces is put in by the script of the page.

search-field = Palabras o nombres; «palabras exactas» entre comillas
search-kinds = Tipos de resultado
search-letters = Letras
# Another name, and what it is called here: “Sony: see Sony Pictures”.
search-see = { $name }: véase { $title }
search-left-out = Aquí no cabe todo. El resto está en listas aparte: { $lists }.
search-found = Resultados: { $n }
search-none = Nada de lo que hay aquí contiene estas palabras.
search-some = Nada de lo que hay aquí contiene todas estas palabras. Algunos resultados contienen una parte.
search-meant = ¿Quería decir { $words }?
search-all = Todo
search-more = Mostrar más
search-failed = No se ha podido cargar la búsqueda. El índice de abajo está completo.

## La página de los datos. Tras «for» y «loses» está el nombre de un formato.

data-intro = Todo lo que sabe este sitio, para otros programas. Cada formato dice lo que no cabe en él.
data-licence = Los datos pueden usarse según { $name }.
data-no-licence = El sitio no indica licencia: pregunte a sus autores antes de usar más de lo que se puede citar.
data-cite = Cómo citar esta página figura al pie de ella.
data-size = { $n } kB
data-loses = No contiene: { $what }
data-left-out =
    { $n ->
        [one] Falta un acontecimiento, porque no tiene fecha o el formato no puede expresarla.
       *[other] Faltan { $n } acontecimientos, porque no tienen fecha o el formato no puede expresarla.
    }
data-for-json = Para programas: cada ficha con su estado, sus orígenes y lo que lleva a ella, cada cita con sus palabras exactas, cada fecha con sus límites.
data-loses-json = los énfasis, enlaces y títulos dentro de los textos, que son texto sin formato; las imágenes y dibujos.
data-for-json-schema = Para quien lea el JSON: cada campo y lo que significa.
data-for-json-ld = Para buscadores y la web semántica: el sitio, sus actores, acontecimientos, afirmaciones y fuentes en las palabras de schema.org.
data-loses-json-ld = aquello para lo que schema.org no tiene palabra: fechas imprecisas, acontecimientos supuestos, orígenes, estados que ningún redactor fijó.
data-for-csv = Para hojas de cálculo y estadística: una tabla por cada tipo de ficha, una de relaciones y una de citas. En UTF-8; los elementos de una lista se separan con «|». Un apóstrofo al principio de una celda evita que se tome por una fórmula y no forma parte del texto.
data-loses-csv = de las listas con varios campos, todos menos el primero, como los papeles de los actores y las fuentes de otros nombres.
data-for-biblatex = Para LaTeX, JabRef y Zotero: todas las fuentes.
data-loses-biblatex = todo menos las fuentes; de estas, en qué se apoyan, las copias archivadas y las descripciones junto a un título.
data-for-csl-json = Para Zotero, Pandoc y estilos de cita: todas las fuentes.
data-loses-csl-json = todo menos las fuentes; de estas, en qué se apoyan, las copias archivadas y las descripciones junto a un título.
data-for-ris = Para EndNote, Mendeley y otros gestores de referencias: todas las fuentes.
data-loses-ris = todo menos las fuentes; de estas, en qué se apoyan, las copias archivadas y las fechas que solo puede decir con palabras.
data-for-icalendar = Para calendarios: la cronología. Una fecha imprecisa ocupa todos los días que puede significar y figura con palabras en el título.
data-loses-icalendar = los actores, las afirmaciones, los pesos, las palabras exactas citadas.
data-for-timelinejs = Para TimelineJS del Knight Lab: la cronología, para mostrarla en otros sitios.
data-loses-timelinejs = los actores, las etiquetas, las afirmaciones, las palabras exactas citadas, la zona de una hora.
data-for-timelinejs-csv = Lo mismo como tabla, para la hoja de cálculo que lee TimelineJS.
data-loses-timelinejs-csv = los actores, las etiquetas, las afirmaciones, las palabras exactas citadas, la zona de una hora.
data-for-ftm = Para Aleph y otras herramientas de investigación: actores, vínculos, acontecimientos y fuentes como entidades de FollowTheMoney; las afirmaciones son notas sobre quienes conciernen.
data-loses-ftm = las palabras exactas citadas y su postura, los orígenes, los papeles en los acontecimientos, las dudas sobre una identidad salvo su razón; preguntas, términos, correcciones y páginas.
data-for-graphml = Para Gephi, Cytoscape y otros programas de redes: quién está vinculado con quién.
data-loses-graphml = todo menos los actores y sus vínculos; de estos, las palabras exactas citadas.
