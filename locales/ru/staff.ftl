## The staff's pages.

## Signing in

login-title = Вход
login-email = Адрес электронной почты
login-password = Пароль
login-button = Войти
login-forgot = Забыли пароль?
reset-title = Сброс пароля
reset-intro = Введите адрес электронной почты. Если с ним связана учётная запись, мы пришлём ссылку, которая действует 72 часа.
reset-button = Прислать мне ссылку
reset-done = Если учётная запись с таким адресом есть, ссылка уже в пути. Она сработает один раз и действует 72 часа.
choose-title = Придумайте пароль
choose-hello = Добро пожаловать, { $name }!
choose-intro = Не меньше двенадцати символов. Несколько слов подряд легко запомнить и трудно угадать.
choose-password = Новый пароль
choose-repeat = Новый пароль ещё раз
choose-button = Сохранить и войти
setup-title = Настройка новой службы
setup-intro = Учётных записей пока нет. Создайте первую, для администратора: он сможет пригласить всех остальных.
setup-name = Ваше имя
setup-button = Создать учётную запись
signed-out = Вы вышли.

## Around every page

nav-label = Очереди и страницы
nav-mine = Мои обращения
nav-unassigned = Свободные для меня
nav-languages = На моих языках
nav-everyone = Все открытые
nav-waiting = Ждём заявителей
nav-over = Завершённые
nav-team = Команда
nav-topics = Темы
nav-settings = Настройки службы
nav-sign-out = Выйти
presence-on-duty = На смене
presence-away = Нет на месте
presence-off-shift = Вне смены
presence-on-leave = В отпуске
presence-disabled = Доступ отключён
away-set = Меня нет на месте
away-end = Я снова на месте
away-hint = Пока вас нет на месте, новые обращения к вам не поступают. Те, что уже у вас, остаются у вас.
search-label = Номер или адрес электронной почты
search-button = Найти
search-none = По запросу «{ $query }» ничего не найдено.
search-title = Поиск: { $query }

## Lists

queue-empty-mine = У вас нет открытых обращений. Новые появятся здесь сами.
queue-empty = Здесь нет обращений.
queue-filter = Фильтр
queue-filter-apply = Применить
queue-filter-clear = Сбросить фильтры
queue-language = Язык
queue-language-any = Все языки
queue-topic = Тема
queue-topic-any = Все темы
queue-urgency = Срочность
queue-urgency-any = Любая срочность
queue-who = От кого
queue-subject = Суть
queue-why = Почему здесь
queue-waiting = Ожидание
queue-due = Срок
queue-assignee = У кого
queue-nobody = Не назначено
due-overdue = Просрочено
due-today = Срок сегодня
due-by = Срок: { $time }
queue-new-tickets = В этом списке есть новое.
queue-arrived = Новое обращение для вас: { $reference }

because-sent = только что поступило
because-routed = назначено автоматически
because-taken = взято в работу
because-handed-over = передано коллегой
because-at-limit = у подходящих коллег исчерпан лимит
because-away = подходящих коллег нет на месте
because-off-shift = подходящие коллеги вне смены
because-nobody-can = в команде никто не подходит
because-supervisors = никто не найден: решает руководитель

## The ticket page

ticket-title = Обращение { $reference }
ticket-thread = Переписка
ticket-note = Внутренняя заметка
ticket-note-hint = Её видят только сотрудники.
ticket-from-resident = Заявитель
ticket-requester = Заявитель
ticket-name = Имя
ticket-email = Электронная почта
ticket-languages = Языки
ticket-page-language = Язык страниц
ticket-topic = Тема
ticket-sent = Отправлено
ticket-earlier = Другие обращения
ticket-assignment = Назначение
ticket-opened-at = Просмотрено: { $time }
ticket-not-opened = Ещё не просмотрено
erase-link = Удалить содержание обращения…
erase-title = Удалить содержание
erase-text = Имя, адрес электронной почты, суть, все сообщения и заметки этого обращения будут удалены, а личная ссылка перестанет работать. История останется, но без текстов. Отменить это нельзя.
erase-button = Удалить
audit-title = Журнал действий
audit-intro = Что коллеги делали с учётными записями, темами и настройками. Что делалось с обращением, видно в его истории.
audit-when = Когда
audit-who = Кто
audit-what = Что
audit-by-command = Команда на сервере
audit-signed-in = вход
audit-signed-out = выход
audit-password-chosen = пароль задан по ссылке
audit-password-changed = пароль изменён
audit-sessions-ended = выход на всех устройствах
audit-person-added = добавлена учётная запись: { $name }
audit-person-changed = изменены данные: { $name }
audit-link-made = создана ссылка для пароля: { $name }
audit-person-disabled = отключена учётная запись: { $name }
audit-person-enabled = снова включена учётная запись: { $name }
audit-topic-added = добавлена тема: { $topic }
audit-topic-changed = изменена тема: { $topic }
audit-settings-changed = изменены настройки службы
audit-ticket-erased = удалено содержание: { $reference }
ticket-take = Взять себе
ticket-hand-over = Передать
ticket-hand-over-to = Коллега
ticket-hand-over-speaks = знает язык
ticket-load = { $load } из { $limit }
ticket-hand-back = Вернуть в автораспределение
ticket-status = Статус
ticket-status-waiting = Ждём заявителя
ticket-make-urgent = Сделать срочным
ticket-make-normal = Сделать обычным
ticket-resolve = Отметить решённым
ticket-reopen = Открыть снова
ticket-stop-waiting = Больше не ждать
ticket-due = Срок
ticket-due-paused = Срок не идёт, пока ждём заявителя
ticket-rating = Оценка
ticket-history = История
ticket-mail = Письма
ticket-mail-sent = Отправлено
ticket-mail-queued = В очереди
mail-kind-received = Обращение получено
mail-kind-confirm = Просьба подтвердить
mail-kind-answered = Ответ
mail-kind-asked = Вопрос заявителю
mail-kind-reminder = Напоминание
mail-kind-resolved = Вопрос решён
mail-kind-reopened = Обращение снова открыто
mail-kind-fresh-link = Новая ссылка
mail-kind-assigned = Назначено
mail-kind-resident-wrote = Новое сообщение заявителя
mail-kind-handed-over = Передано
mail-kind-nobody-found = Никто не найден
mail-kind-invitation = Приглашение
mail-kind-password-reset = Смена пароля
ticket-mail-dropped = Не понадобилось
ticket-mail-failed-note = Письмо не доставлено: { $reason }
ticket-reply = Ответ заявителю
ticket-reply-language = Заявителю удобнее всего читать на этом языке: { $language }.
ticket-reply-text = Ваш ответ
ticket-then = После отправки
ticket-then-stay-open = Оставить в работе
ticket-then-wait = Ждать заявителя
ticket-then-resolve = Отметить решённым
ticket-send = Отправить ответ
ticket-add-note = Добавить заметку
ticket-cannot-act = Это обращение ведёт коллега. Вы можете его прочитать.
ticket-replied = Ваш ответ отправлен.
ticket-noted = Ваша заметка добавлена.
ticket-updated = Готово.
ticket-back = Назад к списку

## The router's decision, in plain words

routing-title = Почему этот человек?
routing-title-nobody = Почему пока никто?
routing-title-before = Прежнее решение автораспределения
routing-decided = Решение: { $time }
routing-assigned = Обращение получает { $name }: знает язык ({ $language }), сейчас на смене, есть место.
routing-assigned-previous = Обращение получает { $name }: раньше им занимался тот же человек.
routing-next-step = Круг поиска расширится: { $time }.
routing-why-at-limit = У всех, кто мог бы его взять, исчерпан лимит. Обращение получит тот, у кого первым появится место.
routing-why-away = Никого из тех, кто мог бы его взять, сейчас нет на месте.
routing-why-off-shift = Все, кто мог бы его взять, вне смены или в отпуске.
routing-why-nobody-can = В команде нет никого, кто мог бы его взять.
routing-supervisors = Все шаги пройдены. Руководители уже знают и могут передать обращение сами.
routing-steps = Шаги
routing-step-first = Первый язык: { $language }, { $level } и выше
routing-step-further = Другой язык: { $language }, { $level } и выше
routing-step-bridge = Язык-посредник: { $language }, { $level } и выше
routing-step-supervisors = Решают руководители
routing-step-open = открыт
routing-people = Вся команда
finding-chosen = Получает обращение (открыто { $load } из { $limit })
finding-eligible = Может взять, { $place }-е место (открыто { $load } из { $limit })
reason-disabled = Учётная запись отключена
reason-excluded = Обращение уже возвращено
reason-lacks-language = Не владеет языком: { $language }
reason-lacks-level = { $language }: только { $level }
reason-lacks-topic = Нет этой темы
reason-on-leave = В отпуске по { $date }
reason-off-shift = Вне смены
reason-off-shift-until = Вне смены, следующая: { $time }
reason-away = Нет на месте
reason-at-limit = Лимит исчерпан: { $load } из { $limit }

trigger-submitted = новое обращение
trigger-reopened = открыто снова
trigger-resident-wrote = сообщение от заявителя
trigger-handed-back = возвращено
trigger-released = уход коллеги
trigger-team-changed = изменения в команде
trigger-slot-freed = у кого-то появилось место
trigger-urgency-changed = изменилась срочность
trigger-policy-changed = изменились правила
trigger-tick = регулярная проверка

## The history, as staff read it. Who did it stands before.

actor-resident = Заявитель
actor-desk = Служба
event-submitted = отправляет обращение
event-confirmed = подтверждает обращение по ссылке из письма
event-unconfirmed = отзывает обращение: его не подтвердили вовремя
event-continues = продолжает обращение { $reference }
event-resident-wrote = пишет сообщение
event-answered = отвечает
event-asked = задаёт вопрос заявителю
event-stopped-waiting = больше не ждёт ответа заявителя
event-noted = оставляет внутреннюю заметку
event-routed = назначает автоматически: { $name }
event-taken = берёт обращение себе
event-handed-over = передаёт коллеге: { $name }
event-handed-back = возвращает в автораспределение
event-released = забирает у коллеги: { $name }
event-nobody-found = никого не находит и сообщает руководителям
event-opened = впервые просматривает обращение
event-urgency-urgent = делает обращение срочным
event-urgency-normal = делает обращение обычным
event-resolved = отмечает решённым
event-resolved-unanswered = отмечает решённым: ответа нет { $days }
event-reopened = снова открывает обращение
event-closed = закрывает обращение
event-erased = удаляет содержание обращения
event-cancelled = отзывает обращение
event-rated = ставит оценку: { $stars }
event-reminded = напоминает заявителю
event-email-corrected = исправляет адрес электронной почты
event-link-requested = запрашивает новую ссылку
event-mail-failed = сообщает: письмо не доставлено

## The team

team-title = Команда
team-invite = Пригласить коллегу
team-name = Имя
team-email = Адрес электронной почты
team-role = Роль
team-locale = Язык страниц
team-limit = Лимит открытых обращений
team-limit-hint = Больше этого автораспределение не назначает. 0 — не назначает ничего.
team-languages = Какие языки знает
team-language = Язык
team-level = Уровень
team-level-none = Не владеет
team-languages-hint = Уровни по Общеевропейской шкале: от A1 до C2 и родной.
team-topics = В каких темах разбирается
team-shifts = Смены на неделю
team-shift-from = С
team-shift-until = До
team-shift-hint = Если конец раньше начала, смена кончается утром следующего дня. Чтобы убрать смену, сотрите время её начала и конца. В государственные праздники никто не работает.
team-leaves = Отпуск
team-leave-first = Первый день
team-leave-last = Последний день
team-load = Открытые обращения
team-presence = Сейчас
team-status = Учётная запись
team-disable = Отключить учётную запись
team-disable-title = Отключить эту учётную запись?
team-disable-text = Все сеансы сразу завершатся, а открытые обращения перейдут к другим.
team-enable = Включить учётную запись
team-invite-again = Отправить ссылку ещё раз
team-invited = Приглашение отправлено.
role-agent = Сотрудник
role-supervisor = Руководитель
role-administrator = Администратор
proficiency-A1 = A1 — начальный
proficiency-A2 = A2 — базовый
proficiency-B1 = B1 — средний
proficiency-B2 = B2 — уверенный
proficiency-C1 = C1 — продвинутый
proficiency-C2 = C2 — в совершенстве
proficiency-native = Родной
proficiency-short-native = родной

## Topics and settings

topics-title = Темы
topics-add = Добавить тему
topics-name = Название
topics-name-in = Название ({ $locale })
topics-promise = Срок ответа
topics-urgent = Сразу срочное
topics-required = Только для тех, у кого есть эта тема
topics-position = Место в списке
topics-retired = В архиве: больше не предлагается
settings-title = Настройки службы
settings-name-in = Название службы ({ $locale })
settings-address = Адрес
settings-telephone = Телефон
settings-privacy = Контакт по персональным данным
settings-keep = Сколько месяцев хранить закрытые обращения
settings-remind = Через сколько рабочих дней напоминать заявителю, что мы ждём ответа
settings-resolve = Через сколько рабочих дней без ответа считать вопрос решённым
settings-close = Через сколько рабочих дней закрывать решённое обращение
settings-step = Через сколько минут рабочего времени расширять круг поиска
settings-urgent-step = Через сколько минут расширять круг поиска для срочных обращений
settings-proof = Защита от спама: перед отправкой нового обращения браузер выполняет короткое вычисление. Если в браузере нет JavaScript, заявитель подтверждает обращение по ссылке из письма.
settings-own-level = Нужный уровень в языках самого заявителя
settings-bridge-level = Нужный уровень в языке-посреднике

## One's own account

account-title = Моя учётная запись
account-locale = Язык моих страниц и писем
account-password-title = Смена пароля
account-present = Текущий пароль
account-change = Сменить пароль
account-changed = Пароль изменён. Остальные сеансы завершены.
account-sessions = Где выполнен вход
account-session-here = Этот браузер
account-session-seen = Последняя активность: { $time }
account-session-end = Завершить сеанс
account-everywhere = Выйти везде

## Keyboard

keys-title = Горячие клавиши
keys-move = Следующее и предыдущее обращение
keys-open = Открыть обращение
keys-reply = Написать ответ
keys-note = Написать заметку
keys-assign = Передать
keys-status = Статус
keys-resolve = Отметить решённым
keys-search = Найти
keys-help = Эта справка
keys-send = Отправить
keys-switch = Использовать горячие клавиши
keys-close = Закрыть

## The demonstration's mailbox

mailbox-title = Почта демоверсии
mailbox-intro = Все письма, которые отправила служба, сначала последние. Этот ящик есть только в демоверсии.
mailbox-empty = Писем пока нет.
mailbox-to = Кому
