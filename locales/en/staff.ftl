## The staff's pages.

## Signing in

login-title = Sign in
login-email = E-mail address
login-password = Password
login-button = Sign in
login-forgot = Forgotten your password?
reset-title = Reset your password
reset-intro = Enter your e-mail address. If there is an account with it, we will send you a link that works for 72 hours.
reset-button = Send me a link
reset-done = If there is an account with this address, a link is on its way. It works once, within 72 hours.
choose-title = Choose your password
# $name (Text) the person
choose-hello = Welcome, { $name }!
choose-intro = At least twelve characters. A few words in a row are easy to remember and hard to guess.
choose-password = New password
choose-repeat = New password, once more
choose-button = Save and sign in
setup-title = Set up your desk
setup-intro = There is no account yet. Make the first administrator: they can invite everybody else.
setup-name = Your name
setup-button = Create the account
signed-out = You are signed out.

## Around every page

nav-label = Queues and pages
nav-new = + New request
nav-today = Today
nav-mine = My tickets
nav-unassigned = For me to take
nav-nobody = Nobody has it
nav-following = Following
# $count (Count) how many tickets have news
nav-following-news =
    { $count ->
        [one] News on { $count } ticket
       *[other] News on { $count } tickets
    }
# $count (Count) how many residents wait for an answer
nav-turn =
    { $count ->
        [one] { $count } waits for us
       *[other] { $count } wait for us
    }
nav-languages = My languages
nav-everyone = All open
nav-waiting = Waiting for residents
nav-over = Over
nav-overdue = Overdue
nav-group-everybody = Everybody’s
nav-group-desk = The desk
answers-title = Ready answers
answers-add = New ready answer
answers-search = Find a ready answer
answers-none = There is no such ready answer.
answers-own = mine
answers-use = Use
answers-change = Change
answers-missing = missing
answers-older = older than the English one
# $language (Text) the language that is missing
# $other (Text) the language of the text that is offered
answers-missing-for = Not there in { $language }: this text is in { $other }.
# $count (Count) how often it was sent
answers-uses =
    { $count ->
        [0] not used yet
        [one] used once
       *[other] used { $count } times
    }
# $topic (Text) the topic
answers-does-topic = Topic: { $topic }
# $name (Text) the colleague
answers-does-to = Hand over to { $name }
answers-removed = The ready answer has been removed.
# $added (Count) how many are new
# $changed (Count) how many are others than before
# $same (Count) how many are as they were
answers-imported = The file has been taken in. New: { $added }. Changed: { $changed }. As before: { $same }.
answers-new-title = New ready answer
answers-edit-title = Ready answer
answers-name = Name
answers-name-empty = Give it a name that fits on one line
answers-shared = For everybody
answers-does = What else it does
answers-then = How it is sent
answers-as-chosen = chosen when it is sent
answers-unchanged = unchanged
answers-nobody = to nobody
answers-placeholders = These are filled in when the answer is used:
# $word (Text) the placeholder as it is written
# $known (Text) all that there are
answers-placeholder-wrong = There is no { $word }. There are: { $known }
answers-placeholder-name = the resident’s name
answers-placeholder-reference = the reference
answers-placeholder-link = the private link
answers-placeholder-due = the day promised
answers-placeholder-colleague = your name
answers-placeholder-desk = the desk’s name
answers-placeholder-address = the desk’s address
answers-placeholder-telephone = the desk’s telephone
answers-right = This still says the same as the English one
answers-preview = Preview
answers-other-language = Another language
answers-language-missing = Choose the language of the last text
answers-text = Text
answers-no-text = Write a text in at least one language
answers-not-possible = A ticket that is solved or waits for the resident cannot be handed over at the same time
answers-remove = Remove this ready answer
answers-file-title = As a file
answers-file-text = A table with a line for each answer and a column for each language, which any spreadsheet opens.
answers-export-shared = Download everybody’s answers
answers-export-own = Download my answers
answers-import = Take in a file
answers-file = File
answers-import-hint = Answers of the same name are replaced. If a line is wrong, nothing is taken from the file.
answers-file-not-taken = Nothing was taken from the file
answers-file-not-a-table = This is not a table of text: save it as CSV.
answers-file-no-columns = The first line needs the column “name” and one for a language, such as “en”.
# $name (Text) the column
answers-file-unknown-column = The column “{ $name }” is neither one of ours nor a language.
# $name (Text) the column
answers-file-same-column = The column “{ $name }” stands there twice, or another one is of the same language.
# $language (Text) the language of the text
answers-file-lost = { $language }: letters were lost when the file was saved. Save it as CSV UTF-8.
# $line (Count) the line’s number
# $problem (Text) what is wrong
answers-file-line = Line { $line }: { $problem }
# $name (Text) the answer
answers-file-twice = “{ $name }” is in the file twice
# $word (Text) what is written
answers-file-then = “{ $word }” is not stay-open, wait or resolve
# $word (Text) what is written
answers-file-topic = There is no topic “{ $word }”
# $word (Text) what is written
answers-file-to = Nobody here has the address “{ $word }”
answers-file-broken = It has more fields than the first line
nav-group-views = Saved views
view-save = Save this view
view-save-button = Save
view-saved = This is a saved view
view-name = Name of the view
view-shared = For everybody
view-remove = Remove this view
nav-team = Team
nav-topics = Topics
nav-settings = Desk settings
nav-sign-out = Sign out
connection-lost = The connection is lost. What you type stays here, and is saved once it is back.
presence-on-duty = On duty
presence-away = Away
presence-off-shift = Off shift
presence-on-leave = On leave
presence-disabled = Disabled
away-set = Set me to away
away-end = I am back
away-hint = While you are away you get no new tickets. Those you have stay with you.
away-for = Away for …
away-today = the rest of today
# $time (Text) when they are back
away-until = Away until { $time }
away-until-tomorrow = Away for the rest of today
hours-title = My hours
hours-coming = The next three weeks
hours-none = You have no shifts in the next three weeks.
hours-on-leave = Leave
hours-holiday = Public holiday
hours-changed = Changed
hours-changed-days = Days with other hours
hours-leaves = My leave
# $first (Text) the first day
# $last (Text) the last day
hours-leave = { $first } to { $last }
hours-leave-hint = Supervisors see it. You get no new tickets on these days.
hours-leave-add = Enter leave
hours-leave-remove = Take back
hours-leave-saved = Your leave is entered.
hours-leave-removed = Your leave is taken back; days of it that are over stay.
hours-swap = Swap shifts
hours-swap-hint = Your colleague gets an e-mail and has to agree.
hours-swap-own = My shift
hours-swap-theirs = For a colleague’s
hours-swap-ask = Ask
hours-swap-nobody = There is no shift to swap in the next three weeks.
hours-choose-day = Choose a day
hours-to-answer = Colleagues ask you to swap
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
hours-swap-to-answer = { $name }: you would work on { $own } for them, and they on { $other } for you.
# $name (Text) the colleague
# $own (Text) the day that one gives
# $other (Text) the day that one takes
hours-swap-asked = Asked { $name }: they would work on { $own } for you, and you on { $other } for them.
hours-agree = Agree
hours-decline = Say no
hours-withdraw = Withdraw
hours-asked = Your colleague is asked by e-mail.
hours-agreed = The shifts are swapped.
hours-declined = You have said no. Your colleague is told by e-mail.
hours-withdrawn = You no longer ask for this swap.
correct-link = Correct details
# $reference (Text) the ticket
correct-title = Correct the details of { $reference }
correct-text = What you change is noted in the history, and the resident sees there that it was corrected.
correct-name = Name
correct-email = E-mail address
correct-email-hint = With another address, all links sent so far stop working, and a new one is sent there.
correct-languages = The resident’s languages
correct-languages-hint = The one they like best comes first. With another first language, the ticket goes to a colleague who speaks it.
# $number (Count) first, second, third
correct-language = Language { $number }
correct-button = Save corrections
message-language-title = Language of this message
message-language-label = It is written in
take-down-title = New request for a resident
take-down-name = Their name
take-down-languages-hint = The one they like best comes first. Their page is in that language, if we have pages in it.
take-down-description = What they need
take-down-description-hint = In their words or yours: they can read it on their page. The first words are the subject.
take-down-email = Their e-mail address (optional)
take-down-email-hint = Without one, you print a page with the link for them to take home.
take-down-who = Who takes it
take-down-keep = I do
take-down-route = The router finds somebody
take-down-consent = I have told them what we keep and why, and they agree.
take-down-consent-missing = Please tell them first, and tick the box
take-down-button = Take it in
slip-link = Page to print
slip-back = To the ticket
slip-print = Print
slip-hint = Give it to nobody but the resident: whoever has the link can read the request.
# $now (Text) what it is now
correct-changed-since = Somebody has corrected this meanwhile: { $now }. Save again to change it all the same.
search-label = Search tickets
search-button = Search
# $query (Text) what was looked for
search-none = Nothing found for “{ $query }”.
# $query (Text) what was looked for
search-title = Search: { $query }
search-none-so-far = None of the newest tickets with these words matches exactly.
search-further = Search further back
search-no-more = No more results.
search-empty = Type what you are looking for.
# $most (Text) characters
search-too-long = A search may have up to { $most } characters. Please shorten it.
# $key (Text) what narrows the search
# $value (Text) what was typed behind it
search-unknown-value = “{ $value }” is not known for “{ $key }”. Please choose one of the suggestions.
search-behind = Not everything is ready to be searched yet. If something is missing, please search again in a few minutes.
search-help-title = How to search
search-help = Search looks through names, e-mail addresses, subjects, messages and notes, and any part of a reference. The beginning of a word is enough. Put words that belong together in quotation marks.
search-filters = You can narrow a search, for example with:
search-suggestions = Suggestions
# Typed before a colon to narrow a search, so it is one word without spaces; so are the next six.
search-key-language = language
search-key-status = status
search-key-topic = topic
search-key-with = with
search-key-urgency = urgency
search-key-before = before
search-key-since = since
# Typed behind "with:".
search-value-me = me
# Typed behind "with:".
search-value-nobody = nobody

## Lists

queue-empty-mine = You have no open tickets. New ones appear here by themselves.
queue-empty = No tickets here.
queue-filter = Filter
queue-filter-apply = Apply
queue-filter-clear = Clear filters
queue-language = Language
queue-language-any = All languages
queue-topic = Topic
queue-topic-any = All topics
queue-urgency = Urgency
queue-urgency-any = Any urgency
queue-who = From
queue-subject = Subject
queue-turn = Whose turn
queue-unread = New
queue-sort = Order
queue-sort-due = Next due first
queue-sort-turn = By whose turn it is
queue-select-column = Selected
queue-selected = With the selected tickets:
queue-with-any = Anybody
queue-sort-newest = Newest first
queue-preview-ours = We:
queue-preview-note = Note:
queue-all = All
queue-empty-nobody = Everything is with somebody.
queue-empty-following = You follow no tickets. When a colleague names you in a note, the ticket appears here.
# $number (Count) how many wait for an answer
# $title (Text) the name of the list
queue-title-turn = ({ $number }) { $title }
turn-group-ours = They wait for us
turn-group-answered = Answered, still open
turn-group-theirs = We wait for them
turn-group-over = Over
turn-group-later = Put off
# $span (Text) e.g. “3 h”
turn-ours = Waits for us, { $span }
# $span (Text) e.g. “3 h”
turn-answered = Answered { $span } ago
# $span (Text) e.g. “3 h”
turn-theirs = We wait, { $span }
# $span (Text) e.g. “3 h”
turn-over = Over, { $span } ago
# $date (Text) when we look at it again
turn-later = Again on { $date }
queue-due = Due
queue-assignee = With
queue-nobody = Nobody
due-overdue = Overdue
due-today = Due today
queue-new-tickets = There is something new in this list.
# $reference (Text) the ticket
queue-arrived = New ticket for you: { $reference }

because-sent = just arrived
because-routed = routed to a colleague
because-taken = taken
because-handed-over = handed over
because-at-limit = who could take it is at their limit
because-away = who could take it is away
because-off-shift = who could take it is off shift
because-nobody-can = nobody on the team could take it
because-held = who could take it is kept free for a moment
because-supervisors = nobody found: a supervisor decides

## The ticket page

# $reference (Text) e.g. GC-7K3F-92M8
ticket-title = Ticket { $reference }
ticket-thread = Conversation
ticket-note = Internal note
ticket-note-hint = Only staff see this.
ticket-note-of-colleague = This ticket belongs to a colleague: you can leave a note.
ticket-note-name = Write @ and a name to tell a colleague.
ticket-people = Colleagues
# $name (Text) a colleague
ticket-is-reading = { $name } is reading this
# $name (Text) a colleague
ticket-is-writing = { $name } is writing
ticket-ask-supervisors = Ask the supervisors
ticket-follow = Follow
ticket-unfollow = Stop following
ticket-no-email = No e-mail address
ticket-no-email-hint = No e-mail goes out: the resident has no address. They read your answer on their page; tell them that it is there.
ticket-language-unknown = Language unknown
ticket-requester = Requester
ticket-page-language = Language of their pages
ticket-topic = Topic
ticket-sent = Sent
ticket-earlier = Other tickets
ticket-assignment = Assignment
# $time (Text) when the assignee first saw the ticket: a time, or a date with a time
ticket-opened-at = Opened: { $time }
ticket-not-opened = Not opened yet
# An administrator erases what persons wrote on a ticket that is over.
erase-link = Erase this ticket’s words …
erase-title = Erase what was written
erase-text = The name, the e-mail address, the subject and every message and note of this ticket will be erased, and its link will stop working. The history stays, without words. This cannot be undone.
erase-button = Erase
# What staff did that concerns no ticket; administrators read it.
audit-title = Audit log
audit-intro = What colleagues did with accounts, topics and settings. What was done on a ticket is in its history.
audit-when = When
audit-who = Who
audit-what = What
audit-by-command = A command on the server
audit-signed-in = signed in
audit-signed-out = signed out
audit-password-chosen = chose a password by a link
audit-password-changed = changed their own password
audit-sessions-ended = signed out everywhere
# $name (Text) a colleague’s name
audit-person-added = added { $name }
# $name (Text) a colleague’s name
audit-person-changed = changed the details of { $name }
audit-leave-changed = changed their own leave
# $name (Text) the colleague
audit-shifts-swapped = swapped shifts with { $name }
# $name (Text) a colleague’s name
audit-link-made = had a password link made for { $name }
# $name (Text) a colleague’s name
audit-person-disabled = disabled the account of { $name }
# $name (Text) a colleague’s name
audit-person-enabled = enabled the account of { $name } again
# $topic (Text) a topic’s name
audit-topic-added = added the topic “{ $topic }”
# $topic (Text) a topic’s name
audit-topic-changed = changed the topic “{ $topic }”
audit-settings-changed = changed the settings
audit-policy-changed = changed the routing rules
audit-calendar-changed = changed the calendar of working days
# $reference (Text) a ticket’s reference
audit-ticket-erased = erased what was written on { $reference }
ticket-take = Take this ticket
ticket-hand-over = Hand over
ticket-hand-over-to = Colleague
# $load (Count) open tickets
# $limit (Count) the limit
ticket-load = { $load } of { $limit }
ticket-hand-back = Give back to the router
ticket-status = Status
ticket-status-waiting = Waiting for the resident
ticket-make-urgent = Make urgent
ticket-make-normal = Make normal
ticket-resolve = Resolve
ticket-reopen = Open again
ticket-stop-waiting = Stop waiting
put-off-title = Look again on a date
put-off-date = Day
put-off-reason = Why (only staff see this)
put-off-button = Put off
# $date (Text) the day
put-off-until = We look at it again on { $date }.
put-off-end = Look at it now
ticket-due = Due
ticket-due-paused = Paused while we wait for the resident
ticket-rating = Rating
ticket-history = History
# $number (Count) its place in the list
# $of (Count) how many there are
ticket-place = { $number } of { $of }
ticket-previous = Previous ticket
ticket-next = Next ticket
ticket-new-since = New since you looked
ticket-request = Request
ticket-reference = Reference
ticket-change-topic = Change topic
ticket-send-wait = Send and wait
ticket-send-open = Send, keep open
ticket-send-solved = Send and resolve
ticket-send-solved-next = Send, resolve, next
ticket-mail-failed = Not delivered
ticket-hand-over-line = A line for your colleague (optional)
ticket-mail = E-mails
ticket-mail-sent = Sent
ticket-mail-queued = Queued
# $time (Text) when it is tried again
# $why (Text) at which step it failed
# $reason (Text) the mail server’s words
ticket-mail-delayed = Delayed, tried again { $time }. { $why } { $reason }
# What a mail is about, in the list of a ticket’s mails.
mail-kind-received = Request received
mail-kind-confirm = Confirmation needed
mail-kind-answered = Answer
mail-kind-asked = Question to the resident
mail-kind-reminder = Reminder
mail-kind-resolved = Resolved
mail-kind-reopened = Open again
mail-kind-fresh-link = New link
mail-kind-assigned = Assigned
mail-kind-resident-wrote = The resident wrote
mail-kind-handed-over = Handed over
mail-kind-swap-asked = Question about a swap
mail-kind-swap-answered = Answer about a swap
mail-kind-named = Named in a note
mail-kind-supervisor-asked = Question to supervisors
mail-kind-look-again = Look again
mail-kind-cannot-remind = No reminder possible
mail-kind-day-changed = Changed hours
mail-kind-swap-over = Swap no longer asked
mail-kind-test = Test
mail-kind-nobody-found = Nobody found
mail-kind-invitation = Invitation
mail-kind-password-reset = New password
ticket-mail-dropped = Not needed
# $reason (Text) the mail server's words
ticket-mail-failed-note = An e-mail could not be delivered: { $reason }
ticket-reply = Public reply
ticket-answer-in = Answer in
# $language (Text) a language, named in the reader's language
ticket-written-in = written in { $language }
# $found (Text) the language in which the text seems to be
# $said (Text) the language in which it would go out
ticket-language-other = This looks like { $found }, but it would go out as { $said }. Choose the language, or send it again as it is.
# $said (Text) the language in which it would go out
ticket-language-not = This does not look like { $said }. Choose the language in which it is written, or send it again as it is.
ticket-reply-text = Your reply
ticket-draft-ask = You have written something that is not sent. Go on without it?
ticket-message-came = A new message has arrived: it stands above your text.
ticket-add-note = Add note
ticket-cannot-act = This ticket belongs to a colleague. You can read it.
done-replied = Your answer goes out. The ticket stays open with you.
done-asked = Your question goes out. The ticket waits for the resident now.
done-answered-and-solved = Your answer goes out, and the ticket is solved.
done-noted = Your note has been added. Only the staff see it.
# $names (Text) who is told
done-noted-told = Your note has been added. It is passed on to: { $names }.
# $names (Text) who cannot be told
done-noted-not-told = Your note has been added, but these colleagues are not told, because their accounts are disabled: { $names }.
# $names (Text) who is told
# $disabled (Text) who cannot be told
done-noted-told-but = Your note has been added. It is passed on to: { $names }. Not told, because their accounts are disabled: { $disabled }.
done-followed = You follow this ticket now.
done-unfollowed = You no longer follow this ticket.
done-taken = The ticket is yours now.
# $reference (Text) the ticket
# $name (Text) who has it now
done-handed-over = { $reference } is with { $name } now.
# $reference (Text) the ticket
# $name (Text) who has it now
done-handed-back-to = { $reference } went back to the router, which gave it to { $name }.
# $reference (Text) the ticket
done-handed-back = { $reference } went back to the router, which looks for somebody.
done-resolved = The ticket is solved, and the resident is told so.
done-reopened = The ticket is open again, and the resident is told so.
done-stopped-waiting = The ticket no longer waits for the resident.
done-taken-down = The request is taken in, and the resident gets an e-mail with the link.
done-put-off = The ticket is put off. It comes back to you on that day.
# $reference (Text) the ticket
done-put-off-of = { $reference } is put off. It comes back to you on that day.
done-looked-again = The ticket is no longer put off.
done-urgent = The ticket is urgent now.
done-normal = The ticket is no longer urgent.
done-erased = What was written on the ticket has been erased.
# $reference (Text) the ticket
done-answered-and-solved-of = { $reference } is resolved, and your answer goes out.
# $reference (Text) the ticket
done-resolved-of = { $reference } is resolved, and the resident is told so.
done-topic = The topic has been changed.
done-corrected = The details have been corrected.
done-view-saved = The view is saved: you find it in the menu.
done-view-removed = The view is removed. No ticket has changed.
# $number (Count) of tickets
done-several =
    { $number ->
        [one] Done with { $number } ticket.
       *[other] Done with { $number } tickets.
    }
# $number (Count) of tickets
# $failed (Text) the others
done-several-but =
    { $number ->
        [one] Done with { $number } ticket. Not possible with: { $failed }
       *[other] Done with { $number } tickets. Not possible with: { $failed }
    }
# $number (Count) of tickets
done-several-undone =
    { $number ->
        [one] Undone for { $number } ticket. No e-mail was sent.
       *[other] Undone for { $number } tickets. No e-mail was sent.
    }
done-undone = Undone. The ticket is as it was before, and no e-mail was sent.
undo-button = Undo
ticket-back = Back to the list

## The router's decision, in plain words

routing-title = Why this person?
routing-title-nobody = Why nobody yet?
# ## The coverage board
coverage-title = Coverage
today-title = What needs somebody now
today-nothing = Nothing needs you right now.
# $count (Count) how many there are
today-all =
    { $count ->
        [one] See it in the list
       *[other] See all { $count }
    }
# $name (Text) a colleague
today-give = Give to { $name }
today-nobody-could = nobody could take it now
# $count (Count) mails
today-mails =
    { $count ->
        [one] { $count } e-mail could not be delivered
       *[other] { $count } e-mails could not be delivered
    }
today-look = Look at them
today-holes = Hours with nobody on shift
# $name (Text) a colleague
today-put = Put { $name } on shift
today-hole-nobody = Everybody who speaks it is on leave.
today-hole-no-limit = Nobody who speaks it may be given tickets: their limit is 0.
first-title = Still to set up
first-place = Name, address and telephone
first-place-text = Residents read them on the pages and in the e-mails.
first-hours = Opening hours
# $hours (Text) the hours of Monday
first-hours-text = Promises are counted in them. On Mondays: { $hours }.
first-mail = E-mail
first-mail-text = No e-mail has gone out yet. Send yourself one and see whether it arrives.
first-topics = Topics
first-topics-text = What residents can ask about, and how soon you promise an answer.
first-working-days = Public holidays and working weekends
# $years (Text) the years that are missing
first-working-days-text = Not entered yet: { $years }.
first-colleague = The first colleague
first-colleague-text = The router gives tickets to people who speak a language and have shifts. So far there is nobody.
first-checked = Right as it is
first-test = Send me a test
# $address (Text) an e-mail address
first-test-sent = A test is on its way to { $address }.
# $address (Text) an e-mail address
first-test-waits = No e-mail goes out at the moment. The test to { $address } waits until it does.
coverage-now = Now
# $time (Text) when
coverage-closed = The desk is closed. It opens: { $time }.
coverage-closed-long = The desk is closed.
coverage-needs = Needs you
coverage-needs-nothing = No ticket is waiting for somebody to take it.
# $count (Count) tickets
# $since (Text) how long the oldest waits
coverage-waits =
    { $count ->
        [one] { $count } ticket waits for somebody, for { $since }
       *[other] { $count } tickets wait for somebody, the oldest for { $since }
    }
# $count (Count) tickets
coverage-room =
    { $count ->
        [one] room for { $count } more
       *[other] room for { $count } more
    }
coverage-full = no room for more
# $name (Text) a colleague
# $time (Text) when
coverage-next = { $name } is next: { $time }
coverage-nobody-comes = nobody in the coming week
# $languages (Text) the languages
coverage-well = Well covered: { $languages }
# $languages (Text) the languages
coverage-all = Languages: { $languages }
# $count (Count) requests in a week, rounded
# $hours (Text) hours of shifts a day, all together
coverage-load =
    { $count ->
        [0] no tickets in the last four weeks, { $hours } hours of shifts a day
        [one] about { $count } ticket a week, { $hours } hours of shifts a day
       *[other] about { $count } tickets a week, { $hours } hours of shifts a day
    }
coverage-load-enough = enough
coverage-load-tight = tight
coverage-load-too-much = not enough
coverage-load-explained = The numbers are those of the last four weeks. “Tight” means that what comes in needs more than four fifths of the time that the other languages of these colleagues leave them. “Wait at least” is the average wait that no rules can beat with these shifts.
coverage-grid = Who is on shift when
# $count (Count) people on shift
coverage-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
coverage-people-none = nobody
coverage-people-more = 3 people or more
coverage-on-duty = On duty now
coverage-free = Room for more
coverage-floor = Wait at least
# $minutes (Text) a number with at most one decimal
coverage-minutes = { $minutes } min
coverage-gap-nobody = Nobody on the team speaks it
coverage-gap-nobody-now = Nobody on duty
coverage-gap-one = One person only
coverage-week = The coming week
coverage-nobody = Nobody’s languages and shifts are entered yet. Begin with a colleague:
# $from (Text) a time of day
# $until (Text) a time of day
coverage-from-until = { $from }–{ $until }
coverage-left = Open tickets of colleagues off shift or on leave
coverage-left-none = None of them is due before its colleague is back.
# $count (Count) how many tickets
coverage-left-later =
    { $count ->
        [one] { $count } ticket can wait until its colleague is back
       *[other] { $count } tickets can wait until their colleagues are back
    }
# $by (Text) the colleague who handed it over
# $name (Text) who has it now
routing-handed-over = { $by } handed it over to { $name }.
# $name (Text) who has it now
routing-taken = { $name } took it.
routing-title-before = What the router decided before
# ## The supervisors' page for the rules
routing-page-title = Routing rules
# ## The administrators' page for holidays
calendar-title = Working days
calendar-intro = Due dates, reminders and the routing steps follow the public holidays and working weekends. Enter these each year when the State Council announces them.
# $year (Text) a year
calendar-known = Holidays are known until the end of { $year }. After that, every week is counted as an ordinary one.
# $year (Text) a year
calendar-gap = Nothing is known of { $year }: enter its holidays.
calendar-days = Days to enter, one per line
calendar-hint = On each line: a date, then holiday, workday or ordinary (to make it an ordinary day again), then the occasion, with commas between them. After a workday you can name, in English or Chinese, the weekday whose shifts and hours it follows. For example:
calendar-example = 2027-02-06,workday,Spring Festival,Friday
calendar-file = Or read them from a CSV file
calendar-file-done = Its lines now stand in the field above. Save to keep them.
calendar-list = Coming holidays and working weekends
calendar-holiday = Holiday
# $day (Text) a day of the week
calendar-workday-as = Working day, as on a { $day }
# $line (Count) from 1
calendar-no-date = Line { $line } does not begin with a date such as 2027-02-06
# $line (Count) from 1
calendar-no-kind = Line { $line } needs holiday, workday or ordinary after the date
# $line (Count) from 1
calendar-twice = The date in line { $line } is already in a line above it
# $line (Count) the number of a line
calendar-no-weekday = Line { $line } needs a day of the week after the occasion, in English or Chinese. Put an occasion with a comma in quotation marks
# $line (Count) the number of a line
calendar-too-long = The occasion in line { $line } is longer than 100 characters
calendar-empty = Enter at least one day
routing-page-intro = How the router finds a colleague for each ticket. What you change here counts at once, also for tickets that are waiting.
routing-rules = The rules
preset-title = Three ways to decide
preset-own-language = Own language first
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-own-language-text = Waits up to { $minutes } minutes for somebody who speaks the resident’s first language, when urgent { $urgent }. More residents get an answer in their own language, some later.
preset-balanced = Balanced
# $minutes (Count) minutes of working time
# $urgent (Count) minutes of any time
preset-balanced-text = Looks { $minutes } minutes for the first language, when urgent { $urgent }, then for the next ones. Keeps people free who are the only ones to speak a language.
preset-quick = Quick
# $minutes (Count) minutes of working time
preset-quick-text = After { $minutes } minutes anybody who shares a language with the resident may answer, when urgent at once. Shorter waits, fewer answers in the first language.
preset-choose = Choose
preset-current = In use
preset-none = Your own numbers are in use.
# $name (Text) one of the three
preset-shown = Filled in: { $name }. Look below at what it would do; nothing is saved yet.
routing-expert = All numbers, one by one
routing-weights = How much each thing counts
routing-weights-intro = Where several colleagues could take a ticket, it goes to the one with the most points. Open tickets and being needed for other languages take points away.
routing-preview = Show what they would find
routing-found = What each language’s step finds now
routing-found-able = Speak it well enough
# $language (Text) a language, named in the reader's language
# $level (Text) e.g. B2
routing-warning-level = Nobody speaks { $language } at { $level } or better: its step never finds anybody. Ask for a lower level, or update a colleague’s level.
routing-warning-time = The search widens only after more than a working day: a ticket that finds nobody waits until the next working day.
routing-warning-bridges = Without bridge languages, a ticket whose languages nobody speaks goes to the supervisors at once in working hours.
routing-try-title = Who would get this now?
routing-try-first = The resident’s first language
routing-try-second = A further language
routing-try-urgent = It is urgent
routing-try = Ask the router
# $time (Text) a date with a time
routing-decided = Decided { $time }
# $name (Text) who got it
# $language (Text) a language, named in the reader's language
routing-assigned = { $name } got this ticket: speaks { $language }, is on duty and has room.
# $name (Text) who would get it
# $language (Text) a language, named in the reader's language
routing-would = { $name } would get it: speaks { $language }, is on duty and has room.
# $name (Text) who got it
routing-assigned-previous = { $name } got this ticket because they had it before.
# $time (Text) when the next step opens
routing-next-step = The search widens at { $time }.
# $name (Text) who is kept free
# $language (Text) a language, named in the reader's language
# $time (Text) until when at most
routing-held = Held until { $time } at the latest: { $name } is the last free colleague who speaks { $language } and is kept free for it. The first other colleague who has room gets this ticket.
routing-why-at-limit = Everyone who could take it has as many tickets as allowed. It goes to the first who has room.
routing-why-away = Everyone who could take it is set to away.
routing-why-off-shift = Everyone who could take it is off shift or on leave.
routing-why-nobody-can = Nobody on the team could take it.
routing-why-held = The only one who could take it is kept free for a few minutes for a scarce language.
routing-supervisors = Every step was tried. The supervisors have been told and can hand it over.
routing-steps = Steps
# $language (Text) a language, named in the reader's language
# $level (Text) e.g. B2
routing-step-first = First language: { $language }, at least { $level }
# $language (Text) a language, named in the reader's language
# $level (Text) e.g. B2
routing-step-further = Further language: { $language }, at least { $level }
# $language (Text) a language, named in the reader's language
# $level (Text) e.g. B2
routing-step-bridge = Bridge language: { $language }, at least { $level }
routing-step-supervisors = Supervisors decide
routing-step-open = reached
routing-people = Everyone on the team
score-topic = Knows the topic
score-proficiency = Speaks the language well
score-previous = Had it before
score-load = Open tickets
score-price = Needed for other languages
# $points (Text) a whole number with its sign
score-total = Points: { $points }
# $load (Count) open tickets before
# $limit (Count) the limit
finding-chosen = Chosen ({ $load } of { $limit } open)
# $place (Count) from 2
# $load (Count) open tickets
# $limit (Count) the limit
finding-eligible = Could take it, place { $place } ({ $load } of { $limit } open)
# $load (Count) open tickets
# $limit (Count) the limit
finding-eligible-behind = Could take it as well ({ $load } of { $limit } open)
# $load (Count) open tickets
# $limit (Count) the limit
finding-kept-free = Kept free for a scarce language ({ $load } of { $limit } open)
reason-disabled = Account disabled
reason-excluded = Gave this ticket back
# $language (Text) a language, named in the reader's language
reason-lacks-language = Does not speak { $language }
# $language (Text) a language, named in the reader's language
# $level (Text) e.g. B1
reason-lacks-level = Speaks { $language } only at { $level }
reason-lacks-topic = Does not have this topic
# $date (Text) the last day
reason-on-leave = On leave until { $date }
reason-off-shift = Off shift
# $time (Text) when the next shift begins
reason-off-shift-until = Off shift until { $time }
reason-away = Set to away
# $load (Count) open tickets
# $limit (Count) the limit
reason-at-limit = At the limit: { $load } of { $limit }

trigger-submitted = a new request
trigger-reopened = opened again
trigger-resident-wrote = the resident wrote
trigger-handed-back = given back
trigger-released = a colleague left
trigger-team-changed = the team changed
trigger-slot-freed = somebody had room again
trigger-urgency-changed = the urgency changed
trigger-languages-corrected = the languages were corrected
trigger-policy-changed = the rules changed
trigger-not-opened = nobody had opened it yet
trigger-tick = the regular check

## The history, as staff read it. Who did it stands before.

actor-resident = Resident
actor-desk = Desk
event-submitted = sent the request
event-taken-down = wrote the request down for the resident
event-link-printed = printed the page with the link for the resident
event-confirmed = confirmed the request by e-mail
event-unconfirmed = withdrew the request: it was not confirmed in time
# $reference (Text) the earlier ticket
event-continues = continues { $reference }
event-resident-wrote = wrote
event-answered = answered
event-asked = asked the resident
event-stopped-waiting = no longer waits for the resident
event-noted = left an internal note
# $name (Text) the colleague
event-named = named { $name } in a note
event-supervisors-asked = asked the supervisors
# $name (Text) who got it
event-routed = routed to { $name }
event-taken = took the ticket
# $name (Text) who got it
event-handed-over = handed over to { $name }
event-handed-back = gave the ticket back to the router
# $name (Text) who had it
event-released = taken from { $name }
event-nobody-found = found nobody and told the supervisors
event-opened = opened the ticket for the first time
event-urgency-urgent = made it urgent
event-urgency-normal = made it normal
event-resolved = resolved
# $topic (Text) the topic
event-topic-changed = changed the topic to { $topic }
event-name-corrected = corrected the name
event-subject-corrected = corrected the subject
# $languages (Text) their names
event-languages-corrected = corrected the languages: { $languages }
# $language (Text) its language
event-message-language-corrected = corrected the language of a message: { $language }
# $date (Text) the day
event-put-off = put it off until { $date }
event-looked-again = brought it back for another look
# $days (Text) e.g. “14 working days”
event-resolved-unanswered = resolved after { $days } without an answer
event-reopened = opened again
event-closed = closed
event-erased = erased what was written
event-cancelled = withdrawn
# $stars (Text) e.g. “5 stars out of 5”
event-rated = rated: { $stars }
event-reminded = reminded the resident
event-email-corrected = corrected the e-mail address
event-link-requested = asked for a new link
event-mail-failed = an e-mail could not be delivered
event-undone = undid what they had just done

## The team

team-title = Team
team-invite = Invite a colleague
team-name = Name
team-name-residents = Name for residents
team-name-residents-hint = As residents read it and are to call them, in letters that they can read, for example “Ms Wang (Wáng Lì)”. If you leave it empty, residents read the name above.
team-invite-open = Invited, not yet accepted
# $time (Text) a date with a time and its time zone
team-invite-link-text = They have not chosen a password yet. If the e-mail does not arrive, you can send them this link yourself. Whoever has it can use the account. It works until { $time }.
team-invited-no-mail = The account is ready, but no e-mail can be sent at the moment. Please send them the link below yourself.
team-no-languages = No language: gets no tickets from the router
team-no-shifts = No shifts: gets no tickets from the router
team-email = E-mail address
team-role = Role
team-locale = Language of their pages
team-limit = Limit of open tickets
team-limit-hint = The router gives nobody more than this. 0 means no tickets at all.
team-languages = Languages they speak
team-language = Language
team-level = Level
team-level-none = Not spoken
team-languages-hint = The levels are those of the Common European Framework: A1 to C2, and native.
team-topics = Topics they know
team-shifts = Weekly shifts
team-shift-from = From
team-shift-until = Until
team-shift-hint = If the end is before the beginning, the shift ends the next morning. To remove a shift, empty both its times. Everybody is off on public holidays.
team-leaves = Leave
team-week = The next seven days
# $day (Text) the first day
team-week-from = Seven days from { $day }
team-week-earlier = Earlier
team-week-later = Later
team-week-hint = Press a day to change somebody’s hours on it.
# $hours (Text) hours
day-usual = Usually: { $hours }
day-usual-off = Usually they do not work on this day.
day-off = no shift
day-hint = They are told by e-mail. Leave everything empty for a day off.
team-fill-open = As the desk is open
team-fill-from = Copy from
team-fill-copy = Copy
team-filled = Filled in. Nothing is saved yet.
team-day-clear = Back to their usual shifts
team-leave-first = First day
team-leave-last = Last day
team-load = Open tickets
team-presence = Now
team-status = Account
team-disable = Disable the account
team-disable-title = Disable this account?
team-disable-text = They are signed out at once, and their open tickets are routed to somebody else.
team-enable = Enable the account
team-invite-again = Send the link again
team-invited = The account is ready, and the invitation is on its way by e-mail.
role-agent = Agent
role-supervisor = Supervisor
role-administrator = Administrator
proficiency-A1 = A1 – beginner
proficiency-A2 = A2 – basic
proficiency-B1 = B1 – intermediate
proficiency-B2 = B2 – independent
proficiency-C1 = C1 – advanced
proficiency-C2 = C2 – mastery
proficiency-native = Native
proficiency-short-native = native

## Topics and settings

topics-title = Topics
topics-add = Add a topic
topics-name = Name
# $locale (Text) the locale's own name
topics-name-in = Name in { $locale }
topics-promise = Answer within
topics-urgent = Urgent from the start
topics-required = Only for colleagues who have this topic
topics-position = Place in the list
topics-retired = Retired: no longer offered
settings-title = Desk settings
settings-place = Name, address and emergency numbers
settings-place-hint = Residents read this in the language of their page. What you leave empty goes back to the standard text.
settings-name = Name of the desk
settings-tagline = One line about it, at the foot of every page
settings-responsible = Who is responsible for personal information
settings-emergency = Emergency numbers
settings-emergency-hint = One per line: the number, then what answers there.
settings-hours = Opening hours
settings-hours-hint = Due dates and the routing steps are counted in these hours. Leave a day empty if you are closed. Several times of one day have commas between them, for example:
settings-times = Time limits
settings-spam = Protection against spam
settings-address = Address
settings-telephone = Telephone
settings-privacy = Contact for questions about personal information
settings-keep = Months that closed tickets are kept
settings-remind = Working days without an answer until the resident is reminded
settings-resolve = Working days without an answer until a ticket counts as solved
settings-close = Working days until a solved ticket is closed
settings-step = Minutes of working time until the search widens
settings-urgent-step = Minutes until the search for an urgent ticket widens
settings-hold = Minutes that a ticket waits at most, to keep the last free colleague who speaks a scarce language free (0: never)
settings-open-within = Minutes of working time until a ticket that was not opened goes to somebody else (0: no time limit)
settings-guard = Minutes of working time after which a waiting ticket comes before all others of its urgency
settings-scarcity = How much faster waiting counts where few speak the language: with 40 and two colleagues on shift, one minute counts as 21 (0: no faster)
settings-proof = The browser does a short calculation before a new request is sent. Residents whose browser has no JavaScript confirm by e-mail.
settings-own-level = Level asked for in the resident’s own languages
settings-bridge-first = First bridge language: the one that most residents and colleagues speak
settings-bridge-second = Second bridge language, after the first
settings-bridge-twice = This is the first bridge language already: choose another one, or none
settings-bridge-level = Level asked for in a bridge language
settings-offer-bridges = Also look for somebody who speaks a bridge language that the resident did not name

## One's own account

account-title = My account
account-locale = Language of my pages and e-mails
account-password-title = Change my password
account-present = Current password
account-change = Change the password
account-changed = Your password has been changed. You are signed out everywhere else.
account-sessions = Where I am signed in
account-session-here = This browser
# $time (Text) a date with a time
account-session-seen = Last used { $time }
account-session-end = Sign out there
account-everywhere = Sign out everywhere

## Keyboard

keys-title = Keyboard shortcuts
keys-move = Next and previous ticket
keys-open = Open the ticket
keys-reply = Write a reply
keys-note = Write a note
keys-assign = Hand over
keys-status = Status
keys-resolve = Resolve
keys-select = Select
keys-steps = Previous and next ticket of the list
keys-undo = Undo what was just done
palette-title = Go to a list, a person, a ticket, or do something
palette-tickets = tickets
# $query (Text) what was typed
palette-search = Search for “{ $query }”
keys-search = Search
keys-help = This help
keys-language = Another language for the answer (while typing: Alt L)
keys-send = Send
keys-switch = Use keyboard shortcuts
keys-close = Close

## The demonstration

demo-bar = Demonstration
# $time (Text) a date with a time and its time zone
demo-clock = It has a clock of its own: { $time }. Nothing here is real.
demo-title = The way through
demo-intro = This is a service desk for people who do not share a language with the office that serves them. Try it from both sides; it takes two minutes.
demo-step-send = Send a request, in any language. Nobody real reads it.
demo-step-see = See who has it, why, and which e-mail the resident got: the confirmation page has the link.
demo-step-answer = See the desk as that colleague sees it, answer, and read the answer as the resident.
demo-sent = What you have sent
demo-team = The desk as somebody of the team sees it
demo-team-hint = One press signs you in; the pages come in your language.
# $name (Text) a colleague
demo-see-as = See the desk as { $name }
# $name (Text) a supervisor
demo-see-as-supervisor = See it as a supervisor: { $name }
demo-see-as-resident = See it as the resident
demo-request-title = What happened to this request
demo-whose = Who has it now
demo-mails = The e-mails that the resident got
mailbox-title = Mailbox of the demonstration
mailbox-intro = Every e-mail that the desk has sent, the latest first. It exists in the demonstration only.
mailbox-empty = No e-mail yet.
mailbox-to = To

## Mail that does not go out. Supervisors see it.

mail-title = Mail
mail-trouble = No mail goes out
mail-trouble-since = Since
mail-trouble-next = Next try
mail-trouble-words = What the mail server says
mail-trouble-todo = All mail waits and will be sent as soon as the mail server takes it. Nothing is lost. Whoever runs the server finds more with “xiaoyi doctor”.
mail-none = Nothing is left to do: every mail went out or is on its way.
mail-intro = These mails were given up. When the reason is gone, send them again.
mail-to = To
mail-what = What
mail-why-not = Why it did not go out
# $count (Count) how many mails
mail-send-all-again =
    { $count ->
        [one] Send { $count } mail again
       *[other] Send all { $count } again
    }
mail-queued-again = Queued again.
mail-failure-connection = The mail server cannot be reached.
mail-failure-conversation = The mail server does not take mail from this desk.
mail-failure-recipient = The mail server refuses this address.
mail-failure-content = The mail server refuses this mail.
