## The resident's pages. They call a ticket a request.

site-tagline = Help for residents of the Green City in Jinqiao, in your language
# Who is responsible for personal information, as long as the office has not entered it
site-responsible = the Jin Xiaoyi language team of Jinqiao town

## Emergency numbers, on top of the home page and the form.

emergency-title = In an emergency, call – do not write
emergency-police = Police
emergency-ambulance = Ambulance
emergency-fire = Fire
emergency-city = City hotline, day and night
emergency-immigration = Immigration hotline, day and night
emergency-note = 12345 answers in English and several other languages. The emergency numbers are free of charge.

## Home

home-title = How can we help you?
home-intro = Tell us what you need in your own language, and a colleague who speaks it will answer. You do not need an account.
home-send = Send a request
home-find = Find my request
home-how-title = How it works
home-how-write = You write to us in your language: about permits, housing, doctors, schools, tax or anything else in daily life.
home-how-route = We bring your request to a colleague who speaks your language and knows the topic.
home-how-answer = The answer comes by e-mail, in your language. With the link in it you can write to us again, until it is solved.
home-speak-title = Languages our team speaks
home-hours-title = Opening hours
# $first (Text) a day of the week
# $last (Text) a later day of the week
home-hours-days = { $first } – { $last }
home-hours-note = Shanghai time (UTC+8). We are closed on public holidays in China; before or after some of them we work on a Saturday or a Sunday instead.
# A colleague who speaks the language is at the desk now
home-here = here now
# $time (Text) a time of day, a day of the week with one, or a date with one
home-here-from = from { $time }
home-here-later = please write to us, we will answer later
home-address = Address
home-telephone = Telephone

## The request form

form-title = Send a request
form-intro = It takes about three minutes. Write in the language that is easiest for you.
form-required-note = Please fill in everything that is not marked “optional”.
form-languages = Which languages are you comfortable in?
form-languages-hint = Start with the one you like best. We look for a colleague who speaks it.
form-language-first = Language I like best
form-language-second = Second language (optional)
form-language-third = Third language (optional)
form-language-none = No further language
form-languages-team = Languages our team speaks
form-languages-all = All languages
form-topic = What is it about?
form-topic-hint = If you are not sure, choose the one that is closest.
form-topic-safety = If you or somebody else is in danger, call 110 (police), 120 (ambulance) or 119 (fire) now.
form-topic-immigration = For visas and residence permits, the immigration hotline 12367 answers day and night, in Chinese and English.
form-subject = In a few words
form-subject-hint = For example: “Registering my new address”
form-description = Tell us what you need
form-description-hint = What happened, what you have tried, and what you would like us to do. Please do not write passport numbers or bank details.
form-name = Your name
form-name-hint = As you would like us to call you
form-email = Your e-mail address
form-email-hint = We will send the answer to this address.
form-privacy-title = What happens to your information
# $who (Text) who is responsible
form-privacy-who = Who: { $who }. Only members of the team read your request.
form-privacy-why = Why: to answer your request, and for nothing else.
form-privacy-what = What: your name, your e-mail address, your languages and what you write.
# $months (Count) how many months after closing
form-privacy-long =
    { $months ->
        [one] How long: { $months } month after your request is closed, then it is deleted.
       *[other] How long: { $months } months after your request is closed, then it is deleted.
    }
form-privacy-rights = Your rights: you can ask for a copy, a correction or the deletion of your information, and withdraw your consent, at any time and free of charge.
# $contact (Text) an address or a telephone number
form-privacy-contact = Contact: { $contact }
form-privacy-contact-reply = Write to us on your request’s page.
form-consent = I have read this and agree that the team may use my information to answer my request.
form-send = Send my request
form-sending-note = Pressing the button twice does no harm: your request is sent once.
form-trap = Leave this empty
form-once-more = Please press the button once more to send your request.
form-proof-wait = Please wait a moment: your request will be sent automatically.

## Another tab has sent the same a moment ago

alike-title = You have just sent this
# $reference (Text) e.g. GC-7K3F-92M8
# $ago (Text) e.g. “5 min”
alike-text = We received a request with exactly these words { $ago } ago. Its reference is { $reference }. There is no need to send it again.
alike-open = Look at the request we have
alike-send = Send it anyway

## Confirmation

received-title = We have your request
received-reference = Your reference
received-added = You had already sent this form. What you changed was added to the same request.
received-next-title = What happens next
# $language (Text) a language, named in the reader's language
received-next-someone = A colleague who speaks { $language } has received your request.
received-next-looking = We are looking for a colleague who speaks your language.
# $language (Text) a language, named in the reader's language
# $time (Text) a date with a time and its time zone
received-next-when = Nobody who speaks { $language } is at the desk right now. A colleague who speaks it will be there from { $time }.
# $date (Text) a day
received-next-by = You will have an answer by { $date } at the latest.
# $email (Text) an address
received-mail = We have sent an e-mail to { $email }. The answer will come there too.
# $email (Text) an address
received-mail-wrong = Is { $email } wrong?
# $email (Text) an address
received-mail-likely = Did you mean { $email }?
unconfirmed-title = One more step: check your e-mail
# $email (Text) the address that was given
unconfirmed-text = We have sent an e-mail to { $email }. Open the link in it, then press the button on that page to confirm your request. We pass it to a colleague only after that.
# $date (Text) a day
unconfirmed-until = Please confirm your request by { $date }. Otherwise we delete what you wrote.
unconfirmed-none = No e-mail after a few minutes? Look in your spam folder. If the address is wrong, go back, correct it and send the form again.
confirm-title = Confirm your request
confirm-text = Did you send this request? If so, press the button below, and we will pass it to a colleague.
confirm-send = Confirm and send
received-mail-correct = Correct the address
received-mail-new = Correct e-mail address
received-mail-corrected = Thank you. We will use the new address from now on, and have sent the e-mail again. Links in e-mails to the old address no longer work.
received-link-title = Your private link
received-link-text = With this link you can follow your request on any device. Keep it to yourself: whoever has it can read your request.
slip-title = Your request
slip-text = Scan the code with your telephone, or type in the address below it: there you read our answer and can write to us.
slip-code = Code with the link to your request
slip-private = Please keep this page to yourself: whoever has the link can read your request.
received-open = Go to my request

## The request's own page

# $reference (Text) e.g. GC-7K3F-92M8
request-title = Request { $reference }
request-about = About
request-sent = Sent
request-due = Answer due by
request-with = Our colleague
request-with-nobody = We are looking for the right colleague
request-languages = Your languages
request-messages = Messages
request-you = You
request-team = Our team
request-erased = This message was deleted.
request-reply = Write to us
request-reply-waiting = Your answer
request-reply-label = Your message
request-reply-send = Send
request-reply-resolved = If it is not solved after all, write to us here and we will open your request again.
request-reply-closed = This request is over. If you write to us here, we will start a new request with your words and link it to this one.
request-sent-ok = Thank you. Your message has been sent.
request-linked-ok = This request was closed, so we have started a new one with your words. It is linked to the earlier one.
request-solved = It is solved
request-solved-ok = We are glad that it is solved. Thank you for telling us.
request-reopen = Open it again
request-reopen-ok = Your request is open again.
request-cancel = Withdraw this request
request-cancel-title = Withdraw this request?
request-cancel-text = We will stop working on it. You cannot undo this, but you can send a new request at any time.
request-cancel-yes = Yes, withdraw it
request-cancel-no = No, keep it
request-cancel-ok = Your request has been withdrawn.
request-history = History
request-continues = This request continues an earlier one:
request-continued = Continued in:
request-status-explain-new = We have your request and are looking for the right colleague.
request-status-explain-unconfirmed = Please confirm this request. Then we pass it to a colleague.
request-status-explain-open = A colleague is working on your request.
request-explain-answered = We have answered. If something is missing, write to us below; if it is solved, please tell us.
# $date (Text) the day
request-explain-later = We will look at your request again on { $date }. You need not do anything until then.
request-status-explain-waiting = We have asked you something. Please answer below.
request-status-explain-resolved = We believe this is solved. If not, just write to us.
request-status-explain-closed = This request is closed.
request-status-explain-cancelled = You have withdrawn this request.

## Rating

rate-title = How did we do?
rate-question = How satisfied are you with our help?
rate-comment = Would you like to tell us more? (optional)
rate-send = Send my rating
rate-thanks = Thank you for your rating. You can change it at any time.

## History, as the resident reads it

event-resident-submitted = You sent the request.
event-resident-taken-down = We wrote your request down for you.
event-resident-link-printed = We printed a page with the link to your request.
event-resident-confirmed = You confirmed the request.
event-resident-continues = It continues an earlier request.
event-resident-resident-wrote = You wrote to us.
event-resident-answered = We answered.
event-resident-asked = We asked you something.
# $name (Text) a colleague
event-resident-routed = { $name } received your request.
# $name (Text) a colleague
event-resident-taken = { $name } took on your request.
# $name (Text) a colleague
event-resident-handed-over = { $name } took over your request.
event-resident-handed-back = We are looking for another colleague.
event-resident-reopened = The request was opened again.
# $topic (Text) the topic
event-resident-topic-changed = Your request is now filed under { $topic }.
event-resident-resolved = The request was marked as solved.
# $days (Text) e.g. “14 working days”
event-resident-resolved-unanswered = We did not hear from you for { $days } and marked the request as solved.
event-resident-closed = The request was closed.
event-resident-cancelled = You withdrew the request.
# $stars (Text) e.g. “5 stars out of 5”
event-resident-rated = You rated our help: { $stars }.
event-resident-reminded = We reminded you that we are waiting for your answer.
event-resident-email-corrected = You corrected your e-mail address.
event-resident-name-corrected = We corrected your name.
event-resident-subject-corrected = We corrected the subject of your request.
# $languages (Text) their names
event-resident-languages-corrected = We corrected your languages: { $languages }.
event-resident-message-language-corrected = We corrected the language of a message.
# $date (Text) the day
event-resident-put-off = We planned to look at your request again on { $date }.
event-resident-email-corrected-by-us = We corrected your e-mail address.
event-resident-link-requested = A new link was sent to you.

## Find my request

track-title = Find my request
track-intro = Enter your reference and the e-mail address you gave us. We will send a new link to that address.
track-reference = Reference
track-reference-hint = It looks like GC-7K3F-92M8 and is in every e-mail from us.
track-send = Send me the link
track-done-title = Please check your e-mail
track-done = If we have a request with this reference and this address, a link to it is on its way. It can take a few minutes; please look in your spam folder too.
track-no-access-title = This link does not work
track-no-access = It may be incomplete, or an older one that no longer works. We can send you a new link by e-mail.
