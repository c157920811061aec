# The words of the interface in Japanese: the messages of en.ftl, with the same arguments.
# A message is `id = words`; `{ $name }` is what the program puts in. Fluent's syntax: https://projectfluent.org

## What stands between the items of a list, and around words.

list-comma = 、
list-semicolon = ；
list-and = と
list-or = または
# The marks of quotations, and of those within them; the author’s prose gets them too.
quote-open = 「
quote-close = 」
quote-inner-open = 『
quote-inner-close = 』
quoted = 「{ $words }」
# Between groups of three digits, and the first number that has any. Years have them from five digits on.
number-group = {","}
number-group-from = 1000
percent = { $n }%
part-of-whole = { $whole }のうち{ $part }
# A label and what it is about: “Replaced by: the newer claim”.
labelled = { $label }：{ $names }

## Dates. A date never says more than is known. Every phrase stands where a noun stands, and begins in lower case.

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
# Short, for drawings.
month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月
# A day beside its month; `day` in what follows.
date-day = { $n }日
# `year` is one of the messages that end in `-tail`, or a plain year.
date-month-year = { $year }{ $month }
date-day-month-year = { $year }{ $month }{ $day }
date-day-month = { $month }{ $day }
# Of “3–5 May 2014”, which end has what both share: `last`, or `first` where the year comes first.
date-shared = first
date-range = { $from }～{ $to }
date-range-phrases = { $from }～{ $to }
date-time = { $date } { $time }
date-possibly = { $date }（不確か）
date-about = { $date }ごろ
date-possibly-about = { $date }ごろ（不確か）
# A doubt about a part alone: “3 May 2014 (month uncertain)”.
date-remarked = { $date }（{ $remarks }）
date-uncertain = { $parts }は不確か
date-approximate = { $parts }はおよそ
date-uncertain-approximate = { $parts }は不確かでおよそ
date-part-year = 年
date-part-month = 月
date-part-day = 日
date-part-season = 季節
# Digits that are not known. `date` is a month with its year; `year` is one of the messages that end in `-noun`.
date-day-in-month = { $date }（日は不明）
date-day-in-year = { $year }（月日は不明）
date-month-in-year = { $year }（月は不明）
date-nth-of-month = { $year }（月は不明）{ $n }日
date-between = { $from }から{ $to }の間
date-unknown-day = 日付不明
date-unknown-time = 時期不明
year = { $year }年
year-bc = 紀元前{ $year }年
year-ad = 西暦{ $year }年
year-unknown = 年不明
year-unknown-tail = （年不明）
year-decade = { $year }年代
year-decade-noun = { $year }年代
year-decade-tail = { $year }年代の
year-between-noun = { $from }から{ $to }の間の年
year-between-tail = { $from }から{ $to }の間の年の
year-estimated = { $year }ごろ（{ $from }から{ $to }の間）
year-estimated-tail = { $year }ごろ（{ $from }から{ $to }の間）の
# `pattern` has an X for each digit that is not known.
year-written = 「{ $pattern }」と書かれた年
year-written-tail = 「{ $pattern }」と書かれた年の
date-season-1 = 春
date-season-2 = 夏
date-season-3 = 秋
date-season-4 = 冬
date-season-year = { $year }{ $season }
date-season-north = { $year }{ $season }（北半球）
date-season-south = { $year }{ $season }（南半球）
date-quarter = { $n ->
    [1] { $year }第1四半期
    [2] { $year }第2四半期
    [3] { $year }第3四半期
   *[4] { $year }第4四半期
}
date-third = { $n ->
    [1] { $year }の最初の3分の1
    [2] { $year }の中ごろの3分の1
   *[3] { $year }の最後の3分の1
}
date-half = { $n ->
    [1] { $year }前半
   *[2] { $year }後半
}
date-or-before = { $date }またはそれ以前
date-or-after = { $date }またはそれ以後
date-from-to = { $from }から{ $to }まで
date-from-end-unknown = { $from }から（終わりは不明）
date-from = { $from }以後
date-until-beginning-unknown = { $to }まで（始まりは不明）
date-until = { $to }まで
# `on` is for a day, `in` for a month or a year.
date-on-or-before = { $date }以前
date-on-or-after = { $date }以後
date-in-or-before = { $date }以前
date-in-or-after = { $date }以後
# How long after the event before; `count` is the number in words.
gap-same-day = 同じ日
gap-days-later = { $n ->
    [1] 翌日
   *[other] { $count }日後
}
gap-days-earlier = { $n ->
    [1] 前日
   *[other] { $count }日前
}
gap-weeks-later = { $count }週間後
gap-weeks-earlier = { $count }週間前
gap-months-later = { $count }か月後
gap-months-earlier = { $count }か月前
gap-years-later = { $count }年後
gap-years-earlier = { $count }年前
gap-minutes-later = { $count }分後
gap-hours-later = { $count }時間後
# How long, for what follows and for a drawing that leaves it out.
gap-days = { $count }日
gap-weeks = { $count }週間
gap-months = { $count }か月
gap-years = { $count }年
gap-silence = { $length }間、記録なし
gap-least = 少なくとも{ $length }後
gap-least-silence = 少なくとも{ $length }間、記録なし

## Every page.

skip = 本文へ
nav-sections = セクション
nav-here = 現在地
nav-all = すべてのセクションと版
by = 文：{ $names }
published = 公開：{ $date }
updated = 更新：{ $date }
contents = このページの内容
page-coverage = このページ独自の文{ $owing }件のうち{ $carried }件に出典があります。
page-coverage-editorial = ほかに{ $n }件は編集部の判断です。
page-corrections = このページの訂正
tags = タグ
cite-page = このページを引用する
site-by = 文：{ $names }
feed = フィード
repository = データとソースコード
licence = ライセンス：{ $name }
mentions = 言及している箇所
not-stated = 記載なし
date-not-stated = 日付の記載なし
day-not-stated = 日の記載なし

## The pages that the program makes: the words of the navigation, and the title where it is another.

nav-home = ホーム
nav-timeline = 年表
nav-actors = 関係者
nav-claims = 主張
nav-sources = 出典
nav-network = 関係図
nav-known = わかっていること
nav-evidence = 根拠
nav-glossary = 用語集
nav-corrections = 訂正
nav-about = このサイトについて
nav-data = データ
nav-search = 検索
page-title-timeline = 年表
page-title-actors = 関係者一覧
page-title-claims = 主張
page-title-sources = 出典
page-title-network = 誰が誰と関わっているか
page-title-known = わかっていること、争われていること、わかっていないこと
page-title-evidence = どの出典がどの主張を支えているか
page-title-glossary = 用語集
page-title-corrections = 訂正
page-title-about = このサイトの作り方
page-title-data = データのダウンロード
page-title-search = 検索
page-title-print = 印刷版
# Above the title of a page that tells the story.
label-explainer = 解説
# For search engines: the title of a list, and what it holds, “3 events, 2 claims”.
page-description = { $title }：{ $holdings }。
source-description = { $source }：このサイトでこの出典に基づくすべての項目。
holding-events = 出来事{ $n }件
holding-actors = 関係者{ $n }件
holding-claims = 主張{ $n }件
holding-sources = 出典{ $n }件

## Kinds of record, above the title of a page.

kind-source = 出典
kind-actor = 関係者
kind-event = 出来事
kind-claim = 主張
kind-question = 問い
kind-term = 用語
kind-correction = 訂正
kind-page = ページ

## The front page.

home-short = 30秒でわかる要点
home-long = 3分で読む
home-timeline = いつ何が起きたか
home-timeline-all = 年表をすべて見る
home-known-all = わかっていること、争われていること、残る問いをすべて見る
known = わかっていること
known-none = まだ何も確定していません。
disputed = 争われていること
disputed-none = 争われていることはありません。
unknown = わかっていないこと
unknown-none = 残っている問いはありません。
# Under a figure that is set large: “12 claims”.
figure-claims = 件の主張
figure-disputed = 件が争われている
figure-sources = 件の出典
figure-roots = 件の独立した出どころ
figure-questions = 件の問い
figure-correction = 最後の訂正
figure-quotations = 件の引用を一字一句照合
figure-several-roots = 件の主張に複数の出どころ

## Notes: what a sentence rests on.

notes = この情報の出どころ
notes-all = すべての注
# The name of the number in the text, for a screen reader.
note-mark = 出典{ $n }：{ $source }
note-back = 参照箇所{ $use }に戻る
# Whose words they are; behind it stands the reference of where they were read.
cited-via = { $names }。次の資料による：
cited-whole = 資料全体を引用
stance-disputes = これを否定
stance-mentions = これに言及
words-verified = 文言を照合済み
words-verified-on = 文言を照合済み（{ $date }）
words-not-verified = 文言は未照合
footnote-back = 本文に戻る

## References.

reference-editor = { $names }編
reference-volume = 第{ $volume }巻
reference-issue = { $issue }号
reference-page = { $page }ページ
reference-no-date = 日付なし
reference-no-date-meaning = 日付の記載なし
reference-others = { $name }ほか
reference-not-stated = 記載なし：{ $what }。
missing-author = 著者
missing-published = 日付
missing-outlet = 媒体
missing-url = ウェブアドレス

## Status.

status-confirmed = 確認済み
status-corroborated = 複数の出典が一致
status-single-source = 出典は一つ
status-disputed = 争いあり
status-unsupported = 裏付けなし
status-retracted = 撤回
status-refuted = 誤りと判明
statuses-confirmed = 確認済み
statuses-corroborated = 複数の出典が一致
statuses-single-source = 出典は一つ
statuses-disputed = 争いあり
statuses-unsupported = 裏付けなし
statuses-retracted = 撤回
statuses-refuted = 誤りと判明
statuses-none = 意見と予測
statuses-replaced = 新しい主張に置き換えられたもの
status-meaning-confirmed = 編集部が確かだと判断し、その理由を示しています。
status-meaning-corroborated = 互いに依存しない二つ以上の出典が支えています。
status-meaning-single-source = 支えるものはすべて一つの出典に行き着きます。
status-meaning-disputed = 出典または別の主張と食い違っています。
status-meaning-unsupported = ここに挙げた出典はどれも支えていません。
status-meaning-retracted = 述べた本人が取り下げました。
status-meaning-refuted = 誤りだと示されました。
# Of what somebody said, the status tells that it was said.
status-said = 発言：{ $status }
status-said-meaning = 誰かの発言の場合、印はその発言があったことを示し、内容が正しいことを示すものではありません。
status-by-editor = 編集部による判断。
status-none-reason = 意見と予測には判定がありません。まだ裏付けようがないためです。
legend = 印の意味

## Why a claim has its status: parts that stand beside one another, with `list-semicolon` between them.
## `sources` is one of the messages below, “two articles”; `count` is a number in words.

reason-none = 支える出典なし
reason-one = { $sources }
reason-one-of-many = { $sources }（ほかの出典{ $count }件に基づく）
reason-independent = { $sources }、互いに独立
reason-one-root = { $sources }、出どころは一つ
reason-roots = { $sources }、出どころは{ $count }件
reason-not-verified = 文言は未照合
reason-disputes = { $count }件の出典が否定
reason-contradictions = ほかの主張{ $count }件と矛盾

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

claims-by-status = 判定別の主張
claims-none = まだ主張は登録されていません。
fact-kind = 種類
claim-kind-fact = 事実
claim-kind-quotation = 引用
claim-kind-attribution = 帰属
claim-kind-estimate = 推計
claim-kind-prediction = 予測
claim-kind-opinion = 意見
claim-kind-denial = 否定
# The link to the page of a claim; what stands between `begin` and `end` is for screen readers alone.
claim-evidence = 根拠{ $begin }：{ $claim }{ $end }
said-by = 発言者：{ $names }
said-by-on = 発言者：{ $names }、{ $date }
said-on = 発言：{ $date }
claim-sources = 出典：{ $names }
claim-disputed-by = 否定する出典：{ $names }
claim-contradicted-by = 矛盾する主張：{ $names }
claim-replaced-by = 置き換えた主張：{ $names }
claim-open-questions = 残る問い：{ $names }
claim-alleges = これは不正行為があったとする主張です。ここでは申し立てとして伝えています。
claim-by = 発言者
claim-said = 発言日
claim-value = 数値
claim-as-of = 時点
claim-about = 対象
claim-events = 関わる出来事
claim-questions = 関わる問い
claim-supports = これを支えるもの
claim-roots = 元をたどると
claim-roots-intro = 出どころ{ $n }件と、それぞれに基づくここでの出典。
claim-disputes = これを否定するもの
claim-mentioned = ほかに言及しているもの
claim-no-source = 出典は挙げられていません。
claim-contradicts = これと矛盾するもの
claim-supersedes = これが置き換えたもの
claim-superseded-by = これを置き換えたもの
claim-mentions = 使われている箇所
evidence-roots = 出どころ：{ $names }
claim-history = その後の経過
history-before = 以前の主張
history-said = この主張がなされた
history-replaced = 置き換え
history-retracted = 撤回
history-refuted = 誤りと判明

## Events and the timeline.

timeline-how-to-read = { $n ->
   *[other] 出来事{ $n }件、古い順。大きく表示された出来事ほど重要です。
  }帯は期間を表し、薄れているところは日付が正確でないことを示します。
# The list is long and leaves out what the pages of the events tell.
timeline-shortened = 詳しい内容と出典は、各出来事のページにあります。
# The page of one actor or tag.
timeline-title = 年表：{ $name }
timeline-description = { $title }：出来事{ $all }件のうち{ $shown }件を順に掲載。
timeline-part-of = 出来事{ $all }件のうち{ $shown }件。古い順です。
timeline-whole = 年表をすべて見る
timeline-more-about = { $name }について詳しく
# The drawing.
timeline-overview = 縮尺で見る年表の全体
timeline-cell = { $when }：出来事{ $n }件
timeline-cell-one = { $when }：{ $title }
timeline-broken = 線が途切れた箇所は、何も起きなかった期間（{ $lengths }）です。縮尺は区間ごとに異なります。
timeline-broken-vague = 線が途切れた箇所は、長い帯より正確な日付が{ $lengths }の間ない期間です。縮尺は区間ごとに異なります。
timeline-hollow = 白抜きの印は、予定、中止、または申し立ての出来事です。
timeline-undrawn = 日付がわからない出来事{ $n }件は図にありません。
# What the list can be narrowed to.
timeline-by-actor = 誰が
timeline-by-tag = タグ
timeline-by-state = 状態
timeline-any = すべて
timeline-option = { $name }（{ $n }）
timeline-state-happened = 起きた
timeline-show-all = すべて表示
timeline-shown = 出来事{ $all }件のうち{ $shown }件
timeline-slices = 個別の年表（それぞれ専用のアドレス）
timeline-parts = 年表の区分
timeline-none = まだ出来事は登録されていません。
event-state-planned = 予定
event-state-cancelled = 中止
event-state-alleged = 申し立て
event-order-unknown = 順序不明：この{ $n }件のどれが先かは分かっていません。
# Under a date that is not stated: what follows from what the event came after and before.
event-bound = { $date }（出来事の順序から）
event-date-in-source = 出典の表記：「{ $words }」
event-date-inferred = 推定した日付：{ $reason }
event-when = いつ
event-date-text = { $date }；出典の表記：「{ $words }」
event-date-reason = { $date }。編集部による推定：{ $reason }
event-state = 状態
event-where = どこで
event-who = 誰が
event-after = これより前
event-before = これより後
event-claims = これについての主張
event-neighbours = 年表の前後
event-previous = 前
event-next = 次

## Actors.

actors-kinds = 関係者の種類
actors-none = まだ関係者は登録されていません。
actor-kind-person = 人物
actor-kind-organization = 組織
actor-kind-government = 政府
actor-kind-country = 国
actor-kind-group = 集団
actor-kind-account = アカウント
actor-kind-work = 作品
actor-kind-place = 場所
actor-kinds-person = 人物
actor-kinds-organization = 組織
actor-kinds-government = 政府
actor-kinds-country = 国
actor-kinds-group = 集団
actor-kinds-account = アカウント
actor-kinds-work = 作品
actor-kinds-place = 場所
actor-in-doubt = 誰なのかは確かではありません。
actor-identity = 身元：{ $status }。
identity-confirmed = 確認されています
identity-claimed = 本人の言葉だけに基づいています
identity-disputed = 争われています
identity-unknown = わかっていません
actor-aliases = 別名
actor-alias = { $name }（{ $source }）
actor-elsewhere = 外部リンク
link-website = ウェブサイト
link-wikidata = ウィキデータ
link-wikipedia = ウィキペディア
actor-events = 関わった出来事
actor-timeline = この年表を単独のページで見る
actor-said = 発言
actor-about = これについて言われていること
actor-relations = ほかとの関係
actor-relations-table = { $name }の関係
actor-sources = 関連する出典
relations-table = 誰が誰と関わっているか
# A row of the table reads: actor, tie, actor.
# A tie that is alleged or disputed, and not established.
relation-doubtful = （申し立てまたは争いあり）{ $tie }
relation-position = 役職がある：
relation-membership = 一員である：
relation-family = 親族である：
relation-ownership = 所有する：
relation-hierarchy = 下に属する：
relation-part-of = 一部である：
relation-attributed-to = 帰せられる先：
relation-targets = 標的とする：
relation-impersonates = 名乗る：
relation-supports = 支持する：
relation-opposes = 反対する：
relation-other = 関わりがある：

## Sources.

sources-seen = 編集部が確認したもの
sources-unseen = ほかの出典を通じてのみ知られるもの
sources-none = まだ出典は登録されていません。
sources-reliance-intro = 出どころと、ここでそれを伝える出典。同じ出どころに並ぶ出典は一つと数えます。
reliance = 誰が誰に基づいているか
reliance-intro = 出どころと、ここでそれを伝える出典。
source-uses = { $n ->
    [0] 直接の引用なし
   *[other] { $n }か所で引用
}
source-unseen = ほかの出典を通じてのみ知られる
source-unseen-doubt = 編集部はこの出典を確認していません。ほかの出典を通じて知るのみです。
source-unnamed = 名前がない理由：{ $reason }
source-page = この出典について
source-original = 原文
source-read-original = 原文を読む
source-read = 出典を読む
source-passage = 該当箇所を読む
source-archived = 保存された写し
source-via = 基づくもの
source-roots = 出どころ
source-relied-on-by = これに基づくもの
source-cite = この出典を引用する：{ $names }
source-reliance = これに基づくもの
source-cited-by = この出典に基づく記述
source-cited-through = ほかの出典を通じてこれに基づく記述
source-unused = まだこれに基づく記述はありません。
# The title of a source’s page where it is cited itself.
source-titled = 出典：{ $title }
fact-title = 題名
fact-description = 内容
fact-author = 著者
fact-editor = 編者
fact-published = 公開日
fact-outlet = 媒体
fact-publisher = 出版社
fact-volume = 巻
fact-issue = 号
fact-page = ページ
fact-doi = DOI
fact-isbn = ISBN
fact-address = アドレス
fact-seen = 閲覧日
fact-archived = 保存日
fact-language = 言語

## Questions, terms, corrections.

question-open = 未解決
question-partly = 一部解決
question-answered = 解決
question-answered-by = 答え
question-known = 関わる主張
question-missing = 何があれば決まるか
known-answered = 答えが出たこと
known-withdrawn = 撤回、否定、または置き換えられたこと
known-single = 一つの出典に基づくこと
known-single-intro = いずれも一つの出典、または一つに行き着く複数の出典に基づいています。
glossary-none = まだ用語の説明はありません。
term-mentions = 使われている箇所：{ $names }
correction-correction = 訂正
correction-clarification = 補足
correction-retraction = 撤回
correction-update = 更新
correction-of = { $date }の訂正
corrections-none = まだ訂正はありません。
corrections-feed = { $title }：訂正
# `link` and `end` are the beginning and the end of a link.
corrections-follow = フィードリーダー（Atom）で{ $link }訂正を追う{ $end }。
correction-was = 訂正前
correction-now = 訂正後
correction-said = 訂正前：{ $words }
correction-says = 訂正後：{ $words }
correction-affects = 対象：{ $names }
# `n` is how many more corrections stand below.
correction-more = { $n ->
    [0] 何がなぜ変わったか
   *[other] これとほか{ $n }件
}

## Drawings of ties, and of who relies on whom.

network-intro = 枠は関係者、線は関係を表します。矢印は、その関係の主語に当たる関係者から出ています。表には同じ内容を出典とともに載せています。
network-centre-intro = 図にあるのは関係の多い{ $drawn }件です。ほかの{ $left }件は表だけに載せています。
network-table-too = 表には同じ内容を出典とともに載せています。
network-left-out = ほかの{ $n }件は表だけに載せています。
network-all = すべての関係者のすべての関係
network-ties = すべての関係とその出典
network-centre = 中心部の図
network-untied = ほかとの関係が登録されていない関係者：{ $names }。
network-untied-many = ほかに{ $n }件の関係者には、ほかとの関係が登録されていません。
network-download = ダウンロード：{ $names }
line-belongs = 所属
line-supports = 支持
line-against = 反対または標的
line-other = その他の関係
line-doubtful = 申し立てまたは争いあり、未確定
outline-doubtful = 誰なのかは不確か
reliance-drawing = 誰が誰に基づいているかの図
reliance-drawing-intro = 矢印は、出典から、それに基づく出典へ向かいます。太い枠は出どころです。同じ出どころから来たものは一つと数えます。出典が自ら述べたことは、その出典自体が出どころです。

## Tables.

column-status = 判定
column-claim = 主張
column-claims = 主張
column-share = 割合
column-page = ページ
column-sentences = 文
column-who = 誰が
column-tie = 関係
column-to-whom = 誰と
column-when = いつ
column-notes = 注

## Which source carries which claim.

matrix-intro = 行は主張、列は出典です。編集部が持つ出典を先に、それを通じてのみ知られる出典を後に並べています。
matrix-table = 出典別の主張
matrix-key-words = 正確な文言
matrix-words = 正確な文言、未照合
matrix-words-verified = 正確な文言、照合済み
matrix-whole = 資料全体
matrix-through = 背後にあり、ほかを通じて知られる
matrix-mentions = 言及
matrix-disputes = 否定
matrix-both = { $carries }；別の文言は否定
# What stands between `begin` and `end` is for screen readers alone.
matrix-claims = { $n }{ $begin }件の主張{ $end }
matrix-left-out = 紙幅の都合で、引用の少ない主張{ $claims }件と出典{ $sources }件を省きました。どの主張も、根拠は各ページにあります。

## How this was made.

about-statuses = 判定別の主張
about-statuses-table = 判定ごとの主張の数
about-without-status = ほかに{ $n }件は意見や予測で、判定がありません。
about-since = 主張がいつ知られたか
about-since-intro = 発言された日。それがなければ、支える最初の出典が出た日。
about-since-table = 知られた時期ごとの主張の数
about-coverage = 本文のうち出典にたどれる割合
about-coverage-figures = { $percent }：{ $owing }文のうち{ $carried }文が出典を挙げるか、主張につながっています。
about-coverage-editorial = ほかに{ $n }文は編集部の判断と明記しています。
about-coverage-by-page = ページ別
about-coverage-table = ページごとの出典のある文

## The other pages.

prose-about = このページの対象
print-short = 要点
print-questions = 問い
print-terms = 用語の説明
embed-from = 「{ $title }」より：根拠と全体の解説
not-found-title = このページはありません
not-found = このアドレスにページはありません。移動したか名前が変わったか、リンクが誤っている可能性があります。
not-found-instead = 解説は{ $link }トップページ{ $end }から始まります。または、こちらをご覧ください。
# A page at an old address, that leads to the new one.
moved = このページは移動しました：{ $link }

## Boxes in the author’s prose.

alert-note = 注記
alert-tip = ヒント
alert-important = 重要
alert-warning = 警告
alert-caution = 注意

## The types of sources, and how many there are of one type. The first is said of sources of several types.

some-source = 出典{ $count }件
source-type-document = 文書
source-type-article = 記事
some-article = 記事{ $count }件
source-type-article-journal = 学術論文
some-article-journal = 学術論文{ $count }件
source-type-article-magazine = 雑誌記事
some-article-magazine = 雑誌記事{ $count }件
source-type-article-newspaper = 新聞記事
some-article-newspaper = 新聞記事{ $count }件
source-type-bill = 法案
some-bill = 法案{ $count }件
source-type-book = 書籍
some-book = 書籍{ $count }件
source-type-broadcast = 放送
some-broadcast = 放送{ $count }件
source-type-chapter = 章
some-chapter = 章{ $count }件
source-type-classic = 古典
some-classic = 古典{ $count }件
source-type-collection = 資料集
some-collection = 資料集{ $count }件
source-type-dataset = データセット
some-dataset = データセット{ $count }件
source-type-entry = 項目
some-entry = 項目{ $count }件
source-type-entry-dictionary = 辞書の項目
some-entry-dictionary = 辞書の項目{ $count }件
source-type-entry-encyclopedia = 百科事典の項目
some-entry-encyclopedia = 百科事典の項目{ $count }件
source-type-event = 催し
some-event = 催し{ $count }件
source-type-figure = 図
some-figure = 図{ $count }件
source-type-graphic = 画像
some-graphic = 画像{ $count }件
source-type-hearing = 公聴会
some-hearing = 公聴会{ $count }件
source-type-interview = インタビュー
some-interview = インタビュー{ $count }件
source-type-legal-case = 裁判
some-legal-case = 裁判{ $count }件
source-type-legislation = 法律
some-legislation = 法律{ $count }件
source-type-manuscript = 手稿
some-manuscript = 手稿{ $count }件
source-type-map = 地図
some-map = 地図{ $count }件
source-type-motion-picture = 映画
some-motion-picture = 映画{ $count }件
source-type-musical-score = 楽譜
some-musical-score = 楽譜{ $count }件
source-type-pamphlet = 小冊子
some-pamphlet = 小冊子{ $count }件
source-type-paper-conference = 学会論文
some-paper-conference = 学会論文{ $count }件
source-type-patent = 特許
some-patent = 特許{ $count }件
source-type-performance = 公演
some-performance = 公演{ $count }件
source-type-periodical = 定期刊行物
some-periodical = 定期刊行物{ $count }件
source-type-personal-communication = 手紙・メッセージ
some-personal-communication = 手紙・メッセージ{ $count }件
source-type-post = 投稿
some-post = 投稿{ $count }件
source-type-post-weblog = ブログ記事
some-post-weblog = ブログ記事{ $count }件
source-type-regulation = 規則
some-regulation = 規則{ $count }件
source-type-report = 報告書
some-report = 報告書{ $count }件
source-type-review = 批評
some-review = 批評{ $count }件
source-type-review-book = 書評
some-review-book = 書評{ $count }件
source-type-software = ソフトウェア
some-software = ソフトウェア{ $count }件
source-type-song = 録音
some-song = 録音{ $count }件
source-type-speech = 演説
some-speech = 演説{ $count }件
source-type-standard = 規格
some-standard = 規格{ $count }件
source-type-thesis = 学位論文
some-thesis = 学位論文{ $count }件
source-type-treaty = 条約
some-treaty = 条約{ $count }件
source-type-webpage = ウェブページ
some-webpage = ウェブページ{ $count }件

## The search. What stands in braces is put in by the script of the page.

search-field = 言葉や名前。「正確な文言」は引用符で囲む
search-kinds = 結果の種類
search-letters = 文字
# Another name, and what it is called here: “Sony: see Sony Pictures”.
search-see = { $name }：{ $title }を参照
search-left-out = ここにはすべてを載せきれません。残りは別の一覧にあります：{ $lists }。
search-found = 検索結果：{ $n }件
search-none = これらの言葉を含むものはありません。
search-some = これらの言葉をすべて含むものはありません。一部を含むものはあります。
search-meant = もしかして：{ $words }
search-all = すべて
search-more = さらに表示
search-failed = 検索を読み込めませんでした。下の索引にはすべて載っています。

## データのページ。for と loses の後に形式の名前が続く。

data-intro = このサイトが知るすべてを、ほかのプログラムのために。形式ごとに、何が入らないかを記す。
data-licence = { $name } に従って利用できる。
data-no-licence = このサイトはライセンスを示していない。引用の範囲を超えて使う前に、著者に尋ねてほしい。
data-cite = このページの引用のしかたは、ページの末尾にある。
data-size = { $n } kB
data-loses = 含まれないもの：{ $what }
data-left-out = 日付がないか、この形式で表せない日付を持つ { $n } 件の出来事は省かれている。
data-for-json = プログラム向け：すべての記録を、状態、大もとの情報源、参照元とともに。引用は原文の語句、日付は範囲つき。
data-loses-json = 本文中の強調、リンク、見出し（本文はプレーンテキスト）。画像と図。
data-for-json-schema = JSON を読む人向け：すべての項目とその意味。
data-for-json-ld = 検索エンジンとセマンティックウェブ向け：サイト、関係者、出来事、主張、情報源を schema.org の語彙で。
data-loses-json-ld = schema.org に語がないもの：あいまいな日付、申し立てられた出来事、大もとの情報源、編集者が定めていない状態。
data-for-csv = 表計算と統計向け：記録の種類ごとの表と、関係の表、引用の表。UTF-8。リストの項目は「|」で区切る。セルの先頭のアポストロフィは数式と解釈されるのを防ぐためのもので、本文の一部ではない。
data-loses-csv = 複数の項目を持つリストでは最初の項目以外。たとえば人物の役割や別名の情報源。
data-for-biblatex = LaTeX、JabRef、Zotero 向け：すべての情報源。
data-loses-biblatex = 情報源以外のすべて。情報源については、何に依拠するか、アーカイブの写し、題名に添えた説明。
data-for-csl-json = Zotero、Pandoc、引用スタイル向け：すべての情報源。
data-loses-csl-json = 情報源以外のすべて。情報源については、何に依拠するか、アーカイブの写し、題名に添えた説明。
data-for-ris = EndNote、Mendeley などの文献管理ソフト向け：すべての情報源。
data-loses-ris = 情報源以外のすべて。情報源については、何に依拠するか、アーカイブの写し、言葉でしか表せない日付。
data-for-icalendar = カレンダー向け：年表。あいまいな日付は、ありうるすべての日にわたって置かれ、題名に言葉で示される。
data-loses-icalendar = 関係者、主張、重み、引用の原文。
data-for-timelinejs = Knight Lab の TimelineJS 向け：ほかのサイトで見せるための年表。
data-loses-timelinejs = 関係者、タグ、主張、引用の原文、時刻の時間帯。
data-for-timelinejs-csv = 同じものを、TimelineJS が読むスプレッドシート用の表として。
data-loses-timelinejs-csv = 関係者、タグ、主張、引用の原文、時刻の時間帯。
data-for-ftm = Aleph などの調査ツール向け：関係者、つながり、出来事、情報源を FollowTheMoney のエンティティとして。主張は、それが関わる人々への注記となる。
data-loses-ftm = 引用の原文とその立場、大もとの情報源、出来事での役割、理由を除く身元への疑い。問い、用語、訂正、ページ。
data-for-graphml = Gephi、Cytoscape などのネットワーク用プログラム向け：誰が誰とつながっているか。
data-loses-graphml = 関係者とそのつながり以外のすべて。つながりについては、引用の原文。
