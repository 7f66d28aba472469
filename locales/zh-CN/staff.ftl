## The staff's pages.

## Signing in

login-title = 登录
login-email = 邮箱
login-password = 密码
login-button = 登录
login-forgot = 忘记密码？
reset-title = 重置密码
reset-intro = 请输入您的邮箱。如果有对应的账号，我们会发送一个链接，72 小时内有效。
reset-button = 发送链接
reset-done = 如果这个邮箱有对应的账号，您很快会收到链接。链接 72 小时内有效，只能使用一次。
choose-title = 设置密码
choose-hello = { $name }，欢迎您！
choose-intro = 至少 12 个字符。把几个词连起来，好记又难猜。
choose-password = 新密码
choose-repeat = 再次输入新密码
choose-button = 保存并登录
setup-title = 开通服务台
setup-intro = 目前还没有账号。请先创建第一个管理员账号，再由管理员邀请其他同事。
setup-name = 您的姓名
setup-button = 创建账号
signed-out = 您已退出登录。

## Around every page

nav-label = 工单列表和页面
nav-new = + 代居民登记
nav-today = 今日概览
nav-mine = 我的工单
nav-unassigned = 可接工单
nav-nobody = 无人经办
nav-following = 我关注的
# $count (Count) how many tickets have news
nav-following-news = { $count } 张工单有新动态
nav-turn = { $count } 张待我们答复
nav-languages = 我会的语言
nav-everyone = 全部在办
nav-waiting = 等待居民回复
nav-over = 已结束
nav-overdue = 已逾期
nav-group-everybody = 团队工单
nav-group-desk = 服务台
answers-title = 常用答复
answers-add = 新建常用答复
answers-search = 查找常用答复
answers-none = 没有这样的常用答复。
answers-own = 个人
answers-use = 使用
answers-change = 修改
answers-missing = 缺
answers-older = 比英文版旧
# $language (Text) the language that is missing
# $other (Text) the language of the text that is offered
answers-missing-for = 没有{ $language }版，这是{ $other }版。
# $count (Count) how often it was sent
answers-uses = 已用 { $count } 次
# $topic (Text) the topic
answers-does-topic = 事项：{ $topic }
# $name (Text) the colleague
answers-does-to = 转交给{ $name }
answers-removed = 常用答复已删除。
# $added (Count) how many are new
# $changed (Count) how many are others than before
# $same (Count) how many are as they were
answers-imported = 文件已导入。新增：{ $added }；更改：{ $changed }；未变：{ $same }。
answers-new-title = 新建常用答复
answers-edit-title = 常用答复
answers-name = 名称
answers-name-empty = 请填写一行以内的名称
answers-shared = 所有人可用
answers-does = 发送时同时执行
answers-then = 发送方式
answers-as-chosen = 发送时再选
answers-unchanged = 不变
answers-nobody = 不转交
answers-placeholders = 使用时会自动填入：
# $word (Text) the placeholder as it is written
# $known (Text) all that there are
answers-placeholder-wrong = 没有 { $word }。可用的有：{ $known }
answers-placeholder-name = 居民姓名
answers-placeholder-reference = 编号
answers-placeholder-link = 专属链接
answers-placeholder-due = 承诺日期
answers-placeholder-colleague = 您的姓名
answers-placeholder-desk = 服务台名称
answers-placeholder-address = 服务台地址
answers-placeholder-telephone = 服务台电话
answers-right = 意思仍与英文版一致
answers-preview = 预览
answers-other-language = 其他语言
answers-language-missing = 请选择最后一段文字的语言
answers-text = 文字
answers-no-text = 请至少填写一种语言的文字
answers-not-possible = 已解决或等待回复的工单不能同时转交
answers-remove = 删除此常用答复
answers-file-title = 文件
answers-file-text = 表格：每行一条答复，每列一种语言，可用任何电子表格软件打开。
answers-export-shared = 导出公用答复
answers-export-own = 导出个人答复
answers-import = 导入文件
answers-file = 文件
answers-import-hint = 同名答复会被替换。如有一行出错，整个文件都不会导入。
answers-file-not-taken = 文件未导入
answers-file-not-a-table = 这不是文本表格，请另存为 CSV。
answers-file-no-columns = 首行需要有 name 列和至少一个语言列，例如 en。
# $name (Text) the column
answers-file-unknown-column = “{ $name }”列既不是规定的列，也不是语言。
# $name (Text) the column
answers-file-same-column = “{ $name }”列重复，或有另一列是同一种语言。
# $language (Text) the language of the text
answers-file-lost = { $language }：保存文件时丢失了文字，请另存为 CSV UTF-8。
# $line (Count) the line’s number
# $problem (Text) what is wrong
answers-file-line = 第 { $line } 行：{ $problem }
# $name (Text) the answer
answers-file-twice = “{ $name }”重复
# $word (Text) what is written
answers-file-then = “{ $word }”不是 stay-open、wait、resolve 之一
# $word (Text) what is written
answers-file-topic = 没有事项“{ $word }”
# $word (Text) what is written
answers-file-to = 没有使用“{ $word }”邮箱的同事
answers-file-broken = 字段比首行多
nav-group-views = 已保存的列表
view-save = 保存此列表
view-save-button = 保存
view-saved = 这是已保存的列表
view-name = 列表名称
view-shared = 供全体同事使用
view-remove = 删除此列表
nav-team = 团队
nav-topics = 事项
nav-settings = 服务台设置
nav-sign-out = 退出登录
connection-lost = 连接已中断。您输入的内容会留在这里，连接恢复后自动保存。
presence-on-duty = 在岗
presence-away = 暂离
presence-off-shift = 未当班
presence-on-leave = 休假
presence-disabled = 已停用
away-set = 设为暂离
away-end = 我回来了
away-hint = 暂离期间不会收到新工单，手上的工单仍由您经办。
away-for = 暂离时长
away-today = 今天剩余时间
# $time (Text) when they are back
away-until = 暂离至{ $time }
away-until-tomorrow = 暂离至今天结束
hours-title = 我的工作时间
hours-coming = 未来三周
hours-none = 未来三周没有班次。
hours-on-leave = 休假
hours-holiday = 法定节假日
hours-changed = 已调整
hours-changed-days = 工作时间有调整的日期
hours-leaves = 我的休假
# $first (Text) the first day
# $last (Text) the last day
hours-leave = { $first }至{ $last }
hours-leave-hint = 主管能看到您的休假。休假期间不会给您派新工单。
hours-leave-add = 登记休假
hours-leave-remove = 撤销
hours-leave-saved = 休假已登记。
hours-leave-removed = 休假已撤销，已过去的日子保留。
hours-swap = 换班
hours-swap-hint = 同事会收到邮件，同意后才生效。
hours-swap-own = 我的班次
hours-swap-theirs = 换同事的班次
hours-swap-ask = 请求换班
hours-swap-nobody = 未来三周没有可换的班次。
hours-choose-day = 请选择日期
hours-to-answer = 同事请求与您换班
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
hours-swap-to-answer = { $name }：您替对方上{ $own }的班，对方替您上{ $other }的班。
# $name (Text) the colleague
# $own (Text) the day that one gives
# $other (Text) the day that one takes
hours-swap-asked = 已请求{ $name }换班：对方替您上{ $own }的班，您替对方上{ $other }的班。
hours-agree = 同意
hours-decline = 不同意
hours-withdraw = 撤回
hours-asked = 已发邮件询问同事。
hours-agreed = 换班成功。
hours-declined = 您没有同意换班，同事会收到邮件。
hours-withdrawn = 请求已撤回。
correct-link = 更正信息
correct-title = 更正 { $reference } 的信息
correct-text = 更改会写入处理记录，居民也能在其中看到已作更正。
correct-name = 姓名
correct-email = 邮箱
correct-email-hint = 更换邮箱后，之前发出的链接全部失效，新链接会发到新邮箱。
correct-languages = 居民的语言
correct-languages-hint = 最想用的语言排在最前。首选语言改变后，工单会改派给会这门语言的同事。
correct-language = 语言 { $number }
correct-button = 保存更正
message-language-title = 此消息的语言
message-language-label = 所用语言
take-down-title = 代居民登记求助
take-down-name = 姓名
take-down-languages-hint = 最想用的语言排在最前；如果有这种语言的页面，求助页面就用它。
take-down-description = 需要什么帮助
take-down-description-hint = 用居民或您自己的话都可以，居民能在求助页面上看到。开头的几个字就是标题。
take-down-email = 邮箱（选填）
take-down-email-hint = 没有邮箱时，可以打印一页带链接的纸交给居民。
take-down-who = 由谁经办
take-down-keep = 由我经办
take-down-route = 自动派单
take-down-consent = 我已说明我们保存哪些信息及用途，居民表示同意。
take-down-consent-missing = 请先说明并征得同意，再勾选
take-down-button = 登记
slip-link = 打印页
slip-back = 返回工单
slip-print = 打印
slip-hint = 请只交给居民本人：有这个链接的人都能看到求助内容。
correct-changed-since = 此项刚刚已被更正为：{ $now }。如仍要更改，请再次保存
search-label = 搜索工单
search-button = 搜索
search-none = 没有找到与“{ $query }”相符的工单。
search-title = 搜索：{ $query }
search-none-so-far = 含有这些字词的最新工单中，没有完全匹配的。
search-further = 继续查找更早的工单
search-no-more = 没有更多结果。
search-empty = 请输入要查找的内容。
search-too-long = 搜索内容最多 { $most } 个字符，请缩短。
search-unknown-value = “{ $key }”中没有“{ $value }”，请从搜索建议中选择。
search-behind = 部分内容暂时还搜不到。如有遗漏，请过几分钟再搜索。
search-help-title = 搜索方法
search-help = 可搜索姓名、邮箱、标题、消息、备注，以及编号的任何一部分。外文单词只输入开头也可以。需要连在一起的词请加引号。
search-filters = 还可以缩小范围，例如：
search-suggestions = 搜索建议
search-key-language = 语言
search-key-status = 状态
search-key-topic = 事项
search-key-with = 经办人
search-key-urgency = 紧急程度
search-key-before = 早于
search-key-since = 始于
search-value-me = 我
search-value-nobody = 暂无

## Lists

queue-empty-mine = 您目前没有在办工单。新工单会自动出现在这里。
queue-empty = 这里没有工单。
queue-filter = 筛选
queue-filter-apply = 应用
queue-filter-clear = 清除筛选
queue-language = 语言
queue-language-any = 所有语言
queue-topic = 事项
queue-topic-any = 所有事项
queue-urgency = 紧急程度
queue-urgency-any = 不限
queue-who = 求助人
queue-subject = 标题
queue-turn = 轮到谁
queue-unread = 未读
queue-sort = 排序
queue-sort-due = 先到期的在前
queue-sort-turn = 待我们答复的在前
queue-select-column = 选中
queue-selected = 选中的工单：
queue-with-any = 所有同事
queue-sort-newest = 最新的在前
queue-preview-ours = 我们：
queue-preview-note = 备注：
queue-all = 全部
queue-empty-nobody = 每张工单都有人经办。
queue-empty-following = 您没有关注工单。同事在备注中提到您时，工单会出现在这里。
queue-title-turn = （{ $number }）{ $title }
turn-group-ours = 待我们答复
turn-group-answered = 已答复，仍在处理
turn-group-theirs = 等待居民回复
turn-group-over = 已结束
turn-group-later = 改日再看
turn-ours = 待我们答复：{ $span }
turn-answered = { $span }前已答复
turn-theirs = 等待居民回复：{ $span }
turn-over = { $span }前结束
# $date (Text) when we look at it again
turn-later = { $date }再看
queue-due = 期限
queue-assignee = 经办人
queue-nobody = 暂无
due-overdue = 已逾期
due-today = 今天到期
queue-new-tickets = 列表有更新。
queue-arrived = 您有新工单：{ $reference }

because-sent = 刚收到
because-routed = 已派给经办人
because-taken = 已接手
because-handed-over = 已转交
because-at-limit = 合适的同事已达上限
because-away = 合适的同事暂离
because-off-shift = 合适的同事未当班
because-nobody-can = 团队中没有人能接
because-held = 合适的同事暂为稀缺语言预留
because-supervisors = 没有找到人选，待主管指派

## The ticket page

ticket-title = 工单 { $reference }
ticket-thread = 往来消息
ticket-note = 内部备注
ticket-note-hint = 仅工作人员可见。
ticket-note-of-colleague = 这张工单由同事经办，您可以留备注。
ticket-note-name = 输入 @ 和姓名可通知同事。
ticket-people = 同事
# $name (Text) a colleague
ticket-is-reading = { $name }正在查看
# $name (Text) a colleague
ticket-is-writing = { $name }正在输入
ticket-ask-supervisors = 询问主管
ticket-follow = 关注
ticket-unfollow = 取消关注
ticket-no-email = 没有邮箱
ticket-no-email-hint = 不会发送邮件：居民没有留邮箱。答复会显示在其求助页面上，请另行告知。
ticket-language-unknown = 语言不明
ticket-requester = 求助人
ticket-page-language = 页面语言
ticket-topic = 事项
ticket-sent = 发送时间
ticket-earlier = 其他工单
ticket-assignment = 派单
ticket-opened-at = 首次查看：{ $time }
ticket-not-opened = 尚未查看
erase-link = 删除这张工单的文字内容……
erase-title = 删除文字内容
erase-text = 这张工单的姓名、邮箱、标题、所有消息和备注都会删除，专属链接也会失效。处理记录会保留，但不含文字内容。删除后无法恢复。
erase-button = 删除
audit-title = 操作记录
audit-intro = 同事对账号、事项和设置所做的操作。工单上的操作见各工单的处理记录。
audit-when = 时间
audit-who = 操作人
audit-what = 操作
audit-by-command = 服务器命令
audit-signed-in = 登录
audit-signed-out = 退出登录
audit-password-chosen = 通过链接设置了密码
audit-password-changed = 修改了自己的密码
audit-sessions-ended = 在所有设备上退出登录
audit-person-added = 添加了{ $name }
audit-person-changed = 修改了{ $name }的资料
audit-leave-changed = 更改了自己的休假
# $name (Text) the colleague
audit-shifts-swapped = 与{ $name }换班
audit-link-made = 为{ $name }生成了密码链接
audit-person-disabled = 停用了{ $name }的账号
audit-person-enabled = 重新启用了{ $name }的账号
audit-topic-added = 添加了事项“{ $topic }”
audit-topic-changed = 修改了事项“{ $topic }”
audit-settings-changed = 修改了设置
audit-policy-changed = 修改了派单规则
audit-calendar-changed = 修改了工作日历
audit-ticket-erased = 删除了 { $reference } 的文字内容
ticket-take = 接单
ticket-hand-over = 转交
ticket-hand-over-to = 同事
ticket-load = { $load }/{ $limit }
ticket-hand-back = 退回派单
ticket-status = 状态
ticket-status-waiting = 等待居民回复
ticket-make-urgent = 设为紧急
ticket-make-normal = 设为普通
ticket-resolve = 标为已解决
ticket-reopen = 重新开启
ticket-stop-waiting = 不再等待
put-off-title = 改日再看
put-off-date = 日期
put-off-reason = 原因（仅工作人员可见）
put-off-button = 推迟
# $date (Text) the day
put-off-until = { $date }再看。
put-off-end = 现在就看
ticket-due = 期限
ticket-due-paused = 等待居民回复期间暂停计时
ticket-rating = 评价
ticket-history = 处理记录
ticket-place = { $number }/{ $of }
ticket-previous = 上一张工单
ticket-next = 下一张工单
ticket-new-since = 上次查看后的新内容
ticket-request = 工单
ticket-reference = 编号
ticket-change-topic = 更改事项
ticket-send-wait = 发送并等待回复
ticket-send-open = 发送，继续处理
ticket-send-solved = 发送并标为已解决
ticket-send-solved-next = 发送、已解决、下一张
ticket-mail-failed = 未送达
ticket-hand-over-line = 给同事留一句话（选填）
ticket-mail = 邮件
ticket-mail-sent = 已发送
ticket-mail-queued = 等待发送
ticket-mail-delayed = 发送延迟，下次重试：{ $time }。{ $why }{ $reason }
mail-kind-received = 已收到求助
mail-kind-confirm = 请居民确认
mail-kind-answered = 答复
mail-kind-asked = 向居民提问
mail-kind-reminder = 提醒
mail-kind-resolved = 已解决
mail-kind-reopened = 重新开启
mail-kind-fresh-link = 新链接
mail-kind-assigned = 派单通知
mail-kind-resident-wrote = 居民留言
mail-kind-handed-over = 转交通知
mail-kind-swap-asked = 换班请求
mail-kind-swap-answered = 换班答复
mail-kind-named = 备注提及
mail-kind-supervisor-asked = 询问主管
mail-kind-look-again = 再看提醒
mail-kind-cannot-remind = 无法提醒居民
mail-kind-day-changed = 工作时间变更
mail-kind-swap-over = 换班请求失效
mail-kind-test = 测试
mail-kind-nobody-found = 没有找到人选
mail-kind-invitation = 邀请
mail-kind-password-reset = 设置新密码
ticket-mail-dropped = 无需发送
ticket-mail-failed-note = 有一封邮件未能送达：{ $reason }
ticket-reply = 回复居民
ticket-answer-in = 回复语言
ticket-written-in = 所用语言：{ $language }
ticket-language-other = 这段文字看起来是{ $found }，但会作为{ $said }发出。请选择正确的语言；如果无误，请直接再发送一次。
ticket-language-not = 这段文字看起来不是{ $said }。请选择所用的语言；如果无误，请直接再发送一次。
ticket-reply-text = 回复内容
ticket-draft-ask = 您写的内容还没有发送。确定不发送就继续吗？
ticket-message-came = 有新消息，显示在您所写内容的上方。
ticket-add-note = 添加备注
ticket-cannot-act = 这张工单由其他同事经办，您可以查看。
done-replied = 回复正在发送，工单仍由您经办。
done-asked = 提问正在发送，工单现在等待居民回复。
done-answered-and-solved = 回复正在发送，工单已标为“已解决”。
done-noted = 备注已添加，仅工作人员可见。
# $names (Text) who is told
done-noted-told = 备注已添加，并已通知：{ $names }。
# $names (Text) who cannot be told
done-noted-not-told = 备注已添加，但以下账号已停用，无法通知：{ $names }。
# $names (Text) who is told
# $disabled (Text) who cannot be told
done-noted-told-but = 备注已添加，并已通知：{ $names }。以下账号已停用，无法通知：{ $disabled }。
done-followed = 您已关注这张工单。
done-unfollowed = 您已取消关注这张工单。
done-taken = 这张工单现在由您经办。
done-handed-over = { $reference } 已转交给{ $name }。
done-handed-back-to = { $reference } 已退回派单，并改派给{ $name }。
done-handed-back = { $reference } 已退回派单，正在找合适的同事。
done-resolved = 工单已标为“已解决”，并会通知居民。
done-reopened = 工单已重新开启，并会通知居民。
done-stopped-waiting = 工单不再等待居民回复。
done-taken-down = 求助已登记，居民会收到带链接的邮件。
done-put-off = 工单已推迟，到那天会回到您这里。
# $reference (Text) the ticket
done-put-off-of = { $reference } 已推迟，到那天会回到您这里。
done-looked-again = 已取消推迟。
done-urgent = 工单已设为紧急。
done-normal = 工单已改回普通。
done-erased = 工单的文字内容已删除。
done-answered-and-solved-of = { $reference } 已标为“已解决”，回复正在发送。
done-resolved-of = { $reference } 已标为“已解决”，并会通知居民。
done-topic = 事项已更改。
done-corrected = 信息已更正。
done-view-saved = 列表已保存，可在菜单中打开。
done-view-removed = 列表已删除，工单没有变化。
done-several =
    { $number ->
       *[other] 已处理 { $number } 张工单。
    }
done-several-but =
    { $number ->
       *[other] 已处理 { $number } 张工单。未能处理：{ $failed }
    }
done-several-undone =
    { $number ->
       *[other] 已撤销 { $number } 张工单的操作，邮件没有发出。
    }
done-undone = 已撤销。工单恢复原状，邮件没有发出。
undo-button = 撤销
ticket-back = 返回列表

## The router's decision, in plain words

routing-title = 为什么派给这位同事？
routing-title-nobody = 为什么还没派出？
coverage-title = 语言覆盖
today-title = 现在需要处理的事
today-nothing = 目前没有需要您处理的事。
# $count (Count) how many there are
today-all = 查看全部 { $count } 张
# $name (Text) a colleague
today-give = 派给{ $name }
today-nobody-could = 目前没有人能接
# $count (Count) mails
today-mails = { $count } 封邮件无法送达
today-look = 查看
today-holes = 无人值班的时段
# $name (Text) a colleague
today-put = 安排{ $name }值班
today-hole-nobody = 会这种语言的同事都在休假。
today-hole-no-limit = 会这种语言的同事上限都是 0，无法接工单。
first-title = 还需要设置
first-place = 名称、地址和电话
first-place-text = 居民会在页面和邮件里看到。
first-hours = 服务时间
# $hours (Text) the hours of Monday
first-hours-text = 答复期限按服务时间计算。现在星期一为：{ $hours }。
first-mail = 电子邮件
first-mail-text = 还没有发出过邮件。请给自己发一封，看看能否收到。
first-topics = 事项
first-topics-text = 居民可以求助的事项，以及承诺的答复期限。
first-working-days = 法定节假日和调休上班日
# $years (Text) the years that are missing
first-working-days-text = 尚未录入：{ $years } 年。
first-colleague = 第一位同事
first-colleague-text = 自动派单只派给登记了语言和班次的同事。目前还没有这样的人。
first-checked = 无需更改
first-test = 给我发测试邮件
# $address (Text) an e-mail address
first-test-sent = 测试邮件正在发往 { $address }。
# $address (Text) an e-mail address
first-test-waits = 目前无法发出邮件。发往 { $address } 的测试邮件会等到恢复后再发。
coverage-now = 现在
# $time (Text) when
coverage-closed = 服务台目前不在服务时间。下次开始：{ $time }。
coverage-closed-long = 服务台目前不在服务时间。
coverage-needs = 需要您处理
coverage-needs-nothing = 目前没有等待接手的工单。
# $count (Count) tickets
# $since (Text) how long the oldest waits
coverage-waits = { $count } 张工单等待接手，最长已等 { $since }
# $count (Count) tickets
coverage-room = 还可接 { $count } 张
coverage-full = 没有余量
# $name (Text) a colleague
# $time (Text) when
coverage-next = 下一位：{ $name }，{ $time }
coverage-nobody-comes = 未来一周无人
# $languages (Text) the languages
coverage-well = 覆盖良好：{ $languages }
# $languages (Text) the languages
coverage-all = 语言：{ $languages }
# $count (Count) requests in a week, rounded
# $hours (Text) hours of shifts a day, all together
coverage-load =
    { $count ->
        [0] 近四周没有工单，每天共值班 { $hours } 小时
       *[other] 每周约 { $count } 张，每天共值班 { $hours } 小时
    }
coverage-load-enough = 足够
coverage-load-tight = 紧张
coverage-load-too-much = 不够
coverage-load-explained = 数字来自过去四周。“紧张”表示所需时间超过这些同事扣除其他语言工作后剩余时间的五分之四。“至少等待”是按目前班次、任何派单规则都无法再缩短的平均等待时间。
coverage-grid = 各时段值班情况
# $count (Count) people on shift
coverage-people = { $count } 人
coverage-people-none = 无人
coverage-people-more = 3 人及以上
coverage-on-duty = 在岗
coverage-free = 余量
coverage-floor = 至少等待
coverage-minutes = { $minutes } 分钟
coverage-gap-nobody = 团队中没有人会
coverage-gap-nobody-now = 目前无人在岗
coverage-gap-one = 只有一个人
coverage-week = 未来一周
coverage-nobody = 还没有录入任何人的语言和班次。请先添加一位同事：
coverage-from-until = { $from }–{ $until }
coverage-left = 经办人未当班或休假的在办工单
coverage-left-none = 经办人都会在到期前回来。
coverage-left-later = { $count } 张工单的经办人会在到期前回来
routing-handed-over = { $by }把工单转交给了{ $name }。
routing-taken = { $name }接手了工单。
routing-title-before = 此前的自动派单结果
routing-page-title = 派单规则
calendar-title = 工作日历
calendar-intro = 法定节假日和调休上班日影响答复期限、提醒和查找步骤。每年国务院公布安排后，请在这里录入。
calendar-known = 已有截至{ $year }年底的节假日安排，之后按周一至周五上班计算。
calendar-gap = 还没有{ $year }年的节假日安排，请录入。
calendar-days = 要录入的日期，每行一个
calendar-hint = 每行依次写日期、类型（holiday 放假、workday 上班、ordinary 恢复平常）、名称，用逗号隔开。上班日还可以在最后写明按星期几的班次和服务时间上班（中文或英文均可）。例如：
calendar-example = 2027-02-06,workday,春节,周五
calendar-file = 或从 CSV 文件读入
calendar-file-done = 文件内容已填入上面的输入框，保存后才会生效。
calendar-list = 接下来的节假日和调休上班日
calendar-holiday = 放假
calendar-workday-as = 上班（按{ $day }）
calendar-no-date = 第 { $line } 行开头不是日期。日期格式如 2027-02-06
calendar-no-kind = 请在第 { $line } 行的日期后面写 holiday、workday 或 ordinary
calendar-twice = 第 { $line } 行的日期在前面已经写过
calendar-no-weekday = 请在第 { $line } 行的名称后面用中文或英文写明星期几。名称中有逗号时，请用英文引号把名称括起来
calendar-too-long = 第 { $line } 行的名称超过 100 个字符
calendar-empty = 请至少录入一个日期
routing-page-intro = 自动派单如何为每张工单找到合适的同事。在这里修改后立即生效，对等待中的工单也有效。
routing-rules = 规则
preset-title = 三种派单方式
preset-own-language = 首选语言优先
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-own-language-text = 最多等 { $minutes } 分钟（紧急时 { $urgent } 分钟），找会居民首选语言的同事。更多居民能用自己的语言得到答复，但有些会晚一些。
preset-balanced = 均衡
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-balanced-text = 先用 { $minutes } 分钟（紧急时 { $urgent } 分钟）找首选语言，再找其他语言；并为稀缺语言留人。
preset-quick = 快速
# $minutes (Count) minutes of working time
preset-quick-text = { $minutes } 分钟后（紧急时立即），会居民任何一种语言的同事都可以接。等待更短，用首选语言答复的较少。
preset-choose = 选择
preset-current = 使用中
preset-none = 正在使用您自己设定的数值。
# $name (Text) one of the three
preset-shown = 已填入：{ $name }。请看下面的效果；尚未保存。
routing-expert = 逐项数值
routing-weights = 各项权重
routing-weights-intro = 几位同事都能接时，派给总分最高的。在办工单和其他语言的需要会减分。
routing-preview = 预览查找结果
routing-found = 各语言目前能找到的人数
routing-found-able = 水平足够
routing-warning-level = 没有人的{ $language }达到 { $level } 水平，这一步永远找不到人。请降低要求，或更新同事的语言水平。
routing-warning-time = 超过一个工作日才扩大查找范围，找不到人的工单要等到下一个工作日。
routing-warning-bridges = 不用桥梁语言时，如果工单的语言没有人会，会在工作时间内立即交给主管。
routing-try-title = 现在会派给谁？
routing-try-first = 居民的首选语言
routing-try-second = 次选语言
routing-try-urgent = 紧急
routing-try = 模拟派单
routing-decided = 判定时间：{ $time }
routing-assigned = 已派给{ $name }：会{ $language }、在岗、有余量。
routing-would = 会派给{ $name }：会{ $language }、在岗、有余量。
routing-assigned-previous = 已派给{ $name }：之前经办过这张工单。
routing-next-step = 下次扩大查找范围：{ $time }。
routing-held = 这张工单最晚等到{ $time }：会{ $language }的同事中目前只有{ $name }有余量，暂为这门语言预留。其他同事谁先有余量，就派给谁。
routing-why-at-limit = 合适的同事手上的工单都已达上限。谁先有余量，就派给谁。
routing-why-away = 合适的同事都已设为暂离。
routing-why-off-shift = 合适的同事都未当班或在休假。
routing-why-nobody-can = 团队中没有人能接这张工单。
routing-why-held = 唯一合适的同事暂为稀缺语言预留，几分钟后再派。
routing-supervisors = 每一步都试过了，已通知主管，由主管指派。
routing-steps = 查找步骤
routing-step-first = 首选语言：{ $language }，最低水平：{ $level }
routing-step-further = 次选语言：{ $language }，最低水平：{ $level }
routing-step-bridge = 桥梁语言：{ $language }，最低水平：{ $level }
routing-step-supervisors = 主管指派
routing-step-open = 已到此步
routing-people = 团队全员
score-topic = 负责这个事项
score-proficiency = 语言水平
score-previous = 之前经办
score-load = 在办工单
score-price = 其他语言需要
score-total = { $points } 分
finding-chosen = 选中（在办 { $load }/{ $limit }）
finding-eligible = 可接，排第 { $place } 位（在办 { $load }/{ $limit }）
finding-eligible-behind = 也可接（在办 { $load }/{ $limit }）
finding-kept-free = 为稀缺语言预留（在办 { $load }/{ $limit }）
reason-disabled = 账号已停用
reason-excluded = 已退回过这张工单
reason-lacks-language = 不会{ $language }
reason-lacks-level = { $language }水平不够，仅 { $level }
reason-lacks-topic = 不负责这个事项
reason-on-leave = 休假至{ $date }
reason-off-shift = 未当班
reason-off-shift-until = 未当班，下个班次：{ $time }
reason-away = 暂离
reason-at-limit = 已达上限：{ $load }/{ $limit }

trigger-submitted = 新工单
trigger-reopened = 重新开启
trigger-resident-wrote = 居民留言
trigger-handed-back = 退回派单
trigger-released = 有同事离开团队
trigger-team-changed = 团队有变动
trigger-slot-freed = 有同事腾出余量
trigger-urgency-changed = 紧急程度有变动
trigger-languages-corrected = 语言已更正
trigger-policy-changed = 规则有变动
trigger-not-opened = 经办人尚未查看
trigger-tick = 定时检查

## The history, as staff read it. Who did it stands before.

actor-resident = 居民
actor-desk = 服务台
event-submitted = 发送了求助
event-taken-down = 代居民登记了求助
event-link-printed = 为居民打印了带链接的页面
event-confirmed = 通过邮件确认了求助
event-unconfirmed = 撤回了求助：居民未按时确认
event-continues = 接续 { $reference }
event-resident-wrote = 留言
event-answered = 答复了居民
event-asked = 向居民提问
event-stopped-waiting = 不再等待居民回复
event-noted = 添加了内部备注
# $name (Text) the colleague
event-named = 在备注中提到了{ $name }
event-supervisors-asked = 询问了主管
event-routed = 派给{ $name }
event-taken = 接手了工单
event-handed-over = 转交给{ $name }
event-handed-back = 退回派单
event-released = 从{ $name }处收回工单
event-nobody-found = 没有找到人选，已通知主管
event-opened = 首次查看工单
event-urgency-urgent = 设为紧急
event-urgency-normal = 设为普通
event-resolved = 标为已解决
event-topic-changed = 把事项改为“{ $topic }”
event-name-corrected = 更正了姓名
event-subject-corrected = 更正了标题
event-languages-corrected = 更正了语言：{ $languages }
# $language (Text) its language
event-message-language-corrected = 更正了一条消息的语言：{ $language }
# $date (Text) the day
event-put-off = 推迟到{ $date }再看
event-looked-again = 重新列入待办
event-resolved-unanswered = 等待 { $days }未收到回复，标为已解决
event-reopened = 重新开启了工单
event-closed = 关闭了工单
event-erased = 删除了文字内容
event-cancelled = 撤回了求助
event-rated = 评价：{ $stars }
event-reminded = 提醒了居民
event-email-corrected = 更正了邮箱
event-link-requested = 要求发送新链接
event-mail-failed = 有一封邮件未能送达
event-undone = 撤销了刚才的操作

## The team

team-title = 团队
team-invite = 邀请同事
team-name = 姓名
team-name-residents = 居民看到的名字
team-name-residents-hint = 居民会看到这个名字，并用它称呼这位同事。请用居民认得的文字书写，例如“Ms Wang (Wáng Lì)”。如果留空，居民看到的是上面的姓名。
team-invite-open = 已邀请，尚未接受
team-invite-link-text = 对方还没有设置密码。如果对方没有收到邮件，您可以自己把这个链接发过去。有这个链接的人都能使用这个账号。链接有效期至：{ $time }。
team-invited-no-mail = 账号已开通，但目前无法发送邮件。请自己把下面的链接发给对方。
team-no-languages = 未填语言：不会自动派单
team-no-shifts = 未填班次：不会自动派单
team-email = 邮箱
team-role = 角色
team-locale = 页面语言
team-limit = 在办工单上限
team-limit-hint = 自动派单不会超过这个数。填 0 表示不派单。
team-languages = 会的语言
team-language = 语言
team-level = 水平
team-level-none = 不会
team-languages-hint = 水平按《欧洲语言共同参考框架》分为 A1 到 C2，另加母语。
team-topics = 负责的事项
team-shifts = 每周班次
team-shift-from = 开始
team-shift-until = 结束
team-shift-hint = 结束时间早于开始时间，表示到第二天早上结束。要删除班次，把开始和结束时间都清空就可以。法定节假日全员休息。
team-leaves = 休假
team-week = 从今天起 7 天
# $day (Text) the first day
team-week-from = 从{ $day }起七天
team-week-earlier = 前七天
team-week-later = 后七天
team-week-hint = 点某一天可以更改当天的工作时间。
# $hours (Text) hours
day-usual = 平时：{ $hours }
day-usual-off = 平时这天不上班。
day-off = 无班次
day-hint = 更改后会用邮件通知本人。全部留空表示当天不上班。
team-fill-open = 与服务时间相同
team-fill-from = 复制自
team-fill-copy = 复制
team-filled = 已填入，尚未保存。
team-day-clear = 恢复为每周班次
team-leave-first = 第一天
team-leave-last = 最后一天
team-load = 在办工单
team-presence = 当前状态
team-status = 账号
team-disable = 停用账号
team-disable-title = 要停用这个账号吗？
team-disable-text = 对方会立即退出登录，在办工单将改派给其他同事。
team-enable = 启用账号
team-invite-again = 重新发送链接
team-invited = 账号已开通，邀请邮件正在发送。
role-agent = 专员
role-supervisor = 主管
role-administrator = 管理员
proficiency-A1 = A1 – 入门
proficiency-A2 = A2 – 初级
proficiency-B1 = B1 – 中级
proficiency-B2 = B2 – 中高级
proficiency-C1 = C1 – 高级
proficiency-C2 = C2 – 精通
proficiency-native = 母语
proficiency-short-native = 母语

## Topics and settings

topics-title = 事项
topics-add = 新增事项
topics-name = 名称
topics-name-in = 名称（{ $locale }）
topics-promise = 答复时限
topics-urgent = 默认紧急
topics-required = 仅派给负责这个事项的同事
topics-position = 显示顺序
topics-retired = 已停用：不再供选择
settings-title = 服务台设置
settings-place = 名称、地址和紧急电话
settings-place-hint = 居民看到的是与页面同一语言的内容。留空的项目会恢复为标准文字。
settings-name = 服务台名称
settings-tagline = 一句话介绍（显示在每页底部）
settings-responsible = 个人信息由谁负责
settings-emergency = 紧急电话
settings-emergency-hint = 每行一个：先写号码，再写是什么电话。
settings-hours = 服务时间
settings-hours-hint = 期限和派单的查找步骤都按服务时间计算。不开放的日子请留空。一天有几个时段的，用逗号隔开，例如：
settings-times = 时限
settings-spam = 防止程序自动填表
settings-address = 地址
settings-telephone = 电话
settings-privacy = 个人信息方面的联系方式
settings-keep = 已关闭的工单保存几个月
settings-remind = 等待居民回复几个工作日后提醒
settings-resolve = 等待居民回复几个工作日后视为已解决
settings-close = 解决几个工作日后关闭
settings-step = 几分钟后扩大查找范围（只计工作时间）
settings-urgent-step = 紧急工单几分钟后扩大查找范围
settings-hold = 为稀缺语言预留最后一位有余量的同事时，工单最多等几分钟（0 表示不预留）
settings-open-within = 派出后几分钟没有查看就改派给其他同事（只计工作时间，0 表示不设时限）
settings-guard = 工单等几分钟后优先于同等紧急程度的其他工单（只计工作时间）
settings-scarcity = 会的人少的语言，等待时间加快计算：填 40、两人当班时，1 分钟按 21 分钟算（0 表示不加快）
settings-proof = 发送新求助前，浏览器先做一次简短的计算。如果浏览器不能用 JavaScript，居民改为通过邮件确认。
settings-own-level = 居民所选语言：同事的最低水平
settings-bridge-first = 第一桥梁语言（居民和同事大多都会）
settings-bridge-second = 第二桥梁语言（排在第一桥梁语言之后）
settings-bridge-twice = 与第一桥梁语言相同，请另选一种，或留空
settings-bridge-level = 桥梁语言：同事的最低水平
settings-offer-bridges = 居民没有选桥梁语言时，也用桥梁语言查找同事

## One's own account

account-title = 我的账号
account-locale = 页面和邮件的语言
account-password-title = 修改密码
account-present = 当前密码
account-change = 修改密码
account-changed = 密码已修改，其他设备已退出登录。
account-sessions = 已登录的设备
account-session-here = 当前浏览器
account-session-seen = 最近使用：{ $time }
account-session-end = 退出该设备
account-everywhere = 退出所有设备

## Keyboard

keys-title = 键盘快捷键
keys-move = 下一张、上一张工单
keys-open = 查看工单
keys-reply = 写回复
keys-note = 写备注
keys-assign = 转交
keys-status = 状态
keys-resolve = 标为已解决
keys-select = 选择
keys-steps = 列表中的上一张、下一张工单
keys-undo = 撤销刚才的操作
palette-title = 查找列表、同事、工单或操作
palette-tickets = 工单
palette-search = 搜索“{ $query }”
keys-search = 搜索
keys-help = 显示本帮助
keys-language = 切换回复语言（输入时按 Alt L）
keys-send = 发送
keys-switch = 启用键盘快捷键
keys-close = 关闭

## The demonstration

demo-bar = 演示
demo-clock = 演示环境有自己的时钟：{ $time }。这里的内容都不是真实的。
demo-title = 演示导览
demo-intro = 这个服务台帮助与办事机构语言不通的人。请从居民和工作人员两个角度试一试，两分钟就够了。
demo-step-send = 用任意一种语言发送一条求助，不会真的有人来读。
demo-step-see = 看看求助由谁经办、为什么由这位同事经办，以及居民收到了哪封邮件：发送后的确认页面上有链接。
demo-step-answer = 以这位同事的身份查看服务台并写一条答复，再以居民的身份阅读答复。
demo-sent = 您发送的求助
demo-team = 以团队成员的身份查看服务台
demo-team-hint = 按一下即可登录，页面会用您的语言显示。
demo-see-as = 以{ $name }的身份查看服务台
demo-see-as-supervisor = 以主管的身份查看：{ $name }
demo-see-as-resident = 以居民的身份查看
demo-request-title = 这条求助的处理经过
demo-whose = 现在由谁经办
demo-mails = 居民收到的邮件
mailbox-title = 演示邮箱
mailbox-intro = 服务台发出的所有邮件，最新的在最前面。仅演示环境提供。
mailbox-empty = 还没有邮件。
mailbox-to = 收件人

## Mail that does not go out. Supervisors see it.

mail-title = 邮件
mail-trouble = 邮件发不出去
mail-trouble-since = 开始时间
mail-trouble-next = 下次重试
mail-trouble-words = 邮件服务器的回应
mail-trouble-todo = 所有邮件都在等待，邮件服务器一恢复接收就会发出，一封都不会丢。管理服务器的同事可以用“xiaoyi doctor”了解详情。
mail-none = 没有要处理的邮件：都已发出，或正在发送。
mail-intro = 这些邮件已停止发送。原因排除后，请重新发送。
mail-to = 收件人
mail-what = 内容
mail-why-not = 未发出的原因
mail-send-all-again = 全部重新发送（{ $count } 封）
mail-queued-again = 已重新排队，等待发送。
mail-failure-connection = 连不上邮件服务器。
mail-failure-conversation = 邮件服务器不接收这个服务台的邮件。
mail-failure-recipient = 邮件服务器不接受这个邮箱。
mail-failure-content = 邮件服务器拒收这封邮件。
