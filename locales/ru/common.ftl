## What every page and mail shares.

app-name = Xiaoyi
skip-to-content = Перейти к содержимому
languages-label = Язык этой страницы
back = Назад
next-page = Следующая страница
first-page = Первая страница
save = Сохранить
saved = Сохранено.
cancel-edit = Отмена
copy-link = Скопировать ссылку
copied = Скопировано
share-link = Поделиться ссылкой
yes = Да
no = Нет
day-and-time = { $day }, { $time }
time-in-zone = { $time } (шанхайское время, UTC+8)

## Where a request stands. Residents and staff see the same word.

status-new = Получено
status-unconfirmed = Ещё не подтверждено
status-open = В работе
status-waiting = Ждём вашего ответа
status-resolved = Решено
status-closed = Закрыто
status-cancelled = Отозвано

urgency-normal = Обычное
urgency-urgent = Срочное

## How long something has lasted, as short as it can be said.

duration-minutes = { $count } мин
duration-hours = { $count } ч
duration-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
duration-now = меньше минуты

stars =
    { $count ->
        [one] { $count } звезда из 5
        [few] { $count } звезды из 5
        [many] { $count } звёзд из 5
       *[other] { $count } звезды из 5
    }
working-days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
        [many] { $count } рабочих дней
       *[other] { $count } рабочего дня
    }
