## The resident's pages. They call a ticket a request.

site-tagline = 金橋・碧雲国際コミュニティの皆さんの暮らしを、それぞれの言葉でお手伝いします
site-responsible = 金橋鎮の多言語サポートチーム「ジン・シャオイー」

## Emergency numbers, on top of the home page and the form.

emergency-title = 緊急のときは、ここに書かずに電話してください
emergency-police = 警察
emergency-ambulance = 救急車
emergency-fire = 消防
emergency-city = 上海市ホットライン（24時間）
emergency-immigration = 出入国管理ホットライン（24時間）
emergency-note = 救急車は日本と違い、119ではなく120です。12345では、英語のほか、いくつかの言語が通じます。警察・救急車・消防への電話は、通話料がかかりません。

## Home

home-title = どのようなことでお困りですか
home-intro = 困っていることを、いちばん使いやすい言葉でお知らせください。その言葉を話す担当者がお答えします。アカウントは必要ありません。
home-send = 相談を送る
home-find = 送った相談を探す
home-how-title = ご利用の流れ
home-how-write = ビザや居留許可、住まい、病院、学校、税金など、暮らしのことなら何でも、使いやすい言葉でお書きください。
home-how-route = その言葉を話し、その分野にくわしい担当者におつなぎします。
home-how-answer = 回答は、同じ言葉で書いたメールで届きます。メールのリンクから、解決するまで何度でもやりとりできます。
home-speak-title = 対応できる言語
home-hours-title = 受付時間
home-hours-days = { $first }〜{ $last }
home-hours-note = 上海時間（UTC+8）です。中国の祝日は休みです。祝日によっては、前後の土曜日か日曜日に振り替えて窓口を開けます。
home-here = いま対応できます
home-here-from = { $time }から
home-here-later = ご相談をお送りください。のちほど回答します。
home-address = 所在地
home-telephone = 電話

## The request form

form-title = 相談を送る
form-intro = 入力は3分ほどです。いちばん書きやすい言葉でお書きください。
form-required-note = 「任意」と書かれたもの以外は、すべて入力してください。
form-languages = どの言語なら楽にやりとりできますか
form-languages-hint = いちばん使いやすい言語から選んでください。その言語を話す担当者を探します。
form-language-first = いちばん使いやすい言語
form-language-second = 2番目の言語（任意）
form-language-third = 3番目の言語（任意）
form-language-none = 選ばない
form-languages-team = 対応できる言語
form-languages-all = すべての言語
form-topic = 何についてのご相談ですか
form-topic-hint = 迷ったときは、いちばん近いものを選んでください。
form-topic-safety = ご自身やまわりの人に危険があるときは、すぐに110（警察）、120（救急車）、119（消防）に電話してください。
form-topic-immigration = ビザや居留許可については、出入国管理ホットライン12367が24時間、中国語と英語で対応しています。
form-subject = 件名
form-subject-hint = ひとことで結構です。例：「新しい住所の登録について」
form-description = ご相談の内容
form-description-hint = 何があったか、これまでに試したこと、手伝ってほしいことをお書きください。パスポート番号や銀行口座の情報は書かないでください。
form-name = お名前
form-name-hint = お呼びするときに使うお名前をお書きください。
form-email = メールアドレス
form-email-hint = このアドレスに回答をお送りします。
form-privacy-title = 個人情報の取り扱い
form-privacy-who = 取り扱う人：{ $who }。ご相談を読むのは、チームのメンバーだけです。
form-privacy-why = 目的：ご相談にお答えするためです。ほかの目的には使いません。
form-privacy-what = 内容：お名前、メールアドレス、使える言語、お書きいただいた内容。
form-privacy-long = 期間：ご相談の終了から{ $months }か月間保管し、その後削除します。
form-privacy-rights = できること：ご自身の情報の写しの請求、訂正や削除の依頼、同意の取り消しが、いつでも無料でできます。
form-privacy-contact = 連絡先：{ $contact }
form-privacy-contact-reply = ご相談のページからご連絡ください。
form-consent = 以上を読みました。相談に答えるために、チームが私の情報を使うことに同意します。
form-send = 相談を送信する
form-sending-note = ボタンを2回押しても大丈夫です。相談は1件だけ送られます。
form-trap = この欄は空のままにしてください
form-once-more = もう一度ボタンを押して、相談を送信してください。
form-proof-wait = 少しお待ちください。ご相談は自動で送信されます。

## Another tab has sent the same a moment ago

alike-title = 同じ内容のご相談がすでに届いています
alike-text = まったく同じ文面のご相談を、すでに受け付けています（受付から{ $ago }）。受付番号は { $reference } です。もう一度送る必要はありません。
alike-open = 届いている相談を見る
alike-send = それでも送る

## Confirmation

received-title = ご相談を受け付けました
received-reference = 受付番号
received-added = このフォームはすでに送信されていました。変更された内容は、同じ相談に追加しました。
received-next-title = このあとの流れ
received-next-someone = { $language }を話す担当者が、ご相談を受け取りました。
received-next-looking = ご希望の言語を話す担当者を探しています。
received-next-when = いま、{ $language }を話す担当者は窓口にいません。{ $time }から対応できます。
received-next-by = 遅くとも{ $date }までに回答します。
received-mail = { $email } にメールをお送りしました。回答もこのアドレスに届きます。
received-mail-wrong = { $email } が間違っているときは
received-mail-likely = もしかして { $email } ではありませんか？
unconfirmed-title = あと一歩です：メールをご覧ください
unconfirmed-text = { $email } にメールをお送りしました。メールの中のリンクを開いて、そのページのボタンを押してください。ボタンを押すまで、ご相談は担当者に届きません。
unconfirmed-until = { $date }までに確認をお願いします。それを過ぎると、書いていただいた内容を削除します。
unconfirmed-none = 数分たってもメールが届かないときは、迷惑メールのフォルダーもご覧ください。アドレスが違っていたときは、前のページに戻って直し、もう一度送信してください。
confirm-title = 相談の確認
confirm-text = ご本人が送られた相談でしたら、下のボタンを押してください。担当者につなぎます。
confirm-send = 確認して送信する
received-mail-correct = アドレスを直す
received-mail-new = 正しいメールアドレス
received-mail-corrected = ありがとうございます。これからは新しいアドレスにお送りします。先ほどのメールも送り直しました。前のアドレスに送ったメールのリンクは、もう使えません。
received-link-title = 専用リンク
received-link-text = このリンクを使うと、どの端末からでもご相談の状況を見られます。リンクを知っている人は誰でもご相談を読めますので、ほかの人に教えないでください。
slip-title = ご相談について
slip-text = スマートフォンでコードを読み取るか、その下のURLを入力してください。回答を読んだり、メッセージを書いたりできます。
slip-code = ご相談へのリンクのコード
slip-private = リンクを知っている人は誰でもご相談を読めますので、この用紙はほかの人に見せないでください。
received-open = 相談のページを開く

## The request's own page

request-title = 相談 { $reference }
request-about = 相談の分野
request-sent = 送信日時
request-due = 窓口からの回答期限
request-with = 担当者
request-with-nobody = 担当者を探しています
request-languages = 使える言語
request-messages = メッセージ
request-you = あなた
request-team = 担当チーム
request-erased = このメッセージは削除されました。
request-reply = メッセージを送る
request-reply-waiting = お返事
request-reply-label = メッセージ
request-reply-send = 送信する
request-reply-resolved = まだ解決していないときは、ここにお書きください。相談を再開します。
request-reply-closed = この相談は終了しています。ここにお書きいただくと、この相談の続きとして、新しい相談を受け付けます。
request-sent-ok = ありがとうございます。メッセージを送信しました。
request-linked-ok = 前の相談は終了しているため、新しい相談として受け付けました。前の相談の続きとして扱います。
request-solved = 解決しました
request-solved-ok = 解決してよかったです。お知らせいただき、ありがとうございました。
request-reopen = 相談を再開する
request-reopen-ok = ご相談を再開しました。
request-cancel = この相談を取り下げる
request-cancel-title = この相談を取り下げますか？
request-cancel-text = 取り下げると、対応はここで終わります。元に戻すことはできませんが、新しい相談はいつでも送れます。
request-cancel-yes = はい、取り下げます
request-cancel-no = いいえ、取り下げません
request-cancel-ok = ご相談を取り下げました。
request-history = これまでの経過
request-continues = この相談は、次の相談の続きです：
request-continued = 続きはこちらの相談です：
request-status-explain-new = ご相談を受け付けました。担当者を探しています。
request-status-explain-unconfirmed = この相談の確認をお願いします。確認していただくと、担当者につなぎます。
request-status-explain-open = 担当者が対応しています。
request-explain-answered = 回答をお送りしました。足りないことがあれば、下の欄からお知らせください。解決したときも、お知らせください。
# $date (Text) the day
request-explain-later = { $date }に、ご相談をあらためて確認します。それまでは何もしていただく必要はありません。
request-status-explain-waiting = お聞きしたいことがあります。下の欄からお返事をお願いします。
request-status-explain-resolved = 解決したものと考えています。まだ解決していないときは、お知らせください。
request-status-explain-closed = この相談は終了しました。
request-status-explain-cancelled = この相談は取り下げ済みです。

## Rating

rate-title = 対応はいかがでしたか
rate-question = 今回の対応に、どのくらい満足されましたか
rate-comment = よろしければ、ご感想をお聞かせください（任意）
rate-send = 評価を送る
rate-thanks = 評価をいただき、ありがとうございました。評価はいつでも変更できます。

## History, as the resident reads it

event-resident-submitted = ご相談をいただきました。
event-resident-taken-down = ご相談を代わりに登録しました。
event-resident-link-printed = ご相談へのリンクを載せたページを印刷しました。
event-resident-confirmed = ご相談の確認をいただきました。
event-resident-continues = 前の相談の続きです。
event-resident-resident-wrote = メッセージをいただきました。
event-resident-answered = 回答をお送りしました。
event-resident-asked = こちらから質問をお送りしました。
event-resident-routed = 担当の{ $name }がご相談を受け取りました。
event-resident-taken = { $name }がご相談を担当することになりました。
event-resident-handed-over = { $name }がご相談を引き継ぎました。
event-resident-handed-back = 別の担当者を探しています。
event-resident-reopened = ご相談を再開しました。
event-resident-topic-changed = ご相談の分野を「{ $topic }」にしました。
event-resident-resolved = ご相談を解決済みとしました。
event-resident-resolved-unanswered = { $days }のあいだお返事がなかったため、ご相談を解決済みとしました。
event-resident-closed = ご相談を終了しました。
event-resident-cancelled = ご相談の取り下げを受け付けました。
event-resident-rated = 評価をいただきました：{ $stars }
event-resident-reminded = お返事のお願いをお送りしました。
event-resident-email-corrected = メールアドレスの訂正を受け付けました。
event-resident-name-corrected = お名前を訂正しました。
event-resident-subject-corrected = ご相談の件名を訂正しました。
event-resident-languages-corrected = ご利用の言語を訂正しました：{ $languages }
event-resident-message-language-corrected = メッセージの言語を訂正しました。
# $date (Text) the day
event-resident-put-off = { $date }に、ご相談をあらためて確認することにしました。
event-resident-email-corrected-by-us = メールアドレスを訂正しました。
event-resident-link-requested = 新しいリンクをお送りしました。

## Find my request

track-title = 送った相談を探す
track-intro = 受付番号と、ご相談のときに使ったメールアドレスを入力してください。そのアドレスに新しいリンクをお送りします。
track-reference = 受付番号
track-reference-hint = GC-7K3F-92M8 のような番号です。お届けしたすべてのメールに書いてあります。
track-send = リンクを受け取る
track-done-title = メールをご確認ください
track-done = 受付番号とメールアドレスが合っていれば、リンクをメールでお送りしています。届くまで数分かかることがあります。迷惑メールのフォルダーもご確認ください。
track-no-access-title = このリンクは使えません
track-no-access = リンクが途中で切れているか、古くなって使えなくなっているようです。新しいリンクをメールでお送りできます。
