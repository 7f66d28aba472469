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
nav-mine = تذاكري
nav-unassigned = غير مسنَدة وتناسبني
nav-languages = لغاتي
nav-everyone = كل التذاكر المفتوحة
nav-waiting = بانتظار المقيمين
nav-over = المنتهية
nav-team = الفريق
nav-topics = المواضيع
nav-settings = إعدادات المكتب
nav-sign-out = تسجيل الخروج
presence-on-duty = على رأس العمل
presence-away = غياب مؤقت
presence-off-shift = خارج المناوبة
presence-on-leave = في إجازة
presence-disabled = حساب معطّل
away-set = بدء غياب مؤقت
away-end = عدت إلى العمل
away-hint = لا تُسند إليك تذاكر جديدة خلال الغياب المؤقت، وتبقى لديك تذاكرك الحالية.
search-label = الرقم المرجعي أو عنوان البريد الإلكتروني
search-button = بحث
search-none = لا نتائج للبحث عن «{ $query }».
search-title = بحث: { $query }

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
queue-why = سبب وجودها هنا
queue-waiting = مدة الانتظار
queue-due = الموعد
queue-assignee = مسنَدة إلى
queue-nobody = لا أحد
due-overdue = فات الموعد
due-today = الموعد اليوم
due-by = الموعد: { $time }
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
because-supervisors = لم يُعثر على أحد: القرار للمشرفين

## The ticket page

ticket-title = التذكرة { $reference }
ticket-thread = المحادثة
ticket-note = ملاحظة داخلية
ticket-note-hint = لا يراها إلا الفريق.
ticket-from-resident = المقيم
ticket-requester = صاحب الطلب
ticket-name = الاسم
ticket-email = البريد الإلكتروني
ticket-languages = اللغات
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
audit-link-made = إنشاء رابط كلمة مرور: { $name }
audit-person-disabled = تعطيل حساب: { $name }
audit-person-enabled = إعادة تفعيل حساب: { $name }
audit-topic-added = إضافة موضوع: { $topic }
audit-topic-changed = تعديل موضوع: { $topic }
audit-settings-changed = تعديل الإعدادات
audit-ticket-erased = حذف محتوى التذكرة { $reference }
ticket-take = تولّي هذه التذكرة
ticket-hand-over = تسليم
ticket-hand-over-to = الزميل
ticket-hand-over-speaks = من متحدثي اللغة
ticket-load = { $load } من { $limit }
ticket-hand-back = إعادة إلى الموزّع
ticket-status = الحالة
ticket-status-waiting = بانتظار المقيم
ticket-make-urgent = جعلها عاجلة
ticket-make-normal = جعلها عادية
ticket-resolve = تأكيد الحل
ticket-reopen = إعادة فتح
ticket-stop-waiting = إنهاء الانتظار
ticket-due = الموعد
ticket-due-paused = المهلة متوقفة بانتظار المقيم
ticket-rating = التقييم
ticket-history = السجل
ticket-mail = الرسائل الإلكترونية
ticket-mail-sent = أُرسلت
ticket-mail-queued = في انتظار الإرسال
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
mail-kind-nobody-found = لم يُعثر على من يتولّى التذكرة
mail-kind-invitation = دعوة
mail-kind-password-reset = كلمة مرور جديدة
ticket-mail-dropped = لا حاجة إليها
ticket-mail-failed-note = تعذّر إيصال رسالة إلكترونية: { $reason }
ticket-reply = ردّ على المقيم
ticket-reply-language = اللغة الأسهل قراءةً على المقيم: { $language }.
ticket-reply-text = ردّك
ticket-then = بعد الإرسال
ticket-then-stay-open = إبقاؤها مفتوحة
ticket-then-wait = انتظار المقيم
ticket-then-resolve = تأكيد الحل
ticket-send = إرسال الرد
ticket-add-note = إضافة الملاحظة
ticket-cannot-act = هذه التذكرة لدى أحد الزملاء، ويمكنك قراءتها فقط.
ticket-replied = تم إرسال ردّك.
ticket-noted = تمت إضافة ملاحظتك.
ticket-updated = تم.
ticket-back = العودة إلى القائمة

## The router's decision, in plain words

routing-title = لماذا هذا الشخص؟
routing-title-nobody = لماذا لا أحد بعد؟
routing-title-before = ما قرره الموزّع سابقًا
routing-decided = وقت القرار: { $time }
routing-assigned = أُسندت هذه التذكرة إلى { $name }. الأسباب: معرفة اللغة ({ $language })، والوجود على رأس العمل، وعدم بلوغ الحد.
routing-assigned-previous = أُسندت هذه التذكرة إلى { $name } بحكم متابعة سابقة لها.
routing-next-step = موعد توسيع البحث: { $time }.
routing-why-at-limit = كل من يمكنهم تولّيها بلغوا الحد الأقصى للتذاكر المفتوحة. ستُسند إلى أول من يتوفّر لديه مكان.
routing-why-away = كل من يمكنهم تولّيها في غياب مؤقت.
routing-why-off-shift = كل من يمكنهم تولّيها خارج المناوبة أو في إجازة.
routing-why-nobody-can = لا أحد في الفريق يمكنه تولّيها.
routing-supervisors = جُرّبت كل المراحل. أُبلغ المشرفون، ويمكنهم تسليمها إلى أحد الزملاء.
routing-steps = المراحل
routing-step-first = اللغة الأولى: { $language }، { $level } على الأقل
routing-step-further = لغة إضافية: { $language }، { $level } على الأقل
routing-step-bridge = لغة وسيطة: { $language }، { $level } على الأقل
routing-step-supervisors = القرار للمشرفين
routing-step-open = مفتوحة
routing-people = كل أعضاء الفريق
finding-chosen = الشخص المختار (التذاكر المفتوحة: { $load } من { $limit })
finding-eligible = خيار ممكن، الترتيب { $place } (التذاكر المفتوحة: { $load } من { $limit })
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
trigger-policy-changed = تغيير في القواعد
trigger-tick = الفحص الدوري

## The history, as staff read it. Who did it stands before.

actor-resident = المقيم
actor-desk = المكتب
event-submitted = إرسال الطلب
event-confirmed = تأكيد الطلب بالبريد الإلكتروني
event-unconfirmed = سحب الطلب لعدم تأكيده في الموعد
event-continues = متابعة للتذكرة { $reference }
event-resident-wrote = رسالة جديدة
event-answered = إرسال ردّ
event-asked = طرح سؤال على المقيم
event-stopped-waiting = إنهاء انتظار ردّ المقيم
event-noted = إضافة ملاحظة داخلية
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

## The team

team-title = الفريق
team-invite = دعوة زميل
team-name = الاسم
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
team-invited = تم إرسال الدعوة.
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
settings-name-in = اسم المكتب ({ $locale })
settings-address = العنوان
settings-telephone = الهاتف
settings-privacy = جهة التواصل بشأن المعلومات الشخصية
settings-keep = عدد أشهر الاحتفاظ بالطلبات المغلقة
settings-remind = عدد أيام العمل قبل تذكير المقيم الذي ننتظر ردّه
settings-resolve = عدد أيام العمل بلا ردّ قبل اعتبار الطلب محلولًا
settings-close = عدد أيام العمل قبل إغلاق الطلب المحلول
settings-step = عدد الدقائق من وقت العمل قبل توسيع البحث
settings-urgent-step = عدد الدقائق قبل توسيع البحث للتذكرة العاجلة
settings-proof = الحماية من البرامج التي تملأ النماذج تلقائيًا: يُجري المتصفح عملية حسابية قصيرة قبل إرسال أي طلب جديد. وإذا لم يكن JavaScript متاحًا في المتصفح، فيُطلب من المقيم تأكيد طلبه بالبريد الإلكتروني.
settings-own-level = المستوى المطلوب في لغات المقيم نفسه
settings-bridge-level = المستوى المطلوب في اللغة الوسيطة

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
keys-move = التذكرة التالية والسابقة
keys-open = عرض التذكرة
keys-reply = كتابة ردّ
keys-note = كتابة ملاحظة
keys-assign = تسليم
keys-status = الحالة
keys-resolve = تأكيد الحل
keys-search = بحث
keys-help = هذه المساعدة
keys-send = إرسال
keys-switch = استخدام اختصارات لوحة المفاتيح
keys-close = إغلاق

## The demonstration's mailbox

mailbox-title = صندوق البريد التجريبي
mailbox-intro = كل الرسائل الإلكترونية التي أرسلها المكتب، الأحدث أولًا. هذا الصندوق موجود في النسخة التجريبية فقط.
mailbox-empty = لا رسائل بعد.
mailbox-to = إلى
