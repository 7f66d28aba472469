## What went wrong, and what to do.

error-title-prefix = خطأ:
error-summary-title = هناك مشكلة
error-not-found-title = لم نعثر على هذه الصفحة
error-not-found = ربما كُتب العنوان خطأً، أو نُقلت الصفحة.
error-signed-out-title = انتهت الجلسة
error-signed-out = يُرجى تسجيل الدخول في نافذة أخرى، ثم العودة إلى هنا وإعادة إرسال النص.
error-home = الانتقال إلى الصفحة الرئيسية
error-unexpected-title = حدث خلل من جانبنا
error-unexpected = لم يحدث هذا بسببك. يُرجى المحاولة مرة أخرى بعد قليل. إذا تكرّر الأمر، فيُرجى إبلاغنا بهذا الرمز: { $id }
error-typed = ما كتبته ما زال هنا
error-again = إعادة الإرسال
error-too-large-title = النص أطول من اللازم
error-too-large = النص الذي أرسلته أطول مما يمكننا استقباله. يُرجى الرجوع واختصاره، ثم إرساله من جديد.
error-cross-site-title = لم نقبل هذا النموذج
error-cross-site = يبدو أنه جاء من موقع آخر. يُرجى فتح صفحتنا من جديد وإرسال النموذج منها.
error-bad-request-title = تعذّرت علينا قراءة هذا النموذج
error-bad-request = يُرجى الرجوع وإعادة تحميل الصفحة، ثم الإرسال من جديد.

## Beside a field

field-name-empty = يُرجى كتابة اسمك
field-name-long =
    { $limit ->
        [zero] الحد الأقصى لطول الاسم { $limit } حرف
        [one] الحد الأقصى لطول الاسم حرف واحد
        [two] الحد الأقصى لطول الاسم حرفان
        [few] الحد الأقصى لطول الاسم { $limit } أحرف
        [many] الحد الأقصى لطول الاسم { $limit } حرفًا
       *[other] الحد الأقصى لطول الاسم { $limit } حرف
    }
field-email-empty = يُرجى كتابة عنوان بريدك الإلكتروني
field-email-wrong = يُرجى كتابة عنوان البريد الإلكتروني بهذا الشكل: name@example.com
field-languages-empty = يُرجى اختيار لغة واحدة على الأقل
field-topic-empty = يُرجى اختيار موضوع الطلب
field-subject-empty = يُرجى كتابة ملخّص طلبك في بضع كلمات
field-subject-long =
    { $limit ->
        [zero] ملخّص طلبك أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } حرف
        [one] ملخّص طلبك أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى حرف واحد
        [two] ملخّص طلبك أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى حرفان
        [few] ملخّص طلبك أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } أحرف
        [many] ملخّص طلبك أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } حرفًا
       *[other] ملخّص طلبك أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } حرف
    }
field-description-empty = يُرجى كتابة تفاصيل طلبك
field-description-long =
    { $limit ->
        [zero] نص التفاصيل أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } حرف
        [one] نص التفاصيل أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى حرف واحد
        [two] نص التفاصيل أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى حرفان
        [few] نص التفاصيل أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } أحرف
        [many] نص التفاصيل أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } حرفًا
       *[other] نص التفاصيل أطول من اللازم: عدد أحرفه { $actual }، والحد الأقصى { $limit } حرف
    }
field-consent-missing = لا يجوز لنا حفظ طلبك دون موافقتك. عند الموافقة، يُرجى وضع علامة في المربع
field-message-empty = يُرجى كتابة رسالتك
field-reference-wrong = هذا ليس من أرقامنا المرجعية. مثال على شكلها: GC-7K3F-92M8
field-rating-missing = يُرجى اختيار عدد النجوم، من واحدة إلى خمس
field-password-empty = يُرجى إدخال كلمة المرور
field-passwords-differ = كلمتا المرور غير متطابقتين
field-level-missing = يُرجى اختيار مستوى لكل لغة
field-language-unknown = يُرجى اختيار لغة من القائمة، أو إدخال رمزها مثل «sw»
field-time-wrong = يُرجى إدخال الوقت بالساعات والدقائق، مثل 09:00
field-date-wrong = يُرجى إدخال اليوم الأول واليوم الأخير
field-leave-past = انتهت هذه الإجازة بالفعل: { $date }. يُرجى تصحيح التاريخ أو حذفها.
field-number-wrong = يُرجى إدخال عدد صحيح
field-topic-name-empty = يُرجى إدخال اسم الموضوع بالإنجليزية

## What the desk refuses

refusal-not-allowed = لا يُسمح لك بهذا الإجراء. إذا كان الطلب لدى أحد الزملاء، فيُرجى الرجوع إليه أو إلى أحد المشرفين.
refusal-ticket-closed = هذا الطلب مغلق، ولم يعد تغييره ممكنًا.
refusal-wrong-status = هذا غير ممكن في حالة الطلب الحالية.
refusal-person-not-active = حساب هذا الزميل معطّل. يُرجى اختيار شخص آخر.
refusal-changed-meanwhile = أُضيفت رسالة جديدة إلى هذا الطلب أثناء كتابتك. يُرجى قراءتها أعلاه؛ وما زال نصّك هنا.
refusal-changed-by-another = أجرى شخص آخر تعديلًا هنا بعد فتحك لهذه الصفحة. يُرجى الاطّلاع على الوضع الحالي. ما أدخلته ما زال هنا، ويمكنك إرساله من جديد إن كان لا يزال مناسبًا.
refusal-link-expired = سبق استخدام هذا الرابط أو انتهت صلاحيته. يُرجى طلب رابط جديد.
refusal-sign-in-failed = عنوان البريد الإلكتروني أو كلمة المرور غير صحيحة.
refusal-too-many-attempts = كثرت المحاولات. يُرجى الانتظار خمس عشرة دقيقة ثم المحاولة مرة أخرى.
refusal-password-too-weak = يُرجى اختيار كلمة مرور من اثني عشر حرفًا على الأقل، منها خمسة مختلفة على الأقل.
refusal-password-wrong = كلمة المرور الحالية غير صحيحة.
refusal-email-taken = عنوان البريد الإلكتروني هذا مستخدم لدى أحد الزملاء.
refusal-last-administrator = هذا حساب مسؤول النظام الوحيد. يُرجى أولًا منح هذا الدور لشخص آخر.
refusal-not-yet-resolved = يمكنك تقييم مساعدتنا بعد حل طلبك.
refusal-topic-retired = لم يعد هذا الموضوع متاحًا. يُرجى اختيار موضوع آخر.
refusal-shifts-overlap = بين هذه المناوبات اثنتان متداخلتان. يُرجى تغيير إحداهما.
refusal-end-before-start = اليوم الأخير يسبق اليوم الأول.
