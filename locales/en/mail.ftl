## E-mails. The first line is the subject; the reference follows in brackets.

# $name (Text) the reader
mail-greeting = Hello { $name },
# $desk (Text) the desk's name
mail-signature = With kind regards, { $desk }
# $reference (Text) e.g. GC-7K3F-92M8
mail-reference = Reference: { $reference }
# $subject (Text) the request's subject
mail-about = About: { $subject }
mail-open = Open my request
mail-link-note = This link is private: whoever has it can read your request. Please do not forward it.
mail-why = You received this e-mail because you sent us a request.
mail-why-confirm = You received this e-mail because somebody gave your e-mail address in our form.
mail-why-staff = You received this e-mail because you work at the desk.

## To residents

# $subject (Text) the request's subject
mail-received-subject = We have your request: { $subject }
mail-received-text = Thank you for your request. We have received it.
# $language (Text) a language, named in the reader's language
# $time (Text) a date with a time and its time zone
mail-received-when = Nobody who speaks { $language } is at the desk right now. A colleague who speaks it will be there from { $time }.
# $date (Text) a day
mail-received-by = You will have an answer by { $date } at the latest.
mail-received-safety = In an emergency please call 110 (police), 120 (ambulance) or 119 (fire). The city’s hotline is 12345.
# $subject (Text) the request’s subject
mail-confirm-subject = Please confirm your request: { $subject }
mail-confirm-text = A request was sent to us with your e-mail address. Please open the link below, then press the button on that page to confirm the request. We pass it to a colleague only after that.
# $date (Text) a day
mail-confirm-until = Please do this by { $date }. Otherwise we delete the request.
mail-confirm-else = If you did not send the request, you can ignore this e-mail.
mail-confirm-action = Confirm my request
# $subject (Text) the request's subject
mail-answered-subject = We have answered: { $subject }
# $name (Text) the colleague
mail-answered-text = { $name } has answered your request:
mail-answered-reply = To answer, please use the link below.
# $subject (Text) the request's subject
mail-asked-subject = We have a question: { $subject }
# $name (Text) the colleague
mail-asked-text = { $name } needs to know something to help you:
mail-asked-reply = To answer, please use the link below. We will go on as soon as we hear from you.
# $subject (Text) the request's subject
mail-reminder-subject = We are waiting for your answer: { $subject }
mail-reminder-text = We asked you something about your request and have not heard from you yet.
# $days (Text) e.g. “14 working days”
mail-reminder-then = If we do not hear from you within { $days } of our question, we will take it that the matter is solved. You can still write to us afterwards.
# $subject (Text) the request's subject
mail-resolved-subject = Your request is solved: { $subject }
mail-resolved-text = We believe that your request is solved.
# $name (Text) the colleague
mail-resolved-words = { $name } wrote:
mail-resolved-else = If it is not, open the link below and write to us. There you can also tell us how we did.
# $subject (Text) the request's subject
mail-reopened-subject = Your request is open again: { $subject }
mail-reopened-text = Your request is open again, and we are working on it.
# $reference (Text) the request's reference
mail-fresh-link-subject = The link to your request { $reference }
mail-fresh-link-text = You asked for the link to your request. Here it is.
mail-fresh-link-else = If you did not ask for it, you can ignore this e-mail: nothing has changed.

## To staff

# $subject (Text) the request's subject
mail-assigned-subject = Assigned to you: { $subject }
# $language (Text) a language, named in the reader's language
mail-assigned-text = The router has given you a ticket. The resident’s first language is { $language }.
# $subject (Text) the request's subject
mail-resident-wrote-subject = The resident has written: { $subject }
# $name (Text) the resident
mail-resident-wrote-text = { $name } has written on a ticket of yours:
# $subject (Text) the request's subject
mail-handed-over-subject = Handed over to you: { $subject }
# $name (Text) the colleague
mail-handed-over-text = { $name } has handed a ticket over to you.
# $subject (Text) the request’s subject
mail-named-subject = A note for you: { $subject }
# $name (Text) the colleague
mail-named-text = { $name } has named you in a note on a ticket:
# $subject (Text) the request’s subject
mail-supervisor-asked-subject = A question for the supervisors: { $subject }
# $name (Text) the colleague
mail-supervisor-asked-text = { $name } has a question about a ticket for the supervisors:
# $subject (Text) the request’s subject
mail-look-again-subject = Look again today: { $subject }
# $name (Text) who put it off
mail-look-again-text = Today is the day to look at this ticket again. { $name } noted:
# $subject (Text) the request’s subject
mail-cannot-remind-subject = No answer, and no address: { $subject }
# $name (Text) the resident
mail-cannot-remind-text = We are waiting for an answer from { $name }, who has no e-mail address and cannot be reminded. The ticket is open again and still yours: please find another way to reach them.
mail-open-hours = Open my hours
# $day (Text) the day
mail-day-changed-subject = Your hours on { $day } have changed
# $day (Text) the day
# $hours (Text) hours
mail-day-changed-text = On { $day } you now work { $hours }.
# $day (Text) the day
mail-day-changed-off = You have no shift any more on { $day }.
# $name (Text) the colleague
mail-swap-over-subject = The swap with { $name } is no longer asked
# $name (Text) the colleague
# $own (Text) the reader’s day with its hours
# $other (Text) the colleague’s day with its hours
mail-swap-over-text = Hours have changed since the swap with { $name } was asked (your { $own }, their { $other }). It is no longer asked. If you still want it, please ask again.
# $desk (Text) the desk’s name
mail-test-subject = Test: { $desk }
mail-test-text = This e-mail shows that what the desk sends arrives. There is nothing to do.
mail-open-desk = Open the desk
# $name (Text) the colleague
mail-swap-asked-subject = { $name } asks to swap shifts
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
mail-swap-asked-text = { $name } asks you to swap shifts: you would work on { $own } for them, and they on { $other } for you.
# $name (Text) the colleague
mail-swap-agreed-subject = { $name } swaps with you
# $name (Text) the colleague
# $own (Text) the day that you gave
# $other (Text) the day that you took
mail-swap-agreed-text = { $name } agrees: they work on { $own } for you, and you on { $other } for them.
# $name (Text) the colleague
mail-swap-declined-subject = { $name } cannot swap
# $name (Text) the colleague
# $own (Text) the day that you wanted to give
# $other (Text) the day that you wanted to take
mail-swap-declined-text = { $name } cannot swap your shift of { $own } for theirs of { $other }. Your shifts stay as they are.
# $subject (Text) the request's subject
mail-nobody-found-subject = Nobody found: { $subject }
# $language (Text) a language, named in the reader's language
mail-nobody-found-text = The router found nobody for this ticket. The resident’s first language is { $language }. Please hand it over to somebody.
mail-open-ticket = Open the ticket
# $desk (Text) the desk's name
mail-invitation-subject = Your account at { $desk }
# $desk (Text) the desk's name
mail-invitation-text = An account has been made for you at { $desk }. Use the link below to choose your password. The link works once, within 72 hours.
mail-password-reset-subject = Choose a new password
mail-password-reset-text = Somebody asked for a new password for your account. If it was you, use the link below to choose it. The link works once, within 72 hours.
mail-password-reset-else = If you did not ask for it, you can ignore this e-mail: your password stays as it is.
mail-choose-password = Choose my password
