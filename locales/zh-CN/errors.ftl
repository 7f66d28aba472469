## What went wrong, and what to do.

error-title-prefix = 错误：
error-summary-title = 请注意以下问题
error-not-found-title = 找不到这个页面
error-not-found = 网址可能输错了，或者页面已经移走。
error-signed-out-title = 登录已失效
error-signed-out = 请在另一个窗口登录，然后回到这里，重新发送您写的内容。
error-home = 返回首页
error-unexpected-title = 我们这边出了点问题
error-unexpected = 这不是您的操作造成的。请稍后再试。如果再次出现，请把这个代码告诉我们：{ $id }
error-typed = 您写的内容还在
error-again = 重新发送
error-too-large-title = 内容太多了
error-too-large = 您发送的文字超出了我们能接收的大小。请返回，缩短后再发送。
error-too-slow-title = 表单没有完整送达
error-too-slow = 网络太慢，或者连接中断了。请返回后再发送一次，您填写的内容还保留在浏览器里。
error-busy-title = 服务台现在太忙了
error-busy = 请返回，过一分钟再试。您填写的内容还保留在浏览器里。
error-cross-site-title = 我们没有接收这份表单
error-cross-site = 它似乎来自其他网站。请重新打开我们的页面，再从那里发送。
error-bad-request-title = 我们无法读取这份表单
error-bad-request = 请返回，刷新页面后再发送一次。

## Beside a field

field-name-empty = 请填写您的姓名
field-name-long = 姓名最多 { $limit } 个字符
field-email-empty = 请填写您的电子邮箱
field-email-wrong = 请填写正确的电子邮箱，例如 name@example.com
field-languages-empty = 请至少选择一种语言
field-topic-empty = 请选择是哪方面的事
field-subject-empty = 请用一句话概括您的求助
field-subject-long = “一句话概括”最多 { $limit } 个字符，现在有 { $actual } 个
field-description-empty = 请说说您需要什么帮助
field-description-long = 内容最多 { $limit } 个字符，现在有 { $actual } 个
field-text-heavy = 您的文字里字母上的附加符号太多，我们无法接收。请减少一些
field-consent-missing = 没有您的同意，我们不能保存您的求助。如果同意，请勾选
field-message-empty = 请填写消息内容
field-reference-wrong = 这不是我们的编号。编号格式如 GC-7K3F-92M8
field-rating-missing = 请选择 1 到 5 星
field-password-empty = 请输入密码
field-passwords-differ = 两次输入的密码不一致
field-level-missing = 请为每种语言选择水平
field-language-unknown = 请从列表中选择语言，或输入语言代码，例如“sw”
field-time-wrong = 请按“时:分”填写时间，例如 09:00
field-date-wrong = 请填写第一天和最后一天
field-leave-past = 这段休假已于{ $date }结束。请改正日期；要删除，把两个日期都清空就可以
field-locale-missing = 请选择页面和邮件的语言
field-number-wrong = 请填写整数
field-hours-wrong = 请这样填写时间：9:00–12:00, 13:30–17:30
field-hours-backwards = 结束时间早于开始时间
field-hours-overlap = 时段有重叠
field-hours-none = 请至少填写一天的服务时间
field-emergency-wrong = 第 { $line } 行要先写号码，再写是什么电话，例如：110 报警
field-emergency-many = 最多填写 { $limit } 个号码
field-topic-name-empty = 请填写事项的英文名称

## What the desk refuses

refusal-not-allowed = 您没有权限这样做。如果工单由其他同事经办，请联系这位同事或主管。
refusal-ticket-closed = 这条求助已经结束，不能再更改。
refusal-wrong-status = 这条求助在目前的状态下不能这样操作。
refusal-person-not-active = 这位同事的账号已停用，请另选一位。
refusal-changed-meanwhile = 您写的时候，又有人留了言。请先看看上面的新消息，您写的内容还在。
refusal-changed-by-another = 您打开页面后，有人改动过这里的内容。请先看看现在的内容。您填的都还在，如果仍然合适，请再提交一次。
refusal-changed-since = 无法再撤销：这张工单之后又有了新的变动。
refusal-too-late-to-undo = 已来不及撤销：可撤销的时间已过，或邮件已经发出。
refusal-too-many-views = 已保存的列表数量已达上限，请先删除一个。
refusal-link-expired = 这个链接已用过或已过期，请重新获取。
refusal-sign-in-failed = 邮箱或密码不正确。
refusal-too-many-attempts = 尝试次数过多，请等 15 分钟再试。
refusal-password-too-weak = 密码至少 12 个字符，其中至少 5 个各不相同。
refusal-password-wrong = 当前密码不正确。
refusal-email-taken = 已有同事使用这个邮箱。
refusal-last-administrator = 这是最后一位管理员。请先让另一位同事担任管理员。
refusal-not-yet-resolved = 求助解决后，您就可以评价我们的帮助。
refusal-topic-retired = 这个事项已不再提供，请另选一项。
refusal-shifts-overlap = 有两个班次时间重叠，请修改其中一个。
refusal-end-before-start = 最后一天不能早于第一天。
refusal-not-a-later-day = 请选择今天之后、一年之内的日期。
refusal-no-day-to-swap = 这些班次不能换：日期已到、已过，或在两个月以后。
refusal-on-leave-then = 你们中有人在其中一天休假。
refusal-no-shift-then = 其中一天已没有可换的班次。
refusal-swap-answered = 这次换班已有答复或已撤回。
