## What every page and mail shares.

app-name = شياويي
skip-to-content = الانتقال إلى المحتوى
languages-label = لغة هذه الصفحة
back = رجوع
next-page = الصفحة التالية
first-page = الصفحة الأولى
save = حفظ
saved = تم الحفظ.
cancel-edit = إلغاء
copy-link = نسخ الرابط
copied = تم النسخ
share-link = مشاركة الرابط
yes = نعم
no = لا
day-and-time = { $day } في { $time }
time-in-zone = { $time } (بتوقيت شنغهاي، UTC+8)

## Where a request stands. Residents and staff see the same word.

status-new = تم الاستلام
status-unconfirmed = لم يُؤكَّد بعد
status-open = قيد المعالجة
status-waiting = بانتظار ردّك
status-resolved = تم الحل
status-closed = مغلق
status-cancelled = مسحوب

urgency-normal = عادي
urgency-urgent = عاجل

## How long something has lasted, as short as it can be said.

duration-minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
duration-hours =
    { $count ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
duration-days =
    { $count ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
duration-now = لحظات

stars =
    { $count ->
        [zero] بلا نجوم من أصل 5
        [one] نجمة واحدة من أصل 5
        [two] نجمتان من أصل 5
        [few] { $count } نجوم من أصل 5
        [many] { $count } نجمة من أصل 5
       *[other] { $count } نجمة من أصل 5
    }
working-days =
    { $count ->
        [zero] أقل من يوم عمل
        [one] يوم عمل واحد
        [two] يوما عمل
        [few] { $count } أيام عمل
        [many] { $count } يوم عمل
       *[other] { $count } يوم عمل
    }
