## The resident's pages. They call a ticket a request.

site-tagline = مساعدة لسكان المدينة الخضراء في جينتشياو، كلٌّ بلغته
site-responsible = فريق «جين شياويي» اللغوي في بلدة جينتشياو

## Emergency numbers, on top of the home page and the form.

emergency-title = في حالات الطوارئ، يُرجى الاتصال بالهاتف بدل الكتابة
emergency-police = الشرطة
emergency-ambulance = الإسعاف
emergency-fire = الإطفاء
emergency-city = الخط الساخن للمدينة، ليلًا ونهارًا
emergency-immigration = الخط الساخن لإدارة الهجرة، ليلًا ونهارًا
emergency-note = خدمة الرقم 12345 متاحة بالإنجليزية وبعدة لغات أخرى. الاتصال بأرقام الطوارئ مجاني.

## Home

home-title = كيف يمكننا مساعدتك؟
home-intro = يمكنك الكتابة إلينا بلغتك عن كل ما يلزمك، وسيردّ عليك أحد أعضاء فريقنا ممّن يتحدثونها. لا حاجة إلى إنشاء حساب.
home-send = إرسال طلب
home-find = البحث عن طلبي
home-how-title = كيف تعمل الخدمة؟
home-how-write = يصلنا طلبك بلغتك، سواء تعلّق بالتصاريح أو السكن أو الأطباء أو المدارس أو الضرائب أو أي شأن آخر من شؤون الحياة اليومية.
home-how-route = نوصله إلى أحد أعضاء فريقنا ممّن يتحدثون لغتك ويعرفون الموضوع.
home-how-answer = يصلك الرد بلغتك عبر البريد الإلكتروني، ومعه رابط يمكنك به مراسلتنا من جديد إلى أن يُحلّ الأمر.
home-speak-title = اللغات التي يتحدثها فريقنا
home-hours-title = أوقات العمل
home-hours-days = من { $first } إلى { $last }
home-hours-note = بتوقيت شنغهاي (UTC+8). المكتب مغلق في العطل الرسمية في الصين، ويعمل بدلًا منها يوم سبت أو أحد قبل بعضها أو بعده.
home-here = في المكتب الآن
home-here-from = ابتداءً من { $time }
home-here-later = يمكنك الكتابة إلينا، وسنردّ لاحقًا
home-address = العنوان
home-telephone = الهاتف

## The request form

form-title = إرسال طلب
form-intro = يستغرق ذلك نحو ثلاث دقائق. يمكنك الكتابة باللغة الأسهل عليك.
form-required-note = يُرجى ملء كل خانة ليست عليها كلمة «اختياري».
form-languages = ما اللغات التي يسهل عليك التواصل بها؟
form-languages-hint = يُرجى البدء باللغة المفضّلة لديك، وسنبحث في فريقنا عمّن يتحدثها.
form-language-first = لغتي المفضّلة
form-language-second = لغة ثانية (اختياري)
form-language-third = لغة ثالثة (اختياري)
form-language-none = لا لغة أخرى
form-languages-team = اللغات التي يتحدثها فريقنا
form-languages-all = كل اللغات
form-topic = ما موضوع طلبك؟
form-topic-hint = عند التردّد، يكفي اختيار الموضوع الأقرب.
form-topic-safety = إذا كنت في خطر، أو كان غيرك في خطر، فيُرجى الاتصال فورًا بالرقم 110 (الشرطة) أو 120 (الإسعاف) أو 119 (الإطفاء).
form-topic-immigration = لأسئلة التأشيرات وتصاريح الإقامة، يردّ الخط الساخن لإدارة الهجرة 12367 ليلًا ونهارًا، بالصينية والإنجليزية.
form-subject = ملخّص طلبك في بضع كلمات
form-subject-hint = مثلًا: «تسجيل عنواني الجديد»
form-description = تفاصيل طلبك
form-description-hint = ماذا حدث، وماذا جرّبت حتى الآن، وما الذي يمكننا فعله من أجلك. يُرجى عدم كتابة أرقام جوازات السفر أو البيانات المصرفية.
form-name = اسمك
form-name-hint = الاسم الذي نخاطبك به
form-email = عنوان بريدك الإلكتروني
form-email-hint = سنرسل الرد إلى هذا العنوان.
form-privacy-title = كيف نتعامل مع معلوماتك
form-privacy-who = الجهة: { $who }. لا يقرأ طلبك إلا أعضاء الفريق.
form-privacy-why = الغرض: الرد على طلبك، لا غير.
form-privacy-what = المعلومات: اسمك، وعنوان بريدك الإلكتروني، ولغاتك، ونص رسائلك.
form-privacy-long =
    { $months ->
        [zero] المدة: تُحذف معلوماتك فور إغلاق طلبك.
        [one] المدة: شهر واحد بعد إغلاق طلبك، ثم تُحذف معلوماتك.
        [two] المدة: شهران بعد إغلاق طلبك، ثم تُحذف معلوماتك.
        [few] المدة: { $months } أشهر بعد إغلاق طلبك، ثم تُحذف معلوماتك.
        [many] المدة: { $months } شهرًا بعد إغلاق طلبك، ثم تُحذف معلوماتك.
       *[other] المدة: { $months } شهر بعد إغلاق طلبك، ثم تُحذف معلوماتك.
    }
form-privacy-rights = حقوقك: يحق لك في أي وقت ومجانًا طلب نسخة من معلوماتك أو تصحيحها أو حذفها، وسحب موافقتك.
form-privacy-contact = للتواصل بهذا الشأن: { $contact }
form-privacy-contact-reply = يُرجى مراسلتنا من صفحة طلبك.
form-consent = قرأت ما سبق، وأوافق على أن يستخدم الفريق معلوماتي للرد على طلبي.
form-send = إرسال طلبي
form-sending-note = لا ضرر من الضغط على الزر مرتين: يُرسَل طلبك مرة واحدة فقط.
form-trap = يُترك هذا الحقل فارغًا
form-once-more = يُرجى الضغط على الزر مرة أخرى لإرسال طلبك.
form-proof-wait = يُرجى الانتظار لحظة، وسيُرسَل طلبك تلقائيًا.

## Another tab has sent the same a moment ago

alike-title = لقد أرسلت هذا الطلب قبل قليل
alike-text = وصلنا طلب بالنص نفسه تمامًا، وقد مضى على وصوله { $ago }. رقمه المرجعي هو { $reference }، ولا حاجة إلى إرساله مرة أخرى.
alike-open = عرض الطلب الذي وصلنا
alike-send = إرساله على أي حال

## Confirmation

received-title = وصلنا طلبك
received-reference = الرقم المرجعي لطلبك
received-added = سبق أن أرسلت هذا النموذج، فأضفنا ما تغيّر فيه إلى الطلب نفسه.
received-next-title = ماذا بعد ذلك؟
received-next-someone = طلبك الآن لدى أحد أعضاء فريقنا ممّن يتحدثون { $language }.
received-next-looking = نبحث في فريقنا عمّن يتحدث لغتك.
received-next-when = لا يوجد الآن في المكتب من يتحدث { $language }. سيكون في المكتب أحد أعضاء فريقنا ممّن يتحدثون هذه اللغة ابتداءً من { $time }.
received-next-by = سيصلك الرد في موعد أقصاه { $date }.
received-mail = أرسلنا رسالة إلى { $email }، وسيصلك الرد على هذا العنوان أيضًا.
received-mail-wrong = هل في العنوان { $email } خطأ؟
received-mail-likely = هل المقصود { $email }؟
unconfirmed-title = بقيت خطوة واحدة: يُرجى تفقّد بريدك الإلكتروني
unconfirmed-text = أرسلنا رسالة إلى { $email }. يُرجى فتح الرابط الذي فيها، ثم الضغط على الزر في الصفحة التي تظهر لتأكيد طلبك. لا يصل الطلب إلى أحد أعضاء فريقنا إلا بعد ذلك.
unconfirmed-until = آخر موعد لتأكيد طلبك: { $date }. وإن لم يصلنا تأكيدك حتى ذلك اليوم، فسنحذف ما كتبته.
unconfirmed-none = لم تصلك الرسالة بعد بضع دقائق؟ قد تكون في مجلد الرسائل غير المرغوب فيها (Spam). وإن كان في العنوان خطأ، فيمكنك الرجوع إلى النموذج وتصحيح العنوان وإعادة الإرسال.
confirm-title = تأكيد طلبك
confirm-text = هل هذا الطلب منك؟ إن كان كذلك، فيُرجى الضغط على الزر أدناه ليصل الطلب إلى أحد أعضاء فريقنا.
confirm-send = تأكيد الطلب وإرساله
received-mail-correct = تصحيح العنوان
received-mail-new = عنوان البريد الإلكتروني الصحيح
received-mail-corrected = شكرًا لك. سنستخدم العنوان الجديد من الآن فصاعدًا، وقد أعدنا إرسال الرسالة إليه. الروابط التي أُرسلت إلى العنوان القديم لم تعد تعمل.
received-link-title = رابطك الخاص
received-link-text = بهذا الرابط يمكنك متابعة طلبك من أي جهاز. يُرجى الاحتفاظ به لنفسك: فمن يحصل عليه يستطيع قراءة طلبك.
slip-title = طلبك
slip-text = للاطّلاع على ردّنا والكتابة إلينا، يُرجى مسح الرمز بالهاتف أو إدخال العنوان المكتوب تحته.
slip-code = رمز يفتح رابط طلبك
slip-private = يُرجى الاحتفاظ بهذه الورقة لنفسك: فمن يحصل على الرابط يستطيع قراءة طلبك.
received-open = الانتقال إلى طلبي

## The request's own page

request-title = الطلب { $reference }
request-about = الموضوع
request-sent = تاريخ الإرسال
request-due = آخر موعد للرد
request-with = من يتابع طلبك
request-with-nobody = نبحث عن الشخص المناسب
request-languages = لغاتك
request-messages = الرسائل
request-you = أنت
request-team = فريقنا
request-erased = حُذفت هذه الرسالة.
request-reply = مراسلتنا
request-reply-waiting = ردّك
request-reply-label = رسالتك
request-reply-send = إرسال
request-reply-resolved = إذا تبيّن أن الأمر لم يُحَلّ، فيمكنك مراسلتنا هنا وسنعيد فتح طلبك.
request-reply-closed = انتهى هذا الطلب. إذا كتبت إلينا هنا، فسنفتح بنص رسالتك طلبًا جديدًا مرتبطًا بهذا الطلب.
request-sent-ok = شكرًا لك. تم إرسال رسالتك.
request-linked-ok = كان هذا الطلب مغلقًا، ففتحنا بنص رسالتك طلبًا جديدًا مرتبطًا بالطلب السابق.
request-solved = تم حل الأمر
request-solved-ok = يسعدنا أن الأمر قد حُلّ. شكرًا لإخبارنا.
request-reopen = إعادة فتح الطلب
request-reopen-ok = أُعيد فتح طلبك.
request-cancel = سحب هذا الطلب
request-cancel-title = سحب هذا الطلب؟
request-cancel-text = سنتوقف عن العمل عليه. لا يمكن التراجع عن ذلك، لكن يمكنك إرسال طلب جديد في أي وقت.
request-cancel-yes = نعم، سحب الطلب
request-cancel-no = لا، إبقاء الطلب
request-cancel-ok = تم سحب طلبك.
request-history = سجل الطلب
request-continues = هذا الطلب تابع لطلب سابق:
request-continued = تستمر المتابعة في الطلب:
request-status-explain-new = وصلنا طلبك، ونبحث عن الشخص المناسب.
request-status-explain-unconfirmed = يُرجى تأكيد هذا الطلب ليصل إلى أحد أعضاء فريقنا.
request-status-explain-open = يعمل أحد أعضاء فريقنا على طلبك.
request-explain-answered = أرسلنا إليك الرد. إن كان ينقصه شيء، فيمكنك الكتابة إلينا أدناه؛ وإن حُلّ الأمر، فيُرجى إبلاغنا.
# $date (Text) the day
request-explain-later = سنعود إلى طلبك يوم { $date }. لا حاجة إلى أي خطوة منك قبل ذلك.
request-status-explain-waiting = لدينا سؤال لك. يُرجى الرد أدناه.
request-status-explain-resolved = نعتقد أن الأمر قد حُلّ. إن لم يكن كذلك، فيكفي أن تصلنا رسالة منك.
request-status-explain-closed = هذا الطلب مغلق.
request-status-explain-cancelled = لقد سحبت هذا الطلب.

## Rating

rate-title = ما رأيك في خدمتنا؟
rate-question = ما مدى رضاك عن مساعدتنا؟
rate-comment = هل لديك ملاحظات أخرى؟ (اختياري)
rate-send = إرسال تقييمي
rate-thanks = شكرًا على تقييمك. يمكنك تغييره في أي وقت.

## History, as the resident reads it

event-resident-submitted = وصلنا طلبك.
event-resident-taken-down = دوّنّا طلبك نيابةً عنك.
event-resident-link-printed = طبعنا صفحة فيها رابط طلبك.
event-resident-confirmed = وصلنا تأكيدك للطلب.
event-resident-continues = هذا الطلب تابع لطلب سابق.
event-resident-resident-wrote = وصلتنا رسالة منك.
event-resident-answered = أرسلنا إليك ردًّا.
event-resident-asked = طرحنا عليك سؤالًا.
event-resident-routed = وصل طلبك إلى { $name }.
event-resident-taken = أصبح طلبك لدى { $name }.
event-resident-handed-over = انتقل طلبك إلى { $name }.
event-resident-handed-back = نبحث في فريقنا عن شخص آخر لطلبك.
event-resident-reopened = أُعيد فتح الطلب.
event-resident-topic-changed = أصبح موضوع طلبك: { $topic }.
event-resident-resolved = أصبحت حالة الطلب «تم الحل».
event-resident-resolved-unanswered = مضى { $days } دون ردّ منك، فأصبحت حالة الطلب «تم الحل».
event-resident-closed = أُغلق الطلب.
event-resident-cancelled = لقد سحبت الطلب.
event-resident-rated = تقييمك لمساعدتنا: { $stars }.
event-resident-reminded = ذكّرناك بأننا ننتظر ردّك.
event-resident-email-corrected = صُحّح عنوان بريدك الإلكتروني.
event-resident-name-corrected = صحّحنا اسمك.
event-resident-subject-corrected = صحّحنا ملخّص طلبك.
event-resident-languages-corrected = صحّحنا قائمة لغاتك: { $languages }.
event-resident-message-language-corrected = صحّحنا لغة إحدى الرسائل.
# $date (Text) the day
event-resident-put-off = قرّرنا العودة إلى طلبك يوم { $date }.
event-resident-email-corrected-by-us = صحّحنا عنوان بريدك الإلكتروني.
event-resident-link-requested = أُرسل إليك رابط جديد.

## Find my request

track-title = البحث عن طلبي
track-intro = يُرجى إدخال الرقم المرجعي وعنوان البريد الإلكتروني الذي أعطيتنا إياه، وسنرسل إليه رابطًا جديدًا.
track-reference = الرقم المرجعي
track-reference-hint = على شكل GC-7K3F-92M8، وهو مذكور في كل رسالة إلكترونية منّا.
track-send = إرسال الرابط إليّ
track-done-title = يُرجى مراجعة بريدك الإلكتروني
track-done = إذا كان لدينا طلب بهذا الرقم وهذا العنوان، فالرابط في طريقه إليك. قد يستغرق وصوله بضع دقائق؛ ويُرجى البحث أيضًا في مجلد الرسائل غير المرغوب فيها.
track-no-access-title = هذا الرابط لا يعمل
track-no-access = قد يكون ناقصًا، أو رابطًا قديمًا لم يعد صالحًا. يمكننا أن نرسل إليك رابطًا جديدًا بالبريد الإلكتروني.
