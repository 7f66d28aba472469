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
nav-new = + Новое обращение
nav-today = Сегодня
nav-mine = Мои обращения
nav-unassigned = Свободные для меня
nav-nobody = Ни у кого
nav-following = Отслеживаемые
# $count (Count) how many tickets have news
nav-following-news =
    { $count ->
        [one] Новое в { $count } обращении
        [few] Новое в { $count } обращениях
        [many] Новое в { $count } обращениях
       *[other] Новое в { $count } обращениях
    }
nav-turn =
    { $count ->
        [one] { $count } ждёт нашего ответа
        [few] { $count } ждут нашего ответа
        [many] { $count } ждут нашего ответа
       *[other] { $count } ждут нашего ответа
    }
nav-languages = На моих языках
nav-everyone = Все открытые
nav-waiting = Ждём заявителей
nav-over = Завершённые
nav-overdue = Просроченные
nav-group-everybody = Вся команда
nav-group-desk = Служба
answers-title = Готовые ответы
answers-add = Новый готовый ответ
answers-search = Найти готовый ответ
answers-none = Такого готового ответа нет.
answers-own = личный
answers-use = Использовать
answers-change = Изменить
answers-missing = нет
answers-older = английский текст новее
# $language (Text) the language that is missing
# $other (Text) the language of the text that is offered
answers-missing-for = Текста на этом языке нет ({ $language }). Показан другой ({ $other }).
# $count (Count) how often it was sent
answers-uses =
    { $count ->
        [0] ещё не использован
        [one] использован { $count } раз
        [few] использован { $count } раза
        [many] использован { $count } раз
       *[other] использован { $count } раза
    }
# $topic (Text) the topic
answers-does-topic = Тема: { $topic }
# $name (Text) the colleague
answers-does-to = Передать: { $name }
answers-removed = Готовый ответ удалён.
# $added (Count) how many are new
# $changed (Count) how many are others than before
# $same (Count) how many are as they were
answers-imported = Файл загружен. Новых: { $added }. Изменено: { $changed }. Без изменений: { $same }.
answers-new-title = Новый готовый ответ
answers-edit-title = Готовый ответ
answers-name = Название
answers-name-empty = Дайте название в одну строку
answers-shared = Для всех
answers-does = Что ещё происходит
answers-then = Отправка
answers-as-chosen = выбирается при отправке
answers-unchanged = без изменений
answers-nobody = никому
answers-placeholders = При использовании подставляются:
# $word (Text) the placeholder as it is written
# $known (Text) all that there are
answers-placeholder-wrong = Такого нет: { $word }. Есть: { $known }
answers-placeholder-name = имя заявителя
answers-placeholder-reference = номер обращения
answers-placeholder-link = личная ссылка
answers-placeholder-due = обещанный день
answers-placeholder-colleague = ваше имя
answers-placeholder-desk = название службы
answers-placeholder-address = адрес службы
answers-placeholder-telephone = телефон службы
answers-right = Текст по-прежнему соответствует английскому
answers-preview = Просмотр
answers-other-language = Другой язык
answers-language-missing = Выберите язык последнего текста
answers-text = Текст
answers-no-text = Напишите текст хотя бы на одном языке
answers-not-possible = Обращение, которое решено или ждёт заявителя, нельзя одновременно передать
answers-remove = Удалить готовый ответ
answers-file-title = Файл
answers-file-text = Таблица: строка на каждый ответ, столбец на каждый язык. Её откроет любой табличный редактор.
answers-export-shared = Скачать общие
answers-export-own = Скачать мои
answers-import = Загрузить файл
answers-file = Файл
answers-import-hint = Ответы с тем же названием заменяются. Если ошибка хоть в одной строке, ничего не загружается.
answers-file-not-taken = Ничего не загружено
answers-file-not-a-table = Это не текстовая таблица: сохраните её в формате CSV.
answers-file-no-columns = В первой строке нужны столбец «name» и столбец языка, например «en».
# $name (Text) the column
answers-file-unknown-column = Столбец «{ $name }» нам неизвестен, и это не язык.
# $name (Text) the column
answers-file-same-column = Столбец «{ $name }» повторяется, или есть другой столбец того же языка.
# $language (Text) the language of the text
answers-file-lost = { $language }: при сохранении файла потерялись буквы. Сохраните его как CSV UTF-8.
# $line (Count) the line’s number
# $problem (Text) what is wrong
answers-file-line = Строка { $line }: { $problem }
# $name (Text) the answer
answers-file-twice = «{ $name }» встречается дважды
# $word (Text) what is written
answers-file-then = «{ $word }» — не stay-open, не wait и не resolve
# $word (Text) what is written
answers-file-topic = Темы «{ $word }» нет
# $word (Text) what is written
answers-file-to = Ни у кого здесь нет адреса «{ $word }»
answers-file-broken = В ней больше полей, чем в первой строке
nav-group-views = Сохранённые списки
view-save = Сохранить этот список
view-save-button = Сохранить
view-saved = Это сохранённый список
view-name = Название списка
view-shared = Для всей команды
view-remove = Удалить этот список
nav-team = Команда
nav-topics = Темы
nav-settings = Настройки службы
nav-sign-out = Выйти
connection-lost = Связь потеряна. Набранный текст остаётся здесь и сохранится, когда связь восстановится.
presence-on-duty = На смене
presence-away = Нет на месте
presence-off-shift = Вне смены
presence-on-leave = В отпуске
presence-disabled = Доступ отключён
away-set = Меня нет на месте
away-end = Я снова на месте
away-hint = Пока вас нет на месте, новые обращения к вам не поступают. Те, что уже у вас, остаются у вас.
away-for = Сколько меня не будет
away-today = до конца дня
# $time (Text) when they are back
away-until = Нет на месте до { $time }
away-until-tomorrow = Нет на месте до конца дня
hours-title = Мой график
hours-coming = Ближайшие три недели
hours-none = В ближайшие три недели смен нет.
hours-on-leave = Отпуск
hours-holiday = Праздник
hours-changed = Изменено
hours-changed-days = Дни с изменённым графиком
hours-leaves = Мой отпуск
# $first (Text) the first day
# $last (Text) the last day
hours-leave = { $first } — { $last }
hours-leave-hint = Ваш отпуск видят руководители. В эти дни новые обращения к вам не поступают.
hours-leave-add = Добавить
hours-leave-remove = Отменить
hours-leave-saved = Отпуск записан.
hours-leave-removed = Отпуск отменён. Прошедшие дни остаются.
hours-swap = Обмен сменами
hours-swap-hint = Коллега получит письмо. Обмен состоится после согласия.
hours-swap-own = Моя смена
hours-swap-theirs = На смену коллеги
hours-swap-ask = Попросить
hours-swap-nobody = В ближайшие три недели нет смен для обмена.
hours-choose-day = Выберите день
hours-to-answer = Коллеги просят поменяться
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
hours-swap-to-answer = { $name }: вы работаете за коллегу ({ $own }), коллега — за вас ({ $other }).
# $name (Text) the colleague
# $own (Text) the day that one gives
# $other (Text) the day that one takes
hours-swap-asked = Просьба к коллеге ({ $name }): коллега работает за вас ({ $own }), вы — за коллегу ({ $other }).
hours-agree = Согласиться
hours-decline = Отказаться
hours-withdraw = Отозвать
hours-asked = Коллега получит письмо.
hours-agreed = Вы поменялись сменами.
hours-declined = Вы отказались. Коллега узнает об этом из письма.
hours-withdrawn = Просьба отозвана.
correct-link = Исправить данные
correct-title = Исправить данные обращения { $reference }
correct-text = Изменения записываются в историю, и заявитель видит в ней, что исправлено.
correct-name = Имя
correct-email = Адрес электронной почты
correct-email-hint = После смены адреса прежние ссылки перестанут работать, а на новый адрес придёт новая.
correct-languages = Языки заявителя
correct-languages-hint = Первым стоит самый удобный язык. Если он изменится, обращение перейдёт к коллеге, который на нём говорит.
correct-language = Язык { $number }
correct-button = Сохранить исправления
message-language-title = Язык сообщения
message-language-label = На каком языке оно написано
take-down-title = Новое обращение со слов заявителя
take-down-name = Имя заявителя
take-down-languages-hint = Первым стоит самый удобный язык. На нём будет страница заявителя, если такая есть.
take-down-description = Что нужно
take-down-description-hint = Словами заявителя или вашими: этот текст виден на странице обращения. Первые слова попадут в строку «Суть».
take-down-email = Адрес электронной почты (необязательно)
take-down-email-hint = Если адреса нет, вы распечатаете страницу со ссылкой и отдадите её.
take-down-who = Кто ведёт
take-down-keep = Я
take-down-route = Найдёт автораспределение
take-down-consent = Заявителю объяснено, что мы храним и зачем; согласие получено.
take-down-consent-missing = Сначала расскажите об этом заявителю, затем поставьте отметку
take-down-button = Принять
slip-link = Страница для печати
slip-back = К обращению
slip-print = Печать
slip-hint = Отдайте только заявителю: у кого есть ссылка, тот может прочитать обращение.
correct-changed-since = Это уже исправлено: { $now }. Чтобы всё же изменить, сохраните ещё раз.
search-label = Поиск обращений
search-button = Найти
search-none = По запросу «{ $query }» ничего не найдено.
search-title = Поиск: { $query }
search-none-so-far = Среди самых новых обращений с этими словами точных совпадений нет.
search-further = Искать в более старых
search-no-more = Больше ничего не найдено.
search-empty = Введите, что нужно найти.
search-too-long = В запросе может быть не больше { $most } символов. Сократите его, пожалуйста.
search-unknown-value = У фильтра «{ $key }» нет значения «{ $value }». Выберите одну из подсказок.
search-behind = Пока удаётся найти не всё. Если чего-то не хватает, повторите поиск через несколько минут.
search-help-title = Как искать
search-help = Найти можно по имени, адресу электронной почты, словам из сути обращения, сообщений и заметок, а также по любой части номера. Достаточно начала слова. Слова, которые должны стоять рядом, возьмите в кавычки.
search-filters = Поиск можно сузить, например так:
search-suggestions = Подсказки
search-key-language = язык
search-key-status = статус
search-key-topic = тема
search-key-with = коллега
search-key-urgency = срочность
search-key-before = до
search-key-since = с
search-value-me = я
search-value-nobody = никто

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
queue-turn = Чей ход
queue-unread = Новое
queue-sort = Порядок
queue-sort-due = Сначала ближайший срок
queue-sort-turn = Сначала те, что ждут нашего ответа
queue-select-column = Выбрано
queue-selected = С выбранными обращениями:
queue-with-any = Все коллеги
queue-sort-newest = Сначала новые
queue-preview-ours = Мы:
queue-preview-note = Заметка:
queue-all = Все
queue-empty-nobody = Все обращения кому-то назначены.
queue-empty-following = Вы не следите ни за одним обращением. Если коллега упомянет вас в заметке, обращение появится здесь.
queue-title-turn = ({ $number }) { $title }
turn-group-ours = Ждут нашего ответа
turn-group-answered = Ответ отправлен, обращение ещё открыто
turn-group-theirs = Ждём заявителей
turn-group-over = Завершённые
turn-group-later = Отложенные
turn-ours = Ждёт нашего ответа: { $span }
turn-answered = Ответ отправлен { $span } назад
turn-theirs = Ждём заявителя: { $span }
turn-over = Завершено { $span } назад
# $date (Text) when we look at it again
turn-later = Вернуться { $date }
queue-due = Срок
queue-assignee = У кого
queue-nobody = Не назначено
due-overdue = Просрочено
due-today = Срок сегодня
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
because-held = подходящий коллега пока в резерве
because-supervisors = никто не найден: решает руководитель

## The ticket page

ticket-title = Обращение { $reference }
ticket-thread = Переписка
ticket-note = Внутренняя заметка
ticket-note-hint = Её видят только сотрудники.
ticket-note-of-colleague = Этим обращением занимается коллега: вы можете оставить заметку.
ticket-note-name = Напишите @ и имя, чтобы сообщить коллеге.
ticket-people = Коллеги
# $name (Text) a colleague
ticket-is-reading = { $name } читает это обращение
# $name (Text) a colleague
ticket-is-writing = { $name } пишет
ticket-ask-supervisors = Спросить руководителей
ticket-follow = Следить
ticket-unfollow = Больше не следить
ticket-no-email = Нет адреса электронной почты
ticket-no-email-hint = Письмо не уйдёт: у заявителя нет адреса. Ответ появится на странице обращения; сообщите об этом заявителю другим способом.
ticket-language-unknown = Язык неизвестен
ticket-requester = Заявитель
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
audit-leave-changed = изменён собственный отпуск
# $name (Text) the colleague
audit-shifts-swapped = обмен сменами: { $name }
audit-link-made = создана ссылка для пароля: { $name }
audit-person-disabled = отключена учётная запись: { $name }
audit-person-enabled = снова включена учётная запись: { $name }
audit-topic-added = добавлена тема: { $topic }
audit-topic-changed = изменена тема: { $topic }
audit-settings-changed = изменены настройки службы
audit-policy-changed = изменены правила распределения
audit-calendar-changed = изменён календарь рабочих дней
audit-ticket-erased = удалено содержание: { $reference }
ticket-take = Взять себе
ticket-hand-over = Передать
ticket-hand-over-to = Коллега
ticket-load = { $load } из { $limit }
ticket-hand-back = Вернуть в автораспределение
ticket-status = Статус
ticket-status-waiting = Ждём заявителя
ticket-make-urgent = Сделать срочным
ticket-make-normal = Сделать обычным
ticket-resolve = Отметить решённым
ticket-reopen = Открыть снова
ticket-stop-waiting = Больше не ждать
put-off-title = Отложить на другой день
put-off-date = День
put-off-reason = Почему (видят только сотрудники)
put-off-button = Отложить
# $date (Text) the day
put-off-until = Вернёмся к обращению в этот день ({ $date }).
put-off-end = Вернуться сейчас
ticket-due = Срок
ticket-due-paused = Срок не идёт, пока ждём заявителя
ticket-rating = Оценка
ticket-history = История
ticket-place = { $number } из { $of }
ticket-previous = Предыдущее обращение
ticket-next = Следующее обращение
ticket-new-since = Новое с вашего последнего просмотра
ticket-request = Обращение
ticket-reference = Номер обращения
ticket-change-topic = Сменить тему
ticket-send-wait = Отправить и ждать
ticket-send-open = Отправить, оставить в работе
ticket-send-solved = Отправить, решено
ticket-send-solved-next = Отправить, решено, следующее
ticket-mail-failed = Не доставлено
ticket-hand-over-line = Пара слов коллеге (необязательно)
ticket-mail = Письма
ticket-mail-sent = Отправлено
ticket-mail-queued = В очереди
ticket-mail-delayed = Отправка отложена, новая попытка: { $time }. { $why } { $reason }
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
mail-kind-swap-asked = Просьба об обмене
mail-kind-swap-answered = Ответ об обмене
mail-kind-named = Упоминание в заметке
mail-kind-supervisor-asked = Вопрос руководителям
mail-kind-look-again = Отложенное обращение
mail-kind-cannot-remind = Напомнить невозможно
mail-kind-day-changed = Изменение графика
mail-kind-swap-over = Обмен больше не актуален
mail-kind-test = Пробное письмо
mail-kind-nobody-found = Никто не найден
mail-kind-invitation = Приглашение
mail-kind-password-reset = Смена пароля
ticket-mail-dropped = Не понадобилось
ticket-mail-failed-note = Письмо не доставлено: { $reason }
ticket-reply = Ответ заявителю
ticket-answer-in = Язык ответа
ticket-written-in = язык: { $language }
ticket-language-other = Похоже, язык этого текста — { $found }, а для отправки выбран другой: { $said }. Выберите язык или отправьте текст ещё раз без изменений.
ticket-language-not = Похоже, текст написан не на том языке, который выбран для отправки ({ $said }). Выберите другой язык или отправьте текст ещё раз без изменений.
ticket-reply-text = Ваш ответ
ticket-draft-ask = Вы написали текст, но не отправили его. Продолжить без него?
ticket-message-came = Пришло новое сообщение: оно выше вашего текста.
ticket-add-note = Добавить заметку
ticket-cannot-act = Это обращение ведёт коллега. Вы можете его прочитать.
done-replied = Ваш ответ отправляется. Обращение остаётся у вас и остаётся открытым.
done-asked = Ваш вопрос отправляется. Теперь ждём заявителя.
done-answered-and-solved = Ваш ответ отправляется, обращение отмечено решённым.
done-noted = Ваша заметка добавлена. Её видят только сотрудники.
# $names (Text) who is told
done-noted-told = Заметка добавлена. О ней узнают: { $names }.
# $names (Text) who cannot be told
done-noted-not-told = Заметка добавлена, но эти учётные записи отключены, и сообщить им нельзя: { $names }.
# $names (Text) who is told
# $disabled (Text) who cannot be told
done-noted-told-but = Заметка добавлена. О ней узнают: { $names }. Эти учётные записи отключены, и сообщить им нельзя: { $disabled }.
done-followed = Теперь вы следите за этим обращением.
done-unfollowed = Вы больше не следите за этим обращением.
done-taken = Теперь это обращение у вас.
done-handed-over = Обращением { $reference } теперь занимается { $name }.
done-handed-back-to = Обращение { $reference } возвращено в автораспределение. Теперь им занимается { $name }.
done-handed-back = Обращение { $reference } возвращено в автораспределение. Идёт поиск подходящего коллеги.
done-resolved = Обращение отмечено решённым, заявитель получит об этом письмо.
done-reopened = Обращение снова открыто, заявитель получит об этом письмо.
done-stopped-waiting = Мы больше не ждём ответа заявителя.
done-taken-down = Обращение принято, заявитель получит письмо со ссылкой.
done-put-off = Обращение отложено. В этот день оно вернётся к вам.
# $reference (Text) the ticket
done-put-off-of = Обращение { $reference } отложено. В этот день оно вернётся к вам.
done-looked-again = Обращение больше не отложено.
done-urgent = Теперь это обращение срочное.
done-normal = Обращение больше не срочное.
done-erased = Содержание обращения удалено.
done-answered-and-solved-of = Обращение { $reference } отмечено решённым, ваш ответ отправляется.
done-resolved-of = Обращение { $reference } отмечено решённым, заявитель получит об этом письмо.
done-topic = Тема изменена.
done-corrected = Данные исправлены.
done-view-saved = Список сохранён, он есть в меню.
done-view-removed = Список удалён. Обращения не изменились.
done-several =
    { $number ->
        [one] Готово: { $number } обращение.
        [few] Готово: { $number } обращения.
        [many] Готово: { $number } обращений.
       *[other] Готово: { $number } обращения.
    }
done-several-but =
    { $number ->
        [one] Готово: { $number } обращение. Не получилось: { $failed }
        [few] Готово: { $number } обращения. Не получилось: { $failed }
        [many] Готово: { $number } обращений. Не получилось: { $failed }
       *[other] Готово: { $number } обращения. Не получилось: { $failed }
    }
done-several-undone =
    { $number ->
        [one] Действие отменено для { $number } обращения. Письма не отправлены.
        [few] Действие отменено для { $number } обращений. Письма не отправлены.
        [many] Действие отменено для { $number } обращений. Письма не отправлены.
       *[other] Действие отменено для { $number } обращения. Письма не отправлены.
    }
done-undone = Действие отменено. Обращение снова такое, как было, и письмо не отправлено.
undo-button = Отменить
ticket-back = Назад к списку

## The router's decision, in plain words

routing-title = Почему этот человек?
routing-title-nobody = Почему пока никто?
coverage-title = Охват языков
today-title = Что требует внимания
today-nothing = Сейчас ничего не требует внимания.
# $count (Count) how many there are
today-all =
    { $count ->
        [one] Показать { $count }
        [few] Показать все { $count }
        [many] Показать все { $count }
       *[other] Показать все { $count }
    }
# $name (Text) a colleague
today-give = Передать: { $name }
today-nobody-could = сейчас взять некому
# $count (Count) mails
today-mails =
    { $count ->
        [one] { $count } письмо не доставлено
        [few] { $count } письма не доставлены
        [many] { $count } писем не доставлено
       *[other] { $count } письма не доставлено
    }
today-look = Посмотреть
today-holes = Часы, когда на смене никого нет
# $name (Text) a colleague
today-put = Поставить в смену: { $name }
today-hole-nobody = Все, кто говорит на этом языке, в отпуске.
today-hole-no-limit = У всех, кто говорит на этом языке, лимит 0.
first-title = Осталось настроить
first-place = Название, адрес и телефон
first-place-text = Жители видят их на страницах и в письмах.
first-hours = Часы работы
# $hours (Text) the hours of Monday
first-hours-text = По ним считаются сроки ответа. В понедельник: { $hours }.
first-mail = Электронная почта
first-mail-text = Ни одного письма ещё не отправлено. Отправьте себе пробное и проверьте, дошло ли оно.
first-topics = Темы
first-topics-text = О чём могут спрашивать жители и в какой срок вы обещаете ответ.
first-working-days = Праздники и рабочие выходные
# $years (Text) the years that are missing
first-working-days-text = Ещё не внесены: { $years }.
first-colleague = Первый коллега
first-colleague-text = Автораспределение даёт обращения тем, у кого указаны языки и смены. Пока таких нет.
first-checked = Так верно
first-test = Отправить мне пробное письмо
# $address (Text) an e-mail address
first-test-sent = Пробное письмо отправляется на { $address }.
# $address (Text) an e-mail address
first-test-waits = Сейчас почта не уходит. Пробное письмо на { $address } ждёт отправки.
coverage-now = Сейчас
# $time (Text) when
coverage-closed = Служба закрыта. Откроется: { $time }.
coverage-closed-long = Служба закрыта.
coverage-needs = Требует вашего внимания
coverage-needs-nothing = Нет обращений, которые ждут назначения.
# $count (Count) tickets
# $since (Text) how long the oldest waits
coverage-waits =
    { $count ->
        [one] { $count } обращение ждёт назначения; ожидание: { $since }
        [few] { $count } обращения ждут назначения; самое долгое ожидание: { $since }
        [many] { $count } обращений ждут назначения; самое долгое ожидание: { $since }
       *[other] { $count } обращения ждут назначения; самое долгое ожидание: { $since }
    }
# $count (Count) tickets
coverage-room =
    { $count ->
        [one] есть место ещё для { $count } обращения
        [few] есть место ещё для { $count } обращений
        [many] есть место ещё для { $count } обращений
       *[other] есть место ещё для { $count } обращения
    }
coverage-full = лимит исчерпан
# $name (Text) a colleague
# $time (Text) when
coverage-next = { $name } выходит на смену: { $time }
coverage-nobody-comes = на ближайшей неделе никого
# $languages (Text) the languages
coverage-well = Всё в порядке: { $languages }
# $languages (Text) the languages
coverage-all = Языки: { $languages }
# $count (Count) requests in a week, rounded
# $hours (Text) hours of shifts a day, all together
coverage-load =
    { $count ->
        [0] за четыре недели ни одного обращения, { $hours } ч смен в день
        [one] около { $count } обращения в неделю, { $hours } ч смен в день
        [few] около { $count } обращений в неделю, { $hours } ч смен в день
        [many] около { $count } обращений в неделю, { $hours } ч смен в день
       *[other] около { $count } обращения в неделю, { $hours } ч смен в день
    }
coverage-load-enough = хватает
coverage-load-tight = впритык
coverage-load-too-much = не хватает
coverage-load-explained = Числа — за последние четыре недели. «Впритык» значит, что нужно больше четырёх пятых времени, которое у этих коллег остаётся от других языков. «Ждать не меньше» — среднее ожидание, которое при этих сменах не сократят никакие правила.
coverage-grid = Кто и когда на смене
# $count (Count) people on shift
coverage-people =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
coverage-people-none = никого
coverage-people-more = 3 человека и больше
coverage-on-duty = На смене
coverage-free = Свободных мест
coverage-floor = Ждать не меньше
coverage-minutes = { $minutes } мин
coverage-gap-nobody = В команде этот язык никто не знает
coverage-gap-nobody-now = На смене никого
coverage-gap-one = Только один человек
coverage-week = Ближайшая неделя
coverage-nobody = Языки и смены ещё ни у кого не указаны. Начните с коллеги:
coverage-from-until = { $from }–{ $until }
coverage-left = Открытые обращения коллег, которые вне смены или в отпуске
coverage-left-none = Все они могут подождать: коллеги вернутся раньше, чем наступит срок ответа.
coverage-left-later =
    { $count ->
        [one] { $count } обращение может подождать возвращения коллеги
        [few] { $count } обращения могут подождать возвращения коллег
        [many] { $count } обращений могут подождать возвращения коллег
       *[other] { $count } обращения могут подождать возвращения коллег
    }
routing-handed-over = { $by } передаёт обращение коллеге: { $name }.
routing-taken = { $name } берёт обращение себе.
routing-title-before = Прежнее решение автораспределения
routing-page-title = Правила распределения
calendar-title = Рабочие дни
calendar-intro = Праздники и рабочие выходные учитываются в сроках, напоминаниях и шагах поиска. Вносите их каждый год, когда их объявит Госсовет КНР.
calendar-known = Праздники известны до конца { $year } года. Дальше все недели считаются обычными.
calendar-gap = О праздниках { $year } года ничего не известно: внесите их.
calendar-days = Дни, по одному в строке
calendar-hint = В каждой строке через запятую: дата, затем holiday (выходной), workday (рабочий) или ordinary (снова обычный), затем повод. Для рабочего дня можно добавить в конце, по-английски или по-китайски, день недели, смены и часы которого он повторяет. Например:
calendar-example = 2027-02-06,workday,Праздник весны,Friday
calendar-file = Или взять их из файла CSV
calendar-file-done = Его строки теперь в поле выше. Чтобы они остались, сохраните их.
calendar-list = Ближайшие праздники и рабочие выходные
calendar-holiday = Выходной
calendar-workday-as = Рабочий, как { $day }
calendar-no-date = Строка { $line } не начинается с даты в таком виде: 2027-02-06
calendar-no-kind = В строке { $line } после даты должно стоять holiday, workday или ordinary
calendar-twice = Дата в строке { $line } уже есть выше
calendar-no-weekday = В строке { $line } после повода укажите день недели по-английски или по-китайски. Повод с запятой возьмите в прямые кавычки
calendar-too-long = Повод в строке { $line } длиннее 100 символов
calendar-empty = Внесите хотя бы один день
routing-page-intro = Как автораспределение находит коллегу для каждого обращения. Изменения действуют сразу, в том числе для обращений, которые уже ждут.
routing-rules = Правила
preset-title = Три способа распределения
preset-own-language = Сначала первый язык
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-own-language-text = Ждёт до { $minutes } минут (срочное — { $urgent }) того, кто говорит на первом языке заявителя. Больше ответов на первом языке, но некоторые позже.
preset-balanced = Равновесие
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-balanced-text = Ищет по первому языку { $minutes } минут (срочное — { $urgent }), затем по следующим. Бережёт тех, кто один говорит на каком-то языке.
preset-quick = Быстро
# $minutes (Count) minutes of working time
preset-quick-text = Через { $minutes } минут (срочное — сразу) ответить может любой, у кого с заявителем есть общий язык. Ожидание короче, ответов на первом языке меньше.
preset-choose = Выбрать
preset-current = Используется
preset-none = Используются ваши собственные значения.
# $name (Text) one of the three
preset-shown = Заполнено: { $name }. Ниже видно, что изменится; ещё не сохранено.
routing-expert = Все значения по отдельности
routing-weights = Вес каждого критерия
routing-weights-intro = Если обращение могут взять несколько коллег, его получает тот, у кого больше баллов. Открытые обращения и потребность в других языках отнимают баллы.
routing-preview = Посмотреть без сохранения
routing-found = Кого сейчас находит шаг для каждого языка
routing-found-able = Достаточный уровень
routing-warning-level = Никто не владеет языком на нужном уровне ({ $language }, { $level } и выше): шаг для этого языка никого не находит. Понизьте требование или уточните уровень коллеги.
routing-warning-time = Круг поиска расширяется больше чем через рабочий день: если никто не найден, обращение ждёт до следующего рабочего дня.
routing-warning-bridges = Без языков-посредников обращение, языками которого никто не владеет, в рабочее время сразу уходит руководителям.
routing-try-title = Кто сейчас получил бы такое обращение?
routing-try-first = Первый язык заявителя
routing-try-second = Другой язык
routing-try-urgent = Срочное
routing-try = Проверить
routing-decided = Решение: { $time }
routing-assigned = Обращение получает { $name }: знает язык ({ $language }), сейчас на смене, есть место.
routing-would = Обращение получит { $name }: знает язык ({ $language }), сейчас на смене, есть место.
routing-assigned-previous = Обращение получает { $name }: раньше им занимался тот же человек.
routing-next-step = Круг поиска расширится: { $time }.
routing-held = Обращение пока ждёт: { $name } — последний свободный коллега, который знает язык ({ $language }), и остаётся для него в резерве. Обращение получит первый другой коллега, у которого появится место. Ожидание закончится не позже этого времени: { $time }.
routing-why-at-limit = У всех, кто мог бы его взять, исчерпан лимит. Обращение получит тот, у кого первым появится место.
routing-why-away = Никого из тех, кто мог бы его взять, сейчас нет на месте.
routing-why-off-shift = Все, кто мог бы его взять, вне смены или в отпуске.
routing-why-nobody-can = В команде нет никого, кто мог бы его взять.
routing-why-held = Единственный коллега, который мог бы его взять, несколько минут остаётся в резерве для редкого языка.
routing-supervisors = Все шаги пройдены. Руководители уже знают и могут передать обращение сами.
routing-steps = Шаги
routing-step-first = Первый язык: { $language }, { $level } и выше
routing-step-further = Другой язык: { $language }, { $level } и выше
routing-step-bridge = Язык-посредник: { $language }, { $level } и выше
routing-step-supervisors = Решают руководители
routing-step-open = открыт
routing-people = Вся команда
score-topic = Знает тему
score-proficiency = Уровень языка
score-previous = Прежняя работа с обращением
score-load = Открытые обращения
score-price = Потребность в других языках
score-total = Баллы: { $points }
finding-chosen = Получает обращение (открыто { $load } из { $limit })
finding-eligible = Может взять, { $place }-е место (открыто { $load } из { $limit })
finding-eligible-behind = Тоже может взять (открыто { $load } из { $limit })
finding-kept-free = В резерве для редкого языка (открыто { $load } из { $limit })
reason-disabled = Учётная запись отключена
reason-excluded = Обращение уже возвращено
reason-lacks-language = Не владеет нужным языком ({ $language })
reason-lacks-level = Владеет языком ({ $language }) только на уровне { $level }
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
trigger-languages-corrected = языки исправлены
trigger-policy-changed = изменились правила
trigger-not-opened = ещё не просмотрено
trigger-tick = регулярная проверка

## The history, as staff read it. Who did it stands before.

actor-resident = Заявитель
actor-desk = Служба
event-submitted = отправляет обращение
event-taken-down = записывает обращение со слов заявителя
event-link-printed = печатает для заявителя страницу со ссылкой
event-confirmed = подтверждает обращение по ссылке из письма
event-unconfirmed = отзывает обращение: его не подтвердили вовремя
event-continues = продолжает обращение { $reference }
event-resident-wrote = пишет сообщение
event-answered = отвечает
event-asked = задаёт вопрос заявителю
event-stopped-waiting = больше не ждёт ответа заявителя
event-noted = оставляет внутреннюю заметку
# $name (Text) the colleague
event-named = упоминает в заметке: { $name }
event-supervisors-asked = спрашивает руководителей
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
event-topic-changed = меняет тему: { $topic }
event-name-corrected = исправляет имя заявителя
event-subject-corrected = исправляет суть обращения
event-languages-corrected = исправляет языки заявителя: { $languages }
# $language (Text) its language
event-message-language-corrected = исправляет язык сообщения: { $language }
# $date (Text) the day
event-put-off = откладывает до этого дня: { $date }
event-looked-again = возвращает в работу
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
event-undone = отменяет своё последнее действие

## The team

team-title = Команда
team-invite = Пригласить коллегу
team-name = Имя
team-name-residents = Имя для заявителей
team-name-residents-hint = Имя, которое видят заявители и по которому обращаются к коллеге. Пишите его понятными им буквами, например «Ms Wang (Wáng Lì)». Если оставить поле пустым, заявители увидят имя, указанное выше.
team-invite-open = Приглашение ещё не принято
team-invite-link-text = Пароль ещё не задан. Если письмо не доходит, вы можете сами отправить коллеге эту ссылку. Тот, у кого она есть, может пользоваться учётной записью. Ссылка действует до этого времени: { $time }.
team-invited-no-mail = Учётная запись готова, но письма сейчас не отправляются. Пожалуйста, отправьте коллеге ссылку ниже самостоятельно.
team-no-languages = Языки не указаны: обращения не назначаются автоматически
team-no-shifts = Смены не указаны: обращения не назначаются автоматически
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
team-week = Ближайшие семь дней
# $day (Text) the first day
team-week-from = Семь дней начиная с { $day }
team-week-earlier = Раньше
team-week-later = Позже
team-week-hint = Нажмите на день, чтобы изменить в нём часы работы.
# $hours (Text) hours
day-usual = Обычно: { $hours }
day-usual-off = Обычно в этот день смены нет.
day-off = нет смены
day-hint = Коллега получит письмо. Оставьте всё пустым, если в этот день выходной.
team-fill-open = Как часы работы службы
team-fill-from = Скопировать у
team-fill-copy = Скопировать
team-filled = Заполнено. Ещё не сохранено.
team-day-clear = Вернуть обычный график
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
team-invited = Учётная запись готова, письмо с приглашением уже в пути.
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
settings-place = Название, адрес и экстренные номера
settings-place-hint = Заявители читают это на языке своей страницы. Если оставить поле пустым, в нём снова будет стандартный текст.
settings-name = Название службы
settings-tagline = Одна строка о службе, внизу каждой страницы
settings-responsible = Кто отвечает за персональные данные
settings-emergency = Экстренные номера
settings-emergency-hint = По одному в строке: номер, затем кто по нему отвечает.
settings-hours = Часы работы
settings-hours-hint = По этим часам считаются сроки ответа и шаги поиска. Если в какой-то день служба закрыта, оставьте поле пустым. Несколько промежутков одного дня разделяйте запятыми, например:
settings-times = Сроки
settings-spam = Защита от спама
settings-address = Адрес
settings-telephone = Телефон
settings-privacy = Контакт по персональным данным
settings-keep = Сколько месяцев хранить закрытые обращения
settings-remind = Через сколько рабочих дней напоминать заявителю, что мы ждём ответа
settings-resolve = Через сколько рабочих дней без ответа считать вопрос решённым
settings-close = Через сколько рабочих дней закрывать решённое обращение
settings-step = Через сколько минут рабочего времени расширять круг поиска
settings-urgent-step = Через сколько минут расширять круг поиска для срочных обращений
settings-hold = Сколько минут, самое большее, обращение ждёт, чтобы последний свободный коллега с редким языком оставался в резерве (0 — не ждёт)
settings-open-within = Через сколько минут рабочего времени непросмотренное обращение переходит к другому коллеге (0 — без ограничения по времени)
settings-guard = Через сколько минут рабочего времени ожидающее обращение идёт впереди всех остальных той же срочности
settings-scarcity = Насколько быстрее считается ожидание, когда языком владеют немногие: при 40 и двух коллегах на смене одна минута считается за 21 (0 — не быстрее)
settings-proof = Перед отправкой нового обращения браузер выполняет короткое вычисление. Если в браузере нет JavaScript, заявитель подтверждает обращение по ссылке из письма.
settings-own-level = Нужный уровень в языках самого заявителя
settings-bridge-first = Первый язык-посредник: им владеет большинство заявителей и коллег
settings-bridge-second = Второй язык-посредник, после первого
settings-bridge-twice = Это уже первый язык-посредник: выберите другой или оставьте поле пустым
settings-bridge-level = Нужный уровень в языке-посреднике
settings-offer-bridges = Искать и по языку-посреднику, который заявитель не указал

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
keys-select = Выбрать
keys-steps = Предыдущее и следующее обращение в списке
keys-undo = Отменить последнее действие
palette-title = Найти список, коллегу, обращение или действие
palette-tickets = обращения
palette-search = Искать «{ $query }»
keys-search = Найти
keys-help = Эта справка
keys-language = Другой язык ответа (при вводе текста: Alt L)
keys-send = Отправить
keys-switch = Использовать горячие клавиши
keys-close = Закрыть

## The demonstration

demo-bar = Демоверсия
demo-clock = У неё свои часы: { $time }. Всё здесь ненастоящее.
demo-title = Экскурсия
demo-intro = Эта служба помогает людям, у которых нет общего языка с нужным им учреждением. Посмотрите на неё с обеих сторон: это займёт две минуты.
demo-step-send = Отправьте обращение на любом языке. На самом деле его никто не прочитает.
demo-step-see = Посмотрите, у кого обращение, почему и какое письмо пришло заявителю. Ссылка есть на странице подтверждения.
demo-step-answer = Посмотрите на службу глазами этого коллеги, ответьте, а потом прочитайте ответ глазами заявителя.
demo-sent = Что вы отправили
demo-team = Служба глазами сотрудника
demo-team-hint = Чтобы войти, достаточно одного нажатия; страницы будут на вашем языке.
demo-see-as = Открыть службу как { $name }
demo-see-as-supervisor = Открыть как руководитель: { $name }
demo-see-as-resident = Открыть как заявитель
demo-request-title = Что стало с этим обращением
demo-whose = У кого оно сейчас
demo-mails = Письма, которые пришли заявителю
mailbox-title = Почта демоверсии
mailbox-intro = Все письма, которые отправила служба, сначала последние. Этот ящик есть только в демоверсии.
mailbox-empty = Писем пока нет.
mailbox-to = Кому

## Mail that does not go out. Supervisors see it.

mail-title = Почта
mail-trouble = Письма не уходят
mail-trouble-since = С какого времени
mail-trouble-next = Следующая попытка
mail-trouble-words = Ответ почтового сервера
mail-trouble-todo = Все письма ждут и уйдут, как только почтовый сервер начнёт их принимать. Ничего не пропадёт. Подробности на сервере покажет команда «xiaoyi doctor».
mail-none = Делать ничего не нужно: все письма ушли или уже в пути.
mail-intro = Попытки отправить эти письма прекращены. Когда причина будет устранена, отправьте их ещё раз.
mail-to = Кому
mail-what = Письмо
mail-why-not = Почему не ушло
mail-send-all-again =
    { $count ->
        [one] Отправить ещё раз { $count } письмо
        [few] Отправить ещё раз { $count } письма
        [many] Отправить ещё раз { $count } писем
       *[other] Отправить ещё раз { $count } письма
    }
mail-queued-again = Снова в очереди.
mail-failure-connection = Почтовый сервер недоступен.
mail-failure-conversation = Почтовый сервер не принимает письма этой службы.
mail-failure-recipient = Почтовый сервер не принимает этот адрес.
mail-failure-content = Почтовый сервер не принимает это письмо.
