## What every page and mail shares.

app-name = Xiaoyi
skip-to-content = Skip to the content
languages-label = Language of this page
back = Back
next-page = Next page
first-page = First page
save = Save
saved = Saved.
cancel-edit = Cancel
copy-link = Copy the link
copied = Copied
share-link = Share the link
yes = Yes
no = No
# $day (Text) a day of the week
# $time (Text) a time of day
day-and-time = { $day }, { $time }
# $time (Text) a date with a time of day
time-in-zone = { $time } (Shanghai time, UTC+8)

## Where a request stands. Residents and staff see the same word.

status-new = Received
status-unconfirmed = Not confirmed yet
status-open = In progress
status-waiting = Waiting for your answer
status-resolved = Resolved
status-closed = Closed
status-cancelled = Withdrawn

urgency-normal = Normal
urgency-urgent = Urgent

## How long something has lasted, as short as it can be said.

# $count (Count) whole minutes
duration-minutes = { $count } min
# $count (Count) whole hours
duration-hours = { $count } h
# $count (Count) whole days
duration-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
duration-now = less than a minute

# $count (Count) one to five
stars =
    { $count ->
        [one] { $count } star out of 5
       *[other] { $count } stars out of 5
    }
# $count (Count) working days
working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
