## What went wrong, and what to do.

error-title-prefix = エラー：
error-summary-title = ご確認ください
error-not-found-title = ページが見つかりません
error-not-found = アドレスが間違っているか、ページが移動した可能性があります。
error-signed-out-title = ログインの有効期限が切れました
error-signed-out = 別のウィンドウでログインしてから、この画面に戻り、もう一度送信してください。
error-home = トップページへ
error-unexpected-title = こちらで問題が起きました
error-unexpected = 操作に間違いがあったわけではありません。少し待ってから、もう一度お試しください。また同じことが起きたときは、このコードをお知らせください：{ $id }
error-typed = お書きになった内容は残っています
error-again = もう一度送信する
error-too-large-title = 内容が大きすぎます
error-too-large = お送りいただいた文章が長すぎて、受け取れませんでした。前のページに戻り、短くしてから、もう一度送信してください。
error-too-slow-title = フォームが最後まで届きませんでした
error-too-slow = 通信が遅すぎたか、途中で切れました。前のページに戻り、もう一度送信してください。入力した内容は、ブラウザーに残っています。
error-busy-title = 窓口がたいへん混み合っています
error-busy = 前のページに戻り、1分ほどしてから、もう一度お試しください。入力した内容は、ブラウザーに残っています。
error-cross-site-title = 送信を受け付けられませんでした
error-cross-site = 別のウェブサイトから送信されたようです。こちらのページを開き直して、フォームから送信してください。
error-bad-request-title = フォームを読み取れませんでした
error-bad-request = 前のページに戻り、ページを読み込み直してから、もう一度送信してください。

## Beside a field

field-name-empty = お名前を入力してください
field-name-long = お名前は{ $limit }文字以内で入力してください
field-email-empty = メールアドレスを入力してください
field-email-wrong = メールアドレスは name@example.com のような形で入力してください
field-languages-empty = 言語を1つ以上選んでください
field-topic-empty = 何についてのご相談か、選んでください
field-subject-empty = 何についてのご相談か、件名にひとことで入力してください
field-subject-long = 件名は{ $limit }文字以内で入力してください（今は{ $actual }文字です）
field-description-empty = ご相談の内容を入力してください
field-description-long = ご相談の内容は{ $limit }文字以内で入力してください（今は{ $actual }文字です）
field-text-heavy = 文字に付いた記号が多すぎて、受け取れません。記号を減らして入力してください
field-consent-missing = 同意がないと、ご相談をお預かりできません。同意いただけるときは、チェックを入れてください
field-message-empty = メッセージを入力してください
field-reference-wrong = この受付番号は正しくないようです。GC-7K3F-92M8 のような形で入力してください
field-rating-missing = 星1つから5つまでの中から選んでください
field-password-empty = パスワードを入力してください
field-passwords-differ = 2つのパスワードが一致していません
field-level-missing = 言語ごとにレベルを選んでください
field-language-unknown = 一覧から言語を選ぶか、「sw」のような言語コードを入力してください
field-time-wrong = 時刻は09:00のように、時と分で入力してください
field-date-wrong = 開始日と終了日を入力してください
field-leave-past = この休暇は{ $date }に終わっています。日付を直すか、削除する場合は開始日と終了日の両方を空にしてください
field-locale-missing = 画面とメールの言語を選んでください
field-number-wrong = 整数を入力してください
field-hours-wrong = 時間は 9:00–12:00, 13:30–17:30 のような形で入力してください
field-hours-backwards = 終了が開始より前になっています
field-hours-overlap = 時間帯が重なっています
field-hours-none = 少なくとも1日分の受付時間を入力してください
field-emergency-wrong = { $line }行目は、「番号 つながる先」の形で入力してください（例：110 警察）
field-emergency-many = 番号は{ $limit }個以内で入力してください
field-topic-name-empty = 分野の英語名を入力してください

## What the desk refuses

refusal-not-allowed = この操作はできません。ほかのメンバーが担当している相談のときは、本人かリーダーに頼んでください。
refusal-ticket-closed = この相談は終了しています。もう変更できません。
refusal-wrong-status = 今の状況では、この操作はできません。
refusal-person-not-active = このメンバーのアカウントは無効になっています。ほかの人を選んでください。
refusal-changed-meanwhile = 入力しているあいだに、この相談に新しいメッセージが追加されました。上のメッセージをご確認ください。入力した文章はそのまま残っています。
refusal-changed-by-another = ページを開いたあとに、ほかの人が変更しました。今の内容をご確認ください。入力した内容は残っています。そのままでよければ、もう一度送信してください。
refusal-changed-since = そのあと案件に別の動きがあったため、元に戻せません。
refusal-too-late-to-undo = 元に戻せる時間が過ぎたか、メールがすでに送られたため、元に戻せません。
refusal-too-many-views = 保存できる一覧の数の上限に達しています。先に1つ削除してください。
refusal-link-expired = このリンクは、すでに使われたか、期限が切れています。新しいリンクの送信を依頼してください。
refusal-sign-in-failed = メールアドレスかパスワードが違います。
refusal-too-many-attempts = 操作の回数が多すぎます。15分待ってから、もう一度お試しください。
refusal-password-too-weak = パスワードは12文字以上にして、異なる文字を5つ以上使ってください。
refusal-password-wrong = 今のパスワードが違います。
refusal-email-taken = このメールアドレスは、すでにほかのメンバーが使っています。
refusal-last-administrator = 最後の管理者です。先に、ほかの人を管理者にしてください。
refusal-not-yet-resolved = 評価は、ご相談が解決してからお送りいただけます。
refusal-topic-retired = この分野は現在受け付けていません。ほかの分野を選んでください。
refusal-shifts-overlap = 勤務シフトが重なっています。どちらかを直してください。
refusal-end-before-start = 終了日が開始日より前になっています。
refusal-not-a-later-day = 明日から1年以内の日付を選んでください。
refusal-no-day-to-swap = このシフトは交換できません。当日か過ぎた日、または2か月より先の日です。
refusal-on-leave-then = どちらかが、その日に休暇を取っています。
refusal-no-shift-then = どちらかの日に、交換できるシフトがもうありません。
refusal-swap-answered = この依頼は、すでに返事があったか取り下げられています。
