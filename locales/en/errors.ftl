## What went wrong, and what to do.

error-title-prefix = Error:
error-summary-title = There is a problem
error-not-found-title = We cannot find this page
error-not-found = The address may be mistyped, or the page has moved.
error-signed-out-title = Your session has ended
error-signed-out = Sign in in another window, then come back here and send your text again.
error-home = Go to the home page
error-unexpected-title = Something went wrong on our side
# $id (Text) a short code
error-unexpected = Nothing you did caused this. Please try again in a moment. If it happens again, tell us this code: { $id }
error-typed = What you wrote is still here
error-again = Send again
error-too-large-title = That was too much at once
error-too-large = The text you sent is larger than we can take. Please go back, shorten it, and send it again.
error-too-slow-title = Your form did not arrive whole
error-too-slow = The connection was too slow or broke off. Please go back and send it again; what you typed is still in your browser.
error-busy-title = The desk has too much to do at once
error-busy = Please go back and try again in a minute. What you typed is still in your browser.
error-cross-site-title = We did not accept this form
error-cross-site = It seems to come from another website. Please open our page again and send the form from there.
error-bad-request-title = We could not read this form
error-bad-request = Please go back, reload the page, and send it again.

## Beside a field

field-name-empty = Enter your name
# $limit (Count) the most characters
field-name-long =
    { $limit ->
        [one] Your name may have at most { $limit } character
       *[other] Your name may have at most { $limit } characters
    }
field-email-empty = Enter your e-mail address
field-email-wrong = Enter an e-mail address in the form name@example.com
field-languages-empty = Choose at least one language
field-topic-empty = Choose what it is about
field-subject-empty = Say in a few words what it is about
# $actual (Count) the characters written
# $limit (Count) the most characters
field-subject-long =
    { $limit ->
        [one] Your summary has { $actual } characters; at most { $limit } is possible
       *[other] Your summary has { $actual } characters; at most { $limit } are possible
    }
field-description-empty = Tell us what you need
# $actual (Count) the characters written
# $limit (Count) the most characters
field-description-long =
    { $limit ->
        [one] Your text has { $actual } characters; at most { $limit } is possible
       *[other] Your text has { $actual } characters; at most { $limit } are possible
    }
field-text-heavy = Your text has too many marks on its letters for us to take. Please write it with fewer
field-consent-missing = Without your agreement we cannot keep your request. Please tick the box if you agree
field-message-empty = Write your message
field-reference-wrong = This is not one of our references. They look like GC-7K3F-92M8
field-rating-missing = Choose one to five stars
field-password-empty = Enter your password
field-passwords-differ = The two passwords are not the same
field-level-missing = Choose a level for each language
field-language-unknown = Choose a language from the list, or enter its code, such as “sw”
field-time-wrong = Enter times as hours and minutes, such as 09:00
field-date-wrong = Enter the first and the last day
# $date (Text) the last day
field-leave-past = This leave already ended on { $date }. Correct its dates, or empty both to remove it
field-locale-missing = Choose the language of their pages and e-mails
field-number-wrong = Enter a whole number
field-hours-wrong = Write the hours like this: 9:00–12:00, 13:30–17:30
field-hours-backwards = These hours end before they begin
field-hours-overlap = These hours overlap
field-hours-none = Enter the hours of at least one day
# $line (Count) the number of a line
field-emergency-wrong = Line { $line } needs a number and then what answers there, for example: 110 Police
# $limit (Count) how many are taken
field-emergency-many =
    { $limit ->
        [one] Enter { $limit } number at most
       *[other] Enter { $limit } numbers at most
    }
field-topic-name-empty = Enter the name of the topic in English

## What the desk refuses

refusal-not-allowed = You are not allowed to do this. If the ticket belongs to a colleague, ask them or a supervisor.
refusal-ticket-closed = This request is over. It can no longer be changed.
refusal-wrong-status = This is not possible with the request’s current status.
refusal-person-not-active = This colleague’s account is disabled. Choose somebody else.
refusal-changed-meanwhile = A new message has arrived since you started writing. Please read it above; your text is still here.
refusal-changed-by-another = Somebody else has changed this since you opened the page. Please look at it again. What you typed is still here; send it once more if it is still right.
refusal-changed-since = This can no longer be undone: something else has happened on the ticket since.
refusal-too-late-to-undo = It is too late to undo this: the seconds for it are over, or the e-mail has left.
refusal-too-many-views = There are as many saved views as there may be. Please remove one first.
refusal-too-many-answers = There are as many ready answers as there may be. Please remove one first.
refusal-answer-name-taken = Another ready answer has this name. Please choose another one.
refusal-link-expired = This link has been used already or has expired. Please ask for a new one.
refusal-sign-in-failed = The e-mail address or the password is not right.
refusal-too-many-attempts = There were too many attempts. Please wait fifteen minutes and try again.
refusal-password-too-weak = Choose a password of at least twelve characters, five of them different.
refusal-password-wrong = Your current password is not right.
refusal-email-taken = A colleague already has this e-mail address.
refusal-last-administrator = This is the last administrator. Make somebody else an administrator first.
refusal-not-yet-resolved = You can rate our help once your request is solved.
refusal-topic-retired = This topic is no longer offered. Please choose another one.
refusal-shifts-overlap = Two of these shifts overlap. Change one of them.
refusal-end-before-start = The last day comes before the first.
refusal-not-a-later-day = Choose a day after today, within a year.
refusal-no-such-day = Please check the year of this date.
refusal-leave-over = A leave cannot be over already, or have begun more than a month ago.
refusal-too-many-leaves = There are as many leaves as there may be. Please take one back first.
refusal-no-day-to-swap = These shifts can no longer be swapped: one of the days is today or over, or more than two months away.
refusal-on-leave-then = One of you is on leave on one of these days.
refusal-no-day-to-change = Only days from today to two months ahead can be changed, and no public holidays.
refusal-on-leave-on-day = They are on leave on this day. Change the leave first.
refusal-no-shift-then = There is no shift to swap on one of these days any more.
refusal-swap-answered = This swap has been answered or withdrawn already.
