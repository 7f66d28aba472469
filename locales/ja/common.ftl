## What every page and mail shares.

app-name = Xiaoyi
skip-to-content = 本文へ移動
languages-label = このページの言語
back = 戻る
next-page = 次のページ
first-page = 最初のページ
save = 保存する
saved = 保存しました。
cancel-edit = やめる
copy-link = リンクをコピーする
copied = コピーしました
share-link = リンクを共有する
yes = はい
no = いいえ
day-and-time = { $day } { $time }
time-in-zone = { $time }（上海時間、UTC+8）

## Where a request stands. Residents and staff see the same word.

status-new = 受付済み
status-unconfirmed = メール確認待ち
status-open = 対応中
status-waiting = お返事待ち
status-resolved = 解決済み
status-closed = 終了
status-cancelled = 取り下げ

urgency-normal = 通常
urgency-urgent = 至急

## How long something has lasted, as short as it can be said.

duration-minutes = { $count }分
duration-hours = { $count }時間
duration-days = { $count }日
duration-now = 1分未満

stars = 星{ $count }つ（5つ中）
working-days = { $count }営業日
