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
nav-mine = 我的工单
nav-unassigned = 可接工单
nav-languages = 我会的语言
nav-everyone = 全部在办
nav-waiting = 等待居民回复
nav-over = 已结束
nav-team = 团队
nav-topics = 事项
nav-settings = 服务台设置
nav-sign-out = 退出登录
presence-on-duty = 在岗
presence-away = 暂离
presence-off-shift = 未当班
presence-on-leave = 休假
presence-disabled = 已停用
away-set = 设为暂离
away-end = 我回来了
away-hint = 暂离期间不会收到新工单，手上的工单仍由您经办。
search-label = 编号或邮箱
search-button = 搜索
search-none = 没有找到“{ $query }”。
search-title = 搜索：{ $query }

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
queue-why = 目前情况
queue-waiting = 已等待
queue-due = 期限
queue-assignee = 经办人
queue-nobody = 暂无
due-overdue = 已逾期
due-today = 今天到期
due-by = { $time }到期
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
because-supervisors = 没有找到人选，待主管指派

## The ticket page

ticket-title = 工单 { $reference }
ticket-thread = 往来消息
ticket-note = 内部备注
ticket-note-hint = 仅工作人员可见。
ticket-from-resident = 居民
ticket-requester = 求助人
ticket-name = 姓名
ticket-email = 邮箱
ticket-languages = 语言
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
audit-link-made = 为{ $name }生成了密码链接
audit-person-disabled = 停用了{ $name }的账号
audit-person-enabled = 重新启用了{ $name }的账号
audit-topic-added = 添加了事项“{ $topic }”
audit-topic-changed = 修改了事项“{ $topic }”
audit-settings-changed = 修改了设置
audit-ticket-erased = 删除了 { $reference } 的文字内容
ticket-take = 接单
ticket-hand-over = 转交
ticket-hand-over-to = 同事
ticket-hand-over-speaks = 会这门语言
ticket-load = { $load }/{ $limit }
ticket-hand-back = 退回派单
ticket-status = 状态
ticket-status-waiting = 等待居民回复
ticket-make-urgent = 设为紧急
ticket-make-normal = 设为普通
ticket-resolve = 标为已解决
ticket-reopen = 重新开启
ticket-stop-waiting = 不再等待
ticket-due = 期限
ticket-due-paused = 等待居民回复期间暂停计时
ticket-rating = 评价
ticket-history = 处理记录
ticket-mail = 邮件
ticket-mail-sent = 已发送
ticket-mail-queued = 等待发送
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
mail-kind-nobody-found = 没有找到人选
mail-kind-invitation = 邀请
mail-kind-password-reset = 设置新密码
ticket-mail-dropped = 无需发送
ticket-mail-failed-note = 有一封邮件未能送达：{ $reason }
ticket-reply = 回复居民
ticket-reply-language = 居民的首选语言：{ $language }。
ticket-reply-text = 回复内容
ticket-then = 发送后
ticket-then-stay-open = 继续处理
ticket-then-wait = 等待居民回复
ticket-then-resolve = 标为已解决
ticket-send = 发送回复
ticket-add-note = 添加备注
ticket-cannot-act = 这张工单由其他同事经办，您可以查看。
ticket-replied = 回复已发送。
ticket-noted = 备注已添加。
ticket-updated = 操作成功。
ticket-back = 返回列表

## The router's decision, in plain words

routing-title = 为什么派给这位同事？
routing-title-nobody = 为什么还没派出？
routing-title-before = 此前的自动派单结果
routing-decided = 判定时间：{ $time }
routing-assigned = 已派给{ $name }：语言符合（{ $language }）、在岗、有余量。
routing-assigned-previous = 已派给{ $name }：之前经办过这张工单。
routing-next-step = 下次扩大查找范围：{ $time }。
routing-why-at-limit = 合适的同事手上的工单都已达上限。谁先有余量，就派给谁。
routing-why-away = 合适的同事都已设为暂离。
routing-why-off-shift = 合适的同事都未当班或在休假。
routing-why-nobody-can = 团队中没有人能接这张工单。
routing-supervisors = 每一步都试过了，已通知主管，由主管指派。
routing-steps = 查找步骤
routing-step-first = 首选语言：{ $language }，最低水平：{ $level }
routing-step-further = 次选语言：{ $language }，最低水平：{ $level }
routing-step-bridge = 桥梁语言：{ $language }，最低水平：{ $level }
routing-step-supervisors = 主管指派
routing-step-open = 已到此步
routing-people = 团队全员
finding-chosen = 选中（在办 { $load }/{ $limit }）
finding-eligible = 可接，排第 { $place } 位（在办 { $load }/{ $limit }）
reason-disabled = 账号已停用
reason-excluded = 已退回过这张工单
reason-lacks-language = 不会这门语言：{ $language }
reason-lacks-level = 语言水平不够：{ $language }，仅 { $level }
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
trigger-policy-changed = 规则有变动
trigger-tick = 定时检查

## The history, as staff read it. Who did it stands before.

actor-resident = 居民
actor-desk = 服务台
event-submitted = 发送了求助
event-confirmed = 通过邮件确认了求助
event-unconfirmed = 撤回了求助：居民未按时确认
event-continues = 接续 { $reference }
event-resident-wrote = 留言
event-answered = 答复了居民
event-asked = 向居民提问
event-stopped-waiting = 不再等待居民回复
event-noted = 添加了内部备注
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

## The team

team-title = 团队
team-invite = 邀请同事
team-name = 姓名
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
team-invited = 邀请已发送。
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
settings-name-in = 服务台名称（{ $locale }）
settings-address = 地址
settings-telephone = 电话
settings-privacy = 个人信息方面的联系方式
settings-keep = 已关闭的工单保存几个月
settings-remind = 等待居民回复几个工作日后提醒
settings-resolve = 等待居民回复几个工作日后视为已解决
settings-close = 解决几个工作日后关闭
settings-step = 几分钟后扩大查找范围（只计工作时间）
settings-urgent-step = 紧急工单几分钟后扩大查找范围
settings-proof = 防止程序自动填表：发送新求助前，浏览器先做一次简短的计算。如果浏览器不能用 JavaScript，居民改为通过邮件确认。
settings-own-level = 居民所选语言：同事的最低水平
settings-bridge-level = 桥梁语言：同事的最低水平

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
keys-search = 搜索
keys-help = 显示本帮助
keys-send = 发送
keys-switch = 启用键盘快捷键
keys-close = 关闭

## The demonstration's mailbox

mailbox-title = 演示邮箱
mailbox-intro = 服务台发出的所有邮件，最新的在最前面。仅演示环境提供。
mailbox-empty = 还没有邮件。
mailbox-to = 收件人
