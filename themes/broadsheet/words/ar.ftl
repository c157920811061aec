# The words of the interface in Arabic: the messages of en.ftl, with the same arguments.
# A message is `id = words`; `{ $name }` is what the program puts in. Fluent's syntax: https://projectfluent.org

## What stands between the items of a list, and around words.

list-comma = {"، "}
list-semicolon = {"؛ "}
list-and = {" و"}
list-or = {" أو "}
# The marks of quotations, and of those within them; the author’s prose gets them too.
quote-open = «
quote-close = »
quote-inner-open = “
quote-inner-close = ”
quoted = «{ $words }»
# Between groups of three digits, and the first number that has any. Years have them from five digits on.
number-group = {","}
number-group-from = 1000
percent = { $n }%
part-of-whole = { $part } من { $whole }
# A label and what it is about: “Replaced by: the newer claim”.
labelled = { $label }: { $names }

## Dates. A date never says more than is known. Every phrase stands where a noun stands, and begins in lower case.

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
# Short, for drawings.
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر
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
date-time = { $date }، { $time }
date-possibly = ربما { $date }
date-about = نحو { $date }
date-possibly-about = ربما نحو { $date }
# A doubt about a part alone: “3 May 2014 (month uncertain)”.
date-remarked = { $date } ({ $remarks })
date-uncertain = { $parts }: غير مؤكد
date-approximate = { $parts }: تقريبي
date-uncertain-approximate = { $parts }: غير مؤكد وتقريبي
date-part-year = السنة
date-part-month = الشهر
date-part-day = اليوم
date-part-season = الفصل
# Digits that are not known. `date` is a month with its year; `year` is one of the messages that end in `-noun`.
date-day-in-month = يوم في { $date }
date-day-in-year = يوم غير معروف ({ $year })
date-month-in-year = شهر غير معروف ({ $year })
date-nth-of-month = اليوم { $n } من شهر غير معروف ({ $year })
date-between = بين { $from } و{ $to }
date-unknown-day = يوم غير معروف
date-unknown-time = وقت غير معروف
year = { $year }
year-bc = { $year } قبل الميلاد
year-ad = { $year } ميلادية
year-unknown = سنة غير معروفة
year-unknown-tail = من سنة غير معروفة
year-decade = عقد { $year }
year-decade-noun = عقد { $year }
year-decade-tail = من عقد { $year }
year-between-noun = سنة بين { $from } و{ $to }
year-between-tail = من سنة بين { $from } و{ $to }
year-estimated = نحو { $year } (بين { $from } و{ $to })
year-estimated-tail = نحو { $year } (بين { $from } و{ $to })
# `pattern` has an X for each digit that is not known.
year-written = سنة مكتوبة { $pattern }
year-written-tail = من سنة مكتوبة { $pattern }
date-season-1 = ربيع
date-season-2 = صيف
date-season-3 = خريف
date-season-4 = شتاء
date-season-year = { $season } { $year }
date-season-north = { $season } { $year } (نصف الكرة الشمالي)
date-season-south = { $season } { $year } (نصف الكرة الجنوبي)
date-quarter = { $n ->
    [1] الربع الأول من { $year }
    [2] الربع الثاني من { $year }
    [3] الربع الثالث من { $year }
   *[4] الربع الرابع من { $year }
}
date-third = { $n ->
    [1] الثلث الأول من { $year }
    [2] الثلث الثاني من { $year }
   *[3] الثلث الأخير من { $year }
}
date-half = { $n ->
    [1] النصف الأول من { $year }
   *[2] النصف الثاني من { $year }
}
date-or-before = { $date } أو قبل ذلك
date-or-after = { $date } أو بعد ذلك
date-from-to = من { $from } إلى { $to }
date-from-end-unknown = منذ { $from }، ونهايته غير معروفة
date-from = منذ { $from }
date-until-beginning-unknown = حتى { $to }، وبدايته غير معروفة
date-until = حتى { $to }
# `on` is for a day, `in` for a month or a year.
date-on-or-before = { $date } أو قبل ذلك
date-on-or-after = { $date } أو بعد ذلك
date-in-or-before = { $date } أو قبل ذلك
date-in-or-after = { $date } أو بعد ذلك
# How long after the event before; `count` is the number in words.
gap-same-day = في اليوم نفسه
gap-days-later = { $n ->
    [1] في اليوم التالي
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
gap-days-earlier = { $n ->
    [1] في اليوم السابق
    [two] قبل ذلك بيومين
    [few] قبل ذلك بـ{ $count } أيام
    [many] قبل ذلك بـ{ $count } يومًا
   *[other] قبل ذلك بـ{ $count } يوم
}
gap-weeks-later = { $n ->
    [1] بعد أسبوع
    [two] بعد أسبوعين
    [few] بعد { $count } أسابيع
    [many] بعد { $count } أسبوعًا
   *[other] بعد { $count } أسبوع
}
gap-weeks-earlier = { $n ->
    [1] قبل ذلك بأسبوع
    [two] قبل ذلك بأسبوعين
    [few] قبل ذلك بـ{ $count } أسابيع
    [many] قبل ذلك بـ{ $count } أسبوعًا
   *[other] قبل ذلك بـ{ $count } أسبوع
}
gap-months-later = { $n ->
    [1] بعد شهر
    [two] بعد شهرين
    [few] بعد { $count } أشهر
    [many] بعد { $count } شهرًا
   *[other] بعد { $count } شهر
}
gap-months-earlier = { $n ->
    [1] قبل ذلك بشهر
    [two] قبل ذلك بشهرين
    [few] قبل ذلك بـ{ $count } أشهر
    [many] قبل ذلك بـ{ $count } شهرًا
   *[other] قبل ذلك بـ{ $count } شهر
}
gap-years-later = { $n ->
    [1] بعد سنة
    [two] بعد سنتين
    [few] بعد { $count } سنوات
   *[other] بعد { $count } سنة
}
gap-years-earlier = { $n ->
    [1] قبل ذلك بسنة
    [two] قبل ذلك بسنتين
    [few] قبل ذلك بـ{ $count } سنوات
   *[other] قبل ذلك بـ{ $count } سنة
}
gap-minutes-later = { $n ->
    [1] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $count } دقائق
   *[other] بعد { $count } دقيقة
}
gap-hours-later = { $n ->
    [1] بعد ساعة
    [two] بعد ساعتين
    [few] بعد { $count } ساعات
   *[other] بعد { $count } ساعة
}
# How long, for what follows and for a drawing that leaves it out.
gap-days = { $n ->
    [1] يوم
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
gap-weeks = { $n ->
    [1] أسبوع
    [two] أسبوعين
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
gap-months = { $n ->
    [1] شهر
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
gap-years = { $n ->
    [1] سنة
    [two] سنتين
    [few] { $count } سنوات
   *[other] { $count } سنة
}
gap-silence = { $length } بلا أي حدث مسجَّل
gap-least = بعد { $length } على الأقل
gap-least-silence = { $length } على الأقل بلا أي حدث مسجَّل

## Every page.

skip = انتقل إلى النص
nav-sections = الأقسام
nav-here = أنت هنا
nav-all = كل الأقسام والطبعات
by = إعداد { $names }
published = نُشر في { $date }
updated = حُدّث في { $date }
contents = في هذه الصفحة
page-coverage = عدد جمل هذه الصفحة التي تقود إلى مصدر: { $carried } من { $owing }.
page-coverage-editorial = { $n ->
    [one] وجملة واحدة أخرى رأي هيئة التحرير.
    [two] وجملتان أخريان رأي هيئة التحرير.
    [few] و{ $n } جمل أخرى رأي هيئة التحرير.
   *[other] و{ $n } جملة أخرى رأي هيئة التحرير.
}
page-corrections = تصويبات هذه الصفحة
tags = وسوم
cite-page = الاستشهاد بهذه الصفحة
site-by = إعداد { $names }.
feed = خلاصة
repository = البيانات والشفرة المصدرية
licence = الرخصة: { $name }.
mentions = أين يرد ذكره
not-stated = غير مذكور
date-not-stated = التاريخ غير مذكور
day-not-stated = اليوم غير مذكور

## The pages that the program makes: the words of the navigation, and the title where it is another.

nav-home = الرئيسية
nav-timeline = التسلسل الزمني
nav-actors = الأطراف
nav-claims = الأقوال
nav-sources = المصادر
nav-network = الشبكة
nav-known = المعروف
nav-evidence = الأدلة
nav-glossary = المصطلحات
nav-corrections = التصويبات
nav-about = عن الموقع
nav-data = البيانات
nav-search = البحث
page-title-timeline = التسلسل الزمني
page-title-actors = من هم الأطراف
page-title-claims = الأقوال
page-title-sources = المصادر
page-title-network = من يرتبط بمن
page-title-known = ما نعرفه، وما هو محل خلاف، وما لا نعرفه
page-title-evidence = أي مصدر يسند أي قول
page-title-glossary = المصطلحات
page-title-corrections = التصويبات
page-title-about = كيف أُعدّ هذا الموقع
page-title-data = البيانات للتنزيل
page-title-search = البحث
page-title-print = نسخة للطباعة
# Above the title of a page that tells the story.
label-explainer = شرح
# For search engines: the title of a list, and what it holds, “3 events, 2 claims”.
page-description = { $title }: { $holdings }.
source-description = { $source }: كل ما يستند إليه في هذا الموقع.
holding-events = { $n ->
    [one] حدث واحد
    [two] حدثان
    [few] { $n } أحداث
    [many] { $n } حدثًا
   *[other] { $n } حدث
}
holding-actors = { $n ->
    [one] طرف واحد
    [two] طرفان
    [few] { $n } أطراف
    [many] { $n } طرفًا
   *[other] { $n } طرف
}
holding-claims = { $n ->
    [one] قول واحد
    [two] قولان
    [few] { $n } أقوال
    [many] { $n } قولًا
   *[other] { $n } قول
}
holding-sources = { $n ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}

## Kinds of record, above the title of a page.

kind-source = مصدر
kind-actor = طرف
kind-event = حدث
kind-claim = قول
kind-question = سؤال
kind-term = مصطلح
kind-correction = تصويب
kind-page = صفحة

## The front page.

home-short = في 30 ثانية
home-long = في ثلاث دقائق
home-timeline = ماذا حدث ومتى
home-timeline-all = التسلسل الزمني كاملًا
home-known-all = كل المعروف والمختلف فيه والمفتوح
known = ما نعرفه
known-none = لم يثبت شيء بعد.
disputed = ما هو محل خلاف
disputed-none = لا شيء محل خلاف.
unknown = ما لا نعرفه
unknown-none = لا أسئلة مفتوحة.
# Under a figure that is set large: “12 claims”.
figure-claims = من الأقوال
figure-disputed = محل خلاف
figure-sources = من المصادر
figure-roots = من الأصول المستقلة
figure-questions = من الأسئلة
figure-correction = آخر تصويب
figure-quotations = اقتباسات رُوجعت كلمة كلمة
figure-several-roots = أقوال تستند إلى أكثر من أصل

## Notes: what a sentence rests on.

notes = من أين جاء هذا
notes-all = كل الحواشي
# The name of the number in the text, for a screen reader.
note-mark = المصدر { $n }: { $source }
note-back = العودة إلى الموضع { $use }
# Whose words they are; behind it stands the reference of where they were read.
cited-via = { $names }، نقلًا عن
cited-whole = مستشهد به كاملًا
stance-disputes = يخالف هذا
stance-mentions = يذكر هذا
words-verified = رُوجع النص
words-verified-on = رُوجع النص، { $date }
words-not-verified = النص غير مُراجَع
footnote-back = العودة إلى النص

## References.

reference-editor = تحرير { $names }
reference-volume = المجلد { $volume }
reference-issue = العدد { $issue }
reference-page = ص { $page }
reference-no-date = د.ت.
reference-no-date-meaning = دون تاريخ
reference-others = { $name } وآخرون
reference-not-stated = غير مذكور: { $what }.
missing-author = المؤلف
missing-published = التاريخ
missing-outlet = جهة النشر
missing-url = عنوان الويب

## Status.

status-confirmed = مؤكد
status-corroborated = معزز بأكثر من مصدر
status-single-source = مصدر واحد
status-disputed = محل خلاف
status-unsupported = بلا سند
status-retracted = مسحوب
status-refuted = ثبت بطلانه
statuses-confirmed = مؤكدة
statuses-corroborated = معززة بأكثر من مصدر
statuses-single-source = مصدر واحد
statuses-disputed = محل خلاف
statuses-unsupported = بلا سند
statuses-retracted = مسحوبة
statuses-refuted = ثبت بطلانها
statuses-none = آراء وتوقعات
statuses-replaced = حلت محلها أقوال أحدث
status-meaning-confirmed = تعدّه هيئة التحرير ثابتًا وتذكر السبب.
status-meaning-corroborated = يسنده مصدران أو أكثر لا يستند بعضها إلى بعض.
status-meaning-single-source = كل ما يسنده يعود إلى مصدر واحد.
status-meaning-disputed = يخالفه مصدر أو قول آخر.
status-meaning-unsupported = لا يسنده أي مصدر مذكور هنا.
status-meaning-retracted = تراجع عنه قائله.
status-meaning-refuted = تبيّن أنه غير صحيح.
# Of what somebody said, the status tells that it was said.
status-said = قيل: { $status }
status-said-meaning = حين ينقل القول كلام أحد، تدل العلامة على أنه قيل، لا على أنه صحيح.
status-by-editor = حددته هيئة التحرير.
status-none-reason = لا حالة للآراء والتوقعات: فلا شيء يمكن أن يثبتها بعد.
legend = ماذا تعني العلامات

## Why a claim has its status: parts that stand beside one another, with `list-semicolon` between them.
## `sources` is one of the messages below, “two articles”; `count` is a number in words.

reason-none = لا يسنده أي مصدر
reason-one = { $sources }
reason-one-of-many = { $sources }، عن مصادر أخرى عددها { $count }
reason-independent = { $sources }، من أصول مختلفة
reason-one-root = { $sources }، من أصل واحد
reason-roots = { $sources }، عدد أصولها { $count }
reason-not-verified = النص غير مُراجَع
reason-disputes = { $n ->
    [one] يخالفه مصدر واحد
    [two] يخالفه مصدران
    [few] تخالفه { $count } مصادر
    [many] يخالفه { $count } مصدرًا
   *[other] يخالفه { $count } مصدر
}
reason-contradictions = { $n ->
    [one] يناقضه قول آخر
    [two] يناقضه قولان آخران
    [few] تناقضه { $count } أقوال أخرى
    [many] يناقضه { $count } قولًا آخر
   *[other] يناقضه { $count } قول آخر
}

## Numbers in words. A language without one for a number takes the figure.

number-0 = 0
number-1 = 1
number-2 = 2
number-3 = 3
number-4 = 4
number-5 = 5
number-6 = 6
number-7 = 7
number-8 = 8
number-9 = 9
number-10 = 10
number-11 = 11
number-12 = 12

## Claims.

claims-by-status = الأقوال بحسب حالتها
claims-none = لم يُسجَّل أي قول بعد.
fact-kind = النوع
claim-kind-fact = واقعة
claim-kind-quotation = اقتباس
claim-kind-attribution = نسبة
claim-kind-estimate = تقدير
claim-kind-prediction = توقع
claim-kind-opinion = رأي
claim-kind-denial = نفي
# The link to the page of a claim; what stands between `begin` and `end` is for screen readers alone.
claim-evidence = الأدلة{ $begin } على: { $claim }{ $end }
said-by = قاله { $names }
said-by-on = قاله { $names }، { $date }
said-on = قيل في { $date }
claim-sources = { $n ->
    [one] المصدر: { $names }
   *[other] المصادر: { $names }
}
claim-disputed-by = يخالفه: { $names }
claim-contradicted-by = يناقضه: { $names }
claim-replaced-by = حل محله: { $names }
claim-open-questions = { $n ->
    [one] سؤال مفتوح: { $names }
   *[other] أسئلة مفتوحة: { $names }
}
claim-alleges = في هذا اتهام بارتكاب مخالفة. وهو يُنقل هنا بوصفه اتهامًا.
claim-by = قاله
claim-said = تاريخ القول
claim-value = الرقم
claim-as-of = حتى تاريخ
claim-about = بشأن
claim-events = جزء من
claim-questions = يفيد في
claim-supports = ما يسنده
claim-roots = إلى ماذا يعود
claim-roots-intro = { $n ->
    [one] أصل واحد، وتحته المصادر التي تستند إليه هنا.
   *[other] عدد الأصول { $n }، وتحت كل منها المصادر التي تستند إليه هنا.
}
claim-disputes = ما يخالفه
claim-mentioned = ما يذكره أيضًا
claim-no-source = لا مصدر مذكور لهذا القول.
claim-contradicts = ما يناقضه
claim-supersedes = ما حل هو محله
claim-superseded-by = ما حل محله
claim-mentions = أين يُستخدم
evidence-roots = يعود إلى { $names }
claim-history = ماذا حل به
history-before = قيل قبل ذلك
history-said = قيل هذا
history-replaced = حل محله
history-retracted = سُحب
history-refuted = تبيّن أنه غير صحيح

## Events and the timeline.

timeline-how-to-read = { $n ->
    [one] كلما كبر حجم الحدث زادت أهميته.
   *[other] عدد الأحداث: { $n }، الأقدم أولًا. كلما كبر حجم الحدث زادت أهميته.
  } الشريط مدة من الزمن، وحيث يبهت يكون التاريخ غير دقيق.
# The list is long and leaves out what the pages of the events tell.
timeline-shortened = في صفحة كل حدث تفاصيله كاملة مع مصادره.
# The page of one actor or tag.
timeline-title = التسلسل الزمني: { $name }
timeline-description = { $title }: عدد الأحداث { $shown } من أصل { $all }، بالترتيب.
timeline-part-of = عدد الأحداث { $shown } من أصل { $all }، الأقدم أولًا.
timeline-whole = التسلسل الزمني كاملًا
timeline-more-about = المزيد عن { $name }
# The drawing.
timeline-overview = التسلسل الزمني في لمحة، بمقياس رسم
timeline-cell = { $n ->
    [one] { $when }: حدث واحد
    [two] { $when }: حدثان
    [few] { $when }: { $n } أحداث
    [many] { $when }: { $n } حدثًا
   *[other] { $when }: { $n } حدث
}
timeline-cell-one = { $when }: { $title }
timeline-broken = ينقطع الخط حيث لم يحدث شيء مدة { $lengths }؛ ولكل جزء مقياسه.
timeline-broken-vague = ينقطع الخط حيث لا يوجد مدة { $lengths } تاريخ أدقّ من تواريخ الأشرطة الطويلة؛ ولكل جزء مقياسه.
timeline-hollow = العلامة المفرغة تعني حدثًا مقررًا أو ملغى أو مزعومًا.
timeline-undrawn = { $n ->
    [one] لم يُرسم حدث واحد لأن تاريخه غير معروف.
    [two] لم يُرسم حدثان لأن تاريخيهما غير معروفين.
    [few] لم تُرسم { $n } أحداث لأن تواريخها غير معروفة.
    [many] لم يُرسم { $n } حدثًا لأن تواريخها غير معروفة.
   *[other] لم يُرسم { $n } حدث لأن تواريخها غير معروفة.
}
# What the list can be narrowed to.
timeline-by-actor = من
timeline-by-tag = الوسم
timeline-by-state = الحالة
timeline-any = الكل
timeline-option = { $name } ({ $n })
timeline-state-happened = وقع
timeline-show-all = عرض الكل
timeline-shown = عدد الأحداث: { $shown } من { $all }
timeline-slices = تسلسل زمني لكل منها برابط خاص به
timeline-parts = أجزاء التسلسل الزمني
timeline-none = لم يُسجَّل أي حدث بعد.
event-state-planned = مقرر
event-state-cancelled = ملغى
event-state-alleged = مزعوم
event-order-unknown = الترتيب غير معروف: لا شيء يبيّن أيّ هذه الأحداث (وعددها { $n }) وقع أولًا.
# Under a date that is not stated: what follows from what the event came after and before.
event-bound = { $date }، بحسب ترتيب الأحداث
event-date-in-source = «{ $words }» في المصدر
event-date-inferred = التاريخ مستنتج: { $reason }
event-when = متى
event-date-text = { $date }؛ في المصدر: «{ $words }»
event-date-reason = { $date }. استنتجته هيئة التحرير: { $reason }
event-state = الحالة
event-where = أين
event-who = من
event-after = وقع بعد
event-before = وقع قبل
event-claims = ما يقال عنه
event-neighbours = ما قبله وما بعده في التسلسل الزمني
event-previous = قبله
event-next = بعده

## Actors.

actors-kinds = أنواع الأطراف
actors-none = لم يُسجَّل أي طرف بعد.
actor-kind-person = شخص
actor-kind-organization = منظمة
actor-kind-government = حكومة
actor-kind-country = دولة
actor-kind-group = مجموعة
actor-kind-account = حساب
actor-kind-work = عمل
actor-kind-place = مكان
actor-kinds-person = أشخاص
actor-kinds-organization = منظمات
actor-kinds-government = حكومات
actor-kinds-country = دول
actor-kinds-group = مجموعات
actor-kinds-account = حسابات
actor-kinds-work = أعمال
actor-kinds-place = أماكن
actor-in-doubt = هوية هذا الطرف موضع شك.
actor-identity = الهوية: { $status }.
identity-confirmed = مؤكدة
identity-claimed = لا تستند إلا إلى كلامه
identity-disputed = محل خلاف
identity-unknown = غير معروفة
actor-aliases = يُعرف أيضًا باسم
actor-alias = { $name }، في { $source }
actor-elsewhere = في مواقع أخرى
link-website = الموقع الإلكتروني
link-wikidata = ويكي بيانات
link-wikipedia = ويكيبيديا
actor-events = دوره في الأحداث
actor-timeline = هذا التسلسل الزمني في صفحة مستقلة
actor-said = ما قاله
actor-about = ما قيل عنه
actor-relations = صلاته بغيره
actor-relations-table = صلات { $name }
actor-sources = مصادر عنه
relations-table = من يرتبط بمن
# A row of the table reads: actor, tie, actor.
# A tie that is alleged or disputed, and not established.
relation-doubtful = { $tie } (مزعوم أو محل خلاف)
relation-position = يشغل منصبًا في
relation-membership = عضو في
relation-family = قريب
relation-ownership = يملك
relation-hierarchy = يتبع
relation-part-of = جزء من
relation-attributed-to = منسوب إلى
relation-targets = يستهدف
relation-impersonates = يتحدث باسم
relation-supports = يؤيد
relation-opposes = يعارض
relation-other = يرتبط بـ

## Sources.

sources-seen = اطلعت عليها هيئة التحرير
sources-unseen = معروفة عبر مصدر آخر فقط
sources-none = لم يُسجَّل أي مصدر بعد.
sources-reliance-intro = كل أصل، وتحته المصادر التي تنقل عنه هنا. والمصدران تحت أصل واحد يُعدّان واحدًا.
reliance = من يستند إلى من
reliance-intro = كل أصل، وتحته المصادر التي تنقل عنه هنا.
source-uses = { $n ->
    [0] لم يُستشهد به مباشرة
    [one] استُشهد به في موضع واحد
    [two] استُشهد به في موضعين
    [few] استُشهد به في { $n } مواضع
    [many] استُشهد به في { $n } موضعًا
   *[other] استُشهد به في { $n } موضع
}
source-unseen = معروف عبر مصدر آخر فقط
source-unseen-doubt = لم تطلع هيئة التحرير على هذا المصدر، ولا تعرفه إلا عبر مصدر آخر.
source-unnamed = لماذا لم يُذكر اسمه: { $reason }
source-page = عن هذا المصدر
source-original = الأصل
source-read-original = اقرأ الأصل
source-read = اقرأ المصدر
source-passage = اقرأ الموضع
source-archived = نسخة محفوظة
source-via = يستند إلى
source-roots = يعود إلى
source-relied-on-by = يستند إليه
source-cite = الاستشهاد بهذا المصدر: { $names }
source-reliance = من يستند إليه
source-cited-by = ما يقوم عليه
source-cited-through = ما يقوم عليه عبر مصدر آخر
source-unused = لا شيء يقوم عليه بعد.
# The title of a source’s page where it is cited itself.
source-titled = المصدر: { $title }
fact-title = العنوان
fact-description = ما هو
fact-author = المؤلف
fact-editor = المحرر
fact-published = تاريخ النشر
fact-outlet = جهة النشر
fact-publisher = دار النشر
fact-volume = المجلد
fact-issue = العدد
fact-page = الصفحة
fact-doi = DOI
fact-isbn = ISBN
fact-address = الرابط
fact-seen = تاريخ الاطلاع
fact-archived = تاريخ الحفظ
fact-language = اللغة

## Questions, terms, corrections.

question-open = مفتوح
question-partly = أُجيب عنه جزئيًا
question-answered = أُجيب عنه
question-answered-by = الجواب
question-known = ما يتصل به
question-missing = ما الذي يحسمه
known-answered = ما أُجيب عنه
known-withdrawn = ما سُحب أو ثبت بطلانه أو حل محله غيره
known-single = ما يقوم على مصدر واحد
known-single-intro = يسند كلًا من هذه الأقوال مصدر واحد، أو مصادر تعود إلى مصدر واحد.
glossary-none = لم يُشرح أي مصطلح بعد.
term-mentions = يرد في { $names }
correction-correction = تصويب
correction-clarification = توضيح
correction-retraction = سحب
correction-update = تحديث
correction-of = تصويب { $date }
corrections-none = لم يُصوَّب شيء بعد.
corrections-feed = { $title }: التصويبات
# `link` and `end` are the beginning and the end of a link.
corrections-follow = { $link }تابع التصويبات{ $end } في قارئ خلاصات (Atom).
correction-was = كان النص
correction-now = أصبح النص
correction-said = كان النص: { $words }
correction-says = أصبح النص: { $words }
correction-affects = في { $names }
# `n` is how many more corrections stand below.
correction-more = { $n ->
    [0] ماذا تغير ولماذا
   *[other] هذا وغيره ({ $n })
}

## Drawings of ties, and of who relies on whom.

network-intro = كل مربع طرف، وكل خط صلة؛ ويخرج السهم من الطرف الذي تُنسب إليه الصلة. ويورد الجدول الصلات نفسها مع مصادرها.
network-centre-intro = يظهر في الرسم الأكثر صلات، وعددهم { $drawn }؛ أما الباقون، وعددهم { $left }، ففي الجدول وحده.
network-table-too = يورد الجدول الصلات نفسها مع مصادرها.
network-left-out = { $n ->
    [one] وفي الجدول وحده طرف آخر.
    [two] وفي الجدول وحده طرفان آخران.
    [few] وفي الجدول وحده { $n } أطراف أخرى.
    [many] وفي الجدول وحده { $n } طرفًا آخر.
   *[other] وفي الجدول وحده { $n } طرف آخر.
}
network-all = كل صلات الأطراف كلها
network-ties = كل صلة مع مصدرها
network-centre = مركز الشبكة مرسومًا
network-untied = أطراف لم تُسجَّل لها صلة بغيرها: { $names }.
network-untied-many = { $n ->
    [one] وهناك طرف آخر لم تُسجَّل له صلة بغيره.
    [two] وهناك طرفان آخران لم تُسجَّل لهما صلة بغيرهما.
    [few] وهناك { $n } أطراف أخرى لم تُسجَّل لها صلة بغيرها.
    [many] وهناك { $n } طرفًا آخر لم تُسجَّل لها صلة بغيرها.
   *[other] وهناك { $n } طرف آخر لم تُسجَّل لها صلة بغيرها.
}
network-download = للتنزيل: { $names }.
line-belongs = ينتمي إليه
line-supports = يؤيد
line-against = يعارض أو يستهدف
line-other = صلة أخرى
line-doubtful = مزعوم أو محل خلاف، ولم يثبت
outline-doubtful = هويته موضع شك
reliance-drawing = رسم يبيّن من يستند إلى من
reliance-drawing-intro = يتجه السهم من المصدر إلى المصادر التي تستند إليه. والإطار السميك يدل على نقطة البداية. وما يأتي من أصل واحد يُعدّ مرة واحدة؛ وما يقوله مصدر من عنده فأصله ذلك المصدر.

## Tables.

column-status = الحالة
column-claim = القول
column-claims = الأقوال
column-share = النسبة
column-page = الصفحة
column-sentences = الجمل
column-who = من
column-tie = الصلة
column-to-whom = بمن
column-when = متى
column-notes = الحواشي

## Which source carries which claim.

matrix-intro = كل صف قول، وكل عمود مصدر. تأتي أولًا المصادر التي لدى هيئة التحرير، ثم المصادر التي لا تُعرف إلا عبرها.
matrix-table = الأقوال بحسب المصدر
matrix-key-words = النص الحرفي
matrix-words = النص الحرفي، غير مُراجَع
matrix-words-verified = النص الحرفي، مُراجَع
matrix-whole = المصدر كاملًا
matrix-through = وراءه، ومعروف عبر غيره
matrix-mentions = يذكره
matrix-disputes = يخالفه
matrix-both = { $carries }؛ وكلام آخر فيه يخالفه
# What stands between `begin` and `end` is for screen readers alone.
matrix-claims = { $n }{ $begin } من الأقوال{ $end }
matrix-left-out = لضيق المساحة لا يظهر هنا الأقل استشهادًا. عدد الأقوال: { $claims }، وعدد المصادر: { $sources }. ولكل قول أدلته في صفحته.

## How this was made.

about-statuses = الأقوال بحسب حالتها
about-statuses-table = عدد الأقوال في كل حالة
about-without-status = آراء وتوقعات أخرى لا حالة لها: { $n }.
about-since = متى عُرفت الأقوال
about-since-intro = يوم قيل القول، وإلا فيوم صدر أول مصدر يسنده.
about-since-table = كم قولًا عُرف ومتى
about-coverage = كم من النص يقود إلى مصدر
about-coverage-figures = { $percent }: عدد الجمل التي تذكر مصدرًا أو تقود إلى قول هو { $carried } من { $owing }.
about-coverage-editorial = وجمل أخرى موسومة بأنها رأي هيئة التحرير: { $n }.
about-coverage-by-page = بحسب الصفحة
about-coverage-table = الجمل المسندة بحسب الصفحة

## The other pages.

prose-about = عمّ تتحدث هذه الصفحة
print-short = باختصار
print-questions = أسئلة
print-terms = شرح المصطلحات
embed-from = من «{ $title }»: الأدلة والقصة كاملة
not-found-title = هذه الصفحة غير موجودة
not-found = لا صفحة في هذا العنوان. ربما نُقلت أو تغير اسمها، أو أن الرابط خاطئ.
not-found-instead = تبدأ القصة في { $link }الصفحة الرئيسية{ $end }. أو انظر هنا:
# A page at an old address, that leads to the new one.
moved = انتقلت هذه الصفحة إلى: { $link }.

## Boxes in the author’s prose.

alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تحذير
alert-caution = تنبيه

## The types of sources, and how many there are of one type. The first is said of sources of several types.

some-source = { $n ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
source-type-document = وثيقة
source-type-article = مقال
some-article = { $n ->
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
source-type-article-journal = بحث في دورية
some-article-journal = { $n ->
    [one] بحث في دورية
    [two] بحثان في دورية
    [few] { $count } أبحاث في دوريات
    [many] { $count } بحثًا في دوريات
   *[other] { $count } بحث في دورية
}
source-type-article-magazine = مقال في مجلة
some-article-magazine = { $n ->
    [one] مقال في مجلة
    [two] مقالان في مجلة
    [few] { $count } مقالات في مجلات
    [many] { $count } مقالًا في مجلات
   *[other] { $count } مقال في مجلة
}
source-type-article-newspaper = مقال صحفي
some-article-newspaper = { $n ->
    [one] مقال صحفي
    [two] مقالان صحفيان
    [few] { $count } مقالات صحفية
    [many] { $count } مقالًا صحفيًا
   *[other] { $count } مقال صحفي
}
source-type-bill = مشروع قانون
some-bill = { $n ->
    [one] مشروع قانون
    [two] مشروعا قانون
    [few] { $count } مشاريع قوانين
    [many] { $count } مشروع قانون
   *[other] { $count } مشروع قانون
}
source-type-book = كتاب
some-book = { $n ->
    [one] كتاب واحد
    [two] كتابان
    [few] { $count } كتب
    [many] { $count } كتابًا
   *[other] { $count } كتاب
}
source-type-broadcast = برنامج مذاع
some-broadcast = { $n ->
    [one] برنامج مذاع
    [two] برنامجان مذاعان
    [few] { $count } برامج مذاعة
    [many] { $count } برنامجًا مذاعًا
   *[other] { $count } برنامج مذاع
}
source-type-chapter = فصل من كتاب
some-chapter = { $n ->
    [one] فصل من كتاب
    [two] فصلان من كتاب
    [few] { $count } فصول من كتب
    [many] { $count } فصلًا من كتب
   *[other] { $count } فصل من كتاب
}
source-type-classic = عمل كلاسيكي
some-classic = { $n ->
    [one] عمل كلاسيكي
    [two] عملان كلاسيكيان
    [few] { $count } أعمال كلاسيكية
    [many] { $count } عملًا كلاسيكيًا
   *[other] { $count } عمل كلاسيكي
}
source-type-collection = مجموعة
some-collection = { $n ->
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $count } مجموعات
    [many] { $count } مجموعة
   *[other] { $count } مجموعة
}
source-type-dataset = مجموعة بيانات
some-dataset = { $n ->
    [one] مجموعة بيانات
    [two] مجموعتا بيانات
    [few] { $count } مجموعات بيانات
    [many] { $count } مجموعة بيانات
   *[other] { $count } مجموعة بيانات
}
source-type-entry = مدخل
some-entry = { $n ->
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مداخل
    [many] { $count } مدخلًا
   *[other] { $count } مدخل
}
source-type-entry-dictionary = مدخل معجمي
some-entry-dictionary = { $n ->
    [one] مدخل معجمي
    [two] مدخلان معجميان
    [few] { $count } مداخل معجمية
    [many] { $count } مدخلًا معجميًا
   *[other] { $count } مدخل معجمي
}
source-type-entry-encyclopedia = مدخل موسوعي
some-entry-encyclopedia = { $n ->
    [one] مدخل موسوعي
    [two] مدخلان موسوعيان
    [few] { $count } مداخل موسوعية
    [many] { $count } مدخلًا موسوعيًا
   *[other] { $count } مدخل موسوعي
}
source-type-event = فعالية
some-event = { $n ->
    [one] فعالية واحدة
    [two] فعاليتان
    [few] { $count } فعاليات
    [many] { $count } فعالية
   *[other] { $count } فعالية
}
source-type-figure = شكل
some-figure = { $n ->
    [one] شكل واحد
    [two] شكلان
    [few] { $count } أشكال
    [many] { $count } شكلًا
   *[other] { $count } شكل
}
source-type-graphic = صورة
some-graphic = { $n ->
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
source-type-hearing = جلسة استماع
some-hearing = { $n ->
    [one] جلسة استماع
    [two] جلستا استماع
    [few] { $count } جلسات استماع
    [many] { $count } جلسة استماع
   *[other] { $count } جلسة استماع
}
source-type-interview = مقابلة
some-interview = { $n ->
    [one] مقابلة واحدة
    [two] مقابلتان
    [few] { $count } مقابلات
    [many] { $count } مقابلة
   *[other] { $count } مقابلة
}
source-type-legal-case = قضية
some-legal-case = { $n ->
    [one] قضية واحدة
    [two] قضيتان
    [few] { $count } قضايا
    [many] { $count } قضية
   *[other] { $count } قضية
}
source-type-legislation = قانون
some-legislation = { $n ->
    [one] قانون واحد
    [two] قانونان
    [few] { $count } قوانين
    [many] { $count } قانونًا
   *[other] { $count } قانون
}
source-type-manuscript = مخطوطة
some-manuscript = { $n ->
    [one] مخطوطة واحدة
    [two] مخطوطتان
    [few] { $count } مخطوطات
    [many] { $count } مخطوطة
   *[other] { $count } مخطوطة
}
source-type-map = خريطة
some-map = { $n ->
    [one] خريطة واحدة
    [two] خريطتان
    [few] { $count } خرائط
    [many] { $count } خريطة
   *[other] { $count } خريطة
}
source-type-motion-picture = فيلم
some-motion-picture = { $n ->
    [one] فيلم واحد
    [two] فيلمان
    [few] { $count } أفلام
    [many] { $count } فيلمًا
   *[other] { $count } فيلم
}
source-type-musical-score = نوتة موسيقية
some-musical-score = { $n ->
    [one] نوتة موسيقية
    [two] نوتتان موسيقيتان
    [few] { $count } نوتات موسيقية
    [many] { $count } نوتة موسيقية
   *[other] { $count } نوتة موسيقية
}
source-type-pamphlet = كتيب
some-pamphlet = { $n ->
    [one] كتيب واحد
    [two] كتيبان
    [few] { $count } كتيبات
    [many] { $count } كتيبًا
   *[other] { $count } كتيب
}
source-type-paper-conference = ورقة مؤتمر
some-paper-conference = { $n ->
    [one] ورقة مؤتمر
    [two] ورقتا مؤتمر
    [few] { $count } أوراق مؤتمرات
    [many] { $count } ورقة مؤتمر
   *[other] { $count } ورقة مؤتمر
}
source-type-patent = براءة اختراع
some-patent = { $n ->
    [one] براءة اختراع
    [two] براءتا اختراع
    [few] { $count } براءات اختراع
    [many] { $count } براءة اختراع
   *[other] { $count } براءة اختراع
}
source-type-performance = عرض
some-performance = { $n ->
    [one] عرض واحد
    [two] عرضان
    [few] { $count } عروض
    [many] { $count } عرضًا
   *[other] { $count } عرض
}
source-type-periodical = دورية
some-periodical = { $n ->
    [one] دورية واحدة
    [two] دوريتان
    [few] { $count } دوريات
    [many] { $count } دورية
   *[other] { $count } دورية
}
source-type-personal-communication = مراسلة
some-personal-communication = { $n ->
    [one] مراسلة واحدة
    [two] مراسلتان
    [few] { $count } مراسلات
    [many] { $count } مراسلة
   *[other] { $count } مراسلة
}
source-type-post = منشور
some-post = { $n ->
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
}
source-type-post-weblog = تدوينة
some-post-weblog = { $n ->
    [one] تدوينة واحدة
    [two] تدوينتان
    [few] { $count } تدوينات
    [many] { $count } تدوينة
   *[other] { $count } تدوينة
}
source-type-regulation = لائحة
some-regulation = { $n ->
    [one] لائحة واحدة
    [two] لائحتان
    [few] { $count } لوائح
    [many] { $count } لائحة
   *[other] { $count } لائحة
}
source-type-report = تقرير
some-report = { $n ->
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرًا
   *[other] { $count } تقرير
}
source-type-review = مراجعة
some-review = { $n ->
    [one] مراجعة واحدة
    [two] مراجعتان
    [few] { $count } مراجعات
    [many] { $count } مراجعة
   *[other] { $count } مراجعة
}
source-type-review-book = مراجعة كتاب
some-review-book = { $n ->
    [one] مراجعة كتاب
    [two] مراجعتا كتب
    [few] { $count } مراجعات كتب
    [many] { $count } مراجعة كتاب
   *[other] { $count } مراجعة كتاب
}
source-type-software = برنامج
some-software = { $n ->
    [one] برنامج واحد
    [two] برنامجان
    [few] { $count } برامج
    [many] { $count } برنامجًا
   *[other] { $count } برنامج
}
source-type-song = تسجيل صوتي
some-song = { $n ->
    [one] تسجيل صوتي
    [two] تسجيلان صوتيان
    [few] { $count } تسجيلات صوتية
    [many] { $count } تسجيلًا صوتيًا
   *[other] { $count } تسجيل صوتي
}
source-type-speech = خطاب
some-speech = { $n ->
    [one] خطاب واحد
    [two] خطابان
    [few] { $count } خطابات
    [many] { $count } خطابًا
   *[other] { $count } خطاب
}
source-type-standard = معيار
some-standard = { $n ->
    [one] معيار واحد
    [two] معياران
    [few] { $count } معايير
    [many] { $count } معيارًا
   *[other] { $count } معيار
}
source-type-thesis = أطروحة
some-thesis = { $n ->
    [one] أطروحة واحدة
    [two] أطروحتان
    [few] { $count } أطروحات
    [many] { $count } أطروحة
   *[other] { $count } أطروحة
}
source-type-treaty = معاهدة
some-treaty = { $n ->
    [one] معاهدة واحدة
    [two] معاهدتان
    [few] { $count } معاهدات
    [many] { $count } معاهدة
   *[other] { $count } معاهدة
}
source-type-webpage = صفحة ويب
some-webpage = { $n ->
    [one] صفحة ويب
    [two] صفحتا ويب
    [few] { $count } صفحات ويب
    [many] { $count } صفحة ويب
   *[other] { $count } صفحة ويب
}

## The search. What stands in braces is put in by the script of the page.

search-field = كلمات أو أسماء؛ و«النص الحرفي» بين علامتي اقتباس
search-kinds = أنواع النتائج
search-letters = الحروف
# Another name, and what it is called here: “Sony: see Sony Pictures”.
search-see = { $name }: انظر { $title }
search-left-out = لا يتسع المكان هنا لكل شيء. والباقي في قوائم مستقلة: { $lists }.
search-found = النتائج: { $n }
search-none = لا شيء هنا يحتوي على هذه الكلمات.
search-some = لا شيء هنا يحتوي على هذه الكلمات كلها. بعض النتائج يحتوي على جزء منها.
search-meant = هل تقصد { $words }؟
search-all = الكل
search-more = عرض المزيد
search-failed = تعذّر تحميل البحث. الفهرس أدناه كامل.

## صفحة البيانات. بعد for وloses يأتي اسم الصيغة.

data-intro = كل ما يعرفه هذا الموقع، لبرامج أخرى. كل صيغة تذكر ما لا مكان له فيها.
data-licence = يجوز استخدامها بموجب { $name }.
data-no-licence = لا يذكر الموقع رخصة: اسأل مؤلفيه قبل أن تستخدم أكثر مما يجوز اقتباسه.
data-cite = طريقة الاستشهاد بهذه الصفحة في أسفلها.
data-size = { $n } كيلوبايت
data-loses = ليس فيها: { $what }
data-left-out =
    { $n ->
        [one] تُرك حدث واحد لأنه بلا تاريخ أو بتاريخ لا تعبّر عنه الصيغة.
        [two] تُرك حدثان لأنهما بلا تاريخ أو بتاريخ لا تعبّر عنه الصيغة.
        [few] تُركت { $n } أحداث لأنها بلا تاريخ أو بتاريخ لا تعبّر عنه الصيغة.
       *[other] تُرك { $n } حدثًا لأنها بلا تاريخ أو بتاريخ لا تعبّر عنه الصيغة.
    }
data-for-json = للبرامج: كل سجل مع حالته وجذوره وما يؤدي إليه، وكل استشهاد بنصه الحرفي، وكل تاريخ بحدوده.
data-loses-json = التشديد والروابط والعناوين داخل النصوص، فهي نص مجرد؛ والصور والرسوم.
data-for-json-schema = لمن يقرأ JSON: كل حقل ومعناه.
data-for-json-ld = لمحركات البحث والويب الدلالي: الموقع وفاعلوه وأحداثه وادعاءاته ومصادره بكلمات schema.org.
data-loses-json-ld = ما لا كلمة له في schema.org: التواريخ غير الدقيقة والأحداث المزعومة والجذور والحالات التي لم يضعها محرر.
data-for-csv = لجداول الحساب والإحصاء: جدول لكل نوع من السجلات، وجدول للعلاقات وجدول للاستشهادات. بترميز UTF-8؛ وبين عناصر القائمة «|». الفاصلة العليا في أول الخلية تمنع قراءتها كصيغة حسابية، وليست جزءًا من النص.
data-loses-csv = من القوائم ذات الحقول المتعددة كل شيء إلا الحقل الأول، كأدوار الفاعلين ومصادر الأسماء الأخرى.
data-for-biblatex = لـ LaTeX وJabRef وZotero: كل المصادر.
data-loses-biblatex = كل شيء إلا المصادر؛ ومنها ما تعتمد عليه والنسخ المؤرشفة والأوصاف بجانب العنوان.
data-for-csl-json = لـ Zotero وPandoc وأنماط الاستشهاد: كل المصادر.
data-loses-csl-json = كل شيء إلا المصادر؛ ومنها ما تعتمد عليه والنسخ المؤرشفة والأوصاف بجانب العنوان.
data-for-ris = لـ EndNote وMendeley وغيرهما من برامج المراجع: كل المصادر.
data-loses-ris = كل شيء إلا المصادر؛ ومنها ما تعتمد عليه والنسخ المؤرشفة والتواريخ التي لا تعبّر عنها إلا بالكلمات.
data-for-icalendar = للتقاويم: الخط الزمني. التاريخ غير الدقيق يملأ كل الأيام التي قد يعنيها، ويأتي بالكلمات في العنوان.
data-loses-icalendar = الفاعلون والادعاءات والأوزان والنص الحرفي للاستشهادات.
data-for-timelinejs = لـ TimelineJS من Knight Lab: الخط الزمني لعرضه في مواقع أخرى.
data-loses-timelinejs = الفاعلون والوسوم والادعاءات والنص الحرفي للاستشهادات والمنطقة الزمنية للساعة.
data-for-timelinejs-csv = الشيء نفسه جدولًا، لجدول الحساب الذي يقرؤه TimelineJS.
data-loses-timelinejs-csv = الفاعلون والوسوم والادعاءات والنص الحرفي للاستشهادات والمنطقة الزمنية للساعة.
data-for-ftm = لـ Aleph وغيره من أدوات التحقيق: الفاعلون والصلات والأحداث والمصادر ككيانات FollowTheMoney؛ والادعاءات ملاحظات على من تخصهم.
data-loses-ftm = النص الحرفي للاستشهادات وموقفها، والجذور، والأدوار في الأحداث، والشك في الهوية إلا سببه؛ والأسئلة والمصطلحات والتصويبات والصفحات.
data-for-graphml = لـ Gephi وCytoscape وغيرهما من برامج الشبكات: من يرتبط بمن.
data-loses-graphml = كل شيء إلا الفاعلين وصلاتهم؛ ومنها النص الحرفي للاستشهادات.
