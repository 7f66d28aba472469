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
nav-mine = 自分の担当
nav-unassigned = 引き受けられる案件
nav-languages = 自分の言語
nav-everyone = 受付済み・対応中
nav-waiting = お返事待ち
nav-over = 終了
nav-team = チーム
nav-topics = 分野
nav-settings = 窓口の設定
nav-sign-out = ログアウト
presence-on-duty = 勤務中
presence-away = 離席中
presence-off-shift = 勤務時間外
presence-on-leave = 休暇中
presence-disabled = 無効
away-set = 離席中にする
away-end = 席に戻る
away-hint = 離席中は、新しい案件は振り分けられません。担当中の案件はそのままです。
search-label = 受付番号またはメールアドレス
search-button = 検索
search-none = 「{ $query }」は見つかりませんでした。
search-title = 検索：{ $query }

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
queue-why = 現在の状況
queue-waiting = 待ち時間
queue-due = 期限
queue-assignee = 担当者
queue-nobody = 未定
due-overdue = 期限超過
due-today = 今日が期限
due-by = 期限：{ $time }
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
because-supervisors = 該当者なし：リーダーが判断

## The ticket page

ticket-title = 案件 { $reference }
ticket-thread = やりとり
ticket-note = 内部メモ
ticket-note-hint = 窓口のメンバーだけに見えます。
ticket-from-resident = 相談者
ticket-requester = 相談者の情報
ticket-name = 名前
ticket-email = メール
ticket-languages = 使える言語
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
audit-link-made = { $name }さんのパスワード用リンクを作成
audit-person-disabled = { $name }さんのアカウントを無効化
audit-person-enabled = { $name }さんのアカウントを再び有効化
audit-topic-added = 分野を追加：{ $topic }
audit-topic-changed = 分野を変更：{ $topic }
audit-settings-changed = 設定を変更
audit-ticket-erased = 内容を消去：{ $reference }
ticket-take = この案件を引き受ける
ticket-hand-over = この人に引き継ぐ
ticket-hand-over-to = 引き継ぎ先
ticket-hand-over-speaks = この言語を話せる
ticket-load = { $load }／{ $limit }件
ticket-hand-back = 振り分けに戻す
ticket-status = 状況
ticket-status-waiting = 相談者のお返事待ち
ticket-make-urgent = 至急にする
ticket-make-normal = 通常にする
ticket-resolve = 解決済みにする
ticket-reopen = 再開する
ticket-stop-waiting = お返事待ちを解除
ticket-due = 期限
ticket-due-paused = 相談者のお返事を待つあいだ停止中
ticket-rating = 評価
ticket-history = 経過
ticket-mail = メール
ticket-mail-sent = 送信済み
ticket-mail-queued = 送信待ち
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
mail-kind-nobody-found = 担当者なしの通知
mail-kind-invitation = 招待
mail-kind-password-reset = パスワードの再設定
ticket-mail-dropped = 送信不要
ticket-mail-failed-note = メールを配信できませんでした：{ $reason }
ticket-reply = 相談者への回答
ticket-reply-language = 相談者がいちばん読みやすい言語は{ $language }です。
ticket-reply-text = 回答
ticket-then = 送信後
ticket-then-stay-open = 対応中のまま
ticket-then-wait = 相談者のお返事を待つ
ticket-then-resolve = 解決済みにする
ticket-send = 回答を送信
ticket-add-note = メモを追加
ticket-cannot-act = ほかのメンバーが担当している案件です。内容を見ることはできます。
ticket-replied = 回答を送信しました。
ticket-noted = メモを追加しました。
ticket-updated = 更新しました。
ticket-back = 一覧に戻る

## The router's decision, in plain words

routing-title = この人が担当になった理由
routing-title-nobody = 担当者がまだいない理由
routing-title-before = 以前の自動振り分けの結果
routing-decided = 決定：{ $time }
routing-assigned = { $name }さんの担当になりました。{ $language }を話せて、勤務中で、件数に余裕があります。
routing-assigned-previous = { $name }さんの担当になりました。以前にもこの案件を担当しています。
routing-next-step = { $time }に、探す範囲を広げます。
routing-why-at-limit = 対応できる人は全員、担当件数が上限に達しています。最初に空きが出た人に振り分けます。
routing-why-away = 対応できる人は全員、離席中です。
routing-why-off-shift = 対応できる人は全員、勤務時間外か休暇中です。
routing-why-nobody-can = この案件に対応できるメンバーがいません。
routing-supervisors = どの段階でも見つかりませんでした。リーダーに通知済みで、引き継ぎ先はリーダーが決められます。
routing-steps = 探す段階
routing-step-first = 第1希望：{ $language }（{ $level }以上）
routing-step-further = 第2希望以降：{ $language }（{ $level }以上）
routing-step-bridge = 橋渡し言語：{ $language }（{ $level }以上）
routing-step-supervisors = リーダーが判断
routing-step-open = 開始済み
routing-people = チーム全員
finding-chosen = この人に決定（担当中{ $load }／{ $limit }件）
finding-eligible = 候補の{ $place }番目（担当中{ $load }／{ $limit }件）
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
trigger-policy-changed = ルールの変更
trigger-tick = 定期確認

## The history, as staff read it. Who did it stands before.

actor-resident = 相談者
actor-desk = 窓口
event-submitted = 相談を送信
event-confirmed = メールで相談を確認
event-unconfirmed = 期限までに確認がなく、取り下げ
event-continues = { $reference } の続き
event-resident-wrote = メッセージを送信
event-answered = 回答を送信
event-asked = 相談者に質問を送信
event-stopped-waiting = 相談者のお返事待ちを解除
event-noted = 内部メモを追加
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

## The team

team-title = チーム
team-invite = メンバーを招待
team-name = 名前
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
team-invited = 招待を送信しました。
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
settings-name-in = 窓口の名前（{ $locale }）
settings-address = 所在地
settings-telephone = 電話
settings-privacy = 個人情報についての連絡先
settings-keep = 終了した相談を保管する月数
settings-remind = お返事のお願いを送るまでの営業日数
settings-resolve = お返事待ちの案件を解決済みとするまでの営業日数
settings-close = 解決済みの案件を終了するまでの営業日数
settings-step = 探す範囲を広げるまでの時間（分、窓口の営業時間内で計算）
settings-urgent-step = 至急の案件で探す範囲を広げるまでの時間（分）
settings-proof = スパム対策：新しい相談の送信前に、ブラウザーが短い計算をします。JavaScriptが使えないときは、相談者がメールで確認します。
settings-own-level = 相談者の希望言語で必要なレベル
settings-bridge-level = 橋渡し言語で必要なレベル

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
keys-search = 検索
keys-help = このヘルプ
keys-send = 送信
keys-switch = キーボードショートカットを使う
keys-close = 閉じる

## The demonstration's mailbox

mailbox-title = デモ用メールボックス
mailbox-intro = 窓口から送ったすべてのメールです。新しいものから順に並びます。デモだけの機能です。
mailbox-empty = メールはまだありません。
mailbox-to = 宛先
