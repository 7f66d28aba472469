## The resident's pages. They call a ticket a request.

site-tagline = Помощь жителям Green City в Цзиньцяо — на вашем языке
site-responsible = языковая служба «Цзинь Сяои» посёлка Цзиньцяо

## Emergency numbers, on top of the home page and the form.

emergency-title = В экстренном случае звоните, а не пишите
emergency-police = Полиция
emergency-ambulance = Скорая помощь
emergency-fire = Пожарная служба
emergency-city = Городская горячая линия, круглосуточно
emergency-immigration = Горячая линия миграционной службы, круглосуточно
emergency-note = По номеру 12345 отвечают на английском и ещё нескольких языках. Звонки в экстренные службы бесплатны.

## Home

home-title = Чем мы можем вам помочь?
home-intro = Напишите на своём языке, что вам нужно, и вам ответит сотрудник, который на нём говорит. Регистрироваться не нужно.
home-send = Отправить обращение
home-find = Найти моё обращение
home-how-title = Как это работает
home-how-write = Вы пишете нам на своём языке: о визах и разрешениях, жилье, врачах, школе, налогах и любых других повседневных делах.
home-how-route = Мы передаём обращение сотруднику, который говорит на вашем языке и разбирается в теме.
home-how-answer = Ответ приходит по электронной почте на вашем языке. По ссылке из письма вы можете писать нам, пока вопрос не будет решён.
home-speak-title = На каких языках мы говорим
home-hours-title = Часы работы
home-hours-days = { $first }–{ $last }
home-hours-note = Время шанхайское (UTC+8). В государственные праздники Китая мы не работаем; взамен перед некоторыми из них или после мы работаем в субботу или воскресенье.
home-here = сотрудник сейчас на смене
home-here-from = следующая смена: { $time }
home-here-later = напишите нам, мы ответим позже
home-address = Адрес
home-telephone = Телефон

## The request form

form-title = Отправить обращение
form-intro = Это займёт около трёх минут. Пишите на том языке, на котором вам проще.
form-required-note = Заполните, пожалуйста, все поля, кроме тех, где написано «необязательно».
form-languages = На каких языках вам удобно общаться?
form-languages-hint = Начните с самого удобного. Мы поищем сотрудника, который на нём говорит.
form-language-first = Самый удобный язык
form-language-second = Второй язык (необязательно)
form-language-third = Третий язык (необязательно)
form-language-none = Других языков нет
form-languages-team = Языки нашей команды
form-languages-all = Все языки
form-topic = О чём ваше обращение?
form-topic-hint = Если сомневаетесь, выберите самое близкое.
form-topic-safety = Если вы или кто-то другой в опасности, сразу звоните: 110 (полиция), 120 (скорая помощь) или 119 (пожарная служба).
form-topic-immigration = На вопросы о визах и разрешениях на проживание круглосуточно отвечает горячая линия миграционной службы: 12367 (на китайском и английском).
form-subject = В нескольких словах
form-subject-hint = Например: «Регистрация по новому адресу»
form-description = Расскажите, что вам нужно
form-description-hint = Что случилось, что вы уже пробовали и какой помощи ждёте от нас. Пожалуйста, не пишите номер паспорта и банковские данные.
form-name = Ваше имя
form-name-hint = Как нам к вам обращаться
form-email = Ваш адрес электронной почты
form-email-hint = На него придёт ответ.
form-privacy-title = Что будет с вашими данными
form-privacy-who = Кто: { $who }. Ваше обращение читает только наша команда.
form-privacy-why = Зачем: чтобы ответить на ваше обращение, и только для этого.
form-privacy-what = Что: ваше имя, адрес электронной почты, языки и то, что вы напишете.
form-privacy-long =
    { $months ->
        [one] Как долго: { $months } месяц после закрытия обращения, потом оно удаляется.
        [few] Как долго: { $months } месяца после закрытия обращения, потом оно удаляется.
        [many] Как долго: { $months } месяцев после закрытия обращения, потом оно удаляется.
       *[other] Как долго: { $months } месяца после закрытия обращения, потом оно удаляется.
    }
form-privacy-rights = Ваши права: в любое время и бесплатно вы можете получить копию своих данных, попросить исправить или удалить их, а также отозвать согласие.
form-privacy-contact = Куда обратиться: { $contact }
form-privacy-contact-reply = Напишите нам на странице вашего обращения.
form-consent = Мне понятно всё, что написано выше, и я даю согласие на то, чтобы команда использовала мои данные для ответа на моё обращение.
form-send = Отправить обращение
form-sending-note = Не страшно, если вы нажмёте кнопку дважды: обращение отправится один раз.
form-trap = Оставьте это поле пустым
form-once-more = Нажмите кнопку ещё раз, чтобы отправить обращение.
form-proof-wait = Подождите немного: обращение отправится автоматически.

## Another tab has sent the same a moment ago

alike-title = Вы только что это отправили
alike-text = Обращение с точно таким же текстом пришло к нам { $ago } назад. Его номер — { $reference }. Отправлять ещё раз не нужно.
alike-open = Посмотреть это обращение
alike-send = Всё равно отправить

## Confirmation

received-title = Мы получили ваше обращение
received-reference = Номер обращения
received-added = Вы уже отправляли эту форму. Ваши изменения добавлены к тому же обращению.
received-next-title = Что дальше
received-next-someone = Ваше обращение уже у нашего сотрудника. Язык общения: { $language }.
received-next-looking = Мы ищем сотрудника, который говорит на вашем языке.
received-next-when = Сейчас на смене нет сотрудника, который говорит на вашем языке ({ $language }). Такой сотрудник выйдет на смену: { $time }.
received-next-by = Мы ответим не позже этого дня ({ $date }).
received-mail = Мы отправили письмо на адрес { $email }. Туда же придёт и ответ.
received-mail-wrong = В адресе { $email } ошибка?
received-mail-likely = Возможно, вы имели в виду { $email }?
unconfirmed-title = Ещё один шаг: проверьте почту
unconfirmed-text = Мы отправили письмо на адрес { $email }. Откройте ссылку из письма и нажмите кнопку на открывшейся странице, чтобы подтвердить обращение. Только после этого оно попадёт к сотруднику.
unconfirmed-until = Подтвердите обращение не позже этого дня ({ $date }). Иначе мы удалим то, что вы написали.
unconfirmed-none = Письмо не пришло за несколько минут? Загляните в папку «Спам». Если в адресе ошибка, вернитесь назад, исправьте её и отправьте форму ещё раз.
confirm-title = Подтвердите обращение
confirm-text = Это обращение отправили вы? Тогда нажмите кнопку ниже, и мы передадим его сотруднику.
confirm-send = Подтвердить и отправить
received-mail-correct = Исправить адрес
received-mail-new = Правильный адрес электронной почты
received-mail-corrected = Спасибо. Теперь мы будем писать на новый адрес; письмо уже отправлено ещё раз. Ссылки из писем на старый адрес больше не работают.
received-link-title = Ваша личная ссылка
received-link-text = По этой ссылке вы можете следить за обращением с любого устройства. Никому её не давайте: тот, у кого она есть, может прочитать ваше обращение.
slip-title = Ваше обращение
slip-text = Наведите камеру телефона на код или введите адрес под ним: там вы прочитаете наш ответ и сможете написать нам.
slip-code = Код со ссылкой на обращение
slip-private = Никому не показывайте этот лист: тот, у кого есть ссылка, может прочитать ваше обращение.
received-open = Перейти к обращению

## The request's own page

request-title = Обращение { $reference }
request-about = О чём
request-sent = Отправлено
request-due = Срок ответа
request-with = Кто занимается
request-with-nobody = Ищем подходящего сотрудника
request-languages = Ваши языки
request-messages = Сообщения
request-you = Вы
request-team = Наша команда
request-erased = Это сообщение удалено.
request-reply = Напишите нам
request-reply-waiting = Ваш ответ
request-reply-label = Ваше сообщение
request-reply-send = Отправить
request-reply-resolved = Если вопрос всё же не решён, напишите нам здесь, и мы снова откроем обращение.
request-reply-closed = Работа по этому обращению завершена. Если вы напишете нам здесь, мы создадим новое обращение с вашим сообщением и свяжем его с этим.
request-sent-ok = Спасибо. Ваше сообщение отправлено.
request-linked-ok = То обращение уже закрыто, поэтому мы создали новое с вашим сообщением. Оно связано с прежним.
request-solved = Мой вопрос решён
request-solved-ok = Мы рады, что вопрос решён. Спасибо, что сообщили нам.
request-reopen = Открыть снова
request-reopen-ok = Ваше обращение снова открыто.
request-cancel = Отозвать обращение
request-cancel-title = Отозвать это обращение?
request-cancel-text = Мы перестанем им заниматься. Вернуть его будет нельзя, но вы всегда сможете отправить новое.
request-cancel-yes = Да, отозвать
request-cancel-no = Нет, оставить
request-cancel-ok = Ваше обращение отозвано.
request-history = История
request-continues = Это продолжение более раннего обращения:
request-continued = Продолжение здесь:
request-status-explain-new = Мы получили ваше обращение и ищем подходящего сотрудника.
request-status-explain-unconfirmed = Подтвердите это обращение, и мы передадим его сотруднику.
request-status-explain-open = Вашим обращением занимается наш сотрудник.
request-explain-answered = Мы ответили. Если чего-то не хватает, напишите нам ниже; если вопрос решён, пожалуйста, сообщите нам.
# $date (Text) the day
request-explain-later = Мы вернёмся к вашему обращению в этот день ({ $date }). До этого от вас ничего не требуется.
request-status-explain-waiting = Мы задали вам вопрос. Пожалуйста, ответьте ниже.
request-status-explain-resolved = Мы считаем, что вопрос решён. Если нет, просто напишите нам.
request-status-explain-closed = Это обращение закрыто.
request-status-explain-cancelled = Вы отозвали это обращение.

## Rating

rate-title = Как мы справились?
rate-question = Насколько вы довольны нашей помощью?
rate-comment = Хотите что-нибудь добавить? (необязательно)
rate-send = Отправить оценку
rate-thanks = Спасибо за оценку. Её можно изменить в любое время.

## History, as the resident reads it

event-resident-submitted = Вы отправили обращение.
event-resident-taken-down = Мы записали обращение с ваших слов.
event-resident-link-printed = Мы напечатали страницу со ссылкой на ваше обращение.
event-resident-confirmed = Вы подтвердили обращение.
event-resident-continues = Оно продолжает более раннее обращение.
event-resident-resident-wrote = Вы написали нам.
event-resident-answered = Мы ответили.
event-resident-asked = Мы задали вам вопрос.
event-resident-routed = Вашим обращением занимается { $name }.
event-resident-taken = { $name } берёт ваше обращение в работу.
event-resident-handed-over = Теперь вашим обращением занимается { $name }.
event-resident-handed-back = Мы ищем другого сотрудника.
event-resident-reopened = Обращение снова открыто.
event-resident-topic-changed = Тема обращения уточнена: { $topic }.
event-resident-resolved = Вопрос отмечен как решённый.
event-resident-resolved-unanswered = Мы ждали вашего ответа { $days }, но не получили его и отметили вопрос как решённый.
event-resident-closed = Обращение закрыто.
event-resident-cancelled = Вы отозвали обращение.
event-resident-rated = Вы оценили нашу помощь: { $stars }.
event-resident-reminded = Мы напомнили вам, что ждём ответа.
event-resident-email-corrected = Вы исправили адрес электронной почты.
event-resident-name-corrected = Мы исправили ваше имя.
event-resident-subject-corrected = Мы уточнили суть обращения.
event-resident-languages-corrected = Мы исправили список ваших языков: { $languages }.
event-resident-message-language-corrected = Мы исправили язык сообщения.
# $date (Text) the day
event-resident-put-off = Мы решили вернуться к вашему обращению в этот день ({ $date }).
event-resident-email-corrected-by-us = Мы исправили ваш адрес электронной почты.
event-resident-link-requested = Мы отправили вам новую ссылку.

## Find my request

track-title = Найти моё обращение
track-intro = Введите номер обращения и адрес электронной почты, который вы нам оставили. На этот адрес мы отправим новую ссылку.
track-reference = Номер обращения
track-reference-hint = Он выглядит так: GC-7K3F-92M8. Он есть в каждом нашем письме.
track-send = Отправить мне ссылку
track-done-title = Проверьте почту
track-done = Если обращение с таким номером и адресом существует, ссылка на него уже в пути. Письмо может идти несколько минут; загляните и в папку «Спам».
track-no-access-title = Эта ссылка не работает
track-no-access = Возможно, она неполная или уже устарела. Мы можем прислать вам новую по электронной почте.
