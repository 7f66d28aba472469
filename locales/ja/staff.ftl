## The staff's pages.

## Signing in

login-title = ログイン
login-email = メールアドレス
login-password = パスワード
login-button = ログイン
login-forgot = パスワードを忘れたとき
reset-title = パスワードの再設定
reset-intro = メールアドレスを入力してください。アカウントがあれば、リンクをお送りします。リンクは72時間使えます。
reset-button = リンクを受け取る
reset-done = このアドレスのアカウントがあれば、リンクをメールでお送りしています。リンクは72時間以内に1回だけ使えます。
choose-title = パスワードを決める
choose-hello = { $name }さん、ようこそ
choose-intro = 12文字以上にしてください。いくつかの単語を並べると、覚えやすく、人には推測されにくくなります。
choose-password = 新しいパスワード
choose-repeat = 新しいパスワード（もう一度）
choose-button = 保存してログイン
setup-title = 窓口の初期設定
setup-intro = まだアカウントがありません。最初の管理者を作成してください。ほかのメンバーは、管理者が招待できます。
setup-name = 名前
setup-button = アカウントを作成
signed-out = ログアウトしました。

## Around every page

nav-label = 一覧とページ
nav-new = ＋ 相談を代わりに登録
nav-today = 今日の状況
nav-mine = 自分の担当
nav-unassigned = 引き受けられる案件
nav-nobody = 担当者なし
nav-following = フォロー中
# $count (Count) how many tickets have news
nav-following-news = 新しい動き{ $count }件
nav-turn = こちらの回答待ち{ $count }件
nav-languages = 自分の言語
nav-everyone = 受付済み・対応中
nav-waiting = お返事待ち
nav-over = 終了
nav-overdue = 期限超過
nav-group-everybody = チーム全体
nav-group-desk = 窓口
answers-title = 定型回答
answers-add = 定型回答を作る
answers-search = 定型回答を探す
answers-none = 該当する定型回答はありません。
answers-own = 自分用
answers-use = 使う
answers-change = 変更
answers-missing = なし
answers-older = 英語版より古い
# $language (Text) the language that is missing
# $other (Text) the language of the text that is offered
answers-missing-for = { $language }版はありません（{ $other }版です）。
# $count (Count) how often it was sent
answers-uses = 使用{ $count }回
# $topic (Text) the topic
answers-does-topic = 分野：{ $topic }
# $name (Text) the colleague
answers-does-to = { $name }さんに引き継ぐ
answers-removed = 定型回答を削除しました。
# $added (Count) how many are new
# $changed (Count) how many are others than before
# $same (Count) how many are as they were
answers-imported = ファイルを取り込みました。新規：{ $added }、変更：{ $changed }、変更なし：{ $same }
answers-new-title = 定型回答を作る
answers-edit-title = 定型回答
answers-name = 名前
answers-name-empty = 1行に収まる名前を入力してください
answers-shared = 全員で使う
answers-does = あわせて行うこと
answers-then = 送り方
answers-as-chosen = 送るときに選ぶ
answers-unchanged = 変更しない
answers-nobody = 引き継がない
answers-placeholders = 使うときに次の内容が入ります：
# $word (Text) the placeholder as it is written
# $known (Text) all that there are
answers-placeholder-wrong = { $word }はありません。使えるもの：{ $known }
answers-placeholder-name = 相談者のお名前
answers-placeholder-reference = 受付番号
answers-placeholder-link = 専用リンク
answers-placeholder-due = 回答期限
answers-placeholder-colleague = 自分の名前
answers-placeholder-desk = 窓口の名前
answers-placeholder-address = 窓口の住所
answers-placeholder-telephone = 窓口の電話番号
answers-right = 英語版と同じ内容であることを確認しました
answers-preview = プレビュー
answers-other-language = ほかの言語
answers-language-missing = 最後の文の言語を選んでください
answers-text = 本文
answers-no-text = 少なくとも1つの言語で本文を書いてください
answers-not-possible = 解決済みまたはお返事待ちの案件を、同時に引き継ぐことはできません
answers-remove = この定型回答を削除する
answers-file-title = ファイル
answers-file-text = 1行に1つの回答、1列に1つの言語の表です。どの表計算ソフトでも開けます。
answers-export-shared = 全員用を保存
answers-export-own = 自分用を保存
answers-import = ファイルを取り込む
answers-file = ファイル
answers-import-hint = 同じ名前の回答は置き換わります。1行でも誤りがあると、何も取り込まれません。
answers-file-not-taken = ファイルは取り込まれませんでした
answers-file-not-a-table = テキストの表ではありません。CSV形式で保存してください。
answers-file-no-columns = 1行目に「name」の列と、「en」などの言語の列が必要です。
# $name (Text) the column
answers-file-unknown-column = 「{ $name }」という列は、決められた列でも言語でもありません。
# $name (Text) the column
answers-file-same-column = 「{ $name }」の列が2つあるか、同じ言語の列がほかにあります。
# $language (Text) the language of the text
answers-file-lost = { $language }：保存するときに文字が失われました。CSV UTF-8形式で保存してください。
# $line (Count) the line’s number
# $problem (Text) what is wrong
answers-file-line = { $line }行目：{ $problem }
# $name (Text) the answer
answers-file-twice = 「{ $name }」が2回あります
# $word (Text) what is written
answers-file-then = 「{ $word }」はstay-open、wait、resolveのどれでもありません
# $word (Text) what is written
answers-file-topic = 「{ $word }」という分野はありません
# $word (Text) what is written
answers-file-to = 「{ $word }」というアドレスのメンバーはいません
answers-file-broken = 1行目より項目が多くなっています
nav-group-views = 保存した一覧
view-save = この一覧を保存
view-save-button = 保存する
view-saved = 保存済みの一覧
view-name = 一覧の名前
view-shared = チーム全体で使う
view-remove = この一覧を削除
nav-team = チーム
nav-topics = 分野
nav-settings = 窓口の設定
nav-sign-out = ログアウト
connection-lost = 接続が切れました。入力した内容はこの画面に残り、接続が戻ると保存されます。
presence-on-duty = 勤務中
presence-away = 離席中
presence-off-shift = 勤務時間外
presence-on-leave = 休暇中
presence-disabled = 無効
away-set = 離席中にする
away-end = 席に戻る
away-hint = 離席中は、新しい案件は振り分けられません。担当中の案件はそのままです。
away-for = 離席する時間…
away-today = 今日いっぱい
# $time (Text) when they are back
away-until = { $time }まで離席中
away-until-tomorrow = 今日いっぱい離席中
hours-title = 自分の勤務時間
hours-coming = 今後3週間
hours-none = 今後3週間の勤務シフトはありません。
hours-on-leave = 休暇
hours-holiday = 祝日
hours-changed = 変更あり
hours-changed-days = 勤務時間が変わる日
hours-leaves = 休暇
# $first (Text) the first day
# $last (Text) the last day
hours-leave = { $first }〜{ $last }
hours-leave-hint = 休暇はリーダーにも表示されます。この期間は新しい案件が振り分けられません。
hours-leave-add = 登録する
hours-leave-remove = 取り消す
hours-leave-saved = 休暇を登録しました。
hours-leave-removed = 休暇を取り消しました。過ぎた日はそのまま残ります。
hours-swap = シフトの交換
hours-swap-hint = 相手にメールが届き、同意すると交換されます。
hours-swap-own = 自分のシフト
hours-swap-theirs = 相手のシフト
hours-swap-ask = 交換を頼む
hours-swap-nobody = 今後3週間に交換できる勤務シフトはありません。
hours-choose-day = 日を選んでください
hours-to-answer = シフト交換の依頼
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
hours-swap-to-answer = { $name }さん：{ $own }に代わりに勤務し、{ $other }の勤務を代わってもらいます。
# $name (Text) the colleague
# $own (Text) the day that one gives
# $other (Text) the day that one takes
hours-swap-asked = { $name }さんに依頼中：{ $own }の勤務を代わってもらい、{ $other }に代わりに勤務します。
hours-agree = 同意する
hours-decline = 断る
hours-withdraw = 取り下げる
hours-asked = 相手にメールで依頼しました。
hours-agreed = シフトを交換しました。
hours-declined = 断りました。相手にメールで知らせます。
hours-withdrawn = 依頼を取り下げました。
correct-link = 情報を訂正する
correct-title = { $reference } の情報を訂正
correct-text = 変更は経過に残り、相談者にも訂正したことが表示されます。
correct-name = お名前
correct-email = メールアドレス
correct-email-hint = アドレスを変えると、これまでに送ったリンクは使えなくなり、新しいアドレスに新しいリンクが送られます。
correct-languages = 相談者の言語
correct-languages-hint = 第1希望の言語を最初にしてください。第1希望が変わると、案件はその言語を話すメンバーに振り分けられます。
correct-language = 言語{ $number }
correct-button = 訂正を保存する
message-language-title = メッセージの言語
message-language-label = 書かれている言語
take-down-title = 相談を代わりに登録
take-down-name = 相談者のお名前
take-down-languages-hint = 第1希望の言語を最初にしてください。その言語のページがあれば、相談者のページに使われます。
take-down-description = 相談内容
take-down-description-hint = 相談者の言葉のままでも、聞き取ってまとめたものでもかまいません。相談者のページに表示されます。最初の部分が件名になります。
take-down-email = メールアドレス（任意）
take-down-email-hint = アドレスがないときは、リンクの載ったページを印刷してお渡しください。
take-down-who = 担当
take-down-keep = 自分が担当する
take-down-route = 振り分けに任せる
take-down-consent = 保存する情報とその目的を説明し、同意を得ました。
take-down-consent-missing = 先に説明し、同意を得てからチェックを入れてください
take-down-button = 登録する
slip-link = 印刷用ページ
slip-back = 案件へ
slip-print = 印刷
slip-hint = 相談者ご本人だけにお渡しください。リンクを知っている人は誰でも相談を読めます。
correct-changed-since = その間に訂正されています：{ $now }。それでも変える場合は、もう一度保存してください
search-label = 案件を検索
search-button = 検索
search-none = 「{ $query }」に当てはまる案件は見つかりませんでした。
search-title = 検索：{ $query }
search-none-so-far = これらの言葉を含む新しい案件の中に、完全に一致するものはありませんでした。
search-further = さらに古い案件を検索
search-no-more = これ以上の結果はありません。
search-empty = 探したい言葉を入力してください。
search-too-long = 検索する言葉は{ $most }文字までです。短くしてください。
search-unknown-value = 「{ $key }」に「{ $value }」はありません。候補から選んでください。
search-behind = まだ検索できない案件があります。見つからないときは、数分後にもう一度検索してください。
search-help-title = 検索のしかた
search-help = 名前、メールアドレス、件名、メッセージ、メモから探します。受付番号は一部だけでも探せます。英語などの単語は、はじめの部分だけでも見つかります。続けて並ぶ言葉は引用符で囲んでください。
search-filters = たとえば、次のように絞り込めます：
search-suggestions = 候補
search-key-language = 言語
search-key-status = 状況
search-key-topic = 分野
search-key-with = 担当
search-key-urgency = 優先度
search-key-before = より前
search-key-since = 以降
search-value-me = 自分
search-value-nobody = なし

## Lists

queue-empty-mine = 担当中の案件はありません。新しい案件は自動で表示されます。
queue-empty = 案件はありません。
queue-filter = 絞り込み
queue-filter-apply = 絞り込む
queue-filter-clear = 絞り込みを解除
queue-language = 言語
queue-language-any = すべての言語
queue-topic = 分野
queue-topic-any = すべての分野
queue-urgency = 優先度
queue-urgency-any = すべての優先度
queue-who = 相談者
queue-subject = 件名
queue-turn = どちらの番か
queue-unread = 未読
queue-sort = 並べ替え
queue-sort-due = 期限の近い順
queue-sort-turn = こちらの回答待ちを先に
queue-select-column = 選択
queue-selected = 選択した案件：
queue-with-any = すべてのメンバー
queue-sort-newest = 新しい順
queue-preview-ours = 回答：
queue-preview-note = メモ：
queue-all = すべて
queue-empty-nobody = すべての案件に担当者がいます。
queue-empty-following = フォロー中の案件はありません。メモで名前を呼ばれた案件は、ここに表示されます。
queue-title-turn = （{ $number }）{ $title }
turn-group-ours = こちらの回答待ち
turn-group-answered = 回答済み・対応中
turn-group-theirs = 相談者のお返事待ち
turn-group-over = 終了
turn-group-later = 再確認待ち
turn-ours = 回答待ち：{ $span }
turn-answered = 回答から{ $span }
turn-theirs = お返事待ち：{ $span }
turn-over = 終了から{ $span }
# $date (Text) when we look at it again
turn-later = { $date }に再確認
queue-due = 期限
queue-assignee = 担当者
queue-nobody = 未定
due-overdue = 期限超過
due-today = 今日が期限
queue-new-tickets = この一覧に新しい動きがあります。
queue-arrived = 新しい担当案件：{ $reference }

because-sent = 届いたばかり
because-routed = 担当者に振り分け済み
because-taken = 引き受け済み
because-handed-over = 引き継ぎ済み
because-at-limit = 対応できる人が上限に到達
because-away = 対応できる人が離席中
because-off-shift = 対応できる人が勤務時間外
because-nobody-can = 対応できるメンバーなし
because-held = 対応できる人が別の言語のために待機中
because-supervisors = 該当者なし：リーダーが判断

## The ticket page

ticket-title = 案件 { $reference }
ticket-thread = やりとり
ticket-note = 内部メモ
ticket-note-hint = 窓口のメンバーだけに見えます。
ticket-note-of-colleague = この案件はほかのメンバーが担当しています。メモを残せます。
ticket-note-name = @ と名前を書くと、そのメンバーに知らせます。
ticket-people = メンバー
# $name (Text) a colleague
ticket-is-reading = { $name }さんが閲覧中
# $name (Text) a colleague
ticket-is-writing = { $name }さんが入力中
ticket-ask-supervisors = リーダーに質問する
ticket-follow = フォローする
ticket-unfollow = フォローをやめる
ticket-no-email = メールアドレスなし
ticket-no-email-hint = メールは送られません（相談者のアドレスがありません）。回答は相談者のページに表示されますので、別の方法でお知らせください。
ticket-language-unknown = 言語不明
ticket-requester = 相談者の情報
ticket-page-language = 画面の言語
ticket-topic = 分野
ticket-sent = 送信日時
ticket-earlier = ほかの案件
ticket-assignment = 担当
ticket-opened-at = 初回確認：{ $time }
ticket-not-opened = 未確認
erase-link = この案件の内容を消去…
erase-title = 書かれた内容の消去
erase-text = この案件の名前、メールアドレス、件名、すべてのメッセージとメモを消去します。専用リンクも使えなくなります。経過の記録は、文章を除いて残ります。元に戻すことはできません。
erase-button = 消去する
audit-title = 操作記録
audit-intro = アカウント、分野、設定についての操作の記録です。案件ごとの操作は、案件の経過にあります。
audit-when = 日時
audit-who = 操作した人
audit-what = 操作
audit-by-command = サーバーのコマンド
audit-signed-in = ログイン
audit-signed-out = ログアウト
audit-password-chosen = リンクからパスワードを設定
audit-password-changed = 自分のパスワードを変更
audit-sessions-ended = すべての端末でログアウト
audit-person-added = { $name }さんのアカウントを追加
audit-person-changed = { $name }さんの登録内容を変更
audit-leave-changed = 自分の休暇を変更
# $name (Text) the colleague
audit-shifts-swapped = { $name }さんとシフトを交換
audit-link-made = { $name }さんのパスワード用リンクを作成
audit-person-disabled = { $name }さんのアカウントを無効化
audit-person-enabled = { $name }さんのアカウントを再び有効化
audit-topic-added = 分野を追加：{ $topic }
audit-topic-changed = 分野を変更：{ $topic }
audit-settings-changed = 設定を変更
audit-policy-changed = 振り分けルールを変更
audit-calendar-changed = 営業日カレンダーを変更
audit-ticket-erased = 内容を消去：{ $reference }
ticket-take = この案件を引き受ける
ticket-hand-over = この人に引き継ぐ
ticket-hand-over-to = 引き継ぎ先
ticket-load = { $load }／{ $limit }件
ticket-hand-back = 振り分けに戻す
ticket-status = 状況
ticket-status-waiting = 相談者のお返事待ち
ticket-make-urgent = 至急にする
ticket-make-normal = 通常にする
ticket-resolve = 解決済みにする
ticket-reopen = 再開する
ticket-stop-waiting = お返事待ちを解除
put-off-title = 日を決めて再確認
put-off-date = 日付
put-off-reason = 理由（窓口のメンバーだけに見えます）
put-off-button = この日まで保留する
# $date (Text) the day
put-off-until = { $date }に再確認します。
put-off-end = 今すぐ再確認する
ticket-due = 期限
ticket-due-paused = 相談者のお返事を待つあいだ停止中
ticket-rating = 評価
ticket-history = 経過
ticket-place = { $number }／{ $of }
ticket-previous = 前の案件
ticket-next = 次の案件
ticket-new-since = 前回の確認後の新着
ticket-request = 相談
ticket-reference = 受付番号
ticket-change-topic = 分野を変更
ticket-send-wait = 送信してお返事を待つ
ticket-send-open = 送信（対応中のまま）
ticket-send-solved = 送信して解決済みにする
ticket-send-solved-next = 送信・解決済み・次へ
ticket-mail-failed = 配信失敗
ticket-hand-over-line = 引き継ぐ相手へのひとこと（任意）
ticket-mail = メール
ticket-mail-sent = 送信済み
ticket-mail-queued = 送信待ち
ticket-mail-delayed = 送信が遅れています（次の送信：{ $time }）。{ $why }{ $reason }
mail-kind-received = 受付のお知らせ
mail-kind-confirm = 確認のお願い
mail-kind-answered = 回答
mail-kind-asked = 相談者への質問
mail-kind-reminder = お返事のお願い
mail-kind-resolved = 解決のお知らせ
mail-kind-reopened = 再開のお知らせ
mail-kind-fresh-link = 新しいリンク
mail-kind-assigned = 振り分けの通知
mail-kind-resident-wrote = 相談者からのメッセージ
mail-kind-handed-over = 引き継ぎの通知
mail-kind-swap-asked = シフト交換の依頼
mail-kind-swap-answered = シフト交換の返事
mail-kind-named = メモでの呼びかけ
mail-kind-supervisor-asked = リーダーへの質問
mail-kind-look-again = 再確認のお知らせ
mail-kind-cannot-remind = お返事のお願いを送れない案件
mail-kind-day-changed = 勤務時間の変更
mail-kind-swap-over = シフト交換の取り消し
mail-kind-test = テスト
mail-kind-nobody-found = 担当者なしの通知
mail-kind-invitation = 招待
mail-kind-password-reset = パスワードの再設定
ticket-mail-dropped = 送信不要
ticket-mail-failed-note = メールを配信できませんでした：{ $reason }
ticket-reply = 相談者への回答
ticket-answer-in = 回答の言語
ticket-written-in = { $language }で書かれています
ticket-language-other = この文章は{ $found }のようですが、{ $said }として送信されます。言語を選び直してください。このままでよければ、もう一度送信してください。
ticket-language-not = この文章は{ $said }ではないようです。書いた言語を選んでください。このままでよければ、もう一度送信してください。
ticket-reply-text = 回答
ticket-draft-ask = 入力した文章がまだ送信されていません。送信せずに進みますか？
ticket-message-came = 新しいメッセージが届きました。入力中の文章の上に表示されています。
ticket-add-note = メモを追加
ticket-cannot-act = ほかのメンバーが担当している案件です。内容を見ることはできます。
done-replied = 回答を送信しています。案件は対応中のままです。
done-asked = 質問を送信しています。案件は相談者のお返事待ちになりました。
done-answered-and-solved = 回答を送信しています。案件は解決済みになりました。
done-noted = メモを追加しました。窓口のメンバーだけに見えます。
# $names (Text) who is told
done-noted-told = メモを追加しました。知らせる相手：{ $names }
# $names (Text) who cannot be told
done-noted-not-told = メモを追加しましたが、次のアカウントは無効のため知らせていません：{ $names }
# $names (Text) who is told
# $disabled (Text) who cannot be told
done-noted-told-but = メモを追加しました。知らせる相手：{ $names }。次のアカウントは無効のため知らせていません：{ $disabled }
done-followed = この案件をフォローしました。
done-unfollowed = この案件のフォローをやめました。
done-taken = この案件の担当になりました。
done-handed-over = { $reference } を{ $name }さんに引き継ぎました。
done-handed-back-to = { $reference } を振り分けに戻しました。{ $name }さんの担当になりました。
done-handed-back = { $reference } を振り分けに戻しました。担当者を探しています。
done-resolved = 案件を解決済みにしました。相談者にお知らせします。
done-reopened = 案件を再開しました。相談者にお知らせします。
done-stopped-waiting = 相談者のお返事待ちを解除しました。
done-taken-down = 相談を登録しました。相談者にリンク付きのメールが届きます。
done-put-off = 案件を保留にしました。その日になると戻ってきます。
# $reference (Text) the ticket
done-put-off-of = { $reference } を保留にしました。その日になると戻ってきます。
done-looked-again = 案件の保留を解除しました。
done-urgent = 案件を至急にしました。
done-normal = 案件を通常に戻しました。
done-erased = 案件に書かれた内容を消去しました。
done-answered-and-solved-of = { $reference } を解決済みにしました。回答を送信しています。
done-resolved-of = { $reference } を解決済みにしました。相談者にお知らせします。
done-topic = 分野を変更しました。
done-corrected = 情報を訂正しました。
done-view-saved = 一覧を保存しました。メニューから開けます。
done-view-removed = 一覧を削除しました。案件は変わっていません。
done-several =
    { $number ->
       *[other] { $number }件を処理しました。
    }
done-several-but =
    { $number ->
       *[other] { $number }件を処理しました。処理できなかった案件：{ $failed }
    }
done-several-undone =
    { $number ->
       *[other] { $number }件を元に戻しました。メールは送られていません。
    }
done-undone = 元に戻しました。案件は操作前の状態で、メールは送られていません。
undo-button = 元に戻す
ticket-back = 一覧に戻る

## The router's decision, in plain words

routing-title = この人が担当になった理由
routing-title-nobody = 担当者がまだいない理由
coverage-title = 言語別の対応体制
today-title = いま対応が必要なこと
today-nothing = いま対応が必要なことはありません。
# $count (Count) how many there are
today-all = 一覧で見る（{ $count }件）
# $name (Text) a colleague
today-give = { $name }さんに引き継ぐ
today-nobody-could = いま引き受けられる人がいません
# $count (Count) mails
today-mails = 届けられなかったメール：{ $count }通
today-look = 内容を見る
today-holes = 勤務者がいない時間帯
# $name (Text) a colleague
today-put = { $name }さんの勤務を入れる
today-hole-nobody = この言語を話すメンバーは全員休暇中です。
today-hole-no-limit = この言語を話すメンバーは全員、上限が0です。
first-title = 準備が済んでいないこと
first-place = 名称・住所・電話
first-place-text = 相談者がページとメールで目にします。
first-hours = 受付時間
# $hours (Text) the hours of Monday
first-hours-text = 回答期限の計算に使います。月曜日：{ $hours }。
first-mail = メール
first-mail-text = まだ1通も送信されていません。自分あてに送って、届くか確かめてください。
first-topics = 分野
first-topics-text = 相談できる内容と、回答までの約束の日数です。
first-working-days = 祝日と振替出勤日
# $years (Text) the years that are missing
first-working-days-text = 未登録：{ $years }年
first-colleague = 最初のメンバー
first-colleague-text = 言語と勤務シフトが登録されたメンバーに振り分けます。まだ誰もいません。
first-checked = このままで正しい
first-test = 自分にテストを送る
# $address (Text) an e-mail address
first-test-sent = { $address }にテストメールを送信しています。
# $address (Text) an e-mail address
first-test-waits = 現在メールを送信できません。{ $address }へのテストは送信待ちです。
coverage-now = いま
# $time (Text) when
coverage-closed = 窓口は閉まっています。次に開くのは{ $time }です。
coverage-closed-long = 窓口は閉まっています。
coverage-needs = 対応が必要
coverage-needs-nothing = 担当者を待っている案件はありません。
# $count (Count) tickets
# $since (Text) how long the oldest waits
coverage-waits = 担当者待ち{ $count }件（最長{ $since }）
# $count (Count) tickets
coverage-room = あと{ $count }件
coverage-full = 空きなし
# $name (Text) a colleague
# $time (Text) when
coverage-next = 次：{ $name }さん、{ $time }
coverage-nobody-comes = 今後1週間は誰もいません
# $languages (Text) the languages
coverage-well = 十分に対応：{ $languages }
# $languages (Text) the languages
coverage-all = 言語：{ $languages }
# $count (Count) requests in a week, rounded
# $hours (Text) hours of shifts a day, all together
coverage-load =
    { $count ->
        [0] 過去4週間の案件なし、勤務は1日のべ{ $hours }時間
       *[other] 週に約{ $count }件、勤務は1日のべ{ $hours }時間
    }
coverage-load-enough = 十分
coverage-load-tight = ぎりぎり
coverage-load-too-much = 足りない
coverage-load-explained = 数字は過去4週間のものです。「ぎりぎり」は、他の言語の案件を除いて残る勤務時間の5分の4を超えて必要という意味です。「待ち時間の下限」は、いまの勤務シフトではどのルールでもこれ以上短くできない平均待ち時間です。
coverage-grid = 誰がいつ勤務するか
# $count (Count) people on shift
coverage-people = { $count }人
coverage-people-none = 誰もいない
coverage-people-more = 3人以上
coverage-on-duty = 勤務中
coverage-free = 空き枠
coverage-floor = 待ち時間の下限
coverage-minutes = { $minutes }分
coverage-gap-nobody = 話せるメンバーがいない
coverage-gap-nobody-now = 勤務中の人がいない
coverage-gap-one = 1人だけ
coverage-week = 今後1週間
coverage-nobody = まだ誰の言語も勤務シフトも登録されていません。まずメンバーを登録してください：
coverage-from-until = { $from }〜{ $until }
coverage-left = 勤務時間外・休暇中のメンバーが担当中の案件
coverage-left-none = どの案件も、期限までに担当者が戻ります。
coverage-left-later = 期限までに担当者が戻る案件：{ $count }件
routing-handed-over = { $by }さんが{ $name }さんに引き継ぎました。
routing-taken = { $name }さんが引き受けました。
routing-title-before = 以前の自動振り分けの結果
routing-page-title = 振り分けルール
calendar-title = 営業日カレンダー
calendar-intro = 祝日と振替出勤日は、回答の期限、お返事のお願い、担当者を探す段階の計算に使われます。毎年、国務院の発表に合わせて入力してください。
calendar-known = 祝日は{ $year }年末まで登録済みです。そのあとは、通常の週として計算します。
calendar-gap = { $year }年の祝日が登録されていません。入力してください。
calendar-days = 入力する日（1行に1日）
calendar-hint = 日付、種類（holiday＝休み、workday＝出勤、ordinary＝通常に戻す）、名称の順に、カンマで区切って入力します。出勤の日には、何曜日の勤務シフトと受付時間に合わせるかを、最後に英語か中国語で追加できます。例：
calendar-example = 2027-02-06,workday,春節,Friday
calendar-file = またはCSVファイルから読み込む
calendar-file-done = ファイルの内容を上の欄に追加しました。保存すると反映されます。
calendar-list = 今後の祝日と振替出勤日
calendar-holiday = 休み
calendar-workday-as = 出勤（{ $day }扱い）
calendar-no-date = { $line }行目は、2027-02-06のような日付から始めてください
calendar-no-kind = { $line }行目は、日付のあとにholiday、workday、ordinaryのどれかを入力してください
calendar-twice = { $line }行目と同じ日付がすでに上の行にあります。どちらかを消してください
calendar-no-weekday = { $line }行目は、名称のあとに曜日を英語か中国語で入力してください。名称にカンマがあるときは、名称を引用符（"）で囲んでください
calendar-too-long = { $line }行目の名称は100文字以内で入力してください
calendar-empty = 日付を1つ以上入力してください
routing-page-intro = 案件ごとに担当者を探すしくみです。変更はすぐに有効になり、待っている案件にも反映されます。
routing-rules = ルール
preset-title = 3つの振り分け方
preset-own-language = 第1希望の言語を優先
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-own-language-text = 第1希望の言語を話すメンバーを最大{ $minutes }分（至急は{ $urgent }分）待ちます。本人の言語での回答が増えますが、遅くなることもあります。
preset-balanced = バランス
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-balanced-text = 第1希望の言語を{ $minutes }分（至急は{ $urgent }分）探し、次の言語に広げます。その言語を話す唯一のメンバーは空けておきます。
preset-quick = 早さを優先
# $minutes (Count) minutes of working time
preset-quick-text = { $minutes }分後（至急はすぐ）、共通の言語があれば誰でも回答できます。待ち時間は短く、第1希望の言語での回答は減ります。
preset-choose = 選ぶ
preset-current = 使用中
preset-none = 独自の数値を使用中です。
# $name (Text) one of the three
preset-shown = 「{ $name }」を入力しました。下で効果を確かめてください。まだ保存されていません。
routing-expert = 数値を1つずつ
routing-weights = 重みづけ
routing-weights-intro = 複数の人が対応できるときの点数です。合計がいちばん高い人の担当になります。担当中の件数と、ほかの言語での必要度は減点です。
routing-preview = 保存せずに結果を見る
routing-found = 各言語の段階でいま見つかる人数
routing-found-able = レベルを満たす人
routing-warning-level = { $language }を{ $level }以上で話す人がいないため、この段階では誰も見つかりません。必要なレベルを下げるか、メンバーのレベルを見直してください。
routing-warning-time = 探す範囲を広げるまでの時間が1営業日より長いため、担当者が見つからない案件は翌営業日まで待つことになります。
routing-warning-bridges = 橋渡し言語を使わない場合、誰も話せない言語の案件は、営業時間内であればすぐにリーダーに回ります。
routing-try-title = いまなら誰の担当になるか
routing-try-first = 相談者の第1希望の言語
routing-try-second = 第2希望の言語
routing-try-urgent = 至急
routing-try = 試してみる
routing-decided = 決定：{ $time }
routing-assigned = { $name }さんの担当になりました。{ $language }を話せて、勤務中で、件数に余裕があります。
routing-would = { $name }さんの担当になります。{ $language }を話せて、勤務中で、件数に余裕があります。
routing-assigned-previous = { $name }さんの担当になりました。以前にもこの案件を担当しています。
routing-next-step = { $time }に、探す範囲を広げます。
routing-held = 長くても{ $time }まで保留します。{ $language }に対応できる人で空きがあるのは{ $name }さんだけなので、その言語のために待機しています。ほかの人に先に空きが出れば、その人に振り分けます。
routing-why-at-limit = 対応できる人は全員、担当件数が上限に達しています。最初に空きが出た人に振り分けます。
routing-why-away = 対応できる人は全員、離席中です。
routing-why-off-shift = 対応できる人は全員、勤務時間外か休暇中です。
routing-why-nobody-can = この案件に対応できるメンバーがいません。
routing-why-held = 対応できる人は1人だけで、話せる人の少ない言語のために数分間待機しています。
routing-supervisors = どの段階でも見つかりませんでした。リーダーに通知済みで、引き継ぎ先はリーダーが決められます。
routing-steps = 探す段階
routing-step-first = 第1希望：{ $language }（{ $level }以上）
routing-step-further = 第2希望以降：{ $language }（{ $level }以上）
routing-step-bridge = 橋渡し言語：{ $language }（{ $level }以上）
routing-step-supervisors = リーダーが判断
routing-step-open = 開始済み
routing-people = チーム全員
score-topic = 分野の担当
score-proficiency = 言語レベル
score-previous = 以前の担当
score-load = 担当中の件数
score-price = ほかの言語での必要度
score-total = { $points }点
finding-chosen = この人に決定（担当中{ $load }／{ $limit }件）
finding-eligible = 候補の{ $place }番目（担当中{ $load }／{ $limit }件）
finding-eligible-behind = この人も対応可能（担当中{ $load }／{ $limit }件）
finding-kept-free = 話せる人の少ない言語のために待機中（担当中{ $load }／{ $limit }件）
reason-disabled = アカウントが無効
reason-excluded = この案件を振り分けに戻した
reason-lacks-language = { $language }を話さない
reason-lacks-level = { $language }のレベルが足りない（{ $level }）
reason-lacks-topic = この分野の担当ではない
reason-on-leave = { $date }まで休暇
reason-off-shift = 勤務時間外
reason-off-shift-until = { $time }まで勤務時間外
reason-away = 離席中
reason-at-limit = 上限に到達：{ $load }／{ $limit }件

trigger-submitted = 新しい相談
trigger-reopened = 再開
trigger-resident-wrote = 相談者からのメッセージ
trigger-handed-back = 振り分けに戻された
trigger-released = 担当者の離任
trigger-team-changed = チームの変更
trigger-slot-freed = 担当枠の空き
trigger-urgency-changed = 優先度の変更
trigger-languages-corrected = 言語の訂正
trigger-policy-changed = ルールの変更
trigger-not-opened = 未確認のまま
trigger-tick = 定期確認

## The history, as staff read it. Who did it stands before.

actor-resident = 相談者
actor-desk = 窓口
event-submitted = 相談を送信
event-taken-down = 相談者に代わって相談を登録
event-link-printed = 相談者用のリンクのページを印刷
event-confirmed = メールで相談を確認
event-unconfirmed = 期限までに確認がなく、取り下げ
event-continues = { $reference } の続き
event-resident-wrote = メッセージを送信
event-answered = 回答を送信
event-asked = 相談者に質問を送信
event-stopped-waiting = 相談者のお返事待ちを解除
event-noted = 内部メモを追加
# $name (Text) the colleague
event-named = メモで{ $name }さんに呼びかけ
event-supervisors-asked = リーダーに質問を送信
event-routed = { $name }さんに振り分け
event-taken = 案件を引き受けた
event-handed-over = { $name }さんに引き継ぎ
event-handed-back = 案件を振り分けに戻した
event-released = { $name }さんの担当を解除
event-nobody-found = 該当者なし、リーダーに通知
event-opened = 案件を初めて確認
event-urgency-urgent = 至急に変更
event-urgency-normal = 通常に変更
event-resolved = 解決済みに変更
event-topic-changed = 分野を「{ $topic }」に変更
event-name-corrected = お名前を訂正
event-subject-corrected = 件名を訂正
event-languages-corrected = 言語を訂正：{ $languages }
# $language (Text) its language
event-message-language-corrected = メッセージの言語を訂正：{ $language }
# $date (Text) the day
event-put-off = { $date }まで保留
event-looked-again = 保留を解除
event-resolved-unanswered = { $days }のあいだお返事がなく、解決済みに変更
event-reopened = 再開
event-closed = 終了
event-erased = 書かれた内容を消去
event-cancelled = 取り下げ
event-rated = 評価：{ $stars }
event-reminded = 相談者にお返事のお願いを送信
event-email-corrected = メールアドレスを訂正
event-link-requested = 新しいリンクの送信を依頼
event-mail-failed = メールの配信に失敗
event-undone = 直前の操作を元に戻した

## The team

team-title = チーム
team-invite = メンバーを招待
team-name = 名前
team-name-residents = 相談者に表示する名前
team-name-residents-hint = 相談者が読み、呼びかけるときに使う名前です。相談者が読める文字で入力してください。例：「Ms Wang (Wáng Lì)」。空にすると、上の名前が表示されます。
team-invite-open = 招待中（未参加）
team-invite-link-text = まだパスワードが設定されていません。メールが届かないときは、このリンクを本人に直接送ってください。リンクを知っている人は誰でもこのアカウントを使えます。リンクの期限：{ $time }。
team-invited-no-mail = アカウントの準備ができましたが、いまはメールを送信できません。下のリンクを本人に直接送ってください。
team-no-languages = 言語が未登録：案件は振り分けられません
team-no-shifts = 勤務シフトが未登録：案件は振り分けられません
team-email = メールアドレス
team-role = 役割
team-locale = 画面の言語
team-limit = 担当件数の上限
team-limit-hint = この件数を超えて振り分けられることはありません。0にすると、まったく振り分けられません。
team-languages = 話せる言語
team-language = 言語
team-level = レベル
team-level-none = 話さない
team-languages-hint = レベルはヨーロッパ言語共通参照枠（CEFR）のA1〜C2と、ネイティブです。
team-topics = 担当分野
team-shifts = 毎週の勤務シフト
team-shift-from = 開始
team-shift-until = 終了
team-shift-hint = 終了が開始より早いときは、翌朝までの勤務になります。勤務シフトを消すには、開始と終了の両方を空にします。祝日は全員休みです。
team-leaves = 休暇
team-week = 今日から7日間
# $day (Text) the first day
team-week-from = { $day }から7日間
team-week-earlier = 前の7日間
team-week-later = 次の7日間
team-week-hint = 日を押すと、その日の勤務時間を変えられます。
# $hours (Text) hours
day-usual = ふだん：{ $hours }
day-usual-off = ふだんこの日は勤務がありません。
day-off = 勤務なし
day-hint = 本人にメールで知らせます。休みにするには、すべて空にしてください。
team-fill-open = 受付時間と同じ
team-fill-from = コピー元
team-fill-copy = コピーする
team-filled = 入力しました。まだ保存されていません。
team-day-clear = 通常のシフトに戻す
team-leave-first = 開始日
team-leave-last = 終了日
team-load = 担当件数
team-presence = 今の状態
team-status = アカウント
team-disable = アカウントを無効にする
team-disable-title = このアカウントを無効にしますか？
team-disable-text = すぐにログアウトされ、担当中の案件はほかのメンバーに振り分けられます。
team-enable = アカウントを有効にする
team-invite-again = リンクをもう一度送る
team-invited = アカウントの準備ができました。招待メールを送信しています。
role-agent = 相談員
role-supervisor = リーダー
role-administrator = 管理者
proficiency-A1 = A1：入門
proficiency-A2 = A2：初級
proficiency-B1 = B1：中級
proficiency-B2 = B2：中上級
proficiency-C1 = C1：上級
proficiency-C2 = C2：熟達
proficiency-native = ネイティブ
proficiency-short-native = ネイティブ

## Topics and settings

topics-title = 分野
topics-add = 分野を追加
topics-name = 名前
topics-name-in = 名前（{ $locale }）
topics-promise = 回答までの営業日数
topics-urgent = 最初から至急
topics-required = この分野を担当するメンバーだけに振り分ける
topics-position = 一覧での順番
topics-retired = 受付停止（選択肢に出さない）
settings-title = 窓口の設定
settings-place = 名前、所在地、緊急の電話番号
settings-place-hint = 相談者には、画面の言語に合わせて表示されます。空にした欄は、標準の文に戻ります。
settings-name = 窓口の名前
settings-tagline = ひとことの紹介（各ページのいちばん下に表示）
settings-responsible = 個人情報の責任者
settings-emergency = 緊急の電話番号
settings-emergency-hint = 1行に1つ、「番号 つながる先」の形で入力します。
settings-hours = 受付時間
settings-hours-hint = 回答の期限と、担当者を探す段階は、この時間で計算します。休みの日は空にしてください。1日に複数の時間帯があるときは、カンマで区切ります。例：
settings-times = 期間と時間
settings-spam = スパム対策
settings-address = 所在地
settings-telephone = 電話
settings-privacy = 個人情報についての連絡先
settings-keep = 終了した相談を保管する月数
settings-remind = お返事のお願いを送るまでの営業日数
settings-resolve = お返事待ちの案件を解決済みとするまでの営業日数
settings-close = 解決済みの案件を終了するまでの営業日数
settings-step = 探す範囲を広げるまでの時間（分、窓口の営業時間内で計算）
settings-urgent-step = 至急の案件で探す範囲を広げるまでの時間（分）
settings-hold = 話せる人の少ない言語の最後の空きを残すために案件を待たせる時間の上限（分、0は待たせない）
settings-open-within = 未確認の案件を別の人に振り分け直すまでの時間（分、窓口の営業時間内で計算、0は時間による振り分け直しなし）
settings-guard = 待っている案件を、同じ優先度のほかの案件より先にするまでの時間（分、窓口の営業時間内で計算）
settings-scarcity = 話せる人の少ない言語の待ち時間を割り増す度合い：40で勤務中が2人なら、1分を21分として計算（0は割り増さない）
settings-proof = 新しい相談の送信前に、ブラウザーが短い計算をします。JavaScriptが使えないときは、相談者がメールで確認します。
settings-own-level = 相談者の希望言語で必要なレベル
settings-bridge-first = 1番目の橋渡し言語（多くの相談者とメンバーが話す言語）
settings-bridge-second = 2番目の橋渡し言語（1番目の次に使用）
settings-bridge-twice = 1番目の橋渡し言語と同じです。別の言語を選ぶか、空欄にしてください
settings-bridge-level = 橋渡し言語で必要なレベル
settings-offer-bridges = 相談者が選んでいない橋渡し言語でも探す

## One's own account

account-title = アカウント
account-locale = 画面とメールの言語
account-password-title = パスワードの変更
account-present = 今のパスワード
account-change = パスワードを変更
account-changed = パスワードを変更しました。ほかの端末ではログアウトされました。
account-sessions = ログイン中の端末
account-session-here = このブラウザー
account-session-seen = 最後の利用：{ $time }
account-session-end = この端末からログアウト
account-everywhere = すべての端末からログアウト

## Keyboard

keys-title = キーボードショートカット
keys-move = 次の案件・前の案件
keys-open = 案件を開く
keys-reply = 回答を書く
keys-note = メモを書く
keys-assign = ほかのメンバーに引き継ぐ
keys-status = 状況
keys-resolve = 解決済みにする
keys-select = 選択
keys-steps = 一覧の前の案件・次の案件
keys-undo = 直前の操作を元に戻す
palette-title = 一覧・メンバー・案件・操作を探す
palette-tickets = 案件
palette-search = 「{ $query }」を検索
keys-search = 検索
keys-help = このヘルプ
keys-language = 回答の言語を切り替える（入力中はAlt L）
keys-send = 送信
keys-switch = キーボードショートカットを使う
keys-close = 閉じる

## The demonstration

demo-bar = デモ
demo-clock = デモは専用の時計で動いています：{ $time }。ここにあるものは、すべて架空です。
demo-title = デモの進め方
demo-intro = 役所などの窓口と言葉が通じない人のための相談窓口です。相談する側と答える側の両方から試せます。2分ほどで終わります。
demo-step-send = 好きな言語で相談を送ってください。実際に読む人はいません。
demo-step-see = 誰が担当しているか、その理由、相談者に届いたメールを見てください。リンクは受付完了のページにあります。
demo-step-answer = 担当になったメンバーの画面を見て回答し、その回答を相談者の画面で読んでください。
demo-sent = 送った相談
demo-team = メンバーから見た窓口
demo-team-hint = ボタンを1回押すとログインできます。画面は今お使いの言語で表示されます。
demo-see-as = { $name }さんの画面を見る
demo-see-as-supervisor = リーダーの画面を見る：{ $name }さん
demo-see-as-resident = 相談者の画面を見る
demo-request-title = この相談のその後
demo-whose = 現在の担当者
demo-mails = 相談者に届いたメール
mailbox-title = デモ用メールボックス
mailbox-intro = 窓口から送ったすべてのメールです。新しいものから順に並びます。デモだけの機能です。
mailbox-empty = メールはまだありません。
mailbox-to = 宛先

## Mail that does not go out. Supervisors see it.

mail-title = メール
mail-trouble = メールを送信できません
mail-trouble-since = 発生日時
mail-trouble-next = 次の送信
mail-trouble-words = メールサーバーの応答
mail-trouble-todo = メールはすべて待機中です。メールサーバーが受け付けるようになりしだい、送信します。失われるメールはありません。詳しい状況は、サーバーの担当者が「xiaoyi doctor」で確認できます。
mail-none = 対応が必要なメールはありません。すべて送信済みか、送信中です。
mail-intro = 送信を中止したメールです。原因が解消したら、もう一度送信してください。
mail-to = 宛先
mail-what = 内容
mail-why-not = 送信できなかった理由
mail-send-all-again = すべてもう一度送信する（{ $count }件）
mail-queued-again = 送信待ちに戻しました。
mail-failure-connection = メールサーバーに接続できません。
mail-failure-conversation = メールサーバーが、この窓口からのメールを受け付けません。
mail-failure-recipient = メールサーバーが、この宛先を受け付けません。
mail-failure-content = メールサーバーが、このメールを受け付けません。
