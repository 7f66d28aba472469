## E-mails. The first line is the subject; the reference follows in brackets.

mail-greeting = مرحبًا { $name }،
mail-signature = مع أطيب التحيات، { $desk }
mail-reference = الرقم المرجعي: { $reference }
mail-about = بخصوص: { $subject }
mail-open = عرض طلبي
mail-link-note = هذا الرابط خاص بك: من يحصل عليه يستطيع قراءة طلبك، فيُرجى عدم إرساله إلى أحد.
mail-why = تصلك هذه الرسالة لأنك أرسلت إلينا طلبًا.
mail-why-confirm = تصلك هذه الرسالة لأن عنوان بريدك الإلكتروني كُتب في نموذجنا.
mail-why-staff = تصلك هذه الرسالة لأنك من فريق المكتب.

## To residents

mail-received-subject = وصلنا طلبك: { $subject }
mail-received-text = شكرًا لتواصلك معنا. لقد وصلنا طلبك.
mail-received-when = لا يوجد الآن في المكتب من يتحدث { $language }. سيكون في المكتب أحد أعضاء فريقنا ممّن يتحدثون هذه اللغة ابتداءً من { $time }.
mail-received-by = سيصلك الرد في موعد أقصاه { $date }.
mail-received-safety = في حالات الطوارئ، يُرجى الاتصال بالرقم 110 (الشرطة) أو 120 (الإسعاف) أو 119 (الإطفاء). أما الخط الساخن للمدينة فهو 12345.
mail-confirm-subject = يُرجى تأكيد طلبك: { $subject }
mail-confirm-text = أُرسل إلينا طلب كُتب فيه عنوان بريدك الإلكتروني. يُرجى فتح الرابط أدناه، ثم الضغط على الزر في الصفحة التي تظهر لتأكيد الطلب. لا يصل الطلب إلى أحد أعضاء فريقنا إلا بعد ذلك.
mail-confirm-until = آخر موعد للتأكيد: { $date }. وإن لم يصلنا التأكيد حتى ذلك اليوم، فسنحذف الطلب.
mail-confirm-else = إن لم يكن هذا الطلب منك، فيمكنك تجاهل هذه الرسالة.
mail-confirm-action = تأكيد طلبي
mail-answered-subject = وصلك ردّنا: { $subject }
mail-answered-text = ردّ { $name } على طلبك:
mail-answered-reply = للرد علينا، يُرجى استخدام الرابط أدناه.
mail-asked-subject = لدينا سؤال: { $subject }
mail-asked-text = لكي نتمكّن من مساعدتك، نحتاج إلى ردّك على هذا السؤال من { $name }:
mail-asked-reply = يُرجى الرد عبر الرابط أدناه، وسنواصل العمل فور وصول ردّك.
mail-reminder-subject = ننتظر ردّك: { $subject }
mail-reminder-text = طرحنا عليك سؤالًا بشأن طلبك، ولم يصلنا ردّك بعد.
mail-reminder-then = إذا مضى على سؤالنا { $days } ولم يصلنا ردّ منك، فسنعتبر أن الأمر قد حُلّ. ويمكنك مراسلتنا بعد ذلك أيضًا.
mail-resolved-subject = تم حل طلبك: { $subject }
mail-resolved-text = نعتقد أن الأمر الذي راسلتنا بشأنه قد حُلّ.
mail-resolved-words = رسالة من { $name }:
mail-resolved-else = إن لم يُحَلّ الأمر بعد، فيُرجى فتح الرابط أدناه ومراسلتنا. ويسعدنا أيضًا أن نعرف هناك رأيك في خدمتنا.
mail-reopened-subject = أُعيد فتح طلبك: { $subject }
mail-reopened-text = أُعيد فتح طلبك، ونحن نعمل عليه.
mail-fresh-link-subject = رابط طلبك { $reference }
mail-fresh-link-text = إليك رابط طلبك الذي سألتنا عنه.
mail-fresh-link-else = إن وصلتك هذه الرسالة دون طلب منك، فيمكنك تجاهلها: لم يتغيّر شيء.

## To staff

mail-assigned-subject = أُسندت إليك تذكرة: { $subject }
mail-assigned-text = أسند إليك الموزّع تذكرة. لغة المقيم الأولى: { $language }.
mail-resident-wrote-subject = رسالة من المقيم: { $subject }
mail-resident-wrote-text = رسالة من { $name } في إحدى تذاكرك:
mail-handed-over-subject = سُلّمت إليك تذكرة: { $subject }
mail-handed-over-text = لديك تذكرة سُلّمت إليك من { $name }.
# $subject (Text) the request’s subject
mail-named-subject = ملاحظة لك: { $subject }
# $name (Text) the colleague
mail-named-text = ورد اسمك في ملاحظة من { $name } على تذكرة:
# $subject (Text) the request’s subject
mail-supervisor-asked-subject = سؤال للمشرفين: { $subject }
# $name (Text) the colleague
mail-supervisor-asked-text = سؤال من { $name } إلى المشرفين عن تذكرة:
# $subject (Text) the request’s subject
mail-look-again-subject = للعودة إليها اليوم: { $subject }
# $name (Text) who put it off
mail-look-again-text = حان اليوم موعد العودة إلى هذه التذكرة. ملاحظة من { $name }:
# $subject (Text) the request’s subject
mail-cannot-remind-subject = لا ردّ ولا عنوان: { $subject }
# $name (Text) the resident
mail-cannot-remind-text = ننتظر ردًّا من { $name }، ولا عنوان بريد لدينا لإرسال تذكير. عادت التذكرة إليك لمتابعتها: يُرجى إيجاد طريقة أخرى للتواصل.
mail-open-hours = عرض أوقات عملي
# $day (Text) the day
mail-day-changed-subject = تغيّرت أوقات عملك يوم { $day }
# $day (Text) the day
# $hours (Text) hours
mail-day-changed-text = أوقات عملك يوم { $day } صارت: { $hours }.
# $day (Text) the day
mail-day-changed-off = لم تعد لديك مناوبة يوم { $day }.
# $name (Text) the colleague
mail-swap-over-subject = طلب التبادل مع { $name } لم يعد قائمًا
# $name (Text) the colleague
# $own (Text) the reader’s day with its hours
# $other (Text) the colleague’s day with its hours
mail-swap-over-text = تغيّرت أوقات العمل بعد طلب التبادل مع { $name } (مناوبتك: { $own }؛ مناوبة الزميل: { $other })، فلم يعد الطلب قائمًا. إن بقيت الحاجة إليه، يمكن تقديم طلب جديد.
# $desk (Text) the desk’s name
mail-test-subject = تجربة: { $desk }
mail-test-text = تُظهر هذه الرسالة أن ما يرسله المكتب يصل. لا يلزمك أي إجراء.
mail-open-desk = فتح صفحات المكتب
# $name (Text) the colleague
mail-swap-asked-subject = طلب تبادل مناوبة من { $name }
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
mail-swap-asked-text = طلب تبادل من { $name }: تنتقل إليك مناوبة { $own }، وتنتقل مناوبتك في { $other } إلى الزميل.
# $name (Text) the colleague
mail-swap-agreed-subject = موافقة { $name } على التبادل
# $name (Text) the colleague
# $own (Text) the day that you gave
# $other (Text) the day that you took
mail-swap-agreed-text = تمت موافقة { $name }: تنتقل مناوبتك في { $own } إلى الزميل، وتنتقل إليك مناوبة { $other }.
# $name (Text) the colleague
mail-swap-declined-subject = تعذّر التبادل مع { $name }
# $name (Text) the colleague
# $own (Text) the day that you wanted to give
# $other (Text) the day that you wanted to take
mail-swap-declined-text = تعذّر على { $name } تبادل مناوبتك في { $own } مع مناوبة { $other }. تبقى مناوباتك كما هي.
mail-nobody-found-subject = تذكرة لم يُعثر على من يتولّاها: { $subject }
mail-nobody-found-text = لم يجد الموزّع أحدًا لهذه التذكرة. لغة المقيم الأولى: { $language }. يُرجى تسليمها إلى أحد الزملاء.
mail-open-ticket = عرض التذكرة
mail-invitation-subject = حسابك في { $desk }
mail-invitation-text = أُنشئ لك حساب في { $desk }. يُرجى اختيار كلمة المرور عبر الرابط أدناه؛ وهو صالح للاستخدام مرة واحدة، ولمدة 72 ساعة.
mail-password-reset-subject = اختيار كلمة مرور جديدة
mail-password-reset-text = وصلنا طلب كلمة مرور جديدة لحسابك. إن كان الطلب منك، فيُرجى اختيارها عبر الرابط أدناه؛ وهو صالح للاستخدام مرة واحدة، ولمدة 72 ساعة.
mail-password-reset-else = إن وصلتك هذه الرسالة دون طلب منك، فيمكنك تجاهلها: تبقى كلمة مرورك كما هي.
mail-choose-password = اختيار كلمة المرور
