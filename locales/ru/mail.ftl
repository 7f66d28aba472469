## E-mails. The first line is the subject; the reference follows in brackets.

mail-greeting = Здравствуйте, { $name }!
mail-signature = С уважением, { $desk }
mail-reference = Номер обращения: { $reference }
mail-about = Обращение: { $subject }
mail-open = Открыть моё обращение
mail-link-note = Это личная ссылка: тот, у кого она есть, может прочитать ваше обращение. Пожалуйста, никому её не пересылайте.
mail-why = Вы получили это письмо, потому что отправили нам обращение.
mail-why-confirm = Вы получили это письмо, потому что ваш адрес указали в нашей форме.
mail-why-staff = Вы получили это письмо, потому что работаете в службе.

## To residents

mail-received-subject = Мы получили ваше обращение: { $subject }
mail-received-text = Спасибо, что написали нам. Мы получили ваше обращение.
mail-received-when = Сейчас на смене нет сотрудника, который говорит на вашем языке ({ $language }). Такой сотрудник выйдет на смену: { $time }.
mail-received-by = Мы ответим не позже этого дня ({ $date }).
mail-received-safety = В экстренном случае звоните: 110 (полиция), 120 (скорая помощь) или 119 (пожарная служба). Городская горячая линия — 12345.
mail-confirm-subject = Подтвердите обращение: { $subject }
mail-confirm-text = Нам пришло обращение, в котором указан ваш адрес электронной почты. Откройте ссылку ниже и нажмите кнопку на открывшейся странице, чтобы подтвердить обращение. Только после этого оно попадёт к сотруднику.
mail-confirm-until = Подтвердите его не позже этого дня ({ $date }). Иначе мы удалим это обращение.
mail-confirm-else = Если вы ничего не отправляли, не обращайте внимания на это письмо.
mail-confirm-action = Подтвердить обращение
mail-answered-subject = Мы ответили: { $subject }
mail-answered-text = { $name } отвечает на ваше обращение:
mail-answered-reply = Чтобы ответить нам, перейдите по ссылке ниже.
mail-asked-subject = У нас к вам вопрос: { $subject }
mail-asked-text = Чтобы помочь вам, { $name } просит уточнить:
mail-asked-reply = Ответьте, пожалуйста, по ссылке ниже. Как только вы напишете, мы продолжим.
mail-reminder-subject = Ждём вашего ответа: { $subject }
mail-reminder-text = Мы задали вам вопрос по вашему обращению, но пока не получили ответа.
mail-reminder-then = Если через { $days } после того, как мы вас спросили, ответа не будет, мы будем считать, что ваш вопрос решён. Вы сможете написать нам и после этого.
mail-resolved-subject = Ваш вопрос решён: { $subject }
mail-resolved-text = Мы считаем, что ваш вопрос решён.
mail-resolved-words = { $name } пишет:
mail-resolved-else = Если вопрос не решён, перейдите по ссылке ниже и напишите нам. Будем рады, если вы там же расскажете, как мы справились.
mail-reopened-subject = Ваше обращение снова открыто: { $subject }
mail-reopened-text = Ваше обращение снова открыто, и мы им занимаемся.
mail-fresh-link-subject = Ссылка на ваше обращение { $reference }
mail-fresh-link-text = Вот ссылка на ваше обращение, которую вы просили.
mail-fresh-link-else = Если вы её не просили, не обращайте внимания на это письмо: ничего не изменилось.

## To staff

mail-assigned-subject = Вам назначено: { $subject }
mail-assigned-text = Автораспределение назначило вам обращение. Первый язык заявителя — { $language }.
mail-resident-wrote-subject = Сообщение от заявителя: { $subject }
mail-resident-wrote-text = { $name } пишет в обращении, которое вы ведёте:
mail-handed-over-subject = Вам передано: { $subject }
mail-handed-over-text = { $name } передаёт вам обращение.
# $subject (Text) the request’s subject
mail-named-subject = Заметка для вас: { $subject }
# $name (Text) the colleague
mail-named-text = { $name } упоминает вас в заметке к обращению:
# $subject (Text) the request’s subject
mail-supervisor-asked-subject = Вопрос руководителям: { $subject }
# $name (Text) the colleague
mail-supervisor-asked-text = { $name } спрашивает руководителей об обращении:
# $subject (Text) the request’s subject
mail-look-again-subject = Вернуться сегодня: { $subject }
# $name (Text) who put it off
mail-look-again-text = Сегодня пора вернуться к этому обращению. Заметка ({ $name }):
# $subject (Text) the request’s subject
mail-cannot-remind-subject = Нет ни ответа, ни адреса: { $subject }
# $name (Text) the resident
mail-cannot-remind-text = Мы ждём ответа заявителя ({ $name }), но адреса электронной почты нет, и напомнить мы не можем. Обращение снова в работе у вас: найдите, пожалуйста, другой способ связаться.
mail-open-hours = Открыть мой график
# $day (Text) the day
mail-day-changed-subject = Ваш график изменён: { $day }
# $day (Text) the day
# $hours (Text) hours
mail-day-changed-text = Ваши часы работы в этот день ({ $day }): { $hours }.
# $day (Text) the day
mail-day-changed-off = В этот день ({ $day }) у вас больше нет смены.
# $name (Text) the colleague
mail-swap-over-subject = Обмен сменами больше не актуален: { $name }
# $name (Text) the colleague
# $own (Text) the reader’s day with its hours
# $other (Text) the colleague’s day with its hours
mail-swap-over-text = После запроса на обмен ({ $name }; ваша смена: { $own }; смена коллеги: { $other }) график изменился, и запрос больше не действует. Если обмен всё ещё нужен, отправьте новый запрос.
# $desk (Text) the desk’s name
mail-test-subject = Проверка: { $desk }
mail-test-text = Это письмо показывает, что почта службы доходит. Делать ничего не нужно.
mail-open-desk = Открыть страницы службы
# $name (Text) the colleague
mail-swap-asked-subject = { $name } просит поменяться сменами
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
mail-swap-asked-text = { $name } просит поменяться сменами: вы работаете за коллегу ({ $own }), коллега — за вас ({ $other }).
# $name (Text) the colleague
mail-swap-agreed-subject = { $name } меняется с вами
# $name (Text) the colleague
# $own (Text) the day that you gave
# $other (Text) the day that you took
mail-swap-agreed-text = { $name } меняется с вами: коллега работает за вас ({ $own }), вы — за коллегу ({ $other }).
# $name (Text) the colleague
mail-swap-declined-subject = { $name } не может поменяться
# $name (Text) the colleague
# $own (Text) the day that you wanted to give
# $other (Text) the day that you wanted to take
mail-swap-declined-text = { $name } не может обменять свою смену ({ $other }) на вашу ({ $own }). Ваши смены остаются прежними.
mail-nobody-found-subject = Никто не найден: { $subject }
mail-nobody-found-text = Автораспределение никого не нашло для этого обращения. Первый язык заявителя — { $language }. Пожалуйста, передайте обращение кому-нибудь из коллег.
mail-open-ticket = Открыть обращение
mail-invitation-subject = { $desk }: ваша учётная запись
mail-invitation-text = { $desk }: для вас создана учётная запись. Придумайте пароль по ссылке ниже; она сработает один раз и действует 72 часа.
mail-password-reset-subject = Смена пароля
mail-password-reset-text = Для вашей учётной записи запросили новый пароль. Если это были вы, придумайте его по ссылке ниже; она сработает один раз и действует 72 часа.
mail-password-reset-else = Если вы об этом не просили, не обращайте внимания на это письмо: пароль останется прежним.
mail-choose-password = Придумать пароль
