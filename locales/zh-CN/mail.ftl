## E-mails. The first line is the subject; the reference follows in brackets.

mail-greeting = { $name }，您好！
mail-signature = { $desk } 敬上
mail-reference = 编号：{ $reference }
mail-about = 标题：{ $subject }
mail-open = 查看我的求助
mail-link-note = 这是您的专属链接：有这个链接的人都能看到您的求助，请不要转发。
mail-why = 您收到这封邮件，是因为您向我们发送了求助。
mail-why-confirm = 您收到这封邮件，是因为有人在我们的表单里填写了您的邮箱。
mail-why-staff = 您收到这封邮件，是因为您是服务台的同事。

## To residents

mail-received-subject = 我们已收到您的求助：{ $subject }
mail-received-text = 谢谢您联系我们，您的求助已经收到。
mail-received-when = 目前没有会{ $language }的工作人员在岗。会这门语言的工作人员最早在{ $time }上班。
mail-received-by = 我们最晚会在{ $date }答复您。
mail-received-safety = 紧急情况请拨打 110（报警）、120（急救）或 119（火警）。市民服务热线是 12345。
mail-confirm-subject = 请确认您的求助：{ $subject }
mail-confirm-text = 我们收到一条求助，上面填的是您的邮箱。请打开下面的链接，再按那个页面上的按钮，确认这条求助。确认后，我们才会交给工作人员处理。
mail-confirm-until = 请最晚在{ $date }确认，否则我们会删除这条求助。
mail-confirm-else = 如果不是您本人发的，可以不理会这封邮件。
mail-confirm-action = 确认我的求助
mail-answered-subject = 我们已答复您：{ $subject }
mail-answered-text = { $name }答复了您的求助：
mail-answered-reply = 如果您想回复，请使用下面的链接。
mail-asked-subject = 有个问题想问您：{ $subject }
mail-asked-text = 为了帮到您，{ $name }想先了解：
mail-asked-reply = 请通过下面的链接回复。收到您的回复后，我们会马上继续处理。
mail-reminder-subject = 我们在等您的回复：{ $subject }
mail-reminder-text = 关于您的求助，我们之前问过您一个问题，还没有收到您的回复。
mail-reminder-then = 如果提问后 { $days }内没有收到您的回复，我们会认为问题已经解决。之后您仍然可以给我们留言。
mail-resolved-subject = 您的求助已解决：{ $subject }
mail-resolved-text = 我们认为您的问题已经解决。
mail-resolved-words = { $name }写道：
mail-resolved-else = 如果还没有解决，请打开下面的链接告诉我们。也欢迎您在那里评价我们的帮助。
mail-reopened-subject = 您的求助已重新开启：{ $subject }
mail-reopened-text = 您的求助已重新开启，我们正在处理。
mail-fresh-link-subject = 求助 { $reference } 的链接
mail-fresh-link-text = 这是您要的链接，可以用来查看您的求助。
mail-fresh-link-else = 如果不是您本人要的，可以不理会这封邮件，什么都没有改变。

## To staff

mail-assigned-subject = 派给您：{ $subject }
mail-assigned-text = 有一张工单自动派给了您。居民的首选语言：{ $language }。
mail-resident-wrote-subject = 居民有新留言：{ $subject }
mail-resident-wrote-text = 居民（{ $name }）在您经办的工单中留言：
mail-handed-over-subject = 转交给您：{ $subject }
mail-handed-over-text = { $name }把一张工单转交给了您。
# $subject (Text) the request’s subject
mail-named-subject = 有备注提到您：{ $subject }
# $name (Text) the colleague
mail-named-text = { $name }在一张工单的备注中提到了您：
# $subject (Text) the request’s subject
mail-supervisor-asked-subject = 询问主管：{ $subject }
# $name (Text) the colleague
mail-supervisor-asked-text = { $name }就一张工单询问主管：
# $subject (Text) the request’s subject
mail-look-again-subject = 今天请再看：{ $subject }
# $name (Text) who put it off
mail-look-again-text = 这张工单推迟到今天再看。{ $name }的备注：
# $subject (Text) the request’s subject
mail-cannot-remind-subject = 没有回复，也没有邮箱：{ $subject }
# $name (Text) the resident
mail-cannot-remind-text = 我们在等{ $name }回复，但对方没有邮箱，无法提醒。工单已回到处理中，仍由您经办，请用其他方式联系对方。
mail-open-hours = 查看我的工作时间
# $day (Text) the day
mail-day-changed-subject = 您{ $day }的工作时间有变更
# $day (Text) the day
# $hours (Text) hours
mail-day-changed-text = { $day }您的工作时间改为：{ $hours }。
# $day (Text) the day
mail-day-changed-off = { $day }您不再有班次。
# $name (Text) the colleague
mail-swap-over-subject = 与{ $name }的换班请求已失效
# $name (Text) the colleague
# $own (Text) the reader’s day with its hours
# $other (Text) the colleague’s day with its hours
mail-swap-over-text = 与{ $name }的换班（您：{ $own }；对方：{ $other }）提出之后，工作时间有变，因此请求已失效。如仍需换班，请重新提出。
# $desk (Text) the desk’s name
mail-test-subject = 测试：{ $desk }
mail-test-text = 收到这封邮件，说明服务台发出的邮件能够送达。您无需任何操作。
mail-open-desk = 打开服务台
# $name (Text) the colleague
mail-swap-asked-subject = { $name }请求与您换班
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
mail-swap-asked-text = { $name }请求与您换班：您替对方上{ $own }的班，对方替您上{ $other }的班。
# $name (Text) the colleague
mail-swap-agreed-subject = { $name }同意换班
# $name (Text) the colleague
# $own (Text) the day that you gave
# $other (Text) the day that you took
mail-swap-agreed-text = { $name }同意换班：对方替您上{ $own }的班，您替对方上{ $other }的班。
# $name (Text) the colleague
mail-swap-declined-subject = { $name }不能换班
# $name (Text) the colleague
# $own (Text) the day that you wanted to give
# $other (Text) the day that you wanted to take
mail-swap-declined-text = { $name }不能用{ $other }的班换您{ $own }的班。您的班次不变。
mail-nobody-found-subject = 没有找到人选：{ $subject }
mail-nobody-found-text = 自动派单没有为这张工单找到人选。居民的首选语言：{ $language }。请转交给合适的同事。
mail-open-ticket = 查看工单
mail-invitation-subject = 您在{ $desk }的账号
mail-invitation-text = 已为您开通{ $desk }的账号。请通过下面的链接设置密码，链接 72 小时内有效，只能使用一次。
mail-password-reset-subject = 设置新密码
mail-password-reset-text = 有人要求为您的账号设置新密码。如果是您本人，请通过下面的链接设置，链接 72 小时内有效，只能使用一次。
mail-password-reset-else = 如果不是您本人要求的，可以不理会这封邮件，您的密码不会改变。
mail-choose-password = 设置我的密码
