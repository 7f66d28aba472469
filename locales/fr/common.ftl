## What every page and mail shares.

app-name = Xiaoyi
skip-to-content = Aller au contenu
languages-label = Langue de cette page
back = Retour
next-page = Page suivante
first-page = Première page
save = Enregistrer
saved = C’est enregistré.
cancel-edit = Annuler
copy-link = Copier le lien
copied = Copié
share-link = Partager le lien
yes = Oui
no = Non
day-and-time = { $day } à { $time }
time-in-zone = { $time } (heure de Shanghai, UTC+8)

## Where a request stands. Residents and staff see the same word.

status-new = Reçue
status-unconfirmed = Pas encore confirmée
status-open = En cours
status-waiting = En attente de votre réponse
status-resolved = Résolue
status-closed = Clôturée
status-cancelled = Retirée

urgency-normal = Normale
urgency-urgent = Urgente

## How long something has lasted, as short as it can be said.

duration-minutes = { $count } min
duration-hours = { $count } h
duration-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
duration-now = moins d’une minute

stars =
    { $count ->
        [one] { $count } étoile sur 5
       *[other] { $count } étoiles sur 5
    }
working-days =
    { $count ->
        [one] { $count } jour ouvré
       *[other] { $count } jours ouvrés
    }
