## What every page and mail shares.

app-name = 小译
skip-to-content = 跳到正文
languages-label = 本页语言
back = 返回
next-page = 下一页
first-page = 第一页
save = 保存
saved = 已保存。
cancel-edit = 取消
copy-link = 复制链接
copied = 已复制
share-link = 分享链接
yes = 是
no = 否
day-and-time = { $day } { $time }
time-in-zone = { $time }（上海时间，UTC+8）

## Where a request stands. Residents and staff see the same word.

status-new = 已收到
status-unconfirmed = 等待邮件确认
status-open = 处理中
status-waiting = 等待您回复
status-resolved = 已解决
status-closed = 已关闭
status-cancelled = 已撤回

urgency-normal = 普通
urgency-urgent = 紧急

## How long something has lasted, as short as it can be said.

duration-minutes = { $count } 分钟
duration-hours = { $count } 小时
duration-days = { $count } 天
duration-now = 不到 1 分钟

stars = { $count } 星（满分 5 星）
working-days = { $count } 个工作日
