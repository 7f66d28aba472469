## The staff's pages.

## Signing in

login-title = تسجيل الدخول
login-email = عنوان البريد الإلكتروني
login-password = كلمة المرور
login-button = تسجيل الدخول
login-forgot = هل نسيت كلمة المرور؟
reset-title = إعادة تعيين كلمة المرور
reset-intro = يُرجى إدخال عنوان بريدك الإلكتروني. إذا كان هناك حساب بهذا العنوان، فسنرسل إليك رابطًا يعمل لمدة 72 ساعة.
reset-button = إرسال الرابط إليّ
reset-done = إذا كان هناك حساب بهذا العنوان، فالرابط في طريقه إليك. وهو صالح للاستخدام مرة واحدة، ولمدة 72 ساعة.
choose-title = اختيار كلمة المرور
choose-hello = أهلًا بك، { $name }
choose-intro = اثنا عشر حرفًا على الأقل. بضع كلمات متتالية يسهل حفظها ويصعب تخمينها.
choose-password = كلمة المرور الجديدة
choose-repeat = كلمة المرور الجديدة مرة أخرى
choose-button = حفظ وتسجيل الدخول
setup-title = إعداد المكتب
setup-intro = لا يوجد أي حساب بعد. يُرجى إنشاء حساب أول مسؤول للنظام، ومنه تُوجَّه الدعوات إلى بقية الفريق.
setup-name = اسمك
setup-button = إنشاء الحساب
signed-out = تم تسجيل خروجك.

## Around every page

nav-label = القوائم والصفحات
nav-new = + تذكرة جديدة لمقيم
nav-today = اليوم
nav-mine = تذاكري
nav-unassigned = غير مسنَدة وتناسبني
nav-nobody = ليست لدى أحد
nav-following = أتابعها
# $count (Count) how many tickets have news
nav-following-news =
    { $count ->
        [zero] لا جديد
        [one] جديد في تذكرة واحدة
        [two] جديد في تذكرتين
        [few] جديد في { $count } تذاكر
        [many] جديد في { $count } تذكرة
       *[other] جديد في { $count } تذكرة
    }
nav-turn =
    { $count ->
        [zero] لا تذاكر بانتظار ردّنا
        [one] تذكرة واحدة بانتظار ردّنا
        [two] تذكرتان بانتظار ردّنا
        [few] { $count } تذاكر بانتظار ردّنا
        [many] { $count } تذكرة بانتظار ردّنا
       *[other] { $count } تذكرة بانتظار ردّنا
    }
nav-languages = لغاتي
nav-everyone = كل التذاكر المفتوحة
nav-waiting = بانتظار المقيمين
nav-over = المنتهية
nav-overdue = فات موعدها
nav-group-everybody = الفريق كله
nav-group-desk = المكتب
answers-title = ردود جاهزة
answers-add = رد جاهز جديد
answers-search = البحث عن رد جاهز
answers-none = لا يوجد رد جاهز كهذا.
answers-own = خاص بي
answers-use = استخدام
answers-change = تعديل
answers-missing = غير متوفر
answers-older = أقدم من النص الإنجليزي
# $language (Text) the language that is missing
# $other (Text) the language of the text that is offered
answers-missing-for = لا نص بهذه اللغة ({ $language }). لغة النص المعروض: { $other }.
# $count (Count) how often it was sent
answers-uses =
    { $count ->
        [0] لم يُستخدم بعد
        [zero] لم يُستخدم بعد
        [one] استُخدم مرة واحدة
        [two] استُخدم مرتين
        [few] استُخدم { $count } مرات
        [many] استُخدم { $count } مرة
       *[other] استُخدم { $count } مرة
    }
# $topic (Text) the topic
answers-does-topic = الموضوع: { $topic }
# $name (Text) the colleague
answers-does-to = تسليم إلى { $name }
answers-removed = حُذف الرد الجاهز.
# $added (Count) how many are new
# $changed (Count) how many are others than before
# $same (Count) how many are as they were
answers-imported = استُورد الملف. جديد: { $added }. معدّل: { $changed }. دون تغيير: { $same }.
answers-new-title = رد جاهز جديد
answers-edit-title = رد جاهز
answers-name = الاسم
answers-name-empty = يُرجى إدخال اسم من سطر واحد
answers-shared = للجميع
answers-does = ما يحدث معه
answers-then = طريقة الإرسال
answers-as-chosen = يُختار عند الإرسال
answers-unchanged = دون تغيير
answers-nobody = لا أحد
answers-placeholders = تُملأ هذه عند الاستخدام:
# $word (Text) the placeholder as it is written
# $known (Text) all that there are
answers-placeholder-wrong = لا يوجد { $word }. المتاح: { $known }
answers-placeholder-name = اسم المقيم
answers-placeholder-reference = الرقم المرجعي
answers-placeholder-link = الرابط الخاص
answers-placeholder-due = اليوم الموعود
answers-placeholder-colleague = اسمك
answers-placeholder-desk = اسم المكتب
answers-placeholder-address = عنوان المكتب
answers-placeholder-telephone = هاتف المكتب
answers-right = ما زال مطابقًا للنص الإنجليزي
answers-preview = معاينة
answers-other-language = لغة أخرى
answers-language-missing = يُرجى اختيار لغة النص الأخير
answers-text = النص
answers-no-text = يُرجى كتابة نص بلغة واحدة على الأقل
answers-not-possible = لا يمكن في الوقت نفسه تسليم تذكرة تم حلها أو تنتظر المقيم
answers-remove = حذف هذا الرد الجاهز
answers-file-title = ملف
answers-file-text = جدول فيه سطر لكل رد وعمود لكل لغة، يفتحه أي برنامج جداول.
answers-export-shared = تنزيل الردود المشتركة
answers-export-own = تنزيل ردودي
answers-import = استيراد ملف
answers-file = الملف
answers-import-hint = تُستبدل الردود ذات الاسم نفسه. إذا كان في سطرٍ خطأ، فلا يُستورد شيء من الملف.
answers-file-not-taken = لم يُستورد شيء من الملف
answers-file-not-a-table = هذا ليس جدولًا نصيًا: يُرجى حفظه بصيغة CSV.
answers-file-no-columns = يجب أن يحوي السطر الأول العمود «name» وعمودًا للغة، مثل «en».
# $name (Text) the column
answers-file-unknown-column = العمود «{ $name }» ليس من أعمدتنا ولا لغة.
# $name (Text) the column
answers-file-same-column = العمود «{ $name }» مكرر، أو هناك عمود آخر للغة نفسها.
# $language (Text) the language of the text
answers-file-lost = { $language }: فُقدت أحرف عند حفظ الملف. يُرجى حفظه بصيغة CSV UTF-8.
# $line (Count) the line’s number
# $problem (Text) what is wrong
answers-file-line = السطر { $line }: { $problem }
# $name (Text) the answer
answers-file-twice = «{ $name }» مكرر
# $word (Text) what is written
answers-file-then = «{ $word }» ليس stay-open ولا wait ولا resolve
# $word (Text) what is written
answers-file-topic = لا يوجد موضوع «{ $word }»
# $word (Text) what is written
answers-file-to = لا أحد هنا لديه عنوان البريد «{ $word }»
answers-file-broken = فيه حقول أكثر من السطر الأول
nav-group-views = القوائم المحفوظة
view-save = حفظ هذه القائمة
view-save-button = حفظ
view-saved = هذه قائمة محفوظة
view-name = اسم القائمة
view-shared = للفريق كله
view-remove = حذف هذه القائمة
nav-team = الفريق
nav-topics = المواضيع
nav-settings = إعدادات المكتب
nav-sign-out = تسجيل الخروج
connection-lost = انقطع الاتصال. ما كتبته يبقى هنا، ويُحفظ بعد عودة الاتصال.
presence-on-duty = على رأس العمل
presence-away = غياب مؤقت
presence-off-shift = خارج المناوبة
presence-on-leave = في إجازة
presence-disabled = حساب معطّل
away-set = بدء غياب مؤقت
away-end = عدت إلى العمل
away-hint = لا تُسند إليك تذاكر جديدة خلال الغياب المؤقت، وتبقى لديك تذاكرك الحالية.
away-for = مدة الغياب المؤقت
away-today = بقية اليوم
# $time (Text) when they are back
away-until = غياب مؤقت حتى { $time }
away-until-tomorrow = غياب مؤقت بقية اليوم
hours-title = أوقات عملي
hours-coming = الأسابيع الثلاثة القادمة
hours-none = لا مناوبات لك في الأسابيع الثلاثة القادمة.
hours-on-leave = إجازة
hours-holiday = عطلة رسمية
hours-changed = معدَّلة
hours-changed-days = أيام بأوقات معدَّلة
hours-leaves = إجازاتي
# $first (Text) the first day
# $last (Text) the last day
hours-leave = من { $first } إلى { $last }
hours-leave-hint = يراها المشرفون. لا تصلك تذاكر جديدة في هذه الأيام.
hours-leave-add = إضافة
hours-leave-remove = إلغاء
hours-leave-saved = سُجّلت الإجازة.
hours-leave-removed = أُلغيت الإجازة. تبقى الأيام المنقضية.
hours-swap = تبادل المناوبات
hours-swap-hint = يتلقى الزميل رسالة، ولا بد من موافقته.
hours-swap-own = مناوبتي
hours-swap-theirs = مقابل مناوبة زميل
hours-swap-ask = طلب التبادل
hours-swap-nobody = لا مناوبة قابلة للتبادل في الأسابيع الثلاثة القادمة.
hours-choose-day = يُرجى اختيار يوم
hours-to-answer = طلبات التبادل الموجّهة إليك
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
hours-swap-to-answer = { $name }: تنتقل إليك مناوبة { $own }، وتنتقل مناوبتك في { $other } إلى الزميل.
# $name (Text) the colleague
# $own (Text) the day that one gives
# $other (Text) the day that one takes
hours-swap-asked = طلب إلى { $name }: تنتقل مناوبتك في { $own } إلى الزميل، وتنتقل إليك مناوبة { $other }.
hours-agree = موافقة
hours-decline = رفض
hours-withdraw = سحب طلب التبادل
hours-asked = أُرسل الطلب إلى الزميل بالبريد.
hours-agreed = تم تبادل المناوبتين.
hours-declined = رفضت الطلب، وسيُبلَّغ الزميل بالبريد.
hours-withdrawn = سُحب الطلب.
correct-link = تصحيح البيانات
correct-title = تصحيح بيانات التذكرة { $reference }
correct-text = تُدوَّن التعديلات في السجل، ويرى المقيم فيه ما صُحّح.
correct-name = الاسم
correct-email = عنوان البريد الإلكتروني
correct-email-hint = عند تغيير العنوان تتوقف الروابط المرسلة سابقًا عن العمل، ويُرسل رابط جديد إلى العنوان الجديد.
correct-languages = لغات المقيم
correct-languages-hint = اللغة المفضّلة أولًا. عند تغييرها تنتقل التذكرة إلى زميل يتحدثها.
correct-language = اللغة { $number }
correct-button = حفظ التصحيحات
message-language-title = لغة هذه الرسالة
message-language-label = كُتبت بهذه اللغة
take-down-title = طلب جديد لمقيم
take-down-name = اسم المقيم
take-down-languages-hint = اللغة المفضّلة أولًا، وبها تكون صفحة طلبه إن توفّرت.
take-down-description = ما يحتاج إليه
take-down-description-hint = بكلمات المقيم أو بكلماتك: يظهر النص في صفحة طلبه. الكلمات الأولى هي الملخّص.
take-down-email = عنوان بريده الإلكتروني (اختياري)
take-down-email-hint = إن لم يكن له عنوان، فيمكنك طباعة صفحة فيها الرابط وتسليمها إليه.
take-down-who = من يتولاه
take-down-keep = أنا
take-down-route = يختاره الموزّع
take-down-consent = شُرح للمقيم ما نحفظه وسبب حفظه، وحصلنا على موافقته.
take-down-consent-missing = يُرجى شرح ذلك للمقيم أولًا، ثم وضع علامة في المربع
take-down-button = تسجيل
slip-link = صفحة للطباعة
slip-back = إلى التذكرة
slip-print = طباعة
slip-hint = يُرجى عدم تسليم هذه الورقة إلا إلى المقيم: فمن لديه الرابط يستطيع قراءة الطلب.
correct-changed-since = جرى تصحيح ذلك في هذه الأثناء: { $now }. لتغييره رغم ذلك يُرجى الحفظ مرة أخرى.
search-label = البحث في التذاكر
search-button = بحث
search-none = لا نتائج للبحث عن «{ $query }».
search-title = بحث: { $query }
search-none-so-far = وردت هذه الكلمات في تذاكر حديثة، لكن لا تطابق تام بينها.
search-further = متابعة البحث في الأقدم
search-no-more = لا مزيد من النتائج.
search-empty = يُرجى كتابة كلمات البحث.
search-too-long = الحد الأقصى لنص البحث { $most } حرف. يُرجى اختصاره.
search-unknown-value = القيمة «{ $value }» غير معروفة في «{ $key }». يُرجى اختيار أحد الاقتراحات.
search-behind = لم تصبح كل التذاكر جاهزة للبحث بعد. إذا كان هناك شيء ناقص، فيُرجى إعادة البحث بعد بضع دقائق.
search-help-title = طريقة البحث
search-help = يشمل البحث الأسماء وعناوين البريد الإلكتروني والملخّصات والرسائل والملاحظات وأي جزء من الرقم المرجعي. ويكفي أول الكلمة. أما الكلمات المتتابعة فيُرجى وضعها بين علامتي اقتباس.
search-filters = يمكنك تضييق البحث، مثلًا:
search-suggestions = الاقتراحات
search-key-language = لغة
search-key-status = حالة
search-key-topic = موضوع
search-key-with = زميل
search-key-urgency = استعجال
search-key-before = قبل
search-key-since = منذ
search-value-me = أنا
search-value-nobody = بدون

## Lists

queue-empty-mine = لا تذاكر مفتوحة لديك. التذاكر الجديدة تظهر هنا تلقائيًا.
queue-empty = لا تذاكر هنا.
queue-filter = تصفية
queue-filter-apply = تطبيق
queue-filter-clear = إزالة التصفية
queue-language = اللغة
queue-language-any = كل اللغات
queue-topic = الموضوع
queue-topic-any = كل المواضيع
queue-urgency = الاستعجال
queue-urgency-any = العاجل والعادي
queue-who = المرسِل
queue-subject = الملخّص
queue-turn = صاحب الدور
queue-unread = جديد
queue-sort = الترتيب
queue-sort-due = الأقرب موعدًا أولًا
queue-sort-turn = ما ينتظر ردّنا أولًا
queue-select-column = المحدَّدة
queue-selected = التذاكر المحدَّدة:
queue-with-any = كل الزملاء
queue-sort-newest = الأحدث أولًا
queue-preview-ours = نحن:
queue-preview-note = ملاحظة:
queue-all = الكل
queue-empty-nobody = كل التذاكر مسنَدة.
queue-empty-following = لا تذاكر بين متابعاتك. إذا ذُكر اسمك في ملاحظة، تظهر تذكرتها هنا.
queue-title-turn = ({ $number }) { $title }
turn-group-ours = بانتظار ردّنا
turn-group-answered = أُرسل الرد، وما زالت مفتوحة
turn-group-theirs = بانتظار المقيمين
turn-group-over = المنتهية
turn-group-later = المؤجّلة
turn-ours = بانتظار ردّنا: { $span }
turn-answered = مضى على ردّنا { $span }
turn-theirs = بانتظار المقيم: { $span }
turn-over = مضى على انتهائها { $span }
# $date (Text) when we look at it again
turn-later = العودة إليها يوم { $date }
queue-due = الموعد
queue-assignee = مسنَدة إلى
queue-nobody = لا أحد
due-overdue = فات الموعد
due-today = الموعد اليوم
queue-new-tickets = هناك جديد في هذه القائمة.
queue-arrived = تذكرة جديدة لك: { $reference }

because-sent = وصلت للتو
because-routed = أسندها الموزّع
because-taken = تم تولّيها
because-handed-over = تم تسليمها
because-at-limit = من يمكنهم تولّيها بلغوا الحد
because-away = من يمكنهم تولّيها في غياب مؤقت
because-off-shift = من يمكنهم تولّيها خارج المناوبة
because-nobody-can = لا أحد في الفريق يمكنه تولّيها
because-held = المكان المتاح محجوز مؤقتًا للغة نادرة
because-supervisors = لم يُعثر على أحد: القرار للمشرفين

## The ticket page

ticket-title = التذكرة { $reference }
ticket-thread = المحادثة
ticket-note = ملاحظة داخلية
ticket-note-hint = لا يراها إلا الفريق.
ticket-note-of-colleague = هذه التذكرة لدى زميل: يمكنك ترك ملاحظة.
ticket-note-name = لإبلاغ زميل، تكفي كتابة @ ثم الاسم.
ticket-people = الزملاء
# $name (Text) a colleague
ticket-is-reading = { $name }: اطّلاع على التذكرة الآن
# $name (Text) a colleague
ticket-is-writing = { $name }: كتابة الآن
ticket-ask-supervisors = سؤال المشرفين
ticket-follow = متابعة
ticket-unfollow = إلغاء المتابعة
ticket-no-email = لا يوجد عنوان بريد إلكتروني
ticket-no-email-hint = لن تُرسل أي رسالة: ليس للمقيم عنوان. سيظهر ردّك في صفحة طلبه؛ يُرجى إبلاغه بذلك.
ticket-language-unknown = اللغة غير معروفة
ticket-requester = صاحب الطلب
ticket-page-language = لغة صفحات المقيم
ticket-topic = الموضوع
ticket-sent = تاريخ الإرسال
ticket-earlier = تذاكر أخرى
ticket-assignment = الإسناد
ticket-opened-at = أول اطّلاع: { $time }
ticket-not-opened = لم يُطّلع عليها بعد
erase-link = حذف محتوى هذه التذكرة…
erase-title = حذف محتوى التذكرة
erase-text = سيُحذف الاسم وعنوان البريد الإلكتروني والملخّص وكل رسائل هذه التذكرة وملاحظاتها، ويتوقف الرابط الخاص عن العمل. يبقى السجل دون نصوص. لا يمكن التراجع عن ذلك.
erase-button = حذف
audit-title = سجل الإجراءات
audit-intro = إجراءات الزملاء على الحسابات والمواضيع والإعدادات. أما إجراءات كل تذكرة فتظهر في سجلها.
audit-when = الوقت
audit-who = صاحب الإجراء
audit-what = الإجراء
audit-by-command = أمر على الخادم
audit-signed-in = تسجيل الدخول
audit-signed-out = تسجيل الخروج
audit-password-chosen = اختيار كلمة مرور عبر رابط
audit-password-changed = تغيير كلمة المرور
audit-sessions-ended = تسجيل الخروج من كل الأجهزة
audit-person-added = إضافة حساب: { $name }
audit-person-changed = تعديل بيانات: { $name }
audit-leave-changed = تعديل الإجازة الشخصية
# $name (Text) the colleague
audit-shifts-swapped = تبادل مناوبة مع { $name }
audit-link-made = إنشاء رابط كلمة مرور: { $name }
audit-person-disabled = تعطيل حساب: { $name }
audit-person-enabled = إعادة تفعيل حساب: { $name }
audit-topic-added = إضافة موضوع: { $topic }
audit-topic-changed = تعديل موضوع: { $topic }
audit-settings-changed = تعديل الإعدادات
audit-policy-changed = تعديل قواعد التوزيع
audit-calendar-changed = تعديل تقويم أيام العمل
audit-ticket-erased = حذف محتوى التذكرة { $reference }
ticket-take = تولّي هذه التذكرة
ticket-hand-over = تسليم
ticket-hand-over-to = الزميل
ticket-load = { $load } من { $limit }
ticket-hand-back = إعادة إلى الموزّع
ticket-status = الحالة
ticket-status-waiting = بانتظار المقيم
ticket-make-urgent = جعلها عاجلة
ticket-make-normal = جعلها عادية
ticket-resolve = تأكيد الحل
ticket-reopen = إعادة فتح
ticket-stop-waiting = إنهاء الانتظار
put-off-title = تأجيل إلى يوم آخر
put-off-date = اليوم
put-off-reason = السبب (لا يراه إلا الفريق)
put-off-button = تأجيل
# $date (Text) the day
put-off-until = نعود إليها يوم { $date }.
put-off-end = العودة إليها الآن
ticket-due = الموعد
ticket-due-paused = المهلة متوقفة بانتظار المقيم
ticket-rating = التقييم
ticket-history = السجل
ticket-place = { $number } من { $of }
ticket-previous = التذكرة السابقة
ticket-next = التذكرة التالية
ticket-new-since = جديد منذ آخر اطّلاع
ticket-request = الطلب
ticket-reference = الرقم المرجعي
ticket-change-topic = تغيير الموضوع
ticket-send-wait = إرسال وانتظار الرد
ticket-send-open = إرسال مع إبقائها مفتوحة
ticket-send-solved = إرسال وتأكيد الحل
ticket-send-solved-next = إرسال وتأكيد الحل ثم التالية
ticket-mail-failed = لم تصل
ticket-hand-over-line = كلمة قصيرة للزميل (اختياري)
ticket-mail = الرسائل الإلكترونية
ticket-mail-sent = أُرسلت
ticket-mail-queued = في انتظار الإرسال
ticket-mail-delayed = تأخّر الإرسال، المحاولة التالية: { $time }. { $why } { $reason }
mail-kind-received = تأكيد استلام الطلب
mail-kind-confirm = دعوة إلى تأكيد الطلب
mail-kind-answered = ردّ
mail-kind-asked = سؤال للمقيم
mail-kind-reminder = تذكير
mail-kind-resolved = تم حل الطلب
mail-kind-reopened = إعادة فتح الطلب
mail-kind-fresh-link = رابط جديد
mail-kind-assigned = إسناد التذكرة
mail-kind-resident-wrote = رسالة من المقيم
mail-kind-handed-over = تسليم التذكرة
mail-kind-swap-asked = طلب تبادل مناوبة
mail-kind-swap-answered = ردّ على طلب تبادل
mail-kind-named = ذكر في ملاحظة
mail-kind-supervisor-asked = سؤال للمشرفين
mail-kind-look-again = تذكير بتذكرة مؤجّلة
mail-kind-cannot-remind = تعذّر التذكير
mail-kind-day-changed = تغيير أوقات العمل
mail-kind-swap-over = انتهاء طلب التبادل
mail-kind-test = رسالة تجريبية
mail-kind-nobody-found = لم يُعثر على من يتولّى التذكرة
mail-kind-invitation = دعوة
mail-kind-password-reset = كلمة مرور جديدة
ticket-mail-dropped = لا حاجة إليها
ticket-mail-failed-note = تعذّر إيصال رسالة إلكترونية: { $reason }
ticket-reply = ردّ على المقيم
ticket-answer-in = لغة الرد
ticket-written-in = اللغة: { $language }
ticket-language-other = يبدو أن لغة هذا النص هي { $found }، لكن اللغة المختارة لإرساله هي { $said }. يُرجى اختيار لغة النص، أو إعادة إرساله كما هو.
ticket-language-not = لا يبدو هذا النص مكتوبًا باللغة المختارة لإرساله ({ $said }). يُرجى اختيار لغة النص، أو إعادة إرساله كما هو.
ticket-reply-text = ردّك
ticket-draft-ask = هناك نص كتبته ولم يُرسل. هل نتابع من دونه؟
ticket-message-came = وصلت رسالة جديدة، وهي فوق نصّك.
ticket-add-note = إضافة الملاحظة
ticket-cannot-act = هذه التذكرة لدى أحد الزملاء، ويمكنك قراءتها فقط.
done-replied = ردّك في طريقه إلى المقيم. تبقى التذكرة مفتوحة لديك.
done-asked = سؤالك في طريقه إلى المقيم. التذكرة الآن بانتظار ردّه.
done-answered-and-solved = ردّك في طريقه إلى المقيم، وأصبحت حالة التذكرة «تم الحل».
done-noted = تمت إضافة ملاحظتك. لا يراها إلا الفريق.
# $names (Text) who is told
done-noted-told = أُضيفت ملاحظتك، وسيُبلَّغ بها: { $names }.
# $names (Text) who cannot be told
done-noted-not-told = أُضيفت ملاحظتك، لكن هذه الحسابات معطّلة ولن يُبلَّغ أصحابها: { $names }.
# $names (Text) who is told
# $disabled (Text) who cannot be told
done-noted-told-but = أُضيفت ملاحظتك، وسيُبلَّغ بها: { $names }. وهذه الحسابات معطّلة ولن يُبلَّغ أصحابها: { $disabled }.
done-followed = أصبحت هذه التذكرة بين متابعاتك.
done-unfollowed = لم تعد هذه التذكرة بين متابعاتك.
done-taken = التذكرة الآن لديك.
done-handed-over = التذكرة { $reference } الآن لدى { $name }.
done-handed-back-to = أُعيدت التذكرة { $reference } إلى الموزّع، فأسندها إلى { $name }.
done-handed-back = أُعيدت التذكرة { $reference } إلى الموزّع، وهو يبحث عمّن يتولّاها.
done-resolved = أصبحت حالة التذكرة «تم الحل»، ويُبلَغ المقيم بذلك.
done-reopened = أُعيد فتح التذكرة، ويُبلَغ المقيم بذلك.
done-stopped-waiting = لم تعد التذكرة بانتظار المقيم.
done-taken-down = سُجّل الطلب، وسيتلقى المقيم رسالة فيها الرابط.
done-put-off = أُجّلت التذكرة، وستعود إليك في ذلك اليوم.
# $reference (Text) the ticket
done-put-off-of = أُجّلت التذكرة { $reference }، وستعود إليك في ذلك اليوم.
done-looked-again = لم تعد التذكرة مؤجّلة.
done-urgent = أصبحت التذكرة عاجلة.
done-normal = لم تعد التذكرة عاجلة.
done-erased = حُذف محتوى التذكرة.
done-answered-and-solved-of = أصبحت حالة التذكرة { $reference } «تم الحل»، وردّك في طريقه إلى المقيم.
done-resolved-of = أصبحت حالة التذكرة { $reference } «تم الحل»، ويُبلَغ المقيم بذلك.
done-topic = تم تغيير الموضوع.
done-corrected = تم تصحيح البيانات.
done-view-saved = حُفظت القائمة، وهي الآن بين القوائم المحفوظة.
done-view-removed = حُذفت القائمة، ولم تتغيّر أي تذكرة.
done-several =
    { $number ->
        [zero] لم يتم التنفيذ على أي تذكرة.
        [one] تم التنفيذ على تذكرة واحدة.
        [two] تم التنفيذ على تذكرتين.
        [few] تم التنفيذ على { $number } تذاكر.
        [many] تم التنفيذ على { $number } تذكرة.
       *[other] تم التنفيذ على { $number } تذكرة.
    }
done-several-but =
    { $number ->
        [zero] لم يتم التنفيذ على أي تذكرة. تعذّر التنفيذ على: { $failed }
        [one] تم التنفيذ على تذكرة واحدة. تعذّر التنفيذ على: { $failed }
        [two] تم التنفيذ على تذكرتين. تعذّر التنفيذ على: { $failed }
        [few] تم التنفيذ على { $number } تذاكر. تعذّر التنفيذ على: { $failed }
        [many] تم التنفيذ على { $number } تذكرة. تعذّر التنفيذ على: { $failed }
       *[other] تم التنفيذ على { $number } تذكرة. تعذّر التنفيذ على: { $failed }
    }
done-several-undone =
    { $number ->
        [zero] لم يُتراجع عن شيء.
        [one] تم التراجع في تذكرة واحدة، ولم تُرسل أي رسالة إلكترونية.
        [two] تم التراجع في تذكرتين، ولم تُرسل أي رسالة إلكترونية.
        [few] تم التراجع في { $number } تذاكر، ولم تُرسل أي رسالة إلكترونية.
        [many] تم التراجع في { $number } تذكرة، ولم تُرسل أي رسالة إلكترونية.
       *[other] تم التراجع في { $number } تذكرة، ولم تُرسل أي رسالة إلكترونية.
    }
done-undone = تم التراجع. عادت التذكرة كما كانت، ولم تُرسل أي رسالة إلكترونية.
undo-button = تراجع
ticket-back = العودة إلى القائمة

## The router's decision, in plain words

routing-title = لماذا هذا الشخص؟
routing-title-nobody = لماذا لا أحد بعد؟
coverage-title = تغطية اللغات
today-title = ما يحتاج إلى متابعة الآن
today-nothing = لا شيء يحتاج إلى متابعة الآن.
# $count (Count) how many there are
today-all =
    { $count ->
        [zero] عرض القائمة
        [one] عرض التذكرة
        [two] عرض التذكرتين
        [few] عرض التذاكر كلها ({ $count })
        [many] عرض التذاكر كلها ({ $count })
       *[other] عرض التذاكر كلها ({ $count })
    }
# $name (Text) a colleague
today-give = إسناد إلى { $name }
today-nobody-could = لا يمكن لأحد توليها الآن
# $count (Count) mails
today-mails =
    { $count ->
        [zero] لا رسائل متعذّرة
        [one] رسالة واحدة تعذّر إيصالها
        [two] رسالتان تعذّر إيصالهما
        [few] { $count } رسائل تعذّر إيصالها
        [many] { $count } رسالة تعذّر إيصالها
       *[other] { $count } رسالة تعذّر إيصالها
    }
today-look = عرضها
today-holes = ساعات بلا مناوب
# $name (Text) a colleague
today-put = إضافة مناوبة: { $name }
today-hole-nobody = كل من يتحدث هذه اللغة في إجازة.
today-hole-no-limit = حدّ كل من يتحدث هذه اللغة هو 0.
first-title = بقي إعداد ما يلي
first-place = الاسم والعنوان والهاتف
first-place-text = يقرؤها المقيمون في الصفحات والرسائل.
first-hours = أوقات العمل
# $hours (Text) the hours of Monday
first-hours-text = تُحتسب مهل الرد بها. يوم الاثنين: { $hours }.
first-mail = البريد الإلكتروني
first-mail-text = لم تُرسَل أي رسالة بعد. يمكنك إرسال رسالة إلى نفسك للتأكد من وصولها.
first-topics = المواضيع
first-topics-text = ما يمكن للمقيمين السؤال عنه، ومهلة الرد الموعودة.
first-working-days = العطل الرسمية وأيام العمل في نهاية الأسبوع
# $years (Text) the years that are missing
first-working-days-text = لم تُدخَل بعد: { $years }.
first-colleague = أول عضو في الفريق
first-colleague-text = يُسند الموزّع التذاكر إلى من له لغات ومناوبات. لا أحد كذلك حتى الآن.
first-checked = صحيح كما هو
first-test = إرسال رسالة تجريبية إليّ
# $address (Text) an e-mail address
first-test-sent = الرسالة التجريبية في طريقها إلى { $address }.
# $address (Text) an e-mail address
first-test-waits = لا تخرج أي رسائل حاليًا. الرسالة التجريبية إلى { $address } بانتظار الإرسال.
coverage-now = الآن
# $time (Text) when
coverage-closed = المكتب مغلق. موعد الفتح: { $time }.
coverage-closed-long = المكتب مغلق.
coverage-needs = يحتاج إليك
coverage-needs-nothing = لا تذاكر تنتظر من يتولاها.
# $count (Count) tickets
# $since (Text) how long the oldest waits
coverage-waits =
    { $count ->
        [zero] لا تذاكر منتظرة
        [one] تذكرة واحدة تنتظر من يتولاها؛ مدة انتظارها: { $since }
        [two] تذكرتان تنتظران من يتولاهما؛ أطول انتظار: { $since }
        [few] { $count } تذاكر تنتظر من يتولاها؛ أطول انتظار: { $since }
        [many] { $count } تذكرة تنتظر من يتولاها؛ أطول انتظار: { $since }
       *[other] { $count } تذكرة تنتظر من يتولاها؛ أطول انتظار: { $since }
    }
# $count (Count) tickets
coverage-room =
    { $count ->
        [zero] لا متسع لتذاكر أخرى
        [one] متسع لتذكرة أخرى
        [two] متسع لتذكرتين
        [few] متسع لـ{ $count } تذاكر
        [many] متسع لـ{ $count } تذكرة
       *[other] متسع لـ{ $count } تذكرة
    }
coverage-full = لا متسع لتذاكر أخرى
# $name (Text) a colleague
# $time (Text) when
coverage-next = تبدأ مناوبة { $name }: { $time }
coverage-nobody-comes = لا أحد في الأسبوع القادم
# $languages (Text) the languages
coverage-well = مغطاة جيدًا: { $languages }
# $languages (Text) the languages
coverage-all = اللغات: { $languages }
# $count (Count) requests in a week, rounded
# $hours (Text) hours of shifts a day, all together
coverage-load =
    { $count ->
        [zero] لا تذاكر في الأسابيع الأربعة الماضية، ومجموع ساعات المناوبة في اليوم: { $hours }
        [one] نحو تذكرة واحدة في الأسبوع، ومجموع ساعات المناوبة في اليوم: { $hours }
        [two] نحو تذكرتين في الأسبوع، ومجموع ساعات المناوبة في اليوم: { $hours }
        [few] نحو { $count } تذاكر في الأسبوع، ومجموع ساعات المناوبة في اليوم: { $hours }
        [many] نحو { $count } تذكرة في الأسبوع، ومجموع ساعات المناوبة في اليوم: { $hours }
       *[other] نحو { $count } تذكرة في الأسبوع، ومجموع ساعات المناوبة في اليوم: { $hours }
    }
coverage-load-enough = يكفي
coverage-load-tight = بالكاد يكفي
coverage-load-too-much = لا يكفي
coverage-load-explained = الأرقام من الأسابيع الأربعة الماضية. «بالكاد يكفي» تعني أن التذاكر تحتاج إلى أكثر من أربعة أخماس الوقت الذي تتركه لهؤلاء الزملاء لغاتهم الأخرى. «أقل انتظار» هو متوسط الانتظار الذي لا تستطيع أي قواعد تقليله بهذه المناوبات.
coverage-grid = من يناوب ومتى
# $count (Count) people on shift
coverage-people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
coverage-people-none = لا أحد
coverage-people-more = 3 أشخاص أو أكثر
coverage-on-duty = على رأس العمل
coverage-free = أماكن متاحة
coverage-floor = أقل انتظار
coverage-minutes = { $minutes } د
coverage-gap-nobody = لا أحد في الفريق يعرفها
coverage-gap-nobody-now = لا أحد على رأس العمل
coverage-gap-one = شخص واحد فقط
coverage-week = الأسبوع القادم
coverage-nobody = لم تُدخَل لغات أحد ولا مناوباته بعد. يمكنك البدء بزميل:
coverage-from-until = من { $from } إلى { $until }
coverage-left = تذاكر مفتوحة لدى زملاء خارج المناوبة أو في إجازة
coverage-left-none = لا تذكرة يحين موعدها قبل عودة الزميل المسنَدة إليه.
coverage-left-later =
    { $count ->
        [zero] لا تذاكر موعدها بعد عودة الزملاء
        [one] تذكرة واحدة موعدها بعد عودة الزميل
        [two] تذكرتان موعدهما بعد عودة الزملاء
        [few] { $count } تذاكر موعدها بعد عودة الزملاء
        [many] { $count } تذكرة موعدها بعد عودة الزملاء
       *[other] { $count } تذكرة موعدها بعد عودة الزملاء
    }
routing-handed-over = سُلّمت التذكرة من { $by } إلى { $name }.
routing-taken = أصبحت التذكرة لدى { $name } بعد تولّيها مباشرةً، دون إسناد من الموزّع.
routing-title-before = ما قرره الموزّع سابقًا
routing-page-title = قواعد التوزيع
calendar-title = أيام العمل
calendar-intro = تُراعى العطل الرسمية وأيام العمل في نهاية الأسبوع عند احتساب المهل والتذكيرات ومراحل البحث. يُرجى إدخالها كل عام عند إعلان مجلس الدولة الصيني عنها.
calendar-known = العطل معروفة حتى نهاية عام { $year }. وبعد ذلك تُحتسب كل الأسابيع أسابيع عادية.
calendar-gap = لا معلومات عن عطل عام { $year }: يُرجى إدخالها.
calendar-days = الأيام المطلوب إدخالها، كل يوم في سطر
calendar-hint = في كل سطر: التاريخ، ثم holiday (عطلة) أو workday (يوم عمل) أو ordinary (العودة إلى يوم عادي)، ثم المناسبة، وبينها فواصل. وفي سطر يوم العمل، يمكن أن يُضاف بعد المناسبة يوم الأسبوع الذي تُتّبع مناوباته وأوقاته، بالإنجليزية أو الصينية. مثال:
calendar-example = 2027-02-06,workday,Spring Festival,Friday
calendar-file = أو قراءتها من ملف CSV
calendar-file-done = أُضيفت أسطره إلى الخانة أعلاه. لا تُحفظ إلا بعد الحفظ.
calendar-list = العطل القادمة وأيام العمل في نهاية الأسبوع
calendar-holiday = عطلة
calendar-workday-as = يوم عمل، كيوم { $day }
calendar-no-date = لا يبدأ السطر { $line } بتاريخ على شكل YYYY-MM-DD (2027-02-06)
calendar-no-kind = يُرجى كتابة holiday أو workday أو ordinary بعد التاريخ في السطر { $line }
calendar-twice = التاريخ في السطر { $line } مذكور في سطر سابق
calendar-no-weekday = يحتاج السطر { $line } إلى يوم من أيام الأسبوع بعد المناسبة، بالإنجليزية أو الصينية. وإذا كانت في المناسبة فاصلة، فيُرجى وضع المناسبة بين علامتي اقتباس (")
calendar-too-long = المناسبة في السطر { $line } أطول من 100 حرف
calendar-empty = يُرجى إدخال يوم واحد على الأقل
routing-page-intro = كيف يجد الموزّع زميلًا لكل تذكرة. يسري التغيير هنا فورًا، وعلى التذاكر المنتظرة أيضًا.
routing-rules = القواعد
preset-title = ثلاث طرق للتوزيع
preset-own-language = اللغة أولًا
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-own-language-text = ينتظر حتى { $minutes } دقيقة من يتحدث لغة المقيم الأولى، وفي العاجل { $urgent }. ردود أكثر بلغة المقيم، وبعضها متأخر.
preset-balanced = متوازن
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-balanced-text = يبحث عن اللغة الأولى { $minutes } دقيقة، وفي العاجل { $urgent }، ثم عن اللغات التالية. ويُبقي متاحًا من ينفرد بلغة.
preset-quick = سريع
# $minutes (Count) minutes of working time
preset-quick-text = بعد مهلة قصيرة (بالدقائق: { $minutes }) يمكن لأي زميل يشارك المقيم لغة أن يرد، وفي العاجل فورًا. انتظار أقصر، وردود أقل باللغة الأولى.
preset-choose = اختيار
preset-current = مستخدمة الآن
preset-none = أرقامك الخاصة مستخدمة الآن.
# $name (Text) one of the three
preset-shown = تمت التعبئة: { $name }. انظر أدناه ما الذي سيتغير؛ لم يُحفظ شيء بعد.
routing-expert = الأرقام كلها، واحدًا واحدًا
routing-weights = وزن كل معيار
routing-weights-intro = إذا كان بإمكان أكثر من زميل تولّي التذكرة، فإنها تُسند إلى صاحب أعلى مجموع من النقاط. التذاكر المفتوحة وحاجة اللغات الأخرى تقلّل النقاط.
routing-preview = معاينة دون حفظ
routing-found = من يُعثر عليهم الآن في مرحلة كل لغة
routing-found-able = مستوى كافٍ
routing-warning-level = لا أحد يعرف { $language } بمستوى { $level } أو أعلى، فلا يُعثر على أحد في مرحلة هذه اللغة. يُرجى خفض المستوى المطلوب أو تحديث مستوى أحد الزملاء.
routing-warning-time = لا يتوسّع البحث إلا بعد أكثر من يوم عمل، فتنتظر التذكرة التي لا يُعثر لها على أحد إلى يوم العمل التالي.
routing-warning-bridges = دون لغات وسيطة، تصل التذكرة التي لا يعرف أحد لغاتها إلى المشرفين فورًا خلال أوقات العمل.
routing-try-title = إلى من تُسند تذكرة كهذه الآن؟
routing-try-first = اللغة الأولى للمقيم
routing-try-second = لغة إضافية
routing-try-urgent = عاجلة
routing-try = سؤال الموزّع
routing-decided = وقت القرار: { $time }
routing-assigned = أُسندت هذه التذكرة إلى { $name }. الأسباب: معرفة اللغة ({ $language })، والوجود على رأس العمل، وعدم بلوغ الحد.
routing-would = ستُسند هذه التذكرة إلى { $name }. الأسباب: معرفة اللغة ({ $language })، والوجود على رأس العمل، وعدم بلوغ الحد.
routing-assigned-previous = أُسندت هذه التذكرة إلى { $name } بحكم متابعة سابقة لها.
routing-next-step = موعد توسيع البحث: { $time }.
routing-held = تنتظر التذكرة حتى { $time } على أبعد تقدير: آخر مكان متاح لهذه اللغة ({ $language }) لدى { $name }، لذلك يُحجز لها. تُسند التذكرة إلى أول زميل آخر يتوفّر لديه مكان.
routing-why-at-limit = كل من يمكنهم تولّيها بلغوا الحد الأقصى للتذاكر المفتوحة. ستُسند إلى أول من يتوفّر لديه مكان.
routing-why-away = كل من يمكنهم تولّيها في غياب مؤقت.
routing-why-off-shift = كل من يمكنهم تولّيها خارج المناوبة أو في إجازة.
routing-why-nobody-can = لا أحد في الفريق يمكنه تولّيها.
routing-why-held = المكان الوحيد المتاح لتولّيها محجوز بضع دقائق للغة نادرة.
routing-supervisors = جُرّبت كل المراحل. أُبلغ المشرفون، ويمكنهم تسليمها إلى أحد الزملاء.
routing-steps = المراحل
routing-step-first = اللغة الأولى: { $language }، { $level } على الأقل
routing-step-further = لغة إضافية: { $language }، { $level } على الأقل
routing-step-bridge = لغة وسيطة: { $language }، { $level } على الأقل
routing-step-supervisors = القرار للمشرفين
routing-step-open = مفتوحة
routing-people = كل أعضاء الفريق
score-topic = الموضوع ضمن الاختصاص
score-proficiency = مستوى اللغة
score-previous = متابعة سابقة
score-load = التذاكر المفتوحة
score-price = حاجة اللغات الأخرى
score-total = النقاط: { $points }
finding-chosen = الشخص المختار (التذاكر المفتوحة: { $load } من { $limit })
finding-eligible = خيار ممكن، الترتيب { $place } (التذاكر المفتوحة: { $load } من { $limit })
finding-eligible-behind = خيار ممكن أيضًا (التذاكر المفتوحة: { $load } من { $limit })
finding-kept-free = المكان محجوز للغة نادرة (التذاكر المفتوحة: { $load } من { $limit })
reason-disabled = الحساب معطّل
reason-excluded = إعادة سابقة لهذه التذكرة
reason-lacks-language = لا معرفة بهذه اللغة: { $language }
reason-lacks-level = { $language } بمستوى { $level } فقط
reason-lacks-topic = الموضوع خارج الاختصاص
reason-on-leave = في إجازة حتى { $date }
reason-off-shift = خارج المناوبة
reason-off-shift-until = خارج المناوبة حتى { $time }
reason-away = في غياب مؤقت
reason-at-limit = بلوغ الحد: { $load } من { $limit }

trigger-submitted = طلب جديد
trigger-reopened = إعادة فتح
trigger-resident-wrote = رسالة من المقيم
trigger-handed-back = إعادة إلى الموزّع
trigger-released = مغادرة زميل
trigger-team-changed = تغيير في الفريق
trigger-slot-freed = توفّر مكان لدى زميل
trigger-urgency-changed = تغيير درجة الاستعجال
trigger-languages-corrected = تصحيح اللغات
trigger-policy-changed = تغيير في القواعد
trigger-not-opened = لم يُطّلع عليها بعد
trigger-tick = الفحص الدوري

## The history, as staff read it. Who did it stands before.

actor-resident = المقيم
actor-desk = المكتب
event-submitted = إرسال الطلب
event-taken-down = تدوين الطلب نيابةً عن المقيم
event-link-printed = طباعة صفحة الرابط للمقيم
event-confirmed = تأكيد الطلب بالبريد الإلكتروني
event-unconfirmed = سحب الطلب لعدم تأكيده في الموعد
event-continues = متابعة للتذكرة { $reference }
event-resident-wrote = رسالة جديدة
event-answered = إرسال ردّ
event-asked = طرح سؤال على المقيم
event-stopped-waiting = إنهاء انتظار ردّ المقيم
event-noted = إضافة ملاحظة داخلية
# $name (Text) the colleague
event-named = ذكر { $name } في ملاحظة
event-supervisors-asked = سؤال المشرفين
event-routed = إسناد إلى { $name }
event-taken = تولّي التذكرة
event-handed-over = تسليم إلى { $name }
event-handed-back = إعادة إلى الموزّع
event-released = إنهاء الإسناد إلى { $name }
event-nobody-found = لم يُعثر على أحد، وأُبلغ المشرفون
event-opened = أول اطّلاع على التذكرة
event-urgency-urgent = جعلها عاجلة
event-urgency-normal = جعلها عادية
event-resolved = تأكيد الحل
event-topic-changed = تغيير الموضوع إلى { $topic }
event-name-corrected = تصحيح الاسم
event-subject-corrected = تصحيح الملخّص
event-languages-corrected = تصحيح اللغات: { $languages }
# $language (Text) its language
event-message-language-corrected = تصحيح لغة رسالة: { $language }
# $date (Text) the day
event-put-off = تأجيل إلى يوم { $date }
event-looked-again = إنهاء التأجيل
event-resolved-unanswered = اعتبارها محلولة لعدم الرد (المدة: { $days })
event-reopened = إعادة فتح
event-closed = إغلاق
event-erased = حذف محتوى التذكرة
event-cancelled = سحب الطلب
event-rated = تقييم: { $stars }
event-reminded = تذكير المقيم
event-email-corrected = تصحيح عنوان البريد الإلكتروني
event-link-requested = طلب رابط جديد
event-mail-failed = تعذّر إيصال رسالة إلكترونية
event-undone = التراجع عن آخر إجراء

## The team

team-title = الفريق
team-invite = دعوة زميل
team-name = الاسم
team-name-residents = الاسم الظاهر للمقيمين
team-name-residents-hint = الاسم الذي يقرؤه المقيمون ويخاطبون به الزميل، بحروف يمكنهم قراءتها، مثل «Ms Wang (Wáng Lì)». إذا تُركت الخانة فارغة، يظهر لهم الاسم المكتوب أعلاه.
team-invite-open = دعوة لم تُقبل بعد
team-invite-link-text = لم تُختر كلمة المرور بعد. إذا لم تصل الرسالة، فيمكنك إرسال هذا الرابط بنفسك إلى الزميل. ومن يحصل عليه يستطيع استخدام الحساب. الرابط صالح حتى { $time }.
team-invited-no-mail = الحساب جاهز، لكن لا يمكن إرسال الرسائل حاليًا. يُرجى إرسال الرابط أدناه إلى الزميل مباشرة.
team-no-languages = لا لغات: لا تذاكر من الموزّع
team-no-shifts = لا مناوبات: لا تذاكر من الموزّع
team-email = عنوان البريد الإلكتروني
team-role = الدور
team-locale = لغة الصفحات
team-limit = حد التذاكر المفتوحة
team-limit-hint = لا يُسند الموزّع إلى أحد أكثر من هذا العدد. 0 يعني عدم إسناد أي تذكرة.
team-languages = اللغات
team-language = اللغة
team-level = المستوى
team-level-none = لا معرفة بها
team-languages-hint = المستويات وفق الإطار الأوروبي المرجعي المشترك للغات: من A1 إلى C2، ثم اللغة الأم.
team-topics = مواضيع الاختصاص
team-shifts = المناوبات الأسبوعية
team-shift-from = من
team-shift-until = إلى
team-shift-hint = إذا كانت النهاية قبل البداية، فالمقصود صباح اليوم التالي. لحذف مناوبة، يكفي إفراغ خانتي البداية والنهاية. لا مناوبات لأحد في العطل الرسمية.
team-leaves = الإجازات
team-week = الأيام السبعة القادمة
# $day (Text) the first day
team-week-from = سبعة أيام ابتداءً من { $day }
team-week-earlier = السابق
team-week-later = التالي
team-week-hint = يمكنك الضغط على يوم لتغيير أوقات العمل فيه.
# $hours (Text) hours
day-usual = الأوقات المعتادة: { $hours }
day-usual-off = لا مناوبة معتادة في هذا اليوم.
day-off = لا مناوبة
day-hint = يُبلَّغ الزميل بالبريد الإلكتروني. ليوم راحة، يكفي ترك الحقول كلها فارغة.
team-fill-open = مثل أوقات عمل المكتب
team-fill-from = نسخ من
team-fill-copy = نسخ
team-filled = تمت التعبئة، ولم يُحفظ شيء بعد.
team-day-clear = العودة إلى المناوبة المعتادة
team-leave-first = اليوم الأول
team-leave-last = اليوم الأخير
team-load = التذاكر المفتوحة
team-presence = الآن
team-status = الحساب
team-disable = تعطيل الحساب
team-disable-title = تعطيل هذا الحساب؟
team-disable-text = تنتهي جلسات هذا الحساب فورًا، وتُسند تذاكره المفتوحة إلى زملاء آخرين.
team-enable = تفعيل الحساب
team-invite-again = إعادة إرسال الرابط
team-invited = الحساب جاهز، والدعوة في طريقها إلى الزميل بالبريد الإلكتروني.
role-agent = عضو الفريق
role-supervisor = مشرف
role-administrator = مسؤول النظام
proficiency-A1 = A1 – مبتدئ
proficiency-A2 = A2 – أساسي
proficiency-B1 = B1 – متوسط
proficiency-B2 = B2 – فوق المتوسط
proficiency-C1 = C1 – متقدم
proficiency-C2 = C2 – متقن
proficiency-native = اللغة الأم
proficiency-short-native = لغة أم

## Topics and settings

topics-title = المواضيع
topics-add = إضافة موضوع
topics-name = الاسم
topics-name-in = الاسم ({ $locale })
topics-promise = مهلة الرد
topics-urgent = عاجل من البداية
topics-required = يقتصر على الزملاء المختصين بالموضوع
topics-position = الترتيب في القائمة
topics-retired = متوقف: لم يعد متاحًا
settings-title = إعدادات المكتب
settings-place = الاسم والعنوان وأرقام الطوارئ
settings-place-hint = يقرأ المقيمون هذا بلغة صفحاتهم. وما يُترك فارغًا يعود إلى النص الأصلي.
settings-name = اسم المكتب
settings-tagline = سطر واحد عن المكتب، أسفل كل صفحة
settings-responsible = الجهة المسؤولة عن المعلومات الشخصية
settings-emergency = أرقام الطوارئ
settings-emergency-hint = رقم واحد في كل سطر: الرقم، ثم الجهة التي تردّ عليه.
settings-hours = أوقات العمل
settings-hours-hint = تُحتسب المواعيد ومراحل البحث ضمن هذه الأوقات. تُترك خانة يوم الإغلاق فارغة. وإذا كانت لليوم الواحد فترات عدة، فيُفصل بينها بفواصل، مثال:
settings-times = المُهل
settings-spam = الحماية من البرامج التي تملأ النماذج تلقائيًا
settings-address = العنوان
settings-telephone = الهاتف
settings-privacy = جهة التواصل بشأن المعلومات الشخصية
settings-keep = عدد أشهر الاحتفاظ بالطلبات المغلقة
settings-remind = عدد أيام العمل قبل تذكير المقيم الذي ننتظر ردّه
settings-resolve = عدد أيام العمل بلا ردّ قبل اعتبار الطلب محلولًا
settings-close = عدد أيام العمل قبل إغلاق الطلب المحلول
settings-step = عدد الدقائق من وقت العمل قبل توسيع البحث
settings-urgent-step = عدد الدقائق قبل توسيع البحث للتذكرة العاجلة
settings-hold = أقصى عدد من الدقائق تنتظره التذكرة كي يبقى آخر مكان متاح للغة نادرة محجوزًا لها (0: بلا انتظار)
settings-open-within = عدد الدقائق من وقت العمل قبل أن تُسند تذكرة لم يُطّلع عليها إلى زميل آخر (0: دون مهلة)
settings-guard = عدد الدقائق من وقت العمل قبل أن تتقدّم التذكرة المنتظرة على كل التذاكر الأخرى من درجة الاستعجال نفسها
settings-scarcity = مدى تسريع احتساب الانتظار حين يقلّ من يعرفون اللغة: مع القيمة 40 ووجود زميلين في المناوبة، تُحتسب الدقيقة الواحدة 21 دقيقة (0: بلا تسريع)
settings-proof = يُجري المتصفح عملية حسابية قصيرة قبل إرسال أي طلب جديد. وإذا لم يكن JavaScript متاحًا في المتصفح، فيُطلب من المقيم تأكيد طلبه بالبريد الإلكتروني.
settings-own-level = المستوى المطلوب في لغات المقيم نفسه
settings-bridge-first = اللغة الوسيطة الأولى، وهي التي يعرفها معظم المقيمين والزملاء
settings-bridge-second = لغة وسيطة ثانية، بعد الأولى
settings-bridge-twice = هذه هي اللغة الوسيطة الأولى نفسها: يُرجى اختيار لغة أخرى أو ترك الخانة فارغة
settings-bridge-level = المستوى المطلوب في اللغة الوسيطة
settings-offer-bridges = البحث أيضًا بلغة وسيطة لم يذكرها المقيم

## One's own account

account-title = حسابي
account-locale = لغة صفحاتي ورسائلي
account-password-title = تغيير كلمة مروري
account-present = كلمة المرور الحالية
account-change = تغيير كلمة المرور
account-changed = تم تغيير كلمة مرورك. انتهت الجلسات الأخرى.
account-sessions = جلساتي المفتوحة
account-session-here = هذا المتصفح
account-session-seen = آخر استخدام: { $time }
account-session-end = تسجيل الخروج هناك
account-everywhere = تسجيل الخروج من كل مكان

## Keyboard

keys-title = اختصارات لوحة المفاتيح
keys-move = التذكرة التالية (j) والسابقة (k)
keys-open = عرض التذكرة
keys-reply = كتابة ردّ
keys-note = كتابة ملاحظة
keys-assign = تسليم
keys-status = الحالة
keys-resolve = تأكيد الحل
keys-select = تحديد
keys-steps = التذكرة السابقة في القائمة (المفتاح الأيسر) والتالية (المفتاح الأيمن)
keys-undo = التراجع عن آخر إجراء
palette-title = الانتقال إلى قائمة أو زميل أو تذكرة، أو تنفيذ إجراء
palette-tickets = التذاكر
palette-search = البحث عن «{ $query }»
keys-search = بحث
keys-help = هذه المساعدة
keys-language = لغة أخرى للرد (أثناء الكتابة: Alt L)
keys-send = إرسال
keys-switch = استخدام اختصارات لوحة المفاتيح
keys-close = إغلاق

## The demonstration

demo-bar = نسخة تجريبية
demo-clock = لها ساعة خاصة بها: { $time }. لا شيء هنا حقيقي.
demo-title = جولة إرشادية
demo-intro = هذا مكتب خدمة لمن لا تجمعهم لغة مشتركة بالجهة التي تخدمهم. يمكنك تجربته من الجانبين في دقيقتين.
demo-step-send = إرسال طلب بأي لغة. لن يقرأه أحد في الواقع.
demo-step-see = معرفة من لديه الطلب الآن، وسبب ذلك، والرسالة التي وصلت إلى المقيم: الرابط في صفحة التأكيد.
demo-step-answer = عرض المكتب كما يراه ذلك الزميل، وكتابة ردّ، ثم قراءة الرد كما يراه المقيم.
demo-sent = ما أرسلته
demo-team = المكتب كما يراه أحد أعضاء الفريق
demo-team-hint = ضغطة واحدة تكفي لتسجيل الدخول، وتظهر الصفحات بلغتك.
demo-see-as = عرض المكتب باسم { $name }
demo-see-as-supervisor = عرض المكتب بدور مشرف: { $name }
demo-see-as-resident = عرض الطلب كما يراه المقيم
demo-request-title = ما جرى لهذا الطلب
demo-whose = من لديه الطلب الآن
demo-mails = الرسائل التي وصلت إلى المقيم
mailbox-title = صندوق البريد التجريبي
mailbox-intro = كل الرسائل الإلكترونية التي أرسلها المكتب، الأحدث أولًا. هذا الصندوق موجود في النسخة التجريبية فقط.
mailbox-empty = لا رسائل بعد.
mailbox-to = إلى

## Mail that does not go out. Supervisors see it.

mail-title = البريد
mail-trouble = إرسال البريد متوقف
mail-trouble-since = بداية التوقف
mail-trouble-next = المحاولة التالية
mail-trouble-words = ردّ خادم البريد
mail-trouble-todo = كل الرسائل في الانتظار، وستُرسل حالما يقبلها خادم البريد. لن يضيع شيء. يجد المسؤول عن الخادم مزيدًا من التفاصيل بالأمر «xiaoyi doctor».
mail-none = لا شيء مطلوب: كل الرسائل أُرسلت أو هي قيد الإرسال.
mail-intro = توقّفت محاولات إرسال هذه الرسائل. بعد زوال السبب، يُرجى إعادة إرسالها.
mail-to = إلى
mail-what = نوع الرسالة
mail-why-not = سبب عدم الإرسال
mail-send-all-again =
    { $count ->
        [zero] لا رسائل لإعادة إرسالها
        [one] إعادة إرسال رسالة واحدة
        [two] إعادة إرسال الرسالتين
        [few] إعادة إرسال { $count } رسائل
        [many] إعادة إرسال { $count } رسالة
       *[other] إعادة إرسال { $count } رسالة
    }
mail-queued-again = عادت إلى انتظار الإرسال.
mail-failure-connection = تعذّر الوصول إلى خادم البريد.
mail-failure-conversation = لا يقبل خادم البريد رسائل هذا المكتب.
mail-failure-recipient = يرفض خادم البريد هذا العنوان.
mail-failure-content = يرفض خادم البريد هذه الرسالة.
