## The resident's pages. They call a ticket a request.

site-tagline = 金桥碧云国际社区的居民，都可以用自己的语言求助
site-responsible = 金桥镇金小译语言服务团队

## Emergency numbers, on top of the home page and the form.

emergency-title = 紧急情况请直接打电话，不要在网上留言
emergency-police = 报警
emergency-ambulance = 急救
emergency-fire = 火警
emergency-city = 市民服务热线（24 小时）
emergency-immigration = 移民管理服务热线（24 小时）
emergency-note = 12345 热线提供英语等多种语言的服务。报警、急救和火警电话都是免费的。

## Home

home-title = 有什么可以帮您？
home-intro = 用您自己的语言告诉我们您需要什么，会这门语言的工作人员会给您答复。不需要注册账号。
home-send = 发送求助
home-find = 查找我的求助
home-how-title = 怎么使用
home-how-write = 用您的语言写给我们：办证、住房、看病、上学、税务，生活中的任何事都可以。
home-how-route = 我们会把您的求助交给会说您的语言、又熟悉这类事项的工作人员。
home-how-answer = 答复会用您的语言发到您的邮箱。您可以通过邮件里的链接继续给我们留言，直到问题解决。
home-speak-title = 我们会说的语言
home-hours-title = 服务时间
home-hours-days = { $first }至{ $last }
home-hours-note = 上海时间（UTC+8）。中国法定节假日休息；有些节假日前后的周六或周日会调休上班。
home-here = 现在有人在岗
home-here-from = { $time }起有人在岗
home-here-later = 请给我们留言，我们稍后答复
home-address = 地址
home-telephone = 电话

## The request form

form-title = 发送求助
form-intro = 大约需要 3 分钟。用您最顺手的语言写就可以。
form-required-note = 没有标注“选填”的项目都请填写。
form-languages = 您用哪些语言交流比较方便？
form-languages-hint = 请把您最想用的语言放在第一位，我们会找会这门语言的工作人员。
form-language-first = 最想用的语言
form-language-second = 第二语言（选填）
form-language-third = 第三语言（选填）
form-language-none = 没有其他语言
form-languages-team = 我们会说的语言
form-languages-all = 所有语言
form-topic = 是关于哪方面的事？
form-topic-hint = 如果不确定，选最接近的一项就可以。
form-topic-safety = 如果您或身边的人有危险，请马上拨打 110（报警）、120（急救）或 119（火警）。
form-topic-immigration = 签证和居留许可方面的问题，也可以拨打移民管理服务热线 12367（24 小时，中文和英语）。
form-subject = 一句话概括
form-subject-hint = 例如：“登记我的新住址”
form-description = 说说您需要什么帮助
form-description-hint = 发生了什么，您试过哪些办法，希望我们做什么。请不要写护照号码或银行账户信息。
form-name = 您的姓名
form-name-hint = 希望我们怎么称呼您，就怎么写
form-email = 您的电子邮箱
form-email-hint = 答复会发到这个邮箱。
form-privacy-title = 我们如何使用您的个人信息
form-privacy-who = 谁使用：{ $who }。只有团队成员会看到您的求助。
form-privacy-why = 用来做什么：只用来答复您的求助，不用于其他目的。
form-privacy-what = 包括哪些：您的姓名、电子邮箱、使用的语言，以及您写的内容。
form-privacy-long = 保存多久：求助关闭后保存 { $months } 个月，然后删除。
form-privacy-rights = 您的权利：您可以随时要求复制、更正或删除您的个人信息，也可以随时撤回同意，都不收费。
form-privacy-contact = 请联系：{ $contact }。
form-privacy-contact-reply = 在您的求助页面上给我们留言即可。
form-consent = 我已阅读以上说明，同意团队使用我的个人信息来答复我的求助。
form-send = 发送求助
form-sending-note = 不小心按了两次也没关系，求助只会发送一次。
form-trap = 此处请留空
form-once-more = 请再按一次按钮，把求助发出去。
form-proof-wait = 请稍等，您的求助马上会自动发送。

## Another tab has sent the same a moment ago

alike-title = 这条求助您刚刚发过
alike-text = { $ago }前，我们收到了一条内容完全相同的求助，编号是 { $reference }。不需要再发一次。
alike-open = 查看已收到的求助
alike-send = 仍然发送

## Confirmation

received-title = 我们已收到您的求助
received-reference = 您的求助编号
received-added = 这份表单您之前已经发过，您修改的内容已加到同一条求助里。
received-next-title = 接下来
received-next-someone = 已有一位工作人员收到您的求助，可以用{ $language }与您交流。
received-next-looking = 我们正在找会说您的语言的工作人员。
received-next-when = 目前没有会{ $language }的工作人员在岗。会这门语言的工作人员最早在{ $time }上班。
received-next-by = 我们最晚会在{ $date }答复您。
received-mail = 我们已发送一封邮件到 { $email }，答复也会发到这个邮箱。
received-mail-wrong = { $email } 写错了？
received-mail-likely = 您要写的是 { $email } 吗？
unconfirmed-title = 还差一步：请查看您的邮箱
unconfirmed-text = 我们已发送一封邮件到 { $email }。请打开邮件里的链接，再按那个页面上的按钮，确认您的求助。确认后，我们才会交给工作人员处理。
unconfirmed-until = 请最晚在{ $date }确认您的求助，否则我们会删除您填写的内容。
unconfirmed-none = 过了几分钟还没收到邮件？请看看是不是在垃圾邮件里。如果邮箱写错了，请返回上一页，改好后再发送一次。
confirm-title = 确认您的求助
confirm-text = 这条求助是您发的吗？如果是，请按下面的按钮确认，我们就会交给工作人员处理。
confirm-send = 确认并发送
received-mail-correct = 更正邮箱
received-mail-new = 正确的电子邮箱
received-mail-corrected = 谢谢。今后我们会使用新的邮箱，邮件也已重新发送。之前发到旧邮箱的链接都已失效。
received-link-title = 您的专属链接
received-link-text = 用这个链接，您可以在任何设备上查看求助的进展。请不要告诉别人：有这个链接的人都能看到您的求助。
slip-title = 您的求助
slip-text = 请用手机扫描二维码，或输入下面的网址：您可以在那里查看答复、给我们留言。
slip-code = 求助链接的二维码
slip-private = 请保管好这页纸：有这个链接的人都能看到您的求助。
received-open = 查看我的求助

## The request's own page

request-title = 求助 { $reference }
request-about = 事项
request-sent = 发送时间
request-due = 答复期限
request-with = 负责的工作人员
request-with-nobody = 正在找合适的工作人员
request-languages = 您的语言
request-messages = 往来消息
request-you = 您
request-team = 我们的团队
request-erased = 这条消息已删除。
request-reply = 给我们留言
request-reply-waiting = 您的回复
request-reply-label = 您的消息
request-reply-send = 发送
request-reply-resolved = 如果问题其实还没解决，请在这里告诉我们，我们会重新开启您的求助。
request-reply-closed = 这条求助已经结束。如果您在这里留言，我们会用您写的内容新开一条求助，并与这一条关联。
request-sent-ok = 谢谢，您的消息已发送。
request-linked-ok = 原来的求助已关闭，我们用您写的内容新开了一条，并与原来的关联。
request-solved = 我的问题已解决
request-solved-ok = 很高兴问题解决了，谢谢您告诉我们。
request-reopen = 重新开启
request-reopen-ok = 您的求助已重新开启。
request-cancel = 撤回这条求助
request-cancel-title = 要撤回这条求助吗？
request-cancel-text = 撤回后我们会停止处理，也无法恢复。不过您随时可以发送新的求助。
request-cancel-yes = 撤回
request-cancel-no = 不撤回
request-cancel-ok = 您的求助已撤回。
request-history = 处理记录
request-continues = 之前的求助：
request-continued = 后续的求助：
request-status-explain-new = 我们已收到您的求助，正在找合适的工作人员。
request-status-explain-unconfirmed = 请先确认这条求助，然后我们会交给工作人员处理。
request-status-explain-open = 工作人员正在处理您的求助。
request-explain-answered = 我们已经答复您。如果还有问题，请在下面留言；如果已经解决，请告诉我们。
# $date (Text) the day
request-explain-later = 我们会在{ $date }再看您的求助。在那之前，您什么都不用做。
request-status-explain-waiting = 我们有问题想问您，请在下面回复。
request-status-explain-resolved = 我们认为问题已经解决。如果还没有，请告诉我们。
request-status-explain-closed = 这条求助已关闭。
request-status-explain-cancelled = 您已撤回这条求助。

## Rating

rate-title = 我们做得怎么样？
rate-question = 您对我们的帮助满意吗？
rate-comment = 还有什么想对我们说的吗？（选填）
rate-send = 提交评价
rate-thanks = 谢谢您的评价。您随时可以修改。

## History, as the resident reads it

event-resident-submitted = 您发送了求助。
event-resident-taken-down = 我们代您登记了求助。
event-resident-link-printed = 我们打印了带有求助链接的页面。
event-resident-confirmed = 您确认了求助。
event-resident-continues = 这条求助是之前一条的后续。
event-resident-resident-wrote = 您给我们留言了。
event-resident-answered = 我们答复了您。
event-resident-asked = 我们向您提了一个问题。
event-resident-routed = { $name }收到了您的求助。
event-resident-taken = { $name }开始负责您的求助。
event-resident-handed-over = 您的求助改由{ $name }负责。
event-resident-handed-back = 我们正在找另一位工作人员。
event-resident-reopened = 求助已重新开启。
event-resident-topic-changed = 您的求助已归入“{ $topic }”。
event-resident-resolved = 求助已标为“已解决”。
event-resident-resolved-unanswered = 我们连续 { $days }没有收到您的回复，已将求助标为“已解决”。
event-resident-closed = 求助已关闭。
event-resident-cancelled = 您撤回了求助。
event-resident-rated = 您评价了我们的帮助：{ $stars }。
event-resident-reminded = 我们提醒过您回复。
event-resident-email-corrected = 您更正了电子邮箱。
event-resident-name-corrected = 我们更正了您的姓名。
event-resident-subject-corrected = 我们更正了您求助的标题。
event-resident-languages-corrected = 我们更正了您使用的语言：{ $languages }。
event-resident-message-language-corrected = 我们更正了一条消息的语言。
# $date (Text) the day
event-resident-put-off = 我们决定在{ $date }再看您的求助。
event-resident-email-corrected-by-us = 我们更正了您的电子邮箱。
event-resident-link-requested = 我们给您发了新的链接。

## Find my request

track-title = 查找我的求助
track-intro = 请输入求助编号和您留给我们的电子邮箱，我们会把新的链接发到这个邮箱。
track-reference = 求助编号
track-reference-hint = 格式如 GC-7K3F-92M8，我们发给您的每封邮件里都有。
track-send = 把链接发给我
track-done-title = 请查看您的邮箱
track-done = 如果编号和邮箱对得上，您很快会收到链接。可能要等几分钟，也请看看垃圾邮件文件夹。
track-no-access-title = 这个链接打不开
track-no-access = 链接可能不完整，或者是已经失效的旧链接。我们可以用邮件给您发一个新的。
