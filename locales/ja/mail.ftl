## E-mails. The first line is the subject; the reference follows in brackets.

mail-greeting = { $name } 様
mail-signature = どうぞよろしくお願いいたします。{ $desk }より
mail-reference = 受付番号：{ $reference }
mail-about = 件名：{ $subject }
mail-open = 相談のページを開く
mail-link-note = これは専用リンクです。リンクを知っている人は誰でもご相談を読めますので、ほかの人に転送しないでください。
mail-why = このメールは、ご相談を送ってくださった方にお送りしています。
mail-why-confirm = このメールは、ご相談のフォームに入力されたメールアドレスにお送りしています。
mail-why-staff = このメールは、窓口のメンバーにお送りしています。

## To residents

mail-received-subject = ご相談を受け付けました：{ $subject }
mail-received-text = ご相談をお寄せいただき、ありがとうございます。確かに受け付けました。
mail-received-when = いま、{ $language }を話す担当者は窓口にいません。{ $time }から対応できます。
mail-received-by = 遅くとも{ $date }までに回答します。
mail-received-safety = 緊急のときは、110（警察）、120（救急車）、119（消防）に電話してください。上海市のホットラインは12345です。
mail-confirm-subject = ご相談の確認をお願いします：{ $subject }
mail-confirm-text = このメールアドレスで、ご相談の送信がありました。下のリンクを開いて、そのページのボタンを押してください。ボタンを押すまで、ご相談は担当者に届きません。
mail-confirm-until = { $date }までにお願いします。それを過ぎると、送られた内容を削除します。
mail-confirm-else = お心当たりがないときは、何もなさらなくて大丈夫です。
mail-confirm-action = 確認のページを開く
mail-answered-subject = 回答をお送りします：{ $subject }
mail-answered-text = 担当の{ $name }からの回答です。
mail-answered-reply = お返事は、下のリンクからお願いします。
mail-asked-subject = お聞きしたいことがあります：{ $subject }
mail-asked-text = ご相談にお答えするため、担当の{ $name }からお聞きしたいことがあります。
mail-asked-reply = 下のリンクからお返事をお願いします。お返事をいただきしだい、対応を進めます。
mail-reminder-subject = お返事をお待ちしています：{ $subject }
mail-reminder-text = ご相談についてお聞きしたことに、まだお返事をいただいていません。
mail-reminder-then = 質問をお送りしてから{ $days }以内にお返事がない場合は、解決したものとさせていただきます。そのあとでも、ご連絡いただけます。
mail-resolved-subject = ご相談を解決済みとしました：{ $subject }
mail-resolved-text = ご相談は解決したものと考えています。
mail-resolved-words = 担当の{ $name }より：
mail-resolved-else = まだ解決していないときは、下のリンクを開いてお知らせください。対応についてのご感想も、同じページでお聞かせいただけるとうれしいです。
mail-reopened-subject = ご相談を再開しました：{ $subject }
mail-reopened-text = ご相談を再開し、対応を進めています。
mail-fresh-link-subject = ご相談 { $reference } のリンク
mail-fresh-link-text = ご依頼いただいた、相談のページへのリンクをお送りします。
mail-fresh-link-else = お心当たりがないときは、何もなさらなくて大丈夫です。ご相談には何の変更もありません。

## To staff

mail-assigned-subject = 新しい担当案件：{ $subject }
mail-assigned-text = 自動振り分けにより、新しい案件の担当になりました。相談者の第1希望の言語は{ $language }です。
mail-resident-wrote-subject = 相談者からのメッセージ：{ $subject }
mail-resident-wrote-text = 担当案件に、{ $name }さんからメッセージが届きました。
mail-handed-over-subject = 案件の引き継ぎ：{ $subject }
mail-handed-over-text = { $name }さんから案件の引き継ぎがありました。
# $subject (Text) the request’s subject
mail-named-subject = メモでの呼びかけ：{ $subject }
# $name (Text) the colleague
mail-named-text = { $name }さんから、案件のメモで呼びかけがありました。
# $subject (Text) the request’s subject
mail-supervisor-asked-subject = リーダーへの質問：{ $subject }
# $name (Text) the colleague
mail-supervisor-asked-text = { $name }さんから、案件についてリーダーへの質問です。
# $subject (Text) the request’s subject
mail-look-again-subject = 今日再確認する案件：{ $subject }
# $name (Text) who put it off
mail-look-again-text = この案件を再確認する日になりました。{ $name }さんのメモ：
# $subject (Text) the request’s subject
mail-cannot-remind-subject = お返事のお願いを送れない案件：{ $subject }
# $name (Text) the resident
mail-cannot-remind-text = { $name }さんのお返事を待っていますが、メールアドレスがないため、お返事のお願いを送れません。案件は対応中に戻りました。別の方法で連絡してください。
mail-open-hours = 勤務時間を開く
# $day (Text) the day
mail-day-changed-subject = { $day }の勤務時間が変わりました
# $day (Text) the day
# $hours (Text) hours
mail-day-changed-text = { $day }の勤務は{ $hours }になりました。
# $day (Text) the day
mail-day-changed-off = { $day }の勤務はなくなりました。
# $name (Text) the colleague
mail-swap-over-subject = { $name }さんとのシフト交換は取り消されました
# $name (Text) the colleague
# $own (Text) the reader’s day with its hours
# $other (Text) the colleague’s day with its hours
mail-swap-over-text = { $name }さんとのシフト交換（あなた：{ $own }、相手：{ $other }）を依頼したあとに勤務時間が変わったため、依頼は取り消されました。必要な場合は、もう一度依頼してください。
# $desk (Text) the desk’s name
mail-test-subject = テスト：{ $desk }
mail-test-text = このメールが届いていれば、窓口からのメールは正しく送信されています。何もする必要はありません。
mail-open-desk = 窓口のページを開く
# $name (Text) the colleague
mail-swap-asked-subject = { $name }さんからシフト交換の依頼
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
mail-swap-asked-text = { $name }さんからシフト交換の依頼です。交換すると、{ $own }に代わりに勤務し、{ $other }の勤務を代わってもらうことになります。
# $name (Text) the colleague
mail-swap-agreed-subject = { $name }さんがシフト交換に同意しました
# $name (Text) the colleague
# $own (Text) the day that you gave
# $other (Text) the day that you took
mail-swap-agreed-text = { $name }さんが同意しました。{ $own }の勤務を代わってもらい、{ $other }に代わりに勤務します。
# $name (Text) the colleague
mail-swap-declined-subject = { $name }さんはシフトを交換できません
# $name (Text) the colleague
# $own (Text) the day that you wanted to give
# $other (Text) the day that you wanted to take
mail-swap-declined-text = { $name }さんは、{ $own }のシフトと{ $other }のシフトを交換できません。シフトはそのままです。
mail-nobody-found-subject = 担当者が見つかりません：{ $subject }
mail-nobody-found-text = 自動振り分けでは、この案件の担当者が見つかりませんでした。相談者の第1希望の言語は{ $language }です。引き継ぎ先を決めてください。
mail-open-ticket = 案件を開く
mail-invitation-subject = { $desk }のアカウント
mail-invitation-text = { $desk }のアカウントを作成しました。下のリンクからパスワードを決めてください。リンクは72時間以内に1回だけ使えます。
mail-password-reset-subject = 新しいパスワードの設定
mail-password-reset-text = パスワードの再設定の依頼を受け付けました。ご本人のご依頼でしたら、下のリンクから新しいパスワードを決めてください。リンクは72時間以内に1回だけ使えます。
mail-password-reset-else = お心当たりがないときは、何もなさらなくて大丈夫です。パスワードは今のままです。
mail-choose-password = パスワードを決める
